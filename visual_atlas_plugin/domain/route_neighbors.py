"""The symbols of places among which the routes are drawn, each where its fan sets it.

A number badge that lies on a symbol hides it; so the drawing of the routes knows which symbols an atlas shows
by default, how large they are, and where they stand at every scale once points that would touch are fanned.
"""

import math
from dataclasses import dataclass
from typing import Iterable, List, Sequence, Tuple

from . import palette
from .fanning import BAND_BASE, BANDS, FanPoint, band_scale, fan
from .filter_state import DEFAULT_KINDS
from .words import CROSSING

HALO = 0.3                 # mm around every symbol
RING = 3.8                 # mm, radius of the dashed ring of a point that only names a town, with its ground
CROSSING_RADIUS = 2.4      # mm, two bars across the river with their halo
# Web Mercator's scale number is larger than that of the ground; fans are chosen by the number
MERCATOR_NUMBER = 1 / 0.745
_TOWN = ("settlement", "county")


@dataclass(frozen=True)
class Neighbor:
    """A place that is shown by default: lon/lat (WGS84), and the radius of its symbol on paper in mm."""

    place_id: str
    lon: float
    lat: float
    radius: float


@dataclass(frozen=True)
class Symbol:
    """Where a symbol stands at a stretch of the page: its point on the ground (mm), moved by dx, dy (mm, y up)."""

    x: float
    y: float
    dx: float
    dy: float
    radius: float


def neighbors_of(rows: Iterable[Tuple[str, str, str, float, float]]) -> List[Neighbor]:
    """Return the neighbors among rows of (place id, kind, precision, lon, lat), by id; other kinds are left out."""
    found = [Neighbor(place_id, lon, lat, symbol_radius(kind, precision))
             for place_id, kind, precision, lon, lat in rows
             if kind in DEFAULT_KINDS and math.isfinite(lon) and math.isfinite(lat)]
    return sorted(found, key=lambda neighbor: neighbor.place_id)


def symbol_radius(kind: str, precision: str) -> float:
    """Return the radius in mm of the circle around a symbol, its halo or its ring included."""
    if precision in _TOWN:
        return RING
    if kind == CROSSING:
        return CROSSING_RADIUS
    shape, size = palette.PLACE_MARKERS[kind]
    return round(size / 2 * (math.sqrt(2) if shape == "square" else 1.0) + HALO, 2)


def fan_band(scale: float) -> int:
    """Return the band of fans that is drawn at a scale number."""
    return max(0, min(BANDS - 1, round(math.log2(scale / BAND_BASE))))


def symbols_at(neighbors: Sequence[Neighbor], plane, nominal: float, scale_numbers: Sequence[float]) -> List[Symbol]:
    """Return the symbols on the page of 1:nominal, for all fans that are drawn at the given scale numbers."""
    points = [FanPoint(neighbor.place_id, neighbor.lon, neighbor.lat) for neighbor in neighbors]
    out = []
    for band in sorted({fan_band(number) for number in scale_numbers}):
        offsets = fan(points, band_scale(band))
        for neighbor in neighbors:
            x, y = plane.to_plane(neighbor.lon, neighbor.lat)
            dx, down = offsets.get(neighbor.place_id, (0.0, 0.0))
            out.append(Symbol(x * 1000 / nominal, y * 1000 / nominal, dx, -down, neighbor.radius))
    return sorted(set(out), key=lambda symbol: (symbol.x, symbol.y, symbol.dx, symbol.dy))
