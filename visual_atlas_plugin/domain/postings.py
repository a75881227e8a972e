"""Where things stand in a block of texts, as small arrays: what the search index is made of.

A block holds BLOCK texts. Three kinds of entries, told apart by their key:

- pairs of characters of runs: key "온성", the last character of a run alone: "군"; the first character of a Hangul run
  with FIRST before it. Values: row << POSITION_BITS | position, ascending, so that neighbors are found by shifting.
- words: key "deported". Values: the rows, as numbers or, where there are many, as one bit a row.
- PLACES: one entry with all pairs (row, number of the place).
"""

import re
import zlib
from typing import Dict, Iterable, List, Sequence, Tuple

import numpy as np

from .text_folding import RUN_CHARACTERS, WORD_CHARACTER, WORD_LENGTH
from .text_query import Texts

BLOCK_BITS = 12
BLOCK = 1 << BLOCK_BITS
POSITION_BITS = 18
LONGEST = (1 << POSITION_BITS) - 2      # letters of the longest text that can be indexed
HIGHEST_PLACE = (1 << 32) - 1           # number of a place that can be indexed
FIRST = "^"
PLACES = "@"
_RANK_BITS = 17                         # there are fewer than 2**17 characters of runs
_BITMAP = BLOCK // 8
_PACKED_FROM = 32                       # values; fewer are not worth packing
_WORD = re.compile(WORD_CHARACTER + "+")
_LAST_RUN_CODE = 0x323AF
_HANGUL = (0xAC00, 0xD7A3)


def _run_table() -> np.ndarray:
    """Return for each code whether it is a character of runs."""
    table = np.zeros(_LAST_RUN_CODE + 2, bool)
    letters = iter(RUN_CHARACTERS.split("-"))
    bounds = next(letters)
    for part in letters:                # "a-bc-d" is split into "a", "bc", "d"
        table[ord(bounds[-1]):ord(part[0]) + 1] = True
        bounds = part
    return table


_IN_RUN = _run_table()


def fits(texts: Texts, places: Iterable[Tuple[int, int]]) -> bool:
    """Tell whether a block can be indexed: no text and no number of a place is beyond what the entries can hold."""
    longest = int(np.diff(np.append(texts.starts, len(texts.codes) + 1)).max()) - 1      # less the separator
    return longest <= LONGEST and all(0 <= place <= HIGHEST_PLACE for _, place in places)


def entries(texts: Texts, places: Iterable[Tuple[int, int]]) -> List[Tuple[str, bytes]]:
    """Return the entries of one block as (key, values), ordered by key; places are (row, number of the place)."""
    made = _pair_entries(texts) + _word_entries(texts)
    listed = sorted(set(places))
    if listed:
        made.append((PLACES, pack_places(listed)))
    made.sort()
    return made


def _pair_entries(texts: Texts) -> List[Tuple[str, bytes]]:
    """Return the entries of pairs of characters."""
    codes = np.minimum(texts.codes, _LAST_RUN_CODE + 1)
    at = np.flatnonzero(_IN_RUN[codes])
    if not len(at):
        return []
    after = np.append(codes[1:], _LAST_RUN_CODE + 1)[at]
    second = np.where(_IN_RUN[after], after, 0)
    begins = np.ones(len(at), bool)
    begins[1:] = np.diff(at) > 1
    begins &= (codes[at] >= _HANGUL[0]) & (codes[at] <= _HANGUL[1])
    first = np.concatenate((codes[at], np.full(int(begins.sum()), ord(FIRST), codes.dtype)))
    second = np.concatenate((second, codes[at][begins]))
    values = _values(texts, np.concatenate((at, at[begins])))
    known = np.unique(np.concatenate((first, second)))      # 0, FIRST and the characters of this block
    ranks = np.zeros(_LAST_RUN_CODE + 1, np.uint64)
    ranks[known] = np.arange(len(known), dtype=np.uint64)
    width = BLOCK_BITS + POSITION_BITS
    ordered = np.sort((ranks[first] << np.uint64(width + _RANK_BITS)) | (ranks[second] << np.uint64(width)) | values)
    pairs = ordered >> np.uint64(width)
    cuts = np.flatnonzero(np.diff(pairs)) + 1
    heads = pairs[np.concatenate(([0], cuts))]
    letters = [chr(code) if code else "" for code in known.tolist()]
    low = (1 << _RANK_BITS) - 1
    values = (ordered & np.uint64((1 << width) - 1)).astype("<u4")
    return [(letters[head >> _RANK_BITS] + letters[head & low], pack_values(part))
            for head, part in zip(heads.tolist(), np.split(values, cuts))]


