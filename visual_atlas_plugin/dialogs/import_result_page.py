"""The last page: what was written, and the way back."""

from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from ..domain.errors import AtlasError
from ..i18n import tr
from .import_check_page import CountsPart, ProblemsPart, count_text, remarks_on, summary_of
from .import_page import ImportPage
from .import_parts import push, words
from .import_past import kept_rows, kept_table, undone_text

if TYPE_CHECKING:
    from .import_window import ImportDialog


class ResultPage(ImportPage):
    """Shows the counts of what was written; *Undo this import* takes it back."""

    def __init__(self, session, window: "ImportDialog"):
        super().__init__(session, "vaImportResult")
        self._window = window
        self._undone = False
        self.summary = words("", "vaImportResultSummary", strong=True)
        self.counts = CountsPart("vaImportResultCounts", tr("What was written, by table"))
        self.problems = ProblemsPart(self.failed.emit)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("vaImportResultTabs")
        self.tabs.addTab(self.counts, "")
        self.tabs.addTab(self.problems, "")
        self.undo = push(tr("Undo this import"), "vaImportUndo",
                         tr("Take back all that was written; rows that were edited since are kept and listed"))
        self.undo.clicked.connect(self._undo)
        self.another = push(tr("Import another file…"), "vaImportAnother")
        self.another.clicked.connect(lambda _checked=False: window.go(0))
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addWidget(self.another)
        line.addStretch(1)
        self.column.addWidget(self.summary)
        self.column.addLayout(line)
        self.kept = kept_table("vaImportResultKept")
        self.column.addWidget(self.tabs, 1)
        self.column.addWidget(self.kept, 1)
        self.column.addStretch(0)       # takes the room where both are hidden

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("Undone") if self._undone else tr("Imported")

    @property
    def explanation(self) -> str:
        """Return what is to be known."""
        if self._undone:
            return tr("The atlas is as it was before this import, but for what has been edited since.")
        return tr("All of it is restricted and a draft until somebody looks at it in the atlas.")

    def enter(self) -> None:
        """Show what was written."""
        plan = self.session.result
        self._undone = False
        self.summary.setText(summary_of(plan))
        remarks = remarks_on(plan)
        if plan.search_pending:
            remarks.append(tr("Search is slower until the new cases are indexed. That begins by itself when nobody edits."))
        self.counts.show_counts(plan, remarks)
        self.problems.show_problems(plan.problems, plan.problems_found)
        self.tabs.setTabText(0, tr("What was written"))
        self.tabs.setTabText(1, tr("Problems ({n})").format(n=count_text(max(plan.problems_found, len(plan.problems)))))
        self.tabs.setVisible(True)
        self.kept.setVisible(False)
        self.tabs.setCurrentIndex(0)
        self.undo.setEnabled(bool(plan.import_id))

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.another

    def _undo(self, _checked: bool = False) -> None:
        def done(undone, problem: Optional[AtlasError]) -> None:
            if problem is not None:
                self.failed.emit(problem)
                return
            self._undone = True
            self.undo.setEnabled(False)
            self.summary.setText(undone_text(undone))
            self.tabs.setVisible(False)
            self.kept.show_rows(kept_rows(undone))
            self.kept.setVisible(bool(undone.kept))
            self.session.forget_plan()
            self._window.atlas_written()
            self._window.retitle()

        self._window.do(tr("Undoing the import"), self._window.work.undo(
            self.session.atlas_path, self.session.result.import_id), done)
