"""Cases, their themes and their stages from the columns of a batch.

Each function reads what its group's columns say, tells what is wrong, and returns what writes the rows, to be called when
it is known which rows are rejected.
"""

from itertools import compress
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ..errors import N_
from .cells import NO_DATE_VALUE, NO_DURATION, Bad
from .positions import PlaceCells, PlaceList, Positions
from .seen import Seen
from .table_work import MISSING, Work, append, filled
from .targets import CASE, STAGE, THEME
from .themes import Themes

Writer = Callable[[], None]
DATE_COLUMNS = ("date_edtf", "date_text", "date_precision", "start_day", "end_day")
OWNER_SAYS = "Marked by its owner: {value}"     # data, written beside what the source calls published
TWICE = N_("The case number {key} stands in row {first} as well.")
TWO_DATES = N_("The columns give two dates for one thing.")
NO_GRADE = N_("This is no Admiralty grade, such as B2.")
_PLAIN_CASE = ("record_kind", "summary", "public_ground", "credibility", "confidence")


def nothing() -> None:
    """Write nothing."""


def key_of(work: Work, group: str, name: str, required: bool = True) -> Optional[list]:
    """Return the key of each row from its column or the mapping's pattern; missing keys reject their row."""
    keys = work.values(group, 1, name)
    field = work.plan.fields.get((group, 1), {}).get(name)
    if field is not None and field.constant:
        made = [field.constant.replace("{row}", str(row)) for row in work.rows]
        keys = made if keys is None else [key or other for key, other in zip(keys, made)]
    if keys is None and not required:
        return None
    keys = [None] * work.count if keys is None else keys
    if required and None in keys:
        for position, key in enumerate(keys):
            if key is None and position not in work.rejected:
                work.tell(position, field, Bad(MISSING))
    return keys


def date_of(work: Work, group: str, number: int, prefix: str) -> Optional[Tuple[list, ...]]:
    """Return the five columns of a date that stands in one column or in two, None where no column gives it."""
    whole = work.values(group, number, prefix)
    ends = [work.cells(group, number, f"{prefix}_{end}") for end in ("from", "to")]
    words = work.values(group, number, f"{prefix}_text")
    found: List[tuple] = list(whole) if whole is not None else [NO_DATE_VALUE] * work.count
    if ends[0] is not None or ends[1] is not None:
        none = [None] * work.count
        for position, date in enumerate(map(work.plan.between, ends[0] or none, ends[1] or none)):
            bad = date if type(date) is Bad else None
            if bad is None and date is not NO_DATE_VALUE:
                if found[position][0] is not None and found[position][0] != date[0]:
                    bad = Bad(TWO_DATES)
                else:
                    found[position] = date
            if bad is not None:
                work.refuse_at(position, group, number, f"{prefix}_from" if ends[0] is not None else f"{prefix}_to", bad)
    if whole is None and ends == [None, None] and words is None:
        return None
    columns = list(map(list, zip(*found))) if found else [[], [], [], [], []]
    if words is not None:
        columns[1] = [word if word is not None else text for word, text in zip(words, columns[1])]
    return tuple(columns)


def privacy_of(work: Work, group: str, number: int = 1) -> Tuple[Optional[list], Optional[list]]:
    """Return (privacy, note) of each row: nothing that comes in is public, whatever its owner says."""
    said, published = work.values(group, number, "privacy"), work.values(group, number, "published")
    constant = work.constant(group, number, "privacy")
    if said is None and published is None and constant is None:
        return None, None
    notes: List[Optional[str]] = [None] * work.count
    cells = work.cells(group, number, "privacy")
    privacy = filled(said, constant, work.count)
    for position, value in enumerate(privacy):
        if value == "public":
            notes[position] = OWNER_SAYS.format(value=(cells[position] if cells else "public").strip())
    for position, value in enumerate(published or ()):
        if value:
            field = work.plan.fields[(group, number)]["published"]
            column = work.plan.table.columns[field.columns[0]]
            notes[position] = OWNER_SAYS.format(value=f"{column} = {value}")
    return [value if value == "confidential" else "restricted" for value in privacy], notes


def with_notes(notes: Optional[list], more: Optional[list]) -> Optional[list]:
    """Return notes with a further line where there is one."""
    if more is None or not any(more):
        return notes
    if notes is None:
        return more
    return [f"{note}\n{line}" if note and line else note or line for note, line in zip(notes, more)]


