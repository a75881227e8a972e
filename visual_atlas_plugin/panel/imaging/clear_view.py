"""Keeps symbols off the picture while it is examined: facilities, routes and numbers would lie on what is looked for.

Nothing is ticked or unticked: the layers are left out of the map only, and are there again afterwards.
"""

from typing import Optional

from qgis.core import QgsMapLayer
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ...mapping import roles

_OVER_PICTURES = (*roles.FACILITY_ROLES, roles.CROSSINGS, roles.CASES, roles.CASE_COUNTS, roles.COUNT_NUMBERS, roles.FLOWS,
                  roles.CASE_PATH, roles.ROUTE_LINES, roles.ROUTE_MARKS)

MARKS = (roles.OBSERVATION_POINTS, roles.OBSERVATION_LINES, roles.OBSERVATION_POLYGONS)


def lies_over(layer: QgsMapLayer) -> bool:
    """Whether a layer of the atlas draws symbols that an image is better examined without."""
    return roles.role_of(layer) in _OVER_PICTURES


class ClearView(QObject):
    """Over one canvas; `bridge` gives it the layers of the layer tree back."""

    def __init__(self, canvas: QgsMapCanvas, bridge: QgsLayerTreeMapCanvasBridge, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas, self._bridge = canvas, bridge
        self.is_on = self._holds_marks = self._listens = False

    def set_on(self, on: bool) -> None:
        """Leave symbols out, or bring them back."""
        if on != self.is_on:
            self.is_on = on
            self._follow()

    def hold_marks(self, hold: bool) -> None:
        """Leave marks out, or bring them back: those of one image must not be seen on another, not even for a moment."""
        if hold != self._holds_marks:
            self._holds_marks = hold
            self._follow()

    def _follow(self) -> None:
        wanted = self.is_on or self._holds_marks
        if wanted != self._listens:
            self._listens = wanted
            signal = self._canvas.layersChanged
            signal.connect(self._leave_out) if wanted else signal.disconnect(self._leave_out)
        self._bridge.setCanvasLayers()
        if wanted:
            self._leave_out()

    def _is_left_out(self, layer: QgsMapLayer) -> bool:
        return (self.is_on and lies_over(layer)) or (self._holds_marks and roles.role_of(layer) in MARKS)

    def _leave_out(self) -> None:
        layers = self._canvas.layers()
        kept = [layer for layer in layers if not self._is_left_out(layer)]
        if len(kept) < len(layers):
            self._canvas.setLayers(kept)
