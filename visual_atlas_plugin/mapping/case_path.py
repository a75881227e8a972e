"""The path of one case on the map: its located stages numbered in order, with arrows between neighbors that are known.

It is there while somebody looks at it: two layers in memory, which a project file keeps empty and without the number
of the case. A stage whose place is not known is not drawn, and nothing is drawn across it.
"""

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer, QgsFeature, QgsFontMarkerSymbolLayer, QgsGeometry, QgsLayerTreeGroup, QgsLineSymbol,
    QgsMarkerLineSymbolLayer, QgsMarkerSymbol, QgsPalLayerSettings, QgsPointXY, QgsProject, QgsProperty, QgsRectangle,
    QgsRendererCategory, QgsSimpleLineSymbolLayer, QgsSimpleMarkerSymbolLayer, QgsSingleSymbolRenderer, QgsUnitTypes,
    QgsVectorLayer, QgsVectorLayerSimpleLabeling,
)

from ..compat import symbol_property
from ..domain import palette
from ..domain.flow_curves import bowed, line_wkbs
from ..i18n import tr
from . import atlas_layers, background, derived, kept_properties, labels, roles, synthetic
from .steps import finish

TOWN_ONLY = ("settlement", "county")
BADGE_MM, LINE_MM, RING_MM = 5.0, 1.0, 7.6
_STOPS = "Point?crs=EPSG:4326&field=numbers:string&field=label:string&field=town_only:integer"
_LEGS = "LineString?crs=EPSG:4326&field=inferred:integer"


@dataclass(frozen=True)
class PathStop:
    """One stage: its number, its place (longitude and latitude in WGS84 degrees, None where it is not known), words.

    Stages with the same number were at the same time. `precision`: words.PRECISIONS; `label`: what stands beside it.
    """

    number: int
    lon: Optional[float] = None
    lat: Optional[float] = None
    precision: str = "unknown"
    inferred: bool = False
    label: str = ""

    @property
    def known(self) -> bool:
        """Whether the map can show it."""
        return self.lon is not None and self.lat is not None


def show_path(project: QgsProject, atlas_uuid: str, stops: Sequence[PathStop], moves: bool = True) -> Optional[QgsRectangle]:
    """Draw the path of a case instead of one that is shown; return its extent in WGS84, None where nothing is known.

    `stops` come in order, unknown ones too. `moves` False: the stages are no movement (an event at several places), so
    no arrows.
    """
    hide_path(project, atlas_uuid)
    known = [stop for stop in stops if stop.known]
    if not known:
        return None
    base = background.base_of(project)
    points, legs = _stop_layer(atlas_uuid, known, base), _leg_layer(atlas_uuid, _legs(stops) if moves else [], base)
    home = atlas_layers.group_of(project, atlas_uuid) or project.layerTreeRoot()
    group = home.insertGroup(_place_below_mark(project, home, atlas_uuid), tr("Path of a case"))
    group.setCustomProperty(roles.ROLE_KEY, roles.CASE_PATH)
    group.setExpanded(False)
    for layer in (points, legs):
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
    if roles.layers_by_role(project, roles.SYNTHETIC_MARK, atlas_uuid):
        finish(synthetic.naming_layers(project, atlas_uuid))
    return points.extent()


def hide_path(project: QgsProject, atlas_uuid: Optional[str] = None) -> None:
    """Take the path away; one that somebody saved to a file is theirs and stays."""
    for layer in roles.layers_by_role(project, roles.CASE_PATH, atlas_uuid):
        if layer.providerType() == "memory":
            node = project.layerTreeRoot().findLayer(layer.id())
            group = node.parent() if node is not None else None
            project.removeMapLayer(layer.id())
            if group is not None and group.customProperty(roles.ROLE_KEY, "") == roles.CASE_PATH and not group.children():
                group.parent().removeChildNode(group)
        else:
            layer.removeCustomProperty(roles.ROLE_KEY)


def _place_below_mark(project: QgsProject, home: QgsLayerTreeGroup, atlas_uuid: str) -> int:
    """Return the place right below the word SYNTHETIC, which nothing may cover."""
    marks = {layer.id() for layer in roles.layers_by_role(project, roles.SYNTHETIC_MARK, atlas_uuid)}
    places = [place for place, node in enumerate(home.children()) if getattr(node, "layerId", str)() in marks]
    return max(places) + 1 if places else 0


def _legs(stops: Sequence[PathStop]) -> List[Tuple[PathStop, PathStop]]:
    """Return the neighbors between which somebody moved."""
    return [(one, other) for one, other in zip(stops, stops[1:])
            if one.known and other.known and one.number != other.number and (one.lon, one.lat) != (other.lon, other.lat)]


