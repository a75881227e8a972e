"""The dock, clicked and dragged as a person does; every number is worked out by hand from the facts."""

import sqlite3
from datetime import date

import pytest
from qgis.PyQt.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton, QApplication, QCalendarWidget, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget)

from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.case_index import Counts
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import DEFAULT_KINDS, FilterState
from visual_atlas_plugin.mapping.filter_text import empty_reason, filter_sentence, window_short
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.dock import LEAST_WIDTH, WIDTH, VisualAtlasDock
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.index_reader import load_index, load_totals

REPATRIATION = "forced-repatriation"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def atlas_path(tmp_path_factory):
    """An atlas of the shipped facts."""
    path = tmp_path_factory.mktemp("panel") / "atlas.gpkg"
    build_atlas(path)
    return str(path)


def move(widget, place):
    """Move the mouse over a widget with the left button held (QTest's own move does not reach it offscreen)."""
    QApplication.sendEvent(widget, QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(widget.mapToGlobal(place)), Qt.MouseButton.NoButton, LEFT,
        Qt.KeyboardModifier.NoModifier))


class Panel:
    """The dock on a screen, and what it told the map."""

    def __init__(self, qtbot, path=None, **options):
        self.told = []
        self.qtbot = qtbot
        self.controller = AtlasController(self.told.append)
        self.host = QWidget()
        self.outside = QLineEdit(self.host)
        self.dock = VisualAtlasDock(self.controller, self.host, **options)
        layout = QVBoxLayout(self.host)
        layout.addWidget(self.outside)
        layout.addWidget(self.dock)
        layout.setContentsMargins(0, 0, 0, 0)
        qtbot.addWidget(self.host)
        self.host.resize(WIDTH, 1500)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        if path:
            self.controller.open_atlas(path)
            self.settle()
            assert self.host.isActiveWindow()    # nothing flashed up as a window of its own

    def settle(self):
        """Let layouts and deferred deletions happen."""
        QTest.qWait(20)

    def find(self, name, kind=QWidget):
        """Return the one widget of a name."""
        found = self.dock.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        """Click the middle of a widget, a tick box at its mark."""
        widget = self.find(name)
        place = QPoint(10, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        QTest.mouseClick(widget, LEFT, pos=place)
        self.settle()

    def drag(self, first, last, release=True):
        """Drag over the timeline from the middle of one year to the middle of another."""
        line = self.dock.when.timeline
        places = [QPoint(int(line.x_of_year(year + 0.5)), 30) for year in (first, (first + last) / 2, last)]
        QTest.mousePress(line, LEFT, pos=places[0])
        for place in places[1:]:
            move(line, place)
        if release:
            QTest.mouseRelease(line, LEFT, pos=places[-1])

    @property
    def truth(self):
        """The line of truth."""
        return self.dock.truth.text()

    @property
    def state(self):
        """The choices."""
        return self.controller.state


@pytest.fixture
def panel(qtbot, atlas_path):
    """The dock with the facts open."""
    return Panel(qtbot, atlas_path)


def test_first_start(panel):
    assert panel.truth == "16 of 16 records · 13 with a date · 63 places · 6 routes"
    assert panel.state == FilterState() and panel.told == [FilterState()]
    assert panel.find("vaLevel").text() == "Public facts" and panel.find("vaCloud").text() == "Offline"
    assert not panel.find("vaSynthetic").isVisible()
    assert panel.find("vaFirstLine").isVisible()
    assert not panel.find("vaUndo").isEnabled() and not panel.find("vaReset").isEnabled()
    assert not panel.find("vaChips").isVisible() and not panel.find("vaEmptyReason").isVisible()
    assert panel.dock.objectName() == "VisualAtlasDock" and panel.dock.sizeHint().width() == 320


def test_first_line_is_put_away(panel, qtbot):
    with qtbot.waitSignal(panel.dock.welcome_dismissed):
        panel.click("vaFirstLineClose")
    assert not panel.find("vaFirstLine").isVisible()


def test_theme_rows(panel):
    assert panel.find(f"vaTheme_{REPATRIATION}Count").text() == "14 / 14"
    assert panel.find(f"vaTheme_{words.NO_THEME}Count").text() == "2 / 2"
    assert panel.find("vaTheme_public-executionCount").text() == "0 here"
    assert panel.find("vaTheme_public-executionSecond").text() == "NKDB publishes 168 (2021)"
    assert panel.find("vaTheme_detention-facilitiesSecond").text() == "NKDB publishes 1,432 (2026)"
    assert not panel.find("vaTheme_public-executionBar").isVisible()
    assert panel.find(f"vaTheme_{REPATRIATION}Tick").accessibleName() == "Forced Repatriation, 14 of 14, ticked"
    assert len(panel.dock.themes.rows) == 8


def test_untick_a_theme(panel):
    panel.click(f"vaTheme_{REPATRIATION}Tick")
    assert panel.truth.startswith("2 of 16 records · 0 with a date")
    assert panel.state.themes is not None and REPATRIATION not in panel.state.themes and len(panel.state.themes) == 7
    assert panel.find(f"vaTheme_{REPATRIATION}Count").text() == "14 / 14"     # what it would give
    assert panel.find("vaUndated").accessibleName() == "Include undated (2)"
    assert panel.find(f"vaTheme_{REPATRIATION}Tick").accessibleName() == "Forced Repatriation, 14 of 14, not ticked"
    panel.click(f"vaTheme_{REPATRIATION}Tick")
    assert panel.state == FilterState()


def test_name_of_a_theme_means_only_this_and_then_all(panel):
    panel.click(f"vaTheme_{words.NO_THEME}Name")
    assert panel.state.themes == frozenset([words.NO_THEME])
    assert panel.truth.startswith("2 of 16 records · 0 with a date")
    assert panel.find("vaChip_themes").text().startswith("No theme given")
    panel.click(f"vaTheme_{words.NO_THEME}Name")
    assert panel.state.themes is None and panel.truth.startswith("16 of 16")


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
    line = panel.dock.when.timeline
    QTest.mouseRelease(line, LEFT, pos=QPoint(int(line.x_of_year(2024.5)), 30))
    assert panel.told[1:] == [panel.state] and panel.controller.can_undo
    panel.controller.undo()
    assert panel.state == FilterState()


def test_drag_edge_and_middle_of_the_window(panel):
    panel.drag(2003, 2009)
    line = panel.dock.when.timeline
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
    line = panel.dock.when.timeline
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
    panel.find("vaFrom").clear()      # as its clear button does
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


def test_nothing_found_says_why(panel):
    panel.click("vaUndated")
    panel.drag(1995, 1996)
    assert panel.truth.startswith("0 of 16 records")
    assert panel.find("vaEmptyReason").text() == "No record between 1995 and 1996."
    assert panel.find("vaEmptyRemedy").text() == "3 undated records are hidden: show them."
    panel.click("vaEmptyRemedy")
    assert panel.truth.startswith("3 of 16 records") and not panel.find("vaEmptyReason").isVisible()


def test_nothing_found_for_want_of_dates_or_themes(panel):
    panel.click("vaTheme_public-executionName")
    assert panel.find("vaEmptyReason").text() == "No record with Public Execution."
    panel.click("vaEmptyRemedy")
    assert panel.state.themes is None
    panel.controller.choose(FilterState(themes=frozenset([REPATRIATION]), include_undated=False,
                                        start=date(1995, 1, 1), end=date(1995, 6, 30)))
    assert panel.find("vaEmptyRemedy").text() == "1 undated record is hidden: show it."
    panel.controller.choose(FilterState(themes=frozenset()))
    assert panel.find("vaEmptyReason").text() == "No theme is ticked."


def test_undo_and_reset(panel):
    panel.click("vaPreset_2000s")
    panel.click(f"vaTheme_{words.NO_THEME}Tick")
    panel.click("vaUndo")
    assert panel.state == FilterState(start=date(2000, 1, 1), end=date(2009, 12, 31))
    QTest.keyClick(panel.find("vaPreset_2000s"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.state == FilterState() and not panel.find("vaUndo").isEnabled()
    panel.click("vaPreset_2010s")
    panel.click("vaReset")
    assert panel.state == FilterState() and panel.told[-1] == FilterState()
    panel.click("vaUndo")
    assert panel.state.has_window


def test_undo_key_works_only_inside_the_panel(panel):
    panel.click("vaPreset_2000s")
    panel.outside.setFocus()
    QTest.keyClick(panel.outside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.state.has_window


def test_chips_remove_their_choice(panel):
    panel.controller.choose(FilterState(themes=frozenset([REPATRIATION]), start=date(2003, 1, 1), certainly=True,
                                        include_undated=False, place_kinds=frozenset(["prison"]),
                                        routes=frozenset([2, 4])))
    panel.settle()
    texts = {name: panel.find(f"vaChip_{name}").text() for name in ("themes", "dates", "undated", "places", "routes")}
    assert texts == {"themes": "Forced Repatriation  ×", "dates": "Since 2003, certainly  ×",
                     "undated": "Undated left out  ×", "places": "Prisons  ×", "routes": "Routes 2, 4  ×"}
    for name in texts:
        panel.click(f"vaChip_{name}")
    assert panel.state == FilterState()


def test_kinds_of_place(panel):
    counts = {"detention_center": 9, "mss_office": 17, "mss_holding_center": 3, "prison": 10, "border_crossing": 11}
    for kind, number in counts.items():
        assert panel.find(f"vaKind_{kind}Count").text() == str(number)
    assert sum(int(row.number.text()) for kind, row in panel.dock.places.kinds.items() if kind != words.CROSSING) == 63
    assert panel.find("vaKind_border_crossingSecond").text() == "2 more without a published point"
    assert not panel.find("vaKind_prisonTick").isChecked()
    panel.click("vaKind_prisonTick")
    assert panel.state.place_kinds == DEFAULT_KINDS | {"prison"}
    panel.click("vaKind_prisonName")
    assert panel.state.place_kinds == frozenset(["prison"])
    panel.click("vaKind_prisonName")
    assert panel.state.place_kinds == DEFAULT_KINDS
    assert panel.truth.startswith("16 of 16 records")


def test_routes(panel):
    panel.click("vaRoute_6Tick")
    assert panel.state.routes == frozenset([1, 2, 3, 4, 5]) and panel.truth.endswith("5 of 6 routes")
    panel.click("vaRoute_3Name")
    assert panel.state.routes == frozenset([3])
    panel.click("vaAllRoutes")
    assert panel.state.routes == frozenset(range(1, 7)) and panel.truth.endswith("63 places · 6 routes")
    assert panel.find("vaRoute_6Name").text() == "Tumen → Onsong → Chongjin"
    assert panel.find("vaAllRoutes").text() == "All six"
    assert panel.find("vaRoutesNote").text() == "Schematic, not the road taken. Published by NKDB, 10 November 2022."


def test_sections_fold(panel):
    panel.click("vaThemesHead")
    assert not panel.dock.themes.isVisible() and panel.dock.when.isVisible()
    panel.click("vaThemesHead")
    assert panel.dock.themes.isVisible()


def test_without_an_atlas(qtbot):
    panel = Panel(qtbot)
    assert panel.find("vaWelcome").isVisible() and not panel.find("vaTruth").isVisible()
    with qtbot.waitSignal(panel.dock.open_requested):
        panel.click("vaOpen")
    with qtbot.waitSignal(panel.dock.new_requested):
        panel.click("vaNew")
    assert panel.told == []


def test_closing_the_atlas(panel):
    panel.click("vaPreset_2000s")
    told = len(panel.told)
    panel.controller.close_atlas()
    assert panel.find("vaWelcome").isVisible() and panel.controller.state == FilterState() and len(panel.told) == told


def test_footer_and_cloud_ask(panel, qtbot):
    with qtbot.waitSignal(panel.dock.export_requested):
        panel.click("vaExport")
    for name in ("vaImagery", "vaCloud"):
        with qtbot.waitSignal(panel.dock.imagery_requested):
            panel.click(name)
    panel.dock.set_online(True)
    assert panel.find("vaCloud").text() == "Online"


def test_a_map_that_cannot_follow_is_told(panel):
    def refuse(_state):
        raise AtlasError("The layer is being edited.", "Save or stop the edit.")
    panel.controller.apply_filter = refuse
    panel.click("vaPreset_2000s")
    assert panel.find("vaProblemText").text() == "The layer is being edited. Save or stop the edit."
    assert panel.find("vaProblem").isVisible() and panel.truth.startswith("4 of 16")


def test_a_file_that_cannot_be_read_leaves_the_open_atlas(panel, tmp_path):
    before = panel.controller.atlas
    with pytest.raises(AtlasError):
        panel.controller.open_atlas(str(tmp_path / "missing.gpkg"))
    assert panel.controller.atlas is before and panel.truth.startswith("16 of 16")


def test_open_with_saved_choices(qtbot, atlas_path):
    panel = Panel(qtbot)
    saved = FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31))
    panel.controller.open_atlas(atlas_path, saved)
    assert panel.told == [saved] and panel.truth.startswith("4 of 16") and not panel.controller.can_undo


def test_everything_has_a_name_a_size_and_a_hint(panel):
    panel.controller.choose(FilterState(start=date(2003, 1, 1), include_undated=False))
    panel.settle()
    buttons = [b for b in panel.dock.panel.findChildren(QAbstractButton)
               if isinstance(b, (QPushButton, QCheckBox)) and b.isVisible()]
    assert len(buttons) > 60
    names = [b.objectName() for b in buttons]
    assert all(names) and len(set(names)) == len(names)
    for b in buttons:
        assert b.accessibleName() or b.text(), b.objectName()
        assert b.height() >= 24 and b.width() >= 24, (b.objectName(), b.size())
        assert b.toolTip() or b.objectName().endswith("Head"), b.objectName()
        assert b.focusPolicy() & Qt.FocusPolicy.TabFocus, b.objectName()


def test_keyboard_reaches_all_and_shows_a_ring(panel):
    tick = panel.find(f"vaTheme_{REPATRIATION}Tick")
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    assert tick.property("ring") is True
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert REPATRIATION not in panel.state.themes
    panel.outside.setFocus()
    assert tick.property("ring") is False


def test_works_at_280_px(panel):
    assert panel.dock.panel.minimumSizeHint().width() <= LEAST_WIDTH
    panel.host.resize(LEAST_WIDTH, 1500)
    panel.settle()
    area = panel.find("vaScroll")
    assert area.width() <= LEAST_WIDTH
    for row in list(panel.dock.themes.rows.values()) + list(panel.dock.places.kinds.values()):
        right = row.number.mapTo(area, QPoint(row.number.width(), 0)).x()
        assert right <= area.viewport().width(), row.objectName()
    for name in ("vaFrom", "vaTo"):
        edit = panel.find(name)
        assert edit.width() >= edit.fontMetrics().horizontalAdvance("2000-00-00") + 50


def dark_palette():
    """A palette that writes light on dark."""
    palette = QPalette()
    for role, color in (("Window", "#2B2F33"), ("WindowText", "#E6E6E6"), ("Base", "#1F2225"), ("Text", "#E6E6E6"),
                        ("Button", "#3A3F44"), ("ButtonText", "#E6E6E6")):
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(color))
    return palette


@pytest.fixture
def app_palette(qapp):
    """Give back the palette of the application afterwards."""
    before = qapp.palette()
    yield qapp
    qapp.setPalette(before)


def color_of_bars(panel):
    """Return the color of the bar of 2012, near its foot."""
    line = panel.dock.when.timeline
    image = line.grab().toImage()
    ratio = image.width() / line.width()
    return QColor(image.pixel(int(line.x_of_year(2012.5) * ratio), int(68 * ratio))).name().upper()


def test_light_and_dark_palettes(qtbot, atlas_path, app_palette):
    light = Panel(qtbot, atlas_path)
    light.drag(2012, 2012)
    assert color_of_bars(light) == "#6F42A6" and "#6f42a6" in light.dock.panel.styleSheet()
    app_palette.setPalette(dark_palette())
    dark = Panel(qtbot, atlas_path)
    dark.drag(2012, 2012)
    assert color_of_bars(dark) == "#B58AE0" and "#b58ae0" in dark.dock.panel.styleSheet()
    light.settle()
    if not app_palette.styleSheet():    # below an application's style sheet Qt tells no widget of a new palette
        assert color_of_bars(light) == "#B58AE0" and "#b58ae0" in light.dock.panel.styleSheet()


SENTENCES = [
    (FilterState(), "All themes, all dates; 16 of 16 records"),
    (FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31), include_undated=False),
     "All themes, possibly between 2003 and 2009, undated records left out; 1 of 16 records"),
    (FilterState(start=date(2023, 10, 9), end=date(2023, 10, 9), certainly=True),
     "All themes, certainly on 9 October 2023, undated records included; 4 of 16 records"),
    (FilterState(themes=frozenset([words.NO_THEME, REPATRIATION]), start=date(2020, 1, 1), routes=frozenset([4])),
     "Forced Repatriation, No theme given, possibly since 2020, undated records included, route 4; 13 of 16 records"),
    (FilterState(end=date(2012, 2, 29)),
     "All themes, possibly until 29 February 2012, undated records included; 5 of 16 records"),
    (FilterState(start=date(2024, 4, 1), end=date(2024, 4, 30)),
     "All themes, possibly in April 2024, undated records included; 7 of 16 records"),
    (FilterState(themes=frozenset()), "No theme chosen, all dates; 0 of 16 records"),
]


