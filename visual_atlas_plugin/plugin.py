"""How QGIS starts and stops the atlas: every registration stands beside its undo.

Every start of QGIS pays for what is imported here, so it is little: the commands (and with them layers, forms and
imagery) are made when one is first used or when the project holds a layer of ours. A test holds it.
"""

import threading
from typing import TYPE_CHECKING, Callable, List, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QResource, Qt, QTimer

from .domain.errors import AtlasError
from .i18n import install, tr
from .mapping import roles
from .paths import PACKAGE_DIR
from .settings import NETWORK_ON, WELCOME_DISMISSED

if TYPE_CHECKING:
    from .panel.commands import AtlasCommands

READ_MS = 15         # between two looks whether the modules are read


def _read_modules() -> None:
    """Read what the commands are made of: in a thread, as it takes a tenth of a second and makes nothing yet."""
    from .panel import atlas_reading, commands  # noqa: F401 - to be there when they are asked for


class _Wishes:
    """What waits until the modules of the commands are read, at their first use."""

    def __init__(self) -> None:
        self._waiting: List[Callable[[], None]] = []
        self._look: Optional[QTimer] = None

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def add(self, wish: Callable[[], None], make: Callable[[], object]) -> None:
        """Keep a wish; `make` makes the commands, which fulfill it, once their modules are read."""
        self._waiting.append(wish)
        if self._look is None:
            reader = threading.Thread(target=_read_modules, name="visual-atlas-commands", daemon=True)
            self._look = QTimer()
            self._look.timeout.connect(lambda: reader.is_alive() or (self._look.stop(), make()))
            reader.start()
        self._look.start(READ_MS)

    def fulfill(self) -> None:
        """The commands are there: do all that waits, in its order."""
        waiting = self.clear()
        for wish in waiting:
            wish()

    def clear(self) -> List[Callable[[], None]]:
        """Forget all wishes, and return them."""
        if self._look is not None:
            self._look.stop()
        waiting, self._waiting = self._waiting, []
        return waiting


class VisualAtlasPlugin:
    """The plugin object; QGIS calls initGui, initProcessing and unload."""

    def __init__(self, iface):
        """Keep the interface; nothing visible happens here."""
        self.iface = iface
        self.dock = self.controller = None
        self._commands: "Optional[AtlasCommands]" = None
        self._wiring = None
        self._provider = None
        self._wishes = _Wishes()
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
        self._own(self._remove_commands)
        self._add_dock()
        self._add_menu()
        self._add_options()
        project = QgsProject.instance()
        self._connect(project.layersAdded, self._layers_added)
        self._connect(project.readProject, self._project_read)
        self._connect(project.cleared, self.controller.close_atlas)
        self._project_read()      # switched on while a project with an atlas is open

    @property
    def commands(self) -> "AtlasCommands":
        """What the buttons do; made at first use."""
        if self._commands is None:
            self._make_commands()
        return self._commands

    def _make_commands(self) -> None:
        from .panel.commands import AtlasCommands

        self._commands = AtlasCommands(self.iface, self.dock.preparing, lambda: self.controller.is_reading)
        self._commands.atlas_shown.connect(self._atlas_shown)
        self._commands.imagery.network_changed.connect(self.dock.set_online)
        self._commands.data_edited.connect(self._reload)
        self._wishes.fulfill()

    def _with_commands(self, wish: Callable[[], None]) -> None:
        """Do what asks for the commands; at the first time when their modules are read, in a later turn."""
        if self._commands is not None:
            wish()
        else:
            self._wishes.add(wish, lambda: self.commands)

    def _remove_commands(self) -> None:
        if self._commands is not None:
            self._commands.release()
            self._commands.deleteLater()

    def unload(self) -> None:
        """Take everything back, last made first."""
        self._wishes.clear()
        while self._undo:
            self._undo.pop()()
        self.dock = self.controller = self._commands = self._provider = self._wiring = None

    def open_atlas(self, path: str) -> None:
        """Begin to open an atlas file in the project and show the panel; errors go to the message bar."""
        self._with_commands(lambda: self.commands.open_atlas(path))

    @property
    def is_opening(self) -> bool:
        """Whether an atlas was asked for whose layers are not all there."""
        return bool(self._wishes) or (self._commands is not None and self._commands.is_opening)

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

    def _add_dock(self) -> None:
        from .panel.controller import AtlasController
        from .panel.dock import VisualAtlasDock

        self.controller = AtlasController(self._apply)
        self.dock = VisualAtlasDock(
            self.controller, self.iface.mainWindow(), show_first_line=not WELCOME_DISMISSED.value())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._own(self._remove_dock)
        self.dock.open_requested.connect(self._ask_open)
        self.dock.new_requested.connect(self._ask_new)
        self.dock.page_made.connect(self._page_made)
        self.dock.network_requested.connect(lambda on: self.commands.imagery.set_network(on))
        self.dock.set_online(NETWORK_ON.value())
        self.dock.welcome_dismissed.connect(lambda: WELCOME_DISMISSED.set(True))
        self.controller.failed.connect(lambda error: self.commands.fail(error))

    def _page_made(self, page) -> None:
        """Connect what an atlas is shown with; it is imported only now."""
        from .panel.wiring import Wiring

        self._wiring = Wiring(self.iface, self.controller, self.commands, page)

    def _remove_dock(self) -> None:
        self.controller.stop()      # a reading that goes on must not find it gone
        if self._wiring is not None:
            self._wiring.release()
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.controller.deleteLater()

    def _add_menu(self) -> None:
        from .panel.menu import AtlasMenu

        menu = AtlasMenu(self.iface)
        self._own(menu.remove)
        menu.fill(lambda: self.commands, self._ask_open, self._ask_new, self._ask_export)
        panel = menu.add("VisualAtlasPanel", tr("Visual Atlas panel"), "atlas.svg", None)
        panel.setCheckable(True)
        panel.setChecked(True)
        self._connect(panel.toggled, self.dock.setUserVisible)
        self._connect(self.dock.visibilityChanged, panel.setChecked)

    def _add_options(self) -> None:
        from .dialogs.options import AtlasOptions

        options = AtlasOptions(self._names_changed)
        self.iface.registerOptionsWidgetFactory(options)
        self._own(lambda: self.iface.unregisterOptionsWidgetFactory(options))

    def _names_changed(self) -> None:
        """Names on maps are written in another way from now on."""
        if self._commands is not None:      # else no layer of ours is in the project
            self._commands.relabel()
            self._reload()

    def _apply(self, state) -> None:
        atlas = self.controller.atlas
        self.commands.apply(atlas.uuid, state, atlas.found(state), atlas.is_small)

    def _ask_open(self) -> None:
        self._with_commands(lambda: self.commands.ask_open_atlas())

    def _ask_new(self) -> None:
        self._with_commands(lambda: self.commands.ask_new_atlas())

    def _ask_export(self) -> None:
        if self.controller.atlas:
            from .dialogs.export_pages import open_pages    # seldom used

            open_pages(self.iface, self.controller)
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

    def _layers_added(self, layers) -> None:
        """Have the commands listen as soon as the project holds a layer of ours, however it came there."""
        if self._commands is None and any(roles.role_of(layer) for layer in layers):
            self._make_commands()

    def _project_read(self, *_args) -> None:
        """Show the atlases of a project again that was read, and hold back its imagery."""
        if self._commands is not None or any(True for _ in roles.our_layers(QgsProject.instance())):
            self.commands.find_again()
