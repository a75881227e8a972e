"""Released rows as an index of cases: the filter and every number of a publication come from the engine that counts the
panel, asked of what is released and of nothing else. A filter asked of the atlas would tell what was held back.
"""

from array import array
from typing import Callable, Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ...domain import facets, words
from ...domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs, PlaceColumns
from ...domain.case_index import CaseIndex
from ...domain.text_query import Texts
from ...store.column_steps import StageRows, legs, visits
from ...store.name_book import NameBook, PlaceEntry, shipped_towns
from .packed import Rows
from .reading import Row
from .released import COLUMNS

_ONE_VALUED = {facets.RECORD_KINDS: "record_kind", facets.CREDIBILITY: "credibility", facets.CONFIDENCE: "confidence",
               facets.REVIEW: "review", facets.PRIVACY: "privacy"}


class Feed:
    """Takes cases one after the other, as they are told; a few numbers of each stay, from which the index is made."""

    def __init__(self) -> None:
        self._days = (array("i"), array("i"))
        self._coded: Dict[str, _Codes] = {column: _Codes() for column in _ONE_VALUED.values()}
        self._publishers, self._published = _Codes(), array("i")
        self._case, self._order, self._place, self._held = array("i"), array("i"), array("i"), array("b")
        self._places: Dict[str, int] = {}

    def add(self, row: Mapping[str, object], stages: Sequence[Mapping[str, object]], privacy: str) -> None:
        """Take the next case with its stages."""
        number = len(self._days[0])
        for days, name, unknown in zip(self._days, ("start_day", "end_day"), (OPEN_START, OPEN_END)):
            days.append(unknown if row[name] is None else max(OPEN_START + 1, min(OPEN_END - 1, row[name])))
        for column, codes in self._coded.items():
            text = privacy if column == "privacy" else row.get(column)
            codes.add(words.NOT_STATED if text in (None, "") else str(text))
        for name in str(row["publisher"] or "").split(facets.PUBLISHER_MARK):
            if name.strip():
                self._published.append(number)
                self._publishers.add(" ".join(name.split()))
        for stage in stages:
            place = stage["place_id"]
            self._case.append(number)
            self._order.append(stage["stage_order"])
            self._place.append(-1 if place is None else self._places.setdefault(str(place), len(self._places)))
            self._held.append(stage["role"] in words.CUSTODY_ROLES and row["record_kind"] == "case")

    @property
    def stage_cases(self) -> np.ndarray:
        """The number of the case of each stage."""
        return _numbers(self._case)

    def places_in(self, chosen: np.ndarray) -> "set[str]":
        """Return the place_ids that the stages of chosen cases name. `chosen`: a mask of the cases."""
        names = list(self._places)
        place = _numbers(self._place)
        codes = np.unique(place[chosen[self.stage_cases] & (place >= 0)]) if len(place) else ()
        return {names[code] for code in codes}

    def index(self, places: Sequence[Row], themes: "Numbers", theme_ids: Sequence[str], stops: Iterable[Tuple[int, str]],
              reliability: Iterable[Tuple[int, str]], find: Callable[[str], np.ndarray]) -> CaseIndex:
        """Return the index; a case has its number as fid.

        `places` are rows by column (places with "geom"), which keep their order; `themes`: (number of a case, place in
        theme_ids); `stops`: (route number, place_id) in order; `reliability`: (number of a case, A-F); `find`: numbers of the cases
        that have a text.
        """
        place_columns = _places(places)
        at = {place_id: number for number, place_id in enumerate(place_columns.place_id)}
        rows = self._stage_rows(at)
        routes: Dict[int, List[int]] = {}
        for number, place_id in stops:
            if place_id in at:
                routes.setdefault(number, []).append(at[place_id])
        graded = array("q")
        for case, grade in reliability:
            if case >= 0 and grade in _GRADES:
                graded.extend((case, _GRADES.index(grade)))
        publishers, codes = self._publishers.sorted()
        columns = CaseColumns(
            np.arange(len(self._days[0]), dtype=np.int64), *(np.array(days, np.int32) for days in self._days),
            _pairs(themes, theme_ids), one_valued={name: Coded(*self._coded[column].sorted(words.NOT_STATED))
                                                   for name, column in _ONE_VALUED.items()},
            publishers=_pairs(np.stack((np.array(self._published, np.int64), codes), 1), publishers),
            reliability=_pairs(np.array(graded, np.int64).reshape(-1, 2), _GRADES),
            places=place_columns, routes=tuple((number, tuple(stop)) for number, stop in sorted(routes.items())),
            **visits(rows, len(place_columns)), **legs(rows, len(place_columns)))
        return CaseIndex(columns, find)

    def _stage_rows(self, at: Mapping[str, int]) -> StageRows:
        known = np.array([at.get(name, -1) for name in self._places] + [-1], np.int32)      # the last one: no place
        return StageRows.ordered(np.arange(len(self._case), dtype=np.int64), _numbers(self._case), _numbers(self._order),
                                 known[_numbers(self._place)], np.array(self._held, bool))


