"""The layer group of an atlas: made when an atlas is opened, found again by role when a project is."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsReferencedRectangle,
    QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer,
)

from ..domain import palette
from ..domain.errors import AtlasError
from ..domain.fanning import CROWD
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..store import schema
from . import background, cards, count_layers, flow_layers, forms, labels, place_style, roles, route_layers, synthetic
from .filtering import apply_filter, refresh_fans

GROUP_KEY = "visual_atlas/group"
SINGLE_CASES_TO = 100_000     # smallest scale (largest denominator) with single cases; counts by place at every scale
MANY_CASES = 100_000          # rows; from here on single cases are drawn only when somebody ticks them
# Dandong to Hunchun, degrees WGS84: what the first look shows (style guide, section 7)
FIRST_VIEW = QgsRectangle(123.1, 39.6, 131.2, 43.4)
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
    info = schema.check_file(path)
    opened = AtlasLayers(info.atlas_uuid, str(path), info.title, info.synthetic)
    if roles.layers_by_role(project, roles.CASES, info.atlas_uuid):
        forms.refresh(project, info.atlas_uuid)
        refresh_fans(project, info.atlas_uuid)      # places may have moved since the project was saved
        if opened.synthetic:
            synthetic.mark(project, group_of(project, info.atlas_uuid) or project.layerTreeRoot(), opened.path,
                           info.atlas_uuid)
        return opened
    if not project.mapLayers():
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    layers = _vector_layers(opened, base)
    name = tr("Visual Atlas")
    if info.title and info.title != name:
        name = tr("Visual Atlas: {title}").format(title=info.title)
    group = (root or project.layerTreeRoot()).insertGroup(0, name)
    group.setCustomProperty(GROUP_KEY, info.atlas_uuid)
    for layer in layers:
        private = roles.role_of(layer) == roles.PLACE_CARDS
        project.addMapLayer(layer, False)
        if not private:
            node = group.addLayer(layer)
            node.setExpanded(False)
            if roles.role_of(layer) == roles.CASES and layer.featureCount() > MANY_CASES:
                node.setItemVisibilityChecked(False)     # tens of thousands may lie at one place
    count_layers.add_count_layer(project, group, opened.atlas_uuid, base)
    flow_layers.add_flow_layer(project, group, opened.atlas_uuid, base)
    route_group = group.addGroup(tr("Repatriation routes"))
    route_layers.add_route_layers(project, route_group, opened.path, opened.atlas_uuid, base, marks_group=group)
    if not roles.layers_by_role(project, roles.BACKGROUND):
        group.addGroup(tr("Imagery")).setCustomProperty(GROUP_KEY, roles.IMAGERY)
        ground = group.addGroup(tr("Background"))
        ground.setCustomProperty(GROUP_KEY, roles.BACKGROUND)
        background.add_background(project, ground, base)
        ground.setExpanded(False)
    if with_tables:
        forms.add_tables(project, opened.path, opened.atlas_uuid, group)
    if opened.synthetic:
        synthetic.mark(project, group, opened.path, opened.atlas_uuid)
    apply_filter(project, opened.atlas_uuid, FilterState())
    return opened


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


def _table_layer(opened: AtlasLayers, table: str, name: str, role: str, subset: str = "") -> QgsVectorLayer:
    uri = _TABLE.format(path=Path(opened.path).as_posix(), table=table)
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False     # styles and forms of our layers are made here
    layer = QgsVectorLayer(uri + (f"|subset={subset}" if subset else ""), name, "ogr", options)
    if not layer.isValid():
        raise AtlasError(
            tr("The table {table} of {path} could not be opened.").format(table=table, path=opened.path),
            tr("The file may be damaged: open a copy of it, or make a new atlas from your sources."))
    roles.set_role(layer, role, opened.atlas_uuid)
    return layer


def _vector_layers(opened: AtlasLayers, base: str) -> List[QgsVectorLayer]:
    place_cards = _cards(opened, "place_cards", tr("Place cards"))
    case_cards = _cards(opened, "case_cards", tr("Case cards"))
    case_rows = _cards(opened, "cases", tr("Case records"))
    layers = [_case_layer(opened, case_cards, case_rows, base)]
    names = layer_names()
    for role, kinds in roles.FACILITY_ROLES.items():
        quoted = ",".join(f"'{kind}'" for kind in kinds)
        layer = _table_layer(opened, "places", names[role], role, f'"kind" IN ({quoted})')
        layer.setRenderer(place_style.facility_renderer(kinds))
        labels.label_places(layer, base)
        _finish_places(layer, place_cards)
        layers.append(layer)
    crossings = _table_layer(opened, "places", names[roles.CROSSINGS], roles.CROSSINGS, "\"kind\" = 'border_crossing'")
    crossings.setRenderer(place_style.crossing_renderer())
    labels.label_crossings(crossings, base)
    _finish_places(crossings, place_cards)
    return layers + [crossings, place_cards, case_cards, case_rows]


def _finish_places(layer: QgsVectorLayer, place_cards: QgsVectorLayer) -> None:
    if layer.featureCount() > CROWD:
        layer.setRenderer(place_style.thinned(layer.renderer()))
    cards.join_cards(layer, place_cards, "uuid", "place_uuid")
    cards.set_up_places(layer)


def _case_layer(opened: AtlasLayers, case_cards: QgsVectorLayer, case_rows: QgsVectorLayer,
                base: str) -> QgsVectorLayer:
    layer = _table_layer(opened, "case_locations", layer_names()[roles.CASES], roles.CASES)
    colors = palette.PAPER if base == "paper" else palette.NIGHT
    layer.setRenderer(QgsSingleSymbolRenderer(place_style.case_symbol(colors["count"])))
    layer.setMinimumScale(SINGLE_CASES_TO)
    layer.setScaleBasedVisibility(True)
    cards.join_cards(layer, case_cards, "case_uuid", "case_uuid")
    cards.join_cards(layer, case_rows, "case_uuid", "uuid", cards.CASE_JOIN, cards.CASE_COLUMNS)
    cards.set_up_cases(layer)
    return layer


def _cards(opened: AtlasLayers, view: str, name: str) -> QgsVectorLayer:
    layer = _table_layer(opened, view, name, roles.PLACE_CARDS)
    layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
    return layer


def layer_names() -> dict:
    """Return the first name of each layer by role; users may rename them."""
    return {
        roles.CASES: tr("Cases"), "detention_centers": tr("Detention centers"), "mss_offices": tr("MSS offices"),
        "holding_centers": tr("Holding centers"), "police": tr("Police holding and detention"),
        "labor_training_camps": tr("Labor training camps"), "prisons_and_camps": tr("Prisons and camps"),
        "other_facilities": tr("Customs and other places"), roles.CROSSINGS: tr("Crossings"),
    }
