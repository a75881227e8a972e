"""What earlier imports wrote, read out of the change log: the third side, beside what is here and what comes in.

An import is one row of the log, written last: entries of its import_id before that row are its own updates, those after it
are edits of the row by people (or by an undo). So what an import last wrote into a column can be told without another table.
"""

import json
import sqlite3
from typing import Dict, Iterable, List, Optional, Sequence, Set

from ..store.connection import geometry_hex
from .plan import NOTHING_KNOWN

UNDO_EDITOR = "undo of an import"
_IMPORTS = "SELECT import_id, max(fid) FROM change_log WHERE action = 'import' AND import_id IS NOT NULL GROUP BY import_id"
_ENTRIES = (
    "SELECT g.row_uuid, g.fid, g.action, g.import_id, g.edited_by, v.old_values, v.new_values FROM change_log AS g "
    "LEFT JOIN change_values AS v ON v.log_uuid = g.uuid WHERE g.table_name = ? AND g.row_uuid IN "
    "(SELECT value FROM json_each(?)) ORDER BY g.fid")
Values = Dict[str, object]


class Bases:
    """What imports of one owner wrote. Rows of other imports (the shipped facts, another group's data) have no base."""

    def __init__(self, connection: sqlite3.Connection, owner: str):
        self.connection = connection
        self._ends: Dict[str, int] = dict(connection.execute(_IMPORTS))
        self._ours: Set[str] = {row[0] for row in connection.execute(
            "SELECT uuid FROM imports WHERE undone_at IS NULL AND owner IS ?", (owner or None,))}

    def ours_json(self) -> str:
        """Return the ids of the imports of this owner that stand, as a JSON list."""
        return json.dumps(sorted(self._ours))

    def of(self, table: str, columns: Sequence[str], rows: Dict[str, tuple]) -> Dict[str, List[object]]:
        """Return {uuid: what an import last wrote into each column, NOTHING_KNOWN where none did}.

        rows: uuid -> (import_id of the row, values of the columns as they are here, geometry as a blob).
        """
        entries: Dict[str, list] = {}
        for row_uuid, *entry in self.connection.execute(_ENTRIES, (table, json.dumps(list(rows)))):
            entries.setdefault(row_uuid, []).append(entry)
        found = {}
        for row_uuid, (import_id, *here) in rows.items():
            now = dict(zip(columns, map(comparable, here)))
            base = self._walk(entries.get(row_uuid, ()), import_id, now, columns)
            found[row_uuid] = [NOTHING_KNOWN if base is None else base.get(column, NOTHING_KNOWN) for column in columns]
        return found

    def _walk(self, entries: Iterable[list], import_id: Optional[str], now: Values,
              columns: Sequence[str]) -> Optional[Values]:
        """Follow the entries of a row from its beginning; return what imports wrote, None where they wrote nothing."""
        entries = list(entries)
        if not entries:
            return dict(now) if import_id in self._ours else None
        first = entries[0]
        base: Optional[Values] = None
        if first[1] != "insert":        # the row came with a bulk, which logs no row of its own
            old = _read(first[4])
            if old is not None and old.get("import_id") in self._ours:
                base = {name: old.get(name) for name in columns}
        before: Dict[str, Optional[Values]] = {}
        for fid, action, _, editor, old_text, new_text in entries:
            old, new = _read(old_text), _read(new_text)
            if action != "update" or old is None or new is None:
                base = None if action == "update" else base      # taken out of the log: nothing is known any more
            elif editor == UNDO_EDITOR:
                base = before.pop(str(old.get("import_id")), base)
            elif fid < self._ends.get(str(new.get("import_id")), 0):      # made by the import that the row carries since
                before.setdefault(str(new["import_id"]), None if base is None else dict(base))
                base = self._after(base, old, new, columns)
        return base

    def _after(self, base: Optional[Values], old: Values, new: Values, columns: Sequence[str]) -> Optional[Values]:
        """Return the base after an import changed a row."""
        base = {} if base is None else base
        for name in columns:
            if new.get(name) != old.get(name):
                if new["import_id"] in self._ours:
                    base[name] = new.get(name)
                else:
                    base.pop(name, None)
        return base


def comparable(value: object) -> object:
    """Return a value as the log spells it: geometry as hex."""
    return geometry_hex(value) if isinstance(value, bytes) else value


def _read(text: Optional[str]) -> Optional[Values]:
    values = None if text is None else json.loads(text)
    if values is not None and values.get("geom") == "":        # as the log spells a row without a point
        values["geom"] = None
    return values
