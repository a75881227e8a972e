"""The view of the table of cases: cards in a narrow panel, columns in a wide one; one selection for both."""

from typing import List, Sequence

import numpy as np
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from .. import settings
from ..i18n import tr
from . import case_table as table
from .case_card import CardDelegate, card_height
from .case_table import CaseTableModel

MOST_KEPT = 5000    # selected rows that stay selected when the rows change
WIDE_FROM = 600     # px of the view: from here on columns
_WIDTHS = {table.NUMBER: 110, table.TITLE: 220, table.DATE: 150, table.THEMES: 150, table.PLACES: 150, table.PEOPLE: 60,
           table.PUBLISHER: 150, table.REVIEW: 80, table.PRIVACY: 90}


class CaseView(QTableView):
    """Emits opened(row) on a double click or Enter, chosen() when the selection changed by hand, sorted_by(column)."""

    opened = pyqtSignal(int)
    chosen = pyqtSignal()
    sorted_by = pyqtSignal(int)

    def __init__(self, model: CaseTableModel):
        super().__init__()
        self.setObjectName("vaCaseTable")
        self.setAccessibleName(tr("Records"))
        self.setModel(model)
        self._silent = False
        self._is_wide = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(table.CARD, CardDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self._set_up_columns()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self._arrange()

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        stored = settings.CASE_COLUMN_WIDTHS.value().split(",")
        for place, (column, width) in enumerate(_WIDTHS.items()):
            known = stored[place] if place < len(stored) else ""
            self.setColumnWidth(column, min(2000, max(24, int(known))) if known.isdigit() else width)
        header.sectionResized.connect(self._keep_width)
        header.sectionClicked.connect(self.sorted_by)

    @property
    def is_wide(self) -> bool:
        """Whether columns are shown."""
        return bool(self._is_wide)

    def resizeEvent(self, event) -> None:
        """Change between cards and columns."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event) -> None:
        """Measure the rows again with another font."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange and self._is_wide is not None:
            self._set_row_height()

    def _arrange(self) -> None:
        is_wide = self.width() >= WIDE_FROM
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            header = self.horizontalHeader()
            for column in range(table.COLUMNS):
                header.setSectionHidden(column, (column == table.CARD) == is_wide)
            header.setVisible(is_wide)
            self._set_row_height()
        if not is_wide:
            self.setColumnWidth(table.CARD, self.viewport().width())

    def _set_row_height(self) -> None:
        height = self.fontMetrics().lineSpacing() + 8 if self._is_wide else card_height(self.fontMetrics())
        header = self.verticalHeader()
        if header.defaultSectionSize() == height:
            return
        selected = self.selected_rows() if self.selected_count() <= MOST_KEPT else []
        at_top = self.rowAt(0)
        self.model().without_rows(lambda: header.setDefaultSectionSize(height))
        self.select_rows(selected, scroll=False)
        if at_top >= 0:
            self.scrollTo(self.model().index(at_top, self._first_column()), QAbstractItemView.ScrollHint.PositionAtTop)

    def _keep_width(self, column: int, _old: int, new: int) -> None:
        if self._is_wide and column in _WIDTHS and new > 0:
            settings.CASE_COLUMN_WIDTHS.set(",".join(str(self.columnWidth(name)) for name in _WIDTHS))

    def show_sorted(self, column: int, descending: bool) -> None:
        """Show in the head by which column the rows are sorted (-1 for none)."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column >= 0)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)

    # the selection

    def selected_count(self) -> int:
        """Return how many rows are selected, also where they are a million."""
        return sum(part.height() for part in self.selectionModel().selection())

    def selected_rows(self) -> List[int]:
        """Return the selected rows, ascending."""
        return sorted({row for part in self.selectionModel().selection() for row in range(part.top(), part.bottom() + 1)})

    def select_rows(self, rows: Sequence[int], scroll: bool = True) -> None:
        """Select rows without telling it; scroll to the first."""
        selection = QItemSelection()
        model = self.model()
        rows = np.asarray(rows, np.int64)
        for run in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            selection.select(model.index(int(run[0]), 0), model.index(int(run[-1]), table.COLUMNS - 1))
        self._silent = True
        try:
            if len(rows):
                first = model.index(int(rows[0]), self._first_column())
                self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        finally:
            self._silent = False
        if scroll and len(rows):
            self.scrollTo(model.index(int(rows[0]), self._first_column()))

    def _first_column(self) -> int:
        return table.NUMBER if self._is_wide else table.CARD

    def _on_selection(self, _selected, _deselected) -> None:
        if not self._silent:
            self.chosen.emit()

    # keys

    def keyPressEvent(self, event) -> None:
        """Enter opens the current row; Home and End go to the first and last."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index.row())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            row = 0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(row, self._first_column()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        """Give the keyboard a row to stand on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectionModel().setCurrentIndex(self.model().index(0, self._first_column()),
                                                  QItemSelectionModel.SelectionFlag.NoUpdate)

    def moveCursor(self, action, modifiers) -> QModelIndex:
        """Move by rows; Left and Right scroll columns instead of walking through cells."""
        if action in (QAbstractItemView.CursorAction.MoveLeft, QAbstractItemView.CursorAction.MoveRight):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (40 if action == QAbstractItemView.CursorAction.MoveRight else -40))
            return self.currentIndex()
        return super().moveCursor(action, modifiers)
