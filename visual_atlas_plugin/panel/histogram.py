"""The timeline: records per year, and a window that is dragged, moved, widened and driven by keys."""

from datetime import date
from typing import Optional, Tuple

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..domain.case_index import Histogram
from ..i18n import tr
from . import look

BARS = 64        # px, height of the bars
AXIS = 18        # px, height of the years below them
TOP = 8          # px, room for the handles and the focus ring
SIDE = 5         # px, beside the first and the last bar
GRIP = 6         # px, how near to an edge a press takes it
FIRST_YEAR = 1990   # the axis begins here or earlier, so that the presets have a place on it


class Timeline(QWidget):
    """Bars per year with a window over them; a drag snaps to whole years.

    Emits window_changed(start, end, live): dates, None where the window is open; live while dragging.
    """

    window_changed = pyqtSignal(object, object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTimeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(TOP + BARS + AXIS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Drag over years to choose a period; drag its edges or its middle to change it. "
                           "Left and Right move it, Shift+Left and Shift+Right change its end, Esc shows all dates."))
        self._histogram = Histogram()
        self._start: Optional[date] = None
        self._end: Optional[date] = None
        self._drag: Optional[Tuple[str, int, int, int]] = None   # part, year pressed, first and last year then
        self._name()

    def sizeHint(self) -> QSize:
        """Return the size of the style guide."""
        return QSize(280, TOP + BARS + AXIS)

    def show_counts(self, histogram: Histogram, start: Optional[date], end: Optional[date]) -> None:
        """Show bars and window."""
        self._histogram, self._start, self._end = histogram, start, end
        self._name()
        self.update()

    @property
    def years(self) -> range:
        """The years on the axis."""
        bins = self._histogram.years
        return range(min(FIRST_YEAR, bins.start), bins.stop) if len(bins) else range(FIRST_YEAR, FIRST_YEAR + 35)

    def x_of_year(self, year: float) -> float:
        """Return the left edge of a year, px; years may have a fraction."""
        years = self.years
        share = (year - years.start) / len(years)
        return SIDE + min(1.0, max(0.0, share)) * (self.width() - 2 * SIDE)

    def year_at(self, x: float) -> int:
        """Return the year under a position, px, kept on the axis."""
        years = self.years
        place = int((x - SIDE) / max(1, self.width() - 2 * SIDE) * len(years) // 1)
        return years.start + min(len(years) - 1, max(0, place))

    # the window in years

    def _span(self) -> Optional[Tuple[int, int]]:
        """Return the years that the window touches, None for all dates."""
        if self._start is None and self._end is None:
            return None
        years = self.years
        first = self._start.year if self._start else min(years.start, self._end.year)
        last = self._end.year if self._end else max(years.stop - 1, self._start.year)
        return first, last

    def _choose(self, first: int, last: int, live: bool) -> None:
        first, last = min(first, last), max(first, last)
        self.window_changed.emit(date(first, 1, 1), date(last, 12, 31), live)

    def _part_at(self, x: float) -> str:
        """Return what a press at x takes: "start" or "end" of the window, its "middle", or a "new" one."""
        span = self._span()
        if span is None:
            return "new"
        left, right = self._window_x()
        near = [(abs(x - edge), part) for edge, part, is_set in (
            (left, "start", self._start), (right, "end", self._end)) if is_set]
        if min(near)[0] <= GRIP:
            return min(near)[1]
        return "middle" if left < x < right and self._start and self._end else "new"

    def _window_x(self) -> Tuple[float, float]:
        """Return the edges of the window, px, to the day."""
        def place(day: date, after: int) -> float:
            new_year = date(day.year, 1, 1).toordinal()
            length = date(day.year, 12, 31).toordinal() - new_year + 1
            return self.x_of_year(day.year + (day.toordinal() - new_year + after) / length)
        return (place(self._start, 0) if self._start else self.x_of_year(self.years.start),
                place(self._end, 1) if self._end else self.x_of_year(self.years.stop))

    # mouse

    def mousePressEvent(self, event) -> None:
        """Begin a drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        year = self.year_at(event.pos().x())
        part = self._part_at(event.pos().x())
        first, last = self._span() or (year, year)
        self._drag = (part, year, first, last)

    def mouseMoveEvent(self, event) -> None:
        """Follow a drag, or tell by the pointer what a press would take."""
        if self._drag is None:
            shape = {"start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor,
                     "middle": Qt.CursorShape.OpenHandCursor}.get(
                         self._part_at(event.pos().x()), Qt.CursorShape.CrossCursor)
            self.setCursor(shape)
            return
        self._choose(*self._dragged(event.pos().x()), live=True)

    def mouseReleaseEvent(self, event) -> None:
        """End a drag; a click without a drag chooses the year under it."""
        if self._drag is None:
            return
        part, pressed, _, _ = self._drag
        first, last = self._dragged(event.pos().x())
        clicked = self.year_at(event.pos().x()) == pressed
        self._drag = None
        if part == "middle" and clicked:
            first = last = pressed
        if part in ("start", "end") and clicked:
            self.window_changed.emit(self._start, self._end, False)
            return
        self._choose(first, last, live=False)

    def mouseDoubleClickEvent(self, event) -> None:
        """Show all dates."""
        self._drag = None
        self.window_changed.emit(None, None, False)

    def _dragged(self, x: float) -> Tuple[int, int]:
        """Return the years of the window while it is dragged to x."""
        part, pressed, first, last = self._drag
        year = self.year_at(x)
        if part == "start":
            return min(year, last), last
        if part == "end":
            return first, max(year, first)
        if part == "middle":
            step = year - pressed
            years = self.years
            step = max(years.start - first, min(years.stop - 1 - last, step))
            return first + step, last + step
        return min(pressed, year), max(pressed, year)

    # keys

    def keyPressEvent(self, event) -> None:
        """Move the window by a year, change its end with Shift, show all dates with Esc."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())
        if event.key() == Qt.Key.Key_Escape and self._span() is not None:
            self.window_changed.emit(None, None, False)
        elif step is None:
            super().keyPressEvent(event)
        else:
            self._step(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _step(self, step: int, end_only: bool) -> None:
        """Move the window, or its end, by one year; the first step takes the outermost year."""
        years, span = self.years, self._span()
        if span is None:
            edge = years.start if step > 0 else years.stop - 1
            self._choose(edge, edge, live=False)
            return
        first, last = span
        if end_only:
            self._choose(first, min(9998, max(first, last + step)), live=False)
        elif (step < 0 and first > years.start) or (step > 0 and last < years.stop - 1):
            self._choose(first + step, last + step, live=False)

    # looks

    def event(self, event) -> bool:
        """Tell the numbers of the year under the pointer, after the hint of the whole."""
        if event.type() == QEvent.Type.ToolTip:
            year = self.year_at(event.pos().x())
            QToolTip.showText(event.globalPos(), f"{self._numbers(year)}\n{self.toolTip()}", self)
            return True
        return super().event(event)

    def _numbers(self, year: int) -> str:
        """Return "2023: 4 of 4 records"."""
        bins = self._histogram
        place = year - bins.first_year
        now, whole = (bins.now[place], bins.all[place]) if 0 <= place < len(bins.all) else (0, 0)
        return tr("{year}: {now} of {all} records").format(year=year, now=f"{now:,}", all=f"{whole:,}")

    def _name(self) -> None:
        """Tell screen readers what is shown."""
        years = self.years
        self.setAccessibleName(tr("Timeline, {first} to {last}").format(first=years.start, last=years.stop - 1))
        span = self._span()
        self.setAccessibleDescription(
            tr("All dates") if span is None else tr("Chosen: {first} to {last}").format(first=span[0], last=span[1]))

    def changeEvent(self, event) -> None:
        """Draw again with new colors."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self.update()

    def paintEvent(self, event) -> None:
        """Draw window, bars, axis, handles and, with the keyboard here, the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        field = QRectF(0.5, 0.5, self.width() - 1, TOP + BARS)
        painter.setPen(QPen(look.rule(palette), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(field, 4, 4)
        if self._span() is not None:
            self._paint_window(painter, palette)
        self._paint_bars(painter, palette)
        self._paint_axis(painter, palette)
        if self._span() is not None:
            self._paint_handles(painter, palette)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.focus(palette), 2))
            painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _paint_window(self, painter: QPainter, palette: QPalette) -> None:
        left, right = self._window_x()
        wash = QColor(look.count(palette))
        wash.setAlpha(46)
        painter.fillRect(QRectF(left, 1, max(1.5, right - left), TOP + BARS - 1), wash)

    def _paint_bars(self, painter: QPainter, palette: QPalette) -> None:
        """Draw all records in grey and the matching ones over them in the color of counts."""
        bins = self._histogram
        highest = max(bins.all, default=0)
        for place, year in enumerate(bins.years):
            left, right = self.x_of_year(year), self.x_of_year(year + 1)
            gap = 1.0 if right - left > 4 else 0.0
            for value, color in ((bins.all[place], look.rest(palette)), (bins.now[place], look.count(palette))):
                if value:
                    height = max(3.0, (BARS - 4) * value / highest)
                    painter.fillRect(QRectF(left + gap / 2, TOP + BARS - height, right - left - gap, height), color)

    def _paint_axis(self, painter: QPainter, palette: QPalette) -> None:
        """Write round years below, as many as have room."""
        years = self.years
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        room = painter.fontMetrics().horizontalAdvance("2000") + 14
        per_year = (self.width() - 2 * SIDE) / len(years)
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if s * per_year >= room), 500)
        for year in range(-(-years.start // step) * step, years.stop, step):
            x = self.x_of_year(year)
            painter.setPen(QPen(look.rest(palette), 1))
            painter.drawLine(QPointF(x, TOP + BARS), QPointF(x, TOP + BARS + 3))
            painter.setPen(look.quiet(palette))
            box = QRectF(x, TOP + BARS + 2, room, AXIS - 2)
            if box.left() + room - 14 <= self.width():
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(year))

    def _paint_handles(self, painter: QPainter, palette: QPalette) -> None:
        """Draw the edges that can be taken; an open end has none."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.count(palette))
        for x, is_set in zip(self._window_x(), (self._start, self._end)):
            if is_set:
                painter.drawRect(QRectF(x - 1, 1, 2, TOP + BARS - 1))
                painter.drawRoundedRect(QRectF(x - 3, TOP + BARS / 2 - 11, 6, 22), 3, 3)