def read_cases(work: Work, seen: Seen) -> Tuple[list, Writer]:
    """Read the cases; return their numbers and what writes them."""
    keys = key_of(work, CASE, "case_id")
    present = [position for position, key in enumerate(keys) if key is not None]
    chosen = keys if len(present) == work.count else [keys[position] for position in present]
    rows = work.rows if len(present) == work.count else [work.rows[position] for position in present]
    for place, (first, _) in seen.check(chosen, rows).items():
        position = present[place]
        work.tell(position, work.plan.fields[(CASE, 1)].get("case_id"), Bad(TWICE, key=chosen[place], first=first))
    values: Dict[str, list] = {"case_id": keys}
    titles = filled(work.values(CASE, 1, "title"), work.constant(CASE, 1, "title"), work.count)
    if work.has(CASE, 1, "title"):
        values["title"] = [title or key for title, key in zip(titles, keys)]
    for name in _PLAIN_CASE:
        if work.has(CASE, 1, name):
            values[name] = filled(work.values(CASE, 1, name), work.constant(CASE, 1, name), work.count)
    for name in ("owner", "terms", "publisher"):
        default = work.constant(CASE, 1, name) or getattr(work.plan.mapping, name) or None
        if work.has(CASE, 1, name) or default:
            values[name] = filled(work.values(CASE, 1, name), default, work.count)
    date = date_of(work, CASE, 1, "date")
    if date is not None:
        values.update(zip(DATE_COLUMNS, date))
    _grades(work, values)
    privacy, marked = privacy_of(work, CASE)
    if privacy is not None:
        values["privacy"] = privacy
    notes = with_notes(work.values(CASE, 1, "notes"), marked)
    if notes is not None:
        values["notes"] = notes
    return keys, lambda: work.put("cases", values, work.keep())


def _grades(work: Work, values: Dict[str, list]) -> None:
    """Read Admiralty grades: the figure is the credibility of the case; the letter is the source's (group_evidence)."""
    grades = work.values(CASE, 1, "admiralty")
    if grades is None:
        return
    credibility = values.setdefault("credibility", [None] * work.count)
    for position, grade in enumerate(grades):
        if grade is None:
            continue
        read = grade_of(grade)
        if read is None:
            work.refuse_at(position, CASE, 1, "admiralty", Bad(NO_GRADE))
        elif credibility[position] is None:
            credibility[position] = read[1]


def grade_of(text: str) -> Optional[Tuple[str, int]]:
    """Return the letter and the figure of an Admiralty grade, None for any other text."""
    grade = text.strip().upper().replace("-", "").replace(" ", "")
    return (grade[0], int(grade[1])) if len(grade) == 2 and grade[0] in "ABCDEF" and grade[1] in "123456" else None


def read_themes(work: Work, keys: Sequence[Optional[str]], themes: Themes) -> Writer:
    """Read the themes of cases."""
    cells = work.values(THEME, 1, "theme")
    field = work.plan.fields.get((THEME, 1), {}).get("theme")
    if field is None:
        return nothing
    cache = work.plan.share(("themes", ""), themes.read, ())
    if cells is None or field.constant is not None:
        cells = filled(cells, field.constant, work.count)
    found = work.good(field, list(map(cache.__getitem__, cells)), cache.bad, ())
    grounds = work.values(THEME, 1, "theme_ground")

    def write() -> None:
        mask = work.keep()
        chosen = range(work.count) if mask is None else list(compress(range(work.count), mask))
        rows = [position for position in chosen for _ in found[position]]
        values = {"case_id": [keys[position] for position in rows],
                  "theme_id": [theme for position in chosen for theme in found[position]]}
        if grounds is not None:
            values["ground"] = [grounds[position] for position in rows]
        themes.use(values["theme_id"])
        put_at(work, "case_themes", rows, values)

    return write


def put_at(work: Work, table: str, positions: Sequence[int], values: Dict[str, list]) -> None:
    """Add rows that were made one by one."""
    if positions:
        append(work.out.tables, table, [work.rows[position] for position in positions], values)


