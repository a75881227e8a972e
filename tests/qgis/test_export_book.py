"""Book, route sheets, event sheets and dossiers, run as the toolbox and qgis_process run them, and read back from the PDF."""

import json
import random
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingProvider

from visual_atlas_plugin import i18n
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.exchange.publishing.policy_store import save_policy, shipped_policy
from visual_atlas_plugin.processing.export_book import PARTS, ExportBook
from visual_atlas_plugin.processing.export_sheets import ExportDossier, ExportEvent, ExportRoute
from visual_atlas_plugin.processing.export_statistics import ExportStatistics
from visual_atlas_plugin.store.column_reader import load_columns, text_finder
from visual_atlas_plugin.store.connection import connect, point_of
from visual_atlas_plugin.store.index_reader import load_totals
from visual_atlas_plugin.store.training import build_training_atlas

NAME = "canary-of-a-name"


class Pages(QgsProcessingProvider):
    """A provider with the algorithms of this file."""

    def id(self):  # noqa: A003
        return "visualatlas"

    def name(self):
        return "Visual Atlas"

    def loadAlgorithms(self):  # noqa: N802
        for algorithm in (ExportBook(), ExportRoute(), ExportEvent(), ExportDossier(), ExportStatistics()):
            self.addAlgorithm(algorithm)


@pytest.fixture(scope="module")
def run(qgis_app):
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = Pages()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield lambda name, **parameters: processing.run(f"visualatlas:{name}", {"LANGUAGE": 1, "WORKERS": 0, **parameters})
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="module")
def book(run, atlas_path, tmp_path_factory):
    """The book of the shipped atlas: its path and what the algorithm said."""
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1763942400")        # 24 November 2025, UTC
        return path, run("exportbook", ATLAS=atlas_path, OUTPUT=str(path))


def text(path, first=1, last=10_000):
    return subprocess.run(["pdftotext", "-f", str(first), "-l", str(last), "-layout", path, "-"], capture_output=True,
                          text=True, check=True).stdout


def flat(path, first=1, last=10_000):
    return " ".join(text(path, first, last).split())


def test_the_book_has_all_its_parts_in_order(book):
    path, results = book
    contents = text(path, 2, 3)
    found = re.findall(r"^(\S.*?) {2,}(\d+)$", contents, re.M)
    assert [words for words, _ in found if "·" not in words] == [
        "About this book", "Overview", "Routes", "Events", "Places", "Records", "Statistics", "Glossary", "Sources",
        "Index of places", "Credits and checks"]
    pages = [int(folio) for words, folio in found if "·" not in words]
    assert pages == sorted(pages) and pages[-1] <= results["PAGES"]


def test_numbers_of_the_book_are_those_of_the_atlas(book, atlas_path):
    path, results = book
    connection = connect(atlas_path)
    cases, dated = connection.execute(
        "SELECT count(*), sum(start_day IS NOT NULL OR end_day IS NOT NULL) FROM cases").fetchone()
    routes = connection.execute("SELECT count(*) FROM routes").fetchone()[0]
    connection.close()
    about = flat(path, 3, 5)
    assert results["RECORDS"] == cases and f"Records: {cases}, of them {dated} with a date." in about
    assert f"Published routes: {routes}." in about


def test_every_number_in_brackets_leads_to_a_source(book):
    path, _ = book
    whole = text(path)
    listed = {int(number) for number in re.findall(r"^\s*\[(\d+)\] ", whole[whole.rindex("Sources\n"):], re.M)}
    cited = set()
    for group in re.findall(r"\[([\d, –]+)\]", whole):
        for part in group.split(","):
            ends = [int(end) for end in part.strip().split("–")]
            cited |= set(range(ends[0], ends[-1] + 1))
    # the overview carries a list of its own, whose numbers begin at 1 and are fewer
    assert cited <= listed and listed == set(range(1, max(listed) + 1)) and len(listed) > 20


def test_the_day_is_that_of_the_environment(book):
    path, _ = book
    info = subprocess.run(["pdfinfo", "-isodates", path], capture_output=True, text=True, check=True).stdout
    assert "24 November 2025" in text(path, 1, 1) and "2025-11-24" in info