def _values(texts: Texts, positions: np.ndarray) -> np.ndarray:
    rows = texts.rows_at(positions)
    return ((rows << POSITION_BITS) | (positions - texts.starts[rows])).astype(np.uint64)


def _word_entries(texts: Texts) -> List[Tuple[str, bytes]]:
    """Return the entries of words."""
    found = [(match.start(), match.group()) for match in _WORD.finditer(texts.folded)]
    if not found:
        return []
    numbers: Dict[str, int] = {}
    words = np.fromiter((numbers.setdefault(word[:WORD_LENGTH], len(numbers)) for _, word in found), np.int64, len(found))
    rows = texts.rows_at(np.fromiter((start for start, _ in found), np.int64, len(found)))
    ordered = np.unique((words << BLOCK_BITS) | rows)
    cuts = np.flatnonzero(np.diff(ordered >> BLOCK_BITS)) + 1
    rows = (ordered & (BLOCK - 1)).astype("<u2")
    return [(word, pack_rows(part)) for word, part in zip(numbers, np.split(rows, cuts))]


def pack_rows(rows: np.ndarray) -> bytes:
    """Return ascending rows as bytes: two each, or one bit for each row of the block."""
    if 2 * len(rows) < _BITMAP:
        return rows.astype("<u2").tobytes()
    bits = np.zeros(BLOCK, bool)
    bits[rows] = True
    return np.packbits(bits).tobytes()


def mark_rows(packed: bytes, marks: np.ndarray) -> None:
    """Set the marks of the rows that pack_rows packed."""
    if len(packed) == _BITMAP:
        marks |= np.unpackbits(np.frombuffer(packed, np.uint8)).view(bool)
    else:
        marks[np.frombuffer(packed, "<u2")] = True


def pack_values(values: np.ndarray) -> bytes:
    """Return ascending values as bytes: a length, then four bytes each; many are packed by their differences."""
    if len(values) < _PACKED_FROM:
        return b"\0" + values.astype("<u4").tobytes()
    steps = np.diff(values, prepend=values.dtype.type(0)).astype("<u4")
    planes = steps.view(np.uint8).reshape(-1, 4).T.tobytes()
    return b"\1" + zlib.compress(planes, 1)


def unpack_values(packed: bytes) -> np.ndarray:
    """Return the values that pack_values packed, as uint32."""
    if packed[0] == 0:
        return np.frombuffer(packed, "<u4", offset=1)
    planes = np.frombuffer(zlib.decompress(packed[1:]), np.uint8).reshape(4, -1)
    return np.cumsum(np.ascontiguousarray(planes.T).view("<u4").ravel(), dtype=np.uint32)


def unpack_all(packed: Iterable[bytes]) -> np.ndarray:
    """Return the values of several entries together, in no order, as uint32."""
    few, many = [], []
    for part in packed:
        if part[0] == 0:
            few.append(part[1:])
        else:
            many.append(unpack_values(part))
    return np.concatenate([np.frombuffer(b"".join(few), "<u4")] + many)


def pack_places(pairs: Sequence[Tuple[int, int]]) -> bytes:
    """Return ordered pairs (row, number of the place) as bytes."""
    rows, places = zip(*pairs)
    return np.array(rows, "<u2").tobytes() + np.array(places, "<u4").tobytes()


def unpack_places(packed: bytes) -> Tuple[np.ndarray, np.ndarray]:
    """Return (rows, numbers of the places) that pack_places packed."""
    count = len(packed) // 6
    return np.frombuffer(packed, "<u2", count), np.frombuffer(packed, "<u4", count, 2 * count)
