"""From where to where cases moved, and whom they are about: counts over the cases that match."""

from typing import Dict, Tuple

import numpy as np

from . import words
from .case_columns import CaseColumns, smallest
from .counted import Flows, People
from .province_moves import moves_of


class Movements:
    """Legs and persons of the cases of an atlas."""

    def __init__(self, columns: CaseColumns):
        places = max(1, len(columns.places))
        self._n_places = places
        self._leg_case = columns.leg_case
        self._pairs, self._pair = _pair_codes(smallest(columns.leg_from, places), smallest(columns.leg_to, places), places)
        self._with_leg = np.zeros(len(columns), bool)
        self._with_leg[columns.leg_case] = True
        values, self._move_case, origin, target = moves_of(columns)
        self._provinces, self._move = values, smallest(origin * len(values) + target, max(1, len(values) ** 2))
        self._move_case = self._move_case.astype(np.int32)
        self._person_case, self._person, self._sex = columns.person_case, columns.person, columns.person_sex

    def flows(self, matching: np.ndarray) -> Flows:
        """Return the legs of the matching cases (bool a case), the most frequent first, ties in the order of places."""
        number = np.bincount(self._pair[matching.take(self._leg_case)], minlength=len(self._pairs))
        found = np.flatnonzero(number)
        rarity = number[found].max(initial=0) - number[found]
        found = found[np.argsort(smallest(rarity, int(rarity.max(initial=0)) + 1), kind="stable")]
        origin, target = np.divmod(self._pairs[found].astype(np.int64), self._n_places)
        return Flows(origin, target, number[found], cases=int(np.count_nonzero(self._with_leg & matching)))

    def province_matrix(self, matching: np.ndarray) -> Dict[Tuple[str, str], int]:
        """Return the number of matching cases that were moved from one province to another, or within one."""
        values = self._provinces
        number = np.bincount(self._move[matching.take(self._move_case)], minlength=len(values) ** 2)
        return {(values[p // len(values)], values[p % len(values)]): int(number[p]) for p in np.flatnonzero(number).tolist()}

    def people(self, matching: np.ndarray) -> People:
        """Return how many different people the matching cases are about, by sex as recorded."""
        kept = np.flatnonzero(matching.take(self._person_case))
        seen, named = np.zeros(len(self._sex), bool), np.zeros(len(matching), bool)
        seen[self._person.take(kept)] = True
        named[self._person_case.take(kept)] = True
        with_person = int(np.count_nonzero(named))
        by_sex = np.bincount(self._sex[seen], minlength=len(words.SEXES))
        return People({sex: int(number) for sex, number in zip(words.SEXES, by_sex)}, cases_with=with_person,
                      cases_without=int(np.count_nonzero(matching)) - with_person)


def _pair_codes(origin: np.ndarray, target: np.ndarray, places: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return the different pairs as origin * places + target, ascending, and the position of each pair among them.

    Short codes are sorted by their digits, the second first: as np.unique would, in half the time.
    """
    order = np.argsort(target, kind="stable")
    order = order[np.argsort(origin[order], kind="stable")]
    key = origin.take(order).astype(np.int64) * places + target.take(order)
    new = np.ones(len(key), bool)
    new[1:] = key[1:] != key[:-1]
    pairs = smallest(key[new], places ** 2)
    code = np.empty(len(key), np.uint32)
    code[order] = np.cumsum(new, dtype=np.int64) - 1
    return pairs, smallest(code, max(1, len(pairs)))
