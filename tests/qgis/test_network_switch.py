"""The network switch: while it is off, not one request leaves QGIS because of the atlas.

Two listeners: a server on this machine that stands in for every provider, and the signals of QGIS's network manager.
"""

import dataclasses
import itertools
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import (
    QgsApplication, QgsLayoutItemMap, QgsNetworkAccessManager, QgsPrintLayout, QgsProject, QgsRectangle, QgsSettings,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QLineEdit, QMainWindow, QPushButton

from tests.qgis.test_imagery import tile
from visual_atlas_plugin.dialogs import imagery_parameters, imagery_sources
from visual_atlas_plugin.domain.imagery_source import own_source
from visual_atlas_plugin.mapping import imagery, imagery_register, roles
from visual_atlas_plugin.panel import imagery_commands
from visual_atlas_plugin.panel.commands import AtlasCommands
from visual_atlas_plugin.processing.provider import VisualAtlasProvider
from visual_atlas_plugin.settings import NETWORK_ON

DANDONG = QgsRectangle(13_840_000, 4_860_000, 13_856_000, 4_876_000)    # EPSG:3857
INSTANCE = "0123-secret-instance"
PARAMETERS = {"instance": INSTANCE, "layer": "TRUE_COLOR", "from": "2024-04-01", "date": "2024-05-01", "release": "10"}
CAPABILITIES = """<?xml version="1.0"?><WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
 xmlns:xlink="http://www.w3.org/1999/xlink"><Service><Name>WMS</Name></Service><Capability><Request><GetCapabilities>
 <Format>text/xml</Format></GetCapabilities><GetMap><Format>image/png</Format><Format>image/jpeg</Format><DCPType><HTTP>
 <Get><OnlineResource xlink:href="http://elsewhere.invalid/wms?"/></Get></HTTP></DCPType></GetMap></Request><Layer>
 <Title>t</Title><CRS>EPSG:3857</CRS><EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude>
 <eastBoundLongitude>180</eastBoundLongitude><southBoundLatitude>-80</southBoundLatitude><northBoundLatitude>80
 </northBoundLatitude></EX_GeographicBoundingBox><Layer><Name>TRUE_COLOR</Name><Title>x</Title></Layer></Layer>
 </Capability></WMS_Capabilities>""".encode()


NUMBERS = itertools.count()


class Window:
    """As much of QGIS's interface as the commands use."""

    def __init__(self):
        self.main, self.canvas = QMainWindow(), QgsMapCanvas()
        self.bar = QgsMessageBar(self.main)
        self.main.setCentralWidget(self.canvas)
        self.bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), self.canvas)
        self.main.resize(400, 400)
        self.main.show()

    def mainWindow(self):
        return self.main

    def mapCanvas(self):
        return self.canvas

    def mapCanvases(self):
        return [self.canvas]

    def messageBar(self):
        return self.bar

    def layerTreeCanvasBridge(self):
        return self.bridge


@pytest.fixture(scope="module")
def server():
    """A provider of everything: its port and what was asked of it."""
    picture, asked = tile(), []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            body = CAPABILITIES if "GetCapabilities" in self.path else picture
            self.send_response(200)
            self.send_header("Content-Type", "text/xml" if body is CAPABILITIES else "image/png")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running.server_address[1], asked
    running.shutdown()
    running.server_close()


def fresh_profile() -> None:
    for key in ("imagery_consent", "imagery_values", "network_on", "own_imagery"):
        QgsSettings().remove(f"visual_atlas/{key}")
    cache = QgsNetworkAccessManager.instance().cache()
    if cache:
        cache.clear()


@pytest.fixture
def asked(server, monkeypatch):
    """Whatever was asked: addresses noted by the network manager (of any thread), and paths by the server."""
    port, paths = server
    real, once = imagery_register.listed(), next(NUMBERS)     # QGIS keeps tiles in memory by their address

    def moved(source):
        return dataclasses.replace(source, host=f"127.0.0.1:{port}", uri=source.uri.replace(
            f"https://{source.host}/", f"http://127.0.0.1:{port}/{once}/"))

    monkeypatch.setattr(imagery_register, "listed", lambda: [moved(source) for source in real])
    fresh_profile()
    noted = []

    def note(request):
        noted.append(request.request().url().toString())

    signal = QgsNetworkAccessManager.instance().requestAboutToBeCreated["QgsNetworkRequestParameters"]
    signal.connect(note)
    paths.clear()
    yield Asked(noted, paths, port)
    signal.disconnect(note)
    fresh_profile()


@dataclasses.dataclass
class Asked:
    """What the two listeners heard."""

    noted: list
    paths: list
    port: int

    def nothing(self) -> bool:
        return self.noted == [] and self.paths == []

    def forget(self) -> None:
        self.noted.clear()
        self.paths.clear()
        QgsNetworkAccessManager.instance().cache().clear()


