"""A first mapping for a source, by names and contents of its columns, and what has to be asked once. A person decides."""

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..coordinates import CoordinateError, read_angle, split_pair
from ..text_folding import name_key
from ..words import PLACE_KINDS, STAGE_ROLES
from . import questions
from .cells import LONGEST_READ, half_width, split
from .column_choice import BY_POINTS, Choice, choose, rows_of
from .crs_doubt import Doubt, Project, doubts
from .evidence import SEPARATORS, DateDoubts, Evidence, look_at
from .header_words import person_name
from .mapping import Choices, ImportMapping, TableMapping
from .mapping_json import check
from .questions import Question
from .raw import POINTS, RawBatch, RawSource, RawTable
from .targets import DATE, DATE_PART, DAY, EDTF, POINT, SOME_DAY, TARGETS, find, split_name
from .themes import Words, known_theme
from .value_words import VOCABULARIES, key

SAMPLED = 5000      # rows of each table that are looked at
_DATES = (DATE, DATE_PART, DAY, EDTF, SOME_DAY)
_KEYS = {"cases": "case_id", "persons": "person_id", "sources": "source_key"}


@dataclass(frozen=True)
class ColumnProposal:
    """One column of the source: the field that it would feed ("" left out), why (for tr()), and some of its values."""

    table: str
    column: str
    field: str
    why: str
    values: Mapping[str, object]
    samples: Tuple[str, ...]
    filled: int


@dataclass(frozen=True)
class Proposal:
    """A mapping that fits the source, every column of it, and what is to be asked."""

    mapping: ImportMapping
    questions: Tuple[Question, ...]
    columns: Tuple[ColumnProposal, ...]
    doubts: Tuple[Doubt, ...] = ()


@dataclass
class _Table:
    """A table with what was seen of it."""

    table: RawTable
    batch: Optional[RawBatch]
    rows_are: str
    looks: List[Evidence]
    choices: List[Choice]

    def cells(self, *fields: str) -> List[Sequence[Optional[str]]]:
        """Return the columns that feed one of some fields, whatever their number."""
        if self.batch is None:
            return []
        return [self.batch.values[place] for place, choice in enumerate(self.choices)
                if choice.field and split_name(choice.field)[0] in fields]

    def fed(self, name: str) -> bool:
        """Tell whether a column feeds a field."""
        return any(choice.field == name for choice in self.choices)


def propose(source: RawSource, words: Words = Words(), project: Optional[Project] = None) -> Proposal:
    """Return a mapping for a source. It can be used as it is: what is not answered is refused row by row, never guessed.

    words: what the atlas has. project: as of crs_doubt; without it grids are asked about, not compared with known places.
    Raises BadInput where the source cannot be read.
    """
    tables = [_looked(source, table, words) for table in source.tables()]
    separator = _separator(tables, words)
    dates, edtf = _date_doubts(tables)
    crs, swapped = "", False
    found = _position_doubts(tables, words, project)
    choices = Choices(day_first=_decided(dates.day_first, dates.month_first), tilde_is_about=True if edtf else None,
                      year_day_month=bool(_decided(dates.year_day, dates.year_month)), decimal_comma=_decimal_comma(tables),
                      list_separator=separator, crs=crs, year_leads=_decided(dates.leads, dates.ends))
    asked = [*questions.about_dates(dates), *questions.about_positions(found, crs, swapped),
             *_unknown_words(tables, separator, words)]
    mappings: Dict[str, TableMapping] = {}
    for table in tables:
        mappings[table.table.name], more = _mapping_of(table, source.title)
        asked += more
    mapping = ImportMapping(mappings, choices)
    check(mapping, [table.table for table in tables])
    return Proposal(mapping, tuple(asked), tuple(_columns(tables)), tuple(found))


def _looked(source: RawSource, table: RawTable, words: Words) -> _Table:
    batch = next(iter(source.batches(table.name, SAMPLED)), None)
    looks = [look_at(batch.values[place] if batch is not None else (), words) for place in range(len(table.columns))]
    rows_are = rows_of(table)
    found = _Table(table, batch, rows_are, looks, choose(table, looks, rows_are))
    if not all(found.fed(target.name) for target in TARGETS[rows_are].values() if target.required):
        found = replace(found, rows_are="cases", choices=choose(table, looks, "cases"))
    return found


