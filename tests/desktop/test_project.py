"""The atlas in a project: saved, opened again, renamed, moved, twice."""

import sqlite3

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QDockWidget, QLabel
from qgis.utils import iface

import hands
from test_panel import REPATRIATION, text, tick

ROLES = ("cases", "detention_centers", "mss_offices", "holding_centers", "police", "labor_training_camps",
         "prisons_and_camps", "crossings", "route_lines", "route_marks", "background")


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with an atlas of the shipped facts."""
    return hands.find(QDockWidget, "VisualAtlasDock")


def roles_of_project() -> dict:
    return {role: len(hands.layers(role)) for role in ROLES}


def save_and_reopen(path) -> None:
    """Save the project, close it, read it again."""
    assert QgsProject.instance().write(str(path))
    iface.newProject(False)
    hands.settle(0.2)
    assert iface.addProject(str(path))
    hands.settle()


def test_saved_and_opened_again(dock, tmp_path):
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    tick(dock, "vaKind_prisonTick")
    roles, extent = roles_of_project(), iface.mapCanvas().extent()
    styles = {layer.id(): type(layer.renderer()).__name__ for layer in hands.layers("mss_offices")}
    drawn = hands.layers("cases")[0].featureCount()
    before = hands.canvas_image()
    save_and_reopen(tmp_path / "project.qgz")
    assert roles_of_project() == roles and all(roles.values())
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values() if not layer.isValid()] == []
    assert {layer.id(): type(layer.renderer()).__name__ for layer in hands.layers("mss_offices")} == styles
    assert text(dock, "vaTruthRecords") == "2 of 16 records"
    assert not hands.find(QCheckBox, f"vaTheme_{REPATRIATION}Tick", dock).isChecked()
    assert hands.layers("cases")[0].featureCount() == drawn
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    assert hands.changed_pixels(before, hands.canvas_image()) < before.width() * before.height() * 0.01
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert text(dock, "vaTruthRecords") == "16 of 16 records"
    assert hands.layers("cases")[0].featureCount() > drawn


def test_renamed_moved_and_restyled_layers_still_follow(dock, tmp_path):
    root = QgsProject.instance().layerTreeRoot()
    layer = hands.layers("mss_offices")[0]
    layer.setName("보위부")
    layer.setOpacity(0.5)
    node = root.findLayer(layer.id())
    copy = node.clone()
    root.insertChildNode(0, copy)
    node.parent().removeChildNode(node)
    hands.settle(0.3)
    tick(dock, "vaKind_mss_officeTick")
    assert not hands.is_ticked(hands.layers("mss_offices")[0])
    tick(dock, "vaKind_mss_officeTick")
    assert hands.is_ticked(hands.layers("mss_offices")[0])
    save_and_reopen(tmp_path / "renamed.qgz")
    assert [(found.name(), found.opacity()) for found in hands.layers("mss_offices")] == [("보위부", 0.5)]
    assert root.children()[0].name() == "보위부"
    tick(dock, "vaKind_mss_officeTick")
    assert not hands.is_ticked(hands.layers("mss_offices")[0])


def test_two_atlases_are_open(plugin, atlas, tmp_path):
    second = tmp_path / "second.gpkg"
    plugin.new_atlas(str(second))
    assert hands.wait_for(lambda: len(hands.layers("cases")) == 2, 60)
    hands.settle()
    with sqlite3.connect(f"file:{second}?mode=ro", uri=True) as database:
        uuid = database.execute("SELECT value FROM atlas_info WHERE key = 'atlas_uuid'").fetchone()[0]
    database.close()
    of_second = {layer.customProperty("visual_atlas/atlas") == uuid: layer for layer in hands.layers("cases")}
    assert set(of_second) == {True, False}
    assert len(hands.layers("route_lines")) == 12
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    other = of_second[False].featureCount()
    tick(dock, f"vaTheme_{REPATRIATION}Tick")
    assert of_second[True].featureCount() < other, "the panel filters the atlas that was opened last"
    assert of_second[False].featureCount() == other, "and leaves the other alone"


def test_opening_the_same_atlas_twice_adds_nothing(plugin, atlas, atlas_path):
    before = len(QgsProject.instance().mapLayers())
    plugin.open_atlas(str(atlas_path))
    hands.settle()
    assert len(QgsProject.instance().mapLayers()) == before


def test_identify_shows_a_card(dock):
    layer = hands.layers("detention_centers")[0]
    assert layer.mapTipTemplate()
    assert hands.find(QAction, "VisualAtlasPanel") and isinstance(hands.find(QLabel, "vaTruthRecords", dock), QLabel)
