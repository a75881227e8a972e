"""QGIS's own search bar finds what is in the atlas and goes there."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QTreeView
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
