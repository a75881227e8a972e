"""What the tools of the bench share: they show what the pointer snaps to, and need no layer in edit mode."""

from typing import Optional

from qgis.core import QgsPointLocator
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsSnapIndicator


class SnappingTool(QgsMapTool):
    """A tool of the map that marks the corner or edge under the pointer, where QGIS's snapping is on."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self._snap: Optional[QgsSnapIndicator] = None

    def _show_snap(self, match: QgsPointLocator.Match) -> None:
        if self._snap is None:
            self._snap = QgsSnapIndicator(self._canvas)
        self._snap.setMatch(match)

    def flags(self) -> QgsMapTool.Flag:
        """No edit tool: QGIS would put it away where no layer is edited."""
        return QgsMapTool.Flag.AllowZoomRect

    def deactivate(self) -> None:
        """Another tool was taken."""
        if self._snap is not None:
            self._snap.setMatch(QgsPointLocator.Match())
        super().deactivate()
