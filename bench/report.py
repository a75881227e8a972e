"""Puts the figures of the benches into one table and build/bench/results.json; exit code 1 where a target is missed."""

import json
import sys
from pathlib import Path

from start_up import TARGET_MS


def main(folder: Path) -> int:
    """Print the table, write results.json."""
    parts = [json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("start_up", "counting")]
    figures = [figure for part in parts for figure in part["figures"]]
    (folder / "results.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    width = max(len(figure["name"]) for figure in figures)
    print(f"QGIS {parts[0]['qgis']}")
    print(f"{'figure':<{width}}  {'n':>3}  {'median':>10}  {'p99':>10}  unit  {'ratio':>8}  peer")
    for figure in figures:
        ratio = "" if figure["ratio"] is None else figure["ratio"]
        print(f"{figure['name']:<{width}}  {figure['n']:>3}  {figure['median']:>10,.1f}  {figure['p99']:>10,.1f}  "
              f"{figure['unit']:<4}  {ratio:>8}  {figure['peer']}")
    print(f"loaded by the plugin at the start: {len(parts[0]['modules'])} modules of its own, "
          f"libraries: {', '.join(parts[0]['libraries_loaded_by_the_plugin']) or 'none'}")
    added = next(figure["median"] for figure in figures if figure["name"].startswith("added to the start, time"))
    print(f"The plugin adds {added:.0f} ms to the start (target: at most {TARGET_MS})")
    return 0 if added <= TARGET_MS else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
