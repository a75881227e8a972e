"""Rows that a reader finds one by one, put together into batches of columns."""

from typing import Iterable, Iterator, List, NamedTuple, Optional, Sequence

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, Point, RawBatch, RawProblem, RawTable
from . import limits

TOLD = 200          # notes of one kind in one table; more of them would hide the rest


class Row(NamedTuple):
    """One row: as many values as its table has columns, or None where it is rejected for the reason in `problems`."""

    number: int
    values: Optional[List[Optional[str]]]
    point: Optional[Point] = None
    problems: Sequence[RawProblem] = ()


def batches_of(table: RawTable, rows: Iterable[Row], size: int) -> Iterator[RawBatch]:
    """Yield batches of at most `size` rows, fewer where rows are wide or long; rows without any value are left out."""
    size = max(1, min(size, limits.BATCH_CELLS // max(1, len(table.columns))))
    taken: List[Row] = []
    problems: List[RawProblem] = []
    weight = 0
    for row in rows:
        problems += row.problems
        if row.values is not None and (row.point is not None or any(value is not None for value in row.values)):
            taken.append(row)
            weight += sum(len(value) for value in row.values if value)
        if len(taken) >= size or len(problems) >= size or weight > limits.BATCH_CHARACTERS:
            yield _batch(table, taken, problems)
            taken, problems, weight = [], [], 0
    if taken or problems:
        yield _batch(table, taken, problems)


def _batch(table: RawTable, rows: List[Row], problems: List[RawProblem]) -> RawBatch:
    values: List[list] = [list(column) for column in zip(*(row.values or [] for row in rows))]
    return RawBatch([row.number for row in rows], values or [[] for _ in table.columns],
                    [row.point for row in rows] if table.has_points else None, problems)


def table_of(tables: Iterable[RawTable], name: str) -> RawTable:
    """Return the table of a name. Raises BadInput."""
    for table in tables:
        if table.name == name:
            return table
    raise BadInput(N_("There is no table “{table}” in this source."), N_("Choose one of the tables that it has."),
                   table=name)
