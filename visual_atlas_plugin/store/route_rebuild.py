"""Draws the routes of an atlas anew after its stops or places were edited."""

import sqlite3
import uuid
from typing import Dict

from ..domain.errors import AtlasError
from .connection import PathLike, open_atlas, run_script
from .fact_writer import FactWriter
from .facts_import import CHANGE_LOG_OFF_FILE, write_route_drawing
from .schema import change_log_sql, schema_sql

_EMPTY = ("DELETE FROM route_marks", "DELETE FROM route_lines", "DELETE FROM route_legs")
_COUNTS = {"legs": "SELECT count(*) FROM route_legs", "lines": "SELECT count(*) FROM route_lines",
           "marks": "SELECT count(*) FROM route_marks"}


def rebuild_routes(path: PathLike) -> Dict[str, int]:
    """Replace legs, lines and marks by a fresh drawing through the stops; return how many there are of each.

    One transaction: on any failure the file is as it was. Legs keep their uuid, so what cites them stays.
    Raises AtlasError, also where shapely is missing.
    """
    try:
        with open_atlas(path, write=True) as connection:
            redraw(connection)
            return {name: connection.execute(query).fetchone()[0] for name, query in _COUNTS.items()}
    except ImportError as error:
        raise AtlasError(
            "The routes cannot be drawn, because the library shapely is missing or does not fit this QGIS. The atlas was left as "
            "it was.",
            "Install python3-shapely (Debian, Ubuntu), or shapely with the OSGeo4W installer or with pip, "
            "and run this again.", str(error)) from error


def erase_drawing(connection: sqlite3.Connection) -> None:
    """Take out legs, lines and marks inside the caller's transaction; derived rows are not logged row by row."""
    run_script(connection, schema_sql(CHANGE_LOG_OFF_FILE))
    for statement in _EMPTY:
        connection.execute(statement)
    run_script(connection, change_log_sql(connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]))


def redraw(connection: sqlite3.Connection) -> None:
    """Replace legs, lines and marks inside the caller's transaction, logged as one batch.

    Raises ImportError without shapely; AtlasError where only the shipped drawing could be taken and these are other routes.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")   # legs go and come back under the same uuid
    erase_drawing(connection)
    run_script(connection, schema_sql(CHANGE_LOG_OFF_FILE))
    writer = FactWriter(connection, str(uuid.uuid4()))
    write_route_drawing(writer)
    version = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]
    run_script(connection, change_log_sql(version))
    connection.execute(
        "INSERT INTO change_log (uuid, action, table_name, edited_by, edited_at, import_id, row_count, rows_hash) "
        "VALUES (?, 'import', 'route_legs', 'route drawing', ?, ?, ?, ?)",
        (str(uuid.uuid4()), writer.now, writer.import_id, writer.count, writer.rows_hash()))
