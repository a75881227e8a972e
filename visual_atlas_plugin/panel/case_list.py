"""The list of the records that match: how it is sorted, the rows, and why there are none."""

from typing import Callable, Dict, List, Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from .. import settings
from ..domain.case_order import BY_COLUMNS, arranged, column_order, text_order
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names
from ..mapping.filter_text import empty_reason, without
from ..store.case_rows import ordered_fids
from . import look
from .background import Background
from .case_table import ORDERS, CaseTableModel
from .case_view import MOST_KEPT, CaseView
from .widgets import LinkButton, button, label

REST_MS = 120       # the rows follow a drag at rest


def order_names() -> Dict[str, str]:
    """Return the orders in words."""
    return {"number": tr("Number"), "date": tr("Date"), "title": tr("Title"), "people": tr("People"),
            "publisher": tr("Publisher"), "review": tr("Review"), "privacy": tr("Privacy")}


class CaseList(QWidget):
    """Shows the cases of the filter that is on. Emits changed(FilterState, live), opened(fid), chosen()."""

    changed = pyqtSignal(object, bool)
    opened = pyqtSignal(int)
    chosen = pyqtSignal()

    def __init__(self, background: Background):
        super().__init__()
        self.setObjectName("vaCaseList")
        self._background = background
        self._atlas = None
        self._state, self._counts = FilterState(), None
        self._orders: Dict[str, Tuple[np.ndarray, int]] = {}
        self._asked = ""                    # the order that is being found out
        self._shown: Optional[tuple] = None     # choices and order that the rows are of
        self._remedy: Optional[Callable[[], None]] = None
        stored = settings.CASE_ORDER.value()
        self._order, self._descending = stored.lstrip("-"), stored.startswith("-")
        if self._order not in order_names():
            self._order = "number"
        self.model = CaseTableModel(self)
        self.view = CaseView(self.model)
        self.model.problem.connect(background.problem)
        self._make_head()
        self._make_empty()
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._fill)
        self.view.opened.connect(lambda row: self.opened.emit(int(self.model.fids[row])))
        self.view.chosen.connect(self.chosen)
        self.view.sorted_by.connect(self._head_clicked)
        self._show_order()

    def _make_head(self) -> None:
        self.order_box = QComboBox()
        self.order_box.setObjectName("vaCaseOrder")
        self.order_box.setAccessibleName(tr("Sort by"))
        self.order_box.setMinimumHeight(look.TARGET)
        for name, words in order_names().items():
            self.order_box.addItem(words, name)
        self.order_box.activated.connect(lambda place: self.sort_by(self.order_box.itemData(place), False))
        self.turn = button("", "plain", "vaCaseTurn", tr("Turn the order around"))
        self.turn.clicked.connect(lambda: self.sort_by(self._order, not self._descending))
        self.note = label("", "quiet", "vaCaseNote", wrap=True)
        self.note.hide()

    def _make_empty(self) -> None:
        self.empty = QWidget()
        self.empty.setObjectName("vaCaseEmpty")
        self.reason = label("", "strong", "vaCaseEmptyReason", wrap=True)
        self.remedy = LinkButton("vaCaseEmptyRemedy")
        self.remedy.clicked.connect(lambda: self._remedy() if self._remedy else None)
        column = QVBoxLayout(self.empty)
        column.setContentsMargins(look.MARGIN, 16, look.MARGIN, 0)
        column.addWidget(self.reason)
        column.addWidget(self.remedy)
        column.addStretch(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(look.MARGIN, 4, look.INNER_RIGHT, 4)
        head.setSpacing(4)
        words = label(tr("Sort by"), "quiet")
        words.setBuddy(self.order_box)
        head.addWidget(words)
        head.addWidget(self.order_box, 1)
        head.addWidget(self.turn)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        notes = QVBoxLayout()
        notes.setContentsMargins(look.MARGIN, 0, look.MARGIN, 2)
        notes.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(notes)
        column.addLayout(self._stack, 1)

    # what is shown

    def set_atlas(self, atlas) -> None:
        """Show the cases of an atlas (None for none); the rows come with refresh(). Raises sqlite3.Error."""
        self._atlas, self._shown, self._counts = None, None, None
        self._orders.clear()
        self._asked = ""
        self._rest.stop()
        self.model.set_file(atlas.path if atlas else "", self._background.at_once)
        self._atlas = atlas

    def refresh(self, state: FilterState, counts) -> None:
        """Follow the choices: at once where nothing is under way, at rest while they change fast."""
        self._state, self._counts = state, counts
        if self.isVisible():
            if self._rest.isActive() or self._shown is not None:
                self._rest.start()
            else:
                self._fill()

    def showEvent(self, event) -> None:
        """Catch up with choices that were made while the list was not looked at."""
        super().showEvent(event)
        self._fill()

    def catch_up(self) -> None:
        """Show the choices now, without waiting for rest."""
        self._fill()

    def sort_by(self, order: str, descending: bool) -> None:
        """Sort by an order of order_names(); the rows follow when the order is known."""
        self._order, self._descending = order, descending
        settings.CASE_ORDER.set(("-" if descending else "") + order)
        self._show_order()
        self._fill()

    def _head_clicked(self, column: int) -> None:
        if column in ORDERS:
            self.sort_by(ORDERS[column], self._order == ORDERS[column] and not self._descending)
        else:
            self._show_order()

    def _show_order(self) -> None:
        self.order_box.setCurrentIndex(self.order_box.findData(self._order))
        self.turn.setText("↓" if self._descending else "↑")
        self.turn.setAccessibleName(
            tr("From the last to the first") if self._descending else tr("From the first to the last"))
        column = next((column for column, order in ORDERS.items() if order == self._order), -1)
        self.view.show_sorted(column, self._descending)

    def _fill(self) -> None:
        """Put the matching cases into the rows, keeping what is selected."""
        self._rest.stop()
        if self._atlas is None or self._counts is None:
            self._show_empty()
            return
        if self._order not in self._orders:
            self._ask_order()           # a small atlas answers at once
        order = self._orders.get(self._order)
        wanted = (self._state, self._order, self._descending, order is not None)
        if wanted == self._shown or (order is None and self._shown is not None and self._shown[0] == self._state):
            return          # the same rows stay in their order until the new one is known
        self._shown = wanted
        positions = self._atlas.index.matching(self._state)
        if order is not None:
            positions = arranged(*order, positions, self._descending)
        self._put(self._atlas.index.columns.fid[positions])

    def _put(self, fids: np.ndarray) -> None:
        selected = self.selected_fids(MOST_KEPT)
        self.model.set_fids(fids)
        self._show_empty()
        if selected:
            rows = self.model.rows_of(selected)
            self.view.select_rows(rows)
            if len(rows) != len(selected):
                self.chosen.emit()

    def _ask_order(self) -> None:
        """Find out an order of all cases once; meanwhile the rows stay as they are or come in the order of entry."""
        name, columns = self._order, self._atlas.index.columns
        if self._asked == name:
            return
        self._asked = name

        def work(connection):
            if name in BY_COLUMNS:
                return column_order(columns, name)
            return text_order(columns, ordered_fids(connection, name))

        def then(order) -> None:
            self._asked = ""
            self.say("")
            self._orders[name] = order
            if not self._background.at_once:
                self._fill()

        if not self._background.at_once:
            self.say(tr("Sorting…"))
        self._background.ask("order", work, then)

    def _show_empty(self) -> None:
        self._remedy = None
        empty = not self.model.rowCount()
        if empty and (self._atlas is None or self._counts is None):
            self.reason.setText(tr("No atlas is open."))
        elif empty:
            names = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in self._atlas.totals.themes}
            sentence, words, change = empty_reason(
                self._state, self._counts, names, crossing_names(self._atlas.totals.crossings))
            self.reason.setText(sentence)
            self.remedy.setText(words)
            if change:
                wanted = without(self._state, change)
                self._remedy = lambda: self.changed.emit(wanted, False)
        self.remedy.setVisible(self._remedy is not None)
        self._stack.setCurrentWidget(self.empty if empty else self.view)

    # what is selected

    def selected_fids(self, most: int) -> List[int]:
        """Return the selected cases, none where there are more than `most`."""
        if self.view.selected_count() > most:
            return []
        return [int(self.model.fids[row]) for row in self.view.selected_rows()]

    def select_fids(self, fids) -> int:
        """Select cases without telling it; return how many of them are in the list."""
        rows = self.model.rows_of(fids)
        self.view.select_rows(rows)
        return len(rows)

    def neighbor(self, fid: int, step: int) -> Optional[int]:
        """Return the case `step` rows further in the list, None beyond its ends; the first where fid is not in it."""
        rows = self.model.rows_of([fid])
        row = int(rows[0]) + step if len(rows) else 0
        return int(self.model.fids[row]) if 0 <= row < len(self.model.fids) else None

    def say(self, words: str) -> None:
        """Show a line above the rows, "" for none."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
