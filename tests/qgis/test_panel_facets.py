"""Where, Who says, How sure, Privacy: clicked as a person does, against plain SQL on the same file."""

import shutil
import sqlite3

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from tests.qgis.panel_driver import Panel, atlas_path, panel  # noqa: F401 - fixtures
from visual_atlas_plugin.domain import facets, words
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel.facet_list import FacetList, distinct_names
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.gazetteer import Suggestion

SECTIONS = ("vaWhere", "vaWho", "vaSure", "vaPrivacy")


def unfold(panel, *names):
    """Unfold sections and fold the others, so that they are in sight."""
    for name in ("vaWhen", "vaThemes", "vaPlaces", *SECTIONS):
        if panel.find(f"{name}Head").isChecked() != (name in names):
            panel.click(f"{name}Head")


def test_folded_at_first_and_not_made(panel):
    for name in SECTIONS:
        assert not panel.find(f"{name}Head").isChecked() and not panel.find(f"{name}Dot").isVisible()
    assert all(not section.lists for _, section in panel.dock.page.explore.facets)


def test_tick_adds_and_name_chooses_alone(panel):
    unfold(panel, "vaWhere")
    assert panel.find("vaFacet_crossings_X-TUMENCount").text() == "3 / 3"
    assert panel.find("vaFacet_crossings_X-TUMENTick").accessibleName() == "Tumen–Namyang, 3 of 3, not ticked"
    panel.click("vaFacet_crossings_X-TUMENTick")
    assert panel.state.crossings == frozenset(["X-TUMEN"]) and panel.truth.startswith("3 of 16 records")
    assert panel.find("vaWhereDot").isVisible() and panel.find("vaWhereSummary").text() == "through Tumen–Namyang"
    panel.click("vaFacet_crossings_X-NANPINGTick")
    assert panel.state.crossings == frozenset(["X-TUMEN", "X-NANPING"])
    panel.click("vaFacet_crossings_X-NANPINGName")
    assert panel.state.crossings == frozenset(["X-NANPING"]) and panel.truth.startswith("1 of 16 records")
    assert panel.find("vaFacet_crossings_X-TUMENCount").text() == "3 / 3"       # what it would give
    panel.click("vaFacet_crossings_X-NANPINGTick")                             # the last one: all again
    assert panel.state == FilterState() and not panel.find("vaWhereDot").isVisible()


def test_numbers_equal_plain_sql(panel, atlas_path):
    unfold(panel, *SECTIONS)
    panel.click("vaFacet_record_kinds_eventTick")
    connection = sqlite3.connect(atlas_path)
    for kind in ("border_crossing", "mss_office"):
        now, whole = connection.execute(
            "SELECT count(DISTINCT CASE WHEN c.record_kind = 'event' THEN c.uuid END), count(DISTINCT c.uuid) FROM cases c "
            "JOIN stages s ON s.case_uuid = c.uuid JOIN places p ON p.uuid = s.place_uuid WHERE p.kind = ?", (kind,)).fetchone()
        assert panel.find(f"vaFacet_held_in_{kind}Count").text() == f"{now} / {whole}"
    of_hrw, = connection.execute("SELECT count(*) FROM cases WHERE publisher LIKE '%Human Rights Watch%'").fetchone()
    assert panel.find("vaFacet_publishers_Human Rights WatchCount").text().endswith(f" / {of_hrw}")
    connection.close()


def test_a_folded_section_catches_up(panel):
    unfold(panel, "vaSure")
    panel.click("vaSureHead")
    panel.controller.choose(FilterState(review=frozenset(["reviewed"]), record_kinds=frozenset(["case"])))
    assert panel.find("vaSureDot").isVisible() and panel.find("vaPrivacySummary").text() == "only: Case"
    panel.click("vaSureHead")
    assert panel.find("vaFacet_review_reviewedTick").isChecked()
    assert panel.find("vaFacet_review_reviewedCount").text() == "4 / 16"


def test_area_buttons_ask_and_the_whole_map_takes_it_back(panel, qtbot):
    unfold(panel, "vaWhere")
    where = panel.dock.page.explore.where
    for signal, name in ((where.view_asked, "vaAreaView"), (where.draw_asked, "vaAreaDraw")):
        with qtbot.waitSignal(signal):
            panel.click(name)
    assert not panel.find("vaAreaWhole").isVisible()
    panel.controller.choose(FilterState(area=((128.0, 42.0), (131.0, 42.0), (131.0, 44.0), (128.0, 44.0))))
    panel.settle()
    assert panel.find("vaWhereSummary").text() == "in a chosen area" and panel.find("vaWhereDot").isVisible()
    panel.click("vaAreaWhole")
    assert panel.state == FilterState()


def long_list(qtbot, number=200, facet=facets.COUNTIES):
    """Return a list of many values, the first the most frequent, and what it chose."""
    told = []
    made = FacetList(facet, "County")
    qtbot.addWidget(made)
    made.chosen.connect(lambda name, values: told.append(values))
    made.set_names({f"P/c{i}": (f"County {i}", "P") for i in range(number)})
    made.show()
    made.refresh(None, {f"P/c{i}": (i % 3, 1000 - i) for i in range(number)})
    return made, told


