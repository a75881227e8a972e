"""Tries edits on the file and takes them back: what SQLite would refuse is known before it is saved."""

import re
import sqlite3
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

from .connection import PathLike, connect, explain
from .schema_reader import Table, read_tables, spaced


@dataclass
class Edits:
    """What is about to be saved in one table; keys are fid, geometries are GeoPackage blobs under the geometry column."""

    table: str
    changed: Dict[int, Dict[str, Any]] = field(default_factory=dict)
    deleted: List[int] = field(default_factory=list)
    added: List[Dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Refusal:
    """Why the file would refuse: `kind` is check, not_null, unique, missing (a link to nothing), used, other."""

    kind: str
    table: Table
    row: str                     # what a person calls the row
    columns: Tuple[str, ...] = ()
    rule: str = ""               # SQL of the broken CHECK
    details: str = ""            # SQLite's own words
    other_table: str = ""        # table that the link points to, or that still uses the row


def find_refusal(path: PathLike, *tables: Edits) -> Optional[Refusal]:
    """Try the edits of one or more tables, in this order, in a transaction that is always rolled back.

    Returns what would be refused first, None for nothing. Raises AtlasError where the file cannot be written now.
    """
    try:
        connection = connect(path, write=True, timeout=_PATIENCE_S)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        known = read_tables(connection)
        connection.execute("BEGIN IMMEDIATE")
        try:
            refusals = (_try(connection, known[edits.table], edits) for edits in tables)
            return next((refusal for refusal in refusals if refusal), None)
        finally:
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def _try(connection: sqlite3.Connection, table: Table, edits: Edits) -> Optional[Refusal]:
    """Apply edits in the order in which QGIS saves them."""
    known = set(table.columns) | {table.geometry}
    for fid, values in edits.changed.items():
        kept = {name: value for name, value in values.items() if name in known}
        if not kept:
            continue
        parts = ["UPDATE", _quoted(table.name), "SET", ", ".join(_quoted(name) + " = ?" for name in kept), "WHERE fid = ?"]
        refusal = _run(connection, table, " ".join(parts), [*kept.values(), fid], fid, kept)
        if refusal:
            return refusal
    for fid in edits.deleted:
        refusal = _run(connection, table, " ".join(["DELETE FROM", _quoted(table.name), "WHERE fid = ?"]), [fid], fid, None)
        if refusal:
            return refusal
    for values in edits.added:
        kept = {name: value for name, value in values.items() if name in known and name != "fid"}
        marks = ", ".join("?" * len(kept))
        tail = ["(", ", ".join(map(_quoted, kept)), ") VALUES (", marks, ")"] if kept else ["DEFAULT VALUES"]
        refusal = _run(connection, table, " ".join(["INSERT INTO", _quoted(table.name), *tail]), list(kept.values()),
                       None, kept)
        if refusal:
            return refusal
    return _broken_links(connection, table) if table.deferred else None


def _run(connection, table: Table, statement: str, values: list, fid: Optional[int],
         row: Optional[Dict[str, Any]]) -> Optional[Refusal]:
    name = _row_name(connection, table, fid, row)
    try:
        connection.execute(statement, values)
    except sqlite3.IntegrityError as error:
        return _explained(connection, table, name, str(error), fid, row)
    return None


def _explained(connection, table: Table, name: str, text: str, fid: Optional[int],
               row: Optional[Dict[str, Any]]) -> Refusal:
    kind, _, rest = text.partition(" constraint failed")
    rest = spaced(rest.lstrip(": "))
    columns = tuple(re.findall(r"\w+\.(\w+)", rest))
    if kind == "CHECK":
        broken = [rule for rule in table.rules if rule.text == rest]
        return Refusal("check", table, name, broken[0].columns if broken else (), rest, text)
    if kind in ("NOT NULL", "UNIQUE"):
        return Refusal(kind.lower().replace(" ", "_"), table, name, columns, "", text)
    if kind == "FOREIGN KEY":
        return _link_refusal(connection, table, name, text, fid, row)
    return Refusal("other", table, name, (), "", text)


def _link_refusal(connection, table: Table, name: str, text: str, fid: Optional[int],
                  row: Optional[Dict[str, Any]]) -> Refusal:
    """Tell which link of a row points to nothing, or which table still uses the row that goes."""
    for column, value in (row or {}).items():
        target = table.columns[column].refers_to if column in table.columns else ""
        if target and value is not None and not connection.execute(
                " ".join(["SELECT 1 FROM", _quoted(target), "WHERE uuid = ?"]), (value,)).fetchone():
            return Refusal("missing", table, name, (column,), "", text, target)
    for other in read_tables(connection).values():
        for column in other.columns.values():
            if column.refers_to == table.name and not column.cascades and fid is not None and connection.execute(
                    " ".join(["SELECT 1 FROM", _quoted(other.name), "o JOIN", _quoted(table.name), "t ON o.",
                              _quoted(column.name), "= t.uuid WHERE t.fid = ?"]), (fid,)).fetchone():
                return Refusal("used", table, name, (), "", text, other.name)
    return Refusal("missing", table, name, (), "", text)


def _broken_links(connection, table: Table) -> Optional[Refusal]:
    """Find links that SQLite checks only at the end."""
    row = connection.execute("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check(?)", (table.name,)).fetchone()
    if row is None:
        return None
    return Refusal("missing", table, _row_name(connection, table, row[1], None), (), "", "FOREIGN KEY", row[2])


_PATIENCE_S = 1.0      # the window stands still while we wait for another program
_NAMES = ("case_id", "place_id", "person_id", "source_key", "theme_id", "stat_id", "term_id", "image_id", "name",
          "title", "name_en", "route_no", "stage_order", "what", "label")


def _row_name(connection, table: Table, fid: Optional[int], row: Optional[Dict[str, Any]]) -> str:
    """Return what a person calls a row: its number or name, "" where it has none."""
    for column in _NAMES:
        if column not in table.columns:
            continue
        value = (row or {}).get(column)
        if value is None and fid is not None:
            found = connection.execute(" ".join(["SELECT", _quoted(column), "FROM", _quoted(table.name), "WHERE fid = ?"]),
                                       (fid,)).fetchone()
            value = found[0] if found else None
        if value not in (None, ""):
            return str(value)[:60]
    return ""


def _quoted(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'
