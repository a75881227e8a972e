"""Density of the matching records: discs by place, or a surface; two styles of the layer of counts by place."""

from qgis.core import QgsGradientColorRamp, QgsGradientStop, QgsHeatmapRenderer, QgsProject, QgsUnitTypes, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from . import background, count_layers, count_style, roles

PLACES, SURFACE, OFF = "places", "surface", "off"
STYLE_NAMES = {PLACES: "Discs", SURFACE: "Surface"}     # stored in projects: not translated
RADIUS_MM = 13.0
_HEATMAP = "heatmapRenderer"


def show_density(project: QgsProject, atlas_uuid: str, mode: str) -> None:
    """Show the records of an atlas as discs by place ("places"), as a surface ("surface"), or not at all ("off").

    What a user changes in one of the two styles stays there. The surface is relative to what is on the map: its
    strongest color is the densest spot in sight.
    """
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        if mode != OFF:
            _switch(project, layer, mode)
        _tick(project, layer, mode != OFF)
        layer.triggerRepaint()
    for layer in roles.layers_by_role(project, roles.COUNT_NUMBERS, atlas_uuid):
        _tick(project, layer, mode == PLACES)


def density_shown(project: QgsProject, atlas_uuid: str) -> str:
    """Return what is shown of an atlas: "places", "surface" or "off"."""
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and node.itemVisibilityChecked():
            return SURFACE if is_surface(layer) else PLACES
    return OFF


def is_surface(layer: QgsVectorLayer) -> bool:
    """Whether a layer of counts is drawn as a surface now."""
    return layer.renderer() is not None and layer.renderer().type() == _HEATMAP


def surface(base: str) -> QgsHeatmapRenderer:
    """Return the renderer of the surface in the hue of counts, clear where nothing is."""
    hue = QColor(count_style.color(base))
    clear, half, full = QColor(hue), QColor(hue), QColor(hue.darker(125) if base == "paper" else hue.lighter(125))
    clear.setAlpha(0)
    weak = QColor(hue)
    weak.setAlpha(85)
    half.setAlpha(165)
    full.setAlpha(240)
    renderer = QgsHeatmapRenderer()
    stops = [QgsGradientStop(0.08, weak), QgsGradientStop(0.35, half)]
    renderer.setColorRamp(QgsGradientColorRamp(clear, full, False, stops))
    renderer.setRadius(RADIUS_MM)
    renderer.setRadiusUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    renderer.setWeightExpression(f'"{count_style.NOW}"')
    renderer.setRenderQuality(3)
    return renderer


def _tick(project: QgsProject, layer: QgsVectorLayer, shown: bool) -> None:
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(shown)


def _switch(project: QgsProject, layer: QgsVectorLayer, mode: str) -> None:
    if is_surface(layer) == (mode == SURFACE):
        return
    manager = layer.styleManager()
    if STYLE_NAMES[PLACES] not in manager.styles():
        manager.renameStyle(manager.currentStyle(), STYLE_NAMES[PLACES])
    # a style holds the layer's own marks, too, as they were when it was left
    marks = {key: layer.customProperty(key) for key in layer.customPropertyKeys()}
    name = STYLE_NAMES[mode]
    if name not in manager.styles():
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)
        layer.setRenderer(surface(background.base_of(project)))
    else:
        manager.setCurrentStyle(name)
    for key, value in marks.items():
        layer.setCustomProperty(key, value)
    if mode == PLACES and not count_layers.has_its_classes(layer):
        count_layers.restyle(layer, background.base_of(project))
