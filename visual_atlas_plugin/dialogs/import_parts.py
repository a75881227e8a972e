"""Parts of the import window: plain tables that copy and save themselves, and tables whose rows ask for a choice.

Everything from a file is shown as plain text: models hand out text only, and tooltips pass through `safe_tip`.
"""

import csv
import io
from typing import Any, Callable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QApplication, QComboBox, QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget,
)

from ..panel import look
from ..panel.plain_text import safe_tip
from ..panel.word_label import WordLabel

LONGEST_CELL = 300      # letters of a value that a table shows; the tooltip has more
LONGEST_TIP = 2000
Choices = Sequence[Tuple[str, str]]     # value, what it is called


def words(text: str, name: str = "", strong: bool = False) -> WordLabel:
    """Return a label of plain text that breaks its lines between words."""
    result = WordLabel(text)
    if name:
        result.setObjectName(name)
    if strong:
        font = result.font()
        font.setBold(True)
        result.setFont(font)
    return result


def push(text: str, name: str, tip: str = "") -> QPushButton:
    """Return a button that Return does not press by itself."""
    result = QPushButton(text)
    result.setObjectName(name)
    result.setAutoDefault(False)
    result.setMinimumHeight(look.TARGET)
    result.setToolTip(safe_tip(tip))
    return result


def combo(name: str, spoken: str, choices: Choices = (), value: str = "") -> QComboBox:
    """Return a box to choose from; its data are the values."""
    result = QComboBox()
    result.setObjectName(name)
    result.setAccessibleName(spoken)
    result.setMinimumHeight(look.TARGET)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(14)
    fill_combo(result, choices, value)
    return result


def fill_combo(box: QComboBox, choices: Choices, value: str) -> None:
    """Offer other choices without telling anybody; a value of None is a heading that cannot be chosen."""
    was = box.blockSignals(True)
    box.clear()
    for one, label in choices:
        box.addItem(label, one)
        if one is None:
            box.model().item(box.count() - 1).setEnabled(False)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.blockSignals(was)


def cell(value: Any) -> str:
    """Return a value in one line, as a table shows it."""
    text = "" if value is None else str(value)
    text = " ".join(text[:LONGEST_TIP].split())
    return text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL - 1] + "…"


