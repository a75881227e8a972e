"""Counting cases under any choice: every number of the panel, from columns of small integers.

`now` of a facet or theme is under all other choices, so that an unticked value shows what it would give. What the
panel shows, the map draws and a page prints comes from here, so that they cannot disagree.

How it is fast: cases lie in the order of time (case_layout), counts run along while a window slides or themes are
toggled (running_totals), and a timeline is made of counts per month (timeline_counts).
"""

from collections import OrderedDict
from datetime import date
from threading import RLock
from typing import Callable, Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np

from . import facets, words
from .case_columns import OPEN_END, OPEN_START, CaseColumns, LeanColumns, Pairs
from .case_layout import LOCATED, NO_PLACE, ON_MAP, CaseLayout
from .counted import Bins, Counts, Flows, Histogram, People, Timeline
from .facet_counts import FacetCounts
from .filter_state import FilterState, date_of, day_of
from .movements import Movements
from .place_area import inside_ring
from .running_totals import Dimension, RunningTotals, Scope, ThemeChoice
from .timeline_counts import TimelineCounts, rows_of

__all__ = ("OPEN_END", "OPEN_START", "CaseIndex", "Counts", "Histogram")

FindText = Callable[[str], np.ndarray]      # free text -> fids of the cases that hold it
_THEMES, _TEXT, _AREA = "themes", "text", "area"
_KEPT_ANSWERS = 4
_KEPT_PASSES = 4


