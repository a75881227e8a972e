"""Plates of a SYNTHETIC facility: what they show, what they refuse, and that nothing on them overlaps or is cut."""

import shutil
import subprocess
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPicture, QgsProcessingException
from shapely.geometry import LineString

from tests.support import plate_atlas as made
from tests.support.algorithm_run import run_algorithm
from tests.support.made_images import FIRST_DAY, SECOND_DAY
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.publishing import LEVELS
from visual_atlas_plugin.exchange.evidence.hidden_data import CARRIES, hidden_data
from visual_atlas_plugin.exchange.evidence.plates import note_of
from visual_atlas_plugin.exchange.publishing.as_atlas import write_atlas
from visual_atlas_plugin.exchange.publishing.plate_rows import read_plate
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.i18n import speaking
from visual_atlas_plugin.layouts.book.edition import Edition
from visual_atlas_plugin.layouts.desk import desk
from visual_atlas_plugin.layouts.plate.build import PlateMaker, PlateOrder
from visual_atlas_plugin.layouts.plate.papers import A3, A4
from visual_atlas_plugin.mapping import naming
from visual_atlas_plugin.processing.export_book import ExportBook
from visual_atlas_plugin.processing.export_plate import ExportPlate
from visual_atlas_plugin.store.connection import open_atlas

DAY = date(2025, 11, 24)
PRECISE = "41.00000° N, 132.50000° E (41°00′00.0″N 132°30′00.0″E)"


@pytest.fixture(scope="module")
def built(qgis_app, tmp_path_factory):
    """The atlas and its pictures, made once; tests change copies."""
    folder = tmp_path_factory.mktemp("plates")
    return made.make(folder / "atlas.gpkg", folder)


