"""The window that exports pages: choices at the left, the page as it will be at the right, what is held back below.

The preview and the export are the same algorithm, run in a process of its own: the window never waits for a page.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog, QFrame, QHBoxLayout, QListWidget, QProgressBar, QScrollArea, QShortcut, QSplitter, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError, Stopped
from ..i18n import told, tr
from ..layouts import templates
from ..mapping import naming
from ..mapping.facet_text import crossing_names
from ..mapping.filter_text import filter_sentence
from ..messages import show_error
from ..panel.jobs import Job
from ..panel.publish_wish import Wish
from ..processing.apart import ApartJob
from ..settings import LAST_FOLDER
from ..store.connection import open_atlas
from ..store.event_reader import events_with_crossings
from ..store.place_points import read_points
from .import_background import Background
from .import_parts import push, words
from .page_form import PageForm, Subjects, route_names
from .page_kinds import PREVIEW_DPI
from .page_preview import PagePreview

SIZE = (980, 620)       # px
LIVE_MS = 700           # of rest after a choice, before the preview is made anew


def open_pages(iface, controller, wish: Wish = Wish()) -> Optional["ExportPages"]:
    """Show the window for the atlas that the panel shows; tell where none is open."""
    atlas = controller.atlas
    if atlas is None:
        show_error(iface.messageBar(), AtlasError("No atlas is open.", "Open one first."))
        return None
    themes = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in atlas.totals.themes}
    said = filter_sentence(controller.state, controller.counts, themes, place_names=crossing_names(atlas.totals.crossings))
    window = ExportPages(atlas.path, controller.state.to_json(), said, wish, iface.mainWindow())
    window.offer_routes(route_names(atlas.totals.routes))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window


class _Lines(QgsProcessingFeedback):
    """Keeps what a job says."""

    def __init__(self):
        super().__init__(False)
        self.lines: List[str] = []
        self.last_error = ""
        self.on_step: Callable[[str], None] = lambda text: None

    def setProgressText(self, text: str):  # noqa: N802 - QGIS's names
        """Pass on what is done now."""
        self.on_step(text)

    def pushInfo(self, info: str):  # noqa: N802
        """Keep a line; called from the thread of the job."""
        self.lines.append(info)
        super().pushInfo(info)

    def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803
        """Keep the error; called from the thread of the job."""
        self.last_error = error
        super().reportError(error, fatalError)


class ExportPages(QDialog):
    """Asks for pages, shows them, writes them."""

    def __init__(self, atlas: str, filter_json: str, filter_words: str, wish: Wish = Wish(), parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaExportPages")
        self.setWindowTitle(tr("Export pages"))
        self._atlas = atlas
        self._subjects = Subjects()
        self._folder = Path(tempfile.mkdtemp(prefix="visual-atlas-preview-"))
        self._job: Optional[ApartJob] = None
        self._asked: Any = None             # the choice of the preview that is made or shown
        self._feedback: Optional[_Lines] = None
        self._held_asked = 0
        self._is_gone = self._closes = False
        self.form = PageForm(atlas, filter_json, filter_words, wish)
        self.preview = PagePreview()
        self._make_rest()
        self._lay_out()
        self._connect()
        self.resize(*SIZE)
        self._read_subjects()
        self._ask_held()
        self._live.start()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_rest(self) -> None:
        self.held = QListWidget()
        self.held.setObjectName("vaPagesHeld")
        self.held.setAccessibleName(tr("What is held back"))
        self.held.setWordWrap(True)
        self.held.setMinimumHeight(64)
        self.held.setMaximumHeight(110)
        self.answer = words("", "vaPagesAnswer")
        self.bar = QProgressBar()
        self.bar.setObjectName("vaPagesProgress")
        self.bar.setAccessibleName(tr("How far the export is"))
        self.bar.hide()
        self.start_button = push(tr("Export"), "vaPagesStart", tr("Write the file"))
        self.start_button.setDefault(True)
        self.stop_button = push(tr("Stop"), "vaPagesStop", tr("Stop; the file stays as it was"))
        self.stop_button.hide()
        self.close_button = push(tr("Close"), "vaPagesClose")
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(LIVE_MS)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setObjectName("vaPagesScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setMinimumWidth(330)
        left, column, buttons = QWidget(), QVBoxLayout(self), QHBoxLayout()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 6, 0)
        side.addWidget(scroll, 1)
        side.addWidget(words(tr("What is held back"), strong=True))
        side.addWidget(self.held)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(left)
        parts.addWidget(self.preview)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        column.addWidget(parts, 1)
        column.addWidget(self.answer)
        column.addWidget(self.bar)
        for widget in (self.start_button, self.stop_button, None, self.close_button):
            buttons.addStretch(1) if widget is None else buttons.addWidget(widget)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.level.currentIndexChanged.connect(lambda _row: self._ask_held())
        self.form.records.currentIndexChanged.connect(lambda _row: self._ask_held())
        self.form.copy_asked.connect(self.copy_template)
        self.preview.refresh_asked.connect(self.start_preview)
        self.preview.stop_asked.connect(self.stop_preview)
        self._live.timeout.connect(self._live_preview)
        self.start_button.clicked.connect(lambda _checked=False: self.start())
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        for keys, slot in (("F5", self.start_preview), ("Ctrl+PgUp", lambda: self.preview.turn(-1)),
                           ("Ctrl+PgDown", lambda: self.preview.turn(1))):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --- what sheets can be made of ------------------------------------------------------------------------------

    def offer_routes(self, routes) -> None:
        """Offer these routes (number, name)."""
        self._subjects = self._subjects._replace(routes=routes)
        self.form.offer(self._subjects)

    def _read_subjects(self) -> None:
        path = self._atlas

        def read(_progress, _stopped):
            with open_atlas(path) as connection:
                events = events_with_crossings(connection)
            return events, [place for place in read_points(path) if place.is_facility]

        Background(tr("Events and places"), read, self._subjects_read).go()

    def _subjects_read(self, found, problem: Optional[AtlasError]) -> None:
        if self._is_gone:
            return
        if problem is not None:
            self.answer.setText(told(problem))
            return
        events, places = found
        named = sorted((naming.of_row(one.name_en, one.name_ko) or one.place_id, one.place_id) for one in places)
        self._subjects = self._subjects._replace(events=events, places=[(key, name) for name, key in named])
        self.form.offer(self._subjects)
        self._changed()

    # --- what is held back ---------------------------------------------------------------------------------------

    def _ask_held(self) -> None:
        """List what is held back, as the publication's own preview says it."""
        choice, lines = self.form.choice(), _Lines()
        self._held_asked += 1
        number = self._held_asked

        def done(_results: Dict[str, Any]) -> None:
            if not self._is_gone and number == self._held_asked:
                self._show_held(lines.lines)

        def failed(error: Exception) -> None:
            if not self._is_gone and number == self._held_asked:
                self._show_held([_said(error)])

        Job("visualatlas:publish", {"ATLAS": choice.atlas, "LEVEL": choice.level, "OUTPUTS": [0], "FILTER": choice.filter_json,
                                    "LANGUAGES": [0], "PREVIEW_ONLY": True}, done, failed, lines).start()

    def _show_held(self, lines: List[str]) -> None:
        self.held.clear()
        self.held.addItems(lines)

    def copy_template(self) -> None:
        """Copy the template of the page and paper that are chosen into the profile, and choose the copy."""
        choice = self.form.choice()
        try:
            path = templates.copy_shipped(choice.kind.code, choice.paper)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self.form.list_templates(str(path))
        self.form.template.currentIndexChanged.emit(self.form.template.currentIndex())
        self.answer.setText(tr("The copy is {path}. Change it in the layout designer: Project, Layout Manager, "
                               "New from template.").format(path=path))

    # --- preview -------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self.preview.set_stale(self.form.choice() != self._asked)
        self._say_what_is_missing()
        self._live.start()

    def _say_what_is_missing(self) -> None:
        lacks = self.form.choice().lacks
        if self._feedback is None:
            self.answer.setText(lacks)
            self.start_button.setEnabled(not lacks)

    def _live_preview(self) -> None:
        kind = self.form.page_kind
        if self._feedback is not None or self.form.choice() == self._asked:
            return
        if kind.is_quick:
            self.start_preview()
        elif not self.preview.has_page:
            self.preview.clear(tr("A book takes a while: “Refresh” makes its preview."))

    def start_preview(self) -> None:
        """Make the preview of what is chosen now; one that is being made is dropped."""
        self._live.stop()
        choice = self.form.choice()
        self.stop_preview()
        if choice.lacks:
            self.preview.clear(choice.lacks)
            return
        self._asked = choice
        target = Path(tempfile.mkdtemp(dir=str(self._folder))) / "preview.pdf"
        self._job = ApartJob(choice.algorithm_id, choice.parameters(str(target), PREVIEW_DPI), self)
        self._job.progress.connect(lambda percent: self.preview.bar.setValue(int(percent)))
        self._job.done.connect(lambda _results: self._previewed(target))
        self._job.failed.connect(self._not_previewed)
        self.preview.show_busy(True)
        self._job.start()

    def stop_preview(self) -> None:
        """Drop the preview that is being made."""
        if self._job is not None:
            job, self._job = self._job, None
            job.drop()
            job.deleteLater()
            self._asked = None
            self.preview.show_busy(False)
            self.preview.tell(tr("Stopped."))

    def _previewed(self, target: Path) -> None:
        self._end_preview()
        try:
            self.preview.show_file(target)
        except AtlasError as error:
            self.preview.clear(told(error))
            return
        self.preview.set_stale(self.form.choice() != self._asked)

    def _not_previewed(self, error: AtlasError) -> None:
        self._end_preview()
        self.preview.clear(told(error))

    def _end_preview(self) -> None:
        job, self._job = self._job, None
        job.deleteLater()
        self.preview.show_busy(False)
        self.preview.tell("")

    # --- export --------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Write the pages."""
        choice, output = self.form.choice(), self.form.output()
        if choice.lacks or not output:
            self.answer.setText(choice.lacks or tr("No file is chosen. Choose the name of a PDF file."))
            return
        self._live.stop()
        if self._job is not None:       # two processes for the same pages would only wait for each other
            self.stop_preview()
        LAST_FOLDER.set(str(Path(output).parent))
        self._feedback = _Lines()
        self._feedback.progressChanged.connect(lambda percent: self.bar.setValue(int(percent)))
        self._feedback.on_step = self.answer.setText
        self._set_running(True)
        Job(choice.algorithm_id, choice.parameters(output), self._done, self._failed, self._feedback, apart=True).start()

    def stop(self) -> None:
        """Stop the export; the file stays as it was."""
        if self._feedback is not None:
            self.answer.setText(tr("Stopping…"))
            self._feedback.cancel()

    def _set_running(self, running: bool) -> None:
        self.form.set_running(running)
        self.preview.refresh.setEnabled(not running)
        self.start_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.bar.setVisible(running)
        self.bar.setValue(0)
        if running:
            self.answer.setText(tr("Pages are being written…"))

    def _done(self, results: Dict[str, Any]) -> None:
        pages = int(results.get("PAGES", 1))
        said = tr("Written: {path}, one page.") if pages == 1 else tr("Written: {path}, {n} pages.")
        said = said.format(path=results.get("OUTPUT", ""), n=pages)
        if results.get("FAILED"):
            said = " ".join((said, *self._feedback.lines[-3:]))     # which pages, and why
        self._end(said)

    def _failed(self, error: Exception) -> None:
        self._end(tr("Stopped. The file stays as it was.") if isinstance(error, Stopped) or self._feedback.isCanceled()
                  else _said(error))

    def _end(self, said: str) -> None:
        self._feedback = None
        if self._is_gone:
            return
        self._set_running(False)
        self.answer.setText(said)
        if self._closes:
            self.reject()

    def reject(self) -> None:
        """Close; an export that is under way is stopped first, its preview is thrown away."""
        if self._feedback is not None:
            self._closes = True
            self.stop()
            return
        self._is_gone = True
        self._live.stop()
        self.preview.forget()
        if self._job is not None:
            self._job.drop()
        shutil.rmtree(self._folder, ignore_errors=True)
        super().reject()


def _said(error: Exception) -> str:
    return told(error) if isinstance(error, AtlasError) else str(error)
