"""How long a publication of a large atlas takes, and what memory: allowed rows, masked, into every form that the public level has.

releasing.py FOLDER. The atlas is the made-up one with a public ground in each record, so that all of it leaves; a process of its
own for each run. The peer is ogr2ogr's bare copy of cases, steps and places into a new GeoPackage: no rule, no masking.
"""

import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from made_text import WORD
from make_atlas import cached_atlas
from session import QUICK, ROOT, cases, ratio

sys.path.insert(0, str(ROOT))

SIZES = (100_000,) if QUICK else (100_000, 1_000_000)
CHILD_SECONDS = 7_200
PEER = "ogr2ogr of cases, stages and places"
FORMS = ("gpkg", "csv", "exchange", "geojson", "uwazi", "web")


def open_for_all(made: Path, target: Path) -> None:
    """Copy a made-up atlas, and let all of its records leave."""
    from visual_atlas_plugin.store.connection import connect, run_script
    from visual_atlas_plugin.store.schema import schema_sql
    shutil.copyfile(made, target)
    connection = connect(target, write=True)
    try:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        run_script(connection, schema_sql("change_log_off.sql"))
        connection.execute("UPDATE cases SET privacy = 'public', review = 'approved', public_ground = ?", (f"{WORD}: told in public",))
        connection.execute("UPDATE stages SET privacy = 'public' WHERE privacy <> 'public'")
        connection.execute("COMMIT")
    finally:
        connection.close()


def ours(atlas: Path, folder: Path) -> Dict[str, float]:
    """Publish; return seconds, CPU seconds, records and what memory the process took, in MB."""
    from visual_atlas_plugin.exchange.publishing import outputs, policy_store
    from visual_atlas_plugin.exchange.publishing.release import release
    begun, used = time.perf_counter(), time.process_time()
    made, preview = release(atlas, "public")
    told = time.perf_counter() - begun
    job = outputs.Job(atlas, made, preview, policy_store.load_policy(atlas).level("public"), FORMS)
    outputs.publish(job, folder / "edition")
    spent = {"wall": time.perf_counter() - begun, "cpu": time.process_time() - used, "told": told}
    web = sum(file.stat().st_size for file in (folder / "edition" / "web").iterdir())
    return {**spent, "rows": len(made.table("cases").rows), "web": web / 1e6,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def stopped(atlas: Path, folder: Path) -> Dict[str, float]:
    """Stop a publication at several moments; return how long it went on at most, in ms."""
    from visual_atlas_plugin.domain.errors import Stopped
    from visual_atlas_plugin.exchange.publishing import outputs, policy_store
    from visual_atlas_plugin.exchange.publishing.release import release
    from visual_atlas_plugin.exchange.publishing.watch import watching
    longest = 0.0
    for after in (0.5, 3.0, 9.0):
        asked = threading.Event()
        moment: List[float] = []
        timer = threading.Timer(after, lambda: (moment.append(time.perf_counter()), asked.set()))
        timer.start()
        try:
            with watching(asked.is_set):
                made, preview = release(atlas, "public")
            outputs.publish(outputs.Job(atlas, made, preview, policy_store.load_policy(atlas).level("public"), FORMS,
                                        stopped=asked.is_set), folder / "stopped")
        except Stopped:
            longest = max(longest, time.perf_counter() - moment[0])
        finally:
            timer.cancel()
        if (folder / "stopped").exists():
            raise SystemExit("a stopped publication left its folder")
    return {"stop": 1000.0 * longest}


def peer(atlas: Path, folder: Path) -> Dict[str, float]:
    """Copy with ogr2ogr; return seconds and CPU seconds."""
    program = shutil.which("ogr2ogr")
    if program is None:
        raise SystemExit("ogr2ogr is not installed (gdal-bin)")
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([program, "-f", "GPKG", str(folder / "peer.gpkg"), str(atlas), "cases", "stages", "places"], check=True,
                   timeout=CHILD_SECONDS, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": time.perf_counter() - begun, "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def child(what: str, atlas: Path, folder: Path) -> Dict[str, float]:
    """Run one of ours in a process of its own."""
    done = subprocess.run([sys.executable, "-B", __file__, what, str(atlas), str(folder)], stdout=subprocess.PIPE, check=True,
                          timeout=CHILD_SECONDS)
    return json.loads(done.stdout.splitlines()[-1])


def looked_at(edition: Path, count: int) -> None:
    """Hold an edition against what must be in it."""
    said = json.loads((edition / "manifest.json").read_text(encoding="utf-8"))
    connection = sqlite3.connect(edition / "atlas.gpkg")
    try:
        found = connection.execute("SELECT count(*) FROM cases").fetchone()[0]
    finally:
        connection.close()
    with open(edition / "csv" / "cases.csv", "rb") as stream:
        lines = sum(part.count(b"\n") for part in iter(lambda: stream.read(1 << 20), b""))
    if not count == found == said["rows"]["cases"] == lines - 1:
        raise SystemExit(f"{found} cases in the GeoPackage, {lines - 1} in the CSV, {said['rows']['cases']} told, not {count}")


def measured(count: int, folder: Path) -> List[Dict[str, Any]]:
    """Measure one size in turn."""
    atlas = folder / "atlas.gpkg"
    open_for_all(cached_atlas(count), atlas)
    others = peer(atlas, folder)
    os.remove(folder / "peer.gpkg")
    own = child("ours", atlas, folder)
    looked_at(folder / "edition", count)
    shutil.rmtree(folder / "edition")
    stop = child("stopped", atlas, folder)
    return [figure(f"publication, time, {cases(count)}", [own["wall"]], "s", PEER, ratio([own["wall"]], [others["wall"]])),
            figure(f"publication, CPU time, {cases(count)}", [own["cpu"]], "s", PEER, ratio([own["cpu"]], [others["cpu"]])),
            figure(f"publication, rows read and masked, time, {cases(count)}", [own["told"]], "s"),
            figure(f"publication, peak memory, {cases(count)}", [own["peak"]], "MB"),
            figure(f"publication, size of the web map, {cases(count)}", [own["web"]], "MB"),
            figure(f"publication, going on after it was stopped, {cases(count)}", [stop["stop"]], "ms"),
            figure(f"the peer: {PEER}, time, {cases(count)}", [others["wall"]], "s"),
            figure(f"the peer: {PEER}, CPU time, {cases(count)}", [others["cpu"]], "s")]


def main(arguments: List[str]) -> int:
    """Measure all sizes, or be one of the processes."""
    if arguments[0] in ("ours", "stopped"):
        print(json.dumps({"ours": ours, "stopped": stopped}[arguments[0]](Path(arguments[1]), Path(arguments[2]))))
        return 0
    folder, rows = Path(arguments[0]).resolve() / "releasing", []
    for count in SIZES:
        folder.mkdir()
        try:
            rows += measured(count, folder)
        finally:
            shutil.rmtree(folder)
    write(folder.parent, "releasing", rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
