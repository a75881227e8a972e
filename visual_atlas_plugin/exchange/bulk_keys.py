"""From the keys of a source to the uuids of the atlas: cases, persons, sources, themes, places, batch by batch."""

import json
import sqlite3
from itertools import compress
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from ..domain.errors import N_
from ..domain.importing.normal import Columns
from .bulk_marks import MarkKeys, blobs
from .bulk_sql import named

NO_SUCH = {"case_id": N_("There is no case {key} in the atlas or in the rows taken from this source."),
           "person_id": N_("There is no person {key} in the atlas or in the rows taken from this source."),
           "source_key": N_("There is no source {key} in the atlas or in the rows taken from this source."),
           "theme_id": N_("There is no theme {key} in the atlas."),
           "route_no": N_("There is no route {key} in the atlas or in the rows taken from this source."),
           "stat_id": N_("There is no statistic {key} in the atlas or in the rows taken from this source."),
           "term_id": N_("There is no term {key} in the atlas or in the rows taken from this source."),
           "image_id": N_("There is no image {key} in the atlas or in the rows taken from this source."),
           "observation_id": N_("There is no mark {key} in the atlas or in the rows taken from this source.")}
NO_CLAIM = N_("There is no figure {key} in the rows taken from this source.")
NO_STAGE = N_("There is no stage {key} of this case in the atlas or in the rows taken from this source.")
_HOLDERS = {"case_id": "cases", "person_id": "persons", "source_key": "sources", "theme_id": "themes", "route_no": "routes",
            "stat_id": "statistics", "term_id": "glossary", "image_id": "images"}
_LINKS = {"case_id": "case_uuid", "person_id": "person_uuid", "source_key": "source_uuid", "theme_id": "theme_uuid",
          "route_no": "route_uuid", "stat_id": "statistic_uuid", "term_id": "term_uuid", "image_id": "image_uuid"}
_OF_IMAGERY = ("observation_id", "carried_from_id", "offset_reference_id")
_KEPT_BESIDE = {"route_stops": "route_no"}      # tables that keep the number beside the link


class Lost(NamedTuple):
    """A row that names something that is not there."""

    position: int
    column: str
    key: str
    reason: str


