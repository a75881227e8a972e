"""A large atlas is read and searched in the background; the panel says so and loses nothing."""

import shutil
import sqlite3
from types import SimpleNamespace

import pytest

from panel_driver import Panel
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel import controller
from visual_atlas_plugin.panel.atlas_reading import TextSearch
from visual_atlas_plugin.panel.dock import VisualAtlasDock
from visual_atlas_plugin.plugin import VisualAtlasPlugin
from visual_atlas_plugin.store.connection import open_atlas


@pytest.fixture
def all_large(monkeypatch):
    """Take every atlas for a large one."""
    from visual_atlas_plugin.panel import atlas_reading

    monkeypatch.setattr(controller, "IN_BACKGROUND_FROM", 1)
    monkeypatch.setattr(atlas_reading, "IN_BACKGROUND_FROM", 1)


def test_it_is_read_in_the_background(all_large, qtbot, atlas_path):
    panel = Panel(qtbot)
    said = []
    panel.controller.loading.connect(said.append)
    with qtbot.waitSignal(panel.controller.counts_changed, timeout=20_000):
        panel.controller.open_atlas(atlas_path)
        assert panel.controller.atlas is None and panel.find("vaLoading").text() == said[0] != "" and panel.find("vaLoadingStop").isVisible()
    assert panel.truth.startswith("16 of 16 records") and said[-1] == ""


def test_closed_while_it_is_read_it_does_not_come_up(all_large, qtbot, atlas_path):
    panel = Panel(qtbot)
    panel.controller.open_atlas(atlas_path)
    panel.controller.close_atlas()
    qtbot.wait(1500)
    assert panel.controller.atlas is None


def test_a_damaged_table_is_told(all_large, qtbot, atlas_path, tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(open(atlas_path, "rb").read())
    with sqlite3.connect(broken) as base:
        base.execute("DROP TABLE route_stops")
    panel = Panel(qtbot)
    with qtbot.waitSignal(panel.controller.failed, timeout=20_000) as told:
        panel.controller.open_atlas(str(broken))
    assert "broken.gpkg" in told.args[0].message and panel.controller.atlas is None


def test_a_text_is_searched_for_in_the_background(all_large, qtbot, atlas_path):
    panel = Panel(qtbot)
    with qtbot.waitSignal(panel.controller.counts_changed, timeout=20_000):
        panel.controller.open_atlas(atlas_path)
    with qtbot.waitSignal(panel.controller.counts_changed, timeout=20_000):
        panel.controller.choose(FilterState(text="Kim Cheol-ok"))
        assert panel.state.text == "" and panel.truth.startswith("16 of 16")
    assert panel.state.text == "Kim Cheol-ok" and panel.truth.startswith("1 of 16")
    panel.controller.undo()
    panel.settle()
    assert panel.truth.startswith("16 of 16")
    panel.controller.redo()
    panel.settle()
    assert panel.truth.startswith("1 of 16")


def test_a_search_can_be_stopped_and_a_later_choice_overtakes_it(all_large, qtbot, atlas_path):  # noqa: F811
    panel = Panel(qtbot)
    with qtbot.waitSignal(panel.controller.counts_changed, timeout=20_000):
        panel.controller.open_atlas(atlas_path)
    qtbot.waitUntil(panel.find("vaSearch").isVisible)       # shown in a turn of its own
    panel.controller.choose(FilterState(text="Kim Cheol-ok"))
    assert panel.find("vaWorking").text() and panel.find("vaWorkingStop").isVisible()
    panel.click("vaWorkingStop")
    assert not panel.find("vaWorkingStop").isVisible()
    panel.controller.choose(FilterState(text="Kim Cheol-ok"))
    panel.controller.choose(FilterState(include_undated=False))
    qtbot.wait(1500)
    assert panel.state == FilterState(include_undated=False) and panel.truth.startswith("13 of 16")


def test_a_search_does_not_cut_off_the_reading_of_what_was_edited(all_large, qtbot, atlas_path, tmp_path):
    path = str(tmp_path / "edited.gpkg")
    shutil.copyfile(atlas_path, path)
    panel = Panel(qtbot)
    with qtbot.waitSignal(panel.controller.counts_changed, timeout=20_000):
        panel.controller.open_atlas(path)
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE cases SET title = 'Kim Cheol-ok, too' WHERE case_id = 'D0000110'")
    before = panel.controller.atlas
    panel.controller.reload()
    panel.controller.choose(FilterState(text="Kim Cheol-ok"))
    qtbot.waitUntil(lambda: panel.state.text != "", timeout=20_000)
    assert panel.controller.atlas is not before and panel.truth.startswith("2 of 16")
    panel.controller.undo()
    assert panel.truth.startswith("16 of 16")


def test_the_plugin_goes_while_an_atlas_is_read(all_large, qtbot, atlas_path):
    plugin = VisualAtlasPlugin(SimpleNamespace(removeDockWidget=lambda dock: None))
    plugin.controller = controller.AtlasController()
    plugin.dock = VisualAtlasDock(plugin.controller)
    plugin.controller.open_atlas(atlas_path)
    plugin._remove_dock()
    qtbot.wait(1500)        # pytest-qt fails where a late answer raises


@pytest.mark.parametrize("step", ["choose", "undo"])
def test_a_text_that_cannot_be_searched_for_is_told_and_changes_nothing(qtbot, atlas_path, tmp_path, step):
    path = tmp_path / "lost.gpkg"
    shutil.copyfile(atlas_path, path)
    panel = Panel(qtbot, str(path))
    if step == "undo":
        panel.controller.choose(FilterState(text="Hong"))
        panel.controller.choose(FilterState(text="Kim"))
    before = panel.state, panel.truth
    path.unlink()
    with qtbot.waitSignal(panel.controller.failed) as told:
        panel.controller.choose(FilterState(text="Hong")) if step == "choose" else panel.controller.undo()
    assert "lost.gpkg" in told.args[0].message
    assert (panel.state, panel.truth) == before and panel.controller.can_undo == (step == "undo")
    panel.controller.choose(FilterState(include_undated=False))
    assert panel.truth.startswith("13 of 16")


def test_searches_that_are_stopped_at_once_end_in_peace(qtbot):
    asked, told = [], []
    index = CaseIndex.from_columns([0], [0], [], [], [])
    index.learn_text = asked.append
    for number in range(300):
        search = TextSearch(index, str(number))
        search.start(lambda *answer: told.append(answer))
        search.stop()
        if number % 20 == 0:
            qtbot.wait(1)
    last = TextSearch(index, "last")
    last.start(lambda *answer: told.append(answer))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [(True, None)] and "last" in asked
