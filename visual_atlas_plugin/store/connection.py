"""The one place that opens an atlas file with SQL: foreign keys on, deleted rows overwritten, geometry understood."""

import os
import sqlite3
import struct
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Iterator, List, Optional, Sequence, Tuple, Union

from ..domain.errors import AtlasError

GPKG_APPLICATION_ID = 0x47504B47
BUSY_TIMEOUT_S = 5.0
_HEADER = struct.Struct("<2sBBi")
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_ENVELOPE_XY, _EMPTY_BIT, _LITTLE_ENDIAN = 0x02, 0x10, 0x01
WGS84 = 4326
PathLike = Union[str, Path]


def point_blob(lon: float, lat: float) -> bytes:
    """Return a GeoPackage point, WGS84 degrees."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN, WGS84) + struct.pack("<BIdd", 1, 1, lon, lat)


def point_of(blob: bytes) -> Tuple[float, float]:
    """Return (lon, lat) of a GeoPackage point. Raises ValueError for anything else."""
    bounds = _bounds(blob)
    if bounds is None or bounds[0] != bounds[1] or bounds[2] != bounds[3]:
        raise ValueError("not a point")
    return bounds[0], bounds[2]


def line_blob(coordinates: Sequence[Tuple[float, float]]) -> bytes:
    """Return a GeoPackage line with its envelope; coordinates are (lon, lat) in WGS84 degrees."""
    xs = [float(x) for x, _ in coordinates]
    ys = [float(y) for _, y in coordinates]
    header = _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN | _ENVELOPE_XY, WGS84)
    envelope = struct.pack("<4d", min(xs), max(xs), min(ys), max(ys))
    flat = [value for pair in zip(xs, ys) for value in pair]
    return header + envelope + struct.pack(f"<BII{len(flat)}d", 1, 2, len(xs), *flat)


def polygon_blob(ring: Sequence[Tuple[float, float]]) -> bytes:
    """Return a GeoPackage polygon of one ring with its envelope; (lon, lat) in WGS84 degrees, the last as the first."""
    line = line_blob(ring)
    start = _HEADER.size + 32
    return line[:start] + struct.pack("<BII", 1, 3, 1) + line[start + 5:]


def polygon_of_rings(rings: Sequence[Sequence[Tuple[float, float]]]) -> bytes:
    """Return a GeoPackage polygon with holes and its envelope; rings of (lon, lat), each closed, the outer one first."""
    start = _HEADER.size + 32
    parts = [line_blob(ring) for ring in rings]
    return parts[0][:start] + struct.pack("<BII", 1, 3, len(parts)) + b"".join(part[start + 5:] for part in parts)


def _bounds(blob: Optional[bytes]) -> Optional[Tuple[float, float, float, float]]:
    """Return (min x, max x, min y, max y) of a GeoPackage geometry, None where it is empty or no geometry."""
    if not isinstance(blob, bytes) or len(blob) < 8 or blob[:2] != b"GP":
        return None
    flags = blob[3]
    if flags & _EMPTY_BIT:
        return None
    order = "<" if flags & _LITTLE_ENDIAN else ">"
    kind = (flags >> 1) & 0x07
    if kind >= len(_ENVELOPE_BYTES):
        return None
    if kind:
        return struct.unpack_from(order + "4d", blob, 8)
    return _bounds_without_envelope(blob[8:])


def _bounds_without_envelope(wkb: bytes) -> Optional[Tuple[float, float, float, float]]:
    """Return the bounds of bare WKB: by hand for a point, by OGR for anything else."""
    order = "<" if wkb[0] else ">"
    if struct.unpack_from(order + "I", wkb, 1)[0] == 1:
        x, y = struct.unpack_from(order + "2d", wkb, 5)
        return None if x != x or y != y else (x, x, y, y)
    from osgeo import ogr  # heavy, and only needed for geometry that other programs wrote
    geometry = ogr.CreateGeometryFromWkb(wkb)
    return None if geometry is None or geometry.IsEmpty() else geometry.GetEnvelope()


def bounds_of(blob: Optional[bytes]) -> Optional[Tuple[float, float, float, float]]:
    """Return (least x, most x, least y, most y) of a GeoPackage geometry, None where it is empty or no geometry."""
    return _bounds(blob)


def geometry_hex(blob: Optional[bytes]) -> str:
    """Return the WKB of a GeoPackage geometry as capital hex digits, as the change log spells it; "" for none."""
    return "" if blob is None else wkb_of(blob).hex().upper()


def wkb_of(blob: bytes) -> bytes:
    """Return the WKB of a GeoPackage geometry."""
    return blob[8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 0x07]:]


def blob_of(wkb: bytes) -> bytes:
    """Return a GeoPackage geometry, without an envelope, of a WKB in WGS84 degrees."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN, WGS84) + wkb


def _bound(index: int):
    """Return an SQL function that gives one bound of a geometry."""
    def read(blob: Optional[bytes]) -> Optional[float]:
        bounds = _bounds(blob)
        return None if bounds is None else bounds[index]
    return read


