"""Layers that are derived and live in memory: QGIS saves them empty, and a saved project must say so.

`SavingNotes` puts a note behind the names of such layers while a project is written; who opens it without this plugin
reads that the counts are not loaded. With the plugin the note goes as soon as the layer is filled.
"""

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ..i18n import tr
from . import roles

NOTE_KEY = "visual_atlas/not_loaded"     # the note of a layer, in the language in which the layer was made
ROLES = (roles.CASE_COUNTS, roles.FLOWS)


def new_layer(fields: str, name: str, role: str, atlas_uuid: str) -> QgsVectorLayer:
    """Return an empty layer in memory with its role; QGIS will not ask to save it when it quits."""
    layer = QgsVectorLayer(fields, name, "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    layer.setCustomProperty(NOTE_KEY, " " + tr("(not loaded: open the Visual Atlas panel)"))
    layer.setReadOnly(True)      # what it shows comes from the index alone
    roles.set_role(layer, role, atlas_uuid)
    return layer


def filled(layer: QgsMapLayer) -> None:
    """Take the note from the name of a layer that is filled now."""
    note = str(layer.customProperty(NOTE_KEY, "") or "")
    if note and layer.name().endswith(note):
        layer.setName(layer.name()[:-len(note)])


class SavingNotes(QObject):
    """Writes the note into project files, never into the open project."""

    def __init__(self, project: QgsProject, parent: QObject = None):
        super().__init__(parent)
        self._project = project
        project.writeProject.connect(self._note_tree)
        project.writeMapLayer.connect(self._note_layer)

    def release(self) -> None:
        """Stop listening to the project."""
        self._project.writeProject.disconnect(self._note_tree)
        self._project.writeMapLayer.disconnect(self._note_layer)

    def _note_tree(self, document) -> None:
        """The layer tree is in the document by now, with the name of every layer."""
        ours = {layer.id(): _noted(layer) for role in ROLES for layer in roles.layers_by_role(self._project, role)}
        nodes = document.elementsByTagName("layer-tree-layer") if ours else None
        for index in range(nodes.count() if ours else 0):
            node = nodes.at(index).toElement()
            if node.attribute("id") in ours:
                node.setAttribute("name", ours[node.attribute("id")])

    def _note_layer(self, layer: QgsMapLayer, element, _document) -> None:
        if roles.role_of(layer) in ROLES:
            element.firstChildElement("layername").firstChild().toText().setData(_noted(layer))


def _noted(layer: QgsMapLayer) -> str:
    note = str(layer.customProperty(NOTE_KEY, "") or "")
    return layer.name() if layer.name().endswith(note) else layer.name() + note
