"""Painting on a real canvas of 1600 x 1000 while a window is dragged, every event painted; needs a display.

painting.py FOLDER. In turn, in one process, over the same view: the layer of counts per place (numbers pushed and
painted); the case points of a flat layer after setSubsetString; the same points under the native temporal range. Then the
static map against a bare QPainter, and the counts with flows on top.
"""

import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

from figures import figure, write
from session import SIZES, Times, cases, in_turn, qgis, ratio

from flat_layer import LAYER, THEME, condition, flat_layer
from make_atlas import cached_atlas
from moves import drags_and_toggles
from visual_atlas_plugin.domain.filter_state import FilterState

WIDTH, HEIGHT = 1600, 1000
PAINT_SECONDS = 120
SUBSET = "setSubsetString + redraw of the case points, flat layer"
TEMPORAL = "native temporal range over the case points, flat layer"
BARE = "bare QPainter drawing the same symbols"
STATIC_TURNS = 60


class Canvas:
    """A map canvas of its own, shown on the display."""

    def __init__(self) -> None:
        from qgis.core import QgsCoordinateReferenceSystem
        from qgis.gui import QgsMapCanvas
        self.widget = QgsMapCanvas()
        self.widget.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        self.widget.enableAntiAliasing(True)
        self.widget.setCachingEnabled(True)
        self.widget.setParallelRenderingEnabled(True)
        self.widget.resize(WIDTH, HEIGHT)
        self.widget.show()

    def show(self, layers: List[Any], extent: Any) -> None:
        """Show layers in an extent (EPSG:3857) and wait for the first picture."""
        self.widget.setLayers(layers)
        self.widget.setExtent(extent)
        self.painted(lambda: None)

    def painted(self, change: Callable[[], Any]) -> None:
        """Make a change and wait until the canvas has drawn the map anew and put it on the screen."""
        from qgis.PyQt.QtCore import QEventLoop, QTimer
        from qgis.PyQt.QtWidgets import QApplication
        loop, late = QEventLoop(), QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: loop.exit(1))
        self.widget.mapCanvasRefreshed.connect(loop.quit)
        change()
        self.widget.refresh()
        late.start(1000 * PAINT_SECONDS)
        code = loop.exec()
        self.widget.mapCanvasRefreshed.disconnect(loop.quit)
        if code:
            raise SystemExit(f"the map was not painted within {PAINT_SECONDS} seconds")
        QApplication.processEvents()

    def picture(self, path: Path) -> None:
        """Save what the canvas shows, for people to look at."""
        self.widget.grab().save(str(path))


class Ours:
    """The layers of counts per place (discs, and numbers beside the largest), fed by the index."""

    def __init__(self, index: Any):
        from qgis.core import QgsProject
        from visual_atlas_plugin.mapping import count_layers
        self.index, self.project = index, QgsProject()
        self._apply = count_layers.apply_counts
        self.discs = count_layers.add_count_layer(self.project, self.project.layerTreeRoot(), "bench")
        self.layers = self.project.layerTreeRoot().layerOrder()
        self.move(FilterState())

    def move(self, state: FilterState) -> None:
        """Count, and bring the numbers to the layer."""
        self._apply(self.project, "bench", self.index, self.index.counts(state), live=True)

    def extent(self) -> Any:
        """Return the extent of all places in EPSG:3857."""
        from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"),
                                           QgsCoordinateReferenceSystem("EPSG:3857"), self.project)
        return transform.transformBoundingBox(self.discs.extent())


class Points:
    """The case points of a flat layer, colored by theme, as a user of plain QGIS sees them."""

    def __init__(self, path: Path, temporal: bool):
        from qgis.core import QgsCategorizedSymbolRenderer, QgsMarkerSymbol, QgsRendererCategory, QgsVectorLayer
        from qgis.core import QgsVectorLayerTemporalProperties as Temporal
        self.layer = QgsVectorLayer(f"{path}|layername={LAYER}", LAYER, "ogr")
        values = sorted(str(value) for value in self.layer.uniqueValues(self.layer.fields().indexOf(THEME)) if value)
        colors = ("#e6550d", "#3182bd", "#31a354", "#756bb1", "#fdae6b", "#9ecae1", "#a1d99b", "#bcbddc")
        self.layer.setRenderer(QgsCategorizedSymbolRenderer(THEME, [
            QgsRendererCategory(value, QgsMarkerSymbol.createSimple({"color": color, "size": "2"}), value)
            for value, color in zip(values, colors)]))
        if temporal:
            properties = self.layer.temporalProperties()
            properties.setMode(Temporal.TemporalMode.FeatureDateTimeStartAndEndFromFields)
            properties.setStartField("start_date")
            properties.setEndField("end_date")
            properties.setIsActive(True)

    def subset(self, state: FilterState) -> None:
        """Filter the layer."""
        if not self.layer.setSubsetString(condition(state)):
            raise SystemExit(f"QGIS refuses {condition(state)}")


