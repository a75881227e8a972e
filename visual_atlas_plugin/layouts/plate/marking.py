"""Draws marks over a picture: yellow what guards, white what stands, sky blue new, pink gone, hatched not seen."""

from typing import List, NamedTuple, Sequence, Tuple

from qgis.core import QgsFillSymbol, QgsGeometry, QgsLayout, QgsLayoutItemPolygon, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ...domain import palette
from ...domain.observing.marks import ENDED, NOT_VISIBLE, POINT, POLYGON
from ...exchange.publishing.plate_rows import PlateMark
from .. import kit
from ..geometry import Box
from .window import Window

YELLOW, WHITE, NEW, GONE, UNSEEN = "#FFE45C", "#FFFFFF", "#58CFFA", "#FF6BB0", "#C9D1D8"
KEYLINE = 0.15          # mm on each side
GUARDS = ("perimeter_wall", "fence", "gate", "guard_tower", "guard_post", "checkpoint")
OUTLINE, GATE = "facility_outline", "gate"
RINGS = ("guard_tower", "guard_post", "checkpoint")
Points = List[Tuple[float, float]]


class Pen(NamedTuple):
    """How a mark is drawn: color, width (mm), dash, and whether its inside is hatched."""

    color: str
    width: float
    dash: str = ""
    hatch: bool = False


def pen_of(mark: PlateMark) -> Pen:
    """Return how a mark is drawn."""
    if mark.state == NOT_VISIBLE:
        return Pen(UNSEEN, 0.35, "1;0.8", True)
    if mark.state == "absent" or mark.carried == ENDED or mark.kind == "demolition":
        return Pen(GONE, 0.5, "1.4;0.9")
    if mark.kind == "new_construction":
        return Pen(NEW, 0.5)
    if mark.kind in GUARDS:
        return Pen(YELLOW, 0.5, "1.6;0.8" if mark.state == "partly" else "")
    if mark.kind == OUTLINE:
        return Pen(WHITE, 0.35, "2.4;1.2")
    return Pen(WHITE, 0.35, "1.6;0.8" if mark.state == "partly" else "")


def put_mark(layout: QgsLayout, mark: PlateMark, geometry: QgsGeometry, window: Window, box: Box, name: str) -> None:
    """Put a mark into the picture at a box; what reaches beyond its frame is cut off there."""
    pen = pen_of(mark)
    if mark.shape == POINT:
        x, y = window.on_page(geometry.asPoint().x(), geometry.asPoint().y(), box)
        if box.x < x < box.right and box.y < y < box.bottom:
            _put_point(layout, mark, pen, x, y, name)
        return
    frame = QgsRectangle(box.x, box.y, box.right, box.bottom)
    paper = _on_paper(geometry, window, box, mark.shape == POLYGON).clipped(frame)
    for number, part in enumerate(_parts(paper, mark.shape == POLYGON)):
        if len(part) > 1:
            _put_line(layout, part, pen, f"{name} {number + 1}", mark.shape == POLYGON)


def _on_paper(geometry: QgsGeometry, window: Window, box: Box, is_area: bool) -> QgsGeometry:
    def moved(points) -> list:
        return [QgsPointXY(*window.on_page(point.x(), point.y(), box)) for point in points]

    if is_area:
        return QgsGeometry.fromPolygonXY([moved(ring) for ring in geometry.asPolygon()])
    return QgsGeometry.fromMultiPolylineXY([moved(line) for line in _lines(geometry)])


def _lines(geometry: QgsGeometry) -> list:
    return geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]


def _parts(geometry: QgsGeometry, is_area: bool) -> List[Points]:
    if geometry.isEmpty():
        return []
    if is_area:
        polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
        lines = [ring for polygon in polygons for ring in polygon]
    else:
        lines = _lines(geometry)
    return [[(point.x(), point.y()) for point in line] for line in lines]


def _put_line(layout: QgsLayout, points: Sequence[Tuple[float, float]], pen: Pen, name: str, is_area: bool) -> None:
    if is_area and pen.hatch:
        item = QgsLayoutItemPolygon(QPolygonF([QPointF(x, y) for x, y in points]), layout)
        item.setSymbol(QgsFillSymbol.createSimple({"style": "b_diagonal", "color": pen.color, "outline_style": "no"}))
        layout.addLayoutItem(item)
        item.setId(f"{name} hatch")
    kit.line(layout, points, kit.line_symbol(palette.INK, pen.width + 2 * KEYLINE, pen.dash), f"{name} key")
    kit.line(layout, points, kit.line_symbol(pen.color, pen.width, pen.dash), name)


def _put_point(layout: QgsLayout, mark: PlateMark, pen: Pen, x: float, y: float, name: str) -> None:
    if mark.kind == GATE:
        for color, width, half in ((palette.INK, 0.9 + 2 * KEYLINE, 1.25 + KEYLINE), (pen.color, 0.9, 1.25)):
            kit.line(layout, [(x - half, y), (x + half, y)], kit.line_symbol(color, width), f"{name} {color}")
        return
    size = 2.2 if mark.kind in RINGS else 1.8
    around = Box(x - size / 2, y - size / 2, size, size)
    dashed = bool(pen.dash)
    kit.ring(layout, around, palette.INK, 0.4 + 2 * KEYLINE, f"{name} key")
    kit.ring(layout, around, pen.color, 0.4, name, dashed=dashed)
