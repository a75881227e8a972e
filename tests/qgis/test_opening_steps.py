"""An atlas is opened in steps between turns of the event loop: the window lives, and the project is whole at any end."""

import gc

import pytest
from qgis.core import QgsLayerTreeLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.mapping import atlas_layers, roles
from visual_atlas_plugin.mapping.steps import Pause, Withdrawn, finish
from visual_atlas_plugin.panel.commands import AtlasCommands
from visual_atlas_plugin.panel.step_queue import StepQueue


@pytest.fixture
def commands(window):
    made = AtlasCommands(window)
    made.told = []
    made.atlas_shown.connect(lambda opened: made.told.append(opened.path))
    yield made
    made.release()


def tree(project):
    """What stands in the layer tree: names of groups and layers, ticks, in order."""
    def below(group):
        return [(node.name(), node.itemVisibilityChecked(), None if isinstance(node, QgsLayerTreeLayer) else below(node))
                for node in group.children()]
    return below(project.layerTreeRoot())


def looks(project):
    """What is kept of each layer, by name."""
    return sorted((layer.name(), roles.role_of(layer), layer.subsetString() if isinstance(layer, QgsVectorLayer) else "",
                   layer.readOnly(), len(layer.editFormConfig().tabs())) for layer in project.mapLayers().values())


def deeds(steps):
    """The steps that do something; how often one looks whether a thread is done is a matter of luck."""
    return (step for step in steps if not isinstance(step, Pause))


# --- the queue -----------------------------------------------------------------------------------------------------

def test_one_step_a_turn_and_jobs_in_order(qtbot):
    queue, seen = StepQueue(), []

    def job(name):
        for number in range(3):
            seen.append((name, number))
            yield

    queue.add(job("a"))
    queue.add(job("b"))
    assert seen == [] and queue.is_busy
    turns = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(len(seen)))
    timer.start(0)
    qtbot.waitUntil(lambda: not queue.is_busy)
    timer.stop()
    assert seen == [(name, number) for name in "ab" for number in range(3)]
    assert max(after - before for before, after in zip([0, *turns], turns)) == 1


def test_a_job_that_fails_ends_alone_and_one_that_waits_lets_the_window_sleep(qtbot):
    queue, seen = StepQueue(), []

    def failing():
        yield
        raise RuntimeError("unforeseen")

    def waiting():
        yield Pause(1)
        seen.append("waited")

    queue.add(failing())
    queue.add(waiting())
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: not queue.is_busy)
    assert [str(error) for _, error, _ in caught] == ["unforeseen"] and seen == ["waited"]


def test_a_job_that_is_broken_off_takes_back_what_it_did(qtbot):
    queue, seen = StepQueue(), []

    def job():
        try:
            yield
            yield
        finally:
            seen.append("taken back")

    queue.add(job())
    qtbot.wait(5)
    queue.cancel()
    assert not queue.is_busy
    queue.finish()
    assert seen in (["taken back"], [])


# --- an atlas ------------------------------------------------------------------------------------------------------

