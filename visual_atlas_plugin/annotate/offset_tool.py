"""The map tool of two clicks: a thing on the image, then the same thing on what lies under it.

Between the clicks the image is taken from view, so that its reference shows; afterwards it is back. Moves are in metres
on the ellipsoid. Esc takes the first click back, and a second time ends the tool.
"""

import math
from typing import List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsDistanceArea, QgsPointXY, QgsProject,
    QgsRasterLayer, QgsWkbTypes)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

ARROW, EDGE = "#FFE45C", "#14181D"      # as marks on imagery (style guide, section 10)
Move = Tuple[float, float]              # metres east, metres north


class OffsetTool(QgsMapTool):
    """Collects pairs of clicks; `moves_changed` after each pair, `step_changed` when another click is waited for."""

    moves_changed = pyqtSignal()
    step_changed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, layer: QgsRasterLayer):
        super().__init__(canvas)
        self._canvas, self._layer_id = canvas, layer.id()
        self._first: Optional[QgsPointXY] = None
        self._marker: Optional[QgsVertexMarker] = None
        self._pairs: List[Tuple[Move, QgsRubberBand]] = []
        self._was_shown: Optional[bool] = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def moves(self) -> List[Move]:
        """The measured moves, from the image to its reference."""
        return [move for move, _band in self._pairs]

    @property
    def waits_for_reference(self) -> bool:
        """Whether the next click is the one on the reference."""
        return self._first is not None

    def canvasReleaseEvent(self, event) -> None:  # noqa: N802 - the name QGIS calls
        """Take a click of the left button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.click(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event) -> None:  # noqa: N802
        """Esc takes back the first click, or ends; Backspace removes the last pair."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self._first is not None:
                self._forget_first()
            else:
                self.ended.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            event.accept()
            self.remove_last()

    def click(self, point: QgsPointXY) -> None:
        """Take a point in the units of the map: first on the image, then on the reference."""
        if self._first is None:
            self._first = QgsPointXY(point)
            self._marker = QgsVertexMarker(self._canvas)
            self._marker.setColor(QColor(ARROW))
            self._marker.setPenWidth(3)
            self._marker.setCenter(point)
            self._show_image(False)
        else:
            first = self._first
            self._forget_first()
            try:
                move = metres_between(first, point, self._canvas.mapSettings().destinationCrs())
            except QgsCsException:      # a click outside of what the map's coordinate system can show
                self.step_changed.emit()
                return
            self._pairs.append((move, self._arrow(first, point)))
            self.moves_changed.emit()
        self.step_changed.emit()

    def remove_last(self) -> None:
        """Forget the last pair."""
        if self._pairs:
            _move, band = self._pairs.pop()
            _drop(self._canvas, band)
            self.moves_changed.emit()

    def deactivate(self) -> None:
        """Another tool is taken: the image is shown again, the pairs stay until `release`."""
        if self._first is not None:
            self._forget_first()
        super().deactivate()

    def release(self) -> None:
        """Take everything from the map."""
        if self._first is not None:
            self._forget_first()
        while self._pairs:
            _drop(self._canvas, self._pairs.pop()[1])

    def pixel_m(self) -> float:
        """Return the size of a pixel of the screen in the middle of the map, metres."""
        middle, step = self._canvas.center(), self._canvas.mapUnitsPerPixel()
        try:
            return math.hypot(*metres_between(middle, QgsPointXY(middle.x() + step, middle.y()),
                                              self._canvas.mapSettings().destinationCrs()))
        except QgsCsException:
            return 0.0

    def _forget_first(self) -> None:
        self._first = None
        _drop(self._canvas, self._marker)
        self._marker = None
        self._show_image(True)
        self.step_changed.emit()

    def _show_image(self, shown: bool) -> None:
        node = QgsProject.instance().layerTreeRoot().findLayer(self._layer_id)
        if node is None:
            return
        if not shown:
            self._was_shown = node.itemVisibilityChecked()
            node.setItemVisibilityChecked(False)
        elif self._was_shown:
            node.setItemVisibilityChecked(True)

    def _arrow(self, first: QgsPointXY, last: QgsPointXY) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setColor(QColor(ARROW))
        band.setSecondaryStrokeColor(QColor(EDGE))
        band.setWidth(3)
        band.addPoint(first)
        band.addPoint(last)
        return band


def metres_between(first: QgsPointXY, last: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> Move:
    """Return the way between two points of a map in metres east and north, on WGS 84. Raises QgsCsException."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    context = QgsProject.instance().transformContext()
    change = QgsCoordinateTransform(crs, degrees, context)
    start, end = change.transform(first), change.transform(last)
    measure = QgsDistanceArea()
    measure.setSourceCrs(degrees, context)
    measure.setEllipsoid("WGS84")
    length = measure.measureLine(start, end)
    if not length:
        return 0.0, 0.0
    bearing = measure.bearing(start, end)
    return length * math.sin(bearing), length * math.cos(bearing)


def _drop(canvas: QgsMapCanvas, item) -> None:
    if item is not None and not sip.isdeleted(item):
        canvas.scene().removeItem(item)
