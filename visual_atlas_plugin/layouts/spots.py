"""Where things come to stand in a map of the page, in page millimetres: symbols with their fans, badges, lines."""

import json
import math
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpressionContextUtils, QgsFeature, QgsProject,
    QgsVectorLayer,
)

from ..domain.fanning import BAND_BASE, BANDS
from ..mapping import naming, roles
from ..mapping.fan import VARIABLE
from ..mapping.subsets import own_columns
from . import geometry
from .case_counts import COUNT_KEY, DISC, SHIFT
from .geometry import Box, Extent

Spot = Tuple[float, float]               # mm on the page
Disc = Tuple[float, float, float]        # and its radius
SYMBOL_RADIUS, RING_RADIUS = 2.5, 3.7
BADGE_RADIUS, ARROW_RADIUS = 2.5, 1.9
RIM = 6.0                                # mm: what stands this far outside a map may still reach into it
_TOWN = ("settlement", "county")


class View(NamedTuple):
    """A map of the page: its place (mm), its ground (m of the page's projection), its scale denominator."""

    box: Box
    extent: Extent
    scale: float


def main() -> View:
    """Return the main map of the paper that is made now."""
    here = geometry.paper()
    return View(here.map, geometry.main_extent(), here.scale)


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
    beside: str = ""        # in a bilingual edition: the town in the second language


def fan_band(scale: float) -> str:
    """Return the key of the fans that are drawn at this scale."""
    return str(max(0, min(BANDS - 1, round(math.log2(scale / BAND_BASE)))))


def to_page(layer: QgsVectorLayer, project: QgsProject, view: View):
    """Return a function from a point of the layer to its place on the page, mm."""
    page_crs = QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS)
    transform = QgsCoordinateTransform(layer.crs(), page_crs, project.transformContext())

    def spot(point) -> Spot:
        there = transform.transform(point)
        return geometry.on_page(there.x(), there.y(), view.extent, view.box)
    return spot


def near(view: View, x: float, y: float, rim: float = RIM) -> bool:
    """Tell whether a spot is in the map or close enough to reach into it."""
    box = view.box
    return box.x - rim <= x <= box.right + rim and box.y - rim <= y <= box.bottom + rim


def place_spots(places: Sequence[QgsVectorLayer], project: QgsProject, view: Optional[View] = None) -> List[PlaceSpot]:
    """Return where the symbols in a map stand, fans included."""
    view = view or main()
    return [spot for layer in places for spot in _spots_of(layer, project, view) if near(view, spot.x, spot.y)]


def _spots_of(layer: QgsVectorLayer, project: QgsProject, view: View) -> Iterator[PlaceSpot]:
    fans = json.loads(str(QgsExpressionContextUtils.layerScope(layer).variable(VARIABLE) or "{}"))
    offsets, spot = fans.get(fan_band(view.scale), {}), to_page(layer, project, view)
    for feature in layer.getFeatures(own_columns(layer)):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        x, y = spot(feature.geometry().asPoint())
        dx, dy = offsets.get(str(feature["place_id"]), (0.0, 0.0))
        town_only = str(feature["precision"]) in _TOWN
        yield PlaceSpot(
            str(feature["place_id"]), x + dx, y + dy, RING_RADIUS if town_only else SYMBOL_RADIUS,
            roles.role_of(layer), naming.of_town(feature), feature["on_route"] == 1,
            str(feature["confidence"]) == "low", town_only, naming.korean_beside(feature["short_ko"]))


def disc_spots(layers: Sequence[QgsVectorLayer], symbols: Sequence[PlaceSpot]) -> List[Disc]:
    """Return the discs with numbers of records, where the page has them."""
    counted = {str(feature["place_id"]) for layer in layers if layer.customProperty(COUNT_KEY)
               for feature in layer.getFeatures()}
    return [(spot.x + SHIFT[0], spot.y + SHIFT[1], DISC / 2 + 0.2) for spot in symbols if spot.id in counted]


def drawn_marks(marks: QgsVectorLayer, view: Optional[View] = None) -> List[QgsFeature]:
    """Return the badges, ties and arrows that are drawn at the scale of a map."""
    view = view or main()
    return [feature for feature in marks.getFeatures() if feature["scale_from"] <= view.scale < feature["scale_to"]]


def mark_spots(marks: QgsVectorLayer, project: QgsProject, view: Optional[View] = None) -> List[Tuple[int, str, Disc]]:
    """Return (route, kind of mark, disc) of the badges and arrowheads in a map."""
    view = view or main()
    spot, found = to_page(marks, project, view), []
    for feature in drawn_marks(marks, view):
        if feature["mark"] == "tie":
            continue
        x, y = spot(feature.geometry().asPoint())
        x, y = x + float(feature["dx_mm"]), y + float(feature["dy_mm"])
        if near(view, x, y):
            radius = BADGE_RADIUS if feature["mark"] == "badge" else ARROW_RADIUS
            found.append((int(feature["route_no"]), str(feature["mark"]), (x, y, radius)))
    return found


def route_chains(routes: Sequence[QgsVectorLayer], project: QgsProject,
                 view: Optional[View] = None) -> Dict[int, List[List[Spot]]]:
    """Return the route lines that are drawn at the scale of a map, by number of the route."""
    view = view or main()
    chains: Dict[int, List[List[Spot]]] = {}
    for layer in routes:
        spot = to_page(layer, project, view)
        for feature in layer.getFeatures():
            if feature["scale_from"] <= view.scale < feature["scale_to"] and feature.hasGeometry():
                line = feature.geometry()
                parts = line.asMultiPolyline() if line.isMultipart() else [line.asPolyline()]
                chains.setdefault(int(feature["route_no"]), []).extend(
                    [spot(point) for point in part] for part in parts)
    return chains
