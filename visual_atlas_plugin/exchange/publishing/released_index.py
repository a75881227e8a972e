"""Released rows as an index of cases: the filter and every number of a publication come from the engine that counts the
panel, asked of what is released and of nothing else. A filter asked of the atlas would tell what was held back.
"""

from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ...domain import facets, words
from ...domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from ...domain.case_index import CaseIndex
from ...domain.text_query import Texts
from ...store.column_steps import StageRows, legs, visits
from ...store.name_book import NameBook, PlaceEntry, shipped_towns
from .reading import Row

_ONE_VALUED = {facets.RECORD_KINDS: "record_kind", facets.CREDIBILITY: "credibility", facets.CONFIDENCE: "confidence",
               facets.REVIEW: "review", facets.PRIVACY: "privacy"}


def index_of(cases: Sequence[Row], stages: Sequence[Row], places: Sequence[Row], case_themes: Iterable[Tuple[str, str]],
             theme_ids: Sequence[str], stops: Iterable[Tuple[int, str]], reliability: Iterable[Tuple[str, str]],
             names: Iterable[tuple]) -> CaseIndex:
    """Return an index of released cases; a case has its position as fid.

    `cases`, `stages`, `places` are rows by column (places with "geom"); `case_themes`: (case_id, theme_id); `stops`: (route
    number, place_id) in order; `reliability`: (case_id, A-F); `names`: rows of place_names. Places keep their order.
    """
    position = {str(row["case_id"]): number for number, row in enumerate(cases)}
    place_columns = _places(places)
    at = {place_id: number for number, place_id in enumerate(place_columns.place_id)}
    rows = _stages(stages, cases, position, at)
    routes: Dict[int, List[int]] = {}
    for number, place_id in stops:
        if place_id in at:
            routes.setdefault(number, []).append(at[place_id])
    columns = CaseColumns(
        np.arange(len(cases), dtype=np.int64), _days(cases, "start_day", OPEN_START), _days(cases, "end_day", OPEN_END),
        _pairs(((position[case], theme) for case, theme in case_themes if case in position), theme_ids),
        one_valued={name: _coded([row.get(column) for row in cases]) for name, column in _ONE_VALUED.items()},
        publishers=_publishers(cases),
        reliability=_pairs(((position[case], grade) for case, grade in reliability if case in position),
                           ("A", "B", "C", "D", "E", "F")),
        places=place_columns, routes=tuple((number, tuple(stop)) for number, stop in sorted(routes.items())),
        **visits(rows, len(place_columns)), **legs(rows, len(place_columns)))
    return CaseIndex(columns, _finder(cases, stages, position, places, names))


def _places(places: Sequence[Row]) -> PlaceColumns:
    def texts(name: str) -> Tuple[str, ...]:
        return tuple(str(row[name] or "") for row in places)

    points = [row["geom"] or (np.nan, np.nan) for row in places]
    county = tuple(facets.county_key(one, two) if one and two else "" for one, two in zip(texts("admin1"), texts("admin2")))
    return PlaceColumns(texts("place_id"), texts("kind"), texts("admin1"), county,
                        np.array([point[0] for point in points], float), np.array([point[1] for point in points], float),
                        texts("place_id"))


def _stages(stages: Sequence[Row], cases: Sequence[Row], position: Mapping[str, int], at: Mapping[str, int]) -> StageRows:
    held = [stage["role"] in words.CUSTODY_ROLES and cases[position[stage["case_id"]]]["record_kind"] == "case"
            for stage in stages]
    numbers = np.arange(len(stages), dtype=np.int64)
    return StageRows.ordered(
        numbers, np.array([position[stage["case_id"]] for stage in stages] or [], np.int64),
        np.array([stage["stage_order"] for stage in stages] or [], np.int64),
        np.array([at.get(stage["place_id"], -1) for stage in stages] or [], np.int64), np.array(held, bool))


def _days(cases: Sequence[Row], name: str, unknown: int) -> np.ndarray:
    return np.array([unknown if row[name] is None else max(OPEN_START + 1, min(OPEN_END - 1, row[name])) for row in cases],
                    np.int32)


def _coded(texts: Sequence[object]) -> Coded:
    spelled = [words.NOT_STATED if text in (None, "") else str(text) for text in texts]
    values = sorted(set(spelled)) or [words.NOT_STATED]
    number = {value: code for code, value in enumerate(values)}
    return Coded(tuple(values), np.array([number[text] for text in spelled], np.int32))


def _pairs(pairs: Iterable[Tuple[int, str]], values: Sequence[str]) -> Pairs:
    number = {value: code for code, value in enumerate(values)}
    kept = sorted({(case, number[value]) for case, value in pairs if value in number})
    return Pairs(tuple(values), np.array([pair[0] for pair in kept], np.int32), np.array([pair[1] for pair in kept], np.int32))


def _publishers(cases: Sequence[Row]) -> Pairs:
    named = [(number, " ".join(name.split())) for number, row in enumerate(cases)
             for name in str(row["publisher"] or "").split(facets.PUBLISHER_MARK) if name.strip()]
    return _pairs(named, sorted({name for _, name in named}))


def _finder(cases: Sequence[Row], stages: Sequence[Row], position: Mapping[str, int], places: Sequence[Row],
            names: Iterable[tuple]):
    """Return what answers a free text: the plain reading of what is released, names of places included."""
    aliases: Dict[str, List[str]] = {}
    for place_id, name, *_ in names:
        aliases.setdefault(place_id, []).append(name)

    def find(text: str) -> np.ndarray:
        parts = [[str(row[name]) for name in ("case_id", "title", "summary") if row[name]] for row in cases]
        at_place: Dict[str, set] = {}
        for stage in stages:
            number = position[stage["case_id"]]
            if stage["place_text"]:
                parts[number].append(str(stage["place_text"]))
            if stage["place_id"]:
                at_place.setdefault(stage["place_id"], set()).add(number)
        entries = [PlaceEntry(number, row["place_id"], row["kind"], "", False, row["name_en"] or "", row["name_ko"] or "",
                              row["short_en"] or "", row["short_ko"] or "", _names_of(row, aliases))
                   for number, row in enumerate(places)]
        texts = Texts(["\n".join(part) for part in parts] or [""])
        found = np.ones(len(cases), bool)
        for piece in NameBook(entries, shipped_towns()).asked(text):
            hits = texts.having(piece.ways)[:len(cases)]
            for number in piece.places:
                hits[list(at_place.get(places[number]["place_id"], ()))] = True
            found &= hits
        return np.flatnonzero(found)

    return find


def _names_of(row: Row, aliases: Mapping[str, List[str]]) -> Tuple[str, ...]:
    own = [row.get(name) for name in ("name_en", "short_en", "name_ko", "short_ko", "name_zh", "bridge_name")]
    listed = [" ".join(str(name).split()) for name in own + aliases.get(row["place_id"], []) if name]
    return tuple(dict.fromkeys(listed)) or (row["place_id"],)
