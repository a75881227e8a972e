"""The cases of an atlas as columns of numbers: what the store reads and the index counts.

A case is known by its position, 0..n-1 in the order of cases.fid; a place by its position in `places`.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Dict, Tuple

import numpy as np

OPEN_START = int(np.iinfo(np.int32).min)   # stands for a start day that is not known
OPEN_END = int(np.iinfo(np.int32).max)     # stands for an end day that is not known


def _no_numbers() -> np.ndarray:
    return np.zeros(0, np.int32)


@dataclass(frozen=True)
class Coded:
    """A text column as codes: case i has the text values[codes[i]]."""

    values: Tuple[str, ...]
    codes: np.ndarray          # one a case, of the smallest type that holds them


@dataclass(frozen=True)
class Pairs:
    """Values that a case may have several of: case[k] has values[index[k]]; no pair twice, ordered by case."""

    values: Tuple[str, ...] = ()
    case: np.ndarray = field(default_factory=_no_numbers)     # int32 position of the case
    index: np.ndarray = field(default_factory=_no_numbers)    # position in values, of the smallest type that holds them


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
    not known break the chain: nothing is drawn across what is unknown. persons: (case, person), person_sex one code
    of words.SEXES a person.
    """

    fid: np.ndarray                                   # int64, cases.fid, ascending
    start_day: np.ndarray                             # int32, days since 1970-01-01 or OPEN_START
    end_day: np.ndarray                               # int32, or OPEN_END
    themes: Pairs                                     # values: all theme ids of the atlas
    one_valued: Dict[str, Coded] = field(default_factory=dict)     # by name of facets.ONE_VALUED
    publishers: Pairs = field(default_factory=Pairs)
    reliability: Pairs = field(default_factory=Pairs)
    places: PlaceColumns = field(default_factory=PlaceColumns)
    visit_case: np.ndarray = field(default_factory=_no_numbers)    # int32
    visit_place: np.ndarray = field(default_factory=_no_numbers)   # position, like leg_from and leg_to of the smallest type
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


class LeanColumns(CaseColumns):
    """The columns that stay beside an index: fids, days, what each case has one of, publishers, places, persons; in the
    smallest types that hold them, so that arithmetic must widen them first.

    The rest stands in the index in less room; to ask for it here is an error, never an empty answer.
    """

    _KEPT = ("fid", "start_day", "end_day", "one_valued", "publishers", "places", "routes",
             "person_case", "person", "person_sex")

    @classmethod
    def of(cls, columns: CaseColumns) -> "LeanColumns":
        """Return the columns that are kept."""
        lean = object.__new__(cls)
        kept = {name: getattr(columns, name) for name in cls._KEPT}
        kept["one_valued"] = {name: Coded(coded.values, smallest(coded.codes, len(coded.values)))
                              for name, coded in columns.one_valued.items()}
        if not len(columns) or int(columns.fid[-1]) <= OPEN_END:
            kept["fid"] = columns.fid.astype(np.int32)
        pairs = columns.publishers
        kept["publishers"] = Pairs(pairs.values, pairs.case, smallest(pairs.index, len(pairs.values)))
        lean.__dict__.update(kept)
        return lean

    def __getattr__(self, name: str) -> Any:
        """Say what is missing."""
        raise AttributeError(f"{name} is not kept beside an index: ask the index, or read the columns again")


def smallest(codes: np.ndarray, size: int) -> np.ndarray:
    """Return codes 0..size-1 as the smallest unsigned type that holds them (int64 beyond 4,294,967,296).

    Widen them before any arithmetic: numpy keeps the type, and 200 + 100 is then 44.
    """
    for kind in (np.uint8, np.uint16, np.uint32):
        if size <= int(np.iinfo(kind).max) + 1:
            return codes.astype(kind)
    return codes.astype(np.int64)
