"""Run by QGIS at its start (--code): drags the window of the panel in the real window, notes frames and blocks, ends QGIS.

The project is the one that the plugin makes when an atlas is opened: background, routes, facilities, counts, names, panel.
With VISUAL_ATLAS_BENCH_STALLS=1 what held the window up is told in a file beside the figures; with
VISUAL_ATLAS_BENCH_OPENING=1 the atlas is opened, and that is all.
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
TABS = ("explore", "cases", "imagery", "publish")     # from left to right
QUIET_SECONDS = 1.0                 # after a deed: what waits for rest has begun by then
sys.path.insert(0, str(Path(os.environ["VISUAL_ATLAS_BENCH_FOLDER"])))

from stalls import Turn, Watch, summary, told  # noqa: E402  (found through the line above)

OUT = Path(os.environ["VISUAL_ATLAS_BENCH_OUT"])
STACKS = OUT.with_suffix(".stacks") if os.environ.get("VISUAL_ATLAS_BENCH_STALLS") == "1" else None

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
    """Open the atlas, and do what a person does with it; return what was noted."""
    plugin = qgis.utils.plugins["visual_atlas_plugin"]
    report: List[str] = []
    opened, opening = open_it(plugin, path)
    report.append(told("opening", opening))
    noted = {"opened": opened, "opening": summary(opening)}
    if os.environ.get("VISUAL_ATLAS_BENCH_OPENING") != "1":
        noted.update(worked_with(plugin, report))
    if STACKS is not None:
        OUT.with_suffix(".stalls.txt").write_text("\n".join(report) + "\n", encoding="utf-8")
    return noted


def worked_with(plugin: Any, report: List[str]) -> Dict[str, Any]:
    """Drag, let go, and what else a person does in an atlas that is open; return what was noted."""
    from moves import drags_and_toggles
    fit_canvas()
    controller = plugin.controller
    states = drags_and_toggles(controller.atlas.index.theme_ids)
    for state in states[:3]:
        painted(lambda: moved(plugin, state))
    frames = [painted(lambda: moved(plugin, state)) for state in states]
    blocks = dragged(controller, states, report)
    iface.mainWindow().grab().save(str(OUT.with_suffix(".png")))
    settled = [watched("letting go", lambda: controller.choose(state), report) for state in states[:SETTLES]]
    deeds = {name: summary(watched(name, deed, report)) for name, deed in other_deeds(plugin)}
    return {"frames": [wall for wall, _ in frames], "frames_cpu": [cpu for _, cpu in frames],
            "blocks": [turns["wall"] for turns in blocks],
            "blocks_cpu": [turns["cpu"] for turns in blocks], "settled": [summary(turns)["wall"] for turns in settled],
            "settled_cpu": [summary(turns)["cpu"] for turns in settled], "deeds": deeds,
            "layers": [layer.name() for layer in iface.mapCanvas().layers()]}


def open_it(plugin: Any, path: str) -> Tuple[float, List[Turn]]:
    """Open the atlas as a person does; return milliseconds until the panel counts, and all turns until the map rests."""
    pause(QUIET_SECONDS)        # QGIS itself has just started
    watch = Watch(STACKS)
    begun = time.perf_counter()
    QTimer.singleShot(0, lambda: plugin.open_atlas(path))
    wait(lambda: plugin.controller.atlas is not None, OPEN_SECONDS)
    opened = 1000.0 * (time.perf_counter() - begun)
    wait(lambda: not plugin.commands.is_opening, OPEN_SECONDS)
    pause(3 * QUIET_SECONDS)
    wait(lambda: not iface.mapCanvas().isDrawing(), PAINT_SECONDS)
    turns = watch.take()
    watch.stop()
    return opened, turns


def other_deeds(plugin: Any) -> List[Tuple[str, Callable[[], Any]]]:
    """Return what else a person does, by name."""
    controller, page = plugin.controller, plugin.dock.page
    index = controller.atlas.index
    fewer, publisher = frozenset(index.theme_ids[1:]), index.columns.publishers.values[0]

    def toggle() -> None:
        controller.choose(controller.state.with_(themes=fewer))

    def chosen(name: str) -> Callable[[], Any]:
        """Return what a click on the bar of tabs does; `show_tab` would make a tab at once, for code that needs it now."""
        return lambda: page.tab_bar.setCurrentIndex(TABS.index(name))

    return [
        ("toggle of a theme", toggle),
        ("choice of a publisher", lambda: controller.choose(controller.state.with_(publishers=frozenset([publisher])))),
        ("undo", controller.undo), ("undo once more", controller.undo), ("redo", controller.redo),
        ("search for a word", lambda: controller.choose(controller.state.with_(text="북송"))),
        ("search taken off", lambda: controller.choose(controller.state.with_(text=""))),
        ("reset", controller.reset),
        ("tab Cases for the first time", chosen("cases")),
        ("toggle of a theme beside the list", toggle),
        ("tab Publish for the first time", chosen("publish")),
        ("tab Imagery for the first time", chosen("imagery")),
        ("tab Explore again", chosen("explore")),
        ("movements shown", lambda: page.explore.places.movements_asked.emit(True)),
        ("reset with movements", controller.reset),
        ("movements hidden", lambda: page.explore.places.movements_asked.emit(False)),
    ]


def dragged(controller: Any, states: List[Any], report: List[str]) -> List[Dict[str, float]]:
    """Drag as a mouse does, whether or not the map keeps up; return the longest block after each move."""
    watch, left, moves, every = Watch(STACKS), list(states), [], []

    def move() -> None:
        turns = watch.take()
        moves.append(summary(turns))
        every.extend(turns)
        if left:
            controller.choose(left.pop(0), live=True)

    mouse = QTimer()
    mouse.timeout.connect(move)
    pause(0.5)
    watch.take()
    mouse.start(TICK_MS)
    wait(lambda: not left, PAINT_SECONDS)
    pause(0.2)
    mouse.stop()
    watch.stop()
    report.append(told("dragging", every))
    return moves[1:len(states) + 1]


def watched(name: str, deed: Callable[[], Any], report: List[str]) -> List[Turn]:
    """Do something as an event does; return the turns until the map rests."""
    watch = Watch(STACKS)
    QTimer.singleShot(0, deed)
    pause(QUIET_SECONDS)
    wait(lambda: not iface.mapCanvas().isDrawing(), PAINT_SECONDS)
    turns = watch.take()
    watch.stop()
    report.append(told(name, turns))
    return turns


def go() -> None:
    """Measure, write, end QGIS."""
    code = 1
    try:
        noted = measure(os.environ["VISUAL_ATLAS_BENCH_ATLAS"])
        OUT.write_text(json.dumps(noted), encoding="utf-8")
        code = 0
    except (RuntimeError, OSError, AttributeError, KeyError, ImportError):
        traceback.print_exc()
    QgsProject.instance().setDirty(False)
    QCoreApplication.exit(code)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(300, go))
