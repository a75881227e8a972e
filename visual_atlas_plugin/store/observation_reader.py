"""Marks and looks of an atlas for comparing and reviewing them. One index look-up a place, one pass for all."""

import json
import math
import sqlite3
import struct
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from ..domain import dates
from ..domain.observing.mark_rows import SHAPES, TABLES
from ..domain.observing.marks import LINE, POINT, POLYGON, Look, Mark
from ..domain.observing.measurable import ImageFacts
from ..domain.observing.review import REVIEW_COLUMNS, is_known
from .connection import PathLike, bounds_of, open_atlas, wkb_of

_SIZES = {POINT: "NULL, NULL", LINE: "m.length_m, NULL", POLYGON: "m.area_m2, m.perimeter_m"}
_MARKS = ("SELECT m.uuid, m.feature_kind, m.state, m.place_uuid, m.image_uuid, m.analyst, m.acquired_at, m.start_day, m.end_day, "
          "m.carried_from_uuid, m.carried, m.review, m.label, m.geom, ")
_LOOKS = "SELECT place_uuid, analyst, status, image_uuid, acquired_at FROM examinations m"
_IMAGES = "SELECT uuid, offset_error_m, resolution_m FROM images"
_KINDS = "SELECT kind_id, name_en, name_ko, color FROM observation_kinds ORDER BY sort_order, kind_id"
_LOG = ("SELECT g.action, g.edited_by, v.old_values, v.new_values FROM change_log g LEFT JOIN change_values v "
        "ON v.log_uuid = g.uuid WHERE g.table_name = ? AND g.row_uuid = ? ORDER BY g.fid DESC")


@dataclass(frozen=True)
class Chosen:
    """Which marks and looks are read: of one place, of some analysts, of some privacies and review states; None: of all."""

    place: Optional[str] = None
    analysts: Optional[Sequence[str]] = None
    privacies: Optional[Sequence[str]] = None
    reviews: Optional[Sequence[str]] = None


@dataclass(frozen=True)
class KindName:
    """A kind of feature as it is shown: names, and its color "#RRGGBB"."""

    kind_id: str
    name_en: str
    name_ko: str
    color: str


@dataclass(frozen=True)
class MarkedPlace:
    """A place at which something is marked or has been looked for."""

    uuid: str
    place_id: str
    kind: str
    privacy: str
    marks: int


def read_marks(connection: sqlite3.Connection, chosen: Chosen = Chosen()) -> List[Mark]:
    """Return marks in the order of their uuids."""
    found = []
    for table, shape in SHAPES.items():
        where, values = _where(chosen, ("privacy", "review"))
        statement = " ".join([_MARKS + _SIZES[shape], "FROM", table, "m", where])
        found += [_mark(shape, row) for row in connection.execute(statement, values)]
    found.sort(key=lambda mark: mark.uuid)
    return found


def read_looks(connection: sqlite3.Connection, chosen: Chosen = Chosen()) -> List[Look]:
    """Return the looks of analysts at places, the oldest first."""
    where, values = _where(chosen, ())
    rows = connection.execute(" ".join([_LOOKS, where, "ORDER BY m.fid"]), values)
    return _last_of_each([_look(*row) for row in rows])


def _last_of_each(looks: Iterable[Look]) -> List[Look]:
    """Keep the last word of each analyst on each image of a place: a look that was begun is finished later."""
    found: Dict[Tuple[str, str, str, str], Look] = {}
    for look in looks:
        found[look.place, look.analyst, look.image, look.edtf] = look
    return list(found.values())


_TEXT_OF = {name: "COALESCE(m.{name}, '')".replace("{name}", name) for name in ("analyst", "privacy", "review")}


def _where(chosen: Chosen, columns: Sequence[str]) -> Tuple[str, List[str]]:
    parts, values = [], []
    if chosen.place is not None:
        parts.append("m.place_uuid = ?")
        values.append(chosen.place)
    for column, words in (("analyst", chosen.analysts), ("privacy", chosen.privacies), ("review", chosen.reviews)):
        if words is not None and (column == "analyst" or column in columns):
            parts.append(" ".join([_TEXT_OF[column], "IN (SELECT value FROM json_each(?))"]))
            values.append(json.dumps(list(words)))
    return " ".join(["WHERE", " AND ".join(parts)]) if parts else "", values


def _mark(shape: str, row: Sequence[Any]) -> Mark:
    (uuid, kind, state, place, image, analyst, acquired, start, end, carried_from, carried, review, label, geom, size,
     edge) = row
    lon, lat = middle_of(geom)
    return Mark(uuid, shape, kind, state, place or "", image or "", analyst or "", acquired or "", start, end, lon, lat, size,
                edge, carried_from or "", carried or "", review, label or "")