def time_range(state: FilterState) -> Any:
    """Return the window of a state for the temporal canvas: its days, the last one included."""
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
    def at(day: Any, more: int) -> QDateTime:
        return QDateTime(QDate(day.year, day.month, day.day).addDays(more), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(at(state.start, 0), at(state.end, 1), True, False)


def against_qgis(folder: Path, count: int) -> List[Dict[str, Any]]:
    """Measure one size: ours and both native ways, in turn."""
    from visual_atlas_plugin.store.index_reader import load_index
    atlas = cached_atlas(count)
    ours = Ours(load_index(str(atlas)))
    flat = flat_layer(atlas)
    by_subset, by_time = Points(flat, temporal=False), Points(flat, temporal=True)
    own, peer, timed = Canvas(), Canvas(), Canvas()
    states = drags_and_toggles(ours.index.theme_ids)
    own.show(ours.layers, ours.extent())
    peer.show([by_subset.layer], ours.extent())
    timed.show([by_time.layer], ours.extent())

    def move(state: FilterState) -> None:
        own.painted(lambda: ours.move(state))

    frames, subsets = in_turn(states, move, lambda state: peer.painted(lambda: by_subset.subset(state)))
    again, ranges = in_turn(states, move, lambda state: timed.painted(
        lambda: timed.widget.setTemporalRange(time_range(state))))
    own.picture(folder / f"painting_{count}.png")
    peer.picture(folder / f"painting_{count}_subset.png")
    timed.picture(folder / f"painting_{count}_temporal.png")
    rows = compared("drag painted, count layers alone", SUBSET, count, frames, subsets)
    rows += compared("drag painted again, count layers alone", TEMPORAL, count, again, ranges)
    return rows + static(count, ours, own) + with_flows(folder, count, ours, own, states)


def compared(what: str, peer: str, count: int, ours: Times, theirs: Times) -> List[Dict[str, Any]]:
    """Return the figures of both, on the clock and in CPU time."""
    return [figure(f"{what}, {cases(count)}", ours, "ms", peer, ratio(ours, theirs)),
            figure(f"the peer: {peer}, {cases(count)}", theirs, "ms"),
            figure(f"CPU time: {what}, {cases(count)}", ours.cpu, "ms", peer, ratio(ours.cpu, theirs.cpu)),
            figure(f"CPU time: the peer: {peer}, {cases(count)}", theirs.cpu, "ms")]


def static(count: int, ours: Ours, canvas: Canvas) -> List[Dict[str, Any]]:
    """Measure the discs without a change of numbers, drawn anew, against bare ellipses of the same sizes and colors."""
    ours.move(FilterState())
    canvas.show([ours.discs], ours.extent())
    symbols = drawn_symbols(ours.discs, canvas)

    def again(_turn: int) -> None:
        canvas.painted(ours.discs.triggerRepaint)

    frames, bare = in_turn(range(STATIC_TURNS), again, lambda _turn: draw_bare(symbols))
    return compared("the static map of counts, painted", f"{BARE} ({len(symbols)} of them)", count, frames, bare)


def drawn_symbols(layer: Any, canvas: Canvas) -> List[Tuple[float, float, float, Any, Any]]:
    """Return (x, y, diameter in pixels, brush, pen) of every symbol that the layer's renderer would draw."""
    from qgis.core import QgsCoordinateTransform, QgsRenderContext
    from qgis.PyQt.QtGui import QBrush, QPen
    settings = canvas.widget.mapSettings()
    context = QgsRenderContext.fromMapSettings(settings)
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), settings.transformContext())
    to_pixel = settings.mapToPixel()
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        if symbol is None:
            continue
        point = to_pixel.transform(transform.transform(feature.geometry().asPoint()))
        diameter = context.convertToPainterUnits(symbol.size(), symbol.sizeUnit())
        outline = symbol.symbolLayer(0).strokeColor()
        found.append((point.x(), point.y(), diameter, QBrush(symbol.color()), QPen(outline)))
    renderer.stopRender(context)
    return found


def draw_bare(symbols: List[Tuple[float, float, float, Any, Any]]) -> None:
    """Draw ellipses into a picture of the canvas's size."""
    from qgis.PyQt.QtCore import QPointF, Qt
    from qgis.PyQt.QtGui import QImage, QPainter
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x, y, diameter, brush, pen in symbols:
        painter.setBrush(brush)
        painter.setPen(pen)
        painter.drawEllipse(QPointF(x, y), diameter / 2, diameter / 2)
    painter.end()


def with_flows(folder: Path, count: int, ours: Ours, canvas: Canvas, states: List[FilterState]) -> List[Dict[str, Any]]:
    """Measure the same drag with the flows of the matching cases on top, brought up to date at every move."""
    from visual_atlas_plugin.mapping import flow_layers
    flows = flow_layers.add_flow_layer(ours.project, ours.project.layerTreeRoot(), "bench")
    canvas.show([flows] + ours.layers, ours.extent())

    def move(state: FilterState) -> None:
        ours.move(state)
        flow_layers.apply_flows(ours.project, "bench", ours.index, state)

    frames = Times()
    for state in states:
        frames.take(lambda: canvas.painted(lambda: move(state)))
    canvas.picture(folder / f"painting_{count}_flows.png")
    what = f"drag painted, counts with flows on top, {cases(count)}"
    return [figure(what, frames, "ms"), figure(f"CPU time: {what}", frames.cpu, "ms")]


def main(folder: Path) -> int:
    """Measure and write the figures."""
    with qgis(gui=True):
        write(folder, "painting", [row for count in SIZES for row in against_qgis(folder, count)])
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
