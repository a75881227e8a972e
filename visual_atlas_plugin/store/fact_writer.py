"""Put rows into an atlas: one statement per table, ids that stay the same from build to build, citations."""

import hashlib
import json
import sqlite3
import uuid
from typing import Any, Dict, List, Optional, Sequence

from ..domain import dates
from ..domain.facts import source_keys, split_list
from .schema import schema_sql, utc_now

# Rows made from facts get the same uuid in every atlas, so that atlases can be compared and links survive a rebuild.
NAMESPACE = uuid.UUID("5f6a4a52-6d0c-5d5b-9d5c-0b8f3a3f8a11")
EDITOR = "facts"
_MARK = "-- table "


def read_inserts() -> Dict[str, str]:
    """Return {table: its INSERT statement with named values}."""
    statements: Dict[str, str] = {}
    table = ""
    for line in schema_sql("inserts.sql").splitlines():
        if line.startswith(_MARK):
            table = line[len(_MARK):].strip()
            statements[table] = ""
        elif table:
            statements[table] += line + "\n"
    return statements


def row_uuid(table: str, *key: object) -> str:
    """Return the uuid of the row that these values name."""
    return str(uuid.uuid5(NAMESPACE, "/".join([table] + [str(part) for part in key])))


def date_columns(parsed: Optional[dates.UncertainDate], with_precision: bool = True) -> Dict[str, Any]:
    """Return the columns that hold an uncertain date; none for an undated row."""
    if parsed is None:
        return {}
    columns: Dict[str, Any] = {
        "date_edtf": parsed.edtf, "date_text": dates.in_words(parsed.edtf),
        "start_day": parsed.start_day, "end_day": parsed.end_day}
    if with_precision:
        columns["date_precision"] = parsed.precision
    return columns


def text(value: str) -> Optional[str]:
    """Return a cell without outer blanks, None where it is empty (empty means: not found)."""
    return value.strip() or None


class FactWriter:
    """Writes the rows of one import and keeps its count and the hash of its rows."""

    def __init__(self, connection: sqlite3.Connection, import_id: str, editor: str = EDITOR):
        self.connection = connection
        self.import_id = import_id
        self.editor = editor
        self.now = utc_now()
        self.count = 0
        self._inserts = read_inserts()
        self._columns: Dict[str, set] = {}
        self._digests: List[str] = []

    def put(self, table: str, key: Sequence[object], /, **values: Any) -> str:
        """Insert one row and return its uuid; key names the row among those of its table."""
        known = self._known(table)
        unknown = set(values) - known
        if unknown:
            raise KeyError(f"{table} has no column {sorted(unknown)}")
        row: Dict[str, Any] = dict.fromkeys(known)
        row.update(values, uuid=row_uuid(table, *key), edited_by=self.editor, edited_at=self.now, import_id=self.import_id)
        self.connection.execute(self._inserts[table], row)
        self.count += 1
        self._digests.append(_digest(table, row["uuid"], values))
        return row["uuid"]

    def _known(self, table: str) -> set:
        """Return the columns of a table."""
        if table not in self._columns:
            self._columns[table] = {row[0] for row in self.connection.execute(
                "SELECT name FROM pragma_table_info(?) WHERE name <> 'fid'", (table,))}
        return self._columns[table]

    def rows_hash(self) -> str:
        """Return the SHA-256 over the canonical rows: equal for equal facts, whenever and wherever imported."""
        return hashlib.sha256("\n".join(sorted(self._digests)).encode("ascii")).hexdigest()

    def source(self, key: str) -> str:
        """Return the uuid of a source."""
        return row_uuid("sources", key)

    def cite(self, cell: str, about: Optional[str] = None, **target: str) -> None:
        """Write a citation for every source key of a cell; target is one of case_uuid=, place_uuid=, ..."""
        column, subject = next(iter(target.items()))
        seen = set()
        for key, locator in source_keys(cell):
            if key in seen:
                continue
            seen.add(key)
            self.put("citations", (column, subject, key, about), source_uuid=self.source(key), about=about,
                     locator=locator or None, **target)


def _digest(table: str, identity: str, values: Dict[str, Any]) -> str:
    """Return the SHA-256 of one row in a fixed spelling."""
    plain = {name: value.hex() if isinstance(value, bytes) else value
             for name, value in values.items() if value is not None}
    spelled = json.dumps([table, identity, plain], sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(spelled.encode("ascii")).hexdigest()


def free_text(cell: str) -> Optional[str]:
    """Return a source cell as text where it says more than keys, else None."""
    keys = source_keys(cell)
    if not cell.strip() or (len(keys) == len(split_list(cell)) and not any(locator for _, locator in keys)):
        return None
    return cell.strip()