def middle_of(geometry: Optional[bytes]) -> Tuple[float, float]:
    """Return (lon, lat) of a point, or the middle of the bounds of anything else; not-a-numbers where there is no shape."""
    try:
        bounds = bounds_of(geometry)
    except (struct.error, IndexError):
        bounds = None
    return (math.nan, math.nan) if bounds is None else ((bounds[0] + bounds[1]) / 2, (bounds[2] + bounds[3]) / 2)


def _look(place: str, analyst: Optional[str], status: str, image: Optional[str], acquired: Optional[str]) -> Look:
    edtf = (acquired or "").strip()
    try:
        when = dates.parse(edtf) if edtf else None
    except dates.DateError:
        when = None         # a date that somebody typed and nobody can read: unknown, as an empty one
    if when is None:
        return Look(place, analyst or "", status, image or "")
    return Look(place, analyst or "", status, image or "", when.edtf, when.start_day, when.end_day)


def read_shapes(path: PathLike, marks: Iterable[Tuple[str, str]]) -> List[Tuple[str, str, bytes]]:
    """Return (uuid, 'point' | 'line' | 'polygon', WKB in degrees) of marks given as (shape, uuid). Raises AtlasError."""
    wanted: Dict[str, List[str]] = {}
    for shape, uuid in marks:
        wanted.setdefault(shape, []).append(uuid)
    found = []
    with open_atlas(path) as connection:
        for shape, uuids in wanted.items():
            rows = connection.execute(" ".join(["SELECT uuid, geom FROM", TABLES[shape],
                                                "WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY uuid"]), (json.dumps(uuids),))
            found += [(uuid, shape, wkb_of(blob)) for uuid, blob in rows]
    return found


def read_image_facts(connection: sqlite3.Connection) -> Dict[str, ImageFacts]:
    """Return what is known of the errors of images, by uuid."""
    return {uuid: ImageFacts(error, resolution) for uuid, error, resolution in connection.execute(_IMAGES)}


def read_kind_names(connection: sqlite3.Connection) -> Dict[str, KindName]:
    """Return the kinds of features of an atlas, in their order."""
    return {row[0]: KindName(row[0], row[1], row[2] or "", row[3]) for row in connection.execute(_KINDS)}


def marked_places(connection: sqlite3.Connection) -> List[MarkedPlace]:
    """Return the places at which something is marked or was looked for, in the order of their ids."""
    counts: Dict[str, int] = {}
    for table in SHAPES:
        for place, number in connection.execute(" ".join([
                "SELECT place_uuid, count(*) FROM", table, "WHERE place_uuid IS NOT NULL GROUP BY place_uuid"])):
            counts[place] = counts.get(place, 0) + number
    for (place,) in connection.execute("SELECT DISTINCT place_uuid FROM examinations"):
        counts.setdefault(place, 0)
    rows = connection.execute("SELECT uuid, place_id, kind, privacy FROM places WHERE uuid IN (SELECT value FROM json_each(?)) "
                              "ORDER BY place_id", (json.dumps(sorted(counts)),))
    return [MarkedPlace(*row, counts[row[0]]) for row in rows]


def analysts_of(path: PathLike, place: Optional[str] = None) -> List[str]:
    """Return the ids of the analysts who have marks or looks (at a place). Raises AtlasError."""
    found = set()
    with open_atlas(path) as connection:
        for table in (*SHAPES, "examinations"):
            where, values = _where(Chosen(place), ())
            found |= {row[0] for row in connection.execute(" ".join(["SELECT DISTINCT m.analyst FROM", table, "m", where]), values)}
    return sorted(name for name in found if name)


def authors_of(connection: sqlite3.Connection, table: str, uuid: str, analyst: str, edited_by: str) -> List[str]:
    """Return who drew a mark, and who changed last what it says: by the change log, where it tells.

    A row of the log whose values were taken out counts as such a change: nobody can say that it was none. Where the log does
    not know the mark (an import is logged as one row), it is who brought it in, if that is known.
    """
    for action, editor, old, new in connection.execute(_LOG, (table, uuid)):
        if action == "insert" or _says_something_else(old, new):
            return list(dict.fromkeys((analyst, editor)))
    return list(dict.fromkeys((analyst, *((edited_by,) if is_known(edited_by) else ()))))


def _says_something_else(old: Optional[str], new: Optional[str]) -> bool:
    if old is None or new is None:
        return True
    before, now = json.loads(old), json.loads(new)
    return any(before.get(name) != now.get(name) for name in {*before, *now} - REVIEW_COLUMNS)
