"""Places, cases and stages as they are told: masked, coarsened, with free text only where it is cleared."""

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping, Sequence

from ...domain import dates
from ...domain.releasing.coarsening import coarsened
from ...domain.releasing.fields import FREE_TEXT, WORD_LISTS
from ...domain.releasing.masking import Masked, Unit
from ...domain.releasing.ordering import renumbered
from ...domain.releasing.policy import COUNTY, DAY, EXACT, GRID, LevelPolicy, kind_of_dates
from ...store.connection import point_of
from .reading import AllowedCase, Row
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
class ToldCase:
    """A case and its stages as they are told. `uuids`: of the stages; `units`: uuids of the places that a stage names and a unit
    stands for."""

    row: Row
    stages: List[Row]
    facts: CaseFacts
    uuids: List[str]
    units: List[str]


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


def told_case(one: AllowedCase, level: LevelPolicy, masked: Mapping[str, Masked], ids: Mapping[str, str]) -> ToldCase:
    """Return a case that leaves as it is told; its rows are used up. `ids`: released id by uuid of a place."""
    row = one.row
    hidden = any(place is not None and masked[str(place)].mask != EXACT for place in (stage["place_uuid"] for stage in one.stages))
    beside = hidden or (not one.grounded and one.held_stages > 0)
    known = CaseFacts(str(row["case_id"]), one.grounded, level.free_text.lets_out(str(row["review"]), one.grounded, beside),
                      level.dates[kind_of_dates(one.grounded)])
    tell(row, "cases", known)
    if not known.cleared:
        row["title"] = known.case_id
    uuids, units = [], []
    stages = renumbered(one.stages, {one.uuid: known.case_id})
    for stage in stages:
        uuid, _, place = (stage.pop(name) for name in ("uuid", "case_uuid", "place_uuid"))
        uuids.append(str(uuid))
        tell(stage, "stages", known)
        stage["place_id"] = ids.get(str(place)) if place is not None else None
        if place is not None and masked[str(place)].mask != EXACT:
            stage["place_text"] = stage["place_kind"] = None        # they would tell the place
            if masked[str(place)].unit is not None:
                units.append(str(place))
    return ToldCase(row, stages, known, uuids, units)


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
