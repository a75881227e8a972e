"""Themes and stages that a source no longer has of a case that it still has: told one by one, removed where somebody says so.

Only what imports of the same owner put in can be gone: what was added here, or came from elsewhere, is none of the source's.
What was edited since, or carries figures or citations of others, stays unless it is decided for itself.
"""

import sqlite3
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from ..domain.importing.mapping import ImportMapping
from ..domain.importing.targets import STAGE, THEME, find
from .bulk_compare import Marks
from .bulk_insert import update_rows
from .bulk_sql import named
from .conflicts import UNDO_EDITOR, Bases
from .plan import GONE, KEEP, TAKE, Conflict, ImportOptions

TABLES = ("stages", "case_themes")
# by a person: an import that changes a row gives it its own number
_EDITED = " ".join((
    "EXISTS (SELECT 1 FROM change_log g WHERE g.table_name = '{table}' AND g.row_uuid = x.uuid AND g.action = 'update' AND",
    "g.import_id = x.import_id AND g.edited_by <>", "'" + UNDO_EDITOR + "'", "AND g.fid > (SELECT max(e.fid) FROM change_log e",
    "WHERE e.action = 'import' AND e.import_id = x.import_id))"))
_OTHERS = ("EXISTS (SELECT 1 FROM {child} o WHERE o.stage_uuid = x.uuid AND (o.import_id IS NULL OR o.import_id NOT IN "
           "(SELECT value FROM json_each(?1))))")
_OURS = "x.import_id IN (SELECT value FROM json_each(?1)) ORDER BY c.fid, x.fid"
_ROWS: Mapping[str, str] = {
    "stages": " ".join((
        "SELECT c.fid, x.fid, x.uuid, c.case_id || '/' || x.stage_order, x.stage_order || '. ' || x.role || coalesce(', ' || "
        "coalesce(p.name_en, x.place_text), '') || coalesce(', ' || x.date_text, ''),",
        _EDITED.format(table="stages"), "OR", _OTHERS.format(child="claims"), "OR", _OTHERS.format(child="citations"),
        "FROM stages x JOIN cases c ON c.uuid = x.case_uuid LEFT JOIN places p ON p.uuid = x.place_uuid WHERE", _OURS)),
    "case_themes": " ".join((
        "SELECT c.fid, x.fid, x.uuid, c.case_id || '/' || t.theme_id, t.name_en,", _EDITED.format(table="case_themes"),
        "FROM case_themes x JOIN cases c ON c.uuid = x.case_uuid JOIN themes t ON t.uuid = x.theme_uuid WHERE", _OURS))}
# what hangs on a stage, in the order in which it goes: an import has the foreign keys off
_HANGING: Tuple[Tuple[str, str], ...] = (
    ("citations", "claim_uuid IN (SELECT uuid FROM claims WHERE stage_uuid = ?)"), ("citations", "stage_uuid = ?"),
    ("claims", "stage_uuid = ?"))


class _Gone(NamedTuple):
    uuid: str
    key: str
    words: str
    held: bool      # edited since, or used by what is not the source's


def told_tables(mapping: ImportMapping) -> List[str]:
    """Return which of TABLES a source says all of: those that its mapping feeds."""
    fed = set()
    for table in mapping.tables.values():
        if table.rows_are in TABLES:
            fed.add(table.rows_are)
        elif table.rows_are == "cases":
            groups = {getattr(find("cases", name), "group", "") for name in (*table.columns.values(), *table.constants)}
            fed |= {name for name, group in (("stages", STAGE), ("case_themes", THEME)) if group in groups}
    return [name for name in TABLES if name in fed]


class GoneRows:
    """Looks for what is gone, once all of a source was taken."""

    def __init__(self, connection: sqlite3.Connection, options: ImportOptions, import_id: str,
                 tell: Callable[[Conflict], None]):
        self.connection, self.options, self._import_id, self._tell = connection, options, import_id, tell
        self.found = self.removed = 0

    def look(self, mapping: ImportMapping, marks: Mapping[str, Marks], was_rejected: bool) -> int:
        """Tell each row that is gone and remove what is to be; return how many rows went.

        `marks`: rows that the source met, by table. Where rows of it were rejected, what seems gone may be among them: then
        only what is decided for itself goes.
        """
        for table in told_tables(mapping) if self.options.whole else ():
            cases, met = marks.get("cases"), marks.get(table)
            if cases is None and met is None:
                continue
            going: List[_Gone] = []
            for one in self._rows(table, cases, met):
                usual = KEEP if one.held or was_rejected else self.options.on_gone
                conflict = Conflict(table, one.key, GONE, one.words, one.words, None, 0)
                taken = self.options.decisions.get(conflict.name, usual) == TAKE
                self.found += 1
                self._tell(conflict._replace(taken=taken))
                if taken:
                    going.append(one)
            for one in going:
                self._remove(table, one.uuid)
            self.removed += len(going)
        return self.removed

    def _rows(self, table: str, cases: Optional[Marks], met: Optional[Marks]) -> Iterator[_Gone]:
        """Yield what imports of this owner put in for a case that the source has, and the source has not met."""
        ours = Bases(self.connection, self.options.owner).ours_json()
        waiting: Dict[int, List[_Gone]] = {}
        there: Set[int] = set()
        for case, fid, uuid, key, words, held in self.connection.execute(_ROWS[table], (ours,)):
            if case not in waiting:
                yield from self._of_cases(waiting, there, cases)
                waiting, there = {case: []}, set()
            if met is not None and fid in met:
                there.add(case)
            else:
                waiting[case].append(_Gone(uuid, key, words, bool(held)))
        yield from self._of_cases(waiting, there, cases)

    @staticmethod
    def _of_cases(waiting: Mapping[int, Sequence[_Gone]], there: Set[int], cases: Optional[Marks]) -> Iterator[_Gone]:
        for case, rows in waiting.items():
            if case in there or (cases is not None and case in cases):
                yield from rows

    def _remove(self, table: str, uuid: str) -> None:
        """Remove a row and what hangs on it; each says first by which import, so that an undo finds it in the log."""
        if table == "stages":
            for child, where in _HANGING:
                query = " ".join([named("SELECT uuid FROM {child} WHERE", child=child), where])
                for (key,) in self.connection.execute(query, (uuid,)).fetchall():
                    self._delete(child, key)
            self.connection.execute("DELETE FROM case_locations WHERE stage_uuid = ?", (uuid,))
        self._delete(table, uuid)

    def _delete(self, table: str, uuid: str) -> None:
        update_rows(self.connection, table, uuid, {"edited_by": self.options.editor, "import_id": self._import_id})
        self.connection.execute(named("DELETE FROM {table} WHERE uuid = ?", table=table), (uuid,))
