"""The search box of the panel and QGIS's own search bar, typed in."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QLineEdit, QListView, QTreeView
from qgis.utils import iface

import hands


def middle():
    """Return the middle of the map in degrees."""
    canvas = iface.mapCanvas()
    transform = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"),
                                       QgsProject.instance())
    return transform.transform(canvas.center())


def results():
    """Return what the search bar lists."""
    views = [view for view in QApplication.allWidgets() if isinstance(view, QTreeView) and view.isVisible() and view.model()]
    return [str(view.model().index(row, 0).data()) for view in views for row in range(view.model().rowCount())]


@pytest.mark.parametrize("text", ["atlas Hwaryong", "atlas 和龍"])
def test_the_search_bar_goes_to_a_place(atlas, text):
    before = middle()
    iface.locatorSearch(text)
    line = next(one for one in iface.mainWindow().findChildren(QLineEdit) if one.text() == text)
    assert hands.wait_for(lambda: any("Helong detention center" in one for one in results()), 10), results()
    hands.picture(f"locator {text}")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert hands.wait_for(lambda: abs(middle().x() - 129.0) < 0.2 and abs(middle().y() - 42.54) < 0.2, 10), (before, middle())
    hands.settle()
    assert iface.mapCanvas().scale() < 100_000, "near enough to see the place"
    hands.picture(f"locator went to {text}")


def test_the_box_of_the_panel_narrows_everything_and_gives_it_back(atlas):
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    line = hands.find(QLineEdit, "vaSearch", dock)
    truth = hands.find(QLabel, "vaTruthRecords", dock)
    before = truth.text()
    line.setFocus()
    QTest.keyClicks(line, "Onseong")
    offered = line.findChild(QListView, "vaSuggestions")
    assert hands.wait_for(offered.isVisible, 5)
    assert offered.model().index(1, 0).data() == "MSS office, Onsong County"
    hands.settle(0.5)
    hands.picture("search box offers")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert hands.wait_for(lambda: truth.text() not in (before, ""), 10) and not offered.isVisible()
    narrowed = truth.text()
    hands.settle()
    hands.picture("search box narrowed")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert hands.wait_for(lambda: truth.text() == before, 10) and line.text() == ""
    line.setText("온성")        # the name in Hangul finds the same records
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert hands.wait_for(lambda: truth.text() == narrowed, 10), (truth.text(), narrowed)


def test_a_case_that_is_picked_is_opened(atlas):
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    line = hands.find(QLineEdit, "vaSearch", dock)
    line.setFocus()
    QTest.keyClicks(line, "110")
    offered = line.findChild(QListView, "vaSuggestions")
    assert hands.wait_for(offered.isVisible, 5) and offered.model().index(1, 0).data() == "D0000110"
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    hands.settle(0.3)
    hands.picture("search box offers a case")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert hands.wait_for(lambda: any("D0000110" in one.text() for one in dock.findChildren(QLabel) if one.isVisible()), 10)
    assert line.text() == "" and not offered.isVisible()
    hands.settle(1.5)
    hands.picture("search box opened a case")
