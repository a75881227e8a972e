"""The area that a search for scenes asks for: what is sent to the provider, and what is wanted.

What is sent is enlarged to a fixed grid, so that whoever reads it does not learn which facility was meant: a grid that
does not move with the facility gives the same box for every place in it, however often it is asked. What came back is
then narrowed to what was wanted, on this computer.
"""

import math
from typing import List, Sequence, Tuple

from . import footprint

Box = Tuple[float, float, float, float]      # west, south, east, north in degrees; west > east: across 180°
CELLS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)     # degrees; 0.5 is about 55 km from south to north
KM_PER_DEGREE = 111.2
NEAR_KM = 2.0        # around a place: its point may be that of the settlement


def around(lon: float, lat: float, km: float = NEAR_KM) -> Box:
    """Return the box that reaches some kilometers from a point in each direction."""
    up = km / KM_PER_DEGREE
    aside = min(180.0, up / max(0.01, math.cos(math.radians(lat))))
    return _wrapped(lon - aside), max(-90.0, lat - up), _wrapped(lon + aside), min(90.0, lat + up)


def enlarged(box: Box) -> Box:
    """Return the cells of a fixed grid that a box lies in. The cells are at least as large as the box."""
    west, south, east, north = box
    wide = _width(box)
    cell = next((one for one in CELLS if one >= max(wide, north - south)), CELLS[-1])
    left = math.floor(west / cell) * cell
    right = math.ceil((west + wide) / cell) * cell
    down, up = math.floor(south / cell) * cell, math.ceil(north / cell) * cell
    if right - left >= 360.0:
        return -180.0, max(-90.0, down), 180.0, min(90.0, up)
    return _wrapped(left), max(-90.0, down), _wrapped(right, is_east=True), min(90.0, up)


def parts(box: Box) -> List[Box]:
    """Return a box as boxes that do not cross 180°: many servers refuse one that does."""
    west, south, east, north = box
    if west <= east:
        return [box]
    return [(west, south, 180.0, north), (-180.0, south, east, north)]


def size_km(box: Box) -> Tuple[float, float]:
    """Return how far a box reaches from west to east (in its middle) and from south to north, km."""
    _west, south, _east, north = box
    middle = math.cos(math.radians((south + north) / 2))
    return _width(box) * KM_PER_DEGREE * middle, (north - south) * KM_PER_DEGREE


def touch(first: Sequence[Box], second: Sequence[Box]) -> bool:
    """Whether any box of one list meets any of the other; none of them crosses 180°."""
    return any(a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3] for a in first for b in second)


def outline_touches(wkt: str, box: Box) -> bool:
    """Whether an outline (WKT, lon lat, not across 180°) meets a box; an unknown outline may, so it does."""
    rings = footprint.rings_of(wkt)
    return not rings or any(_part_touches(wkt, rings, part) for part in parts(box))


def _part_touches(wkt: str, rings: List[List[footprint.Point]], box: Box) -> bool:
    west, south, _east, _north = box
    if footprint.covers(wkt, west, south):
        return True
    return any(_crosses(start, end, box) for ring in rings for start, end in zip(ring, ring[1:] + ring[:1]))


def _crosses(start: footprint.Point, end: footprint.Point, box: Box) -> bool:
    """Whether a straight line has a part within a box (Liang and Barsky)."""
    first, last = 0.0, 1.0
    for axis, low, high in ((0, box[0], box[2]), (1, box[1], box[3])):
        step = end[axis] - start[axis]
        if step == 0.0:
            if not low <= start[axis] <= high:
                return False
            continue
        near, far = sorted(((low - start[axis]) / step, (high - start[axis]) / step))
        first, last = max(first, near), min(last, far)
        if first > last:
            return False
    return True


def _width(box: Box) -> float:
    west, _south, east, _north = box
    return east - west if west <= east else east - west + 360.0


def _wrapped(lon: float, is_east: bool = False) -> float:
    """Return a longitude within -180..180; an eastern edge at the border stays 180."""
    turned = (lon + 180.0) % 360.0 - 180.0
    return 180.0 if is_east and turned == -180.0 else turned
