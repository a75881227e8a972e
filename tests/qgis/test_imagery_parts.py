"""The parts of the tab Imagery: what they say, that they fit 280 px in both languages, that keys reach them."""

from datetime import date

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QSignalSpy, QTest
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from tests.support import made_images
from visual_atlas_plugin import i18n
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord, dated
from visual_atlas_plugin.domain.observing.queue import BY_NEARNESS, DONE, NOTHING, STARTED, Look
from visual_atlas_plugin.mapping import on_screen
from visual_atlas_plugin.panel.imagery_tab import ImageryTab
from visual_atlas_plugin.panel.imaging import openers, words

LEFT = Qt.MouseButton.LeftButton
LON, LAT = 129.0, 41.0
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


def image(uuid, day="", **more):
    record = ImageRecord(uuid=uuid, image_id=uuid, title=f"SYNTHETIC {uuid}", provider="SYNTHETIC", sensor="SYN-1",
                         acquired_at=day, date_basis="metadata" if day else "unknown",
                         footprint=box((LON - 0.01, LAT - 0.01, LON + 0.01, LAT + 0.01)), **more)
    return on_screen.words_of_record(dated(record))


@pytest.fixture
def tab(qtbot):
    made = ImageryTab()
    qtbot.addWidget(made)
    made.resize(280, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_settlement_is_never_called_a_building():
    assert words.kind_and_precision("mss_office", "settlement").endswith("the point is a settlement, not a building")
    assert "building" not in words.precision_words("county")
    assert words.precision_words("something new") == "not located"


def test_each_analyst_is_told_once_ones_own_look_first():
    looks = [Look("u", "", "lee", STARTED, "2024-05-01T09:00:00Z"),
             Look("u", "i", "lee", DONE, "2024-05-02T09:00:00Z", "2023-10-09"),
             Look("u", "", "kim", NOTHING, "2023-01-05T09:00:00Z"), Look("u", "", "park", DONE, "2025-01-05T09:00:00Z")]
    assert words.status_lines(looks, "kim") == [
        "You: nothing to report, 5 January 2023", "park: done, 5 January 2025",
        "lee: done, 2 May 2024 (image of 9 October 2023)"]
    assert words.status_lines(looks[:2], "kim")[0] == "You have not looked at this place yet."


def test_an_image_says_its_date_its_source_and_where_the_date_is_from():
    known = image("a", "2023-10-09")
    assert (known.when, known.source, known.basis) == (
        "9 October 2023", "SYNTHETIC · SYN-1", "date from the metadata of the image")
    unknown = image("b")
    assert (unknown.when, unknown.basis, unknown.is_dated) == ("Capture date unknown", "", False)
    assert image("c", "2019/2021", product="mosaic").when == "Mosaic of 2019 to 2021"


def test_the_time_bar_says_what_is_on_screen_and_what_has_no_date(tab):
    images = [image("a", "2019-05-04"), image("b", "2023-10-09"), image("x")]
    tab.time.show_images(images, images[1], "a")
    assert tab.time.when.text() == "On screen: 9 October 2023"
    assert "1 without a known date" in tab.time.undated.text()
    assert tab.time.earlier.isEnabled() and tab.time.later.isEnabled()
    tab.time.show_images(images, images[2], "a")
    assert not tab.time.later.isEnabled()
    assert [tab.time.other.itemData(row) for row in range(tab.time.other.count())] == ["a", "b"]
    tab.time.show_images([], None, "")
    assert tab.time.when.text() == "No image is on screen." and not tab.time.swipe.isEnabled()
    tab.time.show_images(images[2:], None, "")
    assert tab.time.undated.text() == "None of these images has a known date."


def test_marks_on_the_strip_are_clicked_and_walked_through(tab, qtbot):
    images = [image("a", "2019-05-04"), image("b", "2023-10-09"), image("x")]
    tab.time.show_images(images, images[1], "a")
    strip, chosen, compared = tab.time.strip, QSignalSpy(tab.time.chosen), QSignalSpy(tab.time.compared)
    for name in "axb":
        QTest.mouseClick(strip, LEFT, pos=strip.spot(name).toPoint())
    QTest.mouseClick(strip, LEFT, Qt.KeyboardModifier.ControlModifier, strip.spot("a").toPoint())
    strip.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(strip, key)
    assert [each[0] for each in chosen] == ["a", "x", "b", "a", "x", "a", "x"]
    assert [each[0] for each in compared] == ["a"]
    assert strip.accessibleName() and "9 October 2023" in strip.accessibleDescription()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_wider_than_the_narrowest_panel(qtbot, language):
    with i18n.speaking(language):
        made = ImageryTab()
        qtbot.addWidget(made)
        made.queue_fold.head.setChecked(True)
        for name in openers.openers():
            made.add_command(name, openers.openers()[name].words, "")
        images = [image("a", "2019-05-04"), image("b", "2023-10-09")]
        made.time.show_images(images, images[1], "a")
        made.place.show_place("A name that goes on for longer than any name should", ("이름", "名字"), "police_holding_camp",
                              "settlement", words.status_lines((), "kim"))
        made.resize(280, 1400)
        made.show()
        qtbot.waitExposed(made)
        inner = made.findChild(QWidget, "vaImageryScrollInside")
        assert inner.minimumSizeHint().width() <= 280
        for button in made.findChildren(QPushButton):
            if button.isVisible():
                right = button.mapTo(made, QPoint(button.width(), 0)).x()
                assert right <= 280 and button.height() >= 24, (button.objectName(), right, button.height())


def test_everything_that_can_be_pressed_has_a_name_for_screen_readers(tab):
    for widget in tab.findChildren(QPushButton):
        assert widget.objectName().startswith("va"), widget
        assert widget.accessibleName() or any(letter.isalpha() for letter in widget.text()) or not widget.isVisible(), \
            widget.objectName()


def test_choices_of_the_queue(tab):
    tab.queue.set_kinds(["prison", "mss_office"])
    tab.queue.kind.setCurrentIndex(tab.queue.kind.findData("prison"))
    tab.queue.never.box.setChecked(True)
    tab.queue.by_nearness.setChecked(True)
    tab.queue.before.show_day(date(2025, 1, 2))
    choice = tab.queue.choice()
    assert (choice.kinds, choice.never_looked, choice.before, choice.order) == (
        frozenset(["prison"]), True, "2025-01-02", BY_NEARNESS)
    tab.queue.set_kinds(["mss_office"])     # another atlas has no prison
    assert tab.queue.choice().kinds is None


def test_only_windows_that_exist_have_a_button():
    for name in openers.present():
        opener = openers.openers()[name]
        module = __import__(f"visual_atlas_plugin.dialogs.{opener.module}", fromlist=[opener.function])
        assert callable(getattr(module, opener.function)), name


@pytest.fixture
def pictures(project, tmp_path):
    """A registered picture of one kilometer, and a bare one of the same ground that nobody registered."""
    file = made_images.make_geotiff(tmp_path / "made.tif", LON, LAT)
    layers = [QgsRasterLayer(str(file), name, "gdal") for name in ("first", "second")]
    assert all(layer.isValid() for layer in layers)
    project.addMapLayers(layers)
    return layers


def view(lon, lat):
    return QgsRectangle(lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001)


def test_the_picture_in_the_middle_of_the_map_is_on_screen(pictures):
    assert on_screen.topmost(pictures, view(LON, LAT), DEGREES, 1000) is pictures[0]
    assert on_screen.topmost(pictures[::-1], view(LON, LAT), DEGREES, 1000) is pictures[1]
    beside = QgsRectangle(LON + 0.0012, LAT - 0.001, LON + 0.01, LAT + 0.001)
    assert on_screen.topmost(pictures, beside, DEGREES, 1000) is pictures[0]
    assert on_screen.topmost(pictures, view(LON + 1, LAT), DEGREES, 1000) is None
    pictures[0].setScaleBasedVisibility(True)
    pictures[0].setMinimumScale(500)
    assert on_screen.topmost(pictures, view(LON, LAT), DEGREES, 1000) is pictures[1]


def test_a_picture_that_nobody_registered_has_no_date(pictures):
    said = on_screen.words_of_layer(pictures[0], {})
    assert (said.when, said.source, said.record) == ("Capture date unknown", "first, not registered", None)
    assert QgsProject.instance().mapLayer(said.key[len(on_screen.LAYER_MARK):]) is pictures[0]
