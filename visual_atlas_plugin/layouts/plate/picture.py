"""Draws the ground of a plate from one image: its own pixels, moved by its offset, and nothing but them."""

from pathlib import Path

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...domain.errors import AtlasError, N_
from ...domain.imaging.image_record import ImageRecord
from ...mapping.image_layers import show_image
from ..geometry import Box
from .window import Window

NO_DATA = "#8A949E"
TRIES = 2               # a service may stumble once in the middle of a book
MM_PER_INCH = 25.4


def draw_picture(image: ImageRecord, window: Window, box: Box, dpi: int, path: Path) -> Path:
    """Write what an image shows of a window as PNG, so large as the box asks for at a resolution.

    Raises AtlasError where the image cannot be had, or shows nothing there: a plate then says so.
    """
    for attempt in range(TRIES):
        picture = _drawn(image, window, box, dpi)
        if not _is_blank(picture):
            break
        if attempt == TRIES - 1:
            raise AtlasError(N_("The image {name} shows nothing at this place."),
                             N_("Its service may be down, or its footprint may be wrong."), name=image.image_id)
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(NO_DATA))
    painter = QPainter(ground)
    painter.fillRect(ground.rect(), Qt.BrushStyle.BDiagPattern)
    painter.drawImage(0, 0, picture)
    painter.end()
    if not ground.save(str(path), "PNG"):
        raise AtlasError(N_("The picture of a plate could not be written."), N_("Check that the disk is not full and try "
                                                                                "again."))
    return path


def _drawn(image: ImageRecord, window: Window, box: Box, dpi: int) -> QImage:
    project = QgsProject()
    try:
        layer = show_image(project, image)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(window.crs)
        settings.setTransformContext(project.transformContext())
        settings.setOutputSize(QSize(round(box.w / MM_PER_INCH * dpi), round(box.h / MM_PER_INCH * dpi)))
        settings.setExtent(window.extent(box))
        settings.setOutputDpi(dpi)
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        job = QgsMapRendererParallelJob(settings)
        loop = QEventLoop()         # tiles of a service come through the event loop of this thread
        job.finished.connect(loop.quit)
        job.start()
        loop.exec()
        return job.renderedImage().convertToFormat(QImage.Format.Format_ARGB32)
    finally:
        project.clear()


def _is_blank(picture: QImage) -> bool:
    """Whether nothing was drawn: every pixel of a coarse look can be seen through."""
    small = picture.scaled(64, 64, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)
    return not any(small.pixelColor(x, y).alpha() for x in range(64) for y in range(64))
