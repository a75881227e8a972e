"""Tables that say what belongs together: themes of cases, names of places, citations; and subjects named by kind and number.

They are how an atlas hands its tables to another one.
"""

import re
from typing import Callable, Dict, List, Optional, Tuple

from ..errors import N_
from .cells import Bad
from .group_cases import Writer, put_at, read_places
from .group_places import script_of
from .normal import NOTE, NewTheme
from .positions import PlaceCells, Positions
from .table_work import MISSING, Work, filled
from .targets import NAME, SOURCE, SUBJECT, THEME
from .themes import LONGEST_THEME, THEME_TOO_LONG, Themes

NOT_TAKEN = N_("Nothing that is about a {subject} can be imported; this row stays out.")
WHICH_ONE = N_("This row names a subject without its number, or a number without its kind.")
ONE_SUBJECT = N_("This row needs one thing that it is about.")
_CODE, _COLOR = re.compile(r"^[A-Z0-9]{2}$"), re.compile(r"^#[0-9A-F]{6}$")
Named = Optional[Dict[str, object]]
# kind of a subject: the column of the result that names it by its number
_BY_KEY = {"case": "case_id", "person": "person_id", "claim": "claim_id", "statistic": "stat_id", "term": "term_id",
           "image": "image_id", "observation": "observation_id"}


def read_subjects(work: Work, places: Positions, themes: Themes,
                  stages: Dict[str, Tuple[str, int]]) -> List[List[Dict[str, object]]]:
    """Return what the columns "subject" and "subject_id" of each row name, as columns of the result; nothing or one thing.

    `stages`: numbers of stages that were read from this source, as (case, order).
    """
    kinds, ids = work.values(SUBJECT, 1, "subject"), work.values(SUBJECT, 1, "subject_id")
    found: List[List[Dict[str, object]]] = [[] for _ in range(work.count)]
    if kinds is None and ids is None and work.constant(SUBJECT, 1, "subject") is None:
        return found
    none = [None] * work.count
    kinds = filled(kinds, work.constant(SUBJECT, 1, "subject"), work.count)
    for position, (kind, key) in enumerate(zip(kinds, ids or none)):
        if kind is None and key is None:
            continue
        if kind is None or key is None:
            work.tell(position, None, Bad(WHICH_ONE))
            continue
        one = _named(str(kind), str(key), places, themes, stages)
        if one is None:
            work.tell(position, work.plan.fields[(SUBJECT, 1)].get("subject"), Bad(NOT_TAKEN, subject=kind), NOTE)
            found[position] = [{}]
        else:
            found[position] = [one]
    return found


def _named(kind: str, key: str, places: Positions, themes: Themes, stages: Dict[str, Tuple[str, int]]) -> Named:
    """Return the columns that name a subject, None for a kind that no import brings."""
    if kind in _BY_KEY:
        return {_BY_KEY[kind]: key}
    if kind == "route":
        return {"route_no": int(key)} if key.isdecimal() and key.isascii() and len(key) < 10 else None
    if kind == "stage":
        case, _, order = key.rpartition("/")
        known = stages.get(key) or ((case, int(order)) if case and order.isdecimal() and order.isascii() else None)
        return None if known is None else {"case_id": known[0], "stage_order": known[1]}
    if kind == "place":
        ref = places.read([PlaceCells(place_id=key)])[0]
        return None if ref is None or type(ref) is Bad else {"place_ref": ref}
    read = themes.read(key) if kind == "theme" else ()
    return {"theme_id": read[0]} if type(read) is tuple and len(read) == 1 else None


def settled(named: Named, places: Positions, themes: Themes) -> Named:
    """Return what a row that is taken names, with the number of its place for good."""
    if named and "place_ref" in named:
        return {**named, "place_ref": places.places.number(named["place_ref"])}
    if named and "theme_id" in named:
        themes.use([str(named["theme_id"])])
    return named


def read_citations(work: Work, subjects: List[List[Dict[str, object]]], cited: Callable[[Callable[[int], Named]], Writer],
                   places: Positions, themes: Themes) -> Writer:
    """Return what writes the citations of a table: `cited` reads the source of each row for the subject of that row."""
    keys = work.values(SOURCE, 1, "source_key")
    for position, named in enumerate(subjects):
        if keys is None or keys[position] is None:
            work.tell(position, None, Bad(MISSING))
        elif len(named) != 1 and position not in work.rejected:
            work.tell(position, None, Bad(ONE_SUBJECT))

    def subject(position: int) -> Named:
        return settled(subjects[position][0], places, themes) or None

    return cited(subject)


def read_theme_rows(work: Work, keys: List[Optional[str]], themes: Themes) -> Writer:
    """Read a table of themes: those that the atlas does not have become its own."""
    names, korean, codes, colors, counts, as_of, by = (
        work.values(THEME, 1, name) or [None] * work.count
        for name in ("theme_name", "theme_name_ko", "theme_code", "theme_color", "published_count", "published_as_of",
                     "published_by"))
    field = work.plan.fields.get((THEME, 1), {}).get("theme_name")
    for position, name in enumerate(names):
        if len(name or "") > LONGEST_THEME:
            work.tell(position, field, Bad(THEME_TOO_LONG, n=LONGEST_THEME))

    def write() -> None:
        for position, key in enumerate(keys):
            if key is not None and position not in work.rejected:
                code, color = (codes[position] or "").upper(), (colors[position] or "").upper()
                themes.declare(NewTheme(key, names[position] or key, korean[position] or "",
                                        code if _CODE.match(code) else "",
                                        color if _COLOR.match(color) else "", counts[position], as_of[position] or "",
                                        by[position] or ""))

    return write


def read_names(work: Work, places: Positions) -> Writer:
    """Read a table of names of places."""
    _, refs, _ = read_places(work, "stage", 1, places)
    names = work.values(NAME, 1, "place_name") or [None] * work.count
    values: Dict[str, list] = {}
    for name in ("language", "script", "romanization", "is_alias"):
        found = work.values(NAME, 1, name)
        if found is not None or work.constant(NAME, 1, name) is not None:
            values[name] = filled(found, work.constant(NAME, 1, name), work.count)
    values["is_alias"] = filled(values.get("is_alias"), 1, work.count)
    if "script" not in values:
        values["script"] = [None if name is None else script_of(name) for name in names]
    field = work.plan.fields.get((NAME, 1), {}).get("place_name")
    for position, (ref, name) in enumerate(zip(refs, names)):
        if (ref is None or name is None) and position not in work.rejected:
            work.tell(position, field, Bad(MISSING))

    def write() -> None:
        rows = [position for position in range(work.count) if position not in work.rejected]
        put_at(work, "place_names", rows, {"place_ref": [places.places.number(refs[position]) for position in rows],
                                           "name": [names[position] for position in rows],
                                           **{name: [column[position] for position in rows] for name,
                                              column in values.items()}})

    return write
