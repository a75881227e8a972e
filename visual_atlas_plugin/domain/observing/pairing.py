"""Which marks of two sets may be the same thing: one to one, by nearness.

As many pairs as can be made, and among those the ones with the least sum of distances (the assignment problem; method of Kuhn
and Munkres with potentials), within each group of marks that are near each other. A group with more than MOST marks on its
smaller side is paired greedily, the nearest two first, and the result says so.
"""

import math
from dataclasses import dataclass
from typing import Callable, Dict, Hashable, List, Sequence, Tuple

from ..plane import distance_km
from .marks import Mark

MOST = 120              # marks of the smaller side of a group up to which pairs are the best possible ones
_LEAST_CELL = 0.5       # m, so that a search within 0 m has cells, too
_DEGREE_M = 110_500.0   # m, a little less than the shortest degree of latitude


@dataclass(frozen=True)
class Pair:
    """Numbers of the two marks in their lists, and how far apart they are (m, geodesic on WGS 84)."""

    one: int
    other: int
    metres: float


@dataclass(frozen=True)
class Pairing:
    """Pairs by their first number; `greedy` tells whether a group was too large for the best possible ones."""

    pairs: Tuple[Pair, ...]
    greedy: bool = False


def metres_between(one: Mark, other: Mark) -> float:
    """Return the length of the geodesic between two marks (their points or middles), in metres."""
    return distance_km((one.lon, one.lat), (other.lon, other.lat)) * 1000.0


def near_pairs(ones: Sequence[Mark], others: Sequence[Mark], metres: float,
               same: Callable[[Mark], Hashable] = lambda mark: None) -> List[Pair]:
    """Return every pair no farther apart than `metres` of which `same` says the same, by a grid: not every one with every other."""
    placed = [mark for mark in (*ones, *others) if mark.placed]
    if not placed:
        return []
    high = max(abs(mark.lat) for mark in placed)
    tall = max(metres, _LEAST_CELL) / _DEGREE_M
    wide = tall / max(0.01, math.cos(math.radians(min(89.0, high))))

    def cell(mark: Mark) -> Tuple[int, int]:
        return math.floor(mark.lon / wide), math.floor(mark.lat / tall)

    grid: Dict[Tuple[Hashable, int, int], List[int]] = {}
    for number, mark in enumerate(others):
        if mark.placed:
            grid.setdefault((same(mark), *cell(mark)), []).append(number)
    found = []
    for number, mark in enumerate(ones):
        if not mark.placed:
            continue
        (x, y), what = cell(mark), same(mark)
        near = [n for dx in (-1, 0, 1) for dy in (-1, 0, 1) for n in grid.get((what, x + dx, y + dy), ())]
        for n in sorted(near):
            apart = metres_between(mark, others[n])
            if apart <= metres:
                found.append(Pair(number, n, apart))
    return found


def matched(near: Sequence[Pair]) -> Pairing:
    """Choose one-to-one pairs out of those that are near enough."""
    chosen: List[Pair] = []
    greedy = False
    for group in _groups(near):
        ones, others = {pair.one for pair in group}, {pair.other for pair in group}
        if min(len(ones), len(others)) > MOST:
            greedy = True
            chosen += _greedy(group)
        else:
            chosen += _best(group)
    return Pairing(tuple(sorted(chosen, key=lambda pair: pair.one)), greedy)


def _groups(near: Sequence[Pair]) -> List[List[Pair]]:
    """Split pairs into groups that share no mark."""
    above: Dict[Tuple[str, int], Tuple[str, int]] = {}

    def top(key: Tuple[str, int]) -> Tuple[str, int]:
        while above.setdefault(key, key) != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    for pair in near:
        above[top(("one", pair.one))] = top(("other", pair.other))
    found: Dict[Tuple[str, int], List[Pair]] = {}
    for pair in near:
        found.setdefault(top(("one", pair.one)), []).append(pair)
    return list(found.values())


def _greedy(group: Sequence[Pair]) -> List[Pair]:
    ones, others, chosen = set(), set(), []
    for pair in sorted(group, key=lambda pair: (pair.metres, pair.one, pair.other)):
        if pair.one not in ones and pair.other not in others:
            ones.add(pair.one)
            others.add(pair.other)
            chosen.append(pair)
    return chosen


def _best(group: Sequence[Pair]) -> List[Pair]:
    """Solve one group; marks that may not be paired cost more than all distances together."""
    rows, columns = sorted({pair.one for pair in group}), sorted({pair.other for pair in group})
    if len(rows) > len(columns):
        turned = _best([Pair(pair.other, pair.one, pair.metres) for pair in group])
        return [Pair(pair.other, pair.one, pair.metres) for pair in turned]
    row_at = {one: number for number, one in enumerate(rows)}
    column_at = {other: number for number, other in enumerate(columns)}
    never = 1.0 + sum(pair.metres for pair in group)
    cost = [[never] * len(columns) for _ in rows]
    by_place = {}
    for pair in group:
        place = row_at[pair.one], column_at[pair.other]
        cost[place[0]][place[1]] = pair.metres
        by_place[place] = pair
    return [by_place[place] for place in _assigned(cost) if place in by_place]


def _assigned(cost: Sequence[Sequence[float]]) -> List[Tuple[int, int]]:
    """Return (row, column) of the cheapest assignment of every row; there are no more rows than columns."""
    count, wide = len(cost), len(cost[0])
    row_price, column_price = [0.0] * (count + 1), [0.0] * (wide + 1)
    row_of, way = [0] * (wide + 1), [0] * (wide + 1)       # column 0 and row 0 stand for "none yet"
    for row in range(1, count + 1):
        row_of[0], column = row, 0
        least, used = [math.inf] * (wide + 1), [False] * (wide + 1)
        while row_of[column]:
            used[column] = True
            at, step, following = row_of[column], math.inf, 0
            for other in range(1, wide + 1):
                if used[other]:
                    continue
                reduced = cost[at - 1][other - 1] - row_price[at] - column_price[other]
                if reduced < least[other]:
                    least[other], way[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(wide + 1):
                if used[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = following
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return [(row_of[column] - 1, column - 1) for column in range(1, wide + 1) if row_of[column]]
