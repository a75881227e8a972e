"""Sources with their citations, and figures by source (claims), from the columns of a batch."""

import hashlib
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ..errors import N_
from .cells import TURNED, Bad, split
from .group_cases import DATE_COLUMNS, Writer, date_of, grade_of, nothing, privacy_of, put_at, with_notes
from .normal import NOTE
from .positions import OFF_THE_GLOBE, ONE_OF_TWO
from .seen import Register
from .table_work import MISSING, Work, filled
from .targets import CASE, CLAIM, SOURCE

# Of a row: the columns that say what a citation or claim is about.
Subject = Callable[[int], Optional[Dict[str, object]]]
TOLD_OTHERWISE = N_("The source {key} is described otherwise in row {first}, which is kept.")
NO_SUBJECT = N_("A figure needs one thing that it is about: a case, a place or a theme.")
_COLUMNS = (("source_title", "title"), ("source_publisher", "publisher"), ("source_date", "date_text"),
            ("source_url", "url"), ("source_licence", "licence"), ("source_how_seen", "how_seen"),
            ("reliability", "reliability"), ("source_archive_url", "archive_url"), ("source_archived_at", "archived_at"),
            ("source_archive_sha256", "archive_sha256"), ("source_terms", "terms"))
_CLAIM_COLUMNS = (("claim_what", "what"), ("claim_low", "value_low"), ("claim_high", "value_high"),
                  ("claim_text", "value_text"), ("claim_unit", "unit"), ("claim_about", "about"),
                  ("claim_by", "claimed_by"), ("claim_as_of", "as_of"),
                  ("claim_origin", "origin"), ("claim_lat", "lat"), ("claim_lon", "lon"),
                  ("claim_credibility", "credibility"), ("claim_confidence", "confidence"), ("claim_notes", "notes"))
SUBJECTS = ("case_id", "stage_order", "place_ref", "theme_id", "claim_no", "claim_id", "route_no", "stat_id", "term_id",
            "image_id", "observation_id")


class SourceReader:
    """Reads sources; remembers over the whole file which of them it has told."""

    def __init__(self) -> None:
        self._register = Register()

    def read(self, work: Work, number: int, subject: Subject) -> Writer:
        """Read the source of that number; return what writes it and the citation of the row's subject by it."""
        keys = work.values(SOURCE, number, "source_key")
        parts = {column: work.values(SOURCE, number, name) for name, column in _COLUMNS
                 if work.has(SOURCE, number, name)}
        constants = {column: work.constant(SOURCE, number, name) for name, column in _COLUMNS if column in parts}
        self._letters(work, number, parts)
        about, locator = (work.values(SOURCE, number, name) for name in ("source_about", "locator"))
        none = [None] * work.count
        columns = [column or none for column in parts.values()]
        found: List[Tuple[int, str, Optional[tuple]]] = []
        for position, (key, *cells) in enumerate(zip(keys or none, *columns)):
            if key or any(cell is not None for cell in cells):
                filled_in = tuple(constants.get(name) if cell is None else cell for name, cell in zip(parts, cells))
                found += self._of_row(work, position, key, dict(zip(parts, cells)), filled_in)
        if not found:
            return nothing
        fresh, otherwise = self._register.enter([key for _, key, _ in found], [work.rows[at] for at, *_ in found],
                                                [said for *_, said in found])
        for place, first in otherwise.items():
            field = next(iter(work.plan.fields[(SOURCE, number)].values()))
            work.tell(found[place][0], field, Bad(TOLD_OTHERWISE, key=found[place][1], first=first), NOTE)
        return lambda: self._write(work, found, fresh, tuple(parts), (about, locator), subject)

    @staticmethod
    def _letters(work: Work, number: int, parts: Dict[str, Optional[list]]) -> None:
        """Take the letter of an Admiralty grade for the first source of a case."""
        grades = work.values(CASE, 1, "admiralty") if number == 1 else None
        if grades is None or "reliability" in parts:
            return
        parts["reliability"] = [None if grade is None or grade_of(grade) is None else grade_of(grade)[0] for grade in grades]

    @staticmethod
    def _of_row(work: Work, position: int, key: Optional[str], cells: Dict[str, Optional[object]],
                said: tuple) -> List[Tuple[int, str, Optional[tuple]]]:
        """Return the sources of a row as (position, key, what is said of it); several keys in a cell only name theirs."""
        keys = split(key, work.plan.mapping.choices.list_separator) if key else []
        if len(keys) > 1:
            return [(position, one, None) for one in keys]
        named = any(value is not None for name, value in cells.items() if name != "reliability")
        if not keys and not named:
            return []
        told = any(value is not None for value in cells.values())
        return [(position, keys[0] if keys else _key_of(cells), said if told else None)]

    def _write(self, work: Work, found: Sequence[Tuple[int, str, Optional[tuple]]], fresh: Sequence[bool],
               columns: Tuple[str, ...], cited: Tuple[Optional[list], Optional[list]], subject: Subject) -> None:
        told = [(position, key, said) for (position, key, said), new in zip(found, fresh)
                if self._register.settled(key, new, position in work.rejected)]
        values: Dict[str, list] = {"source_key": [key for _, key, _ in told]}
        for place, name in enumerate(columns):
            values[name] = [said[place] if said else None for *_, said in told]
        put_at(work, "sources", [position for position, *_ in told], values)
        rows, links = [], {name: [] for name in ("source_key", *SUBJECTS, "about", "locator")}  # type: ignore[var-annotated]
        for position, key, _ in found:
            about = subject(position) if position not in work.rejected else None
            if about is None:
                continue
            rows.append(position)
            links["source_key"].append(key)
            for name in SUBJECTS:
                links[name].append(about.get(name))
            for name, column in zip(("about", "locator"), cited):
                links[name].append(column[position] if column else None)
        put_at(work, "citations", rows, {name: column for name, column in links.items() if any(
            value is not None for value in column)})


