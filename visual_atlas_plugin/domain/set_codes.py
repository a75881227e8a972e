"""Codes of what a case has: the set of its themes, publishers, provinces ... as one small number a case.

Few different sets occur among many cases. A table per set is therefore short, and what it says of each value follows
from which sets hold the value.
"""

from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np

from .case_columns import smallest

MOST_SETS = 4096
MOST_CELLS = 1024    # different combinations of facets that are folded into one code


def owners(number: np.ndarray) -> np.ndarray:
    """Return 0 number[0] times, 1 number[1] times and so on: np.repeat by sums, several times as fast for short runs."""
    total = int(number.sum())
    some = np.flatnonzero(number)
    result = np.zeros(total, np.int64)
    if total:
        begins = np.cumsum(number)[some[:-1]]
        result[begins] = np.diff(some)
        result[0] = some[0]
        np.cumsum(result, out=result)
    return result


@dataclass(frozen=True)
class Coding:
    """One code a case; `has[code, value]` tells which values the cases of a code have."""

    codes: np.ndarray       # unsigned, one a case
    has: np.ndarray         # bool, codes x values

    @property
    def size(self) -> int:
        """How many codes there are."""
        return len(self.has)


def code_sets(case: np.ndarray, value: np.ndarray, n_cases: int, n_values: int, most: int = MOST_SETS) -> Optional[Coding]:
    """Return the code of the set of values of each case, None where more than `most` sets occur.

    case: ascending; a pair may stand twice. Code 0 is the empty set. All cases take their first value at once, then
    their second and so on; each step looks only at those pairs of (set so far, next value) that occur.
    """
    counts = np.bincount(case, minlength=n_cases)
    before = np.cumsum(counts) - counts
    codes = np.zeros(n_cases, np.int32)
    sets: List[FrozenSet[int]] = [frozenset()]
    code_of: Dict[FrozenSet[int], int] = {sets[0]: 0}
    active, step = np.flatnonzero(counts), 0
    while len(active):
        key = codes[active].astype(np.int64) * n_values + value[before[active] + step]
        present = _present(key, len(sets) * n_values)
        following = np.zeros(len(sets) * n_values, np.int32)
        for pair in present.tolist():
            after = sets[pair // n_values] | {pair % n_values}
            if after not in code_of:
                code_of[after] = len(sets)
                sets.append(after)
            following[pair] = code_of[after]
        if len(sets) > most:
            return None
        codes[active] = following[key]
        step += 1
        active = active[counts[active] > step]
    has = np.zeros((len(sets), n_values), bool)
    for code, members in enumerate(sets):
        has[code, list(members)] = True
    return Coding(smallest(codes, len(sets)), has)


def coded_values(codes: np.ndarray, n_values: int) -> Coding:
    """Return the coding of a column that has exactly one value a case."""
    return Coding(smallest(codes, n_values), np.eye(n_values, dtype=bool))


def _present(key: np.ndarray, size: int) -> np.ndarray:
    """Return the different keys (0..size-1) that occur, ascending."""
    seen = np.zeros(size, bool)
    seen[key] = True
    return np.flatnonzero(seen)


@dataclass(frozen=True)
class Folded:
    """Several codings in one code a case; `parts[name]` is bool, cells x values of that coding."""

    codes: np.ndarray
    parts: Dict[str, np.ndarray]

    @property
    def size(self) -> int:
        """How many cells (combinations that occur) there are."""
        return len(next(iter(self.parts.values())))


def fold(codings: Sequence[Tuple[str, Coding]], most: int = MOST_CELLS) -> List[Folded]:
    """Fold codings into as few codes as their combinations allow: no code has more than `most` cells.

    A coding that has more cells by itself stays alone.
    """
    done: List[Folded] = []
    for name, coding in sorted(codings, key=lambda named: named[1].size):
        joined = _joined(done[-1], name, coding, most) if done else None
        if joined is None:
            done.append(Folded(coding.codes, {name: coding.has}))
        else:
            done[-1] = joined
    return done


def _joined(folded: Folded, name: str, coding: Coding, most: int) -> Optional[Folded]:
    """Return the combinations of a code with one coding more, None where there are too many."""
    if not len(coding.codes) or max(folded.size, coding.size) > most:
        return None
    key = folded.codes.astype(np.int64) * coding.size + coding.codes
    size = folded.size * coding.size
    present = _present(key, size)
    if len(present) > most:
        return None
    following = np.zeros(size, np.int32)
    following[present] = np.arange(len(present), dtype=np.int32)
    first, second = np.divmod(present, coding.size)
    parts = {part: has[first] for part, has in folded.parts.items()}
    parts[name] = coding.has[second]
    return Folded(smallest(following[key], len(present)), parts)
