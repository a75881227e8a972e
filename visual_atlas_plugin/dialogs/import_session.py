"""One import from choosing a file to undoing it: what is known so far, without any widget."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ..domain.importing.crs_doubt import Doubt
from ..domain.importing.mapping import Choices, ImportMapping, TableMapping
from ..domain.importing.mapping_fit import fitted, without_missing
from ..domain.importing.questions import Question, answer
from ..domain.importing.raw import RawBatch, RawSource, RawTable, Remark
from ..domain.importing.targets import find
from ..exchange.reading.options import ReadOptions

PREVIEW_ROWS = 50


@dataclass(frozen=True)
class Asked:
    """What a file gives reason to ask: examples of values that can be read twice ("" none), words that are not known."""

    has_points: bool = False
    doubts: Tuple[Doubt, ...] = ()
    day_first: str = ""
    tilde_is_about: str = ""
    excel_dates: str = ""
    two_digits_until: str = ""
    year_leads: str = ""
    themes: Tuple[str, ...] = ()
    kinds: Tuple[str, ...] = ()
    roles: Tuple[str, ...] = ()


@dataclass
class Opened:
    """A file that was read for the first time: the source, the first rows of each of its tables, what is proposed.

    questions: what the proposal asks of columns (propose.Question). whys: why a column (table, name) is proposed for its
    field, as a sentence. options: how the file was read.
    """

    source: RawSource
    tables: Tuple[RawTable, ...]
    first_rows: Dict[str, RawBatch]
    mapping: ImportMapping
    questions: Tuple[Question, ...] = ()
    whys: Mapping[Tuple[str, str], Remark] = field(default_factory=dict)
    options: ReadOptions = ReadOptions()


@dataclass
class ImportSession:
    """What the pages share. `plan` belongs to `planned`, the mapping that it was made with."""

    atlas_path: str
    path: str = ""
    opened: Optional[Opened] = None
    mapping: ImportMapping = ImportMapping()
    asked: Asked = Asked()
    asked_for: Optional[Mapping[str, TableMapping]] = None      # the tables that were looked through for it
    plan: Any = None
    planned: Optional[ImportMapping] = None
    takes: Dict[Tuple[str, ...], str] = field(default_factory=dict)      # conflict -> "keep" or "take"
    result: Any = None
    template: Optional[ImportMapping] = None        # a saved mapping that files are opened with
    missing: List[str] = field(default_factory=list)        # tables and columns of it that this file does not have

    @property
    def name(self) -> str:
        """The name of the file."""
        return Path(self.path).name

    @property
    def is_planned(self) -> bool:
        """Whether the plan is one of the mapping as it stands now."""
        return self.plan is not None and self.planned == self.mapping

    @property
    def is_asked(self) -> bool:
        """Whether the file was looked through with its columns as they stand now."""
        return self.asked_for is not None and self.asked_for == self.mapping.tables

    def places_to_confirm(self) -> List[Any]:
        """Return the names of places that the check could not settle, as it found them."""
        return list(self.plan.places_to_confirm) if self.plan is not None else []

    def begin(self, path: str, opened: Opened) -> None:
        """Take another file; what was said of an earlier one is forgotten, owner and terms excepted."""
        kept = {name: getattr(self.mapping, name) for name in ("owner", "terms", "publisher") if getattr(self.mapping, name)}
        self.path, self.opened = path, opened
        self.mapping = self._from_template() if self.template is not None else replace(opened.mapping, **kept)
        self.asked, self.asked_for = Asked(), None
        self.forget_plan()

    def forget_plan(self) -> None:
        """Have the file checked anew."""
        self.plan = self.planned = self.result = None
        self.takes = {}

    def use_mapping(self, mapping: ImportMapping) -> None:
        """Take a mapping that was saved: for this file, if one is open, and for the next ones."""
        self.template, self.missing = mapping, []
        if self.opened is not None:
            self.mapping = self._from_template()
            self.forget_plan()

    def _from_template(self) -> ImportMapping:
        """Return the saved mapping for this file, whose tables may be called otherwise; note what the file does not have."""
        tables = self.opened.tables
        mapping, self.missing = without_missing(fitted(self.template, tables), tables)
        return mapping

    def set_table(self, name: str, rows_are: str) -> None:
        """Say what the rows of a table are; fields that such rows do not have are let go."""
        table = self.mapping.tables.get(name, TableMapping(rows_are))
        columns = {column: one for column, one in table.columns.items() if find(rows_are, one) is not None}
        constants = {one: value for one, value in table.constants.items() if find(rows_are, one) is not None}
        self._put(name, TableMapping(rows_are, columns, constants))

    def set_column(self, table: str, column: str, target: str) -> None:
        """Say which field a column feeds, "" for none."""
        now = self.mapping.tables[table]
        columns = {one: value for one, value in now.columns.items() if one != column}
        if target:
            columns[column] = target
        self._put(table, replace(now, columns=columns))

    def set_choice(self, **choices: Any) -> None:
        """Say how something is read; names are those of Choices."""
        self.mapping = replace(self.mapping, choices=replace(self.mapping.choices, **choices))

    def answers(self) -> List[Tuple[Question, str]]:
        """Return the questions about columns, but for those of tables that are left out, each with its answer now."""
        found = []
        for question in self.opened.questions if self.opened is not None else ():
            kind, *about = question.about
            if kind in ("column", "constant") and about[0] in self.used_tables():
                table = self.mapping.tables[about[0]]
                found.append((question, (table.columns if kind == "column" else table.constants).get(about[1], "")))
        return found

    def set_answer(self, question: Question, value: str) -> None:
        """Answer a question about a column; "" takes the column or the constant out."""
        kind, table, name = question.about
        if kind == "constant" and not value:
            now = self.mapping.tables[table]
            self._put(table, replace(now, constants={one: text for one, text in now.constants.items() if one != name}))
        else:
            self.mapping = answer(self.mapping, question, value)

    def set_words(self, what: str, answers: Mapping[str, str]) -> None:
        """Give words a meaning: what is "themes", "kinds", "roles" or "places"; an empty answer takes one back."""
        now = {**getattr(self.mapping, what), **answers}
        self.mapping = replace(self.mapping, **{what: {text: answer for text, answer in now.items() if answer}})

    def set_terms(self, owner: str, terms: str, publisher: str) -> None:
        """Say whose data it is."""
        self.mapping = replace(self.mapping, owner=owner.strip(), terms=terms.strip(), publisher=publisher.strip())

    def set_lenient(self, on: bool) -> None:
        """Say whether a row comes in without a value that cannot be read; fields that a mapping names stay named."""
        named = tuple(one for one in self.mapping.keep_without if one != "*")
        self.mapping = replace(self.mapping, keep_without=(*named, "*") if on else named)

    @property
    def choices(self) -> Choices:
        """How values are read."""
        return self.mapping.choices

    def examples(self, table: str, column: str, most: int = 4) -> List[str]:
        """Return the first different values of a column."""
        if self.opened is None:
            return []
        names = next((one.columns for one in self.opened.tables if one.name == table), ())
        if column not in names:
            return []
        values = self.opened.first_rows[table].values[names.index(column)]
        return list(dict.fromkeys(value for value in values if value))[:most]

    def used_tables(self) -> List[str]:
        """Return the tables that are not left out."""
        return [name for name, table in self.mapping.tables.items() if table.rows_are != "skip"]

    def _put(self, name: str, table: TableMapping) -> None:
        self.mapping = replace(self.mapping, tables={**self.mapping.tables, name: table})


def preview_of(batches: Sequence[RawBatch], columns: int) -> RawBatch:
    """Return the first rows of a table, none where it has none."""
    for batch in batches:
        rows = list(batch.rows[:PREVIEW_ROWS])
        return RawBatch(rows, [values[:PREVIEW_ROWS] for values in batch.values],
                        None if batch.points is None else batch.points[:PREVIEW_ROWS])
    return RawBatch([], [[] for _ in range(columns)])