class CaseIndex:
    """The cases of one atlas, ready to be counted. Make it from CaseColumns, or from_columns for dates and themes.

    It may be asked from several threads: one answer is made at a time.
    """

    def __init__(self, columns: CaseColumns, find_text: Optional[FindText] = None):
        """Lay out the columns; what stays of them is in `columns` (LeanColumns).

        `find_text` answers the free text of a filter (none: every text finds nothing).
        """
        self.columns: CaseColumns = LeanColumns.of(columns)
        self.theme_ids: Tuple[str, ...] = columns.themes.values
        self._theme_columns: Tuple[str, ...] = self.theme_ids + (words.NO_THEME,)
        self._find_text = find_text
        self._found: Tuple[str, np.ndarray] = ("", np.zeros(0, np.int64))
        self._layout = CaseLayout(columns)
        self._totals = RunningTotals(self._layout)
        self._facet_counts = FacetCounts(self._layout, self._totals)
        self._timeline = TimelineCounts(self._layout, self._totals)
        self._movements = Movements(columns)
        self._lock = RLock()
        self._answers: "OrderedDict[FilterState, Counts]" = OrderedDict()
        self._passes: "OrderedDict[Dimension, np.ndarray]" = OrderedDict()
        self._years = self._year_span()
        self._year_bins = Bins.of_years(self._years) if len(self._years) else None
        self._count_all()

    @classmethod
    def from_columns(cls, start_day: np.ndarray, end_day: np.ndarray, theme_ids: Sequence[str],
                     theme_case: np.ndarray, theme_index: np.ndarray) -> "CaseIndex":
        """Build an index of dates and themes alone.

        start_day, end_day: days since 1970-01-01 of each case (OPEN_START, OPEN_END where not known);
        theme_case, theme_index: pairs (position of the case, position in theme_ids), any order.
        """
        start = np.asarray(start_day, np.int32)
        return cls(CaseColumns(
            np.arange(len(start), dtype=np.int64), start, np.asarray(end_day, np.int32),
            Pairs(tuple(theme_ids), np.asarray(theme_case, np.int32), np.asarray(theme_index, np.int32))))

    # which cases

    def matching(self, state: FilterState) -> np.ndarray:
        """Return the positions of the cases that pass all choices, ascending."""
        return np.flatnonzero(self._mask(state))

    def fids(self, state: FilterState) -> np.ndarray:
        """Return the cases.fid of the cases that pass all choices, ascending (int64)."""
        return self.columns.fid[self._mask(state)].astype(np.int64)

    def _mask(self, state: FilterState) -> np.ndarray:
        """Return which cases pass all choices, by their position."""
        with self._lock:
            passed = self._totals.members(self._scope(state), self._layout.time.span(state))
            choice = self._theme_choice(state)
            if choice.key is not None and self._totals.by_set:
                passed = passed & self._layout.of_sets(choice.wanted)
            self._totals.rest()
        mask = np.zeros(len(passed), bool)
        mask[self._layout.order] = passed
        return mask

    def _theme_choice(self, state: FilterState) -> ThemeChoice:
        if state.themes is None:
            return self._totals.every_set
        wanted = self._sets_of(state.themes)
        weights = wanted.astype(self._totals.number) if self._totals.by_set else self._totals.every_set.weights
        return ThemeChoice(state.themes, wanted, weights)

    def _sets_of(self, themes: FrozenSet[str]) -> np.ndarray:
        """Return which sets of themes hold one of some themes."""
        chosen = np.array([theme in themes for theme in self._theme_columns], bool)
        return self._layout.has_theme[:, chosen].any(axis=1)

    def _scope(self, state: FilterState, leave_out: str = "") -> Scope:
        """Return the cases that pass all choices but dates, themes and `leave_out`, with what is counted of them."""
        chosen: List[Dimension] = [(name, state.facet(name)) for name in state.chosen_facets]
        if state.themes is not None and not self._totals.by_set:
            chosen.append((_THEMES, state.themes))
        if state.text:
            chosen.append((_TEXT, state.text))
        if state.area:
            chosen.append((_AREA, state.area))
        key = tuple(dimension for dimension in chosen if dimension[0] != leave_out)
        scope = self._totals.scope(key)
        if scope is None:
            mask = None
            for dimension in key:
                passed = self._passing(dimension)
                mask = passed if mask is None else mask & passed
            scope = self._totals.add_scope(Scope(key, mask))
        return scope

    def _passing(self, dimension: Dimension) -> np.ndarray:
        """Return which slots pass one choice; not to be changed."""
        if dimension in self._passes:
            self._passes.move_to_end(dimension)
            return self._passes[dimension]
        name, chosen = dimension
        if name == _THEMES:
            passed = self._layout.of_sets(self._sets_of(chosen))
        elif name == _TEXT:
            found = np.zeros(len(self.columns), bool)
            found[self._text_hits(chosen)] = True
            passed = found[self._layout.order]
        elif name == _AREA:
            passed = self._layout.at_places(self._inside(chosen))
        else:
            passed = self._layout.having(name, chosen)
        self._passes[dimension] = passed
        while len(self._passes) > _KEPT_PASSES:
            self._passes.popitem(last=False)
        return passed

    def _text_hits(self, text: str) -> np.ndarray:
        """Return the positions of the cases that hold a free text."""
        known, hits = self._found
        if known != text:
            fids = self._find_text(text) if self._find_text else np.zeros(0, np.int64)
            hits = self.columns.positions(fids)
            self._found = text, hits
        return hits

    def knows_text(self, text: str) -> bool:
        """Tell whether a free text is answered without searching."""
        return not text or self._found[0] == text

    def learn_text(self, text: str) -> None:
        """Search for a free text ahead of the count, in a thread where that takes long."""
        self._text_hits(text)

    def forget_text(self) -> None:
        """Ask again for the free text at the next count, after texts were edited."""
        self._found = "", np.zeros(0, np.int64)
        with self._lock:
            self._totals.forget(_TEXT)
            self._timeline.forget()
            self._totals.rest()
            self._answers.clear()
            for dimension in [dimension for dimension in self._passes if dimension[0] == _TEXT]:
                del self._passes[dimension]

    def places_in(self, state: FilterState) -> np.ndarray:
        """Return the positions of the places inside the drawn area of a state."""
        return np.flatnonzero(self._inside(state.area))

    def _inside(self, ring) -> np.ndarray:
        return inside_ring(self.columns.places.lon, self.columns.places.lat, ring)

    # how many

    def counts(self, state: FilterState) -> Counts:
        """Return every number that the panel shows for these choices."""
        with self._lock:
            if state in self._answers:
                self._answers.move_to_end(state)
                return self._answers[state]
            counts = self._counted(state)
            self._totals.rest()
            self._answers[state] = counts
            while len(self._answers) > _KEPT_ANSWERS:
                self._answers.popitem(last=False)
            return counts

    def _counted(self, state: FilterState) -> Counts:
        span, choice, scope = self._layout.time.span(state), self._theme_choice(state), self._scope(state)
        every = self._totals.every_set
        sets = self._totals.read(scope, "sets", span, every)[0]
        undated_available = int(self._totals.undated_sets(scope)[choice.wanted].sum())
        matching = int(sets[choice.wanted].sum())
        undated = undated_available if state.include_undated else 0
        if state.themes is not None and not self._totals.by_set:
            sets = self._totals.read(self._scope(state, _THEMES), "sets", span, every)[0]
        numbers = self._facet_counts.all(scope, span, choice)
        on_map = numbers[ON_MAP]
        for name in state.chosen_facets:
            numbers[name] = self._facet_counts.one(self._scope(state, name), span, choice, name)
        return Counts(
            matching=matching, total=len(self.columns), dated=matching - undated, undated=undated,
            total_dated=self._layout.time.dated, undated_available=undated_available, themes_overlap=self._overlap,
            by_theme=dict(zip(self._theme_columns, zip(self._per_theme(sets), self._whole_themes))),
            histogram=self._histogram(state, scope, choice),
            facets={name: dict(zip(self._layout.facets[name].values, zip(numbers[name], self._whole[name])))
                    for name in facets.FACETS},
            by_place=self._facet_counts.by_place(scope, span, choice), located=on_map[LOCATED], unplaced=on_map[NO_PLACE])

    def _per_theme(self, sets: np.ndarray) -> List[int]:
        """Return the cases per theme, with NO_THEME last, from those per set of themes."""
        return (sets @ self._layout.has_theme).astype(np.int64).tolist()

    def _count_all(self) -> None:
        """Count what no choice changes: all cases per theme and per value of each facet."""
        everything, scope, every = self._layout.time.everything, self._scope(FilterState()), self._totals.every_set
        self._whole = self._facet_counts.all(scope, everything, every)
        sets = self._totals.read(scope, "sets", everything, every)[0]
        self._whole_themes = self._per_theme(sets)
        self._overlap = bool(sets[self._layout.has_theme.sum(axis=1) > 1].any())
        self._totals.rest()

    # when

    def timeline(self, state: FilterState, bins: Bins, by_theme: bool = False) -> Timeline:
        """Return records per bin: all dated ones that may fall in it, and those that match all choices.

        A record counts in every bin that its days touch; a matching one only in the part of the bin that lies in
        the window. `by_theme` adds one row for each ticked theme.
        """
        with self._lock:
            scope, choice = self._scope(state), self._theme_choice(state)
            undated = self._totals.undated_sets(scope)
            now = self._timeline.now(scope, state, choice, bins)
            rows = self._theme_rows(state, scope, choice, bins) if by_theme else {}
            self._totals.rest()
        return Timeline(bins, self._timeline.all(bins), now, rows, undated_all=len(self.columns) - self._layout.time.dated,
                        undated_now=int(undated[choice.wanted].sum()) if state.include_undated else 0)

    def _theme_rows(self, state: FilterState, scope: Scope, choice: ThemeChoice, bins: Bins) -> Dict[str, np.ndarray]:
        ticked = [number for number, theme in enumerate(self._theme_columns)
                  if state.themes is None or theme in state.themes]
        if self._totals.by_set:
            rows = self._timeline.by_theme(scope, state, rows_of(self._layout.has_theme, choice.wanted, ticked), bins)
        else:
            rows = [self._timeline.only(scope, state, bins, self._layout.of_sets(self._layout.has_theme[:, number]))
                    for number in ticked]
        return {self._theme_columns[number]: row for number, row in zip(ticked, rows)}

    def _year_span(self) -> range:
        """Return the years from the first to the last day that is known."""
        known = np.concatenate([days[(days != OPEN_START) & (days != OPEN_END)]
                                for days in (self._layout.time.start_days, self._layout.time.end_days)])
        if not len(known):
            return range(0)
        first = max(int(known.min()), day_of(date.min))
        last = min(int(known.max()), day_of(date.max))
        return range(date_of(first).year, date_of(last).year + 1)

    @property
    def years(self) -> range:
        """The years of the records, empty where none is dated."""
        return self._years

    def _histogram(self, state: FilterState, scope: Scope, choice: ThemeChoice) -> Histogram:
        if self._year_bins is None:
            return Histogram()
        now = self._timeline.now(scope, state, choice, self._year_bins)
        return Histogram(self._years.start, tuple(self._timeline.all(self._year_bins).tolist()), tuple(now.tolist()))

    # from where to where, and who

    def flows(self, state: FilterState) -> Flows:
        """Return the legs of the matching cases, the most frequent first: cases per (from, to) place."""
        return self._movements.flows(self._mask(state))

    def province_matrix(self, state: FilterState) -> Dict[Tuple[str, str], int]:
        """Return the number of matching cases that were moved from one province to another, or within one.

        Crossings on the way belong to no province; see province_moves.
        """
        return self._movements.province_matrix(self._mask(state))

    def people(self, state: FilterState) -> People:
        """Return how many different people the matching cases are about, by sex as recorded."""
        return self._movements.people(self._mask(state))
