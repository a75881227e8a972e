"""Rows of a large table, packed in memory: a million of them fit where a few ten thousand did.

They are read one after the other, as often as wanted, and never changed. Nothing of them is written to a file.
"""

import json
import zlib
from collections.abc import Sequence as SequenceOf
from typing import Iterable, Iterator, List, Sequence, Tuple, Union

AT_ONCE = 2_000         # rows of a part; a table that is no larger stays a plain tuple
_QUICK = 1              # of zlib: the rows of one table are much alike


class PackedRows(SequenceOf):
    """Tuples of texts, numbers, None and such tuples, in parts of AT_ONCE rows. Any row can be asked for; in order it is quick."""

    __slots__ = ("_parts", "_length", "_read", "_last")

    def __init__(self) -> None:
        self._parts: List[bytes] = []
        self._length = 0
        self._read, self._last = -1, []         # type: ignore[var-annotated]

    def put(self, rows: Sequence[tuple]) -> None:
        """Add the next part: AT_ONCE rows, or the last ones."""
        self._parts.append(zlib.compress(json.dumps(rows, separators=(",", ":")).encode("ascii"), _QUICK))
        self._length += len(rows)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[tuple]:
        for part in self._parts:
            yield from _unpacked(part)

    def __getitem__(self, place: Union[int, slice]):
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(self._length)))
        number = place + self._length if place < 0 else place
        if not 0 <= number < self._length:
            raise IndexError("no such row")
        part = number // AT_ONCE
        if part != self._read:
            self._read, self._last = part, _unpacked(self._parts[part])
        return self._last[number % AT_ONCE]

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, (tuple, PackedRows)) and len(self) == len(other)
                and all(one == two for one, two in zip(self, other)))

    __hash__ = None     # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(tuple(self))


def _unpacked(part: bytes) -> List[tuple]:
    return [tuple(_tuple(value) if type(value) is list else value for value in row) for row in json.loads(zlib.decompress(part))]


def _tuple(values: list) -> tuple:
    return tuple(_tuple(value) if type(value) is list else value for value in values)


Rows = Union[Tuple[tuple, ...], PackedRows]


class Packing:
    """Packs rows that come one by one, beside others."""

    def __init__(self) -> None:
        self._kept, self._waiting = PackedRows(), []        # type: ignore[var-annotated]

    def add(self, row: tuple) -> None:
        """Add a row."""
        self._waiting.append(row)
        if len(self._waiting) == AT_ONCE:
            self._kept.put(self._waiting)
            self._waiting = []

    def done(self) -> Rows:
        """Return all rows: few as a tuple."""
        if not len(self._kept):
            return tuple(self._waiting)
        if self._waiting:
            self._kept.put(self._waiting)
            self._waiting = []
        return self._kept


def packed(rows: Iterable[tuple]) -> Rows:
    """Return rows for keeping: few as a tuple, many packed. Rows that are kept already stay what they are."""
    if isinstance(rows, (tuple, PackedRows)):
        return rows
    packing = Packing()
    for row in rows:
        packing.add(row)
    return packing.done()