def _stop_layer(atlas_uuid: str, known: Sequence[PathStop], base: str) -> QgsVectorLayer:
    layer = derived.new_layer(_STOPS, tr("Stages of the case"), roles.CASE_PATH, atlas_uuid)
    at_point: Dict[Tuple[float, float], List[PathStop]] = {}
    for stop in known:
        at_point.setdefault((stop.lon, stop.lat), []).append(stop)
    features = []
    for (lon, lat), here in at_point.items():
        feature = QgsFeature(layer.fields())
        numbers = ",".join(str(number) for number in dict.fromkeys(stop.number for stop in here))
        words = "\n".join(dict.fromkeys(stop.label for stop in here if stop.label))
        feature.setAttributes([numbers, words, int(any(stop.precision in TOWN_ONLY for stop in here))])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setDisplayExpression("\"numbers\" || ' ' || \"label\"")
    layer.setRenderer(QgsSingleSymbolRenderer(_badge()))
    settings = QgsPalLayerSettings()
    settings.fieldName = "label"
    settings.setFormat(labels.text_format(base, 8.0, bold=True))
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.dist = BADGE_MM / 2 + 0.8
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromPoint
    settings.priority = 10
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _leg_layer(atlas_uuid: str, legs: Sequence[Tuple[PathStop, PathStop]], base: str) -> QgsVectorLayer:
    layer = derived.new_layer(_LEGS, tr("Between its stages (schematic, not the road taken)"), roles.CASE_PATH, atlas_uuid)
    ends = np.array([(one.lon, one.lat, other.lon, other.lat) for one, other in legs], float).reshape(-1, 4)
    features = []
    for (one, other), wkb in zip(legs, line_wkbs(bowed(*ends.T))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([int(one.inferred or other.inferred)])
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsCategorizedSymbolRenderer("inferred", [
        QgsRendererCategory(0, _line(False, base), tr("Told by a source")),
        QgsRendererCategory(1, _line(True, base), tr("Inferred"))]))
    return layer


def _line(inferred: bool, base: str) -> QgsLineSymbol:
    core, rim = (palette.INK, palette.HALO) if base == "paper" else (palette.HALO, palette.INK)
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for color, width in ((rim, LINE_MM + 0.6), (core, LINE_MM)):
        dash = {"use_custom_dash": "1", "customdash": "3.0;1.6", "customdash_unit": "MM", "align_dash_pattern": "1"}
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create({
            "line_color": color, "line_width": str(width), "line_width_unit": "MM", "capstyle": "flat",
            "joinstyle": "round", **(dash if inferred else {})}))
    head = QgsMarkerSymbol()
    head.deleteSymbolLayer(0)
    head.appendSymbolLayer(QgsSimpleMarkerSymbolLayer.create({
        "name": "triangle", "angle": "90", "size": "3.2", "size_unit": "MM", "color": core, "outline_color": rim,
        "outline_width": "0.3", "outline_width_unit": "MM"}))
    arrows = QgsMarkerLineSymbolLayer.create({"placement": "centralpoint", "rotate": "1"})
    arrows.setSubSymbol(head)
    symbol.appendSymbolLayer(arrows)
    return symbol


def _badge() -> QgsMarkerSymbol:
    """Return the numbered disc, in a dashed ring where the point only names a town."""
    def disc(size: float, fill: str, stroke: str, width: float, style: str = "solid") -> QgsSimpleMarkerSymbolLayer:
        return QgsSimpleMarkerSymbolLayer.create({
            "name": "circle", "size": str(size), "size_unit": "MM", "color": fill, "outline_color": stroke,
            "outline_width": str(width), "outline_width_unit": "MM", "outline_style": style})

    rings = [disc(RING_MM, "#00FFFFFF", palette.HALO, 0.7), disc(RING_MM, "#00FFFFFF", palette.INK, 0.35, "dash")]
    for ring in rings:
        ring.setDataDefinedProperty(symbol_property("LayerEnabled"), kept_properties.by_expression('"town_only" = 1'))
    numeral = QgsFontMarkerSymbolLayer.create({
        "font": "Noto Sans", "font_style": "Bold", "chr": "1", "size": "3.2", "size_unit": "MM", "color": palette.INK,
        "offset": "0,-0.3", "offset_unit": "MM",
        "outline_width": "0"})
    numeral.setDataDefinedProperty(symbol_property("Character"), QgsProperty.fromField("numbers"))
    numeral.setDataDefinedProperty(symbol_property("Size"), kept_properties.by_expression(
        "CASE WHEN length(\"numbers\") > 3 THEN 1.9 WHEN length(\"numbers\") > 1 THEN 2.5 ELSE 3.2 END"))
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in (*rings, disc(BADGE_MM + 0.6, palette.HALO, palette.HALO, 0.2),
                  disc(BADGE_MM, palette.HALO, palette.INK, 0.5), numeral):
        symbol.appendSymbolLayer(layer)
    return symbol
