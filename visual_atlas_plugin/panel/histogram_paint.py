"""How the timeline is drawn: window, bars, the bar of the undated records, axis, handles."""

from datetime import date
from typing import TYPE_CHECKING, List, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..domain import palette as house
from ..domain.counted import MONTH
from ..domain.filter_state import day_of
from . import look, timeline_text
from .time_axis import bin_start

if TYPE_CHECKING:
    from .histogram import Timeline

BARS = 64        # px, height of the bars
AXIS = 18        # px, height of the years below them
TOP = 8          # px, room for the handles and the focus ring
SIDE = 5         # px, beside the first and the last bar
UNDATED_BAR = 14  # px, width of the bar of undated records
LEAST_HEIGHT = 3.0   # px, of a bar that holds anything
_SMALL = 0.85
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)    # months between words below the axis


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small


def undated_width(widget: QWidget) -> float:
    """Return the room at the right for the undated records, px: a gap, and as wide as its word."""
    words = QFontMetrics(_small(widget.font())).horizontalAdvance(timeline_text.undated_word())
    return max(look.TARGET + 8.0, words + 10.0)


class TimelinePainter:
    """Draws one Timeline once."""

    def __init__(self, painter: QPainter, timeline: "Timeline", palette: QPalette):
        self.painter, self.line, self.palette = painter, timeline, palette
        self.axis = timeline.axis
        self.right = SIDE + self.axis.width + 2      # of the field of dated records
        numbers = timeline.numbers
        self.highest = max(1, int(numbers.all.max(initial=0)) if numbers is not None else 0)

    def paint(self) -> None:
        """Draw everything."""
        field = QRectF(0.5, 0.5, self.right, TOP + BARS)
        slot = QRectF(self.right + 4.5, 0.5, self.line.width() - self.right - 5.5, TOP + BARS)
        for box in (field, slot):
            self.painter.setPen(QPen(look.rule(self.palette), 1))
            self.painter.setBrush(self.palette.color(QPalette.ColorRole.Base))
            self.painter.drawRoundedRect(box, 4, 4)
        self.painter.save()
        self.painter.setClipRect(QRectF(1, 0, self.right, TOP + BARS + AXIS))
        if self.line.has_window:
            self._window()
        if self.line.numbers is not None:
            self._bars()
        self._axis()
        if self.line.has_window:
            self._handles()
        self.painter.restore()
        self._undated(slot)
        if self.line.hasFocus():
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(look.focus(self.palette), 2))
            self.painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _window(self) -> None:
        left, right = self.line.window_x()
        wash = QColor(look.count(self.palette))
        wash.setAlpha(46)
        self.painter.fillRect(QRectF(left, 1, max(1.5, right - left), TOP + BARS - 1), wash)

    def _box(self, left: float, right: float, value: float, lift: float = 0.0) -> QRectF:
        """Return the bar of a number; `lift` px stand below it already."""
        height = (BARS - 4) * value / self.highest
        if not lift:
            height = max(LEAST_HEIGHT, height)
        gap = 1.0 if right - left > 4 else 0.0
        return QRectF(left + gap / 2, TOP + BARS - lift - height, right - left - gap, height)

    def _bars(self) -> None:
        """Draw all records in grey and the matching ones over them, in the color of counts or of their themes."""
        numbers = self.line.numbers
        edges = [SIDE + self.axis.x(float(edge)) for edge in numbers.bins.edges]
        themes = [(self.line.themes.get(theme, ("", house.HALO))[1], values) for theme, values in numbers.by_theme.items()]
        rest, hue = look.rest(self.palette), look.count(self.palette)
        for place, (whole, now) in enumerate(zip(numbers.all.tolist(), numbers.now.tolist())):
            left, right = edges[place], edges[place + 1]
            if whole:
                self.painter.fillRect(self._box(left, right, whole), rest)
            if now and not themes:
                self.painter.fillRect(self._box(left, right, now), hue)
            elif now:
                self._stack(self._box(left, right, now), [(color, int(values[place])) for color, values in themes])

    def _stack(self, box: QRectF, parts: List[Tuple[str, int]]) -> None:
        """Part the bar of the matching records by theme; a record with two themes counts once in its height."""
        whole = sum(value for _, value in parts)
        bottom = box.bottom()
        for color, value in parts:
            height = box.height() * value / whole if whole else 0.0
            self._patch(QRectF(box.left(), bottom - height, box.width(), height), color)
            bottom -= height

    def _patch(self, box: QRectF, color: str) -> None:
        """Fill with the color of a theme; a rim keeps pale ones apart from the ground."""
        self.painter.fillRect(box, QColor(color))
        if box.width() >= 4 and box.height() >= 2:
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(look.quiet(self.palette), 0.8))
            self.painter.drawRect(box.adjusted(0.4, 0.4, -0.4, -0.4))

    def _undated(self, slot: QRectF) -> None:
        """Draw the bar of the undated records on the scale of the others; broken where it is too high for it."""
        center = slot.center().x()
        self._word(QRectF(slot.left(), TOP + BARS + 2, slot.width(), AXIS - 2), timeline_text.undated_word(),
                   Qt.AlignmentFlag.AlignHCenter)
        numbers = self.line.numbers
        if numbers is None or not numbers.undated_all:
            return
        left, right = center - UNDATED_BAR / 2, center + UNDATED_BAR / 2
        broken = numbers.undated_all > self.highest
        scale = self.highest / numbers.undated_all if broken else 1.0
        self.painter.fillRect(self._box(left, right, numbers.undated_all * scale), look.rest(self.palette))
        if numbers.undated_now:
            self.painter.fillRect(self._box(left, right, numbers.undated_now * scale), look.count(self.palette))
        if broken:
            self.painter.setPen(QPen(self.palette.color(QPalette.ColorRole.Base), 2.5))
            y = TOP + BARS * 0.35
            self.painter.drawLine(QPointF(left - 2, y + 3), QPointF(right + 2, y - 3))

    def _axis(self) -> None:
        """Write round years, and months between them on a closer look, as many as have room."""
        self.painter.setFont(_small(self.line.font()))
        room = self.painter.fontMetrics().horizontalAdvance("2000") + 14
        per_month = self.axis.width / max(1.0, (self.axis.right - self.axis.left) / 30.44)
        step = next((months for months in _STEPS if months * per_month >= room), _STEPS[-1])
        bins = self.axis.bins()
        first, last = bins.starts(0), date.fromordinal(int(bins.edges[-1]) - 1 + date(1970, 1, 1).toordinal())
        number = (first.year * 12 + first.month - 1) // step * step
        while number <= last.year * 12 + last.month - 1:
            day = bin_start(number, MONTH)
            x = SIDE + self.axis.x(float(day_of(day)))
            if x >= SIDE - 0.5:
                self.painter.setPen(QPen(look.rest(self.palette), 1))
                self.painter.drawLine(QPointF(x, TOP + BARS), QPointF(x, TOP + BARS + 3))
                box = QRectF(x, TOP + BARS + 2, room, AXIS - 2)
                if box.left() + room - 14 <= self.right:
                    self._word(box, timeline_text.tick_word(day), Qt.AlignmentFlag.AlignLeft)
            number += step

    def _word(self, box: QRectF, text: str, align) -> None:
        self.painter.setFont(_small(self.line.font()))
        self.painter.setPen(look.quiet(self.palette))
        self.painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, text)

    def _handles(self) -> None:
        """Draw the edges that can be taken; an open end has none, nor one that is out of sight."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(look.count(self.palette))
        for x, moment, is_set in zip(self.line.window_x(), self.line.window_moments(), self.line.dates):
            if is_set and self.axis.left <= moment <= self.axis.right:
                self.painter.drawRect(QRectF(x - 1, 1, 2, TOP + BARS - 1))
                self.painter.drawRoundedRect(QRectF(x - 3, TOP + BARS / 2 - 11, 6, 22), 3, 3)
