"""The custody bar as a picture, for a screen or a page: one row a holder, black North Korea, white China, hatched unknown.

Everything is measured in the height of the painter's font, so that the same drawing serves a narrow panel and a page.
"""

from dataclasses import dataclass
from typing import List, Optional

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

from ..domain import custody
from ..domain import palette as house
from ..domain.custody import CustodyBar, Gap, Segment
from ..domain.custody_axis import Axis, Place
from ..i18n import tr
from .custody_text import days_text, holder_name, length_text

# in heights of the font
_HEAD, _BAR, _CAPTION, _ROW_GAP, _AXIS = 1.15, 1.5, 1.0, 0.35, 1.5
_THIN = 0.45            # the line of a time out of custody
_LEAST = 0.25           # width of the shortest stay
_HATCH = 0.42           # between two lines
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTER = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True)
class BarColors:
    """Colors of one ground; `ground` lies behind everything."""

    text: QColor
    quiet: QColor
    rim: QColor
    ground: QColor
    track: QColor


PAPER = BarColors(QColor(house.PAPER["text"]), QColor(house.PAPER["quiet"]), QColor(house.INK), QColor("#FFFFFF"),
                  QColor("#D8DCE0"))


@dataclass(frozen=True)
class Part:
    """A part that was drawn: where, and which segment or gap it is."""

    box: QRectF
    segment: int = -1       # place in bar.segments
    gap: int = -1           # place in bar.gaps


def height_of(bar: CustodyBar, font: QFont, device: Optional[QPaintDevice] = None) -> float:
    """Return the height that a bar needs in a font, px of the device that it is painted on (none: the screen)."""
    unit = (QFontMetricsF(font, device) if device is not None else QFontMetricsF(font)).height()
    rows = len(bar.holders) + (1 if bar.gaps else 0)
    captions = sum(_has_captions(bar, holder) for holder in bar.holders) + any(gap.dated for gap in bar.gaps)
    return unit * (rows * (_HEAD + _BAR + _ROW_GAP) + captions * _CAPTION + _AXIS) if rows else 0.0


def _has_captions(bar: CustodyBar, holder: str) -> bool:
    """Whether a row says below its bars how long they were."""
    return any(segment.length for segment in bar.segments if segment.holder == holder)


def paint(painter: QPainter, area: QRectF, bar: CustodyBar, axis: Axis, colors: BarColors = PAPER,
          marked: int = -1) -> List[Part]:
    """Draw a bar into an area in the painter's font; return the parts for tooltips. `marked`: a segment with a ring."""
    painter.save()
    picture = _Picture(painter, area, bar, axis, colors)
    parts = picture.rows(marked) + picture.gap_row()
    picture.axis_line()
    painter.restore()
    return parts


