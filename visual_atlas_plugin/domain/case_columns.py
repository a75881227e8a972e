"""The cases of an atlas as columns of numbers: what the store reads and the index counts.

A case is known by its position, 0..n-1 in the order of cases.fid; a place by its position in `places`.
"""

from dataclasses import dataclass, field, replace
from typing import Dict, Optional, Tuple

import numpy as np

from . import facets, words

OPEN_START = int(np.iinfo(np.int32).min)   # stands for a start day that is not known
OPEN_END = int(np.iinfo(np.int32).max)     # stands for an end day that is not known


def _no_numbers() -> np.ndarray:
    return np.zeros(0, np.int32)


@dataclass(frozen=True)
class Coded:
    """A text column as codes: case i has the text values[codes[i]]."""

    values: Tuple[str, ...]
    codes: np.ndarray          # int16, one a case


@dataclass(frozen=True)
class Pairs:
    """Values that a case may have several of: case[k] has values[index[k]]; no pair twice, ordered by case."""

    values: Tuple[str, ...] = ()
    case: np.ndarray = field(default_factory=_no_numbers)     # int32 position of the case
    index: np.ndarray = field(default_factory=_no_numbers)    # int32 position in values


@dataclass(frozen=True)
class PlaceColumns:
    """The places of the atlas, with or without a point (lon, lat in WGS84 degrees, NaN without)."""

    place_id: Tuple[str, ...] = ()
    kind: Tuple[str, ...] = ()
    province: Tuple[str, ...] = ()        # "" where not stated
    county: Tuple[str, ...] = ()          # county_key, "" where not stated
    lon: np.ndarray = field(default_factory=lambda: np.zeros(0))
    lat: np.ndarray = field(default_factory=lambda: np.zeros(0))
    uuid: Tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.place_id)


@dataclass(frozen=True)
class CaseColumns:
    """Everything that is counted. Arrays of one length n unless said otherwise.

    visits: (case, place), one a stage with a known place, in order of case and stage, repeated where a case
    comes back. legs: (case, from, to) of records of the kind "case", for stages in custody that follow one another,
    both places known and different; each leg once a case. Stages at the same time (same number) or a place that is
    not known break the chain: nothing is drawn across what is unknown. persons: (case, person), person_sex one code of words.SEXES a person.
    """

    fid: np.ndarray                                   # int64, cases.fid, ascending
    start_day: np.ndarray                             # int32, days since 1970-01-01 or OPEN_START
    end_day: np.ndarray                               # int32, or OPEN_END
    themes: Pairs                                     # values: all theme ids of the atlas
    one_valued: Dict[str, Coded] = field(default_factory=dict)     # by name of facets.ONE_VALUED
    publishers: Pairs = Pairs()
    reliability: Pairs = Pairs()
    places: PlaceColumns = PlaceColumns()
    visit_case: np.ndarray = field(default_factory=_no_numbers)    # int32
    visit_place: np.ndarray = field(default_factory=_no_numbers)   # int32
    routes: Tuple[Tuple[int, Tuple[int, ...]], ...] = ()           # (route number, its stops as place positions)
    leg_case: np.ndarray = field(default_factory=_no_numbers)
    leg_from: np.ndarray = field(default_factory=_no_numbers)
    leg_to: np.ndarray = field(default_factory=_no_numbers)
    person_case: np.ndarray = field(default_factory=_no_numbers)
    person: np.ndarray = field(default_factory=_no_numbers)        # position of the person
    person_sex: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int8))

    def __len__(self) -> int:
        return len(self.fid)

    def only(self, fids: np.ndarray) -> "CaseColumns":
        """Return the columns of some cases alone (by fid); places, routes and persons keep their positions."""
        kept = np.zeros(len(self), bool)
        kept[self.positions(fids)] = True
        new = np.cumsum(kept, dtype=np.int32) - 1

        def pairs(old: Pairs) -> Pairs:
            chosen = kept[old.case]
            return Pairs(old.values, new[old.case[chosen]], old.index[chosen])

        visit, leg, person = kept[self.visit_case], kept[self.leg_case], kept[self.person_case]
        return replace(
            self, fid=self.fid[kept], start_day=self.start_day[kept], end_day=self.end_day[kept],
            themes=pairs(self.themes), publishers=pairs(self.publishers), reliability=pairs(self.reliability),
            one_valued={name: Coded(coded.values, coded.codes[kept]) for name, coded in self.one_valued.items()},
            visit_case=new[self.visit_case[visit]], visit_place=self.visit_place[visit],
            leg_case=new[self.leg_case[leg]], leg_from=self.leg_from[leg], leg_to=self.leg_to[leg],
            person_case=new[self.person_case[person]], person=self.person[person])

    def positions(self, fids: np.ndarray) -> np.ndarray:
        """Return the positions of cases by fid; fids that are no case (any more) are left out."""
        fids = np.asarray(fids, np.int64)
        if not len(self.fid):
            return np.zeros(0, np.int64)
        places = np.minimum(np.searchsorted(self.fid, fids), len(self.fid) - 1)
        return places[self.fid[places] == fids]


