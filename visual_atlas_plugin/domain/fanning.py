"""Fanning: points that would touch on paper are set side by side, each tied to its true point.

Two rows in Chongjin lie 10 m apart; on a map of any province they would be one blob. Points closer than
3 mm on the page (style guide, section 5) are moved onto a ring around their middle; the map draws a dot at
each true point and a leader to its symbol.
"""

import math
from dataclasses import dataclass
from typing import Dict, Iterator, List, Optional, Sequence, Tuple

EARTH_RADIUS_M = 6_371_008.8
MIN_GAP_MM = 3.0       # closer than this on paper: fan
SYMBOL_PITCH_MM = 5.0  # from symbol to symbol along the ring: the largest is 4.4 mm
MIN_RING_MM = 4.4
BAND_BASE = 12_500     # nominal denominator of band 0; each band doubles it
BANDS = 11
CROWD = 150            # rows of a layer; with more, only places of routes are drawn on small scales
CROWD_FROM = 400_000   # ... and all of them from here on
MOST_FANNED = 300      # points; a map with more of them is a carpet of symbols, which no fan makes readable


@dataclass(frozen=True)
class FanPoint:
    """A point to be drawn: its id, and longitude and latitude in degrees (WGS84).

    `always`: it is drawn at every scale; others only from 1:CROWD_FROM on.
    """

    id: str
    lon: float
    lat: float
    always: bool = True


def band_scale(band: int) -> float:
    """Return the nominal scale denominator of a band: 12,500 for 0, doubling with each band."""
    return float(BAND_BASE * 2 ** band)


def fan(points: Sequence[FanPoint], scale: float) -> Dict[str, Tuple[float, float]]:
    """Return offsets in mm (right, down) for the points that are too close at 1:`scale`.

    Points that stand alone are not in the result. Distances are taken on the sphere, so the result does not
    depend on the map's projection. The order of `points` does not matter.
    """
    offsets: Dict[str, Tuple[float, float]] = {}
    for group in _groups(points, scale):
        if len(group) > 1:
            offsets.update(_ring(group, scale))
    return offsets


def fan_bands(points: Sequence[FanPoint]) -> Dict[int, Dict[str, Tuple[float, float]]]:
    """Return the fans of every scale band, bands without any left out.

    A band in which more than MOST_FANNED points would have to be fanned is left out, too: reading the offsets would
    cost more than drawing the symbols.
    """
    return dict(found for found in fanned_bands(points) if found is not None)


def fanned_bands(points: Sequence[FanPoint]) -> Iterator[Optional[Tuple[int, Dict[str, Tuple[float, float]]]]]:
    """Yield the same band by band, each a moment's work: (band, its fans), None for one that is left out."""
    few = [point for point in points if point.always]
    for band in range(BANDS):
        offsets = fan(points if band_scale(band) <= CROWD_FROM else few, band_scale(band))
        yield (band, offsets) if offsets and len(offsets) <= MOST_FANNED else None


def _paper_xy(point: FanPoint, origin: FanPoint, scale: float) -> Tuple[float, float]:
    """Position on paper in mm, right and down of `origin`; good to a percent over a few kilometers."""
    to_mm = 1000.0 / scale * EARTH_RADIUS_M * math.pi / 180.0
    x = (point.lon - origin.lon) * math.cos(math.radians(origin.lat)) * to_mm
    return x, (origin.lat - point.lat) * to_mm


def _groups(points: Sequence[FanPoint], scale: float) -> List[List[FanPoint]]:
    """Greedy groups: each free point takes the free points within reach of it. Grid cells keep it linear."""
    cell_deg = MIN_GAP_MM / 1000.0 * scale / EARTH_RADIUS_M * 180.0 / math.pi
    cells: Dict[Tuple[int, int], List[FanPoint]] = {}
    ordered = sorted(points, key=lambda point: point.id)

    def cell_of(point: FanPoint) -> Tuple[int, int]:
        return int(point.lat // cell_deg), int(point.lon * math.cos(math.radians(point.lat)) // cell_deg)

    for point in ordered:
        cells.setdefault(cell_of(point), []).append(point)
    taken = set()
    groups = []
    for point in ordered:
        if point.id in taken:
            continue
        row, column = cell_of(point)
        # two columns each way: the cosine differs a little between neighboring rows
        near = [other for i in (-1, 0, 1) for j in (-2, -1, 0, 1, 2) for other in cells.get((row + i, column + j), ())]
        group = [other for other in near if other.id not in taken
                 and math.hypot(*_paper_xy(other, point, scale)) < MIN_GAP_MM]
        taken.update(other.id for other in group)
        groups.append(group)
    return groups


def _ring(group: List[FanPoint], scale: float) -> Dict[str, Tuple[float, float]]:
    """Set a group on a ring around its middle, keeping the order of directions it has on the ground."""
    origin = group[0]
    places = [(point, _paper_xy(point, origin, scale)) for point in group]
    middle_x = sum(xy[0] for _, xy in places) / len(places)
    middle_y = sum(xy[1] for _, xy in places) / len(places)
    # due west is both the first and the last direction that atan2 knows; here it is always the first
    places.sort(key=lambda item: ((math.atan2(item[1][1] - middle_y, item[1][0] - middle_x) + math.pi + 1e-9)
                                  % (2 * math.pi), item[0].id))
    count = len(places)
    radius = max(MIN_RING_MM, count * SYMBOL_PITCH_MM / (2 * math.pi))
    # atan2 starts at the west; a pair comes to stand west and east, where labels have room
    start = -math.pi
    offsets = {}
    for rank, (point, (x, y)) in enumerate(places):
        angle = start + 2 * math.pi * rank / count
        offsets[point.id] = (round(middle_x + radius * math.cos(angle) - x, 2),
                             round(middle_y + radius * math.sin(angle) - y, 2))
    return offsets
