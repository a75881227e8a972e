"""Names on the map: which place is named at which scale, in the type of the style guide, section 6.

A place of a published route is named at every scale that shows a province; every other place only on plans,
where there is room. A point that only names a town says so under its name; low confidence carries a "?". Language and
spelling are those of naming.py.
"""

from qgis.core import (
    QgsExpression, QgsPalLayerSettings, QgsPropertyCollection, QgsRuleBasedLabeling, QgsTextBufferSettings,
    QgsTextFormat, QgsUnitTypes, QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

from ..domain import palette
from ..i18n import speaking, tr
from . import kept_properties, naming, roles
from .fan import FAN_DX, FAN_DY, FANNED

ROUTE_PLACES_TO = 4_600_000   # smallest scale (largest denominator) with names of route places
OTHER_PLACES_TO = 150_000
CROSSINGS_TO = 400_000
FULL_NAMES_TO = 300_000
_SYMBOL_REACH_MM = 2.9
NKDB_DETENTION_CENTER = "변방대"     # the word of NKDB for what we call 변방구류소


def text_format(base: str, size: float, bold: bool = False) -> QgsTextFormat:
    """Return the type of place names on a base: ink with a light halo on paper, white with an ink halo else."""
    paper = base == "paper"
    fmt = QgsTextFormat()
    set_font(fmt, "Bold" if bold else "Medium")
    fmt.setSize(size)
    fmt.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    fmt.setColor(QColor(palette.PAPER["text"] if paper else "#FFFFFF"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.4 if paper else 0.5)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor(palette.PAPER["north_korea"] if paper else palette.INK))
    fmt.setBuffer(halo)
    return fmt


def set_font(fmt: QgsTextFormat, style: str, family: str = "") -> None:
    """Give a format the font of names in a named style; a cut that lacks Medium has it as Regular."""
    family = family or naming.family()
    font = QFont(family)
    font.setWeight({"Bold": QFont.Weight.Bold, "Medium": QFont.Weight.Medium}.get(style, QFont.Weight.Normal))
    there = style == "Bold" or family == naming.FAMILIES["en"] or style in QFontDatabase().styles(family)
    fmt.setFont(font)
    fmt.setNamedStyle(style if there else "Regular")


def kind_words(role: str) -> str:
    """Return what follows the town's name on small scales, in the language of the map; "" for most layers."""
    chosen = naming.current()
    if (chosen.language, chosen.system, role) == ("ko", "nkdb", "detention_centers"):
        return NKDB_DETENTION_CENTER
    with speaking(chosen.spoken):
        return {"detention_centers": tr("detention center"), "mss_offices": tr("MSS office"),
                "holding_centers": tr("holding center")}.get(role, "")


def label_places(layer: QgsVectorLayer, base: str) -> None:
    """Name the places of a layer: "Tumen detention center" on small scales, the whole name on large ones."""
    whole = naming.place_name()
    short = naming.town_name(kind_words(roles.role_of(layer)))
    name = f"if(@map_scale > {FULL_NAMES_TO}, coalesce({short}, {whole}), {whole})"
    root = QgsRuleBasedLabeling.Rule(None)
    for fanned in (True, False):
        test = FANNED if fanned else f"NOT ({FANNED})"
        for rule_filter, limit, size, priority in (
                ('"on_route" = 1', ROUTE_PLACES_TO, 8.0, 8), ('"on_route" = 0', OTHER_PLACES_TO, 7.5, 4)):
            settings = _settings(_sure(name), text_format(base, size), priority, fanned)
            rule = QgsRuleBasedLabeling.Rule(settings, 0, limit, f"{rule_filter} AND {test}")
            root.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def label_crossings(layer: QgsVectorLayer, base: str) -> None:
    """Name the crossings, on large scales."""
    root = QgsRuleBasedLabeling.Rule(None)
    for fanned in (True, False):
        test = FANNED if fanned else f"NOT ({FANNED})"
        settings = _settings(_sure(naming.place_name()), text_format(base, 7.5), 5, fanned)
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, CROSSINGS_TO, test))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def _sure(name: str) -> str:
    """The name with what its point earns: "?" for low confidence, a second line for a town point."""
    with speaking(naming.current().spoken):
        town_only = QgsExpression.quotedString("\n" + tr("town only"))
    return (f"{name} || if(\"confidence\" = 'low', ' ?', '') || "
            f"if(\"precision\" IN ('settlement','county'), {town_only}, '')")


def _settings(expression: str, fmt: QgsTextFormat, priority: int, fanned: bool) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(fmt)
    settings.priority = priority
    settings.wrapChar = ""
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiFollowPlacement
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    if not fanned:
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.dist = _SYMBOL_REACH_MM
        settings.offsetType = QgsPalLayerSettings.OffsetType.FromPoint
        return settings
    # beside the fanned symbol, away from the middle of its fan
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.offsetUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    reach = f"CASE WHEN {FAN_DX} < 0 THEN -{_SYMBOL_REACH_MM} ELSE {_SYMBOL_REACH_MM} END"
    properties = QgsPropertyCollection()
    properties.setProperty(QgsPalLayerSettings.Property.OffsetQuad,
                           kept_properties.by_expression(f"CASE WHEN {FAN_DX} < 0 THEN 3 ELSE 5 END"))
    properties.setProperty(QgsPalLayerSettings.Property.OffsetXY,
                           kept_properties.by_expression(f"to_string({FAN_DX} + {reach}) || ',' || to_string({FAN_DY})"))
    settings.setDataDefinedProperties(properties)
    return settings
