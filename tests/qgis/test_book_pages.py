"""Text pages of a book: nothing is lost, cut or torn; headings stand with what follows; pages are joined with their marks."""

import random
import re
import subprocess
from datetime import date

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.layouts.book import joining, paper
from visual_atlas_plugin.layouts.book.assembling import Part, bind, of_blocks
from visual_atlas_plugin.layouts.book.blocks import Block, Heading, Paragraph, Piece, Room, Table
from visual_atlas_plugin.layouts.book.flow import LEAST_FILLED, SPARE_MM, TooHigh, pages_of
from visual_atlas_plugin.layouts.book.joining import Bookmark, join
from visual_atlas_plugin.layouts.book.paper import A4, MM
from visual_atlas_plugin.layouts.book.writing import Furniture, write_pages
from visual_atlas_plugin.layouts.chart_shapes import Text

DAY = date(2026, 11, 27)
WORDS = ("온성", "office", "집결소", "Tumen", "a", "extraordinarily", "between", "강제송환", "2003", "도문변방구류소에서", "river")


def words(seed, n):
    pick = random.Random(seed)
    return " ".join(pick.choice(WORDS) for _ in range(n))


def texts(page):
    return [shape for shape in page.shapes if isinstance(shape, Text)]


def told(pages):
    """All words of pages in order of reading: down a page, along a line."""
    return " ".join(text.words for page in pages for text in sorted(texts(page), key=lambda one: (round(one.y), one.x)))


def mixed(seed):
    pick, blocks = random.Random(seed), []
    for number in range(60):
        kind = pick.choice(("heading", "paragraph", "paragraph", "table", "room"))
        if kind == "heading":
            blocks.append(Heading(f"H{number} " + words(seed + number, 4), pick.choice((0, 1, 2))))
        elif kind == "paragraph":
            blocks.append(Paragraph(f"P{number} " + words(seed + number, pick.randrange(1, 160)), hang=pick.choice(("", "[3]")),
                                    indent=8))
        elif kind == "table":
            rows = [(f"R{number}-{row}", words(seed + number + row, pick.randrange(0, 60)), str(row))
                    for row in range(pick.randrange(1, 30))]
            blocks.append(Table(("No.", "What", "n"), rows, (1, 4, 1), right=(2,)))
        else:
            blocks.append(Room(pick.randrange(1, 40)))
    return blocks


@pytest.mark.parametrize("seed", range(8))
def test_everything_stands_inside_the_text_area(qgis_app, seed):
    for page in pages_of(mixed(seed)):
        for text in texts(page):
            assert text.x >= A4.side * MM - 1 and text.y >= A4.top * MM - 1
            assert text.x + text.w <= (A4.width - A4.side) * MM + 1, text.words
            assert text.y + text.h <= (A4.height - A4.bottom + SPARE_MM) * MM + 1, text.words


@pytest.mark.parametrize("seed", range(8))
def test_no_lines_lie_on_one_another(qgis_app, seed):
    for page in pages_of(mixed(seed)):
        found = texts(page)
        for number, one in enumerate(found):
            for other in found[number + 1:]:
                apart = (one.x + one.w <= other.x + 1 or other.x + other.w <= one.x + 1 or one.y + one.h <= other.y + 1
                         or other.y + other.h <= one.y + 1)
                assert apart, (one.words, other.words)


@pytest.mark.parametrize("seed", range(8))
def test_no_word_is_lost_or_said_twice(qgis_app, seed):
    """Heads of tables are repeated on purpose; all else stands exactly once."""
    blocks = mixed(seed)
    expected = []
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            expected += block.words.split() + (["[3]"] if getattr(block, "hang", "") else [])
        elif isinstance(block, Table):
            expected += [word for row in block.rows for cell in row for word in cell.split()]
    shown = [word for word in told(pages_of(blocks)).split() if word not in ("No.", "What", "n")]
    assert sorted(shown) == sorted(expected)


