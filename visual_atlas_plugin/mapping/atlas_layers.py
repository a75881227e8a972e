"""The layer group of an atlas: made when an atlas is opened, found again by role when a project is."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsReferencedRectangle,
    QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer,
)
from qgis.PyQt import sip

from ..domain import palette
from ..domain.errors import AtlasError
from ..domain.fanning import CROWD
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..store import schema
from . import background, cards, count_layers, flow_layers, forms, labels, place_style, roles, route_layers, synthetic
from .filtering import applying_filter, refresh_fans
from .opened_layers import Wanted, opening_layers
from .steps import Steps, Withdrawn, finish, in_thread

GROUP_KEY = "visual_atlas/group"
UNFINISHED_KEY = "visual_atlas/unfinished"    # property of the group of an atlas while its layers are added
SINGLE_CASES_TO = 100_000     # smallest scale (largest denominator) with single cases; counts by place at every scale
MANY_CASES = 100_000          # rows; from here on single cases are drawn only when somebody ticks them
# Dandong to Hunchun, degrees WGS84: what the first look shows (style guide, section 7)
FIRST_VIEW = QgsRectangle(122.7, 39.6, 131.2, 43.4)
_TABLE = "{path}|layername={table}"


@dataclass(frozen=True)
class AtlasLayers:
    """An opened atlas: its uuid, its file, and the name of its layer group."""

    atlas_uuid: str
    path: str
    title: str
    synthetic: bool = False


def open_atlas(project: QgsProject, path: str, base: str = "night",
               root: Optional[QgsLayerTreeGroup] = None, with_tables: bool = True) -> AtlasLayers:
    """Add the layers of an atlas file to a project, above what is there; open it twice and nothing is added.

    `base` is 'night' or 'paper'; `root` is the group to put it in, the project's own root by default;
    `with_tables` adds the group of tables with their forms, which a printed page has no use for. Raises
    AtlasError for a file that is missing, damaged, newer than this plugin, locked or no atlas; the project is
    then left as it was. The project's CRS is set only where the project was empty and had none of its own.
    """
    return finish(opening(project, path, base, root, with_tables))


def opening(project: QgsProject, path: str, base: str = "night",
            root: Optional[QgsLayerTreeGroup] = None, with_tables: bool = True) -> Steps[AtlasLayers]:
    """Do what open_atlas does in steps, none of which opens more than one layer.

    When the map is whole, and before the tables are added, the AtlasLayers are yielded, once. Closed before its end, or
    where a step fails, it takes out what it added; an atlas that was saved half opened is opened anew. Raises
    Withdrawn where its layer group was removed meanwhile.
    """
    info = yield from in_thread(lambda: schema.check_file(path))
    opened = AtlasLayers(info.atlas_uuid, str(path), info.title, info.synthetic)
    if _is_unfinished(project, opened):
        _take_out(project, opened)
        yield
    if roles.layers_by_role(project, roles.CASES, opened.atlas_uuid):
        _find_again(project, opened)
        yield opened
        return opened
    adding, whole = _Adding(project, opened, base, root or project.layerTreeRoot(), with_tables), False
    try:
        for step in adding.steps():
            yield step
            if adding.is_gone():
                raise Withdrawn
        whole = True
    finally:                    # whoever takes no more steps, too, comes here
        if not whole:
            _take_out(project, opened)
    return opened


def _find_again(project: QgsProject, opened: AtlasLayers) -> None:
    """Bring the layers of a project that was read up to date."""
    forms.refresh(project, opened.atlas_uuid)
    refresh_fans(project, opened.atlas_uuid)      # places may have moved since the project was saved
    if opened.synthetic:
        group = group_of(project, opened.atlas_uuid) or project.layerTreeRoot()
        synthetic.mark(project, group, opened.path, opened.atlas_uuid)


def _is_unfinished(project: QgsProject, opened: AtlasLayers) -> bool:
    group = group_of(project, opened.atlas_uuid)
    return group is not None and group.customProperty(UNFINISHED_KEY, "") == "1"


def _take_out(project: QgsProject, opened: AtlasLayers) -> None:
    """Take an atlas out of a project that was not opened to its end."""
    group = group_of(project, opened.atlas_uuid)
    ids = [] if group is None else group.findLayerIds()
    ids += [layer.id() for layer in roles.our_layers(project, opened.atlas_uuid)
            if layer.customProperty(roles.ATLAS_KEY, "") and layer.id() not in ids]
    project.removeMapLayers(ids)
    if group is not None:
        group.parent().removeChildNode(group)


class _Adding:
    """One atlas that is being added to a project that does not hold it."""

    def __init__(self, project: QgsProject, opened: AtlasLayers, base: str, root: QgsLayerTreeGroup, with_tables: bool):
        self._project, self._opened, self._base, self._root = project, opened, base, root
        self._with_tables = with_tables
        self._group: Optional[QgsLayerTreeGroup] = None

    def is_gone(self) -> bool:
        """Whether somebody removed the layer group, or the group it lies in."""
        return sip.isdeleted(self._root) or (self._group is not None and sip.isdeleted(self._group))

    def steps(self) -> Steps[None]:
        """Open all layers of places and cases, and only then add them and the others: a damaged file changes nothing."""
        layers = yield from _vector_layers(self._opened, self._base)
        if not self._project.mapLayers():
            self._project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        group = self._group = self._new_group()
        for layer in layers:
            self._add(layer)
            yield
        uuid = self._opened.atlas_uuid
        count_layers.add_count_layer(self._project, group, uuid, self._base)
        yield
        flow_layers.add_flow_layer(self._project, group, uuid, self._base)
        route_group = group.addGroup(tr("Repatriation routes"))
        yield from route_layers.adding_routes(self._project, route_group, self._opened.path, uuid, self._base, group)
        yield from self._add_ground()
        if self._opened.synthetic:
            yield from synthetic.adding_mark(self._project, group, self._opened.path, uuid)
            yield
            yield from synthetic.naming_layers(self._project, uuid)
        yield from applying_filter(self._project, uuid, FilterState())
        yield self._opened
        if self._with_tables:
            yield from forms.adding_tables(self._project, self._opened.path, uuid, group)
        if self._opened.synthetic:
            yield from synthetic.naming_layers(self._project, uuid)
        group.removeCustomProperty(UNFINISHED_KEY)

    def _new_group(self) -> QgsLayerTreeGroup:
        name, title = tr("Visual Atlas"), self._opened.title
        if title and title != name:
            name = tr("Visual Atlas: {title}").format(title=title)
        group = self._root.insertGroup(0, name)
        group.setCustomProperty(GROUP_KEY, self._opened.atlas_uuid)
        group.setCustomProperty(UNFINISHED_KEY, "1")
        return group

    def _add(self, layer: QgsVectorLayer) -> None:
        self._project.addMapLayer(layer, False)
        if roles.role_of(layer) == roles.PLACE_CARDS:
            return
        node = self._group.addLayer(layer)
        node.setExpanded(False)
        if roles.role_of(layer) == roles.CASES and layer.featureCount() > MANY_CASES:
            node.setItemVisibilityChecked(False)     # tens of thousands may lie at one place

    def _add_ground(self) -> Steps[None]:
        if roles.layers_by_role(self._project, roles.BACKGROUND):
            return
        self._group.addGroup(tr("Imagery")).setCustomProperty(GROUP_KEY, roles.IMAGERY)
        ground = self._group.addGroup(tr("Background"))
        ground.setCustomProperty(GROUP_KEY, roles.BACKGROUND)
        yield from background.adding_background(self._project, ground, self._base)
        ground.setExpanded(False)


def atlases_in(project: QgsProject) -> List[Tuple[str, str]]:
    """Return (uuid, file) of every atlas whose layers the project holds, in no fixed order."""
    found = {}
    for layer in roles.layers_by_role(project, roles.CASES):
        uuid = str(layer.customProperty(roles.ATLAS_KEY, "") or "")
        found[uuid] = layer.source().split("|")[0]
    return sorted(found.items())


def first_view() -> QgsReferencedRectangle:
    """Return the extent that a newly opened atlas is shown at: the border from Dandong to Hunchun."""
    return QgsReferencedRectangle(FIRST_VIEW, QgsCoordinateReferenceSystem("EPSG:4326"))


def group_of(project: QgsProject, key: str) -> Optional[QgsLayerTreeGroup]:
    """Return the layer group with our mark `key` (an atlas uuid, 'imagery' or 'background'), wherever it is."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_KEY, "") == key:
            return group
    return None


