"""A release as an atlas file of its own: what draws pages from an atlas then sees released rows and nothing else."""

import sqlite3
import uuid
from pathlib import Path
from typing import Any, Dict, Iterable, Mapping, Optional, Tuple

from ...store.connection import connect, explain, line_blob, point_blob, run_script
from ...store.fact_writer import FactWriter, row_uuid
from ...store.schema import CURRENT_VERSION, change_log_sql, create, schema_sql
from ...store.training import write_mark
from .released import Release

CHANGE_LOG_OFF_FILE = "change_log_off.sql"
GROUND = "in this edition"      # every row of an edition may be shown to its readers
# order in which rows can refer to those before them; the columns by which a row is named
_TABLES: Tuple[Tuple[str, Tuple[str, ...]], ...] = (
    ("sources", ("source_key",)), ("themes", ("theme_id",)), ("places", ("place_id",)), ("place_names", ("place_id", "name")),
    ("routes", ("route_no",)), ("route_stops", ("route_no", "stop_order")), ("route_legs", ("route_no", "leg_order")),
    ("cases", ("case_id",)), ("case_themes", ("case_id", "theme_id")), ("stages", ("stage_id",)), ("statistics", ("stat_id",)),
    ("statistic_places", ("stat_id", "place_id")), ("glossary", ("term_id",)), ("claims", ("claim_id",)))
_LINES = ("route_lines", "route_marks")          # named by their place in the table
# column of a release: (table that it names a row of, column of the atlas)
_LINKS: Mapping[str, Tuple[str, str]] = {
    "place_id": ("places", "place_uuid"), "case_id": ("cases", "case_uuid"), "theme_id": ("themes", "theme_uuid"),
    "source_key": ("sources", "source_uuid"), "stat_id": ("statistics", "statistic_uuid"),
    "from_place_id": ("places", "from_place_uuid"), "to_place_id": ("places", "to_place_uuid"),
    "same_as_place_id": ("places", "same_as_place_uuid"), "route_no": ("routes", "route_uuid")}
_SUBJECTS: Mapping[str, Tuple[str, str]] = {
    "case": ("cases", "case_uuid"), "place": ("places", "place_uuid"), "route": ("routes", "route_uuid"),
    "stage": ("stages", "stage_uuid"), "theme": ("themes", "theme_uuid"), "statistic": ("statistics", "statistic_uuid"),
    "claim": ("claims", "claim_uuid"), "term": ("glossary", "term_uuid")}
# ends without which an atlas has no such row: of a place that is withheld nothing is drawn
_ENDS: Mapping[str, Tuple[str, ...]] = {"route_stops": ("place_id",), "route_legs": ("from_place_id", "to_place_id")}
_PUBLIC = ("sources", "places", "cases", "stages", "claims")
_NO_VALUE = ("mask", "radius_m", "cases")        # columns that an atlas has not


def write_atlas(release: Release, path: Path) -> None:
    """Write a release into a new atlas file; all of its rows are public there. Raises AtlasError."""
    create(path)
    connection = connect(path, write=True)
    try:
        connection.execute("PRAGMA synchronous = OFF")      # a file that is read and thrown away
        connection.execute("BEGIN IMMEDIATE")
        run_script(connection, schema_sql(CHANGE_LOG_OFF_FILE))
        writer = FactWriter(connection, str(uuid.uuid4()))
        for key, value in (("atlas_uuid", str(uuid.uuid4())), ("title", release.title),
                           ("synthetic", "1" if release.synthetic else "0"), ("created_at", writer.now)):
            writer.put("atlas_info", (key,), key=key, value=value)
        _fill(writer, release)
        if release.synthetic:
            write_mark(writer)      # no map of it is drawn without
        run_script(connection, change_log_sql(CURRENT_VERSION))
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def _fill(writer: FactWriter, release: Release) -> None:
    known = {table: _columns(writer.connection, table) for table, _ in _TABLES}
    for table, key in _TABLES:
        for row in release.table(table).dicts():
            if any(row[name] is None for name in _ENDS.get(table, ())):
                continue
            writer.put(table, tuple(row[name] for name in key), **_values(table, row, known[table], key))
    for table in _LINES:
        columns = _columns(writer.connection, table)
        for number, row in enumerate(release.table(table).dicts()):
            writer.put(table, (number,), **_values(table, row, columns, ()))
    for number, row in enumerate(release.table("citations").dicts()):
        subject = _subject(row)
        if subject:
            writer.put("citations", (number,), source_uuid=row_uuid("sources", row["source_key"]), about=row["about"],
                       locator=row["locator"], **subject)


def _columns(connection: sqlite3.Connection, table: str) -> Iterable[str]:
    return {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}


def _values(table: str, row: Mapping[str, Any], columns: Iterable[str], key: Tuple[str, ...]) -> Dict[str, Any]:
    """Return a row as the atlas has it: links by uuid, points and lines as blobs, everything public."""
    values: Dict[str, Any] = {"privacy": "public"} if table in _PUBLIC else {}
    if table == "claims":
        values.update(_subject(row))
    for name, value in row.items():
        link = _LINKS.get(name)
        if name == "geom":
            values["geom"] = _blob(value)
        elif link is not None and link[1] in columns and value is not None:
            values[link[1]] = row_uuid(link[0], value)
        if name in columns and name not in _NO_VALUE and name != "geom":
            values[name] = value
    if table == "cases":
        values["public_ground"] = row["public_ground"] or GROUND
    return values


def _subject(row: Mapping[str, Any]) -> Dict[str, str]:
    found = _SUBJECTS.get(str(row["subject"]))
    return {found[1]: row_uuid(found[0], row["subject_id"])} if found else {}


def _blob(geometry: Optional[tuple]) -> Optional[bytes]:
    if geometry is None:
        return None
    return point_blob(*geometry) if isinstance(geometry[0], (int, float)) else line_blob(geometry)
