"""The window that searches catalogs of scenes, with a server of this computer. All scenes and pictures are SYNTHETIC."""




import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QBuffer, QEvent, QIODevice, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QMessageBox

from tests.support.made_images import make_cog
from tests.support.stac_server import Files, item
from tests.support.uwazi_server import serving
from visual_atlas_plugin.annotate.context import PlaceAtHand, WorkContext
from visual_atlas_plugin.dialogs import host_consent, stac_search
from visual_atlas_plugin.dialogs.stac_list import AT_ONCE, PICTURE, SCENE, SceneModel, details
from visual_atlas_plugin.dialogs.stac_thumbnails import MOST_BYTES, Thumbnails, small_picture
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.scene import Scene
from visual_atlas_plugin.domain.imaging.web_address import host_and_port
from visual_atlas_plugin.exchange.stac.kept_pages import KEPT
from visual_atlas_plugin.mapping import imagery, imagery_register, roles, scene_catalogs, scene_reading
from visual_atlas_plugin.processing.provider import VisualAtlasProvider
from visual_atlas_plugin.settings import NETWORK_ON
from visual_atlas_plugin.store.images import read_images

FEW = 30
PLACE = PlaceAtHand("p-1", "SYN-1", ("SYNTHETIC place",), "prison", 129.5, 42.5, "settlement")
COG = "image/tiff; application=geotiff; profile=cloud-optimized"


def png(width=40, height=20, kind="PNG"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data())


def scene_item(number):
    made = item(number, day=f"2023-{1 + number % 12:02d}-{1 + number % 28:02d}", cloud=number % 101)
    made["assets"] = {"visual": {"href": "/visual.tif", "type": COG, "roles": ["visual"]},
                      "thumbnail": {"href": f"/small-{number}.png", "type": "image/png", "roles": ["thumbnail"]}}
    return made


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_app):
    made = VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def files(qgis_app, tmp_path):
    QgsSettings().remove("visual_atlas")
    KEPT.clear()
    scene_reading.forget()
    made = Files(tmp_path)
    make_cog(tmp_path / "visual.tif", 129.5, 42.5)
    made.files["/list.json"] = {"type": "FeatureCollection", "links": [], "features": [scene_item(n) for n in range(FEW)]}
    made.files.update(dict.fromkeys((f"/small-{n}.png" for n in range(FEW)), png()))
    with serving(made) as address:
        made.address, made.host = address, host_and_port(address)
        yield made
    QgsSettings().remove("visual_atlas")
    gdal.VSICurlClearCache()


@pytest.fixture
def questions(monkeypatch):
    """What was asked of the user, who says yes."""
    asked = []
    monkeypatch.setattr(host_consent, "ask_host", lambda host, purpose, _parent, area="": bool(
        asked.append((purpose, host, area)) or True))
    return asked


@pytest.fixture
def context():
    made = WorkContext()
    made.set_place(PLACE)
    return made


@pytest.fixture
def dialog(window, files, context, questions):
    made = stac_search.StacSearch(window, context)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def until(done):
    for _turn in range(3000):
        QTest.qWait(10)
        if done():
            return
    raise AssertionError("nothing came of it")


def search(dialog, files, path="/list.json"):
    dialog.add_own(files.address + path)
    dialog.search.click()
    until(lambda: dialog._feedback is None)


# --- before anything is asked ------------------------------------------------------------------------------------

def test_what_the_provider_sees_is_said_before(dialog, context, window, files):
    assert "earth-search.aws.element84.com learns" in dialog.seen.text()
    assert "129° E to 130° E, 42° N to 43° N" in dialog.seen.text() and "not that of its building" in dialog.seen.text()
    dialog.area.enlarge.setChecked(False)
    assert "129.5° E to 129.5° E, 42.48° N to 42.52° N (about 4.0 × 4.0 km)" in dialog.seen.text()
    context.set_place(None)
    assert dialog.area.where.currentData() == "view"
    window.canvas.setExtent(QgsRectangle(124.1, 40.1, 124.3, 40.3))
    dialog.area.enlarge.setChecked(True)
    assert "124° E to 124.5° E" in dialog.seen.text() or dialog.area.note() == ""
    assert files.asked == []


def test_offline_nothing_is_asked_and_it_is_told(dialog, files, questions):
    dialog.add_own(files.address + "/list.json")
    dialog.search.click()
    assert "network is switched off" in dialog.answer.text() and files.asked == questions == []


