"""Breaks blocks into pages: nothing is cut, a heading never ends a page, a table repeats its head."""

from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QRectF

from ..chart_shapes import Shape
from .blocks import Block, Paint, Piece, in_look, moved
from .paper import A4, MM, Paper

Mark = Tuple[int, str]
LEAST_FILLED = 0.25                             # of the last page of a part
SPARE_MM = 5.0                                  # that a page may grow toward its foot
SHARES = tuple(0.95 - 0.05 * step for step in range(12))     # of the last but one, where some of it goes to the last


@dataclass
class TextPage:
    """A page of text: its shapes and pictures at their places on the paper, and the headings that begin on it."""

    paper: Paper
    shapes: List[Shape] = field(default_factory=list)
    paints: List[Tuple[QRectF, Paint]] = field(default_factory=list)
    marks: List[Mark] = field(default_factory=list)


class TooHigh(ValueError):
    """A piece is higher than a page: a mistake of the block that made it."""


def pages_of(blocks: Iterable[Block], paper: Paper = A4) -> List[TextPage]:
    """Return the pages that these blocks fill; the last one never carries a line or two alone. Raises TooHigh."""
    groups = list(_groups([piece for block in blocks for piece in in_look(block, block.pieces(paper.text_width))]))
    flow = _Flow(paper)
    flow.add_all(groups)
    if len(flow.pages) > 1 and flow.filled() < LEAST_FILLED:
        flow = _squeezed(groups, paper, flow) or _balanced(groups, paper, flow) or flow
    return [_drawn(page, paper) for page in flow.pages]


def _squeezed(groups: Sequence[List[Piece]], paper: Paper, plain: "_Flow") -> Optional["_Flow"]:
    """Return the pages with a little less air above their feet, where that saves the last one."""
    flow = _Flow(paper, {number: 1 + SPARE_MM * MM / paper.text_height for number in range(len(plain.pages))})
    flow.add_all(groups)
    return flow if len(flow.pages) < len(plain.pages) else None


def _balanced(groups: Sequence[List[Piece]], paper: Paper, plain: "_Flow") -> Optional["_Flow"]:
    """Return the pages with some of the last but one moved to the last."""
    for share in SHARES:
        flow = _Flow(paper, {len(plain.pages) - 2: share})
        flow.add_all(groups)
        if len(flow.pages) == len(plain.pages) and flow.filled() >= LEAST_FILLED:
            return flow
    return None


def _groups(pieces: Sequence[Piece]) -> Iterable[List[Piece]]:
    """Yield the runs of pieces that must stand on one page; room between two of them does not part them."""
    group: List[Piece] = []
    kept = False
    for piece in pieces:
        group.append(piece)
        kept = piece.keep or (kept and piece.space)
        if not kept:
            yield group
            group = []
    if group:
        yield group


class _Flow:
    """The page under way: which pieces stand on it, and how far down. `rooms`: the share of the text's height that a page
    (from 0) may fill, where it is not all of it."""

    def __init__(self, paper: Paper, rooms: Optional[Dict[int, float]] = None):
        self.paper, self.rooms = paper, rooms or {}
        self.pages: List[List[Tuple[float, Piece]]] = []
        self.y = 0.0

    def add_all(self, groups: Iterable[List[Piece]]) -> None:
        """Put all pieces on pages. Raises TooHigh."""
        for group in groups:
            self._add(group)

    def filled(self) -> float:
        """Return which share of the last page is filled; room below its last words does not count."""
        bottoms = [y + piece.height for y, piece in self.pages[-1] if not piece.space]
        return max(bottoms, default=0.0) / self.paper.text_height

    @property
    def _room(self) -> float:
        return self.paper.text_height * self.rooms.get(len(self.pages) - 1, 1.0)

    def _add(self, group: List[Piece]) -> None:
        """Put pieces that belong together on this page, else on the next; a group higher than a page is torn."""
        height = sum(piece.height for piece in group)
        if not self.pages or (self.y > 0 and self.y + self._needed(group) > self._room):
            self._turn(group[0].repeat)
        if height > self.paper.text_height:
            for piece in group:
                if piece.height > self.paper.text_height:
                    raise TooHigh(f"{piece.height:.0f} of {self.paper.text_height:.0f} units")
                if self.y > 0 and self.y + piece.height > self._room:
                    self._turn(piece.repeat)
                self._put(piece)
            return
        for piece in group:
            self._put(piece)

    @staticmethod
    def _needed(group: List[Piece]) -> float:
        """Return the height of a group without the room at its end, which may hang over the edge."""
        trimmed = list(group)
        while trimmed and trimmed[-1].space:
            trimmed.pop()
        return sum(piece.height for piece in trimmed)

    def _turn(self, repeat: Optional[Piece]) -> None:
        self.pages.append([])
        self.y = 0.0
        if repeat is not None:
            self._put(repeat)

    def _put(self, piece: Piece) -> None:
        if piece.space and self.y == 0.0:
            return
        self.pages[-1].append((self.y, piece))
        self.y += piece.height


def _drawn(placed: Sequence[Tuple[float, Piece]], paper: Paper) -> TextPage:
    """Return a page with the shapes of its pieces at their places on the paper."""
    page, left = TextPage(paper), paper.side * MM
    for y, piece in placed:
        top = paper.top * MM + y
        page.shapes.extend(moved(shape, left, top) for shape in piece.shapes)
        if piece.paint is not None:
            page.paints.append((QRectF(left, top, paper.text_width, piece.height), piece.paint))
        if piece.mark is not None:
            page.marks.append(piece.mark)
    return page
