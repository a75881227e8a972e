"""A picture of the map as it is on the screen, with a block under it that says what is seen: for an evidence copy.

The map is drawn again, layer by layer, so that nothing of the window or of another program is in it. The file carries no text of
its own: what it says stands in the picture.
"""

from typing import Sequence

from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
from qgis.PyQt.QtCore import QBuffer, QIODevice, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from ..domain.errors import AtlasError
from .chart_shapes import Drawing, Plan, Sheet, paint

LEAST_WIDTH = 480       # px of the block, however small the map is
_MARGIN = 12            # px


def block(lines: Sequence[str], width: float, warning: str = "") -> Drawing:
    """Return the block of words under a picture, `width` px wide; a warning stands first."""
    plan = Plan(Sheet(width, 14.0))
    if warning:
        plan.paragraph(warning, plan.strong, plan.ink.warning)
    for number, line in enumerate(lines):
        if line:
            plan.paragraph(line, plan.strong if number == 0 else plan.small)
    return plan.done()


def view_picture(settings: QgsMapSettings, lines: Sequence[str], warning: str = "") -> bytes:
    """Draw the map and the block; return a PNG. Raises AtlasError where there is no room for it."""
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    shown = job.renderedImage()
    ratio = shown.devicePixelRatio() or 1.0
    shown.setDevicePixelRatio(1.0)
    width = max(LEAST_WIDTH, shown.width())
    words = block(lines, (width - 2 * _MARGIN) / ratio, warning)
    image = QImage(width, shown.height() + round(words.height * ratio) + 2 * _MARGIN, QImage.Format.Format_RGB32)
    if image.isNull() or shown.isNull():
        raise AtlasError("There is not enough memory for this picture.", "Make the map smaller.")
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        painter.drawImage(0, 0, shown)
        painter.translate(_MARGIN, shown.height() + _MARGIN)
        painter.scale(ratio, ratio)
        paint(words, painter)
    finally:
        painter.end()
    return _png(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    for key in image.textKeys():
        image.setText(key, "")
    image.save(buffer, "PNG")
    return bytes(buffer.data())
