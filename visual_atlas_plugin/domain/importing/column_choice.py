"""Which field each column of a table feeds, by its header and by its cells."""

from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Set, Tuple

from ..errors import N_
from ..words import STAGE_ROLES
from . import targets
from .evidence import Evidence
from .header_words import Meaning, concepts_of, handed_on, is_derived, meanings, person_name, table_kind
from .raw import RawTable
from .targets import NUMBERED, STAGE, TARGETS, find

BY_NAME, BY_CONTENT = N_("By its name."), N_("By its content: {percent} % of the values fit.")
BY_POINTS = N_("The points of the table.")
TAKEN = N_("Another column feeds the field that this one could.")
NOT_KNOWN = N_("Nothing in its name or content tells of a field of the atlas.")
NOT_AS_NAMED = N_("Its name tells of a field, but its content does not fit.")
NAMES_OF_PEOPLE = N_("It seems to hold names of people, which are left out.")
EMPTY = N_("It is empty.")
_ORDER = ("cases", "stages", "places", "consents", "persons", "claims", "sources")
_LINKS = ("themes", "case_themes", "place_names", "citations")        # only where the table is called so
# Groups whose fields speak for such rows; the first has to be there.
_OWN = {"cases": (targets.CASE, targets.THEME, targets.STAGE), "stages": (targets.STAGE, targets.CASE),
        "places": (targets.PLACE,), "consents": (targets.CONSENT, targets.CASE, targets.PERSON),
        "persons": (targets.PERSON, targets.CASE), "claims": (targets.CLAIM, targets.CASE),
        "sources": (targets.SOURCE, targets.CASE)}
_SAYS_A_CASE = ("id", "case_id", "title", "date", "date_from", "summary")
_ENOUGH, _NAMED_ENOUGH = 0.8, 0.4
# kind of content: (field by what the rows are, least share, score)
_BY_CONTENT: Tuple[Tuple[str, Mapping[str, str], float], ...] = (
    ("date", {"cases": "date", "stages": "stage_date", "claims": "claim_date"}, _ENOUGH),
    ("pair", {"cases": "coordinates", "stages": "coordinates", "places": "coordinates"}, _ENOUGH),
    ("lat", {"cases": "latitude", "stages": "latitude", "places": "latitude"}, _ENOUGH),
    ("lon", {"cases": "longitude", "stages": "longitude", "places": "longitude"}, _ENOUGH),
    ("kinds", {"cases": "place_kind", "stages": "place_kind", "places": "place_kind"}, _ENOUGH),
    ("roles", {"cases": "role", "stages": "role"}, _ENOUGH),
    ("theme", {"cases": "theme"}, 0.6), ("place", {"cases": "place", "stages": "place", "places": "name_en"}, 0.6),
    ("sexes", {"cases": "sex", "persons": "sex"}, 0.95), ("url", {"cases": "source_url", "sources": "source_url"}, _ENOUGH))
# What a word in a header means where it may mean several things, is told by the cells.
_SPEAKS_FOR = {"theme": "theme", "place_kind": "kinds", "role": "roles", "sex": "sexes", "place": "place",
               "status": "statuses"}


@dataclass(frozen=True)
class Choice:
    """What a column is taken for: the field ("" left out), why (a text for tr() with values), how sure (0 to 1)."""

    column: str
    field: str
    why: str
    values: Mapping[str, object]
    score: float = 0.0
    role: str = ""


def rows_of(table: RawTable) -> str:
    """Return what the rows of a table seem to be, by its name and its headers."""
    if is_derived(table.name, table.columns):
        return "skip"
    own = handed_on(table.name, table.columns)
    if own:
        return own
    named = table_kind(table.name)
    if named in _LINKS:
        return named
    said = {concept for column in table.columns for concept in concepts_of(column)}
    best, most = "cases", -1.0
    for rows_are in _ORDER:
        found = [meanings(column, rows_are) for column in table.columns]
        fields = {(one[0].field, one[0].number): (one[0].score, find(rows_are, one[0].field)) for one in found if one}
        groups = {target.group for _, target in fields.values()}
        score = sum(points * (1.0 if target.group in _OWN[rows_are] else 0.8) for points, target in fields.values())
        if rows_are == "cases" and not said.intersection(_SAYS_A_CASE):
            score -= 1.0
        if rows_are == named:
            score += 3.0
        needed = {target.name for target in TARGETS[rows_are].values() if target.required}
        if rows_are != "cases" and (not needed <= {name for name, _ in fields} or _OWN[rows_are][0] not in groups):
            continue
        if score > most:
            best, most = rows_are, score
    return best


