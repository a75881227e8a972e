"""Choosing a mark on the map, moving it or one of its corners, adding and taking away corners."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication

from ..domain import palette as house
from ..domain.errors import AtlasError
from ..domain.observing.mark_rows import FEWEST_CORNERS, POINT, POLYGON, MarkRow
from ..mapping.measuring import measures_of, to_degrees, to_map
from .bands import CHOSEN, KeylinedBand
from .snapping_tool import SnappingTool

REACH_PX = 9        # how near a click has to come


@dataclass
class _Grip:
    """What a press took hold of: a corner (its number), or the whole mark (-1); where, on the screen and on the map."""

    corner: int
    pixel: QPoint
    spot: QgsPointXY


class EditTool(SnappingTool):
    """Emits chosen(MarkRow or None), reshaped(MarkRow, QgsGeometry in degrees), problem(AtlasError), left()."""

    chosen = pyqtSignal(object)
    reshaped = pyqtSignal(object, object)
    problem = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, keys: Callable[..., bool]):
        super().__init__(canvas)
        self._keys = keys
        self._marks: List[Tuple[MarkRow, QgsGeometry]] = []
        self._row: Optional[MarkRow] = None
        self._shape = QgsGeometry()         # of the chosen mark, on the map
        self._grip: Optional[_Grip] = None
        self._band: Optional[KeylinedBand] = None
        self._corners: List[QgsVertexMarker] = []

    @property
    def row(self) -> Optional[MarkRow]:
        """The chosen mark."""
        return self._row

    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Work on these marks; the chosen one stays where it is among them, in its newest version."""
        self._marks = []
        for row in rows:
            with suppress(AtlasError):      # a mark that this projection cannot show cannot be clicked either
                self._marks.append((row, self._on_map(row)))
        uuid = self._row.uuid if self._row is not None else ""
        self.choose(next((row for row in rows if row.uuid == uuid and uuid), None), tell=False)

    def choose(self, row: Optional[MarkRow], tell: bool = True) -> None:
        """Take a mark for the chosen one, also one that is not saved (a ghost that is to be changed)."""
        self._row, self._grip = row, None
        self._shape = self._on_map(row) if row is not None else QgsGeometry()
        self._show(self._shape)
        if tell:
            self.chosen.emit(row)

    def _on_map(self, row: MarkRow) -> QgsGeometry:
        shape = QgsGeometry()
        shape.fromWkb(row.wkb)
        return to_map(shape, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())

    # the mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - the name QGIS calls
        """Take hold of a corner or of the whole of the chosen mark, or choose the one that is under the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        corner = self._corner_at(event.originalMapPoint())
        if corner < 0 and not self._hits(self._shape, event.originalMapPoint()):
            under = self._mark_at(event.originalMapPoint())
            if under is not self._row:
                self.choose(under)
            if under is None:
                return
            corner = self._corner_at(event.originalMapPoint())
        self._grip = _Grip(corner, event.pos(), event.originalMapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Show where what is held would go."""
        if self._grip is None:
            over = self._corner_at(event.originalMapPoint()) >= 0
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        if self._is_drag(event.pos()):
            self._show(self._moved(event))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Let go: save the new shape."""
        grip = self._grip
        if grip is None or event.button() != Qt.MouseButton.LeftButton:
            return
        moved = self._moved(event) if self._is_drag(event.pos()) else None
        self._grip = None
        if moved is not None:
            self._save(moved)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Add a corner where an edge of the chosen mark was clicked twice."""
        self._grip = None
        if self._row is None or self._row.shape == POINT or self._corner_at(event.originalMapPoint()) >= 0:
            return
        found, near, after, _ = self._shape.closestSegmentWithContext(event.originalMapPoint())
        if found >= 0 and found ** 0.5 <= self._reach():
            shape = QgsGeometry(self._shape)
            if shape.insertVertex(near.x(), near.y(), after):
                self._save(shape)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        """Backspace takes the corner under the mouse away, Esc lets go; others go to the bench."""
        key = event.key()
        if key == Qt.Key.Key_Backspace and self._row is not None:
            self._drop_corner()
        elif key == Qt.Key.Key_Escape:
            self.choose(None) if self._row is not None else self.left.emit()
        elif not self._keys(event):
            event.ignore()
            return
        event.accept()

    # shapes

    def _is_drag(self, position: QPoint) -> bool:
        return (position - self._grip.pixel).manhattanLength() >= min(4, QApplication.startDragDistance())

    def _moved(self, event: QgsMapMouseEvent) -> QgsGeometry:
        shape = QgsGeometry(self._shape)
        if self._grip.corner >= 0 or self._row.shape == POINT:
            target = event.snapPoint()
            self._show_snap(event.mapPointMatch())
            shape.moveVertex(target.x(), target.y(), max(0, self._grip.corner))
        else:
            target = event.originalMapPoint()
            shape.translate(target.x() - self._grip.spot.x(), target.y() - self._grip.spot.y())
        return shape

    def _drop_corner(self) -> None:
        number = self._corner_at(self.toMapCoordinates(self._canvas.mouseLastXY()))
        if number < 0:
            return
        closing = 1 if self._row.shape == POLYGON else 0
        if sum(1 for _ in self._shape.vertices()) - closing <= FEWEST_CORNERS[self._row.shape]:
            self.problem.emit(AtlasError("This mark has as few corners as its shape needs.",
                                         "Remove the whole mark with the Delete key, or move the corner."))
            return
        shape = QgsGeometry(self._shape)
        if shape.deleteVertex(number):
            self._save(shape)

    def _save(self, shape: QgsGeometry) -> None:
        row = self._row
        try:
            ground = to_degrees(shape, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
            if row.shape == POLYGON and (not ground.isGeosValid() or measures_of(ground)["area_m2"] < 0.01):
                raise AtlasError("The outline crosses itself or has no area, so it was not saved.",
                                 "Move the corner to where the outline runs around the object.")
        except AtlasError as problem:
            self._show(self._shape)
            self.problem.emit(problem)
            return
        self._shape = shape
        self._show(shape)
        self.reshaped.emit(row, ground)

    def _reach(self) -> float:
        return REACH_PX * self._canvas.mapUnitsPerPixel()

    def _corner_at(self, spot: QgsPointXY) -> int:
        """Return the number of the corner of the chosen mark at a spot, -1 for none."""
        if self._row is None or self._shape.isNull():
            return -1
        near, number, _, _, square = self._shape.closestVertex(spot)
        return number if square >= 0 and square ** 0.5 <= self._reach() else -1

    def _hits(self, shape: QgsGeometry, spot: QgsPointXY) -> bool:
        return not shape.isNull() and shape.distance(QgsGeometry.fromPointXY(spot)) <= self._reach()

    def _mark_at(self, spot: QgsPointXY) -> Optional[MarkRow]:
        """Return the mark at a spot: points before lines before areas, and of areas the smallest."""
        order = {"point": 0, "line": 1, "polygon": 2}
        hit = [(order[row.shape], shape.area(), number) for number, (row, shape) in enumerate(self._marks)
               if self._hits(shape, spot)]
        return self._marks[min(hit)[2]][0] if hit else None

    # what is seen

    def _show(self, shape: QgsGeometry) -> None:
        for marker in self._corners:
            self._canvas.scene().removeItem(marker)
        self._corners.clear()
        if self._band is not None:
            self._band.remove()
            self._band = None
        if self._row is None or shape.isNull():
            return
        self._band = KeylinedBand(self._canvas, self._row.shape, CHOSEN)
        self._band.show([shape])
        for vertex in ([] if self._row.shape == POINT else shape.vertices()):
            marker = QgsVertexMarker(self._canvas)
            marker.setCenter(QgsPointXY(vertex))
            marker.setIconType(QgsVertexMarker.IconType.ICON_BOX)
            marker.setIconSize(9)
            marker.setPenWidth(2)
            marker.setColor(QColor(CHOSEN))
            marker.setFillColor(QColor(house.INK))
            self._corners.append(marker)

    def deactivate(self) -> None:
        """Let go of what is chosen: another tool was taken."""
        self.choose(None, tell=False)
        super().deactivate()

    def release(self) -> None:
        """Take everything off the map."""
        self._row = None
        self._show(QgsGeometry())
        self._snap = None
