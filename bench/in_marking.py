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
PLACES, MOST_SECONDS = (15, 60) if os.environ.get("VISUAL_ATLAS_BENCH_QUICK") == "1" else (40, 240)
LEAST_PLACES = 7        # also where the machine is busy and the time is over
WARM, PAINT_SECONDS = 3, 60
REST_SECONDS = 0.2      # between two deeds, so that none pays for what QGIS still does after another
MARKS = ("observation_points", "observation_lines", "observation_polygons")


class Noted:
    """Milliseconds until the image was painted, and until its marks were, too: on the clock, and of CPU of all threads."""

    def __init__(self) -> None:
        self.image: Dict[str, List[float]] = {"wall": [], "cpu": []}
        self.marks: Dict[str, List[float]] = {"wall": [], "cpu": []}

    def take(self, canvas: QgsMapCanvas, deed: Callable[[], Any], is_whole: Callable[[], bool] = lambda: True) -> None:
        """Do something; note when the map was painted, and when it was painted whole (`is_whole` holds)."""
        painted: List[bool] = []
        canvas.mapCanvasRefreshed.connect(lambda: painted.append(is_whole()))
        begun, used = time.perf_counter(), time.process_time()
        deed()
        self._until(lambda: bool(painted), begun)
        self._note(self.image, begun, used)
        self._until(lambda: painted[-1] and not canvas.isDrawing(), begun)
        self._note(self.marks, begun, used)
        canvas.mapCanvasRefreshed.disconnect()

    @staticmethod
    def _until(condition: Callable[[], bool], begun: float) -> None:
        waking = QTimer()       # else the loop below would sleep on while nothing happens
        waking.start(2)
        while not condition():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() - begun > PAINT_SECONDS:
                raise RuntimeError("the map was not painted")

    @staticmethod
    def _note(kept: Dict[str, List[float]], begun: float, used: float) -> None:
        kept["wall"].append(1000.0 * (time.perf_counter() - begun))
        kept["cpu"].append(1000.0 * (time.process_time() - used))

    def told(self) -> Dict[str, Dict[str, List[float]]]:
        """Return what was noted after warming up."""
        return {name: {kind: values[WARM:] for kind, values in kept.items()}
                for name, kept in (("image", self.image), ("marks", self.marks))}


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
        self.canvas.refresh()

    def filter(self, place_uuid: str, image_uuid: str) -> None:
        """Filter the marks: those of a place on an image."""
        for layer in self.marks:
            layer.setSubsetString(f"\"place_uuid\" = '{place_uuid}' AND \"image_uuid\" = '{image_uuid}'")

    def place(self, place_uuid: str, image_uuid: str, box: QgsRectangle) -> None:
        """Filter the marks, zoom to the place."""
        self.filter(place_uuid, image_uuid)
        self.canvas.setExtent(box)
        self.canvas.refresh()


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

    def is_whole() -> bool:
        """Whether what was painted has the marks of what is at hand."""
        drawn = {layer.customProperty("visual_atlas/role") for layer in canvas.layers()}
        return desk._marks.is_current and not desk._mark_steps.is_busy and set(MARKS) <= drawn

    begun = time.monotonic()
    for number in range(WARM + PLACES):
        if number >= WARM + LEAST_PLACES and time.monotonic() - begun > MOST_SECONDS:
            break
        place.take(canvas, lambda: desk.step_place(1), is_whole)
        pause(REST_SECONDS)
        place_uuid, image_uuid, box = desk.queue.at_hand.uuid, desk.images.record.uuid, QgsRectangle(canvas.extent())
        peer_place.take(peer.canvas, lambda: peer.place(place_uuid, image_uuid, box))
        pause(REST_SECONDS)
        date.take(canvas, lambda: desk.step_image(-1 if number % 2 == 0 else 1), is_whole)
        pause(REST_SECONDS)
        image_uuid = desk.images.record.uuid
        peer_date.take(peer.canvas, lambda: (peer.filter(place_uuid, image_uuid), peer.date(number)))
        pause(REST_SECONDS)
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
