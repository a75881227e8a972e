"""Releases for the tests of the web map: the shipped public facts, and a synthetic one full of hostile text.

The rows are read by plain SQL, not by the engine that makes releases: these tests are about the page.
"""

import sqlite3
import struct
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from visual_atlas_plugin.exchange.publishing.released import COLUMNS, GEOMETRY, Release, ReleasedTable
from visual_atlas_plugin.store.facts_import import build_atlas

HOSTILE = (
    "</script><script>window.hacked=1</script>",
    '<img src=x onerror="window.hacked=1">',
    "line\u2028separator\u2029end",
    '=HYPERLINK("http://evil.example","x")',
    "'\"><svg onload=window.hacked=1>",
    "\u202eevil\u202c rtl",
    "a\x00b\x07c",
    "{{title}} ${title} [% 1 %]",
    "<!-- --> ]]> \\u003c \ud83d\ude00",
)
HOSTILE_LINKS = (
    "javascript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "JaVaScRiPt:alert(1)",
    'https://good.example/a?b="c"&d=<e>',
    "//evil.example/x",
    "http://user:pw@host.example/",
    " file:///etc/passwd",
)
_ID = {
    "theme": "theme_id",
    "place": "place_id",
    "case": "case_id",
    "route": "route_no",
    "statistic": "stat_id",
    "term": "term_id",
}
_TABLE = {
    "theme": "themes",
    "place": "places",
    "case": "cases",
    "route": "routes",
    "statistic": "statistics",
    "term": "glossary",
    "stage": "stages",
    "claim": "claims",
}


def release_of(tables: Dict[str, List[Dict[str, Any]]], **words: Any) -> Release:
    """Make a release from rows by table; a column that a row does not name is None."""
    made = {
        name: ReleasedTable(
            name,
            COLUMNS[name],
            tuple(tuple(row.get(column) for column in COLUMNS[name]) for row in rows),
            GEOMETRY.get(name, ("", ""))[0],
        )
        for name, rows in tables.items()
    }
    said = dict(
        level="public",
        title="Visual Atlas",
        made_on="2026-11-27",
        synthetic=False,
        filter_words="",
        filter_json="{}",
        languages=("en", "ko"),
        held_back_rounded=0,
        policy_sha256="0" * 64,
        log_head="",
        versions={"visual_atlas": "0"},
        notes=(),
    )
    said.update(words)
    return Release(tables=made, **said)


def facts_release(folder: Path, **words: Any) -> Release:
    """Build an atlas from the shipped facts in a folder and return its public rows as a release."""
    path = folder / "facts.gpkg"
    if not path.exists():
        build_atlas(path)
    connection = sqlite3.connect(str(path))
    connection.row_factory = sqlite3.Row
    try:
        return release_of(_tables(connection), **words)
    finally:
        connection.close()


def _tables(connection: sqlite3.Connection) -> Dict[str, List[Dict[str, Any]]]:
    ids = _ids(connection)
    tables = {
        name: [_row(name, row, ids) for row in connection.execute(f"SELECT * FROM {name}")]
        for name in (
            "themes",
            "places",
            "place_names",
            "routes",
            "route_stops",
            "route_legs",
            "route_lines",
            "route_marks",
            "cases",
            "case_themes",
            "stages",
            "claims",
            "sources",
            "citations",
            "statistics",
            "statistic_places",
            "glossary",
        )
    }
    return {name: [row for row in rows if row.pop("_privacy", "public") == "public"] for name, rows in tables.items()}


def _ids(connection: sqlite3.Connection) -> Dict[str, Any]:
    """The id that stands in a release, by uuid."""
    ids: Dict[str, Any] = {}
    for subject, table in _TABLE.items():
        column = _ID.get(subject, "fid")
        ids.update(connection.execute(f"SELECT uuid, {column} FROM {table}").fetchall())
    ids.update(connection.execute("SELECT uuid, source_key FROM sources").fetchall())
    return ids


