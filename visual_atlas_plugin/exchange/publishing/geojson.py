"""Released places, steps, routes and movements as GeoJSON (RFC 7946): WGS84, longitude first, seven decimals at most."""

import json
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, Optional

from .by_case import WholeCase, whole_cases
from .released import Release

FOLDER = "geojson"
_DECIMALS = 7           # about a centimeter


def write(release: Release, folder: Path) -> List[Path]:
    """Write one file for each kind of feature into folder/geojson; return the files."""
    target = folder / FOLDER
    target.mkdir()
    made = {"places": _plain(release, "places"), "stages": _stages(release), "routes": _plain(release, "route_legs"),
            "movements": _plain(release, "flows"), "observations": _observations(release)}
    return [_write(target / f"{name}.geojson", features) for name, features in made.items()]


def _write(file: Path, features: Iterable[Dict[str, Any]]) -> Path:
    with open(file, "w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        for number, feature in enumerate(features):
            stream.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False, allow_nan=False))
        stream.write("\n]}\n")
    return file


def _plain(release: Release, name: str) -> Iterator[Dict[str, Any]]:
    table = release.table(name)
    for row in table.dicts():
        yield _feature(row.pop(table.geometry), row)


def _observations(release: Release) -> Iterator[Dict[str, Any]]:
    """Yield the marks on images: points, lines and areas."""
    for name in ("observation_points", "observation_lines", "observation_polygons"):
        yield from _plain(release, name)


def _stages(release: Release) -> Iterator[Dict[str, Any]]:
    """Yield each step of each case with what is told of the case; cases without any step come last, without a point."""
    points = {row["place_id"]: row["geom"] for row in release.table("places").dicts() if row["geom"] is not None}
    for whole in whole_cases(release):
        for stage in whole.stages:
            yield _feature(points.get(stage["place_id"]), {**stage, **_of_case(whole)})
    for whole in whole_cases(release):
        if not whole.stages:
            yield _feature(None, {"case_id": whole.case["case_id"], **_of_case(whole)})


def _of_case(whole: WholeCase) -> Dict[str, Any]:
    """Return what is told of a case, each name marked as the case's where a step has the same."""
    told = {f"case_{name}": whole.case[name] for name in ("title", "summary", "date_edtf", "publisher")}
    return {**told, "record_kind": whole.case["record_kind"], "themes": whole.themes}


def _feature(geometry: Any, properties: Dict[str, Any]) -> Dict[str, Any]:
    return {"type": "Feature", "geometry": shape(geometry), "properties": properties}


def shape(geometry: Any) -> Optional[Dict[str, Any]]:
    """Return (lon, lat), a tuple of such pairs, or a tuple of such rings, as a geometry of GeoJSON; None for none."""
    if geometry is None or not len(geometry):
        return None
    if isinstance(geometry[0], (int, float)):
        return {"type": "Point", "coordinates": [round(float(number), _DECIMALS) for number in geometry]}
    if isinstance(geometry[0][0], tuple):
        return {"type": "Polygon", "coordinates": [_turned(_rounded(ring), bool(number)) for number, ring in enumerate(geometry)]}
    return {"type": "LineString", "coordinates": _rounded(geometry)}


def _turned(ring: List[List[float]], is_hole: bool) -> List[List[float]]:
    """Return a ring as RFC 7946 asks (3.1.6): the outer one against the clock, holes with it."""
    twice = sum(one[0] * two[1] - two[0] * one[1] for one, two in zip(ring, ring[1:]))
    return ring[::-1] if (twice < 0) != is_hole else ring


def _rounded(points: Any) -> List[List[float]]:
    return [[round(float(number), _DECIMALS) for number in pair] for pair in points]
