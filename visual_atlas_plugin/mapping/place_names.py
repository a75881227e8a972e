"""The names of places by their ids, as the map writes them now; for layers that are derived from counts."""

from typing import Dict

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsProject, QgsVectorLayer

from . import naming, roles
from .steps import Steps, finish


AT_ONCE = 500        # rows that are read in one step


def names_by_id(project: QgsProject, atlas_uuid: str) -> Dict[str, str]:
    """Return the names of all places of an atlas in the language and the spelling of the map; {} where unreadable."""
    return finish(reading_names(project, atlas_uuid))


def reading_names(project: QgsProject, atlas_uuid: str) -> Steps[Dict[str, str]]:
    """Do the same in steps."""
    for cases in roles.layers_by_role(project, roles.CASES, atlas_uuid):
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        places = QgsVectorLayer(cases.source().split("|")[0] + "|layername=places", "places", "ogr", options)
        yield
        if places.isValid():
            return (yield from _written(places))
    return {}


def _written(places: QgsVectorLayer) -> Steps[Dict[str, str]]:
    written = naming.place_name()
    plain = written == '"name_en"'       # the common English names: nothing to work out for thousands of places
    name = QgsExpression(written)
    context = QgsExpressionContext()
    context.setFields(places.fields())
    name.prepare(context)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes({"place_id", "name_en", *name.referencedColumns()}, places.fields())
    found = {}
    for number, feature in enumerate(places.getFeatures(request), 1):
        if not plain:
            context.setFeature(feature)
        found[str(feature["place_id"])] = str((not plain and name.evaluate(context)) or feature["name_en"])
        if not number % AT_ONCE:
            yield
    return found
