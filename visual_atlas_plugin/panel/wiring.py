"""Connects the page of an atlas with what its buttons do; made with the first atlas, taken apart at unload."""

from typing import Callable, List

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from . import atlas_page
from .atlas_page import AtlasPage
from .commands import AtlasCommands
from .controller import AtlasController
from .map_link import MapLink


class Wiring(QObject):
    """Each signal of the page finds its command here. Nothing is decided here."""

    def __init__(self, iface, controller: AtlasController, commands: AtlasCommands, page: AtlasPage):
        super().__init__(page)
        self._iface, self._controller, self._commands, self._page = iface, controller, commands, page
        self._undo: List[Callable[[], None]] = []
        page.tab_made.connect(self._tab_made)
        self.map = MapLink(controller, self)
        self._undo.append(self.map.release)
        self._connect(QgsProject.instance().layerTreeRoot().visibilityChanged, self._tree_ticked)

    def release(self) -> None:
        """Stop listening to what outlives the page."""
        while self._undo:
            self._undo.pop()()

    def _connect(self, signal, slot) -> None:
        """Connect a signal of something that outlives the page."""
        signal.connect(slot)
        self._undo.append(lambda: signal.disconnect(slot))

    def _tree_ticked(self, *_args) -> None:
        """A layer was ticked in QGIS's layer tree: the panel says the same."""
        atlas, state = self._controller.atlas, self._controller.state
        ticked = self._commands.ticked(atlas.uuid, state) if atlas is not None else state
        if ticked != state:
            self._controller.choose(ticked)

    def _tab_made(self, name: str, widget: QWidget) -> None:
        makers = {atlas_page.IMAGERY: self._imagery_made, atlas_page.PUBLISH: self._publish_made}
        if name in makers:
            makers[name](widget)

    def _imagery_made(self, tab) -> None:
        tab.imagery_asked.connect(self._commands.imagery.ask_imagery)
        tab.sources_asked.connect(self._commands.imagery.ask_sources)
        tab.network_asked.connect(self._page.network_asked)

    def _publish_made(self, tab) -> None:
        tab.export_asked.connect(self._export)

    def _export(self, language: str, with_counts: bool) -> None:
        atlas = self._controller.atlas
        self._commands.ask_export(atlas.path, self._controller.state, language, with_counts)
