"""The tables that an import fills: what names a row, which columns say one thing together, what a new row starts as."""

from dataclasses import dataclass, field
from typing import Dict, Mapping, Tuple

from ..domain.releasing.imagery import MARKS
from .bulk_marks import CITED

_DATE = {name: "date" for name in ("date_edtf", "date_text", "date_precision", "start_day", "end_day")}
_STAGE = {**_DATE, "place_uuid": "place", "place_text": "place", "place_kind": "place",
          "duration_value": "duration", "duration_unit": "duration"}
_CLAIM = {**_DATE, "value_low": "value", "value_high": "value", "value_text": "value", "unit": "value",
          "lat": "point", "lon": "point"}
_MARK = {"geom": "shape", "length_m": "shape", "area_m2": "shape", "perimeter_m": "shape", "acquired_at": "date",
         "start_day": "date", "end_day": "date"}


@dataclass(frozen=True)
class Rule:
    """One table. `key`: the columns that name a row; `parent`: the first of them, where it is another table's uuid.

    several: rows may share a key (they are then told apart by their order). units: column -> what it is a part of; the
    columns of a unit are taken or kept together. starts: what a new row has where the source says nothing.
    """

    table: str
    key: Tuple[str, ...]
    parent: bool = False
    several: bool = False
    units: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[str, object] = field(default_factory=dict)

    def unit(self, column: str) -> str:
        """Return what a column is a part of: itself, where it stands alone."""
        return self.units.get(column, column)


RULES: Dict[str, Rule] = {rule.table: rule for rule in (
    Rule("sources", ("source_key",), starts={"privacy": "restricted"}),
    Rule("places", ("place_id",), units={"geom": "point", "precision": "point"}, starts={"privacy": "restricted"}),
    Rule("place_names", ("place_uuid", "name"), parent=True),
    Rule("routes", ("route_no",)),
    Rule("route_stops", ("route_uuid", "stop_order"), parent=True, starts={"is_via": 0, "inferred": 0}),
    Rule("statistics", ("stat_id",), units={"start_day": "period", "end_day": "period", "period_edtf": "period",
                                            "period_text": "period", "value": "value", "value_low": "value",
                                            "value_high": "value", "unit": "value"}),
    Rule("statistic_places", ("statistic_uuid", "place_uuid"), parent=True),
    Rule("glossary", ("term_id",)),
    Rule("observation_kinds", ("kind_id",), starts={"symbol": "circle", "sort_order": 1000, "is_user": 1, "in_use": 1}),
    Rule("images", ("image_id",), units={"acquired_at": "date", "acquired_text": "date", "start_day": "date", "end_day": "date"},
         starts={"privacy": "restricted", "kind": "file", "date_basis": "unknown"}),
    *(Rule(table, ("uuid",), units=_MARK, starts={"privacy": "restricted", "review": "draft", "state": "present"})
      for table in MARKS),
    Rule("examinations", ("place_uuid", "image_uuid", "analyst", "looked_at"), several=True),
    Rule("cases", ("case_id",), units=_DATE, starts={"privacy": "restricted", "review": "draft"}),
    Rule("persons", ("person_id",), starts={"privacy": "confidential"}),
    Rule("case_themes", ("case_uuid", "theme_uuid"), parent=True),
    Rule("stages", ("case_uuid", "stage_order"), parent=True, several=True, units=_STAGE,
         starts={"privacy": "restricted", "role": "other"}),
    Rule("case_persons", ("case_uuid", "person_uuid"), parent=True),
    Rule("consents", ("person_uuid", "case_uuid", "use_allowed", "given_on"), several=True),
    Rule("claims", ("case_uuid", "place_uuid", "stage_uuid", "theme_uuid", "route_uuid", "statistic_uuid", "what", "about",
                    "claimed_by"), several=True,
         units=_CLAIM,
         starts={"privacy": "restricted", "review": "draft"}),
    Rule("citations", ("source_uuid", "case_uuid", "place_uuid", "stage_uuid", "claim_uuid", "theme_uuid", "route_uuid",
                       "statistic_uuid", "term_uuid", "image_uuid", *CITED.values(), "about"),
         several=True),
)}
ORDER = tuple(RULES)
# columns that a row must have: they are filled where the source says nothing, and never emptied
NEEDED = {"cases": {"title": "case_id"}, "persons": {"pseudonym": "person_id"}, "sources": {"title": "source_key"}}
# columns of places that the atlas cannot leave empty: what is there stays where a source says nothing
NEVER_EMPTY = ("kind", "custody", "name_en", "precision", "status", "privacy")
# numbers of these begin with SYN- in a training atlas, and only there
NUMBERED = {"cases": "case_id", "persons": "person_id", "images": "image_id"}
NEVER_REAL = {**NUMBERED, "sources": "source_key", "places": "place_id", "statistics": "stat_id", "glossary": "term_id",
              "observation_kinds": "kind_id"}
