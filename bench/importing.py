"""How fast a table becomes an atlas: CSV of 20 columns, validated, indexed and logged, against ogr2ogr's bare copy of it.

importing.py FOLDER. Ours and the peer's in turn, a process each; the peer copies the rows into one flat layer with its
spatial index, unvalidated. Ours makes cases, themes, stages, points and their R-tree, all plain indexes and the log of it.
"""

import json
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import QUICK, ROOT, cases, ratio

sys.path.insert(0, str(ROOT))

SIZES = (100_000,) if QUICK else (100_000, 1_000_000)
PAIRS = {100_000: 3, 1_000_000: 2}
PLACES = 4_000
CHILD_SECONDS = 3_600
PEER = "ogr2ogr CSV to GPKG with spatial index"
MADE = ROOT / "build" / "bench" / "made"
COLUMNS = ("case_id", "title", "summary", "date", "theme", "place", "place_kind", "latitude", "longitude", "admin1",
           "admin2", "country", "role", "what_happened", "publisher", "credibility", "confidence", "owner", "terms", "notes")
THEMES = ("Arrest", "Deportation", "Detention", "Disappearance", "Forced labor", "Torture", "Trafficking")


def made_csv(count: int) -> Path:
    """Return a made-up table of that many rows, SYNTHETIC; it is made where there is none."""
    MADE.mkdir(parents=True, exist_ok=True)
    path = MADE / f"synthetic_rows_{count}.csv"
    if path.exists():
        return path
    chance, part = random.Random(20_240_229), path.with_suffix(".part")
    with open(part, "w", encoding="utf-8") as stream:
        stream.write(",".join(COLUMNS) + "\n")
        for number in range(count):
            place = int(PLACES * chance.random() ** 3)
            day = f"{1995 + chance.randrange(29)}-{chance.randrange(12) + 1:02d}-{chance.randrange(28) + 1:02d}"
            stream.write(
                f"SYN-{number:07d},SYNTHETIC case {number},"
                f"SYNTHETIC: 온성 보위부에서 조사를 받은 뒤 넘겨졌다고 함 {number % 977}; moved on later,{day[:chance.choice((4, 7, 10))]},"
                f"{THEMES[number % 7]},SYNTHETIC place {place},prison,{40 + place / 1000:.5f},{124 + place % 100 / 20:.5f},"
                f"P{place % 14},C{place % 99},KP,detention,SYNTHETIC step {number % 50},Group {number % 7},{number % 6 + 1},"
                f"{('high', 'medium', 'low')[number % 3]},SYNTHETIC,internal,SYNTHETIC note {number % 100}\n")
    part.replace(path)
    return path


