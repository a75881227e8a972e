"""The layers of QGIS that show marks: they follow what the bench saves, and edits that a user has open in them stay.

Marks are written to the file itself, so a new mark is saved at once even while its layer is being edited. A mark that has
edits in such a session is left alone, as saving the session would write over it.
"""

from typing import Iterator, List, Sequence

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import SHAPES, MarkChange
from ..mapping import roles
from ..mapping.forms import table_of


def layers_of(project: QgsProject, atlas_uuid: str, tables: Sequence[str]) -> Iterator[QgsVectorLayer]:
    """Yield the layers of an atlas that show rows of tables of marks, on the map and in the group of tables."""
    for layer in roles.our_layers(project, atlas_uuid):
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(roles.ATLAS_KEY, "") \
                and layer.providerType() == "ogr" and table_of(layer) in tables:
            yield layer


def show_again(project: QgsProject, atlas_uuid: str, tables: Sequence[str]) -> None:
    """Draw the layers of tables again; open attribute tables and counts follow."""
    for layer in layers_of(project, atlas_uuid, tables):
        if layer.isEditable():      # reading anew would close what is being edited; what is drawn is read anew anyway
            layer.triggerRepaint()
        else:
            layer.reload()
            layer.triggerRepaint()


def check_free(project: QgsProject, atlas_uuid: str, changes: Sequence[MarkChange]) -> None:
    """Raise AtlasError where edits that a user has open in QGIS stand against changes of marks."""
    tables = list(SHAPES)
    uuids = {change.before.uuid for change in changes if change.before is not None}
    for layer in layers_of(project, atlas_uuid, tables):
        if not layer.isEditable():
            continue
        if layer.dataProvider().transaction() is not None:
            raise AtlasError("“{name}” is being edited in a transaction of the project, which locks the atlas.",
                             "Save or drop those edits, then draw again.", name=layer.name())
        if uuids & edited_in(layer):
            raise AtlasError("This mark has edits in “{name}” that are not saved yet.",
                             "Save or drop those edits, then repeat what you wanted.", name=layer.name())


def edited_in(layer: QgsVectorLayer) -> set:
    """Return the uuids of rows that a layer in an edit session has changed or deleted, but not saved."""
    buffer = layer.editBuffer()
    if buffer is None:
        return set()
    fids: List[int] = [*buffer.changedAttributeValues(), *buffer.changedGeometries(), *buffer.deletedFeatureIds()]
    if not fids:
        return set()
    index = layer.fields().indexFromName("uuid")
    found = layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids(fids))
    return {str(feature.attribute(index)) for feature in found}
