"""The window *Import*: a file, its columns, what has to be asked, a check that writes nothing, the import, its undo."""

from typing import Any, Callable, List, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog, QHBoxLayout, QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..messages import LOG_TAB, log
from ..panel.widgets import rule
from .import_asking import with_problems
from .import_background import Background, Done, Step
from .import_check_page import CheckPage
from .import_columns_page import ColumnsPage
from .import_file_page import FilePage
from .import_page import ImportPage
from .import_parts import push, words
from .import_past import PastImports
from .import_places_page import PlacesPage
from .import_questions_page import QuestionsPage
from .import_result_page import ResultPage
from .import_session import ImportSession
from .import_work import ImportWork

FILE, COLUMNS, QUESTIONS, PLACES, CHECK, RESULT = range(6)
SMALLEST = (640, 540)


class ImportDialog(QDialog):
    """Leads through one import. It stands beside QGIS's window, which stays usable; long steps are tasks.

    Emits `written` after the atlas was changed, by an import or by its undo.
    """

    written = pyqtSignal(str)       # the path of the atlas

    def __init__(self, atlas_path: str, work: ImportWork, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaImport")
        self.setWindowTitle(tr("Import"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setMinimumSize(*SMALLEST)
        self.resize(860, 620)
        self.work, self.session = work, ImportSession(atlas_path)
        self._task: Optional[Background] = None
        self._closing = False
        self.pages: List[ImportPage] = [
            FilePage(self.session, self), ColumnsPage(self.session, self.save_mapping),
            QuestionsPage(self.session, work.themes(atlas_path)),
            PlacesPage(self.session), CheckPage(self.session), ResultPage(self.session, self)]
        self.stack = QStackedWidget()
        for page in self.pages:
            self.stack.addWidget(page)
            page.changed.connect(self._refresh)
            page.failed.connect(self.show_problem)
        self._make_frame()
        self._lay_out()
        self.go(FILE)

    def _make_frame(self) -> None:
        self.step = QLabel()
        self.step.setObjectName("vaImportStep")
        self.step.setTextFormat(Qt.TextFormat.PlainText)
        self.heading = words("", "vaImportHeading", strong=True)
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.heading.setFont(font)
        self.explanation = words("", "vaImportExplanation")
        self.message = words("", "vaImportMessage")
        self.bar = QProgressBar()
        self.bar.setObjectName("vaImportProgress")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.stop = push(tr("Stop"), "vaImportStop", tr("Stop it; the atlas stays as it is"))
        self.stop.clicked.connect(self._stop)
        self.back = push(tr("Back"), "vaImportBack")
        self.back.clicked.connect(lambda _checked=False: self.go(self.stack.currentIndex() - 1))
        self.next = push(tr("Next"), "vaImportNext")
        self.next.setAutoDefault(True)
        self.next.setDefault(True)
        self.next.clicked.connect(self._forward)
        self.close_button = push(tr("Close"), "vaImportClose")
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.step, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        busy = QHBoxLayout()
        busy.addWidget(self.bar, 1)
        busy.addWidget(self.stop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.message, 1)
        for button in (self.back, self.next, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.explanation)
        column.addWidget(self.stack, 1)
        column.addLayout(busy)
        column.addWidget(rule())
        column.addLayout(buttons)
        self.bar.hide()
        self.stop.hide()

    @property
    def page(self) -> ImportPage:
        """The page that is shown."""
        return self.pages[self.stack.currentIndex()]

    @property
    def is_busy(self) -> bool:
        """Whether a step goes on in the background."""
        return self._task is not None

    def go(self, number: int) -> None:
        """Show a page."""
        self.stack.setCurrentIndex(number)
        page = self.page
        page.enter()
        self.retitle()
        self.step.setText(tr("Step {n} of {total}").format(n=number + 1, total=len(self.pages)))
        self.message.setText("")
        self._refresh()
        page.first_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        number, missing = self.stack.currentIndex(), self.page.missing()
        finished = number == RESULT
        self.explanation.setText(self.page.explanation)
        self.back.setVisible(0 < number and not finished)
        self.next.setVisible(not finished)
        self.next.setText(tr("Import") if number == CHECK else tr("Next"))
        self.next.setEnabled(not missing and not self.is_busy)
        self.back.setEnabled(not self.is_busy)
        self.page.setEnabled(not self.is_busy)
        self.message.setText(missing)
        self.close_button.setText(tr("Done") if finished else tr("Close"))

    def _forward(self) -> None:
        number = self.stack.currentIndex()
        if self.page.missing() or self.is_busy:
            return
        if number == COLUMNS and not self.session.is_asked:
            self.ask(then=QUESTIONS)
        elif number in (QUESTIONS, PLACES) and not self.session.is_planned:
            self.check(then=number + 1)
        elif number == CHECK:
            self.run_import()
        else:
            self.go(number + 1)

    def ask(self, then: int) -> None:
        """Look through the beginning of the file for what can be read in two ways, then show a page."""
        session, mapping = self.session, self.session.mapping

        def done(asked: Any, problem: Optional[AtlasError]) -> None:
            if problem is None:
                session.asked, session.asked_for = asked, mapping.tables
                self.go(then)
            else:
                self.show_problem(problem)

        self.do(tr("Looking through {name}").format(name=session.name),
                self.work.ask(session.atlas_path, session.opened.source, mapping), done)

    def check(self, then: int) -> None:
        """Check the whole file against the atlas without writing, then show a page."""
        session, mapping = self.session, self.session.mapping

        def done(plan, problem: Optional[AtlasError]) -> None:
            if problem is None:
                session.plan, session.planned, session.takes = plan, mapping, {}
                session.asked = with_problems(session.asked, plan.problems, mapping)
                self.go(then)
            else:
                self.show_problem(problem)

        self.do(tr("Checking {name}").format(name=session.name),
                self.work.plan(session), done)

    def run_import(self) -> None:
        """Write the import into the atlas, everything or nothing."""
        session = self.session

        def done(result, problem: Optional[AtlasError]) -> None:
            if problem is None:
                session.result = result
                self.atlas_written()
                self.go(RESULT)
            else:
                self.show_problem(problem)

        self.do(tr("Importing {name}").format(name=session.name), self.work.run(session), done)

    def do(self, what: str, step: Step, done: Done) -> None:
        """Do a step in the background; the page waits, the window does not."""
        page, here = self.page, self.focusWidget()

        def ended(result, problem: Optional[AtlasError]) -> None:
            self._task = None
            self.bar.hide()
            self.stop.hide()
            self._refresh()
            done(result, problem)
            if self.page is page and not self.is_busy:      # the keyboard goes on where it was
                stays = here if problem is not None or not self.next.isVisibleTo(self) else self.next
                (stays if stays is not None and stays.isEnabled() else page.first_widget()).setFocus(
                    Qt.FocusReason.OtherFocusReason)
            if self._closing:
                self.reject()

        self._task = Background(tr("Visual Atlas: {words}").format(words=what), step, ended)
        self._task.progressChanged.connect(self._progress)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(what)
        self.bar.show()
        self.stop.show()
        self.stop.setEnabled(True)
        self._refresh()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message.setText(tr("{what}…").format(what=what))
        self._task.go()

    def _progress(self, percent: float) -> None:
        if self._task is not None and percent > 0:
            self.bar.setRange(0, 100)
            self.bar.setValue(int(percent))

    def _stop(self) -> None:
        if self._task is not None:
            self.stop.setEnabled(False)
            self.message.setText(tr("Stopping…"))
            self._task.stop()

    def save_mapping(self, path: str) -> None:
        """Keep the mapping in a file. Raises AtlasError."""
        self.work.save_mapping(path, self.session.mapping)
        self.say(tr("The mapping is in {path}").format(path=path))

    def say(self, text: str) -> None:
        """Say something at the foot of the page."""
        self._refresh()
        self.message.setText(text)

    def retitle(self) -> None:
        """Show the title and the explanation of the page anew."""
        self.heading.setText(self.page.title)
        self.setWindowTitle(tr("Import: {page}").format(page=self.page.title))
        self.explanation.setText(self.page.explanation)

    def atlas_written(self) -> None:
        """Tell that the atlas was changed."""
        self.written.emit(self.session.atlas_path)

    def show_past(self) -> None:
        """Show what was imported so far."""
        past = PastImports(self.session.atlas_path, self.work, self.written.emit, self)
        past.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        past.show()

    def show_problem(self, error: Exception) -> None:
        """Say what went wrong at the foot of the page; the details go to the log."""
        if not isinstance(error, AtlasError):
            raise error
        if error.details:
            log(error.details)
        more = tr("The details are in the log, tab {tab}.").format(tab=LOG_TAB) if error.details else ""
        self.message.setText(" ".join(part for part in (told(error), more) if part))

    def reject(self) -> None:
        """Close, by Escape or a button; what still goes on is stopped first, so that nobody wonders whether it was written."""
        if self._task is None:
            super().reject()
            return
        self._closing = True
        self._stop()


def show_import(atlas_path: str, work: ImportWork, written: Callable[[str], None],
                parent: Optional[QWidget] = None) -> ImportDialog:
    """Show the window beside QGIS's and return it; it deletes itself when it is closed."""
    dialog = ImportDialog(atlas_path, work, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
    dialog.written.connect(written)
    dialog.show()
    return dialog
