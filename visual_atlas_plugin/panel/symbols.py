"""Small pictures of the panel: swatches, route badges, place symbols, icons. All drawn, none loaded."""

import math
from typing import Dict, List, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF

from ..domain import palette as house
from ..domain import words
from . import look

ICON = 20            # px, side of a place symbol
PX_PER_MM = 3.78     # 96 dpi
_SCALE = 3           # drawn larger, so that it stays sharp on dense screens

# Whose custody a kind belongs to where all places of the kind are in one: the fill of its symbol.
KIND_FILL: Dict[str, str] = {"detention_center": house.CUSTODY_FILL["china"],
                             "customs": house.CUSTODY_FILL["not_stated"], "other": house.CUSTODY_FILL["not_stated"]}
_CORNERS: Dict[str, Tuple[int, float]] = {
    "square": (4, 45), "diamond": (4, 0), "hexagon": (6, 0), "triangle": (3, 0), "pentagon": (5, 0)}


def canvas(width: int, height: int) -> QPixmap:
    """Return a clear pixmap of a size in px, with more pixels behind it for dense screens."""
    pixmap = QPixmap(width * _SCALE, height * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _painter(pixmap: QPixmap) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _corners(shape: str, center: QPointF, radius: float) -> QPolygonF:
    """Return a regular polygon, its first corner up, turned as the shape asks."""
    number, turn = _CORNERS[shape]
    points: List[QPointF] = []
    for i in range(number):
        angle = math.radians(turn + 360 * i / number - 90)
        points.append(QPointF(center.x() + radius * math.cos(angle), center.y() + radius * math.sin(angle)))
    return QPolygonF(points)


def _outline(kind: str) -> QPainterPath:
    """Return the outline of a kind's symbol in an ICON × ICON box, as large as on paper."""
    center = QPointF(ICON / 2, ICON / 2)
    path = QPainterPath()
    if kind == words.CROSSING:
        for shift in (-2.6, 2.6):
            path.addRect(QRectF(center.x() - 6, center.y() + shift - 1.1, 12, 2.2))
        return path
    shape, size = house.PLACE_MARKERS.get(kind, ("circle", 2.0))
    radius = size * PX_PER_MM / 2
    if shape == "circle":
        path.addEllipse(center, radius, radius)
    else:
        path.addPolygon(_corners(shape, center, radius * (math.sqrt(2) if shape == "square" else 1)))
        path.closeSubpath()
    return path


def place_icon(kind: str) -> QIcon:
    """Return the symbol of a kind of place: shape and size as on the map, fill by custody."""
    pixmap = canvas(ICON, ICON)
    painter = _painter(pixmap)
    path = _outline(kind)
    painter.strokePath(path, QPen(QColor(house.HALO), 3.4, join=Qt.PenJoinStyle.RoundJoin))
    painter.fillPath(path, QBrush(QColor(KIND_FILL.get(kind, house.INK))))
    painter.strokePath(path, QPen(QColor(house.INK), 1.3))
    painter.end()
    return QIcon(pixmap)


def route_badge(route_no: int, color: str) -> QPixmap:
    """Return the round badge of a route with its number."""
    pixmap = canvas(ICON, ICON)
    painter = _painter(pixmap)
    painter.setBrush(QColor(color))
    painter.setPen(QPen(QColor(house.INK), 1))
    painter.drawEllipse(QRectF(1, 1, ICON - 2, ICON - 2))
    numeral = house.ROUTE_NUMERALS.get(route_no) or (
        house.INK if QColor(color).lightness() > 140 else "#FFFFFF")
    _write(painter, QRectF(0, 0, ICON, ICON), str(route_no), numeral, 12)
    painter.end()
    return pixmap


def swatch(code: str, color: str, palette: QPalette) -> QPixmap:
    """Return a theme's swatch: its color, a rim of 1 px, its two letters."""
    width, height = 26, 18
    pixmap = canvas(width, height)
    painter = _painter(pixmap)
    painter.setBrush(QColor(color))
    painter.setPen(QPen(look.quiet(palette) if color == house.HALO else look.rim(palette), 1))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 3, 3)
    _write(painter, QRectF(0, 0, width, height), code, _on(color), 11)
    painter.end()
    return pixmap


