"""Where names stand on the main map: a small, repeatable search. Page millimetres throughout; no QGIS here."""

import math
from itertools import product
from typing import Dict, List, NamedTuple, Sequence, Tuple

from .geometry import Box

# what it costs to cover something; an order of likes among free positions comes after that
SYMBOL, BOX, NAME, LINE_PER_MM, PER_MM_AWAY, PER_RANK, PER_SHAPE = 40.0, 40.0, 60.0, 2.5, 1.6, 0.5, 2.5
AMBIGUOUS = 4.0      # closer to another symbol than to its own
AWAY = (0.0, 1.5, 3.0, 5.0)
ROUNDS = 4
AIR = 0.35


class Name(NamedTuple):
    """A name to set: its id, the middle of its symbol, the symbol's reach, and the sizes it may take.

    `shapes` are (width, height) of the name in one line and in more, the best first.
    """

    id: str
    x: float
    y: float
    reach: float
    shapes: Tuple[Tuple[float, float], ...]


class Placed(NamedTuple):
    """Where a name stands, and which of its shapes it has taken."""

    box: Box
    shape: int


class Around(NamedTuple):
    """What names should not cover: symbols as (x, y, radius), boxes, and lines as chains of points."""

    symbols: Sequence[Tuple[float, float, float]]
    boxes: Sequence[Box]
    lines: Sequence[Sequence[Tuple[float, float]]]


def place(names: Sequence[Name], around: Around, area: Box) -> Dict[str, Placed]:
    """Return the place of each name inside the area; a name that would cover another one or a symbol is left out."""
    choices = {name.id: _choices(name, around, area) for name in names}
    order = sorted((name for name in names if choices[name.id]),
                   key=lambda name: (-choices[name.id][0][0], name.id))     # the hardest first
    chosen: Dict[str, Tuple[float, Placed]] = {}
    for _ in range(ROUNDS):
        for name in order:
            others = [placed.box for key, (_, placed) in chosen.items() if key != name.id]
            chosen[name.id] = min(((cost + NAME * sum(overlaps(placed.box, other) for other in others), placed)
                                   for cost, placed in choices[name.id]), key=lambda item: item[0])
    kept: Dict[str, Placed] = {}
    for name in sorted(order, key=lambda name: chosen[name.id][0]):
        cost, placed = chosen[name.id]
        if cost < SYMBOL and not any(overlaps(placed.box, other.box) for other in kept.values()):
            kept[name.id] = placed
    return kept


def free(box: Box, around: Around) -> bool:
    """Tell whether a box covers nothing at all."""
    return not (any(touches(box, *symbol) for symbol in around.symbols)
                or any(overlaps(box, other) for other in around.boxes)
                or any(length_inside(line, box) for line in around.lines))


def _choices(name: Name, around: Around, area: Box) -> List[Tuple[float, Placed]]:
    """Return (cost, place) of every position inside the area, the cheapest first."""
    found = []
    for shape, away in product(range(len(name.shapes)), AWAY):
        for rank, box in enumerate(positions(name, shape, name.reach + away)):
            if box.x < area.x + 1 or box.y < area.y + 1 or box.right > area.right - 1 or box.bottom > area.bottom - 1:
                continue
            cost = shape * PER_SHAPE + rank * PER_RANK + away * PER_MM_AWAY
            cost += SYMBOL * sum(touches(box, *symbol) for symbol in around.symbols)
            cost += BOX * sum(overlaps(box, other) for other in around.boxes)
            cost += AMBIGUOUS * _ambiguous(name, box, around)
            cost += LINE_PER_MM * sum(length_inside(line, box) for line in around.lines)
            found.append((cost, Placed(box, shape)))
    return sorted(found, key=lambda item: item[0])


def positions(name: Name, shape: int, gap: float) -> List[Box]:
    """Return the eight boxes around a symbol in the order in which a reader likes them."""
    x, y, (w, h) = name.x, name.y, name.shapes[shape]
    diagonal = gap * 0.72
    return [
        Box(x + gap, y - h / 2, w, h), Box(x - gap - w, y - h / 2, w, h),
        Box(x + diagonal, y - diagonal - h, w, h), Box(x + diagonal, y + diagonal, w, h),
        Box(x - diagonal - w, y - diagonal - h, w, h), Box(x - diagonal - w, y + diagonal, w, h),
        Box(x - w / 2, y - gap - h, w, h), Box(x - w / 2, y + gap, w, h),
    ]


def overlaps(one: Box, other: Box) -> bool:
    """Tell whether two boxes come closer than a hair."""
    return (one.x < other.right + AIR and other.x < one.right + AIR
            and one.y < other.bottom + AIR and other.y < one.bottom + AIR)


def _ambiguous(name: Name, box: Box, around: Around) -> bool:
    own = distance(box, name.x, name.y) - name.reach
    return any(distance(box, x, y) - radius < own for x, y, radius in around.symbols
               if (x, y) != (name.x, name.y))


def distance(box: Box, x: float, y: float) -> float:
    """Return how far a point is outside a box, mm; 0 inside."""
    return math.hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))


def touches(box: Box, x: float, y: float, radius: float) -> bool:
    """Tell whether a box comes closer than a hair to a disc."""
    return distance(box, x, y) < radius + AIR


def length_inside(line: Sequence[Tuple[float, float]], box: Box, step: float = 0.5) -> float:
    """Return how many mm of a line run through a box, to about half a millimetre."""
    inside = 0.0
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        if max(ax, bx) < box.x or min(ax, bx) > box.right or max(ay, by) < box.y or min(ay, by) > box.bottom:
            continue
        length = math.hypot(bx - ax, by - ay)
        parts = max(1, int(length / step))
        for part in range(parts):
            share = (part + 0.5) / parts
            px, py = ax + (bx - ax) * share, ay + (by - ay) * share
            if box.x <= px <= box.right and box.y <= py <= box.bottom:
                inside += length / parts
    return inside