@pytest.fixture
def window(qtbot, asked):
    """A window with a map, wide awake, and an empty project."""
    QgsProject.instance().clear()
    made = Window()
    yield made
    made.canvas.stopRendering()
    QgsProject.instance().clear()
    made.main.close()
    made.main.deleteLater()


@pytest.fixture
def commands(window):
    """The commands of the plugin, listening as they do in QGIS."""
    provider = VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    made = AtlasCommands(window)
    QgsProject.instance().readProject.connect(made.find_again)
    yield made
    QgsProject.instance().readProject.disconnect(made.find_again)
    made.release()
    made.deleteLater()
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def agreeing(monkeypatch):
    """A user who agrees to everything, and the sources that they were asked about."""
    questions = []
    monkeypatch.setattr(imagery_commands, "ask_consent", lambda source, _parent: not questions.append(source.id))
    monkeypatch.setattr(imagery_commands, "ask_values", lambda source, _parent: {
        parameter.key: PARAMETERS[parameter.key] for parameter in source.parameters})
    return questions


def look(window, extent=DANDONG) -> None:
    """Show a place and wait until it is painted."""
    window.bridge.setCanvasLayers()      # which else follows the layer tree a moment later
    window.canvas.setExtent(extent)
    window.canvas.refresh()
    window.canvas.waitWhileRendering()
    QTest.qWait(150)
    window.canvas.waitWhileRendering()


def layers() -> dict:
    return {imagery.source_of(layer): layer for layer in roles.layers_by_role(QgsProject.instance(), roles.IMAGERY)}


def ticked(layer) -> bool:
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).isVisible()


def offers(window) -> list:
    return [button for button in window.bar.findChildren(QPushButton, "VisualAtlasSwitchOn") if button.isVisible()]


def ids():
    return [source.id for source in imagery_register.choices()]


# --- off ---------------------------------------------------------------------------------------------------------

def test_it_is_off_at_first():
    QgsSettings().remove("visual_atlas/network_on")
    assert NETWORK_ON.value() is False