def test_the_same_book_twice_is_the_same_to_the_byte(run, atlas_path, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    for name in ("one.pdf", "two.pdf"):
        run("exportbook", ATLAS=atlas_path, OUTPUT=str(tmp_path / name), CONTENTS=[1, 4, 6], FILTER=FilterState().to_json())
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_pages_carry_no_path_and_no_login(book, atlas_path):
    path, _ = book
    raw = path.read_bytes()
    assert atlas_path.encode() not in raw and b"/tmp/" not in raw and b"/root" not in raw and b"/Author" not in raw


def test_a_route_sheet_names_its_stops_and_says_that_it_is_schematic(run, atlas_path, tmp_path):
    path = tmp_path / "route.pdf"
    run("exportroute", ATLAS=atlas_path, ROUTE=6, OUTPUT=str(path))
    said = flat(path, 1, 1)
    assert "Route 6: Tumen → Onsong → Chongjin" in said and "published by NKDB, 10 Nov 2022" in said
    for words in ("Tumen detention center", "온성군 보위부", "not the road taken", "inferred", "1:2,000,000"):
        assert words in said, words
    assert "[1]" in flat(path, 2)


def test_words_on_maps_and_pages_can_be_searched(run, atlas_path, tmp_path):
    """At a low resolution QGIS 3.44 once joined "ffi" to one letter, which no search finds."""
    path = tmp_path / "route.pdf"
    run("exportroute", ATLAS=atlas_path, ROUTE=6, OUTPUT=str(path), DPI=72)
    said = text(path)
    assert "MSS office, Onsong County" in said and not re.search("[\ufb00-\ufb06]", said)


def test_an_event_sheet_keeps_rival_figures_apart_and_draws_no_zero(run, atlas_path, tmp_path):
    path = tmp_path / "event.pdf"
    run("exportevent", ATLAS=atlas_path, CASE_ID="E2023-10-09", OUTPUT=str(path))
    said = flat(path, 1, 1)
    for words in ("180 people", "300 people", "about 60 of them", "up to 600", "more than 500", "about 650", "between 200 and 300",
                  "figure not available to us", "n/a", "TJWG", "Human Rights Watch"):
        assert words in said, words
    assert not re.search(r"(?<![\d,.:])0 people", said)


def test_the_statistics_alone_say_what_they_count_for_whom_and_what_they_leave_out(run, atlas_path, tmp_path):
    path = tmp_path / "statistics.pdf"
    state = replace(FilterState(), include_undated=False)
    results = run("exportstatistics", ATLAS=atlas_path, OUTPUT=str(path), FILTER=state.to_json())
    said = flat(path)
    connection = connect(atlas_path)
    dated = connection.execute("SELECT count(*) FROM cases WHERE start_day IS NOT NULL OR end_day IS NOT NULL").fetchone()[0]
    connection.close()
    assert results["RECORDS"] == dated and f"{dated} of " in said and f"(n = {dated} records)" in said
    assert said.count("Public edition.") == 1 and "Documented cases are fewer than the true number." in said
    assert "left out" in said and "Year All records" in said
    run("exportstatistics", ATLAS=atlas_path, OUTPUT=str(path), LEVEL=1)
    assert "Edition for partners: not to be passed on." in flat(path) and "only what may be published" not in flat(path)


@pytest.mark.parametrize("seed", range(4))
def test_the_number_on_the_page_is_the_number_of_the_panel(run, atlas_path, tmp_path, seed):
    """Whatever is chosen: the sentence is read back from the PDF, and compared with what the panel counts."""
    pick = random.Random(seed)
    index = CaseIndex(load_columns(atlas_path), text_finder(atlas_path))
    themes = [theme.theme_id for theme in load_totals(atlas_path).themes]
    state = FilterState(
        themes=frozenset(pick.sample(themes, pick.randrange(3, len(themes)))) | {"forced-repatriation"},
        start=date(pick.randrange(1998, 2013), 1, 1), end=date(pick.randrange(2013, 2026), 12, 31),
        certainly=pick.random() < 0.5, include_undated=pick.random() < 0.5)
    counts = index.counts(state)
    assert 0 < counts.matching < counts.total
    path = tmp_path / "statistics.pdf"
    results = run("exportstatistics", ATLAS=atlas_path, OUTPUT=str(path), FILTER=state.to_json())
    assert f"; {counts.matching} of {counts.total} records" in flat(path, 1, 1)
    assert results["RECORDS"] == counts.matching and f"(n = {counts.dated} records)" in flat(path, 1, 1)


def test_a_bilingual_edition_has_names_and_headings_in_both_languages(run, atlas_path, tmp_path, catalogs):
    path = tmp_path / "route.pdf"
    run("exportroute", ATLAS=atlas_path, ROUTE=6, OUTPUT=str(path), LANGUAGE=3)
    said = flat(path)
    for words in ("Tumen detention center", "Stops ·", "Legs ·", "Sources ·", "Route 6: Tumen → Onsong → Chongjin"):
        assert words in said, words
    assert re.search("Tumen detention center [^a-z]*[가-힣]", said) and not re.search("[\ufb00-\ufb06]", said)
    run("exportroute", ATLAS=atlas_path, ROUTE=6, OUTPUT=str(path), LANGUAGE=1)
    assert "Stops ·" not in flat(path)      # the second language ends with its page


def test_statistics_of_no_record_are_refused(run, atlas_path, tmp_path):
    with pytest.raises(QgsProcessingException, match="no record to count"):
        run("exportstatistics", ATLAS=atlas_path, OUTPUT=str(tmp_path / "a.pdf"), FILTER=_nothing().to_json())
    assert list(tmp_path.iterdir()) == []


def _nothing():
    return replace(FilterState(), text="no such word anywhere")


def test_what_is_no_event_or_no_route_is_told_with_what_there_is(run, atlas_path, tmp_path):
    with pytest.raises(QgsProcessingException, match="E2023-10-09"):
        run("exportevent", ATLAS=atlas_path, CASE_ID="E2024-K", OUTPUT=str(tmp_path / "a.pdf"))
    with pytest.raises(QgsProcessingException, match="no route 9"):
        run("exportroute", ATLAS=atlas_path, ROUTE=9, OUTPUT=str(tmp_path / "a.pdf"))
    assert list(tmp_path.iterdir()) == []


def _restrict(path):
    """Mark a case as confidential and write a name into every text of it."""
    connection = connect(path, write=True)
    (uuid,) = connection.execute("SELECT uuid FROM cases WHERE case_id = 'D0000110'").fetchone()
    connection.execute("UPDATE cases SET privacy = 'confidential', title = ?, summary = ? WHERE uuid = ?", (NAME, NAME, uuid))
    connection.execute("UPDATE stages SET what_happened = ?, privacy = 'confidential' WHERE case_uuid = ?", (NAME, uuid))
    connection.commit()
    connection.close()


def test_what_is_held_back_is_in_no_page(run, atlas_file, tmp_path):
    _restrict(atlas_file)
    results = run("exportbook", ATLAS=str(atlas_file), OUTPUT=str(tmp_path / "book.pdf"), CONTENTS=list(range(len(PARTS))))
    said = flat(tmp_path / "book.pdf")
    assert NAME not in said and "D0000110 ·" not in said and results["HELD_BACK"] == 1
    assert "At most 10 records are held back at this level" in said
    with pytest.raises(QgsProcessingException, match="no such record"):
        run("exportdossier", ATLAS=str(atlas_file), CASE_ID="D0000110", OUTPUT=str(tmp_path / "one.pdf"))
    run("exportdossier", ATLAS=str(atlas_file), CASE_ID="D0000110", LEVEL=2, OUTPUT=str(tmp_path / "internal.pdf"))
    inside = flat(tmp_path / "internal.pdf")
    assert NAME in inside and "Internal edition: not to leave the house" in inside


def test_the_maps_of_a_book_show_places_as_the_policy_tells_them(run, atlas_file, tmp_path):
    """A policy that tells no point of a holding center: it is on no map, and its coordinates are in no page."""
    policy = json.loads(shipped_policy().to_json())
    policy["levels"]["public"]["masks"]["public"]["mss_holding_center"] = "withheld"
    save_policy(atlas_file, json.dumps(policy))
    run("exportbook", ATLAS=str(atlas_file), OUTPUT=str(tmp_path / "book.pdf"), CONTENTS=[0, 1, 3])
    said = flat(tmp_path / "book.pdf")
    connection = connect(atlas_file)
    # in Chongjin another facility, which may be told, lies ten meters beside it
    rows = connection.execute("SELECT name_en, geom FROM places WHERE kind = 'mss_holding_center' AND name_en NOT LIKE '%Chongjin'"
                              ).fetchall()
    connection.close()
    overview = text(tmp_path / "book.pdf", 5, 5)
    assert "Hyesan MSS office" in overview and "holding center" not in overview and len(rows) == 2
    for name, geom in rows:
        lon, lat = point_of(geom)
        assert not re.search(rf"^ *{re.escape(name)}( \[|$)", text(tmp_path / "book.pdf"), re.M), name
        assert f"{lat:.4f}" not in said and f"{lon:.4f}" not in said, name


def test_a_dossier_says_what_is_not_known(run, atlas_path, tmp_path):
    run("exportdossier", ATLAS=atlas_path, CASE_ID="D0000110", OUTPUT=str(tmp_path / "one.pdf"))
    said = flat(tmp_path / "one.pdf")
    for words in ("D0000110", "Detention", "8 months", "What is not known", "After stage 4: no information", "Transitional Justice"):
        assert words in said, words


def test_the_training_book_says_synthetic_on_every_page(run, tmp_path):
    atlas = tmp_path / "training.gpkg"
    build_training_atlas(atlas)
    results = run("exportbook", ATLAS=str(atlas), OUTPUT=str(tmp_path / "book.pdf"), CONTENTS=[1, 2, 4], MOST_RECORDS=3)
    for number in range(1, results["PAGES"] + 1):
        said = "".join(text(tmp_path / "book.pdf", number, number).split())
        assert all(said.count(letter) for letter in "SYNTHEIC") and len(re.findall("[SYNTHEIC]", said)) >= 9, number


@pytest.fixture
def catalogs(tmp_path, monkeypatch):
    """The compiled catalogs, as a staged package has them."""
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "scripts"))
    import stage

    folder = tmp_path / "i18n"
    folder.mkdir()
    assert stage.compile_translations(folder) == 1
    monkeypatch.setattr(i18n, "_file", lambda code: str(folder / f"visual_atlas_{code}.qm"))
    i18n._catalogs.clear()
    yield
    i18n._catalogs.clear()


