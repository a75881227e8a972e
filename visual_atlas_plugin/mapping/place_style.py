"""Symbols of places: shape is the kind, fill the custody, a dashed ring the precision, a stroke the status.

Sizes and colors are those of the style guide, section 5. Whatever differs from row to row is a data-defined
property that reads the row's own columns, so that an edit in the attribute table shows at once; no value of
a row is ever evaluated as an expression.
"""

from typing import Dict, List, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer, QgsFeatureRenderer, QgsFontMarkerSymbolLayer, QgsMarkerSymbol, QgsMarkerSymbolLayer,
    QgsProperty, QgsRendererCategory, QgsRuleBasedRenderer, QgsSimpleMarkerSymbolLayer, QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer, QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..compat import symbol_property
from ..domain import palette
from ..domain.fanning import CROWD_FROM
from ..domain.words import CROSSING
from ..i18n import tr
from . import kept_properties
from .fan import FAN_OFFSET, FANNED, RAW_DX, RAW_DY

STROKE_MM = 0.35
HALO_MM = 0.3
RING_MM = 7.0
LETTER_SCALE = 250_000     # letters P and L appear at this scale and larger
_HOLLOW = "\"precision\" IN ('settlement','county')"
_CLOSED = "\"status\" IN ('closed','believed_closed')"
_IN_CHINA = ("detention_center", "customs")   # kinds that stand in China as a rule
_LETTERS = {"police_holding_camp": "P", "police_detention": "P", "labor_training_camp": "L"}

_SHAPES = {
    "square": QgsSimpleMarkerSymbolLayerBase.Shape.Square, "diamond": QgsSimpleMarkerSymbolLayerBase.Shape.Diamond,
    "hexagon": QgsSimpleMarkerSymbolLayerBase.Shape.Hexagon, "circle": QgsSimpleMarkerSymbolLayerBase.Shape.Circle,
    "triangle": QgsSimpleMarkerSymbolLayerBase.Shape.Triangle, "pentagon": QgsSimpleMarkerSymbolLayerBase.Shape.Pentagon,
    "line": QgsSimpleMarkerSymbolLayerBase.Shape.Line, "semi_circle": QgsSimpleMarkerSymbolLayerBase.Shape.SemiCircle,
}


def kind_labels() -> Dict[str, str]:
    """Return the words of each kind for legends and panels, in the user's language."""
    return {
        "detention_center": tr("Detention center (China)"), "mss_office": tr("MSS office"),
        "mss_holding_center": tr("Holding center"), "police_holding_camp": tr("Police holding camp"),
        "police_detention": tr("Police detention"), "labor_training_camp": tr("Labor training camp"),
        "prison": tr("Prison"), "political_prison_camp": tr("Political prison camp"),
        "customs": tr("Customs house"), "other": tr("Other facility"), CROSSING: tr("Crossing"),
    }


def facility_renderer(kinds) -> QgsFeatureRenderer:
    """Return the renderer of a facility layer; one that draws several kinds tells them apart by `kind`."""
    if len(kinds) == 1:
        return QgsSingleSymbolRenderer(facility_symbol(kinds[0]))
    labels = kind_labels()
    categories = [QgsRendererCategory(kind, facility_symbol(kind), labels[kind]) for kind in kinds]
    return QgsCategorizedSymbolRenderer("kind", categories)


def thinned(renderer: QgsFeatureRenderer) -> QgsRuleBasedRenderer:
    """Return a renderer that shows the places of published routes at every scale, the others where there is room.

    For a layer of hundreds of places, which would hide the map under a carpet of symbols; what is documented at each
    of them is told by the counts.
    """
    plain = QgsRuleBasedRenderer.convertFromRenderer(renderer)
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, scale, words in (
            ('"on_route" = 1', 0, tr("On a published route")),
            ("ELSE", CROWD_FROM, tr("Others, from 1:{scale}").format(scale=f"{CROWD_FROM:,}"))):
        group = QgsRuleBasedRenderer.Rule(None, 0, scale, condition, words)
        for rule in plain.rootRule().children():
            group.appendChild(rule.clone())
        root.appendChild(group)
    return QgsRuleBasedRenderer(root)


def facility_symbol(kind: str, row: Optional[Dict[str, str]] = None) -> QgsMarkerSymbol:
    """Return the symbol of a kind.

    With `row` (keys custody, precision, status) the symbol is a fixed one for that case, for legends and
    buttons; without it, it reads the columns of the row that it draws.
    """
    shape, size = palette.PLACE_MARKERS[kind]
    layers = [] if row else [*_leader(), _true_point()]
    layers += _ring(row)
    layers.append(_shape(shape, size + 2 * HALO_MM, palette.HALO, palette.HALO, row, halo=True))
    plain = palette.CUSTODY_FILL["china" if kind in _IN_CHINA else "north_korea"]
    layers.append(_shape(shape, size, None, palette.INK, row, plain_fill=plain))
    layers.append(_half(size, row))
    layers.append(_bar_across(size, row))
    if kind in _LETTERS and not row:
        layers.append(_letter(_LETTERS[kind]))
    return _symbol([layer for layer in layers if layer is not None])


