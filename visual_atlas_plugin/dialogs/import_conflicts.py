"""Conflicts three ways: what an earlier import wrote, what stands in the atlas now, what comes in; decided by field."""

from typing import List

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..exchange.plan import GONE, KEEP, NOTHING_KNOWN, TAKE, Conflict, Plan
from ..i18n import tr
from ..mapping.form_labels import column_name, table_names
from .import_parts import ChoiceTable, cell, push, words
from .import_words import Choice

_LONGEST = 600      # letters of a value that the comparison shows


class ConflictsPart(QWidget):
    """Lists conflicts; whatever is not decided otherwise keeps what the atlas has. Emits changed after a decision."""

    changed = pyqtSignal()

    def __init__(self, session):
        super().__init__()
        self._session = session
        self._conflicts: List[Conflict] = []
        self.about = words("", "vaImportConflictsAbout")
        self.keep_all = push(tr("Keep all of ours"), "vaImportKeepAll", tr("The atlas stays as it was edited"))
        self.take_all = push(tr("Take all of theirs"), "vaImportTakeAll", tr("What comes in replaces what was edited here"))
        self.keep_all.clicked.connect(lambda _checked=False: self._decide_all(KEEP))
        self.take_all.clicked.connect(lambda _checked=False: self._decide_all(TAKE))
        self.list = ChoiceTable("vaImportConflicts", tr("Conflicts, field by field"), [
            tr("Record"), tr("Field"), tr("Before"), tr("In the atlas"), tr("Comes in"), tr("Decision")],
            tr("For “{name}”"), self._choices)
        self.list.table.widths(15, 17, 16, 16, 16, 20)
        self.list.chosen.connect(self._chosen)
        self.list.table.selectionModel().currentRowChanged.connect(self._tell)
        self.values = words("", "vaImportConflictValues")
        line = QHBoxLayout()
        line.addWidget(self.keep_all)
        line.addWidget(self.take_all)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addWidget(self.values)

    def show_conflicts(self, plan: Plan) -> None:
        """List the conflicts of a plan."""
        self._conflicts = list(plan.conflicts)
        tables = table_names()
        rows = [[one.key, f"{_field(one)} · {tables.get(one.table, one.table)}", _shown(one.base), _shown(one.here),
                 tr("(no longer there)") if one.column == GONE else _shown(one.incoming)] for one in self._conflicts]
        self.list.show_rows(rows, [self._session.takes.get(one.name, KEEP) for one in self._conflicts])
        for button in (self.keep_all, self.take_all):
            button.setEnabled(bool(rows))
        self.about.setText(
            tr("Nothing was edited here that the file has otherwise.") if not plan.conflicts else
            tr("These values were edited in the atlas, and the file has them otherwise, or has them no longer. Without a "
               "decision the atlas keeps its own."))
        self._tell()

    def _choices(self, row: int) -> List[Choice]:
        if row < len(self._conflicts) and self._conflicts[row].column == GONE:
            return [(KEEP, tr("Keep it")), (TAKE, tr("Remove it"))]
        return [(KEEP, tr("Keep what is in the atlas")), (TAKE, tr("Take what comes in"))]

    def _chosen(self, row: int, value: str) -> None:
        self._session.takes[self._conflicts[row].name] = value
        self.changed.emit()

    def _decide_all(self, value: str) -> None:
        for row in self.list.set_all(value):
            self._session.takes[self._conflicts[row].name] = value
        self.changed.emit()

    def _tell(self, *_args) -> None:
        """Show the three values of the marked conflict, whole and one under the other."""
        row = self.list.row
        if not 0 <= row < len(self._conflicts):
            self.values.setText("")
            return
        one = self._conflicts[row]
        self.values.setText("\n".join(
            f"{name}: {cell(_shown(value))[:_LONGEST]}" for name, value in (
                (tr("Before"), one.base), (tr("In the atlas"), one.here), (
                    tr("Comes in"), tr("(no longer there)") if one.column == GONE else one.incoming))))


def _field(one: Conflict) -> str:
    return tr("Gone from the file") if one.column == GONE else column_name(one.column)


def _shown(value: object) -> str:
    if value == NOTHING_KNOWN:
        return tr("(nothing known)")
    if value is None or value == "":
        return tr("(empty)")
    return tr("(a point)") if isinstance(value, bytes) else str(value)
