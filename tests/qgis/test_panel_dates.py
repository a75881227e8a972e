"""The timeline and the dates of the dock; every number is worked out by hand from the facts."""

from datetime import date

import pytest
from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCalendarWidget, QToolButton

from tests.qgis.panel_driver import LEFT, move, panel  # noqa: F401 - a fixture
from visual_atlas_plugin.domain.filter_state import FilterState


def test_drag_a_window(panel):
    panel.drag(2003, 2009)
    assert (panel.state.start, panel.state.end) == (date(2003, 1, 1), date(2009, 12, 31))
    # the campaign that ended on 21 January 2003, and three undated records
    assert panel.truth.startswith("4 of 16 records · 1 with a date")
    assert panel.find("vaFrom").day() == date(2003, 1, 1) and panel.find("vaTo").day() == date(2009, 12, 31)
    assert panel.find("vaWhenSummary").text() == "2003–2009"
    panel.click("vaPossibly")    # now only records that lie in it for certain
    assert panel.truth.startswith("3 of 16 records · 0 with a date")


def test_counts_follow_a_drag_at_once_and_the_map_at_rest(panel, qtbot):
    panel.drag(2023, 2024, release=False)
    assert panel.truth.startswith("11 of 16 records · 8 with a date")    # four of 2023, four of 2024
    assert len(panel.told) == 1 and not panel.controller.can_undo
    qtbot.waitUntil(lambda: len(panel.told) == 2, timeout=400)
    line = panel.dock.page.explore.when.timeline
    QTest.mouseRelease(line, LEFT, pos=QPoint(int(line.x_of_year(2024.5)), 30))
    assert panel.told[1:] == [panel.state] and panel.controller.can_undo
    panel.controller.undo()
    assert panel.state == FilterState()


def test_drag_edge_and_middle_of_the_window(panel):
    panel.drag(2003, 2009)
    line = panel.dock.page.explore.when.timeline
    QTest.mousePress(line, LEFT, pos=QPoint(int(line.x_of_year(2010)) - 1, 30))
    move(line, QPoint(int(line.x_of_year(2012.5)), 30))
    QTest.mouseRelease(line, LEFT, pos=QPoint(int(line.x_of_year(2012.5)), 30))
    assert (panel.state.start.year, panel.state.end) == (2003, date(2012, 12, 31))
    assert panel.truth.startswith("6 of 16 records · 3 with a date")
    panel.drag(2008, 2003)       # the middle: five years back
    assert (panel.state.start, panel.state.end) == (date(1998, 1, 1), date(2007, 12, 31))
    QTest.mouseDClick(line, LEFT, pos=QPoint(20, 30))
    assert not panel.state.has_window


def test_click_on_one_year(panel):
    panel.drag(2012, 2012)
    assert (panel.state.start, panel.state.end) == (date(2012, 1, 1), date(2012, 12, 31))
    assert panel.truth.startswith("5 of 16 records · 2 with a date")


def test_keys_drive_the_window(panel):
    line = panel.dock.page.explore.when.timeline
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert (panel.state.start.year, panel.state.end.year) == (2025, 2025)
    assert panel.truth.startswith("4 of 16 records · 1 with a date")
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert (panel.state.start.year, panel.state.end.year) == (2024, 2024)
    QTest.keyClick(line, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert (panel.state.start.year, panel.state.end.year) == (2024, 2025)
    assert line.accessibleDescription() == "Chosen: 2024 to 2025"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not panel.state.has_window


def type_day(panel, name, text):
    """Click into a date field, type over what is there and press Enter."""
    edit = panel.find(name)
    QTest.mouseClick(edit, LEFT, pos=QPoint(10, edit.height() // 2))
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    panel.settle()


def test_typed_dates(panel):
    type_day(panel, "vaFrom", "2023-10-09")
    type_day(panel, "vaTo", "2023.10.9")
    assert (panel.state.start, panel.state.end) == (date(2023, 10, 9), date(2023, 10, 9))
    # the return of that day, the months of Kim Cheol-ok's case, and three undated records
    assert panel.truth.startswith("5 of 16 records · 2 with a date")
    panel.click("vaPossibly")
    assert panel.truth.startswith("4 of 16 records · 1 with a date")
    panel.click("vaUndated")
    assert panel.truth.startswith("1 of 16 records · 1 with a date")
    assert panel.find("vaChip_dates").text().startswith("9 October 2023, certainly")
    clear, = (b for b in panel.find("vaFrom").findChildren(QToolButton)
              if b.defaultAction() and b.defaultAction().objectName() != "vaFromCalendar")
    QTest.mouseClick(clear, LEFT)
    assert panel.state.start is None and panel.state.end == date(2023, 10, 9)
    panel.find("vaTo").clear()
    assert not panel.state.has_window and panel.truth.startswith("13 of 16 records")


def test_typed_years_and_months(panel):
    type_day(panel, "vaFrom", "2003")
    type_day(panel, "vaTo", "2009")
    assert (panel.state.start, panel.state.end) == (date(2003, 1, 1), date(2009, 12, 31))
    assert panel.find("vaTo").text() == "2009-12-31"
    type_day(panel, "vaTo", "2012-02")
    assert panel.state.end == date(2012, 2, 29)


def test_text_that_is_no_date_is_told_and_changes_nothing(panel):
    type_day(panel, "vaFrom", "2003")
    before = panel.state
    type_day(panel, "vaFrom", "last spring")
    edit = panel.find("vaFrom")
    assert panel.state == before and edit.property("wrong") is True
    assert edit.problem() == "“last spring” is not a date. Write 2003, 2003-10 or 2003-10-09."
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "2003-01-01" and edit.property("wrong") is False
    type_day(panel, "vaFrom", "2023-02-30")
    assert panel.state == before and edit.property("wrong") is True


def test_calendar_chooses_a_day(panel):
    type_day(panel, "vaFrom", "2023-10-01")
    QTest.keyClick(panel.find("vaFrom"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = panel.find("vaFromDays", QCalendarWidget)
    calendar.activated.emit(QDate(2023, 10, 9))
    assert panel.state.start == date(2023, 10, 9)


def test_undo_key_in_a_date_field(panel):
    type_day(panel, "vaFrom", "2003")
    type_day(panel, "vaFrom", "2009")
    QTest.keyClick(panel.find("vaFrom"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.state.start == date(2003, 1, 1) and panel.find("vaFrom").text() == "2003-01-01"


def test_a_date_pushes_the_other_one(panel):
    panel.drag(2003, 2009)
    type_day(panel, "vaFrom", "2010-12-31")
    assert panel.state.start == panel.state.end == date(2010, 12, 31)


@pytest.mark.parametrize("name, start, end, records, dated", [
    ("1990s", date(1990, 1, 1), date(1999, 12, 31), 3, 0),
    ("2000s", date(2000, 1, 1), date(2009, 12, 31), 4, 1),
    ("2010s", date(2010, 1, 1), date(2019, 12, 31), 5, 2),
    ("since2020", date(2020, 1, 1), None, 13, 10),
])
def test_presets(panel, name, start, end, records, dated):
    panel.click(f"vaPreset_{name}")
    assert (panel.state.start, panel.state.end) == (start, end)
    assert panel.truth.startswith(f"{records} of 16 records · {dated} with a date")
    assert panel.find(f"vaPreset_{name}").isChecked() and not panel.find("vaPreset_all").isChecked()
    panel.click("vaPreset_all")
    assert panel.state == FilterState() and panel.find("vaPreset_all").isChecked()
