"""Run by QGIS at its start (--code) on a virtual screen: shows the atlas, takes pictures, exports the map, quits.

What was seen goes into result.json; check_demo.py judges it afterwards, from outside.
"""

import json
import os
import sys
import time
import traceback

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.path.join(os.environ["VISUAL_ATLAS_ROOT"], "scripts"))
import demo_common  # noqa: E402  (found through the line above)

PAINT_SECONDS = 60


def settle(seconds: float) -> None:
    """Let QGIS work for a while, then until the atlas is opened and the map is painted."""
    end = time.monotonic() + seconds
    while time.monotonic() < end or demo_common.plugin().is_opening:
        QApplication.processEvents()
        time.sleep(0.02)
    end = time.monotonic() + PAINT_SECONDS
    while iface.mapCanvas().isDrawing():
        if time.monotonic() > end:
            raise RuntimeError(f"the map was not painted within {PAINT_SECONDS} seconds")
        QApplication.processEvents()
        time.sleep(0.02)
    QApplication.processEvents()


def save(picture, name: str) -> None:
    """Save a grabbed picture into the demo folder."""
    path = demo_common.demo_folder() / name
    if not picture.save(str(path)):
        raise RuntimeError(f"could not write {path}")


def drive(seen: dict) -> None:
    """Do what a first user would do, and note what came of it."""
    import processing

    started = time.monotonic()
    demo_common.show_atlas()
    settle(1.5)
    seen["seconds_to_painted_map"] = round(time.monotonic() - started, 1)
    canvas = iface.mapCanvas()
    canvas.refresh()
    settle(0.5)
    docks = [d for d in iface.mainWindow().findChildren(QDockWidget) if d.objectName().startswith("VisualAtlas")]
    seen["docks"] = [{"name": d.objectName(), "visible": d.isVisible() and d.width() > 100} for d in docks]
    layers = QgsProject.instance().mapLayers().values()
    seen["layers"] = sorted(layer.name() for layer in layers if layer.customProperty("visual_atlas/role"))
    seen["broken_layers"] = sorted(layer.name() for layer in layers if not layer.isValid())
    save(QApplication.primaryScreen().grabWindow(0), "desktop.png")
    save(canvas.grab(), "map.png")
    folder = demo_common.demo_folder()
    processing.run("visualatlas:exportoverview", {
        "ATLAS": str(folder / "atlas.gpkg"), "OUTPUT": str(folder / "overview.pdf"), "FORMAT": 0, "DPI": 300})
    processing.run("visualatlas:exportbook", {
        "ATLAS": str(folder / "atlas.gpkg"), "OUTPUT": str(folder / "book.pdf"), "DPI": 300})


def go() -> None:
    """Drive, write what was seen, end QGIS."""
    seen: dict = {"error": ""}
    code = 0
    try:
        drive(seen)
    except BaseException:       # also a SystemExit from deep inside must end in a written reason
        seen["error"] = traceback.format_exc()
        QApplication.primaryScreen().grabWindow(0).save(str(demo_common.demo_folder() / "stuck.png"))
        code = 3
    seen["messages"] = critical
    (demo_common.demo_folder() / "result.json").write_text(json.dumps(seen, indent=1), encoding="utf-8")
    if seen["error"]:
        print(seen["error"], file=sys.stderr, flush=True)
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(code)


def listen(message: str, tag: str, level: int) -> None:
    """Keep what QGIS logs as an error."""
    if int(level) == 2:
        critical.append(f"{tag}: {message}")


critical: list = []
QgsApplication.messageLog().messageReceived[str, str, "Qgis::MessageLevel"].connect(listen)
iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
