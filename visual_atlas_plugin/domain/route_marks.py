"""Marks on the routes: arrowheads, numbered badges, and badges that stand beside a place on a tie.

Positions are page millimetres of a band (x right, y up). A mark is anchored on the ground and may be moved
on paper; inside a band the ground shrinks and grows by a fifth while paper sizes stay, so every distance is
tested at both edges of the band and in its middle.
"""

import math
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Tuple

from .route_curves import (
    ARROW_LEG, ARROW_LENGTH, SYMBOL_GAP, DrawnLeg, Plane, Point, direction_at,
)
from .route_drawing import Band, RouteMark

STRETCHES = (2 ** -0.25, 1.0, 2 ** 0.25)

BADGE = 5.0               # mm across
BADGE_LEG = 14.0          # mm; the longest leg carries the badge from here on
BADGE_BADGE = 5.6         # least distances in mm between middles
BADGE_ARROW = 4.6
BADGE_PLACE = 5.0
BADGE_LINE = 3.5
ARROW_ARROW = 3.4
ARROW_PLACE = 3.6
LONG_LEG = 110.0          # mm; longer legs carry a badge near both ends, since one view may miss the middle
SECOND_BADGE_LEG = 18.0


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


def _distance(first: Mark, second: Mark) -> float:
    """Return the least distance of two marks over the band, in mm."""
    return min(math.dist(first.at(s), second.at(s)) for s in STRETCHES)


class Page:
    """What already stands on the page of one band."""

    def __init__(self, drawn: List[DrawnLeg]) -> None:
        self.drawn = drawn
        self.marks: List[Mark] = []
        self.places = sorted({line.curve.coords[0] for line in drawn if line.leg.leg_order == 1} | {
            (line.leg.b[0], line.leg.b[1]) for line in ()})

    def kind(self, *kinds: str) -> List[Mark]:
        """Return the marks of some kinds."""
        return [mark for mark in self.marks if mark.mark in kinds]


def place_marks(drawn: List[DrawnLeg], nominal: float) -> List[Mark]:
    """Return the marks of one band."""
    page = Page(drawn)
    for line in drawn:
        if line.length >= ARROW_LEG:
            page.marks.append(_arrow(line, 0.6 * line.length))
        elif line.arrow_at_end:
            page.marks.append(_arrow(line, line.length - line.gap - ARROW_LENGTH / 2))
    longest: Dict[int, DrawnLeg] = {}
    for line in drawn:
        if line.leg.route_no not in longest or line.length > longest[line.leg.route_no].length:
            longest[line.leg.route_no] = line
    for route_no, line in longest.items():
        spot = line.curve.interpolate(0.33 * line.length)
        page.marks.append(Mark(route_no, line.leg.leg_order, "badge", spot.x, spot.y, str(route_no)))
    return page.marks


def _arrow(line: DrawnLeg, distance: float) -> Mark:
    """Return the arrow of a leg with its middle at a distance from the start."""
    spot = line.curve.interpolate(distance)
    return Mark(line.leg.route_no, line.leg.leg_order, "arrow", spot.x, spot.y,
                angle=azimuth(*direction_at(line.curve, distance, ARROW_LENGTH / 2)))


def finished_mark(mark: Mark, band: Band, plane: Plane) -> RouteMark:
    """Return a mark as lon/lat."""
    ((lon, lat),) = plane.to_lonlat([(mark.x, mark.y)], band.nominal / 1000.0)
    return RouteMark(
        mark.route_no, mark.leg_order, mark.mark, mark.label, round(mark.angle, 2), round(mark.dx, 3),
        round(-mark.dy, 3) + 0.0, round(mark.tie_mm, 3), round(mark.tie_angle, 2), band.scale_from,
        band.scale_to, lon, lat,
    )
