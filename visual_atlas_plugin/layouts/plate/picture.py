"""Draws the ground of a plate from one image: its own pixels, moved by its offset, and nothing but them."""

import math
from pathlib import Path
from typing import List, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY,
    QgsProject, QgsRasterLayer, QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QTransform

from ...domain.errors import AtlasError, N_
from ...domain.imaging.image_record import ImageRecord
from ...mapping.image_layers import show_image
from ..geometry import Box
from .window import Window

NO_DATA = "#8A949E"
TRIES = 2               # a service may stumble once in the middle of a book
MM_PER_INCH = 25.4
LARGEST_ERROR_PX = 0.25     # by which a straight turn of a picture may miss the true place of a pixel
LARGEST_TURN = 0.2          # radians
MOST_DOTS = 4.0             # for one pixel of a file, along a side: more would show nothing that is not there


def draw_picture(image: ImageRecord, window: Window, box: Box, dpi: int, path: Path) -> Path:
    """Write what an image shows of a window as BMP, so large as the box asks for at a resolution.

    Raises AtlasError where the image cannot be had, or shows nothing there: a plate then says so.
    """
    for attempt in range(TRIES):
        picture, turn = _drawn(image, window, box, dpi)
        if not _is_blank(picture):
            break
        if attempt == TRIES - 1:
            raise AtlasError(N_("The image {name} shows nothing at this place."),
                             N_("Its service may be down, or its footprint may be wrong."), name=image.image_id)
    ground = QImage(_size(image, window, box, dpi), QImage.Format.Format_RGB32)
    ground.fill(QColor(NO_DATA))
    painter = QPainter(ground)
    painter.fillRect(ground.rect(), Qt.BrushStyle.BDiagPattern)
    painter.setTransform(turn)
    painter.drawImage(0, 0, picture)
    painter.end()
    if not ground.save(str(path), "BMP"):       # it is read once, a moment later: nothing is won by packing it
        raise AtlasError(N_("The picture of a plate could not be written."), N_("Check that the disk is not full and try "
                                                                                "again."))
    return path


class _View(NamedTuple):
    """What is asked of the renderer, and how its picture comes onto the page."""

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    size: QSize
    turn: QTransform


def _drawn(image: ImageRecord, window: Window, box: Box, dpi: int) -> Tuple[QImage, QTransform]:
    project = QgsProject()
    try:
        layer = show_image(project, image)
        page = _View(window.crs, window.extent(box), _size(image, window, box, dpi), QTransform())
        view = _own_view(layer, page, project) or page
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(view.crs)
        settings.setTransformContext(project.transformContext())
        settings.setOutputSize(view.size)
        settings.setExtent(view.extent)
        settings.setOutputDpi(dpi)
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        job = QgsMapRendererParallelJob(settings)
        loop = QEventLoop()         # tiles of a service come through the event loop of this thread
        job.finished.connect(loop.quit)
        job.start()
        loop.exec()
        return job.renderedImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), view.turn
    finally:
        project.clear()


def _size(image: ImageRecord, window: Window, box: Box, dpi: int) -> QSize:
    """Return the pixels of a picture: the dots of its box, fewer where a pixel of the file is larger than MOST_DOTS of them."""
    per_mm = dpi / MM_PER_INCH
    if image.kind == "file" and image.resolution_m:
        per_mm = min(per_mm, MOST_DOTS * window.scale / (1000 * image.resolution_m))
    return QSize(round(box.w * per_mm), round(box.h * per_mm))


def _own_view(layer: QgsRasterLayer, page: _View, project: QgsProject) -> Optional[_View]:
    """Return the view of a file in its own coordinate system, and the turn that brings its picture onto the page.

    Over a few kilometers two systems differ by a turn and a stretch, and QGIS takes four times as long to project each pixel.
    None where a pixel would miss its place: over larger ground, or where the turn is large. Services draw for a view.
    """
    if layer.dataProvider().name() != "gdal" or layer.crs() == page.crs:
        return None
    way = QgsCoordinateTransform(page.crs, layer.crs(), project.transformContext())
    wide, high, ground = page.size.width(), page.size.height(), page.extent

    def of(x: float, y: float) -> QgsPointXY:
        """Return where a pixel of the page lies in the system of the file."""
        return way.transform(QgsPointXY(ground.xMinimum() + x * ground.width() / wide, ground.yMaximum() - y * ground.height() / high))

    try:
        grid: List[Tuple[float, float, QgsPointXY]] = [(x * wide / 4, y * high / 4, of(x * wide / 4, y * high / 4))
                                                       for x in range(5) for y in range(5)]
    except QgsCsException:
        return None
    origin, right, low = grid[0][2], grid[20][2], grid[4][2]
    step_x = math.hypot(right.x() - origin.x(), right.y() - origin.y()) / wide
    step_y = math.hypot(low.x() - origin.x(), low.y() - origin.y()) / high
    if not step_x or not step_y:
        return None
    west, north = min(point.x() for *_, point in grid) - 2 * step_x, max(point.y() for *_, point in grid) + 2 * step_y
    east, south = max(point.x() for *_, point in grid) + 2 * step_x, min(point.y() for *_, point in grid) - 2 * step_y
    size = QSize(math.ceil((east - west) / step_x), math.ceil((north - south) / step_y))
    extent = QgsRectangle(west, north - size.height() * step_y, west + size.width() * step_x, north)

    def pixel(point: QgsPointXY) -> Tuple[float, float]:
        return (point.x() - west) / step_x, (north - point.y()) / step_y

    (x0, y0), (x1, y1), (x2, y2) = pixel(origin), pixel(right), pixel(low)
    turn, is_sound = QTransform((x1 - x0) / wide, (y1 - y0) / wide, (x2 - x0) / high, (y2 - y0) / high, x0, y0).inverted()
    misses = [math.hypot(x - at[0], y - at[1]) for x, y, point in grid for at in [turn.map(*pixel(point))]]
    if not is_sound or max(misses) > LARGEST_ERROR_PX or abs(math.atan2(turn.m12(), turn.m11())) > LARGEST_TURN:
        return None
    return _View(layer.crs(), extent, size, turn)


def _is_blank(picture: QImage) -> bool:
    """Whether nothing was drawn: every pixel of a coarse look can be seen through."""
    small = picture.scaled(64, 64, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)
    return not any(small.pixelColor(x, y).alpha() for x in range(64) for y in range(64))
