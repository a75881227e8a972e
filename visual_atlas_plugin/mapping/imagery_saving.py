"""What a project file keeps of imagery: that it was there, never the address that would be asked.

So a project that is passed on asks nothing wherever it is opened, with this plugin or without, and an id that stands
for the user's account is not in it. Addresses in the layer list of a page (layout) with locked layers are beyond
reach: QGIS writes those without telling.
"""

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject

from ..domain.imagery_source import HELD_URI
from . import imagery, roles


class SavingGuard(QObject):
    """Puts the stand-in for the addresses of a project's imagery layers while QGIS writes the project."""

    def __init__(self, project: QgsProject, parent: QObject = None):
        super().__init__(parent)
        self._project = project
        project.writeProject.connect(self._clean_tree)
        project.writeMapLayer.connect(self._clean_layer)

    def release(self) -> None:
        """Stop listening to the project."""
        self._project.writeProject.disconnect(self._clean_tree)
        self._project.writeMapLayer.disconnect(self._clean_layer)

    def _clean_tree(self, document) -> None:
        """The layer tree is in the document by now, with the source of every layer."""
        ours = {layer.id() for layer in roles.layers_by_role(self._project, roles.IMAGERY) if _is_kept_out(layer)}
        nodes = document.elementsByTagName("layer-tree-layer") if ours else None
        for index in range(nodes.count() if ours else 0):
            node = nodes.at(index).toElement()
            if node.attribute("id") in ours:
                node.setAttribute("source", HELD_URI)

    def _clean_layer(self, layer: QgsMapLayer, element, _document) -> None:
        if roles.role_of(layer) == roles.IMAGERY and _is_kept_out(layer):
            words = element.firstChildElement("datasource").firstChild().toText()
            words.setData(HELD_URI)


def _is_kept_out(layer: QgsMapLayer) -> bool:
    """Whether the address of a layer stays out of the file.

    That of a registered image does, too: QGIS measures a file that it reads from a project, and writes what it found
    beside the file (.aux.xml).
    """
    return imagery.asks_network(layer) or bool(imagery.image_of(layer))
