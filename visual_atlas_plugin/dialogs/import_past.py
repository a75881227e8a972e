"""What was imported into an atlas so far, and the undo of each."""

from typing import TYPE_CHECKING, Callable, List, Optional

from qgis.PyQt.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..exchange.undo import PastImport, Undone
from ..i18n import listed, told, tr
from ..mapping.form_labels import table_names
from .import_background import Background
from .import_parts import TextTable, push, words

if TYPE_CHECKING:
    from .import_work import ImportWork


class PastImports(QDialog):
    """Lists the imports of one atlas, the last one first. `written` is called after an undo."""

    def __init__(self, atlas_path: str, work: "ImportWork", written: Callable[[str], None],
                 parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaPastImports")
        self.setWindowTitle(tr("Past imports"))
        self.setMinimumSize(560, 320)
        self.resize(720, 420)
        self._atlas_path, self._work, self._written = atlas_path, work, written
        self._imports: List[PastImport] = []
        self._task: Optional[Background] = None
        self._closing = False
        self.list = TextTable("vaPastImportList", tr("Past imports"), [
            tr("When"), tr("What"), tr("Owner"), tr("New"), tr("Changed"), tr("State")])
        self.list.verticalHeader().hide()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.widths(20, 30, 18, 9, 11, 12)
        self.list.selectionModel().currentRowChanged.connect(self._fit)
        self.answer = words("", "vaPastImportAnswer")
        self.kept = kept_table("vaPastImportKept")
        self.bar = QProgressBar()
        self.bar.setObjectName("vaPastImportProgress")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.undo = push(tr("Undo the marked import"), "vaPastImportUndo",
                         tr("Take back all that it wrote; rows that were edited since are kept and listed"))
        self.undo.clicked.connect(self.undo_marked)
        self.close_button = push(tr("Close"), "vaPastImportClose")
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.look()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 2)
        column.addWidget(self.answer)
        column.addWidget(self.kept, 1)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.kept.hide()
        self.bar.hide()

    def look(self) -> None:
        """List what there is now."""
        try:
            self._imports = self._work.past(self._atlas_path)
        except AtlasError as error:
            self._imports = []
            self.answer.setText(told(error))
        self.list.show_rows([[one.imported_at.replace("T", " ")[:16], one.title, one.owner, f"{one.new:,}",
                              f"{one.changed:,}",
                              tr("Undone") if one.undone_at else tr("Stands")] for one in self._imports])
        if self._imports:
            self.list.selectRow(0)
        elif not self.answer.text():
            self.answer.setText(tr("Nothing was imported into this atlas yet."))
        self._fit()

    def _fit(self, *_args) -> None:
        row = self.list.currentIndex().row()
        chosen = self._imports[row] if 0 <= row < len(self._imports) else None
        self.undo.setEnabled(chosen is not None and not chosen.undone_at and self._task is None)

    def undo_marked(self, _checked: bool = False) -> None:
        """Take the marked import back, in the background."""
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._imports) or self._task is not None:
            return

        def done(undone: Optional[Undone], problem: Optional[AtlasError]) -> None:
            self._task = None
            self.bar.hide()
            if problem is None:
                self._written(self._atlas_path)
            if self._closing:
                self.reject()
                return
            if problem is not None:
                self.answer.setText(told(problem))
                self._fit()
                return
            self.look()
            self.answer.setText(undone_text(undone))
            self.kept.show_rows(kept_rows(undone))
            self.kept.setVisible(bool(undone.kept))

        self.bar.setRange(0, 0)
        self.bar.show()
        self._task = Background(tr("Visual Atlas: {words}").format(words=tr("Undoing the import")),
                                self._work.undo(self._atlas_path, self._imports[row].import_id), done)
        self._fit()
        self._task.go()

    def reject(self) -> None:
        """Close, by Escape or a button; an undo that still goes on is stopped first."""
        if self._task is None:
            super().reject()
            return
        self._closing = True
        self._task.stop()


def kept_table(name: str) -> TextTable:
    """Return the table of the rows that an undo kept."""
    kept = TextTable(name, tr("Rows that were kept"), [tr("Table"), tr("Record"), tr("Why it was kept")])
    kept.verticalHeader().hide()
    kept.widths(25, 35, 40)
    return kept


def undone_text(undone: Undone) -> str:
    """Return what an undo did in a sentence."""
    text = tr("The import was undone: {removed} rows of the atlas removed, {restored} put back as they were.").format(
        removed=f"{undone.removed:,}", restored=f"{undone.restored:,}")
    if undone.kept_in_all:
        text += " " + tr("{n} rows were edited or used since and are kept.").format(n=f"{undone.kept_in_all:,}")
    return text


def kept_rows(undone: Undone) -> List[list]:
    """Return the rows that an undo kept, for a table."""
    names = table_names()
    return [[names.get(one.table, one.table), one.key, listed(one.why)] for one in undone.kept]
