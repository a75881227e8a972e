"""Layers of files that are opened in a thread: QGIS takes twenty milliseconds and more for each, and counts for longer.

Nobody knows of such a layer until it is there. It is handed to the thread that asked for it, as QGIS does with what its
algorithms load; a large atlas has fifty layers, which would hold a window up for a second and more.
"""

import threading
from typing import List, NamedTuple, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsPointXY, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread

from .steps import Steps, in_thread


class Wanted(NamedTuple):
    """A layer to be opened: its source for OGR, its name, and whether it is to count its rows, a number that it keeps."""

    source: str
    name: str
    counted: bool = False


def opening_layers(wanted: Sequence[Wanted]) -> Steps[List[QgsVectorLayer]]:
    """Open layers in steps, without the styles that files bring; return them in order, as valid as they are."""
    _know_projections()
    home, broken_off = QThread.currentThread(), threading.Event()

    def work() -> List[QgsVectorLayer]:
        layers = []
        for one in wanted:
            if broken_off.is_set():
                break
            layers.append(_opened(one, home))
        return layers

    return (yield from in_thread(work, stop=broken_off.set))


def _know_projections() -> None:
    """Let QGIS know the projections of layers and map from this thread first.

    It keeps them for all threads; what it learned in one that ended cannot be transformed by any other.
    """
    degrees, metres = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:3857"))
    QgsCoordinateTransform(degrees, metres, QgsCoordinateTransformContext()).transform(QgsPointXY(0, 0))


def _opened(wanted: Wanted, home: QThread) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False     # styles and forms of our layers are made here
    layer = QgsVectorLayer(wanted.source, wanted.name, "ogr", options)
    if wanted.counted and layer.isValid():
        layer.featureCount()
    for part in (layer, layer.actions(), layer.styleManager()):     # the last two are no children of the layer in QGIS 3.22
        if part is not None and part.parent() is None:
            part.moveToThread(home)
    return layer
