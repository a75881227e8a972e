"""Write docs/data-dictionary.md from the schema of the atlas file.

Run from the repository: python3 tools/make_data_dictionary.py
What the schema says (columns, types, links, allowed words, remarks) is read from an empty atlas made for the
purpose; only the sentence that says what one row of a table is stands here.
"""

import re
import sys
import tempfile
from pathlib import Path
from typing import Dict, List

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from visual_atlas_plugin.store import schema, text_index  # noqa: E402
from visual_atlas_plugin.store.connection import connect  # noqa: E402
from visual_atlas_plugin.store.schema_reader import Table, read_tables  # noqa: E402

TARGET = ROOT / "docs" / "data-dictionary.md"
BOOKKEEPING = ("fid", "uuid", "row_version", "edited_by", "edited_at", "import_id")
ONE_ROW_IS = {
    "atlas_info": "one thing the file says of itself: its uuid, its title, whether it is synthetic",
    "attachments": "a file that belongs to a record, kept in the atlas with its SHA-256",
    "case_locations": "a stage with a known place, as a point; kept by triggers",
    "case_persons": "a person who is part of a case",
    "case_themes": "a theme of a case, with the ground for it",
    "cases": "a documented violation, or a dated event",
    "change_log": "one change: who, when, which row; or one import as a whole",
    "change_values": "the old and new values of one change; can be erased without breaking the log",
    "citations": "which row rests on which source",
    "claims": "a figure or statement by a source; rival claims stand side by side",
    "consents": "who agreed to which use, from when until when",
    "examinations": "one time that an analyst looked at a place on an image; having seen nothing is a result",
    "glossary": "a term of the field",
    "imports": "one import as a whole: from where, how its columns became fields, and whether it was undone",
    "images": "a registered satellite scene or mosaic",
    "observation_kinds": "a kind of thing that can be marked on an image: a name, a symbol, a key",
    "observation_lines": "a line that an analyst marked on an image",
    "observation_points": "a point that an analyst marked on an image",
    "observation_polygons": "an area that an analyst marked on an image",
    "persons": "someone a case is about, by pseudonym",
    "place_names": "a name of a place, with language and script",
    "places": "a facility, a crossing or a settlement",
    "publications": "an edition that left the atlas: its level, filter and hash",
    "route_legs": "one step of a route, as a schematic curve",
    "route_lines": "a leg as it is drawn at one band of scales; made from the stops",
    "route_marks": "an arrow or numbered badge of a route at one band of scales; made from the stops",
    "route_stops": "a stop of a route, in order",
    "routes": "a published chain of places",
    "schema_version": "a migration that was applied to the file",
    "sources": "a citable document",
    "stages": "one step of a case: place or unknown place, role, uncertain dates",
    "statistic_places": "a place that a published figure names",
    "statistics": "one published figure, with who says it and as of when",
    "themes": "a theme of the publisher, or one of your own",
}
HEAD = """# Data dictionary

Made from the schema by `tools/make_data_dictionary.py`; do not edit. An atlas is one GeoPackage in EPSG:4326.

Every table has `fid` (the format's own key, never referenced), `uuid` (ours; every link points to it), `row_version`,
`edited_by`, `edited_at` and `import_id`; they fill themselves and are left out below. Days (`start_day`, `end_day`) are
whole days since 1970-01-01, both included; empty means open or unknown. Dates in words of EDTF (ISO 8601-2, levels 0 and
1) stand in `*_edtf`, the source's own wording in `*_text`.
"""
DERIVED = """
## Derived tables

`search_blocks` and `search_index` make searching fast. They are made from cases, stages and places, can be rebuilt at any
time (`visualatlas:rebuildsearch`), are not registered in `gpkg_contents`, are not logged, and never enter an export. An edit
by any program takes what it concerns out of them in the same transaction.

| table | column | |
| --- | --- | --- |
"""
DERIVED_COLUMNS = {
    ("search_blocks", "block"): "4096 consecutive `fid` of cases that are indexed as they are now",
    ("search_index", "block"): "the block",
    ("search_index", "word"): "a word, a pair of Hangul or Chinese characters, or `@` for the places of the block",
    ("search_index", "hits"): "where it stands, as packed numbers (`domain/postings.py`)",
}


def derived(connection) -> str:
    """Return the part on tables that are derived, held against the schema."""
    there = [(table, column) for table in text_index.DERIVED_TABLES for (column,) in connection.execute(
        "SELECT name FROM pragma_table_info(?)", (table,))]
    if there != list(DERIVED_COLUMNS):
        raise SystemExit(f"say what the columns of the derived tables are: {there}")
    return DERIVED + "\n".join(f"| `{table}` | `{column}` | {text} |" for (table, column), text in DERIVED_COLUMNS.items())


def remarks(sql: str) -> Dict[str, str]:
    """Return the remark that stands behind each column in the schema's text."""
    found = {}
    for line in sql.splitlines():
        match = re.match(r"\s*(\w+)\s.*?--\s*(.+)$", line)
        if match:
            found[match.group(1)] = match.group(2).strip()
    return found


def later_remarks(table: str) -> Dict[str, str]:
    """Return the remarks behind columns that a later schema added: the file does not keep them."""
    found = {}
    for file in sorted((ROOT / "data" / "schema" / "gpkg").glob("0*.sql")):
        for match in re.finditer(rf"^ALTER TABLE {table} ADD COLUMN (\w+)[^;]*;[ ]*--[ ]*(.+)$",
                                 file.read_text(encoding="utf-8"), re.MULTILINE):
            found[match.group(1)] = match.group(2).strip()
    return found


def rows_of(table: Table, said: Dict[str, str]) -> List[str]:
    """Return the lines of one table."""
    lines = []
    for column in table.columns.values():
        if column.name in BOOKKEEPING:
            continue
        about = []
        if column.refers_to:
            about.append(f"→ `{column.refers_to}`")
        if column.words:
            about.append(", ".join(f"`{word}`" for word in column.words))
        if said.get(column.name):
            about.append(said[column.name].replace("|", "\\|"))
        needed = "yes" if column.not_null else ""
        lines.append(f"| `{column.name}` | {column.type.lower()} | {needed} | {'; '.join(about)} |")
    if table.geometry:
        lines.append(f"| `{table.geometry}` | geometry, EPSG:4326 | | |")
    return lines


def dictionary() -> str:
    """Return the text of the page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.gpkg"
        schema.create(path)
        connection = connect(path)
        try:
            tables = read_tables(connection)
            tail = derived(connection)
            sql = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        finally:
            connection.close()
    unknown = sorted(set(tables) ^ set(ONE_ROW_IS))
    if unknown:
        raise SystemExit(f"say what one row is, or take the table out: {unknown}")
    parts = [HEAD]
    for name in sorted(tables):
        table = tables[name]
        parts.append(f"\n## {name}\n\nOne row is {ONE_ROW_IS[name]}.\n")
        parts.append("| column | type | needed | |\n| --- | --- | --- | --- |")
        parts.extend(rows_of(table, {**remarks(sql[name]), **later_remarks(name)}))
    return "\n".join(parts + [tail]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(dictionary(), encoding="utf-8")
