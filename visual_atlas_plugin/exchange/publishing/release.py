"""From an atlas file to a release: allowed rows, masked; all that is derived is computed from what is told.

The order is the protection. Rows are sorted by the rule; places are masked; cases and stages are told through them; only then
is the filter asked, of what is told; then legs, lines, counts and extents are made, from what is told.
"""

import tempfile
from array import array
from dataclasses import dataclass, field
from datetime import date
from itertools import compress
from pathlib import Path
from typing import Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

import numpy as np

from ...domain.case_index import CaseIndex
from ...domain.filter_state import FilterState
from ...domain.publishing import INTERNAL
from ...domain.releasing.cleaning import cleaned
from ...domain.releasing.gating import gated, rounded_up
from ...domain.releasing.imagery import inside_fields, stays_inside
from ...domain.releasing.masking import Masked, MaskedPlace, mask_places, units_of, wanted
from ...domain.releasing.policy import COUNTY, EXACT, WITHHELD, LevelPolicy, Policy
from ...store.connection import PathLike, explain, open_atlas
from . import drawing, reading, standing
from .building import place_ids, told_case, told_places, unit_place
from .marks import told_imagery
from .packed import AT_ONCE, Packing, packed
from .policy_store import policy_of
from .reading import Row
from .register import told_before
from .released import COLUMNS, GEOMETRY, Release, ReleasedTable
from .released_index import Feed, finder
from .told_facts import Chosen, Facts
from .unit_points import CREDIT, published_points
from .watch import go_on, interruptible

# Says in words which records were chosen: (the gated choices, an index of what may leave, the released themes by id).
Describe = Callable[[FilterState, CaseIndex, Mapping[str, str]], str]


@dataclass
class Preview:
    """What is held back and why: for the screen of whoever publishes, never for a file.

    `held`: records by reason (domain.publishing.HELD_...), whatever the filter; `unmatched`: records that may leave and do not
    pass the filter; `places`: places by how they are told; `texts`: records without their free text; `rows`: rows by table;
    `cleaned`: texts out of which a path or an address was taken; `masks`: by uuid of every place, how it would be told;
    `told`: the places that something released tells, exactly or by a unit; `marks`: marks on images held back, by reason
    (domain.releasing.imagery.HELD_...).
    """

    held: Mapping[str, int]
    held_stages: int = 0
    unmatched: int = 0
    places: Dict[str, int] = field(default_factory=dict)
    texts: int = 0
    rows: Dict[str, int] = field(default_factory=dict)
    cleaned: int = 0
    routes_drawn: bool = True
    marks: Dict[str, int] = field(default_factory=dict)
    masks: Dict[str, str] = field(default_factory=dict)
    told: Set[str] = field(default_factory=set)

    @property
    def told_masks(self) -> Dict[str, str]:
        """How the places that are told are told, by uuid."""
        return {key: self.masks[key] for key in sorted(self.told)}

    @property
    def held_back(self) -> int:
        """How many records stay behind."""
        return sum(self.held.values())


def release(path: PathLike, level: str, state: FilterState = FilterState(), policy: Optional[Policy] = None,
            day: Optional[date] = None, title: str = "", languages: Sequence[str] = ("en", "ko"),
            versions: Optional[Mapping[str, str]] = None, describe: Optional[Describe] = None) -> Tuple[Release, Preview]:
    """Return what may leave an atlas file at a level on a day, and what is held back.

    The file is only read, and one state of it; `watch.watching` lets it be stopped. Raises AtlasError, Stopped.
    """
    today = day or date.today()
    with open_atlas(path) as connection, interruptible(connection):
        connection.execute("PRAGMA temp_store = MEMORY")      # before the transaction: later it is refused
        connection.execute("BEGIN")
        try:
            used = policy or policy_of(connection)
            maker = _Maker(connection, used.level(level), today)
            maker.read(told_before(connection, level))
            maker.choose(state)
            words = maker.words(state, describe)
            tables = maker.tables()
            info = dict(connection.execute("SELECT key, value FROM atlas_info WHERE key IN ('title', 'synthetic')"))
            head = connection.execute("SELECT seal FROM change_log WHERE seal IS NOT NULL ORDER BY fid DESC LIMIT 1").fetchone()
            schema = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]
        except OSError as error:        # rows of a very large release go to the disk
            raise explain(error, Path(tempfile.gettempdir())) from error
        finally:
            connection.set_progress_handler(None, 0)
            connection.execute("ROLLBACK")
    made = Release(
        level, cleaned(title or info.get("title") or "Visual Atlas")[0], today.isoformat(), info.get("synthetic") == "1",
        words, maker.gated.to_json(), tuple(languages), tables, rounded_up(maker.preview.held_back), used.sha256,
        head[0] if head else "", {"schema": str(schema), **(versions or {})}, tuple(maker.notes))
    return made, maker.preview


