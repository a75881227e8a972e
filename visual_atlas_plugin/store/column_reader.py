"""Read the cases of an atlas file as columns of numbers (domain.case_columns), for the index that counts them."""

from itertools import groupby
from typing import Dict, List, Sequence, Tuple

import numpy as np

from ..domain import facets, words
from ..domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from ..domain.case_index import CaseIndex, FindText
from .connection import PathLike, open_atlas, point_of

_CASES = ("SELECT fid, COALESCE(start_day, ?), COALESCE(end_day, ?), credibility, confidence, review, privacy, record_kind, "
          "publisher FROM cases ORDER BY fid")
_THEMES = "SELECT theme_id FROM themes ORDER BY fid"
_CASE_THEMES = ("SELECT c.fid, t.theme_id FROM case_themes AS m JOIN cases AS c ON c.uuid = m.case_uuid "
                "JOIN themes AS t ON t.uuid = m.theme_uuid")
_PLACES = "SELECT uuid, place_id, kind, COALESCE(admin1, ''), COALESCE(admin2, ''), geom, privacy FROM places ORDER BY fid"
_STAGES = ("SELECT c.fid, s.place_uuid, s.role, s.stage_order, c.record_kind, s.privacy FROM stages AS s JOIN cases AS c ON c.uuid = s.case_uuid "
           "ORDER BY c.fid, s.stage_order, s.fid")
_STOPS = "SELECT route_no, place_uuid FROM route_stops ORDER BY route_no, stop_order"
_PERSONS = ("SELECT c.fid, p.fid, COALESCE(p.sex, 'not_stated') FROM case_persons AS m "
            "JOIN cases AS c ON c.uuid = m.case_uuid JOIN persons AS p ON p.uuid = m.person_uuid")
# a record cites what is cited by it, by its stages, by its claims and by the claims of its stages
_CITED = ("SELECT c.fid, o.reliability FROM citations AS t JOIN sources AS o ON o.uuid = t.source_uuid "
          "LEFT JOIN stages AS s ON s.uuid = t.stage_uuid LEFT JOIN claims AS k ON k.uuid = t.claim_uuid "
          "LEFT JOIN stages AS ks ON ks.uuid = k.stage_uuid "
          "JOIN cases AS c ON c.uuid = COALESCE(t.case_uuid, s.case_uuid, k.case_uuid, ks.case_uuid) "
          "WHERE o.reliability IS NOT NULL")
_RELIABILITIES = ("A", "B", "C", "D", "E", "F")
_PUBLIC = "public"
_CASE = "case"


def load_index(path: PathLike) -> CaseIndex:
    """Read an atlas file into an index; raises AtlasError where the file cannot be read."""
    return CaseIndex(load_columns(path), text_finder(path))


def text_finder(path: PathLike) -> FindText:
    """Return what answers the free text of a filter: fids of the cases of an atlas file that hold it."""
    def find(text: str) -> np.ndarray:
        with open_atlas(path) as connection:
            pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            rows = connection.execute(
                "SELECT fid FROM cases WHERE case_id LIKE ?1 ESCAPE '\\' OR title LIKE ?1 ESCAPE '\\' "
                "OR summary LIKE ?1 ESCAPE '\\' ORDER BY fid", (pattern,))
            return np.fromiter((row[0] for row in rows), np.int64)
    return find


def load_columns(path: PathLike, public_only: bool = False) -> CaseColumns:
    """Read the columns of an atlas file; raises AtlasError where it cannot be read.

    `public_only`: stages, places and persons that are not public count as unknown, as a page that leaves the
    atlas must see them; which cases may leave is decided elsewhere (CaseColumns.only).
    """
    with open_atlas(path) as connection:
        cases = connection.execute(_CASES, (OPEN_START, OPEN_END)).fetchall()
        fid = np.fromiter((row[0] for row in cases), np.int64, len(cases))
        places, position = _places(connection, public_only)
        stages = [row for row in connection.execute(_STAGES) if not public_only or row[5] == _PUBLIC]
        visits, legs = _movements(stages, position)
        persons = [] if public_only else connection.execute(_PERSONS).fetchall()
        theme_ids = [row[0] for row in connection.execute(_THEMES)]
        return CaseColumns(
            fid, np.array([row[1] for row in cases], np.int32), np.array([row[2] for row in cases], np.int32),
            themes=_pairs(connection.execute(_CASE_THEMES).fetchall(), theme_ids, fid),
            one_valued={name: _coded([row[3 + number] for row in cases]) for number, name in enumerate(facets.ONE_VALUED)},
            publishers=_publishers([row[8] for row in cases], fid),
            reliability=_pairs(sorted(set(connection.execute(_CITED))), _RELIABILITIES, fid),
            places=places,
            visit_case=np.searchsorted(fid, _ints(visits, 0)).astype(np.int32), visit_place=_ints(visits, 1),
            routes=_routes(connection, position),
            leg_case=np.searchsorted(fid, _ints(legs, 0)).astype(np.int32), leg_from=_ints(legs, 1),
            leg_to=_ints(legs, 2), **_people(persons, fid))


