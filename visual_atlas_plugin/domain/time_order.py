"""Cases in the order of their days: which lie in a window, and which come and go when it moves.

Dated cases stand in the order of their start (a place in this order is a `slot`), undated ones behind them; a second
order by end points into the first. A window is a range of starts and a range of ends, so a window that moves a little
touches only the cases between its old and its new edges.
"""

from dataclasses import dataclass
from typing import Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from .case_columns import OPEN_END, OPEN_START, smallest
from .filter_state import FilterState

_LONGEST_SPAN = 1 << 22      # days between first and last day up to which days are ranked by a table


class Span(NamedTuple):
    """The cases of a window: slots first_slot..slot-1 of the dated ones whose end has a rank of first_rank..rank-1."""

    first_slot: int
    slot: int
    first_rank: int
    rank: int
    undated: bool


def _ranked(days: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return the different days, ascending, and the rank of each day among them (open ends are days like others)."""
    known = days[(days != OPEN_START) & (days != OPEN_END)]
    first, last = (int(known.min()), int(known.max())) if len(known) else (0, 0)
    if last - first > _LONGEST_SPAN or first - 1 <= OPEN_START or last + 1 >= OPEN_END:
        different, rank = np.unique(days, return_inverse=True)
        return different.astype(np.int64), rank
    shifted = np.clip(days, first - 1, last + 1) - np.int32(first - 1)
    seen = np.zeros(last - first + 3, bool)
    seen[shifted] = True
    different = np.flatnonzero(seen)
    rank = (np.cumsum(seen, dtype=np.int32) - 1)[shifted]
    different = different + (first - 1)
    if seen[0]:
        different[0] = OPEN_START
    if seen[-1]:
        different[-1] = OPEN_END
    return different, rank


@dataclass(frozen=True)
class TimeOrder:
    """The two orders; see the head of this file."""

    order: np.ndarray          # int32: order[slot] is the position of the case in the columns
    dated: int                 # slots 0..dated-1 are dated cases
    start_days: np.ndarray     # the different start days, ascending
    start_slots: np.ndarray    # start_slots[k]: slot of the first case with start_days[k]; one more at the end
    end_days: np.ndarray       # the different end days, ascending
    end_bounds: np.ndarray     # by_end[end_bounds[k]:end_bounds[k + 1]] are the cases with end_days[k]
    end_rank: np.ndarray       # unsigned, per slot of a dated case: position of its end in end_days
    by_end: np.ndarray         # int32: slots of the dated cases in the order of their end

    @classmethod
    def of(cls, start_day: np.ndarray, end_day: np.ndarray) -> "TimeOrder":
        """Order cases by their days (int32 since 1970-01-01, OPEN_START and OPEN_END where not known)."""
        undated = (start_day == OPEN_START) & (end_day == OPEN_END)
        start_days, start_rank = _ranked(start_day)
        n_starts = len(start_days)
        start_rank[undated] = n_starts
        order = np.argsort(smallest(start_rank, n_starts + 1), kind="stable").astype(np.int32)
        dated = len(start_day) - int(np.count_nonzero(undated))
        started = np.bincount(start_rank, minlength=n_starts + 1)[:n_starts]
        end_days, end_rank = _ranked(end_day)
        end_rank = smallest(end_rank, len(end_days))[order[:dated]]
        by_end = np.argsort(end_rank, kind="stable").astype(np.int32)
        ended = np.bincount(end_rank, minlength=len(end_days))
        return cls(order, dated, start_days, np.concatenate(([0], np.cumsum(started))),
                   end_days, np.concatenate(([0], np.cumsum(ended))), end_rank, by_end)

    def __len__(self) -> int:
        return len(self.order)

    @property
    def all_dated(self) -> Span:
        """The span of every dated case."""
        return Span(0, self.dated, 0, len(self.end_days), False)

    @property
    def everything(self) -> Span:
        """The span of every case."""
        return self.all_dated._replace(undated=True)

    def slot_of(self, day: int) -> int:
        """Return how many dated cases start before a day: the slot of the first that does not."""
        return int(self.start_slots[self.start_days.searchsorted(day)])

    def rank_of(self, day: int) -> int:
        """Return how many different end days lie before a day."""
        return int(self.end_days.searchsorted(day))

    def span(self, state: FilterState, undated: Optional[bool] = None) -> Span:
        """Return the span of the dates of a filter state; `undated` overrules its choice of undated cases."""
        whole = self.all_dated._replace(undated=state.include_undated if undated is None else undated)
        first, last = state.window_days
        if state.certainly:
            if first is not None:
                whole = whole._replace(first_slot=self.slot_of(first))
            if last is not None:
                whole = whole._replace(rank=self.rank_of(last + 1))
        else:
            if last is not None:
                whole = whole._replace(slot=self.slot_of(last + 1))
            if first is not None:
                whole = whole._replace(first_rank=self.rank_of(first))
        return whole

    def inside(self, span: Span) -> np.ndarray:
        """Return which slots lie in a span (bool, one a case)."""
        passed = np.zeros(len(self), bool)
        chosen = slice(span.first_slot, span.slot)
        passed[chosen] = True
        if span.first_rank > 0:
            passed[chosen] &= self.end_rank[chosen] >= span.first_rank
        if span.rank < len(self.end_days):
            passed[chosen] &= self.end_rank[chosen] < span.rank
        passed[self.dated:] = span.undated
        return passed

    def distance(self, old: Span, new: Span) -> int:
        """Return about how many cases a move from one span to another looks at."""
        starts = sum(b - a for a, b in _parted(old[:2], new[:2])) + sum(b - a for a, b in _parted(new[:2], old[:2]))
        ends = sum(int(self.end_bounds[b] - self.end_bounds[a]) for pair in ((old[2:4], new[2:4]), (new[2:4], old[2:4]))
                   for a, b in _parted(*pair))
        return starts + ends + (len(self) - self.dated if old.undated != new.undated else 0)

    def moved(self, old: Span, new: Span) -> Tuple[np.ndarray, np.ndarray]:
        """Return the slots that come in and those that go out from one span to another.

        First the range of starts moves, then that of ends; a case that comes by the one and goes by the other is
        named in both.
        """
        come, gone = [_NONE], [_NONE]
        for a, b in _parted(new[:2], old[:2]):
            come.append(self._with_end(a, b, old))
        for a, b in _parted(old[:2], new[:2]):
            gone.append(self._with_end(a, b, old))
        for a, b in _parted(new[2:4], old[2:4]):
            come.append(self._with_start(a, b, new))
        for a, b in _parted(old[2:4], new[2:4]):
            gone.append(self._with_start(a, b, new))
        if old.undated != new.undated:
            (come if new.undated else gone).append(np.arange(self.dated, len(self)))
        return np.concatenate(come), np.concatenate(gone)

    def _with_end(self, first: int, last: int, span: Span) -> np.ndarray:
        """Return the slots first..last-1 whose end lies in the span."""
        slots, rank = np.arange(first, last), self.end_rank[first:last]
        if span.first_rank > 0 or span.rank < len(self.end_days):
            return slots[(rank >= span.first_rank) & (rank < span.rank)]
        return slots

    def _with_start(self, first: int, last: int, span: Span) -> np.ndarray:
        """Return the slots whose end has the ranks first..last-1 and whose start lies in the span."""
        slots = self.by_end[self.end_bounds[first]:self.end_bounds[last]].astype(np.int64)
        if span.first_slot > 0 or span.slot < self.dated:
            return slots[(slots >= span.first_slot) & (slots < span.slot)]
        return slots


_NONE = np.zeros(0, np.int64)


def _parted(new: Tuple[int, ...], old: Tuple[int, ...]) -> List[Tuple[int, int]]:
    """Return the parts of the range `new` that are not in the range `old`, none of them empty."""
    return [part for part in _parts(new, old) if part[0] < part[1]]


def _parts(new: Tuple[int, ...], old: Tuple[int, ...]) -> Iterator[Tuple[int, int]]:
    if old[0] >= old[1]:
        yield new[0], new[1]
        return
    yield new[0], min(new[1], old[0])
    yield max(new[0], old[1]), new[1]
