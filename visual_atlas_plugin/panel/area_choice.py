"""An area as a choice: what the map shows now, or a rectangle that is drawn on it."""

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapTool, QgsMapToolExtent
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.filter_state import Ring
from ..i18n import tr

DECIMALS = 6        # of a degree, about a tenth of a metre: equal views give equal choices


def ring_of(box: QgsRectangle) -> Ring:
    """Return the corners of a box in degrees, cut to the globe."""
    west, east = max(-180.0, box.xMinimum()), min(180.0, box.xMaximum())
    south, north = max(-90.0, box.yMinimum()), min(90.0, box.yMaximum())
    corners = ((west, south), (east, south), (east, north), (west, north))
    return tuple((round(lon, DECIMALS), round(lat, DECIMALS)) for lon, lat in corners)


class AreaChoice(QObject):
    """Emits chosen(ring) in WGS84 degrees, or problem(AtlasError) where a view cannot be told in degrees."""

    chosen = pyqtSignal(object)
    problem = pyqtSignal(object)

    def __init__(self, canvas, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._tool: Optional[QgsMapToolExtent] = None
        self._tool_before: Optional[QgsMapTool] = None

    def take_view(self) -> None:
        """Choose what the map shows now."""
        self._tell(self._canvas.extent())

    def draw(self) -> None:
        """Let the user drag a rectangle; afterwards the map has the tool it had before."""
        if self._tool is None:
            self._tool = QgsMapToolExtent(self._canvas)
            self._tool.extentChanged.connect(self._drawn)
        if self._canvas.mapTool() is not self._tool:
            self._tool_before = self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()

    def release(self) -> None:
        """Give the map its own tool back."""
        if self._tool is not None and self._canvas.mapTool() is self._tool:
            self._give_back()
        self._tool = self._tool_before = None

    def _drawn(self, box: QgsRectangle) -> None:
        self._give_back()
        if box.width() > 0 and box.height() > 0:
            self._tell(box)

    def _give_back(self) -> None:
        self._tool.clearRubberBand()
        if self._tool_before is not None:
            self._canvas.setMapTool(self._tool_before)
        else:
            self._canvas.unsetMapTool(self._tool)

    def _tell(self, box: QgsRectangle) -> None:
        transform = QgsCoordinateTransform(self._canvas.mapSettings().destinationCrs(),
                                           QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
        try:
            ring = ring_of(transform.transformBoundingBox(box))
        except QgsCsException as trouble:
            self.problem.emit(AtlasError(
                tr("The view cannot be told in degrees."),
                tr("Zoom in, or choose another projection of the map, and try again."), str(trouble)))
            return
        self.chosen.emit(ring)
