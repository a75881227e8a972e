"""Run by QGIS at its start (--code): goes from place to place and from date to date at the desk, and on plain layers."""

import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, List

import qgis.utils
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

sys.path.insert(0, os.environ["VISUAL_ATLAS_BENCH_FOLDER"])
OUT = Path(os.environ["VISUAL_ATLAS_BENCH_OUT"])
WIDTH, HEIGHT = 1600, 1000
PLACES = 20 if os.environ.get("VISUAL_ATLAS_BENCH_QUICK") == "1" else 60
WARM, PAINT_SECONDS = 3, 60
MARKS = ("observation_points", "observation_lines", "observation_polygons")


class Noted:
    """Milliseconds until a map was painted: on the clock, and of CPU of all threads."""

    def __init__(self) -> None:
        self.wall: List[float] = []
        self.cpu: List[float] = []

    def take(self, canvas: QgsMapCanvas, deed: Callable[[], Any]) -> None:
        """Do something and wait until the map is painted anew."""
        loop, late = QEventLoop(), QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: loop.exit(1))
        late.start(1000 * PAINT_SECONDS)
        canvas.mapCanvasRefreshed.connect(loop.quit)
        begun, used = time.perf_counter(), time.process_time()
        deed()
        canvas.refresh()
        code = loop.exec()
        while canvas.isDrawing():
            QApplication.processEvents()
        self.wall.append(1000.0 * (time.perf_counter() - begun))
        self.cpu.append(1000.0 * (time.process_time() - used))
        canvas.mapCanvasRefreshed.disconnect(loop.quit)
        if code:
            raise RuntimeError("the map was not painted")

    def told(self) -> Dict[str, List[float]]:
        """Return what was noted after warming up."""
        return {"wall": self.wall[WARM:], "cpu": self.cpu[WARM:]}


def pause(seconds: float) -> None:
    """Let QGIS work for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


class Peer:
    """Plain layers on a map of their own, of the same size."""

    def __init__(self, path: str, images: List[str]):
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(iface.mapCanvas().mapSettings().destinationCrs())
        self.canvas.enableAntiAliasing(True)
        self.canvas.setCachingEnabled(True)
        self.canvas.setParallelRenderingEnabled(True)
        self.canvas.resize(WIDTH, HEIGHT)
        self.marks = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in MARKS]
        self.places = QgsVectorLayer(f"{path}|layername=places", "places", "ogr")
        self.images = [QgsRasterLayer(image, "image", "gdal") for image in images]
        self.canvas.show()
        self.date(1)

    def date(self, number: int) -> None:
        """Show the image of a date."""
        self.canvas.setLayers([*self.marks, self.places, self.images[number % len(self.images)]])

    def place(self, uuid: str, box: QgsRectangle) -> None:
        """Filter the marks of a place and zoom to it."""
        for layer in self.marks:
            layer.setSubsetString(f"\"place_uuid\" = '{uuid}'")
        self.canvas.setExtent(box)


def measure(path: str) -> Dict[str, Any]:
    """Open the atlas, go from place to place and from date to date; the peer does the same between."""
    plugin = qgis.utils.plugins["visual_atlas_plugin"]
    plugin.open_atlas(path)
    plugin.commands.finish_opening()
    pause(2)
    plugin.dock.page.show_tab("imagery")
    desk = plugin._wiring.desk
    desk.finish_reading()
    canvas, window = iface.mapCanvas(), iface.mainWindow()
    window.showNormal()
    for _ in range(4):
        pause(0.3)
        window.resize(window.width() + WIDTH - canvas.width(), window.height() + HEIGHT - canvas.height())
    pause(1)
    peer = Peer(os.environ["VISUAL_ATLAS_BENCH_PEER"], os.environ["VISUAL_ATLAS_BENCH_IMAGES"].split(os.pathsep))
    place, date, peer_place, peer_date = Noted(), Noted(), Noted(), Noted()
    for number in range(WARM + PLACES):
        place.take(canvas, lambda: desk.step_place(1))
        at_hand = desk.queue.at_hand
        box = QgsRectangle(canvas.extent())
        peer_place.take(peer.canvas, lambda: peer.place(at_hand.uuid, box))
        date.take(canvas, lambda: desk.step_image(-1 if number % 2 == 0 else 1))
        peer_date.take(peer.canvas, lambda: peer.date(number))
    window.grab().save(str(OUT.with_suffix(".png")))
    peer.canvas.grab().save(str(OUT.with_suffix(".peer.png")))
    peer.canvas.close()
    return {"place": place.told(), "date": date.told(), "peer_place": peer_place.told(), "peer_date": peer_date.told(),
            "queue": len(desk.queue.order)}


def go() -> None:
    """Measure, write, end QGIS."""
    code = 1
    try:
        OUT.write_text(json.dumps(measure(os.environ["VISUAL_ATLAS_BENCH_ATLAS"])), encoding="utf-8")
        code = 0
    except (RuntimeError, OSError, AttributeError, KeyError, ImportError):
        traceback.print_exc()
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(code)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
