"""Totals that run along: counts of the cases that pass some choices, kept while a window slides and themes are toggled.

A scope is what is chosen beside dates and themes. For each scope and each tally the counts are kept per set of themes;
a window that moves a little adds the cases that come in and takes those that go out. What cannot be reached by a small
move is counted from the nearest counts that are there: from nothing, from all cases, or from those of another scope.
"""

from collections import OrderedDict
from typing import Dict, Hashable, List, NamedTuple, Optional, Tuple

import numpy as np

from .case_layout import CaseLayout
from .tallies import MonthTally, Tally, case_tallies
from .time_order import Span

MOST_ROWS = 1 << 21      # cells that may be kept per set of themes; beyond, themes are chosen like any facet
KEPT_SCOPES = 5
Dimension = Tuple[str, Hashable]      # a facet (or "text", "area" ...) and what is chosen of it


class ThemeChoice(NamedTuple):
    """The sets of themes that pass: `wanted` one bool a set, `weights` the same as 1.0 and 0.0 a row."""

    key: Hashable
    wanted: np.ndarray
    weights: np.ndarray


class Scope:
    """The cases that pass some choices (mask: bool a slot, None: all), and the counts kept of them."""

    def __init__(self, key: Tuple[Dimension, ...], mask: Optional[np.ndarray]):
        self.key = key
        self.mask = mask
        self.running: Dict[str, "Running"] = {}
        self.undated_sets: Optional[np.ndarray] = None


class Running:
    """Counts of one tally in one scope: per set of themes at `full_span`, of the chosen themes at `span`."""

    def __init__(self) -> None:
        self.full: List[np.ndarray] = []
        self.full_span: Optional[Span] = None
        self.chosen: List[np.ndarray] = []
        self.span: Optional[Span] = None
        self.choice: Hashable = None


