"""A book of 50 facility plates, A3 at 300 dpi with local imagery: by two worker processes, as PDF and as pictures.

printing.py FOLDER. The peer, in turn, in one process: QGIS's own atlas export of the same layout, whose picture is a map that
follows the atlas. Each run is a process of its own; joining is in our time, and so is the start of the workers.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import QUICK, ROOT, ratio

from made_plates import atlas_with_plates

PLATES = 12 if QUICK else 50
ROUNDS = 1 if QUICK else 3
DPI, SECONDS = 300, 3600
PDF, PNG = "PDF", "PNG"
PEER = "QGIS's own atlas export, one process"


def run(folder: Path, what: str, fmt: str, number: int, workers: int = 2) -> Dict[str, Any]:
    """Do one export in a process of its own; return its seconds and the most memory of a process that drew, MB."""
    note = folder / "printing_noted.json"
    note.unlink(missing_ok=True)
    command = [sys.executable, "-B", str(ROOT / "bench" / "in_printing.py"), what, fmt, str(number), str(workers), str(folder),
               str(note)]
    with open(folder / f"printing_{what}_{fmt}.log", "wb") as log:
        begun = time.perf_counter()
        code = subprocess.run(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False,
                              env=dict(os.environ, QT_QPA_PLATFORM="offscreen")).returncode
        spent = time.perf_counter() - begun
    if code or not note.exists():
        raise SystemExit(f"the export ended with {code} after {spent:.0f} s: see {log.name}")
    return json.loads(note.read_text(encoding="utf-8"))


def rows(folder: Path, fmt: str) -> List[Dict[str, Any]]:
    """Return the figures of one format: ours, the peer's, and what the workers held."""
    ours, theirs = [], []
    for _round in range(ROUNDS):
        ours.append(run(folder, "ours", fmt, PLATES))
        theirs.append(run(folder, "peer", fmt, PLATES))
    seconds = [[one["seconds"] for one in some] for some in (ours, theirs)]
    size = f"{PLATES} plates, A3, {DPI} dpi"
    return [
        figure(f"book of plates as {fmt}, {size}", seconds[0], "s", PEER, ratio(*seconds)),
        figure(f"the peer: atlas as {fmt}, {size}", seconds[1], "s"),
        figure(f"CPU time: book of plates as {fmt}, {size}", [one["cpu"] for one in ours], "s", PEER,
               ratio([one["cpu"] for one in ours], [one["cpu"] for one in theirs])),
        figure(f"memory of a worker, book as {fmt}, {size}", [one["peak_mb"] for one in ours], "MB"),
        figure(f"the peer: memory, atlas as {fmt}, {size}", [one["peak_mb"] for one in theirs], "MB"),
        figure(f"file: book as {fmt}, {size}", [one["bytes"] / 1e6 for one in ours], "MB", PEER,
               ratio([one["bytes"] for one in ours], [one["bytes"] for one in theirs]))]


def main(folder: Path) -> int:
    """Measure and write the figures."""
    atlas_with_plates(folder, PLATES)
    few = run(folder, "ours", PDF, PLATES // 5)["peak_mb"] if atlas_with_plates(folder, PLATES // 5) else 0.0
    made = rows(folder, PDF) + rows(folder, PNG)
    most = next(row["median"] for row in made if row["name"].startswith(f"memory of a worker, book as {PDF}"))
    made.append(figure("memory of a worker, five times the pages", [most - few], "MB more", "a fifth of the pages", most / few))
    write(folder, "printing", made)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
