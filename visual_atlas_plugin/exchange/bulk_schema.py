"""Takes triggers and indexes off the tables that an import fills, and puts them back letter for letter."""

import re
import sqlite3
from typing import Dict, Iterable, List, Sequence, Tuple

from .bulk_sql import named

# what the atlas itself hangs on an INSERT; a trigger of any other name is somebody else's and goes on
_LOGGING = re.compile(r"log_\w+_insert")
_OURS = re.compile(r"(?:log_\w+_insert|synthetic_\w+_insert|real_\w+_insert|locate_new_stage"
                   r"|search_(?:case|stage|place)_(?:insert|replace)|rtree_\w+_geom_insert)")
_ALL_BUT_TREES = re.compile(r"(?!rtree_|gpkg_)\w+")
_DELETE_LOGGING = re.compile(r"log_\w+_delete")
_ALL = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
Entry = Tuple[str, str, str, str]       # type, name, table, sql


class SchemaPart:
    """What is taken off for a while, inside one transaction."""

    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection
        self._before = connection.execute(_ALL).fetchall()
        self._order: Dict[str, int] = {name: number for number, (name,) in enumerate(
            connection.execute("SELECT name FROM sqlite_master ORDER BY rowid"))}
        self._off: List[Entry] = []

    def take_log_off(self, tables: Iterable[str]) -> None:
        """Take off what logs each new row of these tables: an import is one row of the log."""
        self._take("trigger", tables, _LOGGING)

    def take_delete_log_off(self, tables: Iterable[str]) -> None:
        """Take off what logs each row of these tables that is removed: an undo is one row of the log."""
        self._take("trigger", tables, _DELETE_LOGGING)

    def take_triggers_off(self, tables: Iterable[str]) -> None:
        """Take off all of the atlas' own triggers for new rows of these tables."""
        self._take("trigger", tables, _OURS)

    def take_named_off(self, names: Sequence[str]) -> None:
        """Take off single triggers of the atlas' own, where they are there."""
        off = {entry[1] for entry in self._off}
        for entry in self._before:
            if entry[0] == "trigger" and entry[1] in names and _OURS.fullmatch(entry[1]) and entry[1] not in off:
                self._drop(entry)

    def take_all_triggers_off(self, tables: Iterable[str]) -> None:
        """Take off everything that acts on a row but the R-trees: a copy is the rows as they are."""
        self._take("trigger", tables, _ALL_BUT_TREES)

    def take_indexes_off(self, names: Sequence[str]) -> None:
        """Take off plain indexes, where they are there."""
        off = {entry[1] for entry in self._off}
        for entry in self._before:
            if entry[0] == "index" and entry[1] in names and entry[3] and entry[1] not in off:
                self._drop(entry)

    def _take(self, kind: str, tables: Iterable[str], ours: "re.Pattern[str]") -> None:
        wanted, off = set(tables), {entry[1] for entry in self._off}
        for entry in self._before:
            if entry[0] == kind and entry[2] in wanted and entry[1] not in off and ours.fullmatch(entry[1]):
                self._drop(entry)

    def _drop(self, entry: Entry) -> None:
        drop = "DROP TRIGGER {name}" if entry[0] == "trigger" else "DROP INDEX {name}"
        self.connection.execute(named(drop, name=entry[1]))
        self._off.append(entry)

    def put_back(self) -> None:
        """Put everything back, indexes first. Raises RuntimeError where the schema is not what it was."""
        for entry in sorted(self._off, key=lambda row: (row[0] != "index", self._order[row[1]])):
            self.connection.execute(entry[3])
        self._off.clear()
        after = self.connection.execute(_ALL).fetchall()
        if after != self._before:
            raise RuntimeError("the schema is not what it was")
