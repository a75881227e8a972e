"""Where the parts of a custody bar stand across its width, 0 to 1: by their days where these are known.

Stages without dates at the beginning or the end stand in equal steps beside the scale; where they stand in the middle
of dated ones, or nothing is dated, the whole bar is in equal steps. A long stretch in which no state held the person
is shortened: the axis is broken there.
"""

from dataclasses import dataclass
from typing import Callable, List, Optional, Sequence, Tuple

from . import dates
from .custody import NO_CUSTODY, CustodyBar, Segment

ORDER_STEP = 0.17       # width of a stage without dates beside a scale
MOST_ORDER = 0.5        # all of them together take no more
TAIL = 0.11             # width of what is not known after the last stage
BROKEN = 0.25           # width of a shortened stretch
BREAK_FROM = 2.0        # a stretch this many times longer than the custody is shortened
_TICK_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
STEP_GAP = 0.18         # share of a step that is left free between two steps


@dataclass(frozen=True)
class Place:
    """From left to right, and within it the part that is certain (none where left >= right)."""

    left: float
    right: float
    sure_left: float = 0.0
    sure_right: float = 0.0


@dataclass(frozen=True)
class Piece:
    """A stretch of the scale: from its first day to the day after its last, between two places."""

    first: int
    end: int
    left: float
    right: float
    shortened: bool = False


@dataclass(frozen=True)
class Tick:
    """The first day of a month on the axis (month 1 where the ticks are years)."""

    at: float
    year: int
    month: int


@dataclass(frozen=True)
class Axis:
    """Places of segments and gaps in the order of the bar's tuples; no pieces where it is order only.

    `order_zones` are the parts (left, right) in which places tell nothing but the order.
    """

    segments: Tuple[Place, ...] = ()
    gaps: Tuple[Place, ...] = ()
    pieces: Tuple[Piece, ...] = ()
    order_zones: Tuple[Tuple[float, float], ...] = ()

    @property
    def to_scale(self) -> bool:
        """Whether any part of the bar is drawn by days."""
        return bool(self.pieces)

    def ticks(self, least: float) -> Tuple[Tick, ...]:
        """Return round months or years of the calendar, at least `least` apart; none in a shortened stretch."""
        return tuple(tick for piece in self.pieces if not piece.shortened for tick in _ticks(piece, least))


