"""Marks on the routes: arrowheads, numbered badges, and badges that stand beside a place on a tie.

Positions are page millimetres of a band (x right, y up). A mark is anchored on the ground and may be moved
on paper; inside a band the ground shrinks and grows by a fifth while paper sizes stay, so every distance is
tested at both edges of the band and in its middle.
"""

import math
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

from .nearness import Segments, distance_to_segment
from .route_curves import ARROW_LEG, ARROW_LENGTH, DrawnLeg, Plane, Point, direction_at
from .route_drawing import Band, RouteMark
from .route_neighbors import Symbol

STRETCHES = (2 ** -0.25, 1.0, 2 ** 0.25)

BADGE = 5.0               # mm across
BADGE_LEG = 14.0          # mm; the longest leg carries the badge from here on
LONG_LEG = 200.0          # mm; longer legs carry a badge near both ends too: one view may miss the middle
SECOND_LEG = 18.0         # mm; then shorter legs of the same route carry one as well, from this length on
CLEAR_LEG = 8.0           # mm; the symbols at its ends cover the arrow of a shorter leg
AT = 0.33                 # share of a leg at which its badge stands by preference
ARROW_AT = 0.6
ARROW_FREEDOM = 0.16      # share of a leg by which its arrow may give way to another
SHIFT_COST = 0.15         # of a millimetre by which an arrow gives way
STEP = 1.5                # mm between places that are tried on a leg
NEAR_END = 14.0           # mm between a place and the badge near it on a long leg

# least distances in mm on paper
ROOM = {("badge", "badge"): 5.3, ("arrow", "badge"): 4.3, ("arrow", "arrow"): 3.4}
BADGE_PLACE, ARROW_PLACE, BADGE_LINE, ARROW_LINE = 4.8, 3.8, 3.4, 2.4
SYMBOL_AIR = 1.1          # from the edge of a badge to the edge of a symbol
ARROW_AIR = 0.3
QUIET = 6.0               # a badge beside its place looks for ground with as much room around it
NAME_LENGTH, NAME_REACH = 28.0, 5.2   # mm beside a stop's symbol where its name may stand; half its height and a badge
NAME_COST = 1.5
AGAIN = 25.0              # between two badges of one route
ARROW_RADIUS = 1.9
TIE_LENGTHS = (6.8, 8.0, 9.5, 11.0, 13.0, 15.5, 18.0, 22.0, 27.0, 33.0, 40.0)
TIE_TURNS = 24


@dataclass(frozen=True)
class Mark:
    """A mark on the page of one band."""

    route_no: int
    leg_order: int
    mark: str
    x: float
    y: float
    label: str = ""
    angle: float = 0.0
    dx: float = 0.0
    dy: float = 0.0                  # upward here; turned downward in the finished mark
    tie_mm: float = 0.0
    tie_angle: float = 0.0

    def at(self, stretch: float) -> Point:
        """Return where the middle of the mark lies on paper."""
        return self.x * stretch + self.dx, self.y * stretch + self.dy


def azimuth(dx: float, dy: float) -> float:
    """Return the angle of a direction, degrees clockwise from up."""
    return math.degrees(math.atan2(dx, dy)) % 360.0


def least_distance(first: Mark, second: Mark) -> float:
    """Return the least distance of two marks over the band, in mm."""
    return min(math.dist(first.at(s), second.at(s)) for s in STRETCHES)


