"""The names of places by their ids, as the map writes them now; for layers that are derived from counts."""

from typing import Dict

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsProject, QgsVectorLayer

from . import naming, roles


def names_by_id(project: QgsProject, atlas_uuid: str) -> Dict[str, str]:
    """Return the names of all places of an atlas in the language and the spelling of the map; {} where unreadable."""
    for cases in roles.layers_by_role(project, roles.CASES, atlas_uuid):
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        places = QgsVectorLayer(cases.source().split("|")[0] + "|layername=places", "places", "ogr", options)
        if places.isValid():
            return _written(places)
    return {}


def _written(places: QgsVectorLayer) -> Dict[str, str]:
    written = naming.place_name()
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
