"""What stands on text pages: headings, paragraphs, lists, tables, pictures. A block lays itself out into pieces, which
are never torn apart; what a page may begin and end with is said by the pieces."""

from dataclasses import dataclass, replace
from typing import Callable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from .. import look
from ..chart_shapes import PAPER_INK, Box, Letters, Line, Shape, Text
from . import paper
from .paper import MM

Paint = Callable[[QPainter, QRectF], None]
CELL_PAD = 1.2 * MM
RULE = 0.18 * MM


@dataclass(frozen=True)
class Piece:
    """A part of a page that is not torn apart: its height, its shapes from (0, 0), and what follows from it.

    keep: the next piece stands on the same page. repeat: drawn again on top of the next page while pieces of the same
    table follow. paint: draws into the area of the piece. mark: (level, title) of a heading that begins here.
    """

    height: float
    shapes: Tuple[Shape, ...] = ()
    keep: bool = False
    repeat: Optional["Piece"] = None
    paint: Optional[Paint] = None
    mark: Optional[Tuple[int, str]] = None
    space: bool = False         # only room: left away on top of a page


class Block:
    """A part of the text."""

    def pieces(self, width: float) -> List[Piece]:
        """Return the pieces of this block in a column of this width, units."""
        raise NotImplementedError


@dataclass(frozen=True)
class Heading(Block):
    """A heading of level 0 (a part of the book), 1 or 2; `listed`: it stands in the contents and the bookmarks."""

    words: str
    level: int = 0
    listed: bool = True

    def pieces(self, width: float) -> List[Piece]:
        """Return its lines, kept together with what follows."""
        letters = paper.HEADS[self.level]
        before, after = ((0, 4), (5, 1.6), (3.4, 0.8))[self.level]
        made = [Piece(before * MM, space=True, keep=True)] if before else []
        lines = letters.lines(self.words, width)
        for number, line in enumerate(lines):
            mark = (self.level, self.words) if self.listed and number == 0 else None
            made.append(replace(_line(line, letters, 0.0), keep=True, mark=mark))
        return made + [Piece(after * MM, keep=True, space=True)]


@dataclass(frozen=True)
class Paragraph(Block):
    """A text. `hang`: words in the margin before it, such as a number; `after`: room below it, mm."""

    words: str
    letters: Letters = paper.BODY
    color: str = PAPER_INK.text
    indent: float = 0.0
    hang: str = ""
    after: float = 1.8
    keep: bool = False          # with what follows

    def pieces(self, width: float) -> List[Piece]:
        """Return its lines; the first two and the last two stay together."""
        left = self.indent * MM
        lines = self.letters.lines(self.words, width - left) if self.words else [""]
        made = []
        for number, line in enumerate(lines):
            shapes = list(_line(line, self.letters, left, self.color).shapes)
            if self.hang and number == 0:
                shapes += _line(self.hang, self.letters, 0.0, self.color).shapes
            lonely = number == 0 or number == len(lines) - 2
            made.append(Piece(self.letters.leading, tuple(shapes), keep=(lonely and number < len(lines) - 1) or self.keep))
        return made + ([Piece(self.after * MM, space=True, keep=self.keep)] if self.after else [])


@dataclass(frozen=True)
class Room(Block):
    """Empty room, mm; on top of a page only where `firm`."""

    height: float
    firm: bool = False

    def pieces(self, width: float) -> List[Piece]:
        """Return it."""
        return [Piece(self.height * MM, space=not self.firm)]


@dataclass(frozen=True)
class Picture(Block):
    """Something painted over the whole width, or over `width_mm` of it; height in mm."""

    height: float
    paint: Paint
    after: float = 2.0
    keep: bool = False

    def pieces(self, width: float) -> List[Piece]:
        """Return it."""
        return [Piece(self.height * MM, paint=self.paint, keep=self.keep), Piece(self.after * MM, space=True)]


@dataclass(frozen=True)
class Shapes(Block):
    """Shapes that are laid out already, such as a chart, `height` units high."""

    shapes: Tuple[Shape, ...]
    height: float
    after: float = 4.0

    def pieces(self, width: float) -> List[Piece]:
        """Return them as one piece."""
        return [Piece(self.height, self.shapes), Piece(self.after * MM, space=True)]