@pytest.mark.parametrize("state, sentence", SENTENCES)
def test_sentence(atlas_path, state, sentence):
    names = {theme.theme_id: theme.name for theme in load_totals(atlas_path).themes}
    assert filter_sentence(state, load_index(atlas_path).counts(state), names) == sentence


def test_words_of_windows_and_of_nothing():
    assert window_short(FilterState(start=date(2003, 2, 1), end=date(2003, 5, 9))) == "2003-02-01 – 2003-05-09"
    assert empty_reason(FilterState(), Counts())[0] == "This atlas holds no record yet."
    assert filter_sentence(FilterState(themes=frozenset(["my-own-theme"])), Counts()).startswith("My own theme")


SQL = """SELECT count(*) FROM cases AS c
WHERE (CASE WHEN start_day IS NULL AND end_day IS NULL THEN :undated
       WHEN :certainly THEN (:first IS NULL OR start_day >= :first) AND (:last IS NULL OR end_day <= :last)
       ELSE (:last IS NULL OR start_day IS NULL OR start_day <= :last)
            AND (:first IS NULL OR end_day IS NULL OR end_day >= :first) END)
AND (:theme IS NULL OR EXISTS (SELECT 1 FROM case_themes m JOIN themes t ON t.uuid = m.theme_uuid
                               WHERE m.case_uuid = c.uuid AND t.theme_id = :theme))"""


def test_counts_equal_plain_sql(atlas_path):
    index = load_index(atlas_path)
    days = [None, date(2002, 12, 31), date(2003, 1, 21), date(2012, 3, 7), date(2023, 10, 9), date(2024, 4, 26)]
    connection = sqlite3.connect(atlas_path)
    tried = 0
    for start in days:
        for end in days:
            if start and end and end < start:
                continue
            for flags in range(8):
                state = FilterState(themes=frozenset([REPATRIATION]) if flags & 4 else None, start=start, end=end,
                                    certainly=bool(flags & 1), include_undated=bool(flags & 2))
                first, last = state.window_days
                expected = connection.execute(SQL, {
                    "undated": state.include_undated, "certainly": state.certainly, "first": first, "last": last,
                    "theme": REPATRIATION if state.themes else None}).fetchone()[0]
                assert index.counts(state).matching == expected, state
                tried += 1
    connection.close()
    assert tried > 150
