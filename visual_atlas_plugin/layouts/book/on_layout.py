"""Blocks of text on a page of a QGIS layout: the same pieces as on text pages, as items that a user can change."""

from typing import Iterable, List, Sequence

from qgis.core import QgsLayout
from qgis.PyQt.QtGui import QFont

from .. import fonts, kit
from ..chart_shapes import Box as Fill
from ..chart_shapes import Shape, Text
from ..geometry import Box
from .blocks import Block, Piece, moved
from .paper import MM

AIR = 1.5       # mm: a label drops the last word where its frame is a hair too narrow
STRETCH = 1.02  # a label spaces letters a little wider than they were measured: in a long line it sums up


def put_blocks(layout: QgsLayout, blocks: Iterable[Block], area: Box, name: str) -> List[Piece]:
    """Put blocks one under the other into an area (mm); return the pieces that found no room, [] for none."""
    pieces = [piece for block in blocks for piece in block.pieces(area.w * MM)]
    y, number = 0.0, 0
    for position, piece in enumerate(pieces):
        if y + piece.height > area.h * MM and not piece.space:
            return _whole_groups(pieces, position)
        if piece.space and y == 0.0:
            continue
        for shape in piece.shapes:
            number += 1
            _put(layout, moved(shape, area.x * MM, area.y * MM + y), f"{name} {number}")
        y += piece.height
    return []


def _whole_groups(pieces: Sequence[Piece], position: int) -> List[Piece]:
    """Return the pieces from here on, with the head of their table again."""
    rest = list(pieces[position:])
    return [rest[0].repeat, *rest] if rest[0].repeat is not None else rest


def _put(layout: QgsLayout, shape: Shape, name: str) -> None:
    if isinstance(shape, Text):
        weight = fonts.BOLD if shape.letters.bold else QFont.Weight.Normal
        style = fonts.Style(shape.letters.size / MM / fonts.MM_PER_POINT, weight, shape.color)
        box = Box(shape.x / MM, shape.y / MM, shape.w / MM * STRETCH + AIR, shape.h / MM)
        kit.text(layout, shape.words, box, style, name=name)
    elif isinstance(shape, Fill):
        kit.rect(layout, Box(shape.x / MM, shape.y / MM, shape.w / MM, shape.h / MM), shape.fill, shape.rim or None, 0.18, name)
    else:
        kit.line(layout, [(shape.x1 / MM, shape.y1 / MM), (shape.x2 / MM, shape.y2 / MM)],
                 kit.line_symbol(shape.color, shape.width / MM), name)
