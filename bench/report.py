"""Puts the figures of the benches into one table and build/bench/results.json; exit code 1 where a target is missed.

report.py FOLDER PART...: the parts that were to run; one that left no figures is a failure.
"""

import json
import sys
from pathlib import Path
from typing import List

from session import SIZES, cases
from targets import held


def main(folder: Path, parts: List[str]) -> int:
    """Print the table, write results.json, compare with the targets."""
    figures, more, absent = [], {}, []
    for name in parts:
        file = folder / f"{name}.json"
        if not file.exists():
            absent.append(name)
            continue
        part = json.loads(file.read_text(encoding="utf-8"))
        figures += part.pop("figures")
        more.update(part)
    (folder / "results.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    width = max((len(figure["name"]) for figure in figures), default=10)
    print(f"QGIS {more.get('qgis', 'of this system')}")
    print(f"{'figure':<{width}}  {'n':>3}  {'median':>10}  {'p99':>10}  {'unit':<8}  {'ratio':>9}  peer")
    for figure in figures:
        ratio = "" if figure["ratio"] is None else f"{figure['ratio']:.4g}"
        print(f"{figure['name']:<{width}}  {figure['n']:>3}  {figure['median']:>10,.2f}  {figure['p99']:>10,.2f}  "
              f"{figure['unit']:<8}  {ratio:>9}  {figure['peer']}")
    if "modules" in more:
        print(f"loaded by the plugin at the start: {len(more['modules'])} modules of its own, "
              f"libraries: {', '.join(more['libraries_loaded_by_the_plugin']) or 'none'}")
    lines, missed = held(figures, parts, [cases(size) for size in SIZES])
    print("\n".join(["Targets:"] + lines))
    for name in absent:
        print(f"MISSED  the bench “{name}” left no figures")
    print(f"{missed + len(absent)} missed" if missed or absent else "none missed")
    return 1 if missed or absent else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
