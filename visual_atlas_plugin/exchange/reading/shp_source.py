"""Shapefiles: the table (.dbf) with its own encoding, the points (.shp) and the coordinate system (.prj), loose or zipped.

Read here, not through GDAL, because the encoding is found from the letters themselves: a Korean table without a .cpg would
else come in as Western signs, and nobody could tell.
"""

import hashlib
import io
import struct
from pathlib import Path
from typing import BinaryIO, Callable, Dict, Iterator, List, NamedTuple, Optional, Tuple

from ...domain.errors import N_
from ...domain.importing.crs_doubt import KOREAN_GRIDS
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawProblem, RawTable, Remark, shortened
from . import limits
from .archive import Archive
from .encodings import CHOOSE, SHOWN, guess_bytes
from .headers import tidy
from .options import ENCODINGS, ReadOptions
from .rows import Row, batches_of, table_of
from .shapes import Placing, Shape, checked, line_wkb, many_wkb, polygon_wkb
from .sheets import plain_number

CODE_PAGES = {      # what a .cpg may say, in capitals
    "UTF-8": "utf-8", "UTF8": "utf-8", "65001": "utf-8",
    "CP949": "cp949", "949": "cp949", "ANSI 949": "cp949", "EUC-KR": "cp949", "EUCKR": "cp949",
    "GBK": "gb18030", "936": "gb18030", "CP936": "gb18030", "ANSI 936": "gb18030", "GB2312": "gb18030", "GB18030": "gb18030",
    "54936": "gb18030", "BIG5": "big5", "950": "big5", "CP950": "big5", "932": "cp932", "SHIFT_JIS": "cp932",
    "1252": "cp1252", "ANSI 1252": "cp1252", "ISO-8859-1": "cp1252", "ISO 88591": "cp1252", "LATIN1": "cp1252",
}
MARKS = {0x4d: "gb18030", 0x4e: "cp949", 0x4f: "big5", 0x13: "cp932", 0x03: "cp1252", 0x57: ""}     # language byte of a .dbf
PARTS = (".shp", ".dbf", ".prj", ".cpg")
POINTS, SETS, LINES, AREAS = (1, 11, 21), (8, 18, 28), (3, 13, 23), (5, 15, 25)
RECORD_BYTES = 64 << 20
CUT = N_("The text is cut off at the width of its column.")
MEMO = N_("Column “{column}” refers to a memo file, which is not read.")


class _Field(NamedTuple):
    name: bytes
    kind: str
    begin: int
    end: int


class _Dbf(NamedTuple):
    """What the head of a .dbf says."""

    rows: int
    first: int
    length: int
    language: int
    fields: Tuple[_Field, ...]


