"""Small makers of layout items, so that the builders of a page read like the page."""

from typing import Iterable, Optional, Sequence, Tuple

from qgis.core import (
    QgsFillSymbol, QgsLayout, QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemMarker, QgsLayoutItemPolygon,
    QgsLayoutItemPolyline, QgsLayoutItemShape, QgsLayoutPoint, QgsLayoutSize, QgsLineSymbol, QgsMarkerSymbol,
    QgsReadWriteContext, QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF
from qgis.PyQt.QtXml import QDomDocument

from ..domain import palette
from . import fonts, look
from .fonts import Style
from .geometry import Box

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
LEFT, RIGHT, CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def put(layout: QgsLayout, item: QgsLayoutItem, box: Box, name: str = "") -> QgsLayoutItem:
    """Add an item to the page at a box (mm); `name` is the id by which it can be found."""
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y, MM))
    item.attemptResize(QgsLayoutSize(box.w, box.h, MM))
    if name:
        item.setId(name)
    return item


def put_own(layout: QgsLayout, own: Sequence[str]) -> None:
    """Put the items that a template adds onto a page (XML, checked by layouts.templates); what is put later lies over them."""
    if own:
        document = QDomDocument()
        document.setContent("<Layout>" + "".join(own) + "</Layout>")
        layout.addItemsFromXml(document.documentElement(), document, QgsReadWriteContext())


def literal(text: str) -> str:
    """Return text that a layout label shows as it is: labels would evaluate what stands between [% and %]."""
    return text.replace("[%", "[ %")


def text(layout: QgsLayout, words: str, box: Box, style: Style, align=LEFT, name: str = "") -> QgsLayoutItemLabel:
    """Put one line of plain text, centered in the height of its box."""
    item = QgsLayoutItemLabel(layout)
    item.setText(literal(words))
    if hasattr(item, "setTextFormat"):      # QGIS 3.24 and later
        item.setTextFormat(fonts.text_format(style))
    else:
        item.setFont(fonts.font(style))
        item.setFontColor(QColor(style.color))
    item.setHAlign(align)
    item.setVAlign(MIDDLE)
    item.setMarginX(0)
    item.setMarginY(0)
    return put(layout, item, box, name)


def fitted(layout: QgsLayout, words: str, box: Box, sizes: Sequence[float], name: str) -> bool:
    """Put a bold title in the largest of these sizes (points) in which it fits; one too long even for the last is cut.
    Return whether the whole of it is there."""
    room = box.w - 2.0      # a label drops the last word where its frame is a hair too narrow
    style = next((style for style in (Style(size, fonts.BOLD) for size in sizes) if fonts.width(words, style) <= room),
                 Style(sizes[-1], fonts.BOLD))
    shown = fonts.cut(words, style, room)
    text(layout, shown, box, style, name=name)
    return shown == words


def lines(layout: QgsLayout, many: Iterable[str], box: Box, style: Style, leading: float,
          align=LEFT, name: str = "") -> float:
    """Put lines of text one under the other, `leading` mm apart; return the y below the last."""
    y = box.y
    for number, line in enumerate(many):
        if line:
            text(layout, line, Box(box.x, y, box.w, leading), style, align, f"{name} {number + 1}" if name else "")
        y += leading
    return y


def rect(layout: QgsLayout, box: Box, fill: Optional[str], stroke: Optional[str] = None, width: float = 0.25,
         name: str = "", round_mm: float = 0.0) -> QgsLayoutItemShape:
    """Put a rectangle; colors are "#RRGGBB", None leaves that part out."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    if round_mm:
        item.setCornerRadius(_length(round_mm))
    item.setSymbol(fill_symbol(fill, stroke, width))
    return put(layout, item, box, name)


def disc(layout: QgsLayout, box: Box, fill: str, stroke: Optional[str] = None, width: float = 0.1,
         name: str = "") -> QgsLayoutItemShape:
    """Put a filled circle or ellipse."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
    item.setSymbol(fill_symbol(fill, stroke, width))
    return put(layout, item, box, name)


def ring(layout: QgsLayout, box: Box, stroke: str, width: float, name: str = "", fill: Optional[str] = None,
         dashed: bool = False) -> QgsLayoutItemShape:
    """Put a circle or ellipse by its rim, mm; `fill` may be "#AARRGGBB"."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
    symbol = fill_symbol(None, stroke, width)
    if dashed:
        symbol.symbolLayer(0).setStrokeStyle(Qt.PenStyle.DashLine)
    if fill:
        symbol.symbolLayer(0).setFillColor(QColor(fill))
        symbol.symbolLayer(0).setBrushStyle(Qt.BrushStyle.SolidPattern)
    item.setSymbol(symbol)
    return put(layout, item, box, name)


def badge(layout: QgsLayout, number: int, color: str, x: float, y: float, name: str, size: float = 5.0) -> None:
    """Put the numbered badge of a route with its center at (x, y)."""
    box = Box(x - size / 2, y - size / 2, size, size)
    disc(layout, box, look.route(number, color), palette.INK, 0.1, f"{name} disc")
    numeral = look.numeral(number)
    text(layout, str(number), box, Style(1.9 * size / fonts.factor(), fonts.BOLD, numeral), CENTER, name)


def line(layout: QgsLayout, points: Sequence[Tuple[float, float]], symbol: QgsLineSymbol,
         name: str = "") -> QgsLayoutItemPolyline:
    """Put a line through page points (mm)."""
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(x, y) for x, y in points]), layout)
    item.setSymbol(symbol)
    layout.addLayoutItem(item)
    if name:
        item.setId(name)
    return item


def polygon(layout: QgsLayout, points: Sequence[Tuple[float, float]], fill: str,
            name: str = "") -> QgsLayoutItemPolygon:
    """Put a filled polygon without an outline."""
    item = QgsLayoutItemPolygon(QPolygonF([QPointF(x, y) for x, y in points]), layout)
    item.setSymbol(fill_symbol(fill, None, 0))
    layout.addLayoutItem(item)
    if name:
        item.setId(name)
    return item


def marker(layout: QgsLayout, symbol: QgsMarkerSymbol, x: float, y: float, name: str = "") -> QgsLayoutItemMarker:
    """Put a symbol with its center at a page point (mm)."""
    item = QgsLayoutItemMarker(layout)
    item.setSymbol(symbol)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.Middle)
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    if name:
        item.setId(name)
    return item


def fill_symbol(fill: Optional[str], stroke: Optional[str], width: float) -> QgsFillSymbol:
    """Return a plain fill with an outline (mm)."""
    return QgsFillSymbol.createSimple({
        "color": fill or "0,0,0,0", "style": "solid" if fill else "no",
        "outline_color": stroke or "0,0,0,0", "outline_style": "solid" if stroke else "no",
        "outline_width": str(width), "outline_width_unit": "MM", "joinstyle": "miter",
    })


def line_symbol(color: str = palette.INK, width: float = 0.25, dash: str = "", cap: str = "flat") -> QgsLineSymbol:
    """Return a plain line; `dash` is like "3;1.6" (mm)."""
    settings = {"line_color": color, "line_width": str(width), "line_width_unit": "MM", "capstyle": cap,
                "joinstyle": "miter"}
    if dash:
        settings.update(use_custom_dash="1", customdash=dash, customdash_unit="MM")
    return QgsLineSymbol.createSimple(settings)


def _length(mm: float):
    from qgis.core import QgsLayoutMeasurement
    return QgsLayoutMeasurement(mm, MM)
