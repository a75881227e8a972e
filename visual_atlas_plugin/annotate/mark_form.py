"""QGIS's own form of a mark, for what has no key: notes, label, privacy."""

from contextlib import contextmanager
from typing import Iterator, Tuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import MarkRow
from ..mapping import roles
from ..mapping.subsets import read_anew
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
    with _editing(iface.mapCanvas(), layer, atlas_uuid):
        if not iface.openFeatureForm(layer, feature, False, True) or not layer.isModified():
            return False
        if not layer.commitChanges():
            raise AtlasError("The form could not be saved.", "See the message of QGIS, and open the form again.",
                             "; ".join(layer.commitErrors()))
        return True


@contextmanager
def _editing(canvas, layer: QgsVectorLayer, atlas_uuid: str) -> Iterator[None]:
    """Edit a layer for a while. Meanwhile the file is in WAL mode, in which layers that are open for reading cannot read:
    so the map is not drawn, and layers of marks are opened anew at the end."""
    was_frozen = canvas.isFrozen()
    canvas.freeze(True)
    try:
        if not layer.startEditing():
            raise AtlasError("“{name}” cannot be edited now.", "See the message of QGIS, and try again.", name=layer.name())
        yield
    finally:
        if layer.isEditable():
            layer.rollBack()
        for role in roles.OBSERVATIONS:
            for each in roles.layers_by_role(QgsProject.instance(), role, atlas_uuid):
                read_anew(each)
        canvas.freeze(was_frozen)
        canvas.refresh()


def _find(atlas_uuid: str, row: MarkRow) -> Tuple[QgsVectorLayer, QgsFeature]:
    """Return layer and feature of a mark, rather of the map than of the tables. Raises AtlasError where no layer has it."""
    request = QgsFeatureRequest().setFilterExpression(f'"uuid" = {quoted(row.uuid)}')
    layers = layers_of(QgsProject.instance(), atlas_uuid, [row.table])
    for layer in sorted(layers, key=lambda each: roles.role_of(each) not in roles.OBSERVATIONS):
        feature = next(layer.getFeatures(request), None)
        if feature is not None:
            return layer, feature
    raise AtlasError("This mark is in no layer of the project.", "Remove the atlas from the project and open it again.")
