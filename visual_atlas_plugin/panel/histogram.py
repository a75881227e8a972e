"""The timeline: records per year, quarter or month, and a window that is dragged, moved, widened and driven by keys.

It asks for the numbers of what is in sight (`timeline_for`), so that a closer look has finer bins.
"""

from datetime import date
from typing import Callable, Dict, NamedTuple, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..domain import counted
from ..domain.counted import Bins
from ..domain.filter_state import FilterState, day_of
from . import timeline_text
from .histogram_paint import AXIS, BARS, SIDE, TOP, TimelinePainter, undated_width
from .plain_text import safe_tip
from .time_axis import TimeAxis, bin_end, bin_number, bin_start

GRIP = 6         # px, how near to an edge a press takes it
ZOOM = 1.25      # of one notch of the wheel, of one key
MOST_THEMES = 3  # ticked themes up to which bars have the colors of themes

TimelineFor = Callable[[Bins, bool], counted.Timeline]
Dates = Tuple[Optional[date], Optional[date]]
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: None, Qt.Key.Key_End: None}


class Drag(NamedTuple):
    """A drag: which part, the bin and the place that were pressed, the bins of the window then, and its dates."""

    part: str
    pressed: int
    x: float
    first: int
    last: int
    dates: Dates


class Timeline(QWidget):
    """Bars with a window over them; a drag snaps to whole bins.

    Emits window_changed(start, end, live): dates, None where the window is open; live while dragging. Emits
    undated_toggled(bool) when the bar of the undated records is clicked.
    """

    window_changed = pyqtSignal(object, object, bool)
    undated_toggled = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTimeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(TOP + BARS + AXIS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(timeline_text.hint())
        self.timeline_for: Optional[TimelineFor] = None
        self.axis = TimeAxis()
        self.numbers: Optional[counted.Timeline] = None
        self.themes: Dict[str, Tuple[str, str]] = {}        # theme id: (name, color)
        self._state = FilterState()
        self._drag: Optional[Drag] = None
        self._told: Dates = (None, None)
        self._name()

    def sizeHint(self) -> QSize:
        """Return the size of the style guide."""
        return QSize(280, TOP + BARS + AXIS)

    # what is shown

    def show_state(self, state: FilterState, years: range) -> None:
        """Show window and numbers of the choices; `years` are those of the records."""
        moved = (state.start, state.end) != (self._state.start, self._state.end)
        self._state = state
        self.axis.set_years(years)
        if moved and self._drag is None and state.has_window:
            self.axis.reveal(*self.window_moments())
        self._ask()

    @property
    def by_theme(self) -> bool:
        """Whether the bars show themes: only where few are ticked."""
        return self._state.themes is not None and 0 < len(self._state.themes) <= MOST_THEMES

    @property
    def include_undated(self) -> bool:
        """Whether undated records are chosen."""
        return self._state.include_undated

    @property
    def years(self) -> range:
        """All years of the axis."""
        return self.axis.years

    @property
    def bars_width(self) -> float:
        """The width of the bars with a date, px."""
        return max(1.0, self.width() - 2 * SIDE - undated_width(self))

    def x_of_year(self, year: float) -> float:
        """Return the left edge of a year, px; years may have a fraction."""
        first, last = day_of(date(int(year), 1, 1)), day_of(date(int(year), 12, 31)) + 1
        return SIDE + self.axis.x(first + (year - int(year)) * (last - first))

    def _ask(self) -> None:
        """Get the numbers of the bins in sight and draw them."""
        self.axis.width = self.bars_width
        self.numbers = self.timeline_for(self.axis.bins(), self.by_theme) if self.timeline_for else None
        self._name()
        self.update()

    # the window

    @property
    def has_window(self) -> bool:
        """Whether the window has an end at all."""
        return self._state.has_window

    @property
    def dates(self) -> Dates:
        """The window: first and last day, None where open."""
        return self._state.start, self._state.end

    def window_moments(self) -> Tuple[float, float]:
        """Return the window as moments (days since 1970-01-01), open ends as far as the axis goes."""
        first, last = self._state.window_days
        years = self.years
        begin = float(day_of(date(years.start, 1, 1))) if first is None else float(first)
        end = float(day_of(date(years.stop - 1, 12, 31)) + 1) if last is None else float(last + 1)
        return min(begin, end), max(begin, end)

    def window_x(self) -> Tuple[float, float]:
        """Return the edges of the window, px, to the day; cut to what is in sight."""
        return tuple(SIDE + min(self.axis.width, max(0.0, self.axis.x(day))) for day in self.window_moments())

    def _span(self) -> Optional[Tuple[int, int]]:
        """Return the bins that the window touches, None for all dates."""
        if not self.has_window:
            return None
        unit, (begin, end) = self.axis.unit, self.axis.ends()
        start, last = self.dates
        first = bin_number(start, unit) if start else min(begin, bin_number(last, unit))
        return first, bin_number(last, unit) if last else max(end, first)

    def _choose(self, first: int, last: int, live: bool) -> None:
        unit = self.axis.unit
        self._tell((bin_start(min(first, last), unit), bin_end(max(first, last), unit)), live)

    def _tell(self, dates: Dates, live: bool) -> None:
        """Say the window, while dragging only where it is another one."""
        if not live or dates != self._told:
            self._told = dates
            self.window_changed.emit(*dates, live)

    def _part_at(self, x: float, y: float) -> str:
        """Return what a press takes: "start", "end" or "middle" of the window, a "new" one, "axis", "undated"."""
        if x > SIDE + self.axis.width:
            return "undated"
        if y > TOP + BARS:
            return "axis"
        if not self.has_window:
            return "new"
        left, right = self.window_x()
        start, end = self.dates
        near = [(abs(x - edge), part) for edge, part, is_set in ((left, "start", start), (right, "end", end)) if is_set]
        if min(near)[0] <= GRIP:
            return min(near)[1]
        return "middle" if left < x < right and start and end else "new"

    # mouse

    def mousePressEvent(self, event) -> None:
        """Begin a drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.pos().x()
        part, number = self._part_at(x, event.pos().y()), self.axis.number_at(x - SIDE)
        if part == "undated":
            self.undated_toggled.emit(not self.include_undated)
            return
        first, last = self._span() or (number, number)
        self._drag = Drag(part, number, x, first, last, self.dates)
        self._told = self.dates
        if part == "axis":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event) -> None:
        """Follow a drag, or tell by the pointer what a press would take."""
        x = event.pos().x()
        if self._drag is None:
            shape = {"start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor,
                     "middle": Qt.CursorShape.OpenHandCursor, "undated": Qt.CursorShape.PointingHandCursor,
                     "axis": Qt.CursorShape.OpenHandCursor if self.axis.is_zoomed else Qt.CursorShape.ArrowCursor,
                     }.get(self._part_at(x, event.pos().y()), Qt.CursorShape.CrossCursor)
            self.setCursor(shape)
        elif self._drag.part == "axis":
            if self.axis.pan(self._drag.x - x):
                self._ask()
            self._drag = self._drag._replace(x=x)
        else:
            self._choose(*self._dragged(x), live=True)

    def mouseReleaseEvent(self, event) -> None:
        """End a drag; a click without a drag chooses the bin under it."""
        if self._drag is None:
            return
        drag, x = self._drag, event.pos().x()
        first, last = self._dragged(x)
        clicked = self.axis.number_at(x - SIDE) == drag.pressed
        self._drag = None
        if drag.part == "axis":
            self.unsetCursor()
        elif drag.part in ("start", "end") and clicked:
            self._tell(drag.dates, False)
        else:
            only_this = drag.part == "middle" and clicked
            self._choose(*((drag.pressed, drag.pressed) if only_this else (first, last)), live=False)

    def mouseDoubleClickEvent(self, event) -> None:
        """Look at everything and, over the bars, choose all dates."""
        self._drag = None
        part = self._part_at(event.pos().x(), event.pos().y())
        if part == "undated":        # the second of two quick clicks
            self.undated_toggled.emit(not self.include_undated)
            return
        self.axis.show_all()
        if part != "axis" and self.has_window:
            self._tell((None, None), False)
        else:
            self._ask()

    def wheelEvent(self, event) -> None:
        """Look closer around the pointer, or move with Shift; what cannot be done scrolls the panel."""
        notches, sideways = event.angleDelta().y() / 120, event.angleDelta().x() / 120
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or (sideways and not notches):
            done = self.axis.pan(-(notches or sideways) * self.axis.width / 8)
        else:
            done = bool(notches) and self.axis.zoom(ZOOM ** notches, event.position().x() - SIDE)
        if not done:
            event.ignore()
            return
        event.accept()
        self._ask()

    def _dragged(self, x: float) -> Tuple[int, int]:
        """Return the bins of the window while it is dragged to x."""
        part, pressed, first, last = self._drag.part, self._drag.pressed, self._drag.first, self._drag.last
        number = self.axis.number_at(x - SIDE)
        if part == "start":
            return min(number, last), last
        if part == "end":
            return first, max(number, first)
        if part == "middle":
            return self._moved(first, last, number - pressed)
        return min(pressed, number), max(pressed, number)

    def _moved(self, first: int, last: int, step: int) -> Tuple[int, int]:
        """Return bins moved by a step, held on the axis."""
        begin, end = self.axis.ends()
        step = max(min(0, begin - first), min(max(0, end - last), step))
        return first + step, last + step

    # keys

    def keyPressEvent(self, event) -> None:
        """Move the window by a bin (with Shift its end, with Alt its start), zoom with + and -, Esc: all dates."""
        key = event.key()
        if key in _KEYS:
            self._step(key, event.modifiers())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom_by_key(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        elif key == Qt.Key.Key_Escape and self._drag is not None:
            dates, self._drag = self._drag.dates, None
            self._tell(dates, False)
        elif key == Qt.Key.Key_Escape and self.has_window:
            self._tell((None, None), False)
        else:
            super().keyPressEvent(event)

    def _step(self, key: int, modifiers) -> None:
        """Move the window, its end or its start, by a bin or to the outermost one; the first step takes one bin."""
        (begin, end), span, step = self.axis.ends(), self._span(), _KEYS[key]
        to = begin if key == Qt.Key.Key_Home else end
        if span is None:
            edge = to if step is None else begin if step > 0 else end
            self._choose(edge, edge, live=False)
            return
        first, last = span
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            last = max(first, min(end, last + step if step else to))
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            first = min(last, max(begin, first + step if step else to))
        else:
            first, last = self._moved(first, last, step if step else (begin - first if to == begin else end - last))
        self._choose(first, last, live=False)

    def _zoom_by_key(self, factor: float) -> None:
        left, right = self.window_x() if self.has_window else (0.0, self.axis.width + 2 * SIDE)
        if self.axis.zoom(factor, (left + right) / 2 - SIDE):
            self._ask()

    # looks

    def event(self, event) -> bool:
        """Tell the numbers under the pointer; keep our keys from the shortcuts of the window."""
        if event.type() == QEvent.Type.ToolTip:
            x, y = event.pos().x(), event.pos().y()
            QToolTip.showText(event.globalPos(), safe_tip(f"{self.words_at(x, y)}\n{self.toolTip()}"), self)
            return True
        ours = (*_KEYS, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_Escape)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def words_at(self, x: float, y: float = TOP) -> str:
        """Return what a bar holds: "2023: 4 of 4 records"."""
        if self.numbers is None:
            return ""
        if self._part_at(x, y) == "undated":
            return timeline_text.undated_words(self.numbers, self.include_undated)
        first = bin_number(self.numbers.bins.first, self.numbers.bins.unit)
        names = {theme: name for theme, (name, _) in self.themes.items()}
        return timeline_text.bin_words(self.numbers, self.axis.number_at(x - SIDE) - first, names)

    def _name(self) -> None:
        """Tell screen readers what is shown."""
        self.setAccessibleName(timeline_text.axis_words(self.axis.bins(), self.axis.unit))
        self.setAccessibleDescription(timeline_text.window_words(*self.dates))

    def resizeEvent(self, event) -> None:
        """Ask anew: other bins may fit."""
        super().resizeEvent(event)
        self._ask()

    def changeEvent(self, event) -> None:
        """Draw again with new colors."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange, QEvent.Type.FontChange):
            self.update()

    def paintEvent(self, event) -> None:
        """Draw window, bars, axis, handles and, with the keyboard here, the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        TimelinePainter(painter, self, self.palette()).paint()
        painter.end()
