"""Paired starts of QGIS: A without the plugin, B with it on and nothing opened. Processing is on in both.

start_up.py FOLDER; DISPLAY must name a screen; VISUAL_ATLAS_BENCH_PAIRS: how many pairs. Each start has a
fresh profile; the order in a pair alternates; one start of each kind goes before and is not counted.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "visual_atlas_plugin"
START_SECONDS = 120

def profile(folder: Path, enabled: bool) -> Path:
    """Make a fresh profile with or without the plugin; return the folder of profiles."""
    target = folder / "profile"
    shutil.rmtree(target, ignore_errors=True)
    settings = target / "profiles" / "default" / "QGIS"
    plugins = target / "profiles" / "default" / "python" / "plugins"
    settings.mkdir(parents=True)
    plugins.mkdir(parents=True)
    lines = (ROOT / "scripts" / "QGIS3.ini").read_text(encoding="utf-8").splitlines(keepends=True)
    if enabled:
        (plugins / PLUGIN).symlink_to(folder / "plugin" / PLUGIN)
    else:
        lines = [line for line in lines if not line.startswith(f"{PLUGIN}=")]
    (settings / "QGIS3.ini").write_text("".join(lines), encoding="utf-8")
    return target


def start(folder: Path, enabled: bool) -> Dict[str, Any]:
    """Start QGIS once; return what it noted."""
    note = folder / "note.json"
    note.unlink(missing_ok=True)
    profiles = profile(folder, enabled)
    environment = dict(os.environ, VISUAL_ATLAS_BENCH_OUT=str(note))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["VISUAL_ATLAS_BENCH_START"] = repr(time.time())
    with open(folder / "qgis.log", "wb") as log:
        subprocess.run(["qgis", "--profiles-path", str(profiles), "--nologo", "--code",
                        str(ROOT / "bench" / "note_start.py")], env=environment, stdin=subprocess.DEVNULL, stdout=log,
                       stderr=log, timeout=START_SECONDS, check=True)
    seen = json.loads(note.read_text(encoding="utf-8"))
    if (PLUGIN in seen["plugins"]) != enabled or "processing" not in seen["plugins"]:
        raise SystemExit(f"the start does not count: plugins on were {seen['plugins']}")
    return seen


def main(folder: Path, pairs: int) -> int:
    """Start in pairs, write the figures."""
    if pairs < 7:
        raise SystemExit("fewer than 7 pairs say nothing")
    for enabled in (False, True):
        start(folder, enabled)
    seen: Dict[bool, List[Dict[str, Any]]] = {False: [], True: []}
    for number in range(pairs):
        for enabled in ((False, True) if number % 2 == 0 else (True, False)):
            seen[enabled].append(start(folder, enabled))
        print(f"pair {number + 1} of {pairs}: " + ", ".join(
            f"{name} {seen[key][-1]['wall']:.2f} s ({seen[key][-1]['cpu']:.2f} s of CPU)"
            for key, name in ((False, "without"), (True, "with"))), flush=True)
    figures = []
    for key, what in (("wall", "time"), ("cpu", "CPU time")):
        without = [1000 * run[key] for run in seen[False]]
        with_it = [1000 * run[key] for run in seen[True]]
        added = [b - a for a, b in zip(without, with_it)]
        ratio = statistics.median(with_it) / statistics.median(without)
        figures += [figure(f"start of QGIS without the plugin, {what}", without, "ms"),
                    figure(f"start of QGIS with the plugin, {what}", with_it, "ms", "the same without the plugin", ratio),
                    figure(f"added to the start, {what}, pair by pair", added, "ms",
                           "the same without the plugin", ratio)]
    extra = sorted(set(seen[True][-1]["heavy"]) - set(seen[False][-1]["heavy"]))
    write(folder, "start_up", figures, qgis=seen[True][-1]["qgis"], modules=seen[True][-1]["modules"],
          libraries_loaded_by_the_plugin=extra)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), int(os.environ.get("VISUAL_ATLAS_BENCH_PAIRS", "9"))))
