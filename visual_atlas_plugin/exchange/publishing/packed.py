"""Rows of a large table, packed: a million of them fit where a few ten thousand did.

They are read one after the other, as often as wanted, and never changed. The first parts stay in memory; those of a very large
table go to a file without a name, that is gone with the process, and are enciphered there: the key is in memory alone, so that
nothing can be read from a disk that held it.
"""

import hashlib
import json
import os
import tempfile
import zlib
from collections.abc import Sequence as SequenceOf
from typing import BinaryIO, Iterable, Iterator, List, Optional, Sequence, Tuple, Union

from .watch import go_on

IN_MEMORY = 4 << 20     # bytes of packed rows of a table that stay in memory
AT_ONCE = 2_000         # rows of a part; a table that is no larger stays a plain tuple
_QUICK = 1              # of zlib: the rows of one table are much alike


class PackedRows(SequenceOf):
    """Tuples of texts, numbers, None and such tuples, in parts of AT_ONCE rows. Any row can be asked for; in order it is quick."""

    __slots__ = ("_parts", "_kept", "_disk", "_length", "_read", "_last")

    def __init__(self) -> None:
        self._parts: List[Union[bytes, int]] = []       # a part itself, or its number on the disk
        self._kept = self._length = 0
        self._disk: Optional[_Disk] = None
        self._read, self._last = -1, []         # type: ignore[var-annotated]

    def put(self, rows: Sequence[tuple]) -> None:
        """Add the next part: AT_ONCE rows, or the last ones."""
        part = zlib.compress(json.dumps(rows, separators=(",", ":")).encode("ascii"), _QUICK)
        self._length += len(rows)
        self._kept += len(part)
        if self._kept <= IN_MEMORY:
            self._parts.append(part)
            return
        if self._disk is None:
            self._disk = _Disk()
        self._parts.append(self._disk.put(part))

    def _part(self, number: int) -> List[tuple]:
        go_on()
        part = self._parts[number]
        return _unpacked(part if isinstance(part, bytes) else self._disk.get(part))     # type: ignore[union-attr]

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[tuple]:
        for number in range(len(self._parts)):
            yield from self._part(number)

    def __getitem__(self, place: Union[int, slice]):
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(self._length)))
        number = place + self._length if place < 0 else place
        if not 0 <= number < self._length:
            raise IndexError("no such row")
        part = number // AT_ONCE
        if part != self._read:
            self._read, self._last = part, self._part(part)
        return self._last[number % AT_ONCE]

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, (tuple, PackedRows)) and len(self) == len(other)
                and all(one == two for one, two in zip(self, other)))

    __hash__ = None     # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(tuple(self))


class _Disk:
    """Parts in a file without a name, each under a stream of its own of SHAKE-256 over a key that is never written."""

    __slots__ = ("_key", "_file", "_at")

    def __init__(self) -> None:
        self._key = os.urandom(32)
        self._file: BinaryIO = tempfile.TemporaryFile(prefix="visual-atlas-")      # type: ignore[assignment]
        self._at: List[Tuple[int, int]] = []

    def put(self, part: bytes) -> int:
        """Add a part; return its number. Raises OSError."""
        number = len(self._at)
        start = self._file.seek(0, os.SEEK_END)
        self._file.write(self._under(part, number))
        self._file.flush()
        self._at.append((start, len(part)))
        return number

    def get(self, number: int) -> bytes:
        """Return a part. Raises OSError."""
        start, length = self._at[number]
        self._file.seek(start)
        return self._under(self._file.read(length), number)

    def _under(self, part: bytes, number: int) -> bytes:
        stream = hashlib.shake_256(self._key + number.to_bytes(8, "big")).digest(len(part))
        return (int.from_bytes(part, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(part), "big")


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
