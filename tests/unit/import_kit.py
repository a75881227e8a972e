"""What tests of imports share: a small atlas, made-up tables (SYNTHETIC), a mapping, and ways to look at an atlas."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Dict, List, Sequence

from visual_atlas_plugin.domain.importing.mapping import Choices, ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.raw import ListSource
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import connect, open_atlas, point_blob

COLUMNS = {"id": "case_id", "title": "title", "what": "summary", "when": "date", "theme": "theme", "where": "place",
           "kind": "place_kind", "lat": "latitude", "lon": "longitude", "role": "role", "notes": "notes"}
MAPPING = ImportMapping({"rows": TableMapping("cases", COLUMNS)}, Choices(), owner="Group A", terms="for this atlas only")
# what an import leaves as it was, to the last field; layer_styles and the like are not touched by it
TABLES = ("sources", "themes", "places", "place_names", "cases", "case_themes", "stages", "case_locations", "persons",
          "case_persons", "consents", "claims", "citations", "change_log", "change_values", "imports", "search_blocks",
          "search_index", "rtree_places_geom", "rtree_case_locations_geom")


def make_atlas(path: Path, synthetic: bool = False) -> Path:
    """Make an atlas with two themes and three places, of which one has no point."""
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        put = connection.execute
        put("INSERT INTO atlas_info (key, value) VALUES ('atlas_uuid', 'x'), ('synthetic', ?)", ("1" if synthetic else "0",))
        for number, (identity, name, code) in enumerate((("arrest", "Arrest", "AR"), ("torture", "Torture", "TO")), start=1):
            put("INSERT INTO themes (theme_id, theme_no, name_en, code, color, is_user) VALUES (?, ?, ?, ?, '#123456', 0)",
                (identity, number, name, code))
        for identity, name, kind, geom in (
                ("P-1", "Alpha prison", "prison", point_blob(127.0, 40.0)),
                ("P-2", "Beta customs", "customs", point_blob(129.5, 42.5)), ("P-3", "Gamma", "settlement", None)):
            put("INSERT INTO places (place_id, name_en, kind, country, precision, privacy, geom) VALUES (?, ?, ?, "
                "'North Korea', ?, 'public', ?)", (identity, name, kind, "site" if geom else "unknown", geom))
    return path


def rows_of(*cases: Dict[str, str]) -> ListSource:
    """Return a source with one table of cases; each is given by the columns that it fills."""
    names = list(COLUMNS)
    return ListSource("rows.csv", {"rows": {name: [case.get(name) for case in cases] for name in names}}, "f" * 64)


def case(number: int, **more: str) -> Dict[str, str]:
    """Return one row with everything filled."""
    return {"id": f"D-{number}", "title": f"Case {number}", "what": f"made up {number}", "when": f"2003-0{number % 9 + 1}",
            "theme": "Arrest", "where": "Alpha prison", "kind": "prison", "role": "detention", "notes": "SYNTHETIC", **more}


def many(count: int, first: int = 0) -> ListSource:
    """Return a source with that many cases at two places."""
    numbers = range(first, first + count)
    table: Dict[str, List] = {
        "id": [f"D-{n}" for n in numbers], "title": [f"Case {n}" for n in numbers],
        "what": [f"made up {n}" for n in numbers],
        "when": [f"{1990 + n % 30}-0{n % 9 + 1}" for n in numbers], "theme": [("Arrest", "Torture")[n % 2] for n in numbers],
        "where": [("Alpha prison", "Beta customs", None)[n % 3] for n in numbers],
        "kind": [("prison", "customs", None)[n % 3] for n in numbers], "lat": [None] * count, "lon": [None] * count,
        "role": ["detention"] * count, "notes": [None] * count}
    return ListSource("many.csv", {"rows": table}, "e" * 64)


def mapped(**changes) -> ImportMapping:
    """Return the mapping with some changes."""
    return replace(MAPPING, **changes)


def ask(path: Path, query: str, *values: object) -> list:
    """Return the rows of a query."""
    connection = connect(path)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def edit(path: Path, query: str, *values: object) -> None:
    """Change an atlas as a person would: logged, under another name."""
    with open_atlas(path, write=True) as connection:
        assert connection.execute(query, values).rowcount > 0


def content(path: Path) -> Dict[str, Sequence[tuple]]:
    """Return everything that stands in an atlas, and its schema."""
    connection = sqlite3.connect(path)
    try:
        found = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in TABLES}
        found["schema"] = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        return found
    finally:
        connection.close()