def test_a_korean_book_is_korean(run, atlas_path, tmp_path, catalogs):
    run("exportbook", ATLAS=atlas_path, OUTPUT=str(tmp_path / "book.pdf"), LANGUAGE=2, CONTENTS=[1, 4])
    said = flat(tmp_path / "book.pdf")
    for words in ("차례", "송환", "온성", "출처", "투먼 → 온성 → 청진"):
        assert words in said, words
    assert "Contents" not in said and "What is not known" not in said


def test_an_empty_choice_still_makes_a_book_that_says_so(run, atlas_path, tmp_path):
    state = FilterState(text="there is no such word in any record")
    results = run("exportbook", ATLAS=atlas_path, OUTPUT=str(tmp_path / "book.pdf"), FILTER=state.to_json())
    assert results["RECORDS"] == 0 and "a text search" in flat(tmp_path / "book.pdf", 1, 1)
    assert "no such word" not in flat(tmp_path / "book.pdf")


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(run, atlas_path, tmp_path):
    with pytest.raises(QgsProcessingException):
        run("exportbook", ATLAS=atlas_path, OUTPUT=str(tmp_path / "no" / "such" / "book.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_a_day_that_is_none_is_refused(run, atlas_path, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(QgsProcessingException, match="SOURCE_DATE_EPOCH"):
        run("exportbook", ATLAS=atlas_path, OUTPUT=str(tmp_path / "book.pdf"))
