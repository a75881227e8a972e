"""What the figures are held against: the promises of the panel, at the sizes they were made for."""

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

MEDIAN, P99, RATIO = "median", "p99", "ratio"
MILLION = "1,000,000 cases"
EVERY = ""                          # whatever the size


@dataclass(frozen=True)
class Target:
    """One promise: of the figures whose name begins so and ends with this size, a column is at most a limit.

    `part` is the bench that measures it; `goal` is what one hopes for beyond: missing a goal is told, and no failure.
    """

    part: str
    name: str
    size: str
    column: str
    limit: float
    goal: Optional[float] = None

    def of(self, figures: Sequence[Dict[str, Any]]) -> List[Dict[str, Any]]:
        """Return the figures that it speaks of."""
        return [row for row in figures if row["name"].startswith(self.name) and row["name"].endswith(self.size)]


TARGETS: Tuple[Target, ...] = (
    Target("start_up", "added to the start, time", EVERY, MEDIAN, 150),
    Target("counting", "drag or theme toggle", MILLION, MEDIAN, 1),
    Target("counting", "drag or theme toggle", MILLION, P99, 5),
    Target("counting", "drag or theme toggle", MILLION, RATIO, 1 / 1000),
    Target("counting", "choice in another facet", MILLION, P99, 30),
    Target("painting", "drag painted, count layers alone", MILLION, MEDIAN, 35, goal=25),
    Target("painting", "drag painted, count layers alone", MILLION, RATIO, 1 / 60, goal=1 / 90),
    Target("painting", "drag painted again, count layers alone", MILLION, RATIO, 1 / 100, goal=1 / 180),
    Target("window", "drag painted, default project with panel", MILLION, MEDIAN, 60),
    Target("window", "drag painted, default project with panel", MILLION, P99, 120),
    Target("painting", "the static map of counts, painted", MILLION, RATIO, 2, goal=1.3),
    Target("painting", "drag painted, counts with flows on top", MILLION, MEDIAN, 200),
    Target("window", "longest block of the window after a move of a drag", MILLION, P99, 50),
    Target("window", "longest block of the window after letting go", MILLION, P99, 50),
    Target("window", "longest block of the window while an atlas is opened", MILLION, P99, 50),
    Target("scenes", "longest block of the window while 1,000 scenes are searched and listed", EVERY, MEDIAN, 50),
    Target("scenes", "CPU time: longest block of the window while 1,000 scenes are searched", EVERY, P99, 50),
    Target("marking", "next place in view", EVERY, MEDIAN, 200),
    Target("searching", "search: count and first 1,000 hits", MILLION, MEDIAN, 50),
    Target("searching", "search: all cases with a common word", MILLION, MEDIAN, 500),
    Target("opening", "opening to ready counts, time", MILLION, RATIO, 0.5),
    Target("importing", "import of a table, time", MILLION, RATIO, 1.25, goal=1.0),      # 0.8 times the rows a second
    Target("importing", "import of a table, peak memory", MILLION, MEDIAN, 500),
    Target("importing", "import of a table, file by the unlogged one", MILLION, MEDIAN, 1.3),
    Target("opening", "memory that the counts keep", MILLION, MEDIAN, 100),
    Target("printing", "book of plates as PDF", EVERY, RATIO, 1 / 1.4, goal=1 / 1.6),     # 1.4 times the pages a minute
    Target("printing", "book of plates as PNG", EVERY, RATIO, 1 / 3.5, goal=1 / 4),
    Target("printing", "memory of a worker, book as PDF", EVERY, MEDIAN, 1000),
    Target("printing", "memory of a worker, book as PNG", EVERY, MEDIAN, 1000),
    Target("printing", "memory of a worker, five times the pages", EVERY, MEDIAN, 100),
    Target("releasing", "publication, peak memory", "100,000 cases", MEDIAN, 250),
    Target("releasing", "publication, peak memory", MILLION, MEDIAN, 700, goal=500),
    Target("releasing", "publication, CPU time", MILLION, MEDIAN, 1_800),
    Target("releasing", "publication, size of the web map", MILLION, MEDIAN, 60),
    Target("releasing", "publication, going on after it was stopped", MILLION, MEDIAN, 2_000),
)


def held(figures: Sequence[Dict[str, Any]], parts: Sequence[str], sizes: Sequence[str]) -> Tuple[List[str], int]:
    """Return (one line for each promise: kept, missed or not asked for; how many were missed).

    `parts` and `sizes` are what was to be measured: a promise without a figure there is missed.
    """
    lines, missed = [], 0
    for target in TARGETS:
        what = f"{target.name}{', ' + target.size if target.size else ''}: {target.column} at most {target.limit:.4g}"
        if target.part not in parts or (target.size and target.size not in sizes):
            lines.append(f"not run {what}")
            continue
        values = [row[target.column] for row in target.of(figures)]
        if not values or None in values:
            lines.append(f"MISSED  {what}; there is no figure")
            missed += 1
        for value in (value for value in values if value is not None):
            kept = value <= target.limit
            missed += not kept
            lines.append(f"{'met' if kept else 'MISSED':<7} {what}; measured {value:.4g}{_goal(target, value)}")
    return lines, missed


def _goal(target: Target, value: float) -> str:
    if target.goal is None:
        return ""
    return f" (goal {target.goal:.4g}: {'met' if value <= target.goal else 'not met'})"