class Page:
    """What stands on the page of one band."""

    def __init__(self, drawn: List[DrawnLeg], symbols: Sequence[Symbol] = ()) -> None:
        from shapely.geometry import MultiLineString, MultiPoint

        self.symbols = symbols
        self.drawn = [line for line in drawn if line.visible is not None]
        self.lines = MultiLineString([line.visible for line in self.drawn])
        # the lines of all other routes, by route
        self.others = {
            number: MultiLineString([line.visible for line in self.drawn if line.leg.route_no != number])
            for number in {line.leg.route_no for line in drawn}
        }
        self.marks: List[Mark] = []
        stops = [end for line in drawn for stop, end in ((line.leg.start, line.curve.coords[0]),
                                                         (line.leg.end, line.curve.coords[-1])) if not stop.inferred]
        self.named = [symbol for symbol in symbols
                      if any(math.dist(stop, (symbol.x, symbol.y)) < 0.1 for stop in stops)]
        points = sorted({end for line in drawn for end in (line.curve.coords[0], line.curve.coords[-1])})
        # lanes end beside their place: the places are the starts of the legs and the middle of the lanes
        self.places = MultiPoint(points)
        self.middle = self.places.centroid
        self._segments: Dict[int, Segments] = {
            id(ground): Segments(ground) for ground in (self.places, self.lines, *self.others.values())}

    def clashes(self, mark: Mark) -> float:
        """Return by how many millimetres a mark comes too close to the marks that stand already."""
        return sum(max(0.0, _room(mark, other) - least_distance(mark, other)) for other in self.marks
                   if other.mark != "tie")

    def near_places(self, mark: Mark, room: float) -> float:
        """Return by how many millimetres a mark comes too close to a place."""
        return max(0.0, room - self.distance(mark, self.places))

    def near_symbols(self, mark: Mark, room: float) -> float:
        """Return by how many millimetres the middle of a mark comes too close to symbols of places."""
        worst = 0.0
        for symbol in self.symbols:
            # most symbols are far away: the ground shrinks by a fifth at most
            if abs(symbol.x - mark.x) > 80 or abs(symbol.y - mark.y) > 80:
                continue
            reach = room + symbol.radius
            for s in STRETCHES:
                gap = math.hypot((mark.x - symbol.x) * s + mark.dx - symbol.dx,
                                 (mark.y - symbol.y) * s + mark.dy - symbol.dy)
                worst = max(worst, reach - gap)
        return worst

    def on_names(self, mark: Mark) -> int:
        """Return how many stops' names a badge may cover: to the left of symbols fanned to the left, else right."""
        count = 0
        for symbol in self.named:
            along = mark.x + mark.dx - symbol.x - symbol.dx
            across = mark.y + mark.dy - symbol.y - symbol.dy
            count += 0 < (-along if symbol.dx < 0 else along) < NAME_LENGTH and abs(across) < NAME_REACH
        return count

    def symbols_on(self, strand: Any) -> int:
        """Return how many symbols a leader runs under; those at its own start do not count."""
        start, end = strand.coords
        return sum(distance_to_segment((symbol.x + symbol.dx, symbol.y + symbol.dy), start, end) < symbol.radius
                   for symbol in self.symbols
                   if symbol.radius < math.dist(start, (symbol.x + symbol.dx, symbol.y + symbol.dy)) < 50)

    def repeats(self, mark: Mark) -> bool:
        """Tell whether a badge stands close to another one of its route."""
        return any(other.mark == "badge" and other.route_no == mark.route_no
                   and least_distance(mark, other) < AGAIN for other in self.marks)

    def near_lines(self, mark: Mark, room: float, own: bool) -> float:
        """Return by how many millimetres a mark comes too close to a line; its own route's only if asked for."""
        lines = self.lines if own else self.others[mark.route_no]
        return 0.0 if lines.is_empty else max(0.0, room - self.distance(mark, lines))

    def distance(self, mark: Mark, geometry: Any) -> float:
        """Return the least distance from a mark to places, lines or a leader over the band, in mm."""
        stretches = STRETCHES if mark.dx or mark.dy else STRETCHES[:1]
        points = [(mark.x + mark.dx / s, mark.y + mark.dy / s) for s in stretches]
        ground = self._segments.get(id(geometry))
        if ground is None:      # a leader: one segment, asked about once
            gaps = [distance_to_segment(point, *geometry.coords) for point in points]
        else:
            gaps = ground.distances(points)
        return min(s * gap for s, gap in zip(stretches, gaps))


def _room(first: Mark, second: Mark) -> float:
    names = sorted("arrow" if "arrow" in mark.mark else "badge" for mark in (first, second))
    return ROOM[names[0], names[1]]


