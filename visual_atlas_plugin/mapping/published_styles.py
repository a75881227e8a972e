"""The styles of a published project: those of the plugin, made on layers without data or on the shipped map, so that nothing
else is in them."""

from typing import Callable, Dict, Mapping

from qgis.core import (
    QgsFillSymbol, QgsLineSymbol, QgsMapLayer, QgsMarkerSymbol, QgsProperty, QgsReadWriteContext, QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..compat import symbol_property
from ..domain import palette
from ..domain.words import FACILITY_KINDS, SETTLEMENT
from . import background, background_style, place_style, route_symbols

_PLACE_FIELDS = ("field=kind:string&field=custody:string&field=precision:string&field=status:string&field=marker_angle:double"
                 "&field=cases:integer&field=name_en:string&field=on_route:integer&field=mask:string")
_LINE_FIELDS = "field=route_no:integer&field=inferred:integer&field=scale_from:double&field=scale_to:double"
_SEEN_THROUGH = 90      # of 255
_RECORDS = "2 + 1.1 * sqrt(\"cases\")"
_WANTED = ("renderer-v2", "labeling", "blendMode", "featureBlendMode", "layerOpacity")
_MARK_FIELDS = ("field=route_no:integer&field=mark:string&field=label:string&field=angle:double&field=dx_mm:double"
                "&field=dy_mm:double&field=tie_mm:double&field=tie_angle:double&field=scale_from:double&field=scale_to:double")


def styles(routes: Mapping[int, str]) -> Dict[str, str]:
    """Return by key of a layer (exchange.publishing.project) the elements of its style as XML; `routes`: colors by number."""
    made: Dict[str, str] = {
        "facilities": _style("Point", _PLACE_FIELDS, lambda layer: layer.setRenderer(
            place_style.facility_renderer(FACILITY_KINDS))),
        "settlements": _style("Point", _PLACE_FIELDS, lambda layer: layer.setRenderer(
            QgsSingleSymbolRenderer(place_style.facility_symbol(SETTLEMENT)))),
        "crossings": _style("Point", _PLACE_FIELDS, lambda layer: layer.setRenderer(place_style.crossing_renderer())),
        "areas": _style("Point", _PLACE_FIELDS, lambda layer: layer.setRenderer(QgsSingleSymbolRenderer(_area_symbol()))),
        "records": _style("Point", _PLACE_FIELDS, lambda layer: layer.setRenderer(QgsSingleSymbolRenderer(_count_symbol()))),
    }
    for number, color in routes.items():
        made[f"route_{number}"] = _style("LineString", _LINE_FIELDS, lambda layer, color=color: layer.setRenderer(
            route_symbols.line_renderer(color, "paper")))
    made["route_marks"] = _style("Point", _MARK_FIELDS, lambda layer: layer.setRenderer(
        route_symbols.marks_renderer(dict(routes), palette.ROUTE_NUMERALS, "paper")))
    made.update(_marks())
    for part in background.PARTS:
        layer = background.make_layer(part)
        background_style.apply(layer, part.key, "paper")
        made[f"ground_{part.key}"] = _written(layer)
    return made


def _marks() -> Dict[str, str]:
    """Return the styles of marks on images: plain and thin, because they lie close to one another."""
    ink = palette.PAPER["count"]
    symbols = {
        "mark_points": ("Point", QgsMarkerSymbol.createSimple(
            {"name": "square", "size": "1.8", "color": "255,255,255,0", "outline_color": ink, "outline_width": "0.4"})),
        "mark_lines": ("LineString", QgsLineSymbol.createSimple({"line_color": ink, "line_width": "0.4"})),
        "mark_areas": ("Polygon", QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": ink, "outline_width": "0.4"}))}
    return {key: _style(shape, "field=feature_kind:string", lambda layer, symbol=symbol: layer.setRenderer(
        QgsSingleSymbolRenderer(symbol))) for key, (shape, symbol) in symbols.items()}


def _area_symbol() -> QgsMarkerSymbol:
    """Return the symbol of a place that is told by an area: a wide ring, nothing in its middle."""
    return QgsMarkerSymbol.createSimple({"name": "circle", "size": "7", "color": "255,255,255,0",
                                         "outline_color": palette.PAPER["quiet"], "outline_style": "dash", "outline_width": "0.4"})


def _count_symbol() -> QgsMarkerSymbol:
    """Return a disc whose area grows with the number of records."""
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "3", "outline_color": palette.PAPER["count"],
                                           "outline_width": "0.3"})
    color = QColor(palette.PAPER["count"])
    color.setAlpha(_SEEN_THROUGH)
    symbol.setColor(color)
    symbol.symbolLayer(0).setDataDefinedProperty(symbol_property("Size"), QgsProperty.fromExpression(_RECORDS))
    return symbol


def _style(shape: str, fields: str, draw: Callable[[QgsVectorLayer], None]) -> str:
    """Return what QGIS would write of a layer's looks."""
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:4326&{fields}", "style", "memory")
    draw(layer)
    return _written(layer)


def _written(layer: QgsVectorLayer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology
                           | QgsMapLayer.StyleCategory.Labeling)
    parts, element = [], document.documentElement().firstChildElement()
    while not element.isNull():
        if element.tagName() in _WANTED:
            parts.append(_text(element))
        element = element.nextSiblingElement()
    return "".join(parts)


def _text(element) -> str:
    holder = QDomDocument()
    holder.appendChild(holder.importNode(element, True))
    return holder.toString(-1)