def _is_empty(blob: Optional[bytes]) -> Optional[int]:
    """SQL function: 1 for an empty geometry, NULL for none, as the R-tree triggers expect it."""
    return None if blob is None else int(_bounds(blob) is None)


def register_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the R-tree triggers of a GeoPackage call."""
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)
    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _bound(index), deterministic=True)


def connect(path: PathLike, write: bool = False, timeout: float = BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """Open a file with SQLite in autocommit mode; reading only unless write is true. Raises sqlite3.Error."""
    file = Path(path).absolute()
    heals = not write and _may_be_half_written(file)
    uri = file.as_uri() + ("?mode=rw" if write or heals else "?mode=ro")
    if not write and not os.access(file.parent, os.W_OK) and not file.with_name(file.name + "-wal").exists():
        uri += "&immutable=1"  # without it SQLite wants to lay files beside the atlas, in a folder that refuses
    connection = sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)
    try:
        if heals:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()     # takes back what was left half done
            connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = ON")  # triggers in the file call our ST_ functions
        connection.execute("PRAGMA secure_delete = ON")
        register_functions(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _may_be_half_written(file: Path) -> bool:
    """Whether a program may have been killed while it saved: SQLite takes that back when somebody opens it who may write."""
    journal = file.with_name(file.name + "-journal")
    return journal.exists() and os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def leave_wal(path: PathLike) -> bool:
    """Take a file that nobody writes to out of WAL mode; False where somebody does, or the file refuses.

    A file left in WAL mode cannot be read by those that opened it without locks, as QGIS does for reading.
    """
    try:
        connection = connect(path, write=True, timeout=0.2)
    except sqlite3.Error:
        return False
    try:
        return connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def run_script(connection: sqlite3.Connection, text: str) -> None:
    """Run several SQL statements inside the open transaction (executescript would commit it)."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    if statement.strip() and not all(part.lstrip().startswith("--") or not part.strip()
                                     for part in statement.splitlines()):
        raise ValueError(f"unfinished SQL statement: {statement.strip()[:80]}")


def check_foreign_keys(connection: sqlite3.Connection) -> None:
    """Raise AtlasError where a row points to a row that does not exist."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        details = "\n".join(f"{row[0]} row {row[1]} -> {row[2]}" for row in broken[:50])
        raise AtlasError("{n} rows of the atlas point to rows that do not exist.",
                         "Nothing was written. Please report this with the details.", details, n=len(broken))


def state_of(path: PathLike) -> Tuple[object, ...]:
    """Return what differs when anybody has written into an SQLite file since: reading it costs next to nothing.

    Empty where the file is not there; reading it says what is wrong.
    """
    found: List[object] = []
    with suppress(OSError):
        for ending in ("", "-wal"):
            file = Path(f"{path}{ending}")
            if file.exists():
                there = file.stat()
                with open(file, "rb") as stream:
                    found += [there.st_mtime_ns, there.st_size, there.st_ino, stream.read(100)]    # with its counter of changes
    return tuple(found)


def explain(error: Exception, path: PathLike) -> AtlasError:
    """Turn an error of SQLite or of the file system into a sentence and an advice."""
    name, text = Path(path).name, str(error).lower()
    if "locked" in text or "busy" in text or "being used" in text:
        return AtlasError("“{name}” is in use by another program.",
                          "Close it there, or stop editing it in QGIS, and try again.", str(error), name=name)
    if "full" in text or "no space" in text or "disk i/o" in text or "file too large" in text:
        return AtlasError("There was no room to write “{name}”.",
                          "Free some space on the disk, or choose another folder, and try again.", str(error), name=name)
    if "readonly" in text or "read-only" in text or "permission" in text or "unable to open" in text:
        return AtlasError("“{name}” cannot be opened or written here.",
                          "Choose a folder in which you may read and write, or ask for the right to.", str(error),
                          name=name)
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return AtlasError("“{name}” is damaged.",
                          "Open a backup copy, or make a new atlas. The file was left as it is.", str(error), name=name)
    return AtlasError("“{name}” could not be read or written.",
                      "See the details in the log; the file was left as it is.", str(error), name=name)


@contextmanager
def open_atlas(path: PathLike, write: bool = False) -> Iterator[sqlite3.Connection]:
    """Yield a connection to an atlas that was checked (for damage only before writing); close it at the end.

    With write=True everything inside is one transaction: it is committed when the block ends and every
    reference holds, and rolled back when anything fails. Raises AtlasError.
    """
    from .schema import check_file  # here, because schema opens files through this module
    info = check_file(path, thorough=write)
    if write and info.read_only:
        raise AtlasError("“{name}” is read-only.",
                         "Save a copy of it where you may write, and open the copy.", name=Path(path).name)
    try:
        connection = connect(path, write)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    try:
        if write:
            with transaction(connection):
                yield connection
        else:
            yield connection
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise  # a refused row is the caller's to explain
        raise explain(error, path) from error
    finally:
        connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Everything or nothing: commit at the end if every foreign key holds, else roll back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        check_foreign_keys(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:  # whatever went wrong, also a stop from outside
            connection.execute("ROLLBACK")