def crossing_renderer() -> QgsFeatureRenderer:
    """Return the renderer of crossings: two bars across the river, turned by `marker_angle`."""
    return QgsSingleSymbolRenderer(crossing_symbol())


def crossing_symbol(fixed: bool = False) -> QgsMarkerSymbol:
    """Return the two bars, 3.2 x 2.0 mm; `fixed` leaves out what depends on the row."""
    layers = [] if fixed else [*_leader(), _true_point(), *_ring(None)]
    for color, width in ((palette.HALO, 0.6 + 2 * HALO_MM), (palette.INK, 0.6)):
        for side in (-1.0, 1.0):
            bar = _marker("line", 3.2 + (2 * HALO_MM if color == palette.HALO else 0), None, color, width)
            bar.setOffset(QPointF(side, 0))
            if not fixed:
                bar.setDataDefinedProperty(symbol_property("Angle"), _expression('coalesce("marker_angle", 0)'))
                # the offset is turned with the bar, so the fan's shift has to be turned back into its frame
                bar.setDataDefinedProperty(symbol_property("Offset"), _expression(_turned_offset(side)))
            layers.append(bar)
    return _symbol(layers)


def case_symbol(color: str) -> QgsMarkerSymbol:
    """Return the disc that says "a documented case touches this place", beside the place's own symbol."""
    halo = _marker("circle", 2.6 + 2 * HALO_MM, palette.HALO, palette.HALO, 0)
    disc = _marker("circle", 2.6, color, color, 0)
    for layer in (halo, disc):
        # names stand to the right; by a property, so that icons of the layer tree stay centered
        layer.setDataDefinedProperty(symbol_property("Offset"), _expression("'-3.2,-3.2'"))
    return _symbol([halo, disc])


def _symbol(layers) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _marker(shape: str, size: float, fill: Optional[str], stroke: str, width: float) -> QgsSimpleMarkerSymbolLayer:
    layer = QgsSimpleMarkerSymbolLayer(_SHAPES[shape], size)
    layer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setOffsetUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setFillColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
    layer.setStrokeColor(QColor(stroke))
    layer.setStrokeWidth(width)
    layer.setStrokeStyle(Qt.PenStyle.SolidLine if width > 0 else Qt.PenStyle.NoPen)
    layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return layer


def _expression(text: str) -> QgsProperty:
    return kept_properties.by_expression(text)


def _only_if(layer: QgsSimpleMarkerSymbolLayer, condition: str) -> None:
    """Draw a part of a symbol for some rows only.

    Icons of the layer tree know nothing of rows: there the part has no size, and so does not show.
    """
    layer.setDataDefinedProperty(symbol_property("Size"), _expression(str(layer.size())))   # a plain value is for icons, too
    layer.setDataDefinedProperty(symbol_property("LayerEnabled"), _expression(condition))
    layer.setSize(0)


def _shape(shape, size, fill, stroke, row, halo=False, plain_fill=palette.HALO):
    """The body of a symbol (or the white halo under it)."""
    layer = _marker(shape, size, fill or palette.HALO, stroke, 2 * HALO_MM if halo else STROKE_MM)
    hollow = bool(row) and row["precision"] in ("settlement", "county")
    layer.setFillColor(QColor(fill or plain_fill))   # what icons of the layer tree show
    if row:
        color = fill or _fixed_fill(row)
        layer.setFillColor(QColor(0, 0, 0, 0) if hollow else QColor(color))
        return layer
    body = f"'{fill}'" if fill else (
        f"CASE WHEN {_CLOSED} THEN '{palette.UNKNOWN_GREY}' "
        f"WHEN \"status\" = 'disputed' THEN '{palette.HALO}' "
        f"WHEN \"custody\" = 'china' THEN '{palette.CUSTODY_FILL['china']}' "
        f"WHEN \"custody\" = 'north_korea' THEN '{palette.CUSTODY_FILL['north_korea']}' "
        f"ELSE '{palette.CUSTODY_FILL['not_stated']}' END")
    layer.setDataDefinedProperty(symbol_property("FillColor"),
                                 _expression(f"CASE WHEN {_HOLLOW} THEN color_rgba(0,0,0,0) ELSE {body} END"))
    layer.setDataDefinedProperty(symbol_property("Offset"), _expression(FAN_OFFSET))
    return layer


