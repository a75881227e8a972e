"""The tab Imagery in the real window: three made-up facilities on two dates, with the mouse and with keys.

Every image is drawn by tests/support/made_images.py and says SYNTHETIC in its pixels; the atlas is the training atlas.
"""

import itertools
import shutil
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDockWidget, QLabel, QPushButton, QScrollArea, QShortcut, QWidget
from qgis.utils import iface

import hands

LEFT = Qt.MouseButton.LeftButton
KIND = "mss_holding_center"
made = hands.loaded("made_images")


@pytest.fixture(scope="session")
def imaged_atlas(training_atlas, tmp_path_factory) -> Path:
    """The training atlas with two images of each of three facilities in its register; read by copies only."""
    folder = tmp_path_factory.mktemp("bench")
    path = Path(shutil.copyfile(training_atlas, folder / "training.gpkg"))
    from visual_atlas_plugin.domain.imaging.footprint import box
    from visual_atlas_plugin.domain.imaging.image_record import ImageRecord, dated
    from visual_atlas_plugin.store.examinations import read_places
    from visual_atlas_plugin.store.images import add_images

    records = []
    for place in [place for place in read_places(path) if place.has_point and place.kind == KIND][:3]:
        for day, state in ((made.FIRST_DAY, made.UNCHANGED), (made.SECOND_DAY, made.CHANGED)):
            file = made.make_geotiff(folder / f"{place.place_id}_{day}.tif", place.lon, place.lat, day, state, size=1024)
            records.append(dated(ImageRecord(
                image_id=f"SYN-{place.place_id}-{day}", title=f"SYNTHETIC {day}", provider="SYNTHETIC", sensor="SYN-1",
                acquired_at=day, date_basis="metadata", location=str(file),
                footprint=box((place.lon - 0.005, place.lat - 0.004, place.lon + 0.005, place.lat + 0.004)))))
    add_images(path, records)
    return path


@pytest.fixture
def atlas_path(imaged_atlas, tmp_path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copyfile(imaged_atlas, tmp_path / "training.gpkg"))


@pytest.fixture
def atlas(plugin, atlas_path):
    """The plugin with the training atlas open and painted; it has thousands of records, which a busy machine opens slowly."""
    plugin.open_atlas(str(atlas_path))
    assert hands.wait_for(lambda: not hands.is_opening(), 300)
    hands.settle()
    return plugin


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with the training atlas open and the tab Imagery in sight, its queue holding the facilities with images."""
    found = hands.find(QDockWidget, "VisualAtlasDock")
    atlas.dock.page.show_tab("imagery")
    desk(atlas).finish_reading()
    hands.settle(0.3)
    kinds = hands.find(QComboBox, "vaQueueKind", found)
    unfold(found, "vaQueue")
    reach(found, QComboBox, "vaQueueKind")
    QTest.keyClick(kinds, Qt.Key.Key_Home)
    while kinds.currentData() != KIND:
        before = kinds.currentIndex()
        QTest.keyClick(kinds, Qt.Key.Key_Down)
        assert kinds.currentIndex() != before
    hands.settle(0.2)
    unfold(found, "vaQueue")
    return found


def desk(plugin):
    """The desk behind the tab."""
    return plugin._wiring.desk


def unfold(dock, name: str) -> None:
    """Open a section, or fold it."""
    hands.click(reach(dock, QPushButton, f"{name}Head"))
    hands.settle(0.1)


def reach(dock, kind: type, name: str) -> QWidget:
    """Scroll to a widget of the tab and return it."""
    widget = hands.find(kind, name, dock)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(widget)
    hands.wait_for(lambda: False, 0.05)
    return widget


def press(dock, name: str) -> None:
    """Click a button of the tab."""
    hands.click(reach(dock, QPushButton, name))
    hands.settle(0.2)


def key(code, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key while the map has the keyboard."""
    iface.mapCanvas().setFocus()
    QTest.keyClick(iface.mapCanvas(), code, modifiers)
    hands.settle(0.2)


def said(dock, name: str) -> str:
    """What a label says."""
    return hands.find(QLabel, name, dock).text()


