"""What the search for scenes shows on the map: the outline under the pointer and the chosen one, and an area to draw."""

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject, QgsRectangle, QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..domain.imaging.scene import Scene
from ..domain.imaging.search_area import Box

POINTED, CHOSEN = "#E69F00", "#4046D8"
WGS84 = "EPSG:4326"


class SearchMap(QObject):
    """Outlines on a map canvas. `release` takes everything off the map."""

    drawn = pyqtSignal(object)       # Box of the area that was drawn

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._bands = {color: self._band(color) for color in (POINTED, CHOSEN)}
        self._tool: Optional[QgsMapToolExtent] = None
        self._before: Optional[QgsMapTool] = None

    def point_at(self, scene: Optional[Scene]) -> None:
        """Show the outline of the scene under the pointer; None takes it off."""
        self._outline(POINTED, scene)

    def choose(self, scene: Optional[Scene]) -> None:
        """Show the outline of the chosen scene; None takes it off."""
        self._outline(CHOSEN, scene)

    def zoom_to(self, scene: Scene) -> None:
        """Show all of a scene."""
        shape = self._on_map(scene)
        if shape is not None and not shape.isEmpty():
            self._canvas.setExtent(shape.boundingBox().buffered(shape.boundingBox().width() * 0.1))
            self._canvas.refresh()

    def extent(self) -> Optional[Box]:
        """Return what the map shows, degrees; None where it cannot be said in degrees."""
        return self._box_of(self._canvas.extent())

    def draw(self) -> None:
        """Let the user draw an area with the mouse; `drawn` tells it."""
        if self._tool is None:
            self._tool = QgsMapToolExtent(self._canvas)
            self._tool.extentChanged.connect(self._area_drawn)
        if self._canvas.mapTool() is not self._tool:
            self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)

    def release(self) -> None:
        """Take everything off the map, and give the tool back that was there."""
        self._give_tool_back()
        for band in self._bands.values():
            self._canvas.scene().removeItem(band)
        self._bands = {}

    def _area_drawn(self, area: QgsRectangle) -> None:
        if area.isEmpty():
            return
        box = self._box_of(area)
        self._give_tool_back()
        if box is not None:
            self.drawn.emit(box)

    def _give_tool_back(self) -> None:
        if self._tool is not None:
            self._tool.clearRubberBand()
            if self._canvas.mapTool() is self._tool:
                if self._before is not None:
                    self._canvas.setMapTool(self._before)
                else:
                    self._canvas.unsetMapTool(self._tool)
        self._before = None

    def _band(self, color: str) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        line, inside = QColor(color), QColor(color)
        inside.setAlpha(30)
        band.setStrokeColor(line)
        band.setFillColor(inside)
        band.setWidth(2)
        return band

    def _outline(self, color: str, scene: Optional[Scene]) -> None:
        if color not in self._bands:
            return
        self._bands[color].reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        shape = self._on_map(scene) if scene is not None else None
        if shape is not None:
            self._bands[color].setToGeometry(shape, None)

    def _on_map(self, scene: Scene) -> Optional[QgsGeometry]:
        """Return the outline of a scene in the coordinates of the map, None where it has none that fits them."""
        shape = QgsGeometry.fromWkt(scene.footprint) if scene.footprint else QgsGeometry()
        if shape.isNull():
            return None
        try:
            shape.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), self._crs, QgsProject.instance()))
        except QgsCsException:
            return None
        return shape

    def _box_of(self, area: QgsRectangle) -> Optional[Box]:
        change = QgsCoordinateTransform(self._crs, QgsCoordinateReferenceSystem(WGS84), QgsProject.instance())
        try:
            box = change.transformBoundingBox(area)
        except QgsCsException:
            return None
        if box.isEmpty() or not box.isFinite():
            return None
        return (max(-180.0, box.xMinimum()), max(-90.0, box.yMinimum()), min(180.0, box.xMaximum()),
                min(90.0, box.yMaximum()))

    @property
    def _crs(self) -> QgsCoordinateReferenceSystem:
        return self._canvas.mapSettings().destinationCrs()
