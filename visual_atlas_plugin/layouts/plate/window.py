"""The ground that a plate shows: a square world of metres around a place, north up, at a round scale."""

from typing import List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle,
)

from ...domain.observing.marks import POINT, POLYGON
from ...exchange.publishing.plate_rows import PlateMark
from ..geometry import Box

SCALES = (500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000,
          30_000, 40_000, 50_000, 75_000, 100_000)
PIXEL_MM = 0.7          # a pixel is not printed larger: it would look like knowledge
WITHOUT_MARKS_M = 400.0     # of ground across the picture
BARS_M = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000)

Page = Tuple[float, float]


class Window(NamedTuple):
    """A piece of ground: its middle in metres of a transverse Mercator around the place, its scale denominator."""

    lon: float
    lat: float
    east: float
    north: float
    scale: float

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Metres around the place, WGS 84; north is up in its middle."""
        return local_crs(self.lon, self.lat)

    def extent(self, box: Box) -> QgsRectangle:
        """Return the ground that a picture of this size shows, metres."""
        half_w, half_h = box.w * self.scale / 2000, box.h * self.scale / 2000
        return QgsRectangle(self.east - half_w, self.north - half_h, self.east + half_w, self.north + half_h)

    def on_page(self, x: float, y: float, box: Box) -> Page:
        """Return where a point of the ground falls on the page, mm."""
        per_mm = self.scale / 1000
        return box.x + box.w / 2 + (x - self.east) / per_mm, box.y + box.h / 2 - (y - self.north) / per_mm


def local_crs(lon: float, lat: float) -> QgsCoordinateReferenceSystem:
    """Return metres around a point, WGS 84, north up."""
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=tmerc +lat_0={lat:.8f} +lon_0={lon:.8f} +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs")


def to_local(lon: float, lat: float) -> QgsCoordinateTransform:
    """Return the way from degrees to metres around a point."""
    return QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), local_crs(lon, lat), QgsProject.instance())


def geometry_of(mark: PlateMark, way: QgsCoordinateTransform) -> QgsGeometry:
    """Return the shape of a mark in metres around its place."""
    parts = [[way.transform(QgsPointXY(*point)) for point in part] for part in mark.parts]
    if mark.shape == POINT:
        return QgsGeometry.fromPointXY(parts[0][0])
    if mark.shape == POLYGON:
        return QgsGeometry.fromPolygonXY(parts)
    return QgsGeometry.fromMultiPolylineXY(parts)


def anchor_of(mark: PlateMark, geometry: QgsGeometry) -> Tuple[float, float]:
    """Return the point of a mark that a leader is tied to: the middle of a line, a point inside an area."""
    if mark.shape == POINT:
        point = geometry.asPoint()
    elif mark.shape == POLYGON:
        point = geometry.pointOnSurface().asPoint()
    else:
        point = geometry.interpolate(geometry.length() / 2).asPoint()
    return point.x(), point.y()


def fitting(lon: float, lat: float, shapes: Sequence[QgsGeometry], room: Tuple[float, float], resolution_m: Optional[float]
            ) -> Window:
    """Return the window in which all shapes (metres) lie within a middle part of so many mm, as large as round scales allow.

    Without shapes the place is in the middle. A pixel of an image of this resolution is not printed larger than PIXEL_MM.
    """
    least = (resolution_m or 0.3) * 1000 / PIXEL_MM
    boxes = [shape.boundingBox() for shape in shapes if not shape.isEmpty()]
    if not boxes:
        return Window(lon, lat, 0.0, 0.0, _round(max(least, WITHOUT_MARKS_M / room[0] * 1000)))
    whole = QgsRectangle(boxes[0])
    for box in boxes[1:]:
        whole.combineExtentWith(box)
    need = max(whole.width() / room[0], whole.height() / room[1]) * 1000
    middle = whole.center()
    return Window(lon, lat, middle.x(), middle.y(), _round(max(need, least)))


def _round(scale: float) -> float:
    return float(next((one for one in SCALES if one >= scale - 1e-6), SCALES[-1]))


def bar_length(window: Window, most_mm: float) -> int:
    """Return the longest round number of metres that is no longer than this on the page."""
    return max((one for one in BARS_M if one * 1000 / window.scale <= most_mm), default=BARS_M[0])


def ticks(low: float, high: float, most: int = 5) -> List[int]:
    """Return round tenths of seconds between two angles (degrees), at most so many."""
    first, last = low * 36000, high * 36000
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 300, 600, 1200, 3000, 6000, 12_000, 36_000):
        begin = int(-(-first // step)) * step
        found = list(range(begin, int(last // step) * step + 1, step))
        if len(found) <= most:
            return found
    return []
