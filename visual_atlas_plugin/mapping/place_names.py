"""The names of places by their ids, as the map writes them now; for layers that are derived from counts."""

from typing import Dict

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsProject, QgsVectorLayer

from . import naming, roles
from .steps import Steps, in_thread


def names_by_id(project: QgsProject, atlas_uuid: str) -> Dict[str, str]:
    """Return the names of all places of an atlas in the language and the spelling of the map; {} where unreadable."""
    path = _path(project, atlas_uuid)
    return _written(path, naming.place_name()) if path else {}


def reading_names(project: QgsProject, atlas_uuid: str) -> Steps[Dict[str, str]]:
    """Do the same in steps."""
    path, written = _path(project, atlas_uuid), naming.place_name()
    return (yield from in_thread(lambda: _written(path, written))) if path else {}


def _path(project: QgsProject, atlas_uuid: str) -> str:
    return next((cases.source().split("|")[0] for cases in roles.layers_by_role(project, roles.CASES, atlas_uuid)), "")


def _written(path: str, written: str) -> Dict[str, str]:
    """Return the names in a file as an expression writes them; in any thread."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    places = QgsVectorLayer(path + "|layername=places", "places", "ogr", options)
    if not places.isValid():
        return {}
    plain = written == '"name_en"'       # the common English names: nothing to work out for thousands of places
    name = QgsExpression(written)
    context = QgsExpressionContext()
    context.setFields(places.fields())
    name.prepare(context)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes({"place_id", "name_en", *name.referencedColumns()}, places.fields())
    found = {}
    for feature in places.getFeatures(request):
        if not plain:
            context.setFeature(feature)
        found[str(feature["place_id"])] = str((not plain and name.evaluate(context)) or feature["name_en"])
    return found
