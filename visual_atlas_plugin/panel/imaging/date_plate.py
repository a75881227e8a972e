"""A plate on the map that says when the image below it was captured and whose it is; drawn as text, never as HTML."""

from typing import List, NamedTuple, Optional, Sequence

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ...domain import palette as house
from ...mapping.on_screen import ImageWords

EDGE = 8            # px from the corner of the map
PAD = 6             # px inside
LEAST = 60          # px, below which a plate says nothing that can be read
WHEN_PT, SOURCE_PT = 11.0, 8.5
ABOVE_MAP = 200     # over rubber bands and marks: the date is never covered


class Side(NamedTuple):
    """One plate: what it says, and from where to where on the map it may stand, px (`right` None: the edge).

    `note`: what else has to be known of this side, such as that its marks are those of another image.
    """

    image: ImageWords
    left: float = 0.0
    right: Optional[float] = None
    note: str = ""

    @property
    def lines(self) -> List[str]:
        """What it says, the date first."""
        return [text for text in (self.image.when, self.image.source, self.image.basis, self.note) if text]


class DatePlate(QgsMapCanvasItem):
    """The plates of one map canvas; `show_sides(())` takes them away."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self._sides: Sequence[Side] = ()
        self.setZValue(ABOVE_MAP)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show a plate for each image on the map, from the left."""
        if tuple(sides) != tuple(self._sides):
            self._sides = tuple(sides)
            self.update()

    @property
    def lines(self) -> List[str]:
        """What the plates say, from the left."""
        return [text for side in self._sides for text in side.lines]

    def boundingRect(self) -> QRectF:
        """Return the whole map: the plates stand in its corner, whatever is moved below them."""
        return QRectF(self._canvas.viewport().rect())

    def updatePosition(self) -> None:
        """Stay in the corner."""
        self.setPos(0, 0)

    def paint(self, painter: QPainter, option=None, widget=None) -> None:
        """Draw the plates."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side in self._sides:
            end = side.right if side.right is not None else float(self._canvas.viewport().width())
            room = end - side.left - 2 * EDGE
            if room >= LEAST:
                _paint(painter, side.lines, QPointF(side.left + EDGE, EDGE), room, self._canvas.font())
        painter.restore()

    def release(self) -> None:
        """Leave the map."""
        if not sip.isdeleted(self) and self.scene() is not None:
            self.scene().removeItem(self)


def _paint(painter: QPainter, texts: Sequence[str], corner: QPointF, room: float, font: QFont) -> None:
    when, small = QFont(font), QFont(font)
    when.setPointSizeF(WHEN_PT)
    when.setBold(True)
    small.setPointSizeF(SOURCE_PT)
    lines = [(text, when if not number else small) for number, text in enumerate(texts)]
    shown, wide, high = [], 0.0, float(PAD)
    for text, face in lines:
        metrics = QFontMetricsF(face)
        part = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room - 2 * PAD)
        shown.append((part, face, high + metrics.ascent()))
        wide, high = max(wide, metrics.horizontalAdvance(part)), high + metrics.lineSpacing()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(house.INK))
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), wide + 2 * PAD, high + PAD - 2), 3, 3)
    painter.setPen(QColor("#FFFFFF"))
    for part, face, base in shown:
        painter.setFont(face)
        painter.drawText(QPointF(corner.x() + PAD, corner.y() + base), part)