class TextModel(QAbstractTableModel):
    """Rows of text. `texts(row)` gives the cells of one row; it is asked only for what is looked at."""

    def __init__(self, headers: Sequence[str], parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._headers = list(headers)
        self._rows: Sequence[Sequence[Any]] = ()
        self._row_names: Sequence[Any] = ()

    def show(self, rows: Sequence[Sequence[Any]], headers: Optional[Sequence[str]] = None,
             row_names: Sequence[Any] = ()) -> None:
        """Show other rows; row_names stand before them instead of 1, 2, 3."""
        self.beginResetModel()
        self._rows, self._row_names = rows, row_names
        if headers is not None:
            self._headers = list(headers)
        self.endResetModel()

    def change(self, row: int, cells: Sequence[Any]) -> None:
        """Show one row in another way; the rows must be a list."""
        self._rows[row] = cells
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._headers) - 1))

    def texts(self, row: int) -> Sequence[Any]:
        """Return the cells of a row."""
        return self._rows[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802 - Qt's names
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, and the whole of it as a tooltip where it is long."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(value)
        text = "" if value is None else str(value)
        return safe_tip(text[:LONGEST_TIP]) if len(text) > 20 else None

    def headerData(self, section: int, orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Return the name of a column or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return cell(self._headers[section])
        return str(self._row_names[section]) if section < len(self._row_names) else str(section + 1)

    def as_csv(self) -> str:
        """Return all rows as CSV, with an apostrophe before what a spreadsheet would run."""
        file = io.StringIO()
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(self._headers)
        for row in range(len(self._rows)):
            writer.writerow([_harmless(value) for value in self.texts(row)])
        return file.getvalue()


def _harmless(value: Any) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


class TextTable(QTableView):
    """A table to read in: Tab leaves it, Ctrl+C copies what is marked with tabs between the cells."""

    def __init__(self, name: str, spoken: str, headers: Sequence[str]):
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.model_ = TextModel(headers, self)
        self.setModel(self.model_)
        self._parts: Sequence[float] = ()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setDefaultSectionSize(max(look.TARGET, self.fontMetrics().height() + 8))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, rows: Sequence[Sequence[Any]], headers: Optional[Sequence[str]] = None,
                  row_names: Sequence[Any] = ()) -> None:
        """Show other rows; row_names stand before them instead of 1, 2, 3."""
        self.model_.show(rows, headers, row_names)

    def widths(self, *parts: float) -> None:
        """Give each column such a part of the width, again whenever the width changes."""
        self._parts = parts
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._share()

    def resizeEvent(self, event) -> None:  # noqa: N802 - Qt's name
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        room, whole = self.viewport().width(), sum(self._parts)
        for column, part in enumerate(self._parts[:-1]):      # the last one gets what is left
            self.horizontalHeader().resizeSection(column, int(room * part / whole))

    def keyPressEvent(self, event) -> None:  # noqa: N802
        """Copy what is marked."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the marked rows on the clipboard, all of them where none is marked."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = chosen or range(self.model_.rowCount())
        lines = ["\t".join(" ".join(str(value if value is not None else "").split()) for value in self.model_.texts(row))
                 for row in rows]
        QApplication.clipboard().setText("\n".join(lines))


class ChoiceTable(QWidget):
    """A table whose last column is a choice; below it the box in which the marked row's choice is made.

    So it is one tab stop for the list and one for the box, however long the list is. Emits chosen(row, value).
    """

    chosen = pyqtSignal(int, str)

    def __init__(self, name: str, spoken: str, headers: Sequence[str], asks: str,
                 choices: Callable[[int], Choices]):
        """asks: what stands before the box, with {name} for the row's first cell. choices(row): what is offered."""
        super().__init__()
        self._asks, self._choices = asks, choices
        self.table = TextTable(name, spoken, headers)
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.prompt = QLabel()
        self.prompt.setObjectName(f"{name}Prompt")
        self.prompt.setTextFormat(Qt.TextFormat.PlainText)
        self.box = combo(f"{name}Box", spoken)
        self.box.setMinimumContentsLength(24)
        self.prompt.setBuddy(self.box)
        self.beside = QHBoxLayout()
        self.beside.addWidget(self.prompt)
        self.beside.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(self.beside)
        self._values: List[str] = []
        self._cells: List[List[Any]] = []
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.model_.modelReset.connect(self._row_changed)
        self.table.activated.connect(lambda _index: self.box.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.box.activated.connect(self._picked)

    def show_rows(self, cells: Sequence[Sequence[Any]], values: Sequence[str]) -> None:
        """Show rows without their last cell, and the value that each has."""
        self._values = list(values)
        self._cells = [[*row, self._called(number, value)] for number, (row, value) in enumerate(zip(cells, values))]
        self.table.show_rows(self._cells)
        if self._cells:
            self.table.selectRow(0)
        self._row_changed()

    @property
    def row(self) -> int:
        """The marked row, -1 for none."""
        index = self.table.currentIndex()
        return index.row() if index.isValid() else -1

    def value(self, row: int) -> str:
        """Return what was chosen for a row."""
        return self._values[row]

    def values(self) -> List[str]:
        """Return what was chosen for each row."""
        return list(self._values)

    def set_value(self, row: int, value: str, tell: bool = False) -> None:
        """Choose for a row."""
        self._values[row] = value
        self._cells[row][-1] = self._called(row, value)
        self.table.model_.change(row, self._cells[row])
        if row == self.row:
            fill_combo(self.box, self._choices(row), value)
        if tell:
            self.chosen.emit(row, value)

    def set_all(self, value: str) -> List[int]:
        """Choose the same for all rows that offer it; return these rows, of which nothing else is told."""
        rows = [row for row in range(len(self._values)) if any(one == value for one, _ in self._choices(row))]
        for row in rows:
            self.set_value(row, value)
        return rows

    def _called(self, row: int, value: str) -> str:
        return next((label.strip() for one, label in self._choices(row) if one == value), value)

    def _row_changed(self, *_args) -> None:
        row = self.row
        self.box.setEnabled(0 <= row < len(self._values))
        if not self.box.isEnabled():
            self.prompt.setText("")
            self.box.clear()
            return
        name = cell(self._cells[row][0])
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 220)
        self.prompt.setText(self._asks.format(name=shown))
        self.box.setAccessibleName(self._asks.format(name=name))
        fill_combo(self.box, self._choices(row), self._values[row])

    def _picked(self, _index: int) -> None:
        if self.row >= 0 and self.box.currentData() is not None:
            self.set_value(self.row, self.box.currentData(), tell=True)
