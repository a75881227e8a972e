"""Which images and which marks on them may leave, and what of them never does above the own team.

A mark lies where it lies: it cannot be coarsened without telling something else. So it leaves only where the place that it
belongs to is told exactly, and it lies near the point of that place: a mark over a place that is masked, but was put to another
one or to none, would give that place away. What is asked is only where the mark and its own place lie, never where a masked
place lies: else the marks that are missing would tell of it. Who marked it, when, and what the team said to one another stays
inside. The row of an image leaves with the marks that rest on it: its maker, date, license and credit. Where its file lies,
what it covers and its own title stay: they would tell where else somebody looks.
"""

import hashlib
import math
from typing import FrozenSet, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from ..publishing import INTERNAL
from .policy import EXACT, LevelPolicy

POINTS, LINES, AREAS = "observation_points", "observation_lines", "observation_polygons"
MARKS = (POINTS, LINES, AREAS)
# degrees to north or south that a mark may lie from the point of its place, by the precision of that point
REACH = {"building": 0.03, "site": 0.03}
WIDEST_REACH = 0.06     # of a point that stands for a settlement or less: about 7 km
# tables and fields that leave at the internal level alone, whatever a policy says
INSIDE_TABLES: FrozenSet[str] = frozenset(("examinations",))
_OF_MARKS = frozenset(("analyst", "observed_at", "review_note", "notes"))
INSIDE_FIELDS: Mapping[str, FrozenSet[str]] = {
    **dict.fromkeys(MARKS, _OF_MARKS),
    "images": frozenset(("title", "notes", "footprint", "offset_east_m", "offset_north_m", "offset_reference_id",
                         "offset_error_m", "source_id", "sha256", "byte_size", "stretch", "crs")),
    "observation_kinds": frozenset(("notes",))}
HELD_PRIVACY, HELD_REVIEW, HELD_PLACE, HELD_FAR, HELD_SHAPE = "privacy", "review", "place", "far", "shape"
Box = Tuple[float, float, float, float]
LonLat = Tuple[float, float]


class Mark(NamedTuple):
    """What is asked of a mark. `mask`: how its place is told, "" where it names none; `point`, `precision`: of that place."""

    privacy: str
    review: str
    mask: str
    box: Box
    point: Optional[LonLat] = None
    precision: str = "unknown"


def inside_fields(table: str, level: str) -> FrozenSet[str]:
    """Return the columns of a released table that stay inside at a level."""
    return frozenset() if level == INTERNAL else INSIDE_FIELDS.get(table, frozenset())


def stays_inside(table: str, level: str) -> bool:
    """Tell whether a table stays with the own team whatever a policy says."""
    return level != INTERNAL and table in INSIDE_TABLES


def why_held(level: LevelPolicy, mark: Mark, all_told: bool) -> str:
    """Return why a mark stays behind, "" where it leaves. `all_told`: whether this level tells every place exactly: the own
    team then gets marks wherever they lie."""
    if mark.privacy not in level.privacies:
        return HELD_PRIVACY
    if mark.review not in level.reviews:
        return HELD_REVIEW
    if all_told and level.level == INTERNAL:
        return ""
    if mark.mask != EXACT or mark.point is None:
        return HELD_PLACE
    return "" if is_near(mark.box, mark.point, mark.precision) else HELD_FAR


def is_near(box: Box, point: LonLat, precision: str) -> bool:
    """Tell whether all of a box (west, east, south, north) lies near a point."""
    reach = REACH.get(precision, WIDEST_REACH)
    aside = reach / max(0.1, math.cos(math.radians(point[1])))
    return (point[0] - aside <= box[0] and box[1] <= point[0] + aside
            and point[1] - reach <= box[2] and box[3] <= point[1] + reach)


def box_of(geometry: object) -> Box:
    """Return west, east, south, north of (lon, lat), a tuple of such pairs, or a tuple of such rings."""
    pairs = list(_pairs(geometry))
    lons, lats = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return min(lons), max(lons), min(lats), max(lats)


def _pairs(geometry: object) -> Iterable[LonLat]:
    found: List[LonLat] = []
    waiting: List[object] = [geometry]
    while waiting:
        part = waiting.pop()
        if isinstance(part[0], (int, float)):       # type: ignore[index]
            found.append(part)                      # type: ignore[arg-type]
        else:
            waiting += list(part)                   # type: ignore[call-overload]
    return found


def mark_id(uuid: str) -> str:
    """Return what a mark is called outside of its atlas: the same in every edition, and no way back to its key."""
    return "M-" + hashlib.sha256(f"visual atlas mark {uuid}".encode("utf-8")).hexdigest()[:16].upper()
