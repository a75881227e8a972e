"""The ground of the web map: the shipped background files as GeoJSON, with no more decimals than they need."""

import csv
from functools import lru_cache
from typing import Any, Callable, Dict, Iterator, List, Sequence, Tuple

from osgeo import ogr

from ....domain.errors import AtlasError
from ....paths import data_path

COMMENT = (
    "Land, boundaries, rivers: (c) OpenStreetMap contributors, Open Database License 1.0, "
    "https://opendatacommons.org/licenses/odbl/1-0/ . Province lines: Natural Earth. Towns: GeoNames, CC BY 4.0."
)
_NEAR = (123.0, 38.5, 131.5, 44.0)  # here people look closely
_NAMES = ("name_en", "name_ko", "name_zh")

Position = List[float]


def read_ground() -> Dict[str, Any]:
    """Return land, boundaries, rivers and provinces as GeoJSON, towns and names as rows. Raises AtlasError."""
    return {
        "land": _collection("osm_land", lambda row: {"country": row["country"]}),
        "boundaries": _collection("osm_boundaries", lambda row: {"kind": row["kind"]}),
        "rivers": _collection("osm_rivers", lambda row: {"river": row["river"]}),
        "provinces": _collection("natural_earth_provinces", lambda row: {}),
        "river_names": _river_names(),
        "towns": [
            _named(row, point, rank=row["rank"], route_stop=row["route_stop"]) for row, point in _points("geonames_towns")
        ],
        "names": [
            _named(row, point, rank=row["rank"], kind=row["kind"], key=row["key"]) for row, point in _points("names")
        ],
    }


def _open(name: str) -> Any:
    path = data_path("background", f"{name}.fgb")
    source = ogr.Open(str(path))
    if source is None:
        raise AtlasError(
            "The background “{name}” cannot be read.", "Install Visual Atlas again.", str(path), name=path.name
        )
    return source


def _features(name: str) -> Iterator[Tuple[Dict[str, Any], Any]]:
    source = _open(name)
    for feature in source.GetLayer(0):
        yield dict(feature.items()), feature.GetGeometryRef()


def _points(name: str) -> Iterator[Tuple[Dict[str, Any], Position]]:
    for row, geometry in _features(name):
        yield row, [round(geometry.GetX(), 4), round(geometry.GetY(), 4)]


def _named(row: Dict[str, Any], point: Position, **more: Any) -> Dict[str, Any]:
    names = {name[5:]: row[name] for name in _NAMES if row.get(name)}
    for common, published in _readings():
        names["ko"] = names.get("ko", "").replace(common, published)
    return {**{code: name for code, name in names.items() if name}, "at": point, **more}


@lru_cache(maxsize=1)
def _readings() -> List[Tuple[str, str]]:
    """Return the two Korean readings of Chinese places: a release has the Sino-Korean one, as published; one on one map."""
    with open(data_path("names", "romanization.csv"), encoding="utf-8", newline="") as file:
        return sorted((row["ko"], row["ko_nkdb"]) for row in csv.DictReader(file) if row["ko_nkdb"])


def _collection(name: str, properties: Callable[[Dict[str, Any]], Dict[str, Any]]) -> Dict[str, Any]:
    features = [
        {"type": "Feature", "properties": properties(row), "geometry": _geometry(shape)} for row, shape in _features(name)
    ]
    return {"type": "FeatureCollection", "features": features}


def _geometry(shape: Any) -> Dict[str, Any]:
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbLineString:
        return {"type": "LineString", "coordinates": _line(shape)}
    if kind == ogr.wkbPolygon:
        return {"type": "Polygon", "coordinates": _rings(shape)}
    return {"type": "MultiPolygon", "coordinates": [rings for rings in map(_rings, shape) if rings]}


def _rings(polygon: Any) -> List[List[Position]]:
    rings = [_line(ring) for ring in polygon]
    return [ring for ring in rings if len(ring) >= 4] if rings and len(rings[0]) >= 4 else []


def _line(shape: Any) -> List[Position]:
    """Round to 1 m where people look closely, to 100 m beyond, and leave out what then repeats itself."""
    line: List[Position] = []
    for point in shape.GetPoints():
        near = _NEAR[0] <= point[0] <= _NEAR[2] and _NEAR[1] <= point[1] <= _NEAR[3]
        digits = 5 if near else 3
        position = [round(point[0], digits), round(point[1], digits)]
        if not line or position != line[-1]:
            line.append(position)
    return line


def _river_names() -> List[Dict[str, Any]]:
    """Where the names of the rivers stand: a few places along each, with the direction of the line there."""
    found = []
    for row, shape in _features("osm_river_names"):
        if row["detail"] != "small":
            continue
        points: Sequence[Tuple[float, ...]] = shape.GetPoints()
        middle = len(points) // 2
        found.append(_named(row, [round(value, 4) for value in points[middle][:2]], rank=1, kind="river"))
    return found