def read_stage(work: Work, number: int, keys: Sequence[Optional[str]], places: Positions,
               orders: Optional[Sequence[Optional[int]]] = None) -> Writer:
    """Read the stage of that number of each row; return what writes those that there are."""
    texts, refs, kinds = read_places(work, STAGE, number, places)
    values: Dict[str, list] = {
        "case_id": list(keys), "stage_order": list(orders) if orders is not None else [number] * work.count,
        "place_ref": refs, "place_text": texts, "place_kind": kinds}
    words = work.values(STAGE, number, "place_text")
    if words is not None:
        values["place_text"] = [word or text for word, text in zip(words, texts)]
    for name in ("role", "inferred", "duration_value", "duration_unit", "what_happened"):
        found = work.values(STAGE, number, name)
        if found is not None:
            values[name] = found
    for position, value in enumerate(values.get("duration_value", ())):
        if value is not None and value < 0:
            work.refuse_at(position, STAGE, number, "duration_value", Bad(NO_DURATION))
            values["duration_value"][position] = None
    date = date_of(work, STAGE, number, "stage_date")
    if date is not None:
        values.update(zip(DATE_COLUMNS, date))
    durations = work.values(STAGE, number, "duration")
    if durations is not None:
        for place, name in enumerate(("duration_value", "duration_unit")):
            values[name] = [other if pair is None else pair[place] for pair, other in zip(
                durations, values.get(name) or [None] * work.count)]
    told = [column for name, column in values.items() if name not in ("case_id", "stage_order")]
    nothing_told = (None,) * len(told)
    present = [row != nothing_told for row in zip(*told)] if orders is None else [True] * work.count
    values["role"] = filled(values.get("role"), work.constant(STAGE, number, "role") or "other", work.count)
    for name in ("inferred", "what_happened", "duration_unit"):
        constant = work.constant(STAGE, number, name)
        if constant is not None:
            values[name] = filled(values.get(name), constant, work.count)
    if "inferred" in values:
        values["inferred"] = filled(values["inferred"], 0, work.count)
    privacy, marked = privacy_of(work, CASE) if work.plan.meaning.rows_are == "stages" else (None, None)
    if privacy is not None:
        values["privacy"] = privacy
    notes = with_notes(work.values(STAGE, number, "stage_notes"), marked)
    if notes is not None:
        values["notes"] = notes
    return lambda: put_with_places(work, "stages", values, work.keep(present), places.places)


def put_with_places(work: Work, table: str, values: Dict[str, list], mask: Optional[List[bool]], places: PlaceList) -> None:
    """Add rows whose place_ref is a number among the known places: those of rows that are taken get the number for good."""
    chosen = [True] * work.count if mask is None else mask
    numbers = {ref: places.number(ref) for ref in dict.fromkeys(compress(values["place_ref"], chosen))}
    refs = [numbers.get(ref) for ref in values["place_ref"]]
    work.put(table, {**values, "place_ref": refs}, mask)


def read_places(work: Work, group: str, number: int, places: Positions) -> Tuple[list, list, list]:
    """Return (name as written, number of the place, kind) for each row, None where there is none."""
    none: List[None] = [None] * work.count
    columns = _place_columns(work, group, number)
    if not any(columns):
        return none, list(none), list(none)
    columns = [none if column is None else column for column in columns]
    cells = list(zip(*columns))
    refs = places.read(cells)
    for position, ref in enumerate(refs):
        if type(ref) is Bad:
            work.refuse_at(position, group, number, _place_field(work.plan.fields.get((group, number), {}), ref), ref)
            # where the row is kept without its point, it still names its place
            refs[position] = places.read([PlaceCells(*cells[position])._replace(
                latitude=None, longitude=None, coordinates=None, point=None, precision=None)])[0]
    texts = columns[0]
    if any(part is not none for part in columns[-3:]):
        texts = [text or (", ".join(filter(None, (low, middle, high))) or None if ref is None else None)
                 for text, ref, high, middle, low in zip(texts, refs, *columns[-3:])]
    return list(texts), refs, list(columns[1])


def _place_columns(work: Work, group: str, number: int) -> List[Optional[Sequence]]:
    """Return the columns of PlaceCells, None for one that nothing feeds. Constants fill rows that speak of a place."""
    fields = work.plan.fields.get((group, number), {})
    names = [{"kind": "place_kind"}.get(name, name) for name in PlaceCells._fields]
    columns: List[Optional[Sequence]] = []
    for name in names:
        if name == "point":
            columns.append(work.points if name in fields else None)
        elif name in ("latitude", "longitude", "coordinates", "precision"):
            columns.append(work.cells(group, number, name))
        else:
            columns.append(work.values(group, number, name))
    constants = {name: fields[name].constant for name in names if name in fields and fields[name].constant is not None}
    if constants:
        if any(name in constants for name in ("place", "place_id", "coordinates")):
            given = [True] * work.count
        else:
            given = [any(row) for row in zip(*filter(None, columns))] or [False] * work.count
        for place, name in enumerate(names):
            if name in constants:
                value = work.constant(group, number, name) if name == "place_kind" else constants[name]
                columns[place] = [cell if cell is not None or not says else value
                                  for cell, says in zip(columns[place] or [None] * work.count, given)]
    return columns


def _place_field(fields: Dict[str, object], bad: Bad) -> str:
    """Return the field that a wrong position is told of."""
    return bad.field or next((name for name in ("coordinates", "latitude", "point", "place") if name in fields), "place")
