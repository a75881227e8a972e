"""Days of the panel and ranges of QGIS's temporal controller: one and the same window in two ways of writing.

Whole days [a, b] of the panel, both included, are [a 00:00, b+1 00:00) UTC in the controller. An end that is open is
open in both; open at both ends means all dates.
"""

from datetime import date
from typing import Optional, Tuple

from qgis.core import QgsDateTimeRange, QgsInterval
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..compat import temporal_unit
from ..domain.counted import MONTH, QUARTER, YEAR

Window = Tuple[Optional[date], Optional[date]]
ALL_DATES: Window = (None, None)
_FRAMES = {YEAR: (1, "Years"), QUARTER: (3, "Months"), MONTH: (1, "Months")}


def range_of(window: Window) -> QgsDateTimeRange:
    """Return the controller's range of a window of days."""
    start, end = window
    return QgsDateTimeRange(_midnight(start), _midnight(end, 1), True, end is None)


def window_of(found: QgsDateTimeRange) -> Window:
    """Return the days that a range of the controller touches; a part of a day counts as the day."""
    start = found.begin().toUTC().date() if found.begin().isValid() else None
    end = None
    if found.end().isValid():
        last = found.end().toUTC()
        end = (last if found.includeEnd() else last.addMSecs(-1)).date()
        end = max(end, start) if start is not None else end
    return _day(start), _day(end)


def frame_of(unit: str) -> QgsInterval:
    """Return the length of a frame: domain.counted.YEAR, QUARTER or MONTH."""
    number, name = _FRAMES[unit]
    return QgsInterval(number, temporal_unit(name))


def first_of_frame(day: date, unit: str) -> date:
    """Return the first day of the year, quarter or month that a day lies in."""
    month = {YEAR: 1, QUARTER: (day.month - 1) // 3 * 3 + 1, MONTH: day.month}[unit]
    return date(day.year, month, 1)


def _midnight(day: Optional[date], later: int = 0) -> QDateTime:
    if day is None:
        return QDateTime()
    return QDateTime(QDate(day.year, day.month, day.day).addDays(later), QTime(0, 0), Qt.TimeSpec.UTC)


def _day(found: Optional[QDate]) -> Optional[date]:
    """Return a day; years that Python's dates cannot hold are open ends."""
    if found is None or not 1 <= found.year() <= 9999:
        return None
    return date(found.year(), found.month(), found.day())