class ShpSource:
    """A RawSource over a shapefile, or over all shapefiles in a zip; rows are counted from 1. Raises BadInput."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        self.title, self._path, self._options = path.name, path, options
        with limits.open_file(path) as stream:
            self._packed = stream.read(4) == b"PK\x03\x04"
        if options.encoding and options.encoding not in ENCODINGS or options.encoding.startswith("utf-16"):
            raise BadInput(N_("“{encoding}” is no encoding that can be chosen."), N_("Choose one of the list."),
                           encoding=options.encoding)
        self._layers = self._packed_layers() if self._packed else self._loose_layers()
        self.sha256 = limits.sha256_of(path) if self._packed else self._joint_sha256()
        self._remarks: List[Remark] = []
        self._known = {name: self._look_at(name, parts) for name, parts in self._layers.items()}
        self.notes: Tuple[str, ...] = tuple(self._remarks)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the layers."""
        return tuple(table for table, _, _ in self._known.values())

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a layer. Raises BadInput."""
        return batches_of(table_of(self.tables(), table), self._rows(table), size)

    # Parts

    def _loose_layers(self) -> Dict[str, Dict[str, str]]:
        stem = self._path.stem.lower()
        beside = {item.name.lower(): item for item in self._path.parent.iterdir() if item.stem.lower() == stem}
        found = {end: str(beside[stem + end]) for end in PARTS if stem + end in beside}
        found[self._path.suffix.lower()] = str(self._path)
        if ".dbf" not in found:
            raise BadInput(N_("The table “{part}” of the shapefile is missing."),
                           N_("Keep the files .shp, .dbf, .prj and .cpg together and choose the .shp again."),
                           part=self._path.stem + ".dbf")
        return {self._path.stem: found}

    def _packed_layers(self) -> Dict[str, Dict[str, str]]:
        layers: Dict[str, Dict[str, str]] = {}
        with Archive(self._path) as archive:
            for name in archive.names():
                end = name[-4:].lower()
                if end in PARTS and not name.startswith("__MACOSX"):
                    layers.setdefault(name[:-4], {})[end] = name
        layers = {name: parts for name, parts in layers.items() if ".dbf" in parts}
        if not layers or len(layers) > limits.TABLES:
            raise BadInput(N_("“{name}” holds no shapefile, or too many."), limits.SAVE_AGAIN, name=self.title)
        return layers

    def _joint_sha256(self) -> str:
        """Return one hash for the files of a loose shapefile: of their names' ends and their own hashes."""
        parts = next(iter(self._layers.values()))
        listed = "".join(f"{end} {limits.sha256_of(Path(parts[end]))}\n" for end in sorted(parts))
        return hashlib.sha256(listed.encode()).hexdigest()

    def _open(self, part: str) -> BinaryIO:
        if not self._packed:
            return limits.open_file(Path(part))
        with Archive(self._path) as archive:
            return io.BytesIO(archive.read(part))

    # Table

    def _look_at(self, name: str, parts: Dict[str, str]) -> Tuple[RawTable, _Dbf, str]:
        with self._open(parts[".dbf"]) as stream:
            dbf = self._head(stream)
            codec = self._encoding(name, parts, dbf, stream)
        try:
            names = [_text(field.name, codec, 10)[0] for field in dbf.fields]
        except UnicodeDecodeError as error:
            raise BadInput(N_("The names of the columns fit no letter of the encoding {encoding}."), CHOOSE, str(error),
                           encoding=SHOWN[codec]) from error
        columns, named = tidy(names)
        self._remarks += named
        self._remarks += [Remark(MEMO, column=column) for column, field in zip(columns, dbf.fields) if field.kind in "MGPB"]
        crs = self._system(parts) if ".shp" in parts else ""
        return RawTable(name, columns, dbf.rows, ".shp" in parts, crs), dbf, codec

    def _head(self, stream: BinaryIO) -> _Dbf:
        head = stream.read(32)
        if len(head) < 32:
            raise self._damaged("the .dbf has no head")
        rows, first, length = struct.unpack("<IHH", head[4:12])
        fields: List[_Field] = []
        begin = 1
        while len(fields) <= limits.COLUMNS:
            raw = stream.read(32)
            if not raw or raw[0] in (0x0d, 0) or len(raw) < 32:
                break
            fields.append(_Field(raw[:11].split(b"\0")[0], chr(raw[11]), begin, begin + raw[16]))
            begin += raw[16]
        if len(fields) > limits.COLUMNS:
            raise limits.too_many_columns(self.title, len(fields), 0)
        if not fields or begin > length:
            raise self._damaged("the fields of the .dbf do not fit")
        return _Dbf(rows, first, length, head[29], tuple(fields))

    def _encoding(self, name: str, parts: Dict[str, str], dbf: _Dbf, stream: BinaryIO) -> str:
        """Return the encoding: the chosen one, what .cpg or the .dbf say if the text agrees, else what the letters say."""
        if self._options.encoding:
            self._remarks.append(Remark(N_("Encoding: {encoding}, as chosen."), encoding=SHOWN[self._options.encoding]))
            return self._options.encoding
        stream.seek(dbf.first)
        texts = [field for field in dbf.fields if field.kind == "C"]
        values = (record[field.begin:field.end] for record in self._records(dbf, stream) for field in texts)
        sample = b"\n".join(value for value in values if value[-1:] in b" \0")     # a full field may end within a letter
        said = MARKS.get(dbf.language, "")
        if ".cpg" in parts:
            with self._open(parts[".cpg"]) as cpg:
                said = CODE_PAGES.get(cpg.read(64).decode("ascii", "replace").strip("\0 \r\n").upper(), said)
        sample += b"\n" + b"\n".join(field.name for field in dbf.fields)
        if said and _fits(sample, said):
            self._remarks.append(Remark(N_("Encoding: {encoding}, as the file says."), encoding=SHOWN[said]))
            return said
        codec, remark = guess_bytes(sample)
        self._remarks.append(remark)
        return codec

    def _records(self, dbf: _Dbf, stream: BinaryIO) -> Iterator[bytes]:
        """Yield the records of a table, the first byte of each saying whether it is deleted. Raises BadInput."""
        for number in range(1, dbf.rows + 1):
            record = stream.read(dbf.length)
            if len(record) < dbf.length:
                raise BadInput(N_("“{name}” is cut off at row {row}; it says that it has {count} rows."), limits.SAVE_AGAIN,
                               row=number, name=self.title, count=dbf.rows)
            yield record

    def _rows(self, name: str) -> Iterator[Row]:
        table, dbf, codec = self._known[name]
        parts, placing = self._layers[name], Placing(self._options.shape_points)
        with self._open(parts[".dbf"]) as stream:
            stream.seek(dbf.first)
            shapes = self._shapes(parts) if ".shp" in parts else None
            for number, record in enumerate(self._records(dbf, stream), 1):
                shape = next(shapes, Shape(broken=True)) if shapes is not None else Shape()
                if record[:1] == b"*":
                    continue
                problems: List[RawProblem] = []
                values = [self._cell(number, field, column, record[field.begin:field.end], codec, problems)
                          for field, column in zip(dbf.fields, table.columns)]
                point, said = placing.place(number, shape)
                yield Row(number, values, point, [*problems, *said])

    @staticmethod
    def _cell(row: int, field: _Field, column: str, raw: bytes, codec: str, problems: List[RawProblem]) -> Optional[str]:
        try:
            text, cut = _text(raw, codec, field.end - field.begin)
        except UnicodeDecodeError as error:
            raise BadInput(N_("Row {row}, column “{column}”: the bytes fit no letter of the encoding {encoding}."), CHOOSE,
                           str(error), row=row, column=column, encoding=SHOWN[codec]) from error
        if cut:
            problems.append(RawProblem(row, column, shortened(text), CUT, False))
        return _value(field.kind, text) or None

    # Shapes

    def _shapes(self, parts: Dict[str, str]) -> Iterator[Shape]:
        with self._open(parts[".shp"]) as stream:
            if len(stream.read(100)) < 100:
                raise self._damaged("the .shp has no head")
            number = 0
            while True:
                head = stream.read(8)
                if len(head) < 8:
                    return
                number += 1
                length = struct.unpack(">I", head[4:])[0] * 2
                content = stream.read(length) if length <= RECORD_BYTES else b""
                if len(content) < length or length < 4:
                    raise BadInput(N_("“{name}” is damaged at the shape of row {row}."), limits.SAVE_AGAIN, row=number,
                                   name=self.title)
                yield _shape(content)

    def _system(self, parts: Dict[str, str]) -> str:
        """Return the authority id of the coordinate system; "" where there is no .prj or it is not known."""
        if ".prj" not in parts:
            self._remarks.append(Remark(
                N_("The shapefile has no .prj: its coordinate system is not known. Say which it is.")))
            return ""
        with self._open(parts[".prj"]) as stream:
            text = stream.read(1 << 16).decode("utf-8", "replace").split("\0")[0].strip("\ufeff \r\n")
        crs = authority_id(text)
        self._remarks.append(Remark(N_("Coordinate system, as the file says: {crs}."), crs=crs) if crs else Remark(
            N_("The coordinate system that the file names is not understood. Say which it is.")))
        return crs

    def _damaged(self, details: str) -> BadInput:
        return limits.damaged(self.title, details)