def _ticks(piece: Piece, least: float) -> List[Tick]:
    per_month = (piece.right - piece.left) / (piece.end - piece.first) * 30.436875
    step = next((months for months in _TICK_MONTHS if months * per_month >= least), 0)
    if not step:
        return []
    year, month, day = dates.civil(piece.first)
    number = -(-(year * 12 + month - 1 + (day > 1)) // step) * step
    ticks = []
    while True:
        first = dates.day_number(number // 12, number % 12 + 1, 1)
        if first >= piece.end:
            return ticks
        at = piece.left + (piece.right - piece.left) * (first - piece.first) / (piece.end - piece.first)
        ticks.append(Tick(at, number // 12, number % 12 + 1))
        number += step


def _at(pieces: Sequence[Piece], day: float) -> float:
    """Return the place of a day."""
    for piece in pieces:
        if day <= piece.end:
            share = (max(day, piece.first) - piece.first) / (piece.end - piece.first)
            return piece.left + (piece.right - piece.left) * share
    return pieces[-1].right


def axis_of(bar: CustodyBar) -> Axis:
    """Return the places of all parts of a bar."""
    if not bar.segments:
        return Axis()
    tail = TAIL if any(gap.is_tail for gap in bar.gaps) else 0.0
    run = _dated_run(bar)
    if run is None:
        return _in_steps(bar, tail)
    return _to_scale(bar, run, tail)


def _dated_run(bar: CustodyBar) -> Optional[Tuple[int, int]]:
    """Return the first and last step of the dated stages where they stand together, None where a scale tells nothing."""
    dated = sorted({step for step in range(bar.steps)
                    if all(segment.dated for segment in bar.segments if segment.step == step)})
    if not dated or dated[-1] - dated[0] + 1 != len(dated) or any(
            segment.dated for segment in bar.segments if not dated[0] <= segment.step <= dated[-1]):
        return None
    inside = [segment for segment in bar.segments if dated[0] <= segment.step <= dated[-1]]
    first, last = _span(inside)
    return (dated[0], dated[-1]) if last > first and (len(dated) > 1 or len(inside) > 1 or inside[0].length) else None


def _span(segments: Sequence[Segment]) -> Tuple[int, int]:
    return min(s.begin.earliest for s in segments), max(s.end.latest for s in segments)


def _in_steps(bar: CustodyBar, tail: float) -> Axis:
    width = (1.0 - tail) / bar.steps
    free = width * STEP_GAP
    segments = []
    for segment in bar.segments:
        left = segment.step * width
        right = left + width - (free if segment.step < bar.steps - 1 or tail else 0.0)
        segments.append(Place(left, right, left, right))
    gaps = tuple(Place(1.0 - tail, 1.0) if gap.is_tail else Place((gap.step + 1) * width - free, (gap.step + 1) * width)
                 for gap in bar.gaps)
    return Axis(tuple(segments), gaps, order_zones=((0.0, 1.0 - tail),))


def _to_scale(bar: CustodyBar, run: Tuple[int, int], tail: float) -> Axis:
    before, after = run[0], bar.steps - 1 - run[1]
    step = min(ORDER_STEP, MOST_ORDER / max(1, before + after))
    left, right = before * step, 1.0 - tail - after * step
    inside = [segment for segment in bar.segments if run[0] <= segment.step <= run[1]]
    pieces = _pieces(inside, left, right)

    def order(number: int) -> Place:
        start = number * step if number < run[0] else right + (number - run[1] - 1) * step
        free = step * STEP_GAP
        edges = start + (free if number > run[1] else 0.0), start + step - (free if number < run[0] else 0.0)
        return Place(*edges, *edges)

    segments = tuple(_placed(segment, pieces) if segment in inside else order(segment.step) for segment in bar.segments)
    zones = tuple(zone for zone in ((0.0, left), (right, 1.0 - tail)) if zone[1] > zone[0])
    return Axis(segments, tuple(_gap_places(bar, pieces, order, run, tail)), tuple(pieces), zones)


def _placed(segment: Segment, pieces: Sequence[Piece]) -> Place:
    return Place(_at(pieces, segment.begin.earliest), _at(pieces, segment.end.latest + 1),
                 _at(pieces, segment.begin.latest), _at(pieces, segment.end.earliest + 1))


def _gap_places(bar: CustodyBar, pieces: Sequence[Piece], order: Callable[[int], Place], run: Tuple[int, int],
                tail: float) -> List[Place]:
    def edge(step: int, is_end: bool) -> float:
        if run[0] <= step <= run[1]:
            return pieces[-1].right if is_end else pieces[0].left
        place = order(step)
        return place.right if is_end else place.left

    places = []
    for gap in bar.gaps:
        if gap.is_tail:
            places.append(Place(1.0 - tail, 1.0))
        elif gap.dated:
            places.append(Place(_at(pieces, gap.first_day), _at(pieces, gap.last_day + 1)))
        else:
            places.append(Place(edge(gap.step, True), edge(gap.step + 1, False)))
    return places


def _pieces(segments: Sequence[Segment], left: float, right: float) -> List[Piece]:
    """Return the scale of days, with long stretches without custody shortened."""
    first, last = _span(segments)
    end = last + 1
    held = [segment for segment in segments if segment.holder != NO_CUSTODY]
    if not held:
        return [Piece(first, end, left, right)]
    core_first, core_last = _span(held)
    lengths = [core_first - first, core_last + 1 - core_first, end - core_last - 1]
    broken = [number != 1 and length > BREAK_FROM * lengths[1] for number, length in enumerate(lengths)]
    width = right - left
    shared = width * (1.0 - BROKEN * sum(broken))
    days = sum(length for length, is_broken in zip(lengths, broken) if not is_broken)
    pieces: List[Piece] = []
    x, day = left, first
    for length, is_broken in zip(lengths, broken):
        if length > 0:
            wide = width * BROKEN if is_broken else shared * length / days
            pieces.append(Piece(day, day + length, x, x + wide, is_broken))
            x, day = x + wide, day + length
    return pieces
