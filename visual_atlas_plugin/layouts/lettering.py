"""How the layers of the page's own project behave among names: places, routes and frames keep names off
themselves, the ground writes less. The names of places are set by names.py."""

from typing import Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsNullSymbolRenderer, QgsPalLayerSettings,
    QgsRectangle, QgsRuleBasedLabeling, QgsVectorLayer, QgsVectorLayerSimpleLabeling,
)

from ..i18n import tr
from ..mapping import labels, roles
from . import fonts, geometry
from .geometry import Box

SYMBOLS_WEIGH = 1.5         # how strongly symbols keep names away, against 1 for a line


def kind_words(role: str) -> str:
    """Return what a place of a layer is, in lower case for the use after a town's name."""
    return labels.kind_words(role) or {
        "police": tr("police"), "labor_training_camps": tr("labor camp"),
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
    left_out = ("towns", "names", "sea_names")
    return [layer for layer in layers if str(layer.customProperty(roles.BACKGROUND_KEY, "")) not in left_out]


def obstacle_layer(boxes: Sequence[Box]) -> QgsVectorLayer:
    """Return a layer that draws nothing and keeps names off these boxes (mm on the page) of the main map."""
    layer = QgsVectorLayer("Polygon", "", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    ground, area = geometry.main_extent(), geometry.paper().map
    per_mm = geometry.paper().scale / 1000.0
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


def letter_page(places: Sequence[QgsVectorLayer], routes: Sequence[QgsVectorLayer],
                ground: Sequence[QgsVectorLayer], marks: Optional[QgsVectorLayer] = None) -> None:
    """Set the names of all layers of the page."""
    for layer in places:
        keep_clear(layer, SYMBOLS_WEIGH)
    for layer in routes:
        keep_clear(layer)
    if marks is not None:
        keep_clear(marks, SYMBOLS_WEIGH)
    for layer in ground:
        quieten_ground(layer)