def read(path, statement: str) -> list:
    """Rows of the file, by plain SQL."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = connection.execute(statement).fetchall()
    connection.close()
    return found


def looks(path) -> list:
    """The looks in the file."""
    return read(path, "SELECT p.place_id, e.status, i.acquired_at FROM examinations e "
                      "JOIN places p ON p.uuid = e.place_uuid LEFT JOIN images i ON i.uuid = e.image_uuid ORDER BY e.fid")


def facilities(path) -> list:
    """Ids of the three facilities with images, in the order of the queue."""
    return [row[0] for row in read(path, "SELECT DISTINCT substr(image_id, 5, length(image_id) - 15) FROM images "
                                         "WHERE image_id LIKE 'SYN-%-20__-__-__' ORDER BY 1")]


def test_three_facilities_on_two_dates(dock, atlas, atlas_path):
    wanted = facilities(atlas_path)
    assert len(wanted) == 3
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    for number, place_id in enumerate(wanted, start=1):
        assert desk(atlas).queue.at_hand.place_id == place_id
        assert said(dock, "vaQueueCount").startswith(f"{number} of ")
        assert said(dock, "vaOnScreenWhen") == "On screen: 9 October 2023"      # the latest first
        hands.picture(f"bench_{number}_latest")
        key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert said(dock, "vaOnScreenWhen") == "On screen: 4 May 2019"
        assert desk(atlas).comparing.plates() == ["4 May 2019", "SYNTHETIC · SYN-1", "date from the metadata of the image"]
        assert desk(atlas).context.image.acquired_at == made.FIRST_DAY
        hands.picture(f"bench_{number}_earliest")
        press(dock, "vaResult_done")
        if number < len(wanted):
            press(dock, "vaPlaceNext")
    assert looks(atlas_path) == [(place_id, "done", made.FIRST_DAY) for place_id in wanted]
    assert "You: done" in said(dock, "vaPlaceStatus")


def test_marks_on_two_dates_become_a_change_table(dock, atlas, atlas_path, tmp_path):
    """A building is drawn on the date that shows it, both looks are finished: the table tells what came and what went."""
    import processing

    ids = facilities(atlas_path)
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    north, new = made.BEFORE["building_north"][0], made.AFTER["building_new"][0]
    for number in range(len(ids)):
        if not number:
            hands.click(reach(dock, QPushButton, "vaKind_building_unknown"))
        for there in (new, north):              # the later date first
            draw_box(atlas, there)
            hands.picture(f"bench_marks_{number + 1}_{desk(atlas).context.image.acquired_at[:4]}")
            press(dock, "vaResult_done")
            key(Qt.Key.Key_Left if there is new else Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    marks = read(atlas_path, "SELECT p.place_id, o.acquired_at, o.state, o.area_m2 FROM observation_polygons o "
                             "JOIN places p ON p.uuid = o.place_uuid JOIN images i ON i.uuid = o.image_uuid "
                             "WHERE i.image_id LIKE 'SYN-%-20__-__-__' ORDER BY o.fid")
    later, earlier = made.SECOND_DAY, made.FIRST_DAY
    assert [mark[:3] for mark in marks] == [(place_id, day, "present") for place_id in ids for day in (later, earlier)]
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (new, north)]
    assert [mark[3] for mark in marks] == pytest.approx(areas * 3, rel=0.1)     # as drawn by hand
    assert [look[1] for look in looks(atlas_path)] == ["started", "done"] * 6
    folder = tmp_path / "changes"
    processing.run("visualatlas:changetable", {"ATLAS": str(atlas_path), "PLACE": ids[0], "FOLDER": str(folder),
                                               "FORMATS": [0, 3], "OUTPUT": "TEMPORARY_OUTPUT"})
    text = "\n".join(file.read_text(encoding="utf-8-sig") for file in sorted(folder.rglob("*.csv")))
    assert "appeared" in text and "vanished" in text, text
    shown = next(file for file in folder.rglob("*.png"))
    shown.replace(hands.OUT / "bench_change_table.png")


def test_what_the_layer_tree_hides_is_not_said_to_be_on_screen(dock, atlas):
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    layer = next(layer for layer in iface.mapCanvas().layers() if layer.customProperty("visual_atlas/role") == "imagery")
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    hands.settle(0.4)
    assert said(dock, "vaOnScreenWhen") == "No image is on screen."
    assert desk(atlas).comparing.plates() == [] and desk(atlas).context.image is None


def test_the_strip_is_clicked_and_driven_by_keys(dock, atlas):
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    strip = reach(dock, QWidget, "vaTimeStrip")
    keys = [image.key for image in desk(atlas).images.images]
    hands.click(strip, strip.spot(keys[0]).toPoint())
    hands.settle(0.2)
    assert said(dock, "vaOnScreenWhen") == "On screen: 4 May 2019"
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    hands.settle(0.2)
    assert said(dock, "vaOnScreenWhen") == "On screen: 9 October 2023"


def color_at(picture, share_x: float, share_y: float) -> tuple:
    """Red, green and blue of a spot of the map."""
    color = picture.pixelColor(int(picture.width() * share_x), int(picture.height() * share_y))
    return color.red(), color.green(), color.blue()


def apart(first: tuple, second: tuple) -> int:
    """How far two colors lie apart at most in red, green or blue."""
    return max(abs(one - other) for one, other in zip(first, second))


def test_the_swipe_shows_both_dates_and_takes_no_click_but_its_own(dock, atlas):
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    canvas, place = iface.mapCanvas(), desk(atlas).queue.at_hand
    for node in QgsProject.instance().layerTreeRoot().findLayers():     # symbols would lie over what is compared
        if node.layer() is not None and node.layer().customProperty("visual_atlas/role") != "imagery":
            node.setItemVisibilityChecked(False)
    late = hands.canvas_image()
    key(Qt.Key.Key_F8)
    swipe = desk(atlas).comparing.swipe
    assert swipe is not None and hands.wait_for(lambda: not swipe.is_rendering)
    grip = hands.find(QWidget, "vaSwipeGrip", canvas)
    drag(grip, QPoint(canvas.width() // 4, 0))
    assert swipe.share == pytest.approx(0.75, abs=0.01)
    hands.picture("bench_swipe")
    drag(grip, QPoint(-canvas.width(), 0))      # as far as it goes: all of the map is the other date
    assert swipe.share == 0.0
    both = canvas.grab().toImage().convertToFormat(late.format())
    key(Qt.Key.Key_F8)
    assert desk(atlas).comparing.swipe is None
    key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    early = hands.canvas_image()
    # the new building stands 28 to 48 m east of the middle: on the later date only. The word SYNTHETIC lies over some of it
    shown = []
    for east, north in itertools.product((32, 36, 40, 44), (-12, -6, 0, 6, 12)):
        spot = canvas.getCoordinateTransform().transform(metres_from(place, east, north))
        at = spot.x() / canvas.width(), spot.y() / canvas.height()
        shown.append((apart(color_at(both, *at), color_at(early, *at)), apart(color_at(both, *at), color_at(late, *at))))
    assert sum(same < 6 for same, _other in shown) > 0.8 * len(shown), shown
    assert sum(other > 60 for _same, other in shown) > len(shown) / 2, shown


def test_a_map_tool_works_while_swiping(dock, atlas):
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    canvas = iface.mapCanvas()
    tool = Noting(canvas)
    canvas.setMapTool(tool)
    key(Qt.Key.Key_F8)
    for share in (0.1, 0.49, 0.51, 0.9):       # also on the very edge, away from the grip
        spot = QPoint(int(canvas.width() * share), canvas.height() // 5)
        QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    QTest.mouseClick(hands.find(QWidget, "vaSwipeGrip", canvas), LEFT)
    assert len(tool.clicks) == 4
    key(Qt.Key.Key_F8)
    canvas.unsetMapTool(tool)


def test_a_second_map_follows_and_goes(dock, atlas):
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    canvases, wide = len(iface.mapCanvases()), dock.width()
    press(dock, "vaSideBySide")
    view = desk(atlas).comparing.view.canvas
    assert hands.wait_for(lambda: not view.isDrawing() and not iface.mapCanvas().isDrawing())
    hands.settle(0.3)
    assert len(iface.mapCanvases()) == canvases + 1
    for moved, follower in ((iface.mapCanvas(), view), (view, iface.mapCanvas())):
        moved.zoomByFactor(0.5)
        hands.settle(0.3)
        assert follower.scale() == pytest.approx(moved.scale(), rel=1e-6)
        assert follower.center().distance(moved.center()) < moved.mapUnitsPerPixel()
    hands.settle(1)         # names come last
    hands.wait_for(lambda: not view.isDrawing())
    hands.picture("bench_side_by_side")
    dated = {canvas: next(layer.name() for layer in canvas.layers() if layer.customProperty(hands.ROLE) == "imagery")
             for canvas in (view, iface.mapCanvas())}
    assert made.FIRST_DAY in dated[view] and made.SECOND_DAY in dated[iface.mapCanvas()]
    key(Qt.Key.Key_F9)
    hands.settle(0.3)
    assert len(iface.mapCanvases()) == canvases and desk(atlas).comparing.view is None
    assert abs(dock.width() - wide) <= 2        # the room goes back to the map


def test_a_facility_chosen_on_the_map_is_offered(dock, atlas, atlas_path):
    wanted = facilities(atlas_path)[1]
    layer = hands.layers("holding_centers")[0]
    layer.selectByExpression(f"place_id = '{wanted}'")
    hands.settle(0.2)
    offer = reach(dock, QPushButton, "vaPlaceOffer")
    assert offer.isVisible()
    hands.click(offer)
    hands.settle(0.3)
    assert desk(atlas).queue.at_hand.place_id == wanted and not offer.isVisible()
    layer.removeSelection()


def test_nothing_is_left_when_the_plugin_goes(dock, atlas):
    import qgis.utils

    window, canvas = iface.mainWindow(), iface.mapCanvas()
    key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    press(dock, "vaSwipe")
    press(dock, "vaSideBySide")
    assert qgis.utils.unloadPlugin("visual_atlas_plugin")
    hands.settle(0.3)
    ours = [type(item).__name__ for item in canvas.scene().items() if type(item).__module__.startswith("visual_atlas")]
    assert ours == [] and len(iface.mapCanvases()) == 1
    assert canvas.findChild(QWidget, "vaSwipeGrip") is None
    assert not [one for one in window.findChildren(QShortcut) if one.key().toString() in ("F8", "F9")]
    assert qgis.utils.loadPlugin("visual_atlas_plugin") and qgis.utils.startPlugin("visual_atlas_plugin")


class Noting(QgsMapToolPan):
    """A tool that counts the clicks that reach it."""

    def __init__(self, canvas):
        super().__init__(canvas)
        self.clicks = []

    def canvasPressEvent(self, event):
        self.clicks.append(event.pos())

    def canvasMoveEvent(self, event):
        pass

    def canvasReleaseEvent(self, event):
        pass


def metres_from(place, east: float, north: float) -> QgsPointXY:
    """A point of the map, metres from a place."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    zone = QgsCoordinateReferenceSystem(f"EPSG:{32600 + int((place.lon + 180) // 6) + 1}")
    degrees, project = QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    middle = QgsCoordinateTransform(degrees, zone, project).transform(QgsPointXY(place.lon, place.lat))
    crs = iface.mapCanvas().mapSettings().destinationCrs()
    return QgsCoordinateTransform(zone, crs, project).transform(QgsPointXY(middle.x() + east, middle.y() + north))


def draw_box(atlas, box) -> None:
    """Drag a rectangle over a thing that was drawn into the image: metres from the place, west, south, east, north."""
    canvas, place = iface.mapCanvas(), desk(atlas).queue.at_hand
    view, turn = canvas.viewport(), canvas.getCoordinateTransform()
    first, last = (turn.transform(metres_from(place, *corner)) for corner in ((box[0], box[1]), (box[2], box[3])))
    QTest.mousePress(view, LEFT, pos=QPoint(round(first.x()), round(first.y())))
    for share in (0.3, 0.7, 1.0):
        spot = QPointF(first.x() + (last.x() - first.x()) * share, first.y() + (last.y() - first.y()) * share)
        QApplication.sendEvent(view, QMouseEvent(
            QEvent.Type.MouseMove, spot, QPointF(view.mapToGlobal(spot.toPoint())), Qt.MouseButton.NoButton, LEFT,
            Qt.KeyboardModifier.NoModifier))
    QTest.mouseRelease(view, LEFT, pos=QPoint(round(last.x()), round(last.y())))
    hands.settle(0.2)


def drag(grip, by: QPoint) -> None:
    """Drag the grip of the swipe by so many px."""
    start = grip.mapToGlobal(grip.rect().center())
    QTest.mousePress(grip, LEFT, pos=grip.rect().center())
    for part in (0.3, 0.7, 1.0):
        there = start + QPoint(int(by.x() * part), int(by.y() * part))
        QApplication.sendEvent(grip, QMouseEvent(
            QEvent.Type.MouseMove, QPointF(grip.mapFromGlobal(there)), QPointF(there), Qt.MouseButton.NoButton, LEFT,
            Qt.KeyboardModifier.NoModifier))
    QTest.mouseRelease(grip, LEFT, pos=grip.rect().center())
    hands.settle(0.1)