def test_a_days_work_without_network(asked, window, commands, atlas_path, tmp_path, agreeing, qtbot):
    imagery_register.save_own(own_source(
        "own_1", "Mine", "XYZ", f"http://127.0.0.1:{asked.port}/own/{{z}}/{{x}}/{{y}}.png", "me", "free", "unknown"))
    commands.open_atlas(atlas_path, at_once=True)
    look(window)
    look(window, QgsRectangle(14_400_000, 5_100_000, 14_500_000, 5_200_000))
    for source_id in ids():
        assert commands.imagery.set_imagery(source_id, True) is False
        (button,) = offers(window)
    assert "own_1" in ids() and layers() == {} and agreeing == []
    path = str(tmp_path / "work.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    look(window)
    with qtbot.waitSignal(window.bar.widgetAdded, timeout=120_000):
        commands.export(atlas_path, str(tmp_path / "overview.png"), commands.saved_state("none"))
    assert (tmp_path / "overview.png").stat().st_size > 10_000
    assert asked.nothing()


def test_the_refusal_offers_to_switch_on(asked, window, commands, agreeing):
    heard = []
    commands.imagery.network_changed.connect(heard.append)
    commands.imagery.set_imagery("esri_world_imagery", True)
    assert "network is switched off" in window.bar.currentItem().text() and asked.nothing()
    offers(window)[0].click()
    assert heard == [True] and agreeing == ["esri_world_imagery"] and NETWORK_ON.value()
    assert list(layers()) == ["esri_world_imagery"] and offers(window) == []


def test_off_holds_and_on_gives_back(asked, window, commands, atlas_path, agreeing):
    commands.open_atlas(atlas_path, at_once=True)
    commands.imagery.set_network(True)
    assert asked.nothing(), "the switch itself asks nothing"
    for source_id in ("esri_world_imagery", "copernicus_data_space"):
        assert commands.imagery.set_imagery(source_id, True)
    look(window)
    assert asked.paths and {url.split("/")[2] for url in asked.noted} == {f"127.0.0.1:{asked.port}"}
    assert any("GetMap" in path and "TIME=2024-04-01/2024-05-01" in path.replace("%2F", "/") for path in asked.paths)
    layers()["esri_world_imagery"].setOpacity(0.5)
    before = {name: layer.source() for name, layer in layers().items()}
    (border,) = roles.layers_by_role(QgsProject.instance(), roles.IMAGERY_BOUNDARIES)
    assert ticked(border)

    commands.imagery.set_network(False)
    asked.forget()
    for layer in layers().values():
        assert imagery.is_held(layer) and layer.isValid() and not ticked(layer)
        QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(True)   # by hand
    assert not ticked(border) and imagery.credits(layers().values()) == []
    look(window)
    look(window, QgsRectangle(14_400_000, 5_100_000, 14_410_000, 5_110_000))
    assert asked.nothing()

    agreeing.clear()
    commands.imagery.set_network(True)
    look(window)
    assert agreeing == [] and {name: layer.source() for name, layer in layers().items()} == before
    assert all(ticked(layer) for layer in layers().values()) and ticked(border) and asked.paths
    esri = layers()["esri_world_imagery"]
    assert esri.opacity() == 0.5 and esri.hueSaturationFilter().saturation() == imagery.SATURATION
    assert esri.metadata().rights() == [imagery_register.source("esri_world_imagery").attribution]


def test_a_project_with_imagery_is_read_in_silence(asked, window, commands, agreeing, tmp_path):
    """A WMS is asked for its list as soon as QGIS reads such a layer; the file must not hold one."""
    commands.imagery.set_network(True)
    for source_id in ids():
        assert commands.imagery.set_imagery(source_id, True), source_id
    look(window)
    path = str(tmp_path / "with_imagery.qgz")
    assert QgsProject.instance().write(path)
    assert not any(imagery.is_held(layer) for layer in layers().values()), "saving changes nothing on the map"
    QgsProject.instance().clear()
    NETWORK_ON.set(False)
    asked.forget()
    assert QgsProject.instance().read(path)
    look(window)
    assert asked.nothing() and len(layers()) == len(ids()) and not any(ticked(layer) for layer in layers().values())
    assert not QgsProject.instance().isDirty()
    offers(window)[0].click()
    look(window)
    assert asked.paths and all(ticked(layer) for layer in layers().values())
    assert "2024-05-01" in layers()["nasa_gibs_terra"].source()


def test_the_file_is_silent_without_the_plugin_too(asked, window, commands, agreeing, tmp_path):
    commands.imagery.set_network(True)
    for source_id in ids():
        commands.imagery.set_imagery(source_id, True)
    look(window)
    path = tmp_path / "passed_on.qgz"
    assert QgsProject.instance().write(str(path))
    with zipfile.ZipFile(path) as packed:
        words = "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    assert "esri_wayback" in words and "2024-05-01" in words
    assert INSTANCE not in words and f"127.0.0.1:{asked.port}" not in words
    QgsProject.instance().readProject.disconnect(commands.find_again)
    try:
        QgsProject.instance().clear()
        asked.forget()
        assert QgsProject.instance().read(str(path))
        look(window)
        assert asked.nothing()
    finally:
        QgsProject.instance().readProject.connect(commands.find_again)


def test_a_page_with_locked_layers_is_silent(asked, window, commands, agreeing):
    commands.imagery.set_network(True)
    commands.imagery.set_imagery("esri_world_imagery", True)
    page = QgsPrintLayout(QgsProject.instance())
    page.initializeDefaults()
    item = QgsLayoutItemMap(page)
    item.attemptSetSceneRect(page.pageCollection().page(0).rect())
    item.setLayers(list(layers().values()))
    item.setKeepLayerSet(True)
    page.addLayoutItem(item)
    item.setExtent(DANDONG)
    commands.imagery.set_network(False)
    asked.forget()
    from qgis.core import QgsLayoutExporter
    assert not QgsLayoutExporter(page).renderPageToImage(0).isNull()
    assert asked.nothing()


def test_saying_no_leaves_it_held(asked, window, commands, agreeing, monkeypatch, tmp_path):
    commands.imagery.set_network(True)
    commands.imagery.set_imagery("esri_world_imagery", True)
    path = str(tmp_path / "p.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    fresh_profile()
    asked.forget()
    questions = []
    monkeypatch.setattr(imagery_commands, "ask_consent", lambda source, _parent: bool(questions.append(source.id)))
    assert QgsProject.instance().read(path)
    commands.imagery.set_network(True)
    look(window)
    assert questions == ["esri_world_imagery"] and imagery.is_held(layers()["esri_world_imagery"]) and asked.nothing()


# --- each source -------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("source_id", [
    "esri_world_imagery", "esri_wayback", "eox_s2cloudless_2020", "eox_s2cloudless_2016", "nasa_gibs_terra",
    "copernicus_data_space"])
