"""What stands in and around the picture of a plate: frame with ticks, date, north arrow, scale bar, credit."""

from typing import List

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsLayout, QgsLayoutItemPicture, QgsProject,
)

from ...domain import palette
from ...i18n import tr
from .. import fonts, kit
from ..geometry import Box
from .window import Window, bar_length, ticks

DATE = fonts.Style(11, fonts.BOLD, palette.HALO)
SMALL = fonts.Style(6.5, color=palette.HALO)
SMALL_BOLD = fonts.Style(6.5, fonts.BOLD, palette.HALO)
TICK = 1.5              # mm
LABEL_PITCH = 32.0      # mm between two labels of ticks
_GEOGRAPHIC = "EPSG:4326"


def put_picture(layout: QgsLayout, path: str, box: Box, name: str) -> None:
    """Put a picture file that fills its box."""
    item = QgsLayoutItemPicture(layout)
    item.setPicturePath(path)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
    kit.put(layout, item, box, name)


def put_frame(layout: QgsLayout, box: Box, window: Window, name: str, with_labels: bool = True) -> None:
    """Put the frame with ticks at round seconds inside it; labels stand below the picture."""
    kit.rect(layout, box, None, palette.INK, 0.25, f"{name} frame")
    way = QgsCoordinateTransform(window.crs, QgsCoordinateReferenceSystem(_GEOGRAPHIC), QgsProject.instance())
    back = QgsCoordinateTransform(QgsCoordinateReferenceSystem(_GEOGRAPHIC), window.crs, QgsProject.instance())
    bounds = way.transformBoundingBox(window.extent(box))
    middle = way.transform(window.extent(box).center())
    most = max(2, int(box.w / LABEL_PITCH))
    for tenths in ticks(bounds.xMinimum(), bounds.xMaximum(), most):
        spot = back.transform(tenths / 36000, middle.y())
        x, _y = window.on_page(spot.x(), spot.y(), box)
        if box.x + 8 < x < box.right - 8:
            _tick(layout, [(x, box.bottom), (x, box.bottom - TICK)], name)
            _tick(layout, [(x, box.y), (x, box.y + TICK)], name)
            if with_labels:
                kit.text(layout, sexagesimal(tenths, "EW"), Box(x - 12, box.bottom + 0.4, 24, 3), _ink(), kit.CENTER,
                         f"{name} longitude {tenths}")
    for tenths in ticks(bounds.yMinimum(), bounds.yMaximum(), most):
        spot = back.transform(middle.x(), tenths / 36000)
        _x, y = window.on_page(spot.x(), spot.y(), box)
        if box.y + 14 < y < box.bottom - 14:
            _tick(layout, [(box.x, y), (box.x + TICK, y)], name)
            _tick(layout, [(box.right, y), (box.right - TICK, y)], name)
            if with_labels:
                item = kit.text(layout, sexagesimal(tenths, "NS"), Box(box.x - 15.4, y - 1.5, 24, 3), _ink(), kit.CENTER,
                                f"{name} latitude {tenths}")
                item.setItemRotation(-90)


def _ink() -> fonts.Style:
    return fonts.Style(6.5, color=palette.PAPER["quiet"])


def _tick(layout: QgsLayout, points, name: str) -> None:
    kit.line(layout, points, kit.line_symbol(palette.INK, 0.55), f"{name} tick key")
    kit.line(layout, points, kit.line_symbol(palette.HALO, 0.25), f"{name} tick")


def sexagesimal(tenths: int, letters: str) -> str:
    """Return tenths of seconds as 129°50′40″E, with a tenth only where there is one."""
    degrees, rest = divmod(abs(tenths), 36000)
    minutes, rest = divmod(rest, 600)
    seconds = f"{rest // 10:02d}" if rest % 10 == 0 else f"{rest / 10:04.1f}"
    return f"{degrees}°{minutes:02d}′{seconds}″{letters[0] if tenths >= 0 else letters[1]}"


def put_date(layout: QgsLayout, words: str, box: Box, name: str) -> None:
    """Put the date of capture on a plate at the upper left of a picture."""
    size = next((one for one in (11.0, 9.5, 8.0, 7.0) if fonts.width(words, DATE._replace(size=one)) <= box.w - 24), 6.5)
    style = DATE._replace(size=size)
    lines = fonts.wrap(words, style, box.w - 24)
    width = max(fonts.width(line, style) for line in lines) + 3.0
    height = 4.6 * len(lines) + 1.4
    kit.rect(layout, Box(box.x + 2, box.y + 2, width, height), palette.INK, None, name=f"{name} date plate")
    kit.lines(layout, lines, Box(box.x + 3.4, box.y + 2.7, width + 1, height), style, 4.6, name=f"{name} date")


def put_north(layout: QgsLayout, box: Box, name: str) -> None:
    """Put an arrow to the north into the upper right corner of a picture."""
    right, top = box.right - 2.0, box.y + 2.0
    kit.rect(layout, Box(right - 6, top, 6, 9), palette.INK, None, name=f"{name} north plate")
    kit.text(layout, tr("N"), Box(right - 6, top + 0.4, 6, 3), SMALL_BOLD, kit.CENTER, f"{name} north letter")
    x, y = right - 3, top + 3.4
    kit.polygon(layout, [(x, y), (x + 1.6, y + 5), (x, y + 3.8), (x - 1.6, y + 5)], palette.HALO, f"{name} north")


def put_bar(layout: QgsLayout, window: Window, box: Box, name: str) -> None:
    """Put a scale bar in metres into the lower left corner: round steps, a quarter of the width at most."""
    meters = bar_length(window, box.w / 4)
    length = meters * 1000 / window.scale
    words = tr("{n} m").format(n=f"{meters:,}")
    half = tr("{n} m").format(n=f"{meters / 2:,g}") if length >= 28 else ""
    right = max(fonts.width(words, SMALL), 4.0)
    area = Box(box.x + 2, box.bottom - 8.4, length + right + 5.0, 6.4)
    kit.rect(layout, area, palette.INK, None, name=f"{name} bar plate")
    left, top = area.x + 2.0, area.bottom - 2.4
    kit.rect(layout, Box(left, top, length, 1.2), palette.HALO, palette.HALO, 0.15, f"{name} bar")
    kit.rect(layout, Box(left + length / 2, top, length / 2, 1.2), palette.INK, palette.HALO, 0.15, f"{name} bar half")
    kit.text(layout, "0", Box(left - 0.4, area.y + 0.5, 4, 3), SMALL, name=f"{name} bar zero")
    if half:
        kit.text(layout, half, Box(left + length / 2 - 8, area.y + 0.5, 16, 3), SMALL, kit.CENTER, f"{name} bar middle")
    kit.text(layout, words, Box(left + length - right / 2, area.y + 0.5, right + 2.4, 3), SMALL, name=f"{name} bar end")


def put_credit(layout: QgsLayout, words: str, box: Box, name: str, room: float) -> None:
    """Put the credit line into the lower right corner of a picture, so many mm wide at most."""
    lines: List[str] = fonts.wrap(words, SMALL, room - 3)
    width = min(room, max(fonts.width(line, SMALL) for line in lines) + 2.4)
    height = 3.0 * len(lines) + 1.0
    area = Box(box.right - 2 - width, box.bottom - 2 - height, width, height)
    kit.rect(layout, area, palette.INK, None, name=f"{name} credit plate")
    kit.lines(layout, lines, Box(area.x + 1.0, area.y + 0.5, width + 0.6, height), SMALL, 3.0, name=f"{name} credit")