def ours(path: Path, folder: Path) -> Dict[str, float]:
    """Import into a new atlas; return seconds, CPU seconds, rows and what memory the process took, in MB."""
    from visual_atlas_plugin.domain.importing.mapping import NEW_THEME, ImportMapping, TableMapping
    from visual_atlas_plugin.exchange.apply import apply_import
    from visual_atlas_plugin.exchange.reading import open_source
    from visual_atlas_plugin.store import schema
    from visual_atlas_plugin.store.connection import open_atlas
    atlas = folder / "ours.gpkg"
    schema.create(atlas)
    with open_atlas(atlas, write=True) as connection:
        connection.execute("INSERT INTO atlas_info (key, value) VALUES ('atlas_uuid', 'SYNTHETIC'), ('synthetic', '1')")
    begun, used = time.perf_counter(), time.process_time()
    source = open_source(path)
    mapping = ImportMapping({source.tables()[0].name: TableMapping("cases", {name: name for name in COLUMNS})},
                            themes=dict.fromkeys(THEMES, NEW_THEME), owner="SYNTHETIC", terms="SYNTHETIC")
    plan = apply_import(atlas, source, mapping)
    spent = {"wall": time.perf_counter() - begun, "cpu": time.process_time() - used}
    return {**spent, "rows": plan.new, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def looked_at(atlas: Path, count: int) -> float:
    """Hold an imported atlas against what must be in it; return its size by that of all but the log."""
    connection = sqlite3.connect(atlas)
    try:
        for table in ("cases", "case_themes", "stages", "case_locations", "rtree_case_locations_geom"):
            found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            if found != count:
                raise SystemExit(f"{found} rows in {table}, not {count}")
        sound = [connection.execute(query).fetchone() for query in (
            "SELECT rtreecheck('rtree_case_locations_geom')", "PRAGMA foreign_key_check", "PRAGMA quick_check")]
        if sound != [("ok",), None, ("ok",)]:
            raise SystemExit(f"the atlas is not sound: {sound}")
        log = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name IN ('change_log', 'change_values', "
                                 "'change_log_row', 'sqlite_autoindex_change_log_1', 'sqlite_autoindex_change_values_1', "
                                 "'sqlite_autoindex_change_values_2', 'imports')").fetchone()[0]
    finally:
        connection.close()
    size = atlas.stat().st_size
    return size / (size - log)


def peer(path: Path, folder: Path) -> Dict[str, float]:
    """Copy with ogr2ogr; return seconds and CPU seconds."""
    program = shutil.which("ogr2ogr")
    if program is None:
        raise SystemExit("ogr2ogr is not installed (gdal-bin)")
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([program, "-f", "GPKG", str(folder / "peer.gpkg"), str(path), "-oo", "X_POSSIBLE_NAMES=longitude", "-oo",
                    "Y_POSSIBLE_NAMES=latitude", "-oo", "KEEP_GEOM_COLUMNS=YES", "-a_srs", "EPSG:4326", "-lco",
                    "SPATIAL_INDEX=YES"], check=True, timeout=CHILD_SECONDS)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": time.perf_counter() - begun,
            "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def child(path: Path, folder: Path) -> Dict[str, float]:
    """Run one import of ours in a process of its own."""
    done = subprocess.run([sys.executable, "-B", __file__, "ours", str(path), str(folder)], stdout=subprocess.PIPE,
                          check=True, timeout=CHILD_SECONDS)
    return json.loads(done.stdout.splitlines()[-1])


def measured(count: int, folder: Path) -> List[Dict[str, Any]]:
    """Measure one size in turn."""
    path = made_csv(count)
    path.read_bytes()               # into the cache
    runs: Dict[str, List[Dict[str, float]]] = {"ours": [], "peer": []}
    shares = []
    for _ in range(PAIRS[count]):
        for name, run in (("peer", peer), ("ours", child)):
            for old in folder.glob("*.gpkg*"):
                old.unlink()
            runs[name].append(run(path, folder))
        shares.append(looked_at(folder / "ours.gpkg", count))
    rows = []
    for key, what in (("wall", "time"), ("cpu", "CPU time")):
        own, other = ([run[key] for run in runs[name]] for name in ("ours", "peer"))
        rows += [figure(f"import of a table, {what}, {cases(count)}", own, "s", PEER, ratio(own, other)),
                 figure(f"the peer: {PEER}, {what}, {cases(count)}", other, "s")]
    peaks = [run["peak"] for run in runs["ours"]]
    rows += [figure(f"import of a table, peak memory, {cases(count)}", peaks, "MB"),
             figure(f"import of a table, file by the unlogged one, {cases(count)}", shares, "times")]
    return rows


def main(arguments: List[str]) -> int:
    """Measure all sizes, or be one of the processes."""
    if arguments[0] == "ours":
        print(json.dumps(ours(Path(arguments[1]), Path(arguments[2]))))
        return 0
    folder = Path(arguments[0]).resolve() / "imports"
    folder.mkdir(exist_ok=True)
    try:
        write(folder.parent, "importing", [row for count in SIZES for row in measured(count, folder)])
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