@pytest.mark.parametrize("seed", range(8))
def test_a_heading_never_ends_a_page(qgis_app, seed):
    for page in pages_of(mixed(seed))[:-1]:
        last = max(texts(page), key=lambda one: one.y)
        assert last.letters not in paper.HEADS, last.words


@pytest.mark.parametrize("rows", range(38, 92, 3))
def test_the_last_page_never_carries_a_line_or_two_alone(qgis_app, rows):
    """As the index of the shipped atlas did, whose last page had one row."""
    pages = pages_of([Heading("Index"), Table(("Number", "Words"), [(str(n), "Onsong") for n in range(rows)], (1, 3))])
    lowest = max(text.y + text.h for text in texts(pages[-1])) - A4.top * MM
    assert len(pages) == 1 or lowest >= LEAST_FILLED * A4.text_height - 100
    assert [text.words for page in pages for text in texts(page) if text.words.isdigit()] == [str(n) for n in range(rows)]


def test_a_table_repeats_its_head_on_every_page(qgis_app):
    rows = [(str(number), words(number, 12)) for number in range(200)]
    pages = pages_of([Heading("Long"), Table(("Number", "Words"), rows, (1, 3))])
    assert len(pages) > 3
    assert all(sum(text.words == "Number" for text in texts(page)) == 1 for page in pages)


def test_a_row_longer_than_a_page_goes_on_below_the_head(qgis_app):
    long = words(1, 4000)
    pages = pages_of([Table(("Number", "Words"), [("1", long)], (1, 3))])
    assert len(pages) > 2
    assert sorted(w for w in told(pages).split() if w not in ("Number", "Words", "1")) == sorted(long.split())


def test_korean_breaks_at_spaces_only(qgis_app):
    text = " ".join(["도문변방구류소에서", "온성군", "보위부로"] * 60)
    lines = [shape.words for page in pages_of([Paragraph(text)]) for shape in texts(page)]
    assert {word for line in lines for word in line.split()} == set(text.split())


def test_a_piece_higher_than_a_page_is_a_mistake_that_is_told(qgis_app):
    class Tower(Block):
        def pieces(self, width):
            return [Piece(A4.text_height + 1)]

    with pytest.raises(TooHigh):
        pages_of([Tower()])


def test_data_is_printed_as_it_is(qgis_app, tmp_path):
    hostile = "[% 1 + 1 %] <b>bold</b> =cmd() &amp; \u202eright to left 😀"
    path = tmp_path / "page.pdf"
    write_pages(path, pages_of([Paragraph(hostile)]), Furniture("<i>T</i>", "L"), 1, "t", DAY)
    shown = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "[% 1 + 1 %] <b>bold</b> =cmd() &amp;" in shown and "<i>T</i>" in shown


def _book(tmp_path, name="book.pdf", synthetic=False):
    blocks = []
    for number in range(12):
        blocks += [Heading(f"Part {number}"), Paragraph(words(number, 900)), Heading(f"Section {number}", 1),
                   Paragraph(words(number + 50, 300))]
    bound = bind(tmp_path / name, of_blocks([Heading("Title", listed=False)]), [of_blocks(blocks)],
                 Furniture("A book & more", "Public edition", synthetic), DAY)
    return tmp_path / name, bound


def _page(path, number):
    return subprocess.run(["pdftotext", "-f", str(number), "-l", str(number), "-layout", path, "-"], capture_output=True,
                          text=True, check=True).stdout


def test_the_contents_name_the_pages_on_which_headings_stand(qgis_app, tmp_path):
    path, bound = _book(tmp_path)
    listed = re.findall(r"^ *((?:Part|Section) \d+) +(\d+)$", _page(path, 2) + _page(path, 3), re.M)
    assert len(listed) == 24
    for words_, folio in listed:
        assert words_ in _page(path, int(folio)), (words_, folio)
    assert {(mark.words, str(mark.page + 1)) for mark in bound.marks if mark.level <= 1} >= set(listed)


