"""The table of cases as a model: rows are fids in the wanted order, cells are read from the atlas page by page."""

import sqlite3
from collections import OrderedDict
from typing import Callable, Dict, List, Optional, Sequence, Set, Tuple

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal

from ..domain.errors import AtlasError
from ..i18n import tr
from ..mapping import naming
from ..mapping.date_text import edtf_text
from ..mapping.form_words import word_name
from ..store.case_rows import PAGE, CaseLine, CaseRows
from ..store.connection import explain
from .page_reader import PageReader
from .plain_text import plain_tip

CARD, NUMBER, TITLE, DATE, THEMES, PLACES, PEOPLE, PUBLISHER, REVIEW, PRIVACY = range(10)
COLUMNS = 10
# by which order of the list a column is sorted; the others are not
ORDERS = {NUMBER: "number", TITLE: "title", DATE: "date", PEOPLE: "people", PUBLISHER: "publisher", REVIEW: "review",
          PRIVACY: "privacy"}
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1      # the CaseLine of a row
SECOND_ROLE = LINE_ROLE + 1                         # its number, date and places in one text
_SECOND = -1
MOST_PAGES = 64
_ROLES = frozenset((int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole),
                    int(Qt.ItemDataRole.ToolTipRole), LINE_ROLE, SECOND_ROLE))


def column_names() -> List[str]:
    """Return the heads of the columns."""
    return [tr("Record"), tr("Number"), tr("Title"), tr("Date"), tr("Themes"), tr("Places"), tr("People"),
            tr("Published by"), tr("Review"), tr("Privacy")]


def date_words(line) -> str:
    """Return the date of a case in words, "" for an undated one."""
    return edtf_text(line.date_edtf, line.date_text) if line.date_edtf else ""


def theme_names(line: CaseLine) -> str:
    """Return the themes of a case, one after another."""
    return ", ".join(naming.of_row(name, name_ko) for name, name_ko, _, _ in line.themes)


def place_names(line: CaseLine) -> str:
    """Return the places of a case in the order of its stages."""
    return ", ".join(naming.of_route(name, name_ko) for name, name_ko in line.places)


def cell_text(line: CaseLine, column: int) -> str:
    """Return what a cell says."""
    if column == NUMBER:
        return line.case_id
    if column == TITLE:
        return line.title
    if column == DATE:
        return date_words(line) or tr("Undated")
    if column == THEMES:
        return theme_names(line) or tr("No theme given")
    if column == PLACES:
        return place_names(line) or tr("Place unknown")
    if column == PEOPLE:
        return f"{line.people:,}" if line.people else ""
    if column == PUBLISHER:
        return line.publisher
    if column == REVIEW:
        return word_name("review", line.review)
    if column == PRIVACY:
        return word_name("privacy", line.privacy)
    return second_line(line) if column == _SECOND else spoken(line)


def second_line(line: CaseLine) -> str:
    """Return "D0000110 · 5 April 2023 · Onsong, Chongjin"."""
    parts = [line.case_id, date_words(line) or tr("Undated"), place_names(line)]
    return " · ".join(part for part in parts if part)


def spoken(line: CaseLine) -> str:
    """Return a whole line as a screen reader says it."""
    parts = [line.case_id, line.title, date_words(line) or tr("Undated"), theme_names(line), place_names(line)]
    if line.privacy != "public":
        parts.append(word_name("privacy", line.privacy))
    return ", ".join(part for part in parts if part)


