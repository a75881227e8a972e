"""A project of its own for many map pages of one atlas: opened and stripped once, narrowed anew for every page."""

from contextlib import contextmanager
from datetime import date
from typing import Callable, Iterator, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsLayoutSize, QgsMapLayer, QgsPrintLayout, QgsProject, QgsRectangle, QgsVectorLayer, QgsWkbTypes,
)

from ..domain.filter_state import FilterState
from ..mapping import roles
from ..mapping.fan import update_fans
from . import frame, geometry, kit, names, spots, windows
from .countries import corners as country_corners
from .geometry import Box
from .prepare import Plan, credits_of, narrow, page_layers
from .spots import View

# denominators that a reader finds on other maps, too
SCALES = tuple(int(base * 10 ** power) for power in (4, 5, 6) for base in (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5))
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
COARSE_DEGREES = 0.008      # a twelfth of a millimeter at 1:10,000,000
COARSE_GROUND = QgsRectangle(85, 20, 160, 60)      # what an inset can reach
AIR_MM = 16.0           # between the outermost places and the frame: room for symbols and names


class Desk:
    """Makes pages of one atlas; its project is closed by `desk`."""

    def __init__(self, project: QgsProject, places: Sequence[QgsVectorLayer], layers: Sequence[QgsMapLayer]):
        self.project, self._places, self._layers = project, places, layers
        self.own: Tuple[str, ...] = ()      # items of a template, which lie under all others (layouts.templates)
        self._ground: Optional[Plan] = None
        self._kept = set(project.mapLayers())

    def ground(self) -> Plan:
        """Return the ground for small maps of a country, without routes and places, its coasts as coarse as such a map shows
        them; it is made once."""
        if self._ground is None:
            plan = self.plan([], [])
            layers = [self._coarse(layer) for layer in plan.layers]
            self._ground = Plan(self.project, layers, plan.places)
            self._kept |= {layer.id() for layer in layers}
        return self._ground

    def _coarse(self, layer: QgsMapLayer) -> QgsMapLayer:
        """Return a layer of the ground with fewer corners: all of a continent's would be on every page."""
        if roles.role_of(layer) != roles.BACKGROUND or not isinstance(layer, QgsVectorLayer) or layer.crs() != WGS84:
            return layer
        kind = QgsWkbTypes.displayString(QgsWkbTypes.multiType(layer.wkbType()))
        coarse = QgsVectorLayer(f"{kind}?crs=EPSG:4326", layer.name(), "memory")
        coarse.dataProvider().addAttributes(layer.fields().toList())
        coarse.updateFields()
        made = []
        for feature in layer.getFeatures(COARSE_GROUND):
            shape = feature.geometry().simplify(COARSE_DEGREES)
            if not shape.isEmpty():
                shape.convertToMultiType()
                feature.setGeometry(shape)
                made.append(feature)
        coarse.dataProvider().addFeatures(made)
        coarse.updateExtents()
        for key in layer.customPropertyKeys():
            coarse.setCustomProperty(key, layer.customProperty(key))
        coarse.setRenderer(layer.renderer().clone())
        if layer.labeling() is not None:
            coarse.setLabeling(layer.labeling().clone())
        coarse.setLabelsEnabled(layer.labelsEnabled())
        coarse.setOpacity(layer.opacity())
        self.project.addMapLayer(coarse, False)
        return coarse

    def clear(self) -> None:
        """Forget the layers that were made for pages which are gone: a long book must not need more memory than a short one."""
        self.project.removeMapLayers([key for key in self.project.mapLayers() if key not in self._kept])

    def points(self, place_ids: Sequence[str]) -> List[Tuple[float, float]]:
        """Return the points (lon, lat) of those of these places that the page may show."""
        wanted, found = set(place_ids), []
        for layer in self._places:
            for feature in layer.getFeatures():
                if str(feature["place_id"]) in wanted and feature.hasGeometry() and not feature.geometry().isEmpty():
                    point = feature.geometry().asPoint()
                    found.append((point.x(), point.y()))
        return found

    def credits(self) -> List[str]:
        """Return whose ground and pictures the maps of this desk show."""
        return credits_of(self.project)

    def plan(self, routes: Sequence[int], place_ids: Sequence[str]) -> Plan:
        """Return layers with these routes and these places alone, on the ground that all pages share."""
        listed = ", ".join("'" + place_id.replace("'", "''") + "'" for place_id in place_ids)
        layers, places = [], []
        for layer in self._layers:
            role = roles.role_of(layer)
            if layer in self._places:
                copy = self._copy(layer, f'"place_id" IN ({listed})' if listed else "1 = 0")
                places.append(copy)
                layers.append(copy)
            elif role == roles.ROUTE_LINES:
                if int(layer.customProperty(roles.ROUTE_KEY, 0) or 0) in routes:
                    layers.append(layer)
            elif role == roles.ROUTE_MARKS:
                numbers = ", ".join(str(int(number)) for number in routes)
                layers.append(self._copy(layer, f'"route_no" IN ({numbers})' if numbers else "1 = 0"))
            else:
                layers.append(layer)
        update_fans(places)
        return Plan(self.project, layers, places)

    def _copy(self, layer: QgsVectorLayer, condition: str) -> QgsVectorLayer:
        copy = layer.clone()
        self.project.addMapLayer(copy, False)
        narrow(copy, condition)
        return copy

    def layout(self, name: str, width: float, height: float) -> QgsPrintLayout:
        """Return an empty page of this size, mm."""
        layout = QgsPrintLayout(self.project)
        layout.initializeDefaults()
        layout.undoStack().blockCommands(True)      # nobody undoes: each item would be written down as XML for it
        layout.setName(name)
        layout.setUnits(kit.MM)
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, kit.MM))
        kit.put_own(layout, self.own)
        return layout


