"""Where the drawn map looks: a Mercator window around the routes, or around the places where there are none."""

import math
from dataclasses import dataclass
from typing import Any, Iterable, List, Optional, Sequence, Tuple

WIDTH = 1200.0  # px; 96 of them are an inch
MM = 96 / 25.4  # px of a millimetre
LEAST_HEIGHT, MOST_HEIGHT = 520.0, 900.0
MARGIN = 0.09  # of the width, on each side
_EVERYWHERE = ((121.0, 37.5), (131.5, 44.0))
_EARTH = 6_378_137.0

LonLat = Tuple[float, float]


def mercator(lat: float) -> float:
    """Return the Mercator ordinate of a latitude, in radians."""
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


@dataclass(frozen=True)
class View:
    """A window: its west and north edge, px to a radian, and its height in px; it is WIDTH wide."""

    west: float
    north: float
    factor: float
    height: float

    def xy(self, point: Sequence[float]) -> Tuple[float, float]:
        """Return the px of a point in degrees, right and down from the corner."""
        return (math.radians(point[0]) - self.west) * self.factor, (self.north - mercator(point[1])) * self.factor

    def holds(self, xy: Tuple[float, float], room: float = 0.0) -> bool:
        """Tell whether px lie in the window, or no farther outside than `room`."""
        return -room <= xy[0] <= WIDTH + room and -room <= xy[1] <= self.height + room

    @property
    def scale(self) -> float:
        """The scale denominator on the ground in the middle of the window."""
        middle = self.north - self.height / self.factor / 2
        return _EARTH / math.cosh(middle) / self.factor / (25.4 / 96 / 1000)


def view_of(points: Iterable[Optional[LonLat]]) -> View:
    """Return the window that holds all points with room around them."""
    known = [point for point in points if point is not None]
    if len(set(known)) < 2:
        lon, lat = known[0] if known else (126.0, 41.0)
        known = [(lon - 1, lat - 0.6), (lon + 1, lat + 0.6)] if known else list(_EVERYWHERE)
    west, east = (math.radians(f(point[0] for point in known)) for f in (min, max))
    south, north = (mercator(f(point[1] for point in known)) for f in (min, max))
    inner = WIDTH * (1 - 2 * MARGIN)
    factor = min(inner / max(east - west, 1e-6), (MOST_HEIGHT - 2 * MARGIN * WIDTH) / max(north - south, 1e-6), 2.0e6)
    height = min(MOST_HEIGHT, max(LEAST_HEIGHT, (north - south) * factor + 2 * MARGIN * WIDTH))
    return View((west + east) / 2 - WIDTH / factor / 2, (south + north) / 2 + height / factor / 2, factor, height)


def path_of(view: View, line: Sequence[Sequence[float]], closed: bool = False) -> str:
    """Return the path of a line, or "" where none of it is near the window; steps of less than half a px are left out."""
    parts: List[str] = []
    seen = False
    last: Tuple[float, float] = (math.inf, math.inf)
    for point in line:
        xy = view.xy(point)
        if math.dist(xy, last) < 0.6:
            continue
        last = xy
        seen = seen or view.holds(xy, 40.0)
        parts.append(f"{xy[0]:.1f} {xy[1]:.1f}")
    if len(parts) < 2 or not (seen or closed and _around(view, line)):
        return ""
    return "M" + "L".join(parts) + ("Z" if closed else "")


def _around(view: View, ring: Sequence[Sequence[float]]) -> bool:
    """Tell whether the box of a ring meets the window."""
    corners = [
        view.xy((f(point[0] for point in ring), g(point[1] for point in ring))) for f, g in ((min, max), (max, min))
    ]
    return corners[0][0] <= WIDTH and corners[1][0] >= 0 and corners[0][1] <= view.height and corners[1][1] >= 0


def mark_up(tag: str, text: Optional[str] = None, **attributes: Any) -> str:
    """Return one element of our own; text and attributes are made harmless."""
    from .words import html

    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}/>" if text is None else f"<{tag}{written}>{html(text)}</{tag}>"
