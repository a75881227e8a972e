"""Curves of the route legs: gentle bows, and lanes side by side where legs end at the same place.

All work is done in the plane of the overview map (Lambert conformal conic). "Page" coordinates are that
plane in millimetres on paper at the nominal scale of a band, x to the right and y up.
"""

import math
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Tuple

from .plane import Plane, Point, distance_km
from .route_drawing import Band, RouteLeg, RouteLine, RouteStop

LANE_PITCH = 1.8          # mm between the middles of two lanes
SYMBOL_GAP = 3.2          # mm from a place to a line: half a symbol (2.0) and 1.2 of air
SHORT_LEG = 4.0           # mm; shorter legs are plain strokes from point to point
ARROW_LEG = 12.0          # mm; from here on a leg has room for lanes and for an arrow on it, below it at the end
ARROW_LENGTH = 3.0
APPROACH = 25.0           # mm of common straight approach, at most
APPROACH_SHARE = 0.34     # ... and this share of the shortest leg in it
APPROACH_LIMIT = 0.45     # ... or up to this share, so that as much of the lanes shows:
LANE_SHOWN = 2.0          # mm
REFERENCE_LEG = 40.0      # mm; the axis of an approach is chosen at the scale that gives its shortest leg this
FAN_MARGIN = 30           # degrees by which the axis may leave the fan of its legs
PLACE_ROOM = 6.0          # mm that a leg should keep from places which it does not touch, at that scale
FILLET = 0.8              # length of the bend into the approach, as a share of the approach
LANE_BOW = 0.06           # bow of legs that run into lanes, per radian between them and the approach
WIDEST_FAN = 120.0        # degrees; legs from opposite sides share no approach: they would have to hook into it
BOW = 0.08                # height of the bow as a share of the length of the leg
TOLERANCE = 0.01          # mm by which a drawn line may leave its curve
CURVE_STEPS = 96


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
                distance_km((start.lon, start.lat), (end.lon, end.lat)), points[index], points[index + 1],
                _free_side(points, index),
            ))
    return out


def _free_side(points: List[Point], index: int) -> int:
    """Return the side of a leg (+1 left, -1 right) that is farther from the other stops of its route."""
    (ax, ay), (bx, by) = points[index], points[index + 1]
    length = math.hypot(bx - ax, by - ay)
    if length < 1e-6:
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


def _bow(a: Point, b: Point, side: int, steps: int, share: float = BOW) -> List[Point]:
    """Return a curve from a to b, bowed to one side by a share of its length."""
    height = 2 * share * side
    control = (
        (a[0] + b[0]) / 2 - (b[1] - a[1]) * height,
        (a[1] + b[1]) / 2 + (b[0] - a[0]) * height,
    )
    return _quadratic(a, control, b, steps)


def _quadratic(a: Point, control: Point, b: Point, steps: int) -> List[Point]:
    """Return points of the quadratic Bezier curve from a to b."""
    out = []
    for step in range(steps + 1):
        t = step / steps
        weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
        out.append((
            weights[0] * a[0] + weights[1] * control[0] + weights[2] * b[0],
            weights[0] * a[1] + weights[1] * control[1] + weights[2] * b[1],
        ))
    return out


def draw_band(legs: List[Leg], nominal: float, shared: List["SharedEnd"]) -> List[DrawnLeg]:
    """Return every leg as drawn at 1:nominal, in page millimetres; lanes where last legs share an end."""
    from shapely.geometry import LineString

    unit = nominal / 1000.0
    drawn = {}
    for leg in legs:
        a, b = _scaled(leg.a, unit), _scaled(leg.b, unit)
        drawn[leg.route_no, leg.leg_order] = DrawnLeg(leg, LineString(_bow(a, b, leg.side, CURVE_STEPS)))
    for end in shared:
        lines = [drawn[leg.route_no, leg.leg_order] for leg in end.legs]
        lines = [line for line in lines if line.length >= ARROW_LEG]
        if len(lines) > 1:
            for lane, line in enumerate(_lanes(lines, end.axis), 1):
                line.lane = lane
    for line in drawn.values():
        line.visible = _trimmed(line)
    return list(drawn.values())


def _scaled(point: Point, unit: float) -> Point:
    return point[0] / unit, point[1] / unit


@dataclass(frozen=True)
class SharedEnd:
    """Last legs that end at one place, from right to left of the axis (radians) that points away from it."""

    legs: List[Leg]
    axis: float


