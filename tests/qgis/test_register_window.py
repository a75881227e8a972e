"""The window that registers images: read, look, correct, register; with folders, troubles and services on the map."""

import dataclasses
import json

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from tests.support import made_images
from visual_atlas_plugin.dialogs import service_image
from visual_atlas_plugin.dialogs.register_image import RegisterWindow, open_register
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.service_dates import dates_of
from visual_atlas_plugin.mapping import imagery, imagery_register, roles
from visual_atlas_plugin.processing.provider import VisualAtlasProvider
from visual_atlas_plugin.store.images import read_images

AT_SEA = (132.5, 41.0)


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_app):
    """The algorithms, as the window runs them."""
    registry = QgsApplication.processingRegistry()
    there = registry.providerById("visualatlas")
    made = None
    if there is None:
        made = VisualAtlasProvider()
        registry.addProvider(made)
    yield
    if made is not None:
        registry.removeProvider(made)


@pytest.fixture
def shown(qtbot, atlas_file):
    window = RegisterWindow(str(atlas_file))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "images"
    place.mkdir()
    return place


def read(qtbot, window, path):
    window.read(str(path))
    qtbot.waitUntil(lambda: window._feedback is None, timeout=60_000)


def register(qtbot, window):
    qtbot.mouseClick(window.register_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window._feedback is None, timeout=60_000)


def line(window, name):
    return window.form.edit(name)


def test_what_was_read_is_shown_with_where_it_was_learned(qtbot, shown, folder, atlas_file):
    path = made_images.make_geotiff(folder / "20190109_015005_1020_3B_AnalyticMS.tif", *AT_SEA, "2019-02-01", bits=16)
    read(qtbot, shown, path)
    assert line(shown, "acquired_at").text() == "2019-01-09"
    assert line(shown, "sensor").text() == "PlanetScope 1020"
    where = shown.findChild(QLabel, "vaImageWhere_acquired_at")
    assert where.text() == "learned from: name of the file (PlanetScope)" and not where.isHidden()
    assert shown.form.when.text() == "9 January 2019, 01:50:05 UTC (from the name of the file)"
    assert "2019-02-01" in shown.form.doubts.text() and "Nobody has written down" in shown.form.print_words.text()
    assert "UInt16" in shown.form.facts.text() and read_images(atlas_file) == []


def test_corrections_are_registered(qtbot, shown, folder, atlas_file):
    read(qtbot, shown, made_images.make_geotiff(folder / "a.tif", *AT_SEA))
    line(shown, "acquired_at").setText("2019/2021")
    line(shown, "product").setText("mosaic")
    line(shown, "attribution").setText("© SYNTHETIC")
    line(shown, "off_nadir_deg").setText("12,5")
    line(shown, "print_allowed").setCurrentIndex(1)
    line(shown, "print_until").setText("2020-01-01")
    assert shown.form.when.text() == "mosaic of 2019 to 2021 (as the analyst says)"
    assert shown.form.print_words.text() == "The license allowed printing until 2020-01-01."
    told = []
    shown.registered.connect(lambda: told.append(True))
    register(qtbot, shown)
    assert told == [True]
    (record,) = read_images(atlas_file)
    assert (record.when, record.date_basis, record.off_nadir_deg) == ("mosaic of 2019 to 2021", "analyst", 12.5)
    assert (record.print_allowed, record.print_until, record.attribution) == (True, "2020-01-01", "© SYNTHETIC")
    assert shown.answer.text() == "“a” is registered." and not shown.register_button.isEnabled()


@pytest.mark.parametrize("name, text, words", [
    ("acquired_at", "9.10.2023", "is not a date"), ("resolution_m", "fine", "is not a number"),
    ("acquired_time_utc", "25:00", "is not a time"), ("title", " ", "no title"), ("print_until", "soon", "is not a day")])
def test_what_cannot_be_is_told_and_nothing_is_written(qtbot, shown, folder, atlas_file, name, text, words):
    read(qtbot, shown, made_images.make_geotiff(folder / "a.tif", *AT_SEA))
    line(shown, name).setText(text)
    register(qtbot, shown)
    assert words in shown.answer.text() and read_images(atlas_file) == [] and shown.register_button.isEnabled()


