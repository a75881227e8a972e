"""Read the cases of an atlas file as columns of numbers (domain.case_columns), for the index that counts them.

The large tables come as arrays, part by part (column_batches); which row a uuid names is found by sorting hashes, not
by a join: a million cases with their steps are read in a few seconds.
"""

import ctypes
import sqlite3
from contextlib import suppress
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..domain import facets, words
from ..domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from ..domain.case_index import CaseIndex, FindText
from ..domain.filter_state import FilterState
from ..domain.set_codes import smallest
from .column_batches import Batch, ColumnSource, as_bytes
from .column_keys import HashClash, RowKeys, TextHash, WordCodes, sorted_codes
from .column_steps import StageRows, legs, visits
from .column_tables import (CASE_PERSONS, CASE_THEMES, CASES, CASES_OF_CLAIMS, CASES_OF_STAGES, CITATIONS, NONE, PERSONS,
                            STAGES, TableColumns)
from .connection import PathLike, open_atlas, point_of
from .text_index import find_cases

_THEMES = "SELECT uuid, theme_id FROM themes ORDER BY fid"
_PLACES = "SELECT uuid, place_id, kind, COALESCE(admin1, ''), COALESCE(admin2, ''), geom, privacy FROM places ORDER BY fid"
_STOPS = "SELECT route_no, place_uuid FROM route_stops ORDER BY route_no, stop_order"
_SOURCES = "SELECT uuid, reliability FROM sources ORDER BY fid"
_RELIABILITIES = ("A", "B", "C", "D", "E", "F")
_PUBLIC = "public"
_CASE = "case"
_SEEDS = (1, 2, 3)
_NO_NUMBERS = np.zeros(0, np.int32)


def load_index(path: PathLike) -> CaseIndex:
    """Read an atlas file into an index that has counted all cases once; raises AtlasError where the file cannot be read."""
    index = CaseIndex(load_columns(path), text_finder(path))
    index.counts(FilterState())     # what that prepares is prepared here, in a thread, not while somebody waits
    _give_memory_back()
    return index