def place_marks(drawn: List[DrawnLeg], symbols: Sequence[Symbol] = ()) -> List[Mark]:
    """Return the marks of one band: arrows first, then a badge for every route, then badges for closer views."""
    page = Page(drawn, symbols)
    for line in drawn:
        if line.arrow_at_end:
            page.marks.append(_arrow(line, line.length - line.gap - ARROW_LENGTH / 2))
    for line in drawn:
        if line.length >= ARROW_LEG:
            page.marks.append(_free_arrow(line, page))
    routes: Dict[int, List[DrawnLeg]] = {}
    for line in drawn:
        routes.setdefault(line.leg.route_no, []).append(line)
    beside = []
    for route_no, lines in routes.items():
        longest = max(lines, key=lambda line: line.length)
        badge = _badge_on(longest, page, AT * longest.length) if longest.length >= BADGE_LEG else None
        if badge:
            page.marks.append(badge)
        else:
            beside.append(route_no)
    for route_no in beside:
        page.marks.extend(_badge_beside(routes[route_no], page))
    for lines in routes.values():
        _more_badges(lines, page)
    return page.marks


def _arrow(line: DrawnLeg, distance: float) -> Mark:
    """Return the arrow of a leg with its middle at a distance from the start."""
    spot = line.curve.interpolate(distance)
    return Mark(line.leg.route_no, line.leg.leg_order, "arrow", spot.x, spot.y,
                angle=azimuth(*direction_at(line.curve, distance, ARROW_LENGTH / 2)))


def _free_arrow(line: DrawnLeg, page: Page) -> Mark:
    """Return the arrow of a leg at its share of the leg, or as near to that as other marks allow."""
    best: Optional[Tuple[float, Mark]] = None
    shift = 0.0
    while shift <= min(ARROW_FREEDOM * line.length, 12.0) and (best is None or shift * SHIFT_COST < best[0]):
        for distance in sorted({ARROW_AT * line.length + shift, ARROW_AT * line.length - shift}):
            mark = _arrow(line, distance)
            cost = 10 * page.clashes(mark) + 5 * page.near_places(mark, ARROW_PLACE)
            cost += 3 * page.near_symbols(mark, ARROW_RADIUS + ARROW_AIR)
            cost += page.near_lines(mark, ARROW_LINE, own=False) * 0.2
            cost += shift * SHIFT_COST
            if best is None or cost < best[0] - 1e-9:
                best = (cost, mark)
        shift += 0.5
    return best[1] if best else _arrow(line, ARROW_AT * line.length)


def _badge_on(line: DrawnLeg, page: Page, wanted: float, freedom: float = math.inf) -> Optional[Mark]:
    """Return the badge on a leg as near as can be to the wanted distance; None where it has no room."""
    first = line.gap + BADGE / 2
    last = line.length - line.gap - BADGE / 2
    low, high = max(first, wanted - freedom), min(last, wanted + freedom, wanted + 60.0)
    low = max(low, wanted - 60.0)
    best: Optional[Tuple[float, Mark]] = None
    count = int((high - low) / STEP) + 1 if high >= low else 0
    for number in range(count):
        distance = low + number * STEP
        spot = line.curve.interpolate(distance)
        mark = Mark(line.leg.route_no, line.leg.leg_order, "badge", spot.x, spot.y, str(line.leg.route_no))
        if page.clashes(mark) > 0 or page.near_places(mark, BADGE_PLACE) > 0.6 or page.repeats(mark):
            continue
        if page.near_symbols(mark, BADGE / 2 + SYMBOL_AIR) > 0:
            continue
        cost = page.near_lines(mark, BADGE_LINE, own=False) + abs(distance - wanted) * 0.05
        cost += NAME_COST * page.on_names(mark)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, mark)
    return best[1] if best else None


def _more_badges(lines: List[DrawnLeg], page: Page) -> None:
    """Add badges for views that hold only a part of a route: on its other legs, and near long legs' ends."""
    longest = max(line.length for line in lines)
    if longest < LONG_LEG:
        return
    for line in lines:
        wanted = []
        if line.length >= LONG_LEG:
            wanted = [NEAR_END, line.length - NEAR_END]
        elif line.length >= SECOND_LEG:
            wanted = [AT * line.length]
        for distance in wanted:
            badge = _badge_on(line, page, distance, freedom=9.0)
            if badge:
                page.marks.append(badge)


