"""One batch of one table on its way: its columns read by the fields that they feed, and what was wrong with them."""

from itertools import compress
from typing import Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from ..errors import AtlasError, N_
from . import targets
from .cells import (
    CACHED, CONTROL, NO_DATE_VALUE, Bad, Cache, Dates, Numbers, coded, read_key, read_line, read_yes_no, refused)
from .handed_on_cells import READERS, read_one_of
from .handed_on_fields import ONE_OF
from .mapping import ImportMapping, TableMapping
from .normal import NOTE, REJECT, Columns, NormalBatch, Problem
from .raw import POINTS, RawBatch, RawTable, shortened
from .targets import Target, find, split_name

Instance = Tuple[str, int]      # a group and its number: (stage, 2)
MISSING = N_("This is needed and missing.")
_OWN_WORDS = ("kinds", "roles")
_EMPTY = {targets.DATE: NO_DATE_VALUE}


class Field(NamedTuple):
    """What feeds a field: numbers of columns in the table, and the value where they are empty."""

    target: Target
    name: str                       # with its number: place#2
    columns: Tuple[int, ...]
    constant: Optional[str]


class TablePlan:
    """How one table is read: its fields by group and number, and the readers, whose memory lasts for the whole source."""

    def __init__(self, table: RawTable, meaning: TableMapping, mapping: ImportMapping):
        self.table, self.meaning, self.mapping = table, meaning, mapping
        self.fields: Dict[Instance, Dict[str, Field]] = {}
        self.has_points = False
        self._dates, self._numbers = Dates(mapping.choices), Numbers(mapping.choices.decimal_comma)
        self._caches: Dict[Tuple[str, str], Cache] = {}
        self._pairs: Dict[tuple, object] = {(None, None): NO_DATE_VALUE, ("", ""): NO_DATE_VALUE}
        numbers = {column: number for number, column in enumerate(table.columns)}
        fed: Dict[str, List[int]] = {}
        for column, name in meaning.columns.items():
            if column == POINTS:
                self.has_points = True
            elif column in numbers:
                fed.setdefault(name, []).append(numbers[column])
        for name in (*fed, *(name for name in meaning.constants if name not in fed)):
            target = find(meaning.rows_are, name)
            if target is not None:
                plain, number = split_name(name)
                self.fields.setdefault((target.group, number), {})[plain] = Field(
                    target, name, tuple(sorted(fed.get(name, ()))), meaning.constants.get(name))
        if self.has_points:
            point = find(meaning.rows_are, meaning.columns[POINTS])
            if point is not None:
                number = split_name(meaning.columns[POINTS])[1]
                self.fields.setdefault((point.group, number), {})[targets.POINT] = Field(point, targets.POINT, (), None)
        self._check_constants()

    def numbers(self, group: str) -> List[int]:
        """Return the numbers of a group's instances, in order."""
        return sorted(number for name, number in self.fields if name == group)

    def cache(self, field: Field) -> Cache:
        """Return the memory of the texts of a field; one for all fields that are read alike."""
        name = (field.target.type, field.target.words)
        if name not in self._caches:
            self._caches[name] = Cache(self._reader(field.target), _EMPTY.get(field.target.type))
        return self._caches[name]

    def share(self, name: Tuple[str, str], read: Callable[[str], object], empty: object) -> Cache:
        """Return a memory of another kind of text, made once."""
        if name not in self._caches:
            self._caches[name] = Cache(read, empty)
        return self._caches[name]

    def between(self, first: Optional[str], last: Optional[str]) -> object:
        """Return the date from one text to another, as Dates.between; read once."""
        pair = (first, last)
        if pair not in self._pairs:
            if len(self._pairs) >= CACHED:
                self._pairs.clear()
            self._pairs[pair] = self._dates.between(first, last)
        return self._pairs[pair]

    def _reader(self, target: Target) -> Callable[[str], object]:
        if target.type == targets.CODE:
            own = getattr(self.mapping, target.words) if target.words in _OWN_WORDS else None
            return coded(target.words, own)
        if target.type == ONE_OF:
            return read_one_of(target.words)
        return {targets.KEY: read_key, targets.DATE: self._dates.read, targets.EDTF: self._dates.edtf,
                targets.DAY: self._dates.day, targets.SOME_DAY: self._dates.some_day,
                targets.NUMBER: self._numbers.number, targets.INTEGER: self._numbers.integer,
                targets.YES_NO: read_yes_no, targets.FIGURE: self._numbers.figure,
                targets.DURATION: self._numbers.duration, **READERS}.get(target.type, read_line)

    def _check_constants(self) -> None:
        for fields in self.fields.values():
            for field in fields.values():
                if field.constant is not None and type(self.constant(field)) is Bad:
                    raise AtlasError(N_("The mapping gives every row “{value}” for “{field}”, which cannot be read."),
                                     N_("Correct the mapping."), value=shortened(field.constant), field=field.name)

    def constant(self, field: Field) -> object:
        """Return the value of a constant as its column would give it, None where there is none."""
        return None if field.constant is None else self.cache(field)[field.constant]


