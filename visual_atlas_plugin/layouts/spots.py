"""Where things come to stand on the main map, in page millimetres: symbols with their fans, badges, lines."""

import json
import math
from typing import Iterator, List, NamedTuple, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpressionContextUtils, QgsFeature, QgsProject,
    QgsVectorLayer,
)

from ..domain.fanning import BAND_BASE, BANDS
from ..mapping import roles
from ..mapping.fan import VARIABLE
from . import geometry
from .case_counts import COUNT_KEY, DISC, SHIFT

Spot = Tuple[float, float]      # mm on the page
SYMBOL_RADIUS, RING_RADIUS = 2.5, 3.7
BADGE_RADIUS, ARROW_RADIUS = 2.5, 1.9
_TOWN = ("settlement", "county")


class PlaceSpot(NamedTuple):
    """A place's symbol on the page, and what its name is made of."""

    id: str
    x: float
    y: float
    radius: float
    role: str
    town: str
    on_route: bool
    low_confidence: bool
    town_only: bool


def fan_band() -> str:
    """Return the key of the fans that are drawn at the scale of the main map."""
    return str(max(0, min(BANDS - 1, round(math.log2(geometry.MAIN_SCALE / BAND_BASE)))))


def to_page(layer: QgsVectorLayer, project: QgsProject):
    """Return a function from a point of the layer to its place on the page, mm."""
    page_crs = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    transform = QgsCoordinateTransform(layer.crs(), page_crs, project.transformContext())

    def spot(point) -> Spot:
        there = transform.transform(point)
        return geometry.on_page(there.x(), there.y(), geometry.main_extent(), geometry.MAP)
    return spot


def place_spots(places: Sequence[QgsVectorLayer], project: QgsProject) -> List[PlaceSpot]:
    """Return where each place's symbol stands, fans included."""
    return [spot for layer in places for spot in _spots_of(layer, project)]


def _spots_of(layer: QgsVectorLayer, project: QgsProject) -> Iterator[PlaceSpot]:
    fans = json.loads(str(QgsExpressionContextUtils.layerScope(layer).variable(VARIABLE) or "{}"))
    offsets, spot = fans.get(fan_band(), {}), to_page(layer, project)
    for feature in layer.getFeatures():
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        x, y = spot(feature.geometry().asPoint())
        dx, dy = offsets.get(str(feature["place_id"]), (0.0, 0.0))
        town_only = str(feature["precision"]) in _TOWN
        yield PlaceSpot(
            str(feature["place_id"]), x + dx, y + dy, RING_RADIUS if town_only else SYMBOL_RADIUS,
            roles.role_of(layer), str(feature["short_en"] or feature["name_en"]), feature["on_route"] == 1,
            str(feature["confidence"]) == "low", town_only)


def disc_spots(layers: Sequence[QgsVectorLayer], symbols: Sequence[PlaceSpot]) -> List[Tuple[float, float, float]]:
    """Return (x, y, radius) of the discs with numbers of records, where the page has them."""
    counted = {str(feature["place_id"]) for layer in layers if layer.customProperty(COUNT_KEY)
               for feature in layer.getFeatures()}
    return [(spot.x + SHIFT[0], spot.y + SHIFT[1], DISC / 2 + 0.2) for spot in symbols if spot.id in counted]


def drawn_marks(marks: QgsVectorLayer) -> List[QgsFeature]:
    """Return the badges, ties and arrows that are drawn at the scale of the main map."""
    return [feature for feature in marks.getFeatures()
            if feature["scale_from"] <= geometry.MAIN_SCALE < feature["scale_to"]]


def mark_spots(marks: QgsVectorLayer, project: QgsProject) -> List[Tuple[float, float, float]]:
    """Return (x, y, radius) of every badge and arrowhead."""
    spot, found = to_page(marks, project), []
    for feature in drawn_marks(marks):
        if feature["mark"] == "tie":
            continue
        x, y = spot(feature.geometry().asPoint())
        radius = BADGE_RADIUS if feature["mark"] == "badge" else ARROW_RADIUS
        found.append((x + float(feature["dx_mm"]), y + float(feature["dy_mm"]), radius))
    return found


def route_chains(routes: Sequence[QgsVectorLayer], project: QgsProject) -> List[List[Spot]]:
    """Return the route lines that are drawn at the scale of the main map."""
    chains = []
    for layer in routes:
        spot = to_page(layer, project)
        for feature in layer.getFeatures():
            if feature["scale_from"] <= geometry.MAIN_SCALE < feature["scale_to"] and feature.hasGeometry():
                line = feature.geometry()
                parts = line.asMultiPolyline() if line.isMultipart() else [line.asPolyline()]
                chains.extend([spot(point) for point in part] for part in parts)
    return chains
