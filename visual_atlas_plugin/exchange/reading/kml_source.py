"""KML and KMZ (OGC 12-007r2), as Google Earth writes them: placemarks are rows, with folder, time span and extended data.

GDAL would make whole days of a time span "1998" or "1998-05"; here it stays what it is. Links to other files are never
followed.
"""

from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawTable, Remark
from . import limits
from .archive import Archive
from .headers import tidy
from .options import ReadOptions
from .plain_text import plain
from .rows import Row, batches_of, table_of
from .shapes import Placing, Shape, checked, line_wkb, many_wkb, polygon_wkb
from .xml_events import XmlEvents

FIXED = ("name", "folder", "description", "begin", "end", "when", "address", "phoneNumber", "styleUrl", "id")
HOLDERS = ("Document", "Folder")
NOT_READ = {"NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"}
TIMES = ("begin", "end", "when")
POSITIONS = 2_000_000       # pairs of numbers in one placemark


class Placemark(NamedTuple):
    """Values by column, extended data by name, and where it is."""

    fixed: Dict[str, str]
    extended: Dict[str, str]
    shape: Shape


class KmlSource:
    """A RawSource over the KML in a file, each KML of a KMZ a table; placemarks are counted from 1. Raises BadInput."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        self.title, self._path, self._wanted = path.name, path, options.shape_points
        self.sha256 = limits.sha256_of(path)
        with limits.open_file(path) as stream:
            self._packed = stream.read(4) == b"PK\x03\x04"
        remarks: List[Remark] = []
        self._parts: Dict[str, Tuple[RawTable, str, Tuple[str, ...], List[str]]] = {}
        for name, part in self._find_parts():
            remarks += self._look_at(name, part)
        if not self._parts:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=self.title)
        self.notes: Tuple[str, ...] = tuple(remarks)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return a table for every KML that has placemarks."""
        return tuple(table for table, _, _, _ in self._parts.values())

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the placemarks. Raises BadInput."""
        return batches_of(table_of(self.tables(), table), self._rows(table), size)

    def _find_parts(self) -> List[Tuple[str, str]]:
        """Return (name of the table, part of the archive or "")."""
        if not self._packed:
            return [(self._path.stem, "")]
        with Archive(self._path) as archive:
            parts = [name for name in archive.names() if name.lower().endswith(".kml")]
        if not parts or len(parts) > limits.TABLES:
            raise BadInput(N_("“{name}” holds no KML, or too many."), limits.SAVE_AGAIN, name=self.title)
        return [(self._path.stem if len(parts) == 1 else part, part) for part in parts]

    def _pieces(self, part: str) -> Iterator[bytes]:
        if not part:
            yield from limits.chunks(self._path)
            return
        with Archive(self._path) as archive:
            yield from archive.chunks(part)

    def _look_at(self, name: str, part: str) -> List[Remark]:
        used: Dict[str, None] = {}
        extended: Dict[str, None] = {}
        count = 0
        placemarks = _Placemarks(self.title)
        for found in placemarks.read(self._pieces(part)):
            count += len(found)
            for placemark in found:
                used.update(dict.fromkeys(placemark.fixed))
                extended.update(dict.fromkeys(placemark.extended))
            if len(extended) > limits.COLUMNS:
                raise limits.too_many_columns(self.title, len(extended), 0)
        if not placemarks.is_kml:
            raise BadInput(N_("“{name}” is no KML."), limits.SAVE_AGAIN, name=self.title)
        remarks = placemarks.remarks()
        if count:
            fixed = tuple(column for column in FIXED if column in used)
            columns, named = tidy([*fixed, *extended])
            self._parts[name] = (RawTable(name, columns, count, True, "EPSG:4326"), part, fixed, list(extended))
            remarks += named
        return remarks

    def _rows(self, name: str) -> Iterator[Row]:
        table, part, fixed, extended = self._parts[name]
        placing, number = Placing(self._wanted), 0
        for found in _Placemarks(self.title).read(self._pieces(part)):
            for placemark in found:
                number += 1
                values: List[Optional[str]] = [placemark.fixed.get(key) for key in fixed]
                values += [placemark.extended.get(key) for key in extended]
                point, problems = placing.place(number, placemark.shape)
                yield Row(number, values, point, problems)


class _Placemarks(XmlEvents):
    """Finds placemarks. A time of a folder holds for the placemarks in it that have none of their own."""

    def __init__(self, title: str):
        super().__init__(title)
        self.is_kml = False
        self._skipped: Dict[str, int] = {}
        self._count = 0
        self._folders: List[Dict[str, str]] = []
        self._path: List[str] = []
        self._fixed: Optional[Dict[str, str]] = None
        self._extended: Dict[str, str] = {}
        self._key = ""
        self._pieces: List[str] = []
        self._length = 0
        self._parts: List[bytes] = []
        self._points: List[Shape] = []
        self._rings: List[list] = []
        self._broken = False
        self._pairs = 0

    def remarks(self) -> List[Remark]:
        """Return what is to be said of parts that were not read."""
        said = []
        if "NetworkLink" in self._skipped:
            said.append(Remark(N_("Links to other files were not followed: {count}."), count=self._skipped["NetworkLink"]))
        pictures = sum(count for kind, count in self._skipped.items() if kind.endswith("Overlay"))
        if pictures:
            said.append(Remark(N_("Pictures laid over the map were left out: {count}."), count=pictures))
        return said

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        self.is_kml = self.is_kml or name in ("kml", "Document", "Placemark")
        self._path.append(name)
        self._pieces, self._length = [], 0
        if name in NOT_READ:
            self._skipped[name] = self._skipped.get(name, 0) + 1
        elif name in HOLDERS:
            self._folders.append({})
        elif name == "Placemark":
            self._fixed, self._extended = {"id": attributes["id"]} if attributes.get("id") else {}, {}
            self._parts, self._points, self._rings, self._broken, self._pairs = [], [], [], False, 0
        elif name in ("Data", "SimpleData"):
            self._key = attributes.get("name", "").strip() or "value"

    def text(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
        places = bool(self._path) and self._path[-1] == "coordinates"
        if self._length > limits.CELL_CHARACTERS * (16 if places else 1):
            raise limits.too_long_cell(self._count + 1, self._path[-1], piece)

    def end(self, name: str) -> None:
        text = "".join(self._pieces).strip()
        self._path.pop()
        parent = self._path[-1] if self._path else ""
        self._pieces, self._length = [], 0
        if name in HOLDERS and self._folders:
            self._folders.pop()
        elif name == "Placemark" and self._fixed is not None:
            self._finish(self._fixed)
        elif text and self._fixed is None and self._folders:
            if parent in HOLDERS and name == "name":
                self._folders[-1][name] = text
            elif name in TIMES and parent in ("TimeSpan", "TimeStamp") and self._path[-2:-1] and self._path[-2] in HOLDERS:
                self._folders[-1][name] = text
        elif self._fixed is not None:
            self._take(name, parent, text, self._fixed)

    def _take(self, name: str, parent: str, text: str, fixed: Dict[str, str]) -> None:
        """Take what an element within a placemark says."""
        if name == "coordinates":
            self._take_positions(parent, text)
        elif name == "Polygon":
            self._parts.append(polygon_wkb(self._rings))
            self._rings = []
        elif name in ("Track", "Model", "coord"):
            self._broken = self._broken or name != "coord"
        elif not text:
            return
        elif parent == "Placemark" and name in FIXED:
            fixed[name] = plain(text) if name == "description" else text
        elif name in TIMES and parent in ("TimeSpan", "TimeStamp") and self._path[-2:-1] == ["Placemark"]:
            fixed[name] = text
        elif name == "SimpleData" or (name == "value" and parent == "Data"):
            self._extended.setdefault(self._key, text)

    def _take_positions(self, parent: str, text: str) -> None:
        pairs = [tuple(position.split(",")) for position in text.split()]
        self._pairs += len(pairs)
        if self._pairs > POSITIONS:
            raise self._damaged("a placemark with too many positions")
        if parent == "Point":
            whole = len(pairs) == 1 and len(pairs[0]) > 1
            self._points.append(checked(*pairs[0][:2]) if whole else Shape(broken=bool(pairs)))
            return
        places = [checked(*pair[:2]).point if len(pair) > 1 else None for pair in pairs]
        sound = [place for place in places if place is not None]
        self._broken = self._broken or len(sound) != len(places)
        if parent == "LinearRing" and self._path[-2:-1] and self._path[-2] in ("outerBoundaryIs", "innerBoundaryIs"):
            self._rings.append(sound)
        elif sound:
            self._parts.append(line_wkb(sound))

    def _finish(self, fixed: Dict[str, str]) -> None:
        folders = " / ".join(folder["name"] for folder in self._folders[1:] if "name" in folder)
        if folders:
            fixed["folder"] = folders
        if not any(key in fixed for key in TIMES):
            times = next((folder for folder in reversed(self._folders) if any(key in folder for key in TIMES)), {})
            fixed.update({key: times[key] for key in TIMES if key in times})
        self._count += 1
        self._fixed = None
        self.found.append(Placemark(fixed, self._extended, self._shape()))

    def _shape(self) -> Shape:
        if self._broken:
            return Shape(broken=True)
        if len(self._points) == 1:
            return self._points[0]
        if self._points:
            return Shape(points=len(self._points))
        return Shape(wkb=many_wkb(self._parts)) if self._parts else Shape()