def _numbers(values: array) -> np.ndarray:
    """Return an array of Python as one of numpy, without a copy."""
    return np.frombuffer(values, np.int32) if values else np.zeros(0, np.int32)


Numbers = np.ndarray        # two columns of whole numbers
_GRADES = ("A", "B", "C", "D", "E", "F")


class _Codes:
    """Texts as numbers: each different one is kept once."""

    def __init__(self) -> None:
        self._numbers: Dict[str, int] = {}
        self._codes = array("i")

    def add(self, text: str) -> None:
        self._codes.append(self._numbers.setdefault(text, len(self._numbers)))

    def sorted(self, otherwise: str = "") -> Tuple[Tuple[str, ...], np.ndarray]:
        """Return the different texts in order, and the number of each; `otherwise` where there is none."""
        values = sorted(self._numbers)
        rank = np.zeros(len(values), np.int32)
        for place, text in enumerate(values):
            rank[self._numbers[text]] = place
        codes = np.array(self._codes, np.int64)
        return tuple(values or ([otherwise] if otherwise else [])), rank[codes] if len(codes) else np.zeros(0, np.int32)


def _pairs(numbers: Numbers, values: Sequence[str]) -> Pairs:
    """Return pairs of (number of a case, place in values), each once, in order."""
    kept = np.unique(numbers.reshape(-1, 2), axis=0) if len(numbers) else np.zeros((0, 2), np.int64)
    return Pairs(tuple(values), kept[:, 0].astype(np.int32), kept[:, 1].astype(np.int32))


def _places(places: Sequence[Row]) -> PlaceColumns:
    def texts(name: str) -> Tuple[str, ...]:
        return tuple(str(row[name] or "") for row in places)

    points = [row["geom"] or (np.nan, np.nan) for row in places]
    county = tuple(facets.county_key(one, two) if one and two else "" for one, two in zip(texts("admin1"), texts("admin2")))
    return PlaceColumns(texts("place_id"), texts("kind"), texts("admin1"), county,
                        np.array([point[0] for point in points], float), np.array([point[1] for point in points], float),
                        texts("place_id"))


def finder(cases: Rows, stages: Rows, stage_cases: Callable[[], np.ndarray], places: Sequence[Row],
           names: Iterable[tuple]) -> Callable[[str], np.ndarray]:
    """Return what answers a free text: the plain reading of what is released, names of places included.

    `stage_cases`: number of the case of each stage.
    """
    aliases: Dict[str, List[str]] = {}
    for place_id, name, *_ in names:
        aliases.setdefault(place_id, []).append(name)

    def find(text: str) -> np.ndarray:
        read = [COLUMNS["cases"].index(name) for name in ("case_id", "title", "summary")]
        parts = [[str(row[column]) for column in read if row[column]] for row in cases]
        words_at, place_at = (COLUMNS["stages"].index(name) for name in ("place_text", "place_id"))
        at_place: Dict[str, set] = {}
        for stage, number in zip(stages, stage_cases().tolist()):
            if stage[words_at]:
                parts[number].append(str(stage[words_at]))
            if stage[place_at]:
                at_place.setdefault(stage[place_at], set()).add(number)
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
