"""From which province to which people were moved: legs between places, joined over the crossings they lead through.

A crossing lies between two provinces and in neither. A person who was held in Jilin, handed over at a crossing and
held again in North Hamgyong was moved from Jilin to North Hamgyong.
"""

from typing import NamedTuple, Tuple

import numpy as np

from . import words
from .case_columns import CaseColumns


class Moves(NamedTuple):
    """Moves as (case, from, to); from and to are positions in `values`: provinces, NOT_STATED, CROSSING.

    CROSSING stands where the record begins or ends at one. No move stands twice in one case.
    """

    values: Tuple[str, ...]
    case: np.ndarray
    origin: np.ndarray
    target: np.ndarray


def moves_of(columns: CaseColumns) -> Moves:
    """Return the moves of all cases."""
    places = columns.places
    between = np.array([kind == words.CROSSING and not province
                        for kind, province in zip(places.kind, places.province)], bool)
    names = [words.CROSSING if over else province or words.NOT_STATED
             for over, province in zip(between, places.province)]
    values = tuple(sorted(set(names)))
    position = {name: number for number, name in enumerate(values)}
    code = np.array([position[name] for name in names], np.int64)
    if not len(columns.leg_case):
        nothing = np.zeros(0, np.int64)
        return Moves(values, nothing, nothing, nothing)
    begins, end = _joined(columns, between)
    size = max(1, len(values))
    case = columns.leg_case[begins].astype(np.int64)
    key = np.unique((case * size + code[columns.leg_from[begins]]) * size + code[columns.leg_to[end[begins]]])
    rest, target = np.divmod(key, size)
    case, origin = np.divmod(rest, size)
    return Moves(values, case, origin, target)


def _joined(columns: CaseColumns, between: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return which legs begin a move, and for every leg the one with which its move ends.

    Legs stand in the order of their case; one that ends at a crossing goes on in the next that begins there.
    """
    case, origin, target = columns.leg_case, columns.leg_from, columns.leg_to
    goes_on = (case[:-1] == case[1:]) & (target[:-1] == origin[1:]) & between[target[:-1]]
    begins = np.concatenate(([True], ~goes_on))
    end = np.arange(len(case))
    end[:-1][goes_on] += 1
    while True:      # each round doubles the way
        further = end[end]
        if np.array_equal(further, end):
            return np.flatnonzero(begins), end
        end = further
