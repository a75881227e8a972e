"""INSERT for whole columns: several rows a statement, values that all rows share bound once."""

import sqlite3
from functools import lru_cache
from itertools import chain, islice, repeat
from typing import Dict, List, Mapping, Sequence, Tuple

from .bulk_sql import named, quoted

# the more rows a statement has, the longer SQLite works at a stretch, in which other threads of Python run
_MOST_VALUES = 8_000 if sqlite3.sqlite_version_info >= (3, 32) else 900      # a statement takes 32,766; it took 999
_MOST_ROWS = 100


class RowRefused(sqlite3.IntegrityError):
    """A row that the rules of the atlas refuse: `position` in the columns, and what SQLite says."""

    def __init__(self, table: str, position: int, reason: str):
        super().__init__(reason)
        self.table, self.position, self.reason = table, position, reason


def insert_columns(connection: sqlite3.Connection, table: str, columns: Mapping[str, Sequence[object]],
                   shared: Mapping[str, object]) -> int:
    """Insert rows given column by column, inside the open transaction; return how many.

    shared: values that all rows have. Raises RowRefused (`uuid` must be among the columns); the transaction is then to be
    rolled back, for the rows before the refused one are in.
    """
    count = len(next(iter(columns.values())))
    if count > _MOST_ROWS:
        columns, shared = _told_once(columns, shared, count)
    each = min(_MOST_ROWS, max(1, (_MOST_VALUES - len(shared)) // len(columns)))
    whole = count - count % each
    lists = list(columns.values())
    try:
        if whole:
            flat = chain.from_iterable(islice(zip(*lists), whole))
            grouped = zip(*map(repeat, shared.values()), *[flat] * (len(columns) * each))
            connection.executemany(_statement(table, tuple(columns), tuple(shared), each), grouped)
        if whole < count:
            rest = zip(*map(repeat, shared.values()), *(column[whole:] for column in lists))
            connection.executemany(_statement(table, tuple(columns), tuple(shared), 1), rest)
    except RowRefused:
        raise
    except sqlite3.IntegrityError as error:
        raise RowRefused(table, _first_missing(connection, table, columns["uuid"]), str(error)) from error
    return count


@lru_cache(maxsize=64)
def _statement(table: str, columns: Sequence[str], shared: Sequence[str], rows: int) -> str:
    """Return the statement. OR FAIL: else SQLite would keep a copy of every page for the case that a later row fails."""
    fixed = [f"?{number}" for number in range(1, len(shared) + 1)]
    width = len(columns)
    values: List[str] = []
    for row in range(rows):
        first = len(shared) + 1 + row * width
        values.append("(" + ", ".join(fixed + [f"?{number}" for number in range(first, first + width)]) + ")")
    return " ".join([named("INSERT OR FAIL INTO {table} ({names}) VALUES", table=table, names=[*shared, *columns]),
                     ", ".join(values)])


def _told_once(columns: Mapping[str, Sequence[object]], shared: Mapping[str, object],
               count: int) -> Tuple[Mapping[str, Sequence[object]], Mapping[str, object]]:
    """Return (columns, shared) with the columns that say one thing in all rows among the shared values, bound once."""
    same = {name: column[0] for name, column in columns.items()
            if type(column) is list and column[0] == column[-1] and column.count(column[0]) == count}
    return {name: column for name, column in columns.items() if name not in same}, {**shared, **same}


def _first_missing(connection: sqlite3.Connection, table: str, uuids: Sequence[object]) -> int:
    """Return the position of the first row that is not in the table: the refused one."""
    query = named("SELECT 1 FROM {table} WHERE uuid = ?", table=table)
    return next((position for position, identity in enumerate(uuids)
                 if connection.execute(query, (identity,)).fetchone() is None), 0)


def update_rows(connection: sqlite3.Connection, table: str, uuid: str, values: Dict[str, object]) -> None:
    """Change some columns of one row, inside the open transaction; its triggers log it."""
    columns = ", ".join(f"{quoted(name)} = ?" for name in values)
    connection.execute(" ".join([named("UPDATE {table} SET", table=table), columns, "WHERE uuid = ?"]),
                       (*values.values(), uuid))
