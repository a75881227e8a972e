"""How counts per place look: discs in classes of one hue, drawn from a few ready symbols.

Nothing here depends on a row but its class, so that QGIS paints each disc from a picture it keeps: 4,000 of them in
the time of a blink.
"""

from typing import Sequence, Tuple

from qgis.core import (
    QgsGraduatedSymbolRenderer, QgsMapUnitScale, QgsMarkerSymbol, QgsRendererRange,
    QgsSimpleMarkerSymbolLayer, QgsSimpleMarkerSymbolLayerBase, QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..compat import symbol_property
from ..domain import palette
from ..domain.fanning import CROWD_FROM
from ..i18n import tr
from . import kept_properties
from .fan import FAN_DX, FAN_DY

NOW = "records"                 # field: matching records at the place
FEW_PLACES = 400                # up to here a disc is a ring around the place's symbol, beyond it a mark of its own
_AROUND_SYMBOLS = (6.4, 7.6, 9.0, 10.6, 12.4)     # mm; the largest symbol with its halo is 5.0
_ALONE = (1.5, 2.3, 3.5, 5.3, 7.8)


def color(base: str) -> str:
    """Return the one hue of counts on a base ("night", "paper" or "imagery")."""
    return (palette.PAPER if base == "paper" else palette.NIGHT)["count"]


def renderer(limits: Sequence[int], base: str, n_places: int) -> QgsGraduatedSymbolRenderer:
    """Return the renderer of the classes: size by class, largest at the bottom. Places with 0 are not drawn."""
    sizes = sizes_of(len(limits), n_places)
    ranges = []
    for position, low in enumerate(limits):
        high = limits[position + 1] - 1 if position + 1 < len(limits) else None
        symbol = disc(sizes[position], base, n_places)
        symbol.symbolLayer(0).setRenderingPass(len(limits) - position)
        ranges.append(QgsRendererRange(low - 0.5, 1e12 if high is None else high + 0.5, symbol, range_label(low, high)))
    made = QgsGraduatedSymbolRenderer(NOW, ranges)
    made.setUsingSymbolLevels(True)
    return made


def sizes_of(classes: int, n_places: int) -> Tuple[float, ...]:
    """Return the diameters of the classes in mm."""
    return (_AROUND_SYMBOLS if n_places <= FEW_PLACES else _ALONE)[:classes]


def range_label(low: int, high) -> str:
    """Return the words of a class in the legend; `high` None for the open one."""
    if high is None:
        return tr("{n} and more records").format(n=f"{low:,}")
    if high == low:
        return tr("1 record") if low == 1 else tr("{n} records").format(n=f"{low:,}")
    return tr("{first}–{last} records").format(first=f"{low:,}", last=f"{high:,}")


def disc(size: float, base: str, n_places: int) -> QgsMarkerSymbol:
    """Return the disc of a class."""
    layer = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, size)
    layer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setOffsetUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    fill = QColor(color(base))
    around = n_places <= FEW_PLACES
    fill.setAlpha(150 if around else 205)
    layer.setFillColor(fill)
    layer.setStrokeColor(QColor(color(base) if around else palette.HALO if base == "paper" else palette.INK))
    layer.setStrokeWidth(0.4 if around else 0.2)
    layer.setStrokeStyle(Qt.PenStyle.SolidLine)
    if not around:   # it grows into a ring around the symbol, where the map is large enough to show that
        layer.setSize(_AROUND_SYMBOLS[_ALONE.index(size)] / 1000 * CROWD_FROM)
        layer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMetersInMapUnits)
        limits = QgsMapUnitScale()
        limits.minSizeMMEnabled = limits.maxSizeMMEnabled = True
        limits.minSizeMM, limits.maxSizeMM = size, _AROUND_SYMBOLS[_ALONE.index(size)]
        layer.setSizeMapUnitScale(limits)
    if around:       # the disc goes where the fan puts the symbol that it surrounds
        layer.setDataDefinedProperty(symbol_property("Offset"), kept_properties.by_expression(
            f"to_string({FAN_DX}) || ',' || to_string({FAN_DY})"))
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(layer)
    return symbol
