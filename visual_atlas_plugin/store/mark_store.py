"""Marks in the atlas file: each change is one short transaction, saved when the call returns, and logged by the file.

QGIS's own saving is not used here. It writes deletes, changes and new rows one after the other, and would have to open the
user's edit session; a transaction of our own touches nobody's edits and is whole or not at all, whenever QGIS is killed.
"""

import sqlite3
import struct
import uuid as uuids
from contextlib import contextmanager
from typing import Iterator, List, Optional, Sequence

from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import SHAPES, MarkChange, MarkRow
from .brief import check_once, writing_briefly
from .connection import WGS84, PathLike, blob_of, connect, explain, wkb_of

_KEPT_BY_FILE = ("fid", "geom")
_FIND = ("SELECT * FROM", "WHERE uuid = ?")
_OF_PLACE = ("SELECT * FROM", "WHERE place_uuid = ? ORDER BY observed_at, fid")
_REASON = ("UPDATE", "SET removal_reason = ?, edited_by = ? WHERE uuid = ?")
_REMOVE = ("DELETE FROM", "WHERE uuid = ?")


def save_changes(path: PathLike, changes: Sequence[MarkChange], editor: str, reason: str = "") -> List[MarkChange]:
    """Write changes of marks, all or none; return them as the file keeps them now.

    Each row that goes gets `reason` and `editor` first, so that the change log says why and who. Raises AtlasError where
    a row was changed or removed by somebody else since it was read, where the file refuses one, or cannot be written.
    """
    with _writing(path) as connection:
        return [_save(connection, change, editor, reason) for change in changes]


def marks_at(path: PathLike, place_uuid: str) -> List[MarkRow]:
    """Return all marks of a place in the order in which they were made. Raises AtlasError."""
    with _reading(path) as connection:
        rows = [_row(table, found) for table in SHAPES
                for found in connection.execute(_sql(_OF_PLACE, table), (place_uuid,))]
    return sorted(rows, key=lambda row: row.values.get("observed_at") or "")


def find_mark(path: PathLike, table: str, uuid: str) -> Optional[MarkRow]:
    """Return one mark, None where there is none. Raises AtlasError."""
    with _reading(path) as connection:
        return _find(connection, table, uuid)


def shape_blob(wkb: bytes) -> bytes:
    """Return a shape (WKB, degrees WGS84) as a GeoPackage keeps it: lines and polygons with their bounds."""
    order = "<" if wkb[0] else ">"
    if struct.unpack_from(order + "I", wkb, 1)[0] == 1:
        return blob_of(wkb)
    from osgeo import ogr  # heavy, and not needed for points
    bounds = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
    return struct.pack("<2sBBi4d", b"GP", 0, 3, WGS84, *bounds) + wkb


def _sql(parts: Sequence[str], table: str) -> str:
    return " ".join([parts[0], table, parts[1]])     # the tables are those of SHAPES


def _row(table: str, found: sqlite3.Row) -> MarkRow:
    values = {name: found[name] for name in found.keys() if name not in _KEPT_BY_FILE}
    return MarkRow(table, values, wkb_of(found["geom"]))


def _find(connection: sqlite3.Connection, table: str, uuid: str) -> Optional[MarkRow]:
    found = connection.execute(_sql(_FIND, table), (uuid,)).fetchone()
    return None if found is None else _row(table, found)


def _save(connection: sqlite3.Connection, change: MarkChange, editor: str, reason: str) -> MarkChange:
    if change.before is None:
        return MarkChange(None, _insert(connection, change.after, editor))
    known = _still_known(connection, change.before)
    if change.after is None:
        connection.execute(_sql(_REASON, known.table), (reason, editor, known.uuid))
        connection.execute(_sql(_REMOVE, known.table), (known.uuid,))
        return MarkChange(known, None)
    return MarkChange(known, _update(connection, known, change.after, editor))


def _still_known(connection: sqlite3.Connection, row: MarkRow) -> MarkRow:
    """Return a row as it stands. Raises AtlasError where it is not the version that the caller saw."""
    found = _find(connection, row.table, row.uuid)
    if found is None:
        raise AtlasError("This mark is not in the atlas any more: somebody removed it.", "Look at the marks again.")
    if found.version != row.version:
        raise AtlasError("This mark was changed meanwhile, in a form, in a table or by somebody else.",
                         "Look at it again, then repeat what you wanted.")
    return found


def _insert(connection: sqlite3.Connection, row: MarkRow, editor: str) -> MarkRow:
    values = {name: value for name, value in row.values.items() if value is not None}
    values.update(uuid=row.uuid or str(uuids.uuid4()), edited_by=editor, edited_at="now")
    values.pop("removal_reason", None)
    names = [*values, "geom"]
    statement = " ".join(["INSERT INTO", row.table, "(", ", ".join(names), ") VALUES (", ", ".join("?" * len(names)), ")"])
    connection.execute(statement, (*values.values(), shape_blob(row.wkb)))
    return _find(connection, row.table, values["uuid"])


def _update(connection: sqlite3.Connection, known: MarkRow, row: MarkRow, editor: str) -> MarkRow:
    kept = ("uuid", "row_version", "edited_at", "edited_by", "import_id")
    values = {name: value for name, value in row.values.items()
              if name not in kept and name in known.values and known.values[name] != value}
    parameters = [*values.values()]
    names = [*values]
    if row.wkb and row.wkb != known.wkb:
        names.append("geom")
        parameters.append(shape_blob(row.wkb))
    if not names:
        return known
    names.append("edited_by")
    statement = " ".join(["UPDATE", row.table, "SET", ", ".join(f"{name} = ?" for name in names), "WHERE uuid = ?"])
    connection.execute(statement, (*parameters, editor, known.uuid))
    return _find(connection, row.table, known.uuid)


@contextmanager
def _reading(path: PathLike) -> Iterator[sqlite3.Connection]:
    check_once(path, write=False)
    try:
        connection = connect(path)
        connection.row_factory = sqlite3.Row
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        yield connection
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


@contextmanager
def _writing(path: PathLike) -> Iterator[sqlite3.Connection]:
    """One transaction; what SQLite refuses is told in a sentence."""
    try:
        with writing_briefly(path) as connection:
            yield connection
    except sqlite3.IntegrityError as refused:
        raise AtlasError("The atlas refused this mark, so it was not saved.",
                         "Its place or its image may have been removed: choose them again.", str(refused)) from refused
