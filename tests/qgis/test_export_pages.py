"""The window that exports pages: what is chosen becomes the job that the toolbox runs, the preview says when it is out of date,
and nothing of it stays behind."""

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from visual_atlas_plugin.dialogs import export_pages
from visual_atlas_plugin.dialogs.export_pages import ExportPages
from visual_atlas_plugin.dialogs.page_kinds import KINDS, PREVIEW_DPI
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.layouts import templates
from visual_atlas_plugin.layouts.book.blocks import Heading, Paragraph
from visual_atlas_plugin.layouts.book.flow import pages_of
from visual_atlas_plugin.layouts.book.writing import Furniture, write_pages
from visual_atlas_plugin.panel.publish_wish import BOOK, EVENT, OVERVIEW, PLATE, ROUTE, Wish
from visual_atlas_plugin.processing import apart
from visual_atlas_plugin.processing.apart import ApartJob
from visual_atlas_plugin.processing.provider import VisualAtlasProvider

PANEL = '{"include_undated": false}'


class Made(QObject):
    """A process that makes nothing by itself."""

    progress, said, step, done, failed = pyqtSignal(float), pyqtSignal(str), pyqtSignal(str), pyqtSignal(dict), pyqtSignal(object)
    all = []

    def __init__(self, algorithm_id, parameters, parent=None):
        super().__init__(parent)
        self.algorithm_id, self.parameters, self.is_dropped = algorithm_id, parameters, False
        Made.all.append(self)

    def start(self):
        pass

    def drop(self):
        self.is_dropped = True

    def finish(self, pages=2):
        """Write the pages and say so."""
        from datetime import date

        blocks = []
        for number in range(pages):
            blocks += [Heading(f"Part {number}"), Paragraph("word " * 700)]
        write_pages(Path(self.parameters["OUTPUT"]), pages_of(blocks)[:pages], Furniture("t", "l"), 1, "t", date(2026, 11, 27))
        self.done.emit({"OUTPUT": self.parameters["OUTPUT"]})


class Kept:
    """A job that is started and does not run: (algorithm, parameters, done, failed, feedback)."""

    all = []

    def __init__(self, algorithm_id, parameters, done, failed, feedback=None, apart=False):
        self.algorithm_id, self.parameters, self.done, self.failed, self.feedback = algorithm_id, parameters, done, failed, feedback
        self.apart = apart
        Kept.all.append(self)

    def start(self):
        pass


@pytest.fixture
def window(qtbot, atlas_path, monkeypatch):
    """Return what makes the window for a wish; every process and job of it is one of the above."""
    Made.all, Kept.all = [], []
    monkeypatch.setattr(export_pages, "ApartJob", Made)
    monkeypatch.setattr(export_pages, "Job", Kept)
    monkeypatch.setattr(export_pages, "LIVE_MS", 0)
    made = []

    def make(wish=Wish(), atlas=atlas_path):
        one = ExportPages(atlas, PANEL, "chosen", wish)
        one.offer_routes([(1, "1 · one"), (4, "4 · four")])
        qtbot.addWidget(one)
        one.show()
        qtbot.waitUntil(lambda: one.form.place.count() > 0, timeout=20_000)
        made.append(one)
        return one

    yield make
    for one in made:
        one.reject()


def exports():
    return [job for job in Kept.all if job.algorithm_id != "visualatlas:publish"]


@pytest.mark.parametrize("wish, algorithm, own", [
    (Wish(OVERVIEW, paper=2), "exportoverview", {"PAPER": 2}),
    (Wish(ROUTE, 1, "ko", route=4), "exportroute", {"ROUTE": 4, "LEVEL": 1, "LANGUAGE": 2, "PAPER": 0}),
    (Wish(EVENT, case_id="E2023-10-09"), "exportevent", {"CASE_ID": "E2023-10-09"}),
    (Wish(PLATE, place_id="CN-DC-TUMEN", paper=1, dates=2), "exportplate", {"PLACE": "CN-DC-TUMEN", "PAPER": 1, "DATES": 2}),
    (Wish(BOOK), "exportbook", {"LEVEL": 0})])
def test_preview_and_export_are_the_same_job_but_for_file_and_resolution(window, qtbot, tmp_path, wish, algorithm, own):
    one = window(wish)
    one.start_preview()
    shown = Made.all[-1]
    one.form.file.setText(str(tmp_path / "page"))
    one.form.dpi.setValue(450)
    one.start()
    written, = exports()
    assert shown.algorithm_id == written.algorithm_id == f"visualatlas:{algorithm}" and written.apart
    assert own.items() <= written.parameters.items() and written.parameters["FILTER"] == PANEL
    assert written.parameters["OUTPUT"] == str(tmp_path / "page.pdf") and written.parameters["DPI"] == 450
    assert {**shown.parameters, "OUTPUT": 0, "DPI": 0} == {**written.parameters, "OUTPUT": 0, "DPI": 0}
    assert shown.parameters["DPI"] == PREVIEW_DPI
    written.done({"OUTPUT": "x.pdf", "PAGES": 3})
    assert "x.pdf" in one.answer.text() and "3" in one.answer.text()


