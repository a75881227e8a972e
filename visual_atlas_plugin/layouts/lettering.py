"""Names on the page: shorter than on the screen, clear of symbols, routes, window frames and letters.

Works on the layers of the page's own project only. The windows name a town in their caption, so their labels
say what a place is; the main map says both.
"""

from typing import Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsNullSymbolRenderer, QgsPalLayerSettings, QgsProperty,
    QgsPropertyCollection, QgsRectangle, QgsRuleBasedLabeling, QgsUnitTypes, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..i18n import tr
from ..mapping import labels, roles
from ..mapping.fan import FAN_DX, FAN_DY
from . import fonts, geometry
from .geometry import Box

WINDOWS_TO = 300_000        # smallest scale (largest denominator) of a window
SYMBOLS_WEIGH = 1.5         # how strongly symbols keep names away, against 1 for a line
REACH_MM, RING_REACH_MM = 2.9, 4.0
_METRES_PER_DEGREE = 111_195.0
_TOWN_ONLY = "\"precision\" IN ('settlement','county')"
_MM = QgsUnitTypes.RenderUnit.RenderMillimeters

# Where the fan has put the symbol, as a point on the ground: labels are set around that.
_AT_SYMBOL = (
    f"translate($geometry, ({FAN_DX}) * @map_scale / 1000 / ({_METRES_PER_DEGREE} * cos(radians($y))), "
    f"-({FAN_DY}) * @map_scale / 1000 / {_METRES_PER_DEGREE})")


def letter_places(layer: QgsVectorLayer) -> None:
    """Say in the windows what each place is; on the main map the layer only keeps the names of others off."""
    words = kind_words(roles.role_of(layer)).replace("'", "''")
    named = (f"'{words}' || if(\"confidence\" = 'low', ' ?', '') || "
             f"if({_TOWN_ONLY}, '\\n{tr('town only')}', '')")
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(_place_settings(named), 0, WINDOWS_TO))
    root.appendChild(QgsRuleBasedLabeling.Rule(obstacle_settings(SYMBOLS_WEIGH), WINDOWS_TO, 0))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def kind_words(role: str) -> str:
    """Return what a place of a layer is, in lower case for the use after a town's name."""
    return {
        "detention_centers": tr("detention center"), "mss_offices": tr("MSS office"),
        "holding_centers": tr("holding center"), "police": tr("police"), "labor_training_camps": tr("labor camp"),
        "prisons_and_camps": tr("prison or camp"), "other_facilities": tr("customs"), roles.CROSSINGS: tr("crossing"),
    }.get(role, tr("place"))


def keep_clear(layer: QgsVectorLayer, strength: float = 1.0) -> None:
    """Give a layer no names of its own, but keep those of others off what it draws."""
    layer.setLabeling(QgsVectorLayerSimpleLabeling(obstacle_settings(strength)))
    layer.setLabelsEnabled(True)


def quieten_ground(layer: QgsVectorLayer) -> None:
    """Take from a layer of the ground what does not print well.

    Halos of spaced letters do: live text and its halo space the letters differently, and a ghost of the word
    stands beside it. Names of countries in windows too: the windows carry their own. The winding border must
    not drive away the names of the places that stand on it.
    """
    if str(layer.customProperty(roles.BACKGROUND_KEY, "")) in ("land", "boundaries"):
        layer.setLabelsEnabled(False)
        return
    labeling = layer.labeling()
    if not layer.labelsEnabled() or not isinstance(labeling, QgsRuleBasedLabeling):
        return
    labeling = labeling.clone()
    for rule in labeling.rootRule().descendants():
        settings = rule.settings()
        if settings is None or not settings.format().font().letterSpacing():
            continue
        bare = QgsPalLayerSettings(settings)
        text = bare.format()
        halo = text.buffer()
        halo.setEnabled(False)
        text.setBuffer(halo)
        # the ground asks for so many points; QGIS would draw more than twice as much
        bare.setFormat(fonts.spaced(text, text.font().letterSpacing() * fonts.ABSOLUTE_PER_POINT))
        rule.setSettings(bare)
    layer.setLabeling(labeling)


def windows_without(layers: Sequence[QgsVectorLayer]) -> list:
    """Return the layers that a window draws: without towns, and without names of countries and provinces."""
    left_out = ("towns", "names")
    return [layer for layer in layers if str(layer.customProperty(roles.BACKGROUND_KEY, "")) not in left_out]


def obstacle_layer(boxes: Sequence[Box]) -> QgsVectorLayer:
    """Return a layer that draws nothing and keeps names off these boxes (mm on the page) of the main map."""
    layer = QgsVectorLayer("Polygon", "", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    ground, area = geometry.main_extent(), geometry.MAP
    per_mm = geometry.MAIN_SCALE / 1000.0
    for box in boxes:
        left, top = ground.xmin + (box.x - area.x) * per_mm, ground.ymax - (box.y - area.y) * per_mm
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(
            left, top - box.h * per_mm, left + box.w * per_mm, top)))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    layer.setRenderer(QgsNullSymbolRenderer())
    keep_clear(layer, SYMBOLS_WEIGH)
    return layer


def obstacle_settings(strength: float = 1.0) -> QgsPalLayerSettings:
    """Return label settings that write nothing and only keep other labels away."""
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.fieldName = "''"
    settings.isExpression = True
    settings.obstacle = True
    settings.obstacleFactor = strength
    return settings


def _place_settings(expression: str, size: float = 8.0) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(fonts.spaced(labels.text_format("paper", size)))
    settings.priority = 8
    settings.obstacle = True
    settings.obstacleFactor = SYMBOLS_WEIGH
    settings.multilineAlign = QgsPalLayerSettings.MultiFollowPlacement
    settings.placement = QgsPalLayerSettings.OrderedPositionsAroundPoint
    settings.geometryGenerator = _AT_SYMBOL
    settings.geometryGeneratorEnabled = True
    settings.offsetType = QgsPalLayerSettings.FromPoint
    settings.distUnits = _MM
    settings.dist = REACH_MM
    properties = QgsPropertyCollection()
    properties.setProperty(QgsPalLayerSettings.LabelDistance, QgsProperty.fromExpression(
        f"if({_TOWN_ONLY}, {RING_REACH_MM}, {REACH_MM})"))
    properties.setProperty(QgsPalLayerSettings.PredefinedPositionOrder,
                           QgsProperty.fromExpression("'R,L,TR,BR,TL,BL,T,B'"))
    settings.setDataDefinedProperties(properties)
    return settings


def letter_page(places: Sequence[QgsVectorLayer], routes: Sequence[QgsVectorLayer],
                ground: Sequence[QgsVectorLayer], marks: Optional[QgsVectorLayer] = None) -> None:
    """Set the names of all layers of the page."""
    for layer in places:
        letter_places(layer)
    for layer in routes:
        keep_clear(layer)
    if marks is not None:
        keep_clear(marks, SYMBOLS_WEIGH)
    for layer in ground:
        quieten_ground(layer)