@contextmanager
def desk(path: str, state: FilterState, day: Optional[date] = None, title: str = "") -> Iterator[Desk]:
    """Yield a desk for an atlas file, with public rows alone; its project is emptied at the end. Raises AtlasError."""
    project = QgsProject()
    try:
        opened = page_layers(project, path, state, day or date.today(), title)
        yield Desk(project, opened.places, opened.layers)
    finally:
        project.clear()


def fitting_view(points: Sequence[Tuple[float, float]], box: Box, air: float = AIR_MM, least: int = SCALES[0]) -> View:
    """Return the map of this box that shows these points (lon, lat) as large as its round scales allow; without points, the
    ground of the overview."""
    if not points:
        scale = next(one for one in SCALES if one >= geometry.MAIN_SCALE * geometry.MAP.w / box.w)
        return View(box, geometry.extent_around(*geometry.MAP_CENTER, box, scale), scale)
    spots_ = [windows.to_page_crs(*point) for point in points]
    east, north = [point.x() for point in spots_], [point.y() for point in spots_]
    middle = ((min(east) + max(east)) / 2, (min(north) + max(north)) / 2)
    need = max((max(east) - min(east)) / (box.w - 2 * air), (max(north) - min(north)) / (box.h - 2 * air)) * 1000
    scale = next((one for one in SCALES if one >= max(need, least)), SCALES[-1])
    return View(box, geometry.extent_around(*middle, box, scale), scale)


def add_map(layout: QgsPrintLayout, plan: Plan, view: View, name: str, colors,
            words_of: Callable[[spots.PlaceSpot], List[names.Lines]] = names.words_on_main, taken: Sequence[Box] = (),
            with_places: bool = True):
    """Put a map with names and badges on a page and return its item; without symbols of places where the page draws its own."""
    corners = country_corners(plan.layers, plan.project, view)
    made = plan.view_plan(view, words_of, corners.china, corners.korea, taken)
    layers = [layer for layer in made.layers if with_places or layer not in plan.places]
    item = frame.page_map(layout, view.box, view.extent, layers, name)
    for badge in made.badges:
        kit.badge(layout, badge.number, colors.get(badge.number, "#8A949E"), badge.x, badge.y, f"{name} badge {badge.number}")
    return item
