"""Menu, toolbar and dock of the running plugin; new and open as a person asks for them."""

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QFile
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLabel, QMenu, QPushButton, QToolBar
from qgis.utils import iface

import hands

FACILITY_LAYERS = {
    "Detention centers": "detention_centers", "MSS offices": "mss_offices", "Holding centers": "holding_centers",
    "Police holding and detention": "police", "Labor training camps": "labor_training_camps",
    "Prisons and camps": "prisons_and_camps", "Crossings": "crossings", "Cases": "cases",
}
ACTIONS = ("VisualAtlasOpen", "VisualAtlasNew", "VisualAtlasExport", "VisualAtlasPanel")


def our_menu() -> QMenu:
    """Return the menu *Visual Atlas*, which lies in the menu *Plugins*."""
    # QGIS keeps the object of a menu whose plugin was unloaded before, but shows it no more
    menus = [action.menu() for action in iface.pluginMenu().actions()
             if action.menu() is not None and action.menu().title().replace("&", "") == "Visual Atlas"]
    assert len(menus) == 1
    return menus[0]


def test_plugin_runs_and_opened_nothing(plugin):
    assert qgis.utils.plugins["visual_atlas_plugin"] is plugin
    assert QgsProject.instance().mapLayers() == {}
    assert QgsApplication.processingRegistry().providerById("visualatlas") is not None


def test_menu_and_toolbar_hold_the_actions_with_icons():
    in_menu = {action.objectName() for action in our_menu().actions()}
    assert set(ACTIONS) <= in_menu
    for name in ACTIONS:
        assert hands.toolbar_button(name).isVisible()
        assert not hands.find(QAction, name).icon().pixmap(24, 24).isNull()
    assert QFile.exists(":/plugins/visual_atlas_plugin/icons/atlas.svg"), "the compiled icons are registered"


def test_dock_closes_and_comes_back(plugin):
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    dock.setUserVisible(True)
    hands.settle(0.2)
    assert dock.isVisible() and dock.width() >= 280
    dock.close()
    hands.settle(0.2)
    assert not dock.isVisible() and not hands.find(QAction, "VisualAtlasPanel").isChecked()
    hands.click(hands.toolbar_button("VisualAtlasPanel"))
    hands.settle(0.2)
    assert dock.isVisible() and hands.find(QAction, "VisualAtlasPanel").isChecked()


@pytest.fixture
def tasks():
    """The background tasks that QGIS was given."""
    given = []
    QgsApplication.taskManager().taskAdded.connect(given.append)
    yield given
    QgsApplication.taskManager().taskAdded.disconnect(given.append)


def test_new_atlas_from_the_toolbar(tmp_path, tasks):
    path = tmp_path / "mine.gpkg"
    answer = hands.answer_file_dialog(path)
    hands.click(hands.toolbar_button("VisualAtlasNew"))
    assert hands.wait_for(lambda: bool(answer.seen), 60), "the dialog comes when what it belongs to is read"
    assert len(tasks) == 1, "made in the background, routes and all"
    assert hands.wait_for(lambda: bool(hands.layers("cases")), 240), "no atlas was opened"
    hands.settle()
    assert path.stat().st_size > 100_000
    for name, role in FACILITY_LAYERS.items():
        assert [layer.name() for layer in hands.layers(role)] == [name]
        assert all(layer.isValid() and str(path) in layer.source() for layer in hands.layers(role))
    assert len(hands.layers("route_lines")) == 6
    assert hands.layers("background")
    assert hands.layers("imagery") == [], "imagery is off at the first start"
    assert QgsProject.instance().crs().authid() == "EPSG:3857"


@pytest.mark.parametrize("algorithm, parameter", [
    ("visualatlas:createtrainingatlas", "OUTPUT"), ("visualatlas:buildroutes", "ATLAS")])
def test_the_other_jobs_that_draw_routes_are_tasks_too(atlas_path, tasks, algorithm, parameter):
    from visual_atlas_plugin.panel.jobs import Job

    done, failed = [], []
    Job(algorithm, {parameter: str(atlas_path)}, done.append, failed.append).start()
    assert len(tasks) == 1
    assert hands.wait_for(lambda: bool(done or failed), 240)
    assert failed == [] and done[0][parameter] == str(atlas_path)


