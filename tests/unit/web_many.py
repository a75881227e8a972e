"""A made-up release of any number of records with movements between places, SYNTHETIC; and a plain count of these."""

import random
from collections import Counter
from typing import Any, Dict, List, Set

from tests.unit.web_release import release_of
from visual_atlas_plugin.exchange.publishing.released import Release

LARGE = 20_001      # one more than a page lists
ROLES = ("arrest", "detention", "hand_over", "escape", "life_abroad", "transfer")
CUSTODY = {"arrest", "detention", "deportation", "hand_over", "transfer", "disappearance"}
THEMES = ("forced-repatriation", "torture-and-assault")


def many_release(count: int, flows: bool = True, places: int = 40) -> Release:
    """Make the release; the same for the same numbers."""
    dice = random.Random(count)
    spots = [{"place_id": f"SYN-{n:02d}", "kind": "prison" if n % 2 else "mss_office", "custody": "north_korea",
              "name_en": f"SYNTHETIC place {n}", "name_ko": f"지어낸 곳 {n}", "precision": "site", "status": "not_known",
              "mask": "exact", "on_route": 0, "inferred": 0,
              "geom": None if n == places - 1 else (126.0 + 4 * dice.random(), 40.5 + 2 * dice.random())} for n in range(places)]
    tables: Dict[str, List[Dict[str, Any]]] = {
        "places": spots, "cases": [], "case_themes": [], "stages": [],
        "themes": [{"theme_id": key, "theme_no": n, "name_en": key, "name_ko": f"주제 {n}", "code": f"T{n}", "color": "#332288"}
                   for n, key in enumerate(THEMES)]}
    for number in range(count):
        _add(tables, number, dice)
    if flows:
        tables["flows"] = []
    return release_of(tables, title="SYNTHETIC many records", synthetic=True)


def _add(tables: Dict[str, List[Dict[str, Any]]], number: int, dice: random.Random) -> None:
    case_id = f"SYN-{number:06d}"
    start = None if dice.random() < 0.05 else 10_957 + dice.randrange(8_000)
    tables["cases"].append({"case_id": case_id, "title": f"SYNTHETIC case {number}", "summary": "Made up.",
                            "record_kind": "event" if dice.random() < 0.1 else "case", "start_day": start,
                            "end_day": None if start is None else start + dice.choice((0, 30, 900))})
    tables["case_themes"] += [{"case_id": case_id, "theme_id": key} for key in THEMES if dice.random() < 0.5]
    for order in range(1, dice.randrange(1, 6)):
        place = int(len(tables["places"]) * dice.random() ** 2)
        tables["stages"].append({
            "stage_id": f"{case_id}/{order}", "case_id": case_id, "stage_order": order, "role": dice.choice(ROLES),
            "place_id": None if dice.random() < 0.1 else f"SYN-{place:02d}", "inferred": 0})


def plain_flows(tables: Dict[str, Any], chosen: Set[str]) -> Counter:
    """Count movements of chosen records step by step: custody at one known place, then at another, each once a case."""
    def rows(name: str) -> List[Dict[str, Any]]:
        return [dict(zip(tables[name]["columns"], row)) for row in tables[name]["rows"]]

    drawn = {row["place_id"] for row in rows("places") if row["geom"]}
    kinds = {row["case_id"]: row["record_kind"] for row in rows("cases")}
    steps: Dict[str, List[Dict[str, Any]]] = {}
    for row in rows("stages"):
        steps.setdefault(row["case_id"], []).append(row)
    found: Counter = Counter()
    for case_id, own in steps.items():
        if case_id not in chosen or kinds[case_id] != "case":
            continue
        here = [row["place_id"] if row["role"] in CUSTODY else None for row in sorted(own, key=lambda row: row["stage_order"])]
        found.update({(one, two) for one, two in zip(here, here[1:]) if one != two and {one, two} <= drawn})
    return found
