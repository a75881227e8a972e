"""Badges of short routes on the main map, moved clear of the symbols that are fanned around their place.

The drawing of the routes knows where places are, not where their symbols come to stand once they are fanned;
on the page both are known, so a badge beside a knot of symbols is led further out on its tie.
"""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

from ..mapping import roles
from .geometry import Box
from .placing import distance
from .spots import ARROW_RADIUS, BADGE_RADIUS, Disc, PlaceSpot, Spot, View, drawn_marks, main, to_page

AIR = 0.4
FARTHEST = 22.0                 # mm from the place
STEP, TURN = 0.5, 15            # mm, degrees


def clear_marks(marks: QgsVectorLayer, symbols: Sequence[PlaceSpot], taken: Sequence[Box],
                project: QgsProject) -> QgsVectorLayer:
    """Return a copy of the layer of route marks for the main map, its tied badges clear of all symbols."""
    copy = QgsVectorLayer("Point?crs=EPSG:4326", marks.name(), "memory")
    copy.dataProvider().addAttributes(marks.fields().toList())
    copy.updateFields()
    shown = drawn_marks(marks)
    for own in _by_leg(shown).values():
        _move(own, symbols, taken, to_page(marks, project, main()))
    made = []
    for feature in shown:
        new = QgsFeature(copy.fields())
        new.setGeometry(feature.geometry())
        new.setAttributes(feature.attributes())
        made.append(new)
    copy.dataProvider().addFeatures(made)
    copy.updateExtents()
    copy.setRenderer(marks.renderer().clone())
    roles.set_role(copy, roles.ROUTE_MARKS)
    return copy


class Badge(NamedTuple):
    """A badge that the page itself sets: number of the route and where, mm."""

    number: int
    x: float
    y: float


def missing_badges(chains: Dict[int, List[List[Spot]]], have: Sequence[int], symbols: Sequence[Disc],
                   view: View) -> List[Badge]:
    """Return a badge for each route that runs through a window in which it has none, on its own line."""
    made: List[Badge] = []
    for number in sorted(set(chains) - set(have)):
        taken = list(symbols) + [(badge.x, badge.y, BADGE_RADIUS) for badge in made]
        others = [spot for other, lines in chains.items() if other != number for line in lines for spot in line]
        spot = _best_on_line(chains[number], taken, others, view)
        if spot is not None:
            made.append(Badge(number, *spot))
    return made


def _best_on_line(lines: Sequence[Sequence[Spot]], taken: Sequence[Disc], others: Sequence[Spot],
                  view: View) -> Optional[Spot]:
    """Return the point of a route's line in the window that has most room around it; None where none fits."""
    box, best, most = view.box, None, 0.3
    for line in lines:
        for x, y in _walk(line):
            rim = min(x - box.x, box.right - x, y - box.y, box.bottom - y) - BADGE_RADIUS
            if rim < 0.6:
                continue
            room = min([math.hypot(x - tx, y - ty) - radius - BADGE_RADIUS for tx, ty, radius in taken] + [6.0])
            room = min([room] + [math.hypot(x - ox, y - oy) - BADGE_RADIUS - 0.6 for ox, oy in others])
            if min(room, rim) > most:
                best, most = (x, y), min(room, rim)
    return best


def _walk(line: Sequence[Spot], step: float = 0.7):
    """Yield points along a line, about `step` mm apart."""
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        parts = max(1, int(math.hypot(bx - ax, by - ay) / step))
        for part in range(parts):
            yield ax + (bx - ax) * part / parts, ay + (by - ay) * part / parts


def _by_leg(features: Sequence[QgsFeature]) -> Dict[tuple, List[QgsFeature]]:
    """Group a tie with the badge at its end and the arrow ahead of it: same route, same point."""
    groups: Dict[tuple, List[QgsFeature]] = {}
    for feature in features:
        point = feature.geometry().asPoint()
        key = (feature["route_no"], round(point.x(), 6), round(point.y(), 6))
        groups.setdefault(key, []).append(feature)
    return {key: group for key, group in groups.items() if any(f["mark"] == "tie" for f in group)}


def _move(group: List[QgsFeature], symbols: Sequence[PlaceSpot], taken: Sequence[Box], spot) -> None:
    """Set badge, arrow and tie of one group at the nearest free end of its tie; leave it if there is none."""
    badge = next((feature for feature in group if feature["mark"] == "badge"), None)
    if badge is None:
        return
    x, y = spot(badge.geometry().asPoint())
    start = (float(badge["dx_mm"]), float(badge["dy_mm"]))
    length, angle = math.hypot(*start), math.atan2(start[1], start[0])
    arrow = next((feature for feature in group if feature["mark"] == "badge_arrow"), None)
    ahead = (float(arrow["dx_mm"]) - start[0], float(arrow["dy_mm"]) - start[1]) if arrow is not None else None
    best = None
    for turn in range(-180, 180, TURN):
        for step in range(int((FARTHEST - length) / STEP)):
            far = length + step * STEP
            end = (far * math.cos(angle + math.radians(turn)), far * math.sin(angle + math.radians(turn)))
            cost = far + abs(turn) * 0.03
            if (best is None or cost < best[0]) and _free(x, y, end, ahead, symbols, taken):
                best = (cost, end)
    if best is None:
        return
    end = best[1]
    badge["dx_mm"], badge["dy_mm"] = end
    for feature in group:
        if feature["mark"] == "tie":
            feature["tie_mm"] = math.hypot(*end) - BADGE_RADIUS
            feature["tie_angle"] = math.degrees(math.atan2(end[0], -end[1])) % 360
        elif feature["mark"] == "badge_arrow":
            feature["dx_mm"], feature["dy_mm"] = end[0] + ahead[0], end[1] + ahead[1]


def _free(x: float, y: float, end: Spot, ahead, symbols: Sequence[PlaceSpot], taken: Sequence[Box]) -> bool:
    parts = [(x + end[0], y + end[1], BADGE_RADIUS)]
    if ahead is not None:
        parts.append((x + end[0] + ahead[0], y + end[1] + ahead[1], ARROW_RADIUS))
    for px, py, radius in parts:
        if any(math.hypot(px - other.x, py - other.y) < radius + other.radius + AIR for other in symbols):
            return False
        if any(distance(box, px, py) < radius + AIR for box in taken):
            return False
    return True
