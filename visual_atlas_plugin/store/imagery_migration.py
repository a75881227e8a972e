"""What schema 4 puts into an atlas beside its columns: the shipped kinds of marks, and the days of dates that were texts."""

import csv
import sqlite3
from contextlib import suppress
from typing import Dict, List

from ..domain import dates
from ..paths import data_path
from .fact_writer import row_uuid

EDITOR = "schema 4"
_KINDS = ("INSERT INTO observation_kinds (uuid, edited_by, kind_id, name_en, name_ko, kind_group, geometry, symbol, color, "
          "shortcut, sort_order, is_user, notes) VALUES (:uuid, :edited_by, :kind_id, :name_en, :name_ko, :kind_group, "
          ":geometry, :symbol, :color, :shortcut, :sort_order, 0, :notes)")
_DATED = "SELECT uuid, acquired_at FROM images WHERE acquired_at IS NOT NULL"
_SET_DAYS = "UPDATE images SET start_day = ?, end_day = ?, edited_by = ? WHERE uuid = ?"
_REVIEWS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
_TABLES = ("observation_points", "observation_lines", "observation_polygons")
# marks made before they carried a date: the date of their image
_STAMP = ("SET (acquired_at, start_day, end_day, sensor) = (SELECT i.acquired_at, i.start_day, i.end_day, i.sensor FROM images i "
          "WHERE i.uuid = image_uuid), edited_by = ? WHERE image_uuid IN (SELECT uuid FROM images WHERE acquired_at IS NOT NULL "
          "OR sensor IS NOT NULL)")


def shipped_kinds() -> List[Dict[str, str]]:
    """Return the kinds of data/vocabulary/observation_kinds.csv as they stand there, in order."""
    with open(data_path("vocabulary", "observation_kinds.csv"), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def fill_imagery(connection: sqlite3.Connection) -> None:
    """Fill what schema 4 added, inside the open transaction of its migration; each row is logged."""
    for row in shipped_kinds():
        values = {name: text or None for name, text in row.items()}
        connection.execute(_KINDS, {**values, "uuid": row_uuid("observation_kinds", row["kind_id"]), "edited_by": EDITOR})
    for image_uuid, text in connection.execute(_DATED).fetchall():
        with suppress(dates.DateError):     # another program's wording stays, and its days stay unknown
            date = dates.parse(text)
            connection.execute(_SET_DAYS, (date.start_day, date.end_day, EDITOR, image_uuid))
    for table in _TABLES:
        _without_reopening(connection, table, " ".join(["UPDATE", table, _STAMP]))


def _without_reopening(connection: sqlite3.Connection, table: str, statement: str) -> None:
    """Run a statement that adds no finding: a review that was closed stays closed."""
    _, trigger = connection.execute(_REVIEWS, (f"reopen_{table}",)).fetchone()
    connection.execute(" ".join(["DROP TRIGGER", f"reopen_{table}"]))
    connection.execute(statement, (EDITOR,))
    connection.execute(trigger)
