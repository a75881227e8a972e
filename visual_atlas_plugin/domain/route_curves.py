"""Curves of the route legs: gentle bows, and lanes side by side where legs end at the same place.

All work is done in the plane of the overview map (Lambert conformal conic). "Page" coordinates are that
plane in millimetres on paper at the nominal scale of a band, x to the right and y up.
"""

import math
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Tuple

from .route_drawing import DECIMALS, Band, RouteLeg, RouteLine, RouteStop

Point = Tuple[float, float]

OVERVIEW_CRS = "+proj=lcc +lat_1=40.5 +lat_2=42.8 +lat_0=41.65 +lon_0=127.5 +datum=WGS84 +units=m"

LANE_PITCH = 1.8          # mm between the middles of two lanes
SYMBOL_GAP = 3.2          # mm from a place to a line: half a symbol (2.0) and 1.2 of air
SHORT_LEG = 4.0           # mm; shorter legs are plain strokes from point to point
ARROW_LEG = 12.0          # mm; from here on the arrow sits on the leg, below it at the end
ARROW_LENGTH = 3.0
APPROACH = 25.0           # mm of common straight approach, at most
APPROACH_SHARE = 0.45     # ... and at most this share of the shortest leg in it
BLEND = 2.6               # the bend into the lane begins this many approaches away from the place
WIDEST_FAN = 200.0        # degrees; legs from all around share no approach
BOW = 0.08                # height of the bow as a share of the length of the leg
TOLERANCE = 0.01          # mm by which a drawn line may leave its curve
CURVE_STEPS = 96


class Plane:
    """The way between lon/lat and the metric plane of the overview."""

    def __init__(self) -> None:
        from pyproj import Geod, Proj

        self._projection = Proj(OVERVIEW_CRS)   # the bare projection works without PROJ's data files
        self._geod = Geod(ellps="WGS84")

    def to_plane(self, lon: float, lat: float) -> Point:
        """Return lon/lat in metres of the plane."""
        x, y = self._projection(lon, lat)
        return x, y

    def to_lonlat(self, points: Iterable[Point], metres_per_unit: float = 1.0) -> List[Point]:
        """Return points of the plane (or of a page) as rounded lon/lat."""
        out = []
        for x, y in points:
            lon, lat = self._projection(x * metres_per_unit, y * metres_per_unit, inverse=True)
            out.append((round(lon, DECIMALS), round(lat, DECIMALS)))
        return out

    def distance_km(self, a: RouteStop, b: RouteStop) -> float:
        """Return the geodesic distance between two stops in km."""
        return self._geod.inv(a.lon, a.lat, b.lon, b.lat)[2] / 1000.0


@dataclass(frozen=True)
class Leg:
    """A leg in the plane (metres), with the side (+1 left, -1 right) to which it is bowed."""

    route_no: int
    leg_order: int
    start: RouteStop
    end: RouteStop
    inferred: bool
    is_last: bool
    length_km: float
    a: Point
    b: Point
    side: int


@dataclass
class DrawnLeg:
    """A leg on the page of one band: the whole curve, and the part of it that is drawn."""

    leg: Leg
    curve: Any                       # shapely LineString, mm, from place to place
    lane: int = 0
    approach: float = 0.0            # mm of straight common approach at its end, 0 where it has none
    visible: Optional[Any] = None    # shapely LineString, mm

    @property
    def length(self) -> float:
        """Length of the curve in mm on paper."""
        return self.curve.length

    @property
    def gap(self) -> float:
        """Millimetres that stay free at both places of the leg."""
        return 0.0 if self.length < SHORT_LEG else min(SYMBOL_GAP, self.length / 4)

    @property
    def arrow_at_end(self) -> bool:
        """Tell whether the arrow of this leg stands at its end."""
        return SHORT_LEG <= self.length < ARROW_LEG


