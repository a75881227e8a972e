"""Write what follows from the tables of the schema: layers with R-trees, the change log, and the insert statements.

Run it after a change of the hand-written .sql files:  python3 tools/make_change_log_sql.py
A test holds the written files equal to what this tool makes.
"""

import sqlite3
from pathlib import Path
from typing import Dict, Iterable, List, Sequence

FOLDER = Path(__file__).resolve().parents[1] / "data" / "schema" / "gpkg"
HAND_WRITTEN = ("0001_initial.sql", "0001_cases.sql", "0001_evidence.sql", "0001_derived.sql")
# what came with a later schema, by its number: new tables, and new columns of old ones
LATER = {3: ("0003_imports.sql",), 4: ("0004_imagery.sql",)}
ALL_FILES = HAND_WRITTEN + tuple(name for files in LATER.values() for name in files)
UNLOGGED = ("change_log", "change_values")     # a log of the log would never end
CARDS = ("place_cards", "case_cards")
GEOMETRY_TYPES = ("POINT", "LINESTRING", "POLYGON")
# columns whose change does not reopen a review
UNREVIEWED = ("row_version", "edited_at", "edited_by", "import_id", "review", "reviewed_by", "reviewed_at", "review_note",
              "removal_reason")
# of marks, from schema 5 on: the credit line of their image is no finding
MARKS = ("observation_points", "observation_lines", "observation_polygons")
CREDIT = ("image_credit",)
# what names a row for people; numbers of made-up records begin with SYN-
NUMBERS = {
    "sources": "source_key", "themes": "theme_id", "places": "place_id", "cases": "case_id", "persons": "person_id",
    "images": "image_id", "statistics": "stat_id", "glossary": "term_id", "observation_kinds": "kind_id",
}
ALWAYS_NUMBERED = ("cases", "persons", "images")   # of these, a training atlas holds made-up rows only
BOOKS = ("schema_version", "atlas_info")
NEW_UUID = ("lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)\n"
            "        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))")
NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

SYNTHETIC_BOOK = """-- An atlas says once, when it is made, whether it is synthetic ('1') or not ('0'), and keeps to it.

CREATE TRIGGER synthetic_stays BEFORE UPDATE ON atlas_info
WHEN (OLD.key = 'synthetic' AND (NEW.key <> OLD.key OR NEW.value IS NOT OLD.value OR NEW.fid IS NOT OLD.fid))
    OR (OLD.key <> 'synthetic' AND (NEW.key = 'synthetic' OR EXISTS (
        SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND (fid = NEW.fid OR uuid = NEW.uuid)))) BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;

CREATE TRIGGER synthetic_is_kept BEFORE DELETE ON atlas_info WHEN OLD.key = 'synthetic' BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;

CREATE TRIGGER synthetic_is_said_once BEFORE INSERT ON atlas_info
WHEN (NEW.key = 'synthetic' AND coalesce(NEW.value, '') NOT IN ('0', '1'))
    OR EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND (key = NEW.key OR fid = NEW.fid OR uuid = NEW.uuid)) BEGIN
    SELECT RAISE(ABORT, 'Whether an atlas is synthetic is settled when it is made.');
END;
"""


def table_columns(files: Sequence[str] = ALL_FILES) -> Dict[str, List[tuple]]:
    """Return {table: [(column, declared type, default or None)]} of hand-written files, in their order."""
    connection = sqlite3.connect(":memory:")
    connection.executescript("CREATE TABLE gpkg_contents (table_name TEXT);")
    for name in files:
        connection.executescript((FOLDER / name).read_text(encoding="utf-8"))
    names = [row[0] for row in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'sqlite%' "
        "ORDER BY rowid")]
    columns = {}
    for name in names:
        columns[name] = [tuple(row) for row in connection.execute(
            "SELECT name, type, dflt_value FROM pragma_table_info(?)", (name,))]
    connection.close()
    return columns


def geometry_type(columns: List[tuple]) -> str:
    """Return POINT, LINESTRING or POLYGON, or "" for a table without geometry."""
    return next((kind for _, kind, _ in columns if kind in GEOMETRY_TYPES), "")


