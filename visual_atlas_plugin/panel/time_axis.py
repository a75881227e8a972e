"""The part of time that the timeline shows: what is in sight, in which bins, and where a day lies on the screen.

Days are days since 1970-01-01; a day as a number with a fraction is a moment of it. A bin has a number that does not
depend on what is in sight: years, quarters or months since the beginning of the calendar.
"""

from datetime import date, timedelta
from typing import Tuple

from ..domain.counted import MONTH, QUARTER, YEAR, Bins
from ..domain.filter_state import EPOCH_ORDINAL, day_of

FIRST_YEAR = 1990        # the axis begins here or earlier, so that the presets have a place on it
YEARS_AT_LEAST = 35
MONTHS_OF = {YEAR: 12, QUARTER: 3, MONTH: 1}
LEAST_BIN = 4.0          # px, a narrower bin cannot be taken with a mouse
LEAST_SPAN = 365.0       # days, the closest look
_SPAN_OF = {MONTH: 5 * 366, QUARTER: 16 * 366}     # days in sight up to which a unit is used
_LAST_YEAR = 9999


def bin_number(day: date, unit: str) -> int:
    """Return the number of the bin of a unit that holds a day."""
    return (day.year * 12 + day.month - 1) // MONTHS_OF[unit]


def bin_start(number: int, unit: str) -> date:
    """Return the first day of a bin, kept inside the calendar."""
    months = number * MONTHS_OF[unit]
    if months >= (_LAST_YEAR + 1) * 12:
        return date(_LAST_YEAR, 13 - MONTHS_OF[unit], 1)
    return date(months // 12, months % 12 + 1, 1) if months >= 12 else date.min


def bin_end(number: int, unit: str) -> date:
    """Return the last day of a bin, kept inside the calendar."""
    months = (number + 1) * MONTHS_OF[unit]
    return date.max if months >= (_LAST_YEAR + 1) * 12 else bin_start(number + 1, unit) - timedelta(days=1)


class TimeAxis:
    """What is in sight of all the years, over a width of pixels."""

    def __init__(self) -> None:
        self.width = 1.0
        self._first, self._last = 0.0, 1.0
        self.left, self.right = 0.0, 1.0      # moments in sight
        self.set_years(range(0))

    def set_years(self, years: range) -> None:
        """Cover the years of the records; what is in sight stays, unless it was everything."""
        if not len(years):
            years = range(FIRST_YEAR, FIRST_YEAR + YEARS_AT_LEAST)
        first = float(day_of(date(min(FIRST_YEAR, years.start), 1, 1)))
        last = float(day_of(date(min(_LAST_YEAR, years.stop - 1), 12, 31)) + 1)
        if (first, last) != (self._first, self._last):
            zoomed = self.is_zoomed
            self._first, self._last = first, last
            self._look_at(self.left, self.right) if zoomed else self.show_all()

    @property
    def years(self) -> range:
        """All years that can be shown."""
        return range(_date(self._first).year, _date(self._last - 1).year + 1)

    @property
    def is_zoomed(self) -> bool:
        """Whether less than everything is in sight."""
        return (self.left, self.right) != (self._first, self._last)

    @property
    def unit(self) -> str:
        """The finest unit whose bins are wide enough and not too many."""
        span = self.right - self.left
        for unit in (MONTH, QUARTER):
            if span <= _SPAN_OF[unit] and self.width * MONTHS_OF[unit] * 30.4 / span >= LEAST_BIN:
                return unit
        return YEAR

    def bins(self) -> Bins:
        """Return the bins in sight, those at the edges whole."""
        return Bins.of(self.unit, _date(self.left), _date(self.right - 0.001))

    def ends(self) -> Tuple[int, int]:
        """Return the numbers of the first and the last bin of all years."""
        return bin_number(_date(self._first), self.unit), bin_number(_date(self._last - 1), self.unit)

    def x(self, day: float) -> float:
        """Return where a moment lies, px from the left of the bars; outside 0..width where it is not in sight."""
        return (day - self.left) / (self.right - self.left) * self.width

    def number_at(self, x: float) -> int:
        """Return the number of the bin under a position, px; positions outside take the outermost bin in sight."""
        share = min(1.0, max(0.0, x / max(1.0, self.width)))
        day = self.left + share * (self.right - self.left)
        return bin_number(_date(min(self.right - 0.001, day)), self.unit)

    # what is in sight

    def show_all(self) -> None:
        """Look at everything."""
        self.left, self.right = self._first, self._last

    def zoom(self, factor: float, x: float) -> bool:
        """Look closer (factor above 1) or from farther away around a position, px; False where it cannot."""
        before = self.left, self.right
        share = min(1.0, max(0.0, x / max(1.0, self.width)))
        span = (self.right - self.left) / factor
        span = min(self._last - self._first, max(LEAST_SPAN, span))
        left = self.left + share * (self.right - self.left - span)
        self._look_at(left, left + span)
        return before != (self.left, self.right)

    def pan(self, pixels: float) -> bool:
        """Move what is in sight by pixels, to later days where they are positive; False where it cannot."""
        before = self.left
        step = pixels / max(1.0, self.width) * (self.right - self.left)
        self._look_at(self.left + step, self.right + step)
        return before != self.left

    def reveal(self, first: float, last: float) -> None:
        """Bring the moments first..last into sight: moved as little as will do, everything where they do not fit."""
        span = self.right - self.left
        first, last = max(first, self._first), min(last, self._last)
        if first >= last or (first >= self.left and last <= self.right):
            return
        if last - first > span:
            self.show_all()
        elif first < self.left:
            self._look_at(first, first + span)
        else:
            self._look_at(last - span, last)

    def _look_at(self, left: float, right: float) -> None:
        span = min(right - left, self._last - self._first)
        self.left = min(max(left, self._first), self._last - span)
        self.right = self.left + span
        if self._last - self.right < 1 and self.left - self._first < 1:
            self.show_all()


def _date(day: float) -> date:
    return date.fromordinal(int(day // 1) + EPOCH_ORDINAL)
