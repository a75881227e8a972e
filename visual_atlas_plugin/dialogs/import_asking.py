"""What a file gives reason to ask before anything is checked: found by reading its beginning as the mapping says."""

from dataclasses import replace
from typing import Any, Callable, Dict, Iterable, List, Optional, Sequence, Set, Tuple

from ..domain.coordinates import CoordinateError, read_angle, split_pair
from ..domain.errors import Stopped
from ..domain.importing import cells
from ..domain.importing.crs_doubt import Doubt, doubts
from ..domain.importing.mapping import ImportMapping, TableMapping
from ..domain.importing.normal import Problem
from ..domain.importing.normalizer import Normalizer
from ..domain.importing.raw import POINTS, RawBatch, RawSource, RawTable
from ..domain.importing.targets import find, split_name
from ..domain.importing.themes import Words
from ..domain.importing.value_words import VOCABULARIES, key
from ..domain.two_digit_years import short_date
from ..exchange.places.known import KnownPlaces
from ..exchange.places.projecting import project
from ..exchange.places.resolving import known_pairs
from .import_session import Asked

LOOKED_THROUGH = 20_000     # rows of each table
_MOST_WORDS = 500
_READ_TWICE = {cells.WHICH_DAY: "day_first", cells.WHICH_TILDE: "tilde_is_about", cells.WHICH_SERIAL: "excel_dates",
               cells.WHICH_CENTURY: "two_digits_until", cells.WHICH_END: "year_leads"}
_POSITION = ("latitude", "longitude", "coordinates", "point")
_Point = Tuple[float, float]


def asked_of(source: RawSource, mapping: ImportMapping, words: Words, known: KnownPlaces,
             canceled: Callable[[], bool] = lambda: False) -> Asked:
    """Return what to ask. Raises AtlasError where the source or the mapping cannot be read."""
    tables = source.tables()
    lenient = replace(mapping, keep_without=("*",))     # a row that stays out for now has words to be asked about, too
    normalizer = Normalizer(lenient, tables, words, project)
    asked, points = Asked(), _Points()
    for table in tables:
        if table.name not in normalizer.tables:
            continue
        meaning, seen = mapping.tables[table.name], 0
        points.begin(table, meaning, source.notes)
        for batch in source.batches(table.name):
            if canceled():
                raise Stopped("The job was stopped.", "Nothing was written.")
            if seen >= LOOKED_THROUGH:
                break
            seen += len(batch.rows)
            asked = with_problems(asked, normalizer.feed(table.name, batch).problems, mapping)
            points.take(batch)
    names = tuple(theme.name for theme in normalizer.new_themes)[:_MOST_WORDS]
    return replace(asked, themes=names, has_points=points.there, doubts=tuple(points.doubts(mapping, known)))


def with_problems(asked: Asked, problems: Iterable[Problem], mapping: ImportMapping) -> Asked:
    """Return what is to be asked with what problems of rows add to it."""
    found: Dict[str, Any] = {}
    lists: Dict[str, Dict[str, None]] = {"kinds": dict.fromkeys(asked.kinds), "roles": dict.fromkeys(asked.roles)}
    for problem in problems:
        name = _READ_TWICE.get(problem.reason)
        if name and not getattr(asked, name):
            found.setdefault(name, problem.value)
        if name == "two_digits_until" and mapping.choices.year_leads is None and all(short_date(problem.value)):
            found.setdefault("year_leads", asked.year_leads or problem.value)
        elif problem.reason == cells.NO_CODE and not problem.value.endswith("…"):
            vocabulary = _vocabulary(mapping.tables.get(problem.table), problem.column)
            if vocabulary in lists and len(lists[vocabulary]) < _MOST_WORDS:
                lists[vocabulary][problem.value] = None
    return replace(asked, **found, **{name: tuple(one) for name, one in lists.items()})


def _vocabulary(table: Optional[TableMapping], column: str) -> str:
    target = find(table.rows_are, table.columns.get(column, "")) if table is not None else None
    return target.words if target is not None else ""


class _Points:
    """Gathers the points of the rows as they stand there, and what speaks about their system."""

    def __init__(self) -> None:
        self.there = False
        self._points: List[_Point] = []
        self._texts: List[Optional[str]] = []
        self._said: Set[str] = set()
        self._named: List[Tuple[str, str, _Point]] = []
        self._columns: Dict[str, int] = {}
        self._has_points = False
        self._crs = ""

    def begin(self, table: RawTable, meaning: TableMapping, notes: Sequence[str]) -> None:
        """Begin a table."""
        fields = {column: split_name(field) for column, field in meaning.columns.items()}
        self._columns = {name: table.columns.index(column) for column, (name, number) in fields.items()
                         if number == 1 and column in table.columns
                         and name in (*_POSITION, "place", "place_kind", "name_en")}
        self._has_points = meaning.columns.get(POINTS) == "point"
        if any(name in self._columns for name in _POSITION) or self._has_points:
            self.there = True
            self._crs = self._crs or (table.crs if self._has_points else "")
            self._said.update((table.name, *notes))
            self._said.update(column for column, (name, _) in fields.items() if name in _POSITION)

    def take(self, batch: RawBatch) -> None:
        """Gather the points of some rows."""
        if not self.there:
            return
        found = self._found(batch)
        self._points += [point for point in found if point is not None]
        names = self._column(batch, "place") or self._column(batch, "name_en")
        kinds = self._column(batch, "place_kind")
        for position, point in enumerate(found):
            if point is not None and names is not None and names[position]:
                kind = VOCABULARIES["kinds"].get(key(kinds[position]), "") if kinds is not None and kinds[position] else ""
                self._named.append((names[position], kind, point))

    def _column(self, batch: RawBatch, name: str) -> Optional[Sequence[Optional[str]]]:
        return batch.values[self._columns[name]] if name in self._columns else None

    def _found(self, batch: RawBatch) -> List[Optional[_Point]]:
        lats, lons, whole = (self._column(batch, name) for name in ("latitude", "longitude", "coordinates"))
        if lats is not None and lons is not None:
            return [_pair(lat, lon) for lat, lon in zip(lats, lons)]
        if whole is not None:
            self._texts += [text for text in whole if text]
            return [_split(text) for text in whole]
        return list(batch.points) if batch.points is not None and self._has_points else [None] * len(batch.rows)

    def doubts(self, mapping: ImportMapping, known: KnownPlaces) -> List[Doubt]:
        """Return what speaks against the system that the mapping has now."""
        if not self.there:
            return []
        choices = mapping.choices
        return doubts(self._points, choices.crs or self._crs or "EPSG:4326", choices.axes_swapped, self._texts,
                      sorted(self._said), known_pairs(self._named, known), project)


def _pair(lat: Optional[str], lon: Optional[str]) -> Optional[_Point]:
    y, x = _number(lat), _number(lon)
    return None if x is None or y is None else (x, y)


def _split(text: Optional[str]) -> Optional[_Point]:
    try:
        return _pair(*split_pair(text)) if text else None
    except CoordinateError:
        return None


def _number(text: Optional[str]) -> Optional[float]:
    """Return a coordinate as a number: degrees in any form, or metres of a grid with their commas."""
    if not text or not text.strip():
        return None
    try:
        return float(text.replace(",", "")) if text.count(",") > 1 or "." in text and "," in text else read_angle(text)[0]
    except (ValueError, CoordinateError):
        return None
