"""Write the tables and views of a team atlas on PostGIS from the tables of the GeoPackage.

Run it after a change of the schema:  python3 tools/make_postgis_sql.py
A test holds the written files equal to what this tool makes. Words between @ are filled in when an atlas is made:
@atlas@ its name, @level@ one of the three levels, @postgis@ the schema that PostGIS lives in.
"""

import re
import sqlite3
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import make_change_log_sql as geopackage

FOLDER = Path(__file__).resolve().parents[1] / "data" / "schema" / "postgis"
VERSION = 5
RULES_ONLY = ("0005_marks.sql",)        # later parts of the schema that bring no table and no column, but indexes
LEVELS = ("public", "restricted", "confidential")
NOW = "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
TYPES = {"INTEGER": "bigint", "REAL": "double precision", "TEXT": "text", "BLOB": "bytea",
         "POINT": "@postgis@.geometry(Point, 4326)", "LINESTRING": "@postgis@.geometry(LineString, 4326)",
         "POLYGON": "@postgis@.geometry(Polygon, 4326)"}
REFERENCE = re.compile(r"\s*REFERENCES \w+ \(\w+\)(?: ON DELETE CASCADE)?(?: DEFERRABLE INITIALLY DEFERRED)?")
TABLE_RULES = ("CHECK", "UNIQUE", "FOREIGN", "PRIMARY", "CONSTRAINT")


class Table(NamedTuple):
    """One table: its columns with what stands behind them, its rules, and its indexes with their columns."""

    columns: List[Tuple[str, str]]
    rules: List[str]
    indexes: List[Tuple[str, str]]


def tables() -> Dict[str, Table]:
    """Return the tables of the current schema in the order in which they were made."""
    connection = sqlite3.connect(":memory:")
    connection.executescript("CREATE TABLE gpkg_contents (table_name TEXT);")
    for name in geopackage.ALL_FILES + RULES_ONLY:
        connection.executescript((geopackage.FOLDER / name).read_text(encoding="utf-8"))
    found = {}
    for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'sqlite%' "
            "ORDER BY rowid").fetchall():
        pieces = split(body(sql))
        columns = [tuple(piece.split(None, 1)) for piece in pieces if piece.split(None, 1)[0] not in TABLE_RULES]
        indexes = [(index, columns_of(text)) for index, text in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid",
            (name,))]
        found[name] = Table(columns, [piece for piece in pieces if piece.split(None, 1)[0] in TABLE_RULES], indexes)
    connection.close()
    return found


def body(sql: str) -> str:
    """Return what stands between the outer brackets of a CREATE TABLE, without comments."""
    plain = re.sub(r"--[^\n]*", "", sql)
    return plain[plain.index("(") + 1:plain.rindex(")")]


def columns_of(index_sql: str) -> str:
    """Return the list of columns of a CREATE INDEX, in brackets."""
    return index_sql[index_sql.index("("):]


def split(text: str) -> List[str]:
    """Split at commas that stand in no brackets and no quotes; each piece on one line."""
    pieces, depth, quoted, start = [], 0, False, 0
    for place, letter in enumerate(text):
        if letter == "'":
            quoted = not quoted
        elif not quoted and letter in "()":
            depth += 1 if letter == "(" else -1
        elif not quoted and letter == "," and depth == 0:
            pieces.append(text[start:place])
            start = place + 1
    return [" ".join(piece.split()) for piece in pieces + [text[start:]]]


def rule(text: str) -> str:
    """Return a rule of SQLite as PostgreSQL says it."""
    text = re.sub(r"GLOB '#(?:\[0-9A-F\])+'", "~ '^#[0-9A-F]{6}$'", text)
    text = re.sub(r"json_valid\((\w+)\)", r"\1::json IS NOT NULL", text)
    one_of = re.fullmatch(r"CHECK \((\(\w+ IS NOT NULL\)(?: \+ \(\w+ IS NOT NULL\))+) = 1\)", text)
    if one_of:
        names = ", ".join(re.findall(r"(\w+) IS NOT NULL", one_of.group(1)))
        return f"CHECK (num_nonnulls({names}) = 1)"
    return text


def column(name: str, rest: str) -> str:
    """Return one column as PostgreSQL says it."""
    if name == "fid":
        return "fid bigint PRIMARY KEY"
    kind, _, after = rest.partition(" ")
    after = REFERENCE.sub("", f" {after}" if after else "")
    after = after.replace("DEFAULT 'new'", "DEFAULT gen_random_uuid()::text").replace("DEFAULT 'now'", f"DEFAULT {NOW}")
    return f"{name} {TYPES[kind]}{rule(after)}"


def tables_sql(found: Dict[str, Table]) -> str:
    """Return the tables of one level."""
    parts = [head("the tables of one level. Nobody but the owner and the stewards may look into this schema.")]
    for name, table in found.items():
        lines = [column(*one) for one in table.columns] + [rule(text) for text in table.rules]
        parts.append(f"CREATE TABLE @atlas@_data_@level@.{name} (\n    " + ",\n    ".join(lines) + ");\n")
        for index, columns in table.indexes:
            parts.append(f"CREATE INDEX {index} ON @atlas@_data_@level@.{name} {columns};\n")
        if any(rest.split()[0] in geopackage.GEOMETRY_TYPES for _, rest in table.columns):
            # PostGIS tells everybody the extent of a GiST index and of statistics, whoever may read the table; of these not
            parts.append(f"CREATE INDEX {name}_geom ON @atlas@_data_@level@.{name} USING spgist (geom);\n"
                         f"ALTER TABLE @atlas@_data_@level@.{name} ALTER COLUMN geom SET STATISTICS 0;\n")
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


def views_sql(found: Dict[str, Table]) -> str:
    """Return what people open: for each level the rows up to it, by views that let no condition look behind them."""
    parts = [head("what people open: one schema a level, with all rows up to that level.")]
    for number, level in enumerate(LEVELS):
        for name, table in found.items():
            names = geopackage.wrapped([one for one, _ in table.columns])
            rows = "\nUNION ALL ".join(f"SELECT {names}\nFROM @atlas@_data_{lower}.{name}" for lower in LEVELS[:number + 1])
            parts.append(f"CREATE VIEW @atlas@_{level}.{name} WITH (security_barrier) AS\n{rows};\n\n")
    return "".join(parts).rstrip("\n") + "\n"


def head(what: str) -> str:
    """Return the first lines of a made file."""
    return f"-- Made by tools/make_postgis_sql.py; do not edit.\n-- Visual Atlas, schema {VERSION} on PostGIS: {what}\n\n"


def made_files() -> Dict[str, str]:
    """Return {file name: text} of everything this tool makes."""
    found = tables()
    return {f"{VERSION:04d}_tables.sql": tables_sql(found), f"{VERSION:04d}_views.sql": views_sql(found)}


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in made_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