def _wanted(opened: AtlasLayers, table: str, name: str, subset: str = "", counted: bool = True) -> Wanted:
    uri = _TABLE.format(path=Path(opened.path).as_posix(), table=table)
    return Wanted(uri + (f"|subset={subset}" if subset else ""), name, counted)


def _vector_layers(opened: AtlasLayers, base: str) -> Steps[List[QgsVectorLayer]]:
    """Open the layers of cases and places, and the cards that are joined to them, in steps."""
    names = layer_names()
    quoted = {role: ",".join(f"'{kind}'" for kind in kinds) for role, kinds in roles.FACILITY_ROLES.items()}
    wanted = {
        roles.CASES: _wanted(opened, "case_locations", names[roles.CASES]),
        **{role: _wanted(opened, "places", names[role], f'"kind" IN ({listed})') for role, listed in quoted.items()},
        roles.CROSSINGS: _wanted(opened, "places", names[roles.CROSSINGS], "\"kind\" = 'border_crossing'"),
        "joined:place_cards": _wanted(opened, "place_cards", tr("Place cards"), counted=False),      # views count for seconds
        "joined:case_cards": _wanted(opened, "case_cards", tr("Case cards"), counted=False),
        "joined:cases": _wanted(opened, "cases", tr("Case records"), counted=False)}
    found = dict(zip(wanted, (yield from opening_layers(list(wanted.values())))))
    for key, layer in found.items():
        _check(opened, layer)
        roles.set_role(layer, key if key in names else roles.PLACE_CARDS, opened.atlas_uuid)
    *shown, place_cards, case_cards, case_rows = found.values()
    for cards_layer in (place_cards, case_cards, case_rows):
        cards_layer.setFlags(cards_layer.flags() | QgsMapLayer.LayerFlag.Private)
    yield
    _set_up_cases(found[roles.CASES], case_cards, case_rows, base)
    yield
    for role, kinds in roles.FACILITY_ROLES.items():
        found[role].setRenderer(place_style.facility_renderer(kinds))
        labels.label_places(found[role], base)
        _finish_places(found[role], place_cards)
        yield
    found[roles.CROSSINGS].setRenderer(place_style.crossing_renderer())
    labels.label_crossings(found[roles.CROSSINGS], base)
    _finish_places(found[roles.CROSSINGS], place_cards)
    yield
    return [*shown, place_cards, case_cards, case_rows]


