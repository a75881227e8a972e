"""Write data/routes/drawing.json, the shipped drawing of the six routes, from the reviewed facts.

Run from the repository: python3 tools/make_routes.py
"""

import csv
import json
import os
import sys
from pathlib import Path
from typing import Dict, List, Tuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from visual_atlas_plugin.domain.route_drawing import RouteDrawing, RouteStop, build  # noqa: E402
from visual_atlas_plugin.domain.route_neighbors import Neighbor, neighbors_of  # noqa: E402
from visual_atlas_plugin.domain.words import CROSSING  # noqa: E402

FACTS = ROOT / "data" / "facts"
TARGET = ROOT / "data" / "routes" / "drawing.json"


def _rows(name: str) -> List[Dict[str, str]]:
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stops_from_facts() -> List[RouteStop]:
    """Return the stops of the six routes; a crossing stands at its bridge."""
    points: Dict[str, Tuple[float, float]] = {}
    for row in _rows("facilities.csv"):
        if row["lat"] and row["lon"]:
            points[row["id"]] = (float(row["lon"]), float(row["lat"]))
    for row in _rows("crossings.csv"):
        if row["bridge_lat"] and row["bridge_lon"]:
            points[row["id"]] = (float(row["bridge_lon"]), float(row["bridge_lat"]))
    return [
        RouteStop(int(row["route_no"]), int(row["stop_order"]), row["stop_id"], *points[row["stop_id"]],
                  row["inferred"] == "yes")
        for row in _rows("routes.csv")
    ]


def neighbors_from_facts() -> List[Neighbor]:
    """Return the places that an atlas of these facts shows by default."""
    rows = [(row["id"], row["kind"], row["precision"], row["lon"], row["lat"]) for row in _rows("facilities.csv")]
    rows += [(row["id"], CROSSING, row["bridge_precision"], row["bridge_lon"], row["bridge_lat"])
             for row in _rows("crossings.csv")]
    return neighbors_of((*row[:3], float(row[3]), float(row[4])) for row in rows if row[3] and row[4])


def drawing_from_facts() -> RouteDrawing:
    """Draw the six routes of the reviewed facts."""
    return build(stops_from_facts(), neighbors_from_facts())


def main() -> None:
    """Build the drawing and put it in place whole."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(drawing_from_facts().to_dict(), ensure_ascii=False, separators=(",", ":"))
    text = text.replace("},{", "},\n{").replace("],\"", "],\n\"") + "\n"
    temporary = TARGET.with_suffix(".json.part")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {len(text) // 1024} KB")


if __name__ == "__main__":
    main()