class _Picture:
    """One drawing under way."""

    def __init__(self, painter: QPainter, area: QRectF, bar: CustodyBar, axis: Axis, colors: BarColors):
        self.painter, self.area, self.bar, self.axis, self.colors = painter, area, bar, axis, colors
        self.font = painter.font()
        self.metrics = QFontMetricsF(self.font, painter.device()) if painter.device() else QFontMetricsF(self.font)
        self.unit = self.metrics.height()
        self.line = max(self.unit / 16, 0.1)
        self.small = QFont(self.font)
        self.small.setPointSizeF(self.font.pointSizeF() * 0.85 if self.font.pointSizeF() > 0 else 8)
        self.top = area.top()
        self.plate_end = area.left()        # where the last number of a row ends
        self.caption_end = area.left()      # where the last words below a bar end

    def _row(self, name: str, captions: bool) -> float:
        """Write the head of a row and draw its track; return the top of its bar."""
        self.painter.setFont(self.small)
        self.painter.setPen(self.colors.quiet)
        self.painter.drawText(QRectF(self.area.left(), self.top, self.area.width(), self.unit * _HEAD),
                              _LEFT, name)
        top = self.top + self.unit * _HEAD
        middle = top + self.unit * _BAR / 2
        self.painter.setPen(QPen(self.colors.track, self.line))
        self.painter.drawLine(QLineF(self.area.left(), middle, self.area.right(), middle))
        self.top = top + self.unit * (_BAR + _ROW_GAP + (_CAPTION if captions else 0.0))
        self.caption_end = self.plate_end = self.area.left()
        return top

    def rows(self, marked: int) -> List[Part]:
        parts = []
        for holder in self.bar.holders:
            top = self._row(holder_name(holder), _has_captions(self.bar, holder))
            boxes = [(number, segment, self._segment(segment, self.axis.segments[number], top))
                     for number, segment in enumerate(self.bar.segments) if segment.holder == holder]
            for number, segment, box in boxes:
                self._number(segment, box, number == marked)
                self._caption(length_text(segment.length), box)
                parts.append(Part(box, segment=number))
        return parts

    def _box(self, left: float, right: float, top: float, height: float) -> QRectF:
        x = self.area.left() + left * self.area.width()
        width = max((right - left) * self.area.width(), self.unit * _LEAST)
        x = min(x, self.area.right() - width)
        return QRectF(x, top, width, height)

    def _segment(self, segment: Segment, place: Place, top: float) -> QRectF:
        """Draw what is possible lightly and what is certain in full; return the whole."""
        height = self.unit * _BAR
        whole = self._box(place.left, place.right, top, height)
        sure = place.sure_right - place.sure_left > 1e-9
        if not sure or place.left < place.sure_left - 1e-9 or place.right > place.sure_right + 1e-9:
            self._stay(segment, whole, certain=False)
        if sure:
            self._stay(segment, self._box(place.sure_left, place.sure_right, top, height), certain=True)
        return whole

    def _stay(self, segment: Segment, box: QRectF, certain: bool) -> None:
        style = Qt.PenStyle.SolidLine if certain else Qt.PenStyle.DashLine
        if segment.holder == custody.NO_CUSTODY:
            thin = self.unit * _THIN
            inner = QRectF(box.left(), box.center().y() - thin / 2, box.width(), thin)
            self._fill(inner, QColor(house.UNKNOWN_GREY) if certain else self.colors.ground, style)
            return
        if segment.holder == custody.NORTH_KOREA:
            fill = QColor(house.INK)
            if not certain:
                fill.setAlphaF(0.45)
            self._fill(box, fill, style)
        elif segment.holder == custody.CHINA:
            fill = QColor("#FFFFFF")
            if not certain:
                fill.setAlphaF(0.6)
            self._fill(box, fill, style)
        else:
            self._fill(box, self.colors.ground, style, hatched=True)

    def _fill(self, box: QRectF, fill: QColor, style: Qt.PenStyle, hatched: bool = False) -> None:
        self.painter.setBrush(QBrush(fill))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawRect(box)
        if hatched:
            self._hatch(box)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colors.rim, self.line, style))
        self.painter.drawRect(box)

    def _hatch(self, box: QRectF) -> None:
        """Draw slanted lines inside a box, each cut at its edges, so that they stay lines in a PDF."""
        self.painter.setPen(QPen(QColor(house.UNKNOWN_GREY), self.line))
        step = self.unit * _HATCH
        offset = box.left() - box.height() + step / 2
        while offset < box.right():
            low, high = max(offset, box.left()), min(offset + box.height(), box.right())
            if high > low:
                self.painter.drawLine(QLineF(low, box.bottom() - (low - offset), high, box.bottom() - (high - offset)))
            offset += step

    def _number(self, segment: Segment, box: QRectF, marked: bool) -> None:
        """Write the number of the stage on a plate in the middle of its bar."""
        self.painter.setFont(self.small)
        words = str(segment.number)
        width = max(QFontMetricsF(self.small).horizontalAdvance(words) + self.unit * 0.5, self.unit * 1.05)
        left = min(max(box.center().x() - width / 2, self.area.left()), self.area.right() - width)
        if left < self.plate_end and self.plate_end + width <= self.area.right():
            left = self.plate_end           # beside the number before it, not over it
        self.plate_end = left + width
        plate = QRectF(left, box.center().y() - self.unit * 0.52, width, self.unit * 1.04)
        self.painter.setBrush(self.colors.ground)
        self.painter.setPen(QPen(self.colors.text if marked else self.colors.rim, self.line * (2.5 if marked else 1)))
        self.painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        self.painter.setPen(self.colors.text)
        self.painter.drawText(plate, _CENTER, words)

    def _caption(self, words: str, box: QRectF) -> None:
        """Write words below a bar where those before them leave room."""
        width = QFontMetricsF(self.small).horizontalAdvance(words) + 2
        x = min(max(box.center().x() - width / 2, self.area.left()), self.area.right() - width)
        if x < self.caption_end and x + self.unit >= self.caption_end:
            x = self.caption_end            # a little to the right, beside the words before
        if not words or x < self.caption_end or x + width > self.area.right() + 1:
            return
        self.caption_end = x + width + self.unit * 0.2
        self.painter.setFont(self.small)
        self.painter.setPen(self.colors.text)
        self.painter.drawText(QRectF(x, box.bottom(), width, self.unit * _CAPTION),
                              _CENTER, words)

    def gap_row(self) -> List[Part]:
        if not self.bar.gaps:
            return []
        top = self._row(tr("No information"), any(gap.dated for gap in self.bar.gaps))
        parts = []
        for number, (gap, place) in enumerate(zip(self.bar.gaps, self.axis.gaps)):
            box = self._box(place.left, place.right, top, self.unit * _BAR)
            self._gap(gap, box)
            parts.append(Part(box, gap=number))
        return parts

    def _gap(self, gap: Gap, box: QRectF) -> None:
        """Draw a gap: a dashed box where its days are known, dots where only its place in the order is."""
        self.painter.setBrush(self.colors.ground)
        self.painter.setPen(QPen(self.colors.quiet, self.line, Qt.PenStyle.DashLine))
        if gap.is_tail:
            self.painter.drawRect(QRectF(box.left(), box.top(), box.width() - self.unit * 0.5, box.height()))
            self.painter.setPen(QPen(self.colors.quiet, self.line))
            tip = QPointF(box.right(), box.center().y())
            for side in (-1, 1):
                self.painter.drawLine(tip, QPointF(box.right() - self.unit * 0.4, box.center().y() + side * self.unit * 0.3))
            return
        if gap.dated:
            self.painter.drawRect(box)
            self._caption(days_text(gap.low_days, gap.high_days), box)
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colors.quiet)
        for shift in (-1, 0, 1):
            self.painter.drawEllipse(QPointF(box.center().x() + shift * self.unit * 0.35, box.center().y()),
                                     self.unit * 0.09, self.unit * 0.09)

    def axis_line(self) -> None:
        """Draw the line of time with its ticks, and say where there is order only."""
        y = self.top
        self.painter.setFont(self.small)
        metrics = QFontMetricsF(self.small)
        for piece in self.axis.pieces:
            left, right = (self.area.left() + at * self.area.width() for at in (piece.left, piece.right))
            self.painter.setPen(QPen(self.colors.quiet, self.line,
                                     Qt.PenStyle.DotLine if piece.shortened else Qt.PenStyle.SolidLine))
            self.painter.drawLine(QLineF(left, y, right, y))
            if piece.shortened:
                self._words(left, right, y, tr("shortened"), metrics)
        room = metrics.horizontalAdvance("2000-00") + self.unit * 0.5
        for tick in self.axis.ticks(room / max(1.0, self.area.width())):
            x = self.area.left() + tick.at * self.area.width()
            self.painter.setPen(QPen(self.colors.quiet, self.line))
            self.painter.drawLine(QLineF(x, y, x, y + self.unit * 0.25))
            words = f"{tick.year:04d}" if tick.month == 1 else f"{tick.year:04d}-{tick.month:02d}"
            self._words(x - room / 2, x + room / 2, y, words, metrics)
        for left, right in self.axis.order_zones:
            ends = self.area.left() + left * self.area.width(), self.area.left() + right * self.area.width()
            undated = self.axis.to_scale or not any(segment.dated for segment in self.bar.segments)
            whole = tr("order only, dates unknown") if undated else tr("order only, not to scale")
            fits = metrics.horizontalAdvance(whole) <= ends[1] - ends[0]
            self._words(*ends, y, whole if fits else tr("order only"), metrics)

    def _words(self, left: float, right: float, y: float, words: str, metrics: QFontMetricsF) -> None:
        """Write words below the line, moved inwards where they would stick out."""
        width = metrics.horizontalAdvance(words) + 2
        x = min(max((left + right - width) / 2, self.area.left()), self.area.right() - width)
        self.painter.setPen(self.colors.quiet)
        self.painter.drawText(QRectF(x, y + self.unit * 0.2, width, self.unit * 1.2),
                              _CENTER, words)
