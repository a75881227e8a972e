"""ODS spreadsheets: sheets and cells, read from content.xml (OpenDocument 1.2 and 1.3)."""

import re
from typing import Dict, Iterator, List, Optional, Set, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, Remark
from . import limits
from .archive import Archive
from .options import ReadOptions
from .sheets import COMMENTED, ERROR, LINKED, Merge, Sheet, SheetRow, SheetSource, check_length, letters, plain_number
from .xml_events import XmlEvents

CONTENT = "content.xml"
CLOCK = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
MONTH_SHOWN = re.compile(r"\d{4}[-./]\d{1,2}")
ERRORS = re.compile(r"(#[A-Z0-9/!?]+[!?]?|Err:\d+)")
LAST_ROW = 99_999_999


class OdsSource(SheetSource):
    """A RawSource over an ODS spreadsheet. Formulas come as their stored results."""

    def _open(self, options: ReadOptions) -> List[Remark]:
        with Archive(self._path) as archive:
            if CONTENT not in archive.names():
                raise BadInput(N_("“{name}” is no ODS spreadsheet."), limits.SAVE_AGAIN, name=self.title)
            if "META-INF/manifest.xml" in archive.names():
                if "secret" in _Manifest(self.title).read_all(archive.chunks("META-INF/manifest.xml")):
                    raise BadInput(N_("“{name}” has a password."), N_("Save it without a password and import that."),
                                   name=self.title)
            self._list = _SheetList(self.title).read_all(archive.chunks(CONTENT))
        return []

    def _sheets(self) -> List[Sheet]:
        return self._list

    def _rows(self, sheet: Sheet) -> Iterator[object]:
        with Archive(self._path) as archive:
            cells = _Cells(self.title, int(sheet.part))
            for found in cells.read(archive.chunks(CONTENT)):
                for row, repeated in found:
                    if isinstance(row, Merge):
                        yield row
                        continue
                    for number in range(row.number, row.number + repeated):
                        yield SheetRow(number, row.cells, row.faults)
                if cells.finished:
                    return


class _Manifest(XmlEvents):
    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "encryption-data":
            self.found.append("secret")


class _SheetList(XmlEvents):
    """Names of the sheets, and whether their style hides them; a sheet's part is its number."""

    def __init__(self, title: str):
        super().__init__(title)
        self._style = ""
        self._hiding: Set[str] = set()
        self._names: Dict[str, int] = {}
        self._depth = 0
        self._count = 0

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hiding.add(self._style)
        elif name == "table":
            self._depth += 1
            if self._depth == 1:
                label = attributes.get("name", "")[:255] or str(self._count + 1)
                while label in self._names:
                    label += "'"
                self._names[label] = self._count
                self.found.append(Sheet(label, str(self._count), attributes.get("style-name", "") in self._hiding))
                self._count += 1

    def end(self, name: str) -> None:
        if name == "table":
            self._depth -= 1


