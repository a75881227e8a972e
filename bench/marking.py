"""Next place and next date at the desk, in QGIS's real window: 4,000 places, 100,000 marks, local images.

marking.py FOLDER; DISPLAY must name a screen of at least 2200 x 1300. The peer, in turn in the same QGIS: a map of plain
layers on which a script does what a hand would: filters the three layers of marks, zooms to the place, shows the image of
the date. A busy machine ends it after some minutes with fewer places.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import ROOT, ratio
from start_up import profile

from made_marks import MARKS, atlas_with_marks

CASES, SECONDS = 3_622, 900
SIZE = f"{MARKS:,} marks"
PEER = "plain QGIS: filter three layers by place and image, zoom, show the image of the date"


def run(folder: Path) -> Dict[str, Any]:
    """Run QGIS once; return what it noted."""
    note = folder / "marking_noted.json"
    note.unlink(missing_ok=True)
    path, files = atlas_with_marks(folder, CASES)
    peer = Path(shutil.copyfile(path, folder / "marking_peer.gpkg"))
    environment = dict(os.environ, VISUAL_ATLAS_BENCH_OUT=str(note), VISUAL_ATLAS_BENCH_ATLAS=str(path),
                       VISUAL_ATLAS_BENCH_PEER=str(peer), VISUAL_ATLAS_BENCH_IMAGES=os.pathsep.join(map(str, files)),
                       VISUAL_ATLAS_BENCH_FOLDER=str(Path(__file__).resolve().parent))
    with open(folder / "marking.log", "wb") as log:
        code = subprocess.run(["qgis", "--profiles-path", str(profile(folder, True)), "--nologo", "--code",
                               str(ROOT / "bench" / "in_marking.py")], env=environment, stdin=subprocess.DEVNULL, stdout=log,
                              stderr=log, timeout=SECONDS, check=False).returncode
    if code or not note.exists():
        raise SystemExit(f"QGIS ended with {code}: see {log.name}")
    return json.loads(note.read_text(encoding="utf-8"))


def rows(noted: Dict[str, Any], key: str, deed: str) -> List[Dict[str, Any]]:
    """Return the figures of one deed and its peer, on the clock and in CPU time: the image alone, and with its marks."""
    found = []
    for kind, prefix in (("wall", ""), ("cpu", "CPU time: ")):
        theirs = noted[f"peer_{key}"]["marks"][kind]
        for part, what in (("image", f"{deed} in view"), ("marks", f"{deed} with its marks")):
            ours = noted[key][part][kind]
            found.append(figure(f"{prefix}{what}, {SIZE}", ours, "ms", PEER, ratio(ours, theirs)))
        found.append(figure(f"{prefix}the peer: {deed} with its marks, {SIZE}", theirs, "ms"))
    return found


def main(folder: Path) -> int:
    """Measure and write the figures."""
    noted = run(folder)
    write(folder, "marking", rows(noted, "place", "next place") + rows(noted, "date", "next date"))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
