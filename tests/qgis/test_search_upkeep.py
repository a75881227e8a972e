"""An atlas of an older version is brought up to date after it was opened; nobody who edits is held up."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from visual_atlas_plugin.mapping import atlas_layers, roles
from visual_atlas_plugin.panel import controller, search_upkeep
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.search_upkeep import SearchUpkeep
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import open_atlas


class Commands(QObject):
    """As much of AtlasCommands as is listened to."""

    data_edited = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.failed = []
        self.fail = self.failed.append


@pytest.fixture
def jobs(monkeypatch):
    """What would be run, instead of the job."""
    asked = []

    class Kept:
        def __init__(self, algorithm, parameters, _done, _failed):
            asked.append((algorithm, parameters))

        def start(self):
            pass

    monkeypatch.setattr(search_upkeep, "Job", Kept)
    monkeypatch.setattr(search_upkeep, "REST_MS", 10)
    return asked


def test_an_old_atlas_is_brought_up_to_date(jobs, qtbot, atlas_file):
    with open_atlas(atlas_file, write=True) as connection:
        connection.execute("DELETE FROM schema_version WHERE version > 1")
    panel = AtlasController()
    upkeep = SearchUpkeep(panel, Commands())
    panel.open_atlas(str(atlas_file))
    qtbot.waitUntil(lambda: len(jobs) == 1)
    assert jobs[0] == ("visualatlas:rebuildsearch", {"ATLAS": str(atlas_file), "ONLY_CHANGED": True})
    upkeep.release()
    assert schema.check_file(atlas_file).version == 1       # the job, not we, changes the file


def test_a_small_atlas_of_today_is_left_alone(jobs, qtbot, atlas_file):
    panel, commands = AtlasController(), Commands()
    SearchUpkeep(panel, commands, panel)
    panel.open_atlas(str(atlas_file))
    commands.data_edited.emit()
    qtbot.wait(100)
    assert jobs == []


def test_cases_that_an_import_left_out_of_search_are_indexed(jobs, qtbot, atlas_file, project, monkeypatch):
    monkeypatch.setattr(controller, "IN_BACKGROUND_FROM", 0)
    panel = AtlasController()
    SearchUpkeep(panel, Commands(), panel)
    panel.open_atlas(str(atlas_file))
    qtbot.wait(200)
    assert jobs == []                       # all is indexed
    with open_atlas(atlas_file, write=True) as connection:
        connection.execute("DELETE FROM search_blocks")
    panel.reload()
    qtbot.waitUntil(lambda: len(jobs) == 1)
    assert jobs[0] == ("visualatlas:rebuildsearch", {"ATLAS": str(atlas_file), "ONLY_CHANGED": True})


def test_a_large_one_is_indexed_when_no_layer_is_edited(jobs, qtbot, atlas_file, project, monkeypatch):
    monkeypatch.setattr(controller, "IN_BACKGROUND_FROM", 0)
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    panel, commands = AtlasController(), Commands()
    SearchUpkeep(panel, commands, panel)
    panel.open_atlas(str(atlas_file))
    layer = next(one for one in roles.our_layers(QgsProject.instance(), opened.atlas_uuid) if one.name() == "Sources")
    assert layer.startEditing()
    commands.data_edited.emit()
    qtbot.wait(100)
    assert jobs == []
    layer.rollBack()
    qtbot.waitUntil(lambda: len(jobs) == 1)
