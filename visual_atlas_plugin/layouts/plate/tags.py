"""The words on a picture: tags in two columns, leaders that never cross, numbers and a key where there are too many."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

from qgis.core import QgsLayout

from ...domain import palette
from .. import fonts, kit
from ..geometry import Box
from .leaders import LEFT, Columns, columns_in, slots_for

MOST_TAGS = 12          # beyond it numbers stand on the picture, and a key beside it
STYLE = fonts.Style(7.5, fonts.MEDIUM, palette.HALO)
PAD, LEADING = 0.8, 3.5     # mm
WIDEST, LINES = 34.0, 3
TOP, BOTTOM = 13.0, 10.0    # room for date and arrow above the columns, for scale bar and credit below them
NUMBER_BOX = (6.4, 4.4)
DOT = 0.9
AIR = 4.0                   # mm between the columns and what they point at

Page = Tuple[float, float]


class Tags(NamedTuple):
    """What is written on a picture: lines for each mark, the columns, and whether they are numbers."""

    lines: Tuple[Tuple[str, ...], ...]
    columns: Columns
    numbered: bool
    left_out: int = 0       # marks for which there is no room


def plan_tags(texts: Sequence[str], box: Box) -> Tags:
    """Return how some marks are written on a picture of this size."""
    numbered = len(texts) > MOST_TAGS
    if numbered:
        width, height = NUMBER_BOX
        broken: List[Tuple[str, ...]] = [(str(number + 1),) for number in range(len(texts))]
    else:
        broken = [_broken(text) for text in texts]
        width = max((fonts.width(line, STYLE) for lines in broken for line in lines), default=10.0) + 2 * PAD + 0.4
        height = max((len(lines) for lines in broken), default=1) * LEADING + 2 * PAD
    columns = columns_in(box, width, height, TOP, BOTTOM)
    room = 2 * columns.most
    return Tags(tuple(broken[:room]), columns, numbered, max(0, len(broken) - room))


def room_between(tags: Tags, box: Box) -> Tuple[float, float]:
    """Return the width and height of the middle of a picture, in which all that tags point at must lie, mm."""
    if not tags.lines:
        return box.w - 2 * AIR, box.h - TOP - BOTTOM
    return tags.columns.right - tags.columns.left - 2 * AIR, box.h - TOP - BOTTOM


def put_tags(layout: QgsLayout, tags: Tags, anchors: Sequence[Page], name: str) -> Dict[int, int]:
    """Put tags, leaders and dots; return which number each mark got (by its place in the list), {} for words.

    Numbers run down the left column, then down the right one.
    """
    points = list(anchors[:len(tags.lines)])
    slots, order, numbers = _slots_and_numbers(tags, points)
    for color, width in ((palette.INK, 0.55), (palette.HALO, 0.25)):
        for place, point in enumerate(points):
            kit.line(layout, [tags.columns.port(slots[place]), point], kit.line_symbol(color, width),
                     f"{name} leader {place + 1} {color}")
    for place, point in enumerate(points):
        around = Box(point[0] - DOT / 2, point[1] - DOT / 2, DOT, DOT)
        kit.disc(layout, around, palette.HALO, palette.INK, 0.15, f"{name} dot {place + 1}")
    for place in order:
        lines = (str(numbers[place]),) if tags.numbered else tags.lines[place]
        _put_tag(layout, lines, tags.columns, slots[place], f"{name} tag {place + 1}")
    return numbers


def numbers_of(tags: Tags, anchors: Sequence[Page]) -> Dict[int, int]:
    """Return the numbers that `put_tags` would give, without putting anything."""
    return _slots_and_numbers(tags, anchors[:len(tags.lines)])[2]


def _slots_and_numbers(tags: Tags, points: Sequence[Page]):
    slots = slots_for(points, tags.columns)
    order = sorted(range(len(points)), key=lambda place: (slots[place].side != LEFT, slots[place].y))
    return slots, order, {place: number + 1 for number, place in enumerate(order)} if tags.numbered else {}


def _put_tag(layout: QgsLayout, lines: Sequence[str], columns: Columns, slot, name: str) -> None:
    width = max(fonts.width(line, STYLE) for line in lines) + 2 * PAD + 0.4
    height = len(lines) * LEADING + 2 * PAD * 0.6
    x = columns.left - width if slot.side == LEFT else columns.right
    box = Box(x, slot.y - height / 2, width, height)
    kit.rect(layout, box, palette.INK, None, name=name)
    inside = Box(box.x + PAD, box.y + PAD * 0.6, width - PAD + 1.0, height)
    kit.lines(layout, lines, inside, STYLE, LEADING, name=f"{name} words")


def _broken(text: str) -> Tuple[str, ...]:
    """Return a text in at most LINES lines; a word that is wider than the column is broken, what is left out is told by …"""
    lines: List[str] = []
    for line in fonts.wrap(" ".join(text.split()), STYLE, WIDEST):
        while fonts.width(line, STYLE) > WIDEST:
            fits = next((n for n in range(len(line) - 1, 0, -1) if fonts.width(line[:n], STYLE) <= WIDEST), 1)
            lines.append(line[:fits])
            line = line[fits:]
        lines.append(line)
    if len(lines) <= LINES:
        return tuple(lines) or ("–",)
    last = lines[LINES - 1]
    while last and fonts.width(last + "…", STYLE) > WIDEST:
        last = last[:-1]
    return (*lines[:LINES - 1], last + "…")
