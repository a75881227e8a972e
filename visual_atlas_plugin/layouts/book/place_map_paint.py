"""Paints the map of a record's places onto a text page: vector lines, live text, nothing from a project."""

import math
from typing import Dict, Optional, Sequence

from qgis.core import QgsRenderContext
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen

from ...domain import palette
from ...i18n import tr
from ..chart_shapes import Letters
from ..geometry import Box
from . import ground, paper
from .paper import MM
from .place_map import NAME, SMALL, Label, PlaceMap, Stop, round_bar_km, symbol_of

_FILL = {"land": palette.PAPER["land"], "china": palette.PAPER["land"], "north_korea": palette.PAPER["north_korea"]}
_BORDER_DASH = (3.0, 0.9, 0.4, 0.9)
_MDL_DASH = (0.35, 0.7)
_RING_DASH = (1.0, 0.7)
_WAY_DASH = (1.6, 0.9)
HALO_MM = 0.7


def paint_map(painter: QPainter, area: QRectF, made: PlaceMap) -> None:
    """Draw a map into an area (units of the page)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    frame = QRectF(0, 0, area.width(), made.view.box.h * MM)
    painter.setClipRect(frame)
    painter.fillRect(frame, QColor(palette.PAPER["sea"]))
    painter.save()
    painter.scale(MM, MM)
    _ground(painter, made)
    _way(painter, made)
    painter.restore()
    for stop in made.stops:
        _stop(painter, stop)
    for label in made.countries:
        _label(painter, label, SMALL, palette.PAPER["quiet"], halo=False)
    for label in made.labels:
        _label(painter, label, NAME, palette.INK)
    _scale(painter, made)
    if made.synthetic:
        _synthetic(painter, frame)
    painter.setClipping(False)
    painter.setPen(_pen(palette.INK, 0.25 * MM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(frame)
    painter.restore()


def _pen(color: str, width: float, dash: Sequence[float] = (), cap=Qt.PenCapStyle.FlatCap) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setCapStyle(cap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:        # lengths in widths of the pen
        pen.setDashPattern([one / width for one in dash])
    return pen


def _ground(painter: QPainter, made: PlaceMap) -> None:
    pens: Dict[str, QPen] = {
        "river": _pen(palette.PAPER["river"], 0.5, cap=Qt.PenCapStyle.RoundCap),
        "border": _pen(palette.PAPER["boundary"], 0.35, _BORDER_DASH), "mdl": _pen(palette.PAPER["boundary"], 0.35, _MDL_DASH)}
    for outline in ground.outlines(made.view.extent, made.view.box):
        path = QPainterPath()
        for part in outline.parts:
            path.addPolygon(part)
            if outline.key in _FILL:
                path.closeSubpath()
        if outline.key in _FILL:
            painter.setPen(_pen(_FILL[outline.key], 0.1))
            painter.setBrush(QColor(_FILL[outline.key]))
        else:
            painter.setPen(pens[outline.key])
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _way(painter: QPainter, made: PlaceMap) -> None:
    """Draw the line between the stages, dashed, with an arrow in the middle of each part that is long enough."""
    painter.setBrush(QColor(palette.INK))
    for (ax, ay), (bx, by) in zip(made.way, made.way[1:]):
        painter.setPen(_pen("#FFFFFF", 0.9))
        painter.drawLine(QPointF(ax, ay), QPointF(bx, by))
        painter.setPen(_pen(palette.INK, 0.35, _WAY_DASH))
        painter.drawLine(QPointF(ax, ay), QPointF(bx, by))
        length = math.hypot(bx - ax, by - ay)
        if length < 9.0:
            continue
        dx, dy = (bx - ax) / length, (by - ay) / length
        x, y = ax + (bx - ax) * 0.55, ay + (by - ay) * 0.55
        head = QPainterPath(QPointF(x + dx * 1.3, y + dy * 1.3))
        head.lineTo(x - dx * 1.3 - dy * 1.0, y - dy * 1.3 + dx * 1.0)
        head.lineTo(x - dx * 1.3 + dy * 1.0, y - dy * 1.3 - dx * 1.0)
        head.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(head)


def _stop(painter: QPainter, stop: Stop) -> None:
    at = QPointF(stop.x * MM, stop.y * MM)
    if stop.coarse:
        for color, width, dash in (("#FFFFFF", 0.6, ()), (palette.INK, 0.3, _RING_DASH)):
            painter.setPen(_pen(color, width * MM, [one * MM for one in dash]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, stop.ring * MM, stop.ring * MM)
        return
    symbol = symbol_of(stop.row)
    context = QgsRenderContext.fromQPainter(painter)
    context.setForceVectorOutput(True)
    symbol.startRender(context)
    symbol.renderPoint(at, None, context)
    symbol.stopRender(context)


def _label(painter: QPainter, label: Label, letters: Letters, color: str, halo: bool = True) -> None:
    y = label.box.y * MM
    for line in label.lines:
        base = QPointF(label.box.x * MM, y + letters.ascent)
        if halo:
            path = QPainterPath()
            path.addText(base, letters.font(), line)
            painter.setPen(_pen("#FFFFFF", HALO_MM * MM))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawPath(path)
        painter.setFont(letters.font())
        painter.setPen(QColor(color))
        painter.drawText(base, line)
        y += letters.leading


def _scale(painter: QPainter, made: PlaceMap) -> None:
    """Write the scale, and draw a bar of a round length, in the lower left corner."""
    km: Optional[float] = round_bar_km(made.view)
    bottom = made.view.box.h * MM
    if km is None:
        return
    words = tr("{n} km").format(n=f"{km:g}") if km >= 1 else tr("{n} m").format(n=f"{km * 1000:g}")
    long = km * 1e6 / made.view.scale * MM
    line = tr("{length}  ·  1:{scale}").format(length=words, scale=f"{int(made.view.scale):,}")
    _label(painter, Label((line,), Box(2.0, made.view.box.h - 6.2, 0.0, 0.0)), SMALL, palette.INK)
    y = bottom - 2.0 * MM
    painter.setPen(_pen(palette.INK, 0.3 * MM))
    painter.drawLine(QPointF(2 * MM, y), QPointF(2 * MM + long, y))
    for x in (2 * MM, 2 * MM + long):
        painter.drawLine(QPointF(x, y - 0.8 * MM), QPointF(x, y))


def _synthetic(painter: QPainter, frame: QRectF) -> None:
    """Write SYNTHETIC across the map: no crop of it may pass for facts."""
    letters = paper.points(40, True)
    word = tr("SYNTHETIC")
    painter.save()
    painter.translate(frame.center())
    painter.rotate(-12)
    painter.setFont(letters.font())
    painter.setPen(QColor("#80" + palette.WARNING[1:]))
    painter.drawText(QPointF(-letters.width(word) / 2, letters.size * 0.35), word)
    painter.restore()