def test_no_step_adds_more_than_one_layer_and_all_steps_come_to_the_same(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    wanted = tree(project), looks(project), len(project.relationManager().relations())
    project.clear()
    added = []
    for _ in atlas_layers.opening(project, str(atlas_file)):
        added.append(len(project.mapLayers()))
    most = max(after - before for before, after in zip([0, *added], added))
    # numbers and discs of the counts are one layer for the user, and empty
    assert most <= 2 and sum(after - before == 2 for before, after in zip([0, *added], added)) <= 1
    assert (tree(project), looks(project), len(project.relationManager().relations())) == wanted


def test_the_map_is_told_of_before_the_tables_and_without_them(project, atlas_file):
    steps, seen = atlas_layers.opening(project, str(atlas_file)), []
    for step in steps:
        if isinstance(step, atlas_layers.AtlasLayers):
            seen.append(len([layer for layer in project.mapLayers().values() if roles.role_of(layer).startswith("table:")]))
    assert seen == [0]


@pytest.mark.parametrize("share", (0.05, 0.5, 0.7, 0.95))
def test_broken_off_anywhere_nothing_is_left(project, atlas_file, share):
    number = sum(1 for _ in deeds(atlas_layers.opening(project, str(atlas_file))))
    project.clear()
    own = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    project.addMapLayer(own)
    steps = atlas_layers.opening(project, str(atlas_file))
    working = deeds(steps)
    for _ in range(int(share * number)):
        next(working)
    steps.close()
    assert [layer.name() for layer in project.mapLayers().values() if roles.role_of(layer) != roles.BACKGROUND] == ["mine"]
    assert [name for name, *_ in tree(project)] == ["mine"]
    assert atlas_layers.open_atlas(project, str(atlas_file)).path == str(atlas_file), "and it can be opened afterwards"


def test_a_step_that_fails_leaves_nothing(project, atlas_file, monkeypatch):
    def failing(*_args):
        raise AtlasError("no marks", "none")
        yield

    monkeypatch.setattr(atlas_layers.forms, "adding_tables", failing)
    with pytest.raises(AtlasError):
        atlas_layers.open_atlas(project, str(atlas_file))
    assert tree(project) == [] and project.mapLayers() == {}


def test_a_group_that_was_removed_meanwhile_is_not_missed(project, atlas_file):
    steps = atlas_layers.opening(project, str(atlas_file))
    with pytest.raises(Withdrawn):
        for _ in steps:
            if tree(project):
                project.layerTreeRoot().removeAllChildren()
    gc.collect()
    assert project.mapLayers() == {}


def test_a_project_saved_half_opened_is_opened_anew(project, atlas_file, tmp_path):
    wanted = atlas_layers.open_atlas(project, str(atlas_file))
    whole = tree(project), looks(project)
    project.clear()
    steps = atlas_layers.opening(project, str(atlas_file))
    for _ in steps:
        if roles.layers_by_role(project, roles.CROSSINGS, wanted.atlas_uuid):
            break
    path = str(tmp_path / "half.qgs")
    assert project.write(path)
    steps.close()
    project.clear()
    assert project.read(path) and roles.layers_by_role(project, roles.CASES)
    atlas_layers.open_atlas(project, str(atlas_file))
    assert (tree(project), looks(project)) == whole
    finish(steps)


# --- in a window ---------------------------------------------------------------------------------------------------

def test_the_window_has_turns_between(qtbot, commands, project, atlas_file):
    turns, layers = [], []
    timer = QTimer()
    timer.timeout.connect(lambda: (turns.append(1), layers.append(len(project.mapLayers()))))
    timer.start(0)
    commands.open_atlas(str(atlas_file))
    assert project.mapLayers() == {} and commands.is_opening, "nothing is done before this returns"
    qtbot.waitUntil(lambda: not commands.is_opening, timeout=60_000)
    timer.stop()
    assert commands.told == [str(atlas_file)]
    assert len(turns) > 100 and max(b - a for a, b in zip(layers, layers[1:])) <= 2
    assert not commands._iface.mapCanvas().isFrozen()


def test_a_project_that_is_closed_meanwhile_stays_empty(qtbot, commands, project, atlas_file):
    commands.open_atlas(str(atlas_file))
    qtbot.waitUntil(lambda: len(project.mapLayers()) > 8, timeout=60_000)
    project.clear()
    qtbot.wait(50)
    assert not commands.is_opening and project.mapLayers() == {} and tree(project) == [] and commands.told == []
    assert not commands._iface.mapCanvas().isFrozen()
    commands.open_atlas(str(atlas_file), at_once=True)
    assert commands.told == [str(atlas_file)]


def test_two_atlases_asked_for_at_once_come_one_after_the_other(qtbot, commands, project, atlas_file, tmp_path):
    from visual_atlas_plugin.store.facts_import import build_atlas

    other = tmp_path / "other.gpkg"
    build_atlas(other)
    commands.open_atlas(str(atlas_file))
    commands.open_atlas(str(other))
    commands.open_atlas(str(atlas_file))
    qtbot.waitUntil(lambda: not commands.is_opening, timeout=90_000)
    assert commands.told == [str(atlas_file), str(other), str(atlas_file)]
    assert len(roles.layers_by_role(project, roles.CASES)) == 2


def test_an_atlas_that_is_being_opened_is_not_written_over(qtbot, commands, project, atlas_file):
    commands.open_atlas(str(atlas_file))
    before = atlas_file.read_bytes()
    commands.new_atlas(str(atlas_file))
    assert commands._iface.messageBar().currentItem() is not None
    commands.finish_opening()
    assert atlas_file.read_bytes()[:100] == before[:100] and commands.told == [str(atlas_file)]


def test_the_plugin_that_is_switched_off_meanwhile_leaves_nothing(qtbot, window, project, atlas_file):
    commands = AtlasCommands(window)
    commands.open_atlas(str(atlas_file))
    qtbot.waitUntil(lambda: len(project.mapLayers()) > 20, timeout=60_000)
    commands.release()
    qtbot.wait(20)
    assert project.mapLayers() == {} and tree(project) == []


def test_a_file_that_is_no_atlas_is_told_and_leaves_nothing(qtbot, commands, project, tmp_path):
    wrong = tmp_path / "wrong.gpkg"
    wrong.write_text("nothing")
    commands.open_atlas(str(wrong))
    qtbot.waitUntil(lambda: not commands.is_opening)
    assert project.mapLayers() == {} and commands._iface.messageBar().currentItem() is not None


def test_counts_are_asked_for_before_tables_are_opened(qtbot, commands, project, atlas_file):
    reading = [True]
    commands._is_reading = lambda: reading[0]
    commands.open_atlas(str(atlas_file))
    qtbot.waitUntil(lambda: bool(commands.told), timeout=60_000)
    qtbot.wait(250)
    assert commands.is_opening
    assert not [layer for layer in project.mapLayers().values() if roles.role_of(layer).startswith("table:")]
    reading.clear()
    reading.append(False)
    qtbot.waitUntil(lambda: not commands.is_opening, timeout=60_000)
    assert [layer for layer in project.mapLayers().values() if roles.role_of(layer).startswith("table:")]
