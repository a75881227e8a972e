"""An Uwazi instance as tables of an import: one for each template, and beside it one for each field that holds several.

The table of a template has a row for each record (language versions are one row: `title`, `title__ko`). Beside it stand
"Victim › held_at" (each place that a record is tied to, with its point where it has or inherits one), "Facility › place"
(each further point) and "Case › seen_on" (each of several days). A value in another language that is the same as in the
default one is a copy that nobody translated, and is left out: Uwazi copies every record when a language is added
(github.com/huridocs/uwazi, `app/api/entities/entities.js`).
"""

from dataclasses import dataclass
from typing import Callable, Dict, Iterator, List, Optional, Sequence, Tuple
from urllib.parse import urlsplit

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawTable, Remark
from . import cells, kinds, templates, values
from .cells import Cells
from .interface import MOST_IN_A_HUB, Instance, Record
from .templates import Property, Template

BESIDE = " › "               # between a template and the field that has a table of its own
ID, TITLE, ADDRESS, PUBLISHED, ADDED, EDITED = "sharedId", "title", "address", "published", "added", "edited"
DOCUMENTS, ATTACHMENTS = "documents", "attachments"
DATABASE = "database"        # the source that a record comes from, by its key
ROW_ID, OTHER_ID, OTHER_TITLE, RELATION = "rowId", "otherId", "otherTitle", "relation"
LATITUDE, LONGITUDE, LABEL, DAY = "latitude", "longitude", "label", "date"
PERSON_ID = "personId"       # the record's id once more, for a row that is a case and the person in it
# Tables of relations that no field shows: to records with points of their own, and to others.
PLACES, OTHERS = "relations", "other relations"
REFERRING = "‹ "             # before "template.field" of the records that lead to this one

Read = Callable[[Record], Optional[str]]


@dataclass(frozen=True)
class Origin:
    """Where a table comes from: the template, and the field that it stands for. `hubs`: relations that no field shows."""

    template: Template
    prop: Optional[Property] = None
    hubs: str = ""

    @property
    def is_main(self) -> bool:
        """Whether the rows are the records themselves."""
        return self.prop is None and not self.hubs


@dataclass
class _Main:
    columns: Dict[str, Read]
    records: List[Record]


