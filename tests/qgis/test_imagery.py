"""Imagery asks the network for nothing before the user agreed, says whose it is, and stays quiet in other profiles."""

import dataclasses
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsMapRendererParallelJob, QgsMapSettings, QgsNetworkAccessManager,
    QgsRectangle, QgsSettings,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from visual_atlas_plugin.dialogs import imagery_consent
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imagery_source import host_of
from visual_atlas_plugin.mapping import atlas_layers, background, imagery, imagery_register, roles
from visual_atlas_plugin.settings import NETWORK_ON

TILE_COLOR = QColor(120, 160, 60)
YALU = QgsRectangle(13_840_000, 4_860_000, 13_856_000, 4_876_000)    # EPSG:3857, Dandong and Sinuiju


def tile() -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(TILE_COLOR)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)


@pytest.fixture(scope="module")
def tiles():
    """A tile server on this machine: its port, and the paths that were asked of it."""
    body, asked = tile(), []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1], asked
    server.shutdown()
    server.server_close()


@pytest.fixture
def asked(tiles, monkeypatch):
    """The paths asked of the tile server, which stands in for all listed tiles; nobody has agreed to any."""
    port, paths = tiles
    paths.clear()
    listed = [dataclasses.replace(
        source, host=f"127.0.0.1:{port}",
        uri=f"type=xyz&url=http://127.0.0.1:{port}/{source.id}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19")
        for source in imagery_register.listed() if source.kind == "XYZ" and not source.parameters]
    monkeypatch.setattr(imagery_register, "listed", lambda: listed)
    new_profile()
    NETWORK_ON.set(True)
    yield paths
    new_profile()


def new_profile() -> None:
    """Forget every agreement, as in a profile where the plugin was never used; forget fetched tiles too."""
    QgsSettings().remove("visual_atlas/imagery_consent")
    QgsSettings().remove("visual_atlas/network_on")
    if QgsNetworkAccessManager.instance().cache():
        QgsNetworkAccessManager.instance().cache().clear()


@pytest.fixture
def groups(project):
    """The groups Imagery and Background of an atlas, with the background in it."""
    root = project.layerTreeRoot().addGroup("Atlas")
    above, below = root.addGroup("Imagery"), root.addGroup("Background")
    above.setCustomProperty(atlas_layers.GROUP_KEY, roles.IMAGERY)
    below.setCustomProperty(atlas_layers.GROUP_KEY, roles.BACKGROUND)
    background.add_background(project, below, "night")
    return above, below