def _give_memory_back() -> None:
    """Let the C library return what reading left in pieces, more than the index holds; only glibc keeps and returns it."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def text_finder(path: PathLike) -> FindText:
    """Return what answers the free text of a filter: fids of the cases of an atlas file that hold it."""
    return lambda text: find_cases(path, text)


def load_columns(path: PathLike, public_only: bool = False) -> CaseColumns:
    """Read the columns of an atlas file; raises AtlasError where it cannot be read.

    `public_only`: stages, places and persons that are not public count as unknown, as a page that leaves the
    atlas must see them; which cases may leave is decided elsewhere (CaseColumns.only).
    """
    for seed in _SEEDS:
        with suppress(HashClash), open_atlas(path) as connection:
            return _Reading(connection, path, public_only, TextHash(seed)).columns()
    raise RuntimeError("three different hashes each found two equal uuids among unique ones")


class _Reading:
    """One reading of an atlas file: the rows of each table as positions of cases, places, themes and persons."""

    def __init__(self, connection: sqlite3.Connection, path: PathLike, public_only: bool, text_hash: TextHash):
        self._connection, self._public_only, self._hash = connection, public_only, text_hash
        self._batches = ColumnSource(connection, path).batches

    def columns(self) -> CaseColumns:
        """Read everything."""
        own = self._cases()
        self._places()
        themes = self._connection.execute(_THEMES).fetchall()
        stages = self._stages(own["one_valued"][facets.RECORD_KINDS])
        reliability = self._reliability()
        return CaseColumns(
            themes=self._links(CASE_THEMES, [row[0] for row in themes], [row[1] for row in themes]),
            reliability=reliability, places=self._place_columns, routes=self._routes(),
            **visits(stages, len(self._place_columns)), **legs(stages, len(self._place_columns)), **self._people(), **own)

    def _keys(self, uuids: Sequence[str]) -> RowKeys:
        """Return the keys of a short list of rows."""
        return RowKeys(self._hash(as_bytes(uuids)))

    def _cases(self) -> Dict[str, object]:
        """Read table cases: fid, days, what each case has one of, publishers."""
        coded = {name: WordCodes(self._hash) for name in facets.ONE_VALUED if name != facets.CREDIBILITY}
        columns = {facets.RECORD_KINDS: "record_kind"}
        publisher = WordCodes(self._hash)
        parts: List[Batch] = []
        for batch in self._batches(CASES):
            part = {"fid": batch["fid"], "uuid": self._hash(batch["uuid"]),
                    "publisher": publisher.codes(batch["publisher"]),
                    "start_day": _days(batch["start_day"], OPEN_START), "end_day": _days(batch["end_day"], OPEN_END),
                    facets.CREDIBILITY: batch["credibility"]}
            part.update((name, codes.codes(batch[columns.get(name, name)])) for name, codes in coded.items())
            parts.append(part)
        rows = _joined(parts, ("fid", "uuid", "publisher", "start_day", "end_day", *facets.ONE_VALUED))
        order = _rising(rows["fid"])
        if order is not None:
            rows = {name: column[order] for name, column in rows.items()}
        self._case_keys = RowKeys(rows["uuid"])
        self._n_cases = len(rows["fid"])
        return {"fid": rows["fid"].astype(np.int64), "start_day": rows["start_day"].astype(np.int32),
                "end_day": rows["end_day"].astype(np.int32),
                "publishers": self._publishers(publisher.values, rows["publisher"]),
                "one_valued": {name: _coded(rows[name], coded[name].values) if name in coded else _coded_numbers(rows[name])
                               for name in facets.ONE_VALUED}}

    def _publishers(self, texts: Sequence[str], codes: np.ndarray) -> Pairs:
        """Return the publishers of each case; one text may name several."""
        named = [[name.strip() for name in text.split(facets.PUBLISHER_MARK) if name.strip()] for text in texts]
        values = sorted({name for names in named for name in names})
        rank = {name: number for number, name in enumerate(values)}
        many = np.array([len(names) for names in named] or [0], np.int64)
        begins = np.cumsum(many) - many
        flat = np.array([rank[name] for names in named for name in names], np.int32)
        per_case = many[codes] if len(codes) else np.zeros(0, np.int64)
        case = np.repeat(np.arange(len(codes), dtype=np.int64), per_case)
        within = np.arange(len(case)) - np.repeat(np.cumsum(per_case) - per_case, per_case)
        return _pairs(case, flat[np.repeat(begins[codes], per_case) + within] if len(case) else _NO_NUMBERS, values)

    def _places(self) -> None:
        """Read table places."""
        rows = [row for row in self._connection.execute(_PLACES) if not self._public_only or row[6] == _PUBLIC]
        points = [point_of(row[5]) if row[5] is not None else (np.nan, np.nan) for row in rows]
        self._place_keys = self._keys([row[0] for row in rows])
        self._place_columns = PlaceColumns(
            place_id=tuple(row[1] for row in rows), kind=tuple(row[2] for row in rows),
            province=tuple(row[3] for row in rows),
            county=tuple(facets.county_key(row[3], row[4]) if row[3] and row[4] else "" for row in rows),
            lon=np.array([point[0] for point in points], float), lat=np.array([point[1] for point in points], float),
            uuid=tuple(row[0] for row in rows))

    def _routes(self) -> Tuple[Tuple[int, Tuple[int, ...]], ...]:
        position = {uuid: number for number, uuid in enumerate(self._place_columns.uuid)}
        stops: Dict[int, List[int]] = {}
        for number, uuid in self._connection.execute(_STOPS):
            if uuid in position:
                stops.setdefault(int(number), []).append(position[uuid])
        return tuple((number, tuple(places)) for number, places in sorted(stops.items()))

    def _stages(self, record_kinds: Coded) -> StageRows:
        """Read table stages, in the order of cases and steps."""
        custody = self._hash(as_bytes(words.CUSTODY_ROLES))
        public = self._hash(as_bytes((_PUBLIC,)))
        is_case = np.array([value == _CASE for value in record_kinds.values] or [False])[record_kinds.codes]
        parts: List[Batch] = []
        for batch in self._batches(STAGES):
            case = self._case_keys.positions(self._hash(batch["case_uuid"]))
            kept = case >= 0
            if self._public_only:
                kept &= self._hash(batch["privacy"]) == public
            case = case[kept]
            held = np.isin(self._hash(batch["role"][kept]), custody)
            parts.append({"fid": batch["fid"][kept], "case": case, "order": batch["stage_order"][kept],
                          "place": self._place_keys.positions(self._hash(batch["place_uuid"][kept])),
                          "held": held & is_case[case] if len(case) else held})
        return StageRows.ordered(**_joined(parts, ("fid", "case", "order", "place", "held")))

    def _links(self, wanted: TableColumns, uuids: Sequence[str], values: Sequence[str]) -> Pairs:
        """Return the rows of a table that ties cases to the rows with these uuids."""
        keys = self._keys(uuids)
        case, index = self._linked(wanted, keys)
        return _pairs(case, index, values)

    def _linked(self, wanted: TableColumns, keys: RowKeys) -> Tuple[np.ndarray, np.ndarray]:
        """Return (case, row of keys) of a table; rows that lead nowhere are left out, as by a join."""
        parts: List[Batch] = []
        case_column, column = wanted.texts
        for batch in self._batches(wanted):
            case = self._case_keys.positions(self._hash(batch[case_column]))
            other = keys.positions(self._hash(batch[column]))
            kept = (case >= 0) & (other >= 0)
            parts.append({"case": case[kept], "other": other[kept]})
        rows = _joined(parts, ("case", "other"))
        return rows["case"].astype(np.int32), rows["other"].astype(np.int32)

    def _reliability(self) -> Pairs:
        """Return how reliable the sources are that a case cites by itself, its stages, its claims and theirs."""
        sources = self._connection.execute(_SOURCES).fetchall()
        keys = self._keys([row[0] for row in sources])
        rank = {letter: number for number, letter in enumerate(_RELIABILITIES)}
        graded = np.array([rank.get(row[1], -1) for row in sources] or [-1], np.int32)
        parts: List[Batch] = []
        for batch in self._batches(CITATIONS):
            source = keys.positions(self._hash(batch["source_uuid"]))
            index = np.where(source >= 0, graded[source], -1)
            kept = index >= 0
            parts.append({"index": index[kept], **{name: self._hash(batch[name][kept])
                                                   for name in ("case_uuid", "stage_uuid", "claim_uuid")}})
        rows = _joined(parts, ("index", "case_uuid", "stage_uuid", "claim_uuid"))
        case = self._cases_of(rows["case_uuid"].astype(np.uint64), rows["stage_uuid"].astype(np.uint64),
                              rows["claim_uuid"].astype(np.uint64))
        return _pairs(case[case >= 0], rows["index"][case >= 0], _RELIABILITIES)

    def _cases_of(self, case: np.ndarray, stage: np.ndarray, claim: Optional[np.ndarray]) -> np.ndarray:
        """Return the case that each row names by itself, through a stage, or through a claim; -1 for none."""
        found = self._case_keys.positions(case)
        by_stage = np.flatnonzero((found < 0) & (stage != 0))
        if len(by_stage):
            found[by_stage] = self._through(CASES_OF_STAGES, stage[by_stage])
        if claim is not None:
            by_claim = np.flatnonzero((found < 0) & (claim != 0))
            if len(by_claim):
                found[by_claim] = self._through(CASES_OF_CLAIMS, claim[by_claim])
        return found

    def _through(self, table: TableColumns, wanted: np.ndarray) -> np.ndarray:
        """Return the case of each row of stages or claims that is named by its hash."""
        few = np.unique(wanted)
        parts: List[Batch] = []
        for batch in self._batches(table):
            uuid = self._hash(batch["uuid"])
            at = np.minimum(np.searchsorted(few, uuid), len(few) - 1)
            kept = few[at] == uuid
            parts.append({"uuid": uuid[kept], **{name: self._hash(batch[name][kept]) for name in table.texts[1:]}})
        rows = {name: column.astype(np.uint64) for name, column in _joined(parts, table.texts).items()}
        case = self._cases_of(rows["case_uuid"], rows.get("stage_uuid", np.zeros(len(rows["uuid"]), np.uint64)), None)
        position = RowKeys(rows["uuid"]).positions(wanted)
        return np.where(position >= 0, case[position], -1) if len(case) else np.full(len(wanted), -1, np.int32)

    def _people(self) -> Dict[str, np.ndarray]:
        """Read who the cases are about, by number."""
        if self._public_only:
            return {}
        sexes = WordCodes(self._hash)
        parts: List[Batch] = []
        for batch in self._batches(PERSONS):
            parts.append({"fid": batch["fid"], "uuid": self._hash(batch["uuid"]), "sex": sexes.codes(batch["sex"])})
        rows = _joined(parts, ("fid", "uuid", "sex"))
        order = np.argsort(rows["fid"], kind="stable")
        case, person = self._linked(CASE_PERSONS, RowKeys(rows["uuid"][order].astype(np.uint64)))
        known = np.zeros(len(order), bool)
        known[person] = True
        number = np.cumsum(known, dtype=np.int32) - 1
        code = np.array([words.SEXES.index(sex or words.NOT_STATED) for sex in sexes.values] or [0], np.int8)
        chain = np.lexsort((person, case))
        return {"person_case": case[chain], "person": number[person[chain]],
                "person_sex": code[rows["sex"][order][known].astype(np.int32)]}


def _joined(parts: List[Batch], names: Sequence[str]) -> Batch:
    """Return the columns of all parts, one after the other; empty ones where there is no part."""
    return {name: np.concatenate([part.pop(name) for part in parts]) if parts else np.zeros(0, np.int64) for name in names}


def _rising(column: np.ndarray) -> Optional[np.ndarray]:
    """Return the order that sorts a column, None where it is sorted."""
    return None if bool((column[1:] > column[:-1]).all()) else np.argsort(column, kind="stable")


def _days(column: np.ndarray, unknown: int) -> np.ndarray:
    """Return days as int32 with `unknown` for NULL."""
    known = np.clip(column, OPEN_START + 1, OPEN_END - 1)
    return np.where(column == NONE, unknown, known).astype(np.int32)


def _coded(codes: np.ndarray, texts: Sequence[str]) -> Coded:
    """Return a column of words; empty cells are words.NOT_STATED."""
    values, numbers = sorted_codes(codes, [text or words.NOT_STATED for text in texts])
    return Coded(values, smallest(numbers, len(values)))


def _coded_numbers(column: np.ndarray) -> Coded:
    """Return a column of small whole numbers as words."""
    numbers, codes = np.unique(column, return_inverse=True)
    return _coded(codes, ["" if number == NONE else str(number) for number in numbers.tolist()])


def _pairs(case: np.ndarray, index: np.ndarray, values: Sequence[str]) -> Pairs:
    """Return pairs ordered by case, none of them twice."""
    key = np.unique(case.astype(np.int64) * max(1, len(values)) + index)
    first, second = np.divmod(key, max(1, len(values)))
    return Pairs(tuple(values), first.astype(np.int32), smallest(second, len(values)))