def _check(opened: AtlasLayers, layer: QgsVectorLayer) -> None:
    if not layer.isValid():
        table = layer.source().partition("|layername=")[2].partition("|")[0]
        raise AtlasError(
            tr("The table {table} of {path} could not be opened.").format(table=table, path=opened.path),
            tr("The file may be damaged: open a copy of it, or make a new atlas from your sources."))


def _finish_places(layer: QgsVectorLayer, place_cards: QgsVectorLayer) -> None:
    if layer.featureCount() > CROWD:
        layer.setRenderer(place_style.thinned(layer.renderer()))
    cards.join_cards(layer, place_cards, "uuid", "place_uuid")
    cards.set_up_places(layer)


def _set_up_cases(layer: QgsVectorLayer, case_cards: QgsVectorLayer, case_rows: QgsVectorLayer, base: str) -> None:
    colors = palette.PAPER if base == "paper" else palette.NIGHT
    layer.setRenderer(QgsSingleSymbolRenderer(place_style.case_symbol(colors["count"])))
    layer.setMinimumScale(SINGLE_CASES_TO)
    layer.setScaleBasedVisibility(True)
    cards.join_cards(layer, case_cards, "case_uuid", "case_uuid")
    cards.join_cards(layer, case_rows, "case_uuid", "uuid", cards.CASE_JOIN, cards.CASE_COLUMNS)
    cards.set_up_cases(layer)


def layer_names() -> dict:
    """Return the first name of each layer by role; users may rename them."""
    return {
        roles.CASES: tr("Cases"), "detention_centers": tr("Detention centers"), "mss_offices": tr("MSS offices"),
        "holding_centers": tr("Holding centers"), "police": tr("Police holding and detention"),
        "labor_training_camps": tr("Labor training camps"), "prisons_and_camps": tr("Prisons and camps"),
        "other_facilities": tr("Customs and other places"), roles.CROSSINGS: tr("Crossings"),
    }