def draw(project, layers=None) -> QImage:
    """Draw a project (or some layers) around Dandong, waiting for tiles with a running event loop."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setOutputSize(QSize(300, 300))
    settings.setExtent(YALU)
    settings.setLayers(layers or [node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible()])
    job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    job.start()
    loop.exec()
    return job.renderedImage()


def share_of(image: QImage, is_wanted) -> float:
    step = range(0, 300, 5)
    return sum(is_wanted(image.pixelColor(x, y)) for x in step for y in step) / len(step) ** 2


def is_tile(color: QColor) -> bool:
    """Whether a pixel shows the served tile, as it looks with less saturation and brightness."""
    return color.green() > color.red() > color.blue() and color.green() > 90


# --- the list ----------------------------------------------------------------------------------------------------

def test_every_source_says_what_is_needed():
    listed = {source.id: source for source in imagery_register.listed()}
    assert list(listed) == [
        "esri_world_imagery", "esri_wayback", "eox_s2cloudless_2020", "eox_s2cloudless_2016", "nasa_gibs_terra",
        "copernicus_data_space", "earth_search_sentinel_2", "vantor_open_data"]
    for source in listed.values():
        said = dataclasses.asdict(source)
        assert all(value for key, value in said.items() if key not in ("parameters", "pack_tiles")), source.id
        assert source.is_dated == ("capture date unknown" not in source.date_semantics) or source.kind == "STAC"
        assert "https://" in source.uri and host_of(source.uri) == source.host
        if source.kind == "XYZ":
            assert f"zmax={source.max_zoom}" in source.uri
    assert "Contains modified Copernicus Sentinel data 2020" in listed["eox_s2cloudless_2020"].attribution
    assert "Esri" in listed["esri_world_imagery"].attribution
    assert not any("google" in source.host or "bing" in source.host for source in listed.values())


def test_catalogs_to_search_are_not_offered():
    assert {source.kind for source in imagery_register.choices()} == {"XYZ", "WMS"}


def test_unknown_source_is_refused():
    with pytest.raises(AtlasError, match="does not know the imagery source nonsense"):
        imagery_register.source("nonsense")
    with pytest.raises(AtlasError):
        imagery_register.grant_consent("nonsense")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sources": [{"id": "x"}]}', '{"sources": [7]}'])
def test_damaged_list_is_told(tmp_path, monkeypatch, text):
    (tmp_path / "imagery.json").write_text(text)
    monkeypatch.setattr(imagery_register, "data_path", lambda name: tmp_path / name)
    with pytest.raises(AtlasError, match="list of imagery sources is missing or damaged"):
        imagery_register.sources()


def test_a_list_that_names_another_host_than_it_asks_is_damaged(tmp_path, monkeypatch):
    path = tmp_path / "imagery.json"
    path.write_text(imagery_register.data_path("imagery.json").read_text().replace('"tiles.maps.eox.at"', '"example.org"'))
    monkeypatch.setattr(imagery_register, "data_path", lambda _name: path)
    with pytest.raises(AtlasError, match="damaged"):
        imagery_register.sources()


# --- consent -----------------------------------------------------------------------------------------------------

def test_nothing_is_asked_before_consent(asked, project, groups):
    for source in imagery_register.sources():
        assert not imagery_register.has_consent(source.id)
        with pytest.raises(AtlasError, match="nobody agreed"):
            imagery.add_imagery_layer(project, groups[0], source.id)
    assert roles.layers_by_role(project, roles.IMAGERY) == [] and groups[0].children() == []
    assert share_of(draw(project), is_tile) == 0
    assert asked == []


def test_consent_is_for_one_source_and_lasts(asked):
    imagery_register.grant_consent("eox_s2cloudless_2020")
    assert imagery_register.has_consent("eox_s2cloudless_2020") and not imagery_register.has_consent("esri_world_imagery")
    QgsSettings().sync()
    assert QgsSettings().value("visual_atlas/imagery_consent/eox_s2cloudless_2020").startswith("127.0.0.1:")
    assert asked == []


def test_the_question_is_plain_and_leans_to_no(asked, qtbot):
    source = imagery_register.source("esri_world_imagery")
    box = imagery_consent.consent_box(source, None)
    qtbot.addWidget(box)
    said = box.text() + box.informativeText()
    assert box.objectName() == "VisualAtlasImageryConsent"
    assert box.textFormat() == Qt.TextFormat.PlainText
    for needed in (source.host, "which places", "capture date unknown", "printed", source.name):
        assert needed in said
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.No) is box.escapeButton()
    assert box.findChild(QDialogButtonBox) is not None and asked == []


@pytest.mark.parametrize("button, answer", [("Yes", True), ("No", False), (None, False)])
def test_the_answer_is_heard(asked, qtbot, button, answer):
    def press() -> None:
        box = QApplication.activeModalWidget()
        if button is None:
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            box.button(getattr(QMessageBox.StandardButton, button)).click()

    QTimer.singleShot(200, press)
    assert imagery_consent.ask_consent(imagery_register.source("esri_world_imagery"), None) is answer


# --- on the map --------------------------------------------------------------------------------------------------

def switch_on(project, group, source_id="esri_world_imagery"):
    imagery_register.grant_consent(source_id)
    return imagery.add_imagery_layer(project, group, source_id)


def test_tiles_are_drawn_over_the_background_with_the_border_above(asked, project, groups):
    before = draw(project)
    layer = switch_on(project, groups[0])
    assert imagery.source_of(layer) == "esri_world_imagery" and roles.role_of(layer) == roles.IMAGERY
    assert "capture date unknown (mosaic)" in layer.name()
    image = draw(project)
    assert asked and all(re.fullmatch(r"/esri_world_imagery/\d+/\d+/\d+\.png", path) for path in asked)
    assert share_of(before, is_tile) == 0 and share_of(image, is_tile) > 0.9
    assert image.pixelColor(150, 290) != TILE_COLOR, "less saturation and brightness"
    (border,) = roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES)
    only_tiles = draw(project, [layer])
    changed = sum(image.pixel(x, y) != only_tiles.pixel(x, y) for x in range(300) for y in range(300))
    assert changed > 300, "the border is drawn over the imagery"
    order = project.layerTreeRoot().layerOrder()
    assert order.index(border) < order.index(layer) < min(
        order.index(ground) for ground in roles.layers_by_role(project, roles.BACKGROUND))


def test_twice_is_once_and_off_leaves_nothing(asked, project, groups):
    layer = switch_on(project, groups[0])
    assert imagery.add_imagery_layer(project, groups[0], "esri_world_imagery") is layer
    other = switch_on(project, groups[0], "eox_s2cloudless_2020")
    order = project.layerTreeRoot().layerOrder()
    (border,) = roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES)
    assert order.index(border) < order.index(other) < order.index(layer)
    imagery.remove_imagery(project, "esri_world_imagery")
    assert roles.layers_by_role(project, roles.IMAGERY) == [other]
    assert roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES) == [border]
    imagery.remove_imagery(project, "eox_s2cloudless_2020")
    assert groups[0].children() == [] and roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES) == []
    imagery.remove_imagery(project, "eox_s2cloudless_2020")
    asked.clear()
    assert share_of(draw(project), is_tile) == 0 and asked == []


def test_without_its_group_imagery_still_lies_above_the_background(asked, project, groups):
    groups[0].parent().removeChildNode(groups[0])
    layer = switch_on(project, project.layerTreeRoot())
    order = project.layerTreeRoot().layerOrder()
    assert order.index(layer) < min(order.index(ground) for ground in roles.layers_by_role(project, roles.BACKGROUND))
    assert atlas_layers.group_of(project, roles.IMAGERY) is not None


def test_credits_go_with_the_layers(asked, project, groups):
    layer = switch_on(project, groups[0], "eox_s2cloudless_2020")
    line = imagery_register.source("eox_s2cloudless_2020").attribution
    assert layer.metadata().rights() == [line]
    said = imagery.credits(project.mapLayers().values())
    assert sorted(said) == sorted([line, *background.credits(project)])
    assert imagery.credits([layer, layer]) == [line]
    assert attribution_of(layer) == line


def attribution_of(layer) -> str:
    """Return the line that QGIS itself credits on a layout where a layer states no rights."""
    properties = layer.serverProperties()
    return (properties if hasattr(properties, "attribution") else layer).attribution()


# --- saved and opened again --------------------------------------------------------------------------------------

def save_and_forget(project, tmp_path):
    path = str(tmp_path / "saved.qgz")
    assert project.write(path)
    project.clear()
    return path


def test_a_saved_project_draws_again_in_the_same_profile(asked, project, groups, tmp_path):
    switch_on(project, groups[0])
    assert project.read(save_and_forget(project, tmp_path))
    assert imagery.settle(project) == imagery.Settled()
    assert share_of(draw(project), is_tile) > 0.9, "the tiles (which QGIS keeps for a while) are drawn"


def test_a_saved_project_is_quiet_in_another_profile(asked, project, groups, tmp_path):
    switch_on(project, groups[0])
    switch_on(project, groups[0], "eox_s2cloudless_2020")
    path = save_and_forget(project, tmp_path)
    new_profile()
    NETWORK_ON.set(True)
    imagery_register.grant_consent("eox_s2cloudless_2020")     # this profile agreed to one of the two
    assert project.read(path)
    (sentence,) = imagery.settle(project).unasked.values()
    assert "Esri World Imagery" in sentence and "127.0.0.1" in sentence
    assert shown(project) == ["eox_s2cloudless_2020"]
    draw(project)
    assert asked and not [path for path in asked if "esri" in path]

    project.clear()
    new_profile()
    NETWORK_ON.set(True)
    asked.clear()
    assert project.read(path)
    assert len(imagery.settle(project).unasked) == 2 and shown(project) == []
    assert share_of(draw(project), is_tile) == 0
    assert asked == []


def shown(project) -> list:
    """Return the sources of the layers that are not held."""
    return [imagery.source_of(layer) for layer in roles.layers_by_role(project, roles.IMAGERY) if not imagery.is_held(layer)]


def test_a_layer_that_asks_another_host_than_its_source_is_held(asked, project, groups):
    layer = switch_on(project, groups[0])
    layer.setDataSource(layer.source().replace("127.0.0.1", "localhost"), layer.name(), "wms")
    result = imagery.settle(project)
    assert "localhost" in str(result.unasked) and shown(project) == []
    assert share_of(draw(project), is_tile) == 0
    assert asked == []