def authority_id(wkt: str) -> str:
    """Return "EPSG:5179" for a coordinate system as text (WKT), "" where none is surely the same."""
    from osgeo import gdal, osr     # not needed, and not loaded, for other kinds of file

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        system = osr.SpatialReference()
        if not wkt or system.ImportFromWkt(wkt) != 0:
            return ""
        matches = [(match, sure) for match, sure in system.FindMatches() or () if sure >= 90]
        best = max(matches, key=lambda item: item[1])[0] if matches else system
        if not best.GetAuthorityCode(None):
            return ""
        known = "" if best.GetAuthorityName(None) == "EPSG" else _korean_grid(best)
        return known or f"{best.GetAuthorityName(None)}:{best.GetAuthorityCode(None)}"
    except RuntimeError:            # where somebody has switched on exceptions of GDAL
        return ""
    finally:
        gdal.PopErrorHandler()


def _korean_grid(system) -> str:
    """Return which Korean grid a system of another authority is, "" for none of them.

    PROJ 9.6 knows what ArcGIS writes as ESRI:102082 only; people, and our questions, know the same grid as EPSG:5186.
    """
    from osgeo import osr

    for grid in KOREAN_GRIDS:
        other = osr.SpatialReference()
        if other.SetFromUserInput(grid) == 0 and _definition(other) == _definition(system):
            return grid
    return ""


