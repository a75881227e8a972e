"""Where the names of the two countries may stand in a map that was not drawn by hand: on their own land."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsMapLayer, QgsProject, QgsRectangle,
)

from ..mapping import roles
from . import geometry
from .spots import View

NAME_W, NAME_H = 24.0, 4.0      # mm: room for the longer name, in either language
STEP = 6.0
EDGE = 3.0


class Corners(NamedTuple):
    """Where the names of the two countries may stand in a map, mm from its upper left corner, the best first."""

    china: Tuple[Tuple[float, float], ...]
    korea: Tuple[Tuple[float, float], ...]


def corners(layers: Sequence[QgsMapLayer], project: QgsProject, view: View) -> Corners:
    """Return free choices for a map: boxes that lie on the country's land, those far from the middle first."""
    land = land_of(layers, project, view)
    return Corners(choices(land.get("CHN"), view), choices(land.get("PRK"), view))


def land_of(layers: Sequence[QgsMapLayer], project: QgsProject, view: View) -> Dict[str, QgsGeometry]:
    """Return the land of each country inside a map, in the page's projection."""
    found: Dict[str, QgsGeometry] = {}
    page_crs = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    for layer in layers:
        if str(layer.customProperty(roles.BACKGROUND_KEY, "")) != "land":
            continue
        to_page = QgsCoordinateTransform(layer.crs(), page_crs, project.transformContext())
        back = QgsCoordinateTransform(page_crs, layer.crs(), project.transformContext())
        ground = back.transformBoundingBox(QgsRectangle(*view.extent))
        for feature in layer.getFeatures(ground):
            clipped = feature.geometry().clipped(ground)
            if not clipped.isEmpty():
                clipped.transform(to_page)
                key = str(feature["country"])
                found[key] = found[key].combine(clipped) if key in found else clipped
    return found


def choices(land: Optional[QgsGeometry], view: View) -> Tuple[Tuple[float, float], ...]:
    """Return where a name may stand on this land (in the page's projection) in a map, mm; none without land."""
    if land is None:
        return ()
    box, per_mm = view.box, view.scale / 1000.0
    found: List[Tuple[float, float, float]] = []
    for row in range(int((box.h - 2 * EDGE - NAME_H) / STEP) + 1):
        for column in range(int((box.w - 2 * EDGE - NAME_W) / STEP) + 1):
            x, y = EDGE + column * STEP, EDGE + row * STEP
            left, top = view.extent.xmin + x * per_mm, view.extent.ymax - y * per_mm
            rim = QgsRectangle(left, top - NAME_H * per_mm, left + NAME_W * per_mm, top)
            if land.contains(QgsGeometry.fromRect(rim)):
                away = math.hypot(x + NAME_W / 2 - box.w / 2, y + NAME_H / 2 - box.h / 2)
                found.append((-away, x, y))
    return tuple((x, y) for _, x, y in sorted(found))
