"""The timeline under wheel, mouse and keys; every number is worked out by hand from the facts or by plain SQL."""

import sqlite3
from datetime import date

import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication

from tests.qgis.panel_driver import LEFT, move, panel  # noqa: F401 - a fixture
from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.counted import MONTH, QUARTER, YEAR
from visual_atlas_plugin.domain.filter_state import FilterState, day_of
from visual_atlas_plugin.panel.histogram_paint import BARS, SIDE, TOP

REPATRIATION = "forced-repatriation"
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def line(panel):
    """The timeline, with the keyboard."""
    panel.dock.page.explore.when.timeline.setFocus()
    return panel.dock.page.explore.when.timeline


def wheel(line, x, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    """Turn the wheel over a place; return whether the timeline took it."""
    place = QPointF(x, 30)
    event = QWheelEvent(place, QPointF(line.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, 120 * notches),
                        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(line, event)
    return event.isAccepted()


def look_at(line, year, unit):
    """Turn the wheel over a year until its bins are of a unit."""
    for _ in range(40):
        if line.axis.unit == unit:
            return
        wheel(line, line.x_of_year(year), 1)
    raise AssertionError(unit)


def x_of(line, day):
    """Return where a day lies."""
    return SIDE + line.axis.x(day_of(day))


def test_wheel_looks_closer_and_gets_finer_numbers(panel, line, atlas_path):
    assert line.axis.unit == YEAR and line.words_at(line.x_of_year(2023.5)) == "2023: 4 of 4 records"
    look_at(line, 2023.8, MONTH)
    assert line.words_at(x_of(line, date(2023, 10, 15))).startswith("October 2023: ")
    connection = sqlite3.connect(atlas_path)
    for place in range(len(line.numbers.bins)):
        first, last = (int(edge) for edge in line.numbers.bins.edges[place:place + 2])
        expected, = connection.execute(
            "SELECT count(*) FROM cases WHERE NOT (start_day IS NULL AND end_day IS NULL) "
            "AND coalesce(start_day, -1e9) < ? AND coalesce(end_day, 1e9) >= ?", (last, first)).fetchone()
        assert line.numbers.all[place] == line.numbers.now[place] == expected
    connection.close()
    assert panel.state == FilterState()         # looking closer chooses nothing
    assert line.accessibleName().endswith("by month")


def test_wheel_that_can_do_nothing_scrolls_the_panel(line):
    assert not wheel(line, 100, -1)
    assert wheel(line, 100, 1) and wheel(line, 100, -1)
    assert not wheel(line, 100, 1, SHIFT)


def test_shift_and_wheel_and_a_drag_of_the_axis_move_along(line):
    look_at(line, 2010, QUARTER)
    left = line.axis.left
    assert wheel(line, 100, 1, SHIFT) and line.axis.left < left
    left, y = line.axis.left, TOP + BARS + 9
    QTest.mousePress(line, LEFT, pos=QPoint(150, y))
    move(line, QPoint(100, y))
    QTest.mouseRelease(line, LEFT, pos=QPoint(100, y))
    assert line.axis.left > left
    assert line.numbers.bins.edges[0] <= line.axis.left < line.numbers.bins.edges[1]


def test_a_window_of_months(panel, line):
    look_at(line, 2023.8, MONTH)
    QTest.mousePress(line, LEFT, pos=QPoint(int(x_of(line, date(2023, 9, 10))), 30))
    for day in (date(2023, 9, 28), date(2023, 10, 20)):
        move(line, QPoint(int(x_of(line, day)), 30))
    QTest.mouseRelease(line, LEFT, pos=QPoint(int(x_of(line, date(2023, 10, 20))), 30))
    assert (panel.state.start, panel.state.end) == (date(2023, 9, 1), date(2023, 10, 31))
    assert line.accessibleDescription() == "Chosen: 2023-09-01 to 2023-10-31"
    QTest.keyClick(line, Qt.Key.Key_Right, ALT)
    assert panel.state.start == date(2023, 10, 1)
    QTest.keyClick(line, Qt.Key.Key_Right, ALT)         # a start does not pass its end
    assert (panel.state.start, panel.state.end) == (date(2023, 10, 1), date(2023, 10, 31))


def test_double_click_shows_all(panel, line):
    panel.drag(2003, 2009)
    look_at(line, 2006, QUARTER)
    QTest.mouseDClick(line, LEFT, pos=QPoint(100, TOP + BARS + 9))      # the axis: everything, the window stays
    assert not line.axis.is_zoomed and panel.state.has_window
    look_at(line, 2006, QUARTER)
    QTest.mouseDClick(line, LEFT, pos=QPoint(100, 30))
    assert not line.axis.is_zoomed and not panel.state.has_window


def test_keys(panel, line):
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert panel.state.start == date(1990, 1, 1) and panel.state.end == date(1990, 12, 31)
    QTest.keyClick(line, Qt.Key.Key_End)
    last = line.years.stop - 1
    assert panel.state.end == date(last, 12, 31)
    QTest.keyClick(line, Qt.Key.Key_Left, ALT)
    assert (panel.state.start.year, panel.state.end.year) == (last - 1, last)
    QTest.keyClick(line, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(line, Qt.Key.Key_Left, SHIFT)        # an end does not pass its start
    assert (panel.state.start.year, panel.state.end.year) == (last - 1, last - 1)
    for _ in range(6):
        QTest.keyClick(line, Qt.Key.Key_Plus)
    assert line.axis.is_zoomed and line.axis.left <= day_of(panel.state.start) <= line.axis.right
    QTest.keyClick(line, Qt.Key.Key_Home)               # a window out of sight is brought into it
    assert line.axis.left == day_of(date(1990, 1, 1))
    for _ in range(12):
        QTest.keyClick(line, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert not line.axis.is_zoomed


def test_escape_takes_a_drag_back(panel, line):
    panel.drag(2003, 2009)
    panel.drag(2020, 2022, release=False)
    assert panel.state.start == date(2020, 1, 1)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (panel.state.start, panel.state.end) == (date(2003, 1, 1), date(2009, 12, 31))


def test_a_drag_within_one_bin_tells_once(panel, line):
    told = []
    line.window_changed.connect(lambda *window: told.append(window))
    x = int(line.x_of_year(2012.5))
    QTest.mousePress(line, LEFT, pos=QPoint(x, 30))
    for step in (0, 1, 2, 1):
        move(line, QPoint(x + step, 30))
    assert len(told) == 1 and told[0][2] is True


def test_undated_records_are_a_bar_of_their_own(panel, line):
    place = QPoint(line.width() - 12, 40)
    assert line.words_at(place.x(), 40) == "Undated: 3 of 3 records. Click to leave them out."
    QTest.mouseClick(line, LEFT, pos=place)
    assert panel.state == FilterState(include_undated=False)
    assert line.words_at(place.x(), 40) == "Undated: 0 of 3 records. Click to include them."
    QTest.mouseClick(line, LEFT, pos=place)
    assert panel.state == FilterState()


def color_in(line, x, y):
    """Return the color of a pixel of the timeline."""
    image = line.grab().toImage()
    ratio = image.width() / line.width()
    return QColor(image.pixel(int(x * ratio), int(y * ratio))).name().upper()


def test_colors_of_themes_only_where_few_are_ticked(panel, line):
    x = line.x_of_year(2012.5)
    assert color_in(line, x, 68) == "#6F42A6"
    panel.controller.choose(FilterState(themes=frozenset([REPATRIATION, words.NO_THEME])))
    assert color_in(line, x, 66) == "#DDCC77"
    assert "\nForced Repatriation: 2" in line.words_at(x)
    panel.controller.choose(FilterState(themes=frozenset(list(panel.dock.page.explore.themes.rows)[:4] + [words.NO_THEME])))
    assert color_in(line, x, 68) == "#6F42A6"


def test_more_about_time_asks(panel, qtbot):
    when = panel.dock.page.explore.when
    panel.click("vaTimeMore")
    assert when.menu.menu_.isVisible()
    when.menu.menu_.close()
    find = lambda name: when.menu.findChild(QAction, name)  # noqa: E731 - short
    for signal, name, value in ((when.play_asked, "vaPlay", True), (when.step_asked, "vaStepBack", -1),
                                (when.step_asked, "vaStepForward", 1), (when.frame_asked, "vaFrame_month", "month"),
                                (when.density_asked, "vaDensity_surface", "surface"),
                                (when.density_asked, "vaDensity_off", "off")):
        with qtbot.waitSignal(signal, check_params_cb=lambda given, value=value: given == value):
            find(name).trigger()
    when.menu.show_playing(False)
    assert not find("vaPlay").isChecked() and find("vaFrame_month").isChecked()
