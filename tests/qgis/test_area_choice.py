"""An area as a choice: the view of the map, and a rectangle dragged on it."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from panel_driver import move
from visual_atlas_plugin.panel.area_choice import AreaChoice, ring_of


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.resize(400, 200)
    canvas.show()
    canvas.setExtent(QgsRectangle(120, 38, 124, 40))
    return canvas


def test_the_view_is_taken(canvas, qtbot):
    choice = AreaChoice(canvas)
    with qtbot.waitSignal(choice.chosen) as said:
        choice.take_view()
    west, south = said.args[0][0]
    east, north = said.args[0][2]
    assert west <= 120 and east >= 124 and south <= 38 and north >= 40 and len(said.args[0]) == 4


def test_a_rectangle_is_dragged_and_the_tool_before_comes_back(canvas, qtbot):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    choice = AreaChoice(canvas)
    choice.draw()
    assert canvas.mapTool() is not pan
    with qtbot.waitSignal(choice.chosen) as said:
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
        move(canvas.viewport(), QPoint(200, 100))
        QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    assert canvas.mapTool() is pan
    extent = canvas.extent()
    (west, south), (east, _), (_, north), _ = said.args[0]
    assert west == pytest.approx(extent.xMinimum() + extent.width() / 4, abs=0.03)
    assert east == pytest.approx(extent.xMinimum() + extent.width() * 3 / 4, abs=0.03)
    assert south == pytest.approx(extent.yMinimum() + extent.height() / 4, abs=0.03)
    assert north == pytest.approx(extent.yMinimum() + extent.height() * 3 / 4, abs=0.03)


def test_a_box_beyond_the_globe_is_cut():
    assert ring_of(QgsRectangle(-200, -95, 200, 95)) == ((-180, -90), (180, -90), (180, 90), (-180, 90))
