"""The numbers on the largest discs: a small layer of its own, drawn as symbols.

Not as labels: when a labeled layer changes, QGIS places the names of all layers anew, which takes ten times as long as
all discs. Room is kept among the numbers themselves: each has a scale from which on no larger one is in its way.
"""

import math
from typing import List, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsFeature, QgsFontMarkerSymbolLayer, QgsGeometry, QgsMarkerSymbol, QgsPointXY, QgsProject,
    QgsSingleSymbolRenderer, QgsUnitTypes, QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..compat import symbol_property
from ..domain import palette
from ..domain.case_columns import PlaceColumns
from ..domain.fanning import EARTH_RADIUS_M
from . import count_style, kept_properties, roles
from .fan import FAN_DX, FAN_DY

MOST_NUMBERS = 60
ROOM_MM = 9.0               # from the middle of a number to that of the next
LETTER_MM = 2.5
BELOW_MM = 3.5              # from the middle of the disc: clear of the place's symbol, which is drawn above
_ALWAYS = 1e12
_ID, _NOW, _SCALE = range(3)
FIELDS = "Point?crs=EPSG:4326&field=place_id:string&field=records:integer&field=to_scale:double"


def show_numbers(project: QgsProject, counts: QgsVectorLayer, places: PlaceColumns, by_place: np.ndarray,
                 live: bool) -> None:
    """Bring the numbers that belong to a layer of counts up to date; `live` keeps the places that have one."""
    atlas_uuid = str(counts.customProperty(roles.ATLAS_KEY, "") or "")
    for layer in roles.layers_by_role(project, roles.COUNT_NUMBERS, atlas_uuid):
        there = {feature["place_id"]: feature for feature in layer.getFeatures()}
        wanted = [] if live else _largest(places, by_place)
        if not live and set(there) != {places.place_id[position] for position in wanted}:
            _fill(layer, places, by_place, wanted)
        else:
            _write(layer, places, by_place, there)


def restyle(layer: QgsVectorLayer, base: str, n_places: int) -> None:
    """Write the numbers in the type of a base."""
    rim, ink = (palette.PAPER["north_korea"], palette.PAPER["text"]) if base == "paper" else (palette.INK, palette.HALO)
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    fanned = n_places <= count_style.FEW_PLACES
    offset = f"to_string({FAN_DX}) || ',' || to_string({FAN_DY} + {BELOW_MM})" if fanned else f"'0,{BELOW_MM}'"
    for color, width in ((rim, 0.9), (ink, 0.0)):
        letters = QgsFontMarkerSymbolLayer("Noto Sans", "0", LETTER_MM, QColor(color))
        letters.setFontStyle("Bold")
        letters.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        letters.setOffsetUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        letters.setStrokeColor(QColor(color))
        letters.setStrokeWidth(width)
        letters.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        letters.setDataDefinedProperty(symbol_property("Character"), kept_properties.by_expression(
            "format_number(\"records\", 0, 'en')"))       # thousands with a comma in both languages
        letters.setDataDefinedProperty(symbol_property("LayerEnabled"), kept_properties.by_expression(
            '"records" > 1 AND "to_scale" >= @map_scale'))     # a lone record is told by its disc
        letters.setDataDefinedProperty(symbol_property("Offset"), kept_properties.by_expression(offset))
        symbol.appendSymbolLayer(letters)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def free_from(points: Sequence[Tuple[float, float]]) -> List[float]:
    """Return for each point (longitude, latitude; the most important first) the scale denominator from which on no
    point before it is nearer than ROOM_MM on paper."""
    scales = []
    for number, (lon, lat) in enumerate(points):
        shrink = math.cos(math.radians(lat))
        nearest = min((math.hypot((lon - other) * shrink, lat - north) for other, north in points[:number]), default=None)
        scales.append(_ALWAYS if nearest is None else math.radians(nearest) * EARTH_RADIUS_M / ROOM_MM * 1000)
    return scales


def _largest(places: PlaceColumns, by_place: np.ndarray) -> List[int]:
    """Return the positions of the places with the largest numbers, largest first."""
    located = np.flatnonzero((by_place > 0) & np.isfinite(places.lon) & np.isfinite(places.lat))
    order = np.lexsort((located, -by_place[located]))[:MOST_NUMBERS]
    return located[order].tolist()


def _fill(layer: QgsVectorLayer, places: PlaceColumns, by_place: np.ndarray, wanted: List[int]) -> None:
    points = [(float(places.lon[position]), float(places.lat[position])) for position in wanted]
    features = []
    for position, point, scale in zip(wanted, points, free_from(points)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([places.place_id[position], int(by_place[position]), scale])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
        features.append(feature)
    layer.dataProvider().truncate()
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()


def _write(layer: QgsVectorLayer, places: PlaceColumns, by_place: np.ndarray, there) -> None:
    number = {place_id: int(by_place[position]) for position, place_id in enumerate(places.place_id) if place_id in there}
    changed = {feature.id(): {_NOW: number.get(place_id, 0)} for place_id, feature in there.items()
               if feature["records"] != number.get(place_id, 0)}
    if changed:
        layer.dataProvider().changeAttributeValues(changed)
        layer.triggerRepaint()
