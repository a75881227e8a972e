"""A project of its own for one page: the atlas opened on paper, filtered, and stripped to what may leave."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Callable, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from qgis.core import QgsExpressionContextUtils, QgsMapLayer, QgsProject, QgsVectorLayer

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..exchange.publishing.coarse import coarse_places
from ..i18n import tr
from ..mapping import atlas_layers, filtering, roles
from ..mapping.fan import VARIABLE, update_fans
from ..mapping.subsets import set_subset
from ..store.overview_reader import PageRows, read_page_rows
from ..store.public_index import PublicIndex, load_public_index
from . import badges, gather, geometry, legend, lettering, look, names, recolor, spots, windows
from .case_counts import count_layer
from .content import PageContent
from .placing import Around
from .overview import OverviewOptions, set_up_project

HIDDEN = "restricted"       # what a page takes for not to be shown
_PUBLIC_PLACES = "\"privacy\" = 'public'"


@contextmanager
def overview_page(path: str, state: FilterState, day: Optional[date] = None, title: str = "",
                  with_counts: bool = False) -> Iterator:
    """Yield (project, OverviewOptions) for an atlas file; the project is emptied at the end.

    The project is new: the one that is open on the screen is never read or changed. Raises AtlasError.
    """
    project = QgsProject()
    try:
        yield project, _options(project, path, state, day or date.today(), title, with_counts)
    finally:
        project.clear()


class PageLayers(NamedTuple):
    """The layers of a page's project, uppermost first, stripped to what may leave."""

    atlas_uuid: str
    synthetic: bool
    rows: PageRows
    public: PublicIndex
    numbers: Set[int]                    # routes that are drawn
    places: List[QgsVectorLayer]
    layers: List[QgsMapLayer]


def page_layers(project: QgsProject, path: str, state: FilterState, day: date, title: str) -> PageLayers:
    """Open an atlas in an empty project, filter it, and withhold what may not leave. Raises AtlasError."""
    opened = atlas_layers.open_atlas(project, path, base=look.base(), with_tables=False)
    set_up_project(project, title or gather.default_title())
    coarse = coarse_places(path, day)
    rows, public = _told(read_page_rows(path), coarse), load_public_index(path, day)
    filtering.apply_filter(project, opened.atlas_uuid, state)
    numbers = {route.number for route in gather.allowed_routes(rows)} & set(state.routes)
    _withhold(project, opened.atlas_uuid, sorted(numbers), coarse)
    places = [layer for layer in filtering.place_layers(project, opened.atlas_uuid) if _is_checked(project, layer)]
    layers = _drawn(project, numbers)
    recolor.ground_layers(layers)
    recolor.route_layers(layers, {route.number: route.color for route in rows.routes})
    _letter(layers, places)
    return PageLayers(opened.atlas_uuid, opened.synthetic, rows, public, numbers, places, layers)


def _options(project: QgsProject, path: str, state: FilterState, day: date, title: str,
             with_counts: bool) -> OverviewOptions:
    opened = page_layers(project, path, state, day, title)
    places, layers = opened.places, list(opened.layers)
    counted = count_layer(places, gather.records_per_place(opened.public, state) if with_counts else {})
    if counted is not None:
        project.addMapLayer(counted, False)
        layers.insert(0, counted)
    update_fans(places)
    if counted is not None:      # its points are the places' own: they must follow the fans, not make new ones
        _share_fans(places[0], counted)
        lettering.keep_clear(counted, lettering.SYMBOLS_WEIGH)
    content = _content(opened.rows, opened.public, state, project, places, opened.numbers, day, title, opened.synthetic,
                       counted is not None)
    plan = Plan(project, layers, places)
    return OverviewOptions(content, plan.main_layers(content), plan.window_plans(), _locator_layers(layers), content.title)


