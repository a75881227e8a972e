"""Writes what the tab *Publish* asks for: asks for a place, then runs the job that toolbox and qgis_process run, too."""

from pathlib import Path
from typing import Any, Callable, Dict, List

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from ..domain.filter_state import FilterState
from ..i18n import PAGE_LANGUAGES, tr
from ..messages import show_info
from ..settings import LAST_FOLDER
from .jobs import Job
from .publish_wish import BOOK, DATA, DOSSIERS, EVENT, PLATE, ROUTE, Wish

_BOTH = [0, 1]          # languages of a publication


class PublishCommands:
    """What the tab *Publish* does beside overview and charts. `fail(error)` shows an AtlasError."""

    def __init__(self, iface, fail: Callable[[Exception], None]):
        self._iface, self._fail = iface, fail

    def ask(self, atlas_path: str, state: FilterState, wish: Wish) -> None:
        """Ask for a file or a folder, and write there."""
        if wish.what == DATA:
            folder = self._ask_folder()
            if folder:
                self.publish(atlas_path, folder, state, wish)
            return
        path = self._ask_file(_file_name(wish))
        if path:
            self.export(atlas_path, path, state, wish)

    def export(self, atlas_path: str, path: str, state: FilterState, wish: Wish) -> None:
        """Write pages to a PDF file."""
        def done(results: Dict[str, Any]) -> None:
            show_info(self._iface.messageBar(), tr("{n} pages are in {path}").format(n=results["PAGES"], path=results["OUTPUT"]))

        name, own = {BOOK: ("exportbook", {}), ROUTE: ("exportroute", {"ROUTE": wish.route}),
                     EVENT: ("exportevent", {"CASE_ID": wish.case_id}), DOSSIERS: ("exportdossier", {}),
                     PLATE: ("exportplate", {"PLACE": wish.place_id, "PAPER": wish.paper, "DATES": wish.dates})}[wish.what]
        Job(f"visualatlas:{name}", {
            "ATLAS": atlas_path, "OUTPUT": path, "FILTER": state.to_json(), "LEVEL": wish.level, "TITLE": wish.title,
            "LANGUAGE": PAGE_LANGUAGES.index(wish.language), **own}, done, self._fail).start()

    def publish(self, atlas_path: str, folder: str, state: FilterState, wish: Wish) -> None:
        """Write a publication into a new folder."""
        def done(results: Dict[str, Any]) -> None:
            show_info(self._iface.messageBar(), tr("{n} files are in {path}").format(n=results["FILES"], path=results["FOLDER"]))

        Job("visualatlas:publish", {**_publication(atlas_path, state, wish), "FOLDER": folder}, done, self._fail).start()

    def preview(self, atlas_path: str, state: FilterState, wish: Wish) -> None:
        """Say what would leave and what would be held back, and why."""
        listener = _Listener()

        def done(_results: Dict[str, Any]) -> None:
            self._show(listener.lines)

        Job("visualatlas:publish", {**_publication(atlas_path, state, wish), "PREVIEW_ONLY": True}, done, self._fail,
            listener).start()

    def _show(self, lines: List[str]) -> None:
        box = QMessageBox(self._iface.mainWindow())
        box.setObjectName("vaPublishPreviewBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("What would leave"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(lines))
        box.open()

    def _ask_file(self, name: str) -> str:
        start = str(Path(LAST_FOLDER.value() or str(Path.home())) / name)
        path, _ = QFileDialog.getSaveFileName(self._iface.mainWindow(), tr("Export"), start, tr("PDF (*.pdf)"))
        if not path:
            return ""
        LAST_FOLDER.set(str(Path(path).parent))
        return path if path.lower().endswith(".pdf") else path + ".pdf"

    def _ask_folder(self) -> str:
        """Ask in which folder the new folder of the publication is to stand, and by which name."""
        start = str(Path(LAST_FOLDER.value() or str(Path.home())) / tr("publication"))
        path, _ = QFileDialog.getSaveFileName(self._iface.mainWindow(), tr("New folder of the publication"), start, "",
                                              "", QFileDialog.Option.ShowDirsOnly)
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
        return path


class _Listener(QgsProcessingFeedback):
    """Keeps what the job says, for the preview."""

    def __init__(self):
        super().__init__(False)
        self.lines: List[str] = []
        self.last_error = ""

    def pushInfo(self, info: str):  # noqa: N802
        """Keep a line."""
        self.lines.append(info)
        super().pushInfo(info)

    def pushWarning(self, warning: str):  # noqa: N802
        """Keep a warning."""
        self.lines.append(warning)
        super().pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803
        """Keep the error."""
        self.last_error = error
        super().reportError(error, fatalError)


def _publication(atlas_path: str, state: FilterState, wish: Wish) -> Dict[str, Any]:
    languages = [("en", "ko").index(wish.language)] if wish.language else _BOTH
    return {"ATLAS": atlas_path, "LEVEL": wish.level, "OUTPUTS": list(wish.outputs), "FILTER": state.to_json(),
            "TITLE": wish.title, "LANGUAGES": languages}


def _file_name(wish: Wish) -> str:
    return {BOOK: tr("book.pdf"), ROUTE: tr("route_{no}.pdf").format(no=wish.route), EVENT: tr("event.pdf"),
            DOSSIERS: tr("dossiers.pdf"), PLATE: tr("plate.pdf")}[wish.what]
