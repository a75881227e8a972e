"""Workers that make the pages of a book: their ends are watched, their pages are those of one process, runs go on later."""

import json
import os
import threading
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProcessingFeedback

from tests.support import plate_atlas
from tests.support.algorithm_run import run_algorithm
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.exchange.publishing.plate_rows import read_plates
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.layouts.book import whole
from visual_atlas_plugin.layouts.book.settling import with_font_names
from visual_atlas_plugin.layouts.making import here, keeping, making, order_file, team, workers
from visual_atlas_plugin.mapping.naming import Naming
from visual_atlas_plugin.processing.export_book import ExportBook
from visual_atlas_plugin.pythons import pythons

DAY = date(2026, 11, 27)
MADE_WORKER = Path(__file__).resolve().parents[1] / "support" / "made_worker.py"


@pytest.fixture
def stage(qgis_app, tmp_path, monkeypatch):
    """Return what runs a team of made-up workers over wishes (see made_worker): (outcomes, what was said, the team)."""
    monkeypatch.setattr(workers, "MAIN", MADE_WORKER)
    monkeypatch.setenv("LANG", json.dumps(workers.probe()))
    folder = tmp_path / "work"
    folder.mkdir()
    (tmp_path / "pages").mkdir()

    class NothingKept:
        def path(self, number):
            return tmp_path / "pages" / f"{number}.txt"

        def outcome(self, number):
            return None

        def keep(self, number, outcome):
            pass

    def run(wishes, size=2, is_canceled=lambda: False, bind=False):
        (folder / "order.json").write_text(json.dumps(wishes))
        said, kept = [], NothingKept()
        with team.Team(folder / "order.json", folder, size, kept, is_canceled, lambda *_page: None, said.append) as made:
            outcomes = made.make_sheets()
            if bind:
                made.bind(tmp_path / "book.txt", {number: kept.path(number) for number in sorted(outcomes)}, outcomes,
                          lambda percent: None)
        assert made.workers == []
        return outcomes, "\n".join(said), made
    return run


def test_sheets_are_shared_and_bound_in_order(stage, tmp_path):
    outcomes, _said, made = stage(["", "", "", "", ""], bind=True)
    assert sorted(outcomes) == [1, 2, 3, 4, 5] and not any(one.failed for one in outcomes.values())
    assert (tmp_path / "book.txt").read_text() == "page 1|page 2|page 3|page 4|page 5" and made.peak_mb == 105.0


def test_the_page_of_a_worker_that_ended_is_made_again_once(stage):
    outcomes, said, _team = stage(["", "ends once", "", ""])
    assert len(outcomes) == 4 and not any(one.failed for one in outcomes.values())
    assert "“sheet 2” ended; the page is made again" in said


def test_a_page_whose_workers_end_twice_is_named_and_the_others_are_made(stage):
    outcomes, said, _team = stage(["", "", "ends", ""])
    assert [number for number in sorted(outcomes) if outcomes[number].failed] == [3]
    assert "“sheet 3” could not be made: The process that made it ended twice." in said


def test_an_error_that_nobody_foresaw_costs_its_page_alone(stage):
    outcomes, said, _team = stage(["breaks", "", ""])
    assert [number for number in sorted(outcomes) if outcomes[number].failed] == [1] and "Traceback: made up" in said


def test_a_worker_that_draws_otherwise_or_ends_at_once_is_none(stage, monkeypatch):
    for hello in ({**workers.probe(), "widths": [1.0, 2.0]}, "ends"):
        monkeypatch.setenv("LANG", json.dumps(hello))
        with pytest.raises(workers.NoWorkers):
            stage([""])


def test_workers_that_end_again_and_again_are_given_up(stage, monkeypatch):
    monkeypatch.setattr(team, "MOST_ENDS", 3)
    with pytest.raises(workers.NoWorkers, match="again and again"):
        stage(["ends", "ends", "ends", "ends"])


def test_a_run_that_is_stopped_ends_its_workers(stage, tmp_path):
    with pytest.raises(Stopped):
        stage(["slow", "slow"], is_canceled=(tmp_path / "work" / "begun-2").exists)
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == []


