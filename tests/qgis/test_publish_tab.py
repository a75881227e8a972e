"""The tab Publish: each kind shows what it needs, and its wish becomes the job that toolbox and qgis_process run."""

import json

import pytest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel import publish_commands
from visual_atlas_plugin.panel.publish_commands import PublishCommands
from visual_atlas_plugin.panel.publish_tab import PublishTab
from visual_atlas_plugin.panel.publish_wish import (
    ALWAYS_PUBLIC, BOOK, CHARTS, DATA, DOSSIERS, EVENT, OVERVIEW, PLATE, ROUTE, WHATS, Wish)


class Window:
    """The little of QGIS's window that the commands need."""

    def __init__(self):
        self.window, self.told = QWidget(), []

    def mainWindow(self):  # noqa: N802
        return self.window

    def messageBar(self):  # noqa: N802
        return self


@pytest.fixture
def tab(qtbot):
    made = PublishTab()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def jobs(monkeypatch):
    """The jobs that were started, none of which runs: (name, parameters, what is told at the end)."""
    started = []

    class Kept:
        def __init__(self, name, parameters, done, failed, feedback=None):
            started.append((name, parameters, done, feedback))

        def start(self):
            pass

    monkeypatch.setattr(publish_commands, "Job", Kept)
    monkeypatch.setattr(publish_commands, "show_info", lambda bar, words: bar.told.append(words))
    return started


def choose(tab, what):
    tab.what.setCurrentIndex(WHATS.index(what))


@pytest.mark.parametrize("what, shown", [
    (OVERVIEW, {"vaPublishCounts", "vaPublishHint", "vaPublishPreview"}), (CHARTS, {"vaPublishHint"}),
    (DOSSIERS, {"vaPublishLevel", "vaPublishPreview"}),
    (BOOK, {"vaPublishLevel", "vaPublishTitle", "vaPublishHint", "vaPublishPreview"}),
    (ROUTE, {"vaPublishLevel", "vaPublishRoute", "vaPublishPreview"}),
    (EVENT, {"vaPublishLevel", "vaPublishEvent", "vaPublishPreview"}),
    (PLATE, {"vaPublishLevel", "vaPublishPlace", "vaPublishPaper", "vaPublishDates", "vaPublishHint", "vaPublishPreview"}),
    (DATA, {"vaPublishLevel", "vaPublishTitle", "vaPublishHint", "vaPublishPreview", "vaPublishOutput_0", "vaPublishOutput_8"})])
def test_each_kind_shows_what_it_needs(tab, what, shown):
    tab.show_events([("E1", "An event")])
    choose(tab, what)
    names = {"vaPublishPlace", "vaPublishPaper", "vaPublishDates", "vaPublishCounts", "vaPublishHint", "vaPublishLevel", "vaPublishTitle", "vaPublishRoute", "vaPublishEvent",
             "vaPublishPreview", "vaPublishOutput_0", "vaPublishOutput_8"}
    visible = {name for name in names if tab.findChild(QWidget, name).isVisible()}
    assert visible == shown


def test_what_is_always_public_forgets_the_level(tab):
    choose(tab, BOOK)
    tab.level.setCurrentIndex(2)
    assert tab.wish().level == 2
    for what in ALWAYS_PUBLIC:
        choose(tab, what)
        assert tab.wish().level == 0


def test_a_long_title_of_an_event_is_shortened_and_its_number_kept(tab):
    tab.show_events([("E2023", "x" * 300)])
    choose(tab, EVENT)
    assert len(tab.event_.itemText(0)) < 60 and tab.wish().case_id == "E2023"


def test_a_plate_offers_the_facilities_of_the_atlas(tab, atlas_path):
    tab._atlas_path = str(atlas_path)
    choose(tab, PLATE)
    ids = [tab.place.itemData(row) for row in range(tab.place.count())]
    assert "CN-DC-TUMEN" in ids and len(ids) == len(set(ids)) and tab.export.isEnabled()
    tab.place.setCurrentIndex(ids.index("CN-DC-TUMEN"))
    tab.paper.setCurrentIndex(1)
    tab.dates.setCurrentIndex(2)
    assert (tab.wish().place_id, tab.wish().paper, tab.wish().dates) == ("CN-DC-TUMEN", 1, 2)


