"""Texts as numbers, a whole array at once: which row a uuid names, and which word of a short list a cell holds."""

from typing import List, Sequence, Tuple

import numpy as np


_HIGHEST = int(np.iinfo(np.uint64).max)
_STEPS = 12


class HashClash(Exception):
    """Two different uuids have the same number (one chance in ten million for a million rows): take another seed."""


class TextHash:
    """Numbers of 64 bits for texts, the same for equal bytes; one for all columns that are compared."""

    def __init__(self, seed: int = 0):
        self._seed = seed
        self._factors = self._made(16)

    def _made(self, count: int) -> np.ndarray:
        return np.random.default_rng(self._seed).integers(0, 2 ** 64, count, np.uint64) | np.uint64(1)

    def __call__(self, texts: np.ndarray) -> np.ndarray:
        """Return uint64 for an array of bytes ("S"); 0 for an empty one."""
        width = texts.dtype.itemsize
        if width % 4:
            texts = texts.astype(f"S{width + -width % 4}")
        words = np.ascontiguousarray(texts).view(np.uint32).reshape(len(texts), texts.dtype.itemsize // 4)
        if words.shape[1] > len(self._factors):
            self._factors = self._made(words.shape[1])
        total = np.zeros(len(texts), np.uint64)
        for number in range(words.shape[1]):
            total += words[:, number] * self._factors[number]
        return total


class RowKeys:
    """The rows of a table by the hash of their uuid: sorted, with a table of where each range of hashes begins.

    A search by halves in a million rows waits for memory twenty times; the table says where to look at once.
    """

    def __init__(self, hashes: np.ndarray):
        """Sort the hashes of all rows, in the order of their positions. Raises HashClash."""
        hashes = np.asarray(hashes, np.uint64)      # those of an empty table come as signed numbers
        order = np.argsort(hashes).astype(np.int32)
        # an entry after the last one, higher than any other, so that a look beyond the end finds nothing
        self._sorted = np.append(hashes[order], np.uint64(_HIGHEST))
        self._order = np.append(order, np.int32(-1))
        if len(hashes) > 1 and bool((self._sorted[1:-1] == self._sorted[:-2]).any()):
            raise HashClash()
        bits = max(1, int(len(hashes)).bit_length())
        self._shift = np.uint64(64 - bits)
        per_range = np.bincount((hashes >> self._shift).astype(np.int64), minlength=2 ** bits)
        self._begins = np.append(0, np.cumsum(per_range)[:-1]).astype(np.int32)

    def positions(self, hashes: np.ndarray) -> np.ndarray:
        """Return the position of the row that each hash names, -1 where there is none (int32)."""
        if not len(hashes):
            return np.zeros(0, np.int32)
        # rows that refer to the same row often follow one another: look each run up once
        begins = np.concatenate(([True], hashes[1:] != hashes[:-1]))
        wanted = hashes[begins]
        at = self._begins[(wanted >> self._shift).astype(np.int64)]
        for _ in range(_STEPS):
            behind = np.flatnonzero(self._sorted[at] < wanted)
            if not len(behind):
                break
            at[behind] += 1
        else:                       # hashes that crowd in one range: search by halves
            at[behind] = np.searchsorted(self._sorted, wanted[behind])
        position = np.where((self._sorted[at] == wanted) & (at < len(self._sorted) - 1), self._order[at], np.int32(-1))
        return position[np.cumsum(begins) - 1]


class WordCodes:
    """Gives each different text of a column a number, in the order of appearance."""

    def __init__(self, text_hash: TextHash):
        self._hash = text_hash
        self.values: List[str] = []
        self._sorted = np.zeros(0, np.uint64)
        self._code_of = np.zeros(0, np.int32)

    def codes(self, texts: np.ndarray) -> np.ndarray:
        """Return the numbers (int32) of an array of bytes."""
        hashes = self._hash(texts)
        found = self._find(hashes)
        new = np.flatnonzero(found < 0)
        if len(new):
            distinct, first = np.unique(hashes[new], return_index=True)
            self._learn(distinct, texts[new[first]])
            found[new] = self._find(hashes[new])
        return found

    def _find(self, hashes: np.ndarray) -> np.ndarray:
        if not len(self._sorted):
            return np.full(len(hashes), -1, np.int32)
        at = np.minimum(np.searchsorted(self._sorted, hashes), len(self._sorted) - 1)
        return np.where(self._sorted[at] == hashes, self._code_of[at], np.int32(-1))

    def _learn(self, hashes: np.ndarray, texts: np.ndarray) -> None:
        first = len(self.values)
        self.values += [text.decode("utf-8", "replace") for text in texts.tolist()]
        every = np.concatenate((self._sorted, hashes))
        codes = np.concatenate((self._code_of, np.arange(first, len(self.values), dtype=np.int32)))
        order = np.argsort(every)
        self._sorted, self._code_of = every[order], codes[order]


def sorted_codes(codes: np.ndarray, texts: Sequence[str]) -> Tuple[Tuple[str, ...], np.ndarray]:
    """Return (different texts in order, number of each cell among them) of numbers and the text that each stands for.

    Several numbers may stand for the same text; texts that no cell has are left out.
    """
    used = np.flatnonzero(np.bincount(codes, minlength=len(texts)))      # not np.unique: that sorts a million cells
    values = tuple(sorted({texts[code] for code in used.tolist()}))
    rank = {text: number for number, text in enumerate(values)}
    table = np.zeros(max(1, len(texts)), np.int32)
    table[used] = [rank[texts[code]] for code in used.tolist()]
    return values, table[codes]