def _fixed_fill(row) -> str:
    if row["status"] in ("closed", "believed_closed"):
        return palette.UNKNOWN_GREY
    if row["status"] == "disputed":
        return palette.HALO
    return palette.CUSTODY_FILL[row["custody"]]


def _ring(row) -> List[QgsSimpleMarkerSymbolLayer]:
    """The dashed ring of a point that only names a town or county, on a light ring that shows it at night."""
    if row and row["precision"] not in ("settlement", "county"):
        return []
    ground = _marker("circle", RING_MM, None, palette.HALO, 0.6)
    dashes = _marker("circle", RING_MM, None, palette.INK, 0.3)
    dashes.setStrokeStyle(Qt.PenStyle.DashLine)
    for layer in (ground, dashes):
        if not row:
            _only_if(layer, _HOLLOW)
            layer.setDataDefinedProperty(symbol_property("Offset"), _expression(FAN_OFFSET))
    return [ground, dashes]


def _half(size: float, row) -> Optional[QgsSimpleMarkerSymbolLayer]:
    """Half a fill: sources dispute whether the place is in use."""
    if row and row["status"] != "disputed":
        return None
    layer = _marker("semi_circle", size * 0.62, palette.INK, palette.INK, 0)
    layer.setAngle(-90)
    if not row:
        _only_if(layer, "coalesce(\"status\" = 'disputed', false)")
        layer.setDataDefinedProperty(symbol_property("Offset"), _expression(f"array(-{RAW_DY}, {RAW_DX})"))
    return layer


def _bar_across(size: float, row) -> Optional[QgsSimpleMarkerSymbolLayer]:
    """The stroke across a place that is closed, or believed closed."""
    if row and row["status"] not in ("closed", "believed_closed"):
        return None
    layer = _marker("line", size * 1.35, None, palette.INK, STROKE_MM)
    layer.setAngle(45)
    if not row:
        _only_if(layer, f"coalesce({_CLOSED}, false)")
        # turned by 45 degrees, and the offset with it
        x, y = f"({RAW_DX} + {RAW_DY}) * 0.70711", f"({RAW_DY} - {RAW_DX}) * 0.70711"
        layer.setDataDefinedProperty(symbol_property("Offset"), _expression(f"array({x}, {y})"))
    return layer


def _letter(letter: str) -> QgsFontMarkerSymbolLayer:
    """P or L inside the circles of police places and labor camps, large scales only."""
    layer = QgsFontMarkerSymbolLayer("Noto Sans", letter, 2.0, QColor(palette.HALO))
    layer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setOffsetUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setDataDefinedProperty(
        symbol_property("LayerEnabled"),
        _expression(f"@map_scale <= {LETTER_SCALE} AND \"custody\" = 'north_korea' AND NOT ({_HOLLOW})"))
    layer.setDataDefinedProperty(symbol_property("Offset"), _expression(FAN_OFFSET))
    return layer


def _leader() -> List[QgsSimpleMarkerSymbolLayer]:
    """The line from the true point to the fanned symbol: a line marker of the fan's length that stands on the point."""
    length = f"sqrt({RAW_DX}^2 + {RAW_DY}^2)"
    layers = [_marker("line", 4.4, None, palette.HALO, 0.5), _marker("line", 4.4, None, palette.INK, 0.2)]
    for layer in layers:
        layer.setDataDefinedProperty(symbol_property("Size"), _expression(length))
        layer.setDataDefinedProperty(symbol_property("Angle"), _expression(f"degrees(atan2({RAW_DX}, -{RAW_DY}))"))
        layer.setDataDefinedProperty(symbol_property("LayerEnabled"), _expression(FANNED))
        layer.setVerticalAnchorPoint(QgsMarkerSymbolLayer.VerticalAnchorPoint.Bottom)
        layer.setSize(0)
    return layers


def _true_point() -> QgsSimpleMarkerSymbolLayer:
    """The dot that stays at the true point of a fanned symbol."""
    layer = _marker("circle", 0.9, palette.INK, palette.HALO, 0.15)
    _only_if(layer, FANNED)
    return layer


def _turned_offset(side: float) -> str:
    """Offset of a crossing's bar: `side` mm across, plus the fan's shift turned back by the bar's angle."""
    angle = 'radians(coalesce("marker_angle", 0))'
    x = f"{side} + {RAW_DX} * cos({angle}) + {RAW_DY} * sin({angle})"
    y = f"{RAW_DY} * cos({angle}) - {RAW_DX} * sin({angle})"
    return f"array({x}, {y})"
