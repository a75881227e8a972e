"""The cases laid out for counting: small numbers in the order of time (time_order), a few bytes a case.

What a case has of themes and of most facets stands in codes (set_codes); the places it was at, and what follows from
them, in a list of entries a case.
"""

import sys
from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

import numpy as np

from . import facets, words
from .case_columns import CaseColumns, Pairs, smallest
from .set_codes import MOST_SETS, Coding, code_sets, coded_values, fold, owners
from .time_order import TimeOrder

ON_MAP = "on_map"                          # beside the facets: whether a case has a place, and one with a point
NO_PLACE, NO_POINT, LOCATED = range(3)     # values of ON_MAP
PLACES = "places"                          # name of the part that counts cases per place
NamedCoding = Tuple[str, Tuple[str, ...], Coding]      # name and values of a facet, and what each case has of it


@dataclass(frozen=True)
class EntryPart:
    """One thing that entries are counted by: cell `cell_of[value]`, or the value itself."""

    name: str
    size: int
    cell_of: Optional[np.ndarray] = None   # int32 per value, -1 for none
    flag: int = 0                          # bit of Entries.flags that marks the first entry of a case in its cell; 0: all do


@dataclass(frozen=True)
class Entries:
    """Values of which a case has any number: value[start[slot]:start[slot + 1]], none twice."""

    start: np.ndarray                      # int32, one more than there are cases
    value: np.ndarray                      # unsigned
    flags: Optional[np.ndarray]            # uint8
    parts: Tuple[EntryPart, ...]

    def any_of(self, wanted: np.ndarray) -> np.ndarray:
        """Return which slots have one of the wanted values (bool per value) or more."""
        before = np.zeros(len(self.value) + 1, np.int32)
        np.cumsum(wanted.take(self.value), out=before[1:])
        at_start = before.take(self.start)
        return at_start[1:] > at_start[:-1]


@dataclass(frozen=True)
class FacetColumn:
    """Where a facet stands: in a column of codes, or in a part of entries.

    In codes its values are the rows first, first+1 ... of CaseLayout.values_of[column]. In the visits `cells` are
    the cells of its values where it has no part of its own, and the last value is that of cases without a place.
    """

    values: Tuple[str, ...]
    column: int = -1
    first: int = 0
    entries: int = -1
    part: int = -1
    cells: Optional[np.ndarray] = None

    @property
    def rows(self) -> slice:
        """The rows of its values."""
        return slice(self.first, self.first + len(self.values))

    @property
    def of_visits(self) -> bool:
        """Whether it is counted by the visits of cases."""
        return self.entries == 0