class RunningTotals:
    """Answers counts of scopes; see the head of this file."""

    def __init__(self, layout: CaseLayout):
        self._layout = layout
        self.months = MonthTally(layout)
        self.tallies: Dict[str, Tally] = {tally.name: tally for tally in (*case_tallies(layout), self.months)}
        sets = len(layout.has_theme)
        cells = sum(sum(tally.sizes) for tally in self.tallies.values())
        self.by_set = sets > 1 and sets * cells <= MOST_ROWS
        self.rows = sets if self.by_set else 1
        self._near = len(layout) // 16 + 4096       # slots that a move may look at before it is counted anew
        self._whole: Dict[str, List[np.ndarray]] = {}
        self._scopes: "OrderedDict[Tuple[Dimension, ...], Scope]" = OrderedDict()
        self._moves: Dict[Hashable, Tuple[np.ndarray, np.ndarray]] = {}
        self._members: Dict[Hashable, np.ndarray] = {}
        self._reached: Dict[Tuple[Span, Span], bool] = {}
        # whole numbers are exact in float32 up to 2 ** 24, and take half the room
        self.number = np.float32 if len(layout) < 1 << 24 else np.float64
        self.every_set = ThemeChoice(None, np.ones(sets, bool), np.ones(self.rows, self.number))

    def whole(self, name: str) -> List[np.ndarray]:
        """Return the counts of all cases, per part rows x cells."""
        if name not in self._whole:
            tally = self.tallies[name]
            slots = np.flatnonzero(self._layout.time.inside(tally.widest))
            self._whole[name] = [part.astype(self.number) for part in tally.count(slots, None, *self._row_of(name))]
        return self._whole[name]

    def _row_of(self, name: str) -> Tuple[Optional[np.ndarray], int]:
        """Return the row of each slot and the number of rows of a tally; sets themselves have one row."""
        return (self._layout.set_of, self.rows) if self.by_set and name != "sets" else (None, 1)

    # scopes

    def scope(self, key: Tuple[Dimension, ...]) -> Optional[Scope]:
        """Return the scope of some choices, None where it is not kept (any more)."""
        if key in self._scopes:
            self._scopes.move_to_end(key)
        return self._scopes.get(key)

    def add_scope(self, scope: Scope) -> Scope:
        """Keep a scope; the one that was not used for longest is forgotten."""
        self._scopes[scope.key] = scope
        while len(self._scopes) > KEPT_SCOPES:
            oldest = next(key for key in self._scopes if key or len(self._scopes) == 1)      # that of all cases stays
            del self._scopes[oldest]
        return scope

    def forget(self, dimension: str) -> None:
        """Forget the scopes in which something of a dimension is chosen."""
        for key in [key for key in self._scopes if any(name == dimension for name, _ in key)]:
            del self._scopes[key]

    def rest(self) -> None:
        """Let go of what is kept for one answer only."""
        self._moves.clear()
        self._members.clear()
        self._reached.clear()

    # counts

    def read(self, scope: Scope, name: str, span: Span, choice: ThemeChoice) -> List[np.ndarray]:
        """Return the cases of a scope in a span that have the chosen themes: per part one number a cell (float)."""
        running = scope.running.setdefault(name, Running())
        if self._row_of(name)[1] == 1:
            return [part[0] for part in self.read_sets(scope, name, span)]
        known = running.span is not None and running.choice == choice.key
        if known and running.span == span:
            return running.chosen
        if known and self._is_near(running.span, span):
            slots, sign = self._moved(scope, running.span, span, choice)
            for part, change in zip(running.chosen, self.tallies[name].count(slots, sign)):
                part += change[0]
        else:
            running.chosen = [weighed(choice.weights, part) for part in self.read_sets(scope, name, span)]
        running.span, running.choice = span, choice.key
        return running.chosen

    def read_sets(self, scope: Scope, name: str, span: Span) -> List[np.ndarray]:
        """Return the cases of a scope in a span: per part rows (sets of themes) x cells."""
        running = scope.running.setdefault(name, Running())
        if running.full_span == span:
            return running.full
        if running.full_span is not None and self._is_near(running.full_span, span):
            slots, sign = self._moved(scope, running.full_span, span, None)
            if running.full is self._whole.get(name):
                running.full = [part.copy() for part in running.full]
            for part, change in zip(running.full, self.tallies[name].count(slots, sign, *self._row_of(name))):
                part += change.astype(self.number)
        else:
            running.full = self._counted(scope, name, span)
        running.full_span = span
        return running.full

    def _is_near(self, old: Span, new: Span) -> bool:
        """Tell whether a span is reached from another by looking at few cases."""
        if (old, new) not in self._reached:
            self._reached[old, new] = self._layout.time.distance(old, new) <= self._near
        return self._reached[old, new]

    def _moved(self, scope: Scope, old: Span, new: Span, choice: Optional[ThemeChoice]) -> Tuple[np.ndarray, np.ndarray]:
        """Return the slots of a scope that come and go between spans, and 1.0 or -1.0 for each."""
        key = (scope.key, old, new, None if choice is None else (choice.key,))
        if key not in self._moves:
            if choice is not None and choice.key is not None:
                slots, sign = self._moved(scope, old, new, None)
                passed = choice.wanted.take(self._layout.set_of.take(slots))
                self._moves[key] = slots[passed], sign[passed]
            else:
                come, gone = self._layout.time.moved(old, new)
                if scope.mask is not None:
                    come, gone = come[scope.mask.take(come)], gone[scope.mask.take(gone)]
                sign = np.ones(len(come) + len(gone))
                sign[len(come):] = -1.0
                self._moves[key] = np.concatenate((come, gone)), sign
        return self._moves[key]

    def members(self, scope: Scope, span: Span) -> np.ndarray:
        """Return which slots of a scope lie in a span (not to be changed)."""
        key = (scope.key, span)
        if key not in self._members:
            passed = self._layout.time.inside(span)
            if scope.mask is not None:
                passed &= scope.mask
            self._members[key] = passed
        return self._members[key]

    def _counted(self, scope: Scope, name: str, span: Span) -> List[np.ndarray]:
        """Count a scope in a span, starting from whatever is nearest to it."""
        target = self.members(scope, span)
        widest = self.tallies[name].widest
        number = int(np.count_nonzero(target))
        everything = len(target) if widest.undated else self._layout.time.dated
        best, nearest, base = min(number, everything - number), None, []
        if number > everything - number:
            nearest, base = self.members(_EVERYTHING, widest), self.whole(name)
        for other in list(self._scopes.values())[-3:]:
            running = other.running.get(name)
            if running is not None and running.full_span is not None and best > 1000:
                members = self.members(other, running.full_span)
                apart = int(np.count_nonzero(members ^ target))
                if apart < best:
                    best, nearest, base = apart, members, running.full
        return self._from_base(name, target, nearest, base)

    def _from_base(self, name: str, target: np.ndarray, nearest: Optional[np.ndarray],
                   base: List[np.ndarray]) -> List[np.ndarray]:
        """Return the counts of the slots of `target`, given those of the slots of `nearest` (None: of none)."""
        tally, rows = self.tallies[name], self._row_of(name)
        if nearest is None:
            return [part.astype(self.number) for part in tally.count(np.flatnonzero(target), None, *rows)]
        key = (id(target), id(nearest))      # both are kept until rest()
        if key not in self._moves:
            self._moves[key] = np.flatnonzero(target & ~nearest), np.flatnonzero(nearest & ~target)
        if base is self._whole.get(name) and not any(len(slots) for slots in self._moves[key]):
            return base      # shared until it moves
        result = [part.copy() for part in base]
        for slots, change in zip(self._moves[key], (np.add, np.subtract)):
            if len(slots):
                for part, counted in zip(result, tally.count(slots, None, *rows)):
                    change(part, counted.astype(self.number), out=part)
        return result

    def undated_sets(self, scope: Scope) -> np.ndarray:
        """Return the undated cases of a scope per set of themes."""
        if scope.undated_sets is None:
            dated = self._layout.time.dated
            sets = self._layout.set_of[dated:]
            if scope.mask is not None:
                sets = sets[scope.mask[dated:]]
            scope.undated_sets = np.bincount(sets, minlength=len(self._layout.has_theme))
        return scope.undated_sets


_EVERYTHING = Scope((), None)


def weighed(weights: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return the sum of weighted rows: weights @ rows, one choice or several.

    Not by a library of matrices: it splits even this little over threads, and waits for them on a busy machine.
    """
    return np.einsum("...i,ij->...j", weights, rows)
