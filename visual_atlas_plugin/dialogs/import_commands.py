"""What *Import…* does: shows the import window of an atlas, and shows the map anew after the atlas was written."""

from pathlib import Path
from typing import Dict, Optional

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog

from ..domain.errors import AtlasError
from ..i18n import tr
from ..mapping import atlas_layers, roles, subsets
from .import_window import ImportDialog, show_import
from .import_work import ImportWork


class ImportCommands(QObject):
    """At most one window for each atlas. Emits written() after an atlas was changed, failed(AtlasError)."""

    written = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, iface, work: Optional[ImportWork] = None, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._work = iface, work or ImportWork()
        self._windows: Dict[str, ImportDialog] = {}

    def ask(self, path: str = "") -> None:
        """Show the window for an atlas file; without one, for the atlas of the project (asked for, if several)."""
        path = path or self._chosen()
        if not path:
            return
        window = self._windows.get(path)
        if window is None or sip.isdeleted(window):
            try:
                window = show_import(path, self._work, self._atlas_written, self._iface.mainWindow())
            except AtlasError as error:
                self.failed.emit(error)
                return
            self._windows[path] = window
        window.raise_()
        window.activateWindow()

    def release(self) -> None:
        """Close the windows."""
        for window in self._windows.values():
            if not sip.isdeleted(window):
                window.close()
        self._windows.clear()

    def _chosen(self) -> str:
        paths = list(dict.fromkeys(str(path) for _, path in atlas_layers.atlases_in(QgsProject.instance())))
        if not paths:
            self.failed.emit(AtlasError("No atlas is open.", "Open or make the atlas first that is to be imported into."))
            return ""
        if len(paths) == 1:
            return paths[0]
        names = [f"{Path(path).name} — {Path(path).parent}" for path in paths]
        name, taken = QInputDialog.getItem(self._iface.mainWindow(), tr("Import"), tr("Into which atlas?"), names, 0, False)
        return paths[names.index(name)] if taken else ""

    def _atlas_written(self, path: str) -> None:
        """Have the layers of the atlas read its file again, and tell it."""
        project = QgsProject.instance()
        for uuid, one in atlas_layers.atlases_in(project):
            if str(one) == path:
                for layer in roles.our_layers(project, uuid):
                    if layer.customProperty(roles.ATLAS_KEY, ""):
                        subsets.read_anew(layer)
        self.written.emit()
