"""Rows of an atlas file as PostgreSQL's COPY takes them, and rows of a server as a GeoPackage takes them."""

import sqlite3
import struct
from typing import Any, Iterable, Iterator, List, NamedTuple, Sequence, Tuple

from ...domain.errors import AtlasError
from ...store.connection import WGS84, blob_of, wkb_of
from .server import tables_of_teams

GEOMETRY = ("POINT", "LINESTRING", "POLYGON")
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_SRID_FLAG = 0x20000000


class TableShape(NamedTuple):
    """A table of an atlas file: its name, its columns, those that hold a geometry, and (column, table it points to)."""

    name: str
    columns: Tuple[str, ...]
    geometries: frozenset
    parents: Tuple[Tuple[str, str], ...]


def shapes_of(connection: sqlite3.Connection) -> List[TableShape]:
    """Return the tables of an open atlas that a team atlas has, too."""
    found, known = [], tables_of_teams()
    for (name,) in connection.execute(_TABLES).fetchall():
        if name not in known:
            continue
        columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (name,)).fetchall()
        parents = connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (name,)).fetchall()
        found.append(TableShape(name, tuple(row[0] for row in columns),
                                frozenset(row[0] for row in columns if row[1] in GEOMETRY),
                                tuple((row[0], row[1]) for row in parents)))
    return found


def copy_lines(shape: TableShape, rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield each row as a line of COPY's text form. Raises AtlasError for a text that PostgreSQL cannot hold."""
    geometry = [column in shape.geometries for column in shape.columns]
    for row in rows:
        yield "\t".join(_field(value, is_geometry, shape.name) for value, is_geometry in zip(row, geometry)) + "\n"


def _field(value: Any, is_geometry: bool, table: str) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, str):
        if "\0" in value:
            raise AtlasError("A text of the table {table} has a NUL character, which PostgreSQL cannot hold.",
                             "Remove it in the atlas file, and copy again. Nothing was written.", table=table)
        return value.translate(_ESCAPES)
    if isinstance(value, (bytes, memoryview)):
        return ewkb_hex(bytes(value)) if is_geometry else "\\\\x" + bytes(value).hex()
    return repr(value)


def ewkb_hex(blob: bytes) -> str:
    """Return a GeoPackage geometry as PostGIS takes it: hex of its WKB with the number of its coordinate system."""
    wkb = wkb_of(blob)
    order = "<" if wkb[0] == 1 else ">"
    kind = struct.unpack_from(order + "I", wkb, 1)[0]
    return (wkb[:1] + struct.pack(order + "II", kind | _SRID_FLAG, WGS84) + wkb[5:]).hex()


def wkb_of_ewkb(ewkb: bytes) -> bytes:
    """Return the WKB of a geometry of PostGIS: without the number of its coordinate system."""
    order = "<" if ewkb[0] == 1 else ">"
    kind = struct.unpack_from(order + "I", ewkb, 1)[0]
    if not kind & _SRID_FLAG:
        return ewkb
    return ewkb[:1] + struct.pack(order + "I", kind & ~_SRID_FLAG) + ewkb[9:]


def file_row(columns: Sequence[str], shape: TableShape, row: Sequence[Any]) -> List[Any]:
    """Return a row of a server, with these columns, as SQLite takes it."""
    values: List[Any] = []
    for column, value in zip(columns, row):
        if column in shape.geometries and value is not None:
            value = blob_of(wkb_of_ewkb(bytes.fromhex(value)))
        elif isinstance(value, memoryview):
            value = bytes(value)
        values.append(value)
    return values