class Work:
    """The rows of one batch while they are read."""

    def __init__(self, plan: TablePlan, batch: RawBatch, out: NormalBatch):
        self.plan, self.rows, self.out = plan, batch.rows, out
        self.count = len(batch.rows)
        self.points = batch.points
        self.rejected: Set[int] = set()
        self._values = batch.values
        self._keeps = plan.mapping.keep_without

    def has(self, group: str, number: int, *names: str) -> bool:
        """Tell whether one of the fields is mapped."""
        fields = self.plan.fields.get((group, number), {})
        return any(name in fields for name in names)

    def cells(self, group: str, number: int, name: str) -> Optional[Sequence[Optional[str]]]:
        """Return the texts of a field, those of several columns under one another; None where no column feeds it."""
        field = self.plan.fields.get((group, number), {}).get(name)
        if field is None or not field.columns:
            return None
        if len(field.columns) == 1:
            return self._values[field.columns[0]]
        joint = self.plan.mapping.choices.list_separator if field.target.type == targets.LIST else "\n"
        return [joint.join(filter(None, parts)) or None
                for parts in zip(*(self._values[column] for column in field.columns))]

    def values(self, group: str, number: int, name: str) -> Optional[list]:
        """Return the values that the columns give a field, None for a row without; None where no column feeds it."""
        cells = self.cells(group, number, name)
        if cells is None:
            return None
        field = self.plan.fields[(group, number)][name]
        if field.target.type == targets.TEXT:
            return self._texts(field, cells)
        if field.target.type in (targets.KEY, targets.LINE, targets.LIST):
            return self._plain(field, cells)
        cache = self.plan.cache(field)
        return self.good(field, list(map(cache.__getitem__, cells)), cache.bad, _EMPTY.get(field.target.type))

    def good(self, field: Field, found: list, any_bad: bool, empty: object = None) -> list:
        """Return values with what could not be read taken out and told."""
        if any_bad:
            for position, value in enumerate(found):
                if type(value) is Bad:
                    self.refuse(position, field, value)
                    found[position] = empty
        return found

    def constant(self, group: str, number: int, name: str) -> object:
        """Return the value that the mapping gives a field in every row, None where it gives none."""
        field = self.plan.fields.get((group, number), {}).get(name)
        return None if field is None else self.plan.constant(field)

    def refuse(self, position: int, field: Field, bad: Bad) -> None:
        """Note that a value is wrong: it rejects its row, or is left out where the mapping says so."""
        plain = split_name(field.name)[0]
        kept = not field.target.required and ("*" in self._keeps or plain in self._keeps)
        self.tell(position, field, bad, NOTE if kept else REJECT, kept)

    def tell(self, position: int, field: Optional[Field], bad: Bad, severity: str = REJECT, without: bool = False) -> None:
        """Add a problem of a row."""
        column, value = "", ""
        if field is not None:
            numbers = field.columns
            column = self.plan.table.columns[numbers[0]] if numbers else field.name
            texts = [self._values[number][position] for number in numbers]
            value = shortened(next(filter(None, texts), None) or "")
        self.out.problems.append(Problem(self.plan.table.name, self.rows[position], column, value, bad.reason, severity,
                                         bad.values, without))
        if severity == REJECT:
            self.rejected.add(position)

    def refuse_at(self, position: int, group: str, number: int, name: str, bad: Bad) -> None:
        """Note that a value is wrong, by the name of its field."""
        field = self.plan.fields.get((group, number), {}).get(bad.field or name)
        if field is None:
            self.tell(position, None, bad)
        else:
            self.refuse(position, field, bad)

    def keep(self, present: Optional[Sequence[object]] = None) -> Optional[List[bool]]:
        """Return which rows are present and not rejected, None where all of them are."""
        if present is None and not self.rejected:
            return None
        mask = [True] * self.count if present is None else list(map(bool, present))
        for position in self.rejected:
            mask[position] = False
        return None if all(mask) else mask

    def put(self, table: str, values: Mapping[str, list], mask: Optional[List[bool]] = None) -> None:
        """Add rows to a table of the result: lists as long as the batch, of which the mask chooses."""
        rows = self.rows if mask is None else list(compress(self.rows, mask))
        if len(rows):
            chosen = {name: column if mask is None else list(compress(column, mask)) for name, column in values.items()}
            append(self.out.tables, table, rows, chosen)

    def _texts(self, field: Field, cells: Sequence[Optional[str]]) -> list:
        """Return long texts letter for letter."""
        if None not in cells and not any(map(str.isspace, cells)):      # type: ignore[arg-type]
            found = list(cells)
        else:
            found = [text if text and not text.isspace() else None for text in cells]
        for position in refused(cells):
            found[position] = None
            self.refuse(position, field, Bad(CONTROL))
        return found

    def _plain(self, field: Field, cells: Sequence[Optional[str]]) -> list:
        """Return short texts without outer blanks; they are seldom the same, so no memory of them is kept."""
        if None in cells:
            found: list = [text.strip() or None if text else None for text in cells]
        else:
            found = list(map(str.strip, cells))         # type: ignore[arg-type]  # several times as fast
            found = [text or None for text in found] if "" in found else found
        for position in refused(cells):
            found[position] = None
            self.refuse(position, field, Bad(CONTROL))
        if field.target.type == targets.KEY and max(map(len, filter(None, found)), default=0) > 200:
            for position, text in enumerate(found):
                if text and type(read_key(text)) is Bad:
                    self.refuse(position, field, read_key(text))
                    found[position] = None
        return found


def append(tables: Dict[str, Columns], table: str, rows: Sequence[int], values: Mapping[str, list]) -> None:
    """Add rows to a table; columns that only one of the two sides has are None on the other."""
    columns = tables.setdefault(table, Columns())
    before = len(columns.rows)
    columns.rows.extend(rows)
    for name, column in values.items():
        columns.values.setdefault(name, [None] * before).extend(column)
    for name, column in columns.values.items():
        if len(column) < len(columns.rows):
            column.extend([None] * (len(columns.rows) - len(column)))


def filled(values: Optional[list], default: object, count: int) -> list:
    """Return values with a default where there is none."""
    if values is None:
        return [default] * count
    return values if default is None else [default if value is None else value for value in values]
