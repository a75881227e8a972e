"""Days of the panel and ranges of the temporal controller say the same, whatever the time zone."""

from datetime import date

import pytest
from qgis.core import QgsDateTimeRange, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from visual_atlas_plugin.compat import navigation_mode
from visual_atlas_plugin.domain.counted import MONTH, QUARTER, YEAR
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import temporal
from visual_atlas_plugin.panel.temporal_link import TemporalLink


def utc(text):
    return QDateTime.fromString(text + "Z", Qt.DateFormat.ISODate)


@pytest.mark.parametrize("window, begin, end", [
    ((date(2003, 1, 1), date(2009, 12, 31)), "2003-01-01T00:00:00", "2010-01-01T00:00:00"),
    ((date(2023, 10, 9), date(2023, 10, 9)), "2023-10-09T00:00:00", "2023-10-10T00:00:00"),
    ((date(2020, 2, 28), date(2020, 2, 29)), "2020-02-28T00:00:00", "2020-03-01T00:00:00"),
])
def test_days_are_midnight_to_midnight_in_utc(window, begin, end):
    made = temporal.range_of(window)
    assert (made.begin(), made.end()) == (utc(begin), utc(end))
    assert made.includeBeginning() and not made.includeEnd()
    assert temporal.window_of(made) == window


@pytest.mark.parametrize("window", [(None, None), (date(2003, 1, 1), None), (None, date(2009, 12, 31)),
                                    (date(1, 1, 1), date(9999, 12, 30))])
def test_open_ends_stay_open(window):
    assert temporal.window_of(temporal.range_of(window)) == window
    assert temporal.range_of(window).isInfinite() == (window == (None, None))


def test_hours_of_another_zone_do_not_shift_a_day():
    # 9 October 2023, 07:00 to 19:00 in Pyongyang (UTC+9) is 22:00 of the 8th to 10:00 of the 9th in UTC
    begin = QDateTime(QDate(2023, 10, 9), QTime(7, 0), Qt.TimeSpec.OffsetFromUTC, 9 * 3600)
    end = QDateTime(QDate(2023, 10, 9), QTime(19, 0), Qt.TimeSpec.OffsetFromUTC, 9 * 3600)
    assert temporal.window_of(QgsDateTimeRange(begin, end)) == (date(2023, 10, 8), date(2023, 10, 9))


@pytest.mark.parametrize("unit, first", [(YEAR, date(2004, 1, 1)), (QUARTER, date(2004, 7, 1)), (MONTH, date(2004, 8, 1))])
def test_a_frame_begins_with_its_year_quarter_or_month(unit, first):
    assert temporal.first_of_frame(date(2004, 8, 31), unit) == first


class Panel:
    """What the panel would do: take a window over, and pass it on again."""

    def __init__(self, span=(date(1999, 5, 3), date(2004, 2, 1))):
        self.navigation = QgsTemporalNavigationObject()
        self.told, self.ranges = [], []
        self.link = TemporalLink(self.navigation, self.take, lambda: span)
        self.navigation.updateTemporalRange.connect(lambda found: self.ranges.append(temporal.window_of(found)))

    def take(self, start, end):
        self.told.append((start, end))
        self.link.follow(FilterState(start=start, end=end))


def year(number):
    return date(number, 1, 1), date(number, 12, 31)


def test_the_controller_follows_the_panel_without_an_echo():
    panel = Panel()
    state = FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31))
    panel.link.follow(state)
    assert panel.navigation.navigationMode() == navigation_mode("FixedRange")
    assert panel.ranges[-1] == (state.start, state.end) and panel.told == []
    emitted = len(panel.ranges)
    panel.link.follow(state)
    assert len(panel.ranges) == emitted, "the same days are not set twice"
    panel.link.follow(FilterState())
    assert panel.navigation.navigationMode() == navigation_mode("Off") and panel.told == []


def test_the_panel_follows_the_controller_once():
    panel = Panel()
    panel.navigation.setNavigationMode(navigation_mode("FixedRange"))
    panel.told.clear()
    panel.ranges.clear()
    window = (date(2001, 1, 1), date(2001, 12, 31))
    panel.navigation.setTemporalExtents(temporal.range_of(window))
    assert panel.told == [window] and panel.ranges.count(window) == len(panel.ranges)
    panel.navigation.setNavigationMode(navigation_mode("Off"))
    assert panel.told == [window, (None, None)]


def test_steps_go_by_the_length_of_a_frame_and_stay_inside():
    panel = Panel()
    panel.link.step(1)
    assert panel.told[-1] == year(1999), "from all dates to the first year"
    panel.link.step(1)
    panel.link.step(1)
    assert panel.told[1:] == [year(2000), year(2001)]
    panel.link.step(-1)
    assert panel.told[-1] == year(2000)
    panel.link.set_frame(QUARTER)
    assert panel.told[-1] == (date(2000, 1, 1), date(2000, 3, 31))
    panel.link.step(-1)
    panel.link.step(-1)
    assert panel.told[-1] == (date(1999, 7, 1), date(1999, 9, 30))
    for _ in range(5):
        panel.link.step(-1)
    assert panel.told[-1] == (date(1999, 4, 1), date(1999, 6, 30)), "the first quarter with records"


def test_a_step_back_from_all_dates_goes_to_the_last_frame():
    panel = Panel()
    panel.link.step(-1)
    assert panel.told[-1][0] == date(2004, 1, 1)


def test_play_runs_from_the_days_in_sight_and_pause_stays(qtbot):
    panel = Panel()
    panel.link.follow(FilterState(start=date(2001, 3, 1), end=date(2001, 5, 1)))
    panel.navigation.setFramesPerSecond(50)
    panel.link.play()
    assert panel.told[0] == year(2001)
    qtbot.waitUntil(lambda: len(panel.told) >= 3)
    assert panel.link.playing
    panel.link.pause()
    assert not panel.link.playing and panel.told[:3] == [year(2001), year(2002), year(2003)]


def test_nothing_dated_is_not_played():
    panel = Panel(span=None)
    panel.link.play()
    panel.link.step(1)
    assert panel.told == [] and not panel.link.playing


def test_after_release_the_controller_is_on_its_own():
    panel = Panel()
    panel.link.release()
    panel.navigation.setNavigationMode(navigation_mode("FixedRange"))
    assert panel.told == []
