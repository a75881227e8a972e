"""A whole book of an edition: overview, routes, events, places, records, statistics, and everything that leads to them."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Callable, Iterator, List, Sequence, Tuple

from qgis.core import QgsPrintLayout

from ...domain.errors import AtlasError, Stopped
from ...domain.filter_state import FilterState
from ...domain.releasing.edition_note import note_text
from ...exchange.publishing.as_atlas import write_atlas
from ...exchange.publishing.released import Release
from ...i18n import tr
from .. import chart_pages, event_sheet, export, overview, prepare, route_sheet
from ..desk import Desk, desk
from . import back, front, places, statistics
from .assembling import Bound, Part, bind, of_blocks
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
    """What a book is made of: an edition, the choices that made it, and the parts that are wanted.

    Of the choices only what is drawn is asked again: which kinds of places and which routes.
    """

    release: Release
    state: FilterState
    day: date
    parts: Tuple[str, ...] = PARTS
    most_records: int = MOST_RECORDS
    dpi: int = 300
    atlas: str = ""             # the file in which images are looked up; without one a book has no plates


class Rest(Block):
    """Pieces that found no room on a sheet, under its title."""

    def __init__(self, title: str, pieces: Sequence[Piece]):
        self.title, self.rest = title, list(pieces)

    def pieces(self, width: float) -> List[Piece]:
        """Return the title and what is left."""
        return Heading(tr("{title} (continued)").format(title=self.title), 2, listed=False).pieces(width) + self.rest


def make_book(order: Order, target: Path, on_progress: Callable[[float], None] = lambda percent: None,
              is_canceled: Callable[[], bool] = lambda: False) -> Bound:
    """Write the book of an order to a PDF file. Raises AtlasError, Stopped; an older file is then as it was."""
    if not can_join():
        raise AtlasError(tr("This GDAL cannot join PDF pages: it has no reader for them."),
                         tr("Install a GDAL with poppler, or export the pages one by one."))
    edition = Edition(order.release)
    with export.working_folder(target) as folder:
        write_atlas(order.release, folder / EDITION_FILE)
        maker = _Maker(order, edition, folder, on_progress, is_canceled)
        title = of_blocks(front.title_page(edition, order.day, missing_fonts()))
        parts = [of_blocks(front.about(edition)), *maker.parts()]
        return bind(target, title, parts, furniture_of(edition, order.release.title), order.day,
                    lambda percent: on_progress(70 + 0.3 * percent), is_canceled,
                    note_text(order.release.level, order.day))


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


class _Maker:
    """Makes the parts of one book in the order in which they are read, so that sources are numbered as they are cited."""

    def __init__(self, order: Order, edition: Edition, folder: Path, on_progress, is_canceled):
        self.order, self.edition, self.folder = order, edition, folder
        self._atlas, self._drawn = str(folder / EDITION_FILE), drawn_choices(order.state)
        self._progress, self._canceled = on_progress, is_canceled
        self._credits: List[str] = []
        self._files = 0

    def parts(self) -> Iterator[Part]:
        """Yield all parts after the first pages."""
        makers = {OVERVIEW: self._overview, ROUTES: self._routes, EVENTS: self._events, PLATES: self._plates,
                  PLACES: self._places, RECORDS: self._records, STATISTICS: self._statistics, GLOSSARY: self._glossary}
        for number, name in enumerate(PARTS):
            if name in self.order.parts:
                yield from makers[name]()
            self._progress(70.0 * (number + 1) / len(PARTS))
        yield of_blocks(back.sources(self.edition))
        yield of_blocks(places.index(self.edition))
        yield of_blocks(back.credits(self.edition, self._credits))

    def _file(self) -> Path:
        if self._canceled():
            raise Stopped("Stopped before the end.", "Nothing was written.")
        self._files += 1
        return self.folder / f"sheet-{self._files:04d}.pdf"

    def _sheet(self, layout: QgsPrintLayout, rest: Sequence[Piece], title: str, level: int, above: str = "") -> Iterator[Part]:
        path = self._file()
        export.export(layout, str(path), export.PDF, self.order.dpi)
        settle_date(path, self.order.day)
        yield Part(file=path, heading=title, level=level, above=above)
        if any(not piece.space for piece in rest):
            yield of_blocks([Rest(title, rest)])

    def _overview(self) -> Iterator[Part]:
        release = self.order.release
        with prepare.overview_page(self._atlas, self._drawn, self.order.day, release.title) as (project, options):
            options.content = replace(options.content, filter_words=front.filter_line(self.edition))
            self._credits += options.content.credits
            layout = overview.build_overview(project, options)
            yield from self._sheet(layout, (), tr("Overview"), 0)
            del layout

    def _sheets(self, title: str, makers: Sequence[Callable[[Desk], Tuple[QgsPrintLayout, List[Piece], str]]]) -> Iterator[Part]:
        if not makers:
            return
        above = title
        with desk(self._atlas, self._drawn, self.order.day) as table:
            for make in makers:
                layout, rest, words = make(table)
                yield from self._sheet(layout, rest, words, 1, above)
                above = ""
                del layout

    def _routes(self) -> Iterator[Part]:
        def maker(row):
            return lambda table: (*route_sheet.build_route_sheet(table, self.edition, row, self.order.day),
                                  route_sheet.route_title(row))
        rows = [row for row in route_sheet.route_rows(self.edition) if row["route_no"] in self.order.state.routes]
        return self._sheets(tr("Routes"), [maker(row) for row in rows])

    def _events(self) -> Iterator[Part]:
        def maker(case_id):
            return lambda table: (*event_sheet.build_event_sheet(table, self.edition, case_id, self.order.day),
                                  event_sheet.event_title(self.edition.case(case_id)))
        ids = event_sheet.event_ids(self.edition)
        return self._sheets(tr("Events"), [maker(case_id) for case_id in ids[:self.order.most_records]])

    def _plates(self) -> Iterator[Part]:
        """Yield a plate for each place with marks that may be printed, on an image that may; none without them."""
        from ...exchange.publishing.plate_rows import plate_place_ids, read_plate
        from ..plate.build import PlateMaker, PlateOrder
        from ..plate.papers import A4

        order = self.order
        ids = plate_place_ids(order.atlas, order.release, order.day) if order.atlas else []
        ids = [place_id for place_id in ids if place_id in self.edition.places]
        if not ids:
            return
        above = tr("Plates")
        with desk(self._atlas, self._drawn, order.day) as table:
            for number, place_id in enumerate(ids, start=1):
                rows = read_plate(order.atlas, place_id, order.release, order.day)
                maker = PlateMaker(table, self.edition, PlateOrder(
                    self.edition.places[place_id], rows, tuple(rows.chosen([], 1)), A4, order.day, self.folder, order.dpi,
                    number, with_clean=False, says_failures=True))
                for layout, rest, words in maker.pages():
                    path = self._file()
                    export.export(layout, str(path), export.PDF, order.dpi, lossless=True)
                    settle_date(path, order.day)
                    yield Part(file=path, heading=words, level=1, above=above)
                    above = ""
                    if rest:
                        yield of_blocks([Heading(tr("{title} (continued)").format(title=words), 2, listed=False), *rest])
                    del layout

    def _places(self) -> Iterator[Part]:
        yield of_blocks(places.places(self.edition))

    def _records(self) -> Iterator[Part]:
        ids = self.edition.case_ids()
        if not ids:
            return
        blocks: List[Block] = [Heading(tr("Records")), *_of_how_many(len(ids), self.order.most_records)]
        for case_id in ids[:self.order.most_records]:
            blocks += dossier(self.edition, case_id)
        yield of_blocks(blocks)

    def _statistics(self) -> Iterator[Part]:
        charts = chart_pages.published(self._atlas, self._drawn, self.order.day)
        yield of_blocks(statistics.statistics(charts, self.edition))

    def _glossary(self) -> Iterator[Part]:
        yield of_blocks(back.glossary(self.edition))


def _of_how_many(there: int, most: int) -> List[Block]:
    if there <= most:
        return []
    return [Paragraph(tr("The first {most} of {n} records, by their numbers; choose fewer records for a complete book.").format(
        most=f"{most:,}", n=f"{there:,}"))]
