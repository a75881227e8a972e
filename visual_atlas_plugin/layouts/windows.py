"""The six windows: enlarged views of the river crossings, and the frames on the main map that name them."""

from typing import Dict, List, NamedTuple, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsLayout,
    QgsLayoutItemMap, QgsLayoutItemMapOverview, QgsMapLayer, QgsPointXY,
)

from ..domain import palette
from ..i18n import tr
from ..mapping import naming
from . import fonts, geometry, kit
from .badges import Badge
from .frame import page_map
from .geometry import Box, Extent, Window
from .spots import View

LETTER_PLATE = 3.4    # mm
_WHITE = fonts.Style(7.5, fonts.BOLD, "#FFFFFF")


def to_page_crs(lon: float, lat: float) -> QgsPointXY:
    """Return a WGS84 point in metres of the page's projection."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS), QgsCoordinateTransformContext())
    return transform.transform(QgsPointXY(lon, lat))


def window_extent(index: int) -> Extent:
    """Return the ground of a window, m of the page's projection."""
    window = geometry.paper().windows[index]
    center = to_page_crs(window.lon, window.lat)
    return geometry.extent_around(center.x(), center.y(), geometry.window_box(index), window.scale)


class WindowPlan(NamedTuple):
    """What one window draws: its layers, uppermost first, and badges that the page sets itself."""

    layers: List[QgsMapLayer]
    badges: List[Badge]


def view(index: int) -> View:
    """Return a window as a map of the page."""
    return View(geometry.window_box(index), window_extent(index), geometry.paper().windows[index].scale)


def add_windows(layout: QgsLayout, main: QgsLayoutItemMap, plans: Sequence[WindowPlan],
                colors: Dict[int, str]) -> List[QgsLayoutItemMap]:
    """Put all windows with their captions, and their frames and letters on the main map."""
    items = []
    for index, (window, plan) in enumerate(zip(geometry.paper().windows, plans)):
        box, extent = geometry.window_box(index), window_extent(index)
        item = page_map(layout, box, extent, plan.layers, f"window {window.letter}")
        for badge in plan.badges:
            kit.badge(layout, badge.number, colors.get(badge.number, palette.UNKNOWN_GREY), badge.x, badge.y,
                      f"window {window.letter} badge {badge.number}")
        _caption(layout, window, box)
        _frame_on_main(layout, main, item, window, extent)
        items.append(item)
    return items


def _caption(layout: QgsLayout, window: Window, box: Box) -> None:
    """Letter, name, scale and scale bar in the strip above a window."""
    high = geometry.CAPTION_H * fonts.factor()
    top = box.y - high
    _plate(layout, window.letter, box.x, top + 0.1, f"letter {window.letter}")
    kit.text(layout, naming.written(window.name), Box(box.x + 5, top, 46 * fonts.factor(), high - 0.2),
             fonts.Style(8, fonts.MEDIUM), name=f"caption {window.letter}")
    length = window.bar_m * 1000.0 / window.scale
    start, y = box.right - length, box.y - 1.3
    kit.line(layout, [(start, y - 0.9), (start, y), (box.right - 0.1, y), (box.right - 0.1, y - 0.9)],
             kit.line_symbol(palette.INK, 0.2), f"bar {window.letter}")
    words = tr("{n} km").format(n=window.bar_m // 1000) if window.bar_m >= 1000 else tr("{n} m").format(n=window.bar_m)
    note = tr("1:{scale}  ·  {length}").format(scale=f"{window.scale:,}", length=words)
    kit.text(layout, note, Box(start - 1 - 41 * fonts.factor(), top, 41 * fonts.factor(), high - 0.2), fonts.SMALL, kit.RIGHT,
             f"scale {window.letter}")


def _frame_on_main(layout, main: QgsLayoutItemMap, item: QgsLayoutItemMap, window: Window, extent: Extent) -> None:
    """Outline the window's ground on the main map, with its letter beside the outline."""
    overview = QgsLayoutItemMapOverview(f"window {window.letter}", main)
    overview.setLinkedMap(item)
    overview.setFrameSymbol(kit.fill_symbol(None, palette.INK, 0.25))
    main.overviews().addOverview(overview)
    middle = ((extent.xmin + extent.xmax) / 2, (extent.ymin + extent.ymax) / 2)
    x, y = geometry.on_page(*middle, geometry.main_extent(), geometry.paper().map)
    dx, dy = window.letter_at
    kit.line(layout, [_edge(extent, x, y, dx, dy), (x + dx, y + dy)], kit.line_symbol(palette.INK, 0.2),
             f"map letter {window.letter} tie")
    _plate(layout, window.letter, x + dx - LETTER_PLATE / 2, y + dy - LETTER_PLATE / 2,
           f"map letter {window.letter}")


def _edge(extent: Extent, x: float, y: float, dx: float, dy: float):
    """Return where the line from a frame's center (x, y on the page) to its letter leaves the frame, mm."""
    half_w, half_h = ((high - low) * 500.0 / geometry.paper().scale for low, high in
                      ((extent.xmin, extent.xmax), (extent.ymin, extent.ymax)))
    part = min(half_w / abs(dx) if dx else 9.0, half_h / abs(dy) if dy else 9.0)
    return x + dx * part, y + dy * part


def taken_boxes() -> List[Box]:
    """Return the places on the page that frames and letters take on the main map."""
    boxes = []
    for index, window in enumerate(geometry.paper().windows):
        extent = window_extent(index)
        left, top = geometry.on_page(extent.xmin, extent.ymax, geometry.main_extent(), geometry.paper().map)
        right, bottom = geometry.on_page(extent.xmax, extent.ymin, geometry.main_extent(), geometry.paper().map)
        boxes.append(Box(left, top, right - left, bottom - top))
        x, y = (left + right) / 2 + window.letter_at[0], (top + bottom) / 2 + window.letter_at[1]
        boxes.append(Box(x - LETTER_PLATE / 2, y - LETTER_PLATE / 2, LETTER_PLATE, LETTER_PLATE))
    return boxes


def _plate(layout: QgsLayout, letter: str, x: float, y: float, name: str) -> None:
    box = Box(x, y, LETTER_PLATE, LETTER_PLATE)
    kit.rect(layout, box, palette.INK, None, 0, f"{name} plate")
    kit.text(layout, letter, box, _WHITE, kit.CENTER, name)