def _date_doubts(tables: Sequence[_Table]) -> Tuple[DateDoubts, bool]:
    """Return what dates can be read in two ways, and whether signs of "about" stand in columns of EDTF alone."""
    dates, edtf = DateDoubts(), DateDoubts()
    for table in tables:
        for place, choice in enumerate(table.choices):
            target = find(table.rows_are, choice.field)
            if target is not None and target.type in _DATES and table.batch is not None:
                whose = edtf if choice.column.endswith("edtf") else dates
                whose.look_at(table.batch.values[place])
    if edtf.tilde and dates.tilde:
        dates.tilde = (dates.tilde + edtf.tilde)[:3]
    return dates, bool(edtf.tilde) and not dates.tilde


def _decided(for_it: int, against: int) -> Optional[bool]:
    """Return what dates that can only be read in one way say; None where they say nothing, or both."""
    return bool(for_it) if bool(for_it) != bool(against) else None


def _mapping_of(table: _Table, title: str) -> Tuple[TableMapping, List[Question]]:
    """Return the mapping of one table and what must be asked of its columns."""
    name, rows_are = table.table.name, table.rows_are
    columns = {choice.column: choice.field for choice in table.choices if choice.field}
    constants: Dict[str, str] = {}
    asked: List[Question] = []
    for choice in table.choices:
        if choice.role and choice.field:
            number = split_name(choice.field)[1]
            constants[f"role#{number}" if number > 1 else "role"] = choice.role
        if not choice.field and person_name(choice.column) and find(rows_are, "pseudonym") and not table.fed("pseudonym"):
            asked.append(questions.about_people(name, choice.column))
    if _uses_points(table):
        columns[POINTS] = POINT
    needed = _KEYS.get(rows_are)
    if rows_are == "cases" and needed not in columns.values():
        constants["case_id"] = f"{_stem(title)}-{{row}}"
        asked.append(questions.about_ids(name, "case_id", constants["case_id"]))
    if any(split_name(field)[0] in ("claim_value", "claim_low", "claim_high") for field in columns.values()):
        if not table.fed("claim_what"):
            constants["claim_what"] = "people"
            constants["claim_unit"] = "people"
    yes = next((column for column, field in columns.items() if field == "consent_given"), None)
    if yes is not None and not table.fed("consent_use"):
        asked.append(questions.about_consent(name, yes, sorted(set(VOCABULARIES["uses"].values()))))
    constants = {field: text for field, text in constants.items()
                 if find(rows_are, field) is not None and field not in columns.values()}
    return TableMapping(rows_are, columns, constants), asked


def _stem(title: str) -> str:
    """Return the beginning of numbers that are made: the name of the file without its ending, without braces."""
    stem = title.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return "".join(sign for sign in stem if sign not in "{}" and sign.isprintable()).strip()[:40] or "ROW"


def _uses_points(table: _Table) -> bool:
    return (table.table.has_points and find(table.rows_are, POINT) is not None and not table.fed("coordinates")
            and not (table.fed("latitude") and table.fed("longitude")))


def _columns(tables: Sequence[_Table]) -> List[ColumnProposal]:
    """Return every column of the source, mapped or not."""
    found = []
    for table in tables:
        found += [ColumnProposal(table.table.name, choice.column, choice.field, choice.why, choice.values, look.samples,
                                 look.filled) for choice, look in zip(table.choices, table.looks)]
        if table.table.has_points:
            points = [point for point in (table.batch.points if table.batch else None) or () if point is not None]
            found.append(ColumnProposal(table.table.name, POINTS, POINT if _uses_points(table) else "", BY_POINTS, {},
                                        tuple(f"{x:g}, {y:g}" for x, y in points[:3]), len(points)))
    return found


def _separator(tables: Sequence[_Table], words: Words) -> str:
    """Return the sign between values of one cell: the one by which most parts become words that are known."""
    best, most = ";", 0
    lists = [(cells, words_of) for table in tables for cells, words_of in (
        *((cells, "themes") for cells in table.cells("theme")), *((cells, "sexes") for cells in table.cells("sex")),
        *((cells, "uses") for cells in table.cells("consent_use")))]
    for separator in SEPARATORS:
        known = sum(_known(part, kind, words) for cells, kind in lists for text in set(filter(None, cells))
                    for parts in (split(text, separator),) if len(parts) > 1 for part in parts)
        if known > most:
            best, most = separator, known
    return best