def test_no_is_no(dialog, files, monkeypatch):
    NETWORK_ON.set(True)
    monkeypatch.setattr(host_consent, "ask_host", lambda *_what: False)
    dialog.add_own(files.address + "/list.json")
    dialog.search.click()
    assert files.asked == [] and dialog._feedback is None and not imagery_register.has_agreed(files.host)


def test_own_catalogs_are_kept_in_the_profile(dialog, files):
    shipped = [one.name for one in scene_catalogs.catalogs()]
    assert shipped[0].startswith("Element 84") and not dialog.remove_catalog.isEnabled()
    dialog.add_own("catalog.example.org/v1/")
    dialog.add_own("https://catalog.example.org/v1/")
    assert [one.address for one in scene_catalogs.own()] == ["https://catalog.example.org/v1/"]
    assert dialog.catalog.currentText() == "catalog.example.org/v1" and dialog.remove_catalog.isEnabled()
    imagery_register.agree("catalog.example.org")
    dialog.remove_catalog.click()
    assert scene_catalogs.own() == [] and not imagery_register.has_agreed("catalog.example.org")
    dialog.add_own("file:///etc/passwd")
    assert "no address of a catalog" in dialog.answer.text() and scene_catalogs.own() == []
    QgsSettings().setValue("visual_atlas/own_catalogs", '{"damaged"')
    assert scene_catalogs.own() == []


# --- the list ----------------------------------------------------------------------------------------------------

def test_a_thousand_scenes_are_read_as_they_are_scrolled_to(dialog, files, questions):
    NETWORK_ON.set(True)
    files.files["/list.json"]["features"] = [scene_item(n) for n in range(1000)]
    search(dialog, files)
    assert questions == [("search", files.host, dialog.seen.text().split("area: ")[1].partition(". ")[0])]
    assert dialog.model.total == 1000 and dialog.model.rowCount() == AT_ONCE and "1000 scenes" in dialog.answer.text()
    assert files.asked == ["GET /list.json"], "no picture is asked for"
    dialog.scenes.scrollToBottom()
    until(lambda: dialog.model.rowCount() == 2 * AT_ONCE)
    while dialog.model.canFetchMore():
        dialog.model.fetchMore()
    assert dialog.model.rowCount() == 1000
    dates = [dialog.model.scene(row).acquired_at for row in range(1000)]
    assert dates == sorted(dates, reverse=True)


def test_small_pictures_are_asked_for_where_their_rows_are_seen(dialog, files, questions):
    NETWORK_ON.set(True)
    search(dialog, files)
    dialog.show_small(True)
    assert dialog.small.isChecked() and len(questions) == 1, "the host of the catalog was agreed to"
    until(lambda: len(files.asked) > 1 and not dialog._thumbnails._replies and not dialog._thumbnails._waiting)
    asked = [path for path in files.asked if "small" in path]
    assert 1 <= len(asked) < 40 and len(set(asked)) == len(asked)
    index = dialog.model.index(0, PICTURE)
    assert dialog.model.data(index, Qt.ItemDataRole.DecorationRole).width() == 72
    dialog.show_small(False)
    dialog.scenes.scrollToBottom()
    QTest.qWait(50)
    assert len([path for path in files.asked if "small" in path]) == len(asked)


def test_a_failure_is_told_and_the_window_goes_on(dialog, files):
    NETWORK_ON.set(True)
    search(dialog, files, "/gone.json")
    assert "no such page" in dialog.answer.text() and dialog.search.isEnabled()
    search(dialog, files)
    assert dialog.model.total == FEW


def test_a_stop_ends_the_search(dialog, files):
    import threading
    NETWORK_ON.set(True)
    free = threading.Event()
    files.faults["/list.json"] = lambda *whole: (free.wait(20), whole)[1]
    dialog.add_own(files.address + "/list.json")
    dialog.search.click()
    until(lambda: files.asked)
    dialog.stop.click()
    until(lambda: dialog._feedback is None)
    free.set()
    assert "stopped" in dialog.answer.text() and dialog.model.total == 0


def test_a_stop_keeps_what_was_found(dialog, files):
    import threading
    NETWORK_ON.set(True)
    free = threading.Event()
    files.files["/list.json"]["links"] = [{"rel": "next", "href": "more.json"}]
    files.faults["/more.json"] = lambda *whole: (free.wait(20), whole)[1]
    dialog.add_own(files.address + "/list.json")
    dialog.search.click()
    until(lambda: "GET /more.json" in files.asked)
    dialog.stop.click()
    until(lambda: dialog._feedback is None)
    free.set()
    assert dialog.model.total == FEW and "stopped before its end" in dialog.answer.text()


