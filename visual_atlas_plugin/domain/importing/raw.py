"""A source as it was read: tables of text, with nothing understood yet.

Every reader (files, TimeMap, Uwazi) hands over a RawSource. Values are text exactly as the source has it; None is empty.
"""

from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Mapping, Optional, Protocol, Sequence, Tuple

from ..errors import AtlasError, N_

Point = Tuple[float, float]
BATCH_ROWS = 10000

# The name by which a mapping calls the points of a table, as if they were a column of it.
POINTS = "@points"


@dataclass(frozen=True)
class RawTable:
    """One table, sheet, layer or kind of record.

    `columns` are unique: a second "date" is called "date (2)". `row_count` is None where it is not known before reading;
    `rows_about` is then about how many there are, for a progress bar, 0 where nobody knows.
    `crs` is the authority id of its points, such as "EPSG:4326"; "" where the source does not say.
    """

    name: str
    columns: Tuple[str, ...]
    row_count: Optional[int] = None
    has_points: bool = False
    crs: str = ""
    rows_about: int = 0


class Remark(str):
    """A sentence about a source: English text that keeps its pattern and values, so that it can be shown in any language.

    i18n.told(remark) gives it in the user's language, as it does for an AtlasError.
    """

    pattern: str
    values: Mapping[str, object]
    remedy = ""

    def __new__(cls, pattern: str, **values: object) -> "Remark":
        remark = super().__new__(cls, pattern.format(**values) if values else pattern)
        remark.pattern, remark.values = pattern, values
        return remark


@dataclass(frozen=True)
class RawProblem:
    """What a reader found wrong with one row: tr(reason).format(**values) says it.

    `rejected` rows are not among the rows of the batch; of the others, this is only to be known.
    """

    row: int
    column: str
    value: str
    reason: str
    rejected: bool
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class RawBatch:
    """Some rows of a table, column by column.

    `rows` are row numbers as the person's own program counts them (a header is row 1); `values` holds one list per column of
    the table, each as long as `rows`; `points` are x, y in the table's own system, None where a row has none. `problems` are
    rows of the same stretch of the source that the reader could not take as they are.
    """

    rows: Sequence[int]
    values: Sequence[Sequence[Optional[str]]]
    points: Optional[Sequence[Optional[Point]]] = None
    problems: Sequence[RawProblem] = ()


class RawSource(Protocol):
    """What every reader gives."""

    title: str                  # file name or address, for screen and log
    sha256: str                 # of the file; of the canonical saved pages for a server
    notes: Tuple[str, ...]      # what the reader found and decided: encoding, separator, ...

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the tables of the source."""

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a table from its beginning; may be called again. Raises BadInput."""


class BadInput(AtlasError):
    """A source that cannot be read on: where, and why. `row` and `column` are 0 and "" where no one place is at fault."""

    def __init__(self, message: str, advice: str, details: str = "", *, row: int = 0, column: str = "", value: str = "",
                 **values: object):
        super().__init__(message, advice, details, row=row, column=column, value=shortened(value), **values)
        self.row, self.column, self.value = row, column, shortened(value)


def shortened(value: str, length: int = 80) -> str:
    """Return a value as a report shows it: no longer than `length`, an ellipsis for the rest."""
    return value if len(value) <= length else value[:length - 1] + "…"


class ListSource:
    """Tables that are already in memory, as a RawSource: columns by name, lists of text of the same length.

    `first_row` is the number of the first row of data: 2 below a header.
    """

    def __init__(self, title: str, tables: Dict[str, Dict[str, Sequence[Optional[str]]]], sha256: str = "",
                 notes: Tuple[str, ...] = (), points: Optional[Dict[str, Sequence[Optional[Point]]]] = None,
                 crs: str = "", first_row: int = 2):
        self.title, self.sha256, self.notes = title, sha256, notes
        self._tables, self._points, self._crs, self._first = tables, points or {}, crs, first_row

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the tables in the order in which they were given."""
        return tuple(RawTable(name, tuple(columns), self._length(name), name in self._points,
                              self._crs if name in self._points else "") for name, columns in self._tables.items())

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a table. Raises BadInput where there is none of that name."""
        if table not in self._tables:
            raise BadInput(N_("There is no table “{table}” in this source."),
                           N_("Choose one of the tables that it has."), table=table)
        columns: List[Sequence[Optional[str]]] = list(self._tables[table].values())
        points = self._points.get(table)
        for begin in range(0, self._length(table), size):
            end = min(begin + size, self._length(table))
            yield RawBatch(range(begin + self._first, end + self._first), [column[begin:end] for column in columns],
                           None if points is None else points[begin:end])

    def _length(self, name: str) -> int:
        columns = self._tables[name]
        return len(next(iter(columns.values()))) if columns else len(self._points.get(name, ()))
