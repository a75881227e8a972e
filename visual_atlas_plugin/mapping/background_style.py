"""Symbols and lettering of the background, built in code from the house palette (style guide, sections 4 and 6).

Sizes are millimetres on paper, letters points; scales are denominators.
"""

from typing import Dict, NamedTuple, Sequence, Tuple

from qgis.core import (
    QgsFillSymbol, QgsLineSymbol, QgsMarkerSymbol, QgsNullSymbolRenderer, QgsPalLayerSettings,
    QgsRuleBasedLabeling, QgsRuleBasedRenderer, QgsSimpleLineSymbolLayer, QgsSingleSymbolRenderer, QgsSymbol,
    QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..domain import palette
from ..i18n import tr
from . import labels, naming

PALETTES = {"night": palette.NIGHT, "paper": palette.PAPER, "grey": palette.GREY}
# Natural Earth's province lines are off by a kilometre: they show on small scales only.
PROVINCES_FROM = 1_500_000
# Route places are named by the atlas itself at larger scales than this.
ROUTE_STOPS_FROM = 2_600_000
# smallest scale (largest denominator) at which a town of this rank is named
TOWN_RANKS = {1: 8_000_000, 2: 2_400_000, 3: 1_000_000, 4: 500_000}
ANCHORED_NAMES_FROM = 700_000    # below, country names stand in the middle of what is seen of the country
LAND_NAMES_TO = 25_000           # at larger scales a facility fills the view: the name of a country would lie on it
WIDE_RIVERS_TO = 300_000         # at larger scales a river is wide enough to show beside the border in it
FAR_BOUNDARIES_TO = 10_000_000   # at smaller scales the boundaries that end at the rim of the region are left out
_HALO = 0.4
_MM = QgsUnitTypes.RenderUnit.RenderMillimeters


class Lettering(NamedTuple):
    """Look of one class of names."""

    size: float
    color: str
    style: str = "Regular"        # named style of the font
    tracking: float = 0.0         # extra space between letters, percent
    priority: int = 3             # of 10, against all other labels


def apply(layer: QgsVectorLayer, key: str, base: str) -> None:
    """Style one part of the background for 'night' or 'paper', or for a page in 'grey'."""
    colors = PALETTES[base]
    _RENDER[key](layer, colors)
    if key in _LETTER:
        label(layer, key, base)


def label(layer: QgsVectorLayer, key: str, base: str) -> None:
    """Write the names of one part of the background as naming.py has them now."""
    if key in _LETTER:
        layer.setLabeling(QgsRuleBasedLabeling(_LETTER[key](PALETTES[base])))
        layer.setLabelsEnabled(True)


# --- areas and lines -------------------------------------------------------------------------------------------

def _fill(color: str) -> QgsFillSymbol:
    # an outline of the same color closes the hairline that antialiasing leaves between neighbors
    return QgsFillSymbol.createSimple({
        "color": color, "outline_color": color, "outline_width": "0.1", "outline_width_unit": "MM",
        "joinstyle": "round"})


def _sea(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(_fill(colors["sea"])))


def _world(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(_fill(colors["land"])))


def _land(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    layer.setRenderer(_rules((
        ("\"country\" = 'PRK'", tr("North Korea"), _fill(colors["north_korea"]), 0, 0),
        ("\"country\" <> 'PRK'", tr("Other land"), _fill(colors["land"]), 0, 0))))


def _line(color: str, width: float, dash: Sequence[float] = (), round_ends: bool = False) -> QgsLineSymbol:
    stroke = QgsSimpleLineSymbolLayer(QColor(color), width)
    stroke.setWidthUnit(_MM)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
    if dash:
        stroke.setUseCustomDashPattern(True)
        stroke.setCustomDashVector([float(value) for value in dash])
        stroke.setCustomDashPatternUnit(_MM)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, stroke)
    return symbol


def _provinces(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(_line(colors["province"], 0.18, (1.2, 0.8))))
    layer.setScaleBasedVisibility(True)
    layer.setMaximumScale(PROVINCES_FROM)    # QGIS: the largest scale that still shows it
    layer.setMinimumScale(0)


def _rivers(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    layer.setRenderer(_rules((
        ("", tr("Yalu and Tumen"), _line(colors["river"], 0.5, round_ends=True), WIDE_RIVERS_TO, 0),
        ("", tr("Yalu and Tumen"), _line(colors["river"], 0.9, round_ends=True), 0, WIDE_RIVERS_TO))))


BOUNDARY_DASH = (3.0, 0.9, 0.4, 0.9)
MDL_DASH = (0.35, 0.7)


def _boundaries(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    international, mdl = tr("International boundary"), tr("Military Demarcation Line")
    dashed, dotted = (_line(colors["boundary"], 0.35, dash) for dash in (BOUNDARY_DASH, MDL_DASH))
    layer.setRenderer(_rules((
        ("\"kind\" = 'china_north_korea'", international, dashed, 0, 0),
        ("\"kind\" = 'international'", international, dashed.clone(), 0, FAR_BOUNDARIES_TO),
        ("\"kind\" = 'mdl'", mdl, dotted, 0, 0))))
    # no letters of its own: the lines only keep other names off themselves
    keep_off = QgsPalLayerSettings()
    keep_off.drawLabels = False
    keep_off.obstacle = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(keep_off))
    layer.setLabelsEnabled(True)


def _boundaries_over_imagery(layer: QgsVectorLayer, _colors: Dict[str, str]) -> None:
    rules = []
    for test, label, dash in (("<>", tr("International boundary"), BOUNDARY_DASH),
                              ("=", tr("Military Demarcation Line"), MDL_DASH)):
        symbol = _line(palette.INK, 0.75, round_ends=True)
        symbol.symbolLayer(0).setColor(QColor(20, 24, 29, 150))
        line = _line(palette.HALO, 0.35, dash)      # kept: its symbol layer dies with it
        symbol.appendSymbolLayer(line.symbolLayer(0).clone())
        rules.append((f"\"kind\" {test} 'mdl'", label, symbol, 0, 0))
    layer.setRenderer(_rules(rules))


def _towns(layer: QgsVectorLayer, colors: Dict[str, str]) -> None:
    def dot() -> QgsMarkerSymbol:
        return QgsMarkerSymbol.createSimple({
            "name": "circle", "size": str(palette.PLACE_MARKERS["settlement"][1]), "size_unit": "MM",
            "color": colors["quiet"], "outline_style": "no"})
    layer.setRenderer(_rules([(test, label, dot(), larger, smaller)
                              for test, label, larger, smaller in _town_classes()]))


def _nothing(layer: QgsVectorLayer, _colors: Dict[str, str]) -> None:
    layer.setRenderer(QgsNullSymbolRenderer())


Rules = Sequence[Tuple[str, str, QgsSymbol, int, int]]


def _rules(rules: Rules) -> QgsRuleBasedRenderer:
    """Rules of (filter, legend text, symbol, largest scale, smallest scale); 0 leaves a scale open."""
    root = QgsRuleBasedRenderer.Rule(None)
    for test, label, symbol, largest, smallest in rules:
        rule = QgsRuleBasedRenderer.Rule(symbol, largest, smallest, test, label)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


_RENDER = {
    "sea": _sea, "world": _world, "land": _land, "provinces": _provinces, "rivers": _rivers,
    "boundaries": _boundaries, "boundaries_over_imagery": _boundaries_over_imagery, "river_names": _nothing,
    "towns": _towns, "names": _nothing, "sea_names": _nothing,
}


# --- names -----------------------------------------------------------------------------------------------------

def _town_classes() -> Tuple[Tuple[str, str, int, int], ...]:
    """(filter, legend text, largest scale, smallest scale) of the towns."""
    ranked = tuple((f'"rank" = {rank} AND "route_stop" = 0', tr("Town"), 0, smallest)
                   for rank, smallest in TOWN_RANKS.items())
    return ranked + (('"route_stop" = 1', tr("Town"), ROUTE_STOPS_FROM, TOWN_RANKS[1]),)


def _format(look: Lettering, halo_color: str) -> QgsTextFormat:
    style = "Regular" if look.style == "Italic" and naming.current().upright else look.style
    text = QgsTextFormat()
    labels.set_font(text, style)
    font = text.font()
    font.setItalic(style == "Italic")
    if look.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.size * look.tracking / 100)
    text.setFont(font)
    text.setSize(look.size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(look.color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO)
    halo.setSizeUnit(_MM)
    halo.setColor(QColor(halo_color))
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    text.setBuffer(halo)
    return text


def _settings(look: Lettering, halo_color: str, expression: str = "") -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression or naming.ground_name()
    settings.isExpression = True
    settings.setFormat(_format(look, halo_color))
    settings.priority = look.priority
    settings.obstacle = False
    return settings


def _rule(settings: QgsPalLayerSettings, test: str, largest: int = 0, smallest: int = 0) -> QgsRuleBasedLabeling.Rule:
    return QgsRuleBasedLabeling.Rule(settings, largest, smallest, test)


def _root(rules: Sequence[QgsRuleBasedLabeling.Rule]) -> QgsRuleBasedLabeling.Rule:
    root = QgsRuleBasedLabeling.Rule(None)
    for rule in rules:
        root.appendChild(rule)
    return root


def _town_names(colors: Dict[str, str]) -> QgsRuleBasedLabeling.Rule:
    rules = []
    for test, _label, largest, smallest in _town_classes():
        settings = _settings(Lettering(8.5, colors["text"], priority=4), colors["land"])
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.dist = 0.6
        settings.distUnits = _MM
        settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
        rules.append(_rule(settings, test, largest, smallest))
    return _root(rules)


def _country_look(colors: Dict[str, str], size: float = 13.0) -> Lettering:
    return Lettering(size, colors["quiet"], "Medium", 12, 9)


def _area_names(colors: Dict[str, str]) -> QgsRuleBasedLabeling.Rule:
    rules = []
    for test, look, largest, smallest in (
            ("\"kind\" = 'country' AND \"rank\" = 1", _country_look(colors), ANCHORED_NAMES_FROM, 20_000_000),
            ("\"kind\" = 'country' AND \"rank\" = 2", _country_look(colors), ANCHORED_NAMES_FROM, 8_000_000),
            ("\"kind\" = 'province' AND \"rank\" = 1", _province_look(colors), ANCHORED_NAMES_FROM, 2_600_000),
            ("\"kind\" = 'province' AND \"rank\" = 2", _province_look(colors), ANCHORED_NAMES_FROM, 2_600_000)):
        settings = _settings(look, colors["land"], f"upper({naming.ground_name()})")
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
        rules.append(_rule(settings, test, largest, smallest))
    return _root(rules)


def _province_look(colors: Dict[str, str]) -> Lettering:
    return Lettering(8.5, colors["quiet"], "Regular", 6, 2)


def _land_names(colors: Dict[str, str]) -> QgsRuleBasedLabeling.Rule:
    settings = _settings(_country_look(colors, 11.0), colors["land"], f"upper({naming.ground_name()})")
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.priority = 1
    settings.fitInPolygonOnly = True
    return _root([_rule(settings, "", LAND_NAMES_TO, ANCHORED_NAMES_FROM)])


def _river_names(colors: Dict[str, str]) -> QgsRuleBasedLabeling.Rule:
    rules = []
    for detail, largest, smallest in (("small", 600_000, 3_000_000), ("middle", 0, 600_000)):
        look = Lettering(9, colors["water_text"], "Italic", 4, 1)
        settings = _settings(look, colors["land"], naming.ground_name(river=True))
        settings.placement = QgsPalLayerSettings.Placement.Curved
        settings.dist = 1.6
        settings.distUnits = _MM
        if detail == "middle":
            settings.repeatDistance = 120
            settings.repeatDistanceUnit = _MM
        rules.append(_rule(settings, f"\"detail\" = '{detail}'", largest, smallest))
    return _root(rules)


def _sea_names(colors: Dict[str, str]) -> QgsRuleBasedLabeling.Rule:
    """Names of seas: none unless the settings ask for one of the ways to name them (style guide, section 3)."""
    seas = naming.current().seas
    if seas == "none":
        return _root([])
    settings = _settings(Lettering(9, colors["water_text"], "Italic", 4, 3), colors["sea"], f'"{seas}"')
    if seas == "korean":
        text = settings.format()
        labels.set_font(text, "Regular", naming.FAMILIES["ko"])
        settings.setFormat(text)
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    return _root([_rule(settings, "", 0, 20_000_000)])


_LETTER = {"towns": _town_names, "names": _area_names, "land": _land_names, "river_names": _river_names,
           "sea_names": _sea_names}
