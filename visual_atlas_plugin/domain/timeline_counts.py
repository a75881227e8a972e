"""Records per year, quarter or month, from counts per month: nothing here looks at single cases but those of two months.

A record is in a bin when it starts before the bin ends and does not end before the bin starts. So a bin is the number
of those that started by its end less the number of those that ended before its start.
"""

from collections import OrderedDict
from typing import Hashable, List, NamedTuple, Optional, Tuple

import numpy as np

from .case_layout import CaseLayout
from .counted import Bins
from .filter_state import FilterState
from .running_totals import RunningTotals, Scope, ThemeChoice, weighed
from .tallies import Months, month_start
from .time_order import Span

_KEPT = 8       # bins whose edges are kept


class _Edges(NamedTuple):
    """The edges of bins: position of the month of each, edges that are no first days of months, and all records."""

    months: np.ndarray
    irregular: List[int]
    all: np.ndarray


class _Sums(NamedTuple):
    """For each row (choice of sets of themes): how many started, and ended, before each month; `cut` the same before
    the day after the window and before its first day, where these cut bins."""

    started: np.ndarray
    ended: np.ndarray
    cut_started: Optional[np.ndarray]
    cut_ended: Optional[np.ndarray]


class TimelineCounts:
    """Counts per bin of the cases of a scope."""

    def __init__(self, layout: CaseLayout, totals: RunningTotals):
        self._time, self._set_of = layout.time, layout.set_of
        self._sets = len(layout.has_theme)
        self._totals = totals
        self._months: Months = totals.months.months
        self._edges: "OrderedDict[bytes, _Edges]" = OrderedDict()
        self._kept: Tuple[Hashable, Optional[_Sums]] = (None, None)

    def forget(self) -> None:
        """Forget the last sums: scopes may have changed."""
        self._kept = (None, None)

    def all(self, bins: Bins) -> np.ndarray:
        """Return all dated records per bin."""
        return self._edges_of(bins).all

    def _edges_of(self, bins: Bins) -> _Edges:
        key = bins.edges.tobytes()
        if key not in self._edges:
            edges = bins.edges.astype("datetime64[D]")
            whole = edges.astype("datetime64[M]").astype("datetime64[D]") == edges
            slots = self._time.start_slots[np.searchsorted(self._time.start_days, bins.edges)]
            ended = self._time.end_bounds[np.searchsorted(self._time.end_days, bins.edges)]
            every = slots[1:] - ended[:-1]
            every.setflags(write=False)
            self._edges[key] = _Edges(np.searchsorted(self._months.first_days, bins.edges) + 1,
                                      np.flatnonzero(~whole).tolist(), every)
            while len(self._edges) > _KEPT:
                self._edges.popitem(last=False)
        return self._edges[key]

    def now(self, scope: Scope, state: FilterState, choice: ThemeChoice, bins: Bins) -> np.ndarray:
        """Return the records of a scope that pass dates and themes, per bin: in that part of it that lies in the window."""
        span = self._span(state)
        key = (scope.key, state.certainly, state.window_days, choice.key)
        wanted = choice.wanted[None, :] if self._totals.by_set else None
        if self._kept[0] != key:
            starts, ends = self._totals.read(scope, "months", span, choice)
            self._kept = key, self._sums(scope, state, starts[None, :], ends[None, :], wanted)
        return self._per_bin(scope, state, bins, self._kept[1], wanted)[0]

    def by_theme(self, scope: Scope, state: FilterState, wanted: np.ndarray, bins: Bins) -> np.ndarray:
        """Return the same for several choices of sets of themes (wanted: choices x sets), one row each."""
        starts, ends = self._totals.read_sets(scope, "months", self._span(state))
        weights = wanted.astype(starts.dtype)
        sums = self._sums(scope, state, weighed(weights, starts), weighed(weights, ends), wanted)
        return self._per_bin(scope, state, bins, sums, wanted)

    def only(self, scope: Scope, state: FilterState, bins: Bins, wanted: np.ndarray) -> np.ndarray:
        """Return the same of some slots of a scope (bool a slot), by looking at each of them."""
        some = Scope((), wanted if scope.mask is None else wanted & scope.mask)
        starts, ends = self._totals.months.count(np.flatnonzero(self._time.inside(self._span(state)) & some.mask))
        return self._per_bin(some, state, bins, self._sums(some, state, starts, ends, None), None)[0]

    @staticmethod
    def _cuts(state: FilterState) -> bool:
        """Whether the window cuts bins; with `certainly` no record reaches over its edges."""
        return state.has_window and not state.certainly

    def _span(self, state: FilterState) -> Span:
        """Return what is counted per month: with `certainly` the cases of the window, else all."""
        return self._time.span(state, undated=False) if state.certainly else self._time.all_dated

    def _sums(self, scope: Scope, state: FilterState, starts: np.ndarray, ends: np.ndarray,
              wanted: Optional[np.ndarray]) -> _Sums:
        first, last = state.window_days if self._cuts(state) else (None, None)
        sums = _Sums(_running(starts), _running(ends), None, None)
        return sums._replace(
            cut_started=None if last is None else self._before(scope, state, last + 1, sums.started, wanted, by_end=False),
            cut_ended=None if first is None else self._before(scope, state, first, sums.ended, wanted, by_end=True))

    def _per_bin(self, scope: Scope, state: FilterState, bins: Bins, sums: _Sums,
                 wanted: Optional[np.ndarray]) -> np.ndarray:
        """Return rows x bins."""
        edges = self._edges_of(bins)
        started, ended = sums.started[:, edges.months[1:]], sums.ended[:, edges.months[:-1]]
        for number in edges.irregular:
            day = int(bins.edges[number])
            if number > 0:
                started[:, number - 1] = self._before(scope, state, day, sums.started, wanted, by_end=False)
            if number < len(bins):
                ended[:, number] = self._before(scope, state, day, sums.ended, wanted, by_end=True)
        first, last = state.window_days
        begin, end = 0, len(bins)      # the bins that the window touches
        if last is not None:
            end = int(np.searchsorted(bins.edges[:-1], last, side="right"))
            if sums.cut_started is not None:
                started[:, np.searchsorted(bins.edges[1:], last + 1):] = sums.cut_started[:, None]
        if first is not None:
            begin = int(np.searchsorted(bins.edges[1:], first, side="right"))
            if sums.cut_ended is not None:
                ended[:, :np.searchsorted(bins.edges[:-1], first)] = sums.cut_ended[:, None]
        result = np.zeros(started.shape, np.int64)
        result[:, begin:end] = (started - ended)[:, begin:end]
        return result

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
        if state.certainly:
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
