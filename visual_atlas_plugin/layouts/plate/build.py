"""Builds the pages of a plate: the picture with its words, a clean copy with the list of marks, dates side by side."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPrintLayout

from ...domain import palette
from ...domain.errors import AtlasError
from ...domain.imaging.image_record import ImageRecord
from ...exchange.publishing.plate_rows import PlateMark, PlateRows
from ...i18n import told, tr
from ...mapping.form_words import word_name
from .. import fonts, kit, notes, windows
from ..book import paper
from ..book.blocks import Block, Heading, Paragraph, Table
from ..book.edition import Edition, text
from ..book.on_layout import put_blocks
from ..dates import long_date
from ..desk import Desk, add_map
from ..geometry import Box, extent_around
from ..map_furniture import synthetic_mark
from ..spots import View
from . import furniture, words
from .marking import OUTLINE, put_mark
from .papers import PlatePaper
from .picture import draw_picture
from .tags import numbers_of, plan_tags, put_tags, room_between
from .window import Window, anchor_of, fitting, geometry_of, to_local

INSET_SCALE = 10_000_000
CREDIT_SHARE = 0.58         # of a picture's width
FACT_INDENT, TEXT_INDENT = 30.0, 24.0       # mm
MARKS_AIR = 1.15            # of the room: marks do not touch the edge of the middle

Page = Tuple[QgsPrintLayout, List[Block], str]


@dataclass(frozen=True)
class PlateOrder:
    """What a plate is made of: the released place (`row`), what may be shown of it, its images, and how it is printed."""

    row: Dict[str, object]
    rows: PlateRows
    images: Tuple[ImageRecord, ...]
    size: PlatePaper
    day: date
    folder: Path            # for the pictures
    dpi: int = 300
    number: int = 1
    with_clean: bool = True
    says_failures: bool = False     # a page says why there is no picture, instead of an error that ends the job
    failure: str = ""       # why there is no picture, where that is known already
    draws: bool = True      # without: the pages as they are, but for their pictures


class _Shown(NamedTuple):
    """A mark with its shape in metres around the place."""

    mark: PlateMark
    shape: QgsGeometry


class PlateMaker:
    """Makes the pages of one plate on a desk that holds the edition. Raises AtlasError where an image cannot be drawn."""

    def __init__(self, desk: Desk, edition: Edition, order: PlateOrder):
        self._desk, self._edition, self._order = desk, edition, order
        self._pictures = 0
        self._is_cut = False        # whether the name is too long for the head of the page
        self.failure = order.failure    # why there is no picture, once the pages are made

    @property
    def title(self) -> str:
        """The name of the place, in the language of the page."""
        return self._edition.place_label(text(self._order.row["place_id"])) or text(self._order.row["place_id"])

    def pages(self) -> Iterator[Page]:
        """Yield each page with the text that found no room on it, and its title."""
        if self._order.failure:
            yield self._page_without(self._order.failure)
            return
        made = self._pages()
        try:
            first = next(made)
        except AtlasError as error:
            if not self._order.says_failures:
                raise
            self.failure = told(error)
            yield self._page_without(self.failure)
            return
        yield first
        yield from made

    def _pages(self) -> Iterator[Page]:
        order = self._order
        if not words.is_exact(order.row):
            yield self._page_without(words.town_note(order.row))
        elif not order.images:
            yield self._page_without(words.no_image_note(order.rows))
        elif len(order.images) == 1:
            yield from self._single(order.images[0])
        else:
            yield from self._single(order.images[-1])
            yield self._compared()

    def _single(self, image: ImageRecord) -> Iterator[Page]:
        order, box = self._order, self._order.size.picture
        shown = self._shown([image])
        tagged = [one for one in shown if one.mark.kind != OUTLINE]
        tags = plan_tags([words.tag_text(order.rows, one.mark) for one in tagged], box)
        window = self._window(shown if len(order.images) == 1 else self._shown(order.images), room_between(tags, box))
        layout = self._layout(self.title)
        path = self._put_picture(layout, image, window, box, "picture")
        if order.draws:
            for number, one in enumerate(shown):
                put_mark(layout, one.mark, one.shape, window, box, f"mark {number + 1}")
            furniture.put_date(layout, words.when(image), box, "picture")
        numbers = self._put_tags(layout, tagged, tags, window, box)
        self._finish(layout, box)
        marks = [one.mark for one in shown]
        told = self._facts([image], marks)
        told.append((tr("Scale"), tr("1:{scale} on {paper}").format(scale=f"{window.scale:,.0f}", paper=order.size.name)))
        rest = self._fill(layout, _facts(told), order.size.facts, "facts")
        self._inset(layout)
        rest += self._fill(layout, self._texts(marks), order.size.text, "text")
        self._foot(layout)
        listed = self._list_of_marks([one.mark for one in tagged], numbers, tags.left_out)
        if order.with_clean:
            yield layout, [], self.title
            yield self._clean(image, window, path, rest, listed)
        else:
            yield layout, rest + listed, self.title

    def _clean(self, image: ImageRecord, window: Window, path: str, rest: List[Block], listed: List[Block]) -> Page:
        """Return the page with the picture as it is, and below it the marks of the first page in words."""
        order, box = self._order, self._order.size.picture
        title = tr("{title}, without marks").format(title=self.title)
        layout = self._layout(title)
        furniture.put_picture(layout, path, box, "clean picture")
        self._furnish(layout, image, window, box, "clean")
        furniture.put_date(layout, words.when(image), box, "clean")
        self._finish(layout, box, tr("the same picture without marks"))
        self._foot(layout)
        return layout, fill(layout, [*rest, *listed], order.size.second_text, "marks"), title

    def _compared(self) -> Page:
        """Return the page of two or four dates: the same ground at the same scale, each picture with its date."""
        order = self._order
        images = order.images
        boxes = order.size.pictures(len(images))
        window = self._window(self._shown(images), (boxes[0].w - 12.0, boxes[0].h - 26.0))
        title = tr("{title}: {n} dates").format(title=self.title, n=len(images))
        layout = self._layout(title)
        for number, (image, box) in enumerate(zip(images, boxes)):
            name = f"date {number + 1}"
            self._put_picture(layout, image, window, box, name, with_labels=False)
            for place, one in enumerate(self._shown([image])):
                put_mark(layout, one.mark, one.shape, window, box, f"{name} mark {place + 1}")
            furniture.put_date(layout, words.when(image), box, name)
            if self._edition.release.synthetic:
                synthetic_mark(layout, box)
        self._finish(layout, None, tr("the same ground on {n} dates").format(n=len(images)))
        said = [tr("The same ground at the same scale, 1:{scale}.").format(scale=f"{window.scale:,.0f}"),
                words.season_note(images), tr("Pink: no longer there. Sky blue: new. Hatched: could not be seen.")]
        blocks: List[Block] = [Paragraph(" ".join(part for part in said if part), paper.TABLE)]
        blocks += _facts([(words.when(image), words.sensor_line(image)) for image in images])
        blocks.append(Paragraph(words.caution(), paper.SMALL, palette.PAPER["quiet"]))
        rest = fill(layout, blocks, order.size.compared_text(len(images)), "dates")
        self._foot(layout)
        return layout, rest, title

    def _page_without(self, note: str) -> Page:
        """Return a page that says why there is no picture, with the facts that there are."""
        order = self._order
        layout = self._layout(self.title)
        box = order.size.picture
        kit.rect(layout, box, "#F2F3F4", palette.PAPER["province"], 0.25, "no picture")
        style = fonts.Style(11, color=palette.PAPER["quiet"])
        lines = fonts.wrap(note, style, box.w - 40)
        kit.lines(layout, lines, Box(box.x + 20, box.y + 12, box.w - 40, 6), style, 6.0, kit.CENTER, "note")
        self._finish(layout, box)
        marks = order.rows.marks if words.is_exact(order.row) else ()
        told = self._facts([], marks)
        if not words.is_exact(order.row):
            told = [fact for fact in told if fact[0] != tr("Size of facility")]
        rest = fill(layout, _facts(told), order.size.facts, "facts")
        if order.row["geom"] is not None:
            self._inset(layout)
        said = [(tr("Assessed"), words.assessed(order.row)), (tr("Confidence"), words.confidence(order.row))]
        rest += fill(layout, [*_texts(said), Paragraph(words.caution(), paper.SMALL, palette.PAPER["quiet"])],
                     order.size.text, "text")
        self._foot(layout)
        return layout, rest, self.title

    def _shown(self, images: Sequence[ImageRecord]) -> List[_Shown]:
        lon, lat = self._order.row["geom"]
        way = to_local(lon, lat)
        return [_Shown(mark, geometry_of(mark, way)) for image in images for mark in self._order.rows.marks_on(image)]

    def _window(self, shown: Sequence[_Shown], room: Tuple[float, float]) -> Window:
        lon, lat = self._order.row["geom"]
        resolutions = [image.resolution_m for image in self._order.images if image.resolution_m]
        return fitting(lon, lat, [one.shape for one in shown], (room[0] / MARKS_AIR, room[1] / MARKS_AIR),
                       max(resolutions, default=None))

    def _put_picture(self, layout: QgsPrintLayout, image: ImageRecord, window: Window, box: Box, name: str,
                     with_labels: bool = True) -> str:
        self._pictures += 1
        path = self._order.folder / f"plate-{self._order.number:04d}-{self._pictures}.bmp"
        if self._order.draws:
            draw_picture(image, window, box, self._order.dpi, path)
            furniture.put_picture(layout, str(path), box, name)
            self._furnish(layout, image, window, box, name, with_labels)
        return str(path)

    def _furnish(self, layout: QgsPrintLayout, image: ImageRecord, window: Window, box: Box, name: str,
                 with_labels: bool = True) -> None:
        furniture.put_frame(layout, box, window, name, with_labels)
        furniture.put_north(layout, box, name)
        furniture.put_bar(layout, window, box, name)
        furniture.put_credit(layout, words.credit(image), box, name, box.w * CREDIT_SHARE)

    def _put_tags(self, layout: QgsPrintLayout, tagged: Sequence[_Shown], tags, window: Window, box: Box) -> Dict[int, int]:
        anchors = [window.on_page(*anchor_of(one.mark, one.shape), box) for one in tagged]
        return put_tags(layout, tags, anchors, "call-out") if self._order.draws else numbers_of(tags, anchors)

    def _layout(self, title: str) -> QgsPrintLayout:
        return self._desk.layout(title, self._order.size.width, self._order.size.height)

    def _finish(self, layout: QgsPrintLayout, box: Optional[Box], also: str = "") -> None:
        """Put the head of a page, and the mark of made-up data over its picture."""
        order, head = self._order, self._order.size.head
        number = tr("Plate {n}").format(n=order.number)
        wide = fonts.width(number, fonts.Style(10, fonts.BOLD)) + 2.0
        room = head.w - wide - 6.0
        size = next((one for one in (order.size.title_size, 15, 13, 11, 9, 7.5)
                     if fonts.width(self.title, fonts.Style(one, fonts.BOLD)) <= room), 6.5)
        style = fonts.Style(size, fonts.BOLD)
        title = self.title
        while len(title) > 1 and fonts.width(title, style) > room:
            title = title[:-2] + "…"
        self._is_cut = title != self.title
        kit.text(layout, title, Box(head.x, head.y, room + 2, 9), style, name="title")
        row = order.row
        other = text(row["name_ko"]) if self.title != text(row["name_ko"]) else text(row["name_en"])
        line = " · ".join(part for part in (other, word_name("kind", row["kind"]), also) if part)
        second = fonts.Style(10, color=palette.PAPER["quiet"])
        shown = fonts.wrap(line, second, head.w - 4)[0]
        while len(shown) > 1 and fonts.width(shown, second) > head.w:
            shown = shown[:-2] + "…"
        kit.text(layout, shown, Box(head.x, head.y + 9.6, head.w, 5), second, name="subtitle")
        kit.text(layout, number, Box(head.right - wide, head.y, wide, 9), fonts.Style(10, fonts.BOLD), kit.RIGHT,
                 "plate number")
        if box is not None and self._edition.release.synthetic:
            synthetic_mark(layout, box)

    def _facts(self, images: Sequence[ImageRecord], marks: Sequence[PlateMark]) -> List[Tuple[str, str]]:
        """Return the block of facts, with the whole name where the head of the page cuts it."""
        order = self._order
        names = [text(order.row[name]) for name in ("name_en", "name_ko") if text(order.row[name])]
        whole = [(tr("Name"), " · ".join(names))] if self._is_cut else []
        return whole + words.facts(self._edition, order.row, images, marks, order.day)

    def _texts(self, marks: Sequence[PlateMark]) -> List[Block]:
        told = words.judgement(self._edition, self._order.row, self._order.rows, marks)
        return [*_texts(told), Paragraph(words.caution(), paper.SMALL, palette.PAPER["quiet"])]

    def _fill(self, layout: QgsPrintLayout, blocks: Sequence[Block], area: Box, name: str) -> List[Block]:
        return fill(layout if self._order.draws else None, blocks, area, name)

    def _inset(self, layout: QgsPrintLayout) -> None:
        """Put a small map that shows where in the country the place lies."""
        if not self._order.draws:
            return
        box, (lon, lat) = self._order.size.inset, self._order.row["geom"]
        point = windows.to_page_crs(lon, lat)
        view = View(box, extent_around(point.x(), point.y(), box, INSET_SCALE), INSET_SCALE)
        add_map(layout, self._desk.ground(), view, "inset", {}, with_places=False)
        middle = (box.x + box.w / 2, box.y + box.h / 2)
        kit.disc(layout, Box(middle[0] - 1.1, middle[1] - 1.1, 2.2, 2.2), palette.WARNING, palette.HALO, 0.3, "inset dot")
        kit.text(layout, f"1:{INSET_SCALE:,}", Box(box.right - 40, box.bottom + 0.6, 40, 3),
                 fonts.Style(6.5, color=palette.PAPER["quiet"]), kit.RIGHT, "inset scale")

    def _foot(self, layout: QgsPrintLayout) -> None:
        foot = self._order.size.foot
        said = " ".join((notes.disclaimer(), tr("Made on {date}").format(date=long_date(self._order.day)) + "."))
        kit.lines(layout, fonts.wrap(said, notes.small(), foot.w - 2), foot, notes.small(), 3.2, name="note")

    def _list_of_marks(self, marks: Sequence[PlateMark], numbers: Dict[int, int], left_out: int) -> List[Block]:
        """Return the marks of the picture in words: the key where numbers stand on it, with what each rests on."""
        if not marks:
            return []
        order = sorted(range(len(marks)), key=lambda place: (numbers.get(place, 10_000), place))
        rows = []
        for place in order:
            mark = marks[place]
            size = ""
            if mark.size:
                unit = tr("{n} m") if mark.shape == "line" else tr("{n} m²")
                size = unit.format(n=f"{mark.size:,.0f}")
            judged = [word_name(name, getattr(mark, name)) if getattr(mark, name) else ""
                      for name in ("likelihood", "confidence")]
            rows.append((str(numbers.get(place, "")), words.tag_text(self._order.rows, mark), word_name("state", mark.state),
                         size, *judged))
        heads = (tr("No."), tr("What"), tr("State"), tr("Size"), tr("Likelihood"), tr("Confidence"))
        shares: Tuple[float, ...] = (0.6, 4.0, 1.6, 1.3, 2.4, 1.4)
        if not numbers:         # the words stand on the picture
            heads, rows, shares = heads[1:], [row[1:] for row in rows], shares[1:]
        made: List[Block] = [Heading(tr("Marks"), 2, listed=False),
                             Table(heads, rows, shares, right=(len(heads) - 3,), after=1.5)]
        if left_out:
            note = tr("{n} marks found no room on the picture and stand in the list alone.").format(n=left_out)
            made.append(Paragraph(note, paper.SMALL))
        return made


def fill(layout: Optional[QgsPrintLayout], blocks: Sequence[Block], area: Box, name: str) -> List[Block]:
    """Put blocks one under the other into an area as far as they fit; return the others, tables parted between rows.

    Without a layout nothing is put anywhere.
    """
    room, placed = area.h * paper.MM, []        # type: float, List[Block]
    for number, block in enumerate(blocks):
        height = _height(block, area)
        if height <= room:
            placed.append(block)
            room -= height
            continue
        rest = list(blocks[number:])
        if isinstance(block, Table):
            fits = next((n for n in range(len(block.rows) - 1, 0, -1)
                         if _height(replace(block, rows=block.rows[:n]), area) <= room), 0)
            if fits:
                placed.append(replace(block, rows=block.rows[:fits]))
                rest[0] = replace(block, rows=block.rows[fits:])
        break
    else:
        rest = []
    if layout is not None:
        put_blocks(layout, placed, area, name)
    return rest


def _height(block: Block, area: Box) -> float:
    """Return the height of a block in the width of an area, without the room at its end, units."""
    pieces = block.pieces(area.w * paper.MM)
    while pieces and pieces[-1].space:
        pieces.pop()
    return sum(piece.height for piece in pieces)


def _facts(rows: Sequence[Tuple[str, str]]) -> List[Block]:
    return [Paragraph(value, paper.TABLE, indent=FACT_INDENT, hang=label, after=0.5) for label, value in rows]


def _texts(rows: Sequence[Tuple[str, str]]) -> List[Block]:
    return [Paragraph(value, paper.TABLE, indent=TEXT_INDENT, hang=label, after=0.7) for label, value in rows]
