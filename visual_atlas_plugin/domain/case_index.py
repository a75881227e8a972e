"""Counting cases under any choice: every number of the panel, from columns of small integers.

`now` of a facet or theme is under all other choices, so that an unticked value shows what it would give. What the
panel shows, the map draws and a page prints comes from here, so that they cannot disagree.
"""

from datetime import date
from typing import Callable, Dict, Optional, Sequence, Tuple

import numpy as np

from . import facets, words
from .case_columns import OPEN_END, OPEN_START, CaseColumns, Pairs, facet_pairs
from .counted import Bins, Counts, Flows, Histogram, People, Timeline
from .filter_state import FilterState, date_of, day_of
from .place_area import inside_ring
from .province_moves import Moves, moves_of

__all__ = ("OPEN_END", "OPEN_START", "CaseIndex", "Counts", "Histogram")

BLOCK = 4096
FindText = Callable[[str], np.ndarray]      # free text -> fids of the cases that hold it


class CaseIndex:
    """The cases of one atlas, ready to be counted. Make it from CaseColumns, or from_columns for dates and themes."""

    def __init__(self, columns: CaseColumns, find_text: Optional[FindText] = None):
        """Keep the columns; `find_text` answers the free text of a filter (none: every text finds nothing)."""
        self.columns = columns
        self._find_text = find_text
        self._found: Tuple[str, np.ndarray] = ("", np.zeros(0, np.int64))
        self.theme_ids: Tuple[str, ...] = columns.themes.values
        self._theme_columns: Tuple[str, ...] = self.theme_ids + (words.NO_THEME,)
        self._themes = _with_none(columns.themes, len(columns))
        self._facets: Dict[str, Pairs] = {name: facet_pairs(columns, name) for name in facets.FACETS}
        self._undated = (columns.start_day == OPEN_START) & (columns.end_day == OPEN_END)
        self._visits = np.unique(columns.visit_case.astype(np.int64) * max(1, len(columns.places))
                                 + columns.visit_place)
        self._years = self._year_span()
        self._moves: Optional[Moves] = None

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
        return self.columns.fid[self._mask(state)]

    def _mask(self, state: FilterState, leave_out: str = "") -> np.ndarray:
        """Return which cases pass all choices but one ("themes", "undated", or a facet)."""
        passed = self._dates(state, ignore_undated=leave_out == "undated")
        if state.themes is not None and leave_out != "themes":
            passed &= self._of_values(self._themes, state.themes)
        for name in state.chosen_facets:
            if name != leave_out:
                passed &= self._of_values(self._facets[name], state.facet(name))
        if state.text:
            hits = np.zeros(len(self.columns), bool)
            hits[self._text_hits(state.text)] = True
            passed &= hits
        if state.area:
            passed &= self._in_area(state)
        return passed

    def _dates(self, state: FilterState, ignore_undated: bool = False) -> np.ndarray:
        start, end = self.columns.start_day, self.columns.end_day
        first, last = _bounds(*state.window_days)
        if state.certainly and state.has_window:
            passed = np.ones(len(start), bool)
            if state.start is not None:
                passed &= start >= first
            if state.end is not None:
                passed &= end <= last
        else:
            passed = (start <= last) & (end >= first)
        return np.where(self._undated, state.include_undated or ignore_undated, passed)

    def _of_values(self, pairs: Pairs, chosen) -> np.ndarray:
        wanted = np.array([value in chosen for value in pairs.values], bool)
        passed = np.zeros(len(self.columns), bool)
        passed[pairs.case[wanted[pairs.index]]] = True
        return passed

    def _text_hits(self, text: str) -> np.ndarray:
        if self._found[0] != text:
            fids = self._find_text(text) if self._find_text else np.zeros(0, np.int64)
            self._found = (text, self.columns.positions(fids))
        return self._found[1]

    def knows_text(self, text: str) -> bool:
        """Tell whether a free text is answered without searching."""
        return not text or self._found[0] == text

    def learn_text(self, text: str) -> None:
        """Search for a free text ahead of the count, in a thread where that takes long."""
        self._text_hits(text)

    def forget_text(self) -> None:
        """Ask again for the free text at the next count, after texts were edited."""
        self._found = ("", np.zeros(0, np.int64))

    def places_in(self, state: FilterState) -> np.ndarray:
        """Return the positions of the places inside the drawn area of a state."""
        places = self.columns.places
        return np.flatnonzero(inside_ring(places.lon, places.lat, state.area))

    def _in_area(self, state: FilterState) -> np.ndarray:
        chosen = np.zeros(max(1, len(self.columns.places)), bool)
        chosen[self.places_in(state)] = True
        passed = np.zeros(len(self.columns), bool)
        passed[self.columns.visit_case[chosen[self.columns.visit_place]]] = True
        return passed

    # how many

    def counts(self, state: FilterState) -> Counts:
        """Return every number that the panel shows for these choices."""
        mask = self._mask(state)
        undated_too = self._mask(state, "undated")
        dated = int((mask & ~self._undated).sum())
        by_theme = self._by_value(self._themes, self._mask(state, "themes"))
        by_place, located = self._by_place(mask)
        return Counts(
            matching=int(mask.sum()), total=len(self.columns), dated=dated, undated=int(mask.sum()) - dated,
            total_dated=int((~self._undated).sum()), undated_available=int((undated_too & self._undated).sum()),
            themes_overlap=len(np.unique(self._themes.case)) < len(self._themes.case),
            by_theme=by_theme,
            histogram=self._histogram(state, mask),
            facets={name: self._by_value(self._facets[name], self._mask(state, name)) for name in facets.FACETS},
            by_place=by_place, located=located)

    def _by_value(self, pairs: Pairs, mask: np.ndarray) -> Dict[str, Tuple[int, int]]:
        whole = np.bincount(pairs.index, minlength=len(pairs.values))
        now = np.bincount(pairs.index[mask[pairs.case]], minlength=len(pairs.values))
        return {value: (int(now[i]), int(whole[i])) for i, value in enumerate(pairs.values)}

    def _by_place(self, mask: np.ndarray) -> Tuple[np.ndarray, int]:
        """Return distinct matching cases per place, and how many have a place with a point."""
        places = self.columns.places
        case, place = np.divmod(self._visits, max(1, len(places)))
        kept = mask[case]
        with_point = ~np.isnan(places.lon)
        located = np.unique(case[kept & with_point[place]]) if len(place) else case
        return np.bincount(place[kept], minlength=len(places)), len(located)

    # when

    def timeline(self, state: FilterState, bins: Bins, by_theme: bool = False) -> Timeline:
        """Return records per bin: all dated ones that may fall in it, and those that match all choices.

        A record counts in every bin that its days touch; a matching one only in the part of the bin that lies in
        the window. `by_theme` adds one row for each ticked theme.
        """
        every = np.ones(len(self.columns), bool)
        now = self._mask(state)
        window = state.window_days
        per_theme = {}
        if by_theme:
            ticked = [theme for theme in self._theme_columns if state.themes is None or theme in state.themes]
            for theme in ticked:
                per_theme[theme] = self._per_bin(now & self._of_values(self._themes, {theme}), bins, *window)
        return Timeline(bins, self._per_bin(every, bins, None, None), self._per_bin(now, bins, *window), per_theme,
                        undated_all=int(self._undated.sum()), undated_now=int((now & self._undated).sum()))

    def _per_bin(self, mask: np.ndarray, bins: Bins, first: Optional[int], last: Optional[int]) -> np.ndarray:
        kept = mask & ~self._undated
        starts = np.sort(self.columns.start_day[kept])
        ends = np.sort(self.columns.end_day[kept])
        low, high = _bounds(first, last)
        begin, finish = np.maximum(bins.edges[:-1], low), np.minimum(bins.edges[1:] - 1, high)
        counted = (np.searchsorted(starts, finish, side="right") - np.searchsorted(ends, begin, side="left"))
        return np.where(begin <= finish, counted, 0)

    def _year_span(self) -> range:
        """Return the years from the first to the last day that is known."""
        known = np.concatenate([column[(column != OPEN_START) & (column != OPEN_END)]
                                for column in (self.columns.start_day, self.columns.end_day)])
        if not len(known):
            return range(0)
        first = max(int(known.min()), day_of(date.min))
        last = min(int(known.max()), day_of(date.max))
        return range(date_of(first).year, date_of(last).year + 1)

    @property
    def years(self) -> range:
        """The years of the records, empty where none is dated."""
        return self._years

    def _histogram(self, state: FilterState, mask: np.ndarray) -> Histogram:
        if not len(self._years):
            return Histogram()
        bins = Bins.of_years(self._years)
        every = np.ones(len(self.columns), bool)
        return Histogram(self._years.start, tuple(int(n) for n in self._per_bin(every, bins, None, None)),
                         tuple(int(n) for n in self._per_bin(mask, bins, *state.window_days)))

    # from where to where, and who

    def flows(self, state: FilterState) -> Flows:
        """Return the legs of the matching cases, the most frequent first: cases per (from, to) place."""
        columns = self.columns
        kept = self._mask(state)[columns.leg_case]
        size = max(1, len(columns.places))
        key, number = np.unique(columns.leg_from[kept].astype(np.int64) * size + columns.leg_to[kept],
                                return_counts=True)
        order = np.lexsort((key, -number))
        origin, target = np.divmod(key[order], size)
        return Flows(origin, target, number[order], cases=len(np.unique(columns.leg_case[kept])))

    def province_matrix(self, state: FilterState) -> Dict[Tuple[str, str], int]:
        """Return the number of matching cases that were moved from one province to another, or within one.

        Crossings on the way belong to no province; see province_moves.
        """
        if self._moves is None:
            self._moves = moves_of(self.columns)
        values, case, origin, target = self._moves
        kept = self._mask(state)[case]
        pairs, number = np.unique(origin[kept] * len(values) + target[kept], return_counts=True)
        return {(values[pair // len(values)], values[pair % len(values)]): int(n)
                for pair, n in zip(pairs.tolist(), number.tolist())}

    def people(self, state: FilterState) -> People:
        """Return how many different people the matching cases are about, by sex as recorded."""
        columns = self.columns
        mask = self._mask(state)
        kept = mask[columns.person_case]
        persons = np.unique(columns.person[kept])
        number = np.bincount(columns.person_sex[persons], minlength=len(words.SEXES))
        named = len(np.unique(columns.person_case[kept]))
        return People({sex: int(n) for sex, n in zip(words.SEXES, number)}, cases_with=named,
                      cases_without=int(mask.sum()) - named)


def _with_none(pairs: Pairs, n_cases: int) -> Pairs:
    """Return the themes with words.NO_THEME for each case that has none."""
    empty = np.ones(n_cases, bool)
    empty[pairs.case] = False
    missing = np.flatnonzero(empty).astype(np.int32)
    values = pairs.values + (words.NO_THEME,)
    key = np.unique(np.concatenate((pairs.case, missing)).astype(np.int64) * len(values) + np.concatenate(
        (pairs.index, np.full(len(missing), len(values) - 1, np.int32))))
    case, index = np.divmod(key, len(values))
    return Pairs(values, case.astype(np.int32), index.astype(np.int32))


def _bounds(first: Optional[int], last: Optional[int]) -> Tuple[int, int]:
    """Return a window with its open ends as the outermost days."""
    return OPEN_START if first is None else first, OPEN_END if last is None else last
