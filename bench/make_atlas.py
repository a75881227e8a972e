"""Writes a made-up atlas of any size, with everything that a user's atlas has: a GeoPackage of our schema, SYNTHETIC.

make_atlas.py CASES FILE [SEED]. The places, routes and themes of the facts are in it, made-up places beside them, and
made-up cases at all of them, with steps, persons, sources and citations. One transaction; triggers and plain indexes of
the tables that grow are taken off and put back letter for letter; the R-tree is packed; the import is one row of the log.
"""

import hashlib
import sqlite3
import sys
import time
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from made_rows import WHEN, Bulk  # noqa: E402  (found through the line above)
from made_text import WORD  # noqa: E402
from visual_atlas_plugin.store.atomic_file import replacing  # noqa: E402
from visual_atlas_plugin.store.connection import check_foreign_keys, connect, polygon_blob, run_script  # noqa: E402
from visual_atlas_plugin.store.facts_import import Contents, build_atlas, load_shipped  # noqa: E402
from visual_atlas_plugin.store.schema import check_file, schema_sql  # noqa: E402

SEED = 20_240_229
GROWING = ("sources", "places", "place_names", "cases", "case_themes", "stages", "case_locations", "persons", "case_persons",
           "citations")
CACHE = ROOT / "build" / "bench" / "made"


def generator_key() -> str:
    """Return a short hash of the generator and of the schema: another one means other atlases."""
    digest = hashlib.sha256()
    folder = Path(__file__).resolve().parent
    for name in ("make_atlas", "made_rows", "made_cases", "made_places", "made_text"):
        digest.update((folder / f"{name}.py").read_bytes())
    digest.update((ROOT / "visual_atlas_plugin" / "exchange" / "bulk_rtree.py").read_bytes())
    for file in sorted((ROOT / "data" / "schema" / "gpkg").glob("*.sql")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def cached_atlas(count: int, seed: int = SEED) -> Path:
    """Return the path of a made-up atlas of that many cases; it is made where there is none of this generator."""
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / f"synthetic_{count}_{seed}_{generator_key()}.gpkg"
    if not path.exists():
        for old in CACHE.glob(f"synthetic_{count}_{seed}_*.gpkg*"):
            old.unlink()
        make_atlas(path, count, seed)
    return path


def make_atlas(path: Path, count: int, seed: int = SEED) -> None:
    """Write the atlas: everything or nothing."""
    with replacing(path) as part:
        title = f"Speed test of {count:,} cases ({WORD})"
        build_atlas(part, route_builder=lambda _stops: load_shipped(),
                    contents=Contents(title, True, lambda writer, _facts: _write_mark(writer)))
        connection = connect(part, write=True)
        try:
            for pragma in ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -1500000", "foreign_keys = OFF"):
                connection.execute(f"PRAGMA {pragma}")      # foreign keys are checked as a whole before the commit
            connection.execute("BEGIN IMMEDIATE")
            with _taken_off(connection):
                rows = Bulk(connection, count, seed).write()
            _log(connection, rows, seed)
            check_foreign_keys(connection)
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()
        check_file(part)


def _write_mark(writer: Any) -> None:
    """Lay the area into the file over which maps repeat the word SYNTHETIC."""
    run_script(writer.connection, schema_sql("training_mark.sql"))
    ring = [(88.0, 8.0), (162.0, 8.0), (162.0, 62.0), (88.0, 62.0), (88.0, 8.0)]
    writer.connection.execute("INSERT INTO synthetic_marks (uuid, edited_by, edited_at, label, geom) VALUES (?, ?, ?, ?, ?)",
                              (str(uuid.uuid4()), WORD, WHEN, WORD, polygon_blob(ring)))


@contextmanager
def _taken_off(connection: sqlite3.Connection) -> Iterator[None]:
    """Drop triggers and plain indexes of the tables that grow; put them back in their order, letter for letter."""
    marks = ", ".join("?" * len(GROWING))
    found = connection.execute(f"SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ({marks}) AND sql IS NOT NULL "
                               "AND type IN ('trigger', 'index') ORDER BY rowid", GROWING).fetchall()
    before = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    yield
    for kind, _, sql in sorted(found, key=lambda row: row[0] != "index"):
        connection.execute(sql)
    after = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    if before != after:
        raise RuntimeError("the schema is not what it was")


def _log(connection: sqlite3.Connection, rows: int, seed: int) -> None:
    """Write the one row of the change log that stands for all made-up rows."""
    connection.execute(
        "INSERT INTO change_log (uuid, action, table_name, edited_by, edited_at, import_id, row_count, file_hash) "
        "VALUES (?, 'import', '*', ?, ?, ?, ?, ?)",
        (str(uuid.uuid4()), WORD, WHEN, f"SYN-{seed}", rows, hashlib.sha256(generator_key().encode("ascii")).hexdigest()))


def main(arguments: Sequence[str]) -> int:
    """Write one atlas and say how long it took."""
    begun = time.perf_counter()
    path = Path(arguments[1]).resolve()
    make_atlas(path, int(arguments[0]), int(arguments[2]) if len(arguments) > 2 else SEED)
    seconds = time.perf_counter() - begun
    print(f"{path.name}: {int(arguments[0]):,} cases, {path.stat().st_size / 1e6:,.0f} MB, {seconds:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
