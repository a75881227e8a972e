"""Take an import back: what it put in goes, what it changed is as before; what was edited since is kept and listed."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Optional, Set, Tuple
from uuid import uuid4

from ..domain.errors import N_, AtlasError
from ..store.connection import PathLike, check_foreign_keys, open_atlas
from ..store.route_rebuild import erase_drawing, redraw
from ..store.schema import utc_now
from .apply import check_writable, opened
from .bulk_insert import update_rows
from .bulk_schema import SchemaPart
from .bulk_sql import named
from .conflicts import UNDO_EDITOR
from .import_run import ImportStopped
from .plan import Watch
from .plan_rows import ORDER
from .undo_values import stored

TABLES = ("themes", *ORDER)
ROOTS = {"cases": "case_id", "persons": "person_id", "sources": "source_key", "places": "place_id", "themes": "theme_id",
         "routes": "route_no", "statistics": "stat_id", "glossary": "term_id", "images": "image_id",
         "observation_kinds": "kind_id"}
# what belongs to a record, which keeps it: table, column that names the record, table and number of the record
PARTS = (*((table, "case_uuid", "cases", "case_id") for table in (
    "case_themes", "stages", "case_persons", "consents", "claims", "citations")),
    ("route_stops", "route_uuid", "routes", "route_no"), ("statistic_places", "statistic_uuid", "statistics", "stat_id"))
_DRAWN = ("case_locations", "route_legs", "route_lines", "route_marks")         # made from other tables
EDITED = N_("It was edited since.")
LATER = N_("A later import changed it.")
IN_USE = N_("Rows that came later use it.")
ERASED = N_("Its earlier values were taken out of the change log.")
MOST_LISTED = 1_000
_LISTED = "CREATE TEMP TABLE undo_rows (tbl TEXT NOT NULL, uuid TEXT NOT NULL, PRIMARY KEY (tbl, uuid)) WITHOUT ROWID"


class PastImport(NamedTuple):
    """One import as the atlas remembers it. new, changed: rows of its source; undone_at: "" while it stands."""

    import_id: str
    imported_at: str
    title: str
    kind: str
    owner: str
    new: int
    changed: int
    undone_at: str


class Kept(NamedTuple):
    """A row that an undo left as it is, what it is called, and why (English text for tr)."""

    table: str
    key: str
    why: str


@dataclass(frozen=True)
class Undone:
    """What an undo did: rows removed, rows put back as they were, rows kept (the first thousand are listed)."""

    import_id: str
    removed: int
    restored: int
    kept: Tuple[Kept, ...]
    kept_in_all: int


def past_imports(path: PathLike) -> List[PastImport]:
    """Return the imports of an atlas, the last one first. Raises AtlasError."""
    with open_atlas(path) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'imports'").fetchone():
            return []
        return [PastImport(*row) for row in connection.execute(
            "SELECT uuid, imported_at, title, source_kind, coalesce(owner, ''), "
            "coalesce(json_extract(row_counts, '$.rows.new'), 0), coalesce(json_extract(row_counts, '$.rows.changed'), 0), "
            "coalesce(undone_at, '') FROM imports ORDER BY fid DESC")]


def undo_import(path: PathLike, import_id: str, also_edited: bool = False, watch: Watch = Watch()) -> Undone:
    """Take an import back, in one transaction. also_edited: what was edited since goes, too.

    A record that is kept keeps all its parts. Raises AtlasError, ImportStopped; the atlas is then as it was.
    """
    check_writable(path)
    with opened(path, watch) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")    # rows that the log knows one by one go before all others
        try:
            undone = _Undo(connection, import_id, also_edited, watch).run()
            check_foreign_keys(connection)
            if watch.canceled():
                raise ImportStopped()
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.set_progress_handler(None, 0)
                connection.execute("ROLLBACK")
    watch.progress(100.0)
    return undone


class _Undo:
    """One undo inside an open transaction."""

    def __init__(self, connection: sqlite3.Connection, import_id: str, also_edited: bool, watch: Watch):
        self.connection, self.import_id, self.also_edited, self.watch = connection, import_id, also_edited, watch
        self.ask = connection.execute
        self.kept: List[Kept] = []
        self.kept_in_all = 0
        self._end = self._check()
        self._links = [(table, column, holder) for table, column, holder in self._references() if holder in TABLES]

    def _check(self) -> int:
        """Return where in the log the import ends. Raises AtlasError where it cannot be undone."""
        row = self.ask("SELECT title, undone_at FROM imports WHERE uuid = ?", (self.import_id,)).fetchone()
        if row is None:
            raise AtlasError(N_("This atlas knows no import of that number."),
                             N_("Choose one of the imports that it lists."), self.import_id)
        if row[1]:
            raise AtlasError(N_("The import of “{title}” was undone already."), N_("Nothing is left to do."), title=row[0])
        return self.ask("SELECT max(fid) FROM change_log WHERE action = 'import' AND import_id = ?",
                        (self.import_id,)).fetchone()[0] or 0

    def _references(self) -> List[Tuple[str, str, str]]:
        """Return (table, column, table whose uuid it holds) of everything but what triggers keep."""
        names = [row[0] for row in self.ask(
            "SELECT name FROM sqlite_master WHERE type = 'table'") if row[0] not in _DRAWN]
        return [(name, row[3], row[2]) for name in names
                for row in self.ask("SELECT * FROM pragma_foreign_key_list(?)", (name,)).fetchall()]

    def run(self) -> Undone:
        """Do it."""
        self.ask(_LISTED)
        updates = {table: self._updates(table) for table in TABLES}
        for table in TABLES:
            self._list(table, set(updates[table]))
        while self._keep_what_is_used() or self._keep_parts():
            self.watch.progress(20.0)
        self._tell_kept()
        routes = any(updates[table] or self._any_goes(table) for table in ("routes", "route_stops"))
        if routes:
            erase_drawing(self.connection)      # it holds on to places that go
        restored = sum(self._restore(table, uuid, old) for table, rows in updates.items() for uuid, old in rows.items())
        self.watch.progress(40.0)
        removed = self._remove()
        if routes:
            redraw(self.connection)
        self.ask("UPDATE imports SET undone_at = ?, edited_by = ? WHERE uuid = ?", (utc_now(), UNDO_EDITOR, self.import_id))
        self.ask("DROP TABLE temp.undo_rows")
        return Undone(self.import_id, removed, restored, tuple(self.kept), self.kept_in_all)

    def _any_goes(self, table: str) -> bool:
        return self.ask("SELECT 1 FROM temp.undo_rows WHERE tbl = ? LIMIT 1", (table,)).fetchone() is not None

    def _updates(self, table: str) -> Dict[str, str]:
        """Return {uuid: what the row was before} of the rows that the import changed."""
        found: Dict[str, str] = {}
        for uuid, old in self.ask(
                "SELECT g.row_uuid, v.old_values FROM change_log g LEFT JOIN change_values v ON v.log_uuid = g.uuid "
                "WHERE g.table_name = ? AND g.import_id = ? AND g.action = 'update' AND g.fid < ? ORDER BY g.fid",
                (table, self.import_id, self._end)):
            found.setdefault(uuid, old)
        return {uuid: old for uuid, old in found.items() if old is None or json.loads(old)["import_id"] != self.import_id}

    def _list(self, table: str, updated: Set[str]) -> None:
        """Note which rows of a table go: those that the import put in and nobody edited."""
        self.ask(named("INSERT INTO temp.undo_rows SELECT ?, uuid FROM {table} WHERE import_id = ?", table=table),
                 (table, self.import_id))
        drop = "DELETE FROM temp.undo_rows WHERE tbl = ? AND uuid = ?"
        self.connection.executemany(drop, [(table, uuid) for uuid in updated])
        edited = [row[0] for row in self.ask(
            "SELECT DISTINCT row_uuid FROM change_log WHERE table_name = ? AND fid > ? AND row_uuid IN "
            "(SELECT uuid FROM temp.undo_rows WHERE tbl = ?)", (table, self._end, table))]
        if not self.also_edited:
            self.connection.executemany(drop, [(table, uuid) for uuid in edited])
            for uuid in edited:
                self._keep(table, uuid, EDITED)
        for (uuid,) in self.ask(named(
                "SELECT DISTINCT g.row_uuid FROM change_log g JOIN change_values v ON v.log_uuid = g.uuid "
                "WHERE g.table_name = ? AND g.fid > ? AND g.action = 'update' AND "
                "json_extract(v.old_values, '$.import_id') = ? AND json_extract(v.new_values, '$.import_id') IS NOT ? "
                "AND g.row_uuid IN (SELECT uuid FROM {table})",
                table=table), (table, self._end, self.import_id, self.import_id)).fetchall():
            self._keep(table, uuid, LATER)

    def _keep_what_is_used(self) -> int:
        """Keep rows that others hold on to which stay; return how many."""
        kept = 0
        for table, column, holder in self._links:
            kept += self.ask(named(
                "DELETE FROM temp.undo_rows WHERE tbl = ? AND uuid IN (SELECT {column} FROM {table} AS r WHERE {column} "
                "IS NOT NULL AND NOT EXISTS (SELECT 1 FROM temp.undo_rows u WHERE u.tbl = ? AND u.uuid = r.uuid))",
                column=column, table=table), (holder, table)).rowcount
        return kept

    def _keep_parts(self) -> int:
        """Keep the parts of cases that stay; return how many."""
        kept = 0
        for table, column, holder, _ in PARTS:
            kept += self.ask(named(
                "DELETE FROM temp.undo_rows WHERE tbl = ? AND uuid IN (SELECT p.uuid FROM {table} p JOIN {holder} c ON "
                "c.uuid = p.{column} WHERE c.import_id = ? AND p.import_id = ? AND NOT EXISTS (SELECT 1 FROM "
                "temp.undo_rows u WHERE u.tbl = ? AND u.uuid = c.uuid))", table=table, column=column, holder=holder),
                (table, self.import_id, self.import_id, holder)).rowcount
        return kept

    def _tell_kept(self) -> None:
        """List records that stay because others use them."""
        told = {(one.table, one.key) for one in self.kept}
        for table, key in ROOTS.items():
            for uuid, name in self.ask(named(
                    "SELECT uuid, {key} FROM {table} t WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM "
                    "temp.undo_rows u WHERE u.tbl = ? AND u.uuid = t.uuid) AND NOT EXISTS (SELECT 1 FROM change_log g WHERE "
                    "g.table_name = ? AND g.row_uuid = t.uuid AND g.import_id = ? AND g.action = 'update' AND g.fid < ?)",
                    key=key, table=table), (self.import_id, table, table, self.import_id, self._end)).fetchall():
                if (table, name) not in told:
                    self._keep(table, uuid, IN_USE)

    def _keep(self, table: str, uuid: str, why: str) -> None:
        self.kept_in_all += 1
        if len(self.kept) < MOST_LISTED:
            self.kept.append(Kept(table, self._name(table, uuid), why))

    def _name(self, table: str, uuid: str) -> str:
        """Return what a row is called for people: its own number, or that of its case."""
        if table in ROOTS:
            query = named("SELECT {key} FROM {table} WHERE uuid = ?", key=ROOTS[table], table=table)
        else:
            column, holder, key = next((part[1:] for part in PARTS if part[0] == table), ("place_uuid", "places", "place_id"))
            query = named("SELECT c.{key} FROM {table} t JOIN {holder} c ON c.uuid = t.{column} WHERE t.uuid = ?",
                          table=table, column=column, holder=holder, key=key)
        row = self.ask(query, (uuid,)).fetchone()
        return uuid if row is None else str(row[0])

    def _restore(self, table: str, uuid: str, old: str) -> int:
        """Give a row the values it had before the import; return 1 where that was done."""
        edited = self.ask("SELECT 1 FROM change_log WHERE table_name = ? AND row_uuid = ? AND fid > ?",
                          (table, uuid, self._end)).fetchone()
        there = self.ask(named("SELECT import_id FROM {table} WHERE uuid = ?", table=table), (uuid,)).fetchone()
        if there is None:
            return self._put_back(table, uuid, old)
        if old is None or there[0] != self.import_id or (edited and not self.also_edited):
            self._keep(table, uuid, ERASED if old is None else LATER if there[0] != self.import_id else EDITED)
            return 0
        update_rows(self.connection, table, uuid, {**stored(json.loads(old)), "edited_by": UNDO_EDITOR})
        return 1

    def _put_back(self, table: str, uuid: str, old: Optional[str]) -> int:
        """Put a row back that the import removed; return 1 where that was done."""
        removed = self.ask("SELECT 1 FROM change_log WHERE table_name = ? AND row_uuid = ? AND action = 'delete' AND import_id = ? "
                           "AND fid < ?", (table, uuid, self.import_id, self._end)).fetchone()
        if removed is None:
            return 0
        if old is None:
            self._keep(table, uuid, ERASED)
            return 0
        values = {**stored(json.loads(old)), "uuid": uuid, "edited_by": UNDO_EDITOR}
        marks = ", ".join("?" * len(values))
        self.ask(" ".join([named("INSERT INTO {table} ({names}) VALUES", table=table, names=list(values)), f"({marks})"]),
                 tuple(values.values()))
        return 1

    def _remove(self) -> int:
        """Remove the rows that go; return how many. Rows that the log knows one by one are logged one by one."""
        known = ("DELETE FROM {table} WHERE uuid IN (SELECT u.uuid FROM temp.undo_rows u WHERE u.tbl = ? AND EXISTS "
                 "(SELECT 1 FROM change_log g WHERE g.table_name = u.tbl AND g.row_uuid = u.uuid))")
        rest = "DELETE FROM {table} WHERE uuid IN (SELECT uuid FROM temp.undo_rows WHERE tbl = ?)"
        total = self.ask("SELECT count(*) FROM temp.undo_rows").fetchone()[0]
        for name in reversed(TABLES):
            self.ask(named(known, table=name), (name,))
        schema = SchemaPart(self.connection)
        schema.take_delete_log_off((*TABLES, "case_locations"))
        for name in reversed(TABLES):
            self.ask(named(rest, table=name), (name,))
            self.watch.progress(70.0)
        schema.put_back()
        self.ask("INSERT INTO change_log (uuid, action, table_name, edited_by, edited_at, import_id, row_count) "
                 "VALUES (?, 'delete', '*', ?, ?, ?, ?)", (str(uuid4()), UNDO_EDITOR, utc_now(), self.import_id, total))
        return total