def test_every_parameter_is_one_of_the_algorithm(window, qgis_app):
    provider = VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        one = window()
        for row, kind in enumerate(KINDS):
            one.form.kind.setCurrentIndex(row)
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(one.form.choice().algorithm_id)
            known = {parameter.name(): parameter for parameter in algorithm.parameterDefinitions()}
            assert set(one.form.choice().parameters("x.pdf")) <= set(known), kind
            papers = tuple(known["PAPER"].options()) if "PAPER" in known else ("A4",)
            assert papers == kind.papers
            assert len(known["LANGUAGE"].options()) == one.form.language.count() == 4
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)


def test_the_preview_turns_pages_and_says_when_it_is_out_of_date(window, qtbot):
    one = window(Wish(ROUTE, route=4))
    one.start_preview()
    assert one.preview.stop.isVisible()
    Made.all[-1].finish()
    qtbot.waitUntil(lambda: one.preview.has_page, timeout=20_000)
    assert (one.preview.number, one.preview.page.text()) == (1, "Page 1 of 2") and not one.preview.stop.isVisible()
    one.preview.on.click()
    assert one.preview.number == 2 and not one.preview.on.isEnabled() and one.preview.back.isEnabled()
    assert one.preview.words.text() == ""
    one.form.level.setCurrentIndex(1)
    assert one.preview.canvas.is_stale and "Out of date" in one.preview.words.text()
    one.form.level.setCurrentIndex(0)       # as it was when the page was made
    assert not one.preview.canvas.is_stale


def test_a_choice_makes_the_preview_anew_and_drops_the_one_under_way(window, qtbot):
    one = window(Wish(ROUTE, route=4))
    one.start_preview()
    first = Made.all[-1]
    one.form.paper.setCurrentIndex(1)
    qtbot.waitUntil(lambda: Made.all[-1].parameters.get("PAPER") == 1, timeout=20_000)
    assert first.is_dropped


def test_a_book_is_shown_when_it_is_asked_for(window, qtbot):
    one = window(Wish(BOOK))
    qtbot.waitUntil(lambda: "Refresh" in one.preview.words.text(), timeout=20_000)
    assert not Made.all
    one.preview.refresh.click()
    assert len(Made.all) == 1


def test_a_preview_that_fails_says_why_and_can_be_stopped(window, qtbot):
    one = window(Wish(ROUTE, route=4))
    one.start_preview()
    Made.all[-1].failed.emit(AtlasError("There is no route 4 in this edition.", "Choose another."))
    assert one.preview.words.text() == "There is no route 4 in this edition. Choose another." and not one.preview.has_page
    one.start_preview()
    one.preview.stop.click()
    assert Made.all[-1].is_dropped and not one.preview.stop.isVisible()


def test_what_is_held_back_is_said_as_the_publication_says_it(window):
    one = window(Wish(ROUTE, 1, route=4))
    asked = [job for job in Kept.all if job.algorithm_id == "visualatlas:publish"][-1]
    assert asked.parameters["PREVIEW_ONLY"] and asked.parameters["LEVEL"] == 1 and asked.parameters["FILTER"] == PANEL
    one.form.records.setCurrentIndex(1)
    last = Kept.all[-1]
    assert last.parameters["FILTER"] == ""
    asked.feedback.pushInfo("of an earlier question")
    asked.done({})
    last.feedback.pushInfo("Held back: 3 records.")
    last.done({})
    assert [one.held.item(row).text() for row in range(one.held.count())] == ["Held back: 3 records."]


def test_an_export_can_be_stopped_and_the_window_closes_after_it(window, tmp_path):
    one = window(Wish(ROUTE, route=4))
    one.form.file.setText(str(tmp_path / "page.pdf"))
    one.start()
    job, = exports()
    assert not one.form.kind.isEnabled() and one.stop_button.isVisible()
    job.feedback.setProgress(40)
    job.feedback.setProgressText("Page 3 of 9")
    assert one.bar.value() == 40 and one.answer.text() == "Page 3 of 9"
    one.reject()
    assert one.isVisible() and job.feedback.isCanceled()
    job.failed(AtlasError("The job was stopped.", "Nothing was written."))
    assert not one.isVisible()


