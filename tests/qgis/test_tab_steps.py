"""A tab is made in steps of the event loop when it is first clicked; whatever a person does between two of them is safe."""

import time

import pytest

from tests.qgis.panel_driver import Panel, atlas_path  # noqa: F401 - a fixture
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.mapping.steps import finish, in_thread
from visual_atlas_plugin.panel.atlas_page import CASES, EXPLORE, IMAGERY, PUBLISH

NAMES = [EXPLORE, CASES, IMAGERY, PUBLISH]


@pytest.fixture
def panel(qtbot, atlas_path):  # noqa: F811
    return Panel(qtbot, str(atlas_path))


def choose(page, name):
    """Choose a tab as a click on the bar or an arrow key does."""
    page.tab_bar.setCurrentIndex(NAMES.index(name))


def step_until(page, there):
    """Do single steps, no turn of the event loop, until something holds."""
    for _ in range(1000):
        if there():
            return
        page._steps._guarded(next)
        time.sleep(0.005)       # a thread reads modules
    raise AssertionError("it never came to that")


def test_between_the_steps_nothing_of_a_tab_is_in_sight(panel, qtbot):
    page, made = panel.dock.page, []
    page.tab_made.connect(lambda name, _widget: made.append(name))
    choose(page, IMAGERY)
    assert IMAGERY not in page.tabs and not page.explore.isVisible()
    step_until(page, lambda: IMAGERY in page.tabs)
    assert not page.tabs[IMAGERY].isVisible()
    qtbot.waitUntil(lambda: page.tabs[IMAGERY].isVisible())
    assert made == [IMAGERY]


def test_another_tab_that_is_chosen_meanwhile_stays(panel, qtbot):
    page = panel.dock.page
    choose(page, CASES)
    choose(page, IMAGERY)
    choose(page, EXPLORE)
    assert page.explore.isVisible()
    qtbot.waitUntil(lambda: not page._steps.is_busy)
    assert page.current_tab == EXPLORE and page.explore.isVisible()
    assert {CASES, IMAGERY} <= set(page.tabs)


def test_who_needs_a_tab_now_gets_it_whole_and_it_is_made_once(panel, qtbot):
    page, made = panel.dock.page, []
    page.tab_made.connect(lambda name, _widget: made.append(name))
    choose(page, CASES)
    step_until(page, lambda: CASES in page.tabs)
    tab = page.show_tab(CASES)
    assert tab.isVisible() and tab.cases.list.model.rowCount() == panel.controller.counts.matching > 0
    qtbot.waitUntil(lambda: not page._steps.is_busy)
    assert made == [CASES] and page.tabs[CASES] is tab


def test_choices_between_two_steps_are_followed(panel, qtbot):
    page = panel.dock.page
    choose(page, CASES)
    step_until(page, lambda: CASES in page.tabs)
    panel.controller.choose(panel.controller.state.with_(themes=frozenset()))
    qtbot.waitUntil(lambda: CASES in page.tabs and page.tabs[CASES].isVisible())
    assert page.tabs[CASES].cases.list.model.rowCount() == panel.controller.counts.matching


@pytest.mark.parametrize("half_made", [False, True])
def test_an_atlas_closed_between_two_steps_is_not_kept_open(panel, qtbot, half_made):
    page = panel.dock.page
    choose(page, CASES)
    if half_made:
        step_until(page, lambda: CASES in page.tabs)
    panel.controller.close_atlas()
    qtbot.waitUntil(lambda: not page._steps.is_busy)
    assert page.tabs[CASES].cases._atlas is None


def test_a_panel_that_is_taken_apart_makes_no_tab(panel):
    page, made = panel.dock.page, []
    page.tab_made.connect(lambda name, _widget: made.append(name))
    choose(page, IMAGERY)
    page.stop_making()
    panel.settle()
    assert not made


def test_work_in_a_thread_is_waited_for_and_its_error_is_raised(qgis_app):
    def refuse():
        raise AtlasError("no", "none")

    assert finish(in_thread(lambda: 7)) == 7
    with pytest.raises(AtlasError, match="no"):
        finish(in_thread(refuse))
