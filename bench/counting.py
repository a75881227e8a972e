"""Counts of a million cases: the panel's index against plain QGIS, a subset string and featureCount(), in turn.

counting.py FOLDER. Both get the same made-up cases and the same choices in one process, and must give the same number.
The index gives all numbers of the panel at once (matching, per theme, per year); QGIS gives the one.
"""

import random
import statistics
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import List, Tuple

import numpy as np
from osgeo import ogr
from qgis.core import QgsApplication, QgsVectorLayer

from figures import figure, write

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from visual_atlas_plugin.domain.case_index import OPEN_END, OPEN_START, CaseIndex  # noqa: E402  (found through the line above)
from visual_atlas_plugin.domain.filter_state import FilterState, day_of  # noqa: E402

CASES = 1_000_000
THEMES = ("arrest", "torture", "forced-labor", "trafficking", "forced-repatriation", "execution", "abduction")
CHOICES = 60
FIRST_DAY, DAYS = day_of(date(1990, 1, 1)), 35 * 365


def made_up() -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (first day, last day, theme) of the cases; one in ten has no date. The same every time."""
    chance = np.random.default_rng(1)
    start = FIRST_DAY + chance.integers(0, DAYS, CASES)
    end = start + np.minimum(chance.geometric(0.02, CASES), 3650)
    undated = chance.random(CASES) < 0.1
    start[undated], end[undated] = OPEN_START, OPEN_END
    return start.astype(np.int32), end.astype(np.int32), chance.integers(0, len(THEMES), CASES)


def write_layer(path: Path, start: np.ndarray, end: np.ndarray, theme: np.ndarray) -> None:
    """Write the cases as a GeoPackage with indexes on days and theme, as one would for plain QGIS."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    source.ExecuteSQL("CREATE TABLE cases (fid INTEGER PRIMARY KEY, start_day INTEGER, end_day INTEGER, theme TEXT)")
    source = None
    import sqlite3

    base = sqlite3.connect(path)
    rows = ((None if s == OPEN_START else s, None if e == OPEN_END else e, THEMES[t])
            for s, e, t in zip(start.tolist(), end.tolist(), theme.tolist()))
    base.executemany("INSERT INTO cases (start_day, end_day, theme) VALUES (?, ?, ?)", rows)
    for column in ("start_day", "end_day", "theme"):
        base.execute(f"CREATE INDEX cases_{column} ON cases ({column})")
    base.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('cases', 'attributes', 'cases')")
    base.execute("ANALYZE")
    base.commit()
    base.close()


def choices() -> List[FilterState]:
    """Return what a user might choose: windows of a week to ten years, one to seven themes."""
    chance = random.Random(1)
    states = []
    for _ in range(CHOICES):
        begin = date(1990, 1, 1) + timedelta(days=chance.randrange(DAYS - 4000))
        end = begin + timedelta(days=int(7 * 520 ** chance.random()))
        themes = frozenset(chance.sample(THEMES, chance.randint(1, len(THEMES))))
        states.append(FilterState(themes=themes, start=begin, end=end, include_undated=chance.random() < 0.5))
    return states


def subset(state: FilterState) -> str:
    """Return the same choice as a condition for plain QGIS."""
    themes = ", ".join(f"'{theme}'" for theme in sorted(state.themes))
    window = f"(start_day <= {day_of(state.end)} AND end_day >= {day_of(state.start)})"
    if state.include_undated:
        window = f"({window} OR start_day IS NULL)"
    return f"{window} AND theme IN ({themes})"


def main(folder: Path) -> int:
    """Measure in turn, compare, write the figures."""
    application = QgsApplication([], False)
    application.initQgis()
    start, end, theme = made_up()
    path = folder / "million.gpkg"
    path.unlink(missing_ok=True)
    write_layer(path, start, end, theme)
    building = []
    for _ in range(3):
        begun = time.perf_counter()
        index = CaseIndex.from_columns(start, end, THEMES, np.arange(CASES), theme)
        building.append(1000 * (time.perf_counter() - begun))
    layer = QgsVectorLayer(f"{path}|layername=cases", "cases", "ogr")
    if not layer.isValid() or layer.featureCount() != CASES:
        raise SystemExit("QGIS does not read the made-up cases")
    ours, peers = [], []
    for state in choices():
        begun = time.perf_counter()
        counted = index.counts(state).matching
        ours.append(1000 * (time.perf_counter() - begun))
        begun = time.perf_counter()
        if not layer.setSubsetString(subset(state)):
            raise SystemExit(f"QGIS refuses {subset(state)}")
        peer = layer.featureCount()
        peers.append(1000 * (time.perf_counter() - begun))
        if counted != peer:
            raise SystemExit(f"the index counts {counted}, QGIS {peer}: {state}")
    del layer
    ratio = statistics.median(ours) / statistics.median(peers)
    write(folder, "counting", [
        figure("counts of 1,000,000 cases by the panel's index", ours, "ms", "setSubsetString + featureCount in plain QGIS", ratio),
        figure("counts of 1,000,000 cases by plain QGIS", peers, "ms"),
        figure("building the index of 1,000,000 cases, once an atlas is opened", building, "ms"),
    ])
    path.unlink()
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