def test_without_a_place_there_is_no_plate(tab):
    choose(tab, PLATE)
    assert not tab.export.isEnabled()


def test_every_choice_can_be_reached_by_the_keyboard(tab):
    for what in WHATS:
        choose(tab, what)
        for name in ("vaPublishWhat", "vaPublishLanguage", "vaExport"):
            assert tab.findChild(QWidget, name).focusPolicy() != 0 and tab.findChild(QWidget, name).isVisible()


@pytest.mark.parametrize("wish, name, own", [
    (Wish(BOOK, 1, "ko", "T"), "exportbook", {"LEVEL": 1, "LANGUAGE": 2, "TITLE": "T"}),
    (Wish(ROUTE, 0, "en", route=6), "exportroute", {"ROUTE": 6, "LANGUAGE": 1}),
    (Wish(EVENT, 2, case_id="E1"), "exportevent", {"CASE_ID": "E1", "LEVEL": 2, "LANGUAGE": 0}),
    (Wish(PLATE, 1, place_id="P1", paper=1, dates=2), "exportplate", {"PLACE": "P1", "PAPER": 1, "DATES": 2, "LEVEL": 1}),
    (Wish(DOSSIERS), "exportdossier", {"LEVEL": 0})])
def test_pages_are_written_by_their_algorithms(qgis_app, jobs, monkeypatch, tmp_path, wish, name, own):
    window, state = Window(), FilterState(include_undated=False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "page"), ""))
    PublishCommands(window, pytest.fail).ask("/atlas.gpkg", state, wish)
    (started, parameters, done, _), = jobs
    assert started == f"visualatlas:{name}" and parameters["ATLAS"] == "/atlas.gpkg"
    assert parameters["OUTPUT"] == str(tmp_path / "page.pdf") and json.loads(parameters["FILTER"]) == json.loads(state.to_json())
    assert own.items() <= parameters.items()
    done({"PAGES": 3, "OUTPUT": "x.pdf"})
    assert window.told == ["3 pages are in x.pdf"]


def test_data_are_published_into_a_new_folder(qgis_app, jobs, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "edition"), ""))
    wish = Wish(DATA, 0, "ko", "T", outputs=(0, 8))
    PublishCommands(Window(), pytest.fail).ask("/atlas.gpkg", FilterState(), wish)
    (started, parameters, _, _), = jobs
    assert started == "visualatlas:publish" and parameters["FOLDER"] == str(tmp_path / "edition")
    assert parameters["OUTPUTS"] == [0, 8] and parameters["LANGUAGES"] == [1] and parameters["TITLE"] == "T"


def test_a_dialog_that_is_closed_writes_nothing(qgis_app, jobs, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    for what in (BOOK, ROUTE, EVENT, DOSSIERS, DATA):
        PublishCommands(Window(), pytest.fail).ask("/atlas.gpkg", FilterState(), Wish(what))
    assert jobs == []


def test_a_preview_is_shown_as_plain_text(qgis_app, jobs, qtbot):
    window = Window()
    qtbot.addWidget(window.window)
    PublishCommands(window, pytest.fail).preview("/atlas.gpkg", FilterState(), Wish(DATA, outputs=(1,)))
    (_, parameters, done, listener), = jobs
    assert parameters["PREVIEW_ONLY"] is True and "FOLDER" not in parameters
    listener.pushInfo("May leave: 3 records. <b>")
    listener.pushWarning("2 records of an earlier edition are not in this one.")
    done({})
    box = window.window.findChild(QMessageBox, "vaPublishPreviewBox")
    assert box.text() == "May leave: 3 records. <b>\n2 records of an earlier edition are not in this one."
    assert box.textFormat() == 0
    box.close()
