"""All numbers of the panel after a move, against one count per theme by plain QGIS; and their cost up to five million.

counting.py FOLDER. The peer is given less to do: its layer is flat (one theme, one place and one source a case), and it
counts no timeline and not every facet; a second peer counts the themes alone. Where both count the same, they must give
the same number.
"""

import sys
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Tuple

from figures import figure, write
from session import CURVE, SIZES, Times, cases, in_turn, qgis, ratio

from flat_layer import FACETS, LAYER, THEME, condition, flat_layer
from made_columns import made_index
from make_atlas import cached_atlas
from moves import drags_and_toggles, facet_choices, jumps
from visual_atlas_plugin.domain import facets
from visual_atlas_plugin.domain.counted import MONTH, Bins
from visual_atlas_plugin.domain.filter_state import FilterState

MONTHS = "all counts, facets and timeline by month"
PEER = "setSubsetString + legend counts of the themes and ten facets, flat layer"
PEER_THEMES = "setSubsetString + legend counts of the themes alone, flat layer"


def panel_numbers(index: Any, bins: Bins, state: FilterState) -> None:
    """Ask for everything that the panel shows."""
    index.counts(state)
    index.timeline(state, bins)


class PlainQgis:
    """A flat layer, filtered and counted by QGIS itself: one pass for each column, as the legend of a layer counts."""

    def __init__(self, path: Path):
        from qgis.core import QgsVectorLayer
        self.layer = QgsVectorLayer(f"{path}|layername={LAYER}", LAYER, "ogr")
        if not self.layer.isValid():
            raise SystemExit(f"QGIS does not read {path.name}")
        self._renderers = {column: self._renderer(column) for column in (THEME,) + FACETS}

    def _renderer(self, column: str) -> Any:
        from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSymbol
        values = sorted(str(value) for value in self.layer.uniqueValues(self.layer.fields().indexOf(column)) if value)
        return QgsCategorizedSymbolRenderer(column, [
            QgsRendererCategory(value, QgsSymbol.defaultSymbol(self.layer.geometryType()), value) for value in values])

    def filter(self, subset: str) -> int:
        """Filter; return the number of rows."""
        if not self.layer.setSubsetString(subset):
            raise SystemExit(f"QGIS refuses {subset}")
        return self.layer.featureCount()

    def count(self, state: FilterState, columns: Tuple[str, ...]) -> None:
        """Filter, and count the rows of each value of these columns."""
        from qgis.core import QgsVectorLayerFeatureCounter
        self.layer.setSubsetString(condition(state))
        for column in columns:
            self.layer.setRenderer(self._renderers[column].clone())
            counter = QgsVectorLayerFeatureCounter(self.layer)
            if not counter.run():
                raise SystemExit("QGIS does not count")
            _ = [counter.featureCount(item.ruleKey()) for item in self.layer.renderer().legendSymbolItems()]


def same_numbers(index: Any, plain: PlainQgis, states: List[FilterState], themes: frozenset) -> None:
    """Compare cases with a place under a few windows, all themes chosen: there, both count the same."""
    for state in states[::29]:
        wide = state.with_(themes=None)
        ours = index.counts(wide).located
        subset = condition(state.with_(themes=themes)).rsplit(" AND theme IN", 1)[0]
        peer = plain.filter(subset)
        if ours != peer:
            raise SystemExit(f"the index counts {ours}, QGIS {peer}: {state}")


def against_qgis(count: int) -> List[Dict[str, Any]]:
    """Measure one size in turn with plain QGIS."""
    from visual_atlas_plugin.store.index_reader import load_index
    atlas = cached_atlas(count)
    index = load_index(str(atlas))
    plain = PlainQgis(flat_layer(atlas))
    states = drags_and_toggles(index.theme_ids)
    same_numbers(index, plain, states, frozenset(index.theme_ids))
    bins = _bins(index)
    panel_numbers(index, bins, states[-1])
    ours, peers = in_turn(states, lambda state: panel_numbers(index, bins, state),
                          lambda state: plain.count(state, (THEME,) + FACETS))
    again, themes_alone = in_turn(states, lambda state: panel_numbers(index, bins, state),
                                  lambda state: plain.count(state, (THEME,)))
    values = {name: tuple(index.counts(FilterState()).facets[name]) for name in facets.FACETS}
    other, anywhere = Times(), Times()
    for state in facet_choices(values, index.theme_ids):
        other.take(lambda: panel_numbers(index, bins, state))
    for state in jumps(index.theme_ids):
        anywhere.take(lambda: panel_numbers(index, bins, state))
    return [figure(f"drag or theme toggle, {MONTHS}, {cases(count)}", ours, "ms", PEER, ratio(ours, peers)),
            figure(f"the peer: {PEER}, {cases(count)}", peers, "ms"),
            figure(f"the same moves, {MONTHS}, {cases(count)}", again, "ms", PEER_THEMES, ratio(again, themes_alone)),
            figure(f"the peer: {PEER_THEMES}, {cases(count)}", themes_alone, "ms"),
            figure(f"CPU time: drag or theme toggle, {MONTHS}, {cases(count)}", again.cpu, "ms", PEER_THEMES,
                   ratio(again.cpu, themes_alone.cpu)),
            figure(f"jump to a window anywhere, {MONTHS}, {cases(count)}", anywhere, "ms", PEER, ratio(anywhere, peers)),
            figure(f"CPU time: choice in another facet, {MONTHS}, {cases(count)}", other.cpu, "ms"),
            figure(f"choice in another facet, {MONTHS}, {cases(count)}", other, "ms", PEER, ratio(other, peers))]


def _bins(index: Any) -> Bins:
    """Return the months of all years."""
    return Bins.of(MONTH, date(index.years.start, 1, 1), date(index.years.stop - 1, 12, 31))


def curve() -> List[Dict[str, Any]]:
    """Measure counting from columns that are drawn, not read, up to the largest size."""
    rows = []
    for count in CURVE:
        index, building = made_index(count)
        bins = _bins(index)
        panel_numbers(index, bins, FilterState())
        times, other = Times(), Times()
        for state in drags_and_toggles(index.theme_ids):
            times.take(lambda: panel_numbers(index, bins, state))
        values = {name: tuple(index.counts(FilterState()).facets[name]) for name in facets.FACETS}
        for state in facet_choices(values, index.theme_ids, count=60):
            other.take(lambda: panel_numbers(index, bins, state))
        rows += [figure(f"curve: drag or theme toggle, {cases(count)}", times, "ms"),
                 figure(f"curve, CPU time: drag or theme toggle, {cases(count)}", times.cpu, "ms"),
                 figure(f"curve: choice in another facet, {cases(count)}", other, "ms"),
                 figure(f"curve: building the index, {cases(count)}", [building], "ms")]
        del index
    return rows


def main(folder: Path) -> int:
    """Measure and write the figures."""
    with qgis():
        figures = [row for count in SIZES for row in against_qgis(count)]
    figures += curve()
    write(folder, "counting", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