def test_a_page_that_never_comes_is_given_up(stage, monkeypatch):
    monkeypatch.setattr(team, "PAGE_SECONDS", 1.0)
    outcomes, _said, _team = stage(["slow", ""])
    assert outcomes[1].failed and not outcomes[2].failed


def test_pages_that_ask_the_network_are_left_to_qgis(stage):
    outcomes, _said, _team = stage(["", "network", ""])
    assert sorted(outcomes) == [1, 3]


def test_a_worker_gets_no_secret_and_no_profile(qgis_app, tmp_path, monkeypatch):
    for name in ("PGPASSWORD", "AWS_SECRET_ACCESS_KEY", "API_TOKEN", "QGIS_AUTH_PASSWORD_FILE", "HTTP_PROXY", "SSH_AUTH_SOCK"):
        monkeypatch.setenv(name, "canary")
    given = workers.environment(tmp_path)
    assert "canary" not in given.values() and given["QGIS_CUSTOM_CONFIG_PATH"] == str(tmp_path)


def test_only_a_python_is_ever_started(qgis_app, tmp_path, monkeypatch):
    """Inside QGIS on Windows and macOS sys.executable is QGIS: a second one must not open."""
    for name in ("qgis-ltr-bin.exe", "QGIS", "qgis.bin", "pythonista"):
        (tmp_path / name).touch()
        monkeypatch.setattr("sys.executable", str(tmp_path / name))
        assert tmp_path / name not in pythons()
    for name in ("python.exe", "python3", "python3.12", "pythonw.exe"):
        (tmp_path / name).touch()
        monkeypatch.setattr("sys.executable", str(tmp_path / name))
        assert pythons()[0] == tmp_path / name


@pytest.fixture(scope="module")
def order(qgis_app, tmp_path_factory):
    """The order of a book with a plate, of a SYNTHETIC atlas."""
    folder = tmp_path_factory.mktemp("plates")
    atlas = plate_atlas.make(folder / "atlas.gpkg", folder)
    made, _preview = release(str(atlas), "public", FilterState(), day=DAY, title="SYNTHETIC", languages=("en",), versions={},
                             describe=lambda *_all: "")
    return whole.Order(made, FilterState(text="of the filter"), DAY, (whole.PLATES, whole.GLOSSARY), 5, 96,
                       read_plates(atlas, made, DAY))


def test_an_order_comes_out_of_its_file_as_it_went_in(order):
    names = Naming("ko", "mr", "both")
    content = order_file.written([order, names])
    again, naming = order_file.read(content)
    assert again == order and naming == names and order_file.written([again, naming]) == content
    assert again.plates[0][1].images == order.plates[0][1].images and order.plates[0][1].marks


def test_a_file_that_is_no_order_makes_nothing(qgis_app):
    for content in (b"{}", b"[1, {\"class\": \"Popen\", \"value\": {\"args\": \"true\"}}]", b"\xff", b"{\"class\": \"day\"}"):
        with pytest.raises(ValueError):
            order_file.read(content)


def test_finished_pages_are_taken_over_only_where_nothing_changed(order, tmp_path):
    target, names = tmp_path / "book.pdf", Naming()
    sources = keeping.made_from(order, names)
    kept = keeping.Kept(target, sources)
    kept.path(1).write_bytes(b"page 1")
    kept.path(2).write_bytes(b"page 2")
    kept.keep(1, whole.Outcome(credits=("a credit",)))
    kept.keep(2, whole.Outcome(without="the service is down"))
    assert kept.leave(False) == 1
    again = keeping.Kept(target, keeping.made_from(order, names))
    assert again.outcome(1) == whole.Outcome(credits=("a credit",))
    assert again.outcome(2) is None and again.outcome(3) is None       # one without its picture is made again
    again.path(1).write_bytes(b"page 1, spoiled")
    assert again.outcome(1) is None
    for changed in (keeping.made_from(order, Naming("ko")), {**sources, "templates": "another"}):
        assert changed != sources and keeping.Kept(target, changed).outcome(1) is None
        keeping.Kept(target, sources)


