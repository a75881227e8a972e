"""What the page counts by, as columns of small numbers: a million records are some ten megabytes, and no object each.

A case is its place in the table of cases, a place and a theme theirs. Movements come from the engine that counts the panel's
(store/column_steps.py), asked of what is released: the page only chooses among them.
"""

import base64
from array import array
from typing import Any, Dict, List, Tuple

import numpy as np

from ....domain.count_classes import class_limits
from ....domain.words import CUSTODY_ROLES
from ....store.column_steps import StageRows, legs
from ..by_case import whole_cases
from ..released import Release

OPEN_START, OPEN_END = -(1 << 31), (1 << 31) - 1       # days that are not known
MOST_FLOWS = 300        # drawn at once, the strongest
FLOW_CLASSES = 4
_KINDS = {"|u1": "u1", "<u2": "u2", "<u4": "u4", "<i4": "i4"}


class Columns:
    """Reads a release once, case after case, and keeps numbers alone."""

    def __init__(self, release: Release):
        self._places = {key: number for number, key in enumerate(release.table("places").values("place_id"))}
        self._themes = {key: number for number, key in enumerate(release.table("themes").values("theme_id"))}
        self._days: Tuple[array, array] = (array("i"), array("i"))
        self._theme_n, self._theme = array("I"), array("I")
        self._visit_n, self._visit = array("I"), array("I")
        self._case, self._order, self._place, self._held = array("i"), array("i"), array("i"), array("b")
        for number, whole in enumerate(whole_cases(release)):
            self._add(number, whole.case, whole.stages, whole.themes)
        self._with_flows = "flows" in release.tables
        points = release.table("places").values("geom")
        self._located = np.array([point is not None for point in points] or [False], bool)

    def _add(self, number: int, case: Dict[str, Any], stages: List[Dict[str, Any]], themes: List[str]) -> None:
        for days, name, unknown in zip(self._days, ("start_day", "end_day"), (OPEN_START, OPEN_END)):
            value = case[name]
            days.append(unknown if value is None else max(OPEN_START + 1, min(OPEN_END - 1, value)))
        known = [self._themes[theme] for theme in themes if theme in self._themes]
        self._theme_n.append(len(known))
        self._theme.extend(known)
        visited: Dict[int, None] = {}
        for stage in stages:
            place = self._places.get(stage["place_id"], -1)
            if place >= 0:
                visited[place] = None
            self._case.append(number)
            self._order.append(stage["stage_order"] or 0)
            self._place.append(place)
            self._held.append(stage["role"] in CUSTODY_ROLES and case["record_kind"] == "case")
        self._visit_n.append(len(visited))
        self._visit.extend(visited)

    def told(self) -> Dict[str, Any]:
        """Return the columns for the page: kind of number and bytes in base64, by name; and the classes of discs and flows."""
        found: Dict[str, Any] = {"cases": len(self._theme_n)}
        for name, values in (("start", self._days[0]), ("end", self._days[1])):
            found[name] = packed_numbers(np.array(values, np.int32))
        for name in ("theme_n", "theme", "visit_n", "visit"):
            found[name] = packed_numbers(np.array(getattr(self, f"_{name}"), np.int64))
        moved = self._legs()
        if moved is not None:
            found.update({name: packed_numbers(values) for name, values in moved.items()})
            found["flow_limits"] = self._flow_limits(moved)
        return found

    def _legs(self):
        """Return the movements that may be drawn, in the order of their cases; None where the level withholds them."""
        if not self._with_flows:
            return None
        rows = StageRows.ordered(np.arange(len(self._case)), np.array(self._case, np.int32), np.array(self._order, np.int32),
                                 np.array(self._place, np.int32), np.array(self._held, bool))
        made = legs(rows, max(1, len(self._places)))
        if not made or not len(made["leg_case"]):
            return {name: np.zeros(0, np.int64) for name in ("leg_case", "leg_from", "leg_to")}
        drawn = self._located[made["leg_from"]] & self._located[made["leg_to"]]
        return {name: values[drawn].astype(np.int64) for name, values in made.items()}

    def _flow_limits(self, moved: Dict[str, np.ndarray]) -> List[int]:
        if not len(moved["leg_case"]):
            return [1]
        _, numbers = np.unique(moved["leg_from"] * len(self._places) + moved["leg_to"], return_counts=True)
        numbers = np.sort(numbers)[::-1][:MOST_FLOWS]
        return list(class_limits(int(numbers[0]), int(np.median(numbers)), FLOW_CLASSES))

    def disc_limits(self) -> List[int]:
        """Return the lowest number of each class of discs, from the numbers of records at the places of the whole edition."""
        numbers = np.bincount(np.array(self._visit, np.int64)) if self._visit else np.array([1])
        numbers = np.sort(numbers[numbers > 0])
        return list(class_limits(int(numbers[-1]), int(numbers[len(numbers) // 2])))


def packed_numbers(values: np.ndarray) -> List[str]:
    """Return whole numbers as [kind, base64]: the smallest kind that holds them, the lowest byte first."""
    kind = values.dtype
    if kind != np.int32:
        largest = int(values.max()) if len(values) else 0
        kind = np.dtype("u1" if largest < 1 << 8 else "<u2" if largest < 1 << 16 else "<u4")
    plain = np.ascontiguousarray(values.astype(kind.newbyteorder("<")))
    return [_KINDS[plain.dtype.str], base64.b64encode(plain.tobytes()).decode("ascii")]
