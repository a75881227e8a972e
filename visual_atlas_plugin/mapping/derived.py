"""Layers that are derived and live in memory: QGIS saves them empty, and a saved project must say so.

`SavingNotes` puts a note behind the names of such layers while a project is written; who opens it without this plugin
reads that the counts are not loaded. With the plugin the note goes as soon as the layer is filled. Where the plugin is
switched off, they are taken out of the open project and their places and looks are kept for its return (`take_out`,
`put_back`): a layer in memory that nobody fills any more would tell old numbers.
"""

from qgis.core import QgsLayerDefinition, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtXml import QDomDocument

from ..i18n import tr
from . import roles

NOTE_KEY = "visual_atlas/not_loaded"     # the note of a layer, in the language in which the layer was made
ROLES = (roles.CASE_COUNTS, roles.COUNT_NUMBERS, roles.FLOWS)
_NOTED = (*ROLES, roles.CASE_PATH)       # the path of a case goes with the panel and is never put back
_KEPT = "visual_atlas/taken_out/"        # property of a group: a layer that was in it, as QGIS writes layer definitions
_PLACE = "visual_atlas/taken_out_from/"  # ... and where in the group it stood


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


def take_out(project: QgsProject) -> None:
    """Take all derived layers out of the open project, which counts as changed no more than before."""
    dirty = project.isDirty()
    for role in ROLES:
        for layer in roles.layers_by_role(project, role):
            node = project.layerTreeRoot().findLayer(layer.id())
            if node is not None:
                group, key = node.parent(), f"{role}/{layer.customProperty(roles.ATLAS_KEY, '')}"
                written = QDomDocument("qgis-layer-definition")     # one without a name would stay empty
                if QgsLayerDefinition.exportLayerDefinition(written, [node], QgsReadWriteContext())[0]:
                    group.setCustomProperty(_KEPT + key, written.toString(-1))
                    group.setCustomProperty(_PLACE + key, group.children().index(node))
            project.removeMapLayer(layer.id())
    project.setDirty(dirty)


def put_back(project: QgsProject) -> None:
    """Put derived layers that were taken out back into their groups, empty."""
    dirty = project.isDirty()
    root = project.layerTreeRoot()
    for group in [root, *root.findGroups(True)]:
        kept = [key[len(_KEPT):] for key in group.customProperties() if key.startswith(_KEPT)]
        for role in reversed(ROLES):      # the last taken out first, so that each finds its place
            for key in [key for key in kept if key.startswith(role + "/")]:
                _put_back(project, group, key)
    project.setDirty(dirty)


def _put_back(project: QgsProject, group: QgsLayerTreeGroup, key: str) -> None:
    written, place = QDomDocument(), int(group.customProperty(_PLACE + key, 0))
    written.setContent(str(group.customProperty(_KEPT + key)))
    group.removeCustomProperty(_KEPT + key)
    group.removeCustomProperty(_PLACE + key)
    role, _, atlas_uuid = key.partition("/")
    if roles.layers_by_role(project, role, atlas_uuid):
        return
    before = len(group.children())
    if QgsLayerDefinition.loadLayerDefinition(written, project, group, QgsReadWriteContext())[0]:
        for node in group.children()[before:]:
            group.insertChildNode(min(place, before), node.clone())
            group.removeChildNode(node)


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
        ours = {layer.id(): _noted(layer) for role in _NOTED for layer in roles.layers_by_role(self._project, role)}
        nodes = document.elementsByTagName("layer-tree-layer") if ours else None
        for index in range(nodes.count() if ours else 0):
            node = nodes.at(index).toElement()
            if node.attribute("id") in ours:
                node.setAttribute("name", ours[node.attribute("id")])

    def _note_layer(self, layer: QgsMapLayer, element, _document) -> None:
        if roles.role_of(layer) in _NOTED:
            element.firstChildElement("layername").firstChild().toText().setData(_noted(layer))


def _noted(layer: QgsMapLayer) -> str:
    note = str(layer.customProperty(NOTE_KEY, "") or "")
    return layer.name() if layer.name().endswith(note) else layer.name() + note
