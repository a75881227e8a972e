"""What a count returns: plain values for panel, map, charts and pages."""

from dataclasses import dataclass, field
from datetime import date
from typing import Dict, Tuple

import numpy as np

from .filter_state import day_of

YEAR, QUARTER, MONTH = "year", "quarter", "month"
_MONTHS_OF = {YEAR: 12, QUARTER: 3, MONTH: 1}
_LAST_YEAR = 9999


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
class Bins:
    """Consecutive spans of the calendar: bin i holds the days edges[i] .. edges[i+1]-1 since 1970-01-01."""

    unit: str
    first: date                                   # first day of the first bin
    edges: np.ndarray = field(compare=False)      # int64, one more than there are bins

    def __len__(self) -> int:
        return len(self.edges) - 1

    def starts(self, position: int) -> date:
        """Return the first day of a bin (of the one after the last, for position len)."""
        return _month_on(self.first, position * _MONTHS_OF[self.unit])

    @classmethod
    def of(cls, unit: str, first: date, last: date) -> "Bins":
        """Return the bins of YEAR, QUARTER or MONTH that cover the days first..last."""
        step = _MONTHS_OF[unit]
        begin = date(first.year, (first.month - 1) // step * step + 1, 1)
        edges = []
        day = begin
        while day <= last:
            edges.append(day_of(day))
            if day.year == _LAST_YEAR and day.month + step > 12:
                break
            day = _month_on(day, step)
        edges.append(day_of(day) if day > last else day_of(date(_LAST_YEAR, 12, 31)) + 1)
        return cls(unit, begin, np.array(edges, np.int64))

    @classmethod
    def of_years(cls, years: range) -> "Bins":
        """Return one bin a year."""
        return cls.of(YEAR, date(years.start, 1, 1), date(years.stop - 1, 12, 31))


def _month_on(day: date, months: int) -> date:
    """Return the first day of a month, some months on; the last month of the calendar is not passed."""
    number = min(day.year * 12 + day.month - 1 + months, _LAST_YEAR * 12 + 11)
    return date(number // 12, number % 12 + 1, 1)


@dataclass(frozen=True)
class Timeline:
    """Records per bin; see CaseIndex.timeline. Arrays as long as the bins; by_theme by theme id."""

    bins: Bins
    all: np.ndarray
    now: np.ndarray
    by_theme: Dict[str, np.ndarray] = field(default_factory=dict)
    undated_all: int = 0
    undated_now: int = 0


@dataclass(frozen=True)
class Counts:
    """Numbers of records (cases and events) under one FilterState.

    `matching`, `dated`, `undated` are under all choices. `by_theme` gives (now, all) per theme id with
    NO_THEME last, `facets` the same per value of each facet: now is under all choices but that of the facet
    itself. `undated_available`: undated records that pass all other choices, shown or not. `by_place`: distinct
    matching records at each place, in the order of the columns' places; a record may be at several. `located`:
    matching records with at least one place that has a point; the others are "not on the map". `unplaced`: matching
    records of which no place is known at all.
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
    facets: Dict[str, Dict[str, Tuple[int, int]]] = field(default_factory=dict)
    by_place: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64), compare=False)
    located: int = 0
    unplaced: int = 0

    @property
    def undated_hidden(self) -> int:
        """Undated records that are left out by the choice of undated records alone."""
        return self.undated_available - self.undated

    @property
    def not_on_map(self) -> int:
        """Matching records without any place that has a point."""
        return self.matching - self.located


@dataclass(frozen=True)
class Flows:
    """Cases per leg (from place, to place), the most frequent first; places as positions in the columns.

    `cases`: distinct matching cases that have any leg.
    """

    origin: np.ndarray
    target: np.ndarray
    number: np.ndarray
    cases: int = 0

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True)
class People:
    """Different people by sex as recorded (words.SEXES); cases with and without a person recorded."""

    by_sex: Dict[str, int]
    cases_with: int = 0
    cases_without: int = 0
