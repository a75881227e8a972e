"""The marks of the last date on the map, pale and numbered, while they are gone through."""

from typing import List, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ..domain import palette as house
from ..domain.errors import AtlasError
from ..domain.observing.carry import Ghost
from ..domain.observing.mark_rows import SHAPES
from ..mapping.measuring import to_map
from .bands import CHOSEN, KeylinedBand

PALE = "#FFFFFF"
_TEXT_PX = 13
_AWAY = 14      # px, from the middle of a mark to the middle of its number


class _Numbers(QgsMapCanvasItem):
    """Numbers beside marks; the one that is asked about is larger and in another color."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self._spots: List[Tuple[QgsPointXY, int, bool]] = []

    def show_numbers(self, spots: List[Tuple[QgsPointXY, int, bool]]) -> None:
        """Show numbers at points of the map; True marks the one that is asked about."""
        self._spots = spots
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - the name Qt calls
        """The whole map."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def updatePosition(self) -> None:  # noqa: N802
        """The map was moved."""
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, _option=None, _widget=None) -> None:
        """Draw the numbers, each on a dark disc."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spot, number, is_asked in sorted(self._spots, key=lambda each: each[2]):
            font = QFont(painter.font())
            font.setPixelSize(_TEXT_PX + (3 if is_asked else 0))
            font.setBold(True)
            middle = QPointF(self.toCanvasCoordinates(spot)) + QPointF(_AWAY, -_AWAY)
            half = max(9.0, QFontMetricsF(font).horizontalAdvance(str(number)) / 2 + 4) + (3 if is_asked else 0)
            painter.setPen(QPen(QColor(CHOSEN if is_asked else PALE), 2 if is_asked else 1))
            painter.setBrush(QColor(house.INK))
            painter.drawEllipse(middle, half, half)
            painter.setFont(font)
            painter.setPen(QColor(CHOSEN if is_asked else PALE))
            painter.drawText(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), Qt.AlignmentFlag.AlignCenter,
                             str(number))


class GhostView:
    """Draws what is not decided yet; `show` with no ghosts clears the map."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._bands: List[KeylinedBand] = []
        self._numbers: Optional[_Numbers] = None
        self._shown: Tuple[Sequence[Ghost], int] = ((), 0)
        canvas.destinationCrsChanged.connect(self._again)

    def show(self, ghosts: Sequence[Ghost], asked: int = 0) -> None:
        """Show the ghosts that are not decided; `asked` is the number of the one that is asked about."""
        self._shown = (ghosts, asked)
        self._clear()
        waiting = [(ghost, shape) for ghost in ghosts if not ghost.is_decided for shape in self._shape_of(ghost)]
        if not waiting:
            return
        for kind in SHAPES.values():
            for is_asked in (False, True):
                shapes = [shape for ghost, shape in waiting
                          if ghost.mark.shape == kind and (ghost.number == asked) == is_asked]
                if shapes:
                    band = KeylinedBand(self._canvas, kind, CHOSEN if is_asked else PALE, dashed=True)
                    band.show(shapes)
                    self._bands.append(band)
        self._numbers = _Numbers(self._canvas)
        self._numbers.show_numbers([(_spot_of(shape), ghost.number, ghost.number == asked) for ghost, shape in waiting])

    def bring_to_sight(self, ghost: Ghost) -> None:
        """Move the map to a mark that is not in view; its scale stays."""
        for shape in self._shape_of(ghost):
            if not self._canvas.extent().contains(shape.boundingBox()):
                self._canvas.setCenter(_spot_of(shape))
                self._canvas.refresh()

    def release(self) -> None:
        """Take everything off the map."""
        self._clear()
        self._canvas.destinationCrsChanged.disconnect(self._again)

    def _again(self) -> None:
        self.show(*self._shown)

    def _shape_of(self, ghost: Ghost) -> List[QgsGeometry]:
        """Return the shape on the map in a list, [] where the projection cannot show it."""
        shape = QgsGeometry()
        shape.fromWkb(ghost.mark.wkb)
        try:
            return [to_map(shape, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())]
        except AtlasError:
            return []

    def _clear(self) -> None:
        while self._bands:
            self._bands.pop().remove()
        if self._numbers is not None:
            self._canvas.scene().removeItem(self._numbers)
            self._numbers = None


def _spot_of(shape: QgsGeometry) -> QgsPointXY:
    return shape.pointOnSurface().asPoint() if shape.type() else shape.asPoint()