def shared_ends(legs: List[Leg]) -> List[SharedEnd]:
    """Return the places that several routes approach from one side, with an order and an axis for every scale."""
    ends: Dict[str, List[Leg]] = {}
    for leg in legs:
        if leg.is_last and leg.a != leg.b:
            ends.setdefault(leg.end.place_id, []).append(leg)
    places = {stop: point for leg in legs for stop, point in ((leg.start, leg.a), (leg.end, leg.b))}
    points = {stop.place_id: point for stop, point in places.items()}
    shared = [ends[key] for key in sorted(ends) if len(ends[key]) > 1]
    return [_shared_end(legs, points) for legs in shared
            if _middle_of_fan(sorted(map(_bearing, legs)))[1] <= math.radians(WIDEST_FAN)]


def _shared_end(legs: List[Leg], places: Dict[str, Point]) -> SharedEnd:
    """Choose the axis: little turning for the legs, and no leg close to a place that it does not touch."""
    bearings = [_bearing(leg) for leg in legs]
    middle, fan = _middle_of_fan(sorted(bearings))
    unit = min(math.dist(leg.a, leg.b) for leg in legs) / REFERENCE_LEG
    best = (math.inf, middle)
    reach = min(int(math.degrees(fan) / 2 + FAN_MARGIN), 120)
    for degrees in sorted(range(-reach, reach + 1, 5), key=abs):
        axis = middle + math.radians(degrees)
        lines = [DrawnLeg(leg, _straight(leg, unit)) for leg in legs]
        cost = sum((math.degrees(_turn(bearing, axis)) / 30) ** 2 for bearing in bearings)
        for line in _lanes(lines, axis):
            cost += _crowding(line, {key: _scaled(point, unit) for key, point in places.items()})
        if cost < best[0] - 1e-9:
            best = (cost, axis)
    axis = best[1]
    return SharedEnd(sorted(legs, key=lambda leg: _turn(_bearing(leg), axis)), axis)


def _bearing(leg: Leg) -> float:
    return math.atan2(leg.a[1] - leg.b[1], leg.a[0] - leg.b[0])


def _straight(leg: Leg, unit: float) -> Any:
    from shapely.geometry import LineString

    return LineString([_scaled(leg.a, unit), _scaled(leg.b, unit)])


def _crowding(line: DrawnLeg, places: Dict[str, Point]) -> float:
    """Return how much a line crowds the places that it does not touch."""
    from shapely.geometry import Point as ShapelyPoint

    own = (line.leg.start.place_id, line.leg.end.place_id)
    near = (line.curve.distance(ShapelyPoint(point)) for key, point in places.items()
            if key not in own and places[own[1]] != point)
    return sum(max(0.0, PLACE_ROOM - distance) for distance in near)


def _lanes(lines: List[DrawnLeg], axis: float) -> List[DrawnLeg]:
    """Lead legs side by side along a straight approach; return them from right to left of the axis."""
    # the more a leg has to turn into the approach, the shorter the approach has to be
    turns = {id(line): _turn(_bearing(line.leg), axis) for line in lines}
    sharpest = max(abs(turn) for turn in turns.values())
    shortest = min(line.length for line in lines)
    approach = min(APPROACH, APPROACH_SHARE * shortest) * (1 - 0.6 * sharpest / math.pi)
    approach = max(approach, min(SYMBOL_GAP + LANE_SHOWN, APPROACH_LIMIT * shortest))
    ordered = sorted(lines, key=lambda line: turns[id(line)])
    for number, line in enumerate(ordered):
        offset = (number - (len(ordered) - 1) / 2) * LANE_PITCH
        line.approach = approach
        line.curve = _into_lane(line.curve.coords[0], line.curve.coords[-1], axis, approach, offset)
    return ordered


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


def _into_lane(start: Point, end: Point, axis: float, approach: float, offset: float) -> Any:
    """Return a curve from start into a lane: offset mm left of the axis that points away from the end.

    A gentle bow to the corner before the approach, the corner rounded, and the straight approach: the whole
    turns to one side only.
    """
    from shapely.geometry import LineString
    from shapely.ops import substring

    ux, uy = math.cos(axis), math.sin(axis)
    goal = (end[0] - uy * offset, end[1] + ux * offset)
    entry = (goal[0] + ux * approach, goal[1] + uy * approach)
    fillet = min(FILLET * approach, 0.5 * math.dist(start, entry))
    corner = (entry[0] + ux * fillet, entry[1] + uy * fillet)
    # the bow grows with the angle to the axis: legs keep the order of their bearings, so none crosses another
    angle = _turn(math.atan2(start[1] - corner[1], start[0] - corner[0]), axis)
    bow = LineString(_bow(start, corner, 1, CURVE_STEPS, max(-BOW, min(BOW, LANE_BOW * angle))))
    cut = bow.length - min(fillet, 0.5 * bow.length)
    points = list(substring(bow, 0, cut).coords)
    points.extend(_quadratic(points[-1], corner, entry, CURVE_STEPS)[1:])
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

    if line.length < 1e-6:
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
