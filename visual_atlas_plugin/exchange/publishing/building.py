"""Places, cases and stages as they are told: masked, coarsened, with free text only where it is cleared."""

from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, Sequence, Set, Tuple

from ...domain import dates
from ...domain.releasing.coarsening import coarsened
from ...domain.releasing.fields import FREE_TEXT, WORD_LISTS
from ...domain.releasing.masking import Masked, Unit
from ...domain.releasing.ordering import renumbered
from ...domain.releasing.policy import COUNTY, DAY, EXACT, GRID, LevelPolicy, kind_of_dates
from ...store.connection import point_of
from .reading import Allowed, Row
from .released import COLUMNS

_PRECISION = {GRID: "county", COUNTY: "county"}     # of a unit's point; a settlement's is "settlement"
_KIND = {GRID: "other"}                             # a cell is no settlement


@dataclass
class CaseFacts:
    """What is known of a case that leaves, and what of it is told."""

    case_id: str
    grounded: bool
    cleared: bool
    step: str


@dataclass
class Told:
    """Cases and stages as they are told; `facts` by uuid of a case, `stage_ids` by uuid of a stage."""

    cases: List[Row]
    stages: List[Row]
    facts: Dict[str, CaseFacts]
    stage_ids: Dict[str, str]
    texts_held: int
    units: Set[str] = field(default_factory=set)        # uuids of the places that a stage names and a unit stands for


def told_places(rows: Sequence[Row]) -> List[Row]:
    """Return the places that are told exactly, as rows of the release."""
    ids = {row["uuid"]: row["place_id"] for row in rows}
    return [{**{name: row.get(name) for name in COLUMNS["places"]}, "mask": EXACT, "radius_m": None, "cases": 0,
             "same_as_place_id": ids.get(row["same_as_place_uuid"]), "geom": point_of(row["geom"]) if row["geom"] else None}
            for row in rows]


def unit_place(unit: Unit) -> Row:
    """Return the row of a unit that stands for masked places: where it is, and nothing of them."""
    values = {"place_id": unit.place_id, "kind": _KIND.get(unit.mask, "settlement"), "custody": "not_stated",
              "country": unit.country or None, "admin1": unit.admin1 or None, "admin2": unit.admin2 or None,
              "name_en": unit.name, "precision": _PRECISION.get(unit.mask, "settlement") if unit.point else "unknown",
              "status": "not_known", "on_route": 0, "mask": unit.mask, "radius_m": unit.radius_m, "cases": 0,
              "geom": unit.point}
    return {name: values.get(name) for name in COLUMNS["places"]}


def place_ids(masked: Mapping[str, Masked], exact: Iterable[Row]) -> Dict[str, str]:
    """Return the released id of each place by uuid: its own, or that of the unit that stands for it. Withheld ones have none."""
    ids = {str(row["uuid"]): str(row["place_id"]) for row in exact}
    ids.update((key, how.unit.place_id) for key, how in masked.items() if how.unit is not None)
    return ids


def told_cases(allowed: Allowed, level: LevelPolicy, masked: Mapping[str, Masked], ids: Mapping[str, str]) -> Told:
    """Return the cases that leave and their stages, as they are told; the rows given are used up, because there may be very
    many. `ids`: released id by uuid of a place.
    """
    hidden = {stage["case_uuid"] for stage in allowed.stages
              if stage["place_uuid"] is not None and masked[str(stage["place_uuid"])].mask != EXACT}
    facts: Dict[str, CaseFacts] = {}
    cases, held = [], 0
    for row in allowed.cases:
        uuid, grounded = str(row.pop("uuid")), bool(row.pop("grounded"))
        beside = uuid in hidden or (not grounded and uuid in allowed.held_stages)
        known = CaseFacts(str(row["case_id"]), grounded, level.free_text.lets_out(str(row["review"]), grounded, beside),
                          level.dates[kind_of_dates(grounded)])
        facts[uuid] = known
        tell(row, "cases", known)
        if not known.cleared:
            row["title"] = known.case_id
            held += 1
        cases.append(row)
    stages, stage_ids, units = _stages(allowed.stages, facts, masked, ids)
    return Told(cases, stages, facts, stage_ids, held, units)


def tell(row: Row, table: str, known: CaseFacts) -> None:
    """Blank the free text of a row about a case unless it is cleared, and coarsen its date; in place."""
    if not known.cleared:
        for name in FREE_TEXT[table]:
            if name in row:
                row[name] = None
        for name, listed in WORD_LISTS.items():
            if name in row and row[name] not in listed:
                row[name] = None
        if known.step == DAY and row.get("date_edtf"):
            row["date_text"] = _in_words(str(row["date_edtf"]))     # the words of the source may say more
    coarsened(row, known.step)


def _in_words(edtf: str) -> str:
    try:
        return dates.in_words(edtf)
    except (ValueError, IndexError, KeyError):
        return edtf


def _stages(rows: Sequence[Row], facts: Mapping[str, CaseFacts], masked: Mapping[str, Masked],
            ids: Mapping[str, str]) -> Tuple[List[Row], Dict[str, str], Set[str]]:
    numbered = renumbered(rows, {uuid: known.case_id for uuid, known in facts.items()})
    stages, stage_ids, units = [], {}, set()
    for row in numbered:
        uuid, case, place = (row.pop(name) for name in ("uuid", "case_uuid", "place_uuid"))
        stage_ids[str(uuid)] = str(row["stage_id"])
        tell(row, "stages", facts[str(case)])
        row["place_id"] = ids.get(str(place)) if place is not None else None
        if place is not None and masked[str(place)].mask != EXACT:
            row["place_text"] = row["place_kind"] = None        # they would tell the place
            if masked[str(place)].unit is not None:
                units.add(str(place))
        stages.append(row)
    return stages, stage_ids, units