def legs_of(stops: Iterable[RouteStop], plane: Plane) -> List[Leg]:
    """Return the legs between neighboring stops; a leg that touches an inferred stop is inferred."""
    routes: Dict[int, List[RouteStop]] = {}
    for stop in stops:
        if not (math.isfinite(stop.lon) and math.isfinite(stop.lat)):
            raise ValueError(f"stop {stop.place_id} of route {stop.route_no} has no usable coordinates")
        routes.setdefault(stop.route_no, []).append(stop)
    out = []
    for route_no in sorted(routes):
        chain = sorted(routes[route_no], key=lambda stop: stop.stop_order)
        points = [plane.to_plane(stop.lon, stop.lat) for stop in chain]
        for index in range(len(chain) - 1):
            start, end = chain[index], chain[index + 1]
            out.append(Leg(
                route_no, index + 1, start, end, start.inferred or end.inferred, index == len(chain) - 2,
                plane.distance_km(start, end), points[index], points[index + 1],
                _free_side(points, index),
            ))
    return out


def _free_side(points: List[Point], index: int) -> int:
    """Return the side of a leg (+1 left, -1 right) that is farther from the other stops of its route."""
    (ax, ay), (bx, by) = points[index], points[index + 1]
    length = math.hypot(bx - ax, by - ay)
    if length == 0:
        return -1
    crowd = 0.0
    for number, (x, y) in enumerate(points):
        if number in (index, index + 1):
            continue
        left = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
        distance = math.hypot(x - (ax + bx) / 2, y - (ay + by) / 2)
        crowd += left / max(distance, 1.0) ** 2
    return 1 if crowd < 0 else -1


def base_leg(leg: Leg, plane: Plane) -> RouteLeg:
    """Return the leg with its base curve as lon/lat."""
    return RouteLeg(
        leg.route_no, leg.leg_order, leg.start.place_id, leg.end.place_id, leg.inferred,
        round(leg.length_km, 3), plane.to_lonlat(_bow(leg.a, leg.b, leg.side, 32)),
    )


def _bow(a: Point, b: Point, side: int, steps: int) -> List[Point]:
    """Return a quadratic curve from a to b, bowed to one side."""
    height = 2 * BOW * side
    control = (
        (a[0] + b[0]) / 2 - (b[1] - a[1]) * height,
        (a[1] + b[1]) / 2 + (b[0] - a[0]) * height,
    )
    out = []
    for step in range(steps + 1):
        t = step / steps
        u = 1 - t
        out.append(tuple(u * u * a[i] + 2 * u * t * control[i] + t * t * b[i] for i in (0, 1)))
    return out


def draw_band(legs: List[Leg], nominal: float) -> List[DrawnLeg]:
    """Return every leg as drawn at 1:nominal, in page millimetres; lanes where last legs share an end."""
    from shapely.geometry import LineString

    unit = nominal / 1000.0
    drawn = []
    for leg in legs:
        a, b = (leg.a[0] / unit, leg.a[1] / unit), (leg.b[0] / unit, leg.b[1] / unit)
        drawn.append(DrawnLeg(leg, LineString(_bow(a, b, leg.side, CURVE_STEPS))))
    ends: Dict[str, List[DrawnLeg]] = {}
    for line in drawn:
        if line.leg.is_last and line.length >= SHORT_LEG:
            ends.setdefault(line.leg.end.place_id, []).append(line)
    for place_id in sorted(ends):
        if len(ends[place_id]) > 1:
            _share_approach(ends[place_id])
    for line in drawn:
        line.visible = _trimmed(line)
    return drawn