def facet_pairs(columns: CaseColumns, name: str) -> Pairs:
    """Return the values of one facet of facets.FACETS as pairs of case and value.

    A case without any known place gets words.PLACE_UNKNOWN in facets of places, one without a statement
    words.NOT_STATED in the others.
    """
    if name in facets.ONE_VALUED:
        coded = columns.one_valued.get(name)
        if coded is None:
            return _completed(Pairs(), len(columns), words.NOT_STATED)
        return Pairs(coded.values, np.arange(len(columns), dtype=np.int32), coded.codes.astype(np.int32))
    if name in facets.BY_SOURCE:
        pairs = columns.publishers if name == facets.PUBLISHERS else columns.reliability
        return _completed(pairs, len(columns), words.NOT_STATED)
    if name == facets.ALONG:
        return _completed(_along(columns), len(columns), words.PLACE_UNKNOWN, only_unplaced=columns.visit_case)
    places = columns.places
    texts = {facets.PROVINCES: places.province, facets.COUNTIES: places.county, facets.HELD_IN: places.kind,
             facets.CROSSINGS: tuple(place_id if kind == words.CROSSING else ""
                                     for place_id, kind in zip(places.place_id, places.kind))}[name]
    values = tuple(sorted(set(texts) - {""}))
    code = {value: number for number, value in enumerate(values)}
    of_place = np.array([code.get(text, -1) for text in texts], np.int32)
    index = of_place[columns.visit_place] if len(columns.visit_place) else _no_numbers()
    kept = index >= 0
    pairs = _distinct(columns.visit_case[kept], index[kept], values)
    return _completed(pairs, len(columns), words.PLACE_UNKNOWN, only_unplaced=columns.visit_case)


def _along(columns: CaseColumns) -> Pairs:
    """Return the routes of which a case has two different stops or more."""
    case, place = _no_numbers(), _no_numbers()
    if len(columns.visit_case):
        key = np.unique(columns.visit_case.astype(np.int64) * len(columns.places) + columns.visit_place)
        case, place = (part.astype(np.int32) for part in np.divmod(key, len(columns.places)))
    found_case, found_route = [_no_numbers()], [_no_numbers()]
    for number, (_, stops) in enumerate(columns.routes):
        on_route = np.zeros(len(columns.places), bool)
        on_route[list(stops)] = True
        visited = np.bincount(case[on_route[place]], minlength=len(columns)) if len(case) else np.zeros(0, int)
        hits = np.flatnonzero(visited >= 2).astype(np.int32)
        found_case.append(hits)
        found_route.append(np.full(len(hits), number, np.int32))
    return _distinct(np.concatenate(found_case), np.concatenate(found_route),
                     tuple(str(number) for number, _ in columns.routes))


def _distinct(case: np.ndarray, index: np.ndarray, values: Tuple[str, ...]) -> Pairs:
    """Return pairs without repetition, ordered by case."""
    if not len(case):
        return Pairs(values)
    key = np.unique(case.astype(np.int64) * max(1, len(values)) + index)
    first, second = np.divmod(key, max(1, len(values)))
    return Pairs(values, first.astype(np.int32), second.astype(np.int32))


def _completed(pairs: Pairs, n_cases: int, unknown: str, only_unplaced: Optional[np.ndarray] = None) -> Pairs:
    """Return pairs in which a case without a value has `unknown` as its value.

    With `only_unplaced` (the cases that have a place) the others stay without a value: a case whose places are
    known and lie on no crossing is not one whose place is unknown.
    """
    empty = np.ones(n_cases, bool)
    empty[pairs.case if only_unplaced is None else only_unplaced] = False
    missing = np.flatnonzero(empty).astype(np.int32)
    values = pairs.values + (unknown,)
    return _distinct(np.concatenate((pairs.case, missing)),
                     np.concatenate((pairs.index, np.full(len(missing), len(values) - 1, np.int32))), values)
