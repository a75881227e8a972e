"""Writes text pages as PDF: live text, fonts embedded, equal bytes for equal pages and the same day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import List, Sequence

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ...domain import palette
from ...domain.errors import AtlasError
from ...i18n import tr
from .. import fonts, look
from ..chart_shapes import PAPER_INK, Drawing, Line, Shape, Text, paint
from ..png import write_png
from . import paper
from .blocks import recolored
from .flow import TextPage
from .paper import MM, Paper
from .settling import settle_date

FOOT_Y = 12.0            # mm from the lower edge to the foot's line
SYNTHETIC_COLOR = "#40" + palette.WARNING[1:]


@dataclass(frozen=True)
class Furniture:
    """What stands on every page beside its text: short title, what level the edition is for, whether it is made up."""

    title: str
    level: str
    synthetic: bool = False


def write_pages(path: Path, pages: Sequence[TextPage], furniture: Furniture, first_folio: int, title: str,
                day: date) -> None:
    """Write pages of one paper to a PDF file, numbered from `first_folio`. Raises AtlasError."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Visual Atlas")
    writer.setResolution(round(25.4 * MM))
    _set_paper(writer, pages[0].paper)
    painter = QPainter()
    if not painter.begin(writer):
        raise AtlasError(tr("The page could not be written to {name}.").format(name=path.name),
                         tr("Check that the disk is not full and try again."))
    try:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            marks = [recolored(shape) for shape in foot(page.paper, furniture, first_folio + number)]
            _paint(painter, page, [*page.shapes, *marks])
            if furniture.synthetic:
                _mark_synthetic(painter, page.paper)
    finally:
        painter.end()
    if not path.is_file() or b"%%EOF" not in path.read_bytes()[-64:]:      # Qt does not tell of a full disk
        raise AtlasError(tr("The page could not be written to {name}.").format(name=path.name),
                         tr("Check that the disk is not full and try again."))
    settle_date(path, day)


def write_picture(path: Path, page: TextPage, furniture: Furniture, folio: int, dpi: int) -> None:
    """Write one page as PNG. Raises OSError."""
    size, per_unit = page.paper, dpi / (25.4 * MM)
    picture = QImage(round(size.width * MM * per_unit), round(size.height * MM * per_unit), QImage.Format.Format_RGB32)
    picture.fill(QColor(PAPER_INK.ground))
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(per_unit, per_unit)
    _paint(painter, page, [*page.shapes, *foot(size, furniture, folio)])
    if furniture.synthetic:
        _mark_synthetic(painter, size)
    painter.end()
    write_png(path, picture, dpi)


def _set_paper(writer: QPdfWriter, size: Paper) -> None:
    page = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def _paint(painter: QPainter, page: TextPage, shapes: List[Shape]) -> None:
    size = page.paper
    if look.current() == look.NIGHT:        # a little more than the page: its size in points is rounded
        painter.fillRect(QRectF(-MM, -MM, (size.width + 2) * MM, (size.height + 2) * MM), QColor(look.ground()))
    paint(Drawing(size.width * MM, size.height * MM, tuple(shapes), look.ground()), painter)
    for area, draw in page.paints:
        painter.save()
        draw(painter, area)
        painter.restore()


def foot(size: Paper, furniture: Furniture, folio: int) -> List[Shape]:
    """Return the foot of a page: folio outside, short title and level beside it."""
    y = (size.height - FOOT_Y) * MM
    left, right = size.side * MM, (size.width - size.side) * MM
    number, words = str(folio), " · ".join(part for part in (furniture.title, furniture.level) if part)
    fitting = paper.SMALL.lines(words, (right - left) * 0.85)[0]
    shapes: List[Shape] = [Line(left, y - 1.2 * MM, right, y - 1.2 * MM, PAPER_INK.rule, 0.18 * MM)]
    wide = paper.SMALL.width(number)
    if folio % 2:       # a recto: the outer edge is the right one
        shapes += [_text(fitting, left, y), _text(number, right - wide, y, PAPER_INK.text)]
    else:
        shapes += [_text(number, left, y, PAPER_INK.text), _text(fitting, right - paper.SMALL.width(fitting), y)]
    return shapes


def _text(words: str, x: float, y: float, color: str = PAPER_INK.quiet) -> Text:
    return Text(x, y, paper.SMALL.width(words), paper.SMALL.leading, words, paper.SMALL, color)


def _mark_synthetic(painter: QPainter, size: Paper) -> None:
    """Write SYNTHETIC across the page: no crop of it may pass for facts."""
    letters = paper.points(84, True)
    word = tr("SYNTHETIC")
    painter.save()
    painter.setFont(letters.font())
    painter.setPen(QColor(SYNTHETIC_COLOR))
    for share in (0.3, 0.72):
        painter.save()
        painter.translate(QPointF(size.width * MM / 2, size.height * MM * share))
        painter.rotate(-25)
        half = letters.width(word) / 2
        painter.drawText(QRectF(-half - 10, -letters.size, 2 * half + 20, 2 * letters.size),
                         int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), word)
        painter.restore()
    painter.restore()


def missing_fonts() -> List[str]:
    """Return which fonts of the house are replaced, for the imprint."""
    return fonts.log_substitutes()