def test_open_atlas_from_the_menu(atlas_path):
    answer = hands.answer_file_dialog(atlas_path)
    actions = {action.objectName(): action for action in our_menu().actions()}
    actions["VisualAtlasOpen"].trigger()
    assert hands.wait_for(lambda: bool(answer.seen), 60)
    assert hands.wait_for(lambda: bool(hands.layers("cases")), 30)
    blank = iface.mapCanvas().canvasColor()
    image = hands.canvas_image()
    colors = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    assert len(colors) > 50 and colors != {blank.rgb()}


def test_welcome_page_opens_an_atlas(atlas_path):
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    dock.setUserVisible(True)
    hands.settle(0.2)
    answer = hands.answer_file_dialog(atlas_path)
    hands.click(hands.find(QPushButton, "vaOpen", dock))
    assert hands.wait_for(lambda: bool(answer.seen), 60)
    assert hands.wait_for(lambda: bool(hands.layers("cases")), 30)


def test_a_file_that_is_no_atlas_gives_one_sentence(plugin, tmp_path):
    path = tmp_path / "notes.gpkg"
    path.write_text("not an atlas")
    plugin.open_atlas(str(path))
    hands.settle(0.3)
    assert QgsProject.instance().mapLayers() == {}
    item = iface.messageBar().currentItem()
    assert item is not None and item.title() == "Visual Atlas"
    assert "notes.gpkg" in item.text() and "Traceback" not in item.text()
    assert path.read_text() == "not an atlas"


def test_layers_are_added_above_and_the_projection_is_kept(plugin, atlas_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    own_layer = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    QgsProject.instance().addMapLayer(own_layer)
    hands.settle(0.3)       # QGIS takes the projection of the first layer a moment later
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    plugin.open_atlas(str(atlas_path))
    hands.settle()
    assert QgsProject.instance().crs().authid() == "EPSG:5179"
    assert QgsProject.instance().mapLayersByName("mine")
    assert hands.layers("cases")


def test_unload_and_load_with_an_atlas_open(atlas):
    name = "visual_atlas_plugin"
    layers = set(QgsProject.instance().mapLayers())
    derived = {layer.id() for layer in QgsProject.instance().mapLayers().values() if layer.providerType() == "memory"}
    assert qgis.utils.unloadPlugin(name)
    hands.settle(0.3)
    window = iface.mainWindow()
    assert window.findChild(QDockWidget, "VisualAtlasDock") is None
    assert [bar for bar in window.findChildren(QToolBar) if bar.objectName().startswith("VisualAtlas")] == []
    assert [action for action in window.findChildren(QAction) if action.objectName().startswith("VisualAtlas")] == []
    assert QgsApplication.processingRegistry().providerById("visualatlas") is None
    assert not QFile.exists(":/plugins/visual_atlas_plugin/icons/atlas.svg")
    assert set(QgsProject.instance().mapLayers()) == layers - derived, "what is the user's stays, what only we can fill goes"
    assert qgis.utils.loadPlugin(name) and qgis.utils.startPlugin(name)
    hands.settle(0.3)
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    assert QgsApplication.processingRegistry().providerById("visualatlas")
    assert hands.find(QLabel, "vaTruthRecords", dock).text() == "16 of 16 records", "the panel finds the open atlas again"
    assert len(QgsProject.instance().mapLayers()) == len(layers) and bool(hands.layers("case_counts"))


def test_a_start_makes_no_commands_and_a_layer_of_ours_wakes_them():
    name = "visual_atlas_plugin"
    assert qgis.utils.unloadPlugin(name) and qgis.utils.loadPlugin(name) and qgis.utils.startPlugin(name)
    running = qgis.utils.plugins[name]
    assert running._commands is None and running.dock.page is None
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "of another project", "memory")
    QgsProject.instance().addMapLayer(layer)
    assert running._commands is None, "a layer of somebody else's"
    ours = QgsVectorLayer("Point?crs=EPSG:4326", "pasted", "memory")
    ours.setCustomProperty("visual_atlas/role", "imagery")
    QgsProject.instance().addMapLayer(ours)
    assert running._commands is not None, "saving of imagery is watched, wherever the layer came from"