class _Cells(XmlEvents):
    """(row or merge, how often it stands there) of one sheet, in the order of the file."""

    def __init__(self, title: str, sheet: int):
        super().__init__(title)
        self.finished = False
        self._sheet, self._count, self._tables = sheet, -1, 0
        self._row, self._rows_repeated, self._place = 1, 1, 0
        self._row_cells: Dict[int, str] = {}
        self._row_faults: Dict[int, str] = {}
        self._cell: Optional[Dict[str, str]] = None
        self._paragraphs: List[List[str]] = []
        self._in_paragraph = self._aside = self._length = 0
        self._left = limits.REPEATED_CELLS

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "table":
            self._tables += 1
            if self._tables == 1:
                self._count += 1
        if self._count != self._sheet or self._tables != 1:
            return
        if name == "table-row":
            self._rows_repeated = _count(attributes, "number-rows-repeated")
            self._place, self._row_cells, self._row_faults = 0, {}, {}
        elif name in ("table-cell", "covered-table-cell"):
            self._cell, self._paragraphs, self._length = attributes, [], 0
            self._told_merge(attributes)
        elif name == "annotation":
            self._aside += 1
            self._row_faults[self._place] = COMMENTED
        elif self._cell is not None and not self._aside:
            self._begin_text(name, attributes)

    def _begin_text(self, name: str, attributes: Dict[str, str]) -> None:
        if name in ("p", "h"):
            self._in_paragraph += 1
            self._paragraphs.append([])
        elif name == "s":
            self._add(" " * min(_count(attributes, "c"), 10_000))
        elif name == "tab":
            self._add("\t")
        elif name == "line-break":
            self._add("\n")
        elif name == "a" and attributes.get("href", "#")[0] != "#":
            self._row_faults[self._place] = LINKED

    def text(self, piece: str) -> None:
        if self._cell is not None and self._in_paragraph and not self._aside:
            self._add(piece)

    def end(self, name: str) -> None:
        if name == "table":
            self.finished = self.finished or (self._tables == 1 and self._count == self._sheet)
            self._tables -= 1
        if self._count != self._sheet or self._tables != 1:
            return
        if name == "annotation":
            self._aside -= 1
        elif name in ("p", "h") and not self._aside:
            self._in_paragraph -= 1
        elif name in ("table-cell", "covered-table-cell") and self._cell is not None:
            self._end_cell(self._cell)
        elif name == "table-row":
            if self._row_cells or self._row_faults:
                self._spend((self._rows_repeated - 1) * len(self._row_cells))
                self.found.append((SheetRow(self._row, self._row_cells, self._row_faults), self._rows_repeated))
            self._row = min(self._row + self._rows_repeated, LAST_ROW)

    def _add(self, piece: str) -> None:
        if not self._paragraphs:
            return
        self._paragraphs[-1].append(piece)
        self._length += len(piece)
        check_length(self._length, self._row, self._place, piece)

    def _end_cell(self, cell: Dict[str, str]) -> None:
        repeated = _count(cell, "number-columns-repeated")
        value, fault = self._value(cell)
        if value or fault:
            if self._place + repeated > limits.LAST_PLACE:
                raise limits.too_many_columns(self.title, self._place + repeated, self._row)
            self._spend(repeated - 1)
            for place in range(self._place, self._place + repeated):
                if fault:
                    self._row_faults[place] = fault
                else:
                    self._row_cells[place] = value
        self._place += repeated
        self._cell = None

    def _value(self, cell: Dict[str, str]) -> Tuple[str, str]:
        """Return (text of a cell, what is wrong with it)."""
        shown = "\n".join("".join(pieces) for pieces in self._paragraphs)
        kind = cell.get("value-type", "")
        if kind == "error" or ("formula" in cell and ERRORS.fullmatch(shown)):
            return "", ERROR
        if kind in ("float", "percentage", "currency"):
            value = plain_number(cell.get("value", shown))
            return (shown if shown.startswith("0") and shown.isdecimal() and shown.lstrip("0") == value else value), ""
        if kind == "date":
            return _day(cell.get("date-value", shown), shown), ""
        if kind == "time":
            clock = CLOCK.fullmatch(cell.get("time-value", ""))
            return (":".join(part.zfill(2) for part in clock.groups()) if clock else shown), ""
        if kind == "boolean":
            return ("TRUE" if cell.get("boolean-value") == "true" else "FALSE"), ""
        return shown or cell.get("string-value", "")[:limits.CELL_CHARACTERS], ""

    def _told_merge(self, attributes: Dict[str, str]) -> None:
        down, across = _count(attributes, "number-rows-spanned"), _count(attributes, "number-columns-spanned")
        if down > 1 or across > 1:
            corner = f"{letters(self._place)}{self._row}"
            self.found.append((Merge(self._row, f"{corner}:{letters(self._place + across - 1)}{self._row + down - 1}"), 1))

    def _spend(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise BadInput(N_("In row {row}, “{name}” repeats a cell more often than any table would."), limits.SAVE_AGAIN,
                           row=self._row, name=self.title)


def _day(value: str, shown: str) -> str:
    """Return a stored day as ISO text; only its month or year where no more is shown and the rest is the first."""
    if value.endswith("T00:00:00"):
        value = value[:-9]
    if len(value) == 10 and value.endswith("-01") and MONTH_SHOWN.fullmatch(shown):
        return value[:7]
    if len(value) == 10 and value.endswith("-01-01") and shown == value[:4]:
        return shown
    return value


def _count(attributes: Dict[str, str], key: str) -> int:
    """Return how often something stands there: at least once, and no more than any table has rows."""
    number = attributes.get(key, "")
    return max(1, int(number)) if number.isascii() and number.isdecimal() and len(number) <= 8 else 1
