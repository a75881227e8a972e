"""Places of a table whose rows are places, with their other names."""

from typing import Dict, List, Optional, Sequence

from ..errors import N_
from ..text_folding import pieces
from .cells import Bad, split
from .group_cases import Writer, privacy_of, put_at, put_with_places, with_notes
from .positions import PlaceCells, Positions
from .seen import Seen
from .table_work import Work, filled
from .targets import PLACE

NAMELESS = N_("This row names no place.")
TWICE = N_("The same place stands in row {first} as well.")
_NAMES = ("name_en", "name_ko", "name_zh")
_COLUMNS = (*_NAMES, "custody", "country", "admin1", "admin2", "short_en", "short_ko", "source_name", "role_note",
            "confidence", "likelihood", "status", "status_as_of", "weak_note", "coord_source_text", "name_source_text",
            "river", "bridge_name", "on_route", "marker_angle", "tjwg_2023_10_09", "people_2023_10_09")
SAME_AS = "same_as_place_id"      # of the result: the number of the other place, which may come in later


def read_place_rows(work: Work, places: Positions, seen: Seen) -> "tuple[List[Optional[int]], Writer]":
    """Read a table of places; return the number of each row's place, and what writes them."""
    values: Dict[str, list] = {}
    for name in ("place_id", *_COLUMNS):
        found, constant = work.values(PLACE, 1, name), work.constant(PLACE, 1, name)
        if constant is not None and name == "place_id":
            constants: Sequence[Optional[object]] = [str(constant).replace("{row}", str(row)) for row in work.rows]
            values[name] = [cell or made for cell, made in zip(found or [None] * work.count, constants)]
        elif found is not None or constant is not None:
            values[name] = filled(found, constant, work.count)
    kinds = work.values(PLACE, 1, "place_kind")
    constant = work.constant(PLACE, 1, "place_kind")
    if kinds is not None or constant is not None:
        values["kind"] = filled(kinds, constant, work.count)
    refs = _refs(work, places, values)
    _repeated(work, seen, refs, values)
    if any(name in values for name in _NAMES):
        columns = [values.get(name) or [None] * work.count for name in _NAMES]
        values["name_en"] = [first or second or third for first, second, third in zip(*columns)]
    if work.has(PLACE, 1, "precision", "latitude", "coordinates", "point"):
        values["precision"] = ["unknown" if ref is None else places.places.known[ref].precision for ref in refs]
    privacy, marked = privacy_of(work, PLACE)
    if privacy is not None:
        values["privacy"] = privacy
    notes = with_notes(work.values(PLACE, 1, "notes"), marked)
    if notes is not None:
        values["notes"] = notes
    same = work.values(PLACE, 1, "same_as")
    if same is not None:
        values[SAME_AS] = same
    aliases = work.values(PLACE, 1, "alias")

    def write() -> None:
        put_with_places(work, "places", {"place_ref": refs, **values}, work.keep(), places.places)
        _write_names(work, [places.places.number(ref) if position not in work.rejected else None
                            for position, ref in enumerate(refs)], aliases)

    return refs, write


def _refs(work: Work, places: Positions, values: Dict[str, list]) -> List[Optional[int]]:
    """Return the number of each row's place; a row that names none is rejected."""
    none: List[None] = [None] * work.count
    names = [next(filter(None, row), None) for row in zip(*(values.get(name) or none for name in _NAMES))]
    points = work.points if work.has(PLACE, 1, "point") else None
    cells = list(zip(names, values.get("kind") or none, values.get("place_id") or none,
                     *(work.cells(PLACE, 1, name) or none for name in ("latitude", "longitude", "coordinates")),
                     points or none, work.cells(PLACE, 1, "precision") or none,
                     *(values.get(name) or none for name in ("country", "admin1", "admin2"))))
    refs = places.read(cells)
    for position, ref in enumerate(refs):
        if type(ref) is Bad:
            work.refuse_at(position, PLACE, 1, ref.field or "latitude", ref)
            refs[position] = places.read([PlaceCells(*cells[position])._replace(
                latitude=None, longitude=None, coordinates=None, point=None, precision=None)])[0]
        if not cells[position][0] and not cells[position][2] and position not in work.rejected:
            work.tell(position, None, Bad(NAMELESS))
    return refs


def _repeated(work: Work, seen: Seen, refs: Sequence[Optional[int]], values: Dict[str, list]) -> None:
    """Refuse a place that stood in an earlier row: by its number, else by all that tells places apart."""
    ids = values.get("place_id") or [None] * work.count
    there = [position for position, ref in enumerate(refs) if ref is not None]
    keys = [ids[position] or f"\x00{refs[position]}" for position in there]
    for place, (first, _) in seen.check(keys, [work.rows[position] for position in there]).items():
        work.refuse_at(there[place], PLACE, 1, "place_id", Bad(TWICE, first=first))


def _write_names(work: Work, refs: Sequence[Optional[int]], aliases: Optional[Sequence[Optional[str]]]) -> None:
    if aliases is None:
        return
    rows = [(position, name) for position, cell in enumerate(aliases) if cell and position not in work.rejected
            for name in dict.fromkeys(split(cell, work.plan.mapping.choices.list_separator))]
    scripts = [script_of(name) for _, name in rows]
    put_at(work, "place_names", [position for position, _ in rows], {
        "place_ref": [refs[position] for position, _ in rows], "name": [name for _, name in rows],
        "language": [{"Hang": "ko", "Hani": "zh"}.get(script or "") for script in scripts], "script": scripts,
        "is_alias": [1] * len(rows)})


def script_of(name: str) -> Optional[str]:
    """Return in which script a name is written: Hang, Hani, Latn, Mixed; None without letters."""
    found = set()
    for is_run, text in pieces(name):
        for sign in text:
            if is_run:
                found.add("Hang" if "\u1100" <= sign <= "\u11ff" or "\uac00" <= sign <= "\ud7ff" else "Hani")
            elif sign.isalpha():
                found.add("Latn")
    return found.pop() if len(found) == 1 else "Mixed" if found else None