class Plan:
    """The maps of a page: sets badges and names into the maps of a page, each among what its own scale shows."""

    def __init__(self, project: QgsProject, layers: List[QgsMapLayer], places: List[QgsVectorLayer]):
        self.project, self.layers, self.places = project, layers, places
        self.lines = [layer for layer in layers if roles.role_of(layer) == roles.ROUTE_LINES]
        self.marks = next((layer for layer in layers if roles.role_of(layer) == roles.ROUTE_MARKS), None)

    def main_layers(self, content: PageContent) -> List[QgsMapLayer]:
        """Return the layers of the main map: badges clear of symbols, names clear of all that is drawn."""
        taken = windows.taken_boxes() + [box for box in (geometry.paper().locator, legend.card_box(content)) if box is not None]
        symbols = spots.place_spots(self.places, self.project)
        main, discs = list(self.layers), spots.disc_spots(self.layers, symbols)
        if self.marks is not None:
            marks = self._keep(badges.clear_marks(self.marks, symbols, taken, self.project))
            lettering.keep_clear(marks, lettering.SYMBOLS_WEIGH)
            main[main.index(self.marks)] = marks
            discs += [disc for _, _, disc in spots.mark_spots(marks, self.project)]
        around = self._around(symbols, discs, spots.route_chains(self.lines, self.project), taken)
        found = names.set_names([spot for spot in symbols if names.on_main(spot)], names.words_on_main, around,
                                spots.main())
        return [self._keep(names.names_layer(found, spots.main(), names.place_format())),
                self._keep(lettering.obstacle_layer(taken))] + main

    def window_plans(self) -> List[windows.WindowPlan]:
        """Return what each window draws."""
        return [self._window(index) for index in range(len(geometry.paper().windows))]

    def _window(self, index: int) -> windows.WindowPlan:
        window = geometry.paper().windows[index]
        return self.view_plan(windows.view(index), names.words_in_window, window.china_at, window.korea_at)

    def view_plan(self, view: spots.View, words_of: Callable[[spots.PlaceSpot], List[names.Lines]],
                  china_at: Sequence[Tuple[float, float]] = (), korea_at: Sequence[Tuple[float, float]] = (),
                  taken: Sequence[geometry.Box] = ()) -> windows.WindowPlan:
        """Return what a map of its own draws: names of places by `words_of`, those of the two countries at the first free
        one of their places (mm in the map; none: not named), badges where the view has none; `taken` stays free."""
        symbols = spots.place_spots(self.places, self.project, view)
        discs = spots.disc_spots(self.layers, symbols)
        marks = spots.mark_spots(self.marks, self.project, view) if self.marks is not None else []
        discs += [disc for _, _, disc in marks]
        chains = spots.route_chains(self.lines, self.project, view)
        have = [number for number, kind, (x, y, _) in marks if kind == "badge" and spots.near(view, x, y, 0)]
        made = badges.missing_badges(chains, have, [(s.x, s.y, s.radius) for s in symbols] + discs, view)
        discs += [(badge.x, badge.y, spots.BADGE_RADIUS) for badge in made]
        around = self._around(symbols, discs, chains, list(taken))
        inside = [spot for spot in symbols if spots.near(view, spot.x, spot.y, 0)]
        placed = names.set_names(inside, words_of, around, view)
        layers = [self._keep(names.names_layer(placed, view, names.place_format()))]
        if china_at or korea_at:
            countries = names.set_countries(china_at, korea_at,
                                            around._replace(boxes=[*taken, *(name.box for name in placed)]), view)
            layers.append(self._keep(names.names_layer(countries, view, names.country_format())))
        return windows.WindowPlan(layers + lettering.windows_without(self.layers), made)

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        self.project.addMapLayer(layer, False)
        return layer

    @staticmethod
    def _around(symbols, discs, chains, boxes) -> Around:
        lines = [line for several in chains.values() for line in several]
        return Around([(spot.x, spot.y, spot.radius) for spot in symbols] + discs, boxes, lines)