def shown(made):
    """Return the names of the rows in sight."""
    return [row.name for row in made.rows if row.isVisible()]


def test_a_long_list_shows_the_top_and_finds_the_rest(qtbot):
    made, told = long_list(qtbot)
    assert shown(made) == [f"County {i}" for i in range(8)] and made.more.text() == "192 more…"
    assert not made.search.isVisible()
    QTest.keyClick(made.more, Qt.Key.Key_Space)
    assert len(shown(made)) == 40 and made.rest.text() == "160 more: write a part of the name."
    QTest.keyClicks(made.search, "ty 19")
    assert shown(made) == ["County 19"] + [f"County {i}" for i in range(190, 200)] and not made.rest.isVisible()
    made.search.setText("nowhere")
    assert shown(made) == [] and made.rest.text() == "Nothing here has this name."
    made.search.setText("County 150")
    QTest.mouseClick(made.rows[0].box, Qt.MouseButton.LeftButton, pos=QPoint(10, 12))
    assert told == [frozenset(["P/c150"])]
    made.refresh(told[0], {f"P/c{i}": (i % 3, 1000 - i) for i in range(200)})
    QTest.keyClick(made.more, Qt.Key.Key_Space)
    assert shown(made) == [f"County {i}" for i in range(8)] + ["County 150"]     # what is chosen stays in sight


def test_rows_stay_where_they_are_while_numbers_change(qtbot):
    made, _ = long_list(qtbot, 12)
    before = shown(made)
    made.refresh(None, {f"P/c{i}": (0 if i < 6 else 900, 1000 - i) for i in range(12)})
    assert shown(made) == before and made.rows[0].number.text() == "0 / 1,000" and made.rows[7].number.text() == "900 / 993"


def test_values_with_an_order_keep_it_and_empty_ones_are_left_out(qtbot):
    made, _ = long_list(qtbot, 0, facets.CREDIBILITY)
    made.refresh(frozenset(["5"]), {"3": (1, 9), "1": (1, 2), "6": (0, 0), "5": (0, 0), words.NOT_STATED: (4, 99)})
    assert [row.key for row in made.rows if row.isVisible()] == ["1", "3", "5", words.NOT_STATED]


def test_a_choice_that_this_atlas_does_not_hold_is_shown(qtbot):
    made, told = long_list(qtbot, 3)
    made.refresh(frozenset(["Elsewhere/x"]), {f"P/c{i}": (0, 10) for i in range(3)})
    row = made.rows[3]
    assert row.name == "Elsewhere/x" and row.box.isChecked() and row.number.text() == "0 / 0"
    row.box.click()
    assert told == [None]


def test_the_same_name_twice_is_told_apart():
    assert distinct_names([("a/x", "X", "A"), ("b/x", "X", "B"), ("a/y", "Y", "A")]) == {
        "a/x": ("X (A)", "A"), "b/x": ("X (B)", "B"), "a/y": ("Y", "A")}


@pytest.mark.parametrize("width", [280, 320, 400])
def test_numbers_stay_inside(panel, width):
    unfold(panel, *SECTIONS)
    panel.host.resize(width, 1500)
    panel.settle()
    area = panel.find("vaScroll")
    rows = [row for _, section in panel.dock.page.explore.facets for made in section.lists.values() for row in made.rows]
    assert len(rows) > 25
    for row in rows:
        if row.isVisible():
            right = row.number.mapTo(area, QPoint(row.number.width(), 0)).x()
            assert right <= area.viewport().width(), row.objectName()


def test_no_tooltip_takes_names_for_html(qtbot, atlas_path, tmp_path):  # noqa: F811
    path = str(tmp_path / "odd.gpkg")
    shutil.copyfile(atlas_path, path)
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE themes SET name_en = '<b>x</b>' WHERE theme_id = 'forced-repatriation'")
        connection.execute("UPDATE cases SET publisher = '<u>p</u>'")
        connection.execute("UPDATE routes SET verbatim = '<i>' || verbatim || '</i>'")
        connection.execute("UPDATE atlas_info SET value = '<s>t</s>' WHERE key = 'title'")
    panel = Panel(qtbot, path)
    unfold(panel, *SECTIONS)
    panel.controller.choose(FilterState(publishers=frozenset(["<u>p</u>"]), themes=frozenset(["forced-repatriation"]), text="<i>"))
    panel.settle()
    tips = [widget.toolTip() for widget in panel.dock.findChildren(QWidget)]
    for mark in ("b", "u", "i", "s"):
        assert any(f"&lt;{mark}&gt;" in tip for tip in tips) and not any(f"<{mark}>" in tip for tip in tips), mark
    page = panel.dock.page
    page.search.list.rows.show("<i>", [Suggestion("case", "C", "C", where="<b>x</b>")])
    assert "&lt;b&gt;" in page.search.list.rows.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