def choose(table: RawTable, looks: Sequence[Evidence], rows_are: str) -> List[Choice]:
    """Return one choice for each column of a table, in their order."""
    candidates: List[Tuple[float, int, Meaning, bool]] = []
    misfits: Set[int] = set()
    for place, (column, look) in enumerate(zip(table.columns, looks)):
        named = meanings(column, rows_are)
        for rank, meaning in enumerate(named):
            score = meaning.score - rank * 0.1 + 0.2 * look.of(_SPEAKS_FOR.get(meaning.field, ""))
            if _fits(find(rows_are, meaning.field), look):
                candidates.append((score, place, meaning, True))
            else:
                misfits.add(place)
        if not named or place in misfits:
            candidates += [(0.6 * share, place, Meaning(field), False) for field, share in _by_content(look, rows_are)]
    numbers = _stage_numbers(candidates)
    taken: Dict[str, int] = {}
    chosen: Dict[int, Choice] = {}
    seen: Set[int] = set()
    for score, place, meaning, by_name in sorted(candidates, key=lambda one: (-one[0], one[1])):
        if place in chosen:
            continue
        seen.add(place)
        field = _numbered(meaning, numbers, rows_are)
        target = find(rows_are, field)
        if target is None or (field in taken and not target.many):
            continue
        taken[field] = place
        share = {"percent": round(100 * score / 0.6)}
        chosen[place] = Choice(table.columns[place], field, BY_NAME if by_name else BY_CONTENT, {} if by_name else share,
                               score, meaning.role)
    return [chosen.get(place) or Choice(column, "", _why_not(column, look, place in seen, place in misfits), {})
            for place, (column, look) in enumerate(zip(table.columns, looks))]


def _why_not(column: str, look: Evidence, taken: bool, misfit: bool) -> str:
    if person_name(column):
        return NAMES_OF_PEOPLE
    if not look.filled:
        return EMPTY
    return TAKEN if taken else NOT_AS_NAMED if misfit else NOT_KNOWN


def _fits(target: Optional[targets.Target], look: Evidence) -> bool:
    """Tell whether the cells may be what the header says; what is asked about later (words, serials) may."""
    if target is None or not look.filled:
        return target is not None
    if target.type in (targets.DATE, targets.DATE_PART, targets.DAY, targets.SOME_DAY, targets.EDTF):
        return look.of("date") + look.of("short_date") + look.of("serial") + look.of("nothing") >= _NAMED_ENOUGH
    if target.name in ("latitude", "longitude"):
        return max(look.of("number"), look.of("lat"), look.of("lon"), look.of("angle")) >= _NAMED_ENOUGH
    if target.name == "coordinates":
        return look.of("pair") >= _NAMED_ENOUGH
    if target.type == targets.FIGURE:
        return look.of("number") + look.of("figure") >= _NAMED_ENOUGH
    if target.type in (targets.NUMBER, targets.INTEGER):
        return look.of("number") >= _NAMED_ENOUGH
    if target.type == targets.YES_NO:
        return look.of("yes_no") >= _NAMED_ENOUGH
    if target.type == targets.KEY:
        return look.longest <= 200
    return target.name != "theme" or look.longest <= 200


def _by_content(look: Evidence, rows_are: str) -> List[Tuple[str, float]]:
    """Return the fields that the cells alone tell of."""
    if look.filled < 3:
        return []
    found = []
    for kind, fields, least in _BY_CONTENT:
        share = look.of(kind)
        if rows_are in fields and share >= least and not (kind == "date" and look.of("year") > 0.9):
            found.append((fields[rows_are], share))
    if rows_are == "cases" and look.of("id") >= 0.95 and look.distinct == look.filled:
        found.append(("case_id", 0.8))
    return found


def _stage_numbers(candidates: Sequence[Tuple[float, int, Meaning, bool]]) -> Dict[str, int]:
    """Return a stage number for each role that headers name ("" for none), in the usual order of roles.

    Columns of a stage without a role come first; but a latitude or a kind alone belongs to the one stage with a place.
    """
    by_name = [meaning for _, _, meaning, named in candidates if named]
    plain = [meaning for meaning in by_name
             if not meaning.role and getattr(find("cases", meaning.field), "group", "") == STAGE]
    roles = sorted({meaning.role for meaning in by_name if meaning.role}, key=STAGE_ROLES.index)
    placed = {meaning.role for meaning in by_name if meaning.role and meaning.field == "place"}
    whole = any(meaning.field in ("place", "stage_date") or meaning.number > 1 for meaning in plain)
    joined = len(placed) == 1 and not whole
    begin = 0 if joined else max((meaning.number for meaning in plain), default=0)
    numbers = {role: begin + order for order, role in enumerate(roles, 1)}
    return {**numbers, "": numbers[next(iter(placed))] if joined else 0}


def _numbered(meaning: Meaning, numbers: Mapping[str, int], rows_are: str) -> str:
    target = find(rows_are, meaning.field)
    number = numbers[meaning.role] if meaning.role else meaning.number
    if not meaning.role and target is not None and target.group == STAGE:
        number = numbers[""] or number
    return f"{meaning.field}#{number}" if number > 1 and target is not None and target.group in NUMBERED else meaning.field