def test_a_picture_that_changed_changes_what_a_page_is_made_from(order, tmp_path):
    before = keeping.made_from(order, Naming())
    path = Path(order.plates[0][1].images[0].location)
    told = path.stat()
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns + 1))
    after = keeping.made_from(order, Naming())
    assert {name for name in before if before[name] != after[name]} == {"pictures"}


def test_a_list_of_pages_that_is_spoiled_is_thrown_away(order, tmp_path):
    sources = {"edition": "1"}
    folder = keeping.folder_of(tmp_path / "book.pdf")
    for content in (b"", b"[]", b"{\"made_from\": {\"edition\": \"1\"}, \"pages\": {\"1\": 3}}", b"\xff"):
        folder.mkdir(exist_ok=True)
        (folder / "pages.json").write_bytes(content)
        assert keeping.Kept(tmp_path / "book.pdf", sources).outcome(1) is None


def test_work_for_the_main_thread_is_done_there(qgis_app):
    from qgis.PyQt.QtCore import QEventLoop

    loop, found = QEventLoop(), []

    def elsewhere():
        found.append(here.on_main_thread(threading.get_ident))
        try:
            here.on_main_thread(lambda: 1 / 0)
        except ZeroDivisionError as error:
            found.append(error)
        here.on_main_thread(loop.quit)
    thread = threading.Thread(target=elsewhere)
    thread.start()
    loop.exec()
    thread.join()
    assert found[0] == threading.get_ident() and isinstance(found[1], ZeroDivisionError)


def test_nobody_waits_for_a_main_thread_that_waits_for_the_run(qgis_app):
    found = []

    def elsewhere():
        try:
            here.on_main_thread(lambda: found.append("done"), lambda: True)
        except Stopped as stop:
            found.append(stop)
    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join(30)         # as QGIS does at its end, without turning its loop
    assert not thread.is_alive() and len(found) == 1 and isinstance(found[0], Stopped)


def test_a_font_is_named_by_its_letters_alone():
    """Two runs of Qt write the same fonts in another order, under names that count objects."""
    def page(first, second, tags):
        made = b"%PDF-1.4\n"
        for (number, letters), tag in zip((first, second), tags):
            made += (b"\n%d 0 obj\n<< /Type /FontDescriptor\n/FontName /Q%s+Noto\n/Flags 4\n/FontFile2 %d 0 R\n>>\nendobj\n"
                     b"\n%d 0 obj\n<< >>\nstream\n%s\nendstream\nendobj\n") % (number, tag, number + 1, number + 1, letters)
        return made
    one = with_font_names(page((5, b"abc"), (9, b"xyz"), (b"FAAAA", b"JAAAA")))
    two = with_font_names(page((5, b"xyz"), (9, b"abc"), (b"FAAAA", b"JAAAA")))
    names_of = [{content: name for name, content in (
        (part.split(b"+")[0], part.split(b"stream\n")[1][:3]) for part in made.split(b"/FontName /Q")[1:])} for made in (one, two)]
    assert names_of[0] == names_of[1] and len(set(names_of[0].values())) == 2
    assert len(one) == len(page((5, b"abc"), (9, b"xyz"), (b"FAAAA", b"JAAAA")))