class Keys:
    """Knows the uuids of what the rows of a batch name. `fresh`: uuids of rows that this batch put in."""

    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection
        self.places: List[Optional[str]] = []           # by number in place_refs
        self.themes: Dict[str, str] = {}
        self._known: Dict[str, Dict[str, str]] = {}
        self.case_privacy: Dict[str, str] = {}          # uuid -> privacy
        self.fresh: Set[str] = set()
        self.stages: Dict[Tuple[str, int], str] = {}
        self.claims: List[Optional[str]] = []
        self.numbered_claims: Dict[str, str] = {}       # by their number in this source, where it numbers them
        self.marks = MarkKeys(connection)
        self.begin()

    def begin(self) -> None:
        """Forget the rows of the batch before: there may be a million."""
        self._known = {**{name: {} for name in _HOLDERS}, "theme_id": self.themes}
        self.case_privacy, self.fresh, self.stages, self.claims = {}, set(), {}, []

    def learn(self, name: str, keys: Sequence[str], uuids: Sequence[str], fresh: bool) -> None:
        """Take note of rows by their key."""
        self._known[name].update(zip(keys, uuids))
        if fresh:
            self.fresh.update(uuids)

    def linked(self, table: str, columns: Columns) -> Tuple[Dict[str, Sequence], Optional[List[bool]], List[Lost]]:
        """Return the columns of a table with uuids for keys, which rows are whole (None: all), and what is missing."""
        found: Dict[str, Sequence] = {}
        lost: List[Lost] = []
        for name, values in columns.values.items():
            if name in _LINKS and _HOLDERS[name] != table:
                found[_LINKS[name]] = self._uuids(name, values, lost)
                if _KEPT_BESIDE.get(table) == name:
                    found[name] = values
            elif name == "place_ref":
                found["place_uuid"] = [None if ref is None else self.places[ref] for ref in values]
            elif name in _OF_IMAGERY:
                self._imagery(table, name, columns.values, found, lost)
            elif name not in ("claim_no", "claim_id", "stage_order"):
                found[name] = blobs(table, values) if name == "geom" else values
        if table == "stages":
            found["stage_order"] = columns.values["stage_order"]
        elif table in ("citations", "claims"):
            self._subjects(columns, found, lost)
        if not lost:
            return found, None, lost
        mask = [True] * len(columns)
        for one in lost:
            mask[one.position] = False
        return found, mask, lost

    def _imagery(self, table: str, name: str, values: Mapping[str, Sequence], found: Dict[str, Sequence],
                 lost: List[Lost]) -> None:
        """Turn what names marks and images that may come in later into keys."""
        if name == "offset_reference_id":
            self.marks.refer(values["image_id"], values[name])
        elif name == "carried_from_id":
            found["carried_from_uuid"] = self.marks.uuids(values[name])
        elif table != "citations":
            found["uuid"] = self.marks.uuids(values[name])
        else:
            cited = self.marks.cited(values[name])
            found.update(cited)
            lost += [Lost(position, name, number, NO_SUCH[name]) for position, (number, *keys) in enumerate(
                zip(values[name], *cited.values())) if number is not None and not any(keys)]

    def uuids_of(self, name: str, keys: Sequence[str]) -> List[Optional[str]]:
        """Return the uuid of each key of cases, persons, sources or themes; None for what is not there."""
        return self._uuids(name, keys, [])

    def _uuids(self, name: str, keys: Sequence[Optional[str]], lost: List[Lost]) -> List[Optional[str]]:
        """Return the uuid of each key; what is not known yet is asked of the atlas."""
        known = self._known[name]
        found = list(map(known.get, keys))
        if None not in found:
            return found
        unknown = {key for key, uuid in zip(keys, found) if uuid is None and key is not None}
        if unknown:
            self._ask(name, unknown)
            found = list(map(known.get, keys))
            lost += [Lost(position, name, str(key), NO_SUCH[name]) for position, (key, uuid) in enumerate(zip(keys, found))
                     if uuid is None and key is not None]
        return found

    def _ask(self, name: str, keys: Set[str]) -> None:
        table = _HOLDERS[name]
        found = self.connection.execute(
            named("SELECT {key}, uuid FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))", key=name, table=table),
            (json.dumps(list(keys)),)).fetchall()
        self._known[name].update(found)
        if table == "cases":
            self.read_privacy([uuid for _, uuid in found])

    def read_privacy(self, cases: Sequence[str]) -> None:
        """Take note of how private cases are that were there before."""
        self.case_privacy.update(self.connection.execute(
            "SELECT uuid, privacy FROM cases WHERE uuid IN (SELECT value FROM json_each(?))", (json.dumps(list(cases)),)))

    def _subjects(self, columns: Columns, found: Dict[str, Sequence], lost: List[Lost]) -> None:
        """Turn what a citation or a figure is about into one uuid: a figure, or a stage rather than its case."""
        values = columns.values
        if "claim_no" in values:
            found["claim_uuid"] = [None if number is None else self.claims[number] for number in values["claim_no"]]
            lost += [Lost(position, "claim_no", "", "") for position, (number, uuid) in enumerate(
                zip(values["claim_no"], found["claim_uuid"])) if number is not None and uuid is None]
        if "claim_id" in values and "source_uuid" in found:     # a citation of a figure that a table before has told
            told = [None if number is None else self.numbered_claims.get(number) for number in values["claim_id"]]
            lost += [Lost(position, "claim_id", number, NO_CLAIM) for position, (number, uuid) in enumerate(
                zip(values["claim_id"], told)) if number is not None and uuid is None]
            found["claim_uuid"] = [one or other for one, other in zip(told, found.get("claim_uuid") or [None] * len(told))]
        if "stage_order" in values:
            cases, stages = list(found["case_uuid"]), []
            self._ask_stages({(case, order) for case, order in zip(cases, values["stage_order"])
                              if case is not None and order is not None})
            for position, (case, order) in enumerate(zip(cases, values["stage_order"])):
                uuid = None if order is None or case is None else self.stages.get((case, order))
                stages.append(uuid)
                if order is not None:
                    cases[position] = None
                    if uuid is None and case is not None:
                        lost.append(Lost(position, "stage_order", str(order), NO_STAGE))
            found["case_uuid"], found["stage_uuid"] = cases, stages

    def _ask_stages(self, wanted: Set[Tuple[str, int]]) -> None:
        cases = {case for case, order in wanted if (case, order) not in self.stages}
        for case, order, uuid in self.connection.execute(
                "SELECT case_uuid, stage_order, uuid FROM stages WHERE case_uuid IN (SELECT value FROM json_each(?)) "
                "ORDER BY fid DESC", (json.dumps(list(cases)),) if cases else ("[]",)):
            self.stages[(case, order)] = uuid       # the first of those that share a number


def chosen(columns: Mapping[str, Sequence], mask: Optional[Sequence[bool]]) -> Dict[str, Sequence]:
    """Return the rows that a mask chooses; all of them where there is none."""
    return dict(columns) if mask is None else {name: list(compress(column, mask)) for name, column in columns.items()}
