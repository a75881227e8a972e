"""Replay the change log against the tables: is each row as the log left it?"""

import sqlite3
from typing import Iterator, List, NamedTuple, Optional

from .connection import geometry_hex

MISSING = "missing"             # the log knows the row, the table does not
RETURNED = "returned"           # the log says that the row was deleted
CHANGED = "changed"             # a column is not as the log left it
UNLOGGED = "unlogged"           # neither an entry of its own nor an import of the log accounts for the row
# rebuilt from other rows as a whole, or kept by triggers: their rows come and go without entries of their own
DERIVED = ("route_legs", "route_lines", "route_marks", "case_locations")
_LOGGED = ("SELECT substr(name, 5, length(name) - 11) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log\\_%\\_insert' "
           "ESCAPE '\\' ORDER BY 1")
_LAST = ("SELECT g.row_uuid, g.action, v.new_values FROM change_log AS g LEFT JOIN change_values AS v ON v.log_uuid = g.uuid "
         "WHERE g.fid IN (SELECT MAX(fid) FROM change_log WHERE table_name = ? AND row_uuid IS NOT NULL GROUP BY row_uuid)")
_UNLOGGED = ("WHERE uuid NOT IN (SELECT row_uuid FROM change_log WHERE table_name = ? AND row_uuid IS NOT NULL) "
             "AND (import_id IS NULL OR import_id NOT IN (SELECT import_id FROM change_log WHERE action = 'import' "
             "AND import_id IS NOT NULL))")


class Difference(NamedTuple):
    """A row that is not as the log left it: its table, its uuid, one of the words above, and the column if one changed."""

    table: str
    row_uuid: str
    what: str
    column: str = ""


def differences(connection: sqlite3.Connection) -> Iterator[Difference]:
    """Yield each row of a logged table that the log does not account for."""
    connection.create_function("geometry_hex", 1, geometry_hex, deterministic=True)
    tables = [row[0] for row in connection.execute(_LOGGED)]
    for table in tables:
        if table not in DERIVED:
            yield from _of_table(connection, table)


def _of_table(connection: sqlite3.Connection, table: str) -> Iterator[Difference]:
    columns = [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,)) if row[0] != "fid"]
    for row_uuid, action, values in connection.execute(_LAST, (table,)).fetchall():
        found = connection.execute(" ".join(["SELECT 1 FROM", _name(table), "WHERE uuid = ?"]), (row_uuid,)).fetchone()
        if action == "delete":
            if found:
                yield Difference(table, row_uuid, RETURNED)
        elif not found:
            yield Difference(table, row_uuid, MISSING)
        elif values is not None:        # else they were taken out of the log
            column = _changed(connection, table, columns, row_uuid, values)
            if column:
                yield Difference(table, row_uuid, CHANGED, column)
    unlogged = connection.execute(" ".join(["SELECT uuid FROM", _name(table), _UNLOGGED]), (table,))
    for (row_uuid,) in unlogged.fetchall():
        yield Difference(table, row_uuid, UNLOGGED)


def _changed(connection, table: str, columns: List[str], row_uuid: str, values: str) -> Optional[str]:
    """Return the first column that is not as logged; SQLite compares, so that numbers are spelled alike."""
    for column in columns:
        if column == "edited_at":       # the trigger itself sets the time of an edit after it logged it
            continue
        spelled = {"geom": "geometry_hex(geom)"}.get(column, _name(column))
        now = f"CASE WHEN typeof({spelled}) = 'blob' THEN length({spelled}) ELSE {spelled} END"
        same = connection.execute(" ".join([
            "SELECT json_extract(json_object('c',", now, "), '$.c') IS json_extract(?, ?) FROM", _name(table),
            "WHERE uuid = ?"]), (values, f'$."{column}"', row_uuid)).fetchone()[0]
        if not same and not _as_it_came(connection, table, column, row_uuid, values):
            return column
    return None


def _as_it_came(connection, table: str, column: str, row_uuid: str, values: str) -> bool:
    """Whether a column came with a later schema than the entry, and still holds what the schema put into old rows."""
    default = connection.execute("SELECT dflt_value FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone()[0]
    return default is not None and bool(connection.execute(" ".join([
        "SELECT json_type(?, ?) IS NULL AND CAST(", _name(column), "AS TEXT) IS ? FROM", _name(table), "WHERE uuid = ?"]),
        (values, f'$."{column}"', default.strip("'"), row_uuid)).fetchone()[0])


def _name(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'
