"""The outline of an item of a catalog as WKT: its geometry, else its bounding box, cut where it crosses 180°."""

from typing import Any, List, Optional, Sequence

from ..errors import AtlasError, N_
from . import footprint
from .footprint import Point
from .search_area import Box, parts

MOST_POINTS = 20_000


def outline_of(geometry: Any, bbox: Any, odd: List[AtlasError]) -> str:
    """Return the outline, "" where the item gives none that can be read."""
    rings = _rings(geometry)
    if rings:
        return footprint.multi_polygon([part for ring in rings for part in cut(ring)])
    box = box_of(bbox)
    if box is not None:
        return footprint.multi_polygon([_corners(part) for part in parts(box)])
    odd.append(AtlasError(N_("The scene does not say where it lies."), ""))
    return ""


def box_of(bbox: Any) -> Optional[Box]:
    """Return (west, south, east, north) of a bounding box of 4 or 6 numbers; west may be east of east. None for others."""
    if not isinstance(bbox, list) or len(bbox) not in (4, 6):
        return None
    half = len(bbox) // 2
    numbers = [_degree(value, limit) for value, limit in zip((bbox[0], bbox[1], bbox[half], bbox[half + 1]),
                                                             (180, 90, 180, 90))]
    if None in numbers or numbers[1] > numbers[3]:
        return None
    return tuple(numbers)


def cut(ring: Sequence[Point]) -> List[List[Point]]:
    """Return a ring as rings that lie within -180..180: two where it crosses 180°."""
    turned, shift = [ring[0]], 0.0
    for (before, _lat), (lon, lat) in zip(ring, ring[1:]):
        shift += 360.0 if before - lon > 180.0 else -360.0 if lon - before > 180.0 else 0.0
        turned.append((lon + shift, lat))
    if shift != 0.0:                                # around a pole: no ring on a map of longitudes
        lats = [lat for _lon, lat in ring]
        edge = 90.0 if sum(lats) > 0 else -90.0
        return [_corners((-180.0, min(*lats, edge), 180.0, max(*lats, edge)))]
    lons = [lon for lon, _lat in turned]
    if min(lons) >= -180.0 and max(lons) <= 180.0:
        return [list(ring)]
    border = 180.0 if max(lons) > 180.0 else -180.0
    west, east = _side(turned, border, keep_west=True), _side(turned, border, keep_west=False)
    away = [(lon - 2 * border, lat) for lon, lat in (east if border > 0 else west)]
    return [part for part in (west if border > 0 else east, away) if len(part) >= 3]


def _side(ring: Sequence[Point], border: float, keep_west: bool) -> List[Point]:
    """Return what of a ring lies on one side of a meridian (Sutherland and Hodgman)."""
    kept: List[Point] = []
    for (lon, lat), (next_lon, next_lat) in zip(ring, [*ring[1:], ring[0]]):
        is_in, is_next_in = ((one <= border) if keep_west else (one >= border) for one in (lon, next_lon))
        if is_in:
            kept.append((lon, lat))
        if is_in != is_next_in:
            kept.append((border, lat + (next_lat - lat) * (border - lon) / (next_lon - lon)))
    return kept


def _rings(geometry: Any) -> List[List[Point]]:
    """Return the outer rings of a polygon or multipolygon; [] where anything in it cannot be read."""
    if not isinstance(geometry, dict) or not isinstance(geometry.get("coordinates"), list):
        return []
    coordinates = geometry["coordinates"]
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(str(geometry.get("type")), [])
    rings, left = [], MOST_POINTS
    for polygon in polygons:
        ring = _ring(polygon[0] if isinstance(polygon, list) and polygon else None, left)
        if ring is None:
            return []
        left -= len(ring)
        rings.append(ring)
    return rings


def _ring(raw: Any, most: int) -> Optional[List[Point]]:
    if not isinstance(raw, list) or not 4 <= len(raw) <= most:
        return None
    points = [(_degree(pair[0], 180), _degree(pair[1], 90)) if isinstance(pair, list) and len(pair) in (2, 3)
              else (None, None) for pair in raw]
    return None if any(None in point for point in points) else points


def _degree(value: Any, limit: float) -> Optional[float]:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if -limit <= value <= limit else None      # NaN is within nothing


def _corners(box: Box) -> List[Point]:
    west, south, east, north = box
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]
