"""The outline of an image as WKT: POLYGON or MULTIPOLYGON, EPSG:4326, lon before lat."""

import re
from typing import Iterable, List, Optional, Sequence, Tuple

Bounds = Tuple[float, float, float, float]      # west, south, east, north in degrees
Point = Tuple[float, float]                     # lon, lat in degrees
_KIND = re.compile(r"\s*(MULTI)?POLYGON\b", re.IGNORECASE)
_RING = re.compile(r"\(([^()]+)\)")


def rings_of(wkt: str) -> List[List[Point]]:
    """Return every ring, outer and inner alike; [] for what is no polygon."""
    if not _KIND.match(wkt or ""):
        return []
    rings = []
    for found in _RING.finditer(wkt):
        try:
            pairs = [tuple(float(number) for number in pair.split()[:2]) for pair in found.group(1).split(",")]
        except ValueError:
            return []
        if any(len(pair) != 2 for pair in pairs):
            return []
        rings.append(pairs)
    return rings


def bounds_of(wkt: str) -> Optional[Bounds]:
    """Return (west, south, east, north), None for what is no polygon."""
    points = [point for ring in rings_of(wkt) for point in ring]
    if not points:
        return None
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)


def covers(wkt: str, lon: float, lat: float) -> bool:
    """Whether a point lies inside: an odd number of edges to its east, so that holes count as outside."""
    inside = False
    for ring in rings_of(wkt):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def polygon(points: Sequence[Point]) -> str:
    """Return the WKT of one ring, closed; seven digits after the point are a centimetre."""
    ring = list(points)
    if ring[0] != ring[-1]:
        ring.append(ring[0])
    return "POLYGON ((" + ", ".join(f"{_short(lon)} {_short(lat)}" for lon, lat in ring) + "))"


def multi_polygon(parts: Iterable[Sequence[Point]]) -> str:
    """Return the WKT of several rings that lie apart; of one, a POLYGON."""
    texts = [polygon(part)[len("POLYGON "):] for part in parts]
    return f"POLYGON {texts[0]}" if len(texts) == 1 else f"MULTIPOLYGON ({', '.join(texts)})"


def box(bounds: Bounds) -> str:
    """Return the WKT of (west, south, east, north)."""
    west, south, east, north = bounds
    return polygon([(west, south), (east, south), (east, north), (west, north)])


def _short(number: float) -> str:
    return f"{number:.7f}".rstrip("0").rstrip(".")