def wkb_hex(row: str) -> str:
    """SQL: hex WKB of a GeoPackage geometry: what follows its header, whose length the flag byte tells."""
    blob = f"hex({row}.geom)"
    return (f"substr({blob}, 17 + CASE WHEN substr({blob}, 8, 1) IN ('0', '1') THEN 0\n"
            f"            WHEN substr({blob}, 8, 1) IN ('2', '3') THEN 64\n"
            f"            WHEN substr({blob}, 8, 1) IN ('4', '5', '6', '7') THEN 96 ELSE 128 END)")


def row_json(columns: List[tuple], row: str) -> str:
    """SQL: one row as a JSON object; geometry as hex WKB, a stored file as its length."""
    pairs = []
    for name, kind, _ in columns:
        if name == "fid":
            continue
        value = f"{row}.{name}"
        if kind in GEOMETRY_TYPES:
            value = wkb_hex(row)
        elif kind == "BLOB":
            value = f"length({row}.{name})"
        pairs.append(f"'{name}', {value}")
    return f"json_object(\n    {wrapped(pairs)})"


def changed(columns: List[tuple], but: tuple) -> str:
    """SQL: 'OR this OR that column changed', leaving some columns out."""
    lines, line = [], ""
    for name, _, _ in columns:
        if name in but:
            continue
        piece = f"OR NEW.{name} IS NOT OLD.{name}"
        if line and len(line) + len(piece) > 106:
            lines.append(line)
            line = ""
        line = f"{line} {piece}" if line else piece
    return "\n    ".join(lines + [line])


def log_insert(table: str, action: str, row: str, old: str, new: str, source: str) -> str:
    """SQL: the two inserts of one logged change."""
    values = f"VALUES ({NEW_UUID},\n        '{action}', '{table}', {row}.uuid, {row}.edited_by, {row}.import_id, {NOW})"
    if row == "n":
        values = (f"SELECT {NEW_UUID},\n        '{action}', '{table}', uuid, edited_by, import_id, {NOW}\n"
                  f"    FROM {table} WHERE fid = NEW.fid")
    return (
        f"    INSERT INTO change_log (uuid, action, table_name, row_uuid, edited_by, import_id, edited_at)\n    {values};\n"
        f"    INSERT INTO change_values (uuid, log_uuid, edited_by, edited_at, old_values, new_values)\n"
        f"    SELECT g.uuid, g.uuid, g.edited_by, g.edited_at, {old}, {new}\n"
        f"    FROM change_log g{source} WHERE g.fid = last_insert_rowid()")


def head(version: int, what: str) -> str:
    """Return the first lines of a made file."""
    return f"-- Made by tools/make_change_log_sql.py; do not edit.\n-- Visual Atlas, schema {version}: {what}\n"


def change_log_sql(columns: Dict[str, List[tuple]], version: int = 1, grown: Iterable[str] = ()) -> str:
    """Return the triggers that log every insert, update and delete of every table, and that reopen reviews.

    Those of `grown` tables, which were there with fewer columns, are taken off first.

    An update also raises row_version and edited_at. OGR switches recursive triggers on, so the trigger must know its own
    update: one that raises row_version by one and changes nothing else.
    """
    parts = [head(version, "every change of every table is logged, whatever program made it.")
             + dropped({table: columns[table] for table in grown})]
    for table, names in columns.items():
        if table in UNLOGGED:
            continue
        now_row = f" JOIN {table} n ON n.fid = NEW.fid"
        parts.append(
            f"CREATE TRIGGER log_{table}_insert AFTER INSERT ON {table} BEGIN\n"
            f"    UPDATE {table} SET uuid = CASE uuid WHEN 'new' THEN {NEW_UUID} ELSE uuid END,\n"
            f"        edited_at = CASE edited_at WHEN 'now' THEN {NOW} ELSE edited_at END\n"
            f"    WHERE fid = NEW.fid AND (uuid = 'new' OR edited_at = 'now');\n"
            + log_insert(table, "insert", "n", "NULL", row_json(names, "n"), now_row) + ";\nEND;\n")
        parts.append(
            f"CREATE TRIGGER log_{table}_update AFTER UPDATE ON {table}\n"
            f"WHEN OLD.uuid <> 'new' AND OLD.edited_at <> 'now' AND (NEW.row_version <> OLD.row_version + 1\n"
            f"    {changed(names, ('row_version', 'edited_at'))}) BEGIN\n"
            f"    UPDATE {table} SET row_version = OLD.row_version + 1, edited_at = {NOW}\n    WHERE fid = NEW.fid;\n"
            + log_insert(table, "update", "NEW", row_json(names, "OLD"), row_json(names, "n"), now_row) + ";\nEND;\n")
        if any(name == "review" for name, _, _ in names):
            parts.append(reopening(table, names, UNREVIEWED))
        parts.append(
            f"CREATE TRIGGER log_{table}_delete AFTER DELETE ON {table} BEGIN\n"
            + log_insert(table, "delete", "OLD", row_json(names, "OLD"), "NULL", "") + ";\nEND;\n")
    return "\n".join(parts)


