"""GeoJSON (RFC 7946, and the older form with a coordinate system of its own): features are rows, properties columns.

GDAL would guess types (a text "2003/04/05" becomes a date, a list becomes "(2:a,b)"), so the values are taken as they stand.
"""

import re
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BATCH_ROWS, BadInput, RawBatch, RawProblem, RawTable, Remark
from . import limits
from .headers import tidy
from .json_text import load, text_of
from .options import ReadOptions
from .rows import Row, batches_of, table_of
from .shapes import Placing, Shape, checked, line_wkb, many_wkb, polygon_wkb

WORLD = "EPSG:4326"
EPSG = re.compile(r"EPSG:+(?:[\d.]*:)?(\d{4,6})$", re.IGNORECASE)
FEATURE_ID = "feature id"


def is_geojson(content: Any) -> bool:
    """Whether JSON says of itself that it is GeoJSON."""
    return isinstance(content, dict) and content.get("type") in ("FeatureCollection", "Feature")


class GeoJsonSource:
    """A RawSource over one GeoJSON file; features are counted from 1. Raises BadInput."""

    def __init__(self, path: Path, options: ReadOptions = ReadOptions()):
        content, found = load(path, options)
        if not is_geojson(content):
            raise BadInput(N_("“{name}” is no GeoJSON."), limits.SAVE_AGAIN, name=path.name)
        self.title, self.sha256 = path.name, found.sha256
        self._wanted = options.shape_points
        features = content.get("features") if content["type"] == "FeatureCollection" else [content]
        if not isinstance(features, list) or not features:
            raise BadInput(N_("“{name}” has no rows."), N_("Choose another file."), name=path.name)
        self._features: List[Any] = features
        self._keys, columns, remarks = self._columns(path.name)
        crs, said = _system(content.get("crs"))
        self.notes: Tuple[str, ...] = (found.remark, *said, *remarks)
        self._table = RawTable(path.stem, columns, len(features), True, crs)

    def tables(self) -> Tuple[RawTable, ...]:
        """Return the one table, named as the file is."""
        return (self._table,)

    def batches(self, table: str, size: int = BATCH_ROWS) -> Iterator[RawBatch]:
        """Yield the features. Raises BadInput."""
        return batches_of(table_of((self._table,), table), self._rows(), size)

    def _columns(self, name: str) -> Tuple[List[str], Tuple[str, ...], Sequence[Remark]]:
        keys: Dict[str, None] = {}
        has_id = False
        for feature in self._features:
            if isinstance(feature, dict):
                has_id = has_id or text_of(feature.get("id")) is not None
                properties = feature.get("properties")
                keys.update(dict.fromkeys(properties if isinstance(properties, dict) else ()))
                if len(keys) > limits.COLUMNS:
                    raise limits.too_many_columns(name, len(keys), 0)
        columns, remarks = tidy(([FEATURE_ID] if has_id else []) + list(keys))
        self._has_id = has_id
        return list(keys), columns, remarks

    def _rows(self) -> Iterator[Row]:
        placing = Placing(self._wanted)
        for number, feature in enumerate(self._features, 1):
            if not isinstance(feature, dict) or feature.get("type") != "Feature":
                yield Row(number, None, None, [RawProblem(number, "", "", N_("The entry is no feature."), True)])
                continue
            properties = feature.get("properties")
            properties = properties if isinstance(properties, dict) else {}
            values = [text_of(feature.get("id"))] if self._has_id else []
            values += [text_of(properties.get(key)) for key in self._keys]
            long = next((place for place, value in enumerate(values) if value and len(value) > limits.CELL_CHARACTERS), None)
            if long is not None:
                raise limits.too_long_cell(number, self._table.columns[long], values[long] or "")
            point, problems = placing.place(number, shape_of(feature.get("geometry")))
            yield Row(number, values, point, problems)


def shape_of(geometry: Any) -> Shape:
    """Return what a geometry object says; Shape(broken=True) where it is none."""
    if geometry is None:
        return Shape()
    if not isinstance(geometry, dict):
        return Shape(broken=True)
    kind, positions = geometry.get("type"), geometry.get("coordinates")
    try:
        if kind == "Point":
            return checked(*positions[:2]) if positions else Shape()
        if kind == "MultiPoint":
            return checked(*positions[0][:2]) if len(positions) == 1 else Shape(points=len(positions))
        if kind == "LineString":
            return Shape(wkb=line_wkb(_pairs(positions)))
        if kind == "Polygon":
            return Shape(wkb=polygon_wkb([_pairs(ring) for ring in positions]))
        if kind == "MultiLineString":
            return Shape(wkb=many_wkb([line_wkb(_pairs(line)) for line in positions]))
        if kind == "MultiPolygon":
            return Shape(wkb=many_wkb([polygon_wkb([_pairs(ring) for ring in area]) for area in positions]))
        if kind == "GeometryCollection" and len(geometry["geometries"]) == 1:
            return shape_of(geometry["geometries"][0])
    except (TypeError, ValueError, IndexError, KeyError, OverflowError, RecursionError):
        return Shape(broken=True)
    return Shape(points=2) if kind == "GeometryCollection" else Shape(broken=True)


def _pairs(positions: Any) -> List[Tuple[float, float]]:
    return [(float(position[0]), float(position[1])) for position in positions]


def _system(crs: Any) -> Tuple[str, Sequence[Remark]]:
    """Return the coordinate system: WGS84 unless an older file names another; "" where its name is not understood."""
    if crs is None:
        return WORLD, ()
    name = crs.get("properties", {}) if isinstance(crs, dict) else {}
    name = name.get("name") if isinstance(name, dict) else None
    if isinstance(name, str) and name.rstrip("0123456789").endswith("CRS"):
        return WORLD, ()
    code = EPSG.search(name) if isinstance(name, str) else None
    if code:
        named = f"EPSG:{code.group(1)}"
        return named, [Remark(N_("Coordinate system, as the file says: {crs}."), crs=named)]
    return "", [Remark(N_("The coordinate system that the file names is not understood. Say which it is."))]
