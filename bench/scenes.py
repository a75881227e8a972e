"""A catalog of 1,000 scenes searched and listed in the window of the search: the longest turn of the event loop meanwhile.

scenes.py FOLDER. The catalog is SYNTHETIC, ten pages of files that a server of this computer gives, in a process of its own.
"""

import json
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Dict, Iterator, List

from figures import figure, write
from session import qgis
from stalls import Watch, summary

SCENES, PAGE, TURNS = 1_000, 100, 15
LONGEST_S = 120.0


def item(number: int) -> Dict[str, Any]:
    """Return one item: an outline of forty corners and the assets that a real one has about as many of."""
    west, south = 129.0 - number % 7 * 0.1, 42.0 - number % 5 * 0.1
    side = [step / 10 for step in range(10)]
    ring = [*([west + s, south] for s in side), *([west + 1, south + s] for s in side),
            *([west + 1 - s, south + 1] for s in side), *([west, south + 1 - s] for s in side), [west, south]]
    bands = {f"B{band:02d}": {"href": f"./{number}/b{band:02d}.tif", "type": "image/tiff; application=geotiff",
                              "roles": ["data"], "gsd": 10} for band in range(15)}
    return {"type": "Feature", "stac_version": "1.0.0", "id": f"SYNTHETIC_{number:04d}", "collection": "synthetic",
            "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, west + 1, south + 1], "links": [],
            "properties": {"datetime": f"{2015 + number % 9}-{1 + number % 12:02d}-{1 + number % 28:02d}T02:11:05Z",
                           "eo:cloud_cover": number % 101, "platform": "synthetic-2b", "instruments": ["msi"], "gsd": 10},
            "assets": {**bands, "visual": {"href": f"./{number}/visual.tif", "roles": ["visual"],
                                           "type": "image/tiff; application=geotiff; profile=cloud-optimized"}}}


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yield the address of the first page."""
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, SCENES, PAGE):
        following = [{"rel": "next", "href": f"./page-{first + PAGE}.json"}] if first + PAGE < SCENES else []
        (folder / f"page-{first}.json").write_text(json.dumps({
            "type": "FeatureCollection", "links": following,
            "features": [item(number) for number in range(first, first + PAGE)]}), "utf-8")
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory",
                               str(folder)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.0)
        yield f"http://127.0.0.1:{port}/page-0.json"
    finally:
        server.terminate()
        server.wait(20)


class Window:
    """As much of QGIS's window as the search uses."""

    def __init__(self) -> None:
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QMainWindow
        self._main, self._canvas = QMainWindow(), QgsMapCanvas()
        self._main.setCentralWidget(self._canvas)
        self._main.show()

    def mainWindow(self) -> Any:
        """Return the window."""
        return self._main

    def mapCanvas(self) -> Any:
        """Return the map."""
        return self._canvas


def measured(folder: Path) -> List[Dict[str, Any]]:
    """Search again and again; each time all rows are scrolled to."""
    from qgis.core import QgsApplication
    from visual_atlas_plugin.annotate.context import PlaceAtHand, WorkContext
    from visual_atlas_plugin.dialogs.stac_search import StacSearch
    from visual_atlas_plugin.exchange.stac.kept_pages import KEPT
    from visual_atlas_plugin.mapping import imagery_register
    from visual_atlas_plugin.processing.provider import VisualAtlasProvider
    from visual_atlas_plugin.settings import NETWORK_ON
    provider, context, listed, turns, scrolled = VisualAtlasProvider(), WorkContext(), [], [], []
    QgsApplication.processingRegistry().addProvider(provider)
    context.set_place(PlaceAtHand("p", "SYN-1", ("SYNTHETIC",), "prison", 129.4, 42.4, "building"))
    with serving(folder / "scenes") as address:
        NETWORK_ON.set(True)
        imagery_register.agree(address.partition("//")[2].partition("/")[0])
        window = StacSearch(Window(), context)
        window.show()
        window.add_own(address)
        watch = Watch()
        for _turn in range(TURNS):
            KEPT.clear()
            _wait(lambda: False, 0.3)
            watch.take()
            begun = time.perf_counter()
            window.start()
            _wait(lambda: window.search.isEnabled(), LONGEST_S)
            listed.append(1000.0 * (time.perf_counter() - begun))
            turns.append(summary(watch.take()))
            if window.model.total != SCENES:
                raise SystemExit(f"{window.model.total} scenes were listed: {window.answer.text()}")
            while window.model.canFetchMore():
                window.scenes.scrollToBottom()
                _wait(lambda: False, 0.02)
            scrolled.append(summary(watch.take()))
        watch.stop()
        window.close()
    QgsApplication.processingRegistry().removeProvider(provider)
    return [figure(f"{SCENES:,} scenes of a catalog, until they are listed", listed, "ms"),
            *(figure(f"{prefix}longest block of the window while {SCENES:,} scenes are {deed}", [one[key] for one in noted],
                     "ms") for deed, noted in (("searched and listed", turns), ("scrolled through", scrolled))
              for prefix, key in (("", "wall"), ("CPU time: ", "cpu")))]


def _wait(done: Any, seconds: float) -> None:
    from qgis.PyQt.QtTest import QTest
    until = time.perf_counter() + seconds
    while not done() and time.perf_counter() < until:
        QTest.qWait(5)


def main(folder: Path) -> int:
    """Measure and write the figures."""
    with qgis(gui=True):
        write(folder, "scenes", measured(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
