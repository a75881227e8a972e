"""Toolbar and menu *Visual Atlas*: what stands in them, made at QGIS's start and taken back at its end."""

from typing import Callable, List, Optional

from qgis.PyQt.QtCore import QFile
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..i18n import tr
from ..paths import data_path


def icon(name: str) -> QIcon:
    """Return a picture of the package: out of the packed resources, or the file in a checkout."""
    packed = ":/plugins/visual_atlas_plugin/icons/" + name
    return QIcon(packed if QFile.exists(packed) else str(data_path("icons", name)))


class AtlasMenu:
    """The toolbar and the entries of the menu. `iface` is QGIS's interface; `remove` takes everything back."""

    def __init__(self, iface):
        self._iface = iface
        self._actions: List[QAction] = []
        self._menu = tr("Visual Atlas")
        self._toolbar = iface.addToolBar(self._menu)
        self._toolbar.setObjectName("VisualAtlasToolbar")

    def add(self, name: str, text: str, picture: str, slot: Optional[Callable[[], None]],
            in_toolbar: bool = True) -> QAction:
        """Add an entry at the end of the menu, and of the toolbar where it belongs there too."""
        action = QAction(icon(picture), text, self._iface.mainWindow())
        action.setObjectName(name)
        if slot is not None:
            action.triggered.connect(lambda _checked=False: slot())
        if in_toolbar:
            self._toolbar.addAction(action)
        self._iface.addPluginToMenu(self._menu, action)
        self._actions.append(action)
        return action

    def fill(self, commands: Callable, ask_open: Callable[[], None], ask_new: Callable[[], None],
             ask_export: Callable[[], None]) -> None:
        """Add the entries; `commands()` returns the AtlasCommands, which are made at first use."""
        self.add("VisualAtlasOpen", tr("Open atlas…"), "open.svg", ask_open)
        self.add("VisualAtlasNew", tr("New atlas…"), "new.svg", ask_new)
        self.add("VisualAtlasTraining", tr("Open training atlas (synthetic)…"), "new.svg",
                 lambda: commands().ask_training_atlas(), in_toolbar=False)
        self.add("VisualAtlasImport", tr("Import…"), "import.svg", lambda: commands().ask_import(), in_toolbar=False)
        self.add("VisualAtlasLocalTraces", tr("Local traces…"), "atlas.svg",
                 lambda: commands().ask_local_traces(), in_toolbar=False)
        for name, text, job in (("VisualAtlasSeal", tr("Seal the change log…"), "seallog"),
                                ("VisualAtlasVerify", tr("Verify the change log…"), "verifylog")):
            self.add(name, text, "atlas.svg", lambda job=job: commands().ask_log(job), in_toolbar=False)
        self.add("VisualAtlasExport", tr("Export pages…"), "export.svg", ask_export)

    def remove(self) -> None:
        """Take toolbar and entries out of the window."""
        for action in reversed(self._actions):
            self._iface.removePluginMenu(self._menu, action)
            action.deleteLater()
        self._actions.clear()
        self._iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