class CaseLayout:
    """See the head of this file. Everything is fixed once it is made.

    set_of: code of the set of themes per slot; has_theme: sets x (themes and NO_THEME). codes: one per slot, for each column; sizes:
    cells of each column; values_of: for each column 1.0 where a cell has a value, values of all its facets x cells.
    facets: where each facet stands. entries: the visits first, then facets that no code holds.
    """

    def __init__(self, columns: CaseColumns):
        self.time = TimeOrder.of(columns.start_day, columns.end_day)
        self.order = self.time.order
        self.facets: Dict[str, FacetColumn] = {}
        self.entries: List[Entries] = []
        themes = _of_pairs(columns.themes, len(columns), most=sys.maxsize)
        self.set_of, self.has_theme = themes.codes[self.order], themes.has
        self._fold(self._of_places(columns) + self._of_statements(columns))

    def __len__(self) -> int:
        return len(self.order)

    def _fold(self, codings: List[NamedCoding]) -> None:
        values = {name: texts for name, texts, _ in codings}
        folded = fold([(name, coding) for name, _, coding in codings])
        self.sizes = tuple(part.size for part in folded)
        self.codes = [part.codes[self.order] for part in folded]
        self.values_of: List[np.ndarray] = []
        for column, part in enumerate(folded):
            first = 0
            for name, has in part.parts.items():
                self.facets[name] = FacetColumn(values[name], column, first)
                first += has.shape[1]
            self.values_of.append(np.ascontiguousarray(np.hstack(list(part.parts.values())).T, np.float32))

    def _of_statements(self, columns: CaseColumns) -> List[NamedCoding]:
        """Return the codings of what records and their sources state."""
        codings: List[NamedCoding] = []
        for name in facets.ONE_VALUED:
            coded = columns.one_valued.get(name)
            if coded is None:
                codings.append((name, (words.NOT_STATED,), coded_values(np.zeros(len(columns), np.uint8), 1)))
            else:
                codings.append((name, coded.values, coded_values(coded.codes, len(coded.values))))
        for name, pairs in ((facets.PUBLISHERS, columns.publishers), (facets.RELIABILITY, columns.reliability)):
            values = pairs.values + (words.NOT_STATED,)
            coding = _of_pairs(pairs, len(columns))
            if coding is None:
                missing = np.flatnonzero(np.bincount(pairs.case, minlength=len(columns)) == 0)
                self._add_pairs(name, values, pairs.case, pairs.index, missing)
            else:
                codings.append((name, values, coding))
        return codings

    def _add_pairs(self, name: str, values: Tuple[str, ...], case: np.ndarray, index: np.ndarray,
                   missing: np.ndarray) -> None:
        """Keep a facet as entries, because too many different sets occur; the cases `missing` have the last value."""
        case, index = _by_case(np.concatenate((case, missing)),
                               np.concatenate((index, np.full(len(missing), len(values) - 1, np.int32))))
        self.facets[name] = FacetColumn(values, entries=len(self.entries), part=0)
        self.entries.append(self._entries(case, smallest(index, len(values)), None, (EntryPart(name, len(values)),)))

    def _entries(self, case: np.ndarray, value: np.ndarray, flags: Optional[np.ndarray],
                 parts: Tuple[EntryPart, ...]) -> Entries:
        """Return entries given in the order of cases in the order of slots."""
        counts = np.bincount(case, minlength=len(self))
        before = (np.cumsum(counts) - counts)[self.order]
        counts = counts[self.order]
        start = np.concatenate(([0], np.cumsum(counts)))
        source = (before - start[:-1]).take(owners(counts))
        source += np.arange(len(source))
        return Entries(start.astype(np.int32), value[source], None if flags is None else flags[source], parts)

    def _of_places(self, columns: CaseColumns) -> List[NamedCoding]:
        """Keep the visits as entries; return the codings of what follows from them."""
        case, place = _by_case(columns.visit_case, columns.visit_place)
        unplaced = np.bincount(case, minlength=len(columns)) == 0
        values_of = _place_values(columns)
        codings: List[NamedCoding] = [(ON_MAP, ("", "", ""), _on_map(columns, case, place, unplaced))]
        in_entries = [facets.COUNTIES]
        for name in (facets.PROVINCES, facets.HELD_IN):
            values, cell_of = values_of[name]
            coding = _of_cells(case, cell_of[place], len(values), unplaced)
            if coding is None:
                in_entries.append(name)
            else:
                codings.append((name, values + (words.PLACE_UNKNOWN,), coding))
        self._add_visits(columns, case, place, in_entries, values_of)
        routes = tuple(str(number) for number, _ in columns.routes) + (words.PLACE_UNKNOWN,)
        on_route, route = _along(columns, case, place)
        along = _of_cells(on_route, route, len(columns.routes), unplaced)
        if along is None:
            self._add_pairs(facets.ALONG, routes, on_route, route, np.flatnonzero(unplaced))
        else:
            codings.append((facets.ALONG, routes, along))
        return codings

    def _add_visits(self, columns: CaseColumns, case: np.ndarray, place: np.ndarray, names: List[str],
                    values_of: Dict[str, Tuple[Tuple[str, ...], np.ndarray]]) -> None:
        crossings, crossing_of = values_of[facets.CROSSINGS]
        if len(crossings) < np.count_nonzero(crossing_of >= 0):      # two crossings of one id: a case may be at both
            names = names + [facets.CROSSINGS]
        else:
            at = np.zeros(len(crossings), np.int64)
            at[crossing_of[crossing_of >= 0]] = np.flatnonzero(crossing_of >= 0)
            self.facets[facets.CROSSINGS] = FacetColumn(crossings + (words.PLACE_UNKNOWN,), entries=0, part=0, cells=at)
        cells = [values_of[name][1][place] for name in names]
        first, *firsts = _first_in_case(case, [place] + cells)
        flags = np.zeros(len(case), np.uint8)
        parts = [EntryPart(PLACES, len(columns.places))]
        for number, (name, cell, is_first) in enumerate(zip(names, cells, firsts)):
            values, cell_of = values_of[name]
            flags |= (is_first & (cell >= 0)).astype(np.uint8) << np.uint8(number)
            parts.append(EntryPart(name, len(values), cell_of, 1 << number))
            self.facets[name] = FacetColumn(values + (words.PLACE_UNKNOWN,), entries=0, part=number + 1)
        self.entries.append(self._entries(case[first], smallest(place[first], max(1, len(columns.places))),
                                          flags[first], tuple(parts)))

    # which slots have a value

    def having(self, name: str, chosen: Iterable[str]) -> np.ndarray:
        """Return which slots have one of the chosen values of a facet."""
        facet = self.facets[name]
        wanted = np.array([value in chosen for value in facet.values], bool)
        if facet.column >= 0:
            return self._of_column(facet, wanted)
        if not facet.of_visits:
            return self.entries[facet.entries].any_of(wanted)
        if facet.cells is not None:
            places = np.zeros(self.entries[0].parts[0].size, bool)
            places[facet.cells[wanted[:-1]]] = True
        else:
            cell_of = self.entries[0].parts[facet.part].cell_of
            places = wanted[cell_of] & (cell_of >= 0)
        passed = self.at_places(places)
        if wanted[-1]:
            passed |= self.unplaced()
        return passed

    def _of_column(self, facet: FacetColumn, wanted: np.ndarray) -> np.ndarray:
        return self.values_of[facet.column][facet.rows][wanted].any(axis=0).take(self.codes[facet.column])

    def at_places(self, wanted: np.ndarray) -> np.ndarray:
        """Return which slots have a visit to one of the wanted places (bool per place)."""
        return self.entries[0].any_of(wanted)

    def unplaced(self) -> np.ndarray:
        """Return which slots have no place at all."""
        return self._of_column(self.facets[ON_MAP], np.arange(3) == NO_PLACE)

    def of_sets(self, wanted: np.ndarray) -> np.ndarray:
        """Return which slots have one of the wanted sets of themes (bool per set)."""
        return wanted.take(self.set_of)


