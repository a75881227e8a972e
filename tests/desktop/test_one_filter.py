"""One filter drives everything: a theme off, a window dragged, a search in Korean, undone, saved and opened again."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit

import hands
from test_panel import REPATRIATION, text, tick
from test_project import save_and_reopen

KOREAN = "혜산"


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with an atlas of the shipped facts, Explore in sight."""
    found = hands.find(QDockWidget, "VisualAtlasDock")
    found.page.show_tab("explore")
    return found


def type_korean(field: QLineEdit, words: str) -> None:
    """Type Hangul as an input method does: composed, then committed."""
    field.setFocus()
    for syllable in words:
        composing = QInputMethodEvent(syllable, [])
        QApplication.sendEvent(field, composing)
        committed = QInputMethodEvent()
        committed.setCommitString(syllable)
        QApplication.sendEvent(field, committed)
    hands.settle(0.5)


def drag(timeline, first: int, last: int) -> None:
    """Drag over the bars from the middle of one year to the middle of another."""
    def at(year: int) -> QPoint:
        return QPoint(int(timeline.x_of_year(year + 0.5)), 30)

    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(first))
    for year in range(first, last + 1):
        QTest.mouseMove(timeline, at(year), 20)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(last))
    hands.settle(0.5)


def drawn() -> dict:
    """The discs by place on the map: place and number, where it is not 0."""
    layer = hands.layers("case_counts")[0]
    return {feature["place_id"]: feature["records"] for feature in layer.getFeatures() if feature["records"]}


def test_one_filter_drives_it_all(dock, tmp_path):
    field = hands.find(QLineEdit, "vaSearch", dock)
    all_of_it = text(dock, "vaTruthRecords")
    before = drawn()
    drag(dock.page.explore.when.timeline, 2002, 2012)
    in_window = text(dock, "vaTruthRecords")
    assert in_window != all_of_it and dock.controller.state.start.year == 2002 and dock.controller.state.end.year == 2012
    hands.picture("one_filter_window")
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert text(dock, "vaTruthRecords").startswith("2 of 16")       # the undated two without a theme
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    dock.controller.reset()
    type_korean(field, KOREAN)
    hands.picture("one_filter_search")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.settle(0.8)
    assert dock.controller.state.text == KOREAN
    found = text(dock, "vaTruthRecords")
    assert found.startswith("1 of 16"), "the return of 9 October 2023 names the crossing at Hyesan"
    assert set(drawn()) < set(before) and set(drawn().values()) == {1}
    hands.picture("one_filter_found")
    save_and_reopen(tmp_path / "project.qgz")
    assert dock.controller.state.text == KOREAN and text(dock, "vaTruthRecords") == found and set(drawn().values()) == {1}
    dock.page.show_tab("cases")
    hands.settle(0.5)
    assert dock.page.tabs["cases"].cases.list.model.rowCount() == 1
    view = dock.page.tabs["cases"].cases.list.view
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert hands.wait_for(lambda: dock.page.tabs["cases"].cases.page.isVisible(), 10)
    hands.settle(0.5)
    hands.picture("one_filter_case")
    dock.page.show_tab("explore")
    dock.controller.reset()
    hands.settle(0.5)
    QTest.keyClick(dock.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.settle(0.5)
    assert dock.controller.state.text == KOREAN, "undone by Ctrl+Z"
    assert QgsProject.instance().fileName().endswith("project.qgz")


def test_ctrl_z_outside_the_panel_leaves_the_choices(dock):
    dock.controller.choose(dock.controller.state.with_(include_undated=False))
    other = QLineEdit(dock.parentWidget())
    other.show()
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.settle(0.2)
    assert not dock.controller.state.include_undated
    other.deleteLater()
