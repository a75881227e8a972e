"""Measuring an offset with real clicks on a map of two made-up images, one of them in a wrong place."""

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow

from tests.support import made_images
from visual_atlas_plugin.annotate.context import WorkContext
from visual_atlas_plugin.annotate.offset_tool import metres_between
from visual_atlas_plugin.dialogs.image_offset import moved_text, open_offset
from visual_atlas_plugin.mapping import image_layers
from visual_atlas_plugin.store.image_reader import read_image
from visual_atlas_plugin.store.images import add_image, image_of

AT_SEA = (132.5, 41.0)
WRONG = (30.0, -12.0)       # metres: where the second image says it is, against the truth


class Interface:
    """What the window needs of QGIS."""

    def __init__(self, qtbot):
        self.main, self.said = QMainWindow(), []
        qtbot.addWidget(self.main)
        self.canvas = QgsMapCanvas(self.main)
        self.canvas.setRenderFlag(False)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        self.main.setCentralWidget(self.canvas)
        self.main.resize(500, 500)
        self.main.show()

    def mapCanvas(self):  # noqa: N802 - QGIS's names
        return self.canvas

    def mainWindow(self):  # noqa: N802
        return self.main

    def messageBar(self):  # noqa: N802
        return self

    def __getattr__(self, _name):
        return lambda *args, **_how: self.said.append(args) or self


@pytest.fixture
def work(qtbot, project, atlas_file, tmp_path):
    """(interface, context) with a right image and a displaced one, both shown, the displaced one at hand."""
    right = made_images.make_geotiff(tmp_path / "right.tif", *AT_SEA)
    wrong = made_images.make_geotiff(tmp_path / "wrong.tif", *AT_SEA, made_images.SECOND_DAY, moved_m=WRONG)
    uuids = [add_image(atlas_file, read_image(path).record) for path in (right, wrong)]
    iface, context = Interface(qtbot), WorkContext()
    context.set_atlas(str(atlas_file), "a1")
    for uuid in uuids:
        image_layers.show_image(project, image_of(atlas_file, uuid))
    context.set_image(image_of(atlas_file, uuids[1]))
    middle = at(*AT_SEA)
    iface.canvas.setExtent(QgsRectangle(middle.x() - 150, middle.y() - 150, middle.x() + 150, middle.y() + 150))
    yield iface, context, uuids
    project.clear()


def at(lon, lat):
    return QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:3857"),
                                  QgsProject.instance()).transform(QgsPointXY(lon, lat))


def click(iface, point):
    place = iface.canvas.getCoordinateTransform().transform(point)
    QTest.mouseClick(iface.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     QPoint(round(place.x()), round(place.y())))


def corners(name):
    """Return a corner of a thing as the displaced image shows it, and where it truly is."""
    lon, lat = made_images.outlines(*AT_SEA)[name][0]
    true = at(lon, lat)
    wide = 1 / 0.7547       # metres of the map to a metre on the ground, at 41 N
    return QgsPointXY(true.x() + WRONG[0] * wide, true.y() + WRONG[1] * wide), true


def is_shown(uuid):
    layer = image_layers.layer_of(QgsProject.instance(), uuid)
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


def test_two_clicks_measure_the_offset_and_saving_moves_the_image(work):
    iface, context, (right, wrong) = work
    window = open_offset(iface, context)
    assert window.step.text() == "Click a thing on the image." and not window.save_button.isEnabled()
    for name in ("building_west", "yard"):
        on_image, on_reference = corners(name)
        click(iface, on_image)
        assert window.tool.waits_for_reference and not is_shown(wrong) and is_shown(right)
        click(iface, on_reference)
        assert is_shown(wrong)
    found = window.offset()
    assert (found.east_m, found.north_m) == (pytest.approx(-WRONG[0], abs=1.2), pytest.approx(-WRONG[1], abs=1.2))
    assert 0.5 < found.error_m < 2 and "2 pairs: " in window.found.text()
    window.save()
    record = image_of(context.atlas_path, wrong)
    assert (record.offset_east_m, record.offset_north_m) == (found.east_m, found.north_m)
    assert (record.offset_error_m, record.offset_reference_uuid) == (found.error_m, right)
    assert context.image.offset_east_m == found.east_m and iface.canvas.mapTool() is not window.tool
    extent = image_layers.layer_of(QgsProject.instance(), wrong).extent()
    assert extent.center().distance(image_layers.layer_of(QgsProject.instance(), right).extent().center()) < 2


def test_a_second_measurement_adds_to_the_first_and_no_offset_takes_it_out(work):
    iface, context, (_right, wrong) = work
    for _turn in range(2):
        window = open_offset(iface, context)
        window.tool.click(at(*AT_SEA))
        window.tool.click(QgsPointXY(at(*AT_SEA).x() + 10 / 0.7547, at(*AT_SEA).y()))
        window.save()
    assert image_of(context.atlas_path, wrong).offset_east_m == pytest.approx(20, abs=0.1)
    window = open_offset(iface, context)
    assert window.now.text().startswith("20.0 m east") and window.clear_button.isEnabled()
    window.clear()
    assert image_of(context.atlas_path, wrong).offset == (0.0, 0.0)
    assert image_of(context.atlas_path, wrong).offset_error_m is None


def test_keys_take_back_and_closing_leaves_no_trace(work, qtbot):
    iface, context, (_right, wrong) = work
    window = open_offset(iface, context)
    window.tool.click(at(*AT_SEA))
    QTest.keyClick(iface.canvas, Qt.Key.Key_Escape)
    assert not window.tool.waits_for_reference and is_shown(wrong)
    window.tool.click(at(*AT_SEA))
    window.tool.click(at(*AT_SEA))
    QTest.keyClick(iface.canvas, Qt.Key.Key_Backspace)
    assert window.tool.moves == [] and not window.save_button.isEnabled()
    window.tool.click(at(*AT_SEA))
    window.reject()
    assert is_shown(wrong) and iface.canvas.mapTool() is not window.tool
    assert image_of(context.atlas_path, wrong).offset_error_m is None


def test_without_an_image_at_hand_that_is_said(qtbot, project, atlas_file):
    iface, context = Interface(qtbot), WorkContext()
    assert open_offset(iface, context) is None and iface.said
    context.set_atlas(str(atlas_file), "a1")
    assert open_offset(iface, context) is None


def test_an_image_that_changed_meanwhile_is_not_overwritten(work):
    from visual_atlas_plugin.store.images import update_image

    iface, context, (_right, wrong) = work
    window = open_offset(iface, context)
    update_image(context.atlas_path, replace(image_of(context.atlas_path, wrong), notes="n"))
    window.tool.click(at(*AT_SEA))
    window.tool.click(at(*AT_SEA))
    window.save()
    assert "in the meantime" in window.answer.text() and window.isVisible()
    window.reject()


def test_ways_are_measured_on_the_ellipsoid():
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    east, north = metres_between(QgsPointXY(132.5, 41.0), QgsPointXY(132.501, 41.0), crs)
    assert (east, north) == (pytest.approx(84.14, abs=0.02), pytest.approx(0, abs=0.01))     # GRS 80 tables: 84 137 m a degree
    assert metres_between(QgsPointXY(1, 1), QgsPointXY(1, 1), crs) == (0.0, 0.0)
    assert moved_text(-3.24, 1.5, 1.06) == "3.2 m west, 1.5 m north, known to 1.1 m"
