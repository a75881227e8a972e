"""Counting cases: columns of small integers, sorted once, that answer any choice without a loop over cases.

Built for a million cases. Two orders are kept (by first day and by last day), each with running totals
every BLOCK cases, so that "how many may fall in this window" is a difference of two totals at each end:
its cost does not grow with the number of cases. "Certainly in it" looks at the cases that start in the
window. Themes that occur together are one code (a combination), so that a case with several themes is
counted once in totals and once in each of its themes.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from . import words
from .filter_state import FilterState, date_of, day_of

OPEN_START = int(np.iinfo(np.int32).min)   # stands for a start day that is not known
OPEN_END = int(np.iinfo(np.int32).max)     # stands for an end day that is not known
BLOCK = 4096


@dataclass(frozen=True)
class Histogram:
    """Records per year: bin i is the year first_year + i.

    `all` counts every dated record that may fall in the year; `now` those that match all choices and may
    fall in that part of the year which lies in the window. A record that spans years is in each of them.
    """

    first_year: int = 0
    all: Tuple[int, ...] = ()
    now: Tuple[int, ...] = ()

    @property
    def years(self) -> range:
        """The years of the bins."""
        return range(self.first_year, self.first_year + len(self.all))


@dataclass(frozen=True)
class Counts:
    """Numbers of records (cases and events) under one FilterState.

    `matching`, `dated`, `undated` are under all choices. `by_theme` gives (now, all) per theme id with
    NO_THEME last: now is under the choice of dates alone, so that an unticked theme shows what it would
    give. `undated_available`: undated records of the ticked themes, shown or not.
    """

    matching: int = 0
    total: int = 0
    dated: int = 0
    undated: int = 0
    total_dated: int = 0
    undated_available: int = 0
    themes_overlap: bool = False
    by_theme: Dict[str, Tuple[int, int]] = field(default_factory=dict)
    histogram: Histogram = Histogram()

    @property
    def undated_hidden(self) -> int:
        """Undated records of the ticked themes that are left out."""
        return self.undated_available - self.undated


class _RunningTotals:
    """Counts of codes among the first k entries of an ordered column, for any k."""

    def __init__(self, codes: np.ndarray, n_codes: int):
        self._codes = codes
        self._n = n_codes
        blocks = len(codes) // BLOCK
        whole = codes[:blocks * BLOCK].astype(np.int64) + np.repeat(
            np.arange(blocks, dtype=np.int64) * n_codes, BLOCK)
        table = np.bincount(whole, minlength=blocks * n_codes).reshape(blocks, n_codes)
        self._before = np.vstack((np.zeros((1, n_codes), np.int64), table)).cumsum(axis=0)

    def upto(self, k: int) -> np.ndarray:
        """Return the count of each code among the first k entries."""
        block = k // BLOCK
        return self._before[block] + np.bincount(self._codes[block * BLOCK:k], minlength=self._n)


class CaseIndex:
    """The cases of one atlas as columns; make it with from_columns."""

    def __init__(self, theme_ids: Sequence[str], combinations: np.ndarray, codes: np.ndarray,
                 start: np.ndarray, end: np.ndarray):
        """Sort the columns: `combinations` is a table of flags (code × theme), `codes` one code a case."""
        self.theme_ids: Tuple[str, ...] = tuple(theme_ids)
        self._columns: Tuple[str, ...] = self.theme_ids + (words.NO_THEME,)
        none = ~combinations.any(axis=1)
        self._flags = np.column_stack((combinations, none))
        n_codes = len(self._flags)
        dated = (start != OPEN_START) | (end != OPEN_END)
        self._undated = np.bincount(codes[~dated], minlength=n_codes)
        self._all_dated = np.bincount(codes[dated], minlength=n_codes)
        start, end, codes = start[dated], end[dated], codes[dated]
        by_start = np.argsort(start, kind="stable")
        by_end = np.argsort(end, kind="stable")
        self._starts, self._ends = start[by_start], end[by_end]
        self._end_by_start, self._code_by_start = end[by_start], codes[by_start]
        self._started = _RunningTotals(self._code_by_start, n_codes)
        self._ended = _RunningTotals(codes[by_end], n_codes)
        self._overlap = bool((combinations.sum(axis=1) > 1).any())
        self._years = self._year_span()
        self._all_by_year = self._by_year(None, None, np.ones(n_codes, bool))

    @classmethod
    def from_columns(cls, start_day: np.ndarray, end_day: np.ndarray, theme_ids: Sequence[str],
                     theme_case: np.ndarray, theme_index: np.ndarray) -> "CaseIndex":
        """Build the index from columns.

        start_day, end_day: days since 1970-01-01 of each case (OPEN_START, OPEN_END where not known);
        theme_case, theme_index: pairs (position of the case, position in theme_ids), any order.
        """
        start = np.asarray(start_day, dtype=np.int32)
        end = np.asarray(end_day, dtype=np.int32)
        combinations, codes = _combine(len(start), len(theme_ids), np.asarray(theme_case, np.int64),
                                       np.asarray(theme_index, np.int64))
        return cls(theme_ids, combinations, codes, start, end)

    def counts(self, state: FilterState) -> Counts:
        """Return every number that the panel shows for these choices."""
        ticked = self._ticked(state)
        dated = self._dated_by_code(state)
        undated = self._undated if state.include_undated else np.zeros_like(self._undated)
        now = (dated + undated) @ self._flags
        whole = (self._all_dated + self._undated) @ self._flags
        return Counts(
            matching=int((dated + undated)[ticked].sum()),
            total=int(self._all_dated.sum() + self._undated.sum()),
            dated=int(dated[ticked].sum()), undated=int(undated[ticked].sum()),
            total_dated=int(self._all_dated.sum()),
            undated_available=int(self._undated[ticked].sum()),
            themes_overlap=self._overlap,
            by_theme={theme: (int(now[i]), int(whole[i])) for i, theme in enumerate(self._columns)},
            histogram=Histogram(self._years.start, self._all_by_year, self._now_by_year(state, ticked)))

    def _ticked(self, state: FilterState) -> np.ndarray:
        """Return for each combination whether one of its themes is ticked."""
        if state.themes is None:
            return np.ones(len(self._flags), bool)
        wanted = np.array([theme in state.themes for theme in self._columns], bool)
        return (self._flags & wanted).any(axis=1)

    def _dated_by_code(self, state: FilterState) -> np.ndarray:
        """Return how many dated cases of each combination the window lets through."""
        if not state.has_window:
            return self._all_dated
        first, last = _bounds(*state.window_days)
        if state.certainly:
            _, codes = self._inside(first, last)
            return np.bincount(codes, minlength=len(self._flags))
        return self._touching(first, last)

    def _touching(self, first: int, last: int) -> np.ndarray:
        """Count cases that overlap the days [first, last]: begun by its end, less those over before it."""
        begun = int(np.searchsorted(self._starts, last, side="right"))
        over = int(np.searchsorted(self._ends, first, side="left"))
        return self._started.upto(begun) - self._ended.upto(over)

    def _inside(self, first: int, last: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return (positions in start order, codes) of the cases that lie in the days [first, last]."""
        low = int(np.searchsorted(self._starts, first, side="left"))
        high = int(np.searchsorted(self._starts, last, side="right"))
        kept = low + np.flatnonzero(self._end_by_start[low:high] <= last)
        return kept, self._code_by_start[kept]

    def _year_span(self) -> range:
        """Return the years of the histogram: from the first to the last day that is known."""
        known = [column[(column != OPEN_START) & (column != OPEN_END)] for column in (self._starts, self._ends)]
        known = [column for column in known if len(column)]
        if not known:
            return range(0)
        first = max(min(int(column.min()) for column in known), day_of(date.min))
        last = min(max(int(column.max()) for column in known), day_of(date.max))
        return range(date_of(first).year, date_of(last).year + 1)

    def _by_year(self, first: Optional[int], last: Optional[int], ticked: np.ndarray) -> Tuple[int, ...]:
        """Count per year the ticked cases that overlap the part of the year within [first, last]."""
        low, high = _bounds(first, last)
        result: List[int] = []
        for year in self._years:
            begin, finish = max(low, _new_year(year)), min(high, _new_year(year + 1) - 1)
            result.append(int(self._touching(begin, finish)[ticked].sum()) if begin <= finish else 0)
        return tuple(result)

    def _now_by_year(self, state: FilterState, ticked: np.ndarray) -> Tuple[int, ...]:
        """Count per year the cases that match all choices."""
        if not (state.certainly and state.has_window):
            return self._by_year(*state.window_days, ticked)
        kept, codes = self._inside(*_bounds(*state.window_days))
        kept = kept[ticked[codes]]
        starts, ends = self._starts[kept], np.sort(self._end_by_start[kept])
        new_years = np.array([_new_year(year) for year in self._years] + [_new_year(self._years.stop)])
        begun = np.searchsorted(starts, new_years[1:], side="left")
        over = np.searchsorted(ends, new_years[:-1], side="left")
        return tuple(int(n) for n in begun - over)


def _bounds(first: Optional[int], last: Optional[int]) -> Tuple[int, int]:
    """Return a window with its open ends as the outermost days."""
    return OPEN_START if first is None else first, OPEN_END if last is None else last


def _new_year(year: int) -> int:
    """Return the day of 1 January, the last countable day beyond the calendar's end."""
    return day_of(date(year, 1, 1)) if year <= 9999 else day_of(date(9999, 12, 31)) + 1


def _combine(n_cases: int, n_themes: int, case: np.ndarray, theme: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return (table of flags: combination × theme, combination of each case) of theme memberships."""
    codes = np.zeros(n_cases, np.int64)
    flags = np.zeros((1, 0), bool)
    for column in range(n_themes):
        has = np.zeros(n_cases, np.int64)
        has[case[theme == column]] = 1
        present, codes = np.unique(codes * 2 + has, return_inverse=True)
        flags = np.column_stack((flags[present // 2], (present % 2).astype(bool)))
    kind = np.int16 if len(flags) <= np.iinfo(np.int16).max else np.int32
    return flags, codes.astype(kind)
