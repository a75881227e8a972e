"""A QGIS without a window in which somebody draws marks as fast as they can, until it is killed. Run by test_marks_survive.

It makes bench and map once, then forks a child for each line "SEED EDITING" on its standard input and answers with the
child's process number. With EDITING 1 the child first opens QGIS's layers of marks and begins to edit them. It says "ready",
and after each deed that the bench said to be saved it appends one line to the protocol: all its marks with their versions.
"""

import json
import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication, QgsProject  # noqa: E402
from qgis.gui import QgsMapCanvas, QgsMessageBar  # noqa: E402
from qgis.PyQt.QtWidgets import QMainWindow  # noqa: E402

from tests.qgis.bench_kit import Hands, at_hand, set_up_canvas, some_place  # noqa: E402
from visual_atlas_plugin.annotate import bench as bench_module  # noqa: E402
from visual_atlas_plugin.annotate.context import WorkContext  # noqa: E402
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord  # noqa: E402
from visual_atlas_plugin.mapping.observation_layers import show_observations  # noqa: E402


class Window:
    """As much of QGIS's interface as the bench uses."""

    def __init__(self):
        self.main, self.canvas = QMainWindow(), QgsMapCanvas()
        self.bar = QgsMessageBar(self.main)
        self.main.setCentralWidget(self.canvas)
        self.main.resize(400, 400)
        self.main.show()
        self.canvas.setRenderFlag(False)

    def mainWindow(self):
        return self.main

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar


def draw_until_killed(bench, hands, seed: int, is_edited: bool, protocol: int, atlas: str) -> None:
    """Do one deed after the other; write down what was said to be saved."""
    chance = random.Random(seed)
    if is_edited:
        for layer in show_observations(QgsProject.instance(), atlas, bench._context.atlas_uuid).values():
            layer.startEditing()
    else:       # opening them takes longer than drawing
        bench._show_layers = lambda: None
    bench.desk.read()

    def write_down(*_args):
        line = json.dumps({row.uuid: row.version for row in bench.desk.here}) + "\n"
        os.write(protocol, line.encode())

    bench.desk.saved.connect(write_down)
    os.write(protocol, b"ready\n")
    while True:
        deed(bench, hands, chance)


def deed(bench, hands, chance) -> None:
    """Draw a point, a line or an area; sometimes undo, remove, move or judge."""
    def spot():
        return chance.randint(-180, 180), chance.randint(-180, 180)

    what = chance.random()
    if what < 0.6 or len(bench.desk.here) < 3:
        bench.command(chance.choice("2349"))
        if bench._kind.geometry == "point":
            hands.click(*spot())
        else:
            hands.drag(spot(), spot())
    elif what < 0.7:
        bench.command("undo")
    elif what < 0.8:
        bench.take(bench.draw_tool)
        bench.command("remove")
    else:
        bench.take(bench.edit_tool)
        bench.edit_tool.choose(chance.choice(bench.desk.here))
        bench.command(chance.choice(("P", "H", "A", "N", "C", "L")))


def main() -> None:
    atlas, image_uuid, protocol_path = sys.argv[1:]
    app = QgsApplication([], True)
    app.initQgis()
    window = Window()
    set_up_canvas(window.canvas)
    context = WorkContext()
    bench_module.ask_reason = lambda *_: "removed in the test"
    bench = bench_module.Bench(window, context)
    image = ImageRecord(uuid=image_uuid, acquired_at="2019-05-04", start_day=1, end_day=1)
    at_hand(context, atlas, some_place(atlas), image)
    hands = Hands(window.canvas)
    print("up", flush=True)
    for line in sys.stdin:
        seed, is_edited = line.split()
        protocol = os.open(protocol_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        child = os.fork()
        if child == 0:
            try:
                draw_until_killed(bench, hands, int(seed), is_edited == "1", protocol, atlas)
            finally:
                os._exit(3)     # it is to be killed: that it ended is a fault
        os.close(protocol)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(status, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