class StopAfterOnePage(QgsProcessingFeedback):
    """Stops a run when its first page is there; keeps what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def setProgressText(self, text):  # noqa: N802
        self.said.append(text)
        self.cancel()

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)


def test_a_book_by_two_processes_is_that_of_one_and_goes_on_where_it_stopped(qgis_app, atlas_path, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingContext

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    asked = {"ATLAS": atlas_path, "CONTENTS": [1], "LANGUAGE": 1, "FILTER": FilterState(routes=frozenset({1, 6})).to_json()}
    results, said = run_algorithm(ExportBook(), {**asked, "OUTPUT": str(tmp_path / "two.pdf"), "WORKERS": 2})
    assert results["FAILED"] == 0 and "No worker" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["two.pdf"]
    # where no process can be started QGIS makes the pages itself; stopped after the first one, it goes on from there
    monkeypatch.setattr(team, "pythons", lambda: [])
    stopping = StopAfterOnePage()
    again = {**asked, "OUTPUT": str(tmp_path / "one.pdf"), "WORKERS": 2}
    assert ExportBook().create().run(again, QgsProcessingContext(), stopping, {}, False)[0] == {}
    assert "No worker process could be started" in "\n".join(stopping.said)
    assert "1 finished pages are kept in .one.pdf.pages" in "\n".join(stopping.said) and not (tmp_path / "one.pdf").exists()
    inside = b"".join(path.read_bytes() for path in (tmp_path / ".one.pdf.pages").iterdir())
    assert atlas_path.encode() not in inside
    _results, said = run_algorithm(ExportBook(), again)
    assert "1 finished pages are taken over" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.pdf", "two.pdf"]
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_page_that_fails_is_named_and_costs_no_other(order, tmp_path, monkeypatch):
    def fail(*_all, **_more):
        raise AtlasError("The ink is out.", "Buy some.")
    monkeypatch.setattr("visual_atlas_plugin.layouts.export.export", fail)
    said = []
    made = making.make_book(order, tmp_path / "book.pdf", 0, making.Listener(say=said.append))
    assert made.failed == ["SYNTHETIC Alpha facility"] and "could not be made: The ink is out. Buy some." in said[0]
    assert (tmp_path / "book.pdf").is_file() and made.pages > 4


def test_a_book_as_pictures_is_a_folder_with_a_picture_a_page(order, tmp_path):
    from dataclasses import replace

    from qgis.PyQt.QtGui import QImage

    wish = replace(order, as_pictures=True, plate_paper="A3")
    made = making.make_book(wish, tmp_path / "book", 0)
    assert [path.name for path in tmp_path.iterdir()] == ["book"] and not made.failed
    pages = sorted((tmp_path / "book").iterdir())
    sizes = [(picture.width(), picture.height()) for picture in (QImage(str(path)) for path in pages)]
    assert len(pages) == made.pages and sizes[0] == (794, 1123)         # 96 dots per inch
    assert [width for width, _high in sizes].count(1587) == 1
    with pytest.raises(AtlasError, match="is there already"):
        making.make_book(wish, tmp_path / "book", 0)


def test_letters_that_no_font_has_are_named_before_the_export(order, monkeypatch):
    from dataclasses import replace

    from visual_atlas_plugin.layouts import glyphs

    clean = order.release
    assert glyphs.check_letters(clean, "en") == [] and glyphs.check_letters(clean, "ko") == []
    private = replace(clean, title="A\ue000 \u200b\n가 [% 1 %] <b>")
    (said,) = glyphs.check_letters(private, "en")
    assert "these 1 characters" in said and "U+E000" in said
    # a computer without a Korean font: no font has Hangul
    monkeypatch.setattr(glyphs.QFontMetricsF, "inFontUcs4", lambda self, code: not 0xac00 <= code <= 0xd7a3, raising=False)
    said = glyphs.check_letters(clean, "en")
    assert len(said) == 2 and "Noto Sans CJK KR" in said[1] and "(U+AC" in said[0]
    with pytest.raises(AtlasError, match="no Korean font"):
        glyphs.check_letters(clean, "ko")


def test_a_service_that_stumbles_is_asked_again_and_one_that_is_down_costs_its_picture(order, tmp_path, monkeypatch):
    from qgis.PyQt.QtGui import QImage, QTransform

    from visual_atlas_plugin.layouts.plate import picture

    nothing, drawn, asked = QImage(64, 64, QImage.Format.Format_ARGB32), picture._drawn, []
    nothing.fill(0)

    def stumbling(*wish):
        asked.append(wish)
        return drawn(*wish) if len(asked) == 2 else (nothing, QTransform())
    monkeypatch.setattr(picture, "_drawn", stumbling)
    maker = whole.BookMaker(order, tmp_path)
    with maker:
        maker.plan()
        assert maker.make(1, tmp_path / "1.pdf") == whole.Outcome() and len(asked) == 2
        outcome = maker.make(1, tmp_path / "2.pdf")
        assert "shows nothing at this place" in outcome.without and not outcome.failed and (tmp_path / "2.pdf").is_file()


def test_a_picture_in_the_system_of_its_file_lies_where_the_projected_one_lies(order, tmp_path, monkeypatch):
    """The quick way of drawing a file turns its picture; pixel by pixel projected it must show the same."""
    import numpy as np
    from qgis.PyQt.QtGui import QImage

    from visual_atlas_plugin.layouts.geometry import Box
    from visual_atlas_plugin.layouts.plate import picture, window

    image = order.plates[0][1].images[0]
    wish = (image, window.Window(plate_atlas.LON, plate_atlas.LAT, 0.0, 0.0, 750.0), Box(0, 0, 186, 140), 100)
    assert not picture._drawn(*wish)[1].isIdentity()
    picture.draw_picture(*wish, tmp_path / "quick.bmp")
    monkeypatch.setattr(picture, "_own_view", lambda *_all: None)
    picture.draw_picture(*wish, tmp_path / "slow.bmp")
    quick, slow = (QImage(str(tmp_path / name)).convertToFormat(QImage.Format.Format_Grayscale8) for name in ("quick.bmp", "slow.bmp"))
    assert quick.size() == slow.size()
    pixels = []
    for one in (quick, slow):
        bits = one.constBits()
        bits.setsize(one.bytesPerLine() * one.height())
        pixels.append(np.frombuffer(bits, np.uint8).reshape(one.height(), one.bytesPerLine())[:, :one.width()].astype(int))

    def miss(down, right):
        """How much they differ where one is moved by so many dots, of which four are a pixel of the file."""
        one, two = pixels[0][4:-4, 4:-4], np.roll(pixels[1], (down, right), (0, 1))[4:-4, 4:-4]
        return abs(one - two).mean()
    assert (pixels[0] > 180).any() and (abs(pixels[0] - pixels[1]) > 40).mean() < 0.03      # edges of roofs, by a dot
    assert miss(0, 0) < 0.6 * min(miss(2, 0), miss(-2, 0), miss(0, 2), miss(0, -2))


def test_what_a_killed_job_left_is_swept_up_a_day_later(qgis_app, tmp_path):
    from visual_atlas_plugin.layouts import export

    for name in (".visual-atlas-old", ".visual-atlas-new", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "edition.gpkg").touch()
    long_ago = 1_700_000_000
    for name in (".visual-atlas-old", "other"):
        os.utime(tmp_path / name, (long_ago, long_ago))
    with export.working_folder(tmp_path / "book.pdf") as folder:
        assert folder.is_dir()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".visual-atlas-new", "other"]


def test_a_full_disk_is_told_and_the_older_book_stays(order, tmp_path):
    resource = pytest.importorskip("resource")
    target = tmp_path / "book.pdf"
    target.write_bytes(b"the older one")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))      # of one file, bytes: a page is larger
    try:
        with pytest.raises(AtlasError) as told:
            making.make_book(order, target, 0)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert told.value.advice and target.read_bytes() == b"the older one"
    assert [path.name for path in tmp_path.iterdir()] == ["book.pdf"]


def test_a_png_keeps_every_pixel_and_says_its_resolution(qgis_app, tmp_path):
    import numpy as np
    from qgis.PyQt.QtGui import QImage

    from visual_atlas_plugin.layouts.png import write_png

    for width, height in ((1, 1), (7, 3), (301, 600)):
        pixels = np.random.default_rng(width).integers(0, 256, (height, width, 3), np.uint8)
        pixels[:, :width // 2] = 255
        image = QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
        write_png(tmp_path / "a.png", image, 300)
        again = QImage(str(tmp_path / "a.png"))
        assert again.convertToFormat(QImage.Format.Format_RGB888) == image and again.dotsPerMeterX() == 11811