def test_every_page_has_its_number_and_its_level(qgis_app, tmp_path):
    path, bound = _book(tmp_path)
    for number in range(1, bound.pages + 1):
        foot = _page(path, number).rstrip().splitlines()[-1]
        assert "Public edition" in foot and re.search(rf"(^|\s){number}(\s|$)", foot), foot


def test_a_book_has_title_bookmarks_and_no_names_in_its_data(qgis_app, tmp_path):
    path, bound = _book(tmp_path)
    info = subprocess.run(["pdfinfo", "-isodates", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Title: +A book & more\n", info) and "2026-11-27T00:00:00" in info and f"Pages:           {bound.pages}" in info
    assert "Author" not in info and "Qt" not in info
    raw = path.read_bytes()
    assert b"/Outlines" in raw and raw.count(b"/Dest") + raw.count(b"/GoTo") >= len(bound.marks)


def test_fonts_are_embedded_and_the_text_can_be_searched(qgis_app, tmp_path):
    path, _ = _book(tmp_path)
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert listed and all(line.split()[-5] == "yes" and line.split()[-3] == "yes" for line in listed), listed
    assert "강제송환" in _page(path, 4) and "office" in _page(path, 4)


def test_the_same_book_has_the_same_bytes(qgis_app, tmp_path):
    one, other = _book(tmp_path, "one.pdf")[0], _book(tmp_path, "two.pdf")[0]
    assert one.read_bytes() == other.read_bytes()


def test_a_synthetic_book_says_so_on_every_page(qgis_app, tmp_path):
    path, bound = _book(tmp_path, synthetic=True)
    for number in range(1, bound.pages + 1):
        # set aslant, the word comes out letter by letter
        assert "".join(_page(path, number).split()).count("SYNTHETIC") >= 1 or _letters(path, number) >= set("SYNTHEIC")


def _letters(path, number):
    return set("".join(_page(path, number).split()))


def test_a_book_that_fails_leaves_the_older_one_and_nothing_else(qgis_app, tmp_path, monkeypatch):
    path, _ = _book(tmp_path)
    before = path.read_bytes()

    def refuse(*_):
        raise AtlasError("no", "room")

    monkeypatch.setattr(joining, "_compose", refuse)
    with pytest.raises(AtlasError):
        _book(tmp_path)
    assert path.read_bytes() == before and [item.name for item in tmp_path.iterdir()] == ["book.pdf"]


def test_joining_what_is_no_page_is_told_in_a_sentence(qgis_app, tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"not a page")
    with pytest.raises(AtlasError, match="bad.pdf"):
        join([bad], tmp_path / "out.pdf", "t", DAY)
    assert not (tmp_path / "out.pdf").exists()


def test_bookmarks_of_deeper_levels_lie_below_those_above(qgis_app):
    tree = joining._tree([Bookmark("a", 0), Bookmark("b", 1, 1), Bookmark("c", 2, 2), Bookmark("d", 3, 1), Bookmark("e", 4)])
    shape = [(one.mark.words, [(two.mark.words, [three.mark.words for three in two.children]) for two in one.children])
             for one in tree]
    assert shape == [("a", [("b", ["c"]), ("d", [])]), ("e", [])]


def test_a_part_made_elsewhere_is_taken_over_whole(qgis_app, tmp_path):
    sheet = tmp_path / "sheet.pdf"
    write_pages(sheet, pages_of([Paragraph("from elsewhere")]), Furniture("", ""), 7, "", DAY)
    bound = bind(tmp_path / "book.pdf", of_blocks([Paragraph("title")]), [Part(file=sheet, heading="A map", level=1)],
                 Furniture("t", "l"), DAY)
    assert bound.pages == 3 and "from elsewhere" in _page(tmp_path / "book.pdf", 3)
    assert ("A map", 2, 1) in [(mark.words, mark.page, mark.level) for mark in bound.marks]