def test_what_is_missing_is_said_before(window):
    one = window(Wish(EVENT))
    one.form.event_.clear()
    one._changed()
    assert not one.start_button.isEnabled() and "two crossings" in one.answer.text()


def test_nothing_of_a_preview_stays_behind(window):
    one = window(Wish(ROUTE, route=4))
    one.start_preview()
    folder = Path(Made.all[-1].parameters["OUTPUT"]).parents[1]
    Made.all[-1].finish()
    assert folder.is_dir()
    one.reject()
    assert not folder.exists()


def test_names_of_the_atlas_are_shown_as_they_are(window):
    one = window(Wish(ROUTE))
    one.offer_routes([(4, "<b>4</b> [% 1 + 1 %] & " + "x" * 300)])
    assert one.form.route.itemText(0).startswith("<b>4</b> [% 1 + 1 %] & ")


def test_it_fits_a_small_screen_and_every_button_can_be_reached(window):
    one = window(Wish(PLATE))
    one.resize(900, 640)
    assert one.minimumSizeHint().height() <= 640
    for button in one.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 24 and button.focusPolicy() != 0, button.objectName()
            low = button.mapTo(one, QPoint(0, button.height()))
            assert low.y() <= one.height()
    for name in ("vaPagesKind", "vaPagesLevel", "vaPagesPaper", "vaPagesDpi", "vaPagesFile", "vaPagesHeld"):
        assert one.findChild(QWidget, name).accessibleName()


def test_a_template_is_copied_into_the_profile_listed_and_chosen(window, tmp_path, monkeypatch):
    monkeypatch.setattr(templates, "user_folder", lambda: tmp_path / "layouts")
    one = window(Wish(ROUTE, route=4))
    assert one.form.template.count() == 1 and one.form.choice().parameters("x")["TEMPLATE"] == ""
    one.form.paper.setCurrentIndex(1)
    one.form.copy.click()
    copy = tmp_path / "layouts" / "route_a3_1.qpt"
    assert copy.is_file() and str(copy) in one.answer.text()
    assert one.form.choice().parameters("x")["TEMPLATE"] == str(copy) and not one.form.paper.isEnabled()
    one.form.kind.setCurrentIndex(0)        # no page of the overview can be made with it
    assert one.form.template.count() == 1 and one.form.paper.isEnabled()
    one.form.kind.setCurrentIndex(1)
    (tmp_path / "layouts" / "bad.qpt").write_text("not a layout")
    one.form.list_templates()
    assert [one.form.template.itemText(row) for row in range(one.form.template.count())][1:] == ["route_a3_1"]
    one.form.copy.click()
    assert (tmp_path / "layouts" / "route_a4_1.qpt").is_file()


@pytest.mark.parametrize("number, ends", [(6, "done"), (99, "failed")])
def test_a_process_apart_writes_what_the_algorithm_writes(qgis_app, qtbot, atlas_path, tmp_path, number, ends):
    """The real process, once to its end and once against an error."""
    copy = shutil.copyfile(atlas_path, tmp_path / "a.gpkg")
    target = tmp_path / "page.pdf"
    job = ApartJob("visualatlas:exportdossier" if ends == "done" else "visualatlas:exportroute", {
        "ATLAS": str(copy), "OUTPUT": str(target), "LANGUAGE": 1, **({} if ends == "done" else {"ROUTE": number})})
    told = []
    job.done.connect(lambda results: told.append(("done", results)))
    job.failed.connect(lambda error: told.append(("failed", error)))
    job.start()
    profile = Path(job._profile)
    qtbot.waitUntil(lambda: bool(told), timeout=240_000)
    (how, what), = told
    assert how == ends and not profile.exists()
    if ends == "done":
        assert what["OUTPUT"] == str(target) and target.read_bytes().startswith(b"%PDF") and what["PAGES"] > 1
    else:
        assert "There is no route 99 in this edition. Choose one of the routes" in str(what) and not target.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == (["a.gpkg", "page.pdf"] if ends == "done" else ["a.gpkg"])


def test_a_process_apart_can_be_dropped(qgis_app, qtbot, atlas_path, tmp_path):
    job = ApartJob("visualatlas:exportdossier", {"ATLAS": atlas_path, "OUTPUT": str(tmp_path / "page.pdf")})
    told = []
    job.done.connect(told.append)
    job.failed.connect(told.append)
    job.start()
    profile = Path(job._profile)
    job.drop()
    assert not job.is_running
    job.deleteLater()       # as the window does; the process may still be ending
    qtbot.waitUntil(lambda: not profile.exists() and not apart._going, timeout=60_000)
    assert not told