def _key_of(cells: Dict[str, Optional[object]]) -> str:
    """Return a key for a source without one: the same address or title always makes the same."""
    told = cells.get("url") or "\n".join(str(value) for value in cells.values() if value is not None)
    return "SRC-" + hashlib.sha256(str(told).encode("utf-8", "replace")).hexdigest()[:10].upper()


def read_claims(work: Work, number: int, subject: Subject) -> Tuple[Callable[[int], Optional[Dict[str, object]]], Writer]:
    """Read the figure of that number. Return what a citation of it says (after it was written), and what writes it."""
    values: Dict[str, list] = {}
    figures = work.values(CLAIM, number, "claim_value")
    if figures is not None:
        for place, column in enumerate(("value_low", "value_high", "value_text")):
            values[column] = [None if figure is None else figure[place] for figure in figures]
    for name, column in _CLAIM_COLUMNS:
        found = work.values(CLAIM, number, name)
        if found is not None:
            other = values.get(column, [None] * work.count)
            values[column] = [old if new is None else new for new, old in zip(found, other)]
    ids = work.values(CLAIM, number, "claim_id")
    date = date_of(work, CLAIM, number, "claim_date")
    if date is not None:
        values.update((name, column) for name, column in zip(DATE_COLUMNS, date) if name != "date_precision")
    present = [any(value is not None for value in row) for row in zip(*values.values())] if values else [False] * work.count
    for name, column in _CLAIM_COLUMNS:
        constant = work.constant(CLAIM, number, name)
        if constant is not None:
            values[column] = filled(values.get(column), constant, work.count)
    _check(work, number, values, present)
    if ids is not None:
        values["claim_id"] = ids
    privacy, marked = privacy_of(work, CASE) if work.plan.meaning.rows_are == "claims" else (None, None)
    if privacy is not None:
        values["privacy"] = privacy
    notes = with_notes(values.get("notes"), marked)
    if notes is not None:
        values["notes"] = notes
    numbers: Dict[int, int] = {}

    def write() -> None:
        chosen = []
        for position in range(work.count):
            about = subject(position) if present[position] and position not in work.rejected else None
            if about is not None:
                chosen.append((position, about))
        before = len(work.out.tables["claims"]) if "claims" in work.out.tables else 0
        numbers.update((position, before + order) for order, (position, _) in enumerate(chosen))
        subjects = {name: [about.get(name) for _, about in chosen] for name in ("case_id", "place_ref", "theme_id")}
        for name in ("stage_order", "route_no", "stat_id"):
            if any(name in about for _, about in chosen):
                subjects[name] = [about.get(name) for _, about in chosen]
        put_at(work, "claims", [position for position, _ in chosen],
               {**subjects, **{name: [column[position] for position, _ in chosen] for name, column in values.items()}})

    return lambda position: {"claim_no": numbers[position]} if position in numbers else None, write


def _check(work: Work, number: int, values: Dict[str, list], present: List[bool]) -> None:
    """Refuse figures that fall, that do not say what they count, or whose point is none."""
    what = values.get("what") or [None] * work.count
    lows, highs = (values.get(name) or [None] * work.count for name in ("value_low", "value_high"))
    lats, lons = (values.get(name) or [None] * work.count for name in ("lat", "lon"))
    for position, there in enumerate(present):
        if not there:
            continue
        low, high, lat, lon = lows[position], highs[position], lats[position], lons[position]
        if what[position] is None:
            work.refuse_at(position, CLAIM, number, "claim_what", Bad(MISSING))
            present[position] = False       # where the row is kept, it is kept without this figure
        if low is not None and high is not None and low > high:
            work.refuse_at(position, CLAIM, number, "claim_high", Bad(TURNED))
            lows[position] = highs[position] = None
        if (lat is None) != (lon is None) or (lat is not None and not (abs(lat) <= 90 and abs(lon) <= 180)):
            work.refuse_at(position, CLAIM, number, "claim_lat",
                           Bad(OFF_THE_GLOBE if None not in (lat, lon) else ONE_OF_TWO))
            lats[position] = lons[position] = None