def _share_approach(lines: List[DrawnLeg]) -> None:
    """Lead legs that end at one place side by side along a common straight approach."""
    from shapely.geometry import Point as ShapelyPoint

    end = lines[0].curve.coords[-1]
    shortest = min(line.length for line in lines)
    bearings = {}
    for line in lines:
        away = line.curve.interpolate(line.length - min(BLEND * APPROACH, 0.9 * line.length))
        bearings[line.leg.route_no] = math.atan2(away.y - end[1], away.x - end[0])
    axis, fan = _middle_of_fan(sorted(bearings.values()))
    if math.degrees(fan) > WIDEST_FAN:
        return
    # the more a leg has to turn into the approach, the shorter the approach has to be
    approach = min(APPROACH, APPROACH_SHARE * shortest) * (1 - 0.3 * fan / math.pi)
    ordered = sorted(lines, key=lambda line: _turn(bearings[line.leg.route_no], axis))
    for number, line in enumerate(ordered):
        offset = (number - (len(ordered) - 1) / 2) * LANE_PITCH
        line.lane = number + 1
        line.approach = approach
        line.curve = _into_lane(line.curve, ShapelyPoint(end), axis, approach, offset)


def _middle_of_fan(angles: List[float]) -> Tuple[float, float]:
    """Return the middle of the narrowest fan that holds all angles, and its width (radians)."""
    best = (angles[0], 2 * math.pi)
    for index, first in enumerate(angles):
        last = angles[index - 1] if index else angles[-1]
        width = (last - first) % (2 * math.pi)
        if width < best[1]:
            best = (first + width / 2, width)
    return best


def _turn(angle: float, axis: float) -> float:
    """Return the angle from the axis, between -pi and pi."""
    return (angle - axis + math.pi) % (2 * math.pi) - math.pi


def _into_lane(curve: Any, end: Any, axis: float, approach: float, offset: float) -> Any:
    """Bend the end of a curve into its lane: offset mm to the left of the axis that points away from the end."""
    from shapely.geometry import LineString
    from shapely.ops import substring

    ux, uy = math.cos(axis), math.sin(axis)
    goal = (end.x - uy * offset, end.y + ux * offset)
    entry = (goal[0] + ux * approach, goal[1] + uy * approach)
    cut = max(curve.length - BLEND * approach, 0.0)
    if cut < 0.08 * curve.length:
        cut = 0.0
    start = curve.interpolate(cut)
    heading = direction_at(curve, cut)
    reach = 0.4 * math.hypot(entry[0] - start.x, entry[1] - start.y)
    p1 = (start.x + heading[0] * reach, start.y + heading[1] * reach)
    p2 = (entry[0] + ux * reach, entry[1] + uy * reach)
    points = list(substring(curve, 0, cut).coords)[:-1] if cut else []
    for step in range(CURVE_STEPS + 1):
        t = step / CURVE_STEPS
        u = 1 - t
        weights = (u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3)
        points.append(tuple(
            sum(w * p[i] for w, p in zip(weights, ((start.x, start.y), p1, p2, entry))) for i in (0, 1)
        ))
    points.append(goal)
    return LineString(points)


def direction_at(curve: Any, distance: float, reach: float = 0.5) -> Point:
    """Return the unit vector of movement on a curve, over `reach` mm to both sides of a distance."""
    a = curve.interpolate(max(distance - reach, 0.0))
    b = curve.interpolate(min(distance + reach, curve.length))
    length = math.hypot(b.x - a.x, b.y - a.y)
    return ((b.x - a.x) / length, (b.y - a.y) / length) if length else (0.0, 1.0)


def _trimmed(line: DrawnLeg) -> Optional[Any]:
    """Return the part of a leg that is drawn: free of its symbols, and ending in the arrow of a short leg."""
    from shapely.ops import substring

    if line.length == 0:
        return None
    tail = line.gap + (ARROW_LENGTH / 2 if line.arrow_at_end else 0.0)
    part = line.curve if line.gap == 0 else substring(line.curve, line.gap, line.length - tail)
    return part.simplify(TOLERANCE)


def finished_line(line: DrawnLeg, band: Band, plane: Plane) -> RouteLine:
    """Return a drawn leg as lon/lat."""
    coords = plane.to_lonlat(line.visible.coords, band.nominal / 1000.0)
    return RouteLine(
        line.leg.route_no, line.leg.leg_order, line.lane, line.leg.inferred, band.scale_from, band.scale_to,
        coords,
    )