class UwaziSource:
    """A RawSource over an instance. `origins` tells which template and field each table stands for."""

    def __init__(self, instance: Instance, title: str, notes: Sequence[str] = ()):
        self.title, self.instance, self.sha256 = title, instance, instance.sha256
        self.origins: Dict[str, Origin] = {}
        self._cells = Cells(instance)
        self._mains: Dict[str, _Main] = {}
        self._beside: Dict[str, Tuple[Tuple[str, ...], List[tuple]]] = {}
        for template in instance.templates.values():
            records = instance.of(template.key)
            if records:
                self._add(template, records)
        self.notes: Tuple[str, ...] = tuple(notes) + tuple(_remarks(instance, self._cells))

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the tables: each template's, followed by those that stand beside it."""
        made = []
        for name in self.origins:
            main = self._mains.get(name)
            if main is not None:
                made.append(RawTable(name, tuple(main.columns), len(main.records)))
            else:
                columns, rows = self._beside[name]
                made.append(RawTable(name, columns, len(rows)))
        return tuple(made)

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the rows of a table; the first record is row 1. Raises BadInput."""
        if table not in self.origins:
            raise BadInput(N_("There is no table “{table}” in this source."),
                           N_("Choose one of the tables that it has."), table=table)
        main = self._mains.get(table)
        total = len(main.records) if main is not None else len(self._beside[table][1])
        for begin in range(0, total, size):
            end = min(begin + size, total)
            if main is not None:
                part = main.records[begin:end]
                yield RawBatch([record.number or begin + at for at, record in enumerate(part, 1)],
                               [[read(record) for record in part] for read in main.columns.values()])
            else:
                yield RawBatch(range(begin + 1, end + 1),
                               [list(column) for column in zip(*self._beside[table][1][begin:end])])

    def _add(self, template: Template, records: List[Record]) -> None:
        name = _free(template.name, self.origins)
        self.origins[name] = Origin(template)
        self._mains[name] = _Main(self._columns(template, records), records)
        for prop in template.properties:
            columns, rows = self._rows_beside(prop, records)
            if rows:
                self._put(f"{name}{BESIDE}{prop.name}", Origin(template, prop), columns, rows)
        for hubs in (PLACES, OTHERS):
            rows = [row for record in records for row in self._cells.hub_rows(record, template, hubs == PLACES)]
            if rows:
                self._put(f"{name}{BESIDE}{hubs}", Origin(template, None, hubs), cells.TIE_COLUMNS, rows)

    def referring(self, template: Template) -> Dict[str, str]:
        """Return the columns that name the records which lead to those of a template -> the key of their template."""
        return {f"{REFERRING}{other.name}.{prop.name}": other.key for other in self.instance.templates.values()
                for prop in other.properties if prop.kind in templates.RELATIONS and prop.content == template.key}

    def _put(self, name: str, origin: Origin, columns: Tuple[str, ...], rows: List[tuple]) -> None:
        free = _free(name, self.origins)
        self.origins[free] = origin
        self._beside[free] = (columns, rows)

    def _columns(self, template: Template, records: Sequence[Record]) -> Dict[str, Read]:
        """Return the columns of a template's table, each with what reads its cell."""
        instance, columns = self.instance, {}
        columns[ID] = lambda record: record.shared_id
        columns[TITLE] = lambda record: record.title() or None
        for language in instance.languages[1:]:
            if any(cells.title_in(record, language) for record in records):
                columns[f"{TITLE}__{language}"] = lambda record, to=language: cells.title_in(record, to)
        for prop in template.properties:
            for name, read in self._cells.columns(prop, records):
                columns[_free(name, columns)] = read
        for column, other in self.referring(template).items():
            leading = self._cells.leading_here(other, column.rpartition(".")[2])
            if any(record.shared_id in leading for record in records):
                columns[_free(column, columns)] = lambda record, ids=leading: values.joined(ids.get(record.shared_id, []))
        if kinds.likely(template) == kinds.PERSONS:
            columns[_free(PERSON_ID, columns)] = columns[ID]
        if instance.address:
            columns[_free(ADDRESS, columns)] = lambda record: (
                f"{instance.address}/{instance.languages[0]}/entity/{record.shared_id}")
            columns[_free(DATABASE, columns)] = lambda _record: f"uwazi:{urlsplit(instance.address).netloc}"
        columns[_free(PUBLISHED, columns)] = lambda record: values.scalar(record.main.get("published"))
        columns[_free(ADDED, columns)] = lambda record: values.moment(record.main.get("creationDate"))
        columns[_free(EDITED, columns)] = lambda record: values.moment(record.main.get("editDate"))
        for name in (DOCUMENTS, ATTACHMENTS):
            if any(record.main.get(name) for record in records):
                columns[_free(name, columns)] = lambda record, of=name: cells.file_names(record, of)
        return columns

    def _rows_beside(self, prop: Property, records: Sequence[Record]) -> Tuple[Tuple[str, ...], List[tuple]]:
        """Return columns and rows of the table that a field has beside its template's, no rows where it needs none."""
        if prop.kind in templates.RELATIONS:
            return cells.TIE_COLUMNS, [row for record in records for row in self._cells.tie_rows(record, prop)]
        if prop.kind == templates.GEOLOCATION:
            return cells.POINT_COLUMNS, [row for record in records for row in cells.point_rows(record, prop)]
        if prop.kind in templates.DAYS:
            return cells.DAY_COLUMNS, [row for record in records for row in cells.day_rows(record, prop)]
        return (), []


def _free(name: str, taken) -> str:
    """Return a name that is not taken: a second "date" is "date (2)"."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _remarks(instance: Instance, read: Cells) -> Iterator[str]:
    """Yield what a person is to know about what was read."""
    yield Remark(N_("{records} records of {templates} templates, in the languages: {languages}."),
                 records=len(instance.records), templates=len({one.template for one in instance.records.values()}),
                 languages=", ".join(instance.languages))
    if instance.unknown_rows:
        yield Remark(N_("{count} rows are none that Uwazi is known to send; they were left out."),
                     count=instance.unknown_rows)
    if instance.large_hubs:
        yield Remark(N_("{count} relations tie more than {most} records to each other at once; they were left out."),
                     count=instance.large_hubs, most=MOST_IN_A_HUB)
    hidden = sum(record.main.get("published") is False for record in instance.records.values())
    if hidden:
        yield Remark(N_("{count} records are not published by their owner."), count=hidden)
    first_days = read.first_days
    if first_days:
        yield Remark(N_("{count} of {total} days are 1 January, which Uwazi also keeps where only the year was given."),
                     count=first_days, total=read.days)
    if read.off_globe:
        yield Remark(N_("{count} points lie off the globe (latitude beyond 90 or longitude beyond 180 degrees)."),
                     count=read.off_globe)
    if read.held_back:
        yield Remark(N_("{count} points come from records that the database does not show; they may be held back, so their "
                        "points were left out and their names kept."), count=read.held_back)
    if read.lost_ties:
        yield Remark(N_("{count} relations lead to records that are not there."), count=read.lost_ties)