def _letter(layers, places) -> None:
    by_role = {role: [layer for layer in layers if roles.role_of(layer) == role]
               for role in (roles.ROUTE_LINES, roles.ROUTE_MARKS, roles.BACKGROUND)}
    marks = by_role[roles.ROUTE_MARKS]
    lettering.letter_page(places, by_role[roles.ROUTE_LINES], by_role[roles.BACKGROUND], marks[0] if marks else None)


def _content(rows: PageRows, public: PublicIndex, state, project, places, numbers, day, title, synthetic, counted):
    return gather.page_content(rows, public, state, gather.look(places, project), numbers, day, credits_of(project),
                               title, synthetic, counted)


def _told(rows: PageRows, coarse: Mapping[str, str]) -> PageRows:
    """Return the rows of a page on which the places that are not told exactly count as hidden."""
    privacy = {uuid: HIDDEN if uuid in coarse else told for uuid, told in rows.place_privacy.items()}
    hidden = set(coarse.values())
    return replace(rows, place_privacy=privacy,
                   crossings={key: names for key, names in rows.crossings.items() if key not in hidden})


def _withhold(project: QgsProject, atlas_uuid: str, route_numbers: Sequence[int], coarse: Mapping[str, str]) -> None:
    """Narrow every layer to what may leave; a layer that refuses must not be drawn."""
    gone = ", ".join("'" + uuid.replace("'", "''") + "'" for uuid in sorted(coarse))
    for layer in filtering.place_layers(project, atlas_uuid):
        narrow(layer, f'{_PUBLIC_PLACES} AND "uuid" NOT IN ({gone})' if gone else _PUBLIC_PLACES)
    listed = ", ".join(str(int(number)) for number in route_numbers)
    for role in (roles.ROUTE_LINES, roles.ROUTE_MARKS):
        for layer in roles.layers_by_role(project, role, atlas_uuid):
            narrow(layer, f'"route_no" IN ({listed})' if listed else "1 = 0")


def narrow(layer: QgsVectorLayer, condition: str) -> None:
    """Narrow a layer by one more condition. Raises AtlasError where it refuses: it must then not be drawn."""
    present = layer.subsetString()
    if not set_subset(layer, f"({present}) AND ({condition})" if present else condition):
        raise AtlasError(tr("The page could not be limited to what may be published."),
                         tr("Check the atlas file, then try again."), f"{layer.name()}: {condition}")


def _share_fans(source: QgsVectorLayer, target: QgsVectorLayer) -> None:
    offsets = QgsExpressionContextUtils.layerScope(source).variable(VARIABLE)
    QgsExpressionContextUtils.setLayerVariable(target, VARIABLE, offsets)


def _drawn(project: QgsProject, route_numbers) -> List[QgsMapLayer]:
    """Return the layers of the page, uppermost first: all that are ticked, without the single cases."""
    layers = []
    for layer in project.layerTreeRoot().checkedLayers():
        role = roles.role_of(layer)
        if role in (roles.CASES, roles.CASE_COUNTS, roles.COUNT_NUMBERS, roles.FLOWS, roles.PLACE_CARDS) or not layer.isValid():
            continue
        if role == roles.ROUTE_LINES and int(layer.customProperty(roles.ROUTE_KEY, 0) or 0) not in route_numbers:
            continue
        layers.append(layer)
    return layers


def _locator_layers(layers: Sequence[QgsMapLayer]) -> List[QgsMapLayer]:
    return [layer for layer in layers if roles.role_of(layer) == roles.BACKGROUND]


def _is_checked(project: QgsProject, layer: QgsMapLayer) -> bool:
    node = project.layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible()


def credits_of(project: QgsProject) -> List[str]:
    """Return the credits that the layers of ground and imagery ask for."""
    said = []
    for layer in project.layerTreeRoot().checkedLayers():
        if roles.role_of(layer) in (roles.BACKGROUND, roles.IMAGERY):
            said.extend(layer.metadata().rights())
    return list(dict.fromkeys(line for line in said if line))