def _badge_beside(lines: List[DrawnLeg], page: Page) -> List[Mark]:
    """Return badge and tie of a route that is too short to carry its badge, beside its crossing.

    Where no arrow of the route stands clear of the symbols at both ends of its leg, the badge has one ahead of it.
    """
    leg = next((line.leg for line in lines if line.leg.end.inferred), lines[0].leg)
    x, y = next(line.curve.coords[0 if line.lane else -1] for line in lines if line.leg is leg)
    first, last = lines[0].curve.coords[0], lines[-1].curve.coords[-1]
    angle = azimuth(last[0] - first[0], last[1] - first[1])
    longest = max(line.length for line in lines)
    with_arrow = longest < CLEAR_LEG
    center = _middle(lines) if longest > CLEAR_LEG else (page.middle.x, page.middle.y)
    outward = azimuth(x - center[0], y - center[1])
    best: Tuple[float, List[Mark]] = (math.inf, [])
    for distance in TIE_LENGTHS:
        for number in range(TIE_TURNS):
            turn = number * 360.0 / TIE_TURNS
            badge = Mark(leg.route_no, leg.leg_order, "badge", x, y, str(leg.route_no), 0.0,
                         distance * math.sin(math.radians(turn)), distance * math.cos(math.radians(turn)))
            tie = replace(badge, mark="tie", label="", dx=0.0, dy=0.0, tie_mm=distance - BADGE / 2, tie_angle=turn)
            marks = [tie, badge] + ([_ahead(badge, angle)] if with_arrow else [])
            cost = 0.25 * distance + abs(_turn(turn, outward)) / 60
            if with_arrow and abs(_turn(turn + 180, angle)) < 50:
                cost += 4.0                       # the arrow would lie on the tie
            if cost >= best[0]:
                continue
            cost += 20 * sum(page.clashes(mark) for mark in marks[1:])
            cost += 0.0 if cost >= best[0] else _crowding(marks, page)
            if cost < best[0] - 1e-9:
                best = (cost, marks)
    return best[1]


def _middle(lines: List[DrawnLeg]) -> Point:
    """Return the middle of the stops of a route."""
    points = [line.curve.coords[0] for line in lines] + [lines[-1].curve.coords[-1]]
    return sum(x for x, _y in points) / len(points), sum(y for _x, y in points) / len(points)


def _turn(angle: float, other: float) -> float:
    """Return the angle between two azimuths, -180 to 180 degrees."""
    return (angle - other + 180) % 360 - 180


def _ahead(badge: Mark, angle: float) -> Mark:
    """Return the arrow ahead of a badge that stands beside its place."""
    reach = BADGE / 2 + 0.5 + ARROW_LENGTH / 2
    return replace(badge, mark="badge_arrow", label="", angle=angle,
                   dx=badge.dx + reach * math.sin(math.radians(angle)),
                   dy=badge.dy + reach * math.cos(math.radians(angle)))


def _crowding(marks: List[Mark], page: Page) -> float:
    """Return how badly a tie, a badge and its arrow stand among places, lines and other marks."""
    from shapely.geometry import LineString

    tie, badge = marks[0], marks[1]
    cost = 10 * page.near_places(badge, BADGE_PLACE) + 6 * page.near_lines(badge, BADGE_LINE, own=True)
    cost += NAME_COST * page.on_names(badge)
    cost += 30 * page.near_symbols(badge, BADGE / 2 + SYMBOL_AIR) + 0.3 * page.near_symbols(badge, BADGE / 2 + QUIET)
    for arrow in marks[2:]:
        cost += 10 * page.near_places(arrow, ARROW_PLACE) + 6 * page.near_lines(arrow, ARROW_LINE, own=True)
        cost += 20 * page.near_symbols(arrow, ARROW_RADIUS + ARROW_AIR)
    strand = LineString([(tie.x, tie.y), (badge.x + badge.dx, badge.y + badge.dy)])
    cost += 6 * page.others[badge.route_no].crosses(strand) + 1.5 * page.symbols_on(strand)
    return cost + 8 * sum(page.distance(mark, strand) < BADGE / 2 for mark in page.marks)


def finished_mark(mark: Mark, band: Band, plane: Plane) -> RouteMark:
    """Return a mark as lon/lat."""
    ((lon, lat),) = plane.to_lonlat([(mark.x, mark.y)], band.nominal / 1000.0)
    return RouteMark(
        mark.route_no, mark.leg_order, mark.mark, mark.label, round(mark.angle, 2), round(mark.dx, 3),
        round(-mark.dy, 3) + 0.0, round(mark.tie_mm, 3), round(mark.tie_angle, 2), band.scale_from,
        band.scale_to, lon, lat,
    )
