"""Symbols and renderers of the routes; sizes are millimetres on paper."""

from typing import Any, Dict

from qgis.core import (
    QgsEllipseSymbolLayer,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsLabelObstacleSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..domain import palette
from ..i18n import tr
from . import kept_properties

BASES = ("night", "paper", "imagery")

CORE, CASING, KEYLINE = 0.9, 0.2, 0.1
DASH, DASH_SPACE = 3.0, 1.6
ARROW_LENGTH, ARROW_WIDTH = 3.0, 2.2
BADGE, NUMERAL = 5.0, 3.4
TIE = 0.2
ARROWS_KEPT_TO = 500_000   # smallest scale (largest denominator) at which names keep off arrows

# Web Mercator stretches the ground by about 1.34 at the latitude of the border, so that its scale number is
# too large by as much; the drawing is chosen by the scale on the ground. A renderer without a map (a bare
# map job) has no scale: it gets the drawing of the overview.
SCALE = "(coalesce(@map_scale, 1800000) * if(@map_crs = 'EPSG:3857', 0.745, 1))"
IN_BAND = f'"scale_from" <= {SCALE} AND {SCALE} < "scale_to"'


def line_renderer(color: str, base: str) -> QgsRuleBasedRenderer:
    """Return the renderer of one route's lines on a base ("night", "paper" or "imagery")."""
    root = QgsRuleBasedRenderer.Rule(None)
    for inferred, label in (
        (0, tr("Published leg (schematic, not the road taken)")),
        (1, tr("Inferred crossing leg (schematic, not the road taken)")),
    ):
        rule = QgsRuleBasedRenderer.Rule(line_symbol(color, base, bool(inferred)))
        rule.setFilterExpression(f'"inferred" = {inferred} AND {IN_BAND}')
        rule.setLabel(label)
        root.appendChild(rule)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)   # all keylines under all casings under all cores of a route
    return renderer


def line_symbol(color: str, base: str, inferred: bool) -> QgsLineSymbol:
    """Return keyline, casing (none on paper) and core, from the bottom."""
    casing = 0.0 if base == "paper" else CASING
    strokes = [(palette.INK, CORE + 2 * (casing + KEYLINE))]
    if casing:
        strokes.append((palette.HALO, CORE + 2 * casing))
    strokes.append((color, CORE))
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for level, (stroke, width) in enumerate(strokes):
        properties = {
            "line_color": stroke, "line_width": str(width), "line_width_unit": "MM",
            "capstyle": "flat", "joinstyle": "round",
        }
        if inferred:
            # one pattern for all strokes, fitted to the leg as a whole so that it ends in a full dash
            properties.update({
                "use_custom_dash": "1", "customdash": f"{DASH};{DASH_SPACE}", "customdash_unit": "MM",
                "align_dash_pattern": "1",
            })
        layer = QgsSimpleLineSymbolLayer.create(properties)
        layer.setRenderingPass(level)
        symbol.appendSymbolLayer(layer)
    return symbol


def marks_renderer(colors: Dict[int, str], numerals: Dict[int, str], base: str) -> QgsRuleBasedRenderer:
    """Return the renderer of arrows, badges and ties of all routes; colors by route number."""
    fill, ink = _by_route(colors, palette.UNKNOWN_GREY), _by_route(numerals, palette.INK)
    root = QgsRuleBasedRenderer.Rule(None)
    for kinds, label, symbol in (
        ("'tie'", tr("Leader of a route number to its place"), tie_symbol(base)),
        ("'arrow', 'badge_arrow'", tr("Direction of movement"), arrow_symbol(fill, base)),
        ("'badge'", tr("Number of the route"), badge_symbol(fill, ink, base)),
    ):
        rule = QgsRuleBasedRenderer.Rule(symbol)
        rule.setFilterExpression(f'"mark" IN ({kinds}) AND {IN_BAND}')
        rule.setLabel(label)
        root.appendChild(rule)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return renderer


def tie_symbol(base: str) -> QgsMarkerSymbol:
    """Return the thin leader from a place to its badge, as a marker as long as "tie_mm"."""
    rim = [] if base == "paper" else [(palette.INK, TIE + 0.2, 0)]
    color = palette.INK if base == "paper" else palette.HALO
    layers = []
    for stroke, width, level in rim + [(color, TIE, 1)]:
        layer = QgsSimpleMarkerSymbolLayer.create({
            "name": "line", "size": "6", "size_unit": "MM", "outline_color": stroke,
            "outline_width": str(width), "outline_width_unit": "MM", "cap_style": "flat",
        })
        _define(layer, "Size", '"tie_mm"')
        _define(layer, "Angle", '"tie_angle"')
        # the offset of a marker turns with it: half of the tie straight ahead
        _define(layer, "Offset", "'0,' || to_string(-0.5 * \"tie_mm\")")
        layer.setRenderingPass(level)
        layers.append(layer)
    return _marker(layers)