def test_one_window_at_a_time_which_goes_with_the_plugin(window, files, context, questions):
    first = stac_search.open_stac(window, context)
    assert stac_search.open_stac(window, context) is first
    from qgis.PyQt import sip
    sip.delete(context)
    until(lambda: sip.isdeleted(first) or not first.isVisible())


def test_html_in_a_title_is_text(dialog, files):
    made = scene_item(1)
    made["properties"]["title"] = "<img src='http://127.0.0.1/x'><b>SYNTHETIC</b>"
    files.files["/list.json"] = {"type": "FeatureCollection", "features": [made]}
    NETWORK_ON.set(True)
    search(dialog, files)
    assert dialog.model.data(dialog.model.index(0, SCENE)).startswith("<img src=")
    dialog.scenes.selectRow(0)
    assert dialog.about.text().startswith("<img src=")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if "<" in label.text())
    assert "&lt;img" in dialog.model.data(dialog.model.index(0, SCENE), Qt.ItemDataRole.ToolTipRole)


def test_outlines_on_the_map(dialog, files, window):
    NETWORK_ON.set(True)
    search(dialog, files)
    bands = dialog._map._bands
    dialog.scenes.entered.emit(dialog.model.index(3, 1))
    assert bands["#E69F00"].asGeometry().boundingBox().width() == pytest.approx(1.0)
    dialog.scenes.leaveEvent(QEvent(QEvent.Type.Leave))
    assert bands["#E69F00"].asGeometry().isEmpty()
    dialog.scenes.selectRow(2)
    assert not bands["#4046D8"].asGeometry().isEmpty() and dialog.add.isEnabled()
    dialog.zoom.click()
    assert window.canvas.extent().contains(QgsRectangle(129, 42, 130, 43))
    count = len(window.canvas.items())
    dialog.close()
    assert len(window.canvas.items()) == count - 2 and not dialog._folder.exists()


def test_an_area_is_drawn_with_the_mouse(dialog, window):
    window.canvas.setExtent(QgsRectangle(120, 40, 121, 41))
    before = window.canvas.mapTool()
    dialog.area.draw.click()
    view = window.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    QTest.mouseMove(view, QPoint(200, 200))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 200))
    assert dialog.area.where.currentData() == "drawn" and window.canvas.mapTool() is before
    west, south, east, north = dialog.area.area()
    assert window.canvas.extent().contains(QgsRectangle(west, south, east, north)) and "EXTENT" in dialog.area.parameters()


# --- a scene onto the map and into the atlas ---------------------------------------------------------------------

def test_a_scene_is_shown_and_registered_once(dialog, files, context, atlas_file, questions):
    NETWORK_ON.set(True)
    search(dialog, files)
    dialog.scenes.selectRow(0)
    dialog.add.click()
    until(lambda: dialog._opening is None)
    assert "No atlas is open" in dialog.answer.text()
    context.set_atlas(str(atlas_file), "u")
    told = []
    context.register_changed.connect(lambda: told.append(1))
    dialog.add.click()
    until(lambda: "on the map" in dialog.answer.text())
    assert told == [1]
    (record,) = [one for one in read_images(atlas_file) if one.kind == "stac"]
    scene = dialog.model.scene(0)
    assert (record.location, record.acquired_at, record.cloud_cover_pct) == (
        f"{files.address}/visual.tif", scene.acquired_at, scene.cloud_cover_pct)
    assert record.footprint and record.sensor == "synthetic-2b" and record.date_basis == "metadata"
    assert context.image.uuid == record.uuid and record.print_allowed is None
    (layer,) = [one for one in roles.layers_by_role(QgsProject.instance(), roles.IMAGERY)]
    assert layer.isValid() and imagery.image_of(layer) == record.uuid
    dialog.add.click()
    until(lambda: "already" in dialog.answer.text())
    assert len([one for one in read_images(atlas_file) if one.kind == "stac"]) == 1


def test_a_scene_that_does_harm_gets_nowhere(dialog, files, context, atlas_file):
    NETWORK_ON.set(True)
    context.set_atlas(str(atlas_file), "u")
    context.set_place(PLACE)
    search(dialog, files)
    files.files["/visual.tif"] = b"<VRTDataset></VRTDataset>"
    dialog.scenes.selectRow(0)
    dialog.add.click()
    until(lambda: dialog._opening is None)
    assert "no picture that can be shown" in dialog.answer.text()
    assert read_images(atlas_file) == [] or all(one.kind != "stac" for one in read_images(atlas_file))
    assert roles.layers_by_role(QgsProject.instance(), roles.IMAGERY) == []


