"""The dock, clicked as a person does; every number is worked out by hand from the facts."""

from datetime import date

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QPushButton

from tests.qgis.panel_driver import LEFT, Panel, move, panel  # noqa: F401 - a fixture
from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import DEFAULT_KINDS, FilterState
from visual_atlas_plugin.panel.publish_wish import Wish
from visual_atlas_plugin.panel import look
from visual_atlas_plugin.panel.dock import LEAST_WIDTH

REPATRIATION = "forced-repatriation"


def test_first_start(panel):
    assert panel.truth == "16 of 16 records · 13 with a date · 12 not on the map · 63 places · 6 routes"
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
    assert len(panel.dock.page.explore.themes.rows) == 8


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


def test_a_chip_says_no_where_nothing_is_ticked(panel):
    panel.controller.choose(FilterState(place_kinds=frozenset(), routes=frozenset()))
    panel.settle()
    texts = [panel.find(f"vaChip_{name}").text() for name in ("places", "routes")]
    assert texts == ["No kinds of place  ×", "No routes  ×"]


def test_chips_of_facets_text_and_area(panel):
    panel.controller.choose(FilterState(crossings=frozenset(["X-TUMEN", "X-NANPING"]), review=frozenset(["reviewed"]),
                                        text="October", area=((124.0, 40.0), (131.0, 40.0), (131.0, 44.0))))
    panel.settle()
    texts = {name: panel.find(f"vaChip_{name}").text() for name in ("crossings", "review", "text", "area")}
    assert texts == {"crossings": "Through Nanping–Musan, Tumen–Namyang  ×", "review": "Review: Reviewed  ×",
                     "text": "Text “October”  ×", "area": "In a chosen area  ×"}
    for name in texts:
        panel.click(f"vaChip_{name}")
    assert panel.state == FilterState()


def test_chips_stay_the_same_buttons_while_dragging(panel):
    panel.drag(2003, 2006, release=False)
    chip = panel.find("vaChip_dates")
    line = panel.dock.page.explore.when.timeline
    move(line, QPoint(int(line.x_of_year(2009.5)), 30))
    assert panel.find("vaChip_dates") is chip and chip.text().startswith("2003–2009, possibly")
    assert chip.accessibleName() == "Remove: 2003–2009, possibly"
    QTest.mouseRelease(line, LEFT, pos=QPoint(int(line.x_of_year(2009.5)), 30))
    panel.click("vaChip_dates")
    assert not panel.state.has_window


def test_a_long_choice_is_cut_in_its_chip_and_whole_in_its_hint(panel):
    panel.controller.choose(FilterState(text="a long text that a person searches for in all summaries"))
    chip = panel.find("vaChip_text")
    panel.settle()
    assert chip.width() <= panel.find("vaChips").width()
    assert "…" in chip.drawn() and chip.drawn().endswith("  ×") and "in all summaries" in chip.toolTip()


def test_kinds_of_place(panel):
    counts = {"detention_center": 9, "mss_office": 17, "mss_holding_center": 3, "prison": 10, "border_crossing": 11}
    for kind, number in counts.items():
        assert panel.find(f"vaKind_{kind}Count").text() == str(number)
    assert sum(int(row.number.text()) for kind, row in panel.dock.page.explore.places.kinds.items() if kind != words.CROSSING) == 63
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
    assert not panel.dock.page.explore.themes.isVisible() and panel.dock.page.explore.when.isVisible()
    panel.click("vaThemesHead")
    assert panel.dock.page.explore.themes.isVisible()


def test_without_an_atlas(qtbot):
    panel = Panel(qtbot)
    assert panel.find("vaWelcome").isVisible() and panel.dock.page is None      # the rest waits for the first atlas
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


def test_publish_imagery_and_cloud_ask(panel, qtbot):
    page = panel.dock.page
    with qtbot.waitSignal(page.show_tab("publish").export_asked, check_params_cb=lambda wish: wish == Wish(counts=True, route=1, outputs=(0, 1), case_id=wish.case_id)):
        panel.click("vaPublishCounts")
        panel.click("vaExport")
    assert "16 of 16 records" in panel.find("vaPublishChoices").text()
    with qtbot.waitSignal(page.show_tab("imagery").imagery_asked):
        panel.click("vaImagery")
    with qtbot.waitSignal(panel.dock.network_requested, check_params_cb=lambda on: on is True):
        panel.click("vaCloud")
    panel.dock.set_online(True)
    assert panel.find("vaCloud").text() == "Online"
    with qtbot.waitSignal(panel.dock.network_requested, check_params_cb=lambda on: on is False):
        panel.click("vaCloud")


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
    for name in ("vaWhere", "vaWho", "vaSure", "vaPrivacy"):
        panel.click(f"{name}Head")
    panel.controller.choose(FilterState(start=date(2003, 1, 1), include_undated=False, review=frozenset(["reviewed"])))
    panel.settle()
    buttons = [b for b in panel.dock.panel.findChildren(QAbstractButton)
               if isinstance(b, (QPushButton, QCheckBox)) and b.isVisible()]
    assert len(buttons) > 130
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
    for row in list(panel.dock.page.explore.themes.rows.values()) + list(panel.dock.page.explore.places.kinds.values()):
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
    line = panel.dock.page.explore.when.timeline
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


NIGHT = """
QWidget { background: transparent; }
QLabel, QCheckBox { color: #b1b1b1; }
QDockWidget, QAbstractScrollArea { color: #b1b1b1; background-color: #323232; }
"""     # what matters of QGIS's theme Night Mapping: its palette writes gray on the same gray


def test_a_dark_theme_of_qgis(qtbot, atlas_path, app_palette):
    before, gray = app_palette.styleSheet(), QPalette(app_palette.palette())
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window):
        gray.setColor(role, QColor("#535353"))
    app_palette.setPalette(gray)
    app_palette.setStyleSheet(NIGHT)
    try:
        panel = Panel(qtbot, atlas_path)
        assert color_of_bars(panel) == "#B58AE0"
        own = panel.dock.page.explore.when.timeline.palette()
        assert (look.text(own).name(), look.window(own).name()) == ("#b1b1b1", "#323232")
        assert look.quiet(own).lightness() > 120, "words that are drawn can be read"
        assert "background: #3f3f3f" in panel.dock.panel.styleSheet(), "fields are dark, too"
    finally:
        app_palette.setStyleSheet(before)
        look.use(app_palette.palette())
