"""Explore in the real window: a window dragged, a closer look, facets, the view as an area, choices with a name.

Expected numbers are counted in the atlas file by plain SQL.
"""

import sqlite3

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QCheckBox, QDockWidget, QLabel, QPushButton, QScrollArea, QWidget

import hands

THROUGH_TUMEN = ("SELECT DISTINCT s.case_uuid FROM stages s JOIN places p ON p.uuid = s.place_uuid "
                 "WHERE p.place_id = 'X-TUMEN'")


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with an atlas of the shipped facts."""
    return hands.find(QDockWidget, "VisualAtlasDock")


def records(dock) -> str:
    """Return the line of truth's first part."""
    return hands.find(QLabel, "vaTruthRecords", dock).text()


def reach(dock, kind: type, name: str) -> QWidget:
    """Scroll to a widget of the panel and return it."""
    widget = hands.find(kind, name, dock)
    hands.find(QScrollArea, "vaScroll", dock).ensureWidgetVisible(widget)
    hands.wait_for(lambda: False, 0.1)
    return widget


def press(dock, name: str) -> None:
    """Click a button of the panel."""
    hands.click(reach(dock, QPushButton, name))
    hands.settle(0.3)


def unfold_where(dock) -> None:
    """Open the section *Where*, which stays as the last test left it."""
    if not hands.find(QPushButton, "vaWhereHead", dock).isChecked():
        press(dock, "vaWhereHead")


def sql(path, statement: str) -> int:
    """Return one number of the atlas file."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    (number,) = connection.execute(statement).fetchone()
    connection.close()
    return number


def move(line, place: QPoint) -> None:
    """Move over the timeline with the left button held."""
    QApplication.sendEvent(line, QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(line.mapToGlobal(place)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()


def test_a_window_is_dragged_over_the_timeline(dock, atlas_path):
    line = reach(dock, QWidget, "vaTimeline")
    shown = hands.layers("cases")[0].featureCount()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(int(line.x_of_year(2012.5)), 30))
    for year in (2013.5, 2014.5, 2016.5):
        move(line, QPoint(int(line.x_of_year(year)), 30))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(int(line.x_of_year(2016.5)), 30))
    hands.settle(0.5)
    # 1 January 2012 and 31 December 2016, in days since 1970
    inside = "(start_day IS NULL AND end_day IS NULL OR coalesce(start_day, -1e9) <= 17166 AND coalesce(end_day, 1e9) >= 15340)"
    assert records(dock) == f"{sql(atlas_path, f'SELECT count(*) FROM cases WHERE {inside}')} of 16 records"
    drawn = sql(atlas_path, f"SELECT count(*) FROM case_locations WHERE case_uuid IN (SELECT uuid FROM cases WHERE {inside})")
    assert hands.layers("cases")[0].featureCount() == drawn < shown


def test_the_wheel_looks_closer_and_scrolls_only_what_it_cannot(dock):
    line = reach(dock, QWidget, "vaTimeline")
    spot = QPointF(line.x_of_year(2023.5), 30)
    for _ in range(12):
        QApplication.sendEvent(line, QWheelEvent(
            spot, QPointF(line.mapToGlobal(spot.toPoint())), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))
    hands.settle(0.2)
    assert line.axis.unit == "month" and records(dock) == "16 of 16 records"
    hands.picture("explore months")


def test_a_facet_narrows_map_and_numbers(dock, atlas_path):
    unfold_where(dock)
    box = reach(dock, QCheckBox, "vaFacet_crossings_X-TUMENTick")
    hands.click(box, QPoint(9, box.height() // 2))
    hands.settle(0.5)
    assert records(dock) == f"{sql(atlas_path, f'SELECT count(*) FROM ({THROUGH_TUMEN})')} of 16 records"
    assert hands.layers("cases")[0].featureCount() == sql(
        atlas_path, f"SELECT count(*) FROM case_locations WHERE case_uuid IN ({THROUGH_TUMEN})")
    assert hands.find(QLabel, "vaWhereDot", dock).isVisible()
    hands.picture("explore facet")
    hands.click(hands.find(QPushButton, "vaChip_crossings", dock))
    hands.settle(0.3)
    assert records(dock) == "16 of 16 records"


def test_the_view_is_an_area(dock):
    unfold_where(dock)
    press(dock, "vaAreaView")
    assert hands.find(QPushButton, "vaChip_area", dock).isVisible() and records(dock) != "16 of 16 records"
    press(dock, "vaAreaWhole")
    assert records(dock) == "16 of 16 records"


def test_named_choices_are_saved_with_the_project(dock, tmp_path):
    press(dock, "vaPreset_2010s")
    menu = hands.find(QPushButton, "vaFilterMenu", dock)
    asked, menu.ask_name = menu.ask_name, lambda _parent: "The 2010s"
    try:
        menu.fill()
        menu.findChild(QAction, "vaFilterSave").trigger()
    finally:
        menu.ask_name = asked
    chosen = records(dock)
    press(dock, "vaPreset_all")
    project, file = QgsProject.instance(), str(tmp_path / "named.qgz")
    assert project.write(file) and project.read(file)
    hands.settle(1)
    menu = hands.find(QPushButton, "vaFilterMenu", dock)
    menu.fill()
    menu.findChild(QAction, "vaFilter_The 2010s").trigger()
    hands.settle(0.3)
    assert records(dock) == chosen != "16 of 16 records"
