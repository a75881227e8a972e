"""From a source's rows to the atlas' rows: one Normalizer a source, fed in batches; memory is flat but for the places."""

from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from .cells import Bad
from .group_cases import key_of, read_cases, read_places, read_stage, read_themes
from .group_evidence import NO_SUBJECT, SourceReader, read_claims
from .group_links import read_citations, read_names, read_subjects, read_theme_rows, settled
from .group_people import PeopleReader, read_consents
from .group_places import read_place_rows
from .handed_on import read_handed_on
from .handed_on_fields import HANDED_ON
from .mapping import ImportMapping
from .mapping_json import check
from .normal import NOTE, REJECT, NewTheme, NormalBatch, PlaceRef, Problem
from .positions import PlaceList, Positions
from .raw import RawBatch, RawTable
from .seen import Seen
from .table_work import TablePlan, Work
from .targets import CASE, CLAIM, CONSENT, PERSON, SOURCE, STAGE, THEME
from .themes import Themes, Words


_DESCRIBES = {"pseudonym", "sex", "birth", "person_notes", "source_title", "source_url"}


class Normalizer:
    """Reads the rows of a source as its mapping says.

    `project` converts coordinates of an authority's system (crs_doubt.Project); without it only WGS84, GCJ-02 and BD-09 are
    read. Raises AtlasError where the mapping does not fit the tables.
    """

    def __init__(self, mapping: ImportMapping, tables: Sequence[RawTable], words: Words = Words(), project=None):
        check(mapping, tables)
        self.mapping = mapping
        self._list = PlaceList()
        self._themes = Themes(mapping, words)
        self._people, self._sources = PeopleReader(), SourceReader()
        self._cases, self._places = Seen(), Seen()
        self._orders: Dict[str, int] = {}
        self._stage_ids: Dict[str, Tuple[str, int]] = {}
        self._names_subjects = any("subject_id" in table.columns.values() for table in mapping.tables.values())
        self._plans: Dict[str, TablePlan] = {}
        self._positions: Dict[str, Positions] = {}
        for table in tables:
            meaning = mapping.tables.get(table.name)
            if meaning is not None and meaning.rows_are != "skip":
                self._plans[table.name] = TablePlan(table, meaning, mapping)
                self._positions[table.name] = Positions(mapping.choices, table.crs, project, self._list)

    @property
    def place_refs(self) -> List[PlaceRef]:
        """The places that rows taken up to now have named."""
        return self._list.used

    @property
    def new_themes(self) -> List[NewTheme]:
        """The themes that rows taken up to now have named and the atlas does not have."""
        return self._themes.new

    @property
    def tables(self) -> List[str]:
        """The names of the tables that are read, in an order in which a row may name what stands in an earlier table."""
        order = ("themes", "sources", "places", "place_names", *HANDED_ON, "cases", "case_themes", "persons", "stages",
                 "consents", "claims", "citations")

        def place(name: str) -> Tuple[int, bool]:
            plan = self._plans[name]
            only_named = not any(_DESCRIBES.intersection(fields) for fields in plan.fields.values())
            return order.index(plan.meaning.rows_are), only_named      # who is described comes before who is only named

        return sorted(self._plans, key=place)

    def feed(self, table: str, batch: RawBatch) -> NormalBatch:
        """Return what some rows of a table become. Raises KeyError for a table that the mapping skips."""
        plan = self._plans[table]
        self._list.forget_many()
        out = NormalBatch(table, len(batch.rows), place_refs=self.place_refs, new_themes=self._themes.new,
                          places_from=len(self.place_refs), themes_from=len(self._themes.new),
                          places_since=self._list.since)
        work = Work(plan, batch, out)
        for writer in self._READERS[plan.meaning.rows_are](self, work, self._positions[table]):
            writer()
        out.rejected = len(work.rejected)
        self._tell_of_reader(out, batch)
        return out

    @staticmethod
    def _tell_of_reader(out: NormalBatch, batch: RawBatch) -> None:
        """Add what the reader of the source itself found wrong: its rejected rows are not among those of the batch."""
        for one in batch.problems:
            out.problems.append(Problem(out.table, one.row, one.column, one.value, one.reason,
                                        REJECT if one.rejected else NOTE, one.values))
        lost = len({one.row for one in batch.problems if one.rejected})
        out.read, out.rejected = out.read + lost, out.rejected + lost
        out.problems.sort(key=lambda problem: problem.row)

    def _read_cases(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys, write = read_cases(work, self._cases)
        writers = [write, read_themes(work, keys, self._themes)]

        def case(position: int) -> Optional[Dict[str, object]]:
            return {"case_id": keys[position]}

        writers += [read_stage(work, number, keys, places) for number in work.plan.numbers(STAGE)]
        named: List[List[str]] = []     # a list a row only where there are persons: a million of them are slow
        for number in work.plan.numbers(PERSON):
            ids, write = self._people.read(work, number, keys)
            named = [before + new for before, new in zip(named, ids)] if named else ids
            writers.append(write)
        writers += [read_consents(work, number, keys, named or None) for number in work.plan.numbers(CONSENT)]
        claims = [read_claims(work, number, case)[1] for number in work.plan.numbers(CLAIM)]
        return writers + claims + [self._sources.read(work, number, case) for number in work.plan.numbers(SOURCE)]

    def _read_stages(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys = key_of(work, CASE, "case_id") or []
        orders = self._stage_orders(work, keys)
        numbers = work.values(STAGE, 1, "stage_id") if self._names_subjects else None
        for number, key, order in zip(numbers or (), keys, orders):
            if number is not None and key is not None:
                self._stage_ids[number] = (key, order)
        return [read_stage(work, 1, keys, places, orders), *(self._sources.read(work, 1, lambda position: {
            "case_id": keys[position], "stage_order": orders[position]}) for _ in work.plan.numbers(SOURCE)[:1])]

    def _stage_orders(self, work: Work, keys: Sequence[Optional[str]]) -> List[int]:
        """Return the order that each row gives, else the next one of its case."""
        given = work.values(STAGE, 1, "stage_order") or [None] * work.count
        orders = []
        for key, order in zip(keys, given):
            if order is None and key is not None:
                order = self._orders.get(key, 0) + 1
            if key is not None:
                self._orders[key] = max(order, self._orders.get(key, 0))
            orders.append(order)
        return orders

    def _read_persons(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys = work.values(PERSON, 1, "case_id")
        ids, write = self._people.read(work, 1, keys)
        return [write, *(read_consents(work, number, None, ids) for number in work.plan.numbers(CONSENT))]

    def _read_consents(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        cases, persons = work.values(CASE, 1, "case_id"), work.values(PERSON, 1, "person_id")
        named = [[person] if person else [] for person in persons or [None] * work.count]
        for position, (about,) in ((place, one) for place, one in enumerate(self._subjects(work, places)) if one):
            cases = list(cases) if cases is not None else [None] * work.count
            cases[position] = about.get("case_id") if "stage_order" not in about else None
            named[position] = [str(about["person_id"])] if "person_id" in about else []
        return [read_consents(work, number, cases, named) for number in work.plan.numbers(CONSENT)]

    def _read_claims(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        subjects = self._all_subjects(work, places)
        for position, named in enumerate(subjects):
            if len(named) != 1 and position not in work.rejected:
                work.tell(position, None, Bad(NO_SUBJECT))

        def subject(position: int) -> Optional[Dict[str, object]]:
            return settled(subjects[position][0], places, self._themes) or None

        cited, write = read_claims(work, 1, subject)
        return [write, *(self._sources.read(work, number, cited) for number in work.plan.numbers(SOURCE))]

    def _read_sources(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys = work.values(CASE, 1, "case_id")

        def case(position: int) -> Optional[Dict[str, object]]:
            return {"case_id": keys[position]} if keys is not None and keys[position] else None

        return [self._sources.read(work, number, case) for number in work.plan.numbers(SOURCE)]

    def _read_places(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        refs, write = read_place_rows(work, places, self._places)

        def place(position: int) -> Optional[Dict[str, object]]:
            return None if refs[position] is None else {"place_ref": self._list.number(refs[position])}

        claims = [read_claims(work, number, place)[1] for number in work.plan.numbers(CLAIM)]
        return [write, *claims, *(self._sources.read(work, number, place) for number in work.plan.numbers(SOURCE))]

    def _subjects(self, work: Work, places: Positions) -> List[List[Dict[str, object]]]:
        return read_subjects(work, places, self._themes, self._stage_ids)

    def _all_subjects(self, work: Work, places: Positions) -> List[List[Dict[str, object]]]:
        """Return all that each row names as what it is about: a case, a place, themes, a subject by its kind."""
        keys = work.values(CASE, 1, "case_id") or [None] * work.count
        _, refs, _ = read_places(work, STAGE, 1, places)
        cells = work.values(THEME, 1, "theme") or [None] * work.count
        found = self._subjects(work, places)
        for named, key, ref, cell in zip(found, keys, refs, cells):
            themes = self._themes.read(cell) if cell else ()
            named += [*([{"case_id": key}] if key else ()), *([{"place_ref": ref}] if ref is not None else ()),
                      *({"theme_id": theme} for theme in (themes if type(themes) is not Bad else ()))]
        return found

    def _read_themes(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys = key_of(work, THEME, "theme_id") or []
        return [read_theme_rows(work, keys, self._themes)]

    def _read_case_themes(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        keys = key_of(work, CASE, "case_id") or []
        return [read_themes(work, keys, self._themes)]

    def _read_place_names(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        return [read_names(work, places)]

    def _read_citations(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        subjects = self._all_subjects(work, places)
        return [read_citations(work, subjects, lambda about: self._sources.read(work, 1, about), places, self._themes)]

    def _read_handed_on(self, work: Work, places: Positions) -> List[Callable[[], None]]:
        return [read_handed_on(work, places)]

    _READERS: Mapping[str, Callable[..., List[Callable[[], None]]]] = {
        "cases": _read_cases, "stages": _read_stages, "persons": _read_persons, "consents": _read_consents,
        "claims": _read_claims, "sources": _read_sources, "places": _read_places, "themes": _read_themes,
        "case_themes": _read_case_themes,
        "place_names": _read_place_names, "citations": _read_citations, **dict.fromkeys(HANDED_ON, _read_handed_on)}
