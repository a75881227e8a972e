"""Run by QGIS at its start (--code): drags the window of the panel in the real window, notes frames and blocks, ends QGIS.

The project is the one that the plugin makes when an atlas is opened: background, routes, facilities, counts, names, panel.
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

WIDTH, HEIGHT = 1600, 1000
TICK_MS = 16                        # a mouse tells of its moves sixty times a second
OPEN_SECONDS, PAINT_SECONDS = 600, 120
SETTLES = 10
sys.path.insert(0, str(Path(os.environ["VISUAL_ATLAS_BENCH_FOLDER"])))


class Probe:
    """Notes how long the event loop took from one turn to the next."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._before = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)            # 0 would keep this thread busy and the drawing threads waiting

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._before)
        self._before = now

    def longest_ms(self) -> float:
        """Return the longest turn since the last question, in milliseconds."""
        self._tick()
        longest, self._longest = 1000.0 * self._longest, 0.0
        return longest

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()


def wait(condition: Callable[[], bool], seconds: float) -> None:
    """Let QGIS work until a condition holds."""
    loop, check = QEventLoop(), QTimer()
    end = time.monotonic() + seconds

    def look() -> None:
        if condition():
            loop.exit(1)
        elif time.monotonic() > end:
            loop.exit(0)

    check.timeout.connect(look)
    check.start(5)
    came = loop.exec()
    check.stop()
    if not came:
        raise RuntimeError(f"what was waited for did not come within {seconds} seconds")


def pause(seconds: float) -> None:
    """Let QGIS work for a while."""
    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() > end, seconds + 1)


def painted(change: Callable[[], Any]) -> Tuple[float, float]:
    """Make a change, wait until the map is painted anew; return milliseconds on the clock and of CPU, all threads."""
    canvas = iface.mapCanvas()
    begun, used = time.perf_counter(), time.process_time()
    change()
    canvas.refresh()
    loop = QEventLoop()
    canvas.mapCanvasRefreshed.connect(loop.quit)
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(1000 * PAINT_SECONDS)
    loop.exec()
    if not late.isActive():
        raise RuntimeError("the map was not painted")
    QApplication.processEvents()
    spent = 1000.0 * (time.perf_counter() - begun), 1000.0 * (time.process_time() - used)
    canvas.mapCanvasRefreshed.disconnect(loop.quit)
    return spent


def moved(plugin: Any, state: Any) -> None:
    """Make one move of a drag that goes on: what the plugin does once the mouse rests is not part of it.

    A mouse moves on before a timer for its rest runs out; here the next move comes only after the map is painted.
    """
    plugin.controller.choose(state, live=True)
    for owner in (plugin.controller, plugin.dock):
        for timer in owner.findChildren(QTimer):
            if timer.isSingleShot() and timer.interval() > TICK_MS:
                timer.stop()


def fit_canvas() -> None:
    """Make the window so large that the map is WIDTH x HEIGHT."""
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.showNormal()
    for _ in range(4):
        pause(0.3)
        window.resize(window.width() + WIDTH - canvas.width(), window.height() + HEIGHT - canvas.height())
    pause(0.3)
    if (canvas.width(), canvas.height()) != (WIDTH, HEIGHT):
        raise RuntimeError(f"the map is {canvas.width()} x {canvas.height()}")


def measure(path: str) -> Dict[str, Any]:
    """Open the atlas, drag, let go; return what was noted."""
    from moves import drags_and_toggles
    plugin = qgis.utils.plugins["visual_atlas_plugin"]
    probe = Probe()
    begun = time.perf_counter()
    plugin.open_atlas(path)
    wait(lambda: plugin.controller.atlas is not None, OPEN_SECONDS)
    opened = 1000.0 * (time.perf_counter() - begun)
    wait(lambda: not iface.mapCanvas().isDrawing(), PAINT_SECONDS)
    opening_block = probe.longest_ms()
    probe.stop()
    fit_canvas()
    controller = plugin.controller
    states = drags_and_toggles(controller.atlas.index.theme_ids)
    for state in states[:3]:
        painted(lambda: moved(plugin, state))
    frames = [painted(lambda: moved(plugin, state)) for state in states]
    blocks = dragged(controller, states)
    iface.mainWindow().grab().save(os.environ["VISUAL_ATLAS_BENCH_OUT"].replace(".json", ".png"))
    settled = [let_go(controller, state) for state in states[:SETTLES]]
    return {"opened": opened, "opening_block": opening_block, "frames": [wall for wall, _ in frames],
            "frames_cpu": [cpu for _, cpu in frames], "blocks": blocks, "settled": settled,
            "layers": [layer.name() for layer in iface.mapCanvas().layers()]}


def dragged(controller: Any, states: List[Any]) -> List[float]:
    """Drag as a mouse does, whether or not the map keeps up; return the longest block after each move."""
    probe, left, blocks = Probe(), list(states), []

    def move() -> None:
        blocks.append(probe.longest_ms())
        if left:
            controller.choose(left.pop(0), live=True)

    mouse = QTimer()
    mouse.timeout.connect(move)
    pause(0.5)
    probe.longest_ms()
    mouse.start(TICK_MS)
    wait(lambda: not left, PAINT_SECONDS)
    pause(0.2)
    mouse.stop()
    probe.stop()
    return blocks[1:len(states) + 1]


def let_go(controller: Any, state: Any) -> float:
    """Settle a choice, as when the mouse is let go; return the longest block until the map is painted."""
    probe = Probe()
    controller.choose(state)
    pause(1.0)
    wait(lambda: not iface.mapCanvas().isDrawing(), PAINT_SECONDS)
    longest = probe.longest_ms()
    probe.stop()
    return longest


def go() -> None:
    """Measure, write, end QGIS."""
    code = 1
    try:
        noted = measure(os.environ["VISUAL_ATLAS_BENCH_ATLAS"])
        Path(os.environ["VISUAL_ATLAS_BENCH_OUT"]).write_text(json.dumps(noted), encoding="utf-8")
        code = 0
    except (RuntimeError, OSError, AttributeError, KeyError, ImportError):
        traceback.print_exc()
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(code)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
