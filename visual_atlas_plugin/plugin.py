"""How QGIS starts and stops the atlas: every registration stands beside its undo."""

from typing import Callable, List, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QFile, QResource, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .domain.errors import AtlasError
from .i18n import install, tr
from .paths import PACKAGE_DIR, data_path
from .settings import NETWORK_ON, WELCOME_DISMISSED


class VisualAtlasPlugin:
    """The plugin object; QGIS calls initGui, initProcessing and unload."""

    def __init__(self, iface):
        """Keep the interface; nothing visible happens here."""
        self.iface = iface
        self.dock = None
        self.controller = None
        self.commands = None
        self._provider = None
        self._toolbar = None
        self._undo: List[Callable[[], None]] = []

    def initProcessing(self) -> None:  # noqa: N802 - the name QGIS calls
        """Add the algorithms; qgis_process calls this without a window."""
        from .processing.provider import VisualAtlasProvider

        self._own(install(QgsApplication.locale()))     # first in, last out: everything else speaks through it
        self._provider = VisualAtlasProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._own(self._remove_provider)

    def initGui(self) -> None:  # noqa: N802
        """Add provider, toolbar, menu and dock to the window."""
        self.initProcessing()
        self._add_resources()
        from .panel.commands import AtlasCommands

        self.commands = AtlasCommands(self.iface)
        self._own(self.commands.deleteLater)
        self._own(self.commands.release)
        self._add_dock()
        self._add_actions()
        self._add_options()
        self._connect(self.commands.atlas_shown, self._atlas_shown)
        self._connect(self.commands.imagery.network_changed, self.dock.set_online)
        self._connect(self.commands.data_edited, self._reload)
        self._connect(QgsProject.instance().layerTreeRoot().visibilityChanged, self._tree_ticked)
        self._connect(QgsProject.instance().readProject, self._project_read)
        self._connect(QgsProject.instance().cleared, self.controller.close_atlas)
        self.commands.find_again()      # switched on while a project with an atlas is open

    def unload(self) -> None:
        """Take everything back, last made first."""
        while self._undo:
            self._undo.pop()()
        self.dock = self.controller = self.commands = self._provider = self._toolbar = None

    def open_atlas(self, path: str) -> None:
        """Open an atlas file in the project and show the panel; errors go to the message bar."""
        self.commands.open_atlas(path)

    def new_atlas(self, path: str) -> None:
        """Make an atlas of the shipped facts and open it."""
        self.commands.new_atlas(path)

    def _own(self, undo: Callable[[], None]) -> None:
        self._undo.append(undo)

    def _connect(self, signal, slot) -> None:
        signal.connect(slot)
        self._own(lambda: signal.disconnect(slot))

    def _remove_provider(self) -> None:
        QgsApplication.processingRegistry().removeProvider(self._provider)

    def _add_resources(self) -> None:
        packed = str(PACKAGE_DIR / "resources.rcc")     # in a staged package; a checkout has the files only
        if QResource.registerResource(packed):
            self._own(lambda: QResource.unregisterResource(packed))

    @staticmethod
    def _icon(name: str) -> QIcon:
        packed = ":/plugins/visual_atlas_plugin/icons/" + name
        return QIcon(packed if QFile.exists(packed) else str(data_path("icons", name)))

    def _add_dock(self) -> None:
        from .panel.controller import AtlasController
        from .panel.dock import VisualAtlasDock

        self.controller = AtlasController(self._apply)
        self.dock = VisualAtlasDock(
            self.controller, self.iface.mainWindow(), show_first_line=not WELCOME_DISMISSED.value())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._own(self._remove_dock)
        self.dock.open_requested.connect(self.commands.ask_open_atlas)
        self.dock.new_requested.connect(self.commands.ask_new_atlas)
        self.dock.export_requested.connect(self._ask_export)
        self.dock.imagery_requested.connect(self.commands.imagery.ask_imagery)
        self.dock.network_requested.connect(self.commands.imagery.set_network)
        self.dock.set_online(NETWORK_ON.value())
        self.dock.welcome_dismissed.connect(lambda: WELCOME_DISMISSED.set(True))

    def _remove_dock(self) -> None:
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.controller.deleteLater()

    def _add_actions(self) -> None:
        self._toolbar = self.iface.addToolBar(tr("Visual Atlas"))
        self._toolbar.setObjectName("VisualAtlasToolbar")
        self._own(self._toolbar.deleteLater)
        self._own(lambda: self.iface.mainWindow().removeToolBar(self._toolbar))
        self._add_action("VisualAtlasOpen", tr("Open atlas…"), "open.svg", self.commands.ask_open_atlas)
        self._add_action("VisualAtlasNew", tr("New atlas…"), "new.svg", self.commands.ask_new_atlas)
        self._add_action("VisualAtlasTraining", tr("Open training atlas (synthetic)…"), "new.svg",
                         self.commands.ask_training_atlas, in_toolbar=False)
        self._add_action("VisualAtlasLocalTraces", tr("Local traces…"), "atlas.svg", self.commands.ask_local_traces,
                         in_toolbar=False)
        self._add_action("VisualAtlasExport", tr("Export overview…"), "export.svg", self._ask_export)
        panel = self._add_action("VisualAtlasPanel", tr("Visual Atlas panel"), "atlas.svg", None)
        panel.setCheckable(True)
        panel.setChecked(True)
        self._connect(panel.toggled, self.dock.setUserVisible)
        self._connect(self.dock.visibilityChanged, panel.setChecked)

    def _add_action(self, name: str, text: str, icon: str, slot: Optional[Callable], in_toolbar: bool = True) -> QAction:
        action = QAction(self._icon(icon), text, self.iface.mainWindow())
        action.setObjectName(name)
        self._own(action.deleteLater)
        if slot is not None:
            action.triggered.connect(lambda _checked=False: slot())
        if in_toolbar:
            self._toolbar.addAction(action)
        menu = tr("Visual Atlas")
        self.iface.addPluginToMenu(menu, action)
        self._own(lambda: self.iface.removePluginMenu(menu, action))
        return action

    def _add_options(self) -> None:
        from .dialogs.options import AtlasOptions

        options = AtlasOptions(self._names_changed)
        self.iface.registerOptionsWidgetFactory(options)
        self._own(lambda: self.iface.unregisterOptionsWidgetFactory(options))

    def _names_changed(self) -> None:
        """Names on maps are written in another way from now on."""
        self.commands.relabel()
        self._reload()

    def _apply(self, state) -> None:
        self.commands.apply(self.controller.atlas.uuid, state)

    def _tree_ticked(self, *_args) -> None:
        """A layer was ticked in QGIS's layer tree: the panel says the same."""
        atlas, state = self.controller.atlas, self.controller.state
        ticked = self.commands.ticked(atlas.uuid, state) if atlas is not None else state
        if ticked != state:
            self.controller.choose(ticked)

    def _ask_export(self) -> None:
        if self.controller.atlas:
            self.commands.ask_export(self.controller.atlas.path, self.controller.state)
        else:
            self.commands.ask_open_atlas()

    def _atlas_shown(self, opened) -> None:
        self._guarded(lambda: self.controller.open_atlas(
            opened.path, self.commands.saved_state(opened.atlas_uuid)))
        self.dock.setUserVisible(True)

    def _reload(self) -> None:
        self._guarded(self.controller.reload)

    def _guarded(self, step: Callable[[], None]) -> None:
        try:
            step()
        except AtlasError as error:
            self.commands.fail(error)

    def _project_read(self, *_args) -> None:
        self.commands.find_again()
