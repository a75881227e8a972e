"""From where to where cases moved, and whom they are about: counts over the cases that match."""

from typing import Dict, Optional, Tuple

import numpy as np

from . import words
from .case_columns import CaseColumns
from .counted import Flows, People
from .province_moves import moves_of
from .set_codes import smallest


class Movements:
    """Legs and persons of the cases of an atlas. What is derived from the columns is made when it is first asked for."""

    def __init__(self, columns: CaseColumns):
        self._columns = columns
        self._legs: Optional[Tuple[np.ndarray, np.ndarray, np.ndarray]] = None
        self._moves: Optional[Tuple[Tuple[str, ...], np.ndarray, np.ndarray]] = None

    def flows(self, matching: np.ndarray) -> Flows:
        """Return the legs of the matching cases (bool a case), the most frequent first, ties in the order of places."""
        pairs, code, with_leg = self._leg_codes()
        number = np.bincount(code[matching[self._columns.leg_case]], minlength=len(pairs))
        found = np.flatnonzero(number)
        rarity = number[found].max(initial=0) - number[found]
        found = found[np.argsort(smallest(rarity, int(rarity.max(initial=0)) + 1), kind="stable")]
        origin, target = np.divmod(pairs[found], max(1, len(self._columns.places)))
        return Flows(origin, target, number[found], cases=int(np.count_nonzero(with_leg & matching)))

    def _leg_codes(self) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of places of legs, ascending, the pair of each leg, and which cases have a leg."""
        if self._legs is None:
            columns = self._columns
            key = columns.leg_from.astype(np.int64) * max(1, len(columns.places)) + columns.leg_to
            pairs, code = np.unique(key, return_inverse=True)
            with_leg = np.zeros(len(columns), bool)
            with_leg[columns.leg_case] = True
            self._legs = pairs, smallest(code, max(1, len(pairs))), with_leg
        return self._legs

    def province_matrix(self, matching: np.ndarray) -> Dict[Tuple[str, str], int]:
        """Return the number of matching cases that were moved from one province to another, or within one."""
        if self._moves is None:
            values, case, origin, target = moves_of(self._columns)
            self._moves = values, case.astype(np.int32), smallest(origin * len(values) + target, max(1, len(values) ** 2))
        values, case, pair = self._moves
        number = np.bincount(pair[matching[case]], minlength=len(values) ** 2)
        return {(values[p // len(values)], values[p % len(values)]): int(number[p]) for p in np.flatnonzero(number).tolist()}

    def people(self, matching: np.ndarray) -> People:
        """Return how many different people the matching cases are about, by sex as recorded."""
        columns = self._columns
        kept = matching[columns.person_case]
        seen = np.zeros(len(columns.person_sex), bool)
        seen[columns.person[kept]] = True
        named = np.zeros(len(columns), bool)
        named[columns.person_case[kept]] = True
        with_person = int(np.count_nonzero(named))
        by_sex = np.bincount(columns.person_sex[seen], minlength=len(words.SEXES))
        return People({sex: int(number) for sex, number in zip(words.SEXES, by_sex)}, cases_with=with_person,
                      cases_without=int(np.count_nonzero(matching)) - with_person)