def _by_case(case: np.ndarray, value: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return pairs in the order of their cases."""
    if len(case) and np.any(case[1:] < case[:-1]):
        order = np.argsort(case, kind="stable")
        return case[order], value[order]
    return case, value


def _of_pairs(pairs: Pairs, n_cases: int, most: int = MOST_SETS) -> Optional[Coding]:
    """Return the coding of pairs; a case without any has the value after the last. None: more than `most` sets."""
    case, index = _by_case(pairs.case, pairs.index)
    coding = code_sets(case, index, n_cases, len(pairs.values), most)
    return coding and Coding(coding.codes, np.column_stack((coding.has, ~coding.has.any(axis=1))))


def _of_cells(case: np.ndarray, cell: np.ndarray, n_values: int, unplaced: np.ndarray) -> Optional[Coding]:
    """Return the coding of what the places of cases have (-1: nothing); a case without a place has a code of its own."""
    stated = cell >= 0
    coding = code_sets(case[stated], cell[stated], len(unplaced), n_values)
    if coding is None:
        return None
    codes = coding.codes.astype(np.uint16)
    codes[unplaced] = coding.size
    has = np.zeros((coding.size + 1, n_values + 1), bool)
    has[:-1, :-1] = coding.has
    has[-1, -1] = True
    return Coding(smallest(codes, len(has)), has)


def _place_values(columns: CaseColumns) -> Dict[str, Tuple[Tuple[str, ...], np.ndarray]]:
    """Return, for facets of places, the values and the position of the value of each place (-1: not stated)."""
    places = columns.places
    crossings = tuple(place_id if kind == words.CROSSING else "" for place_id, kind in zip(places.place_id, places.kind))
    found = {}
    for name, texts in ((facets.PROVINCES, places.province), (facets.COUNTIES, places.county), (facets.HELD_IN, places.kind),
                        (facets.CROSSINGS, crossings)):
        values = tuple(sorted(set(texts) - {""}))
        position = {value: number for number, value in enumerate(values)}
        found[name] = values, np.array([position.get(text, -1) for text in texts], np.int32)
    return found


def _on_map(columns: CaseColumns, case: np.ndarray, place: np.ndarray, unplaced: np.ndarray) -> Coding:
    value = np.where(unplaced, NO_PLACE, NO_POINT).astype(np.uint8)
    if len(case):
        value[case[~np.isnan(columns.places.lon)[place]]] = LOCATED
    return coded_values(value, 3)


def _along(columns: CaseColumns, case: np.ndarray, place: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return (case, position of the route), by case, where a case has two different stops of a route or more."""
    on_any = np.zeros(len(columns.places), bool)
    for _, stops in columns.routes:
        on_any[list(stops)] = True
    chosen = on_any[place]
    case, place = case[chosen], place[chosen]
    cases, routes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for number, (_, stops) in enumerate(columns.routes):
        on_route = np.zeros(len(on_any), bool)
        on_route[list(stops)] = True
        of_route = on_route[place]
        here, stop = case[of_route], place[of_route]
        some_stop = np.zeros(len(columns), np.int32)
        some_stop[here] = stop                               # of several any one: another then differs from it
        with_two = np.zeros(len(columns), bool)
        with_two[here[some_stop[here] != stop]] = True
        cases.append(np.flatnonzero(with_two))
        routes.append(np.full(len(cases[-1]), number))
    return _by_case(np.concatenate(cases), np.concatenate(routes))


def _first_in_case(case: np.ndarray, values: Sequence[np.ndarray]) -> List[np.ndarray]:
    """Return, for each list of values, which entries are the first of their value in their case. case: ascending."""
    counts = np.bincount(case)
    number = np.arange(len(case)) - (np.cumsum(counts) - counts).take(case)      # 0, 1, 2 ... in each case
    firsts = [np.ones(len(case), bool) for _ in values]
    back, later = 1, np.flatnonzero(number >= 1)
    while len(later):
        for first, value in zip(firsts, values):
            first[later[value[later] == value[later - back]]] = False
        back += 1
        later = later[number[later] >= back]
    return firsts
