"""Breaks blocks into pages: nothing is cut, a heading never ends a page, a table repeats its head."""

from dataclasses import dataclass, field
from typing import Iterable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QRectF

from ..chart_shapes import Shape
from .blocks import Block, Paint, Piece, moved
from .paper import A4, MM, Paper

Mark = Tuple[int, str]


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
    """Return the pages that these blocks fill. Raises TooHigh."""
    pieces = [piece for block in blocks for piece in block.pieces(paper.text_width)]
    flow = _Flow(paper)
    for group in _groups(pieces):
        flow.add(group)
    return flow.pages


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
    """The page under way."""

    def __init__(self, paper: Paper):
        self.paper, self.pages = paper, []      # type: Paper, List[TextPage]
        self.y = 0.0

    def add(self, group: List[Piece]) -> None:
        """Put pieces that belong together on this page, else on the next; a group higher than a page is torn."""
        room = self.paper.text_height
        height = sum(piece.height for piece in group)
        if not self.pages or (self.y > 0 and self.y + self._needed(group) > room):
            self._turn(group[0].repeat)
        if height > room:
            for piece in group:
                if piece.height > room:
                    raise TooHigh(f"{piece.height:.0f} of {room:.0f} units")
                if self.y + piece.height > room:
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
        self.pages.append(TextPage(self.paper))
        self.y = 0.0
        if repeat is not None:
            self._put(repeat)

    def _put(self, piece: Piece) -> None:
        if piece.space and self.y == 0.0:
            return
        page, left, top = self.pages[-1], self.paper.side * MM, self.paper.top * MM + self.y
        page.shapes.extend(moved(shape, left, top) for shape in piece.shapes)
        if piece.paint is not None:
            page.paints.append((QRectF(left, top, self.paper.text_width, piece.height), piece.paint))
        if piece.mark is not None:
            page.marks.append(piece.mark)
        self.y += piece.height
