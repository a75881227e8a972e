"""QGIS's search bar asks the atlas in a thread; what is chosen is told by kind and key."""

import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult

from tests.qgis.conftest import atlas_path  # noqa: F401 - a fixture
from visual_atlas_plugin.panel.locator import PREFIX, AtlasLocatorFilter

HELONG = "CN-DC-HELONG"


@pytest.fixture()
def path():
    """What the filter takes for the path of the open atlas."""
    return {"now": ""}


@pytest.fixture()
def locator(qgis_app, path):
    """QGIS's locator with our filter alone; `gone` collects what was chosen."""
    found = QgsLocator()
    found.gone = []
    found.ours = AtlasLocatorFilter(lambda: path["now"], lambda *what: found.gone.append(what))
    found.registerFilter(found.ours)
    yield found
    found.deregisterFilter(found.ours)


def search(qtbot, locator, text):
    """Return what the locator finds, as the search bar lists it."""
    results = []

    def keep(result):
        results.append(QgsLocatorResult(result))    # what the signal gives lives as long as the signal

    locator.foundResult.connect(keep)
    with qtbot.waitSignal(locator.finished, timeout=10_000):
        locator.fetchResults(text, QgsLocatorContext())
    qtbot.wait(50)
    locator.foundResult.disconnect(keep)
    return results


def test_it_answers_to_its_prefix(locator):
    assert PREFIX == "atlas" and [one.name() for one in locator.filters(PREFIX)] == ["visual_atlas"]
    assert locator.ours.activePrefix() == PREFIX and locator.ours.displayName() == "Visual Atlas"


@pytest.mark.parametrize("text", ["atlas Hwaryong", "Hwaryong", "atlas 和龍", "화룡변방대"])
def test_a_place_is_found_and_chosen(qtbot, locator, path, atlas_path, text):  # noqa: F811
    path["now"] = str(atlas_path)
    first = search(qtbot, locator, text)[0]
    assert first.displayString == "Helong detention center" and "Helong, Jilin, China" in first.description
    assert first.filter is locator.ours and 0 < first.score <= 1
    locator.ours.triggerResult(first)
    assert locator.gone == [("place", HELONG)]


def test_cases_themes_and_routes_are_found(qtbot, locator, path, atlas_path):  # noqa: F811
    path["now"] = str(atlas_path)
    for text, wanted in (("atlas D0000110", ("case", "D0000110")), ("atlas 강제북송", ("theme", "forced-repatriation")),
                         ("atlas route 2", ("route", "2"))):
        locator.ours.triggerResult(search(qtbot, locator, text)[0])
        assert locator.gone[-1] == wanted


def test_nothing_is_found_without_an_atlas_or_for_a_single_letter(qtbot, locator, path, atlas_path):  # noqa: F811
    assert search(qtbot, locator, "atlas Hwaryong") == []
    path["now"] = str(atlas_path)
    assert search(qtbot, locator, "h") == [] and search(qtbot, locator, "atlas h") != []
    assert search(qtbot, locator, "atlas zzzz") == []


def test_a_file_that_is_gone_is_no_error(qtbot, locator, path, tmp_path):
    path["now"] = str(tmp_path / "gone.gpkg")
    assert search(qtbot, locator, "atlas Hwaryong") == []


def test_searches_that_follow_each_other_quickly(qtbot, locator, path, atlas_path):  # noqa: F811
    path["now"] = str(atlas_path)
    for end in range(3, 9):
        locator.fetchResults("atlas " + "Hwaryong"[:end], QgsLocatorContext())
    qtbot.waitUntil(lambda: not locator.isRunning(), timeout=10_000)
    qtbot.wait(50)
    assert [one.displayString for one in search(qtbot, locator, "atlas Onsong")][0] == "MSS office, Onsong County"
