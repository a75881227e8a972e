"""The panel driven by mouse and keys: counts, map and layers follow at once.

Expected numbers are counted by hand in data/facts: 16 records, 13 with a date, 14 of forced repatriation; the two
returns of 29 February and 7 March 2012 are the only ones of that year.
"""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QDockWidget, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from qgis.utils import iface

import hands

REPATRIATION = "forced-repatriation"
ALL_THEMES = ("political-prison-camps", "detention-facilities", "public-execution", REPATRIATION, "religious-persecution",
              "womens-rights", "torture-and-assault", "no_theme_given")


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with an atlas of the shipped facts."""
    return hands.find(QDockWidget, "VisualAtlasDock")


def text(dock, name: str) -> str:
    return hands.find(QLabel, name, dock).text()


def into_view(dock, widget: QWidget) -> QWidget:
    """Scroll the panel as a person would before clicking."""
    hands.find(QScrollArea, "vaScroll", dock).ensureWidgetVisible(widget)
    hands.wait_for(lambda: False, 0.05)
    return widget


def tick(dock, name: str) -> None:
    """Click the tick box itself (it stands at the left of its widget)."""
    from qgis.PyQt.QtCore import QPoint

    box = into_view(dock, hands.find(QCheckBox, name, dock))
    hands.click(box, QPoint(9, box.height() // 2))
    hands.settle(0.3)


def type_date(dock, name: str, day: str) -> None:
    """Type a date as year-month-day and press Return."""
    line = into_view(dock, hands.find(QLineEdit, name, dock))
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, day)
    QTest.keyClick(line, Qt.Key.Key_Return)
    hands.settle(0.3)


def cases_drawn() -> int:
    return hands.layers("cases")[0].featureCount()


def test_line_of_truth_at_first(dock):
    assert text(dock, "vaTruthRecords") == "16 of 16 records"
    assert text(dock, "vaTruthRest") == "13 with a date · 12 not on the map · 63 places · 6 routes"
    assert text(dock, f"vaTheme_{REPATRIATION}Count") == "14 / 14"
    assert text(dock, "vaTheme_no_theme_givenCount") == "2 / 2"
    assert text(dock, "vaTheme_religious-persecutionCount") == "0 here"


def test_unticking_a_theme_changes_counts_layer_and_map(dock):
    hands.settle(1.0)      # numbers beside the discs are placed once the choices rest
    before, drawn = hands.canvas_image(), cases_drawn()
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert text(dock, "vaTruthRecords") == "2 of 16 records"
    assert cases_drawn() < drawn
    after = hands.canvas_image()
    assert hands.changed_pixels(before, after) > 300
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert text(dock, "vaTruthRecords") == "16 of 16 records"
    assert cases_drawn() == drawn
    # the same map, but for one number beside a disc: QGIS 3.44 found no room for it at first
    assert hands.wait_for(lambda: hands.changed_pixels(before, hands.canvas_image()) <= 100, 20)


def test_dates_are_typed(dock):
    type_date(dock, "vaFrom", "2012-01-01")
    type_date(dock, "vaTo", "2012-12-31")
    assert text(dock, "vaTruthRecords") == "5 of 16 records"       # two dated and three undated
    tick(dock, "vaUndated")
    assert text(dock, "vaTruthRecords") == "2 of 16 records"
    assert text(dock, f"vaTheme_{REPATRIATION}Count") == "2 / 14"
    hands.click(hands.find(QPushButton, "vaReset", dock))
    hands.settle(0.3)
    assert text(dock, "vaTruthRecords") == "16 of 16 records"


def test_possibly_and_certainly_differ(dock):
    tick(dock, "vaUndated")
    type_date(dock, "vaFrom", "2003-01-01")
    type_date(dock, "vaTo", "2003-12-31")
    assert text(dock, "vaTruthRecords") == "1 of 16 records"       # a campaign from December 2002 to January 2003
    tick(dock, "vaPossibly")
    assert text(dock, "vaTruthRecords") == "0 of 16 records"
    assert cases_drawn() == 0
    assert hands.find(QLabel, "vaEmptyReason", dock).isVisible()


def test_only_one_theme_and_undo(dock):
    hands.click(into_view(dock, hands.find(QPushButton, f"vaTheme_{REPATRIATION}Name", dock)))
    hands.settle(0.3)
    assert text(dock, "vaTruthRecords") == "14 of 16 records"
    hands.click(hands.find(QPushButton, "vaUndo", dock))
    hands.settle(0.3)
    assert text(dock, "vaTruthRecords") == "16 of 16 records"


def test_kinds_and_routes_are_switched(dock):
    assert not hands.is_ticked(hands.layers("prisons_and_camps")[0])
    before = hands.canvas_image()
    tick(dock, "vaKind_prisonTick")
    assert hands.is_ticked(hands.layers("prisons_and_camps")[0])
    with_prisons = hands.canvas_image()
    assert hands.changed_pixels(before, with_prisons) > 20
    tick(dock, "vaRoute_1Tick")
    routes = {layer.customProperty("visual_atlas/route_no"): layer for layer in hands.layers("route_lines")}
    assert not hands.is_ticked(routes[1]) and hands.is_ticked(routes[2])
    assert hands.changed_pixels(with_prisons, hands.canvas_image()) > 200
    assert text(dock, "vaTruthRest").endswith("5 of 6 routes")


def test_every_theme_has_a_row(dock):
    assert [name for name in ALL_THEMES if dock.findChild(QCheckBox, f"vaTheme_{name}Tick") is None] == []


def test_the_users_own_condition_survives(dock):
    layer = hands.layers("cases")[0]
    whole = layer.featureCount()
    first = next(layer.getFeatures())["fid"]
    layer.setSubsetString(f'"fid" <> {first}')      # as the window "Filter…" of QGIS does
    hands.settle()
    assert len(list(layer.getFeatures())) == whole - 1
    assert hands.layers("detention_centers")[0].featureCount() == 9, "other layers of the file stay readable"
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert layer.featureCount() == whole - 1


def test_closing_the_project_empties_the_panel(dock):
    iface.newProject(False)
    hands.settle(0.3)
    assert hands.find(QWidget, "vaWelcome", dock).isVisible()