def test_numbers_that_were_only_looked_at_keep_all_their_digits(qtbot, shown, folder, atlas_file):
    path = made_images.make_geotiff(folder / "LC08_L1TP_109031_20190504_20190520_02_T1_B4.TIF", *AT_SEA, "")
    (folder / "LC08_L1TP_109031_20190504_20190520_02_T1_MTL.txt").write_text("SUN_ELEVATION = 63.05420610")
    read(qtbot, shown, path)
    assert shown.form.corrections() == {} and line(shown, "sun_elevation_deg").text() == "63.0542"
    register(qtbot, shown)
    assert read_images(atlas_file)[0].sun_elevation_deg == 63.0542061


def test_a_folder_is_registered_image_by_image_with_the_corrections_of_each(qtbot, shown, folder, atlas_file):
    made_images.make_pair(folder, *AT_SEA)
    (folder / "broken.tif").write_bytes(b"II*\0 nothing")
    read(qtbot, shown, folder)
    assert shown.list.count() == 2 and "broken.tif" in shown.answer.text()
    line(shown, "title").setText("SYNTHETIC, first")
    shown.list.setCurrentRow(1)
    line(shown, "title").setText("SYNTHETIC, second")
    shown.list.setCurrentRow(0)
    assert line(shown, "title").text() == "SYNTHETIC, first"
    qtbot.mouseClick(shown.all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(read_images(atlas_file)) == 2 and shown._feedback is None, timeout=60_000)
    assert [record.title for record in read_images(atlas_file)] == ["SYNTHETIC, first", "SYNTHETIC, second"]
    assert not shown.all_button.isEnabled() and shown.list.item(0).text().startswith("✓")


def test_one_of_several_that_is_refused_is_named_and_the_others_go_on(qtbot, shown, folder, atlas_file):
    first, second = made_images.make_pair(folder, *AT_SEA)
    read(qtbot, shown, folder)
    first.write_bytes(b"II*\0 nothing")
    shown.register_all()
    qtbot.waitUntil(lambda: not shown._queue and shown._feedback is None, timeout=60_000)
    assert [record.title for record in read_images(atlas_file)] == [second.stem]
    assert shown.list.item(0).text().startswith("!")


def test_closing_stops_what_is_under_way(qtbot, shown, folder):
    made_images.make_pair(folder, *AT_SEA)
    shown.read(str(folder))
    shown.reject()
    qtbot.waitUntil(lambda: shown._feedback is None and not shown.isVisible(), timeout=60_000)


def test_text_of_a_file_is_never_more_than_text(qtbot, shown, folder):
    path = made_images.make_geotiff(folder / "a.tif", *AT_SEA, tags={"TIFFTAG_COPYRIGHT": "<img src='http://127.0.0.1:9/x'>"})
    read(qtbot, shown, path)
    assert line(shown, "attribution").text() == "<img src='http://127.0.0.1:9/x'>"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown.findChildren(QLabel)
               if label.objectName().startswith("va"))


def test_every_field_can_be_reached_and_is_large_enough(qtbot, shown, folder):
    read(qtbot, shown, made_images.make_geotiff(folder / "a.tif", *AT_SEA))
    for name in ("title", "acquired_at", "date_basis", "print_allowed", "notes"):
        edit = line(shown, name)
        assert edit.accessibleName() and edit.objectName() == f"vaImage_{name}" and edit.minimumHeight() >= 24
        assert edit.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_without_an_atlas_the_window_does_not_open(qgis_app):
    said = []

    class Interface:
        def messageBar(self):  # noqa: N802 - QGIS's name
            return self

        def __getattr__(self, _name):
            return lambda *args, **_how: said.append(args) or self

    class Context:
        atlas_path = ""

    assert open_register(Interface(), Context()) is None and said


# --- services on the map -------------------------------------------------------------------------------------------

def known(source_id):
    return next(source for source in imagery_register.listed() if source.id == source_id)


@pytest.mark.parametrize("source_id, values, expected", [
    ("esri_world_imagery", {}, ("", "mosaic", "unknown")),
    ("esri_wayback", {"release": "10"}, ("", "mosaic", "unknown")),
    ("eox_s2cloudless_2020", {}, ("2020", "mosaic", "service")),
    ("eox_s2cloudless_2016", {}, ("2016/2017", "mosaic", "service")),
    ("nasa_gibs_terra", {"date": "2023-10-09"}, ("2023-10-09", "", "service")),
    ("copernicus_data_space", {"from": "2023-10-01", "date": "2023-10-09"}, ("2023-10-01/2023-10-09", "", "service"))])
