"""Symbols of marks on images: shape, pattern and color are the kind; the way it is filled or drawn is the state.

Present is solid; partly there is dashed, or hollow with a core; absent is hollow and crossed; not visible is grey. Every
symbol has a light casing and a dark keyline, so that it reads on dark and on snowy ground. What differs from mark to mark is
a data-defined property that reads the mark's own column `state`; no value of a row is ever evaluated as an expression.
"""

from typing import Dict, Iterable, List, Optional, Tuple

from qgis.core import (
    QgsCategorizedSymbolRenderer, QgsCentroidFillSymbolLayer, QgsExpression, QgsFillSymbol, QgsLinePatternFillSymbolLayer,
    QgsLineSymbol, QgsMarkerLineSymbolLayer, QgsMarkerSymbol, QgsPointPatternFillSymbolLayer,
    QgsRendererCategory, QgsSimpleFillSymbolLayer, QgsSimpleLineSymbolLayer, QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase, QgsSymbol, QgsSymbolLayer, QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..compat import symbol_property
from ..domain import palette
from ..domain.observing.kinds import SYMBOLS, ObservationKind, ordered
from ..i18n import tr
from . import kept_properties

KEYLINE_MM, CASING_MM, CORE_MM = 1.5, 1.2, 0.7
THIN_MM = 0.35                  # of patterns and crosses
HOLLOW_MM = 0.3                 # the core of what is absent, in its casing
CROSS_MM = 3.0
_MM = QgsUnitTypes.RenderUnit.RenderMillimeters
_Shape = QgsSimpleMarkerSymbolLayerBase.Shape
_CLEAR = QColor(0, 0, 0, 0)
# name of a symbol: shape, size in mm
_MARKERS: Dict[str, Tuple[object, float]] = {
    "circle": (_Shape.Circle, 3.2), "square": (_Shape.Square, 3.0), "diamond": (_Shape.Diamond, 4.2),
    "triangle": (_Shape.EquilateralTriangle, 4.2), "pentagon": (_Shape.Pentagon, 4.0), "hexagon": (_Shape.Hexagon, 4.0),
    "star": (_Shape.Star, 4.6), "cross": (_Shape.CrossFill, 4.0), "arch": (_Shape.SemiCircle, 4.4),
    "vehicle": (_Shape.SquareWithCorners, 3.0), "vehicles": (_Shape.SquareWithCorners, 2.4),
}
_ALONG = {"ticks": (_Shape.Line, 3.4, 4.0), "beads": (_Shape.Circle, 1.9, 6.0)}     # sign, size and interval in mm
_SEVERAL = ((-1.5, 0.9), (1.5, 0.9), (0.0, -1.3))       # where the parts of "vehicles" stand, mm
_PATTERN_ANGLES = {"hatch": (45,), "back_hatch": (135,), "cross_hatch": (45, 135), "horizontal": (0,), "vertical": (90,)}
# an icon of the layer tree knows no state, and a property that cannot be read there would leave its part drawn
_IS = {state: f"coalesce(try(\"state\" = '{state}', false), false)" for state in ("partly", "absent", "not_visible")}
_OTHERS = {"point": ObservationKind("", "other", geometry="point", symbol="circle"),
           "line": ObservationKind("", "other", geometry="line", symbol="solid"),
           "polygon": ObservationKind("", "other", geometry="polygon", symbol="area")}


def renderer_for(geometry: str, kinds: Iterable[ObservationKind], language: str = "en") -> QgsCategorizedSymbolRenderer:
    """Return the renderer of the marks of one geometry ('point', 'line', 'polygon'): a category for each of their kinds,
    in their order, and one for kinds that this atlas does not know."""
    mine = [kind for kind in ordered(kinds) if kind.geometry == geometry]
    categories = [QgsRendererCategory(kind.kind_id, kind_symbol(kind), kind.name(language)) for kind in mine]
    categories.append(QgsRendererCategory(None, kind_symbol(_OTHERS[geometry]), tr("Kinds that are not in the list")))
    return QgsCategorizedSymbolRenderer("feature_kind", categories)


def kind_symbol(kind: ObservationKind, state: str = "") -> QgsSymbol:
    """Return the symbol of a kind. With a state it is a fixed one, for buttons and legends; else it reads the mark's own."""
    name = kind.symbol if kind.symbol in SYMBOLS[kind.geometry] else SYMBOLS[kind.geometry][0]
    make = {"point": _point, "line": _line, "polygon": _polygon}[kind.geometry]
    return make(name, kind.color, state)


def name_expression(kinds: Iterable[ObservationKind], language: str = "en") -> str:
    """Return the expression that gives a mark its label: its own, else the name of its kind. Names are quoted as text."""
    quoted = QgsExpression.quotedString
    whens = " ".join(f"WHEN \"feature_kind\" = {quoted(kind.kind_id)} THEN {quoted(kind.name(language))}" for kind in kinds)
    own = "if(length(trim(\"label\")) > 0, \"label\", NULL)"
    return f"coalesce({own}, CASE {whens} END)" if whens else own


def _color(layer: QgsSymbolLayer, key: str, by_state: Dict[str, str], plain: str) -> None:
    """Give a part its color by state; `plain` is that of every other state."""
    whens = " ".join(f"WHEN {_IS[state]} THEN '{color}'" for state, color in by_state.items())
    layer.setDataDefinedProperty(symbol_property(key), kept_properties.by_expression(f"CASE {whens} ELSE '{plain}' END"))


def _draw_if(layer: QgsSymbolLayer, condition: str) -> None:
    """Draw a part for some marks only."""
    layer.setDataDefinedProperty(symbol_property("LayerEnabled"), kept_properties.by_expression(condition))


def _marker(shape, size: float, fill: Optional[str], stroke: str, width: float) -> QgsSimpleMarkerSymbolLayer:
    layer = QgsSimpleMarkerSymbolLayer(shape, size)
    for set_unit in (layer.setSizeUnit, layer.setOffsetUnit, layer.setStrokeWidthUnit):
        set_unit(_MM)
    layer.setFillColor(QColor(fill) if fill else _CLEAR)
    layer.setStrokeColor(QColor(stroke))
    layer.setStrokeWidth(width)
    layer.setStrokeStyle(Qt.PenStyle.SolidLine if width > 0 else Qt.PenStyle.NoPen)
    layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return layer


def _point(name: str, color: str, state: str) -> QgsMarkerSymbol:
    """Halo, body, the core of what is partly there, the cross of what is absent."""
    shape, size = _MARKERS[name]
    spots = _SEVERAL if name == "vehicles" else ((0.0, 0.0),)
    layers: List[QgsSimpleMarkerSymbolLayer] = []
    for part in ("halo", "body", "core"):
        for x, y in spots:
            layer = _part(part, shape, size, color, state)
            if layer is not None:
                layer.setOffset(QPointF(x, y))
                layers.append(layer)
    if state in ("", "absent"):
        layers += _cross(state, size * 0.6)[1:]      # inside its body, so that the shape is still seen
    return _with(QgsMarkerSymbol(), layers)


def _part(part: str, shape, size: float, color: str, state: str) -> Optional[QgsSimpleMarkerSymbolLayer]:
    if part == "halo":
        return _marker(shape, size, palette.HALO, palette.HALO, 1.0)
    if part == "core":
        if state not in ("", "partly"):
            return None
        layer = _marker(shape, size * 0.5, color, color, 0)
        if not state:
            _seldom(layer, "partly")
        return layer
    layer = _marker(shape, size, _fill_of(color, state or "present"), palette.INK, THIN_MM)
    if not state:
        _color(layer, "FillColor", {name: _fill_of(color, name) for name in ("not_visible", "partly", "absent")}, color)
    return layer


def _fill_of(color: str, state: str) -> str:
    return {"present": color, "not_visible": palette.UNKNOWN_GREY}.get(state, palette.HALO)


def _seldom(layer: QgsSimpleMarkerSymbolLayer, state: str) -> None:
    """Color a marker for one state only, and make it clear for every other: icons of the layer tree read nothing else."""
    stroked = layer.strokeStyle() != Qt.PenStyle.NoPen
    color = layer.strokeColor() if stroked else layer.fillColor()
    layer.setDataDefinedProperty(symbol_property("StrokeColor" if stroked else "FillColor"), kept_properties.by_expression(
        f"if({_IS[state]}, '{color.name()}', color_rgba(0, 0, 0, 0))"))
    (layer.setStrokeColor if stroked else layer.setFillColor)(_CLEAR)


def _cross(state: str, size: float) -> List[QgsSimpleMarkerSymbolLayer]:
    """The cross over what is absent, on a light one that parts it from dark ground."""
    layers = [_marker(_Shape.Cross2, size + 0.6, None, palette.HALO, 1.1),
              _marker(_Shape.Cross2, size, None, palette.INK, 0.5)]
    for layer in layers:
        if not state:
            _seldom(layer, "absent")
    return layers


def _line(name: str, color: str, state: str) -> QgsLineSymbol:
    """Keyline, casing, core; the signs of its kind along it; crosses along what is absent."""
    layers: List[QgsSymbolLayer] = list(_strokes(color, state))
    if name in _ALONG:
        layers.append(_signs(name, color, state))
    if name == "double":
        layers.append(_stroke(palette.INK, 0.25))
    if state in ("", "absent"):
        crosses = QgsMarkerLineSymbolLayer(True, 9.0)
        crosses.setIntervalUnit(_MM)
        crosses.setSubSymbol(_with(QgsMarkerSymbol(), _cross(state, CROSS_MM)))
        layers.append(crosses)
    return _with(QgsLineSymbol(), layers)


def _signs(name: str, color: str, state: str) -> QgsMarkerLineSymbolLayer:
    """Small signs at intervals along a line: strokes across a fence, beads on a power line."""
    shape, size, interval = _ALONG[name]
    signs = QgsMarkerLineSymbolLayer(True, interval)
    signs.setIntervalUnit(_MM)
    if shape == _Shape.Line:
        parts = [_marker(shape, size + 0.5, None, palette.HALO, 1.1), _marker(shape, size, None, palette.INK, 0.5)]
    else:
        parts = [_marker(shape, size, _fill_of(color, state or "present"), palette.INK, 0.3)]
        if not state:
            _color(parts[0], "FillColor", {"not_visible": palette.UNKNOWN_GREY, "absent": palette.HALO}, color)
    signs.setSubSymbol(_with(QgsMarkerSymbol(), parts))
    return signs


def _strokes(color: str, state: str) -> Tuple[QgsSimpleLineSymbolLayer, ...]:
    """The three strokes of every line and outline; the core tells the state."""
    core = _stroke(color, CORE_MM)
    if state:
        core.setColor(QColor(_core_color(color, state)))
        core.setWidth(HOLLOW_MM if state == "absent" else CORE_MM)
        core.setPenStyle({"partly": Qt.PenStyle.DashLine, "not_visible": Qt.PenStyle.DotLine}.get(
            state, Qt.PenStyle.SolidLine))
    else:
        _color(core, "StrokeColor", {"not_visible": palette.UNKNOWN_GREY}, color)
        core.setDataDefinedProperty(symbol_property("StrokeWidth"), kept_properties.by_expression(
            f"if({_IS['absent']}, {HOLLOW_MM}, {CORE_MM})"))
        core.setDataDefinedProperty(symbol_property("StrokeStyle"), kept_properties.by_expression(
            f"CASE WHEN {_IS['partly']} THEN 'dash' WHEN {_IS['not_visible']} THEN 'dot' ELSE 'solid' END"))
    return _stroke(palette.INK, KEYLINE_MM), _stroke(palette.HALO, CASING_MM), core


def _core_color(color: str, state: str) -> str:
    return palette.UNKNOWN_GREY if state == "not_visible" else color


def _stroke(color: str, width: float) -> QgsSimpleLineSymbolLayer:
    layer = QgsSimpleLineSymbolLayer(QColor(color), width)
    layer.setWidthUnit(_MM)
    layer.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return layer


def _polygon(name: str, color: str, state: str) -> QgsFillSymbol:
    """The ground or pattern of its kind, its outline, the cross in the middle of what is absent."""
    layers: List[QgsSymbolLayer] = []
    if state in ("", "present", "partly"):
        for layer in _grounds(name, color):
            if not state:
                _draw_if(layer, f"NOT ({_IS['absent']} OR {_IS['not_visible']})")
            layers.append(layer)
    layers += _strokes(color, state)
    if state in ("", "absent"):
        middle = QgsCentroidFillSymbolLayer()
        middle.setPointOnSurface(True)
        middle.setSubSymbol(_with(QgsMarkerSymbol(), _cross(state, CROSS_MM)))
        layers.append(middle)
    return _with(QgsFillSymbol(), layers)


def _grounds(name: str, color: str) -> List[QgsSymbolLayer]:
    """What fills an area, so thin that the image shows through."""
    if name == "area":
        tint = QColor(color)
        tint.setAlphaF(0.25)
        return [QgsSimpleFillSymbolLayer(tint, Qt.BrushStyle.SolidPattern, _CLEAR, Qt.PenStyle.NoPen)]
    if name == "dots":
        dots = QgsPointPatternFillSymbolLayer()
        for set_unit in (dots.setDistanceXUnit, dots.setDistanceYUnit, dots.setDisplacementXUnit):
            set_unit(_MM)
        dots.setDistanceX(2.4)
        dots.setDistanceY(2.4)
        dots.setDisplacementX(1.2)
        dots.setSubSymbol(_with(QgsMarkerSymbol(), [_marker(_Shape.Circle, 0.9, color, palette.INK, 0.15)]))
        return [dots]
    return [_lines(angle, color) for angle in _PATTERN_ANGLES.get(name, ())]


def _lines(angle: float, color: str) -> QgsLinePatternFillSymbolLayer:
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setDistanceUnit(_MM)
    pattern.setLineAngle(angle)
    pattern.setDistance(2.6)
    pattern.setSubSymbol(_with(QgsLineSymbol(), [_stroke(palette.INK, THIN_MM + 0.25), _stroke(color, THIN_MM)]))
    return pattern


def _with(symbol: QgsSymbol, layers: Iterable[QgsSymbolLayer]) -> QgsSymbol:
    """Return a symbol of these parts and nothing else."""
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol
