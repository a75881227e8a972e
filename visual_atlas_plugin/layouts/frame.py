"""The frame of the page: title band, main map, locator, scale bar, north arrow."""

from typing import List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsLayout, QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsLayoutMeasurement,
    QgsLayoutSize, QgsMapLayer, QgsRectangle,
)
from qgis.PyQt.QtGui import QColor

from ..domain import palette
from ..i18n import tr
from . import fonts, geometry, kit
from .content import PageContent
from .dates import long_date
from .geometry import Box, Extent
from .map_furniture import bar_of

SEA = palette.PAPER["sea"]
SYNTHETIC_W = 70.0      # mm at the end of the title's band


def page_map(layout: QgsLayout, box: Box, extent: Extent, layers: List[QgsMapLayer], name: str,
             frame_mm: float = 0.35) -> QgsLayoutItemMap:
    """Put a map in the projection of the overview that shows exactly this ground (m) and these layers."""
    item = QgsLayoutItemMap(layout)
    item.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    kit.put(layout, item, box, name)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setExtent(QgsRectangle(*extent))
    item.setBackgroundColor(QColor(SEA))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(palette.INK))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(frame_mm, kit.MM))
    return item


def main_map(layout: QgsLayout, layers: List[QgsMapLayer]) -> QgsLayoutItemMap:
    """Put the main map."""
    return page_map(layout, geometry.paper().map, geometry.main_extent(), layers, "main map")


def title_band(layout: QgsLayout, content: PageContent) -> None:
    """Put the title, the filter in words under it, and the date, edition and publisher at the right."""
    _title(layout, content)
    box = geometry.paper().subtitle
    factor = fonts.factor()
    style, leading = fonts.SUBTITLE, 5.6
    words = fonts.wrap(content.filter_words, style, box.w)
    if len(words) > 1:      # two lines in a smaller size rather than one line that runs out of the page
        style, leading = fonts.Style(9), 4.2
        words = fonts.wrap(content.filter_words, style, box.w)
    kit.lines(layout, words, box, style, leading * factor, name="filter")
    right = [content.publisher, content.edition,
             tr("Made on {date}").format(date=long_date(content.made_on))]
    right = [line for line in right if line]
    head = geometry.paper().imprint_head
    kit.lines(layout, right, Box(head.x, head.bottom - 4.2 * factor * len(right), head.w, head.h), fonts.LEGEND, 4.2 * factor,
              align=kit.RIGHT, name="imprint head")


def _title(layout: QgsLayout, content: PageContent) -> None:
    """Put the title as large as its band allows; one too long even for small type in two lines, the rest of it left out."""
    room = geometry.paper().title
    if content.synthetic:
        room = room._replace(w=room.w - SYNTHETIC_W)
    for style in (fonts.TITLE, *(fonts.Style(size, fonts.BOLD) for size in (20, 17, 14, 11.5, 9))):
        if fonts.width(content.title, style) <= room.w - 2:
            kit.text(layout, content.title, room, style, name="title")
            return
    words = fonts.wrap(content.title, style, room.w - 2)
    shown = words[:2] if len(words) <= 2 else [words[0], fonts.cut(words[1] + " " + words[2], style, room.w - 2)]
    kit.lines(layout, [fonts.cut(line, style, room.w - 2) for line in shown], room, style, room.h / 2, name="title")


def synthetic_mark(layout: QgsLayout) -> None:
    """Print SYNTHETIC across the title and the map; data made up for tests must never pass for facts."""
    word = tr("SYNTHETIC")
    title = geometry.paper().title
    kit.text(layout, word, Box(title.right - SYNTHETIC_W, title.y, SYNTHETIC_W, title.h), fonts.WARNING, kit.RIGHT, "synthetic title")
    big = fonts.Style(110, fonts.BOLD, "#80" + palette.WARNING[1:])
    area = geometry.paper().map
    item = kit.text(layout, word, Box(area.x, area.y + area.h / 2 - 25, area.w, 50), big, kit.CENTER,
                    "synthetic map")
    item.setItemRotation(-25)


def scale_bar(layout: QgsLayout, main: QgsLayoutItemMap) -> QgsLayoutItemScaleBar:
    """Put the scale bar of the main map in four parts, with the scale written above it."""
    here, high = geometry.paper(), 4 * fonts.factor()
    box = here.scale_bar
    kit.text(layout, f"1:{here.scale:,}", Box(box.x, box.y, 30 * fonts.factor(), high), fonts.LEGEND, name="scale")
    bar = bar_of(layout, main, 4, here.bar_km)
    kit.put(layout, bar, Box(box.x, box.y + high + 0.4, box.w, box.h - high - 0.4), "scale bar")
    return bar


def north_arrow(layout: QgsLayout) -> None:
    """Put a small arrow to the north; the page's middle meridian points straight up."""
    box = geometry.paper().north_arrow
    middle = box.x + box.w / 2
    kit.text(layout, tr("N"), Box(box.x, box.y, box.w, 3.2 * fonts.factor()), fonts.SMALL_BOLD, kit.CENTER, "north letter")
    top = box.y + 3.3 * fonts.factor()
    kit.polygon(layout, [(middle, top), (middle + 1.5, box.bottom), (middle, box.bottom - 1.3),
                         (middle - 1.5, box.bottom)], palette.INK, "north arrow")


def locator(layout: QgsLayout, main: QgsLayoutItemMap, layers: List[QgsMapLayer]) -> Optional[QgsLayoutItemMap]:
    """Put the small map that shows where the main map lies; None where there is nothing to draw on it."""
    box = geometry.paper().locator
    if not layers or box is None:
        return None
    extent = geometry.extent_around(*geometry.LOCATOR_CENTER, box, geometry.LOCATOR_SCALE)
    item = page_map(layout, box, extent, layers, "locator", 0.25)
    item.overviews().addOverview(_extent_frame("main map", main))
    words = {"China": tr("China"), "North Korea": tr("North Korea"), "South Korea": tr("South Korea")}
    for name, x, y in geometry.LOCATOR_NAMES:
        kit.text(layout, words[name], Box(box.x + x, box.y + y, 25, 3.4),
                 fonts.Style(6.5 / fonts.factor(), color=fonts.SMALL_QUIET.color), name=f"locator {name}")
    return item


def _extent_frame(name: str, linked: QgsLayoutItemMap):
    """Return the outline of another map's ground, in ink, without a fill."""
    from qgis.core import QgsLayoutItemMapOverview

    overview = QgsLayoutItemMapOverview(name, linked)
    overview.setLinkedMap(linked)
    overview.setFrameSymbol(kit.fill_symbol(None, palette.INK, 0.35))
    return overview


def set_page(layout: QgsLayout) -> None:
    """Give the layout's only page the size of the paper."""
    size = geometry.paper().page
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(size.w, size.h, kit.MM))
