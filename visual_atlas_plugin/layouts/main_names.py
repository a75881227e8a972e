"""Names of the route's places on the main map, each set at the best free position around its symbol."""

from typing import Dict, List, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsNullSymbolRenderer, QgsPalLayerSettings, QgsPointXY,
    QgsProperty, QgsPropertyCollection, QgsVectorLayer, QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ..i18n import tr
from ..mapping import labels
from . import fonts, geometry
from .geometry import Box
from .lettering import kind_words
from .placing import Around, Name, place
from .spots import PlaceSpot

SIZE = 8.0                                     # points
_STYLE = fonts.Style(SIZE, QFont.Weight.Medium)
LINE = 3.5                                     # mm from line to line
DESCENT = 0.4                                  # mm of the box below the letters' own block
_FIELDS = "Point?field=words:string&field=east:double&field=north:double"


def words_of(spot: PlaceSpot) -> List[List[str]]:
    """Return the lines of a place's name, short and long way: "Helong detention center ?", "town only"."""
    kind = kind_words(spot.role) + (" ?" if spot.low_confidence else "")
    end = [tr("town only")] if spot.town_only else []
    return [[f"{spot.town} {kind}"] + end, [spot.town, kind] + end]


def set_names(spots: Sequence[PlaceSpot], marks: Sequence[Tuple[float, float, float]], chains,
              boxes: Sequence[Box]) -> Dict[str, Tuple[List[str], Box]]:
    """Return the lines and the box of each name that finds room; only places of routes are named."""
    named = [spot for spot in spots if spot.on_route and spot.role != "crossings"]
    names, words = [], {}
    for spot in named:
        words[spot.id] = words_of(spot)
        shapes = tuple((max(fonts.map_width(line, _STYLE) for line in lines), LINE * len(lines))
                       for lines in words[spot.id])
        names.append(Name(spot.id, spot.x, spot.y, spot.radius + 0.5, shapes))
    symbols = [(spot.x, spot.y, spot.radius) for spot in spots] + list(marks)
    found = place(names, Around(symbols, boxes, chains), geometry.MAP)
    return {key: (words[key][placed.shape], placed.box) for key, placed in found.items()}


def names_layer(found: Dict[str, Tuple[List[str], Box]]) -> QgsVectorLayer:
    """Return a layer that only writes these names, each in its box."""
    layer = QgsVectorLayer(_FIELDS, "", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    ground, area, per_mm = geometry.main_extent(), geometry.MAP, geometry.MAIN_SCALE / 1000.0
    features = []
    for lines, box in found.values():
        # a name is pinned by the lower left corner of its block of lines
        east = ground.xmin + (box.x - area.x) * per_mm
        north = ground.ymax - (box.bottom - DESCENT - area.y) * per_mm
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(east, north)))
        feature.setAttributes(["\n".join(lines), east, north])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsNullSymbolRenderer())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_pinned()))
    layer.setLabelsEnabled(True)
    return layer


def _pinned() -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = "words"
    text = fonts.spaced(labels.text_format("paper", SIZE))
    text.setLineHeight(LINE / fonts.line_spacing(_STYLE))
    settings.setFormat(text)
    settings.multilineAlign = QgsPalLayerSettings.MultiLeft
    settings.priority = 10
    properties = QgsPropertyCollection()
    properties.setProperty(QgsPalLayerSettings.PositionX, QgsProperty.fromField("east"))
    properties.setProperty(QgsPalLayerSettings.PositionY, QgsProperty.fromField("north"))
    settings.setDataDefinedProperties(properties)
    return settings
