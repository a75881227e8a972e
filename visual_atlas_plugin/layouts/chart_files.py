"""Charts as files: SVG, PDF and PNG pictures of one drawing, and the table as CSV. Equal input gives equal bytes."""

import csv
import io
import re
from datetime import date
from html import escape

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from ..domain.errors import AtlasError
from ..i18n import tr
from .chart_shapes import PAPER_UNITS, Drawing, paint
from .chart_words import Table

UNITS_PER_INCH = 25.4 * PAPER_UNITS
_TITLE, _ABOUT = b"<title>-</title>", b"<desc>-</desc>"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")      # a spreadsheet would take the cell for a formula


def size_mm(drawing: Drawing):
    """Return width and height of a drawing on paper."""
    return drawing.width / PAPER_UNITS, drawing.height / PAPER_UNITS


def svg(drawing: Drawing, title: str, description: str, editable: bool = False) -> bytes:
    """Return a paper drawing as SVG in its true size; letters as outlines, or as text that can be edited."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle("-")             # put in below: Qt 5 writes both as they are, and "&" or "<" would break the file
    generator.setDescription("-")
    generator.setResolution(round(UNITS_PER_INCH))
    generator.setSize(QSize(round(drawing.width), round(drawing.height)))
    generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    _painted(drawing, generator, outlines=not editable)
    made = bytes(buffer.data())
    for mark, text in ((_TITLE, title), (_ABOUT, description)):
        made = made.replace(mark, mark.replace(b">-<", b">" + _xml(text) + b"<"), 1)
    return made


def _xml(text: str) -> bytes:
    """Return a text as XML holds it, without characters that XML knows no way to write."""
    return escape(_NOT_XML.sub("", text), quote=False).encode("utf-8")


def pdf(drawing: Drawing, title: str, day: date) -> bytes:
    """Return a paper drawing as a PDF page of its own size; `day` stands as the day on which it was made."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Visual Atlas")
    writer.setResolution(round(UNITS_PER_INCH))
    page = QPageSize(QSizeF(*size_mm(drawing)), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    _painted(drawing, writer)
    made = f"D:{day:%Y%m%d}000000".encode()       # as long as what it replaces: the file's own offsets stay true
    return re.sub(rb"D:\d{14}(?:[+-]\d\d'\d\d'?|Z)?", lambda hit: made + hit.group(0)[16:], bytes(buffer.data()))


def png(drawing: Drawing, dpi: int) -> bytes:
    """Return a paper drawing as a PNG picture on its ground. Raises AtlasError where it is too large."""
    scale = dpi / UNITS_PER_INCH
    image = QImage(max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale)),
                   QImage.Format.Format_RGB32)
    if image.isNull():
        raise AtlasError(tr("There is not enough memory for this picture."), tr("Choose a lower resolution."))
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(0xFFFFFFFF)
    _painted(drawing, image, scale, fill=True)
    buffer = _buffer()
    image.save(buffer, "PNG")
    return bytes(buffer.data())


def csv_table(table: Table) -> bytes:
    """Return a table as CSV in UTF-8, with the mark by which spreadsheets know it; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_plain(head) for head in table.heads])
    writer.writerows([[_plain(cell) for cell in row] for row in table.rows])
    return text.getvalue().encode("utf-8-sig")


def tabbed(table: Table) -> str:
    """Return a table as text with tabs, as it is pasted into a spreadsheet."""
    rows = [table.heads, *table.rows]
    return "\n".join("\t".join(str(_plain(cell)).replace("\t", " ").replace("\n", " ") for cell in row) for row in rows)


def _plain(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_SIGNS) else cell


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _painted(drawing: Drawing, device, scale: float = 1.0, outlines: bool = False, fill: bool = False) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise AtlasError(tr("The chart could not be drawn."), tr("Free some memory and try again."))
    try:
        painter.scale(scale, scale)
        paint(drawing, painter, outlines, fill)
    finally:
        painter.end()
