"""Narrowing layers of an atlas file to some of their rows.

QgsVectorLayer.setSubsetString() reopens a GeoPackage with locks. The next layer that is opened then leaves the
file in WAL mode, and every layer that was opened for reading only (QGIS opens those without locks) fails with
"unable to open database file" and stays empty. A subset in the data source does none of that.
"""

from qgis.core import QgsDataProvider, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer

from ..store.connection import leave_wal


def set_subset(layer: QgsVectorLayer, subset: str) -> bool:
    """Narrow a layer to the rows of an SQL condition ("" for all); False where QGIS refuses, as while editing.

    Style, joins, fields and marks of the layer stay.
    """
    if layer.subsetString() == subset:
        return True
    if layer.providerType() != "ogr":
        return layer.setSubsetString(subset)
    if layer.isEditable():
        return False
    registry = QgsProviderRegistry.instance()
    before = layer.source()
    parts = registry.decodeUri("ogr", before)
    parts.pop("subset", None)
    if subset:
        parts["subset"] = subset
    _point_to(layer, registry.encodeUri("ogr", parts))
    if layer.isValid() and layer.subsetString() == subset:
        return True
    _point_to(layer, before)
    return False


def own_columns(layer: QgsVectorLayer) -> QgsFeatureRequest:
    """Return the request for all rows without their cards, which would be looked up one by one."""
    provided = layer.dataProvider().fields().names()
    return QgsFeatureRequest().setSubsetOfAttributes(provided, layer.fields())


def read_anew(layer: QgsVectorLayer) -> None:
    """Make a layer readable again after QGIS's own filter window (setSubsetString) left its file in WAL mode."""
    if layer.providerType() != "ogr" or layer.isEditable():
        return
    leave_wal(layer.source().split("|")[0])
    _point_to(layer, layer.source())


def _point_to(layer: QgsVectorLayer, source: str) -> None:
    options = QgsDataProvider.ProviderOptions()
    options.transformContext = layer.transformContext()
    layer.setDataSource(source, layer.name(), "ogr", options, False)
    layer.triggerRepaint()