def test_each_source_makes_a_layer_after_consent_only(asked, window, commands, agreeing, monkeypatch, source_id):
    NETWORK_ON.set(True)
    monkeypatch.setattr(imagery_commands, "ask_consent", lambda _source, _parent: False)
    assert commands.imagery.set_imagery(source_id, True) is False and asked.nothing()
    monkeypatch.setattr(imagery_commands, "ask_consent", lambda _source, _parent: True)
    assert commands.imagery.set_imagery(source_id, True)
    layer = layers()[source_id]
    assert layer.isValid() and layer.providerType() == "wms" and layer.crs().authid() == "EPSG:3857"
    assert "{" not in layer.source() + layer.name() + layer.metadata().rights()[0]
    assert layer.metadata().rights()[0] and layer.metadata().constraints()[0].constraint
    look(window)
    assert asked.paths
    assert {url.split("/")[2] for url in asked.noted} == {f"127.0.0.1:{asked.port}"}, "only the host that was agreed to"


def test_a_file_of_ones_own_needs_no_network(asked, window, commands, agreeing, tmp_path):
    from osgeo import gdal, osr

    path = str(tmp_path / "scene.tif")
    made = gdal.GetDriverByName("GTiff").Create(path, 50, 50, 3)
    made.SetGeoTransform((13_840_000, 320, 0, 4_876_000, 0, -320))
    system = osr.SpatialReference()
    system.ImportFromEPSG(3857)
    made.SetProjection(system.ExportToWkt())
    for band in (1, 2, 3):
        made.GetRasterBand(band).Fill(60 * band)
    del made
    imagery_register.save_own(own_source("own_f", "Scene", "FILE", path, "© Owner", "per contract", "2019-04-02"))
    assert commands.imagery.set_imagery("own_f", True)
    layer = layers()["own_f"]
    assert layer.providerType() == "gdal" and layer.name() == "Scene: 2019-04-02"
    commands.imagery.set_network(True)
    commands.imagery.set_network(False)
    assert not imagery.is_held(layer) and ticked(layer) and agreeing == []
    project = str(tmp_path / "p.qgz")
    assert QgsProject.instance().write(project)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(project)
    assert layers()["own_f"].source() == path and ticked(layers()["own_f"])
    assert asked.nothing()


# --- windows -----------------------------------------------------------------------------------------------------

def test_own_sources_are_listed_edited_and_removed(asked, qtbot, monkeypatch):
    register = imagery_sources.ImagerySourcesWidget()
    qtbot.addWidget(register)
    shipped = register.rows.count()
    assert not register.edit.isEnabled() and "not agreed to" in register.about.text()

    def fill(form, **words):
        qtbot.addWidget(form)
        for name, text in words.items():
            form.findChild(QLineEdit, "vaSource" + name).setText(text)
        form.accept()
        return form.result()

    words = {"Name": "Mine", "Address": "https://example.org/{z}/{x}/{y}.png", "Credit": "", "Terms": "free"}
    form = imagery_sources.SourceForm(None)
    assert fill(form, **words) == QDialog.DialogCode.Rejected and "no credit line" in form.problem.text()
    assert "example.org" in form.host.text() and imagery_register.own() == []
    assert fill(form, Credit="© me") == QDialog.DialogCode.Accepted
    register.fill(form.saved.id)
    assert register.rows.count() == shipped + 1 and register.chosen.name == "Mine" and register.remove.isEnabled()
    imagery_register.grant_consent(form.saved.id)
    changed = imagery_sources.SourceForm(register.chosen)
    assert changed.address.text() == words["Address"]
    assert fill(changed, Address="https://other.example.org/{z}/{x}/{y}.png") == QDialog.DialogCode.Accepted
    assert len(imagery_register.own()) == 1 and not imagery_register.has_consent(form.saved.id), "another host: ask again"
    register.fill(form.saved.id)
    register.remove.click()
    assert imagery_register.own() == [] and register.rows.count() == shipped and asked.nothing()


def test_a_source_that_needs_more_asks_for_it(asked, qtbot):
    form = imagery_parameters.ImageryParameters(imagery_register.source("copernicus_data_space"))
    qtbot.addWidget(form)
    fine = form.buttons.button(form.buttons.StandardButton.Ok)
    line = form.findChild(QLineEdit, "vaImagery_instance")
    assert not fine.isEnabled()
    line.setText("a b/c")
    assert not fine.isEnabled()
    line.setText(INSTANCE)
    assert fine.isEnabled() and form.values()["instance"] == INSTANCE
    assert form.values()["from"] < form.values()["date"] and asked.nothing()


def test_own_sources_that_cannot_be_read_hold_everything(asked, window, commands, agreeing):
    commands.imagery.set_network(True)
    commands.imagery.set_imagery("esri_world_imagery", True)
    QgsSettings().setValue("visual_atlas/own_imagery", "{damaged")
    commands.imagery.project_read()
    assert imagery.is_held(layers()["esri_world_imagery"])
    assert "cannot be read" in window.bar.currentItem().text()
