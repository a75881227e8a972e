"""Drawing one mark after the other: a click, a drag or a few clicks; no form, no layer that has to be edited.

QGIS's own tools for digitizing (QgsMapToolCapture and those above it) need the layer to be in an edit session, which is
the user's. This is a QgsMapTool that snaps as the project's snapping says, and only tells what was drawn.
"""

from typing import Callable, List, Optional, Tuple

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import FEWEST_CORNERS, LINE, POINT, POLYGON, rectangle, turned_box
from ..mapping.measuring import GroundPlane, measures_of, to_degrees
from .bands import KeylinedBand
from .snapping_tool import SnappingTool
from .words import size_words


class DrawTool(SnappingTool):
    """Emits drawn(QgsGeometry in degrees WGS84), told(str: size of what is being drawn), problem(AtlasError), left()."""

    drawn = pyqtSignal(object)
    told = pyqtSignal(str)
    problem = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, keys: Callable[..., bool]):
        super().__init__(canvas)
        self._keys = keys
        self._shape, self._color, self._is_box = POINT, "#FFFFFF", False
        self._corners: List[QgsPointXY] = []
        self._press: Optional[Tuple[QPoint, QgsPointXY]] = None
        self._direction = (1.0, 0.0)    # of the sides of boxes, on the ground: that of the last rectangle of three clicks
        self._band: Optional[KeylinedBand] = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    # what is drawn next

    def draw_next(self, shape: str, color: str, is_box: bool = False) -> None:
        """Draw a shape ('point', 'line', 'polygon') in a color; boxes are rectangles of three clicks."""
        if shape != self._shape:
            self._corners.clear()
        if (shape, color) != (self._shape, self._color) and self._band is not None:
            self._band.remove()
            self._band = None
        self._shape, self._color, self._is_box = shape, color, is_box and shape == POLYGON
        if self._corners:
            self._show(self._corners)

    @property
    def is_drawing(self) -> bool:
        """Whether a shape is begun."""
        return bool(self._corners) or self._press is not None

    def forget_direction(self) -> None:
        """Drag boxes to the east and north again, as for another place."""
        self._direction = (1.0, 0.0)

    # the mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - the name QGIS calls
        """Remember where a click or a drag began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = (event.pos(), event.snapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Show what a release here would draw."""
        point = event.snapPoint()
        self._show_snap(event.mapPointMatch())
        if self._is_drag(event.pos()):
            self._show(self._dragged(self._press[1], point))
        elif self._corners:
            self._show(self._with_next(point))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Take a corner, or finish."""
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
            return
        if event.button() != Qt.MouseButton.LeftButton or self._press is None:
            return      # after a double click, too: its second release has no press
        press, point = self._press, event.snapPoint()
        is_drag, self._press = self._is_drag(event.pos()), None
        if is_drag and not self._corners:
            self._finish_with(self._dragged(press[1], point))
        else:
            self._take(point)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Finish; the first of the two clicks has set the last corner."""
        if event.button() == Qt.MouseButton.LeftButton and self._corners:
            self.finish()

    def keyPressEvent(self, event) -> None:  # noqa: N802
        """Enter finishes, Backspace takes a corner back, Esc drops the shape and then leaves; others go to the bench."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._corners:
            self.finish()
        elif key == Qt.Key.Key_Backspace and self._corners:
            self._corners.pop()
            self._show(self._corners)
        elif key == Qt.Key.Key_Escape:
            self.cancel() if self.is_drawing else self.left.emit()
        elif not self._keys(event):
            event.ignore()
            return
        event.accept()      # else QGIS's map takes it for its own, as Backspace for a removal

    def _is_drag(self, position: QPoint) -> bool:
        if self._press is None or self._shape == POINT or self._corners:
            return False
        return (position - self._press[0]).manhattanLength() >= QApplication.startDragDistance()

    # shapes

    def _take(self, point: QgsPointXY) -> None:
        self._corners.append(point)
        if self._shape == POINT:
            self._finish_with(self._corners)
        elif self._is_box and len(self._corners) == 3:
            self._finish_with(self._rectangle(self._corners, keep_direction=True))
        else:
            self._show(self._corners)

    def _with_next(self, point: QgsPointXY) -> List[QgsPointXY]:
        if self._is_box and len(self._corners) == 2:
            return self._rectangle([*self._corners, point])
        return [*self._corners, point]

    def _dragged(self, first: QgsPointXY, last: QgsPointXY) -> List[QgsPointXY]:
        """Return what a drag draws: a straight line, or a box along the direction of the last rectangle."""
        if self._shape == LINE:
            return [first, last]
        plane = self._plane(first)
        if plane is None:
            return []
        return plane.on_map(turned_box(plane.metres(first), plane.metres(last), self._direction))

    def _rectangle(self, corners: List[QgsPointXY], keep_direction: bool = False) -> List[QgsPointXY]:
        plane = self._plane(corners[0])
        if plane is None:
            return []
        first, second, third = (plane.metres(corner) for corner in corners)
        if keep_direction and first != second:
            self._direction = (second[0] - first[0], second[1] - first[1])
        return plane.on_map(rectangle(first, second, third))

    def _plane(self, point: QgsPointXY) -> Optional[GroundPlane]:
        try:
            return GroundPlane(point, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
        except QgsCsException:
            self.problem.emit(AtlasError("The projection of the map cannot tell where this is on the ground.",
                                         "Choose another projection of the project, and try again."))
            return None

    def finish(self) -> None:
        """Finish the shape that is begun, where it has enough corners; else drop it."""
        self._finish_with(list(self._corners))

    def _finish_with(self, corners: List[QgsPointXY]) -> None:
        corners = _without_repeats(corners)
        enough = len(corners) >= FEWEST_CORNERS[self._shape]
        begun = self.is_drawing or bool(corners)
        self.cancel()
        if not enough:
            if begun and corners:
                self.problem.emit(AtlasError("A line needs two corners, an area three that do not lie on one line.",
                                             "Click once for each corner, then finish with a double click or Enter."))
            return
        try:
            shape = to_degrees(_geometry(self._shape, corners), self._canvas.mapSettings().destinationCrs(),
                               QgsProject.instance())
        except AtlasError as problem:
            self.problem.emit(problem)
            return
        if self._shape == POLYGON and (not shape.isGeosValid() or measures_of(shape)["area_m2"] < 0.01):
            self.problem.emit(AtlasError("The outline crosses itself or has no area, so it was not saved.",
                                         "Draw it again, corner after corner around the object."))
            return
        self.drawn.emit(shape)

    def cancel(self) -> None:
        """Drop what is begun."""
        self._corners.clear()
        self._press = None
        if self._band is not None:
            self._band.clear()
        self.told.emit("")

    # what is seen

    def _show(self, corners: List[QgsPointXY]) -> None:
        if self._band is None:
            self._band = KeylinedBand(self._canvas, self._shape, self._color)
        drawable = [] if len(corners) < 2 else [_geometry(self._shape, corners)]
        self._band.show(drawable)
        self.told.emit(self._size(corners))

    def _size(self, corners: List[QgsPointXY]) -> str:
        if len(_without_repeats(corners)) < FEWEST_CORNERS[self._shape]:
            return ""
        try:
            shape = to_degrees(_geometry(self._shape, corners), self._canvas.mapSettings().destinationCrs(),
                               QgsProject.instance())
        except AtlasError:
            return ""       # told when it is finished
        return size_words(measures_of(shape))

    def deactivate(self) -> None:
        """Drop what is begun: another tool was taken."""
        self.cancel()
        super().deactivate()

    def release(self) -> None:
        """Take everything off the map."""
        self.cancel()
        if self._band is not None:
            self._band.remove()
        self._band = self._snap = None


def _without_repeats(corners: List[QgsPointXY]) -> List[QgsPointXY]:
    """Return corners without those that lie where the one before lies, as a double click makes them."""
    kept: List[QgsPointXY] = []
    for corner in corners:
        if not kept or corner != kept[-1]:
            kept.append(corner)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept


def _geometry(shape: str, corners: List[QgsPointXY]) -> QgsGeometry:
    if shape == POINT:
        return QgsGeometry.fromPointXY(corners[0])
    if shape == LINE or len(corners) < 3:
        return QgsGeometry.fromPolylineXY(corners)
    return QgsGeometry.fromPolygonXY([[*corners, corners[0]]])
