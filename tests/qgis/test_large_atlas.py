"""A large atlas is read and searched in the background; the panel says so and loses nothing."""

import sqlite3

import pytest

from panel_driver import Panel
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel import controller


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
    panel.controller.choose(FilterState(text="Kim Cheol-ok"))
    assert panel.find("vaWorking").text() and panel.find("vaWorkingStop").isVisible()
    panel.click("vaWorkingStop")
    assert not panel.find("vaWorkingStop").isVisible()
    panel.controller.choose(FilterState(text="Kim Cheol-ok"))
    panel.controller.choose(FilterState(include_undated=False))
    qtbot.wait(1500)
    assert panel.state == FilterState(include_undated=False) and panel.truth.startswith("13 of 16")