def _row(name: str, row: sqlite3.Row, ids: Dict[str, Any]) -> Dict[str, Any]:
    found = dict(row)
    result = {column: found[column] for column in COLUMNS[name] if column in found}
    result["_privacy"] = found.get("privacy", "public")
    if found.get("geom"):
        result["geom"] = _points(found["geom"])
    if name == "claims" or name == "citations":
        for subject in (*_TABLE, "term"):
            if found.get(f"{subject}_uuid"):
                result["subject"], result["subject_id"] = subject, ids[found[f"{subject}_uuid"]]
    for column in ("place", "case", "theme", "source", "route", "statistic"):
        if found.get(f"{column}_uuid"):
            result[_ID.get(column, "source_key")] = ids[found[f"{column}_uuid"]]
    if name in ("stages", "claims"):
        result["stage_id" if name == "stages" else "claim_id"] = found["fid"]
    if name == "places":
        result["mask"], result["same_as_place_id"] = "exact", ids.get(found["same_as_place_uuid"])
    return result


def _points(blob: bytes) -> Any:
    """Read a GeoPackage point or line (little endian) as (lon, lat) or a tuple of them."""
    at = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    (kind,) = struct.unpack_from("<I", blob, at + 1)
    if kind == 1:
        return struct.unpack_from("<2d", blob, at + 5)
    (count,) = struct.unpack_from("<I", blob, at + 5)
    return tuple(struct.unpack_from("<2d", blob, at + 9 + 16 * number) for number in range(count))


def hostile_release(link: Optional[str] = None) -> Release:
    """Return a synthetic release in which every text is an attack."""
    texts = [text.replace("\x00", "\ufffd") for text in HOSTILE]
    places = [
        {
            "place_id": f"H{n}",
            "kind": "mss_office",
            "custody": "north_korea",
            "name_en": text,
            "name_ko": text,
            "short_en": text,
            "short_ko": text,
            "precision": "site",
            "status": "not_known",
            "weak_note": text,
            "mask": "exact",
            "role_note": text,
            "on_route": 1,
            "geom": (126.0 + n * 0.3, 41.0),
        }
        for n, text in enumerate(texts)
    ]
    cases = [
        {
            "case_id": f"C{n}{text}",
            "title": text,
            "summary": text,
            "record_kind": "case",
            "publisher": text,
            "date_text": text,
            "date_edtf": "2001",
            "start_day": 11323,
            "end_day": 11687,
        }
        for n, text in enumerate(texts)
    ]
    stages: List[Dict[str, Any]] = [
        {
            "stage_id": n,
            "case_id": case["case_id"],
            "stage_order": 1,
            "role": "detention",
            "place_id": f"H{n}",
            "inferred": 0,
            "place_text": case["title"],
            "what_happened": case["title"],
        }
        for n, case in enumerate(cases)
    ]
    sources = [
        {"source_key": f"S{n}", "title": texts[n % len(texts)], "publisher": texts[0], "url": url, "licence": texts[1]}
        for n, url in enumerate((link,) if link else HOSTILE_LINKS)
    ]
    cited = [
        {"source_key": source["source_key"], "subject": "case", "subject_id": cases[0]["case_id"]} for source in sources
    ]
    themes = [
        {
            "theme_id": texts[0],
            "theme_no": 1,
            "name_en": texts[1],
            "name_ko": texts[2],
            "code": "XX",
            "color": "#332288",
            "published_by": texts[0],
        }
    ]
    claims = [
        {
            "claim_id": 1,
            "subject": "case",
            "subject_id": cases[0]["case_id"],
            "what": "people",
            "value_text": texts[0],
            "about": texts[1],
            "claimed_by": texts[4],
            "as_of": texts[3],
        }
    ]
    return release_of(
        {
            "places": places,
            "cases": cases,
            "stages": stages,
            "sources": sources,
            "citations": cited,
            "themes": themes,
            "claims": claims,
            "case_themes": [{"case_id": cases[0]["case_id"], "theme_id": texts[0]}],
            "place_names": [{"place_id": "H0", "name": texts[4], "is_alias": 1}],
            "glossary": [{"term_id": "T", "term_en": texts[0], "term_ko": texts[1], "meaning": texts[2]}],
            "statistics": [{"stat_id": "F", "measure": texts[0], "who_says": texts[1], "notes": texts[2]}],
        },
        title=texts[0],
        synthetic=True,
        filter_words=texts[1],
        notes=tuple(texts),
    )


def lon_lat(value: Any) -> Tuple[float, float]:
    """Return a point of a release as floats."""
    return float(value[0]), float(value[1])
