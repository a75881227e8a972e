"""The panel's window and QGIS's temporal controller follow each other; each change is passed on once.

One call of the controller may emit its signals several times, and a new mode emits an old range first: what we set
ourselves is not listened to, and equal windows are never passed on.
"""

from datetime import date
from typing import Callable, Optional, Tuple

from qgis.core import QgsDateTimeRange, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QObject

from ..compat import is_animation_idle, navigation_mode
from ..domain.counted import YEAR
from ..domain.filter_state import FilterState
from ..mapping import temporal
from ..mapping.temporal import ALL_DATES, Window

Span = Tuple[date, date]


class TemporalLink(QObject):
    """`navigation`: the controller of the canvas (iface.mapCanvas().temporalController()).

    `on_window(start, end)` is called when the controller shows other days (None for an open end); `span` tells from
    which day to which there is anything to play, None where nothing is dated.
    """

    def __init__(self, navigation: QgsTemporalNavigationObject,
                 on_window: Callable[[Optional[date], Optional[date]], None],
                 span: Callable[[], Optional[Span]], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._navigation, self._on_window, self._span = navigation, on_window, span
        self._frame = YEAR
        self._window: Window = ALL_DATES      # what the controller had before stays, until the panel chooses days
        self._setting = False
        navigation.updateTemporalRange.connect(self._moved)

    @property
    def playing(self) -> bool:
        """Whether the controller plays."""
        return not is_animation_idle(self._navigation)

    @property
    def frame(self) -> str:
        """The length of a frame: domain.counted.YEAR, QUARTER or MONTH."""
        return self._frame

    def release(self) -> None:
        """Stop playing and listening; the controller keeps its days."""
        self.pause()
        self._navigation.updateTemporalRange.disconnect(self._moved)

    def follow(self, state: FilterState) -> None:
        """Bring the window of the panel to the controller; nothing happens where it shows the same days."""
        window = (state.start, state.end)
        if window == self._window:
            return
        self._window = window
        self._setting = True
        try:
            self._navigation.pause()
            if window == ALL_DATES:
                self._navigation.setNavigationMode(navigation_mode("Off"))
            else:
                self._navigation.setNavigationMode(navigation_mode("FixedRange"))
                self._navigation.setTemporalExtents(temporal.range_of(window))
        finally:
            self._setting = False

    def set_frame(self, unit: str) -> None:
        """Choose the length of a frame; while frames are shown, the one around the first day in sight comes next."""
        self._frame = unit
        if self._navigation.navigationMode() == navigation_mode("Animated"):
            self._to_frames(0)

    def play(self) -> None:
        """Play forward from the days in sight, or from the first day of all; again from there after the end."""
        if self._to_frames(0):
            if self._navigation.currentFrameNumber() >= self._navigation.totalFrameCount() - 1:
                self._navigation.setCurrentFrameNumber(0)
            self._navigation.playForward()

    def pause(self) -> None:
        """Stay at the days in sight."""
        self._navigation.pause()

    def step(self, number: int) -> None:
        """Go on by some frames (back, where negative); from all dates the first step goes to the first frame."""
        self.pause()
        self._to_frames(number if self._window != ALL_DATES else 0 if number > 0 else -1)

    def _to_frames(self, on: int) -> bool:
        """Show frames of the chosen length: the one around the first day in sight, or some frames on from there.

        -1 from all dates is the last frame. False where nothing is dated.
        """
        span = self._span()
        if span is None:
            return False
        first = temporal.first_of_frame(span[0], self._frame)
        navigation, start = self._navigation, self._window[0]
        self._setting = True
        try:
            navigation.setNavigationMode(navigation_mode("Animated"))
            navigation.setTemporalExtents(temporal.range_of((first, span[1])))
            navigation.setFrameDuration(temporal.frame_of(self._frame))
            number = on % navigation.totalFrameCount() if self._window == ALL_DATES else self._frame_at(start) + on
            navigation.setCurrentFrameNumber(max(0, min(number, navigation.totalFrameCount() - 1)))
        finally:
            self._setting = False
        self._moved(navigation.dateTimeRangeForFrameNumber(navigation.currentFrameNumber()))
        return True

    def _frame_at(self, day: Optional[date]) -> int:
        if day is None:
            return 0
        begin = temporal.range_of((day, day)).begin()
        return self._navigation.findBestFrameNumberForFrameStart(begin)

    def _moved(self, found: QgsDateTimeRange) -> None:
        window = temporal.window_of(found)
        if self._setting or window == self._window:
            return
        self._window = window
        self._on_window(*window)