def _ints(rows: Sequence[Sequence[int]], column: int) -> np.ndarray:
    return np.fromiter((row[column] for row in rows), np.int32, len(rows))


def _places(connection, public_only: bool) -> Tuple[PlaceColumns, Dict[str, int]]:
    rows = [row for row in connection.execute(_PLACES) if not public_only or row[6] == _PUBLIC]
    points = [point_of(row[5]) if row[5] is not None else (np.nan, np.nan) for row in rows]
    return PlaceColumns(
        place_id=tuple(row[1] for row in rows), kind=tuple(row[2] for row in rows),
        province=tuple(row[3] for row in rows),
        county=tuple(facets.county_key(row[3], row[4]) if row[3] and row[4] else "" for row in rows),
        lon=np.array([point[0] for point in points], float), lat=np.array([point[1] for point in points], float),
        uuid=tuple(row[0] for row in rows)), {row[0]: number for number, row in enumerate(rows)}


def _movements(stages, position: Dict[str, int]) -> Tuple[List, List]:
    """Return visits (case fid, place) and legs (case fid, from, to) of stages in order."""
    visits, legs = [], []
    for fid, of_case in groupby(stages, key=lambda stage: stage[0]):
        before, chain = None, []
        for _, moment in groupby(of_case, key=lambda stage: stage[3]):
            moment = list(moment)
            places = [position.get(stage[1]) for stage in moment]
            visits.extend((fid, place) for place in places if place is not None)
            held = all(stage[2] in words.CUSTODY_ROLES and stage[4] == _CASE for stage in moment)
            here = places[0] if held and len(moment) == 1 else None
            if before is not None and here is not None and here != before:
                chain.append((fid, before, here))
            before = here
        legs.extend(dict.fromkeys(chain))
    return visits, legs


def _routes(connection, position: Dict[str, int]) -> Tuple[Tuple[int, Tuple[int, ...]], ...]:
    stops: Dict[int, List[int]] = {}
    for number, uuid in connection.execute(_STOPS):
        if uuid in position:
            stops.setdefault(int(number), []).append(position[uuid])
    return tuple((number, tuple(places)) for number, places in sorted(stops.items()))


def _coded(texts: Sequence) -> Coded:
    """Code one text column; empty cells are words.NOT_STATED."""
    known = [words.NOT_STATED if text is None or text == "" else str(text) for text in texts]
    values, codes = np.unique(np.array(known, dtype=object).astype(str), return_inverse=True) if known else ([], [])
    return Coded(tuple(str(value) for value in values), np.asarray(codes, np.int16))


def _publishers(texts: Sequence, fid: np.ndarray) -> Pairs:
    """Return the publishers of each case; one text may name several."""
    rows = {(case, name.strip()) for case, text in zip(fid.tolist(), texts)
            for name in str(text or "").split(facets.PUBLISHER_MARK) if name.strip()}
    return _pairs(rows, sorted({name for _, name in rows}), fid)


def _pairs(rows, values: Sequence[str], fid: np.ndarray) -> Pairs:
    """Return (fid, value) rows as pairs."""
    code = {value: number for number, value in enumerate(values)}
    case = np.searchsorted(fid, np.fromiter((row[0] for row in rows), np.int64, len(rows))).astype(np.int32)
    index = np.fromiter((code[row[1]] for row in rows), np.int32, len(rows))
    order = np.lexsort((index, case))
    return Pairs(tuple(values), case[order], index[order])


def _people(rows, fid: np.ndarray) -> Dict[str, np.ndarray]:
    known = sorted({(row[1], row[2]) for row in rows})
    number = {person: position for position, (person, _) in enumerate(known)}
    return {"person_case": np.searchsorted(fid, _ints(rows, 0)).astype(np.int32),
            "person": np.fromiter((number[row[1]] for row in rows), np.int32, len(rows)),
            "person_sex": np.array([words.SEXES.index(sex) for _, sex in known], np.int8)}
