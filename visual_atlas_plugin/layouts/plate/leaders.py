"""Call-outs in two columns beside a picture, tied to their points by straight leaders of which no two cross.

Two leaders that cross can always change their tags, and are shorter together afterwards; so changing them, as long as
any two cross, comes to an end. Nothing here needs Qt; lengths are mm on the page, y grows downward.
"""

import math
from typing import List, NamedTuple, Sequence, Tuple

from ..geometry import Box

LEFT, RIGHT = "left", "right"
Point = Tuple[float, float]


class Slot(NamedTuple):
    """A place for a tag: its column and the middle of its height."""

    side: str
    y: float


class Columns(NamedTuple):
    """Where tags stand: between `top` and `bottom`, inner edges at `left` and `right`; `pitch` from one to the next."""

    left: float
    right: float
    top: float
    bottom: float
    pitch: float

    @property
    def most(self) -> int:
        """How many tags one column holds."""
        return max(0, int((self.bottom - self.top) / self.pitch + 1e-9))

    def port(self, slot: Slot) -> Point:
        """Return where the leader of a slot begins."""
        return (self.left if slot.side == LEFT else self.right), slot.y


def columns_in(box: Box, tag_width: float, tag_height: float, top: float, bottom: float, edge: float = 1.5,
               air: float = 1.2) -> Columns:
    """Return the columns at both edges of a picture, with so much room above and below them."""
    return Columns(box.x + edge + tag_width, box.right - edge - tag_width, box.y + top, box.bottom - bottom,
                   tag_height + air)


def slots_for(points: Sequence[Point], columns: Columns) -> List[Slot]:
    """Return a slot for each point, so that no two leaders cross. Raises ValueError where there are more than fit.

    Points must lie between the columns; then no leader runs under a tag either.
    """
    if len(points) > 2 * columns.most:
        raise ValueError(f"{len(points)} tags, room for {2 * columns.most}")
    left, right = _sides(points, columns)
    slots: List[Slot] = [Slot(LEFT, 0.0)] * len(points)
    for side, numbers in ((LEFT, left), (RIGHT, right)):
        order = sorted(numbers, key=lambda number: points[number][1])
        for number, y in zip(order, _spread([points[number][1] for number in order], columns)):
            slots[number] = Slot(side, y)
    return _uncrossed(points, slots, columns)


def _sides(points: Sequence[Point], columns: Columns) -> Tuple[List[int], List[int]]:
    """Return the numbers of the points that go left and right: half and half by their place, as far as there is room."""
    order = sorted(range(len(points)), key=lambda number: points[number])
    middle = (columns.left + columns.right) / 2
    left = sum(points[number][0] < middle for number in order)
    even = len(points) // 2
    left = max(even - 2, min(even + 2, left))               # a page with all its words on one side looks broken
    left = max(len(points) - columns.most, min(columns.most, max(0, left)))
    return order[:left], order[left:]


def _spread(wanted: Sequence[float], columns: Columns) -> List[float]:
    """Return heights as near as can be to the wanted ones (in order), a pitch apart, inside the columns."""
    half = columns.pitch / 2
    found: List[float] = []
    for y in wanted:
        least = found[-1] + columns.pitch if found else columns.top + half
        found.append(max(least, y))
    below = columns.bottom + half
    for number in reversed(range(len(found))):
        below = found[number] = min(found[number], below - columns.pitch)
    return found


def _uncrossed(points: Sequence[Point], slots: List[Slot], columns: Columns) -> List[Slot]:
    changed = True
    while changed:
        changed = False
        for one in range(len(points)):
            for other in range(one + 1, len(points)):
                ends = columns.port(slots[one]), columns.port(slots[other])
                if cross(points[one], ends[0], points[other], ends[1]) and _is_shorter(points[one], points[other], *ends):
                    slots[one], slots[other] = slots[other], slots[one]
                    changed = True
    return slots


def _is_shorter(one: Point, other: Point, port: Point, other_port: Point) -> bool:
    """Whether two leaders are shorter together with each other's tags; of lines that cross, only rounding can deny it."""
    return math.dist(one, other_port) + math.dist(other, port) < math.dist(one, port) + math.dist(other, other_port)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the segments a–b and c–d cross inside both of them."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