def reopening(table: str, columns: List[tuple], but: tuple) -> str:
    """SQL: the trigger that opens the review of a row again when it changes; columns of `but` may change."""
    return (f"CREATE TRIGGER reopen_{table} AFTER UPDATE ON {table}\n"
            f"WHEN NEW.review = OLD.review AND NEW.review <> 'draft' AND (0\n    {changed(columns, but)}) BEGIN\n"
            f"    UPDATE {table} SET review = 'draft' WHERE fid = NEW.fid;\nEND;\n")


def reviews_sql(columns: Dict[str, List[tuple]]) -> str:
    """Return the triggers of schema 5 that open reviews of marks again, in the place of those of schema 4."""
    parts = [head(5, "the credit line of its image is no finding of a mark.")]
    for table in MARKS:
        parts.append(f"DROP TRIGGER IF EXISTS reopen_{table};\n" + reopening(table, columns[table], UNREVIEWED + CREDIT))
    return "\n".join(parts)


def dropped(columns: Dict[str, List[tuple]]) -> str:
    """SQL: take the log's triggers off these tables."""
    lines = []
    for table in columns:
        if table not in UNLOGGED:
            lines += [f"DROP TRIGGER IF EXISTS log_{table}_{action};\n" for action in ("insert", "update", "delete")]
            lines.append(f"DROP TRIGGER IF EXISTS reopen_{table};\n")
    return "".join(lines)


def change_log_off_sql(columns: Dict[str, List[tuple]]) -> str:
    """Return what takes the log's triggers away for a bulk import, which is logged as one row."""
    return "-- Made by tools/make_change_log_sql.py; do not edit.\n" + dropped(columns)


def inserts_sql(columns: Dict[str, List[tuple]]) -> str:
    """Return one INSERT with named values for each table; a value that is NULL takes the column's default."""
    parts = ["-- Made by tools/make_change_log_sql.py; do not edit.\n"]
    for table, names in columns.items():
        names = [row for row in names if row[0] != "fid"]
        values = [f":{name}" if default is None else f"coalesce(:{name}, {default})" for name, _, default in names]
        parts.append(f"-- table {table}\nINSERT INTO {table} (\n    {wrapped([row[0] for row in names])})\n"
                     f"VALUES (\n    {wrapped(values)});\n")
    return "".join(parts)


def wrapped(words: List[str]) -> str:
    """Join words with commas in lines of at most 110 characters."""
    lines, line = [], ""
    for word in words:
        if line and len(line) + len(word) > 106:
            lines.append(line)
            line = ""
        line = f"{line}, {word}" if line else word
    return ",\n    ".join(lines + [line])


def rtree_sql(table: str) -> str:
    """Return the R-tree of one table as the GeoPackage extension gpkg_rtree_index asks for it."""
    box = "(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom))"
    tree = f"rtree_{table}_geom"
    filled, empty = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))", "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
    put = f"INSERT OR REPLACE INTO {tree} VALUES {box};"
    drop = f"DELETE FROM {tree} WHERE id = OLD.fid;"
    rules = (
        ("insert", f"AFTER INSERT ON {table} WHEN {filled}", put),
        ("update1", f"AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND {filled}", put),
        ("update2", f"AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND {empty}", drop),
        ("update3", f"AFTER UPDATE ON {table} WHEN OLD.fid <> NEW.fid AND {filled}", f"{drop} {put}"),
        ("update4", f"AFTER UPDATE ON {table} WHEN OLD.fid <> NEW.fid AND {empty}",
         f"DELETE FROM {tree} WHERE id IN (OLD.fid, NEW.fid);"),
        ("delete", f"AFTER DELETE ON {table} WHEN OLD.geom NOT NULL", drop),
    )
    lines = [f"CREATE VIRTUAL TABLE {tree} USING rtree(id, minx, maxx, miny, maxy);"]
    for name, when, action in rules:
        lines.append(f"CREATE TRIGGER {tree}_{name} {when}\nBEGIN {action} END;")
    lines.append(
        "INSERT INTO gpkg_extensions VALUES ("
        f"'{table}', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');")
    return "\n".join(lines) + "\n"