def arrow_symbol(fill: str, base: str) -> QgsMarkerSymbol:
    """Return the arrowhead in its route's color, turned to "angle" and moved by dx_mm and dy_mm."""
    casing = 0.0 if base == "paper" else CASING
    turned = ("to_string(\"dx_mm\" * cos(radians(\"angle\")) + \"dy_mm\" * sin(radians(\"angle\"))) || ',' || "
              "to_string(\"dy_mm\" * cos(radians(\"angle\")) - \"dx_mm\" * sin(radians(\"angle\")))")
    layers = []
    strokes = [(palette.INK, 2 * (casing + KEYLINE), 2)]
    if casing:
        strokes.append((palette.HALO, 2 * casing, 3))
    for stroke, width, level in strokes + [("", 0.0, 4)]:
        layer = QgsEllipseSymbolLayer.create({
            "symbol_name": "triangle", "symbol_width": str(ARROW_WIDTH), "symbol_width_unit": "MM",
            "symbol_height": str(ARROW_LENGTH), "symbol_height_unit": "MM", "color": stroke or palette.HALO,
            "outline_color": stroke or palette.INK, "outline_width": str(width), "outline_width_unit": "MM",
            "outline_style": "solid" if stroke else "no", "joinstyle": "miter",
        })
        if not stroke:
            _define(layer, "FillColor", fill)
        _define(layer, "Angle", '"angle"')
        _define(layer, "Offset", turned)
        layer.setRenderingPass(level)
        layers.append(layer)
    return _marker(layers)


def badge_symbol(fill: str, ink: str, base: str) -> QgsMarkerSymbol:
    """Return the numbered badge, moved by dx_mm and dy_mm."""
    casing = 0.0 if base == "paper" else CASING
    layers = []
    discs = [(palette.INK, BADGE)]
    if casing:
        discs.append((palette.HALO, BADGE - 2 * KEYLINE))
    discs.append(("", BADGE - 2 * (KEYLINE + casing)))
    for color, size in discs:
        disc = QgsSimpleMarkerSymbolLayer.create({
            "name": "circle", "color": color or palette.HALO, "outline_style": "no", "size": f"{size:.2f}",
            "size_unit": "MM",
        })
        if not color:
            _define(disc, "FillColor", fill)
        layers.append(disc)
    numeral = QgsFontMarkerSymbolLayer.create({
        "font": "Noto Sans", "font_style": "Bold", "chr": "1", "size": str(NUMERAL), "size_unit": "MM",
        "color": palette.INK, "outline_width": "0",
    })
    _define(numeral, "Character", '"label"')
    _define(numeral, "FillColor", ink)
    layers.append(numeral)
    lift = _numeral_lift()
    for layer in layers:
        _define(layer, "Offset", f"to_string(\"dx_mm\") || ',' || to_string(\"dy_mm\" - {lift if layer is numeral else 0})")
        layer.setRenderingPass(5)
    return _marker(layers)


def names_keep_off(layer: QgsVectorLayer) -> None:
    """Let the names of other layers keep off badges and arrows; the layer has no names of its own."""
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.fieldName = "label"
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    settings.setObstacleSettings(obstacle)
    root = QgsRuleBasedLabeling.Rule(None)
    # a leader would claim the whole square that it crosses; on small scales a name may pass over an arrow: most
    # symbols are fanned there, and their names have one place only or none
    marks = f"\"mark\" = 'badge' OR (\"mark\" <> 'tie' AND {SCALE} < {ARROWS_KEPT_TO})"
    root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, 0, marks))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def _numeral_lift() -> float:
    """Return by how many mm a numeral has to rise: a font marker is centered by its ascent, not by its digits."""
    font = QFont("Noto Sans")
    font.setBold(True)
    font.setPixelSize(200)
    metrics = QFontMetricsF(font)
    return round((metrics.ascent() - metrics.tightBoundingRect("8").height()) / 2 / 200 * NUMERAL, 2)


def _marker(layers: list) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _by_route(colors: Dict[int, str], other: str) -> str:
    """Return an expression that gives the color of "route_no"; the colors are checked ones."""
    cases = " ".join(f"WHEN \"route_no\" = {int(number)} THEN '{color}'" for number, color in colors.items())
    return f"CASE {cases} ELSE '{other}' END" if cases else f"'{other}'"


def _define(layer: QgsSymbolLayer, name: str, expression: str) -> None:
    """Define a property by an expression; the enum's members lost their prefix in later versions of QGIS."""
    keys: Any = QgsSymbolLayer.Property
    key = getattr(keys, "Property" + name, None)
    layer.setDataDefinedProperty(getattr(keys, name) if key is None else key, kept_properties.by_expression(expression))