class _Maker:
    """One making of a release, step by step."""

    def __init__(self, connection, level: LevelPolicy, day: date):
        self._connection, self._level, self._day = connection, level, day
        self.gated = FilterState()
        self.notes: List[str] = []

    def read(self, at_least: Mapping[str, str]) -> None:
        """Read what the rule lets through, mask the places, and tell cases and stages through them."""
        held = reading.read_allowed(self._connection, self._level, self._day)
        points = reading.read_points(self._connection, self._level, at_least)
        self._masked = self._mask(points)
        reading.allow_rows(self._connection, "place",
                           ((place.key, "") for place in points if self._masked[place.key].mask == EXACT))
        exact = reading.read_places(self._connection, self._level)
        self._connection.execute("DELETE FROM temp.ok_rows")
        reading.allow_rows(self._connection, "place", ((str(row["uuid"]), str(row["place_id"])) for row in exact))
        self._ids = place_ids(self._masked, exact)
        self._exact = told_places(exact)
        self._all_exact = sum(place.point is not None for place in points) == sum(row["geom"] is not None for row in self._exact)
        self.preview = Preview(held, masks={key: how.mask for key, how in self._masked.items()})
        self._units: Set[str] = set()
        self._sweep()
        self._routes()
        self._themes = reading.read_themes(self._connection)

    def _sweep(self) -> None:
        """Tell the cases that may leave, one after the other, and note everything that claims and citations may be about."""
        self._feed, self._facts = Feed(), Facts()
        cases, stages, noted = Packing(), Packing(), []
        spoken_of = reading.spoken_of(self._connection)
        for number, allowed in enumerate(reading.read_cases(self._connection, self._level)):
            if number % AT_ONCE == 0:
                go_on()
            told = told_case(allowed, self._level, self._masked, self._ids)
            self._facts.add(told.facts)
            self._feed.add(told.row, told.stages, allowed.privacy)
            self._units.update(told.units)
            self.preview.held_stages += allowed.held_stages
            self.preview.texts += not told.facts.cleared
            cases.add(tuple(told.row.get(name) for name in COLUMNS["cases"]))
            for uuid, row in zip(told.uuids, told.stages):
                stages.add(tuple(row.get(name) for name in COLUMNS["stages"]))
                if uuid in spoken_of:
                    noted.append((uuid, str(row["stage_id"])))
        self._cases, self._stages = cases.done(), stages.done()
        reading.note_cases(self._connection)
        reading.allow_rows(self._connection, "stage", noted)

    def _mask(self, points: Sequence[MaskedPlace]) -> Dict[str, Masked]:
        counties = {place.county for place in points}
        exact = {place.key for place in points if wanted(place, self._level) == EXACT}
        return mask_places(points, self._level, published_points(self._connection, sorted(counties), exact))

    def _routes(self) -> None:
        """Tell the routes that somebody published, through places as they are told."""
        every = reading.read_routes(self._connection)
        routes = [row for row in every if str(row["published_by"] or "").strip() or self._level.level == INTERNAL]
        self._all_exact = self._all_exact and len(routes) == len(every)      # routes lie beside one another
        numbers = {row["route_no"] for row in routes}
        self._stops = [{**stop, "place_id": self._ids.get(str(stop["place_uuid"]))}
                       for stop in drawing.read_stops(self._connection) if stop["route_no"] in numbers]
        vague = {stop["route_no"] for stop in self._stops if self._masked[str(stop["place_uuid"])].mask != EXACT}
        for row in routes:
            if row["route_no"] in vague:        # its name and wording name its places
                row.update(name_en=f"Route {row['route_no']}", name_ko=f"경로 {row['route_no']}", verbatim=None, verbatim_ko=None)
        for stop in self._stops:
            if stop["route_no"] in vague:
                stop["name_verbatim"] = None
        self._units |= {str(stop["place_uuid"]) for stop in self._stops
                        if self._masked[str(stop["place_uuid"])].unit is not None}
        self._route_rows = routes
        reading.allow_rows(self._connection, "route",
                           ((str(row["uuid"]), str(row["route_no"])) for row in routes if row["route_no"] not in vague))

    def choose(self, state: FilterState) -> None:
        """Ask the filter of what is told, and keep the cases that pass."""
        self._places = self._exact + [unit_place(unit) for unit in units_of(self._masked, self._units)]
        self._names = reading.read_names(self._connection)
        theme_ids = [str(row["theme_id"]) for row in self._themes]
        ties = self._ties(theme_ids)
        stops = [(stop["route_no"], stop["place_id"]) for stop in self._stops if stop["place_id"]]
        grades = standing.cases_citing(self._connection, self._level, self._facts)
        find = finder(self._cases, self._stages, lambda: self._feed.stage_cases, self._places, self._names)
        self._index = self._feed.index(self._places, ties, theme_ids, stops, grades, find)
        self._state = state
        mask = np.zeros(len(self._facts), bool)
        mask[self._index.fids(state)] = True
        self._chosen = Chosen(self._facts, mask)
        self.preview.unmatched = int((~mask).sum())
        self._theme_ids, self._chosen_ties = theme_ids, ties[mask[ties[:, 0]]].astype(np.int32)
        counted = self._index.counts(state)
        values = {name: {value for value, (now, _) in found.items() if now} for name, found in counted.facets.items()}
        self.gated = gated(state, self._named_themes(), values)

    def _named_themes(self) -> Set[str]:
        return {self._theme_ids[code] for code in np.unique(self._chosen_ties[:, 1]).tolist()}

    def _ties(self, theme_ids: Sequence[str]) -> np.ndarray:
        """Return (number of a case, place in theme_ids), each once, in order of the cases and of the ids."""
        at = {theme_id: place for place, theme_id in enumerate(theme_ids)}
        flat = array("q")
        for number, theme_id in reading.read_case_themes(self._connection):
            flat.extend((number, at[theme_id]))
        pairs = np.unique(np.array(flat, np.int64).reshape(-1, 2), axis=0)
        rank = np.argsort(np.argsort(np.array(theme_ids, object))) if theme_ids else np.zeros(0, np.int64)
        return pairs[np.lexsort((rank[pairs[:, 1]], pairs[:, 0]))]

    def words(self, state: FilterState, describe: Optional[Describe]) -> str:
        """Return which records were chosen, in words that pass the gate; "" for all."""
        if describe is None or state == FilterState():
            return ""
        return cleaned(describe(state, self._index, {str(row["theme_id"]): str(row["name_en"]) for row in self._themes}))[0]

    def tables(self) -> Dict[str, ReleasedTable]:
        """Return all tables, cleaned and without what the policy withholds."""
        found: Dict[str, Iterable[tuple]] = {}
        self._place_tables(found)
        self._case_tables(found)
        self._figure_tables(found)
        self._route_tables(found)
        self._cases = self._stages = ()         # they are in `found` now, and go from there one by one
        tables = {name: self._finished(name, found.pop(name)) for name in list(found)
                  if name not in self._level.withheld_tables and not stays_inside(name, self._level.level)}
        self.preview.rows = {name: len(table.rows) for name, table in tables.items()}
        return tables

    def _place_tables(self, found: Dict[str, Iterable[tuple]]) -> None:
        visited = self._feed.places_in(self._chosen.mask) | {stop["place_id"] for stop in self._stops}
        shown = [row for row in self._places if row["mask"] == EXACT or row["place_id"] in visited]
        counted = dict(zip((row["place_id"] for row in self._places), self._index.counts(self._state).by_place.tolist()))
        for row in shown:
            row["cases"] = int(counted[row["place_id"]])
        shown.sort(key=lambda row: row["place_id"])
        self._points = {row["place_id"]: row["geom"] for row in shown if row["geom"] is not None}
        for key, how in self._masked.items():
            if how.mask == EXACT or (key in self._units and how.unit.place_id in visited):
                self.preview.told.add(key)      # any other place is not told at all
            word = how.mask if key in self.preview.told else WITHHELD
            self.preview.places[word] = self.preview.places.get(word, 0) + 1
        if any(row["mask"] == COUNTY and row["geom"] for row in shown):
            self.notes.append(CREDIT)
        found["places"] = _as_rows("places", shown)
        found["place_names"] = list(self._names)

    def _case_tables(self, found: Dict[str, Iterable[tuple]]) -> None:
        named = self._named_themes()
        mask, ids, points = self._chosen.mask, self._facts.case_ids, self._points
        found["themes"] = _as_rows("themes", [row for row in self._themes if not row["is_user"] or row["theme_id"] in named])
        found["cases"] = self._cases if self._chosen.all else packed(compress(self._cases, mask))
        found["case_themes"] = packed((ids[number], self._theme_ids[code]) for first in range(0, len(self._chosen_ties), AT_ONCE)
                                      for number, code in self._chosen_ties[first:first + AT_ONCE].tolist())
        stages = self._stages if self._chosen.all else packed(compress(self._stages, mask[self._feed.stage_cases]))
        found["stages"] = stages
        at = [COLUMNS["stages"].index(name) for name in COLUMNS["case_locations"][:-1]]
        found["case_locations"] = packed((*(stage[column] for column in at), points[stage[at[2]]])
                                         for stage in stages if stage[at[2]] in points)
        flows = self._index.flows(self._state)
        ids = self._index.columns.places.place_id
        pairs = [(ids[one], ids[two], int(number)) for one, two, number in zip(
            flows.origin.tolist(), flows.target.tolist(), flows.number.tolist())]
        pairs = sorted(pair for pair in pairs if pair[0] in self._points and pair[1] in self._points)
        found["flows"] = packed(self._drawn_flows(pairs))
        del self._index, self._feed         # what is left to do does not count

    def _drawn_flows(self, pairs: Sequence[tuple]) -> Iterator[tuple]:
        """Yield movements with their lines, some thousand at a time: there are as many as pairs of places."""
        for first in range(0, len(pairs), AT_ONCE):
            some = pairs[first:first + AT_ONCE]
            lines = drawing.curves([(self._points[one], self._points[two]) for one, two, _ in some])
            yield from (pair + (line,) for pair, line in zip(some, lines))

    def _figure_tables(self, found: Dict[str, Iterable[tuple]]) -> None:
        connection, level, facts = self._connection, self._level, self._facts
        shown = {row[0] for row in found["themes"]}
        reading.allow_rows(connection, "theme", ((str(row["uuid"]), str(row["theme_id"])) for row in self._themes
                                                 if row["theme_id"] in shown))
        statistics, terms = standing.note_figures(connection, level)
        claims = standing.told_claims(connection, level, facts, self._chosen)
        imagery = told_imagery(connection, level, self._masked, self._ids, self._exact)
        self.preview.marks = imagery.held
        found.update(imagery.tables)
        citations = packed(standing.told_citations(connection, level, facts, self._chosen, claims, imagery.unclear))
        found["claims"], found["citations"] = _as_rows("claims", claims), citations
        found["sources"] = _as_rows("sources", standing.told_sources(connection, level, citations))
        found["statistics"], found["glossary"] = _as_rows("statistics", statistics), _as_rows("glossary", terms)
        found["statistic_places"] = standing.statistic_places(connection)
        if not {"persons", "case_persons", "consents"} <= level.withheld_tables:
            found.update(standing.told_people(connection, level, facts, self._chosen))

    def _route_tables(self, found: Dict[str, Iterable[tuple]]) -> None:
        found["routes"] = _as_rows("routes", self._route_rows)
        found["route_stops"] = _as_rows("route_stops", self._stops)
        numbers = {row["route_no"] for row in self._route_rows}
        if self._all_exact:
            found.update(drawing.stored(self._connection, numbers))
            return
        shown = [row for row in self._places if row["mask"] == EXACT]
        made, self.preview.routes_drawn = drawing.drawn(self._stops, self._points, shown)
        found.update(made)

    def _finished(self, name: str, rows: Iterable[tuple]) -> ReleasedTable:
        """Return a table with every text cleaned and the fields blanked that the policy withholds."""
        return ReleasedTable(name, COLUMNS[name], packed(self._cleaned(name, rows)), GEOMETRY.get(name, ("", ""))[0])

    def _cleaned(self, name: str, rows: Iterable[tuple]) -> Iterator[tuple]:
        columns = COLUMNS[name]
        withheld = self._level.withheld_fields.get(name, frozenset()) | inside_fields(name, self._level.level)
        blank = {columns.index(column) for column in withheld if column in columns}
        for row in rows:
            values = list(row)
            for number, value in enumerate(values):
                if number in blank:
                    values[number] = None
                elif isinstance(value, str):
                    values[number], changed = cleaned(value)
                    self.preview.cleaned += changed
            yield tuple(values)


def _as_rows(table: str, rows: Sequence[Row]) -> List[tuple]:
    columns = COLUMNS[table]
    return [tuple(row.get(name) for name in columns) for row in rows]
