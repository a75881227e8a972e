"""Spreadsheets (XLSX, ODS): what all have in common. Sheets are tables; the header is looked for; nothing is computed.

GDAL reads both too, but it counts the days of a workbook in the other calendar (1904) four years wrong, drops the time
of day and knows no hidden sheets; so the parts of the file are read here.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawProblem, RawTable, Remark, shortened
from . import limits
from .headers import SAMPLE_ROWS, find_header, header_remark, tidy
from .options import ReadOptions
from .rows import Row, batches_of, table_of

ERROR = N_("The cell holds an error of the spreadsheet; it is taken as empty.")
NOT_COMPUTED = N_("The cell holds a formula without a stored result; it is taken as empty.")
LINKED = N_("The cell has a web link behind it; only its text is read.")
COMMENTED = N_("The cell has a comment, which is not read.")
MERGED = N_("The cells {cells} are one merged cell: only the first row and column have its value.")


class SheetRow(NamedTuple):
    """A row with anything in it: {column, counted from 0: text}, and {column: what is wrong}."""

    number: int
    cells: Dict[int, str]
    faults: Dict[int, str]


class Merge(NamedTuple):
    """Cells that were merged into one, below the header."""

    row: int
    cells: str


@dataclass(frozen=True)
class Sheet:
    """A sheet as the list of sheets has it; `part` is where its rows stand."""

    name: str
    part: str
    hidden: bool = False


@dataclass(frozen=True)
class _Layout:
    header_row: int
    positions: Tuple[int, ...]


class SheetSource:
    """A RawSource over the sheets of a spreadsheet; subclasses know one kind of file. Raises BadInput."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        self.title, self._path = path.name, path
        self.sha256 = limits.sha256_of(path)
        remarks: List[Remark] = self._open(options)
        self._layouts: Dict[str, Tuple[Sheet, _Layout]] = {}
        self._tables: List[RawTable] = []
        sheets = self._sheets()
        if len(sheets) > limits.TABLES:
            raise BadInput(N_("“{name}” has {count} sheets; at most {most} are read."), limits.SAVE_AGAIN,
                           name=self.title, count=len(sheets), most=limits.TABLES)
        for sheet in sheets:
            remarks += self._look_at(sheet, options)
        if not self._tables:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=self.title)
        self.notes: Tuple[str, ...] = tuple(remarks)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the sheets that have rows."""
        return tuple(self._tables)

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a sheet below its header. Raises BadInput."""
        found = table_of(self._tables, table)
        sheet, layout = self._layouts[table]
        return batches_of(found, self._below(sheet, layout, found.columns), size)

    # What a kind of file answers

    def _open(self, options: ReadOptions) -> List[Remark]:
        """Read what stands before the sheets: formats, shared texts; return what is to be said."""
        raise NotImplementedError

    def _sheets(self) -> List[Sheet]:
        raise NotImplementedError

    def _rows(self, sheet: Sheet) -> Iterator[object]:
        """Yield SheetRow and Merge in the order of the file."""
        raise NotImplementedError

    # Header and rows

    def _look_at(self, sheet: Sheet, options: ReadOptions) -> List[Remark]:
        remarks = [Remark(N_("Sheet “{table}” is hidden in the spreadsheet."), table=sheet.name)] if sheet.hidden else []
        top: List[SheetRow] = []
        for row in self._rows(sheet):
            if isinstance(row, SheetRow) and row.cells and row.number >= options.header_row:
                top.append(row)
            if len(top) >= SAMPLE_ROWS:
                break
        if not top:
            return remarks + [Remark(N_("Sheet “{table}” is empty and was left out."), table=sheet.name)]
        header = self._header(sheet, top, options)
        below = [row for row in top if row.number > header.number]
        used = sorted(set(header.cells).union(*(row.cells for row in below)))
        positions = tuple(range(used[0], used[-1] + 1))
        if len(positions) > limits.COLUMNS:
            raise limits.too_many_columns(sheet.name, len(positions), header.number)
        columns, named = tidy([header.cells.get(position) for position in positions])
        self._layouts[sheet.name] = (sheet, _Layout(header.number, positions))
        self._tables.append(RawTable(sheet.name, columns))
        return remarks + named + ([header_remark(header.number, sheet.name)] if header.number > 1 else [])

    def _header(self, sheet: Sheet, top: List[SheetRow], options: ReadOptions) -> SheetRow:
        if not options.header_row:
            width = max(max(row.cells, default=0) for row in top) + 1
            places = range(min(width, limits.COLUMNS))
            return top[find_header([[row.cells.get(place) for place in places] for row in top])]
        if top[0].number == options.header_row:
            return top[0]
        raise BadInput(N_("Row {row} is empty and cannot hold the names of the columns."), N_("Choose another row."),
                       row=options.header_row, table=sheet.name)

    def _below(self, sheet: Sheet, layout: _Layout, columns: Sequence[str]) -> Iterator[Row]:
        first, last = layout.positions[0], layout.positions[-1]
        for row in self._rows(sheet):
            if isinstance(row, Merge):
                if row.row > layout.header_row:
                    yield Row(row.row, None, None, [RawProblem(row.row, "", "", MERGED, False, {"cells": row.cells})])
            elif isinstance(row, SheetRow) and row.number > layout.header_row:
                outside = next((place for place in row.cells if not first <= place <= last), None)
                if outside is not None:
                    yield Row(row.number, None, None, [self._nameless(row, outside)])
                    continue
                problems = [RawProblem(row.number, columns[place - first], "", reason, False)
                            for place, reason in row.faults.items() if first <= place <= last]
                yield Row(row.number, [row.cells.get(place) for place in layout.positions], None, problems)

    @staticmethod
    def _nameless(row: SheetRow, place: int) -> RawProblem:
        return RawProblem(row.number, letters(place), shortened(row.cells[place]), N_(
            "A value stands in column {letters}, which has no name; give the column a name or clear the cell."), True,
            {"letters": letters(place)})


def letters(place: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    name, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def plain_number(text: str) -> str:
    """Return a number as a spreadsheet shows it: fifteen digits, no ".0"; text that is no number as it is."""
    try:
        value = float(text)
    except ValueError:
        return text
    if value != value or value in (float("inf"), float("-inf")):
        return text
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")


def check_length(text_length: int, row: int, place: int, begun: Optional[str] = "") -> None:
    """Raise BadInput where a cell is longer than a value may be."""
    if text_length > limits.CELL_CHARACTERS:
        raise limits.too_long_cell(row, letters(place), begun or "")
