"""How the map follows a choice without holding the window up: single cases later where nobody sees them, counts in steps."""

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRectangle

from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import count_layers, roles
from visual_atlas_plugin.mapping.count_style import NOW
from visual_atlas_plugin.mapping.steps import finish
from visual_atlas_plugin.panel import map_link
from visual_atlas_plugin.panel.commands import AtlasCommands
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.map_link import MapLink
from visual_atlas_plugin.store.index_reader import load_index

NONE = FilterState(themes=frozenset({"none such"}))


@pytest.fixture
def commands(window, atlas_file):
    made = AtlasCommands(window)
    opened = []
    made.atlas_shown.connect(opened.append)
    made.open_atlas(str(atlas_file), at_once=True)
    made.uuid = opened[0].atlas_uuid
    yield made
    made.release()


def cases():
    return roles.layers_by_role(QgsProject.instance(), roles.CASES)[0]


def look_at(commands, scale):
    canvas = commands._iface.mapCanvas()
    canvas.setExtent(QgsRectangle(13_840_000, 4_860_000, 13_856_000, 4_876_000))
    canvas.zoomScale(scale)


def test_single_cases_follow_a_moment_later_where_the_map_does_not_show_them(commands, qtbot):
    look_at(commands, 3_000_000)
    before = cases().subsetString()
    commands.apply(commands.uuid, NONE)
    assert cases().subsetString() == before, "to read them anew takes longer than all else"
    qtbot.waitUntil(lambda: cases().subsetString() != before)
    assert cases().featureCount() == 0
    commands.apply(commands.uuid, FilterState())
    commands.apply(commands.uuid, NONE)
    commands.apply(commands.uuid, FilterState())
    qtbot.waitUntil(lambda: cases().subsetString() == before)


def test_single_cases_follow_at_once_where_the_map_shows_them(commands):
    look_at(commands, 20_000)
    commands.apply(commands.uuid, NONE)
    assert cases().featureCount() == 0


def test_the_last_of_many_choices_is_what_single_cases_follow(commands, qtbot, monkeypatch):
    look_at(commands, 3_000_000)
    told = []
    narrow = map_link.filtering.narrow_cases
    monkeypatch.setattr(map_link.filtering, "narrow_cases", lambda *what: told.append(what[2]) or narrow(*what))
    for state in (NONE, FilterState(include_undated=False), NONE):
        commands.apply(commands.uuid, state)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == [NONE]


def test_single_cases_that_are_edited_follow_when_the_edit_has_ended(commands, qtbot):
    look_at(commands, 3_000_000)
    before = cases().subsetString()
    commands.apply(commands.uuid, NONE)
    cases().setReadOnly(False)
    assert cases().startEditing()
    qtbot.wait(450)
    assert cases().subsetString() == before
    cases().rollBack()
    qtbot.waitUntil(lambda: cases().subsetString() != before)


@pytest.fixture
def linked(commands, qtbot, atlas_file):
    """The map of an atlas, linked to a controller that has not read the atlas yet."""
    controller = AtlasController(None)
    link = MapLink(controller)
    yield controller, str(atlas_file)
    controller.close_atlas()
    link.release()


def shown():
    (layer,) = roles.layers_by_role(QgsProject.instance(), roles.CASE_COUNTS)
    return {feature["place_id"]: feature[NOW] for feature in layer.getFeatures()}


def test_many_places_are_filled_in_steps_and_end_with_the_newest_numbers(linked, qtbot, monkeypatch):
    monkeypatch.setattr(map_link, "MANY_PLACES", 1)
    controller, path = linked
    controller.open_atlas(path)
    assert shown() == {}, "nothing is written while the panel is told"
    controller.choose(NONE)
    qtbot.waitUntil(lambda: len(shown()) > 50, timeout=20_000)
    qtbot.wait(20)
    assert set(shown().values()) == {0}
    controller.choose(FilterState())
    qtbot.waitUntil(lambda: sum(shown().values()) > 0)
    index, places = controller.atlas.index, controller.atlas.index.columns.places
    wanted = index.counts(FilterState()).by_place
    numbers = dict(zip(places.place_id, wanted.tolist()))
    assert shown() == {place: numbers[place] for place in shown()}


def test_an_atlas_that_is_closed_while_it_is_filled_is_let_go(linked, qtbot, monkeypatch):
    turns, ended = [], []

    def endless(*_args):
        try:
            while True:
                turns.append(1)
                yield
        finally:
            ended.append(1)

    monkeypatch.setattr(map_link, "MANY_PLACES", 1)
    monkeypatch.setattr(map_link.count_layers, "filling", endless)
    controller, path = linked
    controller.open_atlas(path)
    qtbot.waitUntil(lambda: len(turns) > 3)
    controller.choose(NONE)
    controller.choose(FilterState())
    qtbot.waitUntil(lambda: len(turns) > 8)
    assert ended == [], "later choices do not begin it anew"
    controller.close_atlas()
    qtbot.waitUntil(lambda: ended == [1])
    assert shown() == {}


def test_steps_and_all_at_once_fill_alike(commands, atlas_file):
    project, index = QgsProject.instance(), load_index(str(atlas_file))
    assert not count_layers.is_filled(project, commands.uuid, index)
    finish(count_layers.filling(project, commands.uuid, index))
    assert count_layers.is_filled(project, commands.uuid, index)
    count_layers.apply_counts(project, commands.uuid, index, index.counts(FilterState()))
    stepwise = shown()
    other = load_index(str(atlas_file))
    count_layers.apply_counts(project, commands.uuid, other, other.counts(FilterState()))
    assert shown() == stepwise and sum(stepwise.values()) > 0


def test_a_move_makes_nothing_anew_that_python_would_have_to_collect(commands, atlas_file):
    project, index = QgsProject.instance(), load_index(str(atlas_file))
    count_layers.apply_counts(project, commands.uuid, index, index.counts(FilterState()))
    (layer,) = roles.layers_by_role(project, roles.CASE_COUNTS)
    kept = count_layers._filled[layer.id()]
    cells = [id(cell) for cell in kept.cells]
    for state in (NONE, FilterState(), NONE):
        count_layers.apply_counts(project, commands.uuid, index, index.counts(state), live=True)
        wanted = index.counts(state).by_place[kept.positions]
        assert [cell[3] for cell in kept.cells] == wanted.tolist() == kept.shown.tolist()
    assert [id(cell) for cell in kept.cells] == cells and np.all(kept.shown == 0)


def test_the_map_is_painted_once_more_when_the_choices_rest(linked, qtbot):
    controller, path = linked
    controller.open_atlas(path)
    (layer,) = roles.layers_by_role(QgsProject.instance(), roles.CASE_COUNTS)
    painted = []
    layer.repaintRequested.connect(lambda *_args: painted.append(sum(shown().values())))
    qtbot.waitUntil(lambda: len(painted) > 1)
    qtbot.wait(2 * map_link.REST_MS)
    painted.clear()
    controller.choose(NONE, live=True)
    qtbot.waitUntil(lambda: painted == [0])
    qtbot.waitUntil(lambda: painted == [0, 0])
    qtbot.wait(2 * map_link.REST_MS)
    assert painted == [0, 0], "once, however long it rests"


def test_taking_apart_goes_on_where_a_connection_is_gone_already(commands):
    """A plugin that stops half way at unload would leave its layers listening."""
    project = QgsProject.instance()
    assert cases() is not None
    project.destroyed.disconnect(roles._gone)
    roles.release(project)
    roles.release(project)
    assert cases() is not None, "asking again listens again"