def test_a_scene_without_a_picture_says_why(dialog, files):
    made = scene_item(1)
    made["assets"]["visual"]["href"] = "http://169.254.169.254/latest/x.tif"
    files.files["/list.json"] = {"type": "FeatureCollection", "features": [made]}
    NETWORK_ON.set(True)
    search(dialog, files)
    dialog.scenes.selectRow(0)
    assert not dialog.add.isEnabled() and "169.254.169.254" in dialog.about.text()


def test_closing_while_it_works_leaves_nothing(dialog, files):
    NETWORK_ON.set(True)
    files.faults["/list.json"] = lambda *whole: whole
    dialog.add_own(files.address + "/list.json")
    dialog.search.click()
    folder = dialog._folder
    dialog.close()
    until(lambda: not folder.exists())


# --- parts -------------------------------------------------------------------------------------------------------

class Quiet(Thumbnails):
    """Asks for nothing."""

    def picture(self, address):
        return None


def test_the_model_reads_only_what_is_asked_for(qgis_app):
    read = []

    def source():
        for number in range(10_000):
            read.append(number)
            yield Scene(f"SYNTHETIC_{number}")

    model = SceneModel(Quiet())
    model.show(source(), 10_000)
    assert len(read) == model.rowCount() == AT_ONCE and model.canFetchMore()
    model.fetchMore()
    assert len(read) == model.rowCount() == 2 * AT_ONCE
    short = SceneModel(Quiet())
    short.show(iter([Scene("a")]), 5)
    assert short.rowCount() == 1 and not short.canFetchMore() and short.scene(7) is None


def test_details_tell_what_is_not_known():
    said = details(Scene("SYNTHETIC", why_not=AtlasError("No web address for {x}.", "", x="it")))
    assert "capture date unknown" in said and "No picture: No web address for it." in said and "Licence: not said" in said


@pytest.mark.parametrize("content", [
    b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", png()[:60], png(kind="BMP"),
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xff\x00\x00\xff\xff\x08\x06\x00\x00\x00" + b"\0" * 40])
def test_what_is_no_small_picture(qgis_app, content):
    assert small_picture(content) is None


def test_small_pictures_are_fitted(qgis_app):
    made = small_picture(png(400, 100))
    assert (made.width(), made.height()) == (72, 18) and small_picture(png(10, 40, "JPEG")).height() == 72


@pytest.mark.parametrize("answer", [
    (200, {"content-type": "text/html"}, b"<html>"), (500, {}, b""), (302, {"location": "http://127.0.0.1:9/x"}, b""),
    (200, {"content-type": "image/png"}, png() + b"\0" * (MOST_BYTES + 1))])
def test_bad_small_pictures_leave_an_empty_cell(files, answer):
    NETWORK_ON.set(True)
    imagery_register.agree(files.host)
    files.faults["all"] = lambda *_whole: answer
    loader = Thumbnails()
    loader.is_on = True
    address = f"{files.address}/small-1.png"
    assert loader.picture(address) is None
    until(lambda: not loader._replies)
    assert loader.picture(address) is None and loader.refused == {address} and len(files.asked) == 1
    loader.stop()


def test_small_pictures_of_a_host_that_nobody_agreed_to(files):
    NETWORK_ON.set(True)
    loader = Thumbnails()
    loader.is_on = True
    assert loader.picture(f"{files.address}/small-1.png") is None
    QTest.qWait(30)
    assert files.asked == []


@pytest.mark.parametrize("purpose", [host_consent.SEARCH, host_consent.SMALL, host_consent.SCENE])
def test_the_question_names_the_host_and_no_is_the_default(qgis_app, purpose):
    box = host_consent.host_box("catalog.example.org", purpose, None, "SYNTHETIC area")
    assert "catalog.example.org" in box.text() and "network address" in box.informativeText().replace("\n", " ")
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.No) and box.textFormat() == Qt.TextFormat.PlainText
    box.deleteLater()


def test_a_copy_of_the_list_is_written_nowhere_else(dialog, files):
    NETWORK_ON.set(True)
    search(dialog, files)
    assert [path.suffix for path in dialog._folder.iterdir()][:1] == [".gpkg"]
