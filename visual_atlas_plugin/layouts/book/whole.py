"""A whole book of an edition: overview, routes, events, places, records, statistics, and everything that leads to them.

It is made in three steps, so that several processes can share the second one: `BookMaker.plan` goes through the whole book
without drawing, which numbers the sources as they are cited; `make` draws one sheet, in any order; `bind` lays out the text
and joins the pages.
"""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Callable, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsPrintLayout, QgsProject

from ...domain.errors import AtlasError, Stopped
from ...domain.filter_state import FilterState
from ...domain.releasing.edition_note import note_text
from ...exchange.publishing.as_atlas import write_atlas
from ...exchange.publishing.plate_rows import PlateRows
from ...exchange.publishing.released import Release
from ...i18n import both, told, tr
from .. import chart_pages, event_sheet, export, overview, prepare, route_sheet
from ..desk import Desk, desk
from . import back, front, places, statistics
from .assembling import PICTURE, Bound, Part, bind, bind_pictures, of_blocks
from .blocks import Block, Heading, Paragraph, Piece
from .dossier import dossier
from .edition import Edition
from .flow import pages_of
from .joining import can_join, join
from .place_map import closing_notes
from .writing import Furniture, missing_fonts, settle_date, write_pages

EDITION_FILE = "edition.gpkg"
MOST_RECORDS = 500          # dossiers of one book: more are a database, not a book
OVERVIEW, ROUTES, EVENTS, PLACES, RECORDS, STATISTICS, GLOSSARY = (
    "overview", "routes", "events", "places", "records", "statistics", "glossary")
PLATES = "plates"
PARTS = (OVERVIEW, ROUTES, EVENTS, PLATES, PLACES, RECORDS, STATISTICS, GLOSSARY)


@dataclass(frozen=True)
class Order:
    """What a book is made of: an edition, the choices that made it, the parts that are wanted, and what plates may show.

    Of the choices only what is drawn is asked again: which kinds of places and which routes. The atlas itself is never read.
    """

    release: Release
    state: FilterState
    day: date
    parts: Tuple[str, ...] = PARTS
    most_records: int = MOST_RECORDS
    dpi: int = 300
    plates: Tuple[Tuple[str, PlateRows], ...] = ()      # (place_id, what its plate may show), in the order of the book
    plate_paper: str = "A4"
    as_pictures: bool = False       # a folder of PNG pictures instead of one PDF

    @property
    def ending(self) -> str:
        """The ending of the file of a sheet."""
        return PICTURE if self.as_pictures else ".pdf"

    def export(self, layout: QgsPrintLayout, path: Path, lossless: bool = False) -> None:
        """Write a sheet. Raises AtlasError."""
        export.export(layout, str(path), export.PNG if self.as_pictures else export.PDF, self.dpi, lossless)