def layers_sql(columns: Dict[str, List[tuple]], version: int = 1) -> str:
    """Return the registration of every table and card in the GeoPackage, and the R-trees."""
    parts = [head(version, "tables and cards made known to every reader of GeoPackages, with R-trees.")]
    for table, names in columns.items():
        kind = geometry_type(names)
        parts.append(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES "
            f"('{table}', '{'features' if kind else 'attributes'}', '{table}', {4326 if kind else 0});\n")
        if kind:
            parts.append(f"INSERT INTO gpkg_geometry_columns VALUES ('{table}', 'geom', '{kind}', 4326, 0, 0);\n"
                         + rtree_sql(table))
    for view in CARDS if version == 1 else ():
        parts.append("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES "
                     f"('{view}', 'attributes', '{view}', 0);\n")
    return "".join(parts)


def synthetic_sql(columns: Dict[str, List[tuple]], version: int = 1) -> str:
    """Return the triggers that keep made-up rows and real ones in atlases of their own, whatever program writes.

    A made-up row is known by its number or by its import, both beginning with SYN-; so rows without a number are, too.
    """
    parts = [head(version, "made-up records never stand among real ones.") + (SYNTHETIC_BOOK if version == 1 else "")]
    is_synthetic = "EXISTS (SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1')"
    for table in columns:
        if table in UNLOGGED + BOOKS:
            continue
        marks = ["import_id", NUMBERS[table]] if table in NUMBERS else ["import_id"]
        made_up = " OR ".join(f"upper(substr(NEW.{mark}, 1, 4)) = 'SYN-'" for mark in marks)
        for action, event in (("insert", "INSERT"), ("update", f"UPDATE OF {', '.join(marks)}")):
            parts.append(
                f"CREATE TRIGGER synthetic_{table}_{action} BEFORE {event} ON {table}\n"
                f"WHEN ({made_up})\n    AND NOT {is_synthetic} BEGIN\n"
                "    SELECT RAISE(ABORT, 'A made-up record (SYN-) cannot be put into a real atlas.');\nEND;\n")
            if table in ALWAYS_NUMBERED:
                parts.append(
                    f"CREATE TRIGGER real_{table}_{action} BEFORE {event} ON {table}\n"
                    f"WHEN upper(substr(NEW.{NUMBERS[table]}, 1, 4)) <> 'SYN-'\n    AND {is_synthetic} BEGIN\n"
                    "    SELECT RAISE(ABORT, 'In a training atlas every number begins with SYN-.');\nEND;\n")
    return "\n".join(parts)


def made_files() -> Dict[str, str]:
    """Return {file name: text} of everything this tool makes."""
    first = table_columns(HAND_WRITTEN)
    columns = table_columns()
    made = {
        "0001_layers.sql": layers_sql(first),
        "0001_synthetic.sql": synthetic_sql(first),
        "0001_change_log.sql": change_log_sql(first),
        "change_log_off.sql": change_log_off_sql(columns),
        "inserts.sql": inserts_sql(columns),
    }
    for version in LATER:
        before = table_columns(HAND_WRITTEN + tuple(
            name for number, names in LATER.items() if number < version for name in names))
        after = table_columns(HAND_WRITTEN + tuple(
            name for number, names in LATER.items() if number <= version for name in names))
        new = {table: names for table, names in after.items() if table not in before}
        grown = {table: names for table, names in after.items() if table in before and names != before[table]}
        made[f"{version:04d}_layers.sql"] = layers_sql(new, version)
        made[f"{version:04d}_synthetic.sql"] = synthetic_sql(new, version)
        made[f"{version:04d}_change_log.sql"] = change_log_sql({**grown, **new}, version, grown)
    made["0005_change_log.sql"] = reviews_sql(columns)
    return made


def main() -> None:
    """Write the files."""
    for name, text in made_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
