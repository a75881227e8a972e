"""The default project in QGIS's real window: frames while dragging with everything on, and the longest block of the window.

window.py FOLDER; DISPLAY must name a screen of at least 2200 x 1300. One QGIS for each size, and before it some that only
open the atlas: what a first opening reads and makes, a second one in the same QGIS finds.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import ROOT, SIZES, cases
from start_up import profile

from make_atlas import cached_atlas

SECONDS = 1500
OPENINGS = 5            # the last one goes on


def run(folder: Path, count: int, opening: int = 0) -> Dict[str, Any]:
    """Run QGIS once; return what it noted. `opening`: number of one that is all, 0 goes on."""
    note = folder / (f"opening_{opening}_{count}.json" if opening else f"window_{count}.json")
    note.unlink(missing_ok=True)
    environment = dict(os.environ, VISUAL_ATLAS_BENCH_OUT=str(note), VISUAL_ATLAS_BENCH_ATLAS=str(cached_atlas(count)),
                       VISUAL_ATLAS_BENCH_FOLDER=str(Path(__file__).resolve().parent),
                       VISUAL_ATLAS_BENCH_OPENING="1" if opening else "")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)        # as at a user's
    with open(note.with_suffix(".log"), "wb") as log:
        code = subprocess.run(["qgis", "--profiles-path", str(profile(folder, True)), "--nologo", "--code",
                               str(ROOT / "bench" / "in_window.py")], env=environment, stdin=subprocess.DEVNULL, stdout=log,
                              stderr=log, timeout=SECONDS, check=False).returncode
    if code or not note.exists():
        raise SystemExit(f"QGIS ended with {code}: see {log.name}")
    return json.loads(note.read_text(encoding="utf-8"))


def measured(folder: Path, count: int) -> List[Dict[str, Any]]:
    """Measure one size."""
    openings = [run(folder, count, number) for number in range(1, OPENINGS)]
    noted = run(folder, count)
    openings.append(noted)
    return [figure(f"drag painted, default project with panel, {cases(count)}", noted["frames"], "ms"),
            figure(f"CPU time: drag painted, default project with panel, {cases(count)}", noted["frames_cpu"], "ms"),
            figure(f"longest block of the window after a move of a drag, {cases(count)}", noted["blocks"], "ms"),
            figure(f"CPU time: longest block of the window after a move of a drag, {cases(count)}",
                   noted["blocks_cpu"], "ms"),
            figure(f"longest block of the window after letting go, {cases(count)}", noted["settled"], "ms"),
            figure(f"CPU time: longest block of the window after letting go, {cases(count)}", noted["settled_cpu"], "ms"),
            figure(f"longest block of the window while an atlas is opened, {cases(count)}",
                   [one["opening"]["wall"] for one in openings], "ms"),
            figure(f"CPU time: longest block of the window while an atlas is opened, {cases(count)}",
                   [one["opening"]["cpu"] for one in openings], "ms"),
            *(figure(f"{prefix}longest block of the window: {name}, {cases(count)}", [seen[key]], "ms")
              for name, seen in noted["deeds"].items() for key, prefix in (("wall", ""), ("cpu", "CPU time: "))),
            figure(f"opening in the window until the panel counts, {cases(count)}",
                   [one["opened"] for one in openings], "ms")]


def main(folder: Path) -> int:
    """Measure and write the figures."""
    write(folder, "window", [row for count in SIZES for row in measured(folder, count)])
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
