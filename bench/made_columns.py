"""Columns of made-up cases without a file: for sizes of which only the counting is measured."""

import time
from typing import Any, Dict, List, Tuple

import numpy as np

from made_cases import (CONFIDENCES, NOWHERE, PRIVACY, PUBLISHERS, RELIABILITIES, REVIEWS, ROLES, SOURCES, MadeCases,
                        draw_cases, made_dates)
from made_places import made_places
from make_atlas import SEED
from visual_atlas_plugin.domain import dates, facets, words
from visual_atlas_plugin.domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.store.column_steps import StageRows, legs, visits

THEMES = tuple(f"theme-{number}" for number in range(1, 8))
_BORDER = ((124.39, 40.12), (126.28, 41.15), (128.17, 41.40), (129.21, 42.23), (129.75, 42.43), (129.84, 42.96))
_ROUTES = ((1, (0, 5, 9, 14)), (2, (1, 6, 10)), (3, (2, 7, 11)))


def made_index(count: int) -> Tuple[CaseIndex, float]:
    """Return (index of that many made-up cases, milliseconds that building it took)."""
    columns = made_columns(count)
    begun = time.perf_counter()
    index = CaseIndex(columns)
    return index, 1000.0 * (time.perf_counter() - begun)


def made_columns(count: int) -> CaseColumns:
    """Return the columns as the store would read them from a made-up atlas."""
    places = _places()
    pool = made_dates(SEED)
    made = draw_cases(count, SEED, places.kind, [stops for _, stops in _ROUTES], len(THEMES), pool)
    parsed = [dates.parse(text) for text in pool.edtf]
    start = np.array([OPEN_START if day.start_day is None else day.start_day for day in parsed] + [OPEN_START], np.int32)
    end = np.array([OPEN_END if day.end_day is None else day.end_day for day in parsed] + [OPEN_END], np.int32)
    rows = StageRows.ordered(
        fid=np.arange(len(made.stage_case)), case=made.stage_case, order=made.stage_order.astype(np.int64),
        place=made.stage_place, held=_held(made))
    return CaseColumns(
        np.arange(1, count + 1, dtype=np.int64), start[made.case_date], end[made.case_date],
        Pairs(THEMES, made.theme_case, made.theme_no), one_valued=_one_valued(made),
        publishers=Pairs(PUBLISHERS, np.arange(count, dtype=np.int32), made.case_publisher),
        reliability=_reliability(made), places=places, routes=_ROUTES,
        **visits(rows, len(places)), **legs(rows, len(places)),
        person_case=made.person_case, person=made.person_no, person_sex=np.minimum(made.person_sex, 3).astype(np.int8))


def _places() -> PlaceColumns:
    places = made_places(SEED, _BORDER)
    return PlaceColumns(
        tuple(place.place_id for place in places), tuple(place.kind for place in places),
        tuple(place.admin1 for place in places),
        tuple(facets.county_key(place.admin1, place.admin2) for place in places),
        np.array([np.nan if place.lon is None else place.lon for place in places]),
        np.array([np.nan if place.lat is None else place.lat for place in places]),
        tuple(place.place_id for place in places))


def _held(made: MadeCases) -> np.ndarray:
    custody = np.array([role in words.CUSTODY_ROLES for role in ROLES])
    return custody[made.stage_role] & ~made.case_event[made.stage_case]


def _one_valued(made: MadeCases) -> Dict[str, Coded]:
    """Return what each case has one of."""
    columns = {facets.CREDIBILITY: ((None, "1", "2", "3", "4", "5", "6"), made.case_credibility),
               facets.CONFIDENCE: (CONFIDENCES, made.case_confidence), facets.REVIEW: (REVIEWS, made.case_review),
               facets.PRIVACY: (PRIVACY, made.case_privacy), facets.RECORD_KINDS: (("case", "event"), made.case_event)}
    return {name: _sorted(values, codes) for name, (values, codes) in columns.items()}


def _sorted(values: Any, codes: np.ndarray) -> Coded:
    texts: List[str] = [value or words.NOT_STATED for value in values]
    ordered = sorted(texts)
    return Coded(tuple(ordered), np.array([ordered.index(text) for text in texts], np.int16)[codes.astype(np.int64)])


def _reliability(made: MadeCases) -> Pairs:
    """Return how reliable the cited sources are; they are graded in turn."""
    grades = [n % len(RELIABILITIES) for n in range(SOURCES)]
    grade = np.array([NOWHERE if RELIABILITIES[n] is None else n for n in grades])
    index = grade[made.citation_source]
    key = np.unique(made.citation_case[index >= 0].astype(np.int64) * 6 + index[index >= 0])
    return Pairs(RELIABILITIES[:6], (key // 6).astype(np.int32), (key % 6).astype(np.int32))
