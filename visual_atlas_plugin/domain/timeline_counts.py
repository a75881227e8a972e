"""Records per year, quarter or month, from counts per month: nothing here looks at single cases but those of two months.

A record is in a bin when it starts before the bin ends and does not end before the bin starts. So a bin is the number
of those that started by its end less the number of those that ended before its start.
"""

from collections import OrderedDict
from typing import List, Optional, Tuple

import numpy as np

from .case_layout import CaseLayout
from .counted import Bins
from .filter_state import FilterState
from .running_totals import RunningTotals, Scope, ThemeChoice
from .tallies import Months, month_start
from .time_order import Span

_KEPT = 8       # bins whose totals of all records are kept


class TimelineCounts:
    """Counts per bin of the cases of a scope."""

    def __init__(self, layout: CaseLayout, totals: RunningTotals):
        self._time, self._set_of = layout.time, layout.set_of
        self._sets = len(layout.has_theme)
        self._totals = totals
        self._months: Months = totals.months.months
        self._edges: "OrderedDict[bytes, Tuple[np.ndarray, np.ndarray]]" = OrderedDict()

    def all(self, bins: Bins) -> np.ndarray:
        """Return all dated records per bin."""
        return self._edge_positions(bins)[1]

    def _edge_positions(self, bins: Bins) -> Tuple[np.ndarray, np.ndarray]:
        """Return how many positions of months lie before each edge, -1 where it is no first day; and `all`."""
        key = bins.edges.tobytes()
        if key not in self._edges:
            edges = bins.edges.astype("datetime64[D]")
            whole = edges.astype("datetime64[M]").astype("datetime64[D]") == edges
            positions = np.where(whole, np.searchsorted(self._months.first_days, bins.edges) + 1, -1)
            slots = self._time.start_slots[np.searchsorted(self._time.start_days, bins.edges)]
            ended = self._time.end_bounds[np.searchsorted(self._time.end_days, bins.edges)]
            self._edges[key] = positions, slots[1:] - ended[:-1]
            while len(self._edges) > _KEPT:
                self._edges.popitem(last=False)
        return self._edges[key]

    def now(self, scope: Scope, state: FilterState, choice: ThemeChoice, bins: Bins) -> np.ndarray:
        """Return the records of a scope that pass dates and themes, per bin: in that part of it that lies in the window."""
        span = self._span(state)
        starts, ends = self._totals.read(scope, "months", span, choice)
        weigh = choice.wanted if self._totals.by_set else None
        return self._per_bin(scope, state, bins, starts[None, :], ends[None, :], None if weigh is None else weigh[None, :])[0]

    def by_theme(self, scope: Scope, state: FilterState, wanted: np.ndarray, bins: Bins) -> np.ndarray:
        """Return the same for several choices of sets of themes (wanted: choices x sets), one row each."""
        starts, ends = self._totals.read_sets(scope, "months", self._span(state))
        weights = wanted.astype(float)
        return self._per_bin(scope, state, bins, weights @ starts, weights @ ends, wanted)

    def only(self, scope: Scope, state: FilterState, bins: Bins, wanted: np.ndarray) -> np.ndarray:
        """Return the same of some slots of a scope (bool a slot), by looking at each of them."""
        passed = wanted if scope.mask is None else wanted & scope.mask
        some = Scope((("one theme", id(wanted)),), passed)
        starts, ends = self._totals.months.count(
            np.flatnonzero(self._totals.members(some, self._span(state))))
        return self._per_bin(some, state, bins, starts, ends, None)[0]

    def _span(self, state: FilterState) -> Span:
        """Return what is counted per month: with `certainly` the cases of the window, else all (the window cuts bins)."""
        if state.certainly and state.has_window:
            return self._time.span(state, undated=False)
        return self._time.all_dated

    def _per_bin(self, scope: Scope, state: FilterState, bins: Bins, starts: np.ndarray, ends: np.ndarray,
                 wanted: Optional[np.ndarray]) -> np.ndarray:
        """Return rows x bins from rows x months."""
        started, ended = _running(starts), _running(ends)
        positions, _ = self._edge_positions(bins)
        first, last = state.window_days
        begun, over = self._at(started, positions[1:]), self._at(ended, positions[:-1])
        irregular = positions < 0
        cut = not (state.certainly and state.has_window)
        for number in np.flatnonzero(irregular).tolist():      # edges that are no first days: one by one
            day = int(bins.edges[number])
            if number > 0:
                begun[:, number - 1] = self._before(scope, state, day, started, wanted, by_end=False)
            if number < len(bins):
                over[:, number] = self._before(scope, state, day, ended, wanted, by_end=True)
        if cut and last is not None:
            late = bins.edges[1:] > last + 1
            if late.any():
                begun[:, late] = self._before(scope, state, last + 1, started, wanted, by_end=False)[:, None]
        if cut and first is not None:
            early = bins.edges[:-1] < first
            if early.any():
                over[:, early] = self._before(scope, state, first, ended, wanted, by_end=True)[:, None]
        outside = np.zeros(len(bins), bool)
        if first is not None:
            outside |= bins.edges[1:] <= first
        if last is not None:
            outside |= bins.edges[:-1] > last
        return np.where(outside, 0, begun - over).astype(np.int64)

    @staticmethod
    def _at(running: np.ndarray, positions: np.ndarray) -> np.ndarray:
        return running[:, np.maximum(positions, 0)]

    def _before(self, scope: Scope, state: FilterState, day: int, running: np.ndarray, wanted: Optional[np.ndarray],
                by_end: bool) -> np.ndarray:
        """Return how many cases per row start (or end) before a day: whole months, and the cases of the month of the day."""
        whole = running[:, self._months.before(day)]
        begin = month_start(day)
        if begin == day:
            return whole
        time = self._time
        if by_end:
            slots = time.by_end[time.end_bounds[time.rank_of(begin)]:time.end_bounds[time.rank_of(day)]]
        else:
            slots = np.arange(time.slot_of(begin), time.slot_of(day))
        slots = slots[self._passing(scope, state, slots)]
        if wanted is None:
            return whole + len(slots)
        return whole + wanted @ np.bincount(self._set_of.take(slots), minlength=self._sets)

    def _passing(self, scope: Scope, state: FilterState, slots: np.ndarray) -> np.ndarray:
        """Return which of some slots are counted per month."""
        passed = np.ones(len(slots), bool) if scope.mask is None else scope.mask.take(slots)
        if state.certainly and state.has_window:
            span = self._span(state)
            rank = self._time.end_rank.take(slots)
            passed &= (slots >= span.first_slot) & (slots < span.slot) & (rank >= span.first_rank) & (rank < span.rank)
        return passed


def _running(counts: np.ndarray) -> np.ndarray:
    """Return, per row, how many lie before each position (one more than there are)."""
    result = np.zeros((len(counts), counts.shape[1] + 1))
    np.cumsum(counts, axis=1, out=result[:, 1:])
    return result


def rows_of(has_theme: np.ndarray, wanted: np.ndarray, themes: List[int]) -> np.ndarray:
    """Return, for each theme, the wanted sets that hold it (themes x sets)."""
    return has_theme[:, themes].T & wanted