@dataclass(frozen=True)
class Outcome:
    """What came of a sheet: `failed`, why there is no page; `without`, why its page has no picture; credits of its maps."""

    failed: str = ""
    without: str = ""
    credits: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A page that is drawn as a layout: its number among those of the book, from 1, its words in the contents."""

    number: int
    title: str
    level: int
    above: str
    write: Callable[[Path], Outcome]
    asks_network: bool = False


class Rest(Block):
    """Pieces that found no room on a sheet, under its title."""

    def __init__(self, title: str, pieces: Sequence[Piece]):
        self.title, self.rest = title, list(pieces)

    def pieces(self, width: float) -> List[Piece]:
        """Return the title and what is left."""
        return Heading(tr("{title} (continued)").format(title=self.title), 2, listed=False).pieces(width) + self.rest


def check_can_join() -> None:
    """Raise AtlasError where this GDAL cannot make one file of many pages."""
    if not can_join():
        raise AtlasError(tr("This GDAL cannot join PDF pages: it has no reader for them."),
                         tr("Install a GDAL with poppler, or export the pages one by one."))


def make_book(order: Order, target: Path, on_progress: Callable[[float], None] = lambda percent: None,
              is_canceled: Callable[[], bool] = lambda: False) -> Bound:
    """Write the book of an order to a PDF file, in this process. Raises AtlasError, Stopped; an older file is then as it was."""
    check_can_join()
    with export.working_folder(target) as folder, BookMaker(order, folder) as maker:
        sheets = maker.plan()
        files, outcomes = {}, {}
        for sheet in sheets:
            if is_canceled():
                raise Stopped("Stopped before the end.", "Nothing was written.")
            files[sheet.number] = folder / f"sheet-{sheet.number:04d}{order.ending}"
            outcomes[sheet.number] = maker.make(sheet.number, files[sheet.number])
            on_progress(70.0 * sheet.number / len(sheets))
        return maker.bind(target, files, outcomes, lambda percent: on_progress(70 + 0.3 * percent), is_canceled)


def drawn_choices(state: FilterState) -> FilterState:
    """Return of some choices those of what is drawn: an edition holds the chosen records already."""
    return FilterState(place_kinds=state.place_kinds, routes=state.routes)


def write_sheet(layout: QgsPrintLayout, rest: Sequence[Piece], edition: Edition, title: str, target: Path, day: date,
                dpi: int) -> int:
    """Write one sheet and, behind it, what found no room on it, with the sources that it cites. Returns the pages."""
    with export.working_folder(target) as folder:
        sheet, more = folder / "sheet.pdf", folder / "more.pdf"
        export.export(layout, str(sheet), export.PDF, dpi)
        settle_date(sheet, day)
        blocks: List[Block] = [Rest(title, rest)] if any(not piece.space for piece in rest) else []
        pages = pages_of(blocks + back.sources(edition, cited_only=True))
        write_pages(more, pages, furniture_of(edition, title), 2, title, day)
        join([sheet, more], folder / "all.pdf", title, day, note=note_text(edition.release.level, day))
        (folder / "all.pdf").replace(target)
    return 1 + len(pages)


def make_dossiers(edition: Edition, case_ids: Sequence[str], target: Path, day: date) -> int:
    """Write the dossiers of some records, then the sources that they cite. Returns the pages."""
    blocks: List[Block] = []
    for case_id in case_ids:
        blocks += dossier(edition, case_id)
    pages = pages_of([*blocks, *closing_notes(), *back.sources(edition, cited_only=True)])
    title = edition.release.title
    with export.working_folder(target) as folder:
        write_pages(folder / "pages.pdf", pages, furniture_of(edition, title), 1, title, day)
        (folder / "pages.pdf").replace(target)
    return len(pages)


def make_statistics(edition: Edition, state: FilterState, target: Path, day: date) -> int:
    """Write the charts of an edition with their tables. Returns the pages."""
    title = edition.release.title
    with export.working_folder(target) as folder:
        write_atlas(edition.release, folder / EDITION_FILE)
        charts = chart_pages.published(str(folder / EDITION_FILE), drawn_choices(state), day)
        pages = pages_of(statistics.statistics(charts, edition))
        write_pages(folder / "pages.pdf", pages, furniture_of(edition, title), 1, title, day)
        (folder / "pages.pdf").replace(target)
    return len(pages)


def furniture_of(edition: Edition, title: str) -> Furniture:
    """Return what stands on every text page of an edition."""
    return Furniture(title, front.level_words(edition.release.level), edition.release.synthetic)


class BookMaker:
    """Makes one book in a folder of its own, in which it writes the edition. Used as a context: its project is emptied at the end."""

    def __init__(self, order: Order, folder: Path):
        self.order, self.folder = order, folder
        self.edition = Edition(order.release)
        self.sheets: List[Sheet] = []
        self._parts: List[Callable[[], Sequence[Part]]] = []     # laid out when the book is bound
        self._atlas, self._drawn = str(folder / EDITION_FILE), drawn_choices(order.state)
        self._open = ExitStack()
        self._desk: Optional[Desk] = None
        self._files: Mapping[int, Path] = {}
        self._outcomes: Mapping[int, Outcome] = {}

    def __enter__(self) -> "BookMaker":
        return self

    def __exit__(self, *_error) -> None:
        self._desk = None
        self._open.close()

    def plan(self) -> List[Sheet]:
        """Go through the book as it is read, so that sources are numbered as they are cited; return its sheets."""
        makers = {OVERVIEW: self._overview, ROUTES: self._routes, EVENTS: self._events, PLATES: self._plates,
                  PLACES: lambda: self._text(places.places(self.edition)), RECORDS: self._records,
                  STATISTICS: self._statistics, GLOSSARY: lambda: self._text(back.glossary(self.edition))}
        self._text(front.about(self.edition))
        for name in PARTS:
            if name in self.order.parts:
                makers[name]()
        return self.sheets

    def make(self, number: int, path: Path) -> Outcome:
        """Draw a sheet into a file; what fails is its outcome, and leaves no file."""
        if not Path(self._atlas).is_file():
            write_atlas(self.order.release, Path(self._atlas))
        try:
            outcome = self.sheets[number - 1].write(path)
            if not self.order.as_pictures:
                settle_date(path, self.order.day)
            return outcome
        except AtlasError as error:
            path.unlink(missing_ok=True)
            return Outcome(failed=told(error))

    def bind(self, target: Path, files: Mapping[int, Path], outcomes: Mapping[int, Outcome],
             on_progress: Callable[[float], None] = lambda percent: None,
             is_canceled: Callable[[], bool] = lambda: False) -> Bound:
        """Lay out the text and join all pages. Raises AtlasError, Stopped; an older file is then as it was."""
        if not Path(self._atlas).is_file():
            write_atlas(self.order.release, Path(self._atlas))
        self._files, self._outcomes = files, outcomes
        title = of_blocks(front.title_page(self.edition, self.order.day, missing_fonts()))
        parts = [part for make in self._parts for part in make()]
        credit_lines = [line for number in sorted(outcomes) for line in outcomes[number].credits]
        parts += [of_blocks(back.sources(self.edition)), of_blocks(places.index(self.edition)),
                  of_blocks(back.credits(self.edition, credit_lines))]
        furniture = furniture_of(self.edition, self.order.release.title)
        if self.order.as_pictures:
            return bind_pictures(target, title, parts, furniture, self.order.dpi, on_progress, is_canceled)
        return bind(target, title, parts, furniture, self.order.day, on_progress,
                    is_canceled, note_text(self.order.release.level, self.order.day))

    def _text(self, blocks: Sequence[Block]) -> None:
        kept = list(blocks)
        self._parts.append(lambda: [of_blocks(kept)])

    def _sheet(self, title: str, level: int, above: str, write: Callable[[Path], Outcome], rest: Callable[[Outcome], List[Block]],
               asks_network: bool = False) -> None:
        """Add a sheet; `rest` are the blocks for which it has no room, once it is known what came of it."""
        sheet = Sheet(len(self.sheets) + 1, title, level, above, write, asks_network)
        self.sheets.append(sheet)
        self._parts.append(lambda: self._bound_sheet(sheet, rest))

    def _bound_sheet(self, sheet: Sheet, rest: Callable[[Outcome], List[Block]]) -> List[Part]:
        outcome = self._outcomes[sheet.number]
        if outcome.failed:
            part = of_blocks([Heading(sheet.title, sheet.level), Paragraph(tr("This page could not be made.")),
                              Paragraph(outcome.failed)])
            part.above = sheet.above
            return [part]
        more = rest(outcome)
        return [Part(file=self._files[sheet.number], heading=sheet.title, level=sheet.level, above=sheet.above),
                *([of_blocks(more)] if more else [])]

    def _table(self) -> Desk:
        """Return the desk with the edition on it; it is opened once."""
        if self._desk is None:
            self._desk = self._open.enter_context(desk(self._atlas, self._drawn, self.order.day))
        return self._desk

    def _overview(self) -> None:
        filter_words = front.filter_line(self.edition)

        def write(path: Path) -> Outcome:
            title = self.order.release.title
            with prepare.overview_page(self._atlas, self._drawn, self.order.day, title) as (project, options):
                options.content = replace(options.content, filter_words=filter_words)
                layout = overview.build_overview(project, options)
                self.order.export(layout, path)
                del layout
                return Outcome(credits=tuple(options.content.credits))
        self._sheet(tr("Overview"), 0, "", write, lambda outcome: [])

    def _built(self, above: str, words: Sequence[str],
               builds: Sequence[Callable[[Desk], Tuple[QgsPrintLayout, List[Piece]]]]) -> None:
        """Add sheets that are built on the desk; the first stands under the heading of its part of the book."""
        for title, build in zip(words, builds):
            blank = QgsProject()
            layout, rest = build(Desk(blank, (), ()))       # cites, and tells what finds no room
            del layout
            blank.clear()

            def write(path: Path, build=build) -> Outcome:
                layout, _rest = build(self._table())
                self.order.export(layout, path)
                del layout
                self._table().clear()
                return Outcome()
            blocks: List[Block] = [Rest(title, rest)] if any(not piece.space for piece in rest) else []
            self._sheet(title, 1, above, write, lambda outcome, blocks=blocks: blocks)      # type: ignore[misc]
            above = ""

    def _routes(self) -> None:
        rows = [row for row in route_sheet.route_rows(self.edition) if row["route_no"] in self.order.state.routes]
        self._built(tr("Routes"), [route_sheet.route_title(row) for row in rows], [
            lambda table, row=row: route_sheet.build_route_sheet(table, self.edition, row, self.order.day)  # type: ignore[misc]
            for row in rows])

    def _events(self) -> None:
        ids = event_sheet.event_ids(self.edition)[:self.order.most_records]
        self._built(tr("Events"), [event_sheet.event_title(self.edition.case(case_id)) for case_id in ids], [
            lambda table, case_id=case_id: event_sheet.build_event_sheet(                              # type: ignore[misc]
                table, self.edition, case_id, self.order.day) for case_id in ids])

    def _plates(self) -> None:
        """Add a plate for each place with marks that may be printed, on an image that may; none without them."""
        from .plate_sheets import plate_sheets

        ids = [(place_id, rows) for place_id, rows in self.order.plates if place_id in self.edition.places]
        for sheet in plate_sheets(self.order, self.edition, self.folder, ids, self._table):
            self._sheet(*sheet)

    def _records(self) -> None:
        ids = self.edition.case_ids()
        if not ids:
            return
        blocks: List[Block] = [Heading(both("Records")), *_of_how_many(len(ids), self.order.most_records)]
        for case_id in ids[:self.order.most_records]:
            blocks += dossier(self.edition, case_id)
        self._text(blocks)

    def _statistics(self) -> None:
        self._parts.append(lambda: [of_blocks(statistics.statistics(
            chart_pages.published(self._atlas, self._drawn, self.order.day), self.edition))])


def _of_how_many(there: int, most: int) -> List[Block]:
    if there <= most:
        return []
    return [Paragraph(tr("The first {most} of {n} records, by their numbers; choose fewer records for a complete book.").format(
        most=f"{most:,}", n=f"{there:,}"))]
