"""Documented movements: legs counted over the stages of the matching records, as lines whose width is the number.

A light layer in memory beside the published routes; it draws the strongest legs only, and is made anew when the
choices rest. Numbers come from the case index, never from here.
"""

from dataclasses import dataclass
from typing import Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsFeature, QgsGeometry, QgsGraduatedSymbolRenderer, QgsLayerTreeGroup, QgsLineSymbol, QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol, QgsPalLayerSettings, QgsProject, QgsRendererRange, QgsRuleBasedLabeling, QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer, QgsVectorLayer,
)

from ..domain import palette
from ..domain.case_columns import PlaceColumns
from ..domain.case_index import CaseIndex
from ..domain.count_classes import class_limits
from ..domain.counted import Flows
from ..domain.filter_state import FilterState
from ..domain.flow_curves import bowed, line_wkbs
from ..i18n import tr
from . import background, count_layers, count_style, derived, labels, roles
from .place_names import names_by_id

MOST_FLOWS = 300
MOST_NUMBERS = 8
WIDTHS = (0.6, 0.9, 1.4, 2.0)        # mm (style guide, section 5)
_ALPHAS = (80, 130, 200, 240)        # of 255: many weak legs must not hide the few strong ones
_RIMMED_FROM = 1.4                   # mm
LIMITS_KEY = "visual_atlas/flow_limits"
_FIELDS = ("LineString?crs=EPSG:4326&field=from_id:string&field=to_id:string&field=from_name:string"
           "&field=to_name:string&field=records:integer&field=rank:integer")


_names_of: Dict[str, Tuple[PlaceColumns, Dict[str, str]]] = {}      # by id of the layer; gone with the layer


@dataclass(frozen=True)
class FlowsShown:
    """What the layer shows: legs drawn, all legs, those without a point at an end, and records that have any leg."""

    drawn: int = 0
    legs: int = 0
    without_point: int = 0
    records: int = 0


def add_flow_layer(project: QgsProject, group: QgsLayerTreeGroup, atlas_uuid: str, base: str = "night") -> QgsVectorLayer:
    """Add the layer of an atlas at the end of a group, empty and not ticked. `base`: "night", "paper", "imagery"."""
    layer = derived.new_layer(_FIELDS, tr("Documented movements (schematic, not the road taken)"), roles.FLOWS, atlas_uuid)
    for column, words in (("from_name", tr("Origin")), ("to_name", tr("Destination")), ("records", tr("Records"))):
        layer.setFieldAlias(layer.fields().lookupField(column), words)
    layer.setDisplayExpression("\"from_name\" || ' → ' || \"to_name\" || ': ' || \"records\"")
    metadata = layer.metadata()
    metadata.setAbstract(tr("The {n} strongest legs between two known places that follow one another in a record.").format(
        n=MOST_FLOWS) + " " + tr("Documented cases are fewer than the true number."))
    layer.setMetadata(metadata)
    restyle(layer, base)
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(False)
    return layer


def is_shown(project: QgsProject, atlas_uuid: str) -> bool:
    """Whether the layer of an atlas is ticked, so that it is worth being filled."""
    nodes = [project.layerTreeRoot().findLayer(layer.id())
             for layer in roles.layers_by_role(project, roles.FLOWS, atlas_uuid)]
    return any(node is not None and node.isVisible() for node in nodes)


def show(project: QgsProject, atlas_uuid: str, shown: bool) -> None:
    """Tick or untick the layer of an atlas in the layer tree."""
    for layer in roles.layers_by_role(project, roles.FLOWS, atlas_uuid):
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            (node.setItemVisibilityCheckedParentRecursive if shown else node.setItemVisibilityChecked)(shown)


def apply_flows(project: QgsProject, atlas_uuid: str, index: CaseIndex, state: FilterState) -> FlowsShown:
    """Draw the strongest legs under a filter state; to be called when the choices rest."""
    shown = FlowsShown()
    for layer in roles.layers_by_role(project, roles.FLOWS, atlas_uuid):
        if not layer.featureCount():
            _classify(project, layer, index)
        shown = _fill(project, layer, index, index.flows(state))
        derived.filled(layer)
    return shown


def restyle(layer: QgsVectorLayer, base: str) -> None:
    """Give the layer the classes it has, in the colors of a base."""
    limits = [int(part) for part in str(layer.customProperty(LIMITS_KEY, "") or "1").split(",")]
    ranges = []
    for position, low in enumerate(limits):
        high = limits[position + 1] - 1 if position + 1 < len(limits) else None
        symbol = line(WIDTHS[position], _ALPHAS[position], base)
        ranges.append(QgsRendererRange(low - 0.5, 1e12 if high is None else high + 0.5, symbol,
                                       count_style.range_label(low, high)))
    layer.setRenderer(QgsGraduatedSymbolRenderer("records", ranges))
    _number(layer, base)
    layer.triggerRepaint()


