"""Documented records per place, as numbered discs: a small layer made of counts, never of single cases."""

from typing import Dict, Optional, Sequence

from qgis.core import (
    QgsFeature, QgsFontMarkerSymbolLayer, QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer, QgsUnitTypes, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..compat import symbol_property
from ..domain import palette
from ..i18n import tr
from ..mapping import kept_properties
from ..mapping.fan import FAN_DX, FAN_DY
from ..mapping.subsets import own_columns
from . import fonts, look

DISC = 3.8            # mm
SHIFT = (3.0, -3.0)   # from the place's symbol, mm right and down
COUNT_KEY = "visual_atlas/page_counts"   # marks the layer among those of the page
_FIELDS = "Point?crs=EPSG:4326&field=place_id:string&field=records:integer"


def count_layer(places: Sequence[QgsVectorLayer], per_place: Dict[str, int]) -> Optional[QgsVectorLayer]:
    """Return a layer with the number of records at each shown place that has any; None where none has.

    `per_place` counts by uuid of a place.
    """
    features = []
    layer = QgsVectorLayer(_FIELDS, tr("Records at a place"), "memory")
    for source in places:
        for feature in source.getFeatures(own_columns(source)):
            number = per_place.get(str(feature["uuid"]), 0)
            if number and feature.hasGeometry():
                made = QgsFeature(layer.fields())
                made.setGeometry(feature.geometry())
                made.setAttributes([str(feature["place_id"]), number])
                features.append(made)
    if not features:
        return None
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(_symbol()))
    layer.setCustomProperty(COUNT_KEY, True)
    return layer


def _symbol() -> QgsMarkerSymbol:
    disc = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, DISC)
    disc.setColor(QColor(look.shown(palette.PAPER["count"])))
    disc.setStrokeColor(QColor(palette.HALO))
    disc.setStrokeWidth(0.3)
    disc.setStrokeStyle(Qt.PenStyle.SolidLine)
    number = QgsFontMarkerSymbolLayer(fonts.LATIN, "0", 6.5 * fonts.MM_PER_POINT, QColor(palette.HALO))
    number.setDataDefinedProperty(symbol_property("Character"), kept_properties.by_expression('to_string("records")'))
    offset = kept_properties.by_expression(
        f"to_string(({FAN_DX}) + {SHIFT[0]}) || ',' || to_string(({FAN_DY}) + {SHIFT[1]})")
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for part in (disc, number):
        part.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        part.setOffsetUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        part.setOffset(QPointF(*SHIFT))
        part.setDataDefinedProperty(symbol_property("Offset"), offset)
        symbol.appendSymbolLayer(part)
    return symbol
