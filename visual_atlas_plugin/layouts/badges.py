"""Badges of short routes on the main map, moved clear of the symbols that are fanned around their place.

The drawing of the routes knows where places are, not where their symbols come to stand once they are fanned;
on the page both are known, so a badge beside a knot of symbols is led further out on its tie.
"""

import json
import math
from typing import Dict, List, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpressionContextUtils, QgsFeature, QgsProject,
    QgsVectorLayer,
)

from ..domain.fanning import BAND_BASE, BANDS
from ..mapping import roles
from ..mapping.fan import VARIABLE
from . import geometry
from .geometry import Box

Spot = Tuple[float, float]      # mm on the page
BADGE_RADIUS, ARROW_RADIUS, SYMBOL_RADIUS = 2.5, 1.9, 2.6
AIR = 0.4
FARTHEST = 22.0                 # mm from the place
STEP, TURN = 0.5, 15            # mm, degrees


def clear_marks(marks: QgsVectorLayer, places: Sequence[QgsVectorLayer], taken: Sequence[Box],
                project: QgsProject) -> QgsVectorLayer:
    """Return a copy of the layer of route marks for the main map, its tied badges clear of all symbols."""
    copy = QgsVectorLayer("Point?crs=EPSG:4326", marks.name(), "memory")
    copy.dataProvider().addAttributes(marks.fields().toList())
    copy.updateFields()
    shown = [feature for feature in marks.getFeatures()
             if feature["scale_from"] <= geometry.MAIN_SCALE < feature["scale_to"]]
    symbols = _symbols(places, project)
    blocks = [(box.x + box.w / 2, box.y + box.h / 2, max(box.w, box.h) / 2) for box in taken]
    for own in _by_leg(shown).values():
        _move(own, symbols, blocks, _spot_finder(marks, project))
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


def fan_band() -> str:
    """Return the key of the fans that are drawn at the scale of the main map."""
    return str(max(0, min(BANDS - 1, round(math.log2(geometry.MAIN_SCALE / BAND_BASE)))))


def _symbols(places: Sequence[QgsVectorLayer], project: QgsProject) -> List[Spot]:
    """Return where each place's symbol stands on the page, fans included."""
    spots = []
    for layer in places:
        fans = json.loads(str(QgsExpressionContextUtils.layerScope(layer).variable(VARIABLE) or "{}"))
        offsets = fans.get(fan_band(), {})
        spot = _spot_finder(layer, project)
        for feature in layer.getFeatures():
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                x, y = spot(feature)
                dx, dy = offsets.get(str(feature["place_id"]), (0.0, 0.0))
                spots.append((x + dx, y + dy))
    return spots


def _spot_finder(layer: QgsVectorLayer, project: QgsProject):
    page_crs = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    transform = QgsCoordinateTransform(layer.crs(), page_crs, project.transformContext())

    def spot(feature: QgsFeature) -> Spot:
        point = transform.transform(feature.geometry().asPoint())
        return geometry.on_page(point.x(), point.y(), geometry.main_extent(), geometry.MAP)
    return spot


def _by_leg(features: Sequence[QgsFeature]) -> Dict[tuple, List[QgsFeature]]:
    """Group a tie with the badge at its end and the arrow ahead of it: same route, same point."""
    groups: Dict[tuple, List[QgsFeature]] = {}
    for feature in features:
        point = feature.geometry().asPoint()
        key = (feature["route_no"], round(point.x(), 6), round(point.y(), 6))
        groups.setdefault(key, []).append(feature)
    return {key: group for key, group in groups.items() if any(f["mark"] == "tie" for f in group)}


def _move(group: List[QgsFeature], symbols: Sequence[Spot], blocks, spot) -> None:
    """Set badge, arrow and tie of one group at the nearest free end of its tie; leave it if there is none."""
    badge = next((feature for feature in group if feature["mark"] == "badge"), None)
    if badge is None:
        return
    x, y = spot(badge)
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
            if (best is None or cost < best[0]) and _free(x, y, end, ahead, symbols, blocks):
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


def _free(x: float, y: float, end: Spot, ahead, symbols: Sequence[Spot], blocks) -> bool:
    parts = [(x + end[0], y + end[1], BADGE_RADIUS)]
    if ahead is not None:
        parts.append((x + end[0] + ahead[0], y + end[1] + ahead[1], ARROW_RADIUS))
    for px, py, radius in parts:
        if any(math.hypot(px - sx, py - sy) < radius + SYMBOL_RADIUS + AIR for sx, sy in symbols):
            return False
        if any(math.hypot(px - bx, py - by) < radius + reach + AIR for bx, by, reach in blocks):
            return False
    return True
