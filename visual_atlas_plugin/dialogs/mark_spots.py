"""Some marks shown over the map: the map goes there, and each has a line around it. Nothing of the layers is touched."""

from typing import Dict, List, Mapping, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject, QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint

from ..annotate.bands import CHOSEN, KeylinedBand
from ..domain.errors import AtlasError
from ..store.observation_reader import read_shapes

# of analysts, in the order of their ids; from the palette that is safe for color-blind readers
ANALYST_COLORS = ("#58CFFA", "#EDC934", "#FF6BB0", "#7CFFB2", "#FF8A3D", "#C9B8FF")
BESIDE = QPoint(24, 120)       # px from the corner of QGIS's window: beside the middle of the map, where the marks are
AROUND_M = 60.0         # m, shown around a mark that has no size
_DEGREE_M = 111_320.0


def analyst_colors(analysts: Sequence[str]) -> Dict[str, str]:
    """Return the color of each analyst: the same in every list and on the map."""
    return {name: ANALYST_COLORS[number % len(ANALYST_COLORS)] for number, name in enumerate(sorted(set(analysts)))}


class MarkSpots:
    """Shows marks on one map until `clear`; `release` when its window goes."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._bands: List[KeylinedBand] = []

    def show(self, atlas_path: str, marks: Sequence[Tuple[str, str]], colors: Mapping[str, str] = None, zoom: bool = True) -> int:
        """Show marks given as (shape, uuid), `colors` by uuid; return how many were found. Raises AtlasError."""
        self.clear()
        found: Dict[Tuple[str, str], List[QgsGeometry]] = {}
        box = QgsRectangle()
        count = 0
        for uuid, shape, wkb in read_shapes(atlas_path, marks):
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            box.combineExtentWith(geometry.boundingBox())
            self._transform(geometry)
            found.setdefault((shape, (colors or {}).get(uuid, CHOSEN)), []).append(geometry)
            count += 1
        for (shape, color), shapes in found.items():
            band = KeylinedBand(self._canvas, shape, color)
            band.show(shapes)
            self._bands.append(band)
        if zoom and count:
            self._go_to(box)
        return count

    def clear(self) -> None:
        """Show none."""
        while self._bands:
            self._bands.pop().remove()

    release = clear

    def _transform(self, geometry: QgsGeometry) -> None:
        try:
            geometry.transform(self._to_map())
        except QgsCsException as problem:
            raise AtlasError("The projection of the map cannot show this place.",
                             "Choose another projection of the project, and try again.", str(problem)) from problem

    def _go_to(self, box: QgsRectangle) -> None:
        """Bring the map there, with some ground around it."""
        around = max(AROUND_M, 0.25 * max(box.width(), box.height()) * _DEGREE_M) / _DEGREE_M
        wide = QgsRectangle(box)
        wide.grow(around)
        try:
            self._canvas.setExtent(self._to_map().transformBoundingBox(wide))
        except QgsCsException as problem:
            raise AtlasError("The projection of the map cannot show this place.",
                             "Choose another projection of the project, and try again.", str(problem)) from problem
        self._canvas.refresh()

    def _to_map(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), self._canvas.mapSettings().destinationCrs(),
                                      QgsProject.instance())