def _definition(system) -> List[str]:
    """Return the parts of a system's definition for PROJ, without a shift of the datum by nothing."""
    return sorted(part for part in system.ExportToProj4().split() if part != "+towgs84=0,0,0,0,0,0,0")


def _text(raw: bytes, codec: str, width: int) -> Tuple[str, bool]:
    """Return a text without the blanks around it, and whether it was cut off within its last letter."""
    bare = raw.split(b"\0")[0].rstrip(b" ")
    try:
        return bare.decode(codec).lstrip(" "), False
    except UnicodeDecodeError as error:
        if len(bare) < width or error.start < len(bare) - 3:
            raise
        return bare[:error.start].decode(codec).lstrip(" "), True


def _fits(sample: bytes, codec: str) -> bool:
    try:
        sample.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _value(kind: str, text: str) -> str:
    """Return a day as ISO text, a truth as TRUE or FALSE, stars (a number too large) as nothing, all else as it is."""
    if kind == "D" and len(text) == 8 and text.isdecimal():
        return "" if text == "00000000" else f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if kind == "L":
        return {"T": "TRUE", "Y": "TRUE", "F": "FALSE", "N": "FALSE"}.get(text.upper(), "")
    if kind in "NF" and set(text) == {"*"}:
        return ""
    if kind in "NF" and "." in text:        # filled up with zeros to the width of the column
        return plain_number(text)
    return "" if kind in "MGPB" else text


def _shape(content: bytes) -> Shape:
    """Return what a record of a .shp says."""
    kind = struct.unpack_from("<i", content)[0]
    readers: Dict[int, Callable[[bytes], Shape]] = {**dict.fromkeys(LINES, _parts), **dict.fromkeys(AREAS, _parts),
                                                    **dict.fromkeys(SETS, _set)}
    try:
        if kind in POINTS:
            return checked(*struct.unpack_from("<2d", content, 4))
        return readers[kind](content) if kind else Shape()
    except (struct.error, KeyError):
        return Shape(broken=True)


def _set(content: bytes) -> Shape:
    count = struct.unpack_from("<i", content, 36)[0]
    return checked(*struct.unpack_from("<2d", content, 40)) if count == 1 else Shape(points=max(0, count))


def _parts(content: bytes) -> Shape:
    kind, parts, points = struct.unpack_from("<i", content)[0], *struct.unpack_from("<2i", content, 36)
    if parts < 1 or points < 1 or 44 + parts * 4 + points * 16 > len(content):
        return Shape(broken=True)
    begins = [*struct.unpack_from(f"<{parts}i", content, 44), points]
    flat = struct.unpack_from(f"<{points * 2}d", content, 44 + parts * 4)
    pieces: List[List[Tuple[float, float]]] = []
    for begin, end in zip(begins, begins[1:]):
        if not 0 <= begin < end <= points:
            return Shape(broken=True)
        pieces.append([(flat[place * 2], flat[place * 2 + 1]) for place in range(begin, end)])
    if kind in LINES:
        return Shape(wkb=many_wkb([line_wkb(piece) for piece in pieces]))
    return Shape(wkb=many_wkb([polygon_wkb(rings) for rings in _areas(pieces)]))


def _areas(rings: List[List[Tuple[float, float]]]) -> List[List[List[Tuple[float, float]]]]:
    """Return areas with their holes: rings that run clockwise are areas, the others holes of the area before them."""
    areas: List[List[List[Tuple[float, float]]]] = []
    for ring in rings:
        turn = sum((second[0] - first[0]) * (second[1] + first[1]) for first, second in zip(ring, ring[1:]))
        if turn >= 0 or not areas:
            areas.append([ring])
        else:
            areas[-1].append(ring)
    return areas
