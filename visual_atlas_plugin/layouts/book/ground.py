"""The ground of small maps on text pages: land, sea, rivers and borders of the offline map, as outlines on the page.

Read once for a book and kept as geometries in the projection of the pages: no project and no layer lives longer than a page.
"""

from functools import lru_cache
from typing import Dict, List, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsFeatureRequest, QgsGeometry,
    QgsRectangle, QgsWkbTypes,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ...mapping import background
from .. import geometry
from ..geometry import Box, Extent

REGION = QgsRectangle(112, 33, 140, 52)       # degrees: all that a dossier of this border can need
KEYS = ("land", "china", "north_korea", "river", "border", "mdl")     # the undermost first
FINEST_MM = 0.05                              # what a page can show


class Outline(NamedTuple):
    """A line or the rims of an area on a page, mm, and what it is."""

    key: str            # one of KEYS
    parts: Tuple[QPolygonF, ...]


@lru_cache(maxsize=1)
def _shapes() -> Dict[str, List[QgsGeometry]]:
    """Return the geometries of the region, by what they are, in meters of the pages' projection."""
    found: Dict[str, List[QgsGeometry]] = {key: [] for key in KEYS}
    target = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    for part in background.PARTS:
        if part.key not in ("land", "rivers", "boundaries"):
            continue
        layer = background.make_layer(part)
        transform = QgsCoordinateTransform(layer.crs(), target, QgsCoordinateTransformContext())
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(REGION)):
            shape = feature.geometry().clipped(REGION) if part.key == "land" else feature.geometry()
            if shape.isEmpty():
                continue
            shape.transform(transform)
            found[_key(part.key, feature)].append(shape)
    return found


def _key(part: str, feature) -> str:
    if part == "land":
        return {"PRK": "north_korea", "CHN": "china"}.get(str(feature["country"]), "land")
    if part == "rivers":
        return "river"
    return "mdl" if feature["kind"] == "mdl" else "border"


def outlines(extent: Extent, box: Box) -> List[Outline]:
    """Return what of the ground lies in an extent (m), at its place in a box of the page (mm); areas first."""
    per_mm = (extent.xmax - extent.xmin) / box.w
    rim = 2 * per_mm        # lines are cut a little outside, where the clip of the painter hides their ends
    around = QgsRectangle(extent.xmin - rim, extent.ymin - rim, extent.xmax + rim, extent.ymax + rim)
    made = []
    for key, shapes in _shapes().items():
        parts: List[QPolygonF] = []
        for shape in shapes:
            if not shape.boundingBoxIntersects(around):
                continue
            clipped = shape.clipped(around).simplify(FINEST_MM * per_mm)
            for line in _lines(clipped):
                spots = (geometry.on_page(point.x(), point.y(), extent, box) for point in line)
                parts.append(QPolygonF([QPointF(x, y) for x, y in spots]))
        if parts:
            made.append(Outline(key, tuple(parts)))
    return made


def land(key: str, extent: Extent) -> Optional[QgsGeometry]:
    """Return the land of "china" or "north_korea" inside an extent, m; None where there is none."""
    around = QgsRectangle(*extent)
    parts = [shape.clipped(around) for shape in _shapes()[key] if shape.boundingBoxIntersects(around)]
    parts = [part for part in parts if not part.isEmpty()]
    return QgsGeometry.unaryUnion(parts) if parts else None


def _lines(shape: QgsGeometry) -> List[list]:
    """Return the chains of points of a geometry: of an area its rims."""
    if shape.isEmpty():
        return []
    if shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        areas = shape.asMultiPolygon() if shape.isMultipart() else [shape.asPolygon()]
        return [rim for area in areas for rim in area]
    if shape.type() == QgsWkbTypes.GeometryType.LineGeometry:
        return shape.asMultiPolyline() if shape.isMultipart() else [shape.asPolyline()]
    return [line for part in shape.asGeometryCollection() for line in _lines(part)]


def credit() -> str:
    """Return whose data the ground is."""
    return background.make_layer(next(part for part in background.PARTS if part.key == "land")).metadata().rights()[0]
