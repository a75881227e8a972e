"""The first pages of a book: title page, contents, and what the book is and is not."""

from dataclasses import dataclass
from datetime import date
from typing import Iterable, List, Sequence, Tuple

from ...domain import palette, words
from ...i18n import both, tr
from ...mapping.filter_text import number_text
from ...mapping.form_words import word_name
from .. import notes
from ..chart_shapes import PAPER_INK, Line, Shape, Text
from ..dates import long_date
from . import paper
from .blocks import Block, Heading, Paragraph, Piece, Room, Table
from .edition import Edition
from .paper import MM


@dataclass(frozen=True)
class Entry:
    """A line of the contents."""

    words: str
    folio: int
    level: int = 0


@dataclass(frozen=True)
class Contents(Block):
    """The table of contents: words, dots, page."""

    entries: Tuple[Entry, ...]

    def pieces(self, width: float) -> List[Piece]:
        """Return a piece an entry; long words are broken, the page stands beside their last line."""
        return [piece for entry in self.entries for piece in _entry(entry, width)]


def _entry(entry: Entry, width: float) -> Iterable[Piece]:
    letters = paper.STRONG if entry.level == 0 else paper.BODY
    left = entry.level * 5 * MM
    folio = str(entry.folio)
    wide = letters.width(folio)
    lines = letters.lines(entry.words, width - left - 14 * MM)
    if entry.level == 0:
        yield Piece(1.4 * MM, space=True)
    for number, line in enumerate(lines):
        shapes: List[Shape] = [Text(left, 0.0, letters.width(line), letters.leading, line, letters, PAPER_INK.text)]
        last = number == len(lines) - 1
        if last:
            start, end = left + letters.width(line) + 1.5 * MM, width - wide - 1.5 * MM
            base = letters.leading * 0.72
            if end - start > 2 * MM:
                shapes.append(Line(start, base, end, base, PAPER_INK.rule, 0.18 * MM))
            shapes.append(Text(width - wide, 0.0, wide, letters.leading, folio, letters, PAPER_INK.text))
        yield Piece(letters.leading, tuple(shapes), keep=not last)


def level_words(level: str) -> str:
    """Return for whom an edition is."""
    return {"public": tr("Public edition"), "partner": tr("Edition for partners: not to be passed on"),
            "internal": tr("Internal edition: not to leave the house")}.get(level, level)


def title_page(edition: Edition, day: date, missing_fonts: Sequence[str]) -> List[Block]:
    """Return the title page: title, choice of records, level, day, and the sentence on borders."""
    release = edition.release
    made: List[Block] = [Room(52, firm=True)]
    if release.synthetic:
        made += [Paragraph(tr("SYNTHETIC: made-up cases, no real person or event"), paper.points(12, True), palette.WARNING,
                           after=6)]
    made += [Paragraph(release.title, paper.TITLE, after=6), Paragraph(filter_line(edition), paper.SUBTITLE, after=14),
             Paragraph(level_words(release.level), paper.STRONG),
             Paragraph(tr("Made on {date}").format(date=long_date(day)), after=60), Room(34, firm=True)]
    made += [Paragraph(line, paper.SMALL, PAPER_INK.quiet) for line in (
        notes.disclaimer(), notes.route_note(), notes.count_note(), notes.names_note(),
        tr("Fonts replaced: {names}.").format(names="; ".join(missing_fonts)) if missing_fonts else "") if line]
    return made


def filter_line(edition: Edition) -> str:
    """Return which records the book is about."""
    return edition.release.filter_words or tr("All records that may leave the atlas at this level")


def contents_page(entries: Sequence[Entry]) -> List[Block]:
    """Return the contents."""
    return [Heading(both("Contents"), listed=False), Contents(tuple(entries))]


def about(edition: Edition) -> List[Block]:
    """Return the part that says what was chosen, how to read it, and what the book does not show."""
    return [Heading(both("About this book")), Heading(both("What it holds"), 1), Paragraph(filter_line(edition)),
            *[Paragraph(line) for line in _amounts(edition)], *_held_back(edition), Heading(both("How to read it"), 1),
            *[Paragraph(line) for line in _reading()], *_precision(), *_scales(),
            Heading(both("What this book does not show"), 1), *[Paragraph(line) for line in _not_shown(edition)]]


