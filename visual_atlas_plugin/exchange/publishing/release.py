"""From an atlas file to a release: allowed rows, masked; all that is derived is computed from what is told.

The order is the protection. Rows are sorted by the rule; places are masked; cases and stages are told through them; only then
is the filter asked, of what is told; then legs, lines, counts and extents are made, from what is told.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from ...domain.case_index import CaseIndex
from ...domain.filter_state import FilterState
from ...domain.publishing import INTERNAL
from ...domain.releasing.cleaning import cleaned
from ...domain.releasing.gating import gated, rounded_up
from ...domain.releasing.imagery import inside_fields, stays_inside
from ...domain.releasing.masking import Masked, MaskedPlace, mask_places, units_of, wanted
from ...domain.releasing.policy import COUNTY, EXACT, WITHHELD, LevelPolicy, Policy
from ...store.connection import PathLike, open_atlas
from . import drawing, reading, standing
from .building import Told, place_ids, told_cases, told_places, unit_place
from .marks import told_imagery
from .policy_store import policy_of
from .reading import Row
from .register import told_before
from .released import COLUMNS, GEOMETRY, Release, ReleasedTable
from .released_index import index_of
from .unit_points import CREDIT, published_points

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

    The file is only read, and one state of it. Raises AtlasError.
    """
    today = day or date.today()
    with open_atlas(path) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")      # before the transaction: later it is refused
        connection.execute("BEGIN")
        try:
            used = policy or policy_of(connection)
            maker = _Maker(connection, used.level(level), today)
            maker.read(told_before(connection, level))
            maker.choose(state)
            tables = maker.tables()
            words = maker.words(state, describe)
            info = dict(connection.execute("SELECT key, value FROM atlas_info WHERE key IN ('title', 'synthetic')"))
            head = connection.execute("SELECT seal FROM change_log WHERE seal IS NOT NULL ORDER BY fid DESC LIMIT 1").fetchone()
            schema = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]
        finally:
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
        allowed = reading.read_allowed(self._connection, self._level, self._day)
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
        self._told = told_cases(allowed, self._level, self._masked, self._ids)
        self.preview = Preview(allowed.held, sum(allowed.held_stages.values()), texts=self._told.texts_held,
                               masks={key: how.mask for key, how in self._masked.items()})
        self._routes()
        self._note(self._told)

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
        self._told.units |= {str(stop["place_uuid"]) for stop in self._stops
                             if self._masked[str(stop["place_uuid"])].unit is not None}
        self._route_rows = routes
        reading.allow_rows(self._connection, "route",
                           ((str(row["uuid"]), str(row["route_no"])) for row in routes if row["route_no"] not in vague))

    def _note(self, told: Told) -> None:
        """Note everything that claims and citations may be about."""
        reading.allow_rows(self._connection, "case", ((uuid, known.case_id) for uuid, known in told.facts.items()))
        reading.allow_rows(self._connection, "stage", told.stage_ids.items())
        self._ties = reading.read_case_themes(self._connection)
        self._themes = reading.read_themes(self._connection)

    def choose(self, state: FilterState) -> None:
        """Ask the filter of what is told, and keep the cases that pass."""
        told = self._told
        units = [unit_place(unit) for unit in units_of(self._masked, told.units)]
        self._places = self._exact + units
        self._names = reading.read_names(self._connection)
        ties = [(told.facts[case].case_id, theme) for case, _, theme in self._ties]
        privacy = dict(self._connection.execute("SELECT case_id, privacy FROM cases WHERE uuid IN (SELECT uuid FROM temp.ok_cases)"))
        stops = [(stop["route_no"], stop["place_id"]) for stop in self._stops if stop["place_id"]]
        grades = standing.cases_citing(self._connection, self._level)
        self._index = index_of([{**row, "privacy": privacy.get(row["case_id"])} for row in told.cases], told.stages,
                               self._places, ties, [str(row["theme_id"]) for row in self._themes], stops, grades, self._names)
        chosen = self._index.fids(state).tolist()
        self._state = state
        self._cases = [told.cases[number] for number in chosen]
        self._chosen: Set[str] = {str(row["case_id"]) for row in self._cases}
        self.preview.unmatched = len(told.cases) - len(self._cases)
        self._stages = [row for row in told.stages if row["case_id"] in self._chosen]
        self._case_themes = sorted({tie for tie in ties if tie[0] in self._chosen})
        counted = self._index.counts(state)
        values = {name: {value for value, (now, _) in found.items() if now} for name, found in counted.facets.items()}
        self.gated = gated(state, {theme for _, theme in self._case_themes}, values)

    def words(self, state: FilterState, describe: Optional[Describe]) -> str:
        """Return which records were chosen, in words that pass the gate; "" for all."""
        if describe is None or state == FilterState():
            return ""
        return cleaned(describe(state, self._index, {str(row["theme_id"]): str(row["name_en"]) for row in self._themes}))[0]

    def tables(self) -> Dict[str, ReleasedTable]:
        """Return all tables, cleaned and without what the policy withholds."""
        found: Dict[str, List[tuple]] = {}
        self._place_tables(found)
        self._case_tables(found)
        self._figure_tables(found)
        self._route_tables(found)
        tables = {name: self._finished(name, rows) for name, rows in found.items()
                  if name not in self._level.withheld_tables and not stays_inside(name, self._level.level)}
        self.preview.rows = {name: len(table.rows) for name, table in tables.items()}
        return tables

    def _place_tables(self, found: Dict[str, List[tuple]]) -> None:
        visited = {stage["place_id"] for stage in self._stages} | {stop["place_id"] for stop in self._stops}
        shown = [row for row in self._places if row["mask"] == EXACT or row["place_id"] in visited]
        counted = dict(zip((row["place_id"] for row in self._places), self._index.counts(self._state).by_place.tolist()))
        for row in shown:
            row["cases"] = int(counted[row["place_id"]])
        shown.sort(key=lambda row: row["place_id"])
        self._points = {row["place_id"]: row["geom"] for row in shown if row["geom"] is not None}
        for key, how in self._masked.items():
            if how.mask == EXACT or (key in self._told.units and how.unit.place_id in visited):
                self.preview.told.add(key)      # any other place is not told at all
            word = how.mask if key in self.preview.told else WITHHELD
            self.preview.places[word] = self.preview.places.get(word, 0) + 1
        if any(row["mask"] == COUNTY and row["geom"] for row in shown):
            self.notes.append(CREDIT)
        found["places"] = _as_rows("places", shown)
        found["place_names"] = list(self._names)

    def _case_tables(self, found: Dict[str, List[tuple]]) -> None:
        named = {theme for _, theme in self._case_themes}
        found["themes"] = _as_rows("themes", [row for row in self._themes if not row["is_user"] or row["theme_id"] in named])
        found["cases"] = _as_rows("cases", self._cases)
        found["case_themes"] = self._case_themes
        found["stages"] = _as_rows("stages", self._stages)
        found["case_locations"] = [
            (stage["stage_id"], stage["case_id"], stage["place_id"], stage["role"], self._points[stage["place_id"]])
            for stage in self._stages if stage["place_id"] in self._points]
        flows = self._index.flows(self._state)
        ids = self._index.columns.places.place_id
        pairs = [(ids[one], ids[two], int(number)) for one, two, number in zip(
            flows.origin.tolist(), flows.target.tolist(), flows.number.tolist())]
        pairs = sorted(pair for pair in pairs if pair[0] in self._points and pair[1] in self._points)
        lines = drawing.curves([(self._points[one], self._points[two]) for one, two, _ in pairs])
        found["flows"] = [pair + (line,) for pair, line in zip(pairs, lines)]

    def _figure_tables(self, found: Dict[str, List[tuple]]) -> None:
        connection, level, facts = self._connection, self._level, self._told.facts
        shown = {row[0] for row in found["themes"]}
        reading.allow_rows(connection, "theme", ((str(row["uuid"]), str(row["theme_id"])) for row in self._themes
                                                 if row["theme_id"] in shown))
        statistics, terms = standing.note_figures(connection, level)
        claims = standing.told_claims(connection, level, facts.values(), self._chosen)
        imagery = told_imagery(connection, level, self._masked, self._ids, self._exact)
        self.preview.marks = imagery.held
        found.update(imagery.tables)
        citations = standing.told_citations(connection, level, facts.values(), self._chosen, claims, imagery.unclear)
        found["claims"], found["citations"] = _as_rows("claims", claims), citations
        found["sources"] = _as_rows("sources", standing.told_sources(connection, level, citations))
        found["statistics"], found["glossary"] = _as_rows("statistics", statistics), _as_rows("glossary", terms)
        found["statistic_places"] = standing.statistic_places(connection)
        if not {"persons", "case_persons", "consents"} <= level.withheld_tables:
            found.update(standing.told_people(connection, level, facts, self._chosen))

    def _route_tables(self, found: Dict[str, List[tuple]]) -> None:
        found["routes"] = _as_rows("routes", self._route_rows)
        found["route_stops"] = _as_rows("route_stops", self._stops)
        numbers = {row["route_no"] for row in self._route_rows}
        if self._all_exact:
            found.update(drawing.stored(self._connection, numbers))
            return
        shown = [row for row in self._places if row["mask"] == EXACT]
        made, self.preview.routes_drawn = drawing.drawn(self._stops, self._points, shown)
        found.update(made)

    def _finished(self, name: str, rows: List[tuple]) -> ReleasedTable:
        """Return a table with every text cleaned and the fields blanked that the policy withholds."""
        columns = COLUMNS[name]
        withheld = self._level.withheld_fields.get(name, frozenset()) | inside_fields(name, self._level.level)
        blank = {columns.index(column) for column in withheld if column in columns}
        finished = []
        for row in rows:
            values = list(row)
            for number, value in enumerate(values):
                if number in blank:
                    values[number] = None
                elif isinstance(value, str):
                    values[number], changed = cleaned(value)
                    self.preview.cleaned += changed
            finished.append(tuple(values))
        return ReleasedTable(name, columns, tuple(finished), GEOMETRY.get(name, ("", ""))[0])


def _as_rows(table: str, rows: Sequence[Row]) -> List[tuple]:
    columns = COLUMNS[table]
    return [tuple(row.get(name) for name in columns) for row in rows]
