"""Opening an atlas until its counts are ready, against a plain SELECT of the same columns through sqlite3; and memory.

opening.py FOLDER. Each reading is a process of its own, in turn, so that no reading profits from another one's memory;
the file's pages are in the system's cache for both. The peer only fetches the rows: it builds nothing of them.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import QUICK, SIZES, cases, ratio, resident_mb

from make_atlas import cached_atlas

PAIRS = 3 if QUICK else 5
CHILD_SECONDS = 1800
PEER = "a plain SELECT of the same columns through sqlite3, joined"
MEMORY_FROM = 100_000               # below, the size of libraries tells more than that of the cases
MEMORY = (("kept", "memory that the counts keep"), ("left", "resident memory after opening, free pieces included"))
SELECTS = (
    "SELECT fid, start_day, end_day, credibility, confidence, review, privacy, record_kind, publisher FROM cases "
    "ORDER BY fid",
    "SELECT c.fid, t.fid FROM case_themes m JOIN cases c ON c.uuid = m.case_uuid JOIN themes t ON t.uuid = m.theme_uuid",
    "SELECT place_id, kind, admin1, admin2, geom FROM places ORDER BY fid",
    "SELECT c.fid, s.place_uuid, s.role, s.stage_order FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
    "ORDER BY c.fid, s.stage_order, s.fid",
    "SELECT c.fid, p.fid, p.sex FROM case_persons m JOIN cases c ON c.uuid = m.case_uuid "
    "JOIN persons p ON p.uuid = m.person_uuid",
    "SELECT c.fid, o.reliability FROM citations t JOIN sources o ON o.uuid = t.source_uuid "
    "JOIN cases c ON c.uuid = t.case_uuid",
)


def read_by_select(path: str) -> Dict[str, float]:
    """Fetch the rows; return seconds and CPU seconds."""
    from visual_atlas_plugin.store.connection import connect
    begun, used = time.perf_counter(), time.process_time()
    connection = connect(path)
    for query in SELECTS:
        connection.execute(query).fetchall()
    connection.close()
    return {"wall": time.perf_counter() - begun, "cpu": time.process_time() - used}


def read_by_index(path: str, small: str) -> Dict[str, float]:
    """Read the index and count once; return seconds, CPU seconds and what memory it took, in bytes.

    A smaller atlas is read before, so that libraries are loaded and have opened a GeoPackage, as in QGIS.
    """
    from osgeo import gdal  # noqa: F401 - QGIS has it loaded
    from visual_atlas_plugin.domain.filter_state import FilterState
    from visual_atlas_plugin.store.index_reader import load_index
    load_index(small).counts(FilterState())
    _give_back()                    # else what that left in pieces would be taken for room that was there
    before = resident_mb()
    begun, used = time.perf_counter(), time.process_time()
    index = load_index(path)
    index.counts(FilterState())
    seconds = {"wall": time.perf_counter() - begun, "cpu": time.process_time() - used}
    left = resident_mb() - before
    _give_back()
    kept = resident_mb() - before
    del index                       # until here it was held
    return {**seconds, "left": left * 2 ** 20, "kept": kept * 2 ** 20}


def _give_back() -> None:
    """Let the C library give free pieces of memory back, so that what the index itself holds can be told (glibc)."""
    import ctypes
    import gc
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)


def child(what: str, *paths: str) -> Dict[str, float]:
    """Run one reading in a process of its own."""
    done = subprocess.run([sys.executable, "-B", __file__, what, *paths], stdout=subprocess.PIPE, check=True,
                          timeout=CHILD_SECONDS)
    return json.loads(done.stdout.splitlines()[-1])


def measured(count: int, small: Path) -> List[Dict[str, Any]]:
    """Measure one size in turn."""
    path = str(cached_atlas(count))
    child("select", path)           # brings the file into the cache
    ours, peers = [], []
    for _ in range(PAIRS):
        ours.append(child("index", path, str(small)))
        peers.append(child("select", path))
    rows = []
    for key, what in (("wall", "time"), ("cpu", "CPU time")):
        own, other = ([1000 * run[key] for run in runs] for runs in (ours, peers))
        rows += [figure(f"opening to ready counts, {what}, {cases(count)}", own, "ms", PEER, ratio(own, other)),
                 figure(f"the peer: {PEER}, {what}, {cases(count)}", other, "ms")]
    for key, what in MEMORY if count >= MEMORY_FROM else ():
        rows.append(figure(f"{what}, {cases(count)}", [run[key] / count for run in ours], "B a case"))
    return rows


def main(arguments: List[str]) -> int:
    """Measure all sizes, or be one of the processes."""
    if arguments[0] == "select":
        print(json.dumps(read_by_select(arguments[1])))
    elif arguments[0] == "index":
        print(json.dumps(read_by_index(arguments[1], arguments[2])))
    else:
        small = cached_atlas(MEMORY_FROM)
        write(Path(arguments[0]).resolve(), "opening", [row for count in SIZES for row in measured(count, small)])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
