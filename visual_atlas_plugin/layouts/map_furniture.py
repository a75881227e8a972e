"""Scale bars and marks of map sheets."""

from qgis.core import QgsLayout, QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsUnitTypes

from ..domain import palette
from ..i18n import tr
from . import fonts, kit
from .geometry import Box
from .spots import View

_LENGTHS_KM = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)


def bar_of(layout: QgsLayout, item: QgsLayoutItemMap, segments: int, length: float, meters: bool = False) -> QgsLayoutItemScaleBar:
    """Return a scale bar in the house style with segments of this length, km or m; it is not on the page yet."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    units = QgsUnitTypes.DistanceUnit
    bar.setUnits(units.DistanceMeters if meters else units.DistanceKilometers)
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setUnitLabel(tr("m") if meters else tr("km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(segments)
    bar.setUnitsPerSegment(length)
    bar.setHeight(1.2)
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(fonts.text_format(fonts.SMALL))
    bar.setLineSymbol(kit.line_symbol(palette.INK, 0.18))
    bar.setFillSymbol(kit.fill_symbol(palette.INK, None, 0))
    bar.setAlternateFillSymbol(kit.fill_symbol("#FFFFFF", None, 0))
    return bar


def scale_bar(layout: QgsLayout, item: QgsLayoutItemMap, view: View, box: Box) -> None:
    """Put a scale bar below a map, a quarter of its width at most, with the scale written at the right."""
    km = max((one for one in _LENGTHS_KM if one * 1e6 / view.scale <= box.w / 4), default=_LENGTHS_KM[0])
    meters = km < 1
    bar = bar_of(layout, item, 2, km * 500 if meters else km / 2, meters)
    kit.put(layout, bar, Box(box.x, box.bottom + 1.5, 70, 6), "scale bar")
    kit.text(layout, f"1:{int(view.scale):,}", Box(box.right - 60, box.bottom + 1.5, 60, 4), fonts.LEGEND, kit.RIGHT, "scale")


def synthetic_mark(layout: QgsLayout, box: Box) -> None:
    """Write SYNTHETIC across a map, so that no crop of it passes for facts."""
    size = min(60.0, 0.42 * box.w)      # points: the whole word stands on a small picture, too
    mark = fonts.Style(size, fonts.BOLD, "#80" + palette.WARNING[1:])
    item = kit.text(layout, tr("SYNTHETIC"), Box(box.x, box.y + box.h / 2 - 20, box.w, 40), mark, kit.CENTER, "synthetic map")
    item.setItemRotation(-20)
