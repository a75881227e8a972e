"""GeoPackages, read as the SQLite files that they are (OGC 12-128r18).

Only tables are read, never views: a view may call functions, and a virtual table may open other files. The connection knows
no functions but SQLite's own, trusts nothing in the file and cannot write. GDAL, which adds functions that reach the
network, does not see the file.
"""

import re
import sqlite3
import struct
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawProblem, RawTable, Remark
from ..publishing.columns import line_text
from ..publishing.shapes import line_or_rings
from . import limits
from .headers import tidy
from .options import ReadOptions
from .rows import Row, batches_of, table_of
from .shapes import Placing, Shape, checked
from .sheets import plain_number

MARK = b"SQLite format 3\0"
ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}      # bytes, by the indicator in the flags
BLOB = N_("The value is no text but data ({bytes} bytes); it is left out.")
NOT_TEXT = N_("The value is no sound text; it is left out.")
TOLD_BY_TEXT, WKT = ("observation_lines", "observation_polygons"), "wkt"     # layers of an atlas with lines and areas
ODD = re.compile("[\ud800-\udfff]")     # see _decoded
STEPS = 50_000_000          # steps of SQLite's machine for one answer that should take none


class _Layer(NamedTuple):
    table: RawTable
    name: str               # of the table in the file
    columns: Tuple[str, ...]
    geometry: str


class GpkgSource:
    """A RawSource over the layers and tables of a GeoPackage; rows are counted from 1. Raises BadInput."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        self.title, self._path, self._wanted = path.name, path, options.shape_points
        with limits.open_file(path) as stream:
            if stream.read(16) != MARK:
                raise BadInput(N_("“{name}” is no GeoPackage."), limits.SAVE_AGAIN, name=self.title)
        self.sha256 = limits.sha256_of(path)
        remarks: List[Remark] = []
        with self._connection() as connection:
            self._layers = self._find_layers(connection, remarks)
        if not self._layers:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=self.title)
        if any(Path(f"{path}{end}").exists() for end in ("-wal", "-journal")):
            remarks.append(Remark(N_("Another program has the file open; what it has not yet saved into it is not read.")))
        self.notes: Tuple[str, ...] = tuple(remarks)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the layers and tables that the file lists."""
        return tuple(layer.table for layer in self._layers)

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a layer in the order of the file. Raises BadInput."""
        layer = self._layers[self.tables().index(table_of(self.tables(), table))]
        return batches_of(layer.table, self._rows(layer), size)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that can only read. What SQLite says against the file becomes BadInput."""
        try:
            address = self._path.resolve().as_uri()
            if not address.startswith("file:///"):          # a folder in the network, on Windows
                address = "file:////" + address[len("file://"):]
            with closing(sqlite3.connect(address + "?mode=ro&immutable=1", uri=True)) as connection:
                connection.text_factory = _decoded
                for line in ("query_only=1", "trusted_schema=0", "cell_size_check=1"):
                    connection.execute("PRAGMA " + line)
                yield connection
        except (sqlite3.Error, sqlite3.Warning, OverflowError, UnicodeError) as error:
            raise limits.damaged(self.title, str(error)) from error

    def _find_layers(self, connection: sqlite3.Connection, remarks: List[Remark]) -> List[_Layer]:
        left = [STEPS // 1000]

        def spent() -> int:
            left[0] -= 1
            return int(left[0] < 0)

        connection.set_progress_handler(spent, 1000)
        kinds = {_text(name): (_text(kind), _text(sql)) for kind, name, sql in
                 connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view')")}
        if "gpkg_contents" not in kinds:
            raise BadInput(N_("“{name}” is no GeoPackage."), limits.SAVE_AGAIN, name=self.title)
        geometries = self._geometries(connection, kinds)
        layers = []
        for (raw,) in connection.execute(
                "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY rowid LIMIT ?",
                (limits.TABLES,)).fetchall():
            name = _text(raw)
            kind, sql = kinds.get(name, ("", ""))
            if kind != "table" or sql.lstrip().upper().startswith("CREATE VIRTUAL"):
                remarks.append(Remark(N_("“{table}” is no plain table of the GeoPackage and was left out."), table=name))
                continue
            layers.append(self._layer(connection, name, *geometries.get(name, ("", ""))))
        return layers

    @staticmethod
    def _geometries(connection: sqlite3.Connection, kinds: Dict[str, Tuple[str, str]]) -> Dict[str, Tuple[str, str]]:
        """Return {table: (geometry column, authority id)}."""
        if not {"gpkg_geometry_columns", "gpkg_spatial_ref_sys"} <= set(kinds):
            return {}
        return {_text(table): (_text(column), f"{_text(organization).upper()}:{code}" if code and int(code) > 0 else "")
                for table, column, organization, code in connection.execute(
                    "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id "
                    "FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id").fetchall()
                if isinstance(code, (int, type(None)))}

    def _layer(self, connection: sqlite3.Connection, name: str, geometry: str, crs: str) -> _Layer:
        columns = [_text(row[0]) for row in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))]
        kept = tuple(column for column in columns if column != geometry)
        if len(kept) > limits.COLUMNS:
            raise limits.too_many_columns(name, len(kept), 0)
        if name in TOLD_BY_TEXT and "observation_id" in kept and geometry in columns:     # of another atlas
            return _Layer(RawTable(name, (*tidy(kept)[0], WKT)), name, kept, geometry)
        has_points = geometry in columns
        count = connection.execute(" ".join(["SELECT count(*) FROM", _quoted(name)])).fetchone()[0]
        return _Layer(RawTable(name, tidy(kept)[0], None, has_points, crs if has_points else "", count), name, kept,
                      geometry if has_points else "")

    def _rows(self, layer: _Layer) -> Iterator[Row]:
        placing = Placing(self._wanted)
        wanted = layer.columns + ((layer.geometry,) if layer.geometry else ())
        with self._connection() as connection:
            cursor = connection.cursor()
            cursor.execute(" ".join(["SELECT", ", ".join(map(_quoted, wanted)), "FROM", _quoted(layer.name)]))
            for number, values in enumerate(cursor, 1):
                problems: List[RawProblem] = []
                cells = [self._cell(number, layer.table.columns[place], value, problems)
                         for place, value in enumerate(values[:len(layer.columns)])]
                point = None
                if layer.table.columns[-1:] == (WKT,) and layer.geometry and not layer.table.has_points:
                    cells.append(wkt_of(values[-1]))
                elif layer.geometry:
                    point, said = placing.place(number, shape_of(values[-1]))
                    problems += said
                yield Row(number, cells, point, problems)

    @staticmethod
    def _cell(row: int, column: str, value: object, problems: List[RawProblem]) -> Optional[str]:
        if value is None or isinstance(value, int):
            return None if value is None else str(value)
        if isinstance(value, float):
            return plain_number(repr(value))
        if isinstance(value, bytes):
            problems.append(RawProblem(row, column, "", BLOB, False, {"bytes": len(value)}))
            return None
        text = str(value)
        if not text.isprintable() and ODD.search(text):
            problems.append(RawProblem(row, column, "", NOT_TEXT, False))
            return None
        if len(text) > limits.CELL_CHARACTERS:
            raise limits.too_long_cell(row, column, text)
        return text or None


