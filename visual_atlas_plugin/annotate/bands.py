"""What the bench draws over the map while marks are made: lines that show on snow as on forest."""

from typing import List

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..domain import palette as house

CHOSEN = "#58CFFA"       # of the mark that is chosen
KEYLINE_PX, LINE_PX = 5, 2      # the dark line shows one and a half pixels on each side of the other
TYPES = {"point": QgsWkbTypes.GeometryType.PointGeometry, "line": QgsWkbTypes.GeometryType.LineGeometry,
         "polygon": QgsWkbTypes.GeometryType.PolygonGeometry}


class KeylinedBand:
    """Shapes on a map in one color, with a dark line beneath; `clear` empties it, `remove` takes it off the map."""

    def __init__(self, canvas: QgsMapCanvas, shape: str, color: str, dashed: bool = False):
        self._canvas = canvas
        self._type = TYPES[shape]
        self._bands: List[QgsRubberBand] = []
        for width, hue in ((KEYLINE_PX, house.INK), (LINE_PX, color)):
            band = QgsRubberBand(canvas, self._type)
            band.setWidth(width)
            band.setColor(QColor(hue))
            band.setFillColor(QColor(Qt.GlobalColor.transparent))
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(9 if width == KEYLINE_PX else 7)
            if dashed and width == LINE_PX:
                band.setLineStyle(Qt.PenStyle.DashLine)
            self._bands.append(band)

    def show(self, shapes: List[QgsGeometry]) -> None:
        """Show shapes in map coordinates instead of those before."""
        self.clear()
        for band in self._bands:
            for shape in shapes:
                band.addGeometry(shape, None)

    def clear(self) -> None:
        """Show nothing."""
        for band in self._bands:
            band.reset(self._type)

    def remove(self) -> None:
        """Take it off the map."""
        while self._bands:
            self._canvas.scene().removeItem(self._bands.pop())