@dataclass(frozen=True)
class Table(Block):
    """Rows under heads. `shares`: widths of the columns; `right`: columns whose words end at their right edge;
    `letters`: of one column, where it differs."""

    heads: Tuple[str, ...]
    rows: Sequence[Tuple[str, ...]]
    shares: Tuple[float, ...]
    right: Tuple[int, ...] = ()
    letters: Tuple[Tuple[int, Letters], ...] = ()
    after: float = 3.0

    def pieces(self, width: float) -> List[Piece]:
        """Return the head, which stands again on top of each page, and a piece a row; a row with many lines, several."""
        rooms = [share / sum(self.shares) * width for share in self.shares]
        head = replace(self._row(self.heads, rooms, paper.TABLE_HEAD, PAPER_INK.text)[0], keep=True)
        made = [head]
        for row in self.rows:
            made += [replace(piece, repeat=head) for piece in self._row(row, rooms, paper.TABLE, PAPER_INK.rule)]
        return made + [Piece(self.after * MM, space=True)]

    def _row(self, cells: Sequence[str], rooms: Sequence[float], letters: Letters, rule: str) -> List[Piece]:
        own = dict(self.letters)
        sets = [own.get(number, letters) if letters is paper.TABLE else letters for number in range(len(rooms))]
        broken = [one.lines(cell, room - 2 * CELL_PAD) for cell, room, one in zip(cells, rooms, sets)]
        deepest = max(len(lines) for lines in broken)
        made = []
        for first in range(0, deepest, MOST_LINES):
            part = [lines[first:first + MOST_LINES] for lines in broken]
            last = first + MOST_LINES >= deepest
            made.append(self._part(part, rooms, sets, rule if last else "", first == 0))
        return made

    def _part(self, parts: Sequence[List[str]], rooms: Sequence[float], sets: Sequence[Letters], rule: str,
              begins: bool) -> Piece:
        shapes: List[Shape] = []
        top = CELL_PAD * 0.6 if begins else 0.0
        height, left = 0.0, 0.0
        for number, (lines, room, letters) in enumerate(zip(parts, rooms, sets)):
            y = top
            for line in lines:
                width = letters.width(line)
                x = left + room - CELL_PAD - width if number in self.right else left + CELL_PAD
                if line:
                    shapes.append(Text(x, y, width, letters.leading, line, letters, PAPER_INK.text))
                y += letters.leading
            height, left = max(height, y), left + room
        height += CELL_PAD * 0.6
        if rule:
            shapes.append(Line(0.0, height, left, height, rule, RULE))
        return Piece(height, tuple(shapes))


MOST_LINES = 40         # of one piece of a row: more than a page would never find room


def _line(words: str, letters: Letters, x: float, color: str = PAPER_INK.text) -> Piece:
    shapes = (Text(x, 0.0, letters.width(words), letters.leading, words, letters, color),) if words else ()
    return Piece(letters.leading, shapes)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Return a shape at another place."""
    if isinstance(shape, Line):
        return shape._replace(x1=shape.x1 + dx, x2=shape.x2 + dx, y1=shape.y1 + dy, y2=shape.y2 + dy)
    return shape._replace(x=shape.x + dx, y=shape.y + dy)


def in_look(block: Block, pieces: Sequence[Piece]) -> List[Piece]:
    """Return pieces in the colors in which pages are made; those of a chart have them already."""
    if look.current() == look.COLOR or isinstance(block, Shapes):
        return list(pieces)
    return [replace(piece, shapes=tuple(recolored(shape) for shape in piece.shapes),
                    repeat=None if piece.repeat is None else in_look(block, [piece.repeat])[0]) for piece in pieces]


def recolored(shape: Shape) -> Shape:
    """Return a shape that has the colors of paper in those of the look."""
    if isinstance(shape, Box):
        fill = look.ground() if shape.fill == PAPER_INK.ground else look.shown(shape.fill)
        return shape._replace(fill=fill, rim=look.shown(shape.rim))
    return shape._replace(color=look.shown(shape.color))


def card(shapes: Sequence[Shape], width: float, height: float, fill: str, rim: str) -> Tuple[Shape, ...]:
    """Return shapes on a filled ground with a rim."""
    return (Box(0.0, 0.0, width, height, fill, rim), *shapes)