def wkt_of(blob: object) -> Optional[str]:
    """Return a line or an area of a GeoPackage as WKT, None for anything else."""
    try:
        return line_text(line_or_rings(blob)) or None       # type: ignore[arg-type]  # what is no bytes is the error awaited
    except (ValueError, TypeError, IndexError, struct.error):
        return None


def shape_of(blob: object) -> Shape:
    """Return what a geometry of a GeoPackage says: a header, then WKB."""
    if blob is None:
        return Shape()
    if not isinstance(blob, bytes) or len(blob) < 8 or blob[:2] != b"GP":
        return Shape(broken=True)
    flags, envelope = blob[3], ENVELOPES.get((blob[3] >> 1) & 7)
    if flags & 0x20 or envelope is None:
        return Shape(broken=True)
    return Shape() if flags & 0x10 else wkb_shape(blob[8 + envelope:])


def wkb_shape(wkb: bytes) -> Shape:
    """Return the point in WKB, of a set the only one; else the WKB itself."""
    try:
        order = "<" if wkb[0] == 1 else ">"
        kind, count = struct.unpack_from(order + "2I", wkb, 1)
        if kind % 1000 == 4:
            return _wkb_point(wkb[9:]) if count == 1 else Shape(points=count)
        return _wkb_point(wkb) if kind % 1000 == 1 else Shape(wkb=wkb)
    except (struct.error, IndexError):
        return Shape(broken=True)


def _wkb_point(wkb: bytes) -> Shape:
    order = "<" if wkb[0] == 1 else ">"
    if struct.unpack_from(order + "I", wkb, 1)[0] % 1000 != 1:
        return Shape(broken=True)
    x, y = struct.unpack_from(order + "2d", wkb, 5)
    return Shape() if x != x and y != y else checked(x, y)


def _decoded(raw: bytes) -> str:
    """Text as SQLite has it; bytes that are no UTF-8 become lone surrogates, by which they are known."""
    return raw.decode("utf-8", "surrogateescape")


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