@pytest.fixture
def atlas(built, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")      # DAY
    return Path(shutil.copyfile(built, tmp_path / "atlas.gpkg"))


def export(atlas, target, **more):
    wanted = {"ATLAS": str(atlas), "PLACE": made.PLACE, "LEVEL": 0, "LANGUAGE": 1, "DPI": 96, "OUTPUT": str(target), **more}
    return run_algorithm(ExportPlate(), wanted)


def rows_of(atlas, level="public"):
    return read_plate(atlas, made.PLACE, release(atlas, level, FilterState(), day=DAY, title="t")[0], DAY)


def words(path):
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(told.split())


def pictures(path):
    told = subprocess.run(["pdfimages", "-list", str(path)], capture_output=True, text=True, check=True).stdout
    return [line for line in told.splitlines()[2:] if int(line.split()[3]) > 300]


@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_plate_says_for_which_level_it_was_made(atlas, tmp_path, level):
    export(atlas, tmp_path / "p.pdf", LEVEL=level)
    content = (tmp_path / "p.pdf").read_bytes()
    assert note_of(content) == (LEVELS[level], "2025-11-24")
    assert hidden_data(content, "application/pdf") != CARRIES       # or it could not lie in a folder for the public


def change(atlas, statement, *values):
    with open_atlas(atlas, write=True) as connection:
        connection.execute(statement, values)


def test_the_block_of_facts_is_whole(atlas, tmp_path):
    results, _said = export(atlas, tmp_path / "p.pdf")
    told = words(tmp_path / "p.pdf")
    for fact in ("SYNTHETIC Alpha facility", "알파 시설", "Detention center", "Plate 1", "North Hamgyong", PRECISE,
                 "The point is that of a building.", "24 November 2025",
                 "9 October 2023, 02:31 UTC (11:31 UTC+9, 10:31 UTC+8)",
                 "0.5 m a pixel, off-nadir 12°, sun 51° high, from 141°", "1.2 ha (12,000 m², 3.0 acres), perimeter 440 m",
                 "Operating, as of 9 October 2023", "no source is cited", "an imagery analyst", "a second analyst",
                 "© Nobody (SYNTHETIC), 9 October 2023", "Guard tower × 2", "New construction (1,080 m²)",
                 "likely (55–80 %)",
                 "Confidence in the identification: medium.", "Not visible on this image: Mine entrance.",
                 "activity may be concealed.", "express no opinion", "without marks", "Very likely (80–95 %)"):
        assert fact in told, fact
    assert results["PAGES"] == 2 and len(pictures(tmp_path / "p.pdf")) >= 1
    assert "SYN-KIM" not in told and "SYN-LEE" not in told
    raw = (tmp_path / "p.pdf").read_bytes()
    assert str(tmp_path).encode() not in raw and b"/Author" not in raw


def test_internal_plates_name_analysts_and_show_drafts(atlas, tmp_path):
    made.add_mark(atlas, SECOND_DAY, "checkpoint", [(made.LON, made.LAT)], "draft")
    export(atlas, tmp_path / "public.pdf")
    _results, said = export(atlas, tmp_path / "internal.pdf", LEVEL=2)
    assert "Checkpoint" not in words(tmp_path / "public.pdf")
    told = words(tmp_path / "internal.pdf")
    assert "Checkpoint" in told and "SYN-KIM" in told and "SYN-LEE" in told


@pytest.mark.parametrize("state, privacy, leaves", [
    ("draft", "public", ["internal"]), ("reviewed", "public", ["partner", "internal"]),
    ("approved", "restricted", ["partner", "internal"]), ("approved", "confidential", ["internal"]),
    ("approved", "public", ["public", "partner", "internal"])])
def test_marks_leave_by_their_review_and_privacy(atlas, state, privacy, leaves):
    made.add_mark(atlas, SECOND_DAY, "checkpoint", [(made.LON, made.LAT)], state, privacy=privacy)
    for level in ("public", "partner", "internal"):
        rows = rows_of(atlas, level)
        assert ("checkpoint" in {mark.kind for mark in rows.marks}) == (level in leaves)
        assert rows.held_marks == int(level not in leaves)


REASONS = [
    ("print_allowed", 0, "does not allow printing"), ("print_allowed", None, "Nobody has written down"),
    ("print_until", "2025-11-23", "allowed printing until 2025-11-23"), ("attribution", None, "no credit line"),
    ("privacy", "restricted", "not cleared"), ("location", "/nowhere/a.tif", "not where it was"),
    ("byte_size", 7, "has changed"),
]


@pytest.mark.parametrize("column, value, reason", REASONS)
def test_an_image_without_rights_is_refused_with_the_reason(atlas, column, value, reason):
    change(atlas, f"UPDATE images SET {column} = ?", value)
    rows = rows_of(atlas)
    assert rows.images == () and len(rows.refused) == 2 and rows.chosen([], 4) == []
    with pytest.raises(AtlasError, match=reason):
        rows.chosen([f"SYN-{SECOND_DAY}"], 1)
    with pytest.raises(AtlasError, match="no image"):
        rows.chosen(["SYN-OTHER"], 1)


def test_a_page_says_why_there_is_no_picture(atlas, tmp_path):
    change(atlas, "UPDATE images SET print_allowed = 0")
    with pytest.raises(QgsProcessingException, match="does not allow printing"):
        export(atlas, tmp_path / "p.pdf", IMAGES=f"SYN-{SECOND_DAY}")
    assert not (tmp_path / "p.pdf").exists()
    _results, said = export(atlas, tmp_path / "p.pdf")
    told = words(tmp_path / "p.pdf")
    assert "No image of this place may be printed." in told and "does not allow printing. (images: 2)" in told
    assert pictures(tmp_path / "p.pdf") == [] and f"SYN-{SECOND_DAY}" not in told and f"SYN-{SECOND_DAY}" in said


def test_the_last_day_of_printing_counts(atlas):
    change(atlas, "UPDATE images SET print_until = '2025-11-24'")
    assert len(rows_of(atlas).images) == 2


def test_images_are_chosen_over_the_dates(atlas, tmp_path):
    for day in ("2020-01-01", "2021-01-01", "2022-01-01"):
        made.add_picture(atlas, tmp_path, day)
        made.add_mark(atlas, day, "gate", [(made.LON, made.LAT)])
    rows = rows_of(atlas)
    assert [image.acquired_at for image in rows.chosen([], 4)] == [FIRST_DAY, "2020-01-01", "2022-01-01", SECOND_DAY]
    assert [image.acquired_at for image in rows.chosen([], 1)] == [SECOND_DAY]
    wanted = rows.chosen(["SYN-2022-01-01", f"SYN-{FIRST_DAY}"], 1)
    assert [image.acquired_at for image in wanted] == [FIRST_DAY, "2022-01-01"]


def test_a_town_never_looks_like_a_building(atlas, tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    made.add_picture(atlas, folder, "2024-01-01", footprint="POLYGON ((120 30, 140 30, 140 50, 120 50, 120 30))")
    results, _said = export(atlas, tmp_path / "p.pdf", PLACE=made.TOWN)
    told = words(tmp_path / "p.pdf")
    assert results["PAGES"] == 1 and pictures(tmp_path / "p.pdf") == []
    assert "stands for a town or a county, not for a building" in told and "41.00° N, 132.70° E" in told
    assert "Size of facility" not in told


def test_a_facility_without_imagery_says_so(atlas, tmp_path):
    export(atlas, tmp_path / "p.pdf", PLACE=made.BARE)
    told = words(tmp_path / "p.pdf")
    assert "No image of this place is in the register." in told and "41.0000° N, 132.9000° E" in told


def test_a_place_that_may_not_leave_has_no_plate(atlas, tmp_path):
    change(atlas, "UPDATE places SET privacy = 'confidential' WHERE place_id = ?", made.PLACE)
    with pytest.raises(QgsProcessingException, match="no place"):
        export(atlas, tmp_path / "p.pdf")
    assert export(atlas, tmp_path / "p.pdf", LEVEL=2)[0]["PAGES"] == 2


def test_two_dates_have_the_table_of_changes(atlas, tmp_path):
    export(atlas, tmp_path / "p.pdf", DATES=1)
    told = words(tmp_path / "p.pdf")
    for fact in ("the same ground on 2 dates", "4 May 2019", "9 October 2023", "of different seasons",
                 "The same ground at the same scale", "what images show, date by date", "no measurable change"):
        assert fact in told, fact


def test_the_same_input_gives_the_same_bytes(atlas, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        export(atlas, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


FOLDER = "/".join(("", "home", "someone"))
HOSTILE = ("[% @project_path %] <b>bold</b> {0} %s", "x" * 300, "가" * 120, "\u202eright to left \U0001f6a9",
           "a\nb\tc", f"{FOLDER}/secret.tif me@example.org")


def test_hostile_texts_are_printed_as_they_are_and_harm_nothing(atlas, tmp_path):
    for number, label in enumerate(HOSTILE):
        made.add_mark(atlas, SECOND_DAY, "checkpoint", [(made.LON + number * 1e-4, made.LAT)], label=label)
    change(atlas, "UPDATE places SET name_en = ?, name_ko = ? WHERE place_id = ?", "N" * 290 + "[% 1+1 %]", "나" * 200,
           made.PLACE)
    export(atlas, tmp_path / "p.pdf")
    told = words(tmp_path / "p.pdf")
    assert "@project_path" in told and "<b>bold</b>" in told
    assert FOLDER not in told and "me@example.org" not in told


def test_nothing_of_the_team_leaves_with_a_public_plate(atlas, tmp_path):
    change(atlas, "UPDATE images SET title = 'CANARY-title', notes = 'CANARY-notes', source_id = 'CANARY-source'")
    made.add_mark(atlas, SECOND_DAY, "checkpoint", [(made.LON, made.LAT)], notes="CANARY-note", review_note="CANARY-review",
                  analyst="CANARY-analyst", reviewed_by="CANARY-reviewer")
    export(atlas, tmp_path / "p.pdf", DATES=1)
    told = words(tmp_path / "p.pdf")
    assert "Checkpoint" in told and "CANARY" not in told
    raw = (tmp_path / "p.pdf").read_bytes()
    assert b"CANARY" not in raw and tmp_path.name.encode() not in raw


def test_beyond_twelve_there_are_numbers_and_a_key(atlas, tmp_path):
    for number in range(20):
        made.add_mark(atlas, SECOND_DAY, "vehicle", [(made.LON + (number % 5 - 2) * 1.5e-4,
                                                      made.LAT + (number // 5 - 2) * 1e-4)], label=f"Truck {number}")
    export(atlas, tmp_path / "p.pdf")
    told = words(tmp_path / "p.pdf")
    assert "No. What" in told and all(f"Truck {number}" in told for number in range(20))


@pytest.fixture(scope="module")
def table(built, tmp_path_factory):
    """A desk with the public edition, and what a plate may show."""
    folder = tmp_path_factory.mktemp("desk")
    atlas = Path(shutil.copyfile(built, folder / "atlas.gpkg"))
    for number in range(9):
        made.add_mark(atlas, SECOND_DAY, "vehicle", [(made.LON + (number - 4) * 6e-5, made.LAT - 1e-4)],
                      label="A group of vehicles of an unknown kind with a long description" if number == 4 else "")
    edition = release(atlas, "public", FilterState(), day=DAY, title="t")[0]
    write_atlas(edition, folder / "edition.gpkg")
    rows = read_plate(atlas, made.PLACE, edition, DAY)
    with desk(str(folder / "edition.gpkg"), FilterState(), DAY) as found:
        yield found, Edition(edition), rows, folder


def layouts(table, language, size, images):
    found, edition, rows, folder = table
    names = naming.of_settings(language)
    with naming.using(names), speaking(language):
        order = PlateOrder(edition.places[made.PLACE], rows, tuple(rows.images[-images:]), size, DAY, folder, 96)
        yield from PlateMaker(found, edition, order).pages()


def box_of(item):
    at, size = item.pagePos(), item.rect()
    return at.x(), at.y(), at.x() + size.width(), at.y() + size.height()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [A4, A3], ids=["A4", "A3"])
def test_nothing_overlaps_nothing_is_cut_and_no_leaders_cross(table, language, size):
    pages = 0
    for layout, _rest, title in layouts(table, language, size, 2):
        pages += 1
        items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id()]
        check_inside(items, size, title)
        check_apart(items, title)
        if pages == 1:
            check_leaders(items, size)
        if pages == 3:
            check_two_dates(items)
        del layout, items
    assert pages == 3


def check_inside(items, size, title):
    """Everything lies on the page, away from its edge."""
    for item in items:
        if not item.itemRotation():
            left, top, right, bottom = box_of(item)
            assert left >= 5 and top >= 5 and right <= size.width - 5 and bottom <= size.height - 5, (title, item.id())


def check_apart(items, title):
    """No text lies on another."""
    texts = [item for item in items if isinstance(item, QgsLayoutItemLabel) and not item.itemRotation()]
    for one, other in combinations(texts, 2):
        a, b = box_of(one), box_of(other)
        air = 1.6 + 0.02 * min(a[2] - a[0], b[2] - b[0])       # mm by which frames of labels are wider than their words
        apart = a[2] - air <= b[0] or b[2] - air <= a[0] or a[3] - 0.4 <= b[1] or b[3] - 0.4 <= a[1]
        assert apart, (title, one.text(), other.text())


def check_leaders(items, size):
    """No two leaders cross, and each tag stands inside the picture."""
    leaders = {}
    for item in items:
        if " leader " in item.id():
            at = item.pagePos()
            drawn = LineString([(at.x() + node.x(), at.y() + node.y()) for node in item.nodes()])
            leaders.setdefault(item.id().split(" #")[0], drawn)
    assert len(leaders) >= 12
    for one, other in combinations(leaders.values(), 2):
        assert not one.crosses(other) or one.intersection(other).distance(one.boundary) < 0.05
    for item in items:
        if " tag " in item.id() and "words" not in item.id():
            left, top, right, bottom = box_of(item)
            assert size.picture.x <= left and right <= size.picture.right
            assert size.picture.y <= top and bottom <= size.picture.bottom


def check_two_dates(items):
    """Both pictures have the same size and the same scale."""
    sizes = {(round(item.rect().width(), 3), round(item.rect().height(), 3)) for item in items
             if isinstance(item, QgsLayoutItemPicture)}
    bars = {round(item.rect().width(), 3) for item in items if item.id().endswith(" bar")}
    assert len(sizes) == 1 and len(bars) == 1


def test_a_book_has_the_plates_that_there_are(atlas, tmp_path):
    wanted = book_of(atlas, tmp_path)
    run_algorithm(ExportBook(), wanted)
    told = words(tmp_path / "book.pdf")
    assert "Plates" in told and "Guard tower × 2" in told and PRECISE in told and "Plate 1" in told and "Plate 2" not in told
    change(atlas, "UPDATE images SET print_allowed = 0")
    run_algorithm(ExportBook(), wanted)
    assert "Guard tower × 2" not in words(tmp_path / "book.pdf")


def test_a_book_says_where_a_picture_could_not_be_drawn(atlas, tmp_path):
    change(atlas, "UPDATE images SET footprint = NULL, location = ?", str(damaged(tmp_path)))
    change(atlas, "UPDATE images SET byte_size = ?", (tmp_path / "damaged.tif").stat().st_size)
    wanted = book_of(atlas, tmp_path)
    run_algorithm(ExportBook(), wanted)
    told = words(tmp_path / "book.pdf")
    assert "Plate 1" in told and "cannot be opened" in told and pictures(tmp_path / "book.pdf") == []
    with pytest.raises(QgsProcessingException, match="cannot be opened"):
        export(atlas, tmp_path / "p.pdf")


def book_of(atlas, folder):
    """Return the parameters of a book of plates alone."""
    return {"ATLAS": str(atlas), "LEVEL": 0, "LANGUAGE": 1, "DPI": 96, "CONTENTS": [7], "WORKERS": 0, "OUTPUT": str(folder / "book.pdf")}


def damaged(folder):
    path = folder / "damaged.tif"
    path.write_bytes(b"II*\x00 no picture at all")
    return path