class CaseTableModel(QAbstractTableModel):
    """A million rows of which only those on the screen are read: at once in a small atlas, in a thread in a large one.

    Emits problem(AtlasError) where reading fails.
    """

    problem = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._rows: Optional[CaseRows] = None           # of a small atlas
        self._reader: Optional[PageReader] = None       # of a large one
        self._fids = np.zeros(0, np.int64)
        self._pages: "OrderedDict[int, Dict[int, CaseLine]]" = OrderedDict()
        self._asked: Set[int] = set()                   # pages that are being read
        self._generation = 0                            # counts the changes of rows: answers to older ones are not heard
        self._texts: Dict[Tuple[int, int], str] = {}    # (fid, column): words are put together once
        self._by_fid = None
        self.reads = 0          # pages read so far, for tests and measurements

    def set_file(self, path: str, at_once: bool) -> None:
        """Read from another atlas file, "" for none; the list is empty until set_fids. Raises sqlite3.Error."""
        self.set_fids(self._fids[:0])
        if self._rows is not None:
            self._rows.close()
        if self._reader is not None:
            self._reader.close()
            self._reader.deleteLater()
        self._rows = self._reader = None
        if path and at_once:
            self._rows = CaseRows(path)
        elif path:
            self._reader = PageReader(path, self)
            self._reader.arrived.connect(self._take)
            self._reader.failed.connect(self._give_up)

    def set_fids(self, fids: np.ndarray) -> None:
        """Show these cases in this order (int64)."""
        self.beginResetModel()
        self._fids = fids
        self._forget()
        self.endResetModel()

    def without_rows(self, change: Callable[[], None]) -> None:
        """Do what would take long with a million rows (such as changing their height) while there are none."""
        fids = self._fids
        self.set_fids(fids[:0])
        change()
        self.set_fids(fids)

    def _forget(self) -> None:
        self._pages.clear()
        self._texts.clear()
        self._asked.clear()
        self._generation += 1
        self._by_fid = None

    @property
    def fids(self) -> np.ndarray:
        """The cases shown, in order."""
        return self._fids

    def rows_of(self, fids: Sequence[int]) -> np.ndarray:
        """Return the rows of some cases, ascending; cases that are not shown are left out."""
        if len(fids) == 1:
            return np.flatnonzero(self._fids == int(fids[0]))
        if self._by_fid is None:
            self._by_fid = np.argsort(self._fids, kind="stable")
        if not len(self._fids) or not len(fids):
            return np.zeros(0, np.int64)
        wanted = np.unique(np.asarray(fids, np.int64))
        sorted_fids = self._fids[self._by_fid]
        found = np.minimum(np.searchsorted(sorted_fids, wanted), len(sorted_fids) - 1)
        return np.sort(self._by_fid[found[sorted_fids[found] == wanted]])

    def line(self, row: int) -> Optional[CaseLine]:
        """Return what the atlas says of a row; None while it is being read, and where the case is gone."""
        if not 0 <= row < len(self._fids):
            return None
        page = row // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
        else:
            self._read(page)
        return self._pages.get(page, {}).get(int(self._fids[row]))

    def is_waiting(self, row: int) -> bool:
        """Whether a row is being read."""
        return row // PAGE in self._asked

    def _read(self, page: int) -> None:
        fids = self._fids[page * PAGE:(page + 1) * PAGE]
        if self._rows is not None:
            try:
                self._keep(page, self._rows.lines(fids))
            except sqlite3.Error as error:
                self._keep(page, [])
                self.problem.emit(explain(error, self._rows.path))
        elif self._reader is not None and page not in self._asked:
            self._asked.add(page)
            self._asked.difference_update(self._reader.ask(self._generation, page, fids))

    def _keep(self, page: int, lines: Sequence[CaseLine]) -> None:
        self.reads += 1
        self._pages[page] = {line.fid: line for line in lines}
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
            self._texts.clear()

    def _take(self, generation: int, page: int, lines: Sequence[CaseLine]) -> None:
        """Show a page that the thread has read."""
        if generation != self._generation:
            return
        self._asked.discard(page)
        self._keep(page, lines)
        last = min(len(self._fids), (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, COLUMNS - 1))

    def _give_up(self, generation: int, page: int, error: AtlasError) -> None:
        if generation == self._generation:
            self._take(generation, page, [])
            self.problem.emit(error)

    def _text(self, line: CaseLine, column: int) -> str:
        key = line.fid, column
        if key not in self._texts:
            self._texts[key] = cell_text(line, column)
        return self._texts[key]

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        """Return the number of cases."""
        return 0 if parent.isValid() else len(self._fids)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """Return text, tooltip or line of a cell; texts of records are plain text."""
        if role in _ROLES:
            line = self.line(index.row())
            if role == LINE_ROLE:
                return line
            if line is None:
                gone = "…" if self.is_waiting(index.row()) else tr("This record is no longer in the atlas.")
                return gone if role != Qt.ItemDataRole.ToolTipRole else None
            text = self._text(line, _SECOND if role == SECOND_ROLE else index.column())
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == PEOPLE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation, role: int = Qt.ItemDataRole.DisplayRole):
        """Return the head of a column; rows have none."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_names()[section]
        return None
