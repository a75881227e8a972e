"""What is counted of a list of cases: cells of codes, entries (visits), months; each a few bincounts over slots."""

from functools import lru_cache
from typing import Iterator, List, Optional, Tuple

import numpy as np

from .case_columns import OPEN_END, OPEN_START
from .case_layout import CaseLayout, Entries
from .set_codes import owners
from .time_order import Span, TimeOrder

CHUNK = 1 << 17      # slots that are counted at once: their keys stay in the processor's cache

Keys = Tuple[int, np.ndarray, Optional[np.ndarray]]      # part, cells, position of the slot of each (None: one a slot)


class Tally:
    """A way to count slots: `sizes` are the numbers of cells of its parts."""

    name = ""
    sizes: Tuple[int, ...] = ()

    def __init__(self, widest: Span):
        self.widest = widest      # all slots that can be counted

    def keys(self, slots: np.ndarray) -> Iterator[Keys]:
        """Return the cells of some slots, part by part."""
        raise NotImplementedError

    def count(self, slots: np.ndarray, sign: Optional[np.ndarray] = None, row_of: Optional[np.ndarray] = None,
              rows: int = 1) -> List[np.ndarray]:
        """Return the slots per cell, for each part an array of rows x cells.

        `sign` (float64, 1 or -1 a slot): what goes is taken from what comes. `row_of`: the row of every slot of the
        atlas; without it there is one row.
        """
        totals: List[Optional[np.ndarray]] = [None] * len(self.sizes)
        for begin in range(0, max(1, len(slots)), CHUNK):
            some = slots[begin:begin + CHUNK]
            signs = None if sign is None else sign[begin:begin + CHUNK]
            row = None if row_of is None else row_of.take(some).astype(np.int64)
            for part, key, owner in self.keys(some):
                size = self.sizes[part]
                if row is not None:
                    key = key + (row if owner is None else row.take(owner)) * size
                weight = signs if owner is None or signs is None else signs.take(owner)
                found = np.bincount(key, weight, rows * size)
                totals[part] = found if totals[part] is None else totals[part] + found
        return [total.reshape(rows, size) for total, size in zip(totals, self.sizes)]


class CodeTally(Tally):
    """Counts the cells of all columns of codes."""

    name = "codes"

    def __init__(self, layout: CaseLayout):
        super().__init__(layout.time.everything)
        self._codes, self.sizes = layout.codes, layout.sizes

    def keys(self, slots: np.ndarray) -> Iterator[Keys]:
        """Return one key a slot and column."""
        for column, codes in enumerate(self._codes):
            yield column, codes.take(slots), None


class SetTally(Tally):
    """Counts the sets of themes."""

    name = "sets"

    def __init__(self, layout: CaseLayout):
        super().__init__(layout.time.everything)
        self._set_of, self.sizes = layout.set_of, (len(layout.has_theme),)

    def keys(self, slots: np.ndarray) -> Iterator[Keys]:
        """Return one key a slot."""
        yield 0, self._set_of.take(slots), None


class EntryTally(Tally):
    """Counts entries: the places of cases and what follows from them, or a facet that no code holds."""

    def __init__(self, layout: CaseLayout, number: int):
        super().__init__(layout.time.everything)
        self.name = entry_tally(number)
        self._entries: Entries = layout.entries[number]
        self.sizes = tuple(part.size for part in self._entries.parts)

    def keys(self, slots: np.ndarray) -> Iterator[Keys]:
        """Return one key an entry, in parts with a flag one for each first entry of its cell."""
        entries = self._entries
        first = entries.start.take(slots).astype(np.int64)
        number = entries.start[1:].take(slots) - first
        owner = owners(number)
        at = (first - (np.cumsum(number) - number)).take(owner)
        at += np.arange(len(at))
        value = entries.value.take(at)
        flags = None if entries.flags is None else entries.flags.take(at)
        for position, part in enumerate(entries.parts):
            key, of_key = value, owner
            if part.flag:
                chosen = np.flatnonzero((flags & np.uint8(part.flag)) != 0)
                key, of_key = value.take(chosen), owner.take(chosen)
            yield position, key if part.cell_of is None else part.cell_of.take(key), of_key


class MonthTally(Tally):
    """Counts the months in which dated cases start and end (positions of Months)."""

    name = "months"

    def __init__(self, layout: CaseLayout):
        super().__init__(layout.time.all_dated)
        self.months = Months(layout.time)
        self._end_rank = layout.time.end_rank
        self.sizes = (len(self.months) + 2, len(self.months) + 2)

    def keys(self, slots: np.ndarray) -> Iterator[Keys]:
        """Return the month of the start and of the end of each slot."""
        yield 0, self.months.of_start.take(slots), None
        yield 1, self.months.of_end.take(self._end_rank.take(slots)), None


class Months:
    """The months in which a case starts or ends, in order; position 0 is before all time, the last one after it.

    of_start: position of the month per slot of a dated case; of_end: the same per rank of an end day.
    """

    def __init__(self, time: TimeOrder):
        starts, ends = _month_starts(time.start_days), _month_starts(time.end_days)
        self.first_days = np.unique(np.concatenate((starts, ends)))
        self.first_days = self.first_days[(self.first_days > _EVER[0]) & (self.first_days < _EVER[1])]
        of_start = np.searchsorted(self.first_days, time.start_days, side="right")
        of_start[starts == _EVER[1]] = len(self.first_days) + 1
        self.of_start = np.repeat(of_start, np.diff(time.start_slots)).astype(np.uint16 if len(self) < 65_000 else np.int32)
        self.of_end = np.searchsorted(self.first_days, time.end_days, side="right")
        self.of_end[ends == _EVER[1]] = len(self.first_days) + 1

    def __len__(self) -> int:
        return len(self.first_days)

    def before(self, day: int) -> int:
        """Return how many positions lie before the month of a day, whether a case starts or ends in it or not."""
        return int(self.first_days.searchsorted(month_start(day))) + 1


_EVER = (np.iinfo(np.int64).min, np.iinfo(np.int64).max)


@lru_cache(maxsize=256)
def month_start(day: int) -> int:
    """Return the first day of the month of a day, both as days since 1970-01-01."""
    return int(np.datetime64(day, "D").astype("datetime64[M]").astype("datetime64[D]").astype(np.int64))


def _month_starts(days: np.ndarray) -> np.ndarray:
    """Return the first days of the months of days; what is not known is _EVER."""
    found = days.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    found[days == OPEN_START] = _EVER[0]
    found[days == OPEN_END] = _EVER[1]
    return found


def entry_tally(number: int) -> str:
    """Return the name of the tally of CaseLayout.entries[number]."""
    return f"entries {number}"


def case_tallies(layout: CaseLayout) -> List[Tally]:
    """Return everything that is counted of all cases, dated or not."""
    return [SetTally(layout), CodeTally(layout), *(EntryTally(layout, number) for number in range(len(layout.entries)))]