def _amounts(edition: Edition) -> List[str]:
    """Return the numbers, each with its unit; units are never added."""
    release = edition.release
    cases = list(release.table("cases").dicts())
    dated = sum(1 for row in cases if row["start_day"] is not None or row["end_day"] is not None)
    counted = [(tr("Records: {n}, of them {dated} with a date."), len(cases), dated)] if cases else []
    lines = [words_.format(n=number_text(n), dated=number_text(m)) for words_, n, m in counted]
    places = list(release.table("places").dicts())
    for told, n in ((tr("Places: {n}, of them {located} with a point."), len(places)),):
        located = sum(1 for row in places if row["geom"] is not None)
        lines.append(told.format(n=number_text(n), located=number_text(located)))
    for told, name in ((tr("Published routes: {n}."), "routes"), (tr("Figures by source: {n}."), "claims"),
                       (tr("Sources: {n}."), "sources")):
        n = len(release.table(name).rows)
        if n:
            lines.append(told.format(n=number_text(n)))
    return lines + [tr("Each number counts its own unit; they are not to be added up.")]


def _held_back(edition: Edition) -> List[Block]:
    held = edition.release.held_back_rounded
    if not held:
        return []
    return [Paragraph(tr("At most {n} records are held back at this level; they are not counted here.").format(n=number_text(held)))]


def _reading() -> List[str]:
    return [
        tr("Dates are as certain as their sources: “about 2003” and “2000s” stay so. A record without a date is listed as "
           "undated."),
        tr("Figures by source stand side by side. Nothing adds them up or averages them; where sources differ, all of them are "
           "given, each with who said it and when."),
        tr("Numbers in square brackets lead to the list of sources at the end."),
        tr("A sheet of a route shows its stops, its legs, and what is said of it. A sheet of an event shows the crossings that its "
           "sources name, with the figures given for each."),
        tr("Routes are published chains of places. Their lines join the stops and are not the road taken; a crossing that no "
           "source names is marked as inferred."),
        tr("A coordinate has only the decimals that its precision earns. Where no point is printed, none is known well enough, "
           "or none may be told."),
    ]


def _precision() -> List[Block]:
    told = {"building": tr("The building itself: 5 decimals of a degree, about a meter."),
            "site": tr("The grounds: 4 decimals, about ten meters."),
            "settlement": tr("The town or village only: 2 decimals, about a kilometer."),
            "county": tr("The county only: 1 decimal, about ten kilometers."),
            "unknown": tr("Not located; no point is given.")}
    return [Heading(both("Precision of points"), 2, listed=False),
            Table((tr("Precision"), tr("What the point is")),
                  [(word_name("precision", code), told[code]) for code in words.PRECISIONS], (1, 3))]


def _scales() -> List[Block]:
    reliability = [word_name("reliability", code) for code in "ABCDEF"]
    credibility = [word_name("credibility", code) for code in "123456"]
    return [Heading(both("How sure: reliability of a source, credibility of an item"), 2, listed=False),
            Table((tr("Reliability of the source"), tr("Credibility of the item")), list(zip(reliability, credibility)), (1, 1)),
            Paragraph(tr("The two are judged apart, and neither follows from the other. Confidence (high, medium, low) is that of "
                         "a judgement of our own."))]


def _not_shown(edition: Edition) -> List[str]:
    lines = [notes.count_note(),
             tr("A place without records is not a place where nothing happened: it is one of which nothing is recorded here."),
             tr("A facility is identified from the sources named; imagery alone does not show who is held there, and activity may "
                "be concealed."),
             tr("People appear by number and by pseudonym at most. What could lead to somebody is left out, and so are records "
                "without a consent or a stated public ground.")]
    if edition.release.synthetic:
        lines.insert(0, tr("Nothing in it is real: cases and persons were made up for training."))
    return lines + list(edition.release.notes)