def test_dates_of_services_are_honest(source_id, values, expected):
    assert tuple(dates_of(known(source_id), values)) == expected


def test_what_a_user_wrote_of_a_source_is_no_date():
    source = dataclasses.replace(known("eox_s2cloudless_2020"), id="own_x")
    assert tuple(dates_of(source, {})) == ("", "", "unknown")


@pytest.fixture
def canvas(qtbot):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made.resize(300, 300)
    made.setExtent(QgsRectangle(132.4, 40.9, 132.6, 41.1))
    return made


def layer_of(project, source_id, values):
    source = dataclasses.replace(known(source_id), uri="type=xyz&zmin=3&zmax=2&url=file:///none", parameters=())
    layer = imagery.make_layer(source, {})
    layer.setCustomProperty(imagery.VALUES_KEY, json.dumps(values))
    project.addMapLayer(layer)
    return layer


def test_what_is_on_screen_becomes_an_image_with_honest_words(project, canvas, shown, qtbot, atlas_file):
    layer = layer_of(project, "esri_wayback", {"release": "13534"})
    canvas.setLayers([layer])
    images = service_image.images_on_screen(canvas, None)
    record = images[0].record
    assert (record.kind, record.source_id, record.values(), record.when) == (
        "service", "esri_wayback", {"release": "13534"}, "capture date unknown")
    assert record.title == "Esri World Imagery Wayback, 13534" and record.covers(*AT_SEA) and "http" not in record.location
    assert any("The day of a release is not the day of capture" in doubt.reason for doubt in images[0].doubts)
    shown.show_records(images)
    line(shown, "title").setText("SYNTHETIC view")
    register(qtbot, shown)
    (kept,) = read_images(atlas_file)
    assert (kept.title, kept.kind, kept.date_basis, kept.values()) == ("SYNTHETIC view", "service", "unknown",
                                                                      {"release": "13534"})


def test_an_account_is_not_written_into_the_atlas(project, canvas):
    layer = layer_of(project, "nasa_gibs_terra", {})
    layer.setCustomProperty(imagery.SOURCE_KEY, "copernicus_data_space")
    layer.setCustomProperty(imagery.VALUES_KEY, json.dumps({"instance": "secret-1", "layer": "TRUE_COLOR", "date": "2023-10-09",
                                                            "from": "2023-10-01"}))
    canvas.setLayers([layer])
    (image,) = service_image.images_on_screen(canvas, None)
    assert "secret" not in repr(image.record) and image.record.values() == {"date": "2023-10-09", "from": "2023-10-01"}


def test_without_a_service_on_the_map_that_is_said(project, canvas):
    with pytest.raises(AtlasError, match="No service of imagery is shown"):
        service_image.images_on_screen(canvas, None)
    assert roles.layers_by_role(project, roles.IMAGERY) == []


def test_registered_images_can_be_corrected(qtbot, shown, folder, atlas_file):
    read(qtbot, shown, made_images.make_geotiff(folder / "a.tif", *AT_SEA))
    register(qtbot, shown)
    qtbot.mouseClick(shown.known_button, Qt.MouseButton.LeftButton)
    assert shown.register_button.text() == "Save corrections" and not shown.all_button.isVisible()
    line(shown, "acquired_at").setText("2019-05")
    line(shown, "print_allowed").setCurrentIndex(2)
    qtbot.mouseClick(shown.register_button, Qt.MouseButton.LeftButton)
    (record,) = read_images(atlas_file)
    assert (record.when, record.date_basis, record.print_allowed) == ("May 2019", "analyst", False)
    assert shown.answer.text() == "“a” is corrected." and shown.register_button.isEnabled()
    line(shown, "acquired_at").setText("")
    qtbot.mouseClick(shown.register_button, Qt.MouseButton.LeftButton)
    assert read_images(atlas_file)[0].when == "capture date unknown" and read_images(atlas_file)[0].date_basis == "unknown"
    line(shown, "acquired_at").setText("soon")
    qtbot.mouseClick(shown.register_button, Qt.MouseButton.LeftButton)
    assert "is not a date" in shown.answer.text() and read_images(atlas_file)[0].acquired_at == ""


def test_an_atlas_without_images_says_so(qtbot, shown):
    shown.show_known()
    assert shown.answer.text() == "No image is registered in this atlas yet." and not shown.register_button.isEnabled()
