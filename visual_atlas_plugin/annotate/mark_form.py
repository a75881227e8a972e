"""QGIS's own form of a mark, for what has no key: notes, label, privacy."""

from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import MarkRow
from ..store.filter_sql import quoted
from .mark_layers import layers_of


def open_form(iface, atlas_uuid: str, row: MarkRow) -> bool:
    """Open the form of a mark and save what was written at once; return whether something was saved.

    Where the user edits the layer already, what is written joins those edits and is saved with them. Raises AtlasError.
    """
    layer, feature = _find(atlas_uuid, row)
    if layer.isEditable():
        iface.openFeatureForm(layer, feature, False, True)
        return False
    if not layer.startEditing():
        raise AtlasError("“{name}” cannot be edited now.", "See the message of QGIS, and try again.", name=layer.name())
    try:
        if iface.openFeatureForm(layer, feature, False, True) and layer.isModified():
            if not layer.commitChanges():
                raise AtlasError("The form could not be saved.", "See the message of QGIS, and open the form again.",
                                 "; ".join(layer.commitErrors()))
            return True
    finally:
        if layer.isEditable():
            layer.rollBack()
    return False


def _find(atlas_uuid: str, row: MarkRow) -> tuple:
    """Return (layer, feature) of a mark. Raises AtlasError where no layer of the project holds it."""
    request = QgsFeatureRequest().setFilterExpression(f'"uuid" = {quoted(row.uuid)}')
    for layer in layers_of(QgsProject.instance(), atlas_uuid, [row.table]):
        feature: Optional[QgsFeature] = next(layer.getFeatures(request), None)
        if isinstance(layer, QgsVectorLayer) and feature is not None:
            return layer, feature
    raise AtlasError("This mark is in no layer of the project.", "Remove the atlas from the project and open it again.")
