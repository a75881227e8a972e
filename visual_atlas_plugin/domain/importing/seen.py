"""Which keys came before, and in which row: for a million rows in a few megabytes.

A key is kept as a hash of 64 bits with its row and a hash of what it said, in sorted arrays that are merged as they grow.
"""

from typing import Dict, List, Optional, Sequence, Set, Tuple

import numpy as np

_KEY = np.dtype([("key", np.int64), ("row", np.int64), ("said", np.int64)])


class Seen:
    """Keys of one kind over all batches of a source."""

    def __init__(self) -> None:
        self._runs: List[np.ndarray] = []       # sorted by key, each at least twice as long as the one after it

    def check(self, keys: Sequence[str], rows: Sequence[int],
              said: Optional[Sequence[object]] = None) -> Dict[int, Tuple[int, bool]]:
        """Take note of keys and return {position: (row of the first, whether it said the same)} of those known before.

        `said` are what rows say of their keys (anything that can be hashed); without it every row says the same.
        """
        found = np.zeros(len(keys), dtype=_KEY)
        found["key"] = np.fromiter(map(hash, keys), np.int64, len(keys))
        found["row"] = np.fromiter(rows, np.int64, len(keys))
        if said is not None:
            found["said"] = np.fromiter(map(hash, said), np.int64, len(keys))
        earlier, first = self._looked_up(found["key"])
        known = {int(position): (int(first["row"][position]), bool(first["said"][position] == found["said"][position]))
                 for position in np.flatnonzero(earlier)}
        order = np.argsort(found["key"], kind="stable")
        ordered = found[order]
        fresh = np.ones(len(ordered), dtype=bool)
        fresh[1:] = ordered["key"][1:] != ordered["key"][:-1]
        firsts = np.maximum.accumulate(np.where(fresh, np.arange(len(ordered)), 0))
        for place in np.flatnonzero(~fresh):
            before = ordered[firsts[place]]
            known.setdefault(int(order[place]), (int(before["row"]), bool(before["said"] == ordered["said"][place])))
        self._add(ordered[fresh & ~earlier[order]])
        return known

    def knows(self, keys: Sequence[str]) -> List[bool]:
        """Tell which keys came before, without taking note of them."""
        return self._looked_up(np.fromiter(map(hash, keys), np.int64, len(keys)))[0].tolist()

    def _looked_up(self, keys: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return which keys came in earlier batches, and what is kept of them."""
        earlier, first = np.zeros(len(keys), dtype=bool), np.zeros(len(keys), dtype=_KEY)
        for run in self._runs:
            at = np.searchsorted(run["key"], keys)
            at[at == len(run)] = 0
            hit = run["key"][at] == keys
            first[hit] = run[at[hit]]
            earlier |= hit
        return earlier, first

    def _add(self, new: np.ndarray) -> None:
        if not len(new):
            return
        self._runs.append(new)
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            merged = np.concatenate(self._runs[-2:])
            self._runs[-2:] = [merged[np.argsort(merged["key"], kind="stable")]]


class Register:
    """Persons or sources over all batches: which row tells of one first, and which tells something else later.

    A row may name one by its key alone; that says nothing of it and contradicts nothing.
    """

    def __init__(self) -> None:
        self._described, self._named = Seen(), Seen()
        self._lost: Set[str] = set()        # told first by a row that was rejected

    def enter(self, keys: Sequence[str], rows: Sequence[int],
              said: Sequence[Optional[object]]) -> Tuple[List[bool], Dict[int, int]]:
        """Return which keys are to be written, and {position: row of the first} of those described otherwise before.

        `said`: what each row says of its key, None where it only names it.
        """
        fresh, otherwise = [False] * len(keys), {}
        told = [position for position, one in enumerate(said) if one is not None]
        known = self._described.check([keys[at] for at in told], [rows[at] for at in told], [said[at] for at in told])
        for order, position in enumerate(told):
            fresh[position] = order not in known
            if order in known and not known[order][1]:
                otherwise[position] = known[order][0]
        bare = [position for position, one in enumerate(said) if one is None]
        described = self._described.knows([keys[at] for at in bare])
        named = self._named.check([keys[at] for at in bare], [rows[at] for at in bare])
        for order, position in enumerate(bare):
            fresh[position] = order not in named and not described[order]
        return fresh, otherwise

    def settled(self, key: str, fresh: bool, rejected: bool) -> bool:
        """Tell whether a row writes its key, to be asked row by row once it is known which rows are rejected."""
        if not fresh and key not in self._lost:
            return False
        if rejected:
            self._lost.add(key)
            return False
        self._lost.discard(key)
        return True
