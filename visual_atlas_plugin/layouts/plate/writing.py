"""Writes a plate as PDF: its pages, what found no room on them, the table of changes, and the sources that it cites."""

from pathlib import Path
from typing import Callable, List, Optional, Sequence

from ...domain.releasing.edition_note import note_text
from ...exchange.evidence.place_changes import PlaceChanges
from ...i18n import tr
from .. import change_figure, export
from ..book import back, paper
from ..book.blocks import Block, Heading, Shapes, moved
from ..book.edition import Edition
from ..book.flow import pages_of
from ..book.joining import join
from ..book.whole import furniture_of
from ..book.writing import settle_date, write_pages
from ..chart_shapes import Drawing, Sheet
from ..desk import Desk
from .build import PlateMaker, PlateOrder

MOST_FIGURE = paper.A4.text_height


def export_pages(maker: PlateMaker, folder: Path, stem: str, dpi: int, day) -> List["SheetFile"]:
    """Write every page of a plate to a file of its own; return them with what found no room."""
    files = []
    for number, (layout, rest, title) in enumerate(maker.pages()):
        path = folder / f"{stem}-{number + 1}.pdf"
        export.export(layout, str(path), export.PDF, dpi, lossless=True)
        settle_date(path, day)
        files.append(SheetFile(path, title, list(rest)))
        del layout
    return files


class SheetFile:
    """A page of a plate as a file."""

    def __init__(self, path: Path, title: str, rest: List[Block]):
        self.path, self.title, self.rest = path, title, rest

    @property
    def blocks(self) -> List[Block]:
        """What found no room on it, under its title; [] for nothing."""
        heading = Heading(tr("{title} (continued)").format(title=self.title), 2, listed=False)
        return [heading, *self.rest] if self.rest else []


def write_plate(desk: Desk, edition: Edition, order: PlateOrder, target: Path, changes: Optional[PlaceChanges] = None,
                on_page: Callable[[], None] = lambda: None) -> int:
    """Write one plate to `target` and return how many pages it has. Raises AtlasError; an older file is then as it was."""
    maker = PlateMaker(desk, edition, order)
    sheets = export_pages(maker, order.folder, "sheet", order.dpi, order.day)
    on_page()
    blocks: List[Block] = [block for sheet in sheets for block in sheet.blocks]
    if changes is not None and changes.table.moments:
        blocks += change_blocks(changes, order.day)
    sources = back.sources(edition, cited_only=True)
    blocks += sources if len(sources) > 1 else []
    more = order.folder / "more.pdf"
    pages = pages_of(blocks)
    files = [sheet.path for sheet in sheets]
    if pages:
        write_pages(more, pages, furniture_of(edition, maker.title), len(files) + 1, maker.title, order.day)
        files.append(more)
    join(files, order.folder / "all.pdf", maker.title, order.day, note=note_text(edition.release.level, order.day))
    (order.folder / "all.pdf").replace(target)
    return len(sheets) + len(pages)


def change_blocks(changes: PlaceChanges, day) -> List[Block]:
    """Return the figure of changes as blocks of text pages, in parts that a page can hold."""
    drawing = change_figure.draw(changes, Sheet.of_paper(paper.A4.text_width / paper.MM, {}), day)
    return _parts(drawing)


def _parts(drawing: Drawing) -> List[Block]:
    """Return a drawing as pieces between which nothing lies, so that one that is too high goes over several pages."""
    tops: List[float] = sorted(set(_top(shape) for shape in drawing.shapes))
    made: List[Block] = []
    begin = 0.0
    for number, top in enumerate(tops):
        follows = tops[number + 1] if number + 1 < len(tops) else drawing.height
        if follows - begin > MOST_FIGURE * 0.9:
            made.append(_cut(drawing.shapes, begin, top))
            begin = top
    made.append(_cut(drawing.shapes, begin, drawing.height + 1))
    return made


def _cut(shapes: Sequence, begin: float, end: float) -> Block:
    inside = tuple(moved(shape, 0.0, -begin) for shape in shapes if begin <= _top(shape) < end)
    return Shapes(inside, min(end - begin, MOST_FIGURE), after=0.0)


def _top(shape) -> float:
    return min(shape.y1, shape.y2) if hasattr(shape, "y1") else shape.y