def _known(text: str, kind: str, words: Words) -> bool:
    return known_theme(text, words) is not None if kind == "themes" else key(text) in VOCABULARIES[kind]


def _decimal_comma(tables: Sequence[_Table]) -> bool:
    """Tell whether figures are written with a decimal comma: some are, and none has a decimal point."""
    numbers = ("claim_value", "claim_low", "claim_high", "duration_value")
    texts = [half_width(text) for table in tables for cells in table.cells(*numbers) for text in cells if text]
    commas = sum(1 for text in texts if text.count(",") == 1 and len(text.partition(",")[2]) in (1, 2))
    return commas > 0 and not any("." in text and len(text.rpartition(".")[2]) != 3 for text in texts)


def _unknown_words(tables: Sequence[_Table], separator: str, words: Words) -> List[Question]:
    """Return a question for each word of themes, kinds and roles that is not known."""
    themes: Dict[str, str] = {}
    coded: Dict[str, Dict[str, str]] = {"kinds": {}, "roles": {}}
    for table in tables:
        for cells in table.cells("theme"):
            for text in dict.fromkeys(filter(None, cells)):
                if known_theme(text, words) is None:
                    themes.update((key(part), part) for part in split(text, separator)
                                  if key(part) and known_theme(part, words) is None and key(part) not in themes)
        for kind, field in (("kinds", "place_kind"), ("roles", "role")):
            for cells in table.cells(field):
                for text in dict.fromkeys(filter(None, cells)):
                    if not text.isspace() and key(text) not in VOCABULARIES[kind]:
                        coded[kind].setdefault(key(text), text.strip())
    return [*questions.about_words("themes", list(themes.values()), sorted(set(words.names)), words),
            *questions.about_words("kinds", list(coded["kinds"].values()), PLACE_KINDS, words),
            *questions.about_words("roles", list(coded["roles"].values()), STAGE_ROLES, words)]


def _position_doubts(tables: Sequence[_Table], words: Words, project: Optional[Project]) -> List[Doubt]:
    """Return what speaks against degrees of WGS84, latitude first, or against what a table says of its points."""
    points, texts, said, pairs, crs = [], [], [], [], ""
    for table in tables:
        said += [table.table.name, *table.table.columns]
        texts += [text for cells in table.cells("coordinates") for text in cells]
        names = table.cells("place", "name_en", "name_ko", "name_zh")
        here = _points_of(table)
        if _uses_points(table):
            crs = table.table.crs
        for row, point in here:
            points.append(point)
            known = next((words.points[name_key(cells[row])] for cells in names if cells[row]
                          and name_key(cells[row]) in words.points), None)
            if known is not None:
                pairs.append((point, known))
    if not points and not texts:
        return []
    return doubts(points, crs or "EPSG:4326", texts=texts, said=said, pairs=pairs, project=project)


def _points_of(table: _Table) -> List[Tuple[int, Tuple[float, float]]]:
    """Return (place of the row, (x, y)) of the rows with a position, as the table has it."""
    if table.batch is None:
        return []
    if _uses_points(table):
        return [(row, point) for row, point in enumerate(table.batch.points or ()) if point is not None]
    found = []
    lats, lons, both = table.cells("latitude"), table.cells("longitude"), table.cells("coordinates")
    columns = [tuple(pair) for pair in zip(lats, lons)]
    for row in range(len(table.batch.rows)):
        for lat, lon in [*((lat[row], lon[row]) for lat, lon in columns), *(_split(cells[row]) for cells in both)]:
            x, y = _angle(lon), _angle(lat)
            if x is not None and y is not None:
                found.append((row, (x, y)))
    return found


def _split(text: Optional[str]) -> Tuple[Optional[str], Optional[str]]:
    try:
        return split_pair(half_width(text)) if text and len(text) <= LONGEST_READ else (None, None)
    except CoordinateError:
        return None, None


def _angle(text: Optional[str]) -> Optional[float]:
    """Return the number of a coordinate, None for a text that is none."""
    try:
        fits = text and not text.isspace() and len(text) <= LONGEST_READ
        return read_angle(half_width(text))[0] if text and fits else None
    except (CoordinateError, ValueError):
        return None