def _on(color: str) -> str:
    """Return ink or white, whichever contrasts more with a color (WCAG relative luminance)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(color).getRgbF()[:3]]
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return house.INK if luminance > 0.18 else "#FFFFFF"


def _write(painter: QPainter, box: QRectF, text: str, color: str, pixels: int) -> None:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def undo_icon(color: QColor, forward: bool = False) -> QIcon:
    """Return an arrow that turns back, or (to take that back) forward."""
    pixmap = canvas(16, 16)
    painter = _painter(pixmap)
    if forward:
        painter.translate(16, 0)
        painter.scale(-1, 1)
    painter.setPen(QPen(color, 1.6, cap=Qt.PenCapStyle.RoundCap, join=Qt.PenJoinStyle.RoundJoin))
    path = QPainterPath(QPointF(3, 6))
    path.lineTo(9.5, 6)
    path.cubicTo(15, 6, 15, 13, 9.5, 13)
    path.lineTo(6, 13)
    painter.drawPath(path)
    painter.drawPolyline(QPolygonF([QPointF(6, 2.8), QPointF(2.8, 6), QPointF(6, 9.2)]))
    painter.end()
    return QIcon(pixmap)


def cloud_icon(color: QColor, online: bool) -> QIcon:
    """Return a cloud, struck through while nothing is loaded from the network."""
    pixmap = canvas(18, 16)
    painter = _painter(pixmap)
    painter.setPen(QPen(color, 1.5, cap=Qt.PenCapStyle.RoundCap, join=Qt.PenJoinStyle.RoundJoin))
    path = QPainterPath(QPointF(5, 13))
    path.cubicTo(0.5, 13, 0.5, 7.5, 4.5, 7.5)
    path.cubicTo(4.5, 2, 12, 2, 12.6, 6.5)
    path.cubicTo(17.5, 6.2, 17.5, 13, 13.5, 13)
    path.closeSubpath()
    if online:
        painter.setBrush(color)
    painter.drawPath(path)
    if not online:
        painter.drawLine(QPointF(3, 2), QPointF(15.5, 14.8))
    painter.end()
    return QIcon(pixmap)


def bookmark_icon(color: QColor) -> QIcon:
    """Return a ribbon laid between pages."""
    pixmap = canvas(16, 16)
    painter = _painter(pixmap)
    painter.setPen(QPen(color, 1.5, cap=Qt.PenCapStyle.RoundCap, join=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(QPolygonF([QPointF(4, 2.5), QPointF(12, 2.5), QPointF(12, 13.5), QPointF(8, 10), QPointF(4, 13.5)]))
    painter.end()
    return QIcon(pixmap)


def calendar_icon(color: QColor) -> QIcon:
    """Return a sheet of a calendar."""
    pixmap = canvas(16, 16)
    painter = _painter(pixmap)
    painter.setPen(QPen(color, 1.2))
    painter.drawRoundedRect(QRectF(2.5, 3.5, 11, 10), 1.5, 1.5)
    painter.drawLine(QPointF(2.5, 6.8), QPointF(13.5, 6.8))
    for x in (5.5, 10.5):
        painter.drawLine(QPointF(x, 2), QPointF(x, 5))
    painter.fillRect(QRectF(8.6, 9, 2.6, 2.4), color)
    painter.end()
    return QIcon(pixmap)


def dot(color: QColor) -> QPixmap:
    """Return a dot: something is chosen here."""
    pixmap = canvas(10, 10)
    painter = _painter(pixmap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(1.5, 1.5, 7, 7))
    painter.end()
    return pixmap


def fold_icon(color: QColor, is_open: bool) -> QIcon:
    """Return a chevron: down while a section is open, right while it is folded."""
    pixmap = canvas(12, 12)
    painter = _painter(pixmap)
    painter.setPen(QPen(color, 1.8, cap=Qt.PenCapStyle.RoundCap, join=Qt.PenJoinStyle.RoundJoin))
    points = [(2.5, 4.2), (6, 7.8), (9.5, 4.2)] if is_open else [(4.2, 2.5), (7.8, 6), (4.2, 9.5)]
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.end()
    return QIcon(pixmap)