def line(width: float, alpha: int, base: str) -> QgsLineSymbol:
    """Return the line of a class with its arrowhead in the middle; `alpha` is its strength, of 255."""
    color = f"#{alpha:02x}{count_style.color(base)[1:]}"
    rim = palette.HALO if base == "paper" else palette.INK
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for stroke, wide in [(rim, width + 0.3)] * (width >= _RIMMED_FROM) + [(color, width)]:
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create({
            "line_color": stroke, "line_width": f"{wide:.2f}", "line_width_unit": "MM", "capstyle": "flat",
            "joinstyle": "round"}))
    head = QgsMarkerSymbol()
    head.deleteSymbolLayer(0)
    # the marker points up, and a line of markers counts its angle from the east
    head.appendSymbolLayer(QgsSimpleMarkerSymbolLayer.create({
        "name": "triangle", "angle": "90", "size": f"{2.0 + 1.2 * width:.2f}", "size_unit": "MM", "color": color,
        "outline_color": rim, "outline_width": "0.2", "outline_width_unit": "MM"}))
    arrows = QgsMarkerLineSymbolLayer.create({"placement": "centralpoint", "rotate": "1"})
    arrows.setSubSymbol(head)
    symbol.appendSymbolLayer(arrows)
    return symbol


def _classify(project: QgsProject, layer: QgsVectorLayer, index: CaseIndex) -> None:
    """Choose the classes from the legs of all records, once, so that a width keeps its meaning."""
    numbers = index.flows(FilterState()).number[:MOST_FLOWS]
    limits = class_limits(int(numbers.max()), int(np.median(numbers)), len(WIDTHS)) if len(numbers) else (1,)
    text = ",".join(str(limit) for limit in limits)
    if layer.customProperty(LIMITS_KEY, "") != text:
        layer.setCustomProperty(LIMITS_KEY, text)
        restyle(layer, background.base_of(project))


def _fill(project: QgsProject, layer: QgsVectorLayer, index: CaseIndex, flows: Flows) -> FlowsShown:
    places = index.columns.places
    located = np.isfinite(places.lon) & np.isfinite(places.lat)
    drawable = located[flows.origin] & located[flows.target] if len(flows) else np.zeros(0, bool)
    chosen = np.flatnonzero(drawable)[:MOST_FLOWS]
    origin, target, number = flows.origin[chosen], flows.target[chosen], flows.number[chosen]
    names = _names(project, layer, places) if len(chosen) else {}
    curves = bowed(places.lon[origin], places.lat[origin], places.lon[target], places.lat[target])
    features = _features(layer, places.place_id, origin, target, number, names, line_wkbs(curves))
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures(features[::-1])      # the strongest last: they lie on top
    layer.updateExtents()
    layer.triggerRepaint()
    return FlowsShown(len(features), len(flows), int((~drawable).sum()), flows.cases)


def _names(project: QgsProject, layer: QgsVectorLayer, places: PlaceColumns) -> Dict[str, str]:
    """Return the names of the places, read once for each index."""
    known = count_layers.names_of(project, str(layer.customProperty(roles.ATLAS_KEY, "") or ""), places)
    if known is not None:
        return known
    kept = _names_of.get(layer.id())
    if kept is None or kept[0] is not places:
        if kept is None:
            layer.willBeDeleted.connect(lambda key=layer.id(): _names_of.pop(key, None))
        kept = (places, names_by_id(project, str(layer.customProperty(roles.ATLAS_KEY, "") or "")))
        _names_of[layer.id()] = kept
    return kept[1]


def _features(layer: QgsVectorLayer, ids, origin, target, number, names: Dict[str, str],
              lines: List[bytes]) -> List[QgsFeature]:
    made = []
    for rank, (start, end, records, wkb) in enumerate(zip(origin.tolist(), target.tolist(), number.tolist(), lines), 1):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([ids[start], ids[end], names.get(ids[start], ids[start]), names.get(ids[end], ids[end]),
                               records, rank])
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        made.append(feature)
    return made


def _number(layer: QgsVectorLayer, base: str) -> None:
    """Write the number on the strongest few."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "'→ ' || format_number(\"records\", 0, 'en')"     # beside the numbers of places
    settings.isExpression = True
    settings.setFormat(labels.text_format(base, 7.0, bold=True))
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.priority = 3
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, 0, f'"rank" <= {MOST_NUMBERS}'))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)
