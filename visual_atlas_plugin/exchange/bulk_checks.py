"""The CHECKs of the atlas asked of whole columns: a hundredth of the time that SQLite takes to ask them of each row."""

import sqlite3
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from ..store.schema_reader import Rule, Table, read_tables
from .bulk_insert import RowRefused

_DATED = "date_edtf IS NOT NULL OR (start_day IS NULL AND end_day IS NULL)"
Columns = Mapping[str, Sequence[object]]
Test = Callable[[Rule, Columns, int], Optional[int]]     # returns the position of the first row that breaks the rule


def _by_value(holds: Callable[[Rule, object], bool]) -> Test:
    """Return a test that looks at each different value of one column once; None holds, as in SQL."""
    def test(rule: Rule, columns: Columns, _count: int) -> Optional[int]:
        values = columns.get(rule.columns[0])
        bad = {value for value in set(values or ()) if value is not None and not holds(rule, value)}
        return next(position for position, value in enumerate(values or ()) if value in bad) if bad else None
    return test


def _by_row(holds: Callable[..., bool]) -> Test:
    """Return a test that looks at the rule's columns row by row; a column that is not written is None."""
    def test(rule: Rule, columns: Columns, count: int) -> Optional[int]:
        if not any(name in columns for name in rule.columns):
            return None if holds(*[None] * len(rule.columns)) else 0
        rows = zip(*(columns.get(name) or [None] * count for name in rule.columns))
        return next((position for position, row in enumerate(rows) if not holds(*row)), None)
    return test


def _in_range(rule: Rule, value: object) -> bool:
    if not isinstance(value, (int, float)):
        return False
    low = rule.low is None or (value > rule.low if rule.open_low else value >= rule.low)
    return low and (rule.high is None or (value < rule.high if rule.open_high else value <= rule.high))


_TESTS: Dict[str, Test] = {
    "words": _by_value(lambda rule, value: str(value) in rule.words),
    "range": _by_value(_in_range),
    "filled": _by_value(lambda _rule, value: value != ""),
    "one_of": _by_row(lambda *row: sum(value is not None for value in row) == 1),
    "together": _by_row(lambda first, second: (first is None) == (second is None)),
    "dated": _by_row(lambda edtf, start, end: edtf is not None or (start is None and end is None)),
    "ordered": _by_row(lambda low, high: low is None or high is None or low <= high),
    "before": _by_row(lambda low, high: low is None or high is None or low < high),
}


class Checks:
    """The rules of all tables of an atlas, as its own schema says them."""

    def __init__(self, connection: sqlite3.Connection):
        self._tests: Dict[str, Optional[List[Tuple[Test, Rule]]]] = {
            name: _tests_of(table) for name, table in read_tables(connection).items()}

    def hold(self, table: str, columns: Columns) -> bool:
        """Tell whether all rules of a table were asked; False where there is one that only SQLite understands.

        Raises RowRefused for the first row that breaks one.
        """
        tests = self._tests.get(table)
        if tests is None:
            return False
        count = len(next(iter(columns.values())))
        for test, rule in tests:
            position = test(rule, columns, count)
            if position is not None:
                raise RowRefused(table, position, f"CHECK constraint failed: {rule.text}")
        return True


def _tests_of(table: Table) -> Optional[List[Tuple[Test, Rule]]]:
    found = []
    for rule in table.rules:
        kind = "dated" if rule.text == _DATED else "before" if rule.kind == "ordered" and rule.open_high else rule.kind
        if kind not in _TESTS:
            return None
        found.append((_TESTS[kind], rule))
    return found
