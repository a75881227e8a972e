"""Section *When*: the timeline, two dates, what counts as inside, and presets."""

from datetime import date
from functools import partial
from typing import Dict, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..domain import palette as house
from ..domain import words
from ..domain.case_index import CaseIndex, Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..store.index_reader import ThemeRow
from . import look
from .day_edit import DatePair, DayEdit
from .histogram import Timeline
from .time_menu import TimeMenu
from .widgets import FlowLayout, TickLine, button


def presets() -> Tuple[Tuple[str, str, Optional[date], Optional[date]], ...]:
    """Return (name, words, start, end) of the preset buttons."""
    return (("all", tr("All"), None, None),
            ("1990s", tr("1990s"), date(1990, 1, 1), date(1999, 12, 31)),
            ("2000s", tr("2000s"), date(2000, 1, 1), date(2009, 12, 31)),
            ("2010s", tr("2010s"), date(2010, 1, 1), date(2019, 12, 31)),
            ("since2020", tr("Since 2020"), date(2020, 1, 1), None))


class WhenSection(QWidget):
    """Chooses the window of dates; emits changed(FilterState, live).

    Play, step, frame and density are asked for by signals: play_asked(bool), step_asked(+1 or -1),
    frame_asked(unit of domain.counted), density_asked(one of time_menu.DENSITIES).
    """

    changed = pyqtSignal(object, bool)
    play_asked = pyqtSignal(bool)
    step_asked = pyqtSignal(int)
    frame_asked = pyqtSignal(str)
    density_asked = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaWhenBody")
        self._state = FilterState()
        self.timeline = Timeline()
        self.timeline.window_changed.connect(self._window)
        self.timeline.undated_toggled.connect(lambda on: self._emit(self._state.with_(include_undated=on)))
        self.start = DayEdit("vaFrom", tr("From"), tr("earliest"), last=False)
        self.end = DayEdit("vaTo", tr("To"), tr("latest"), last=True)
        self.start.day_chosen.connect(self._start_chosen)
        self.end.day_chosen.connect(self._end_chosen)
        self.possibly = TickLine(tr("Include records that may fall in this period"), "vaPossibly", tr(
            "On: records whose time overlaps the period. Off: only those that lie in it for certain."))
        self.possibly.box.clicked.connect(lambda on: self._emit(self._state.with_(certainly=not on)))
        self.undated = TickLine("", "vaUndated", tr("Records whose date nobody has published."))
        self.undated.box.clicked.connect(lambda on: self._emit(self._state.with_(include_undated=bool(on))))
        self.presets: Dict[str, QWidget] = {}
        self.menu = TimeMenu()
        for name in ("play_asked", "step_asked", "frame_asked", "density_asked"):
            getattr(self.menu, name).connect(getattr(self, name))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 10)
        column.setSpacing(4)
        self._dates = DatePair((tr("From"), self.start), (tr("To"), self.end))
        for widget in (self.timeline, self._dates):
            inner = QHBoxLayout()
            inner.setContentsMargins(look.OUTSET, 0, 0, 0)
            inner.addWidget(widget)
            column.addLayout(inner)
        column.addWidget(self.possibly)
        undated = QHBoxLayout()
        undated.addWidget(self.undated, 1)
        undated.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(undated)
        row = QWidget()
        flow = FlowLayout(3)
        flow.setContentsMargins(look.OUTSET, 2, 0, 0)
        row.setLayout(flow)
        for name, text, start, end in presets():
            preset = button(text, "preset", f"vaPreset_{name}")
            preset.setCheckable(True)
            preset.clicked.connect(partial(self._window, start, end, False))
            preset.setToolTip(tr("Show all dates") if name == "all" else tr("Choose this period"))
            self.presets[name] = preset
            flow.addWidget(preset)
        column.addWidget(row)

    def set_atlas(self, themes: Sequence[ThemeRow], index: CaseIndex) -> None:
        """Take the themes of an atlas, and the index that gives the numbers of the timeline."""
        self.timeline.themes = {row.theme_id: (naming.of_row(row.name, row.name_ko), row.color) for row in themes}
        self.timeline.themes[words.NO_THEME] = (tr("No theme given"), house.HALO)
        self.timeline.timeline_for = lambda bins, by_theme: index.timeline(self._state, bins, by_theme)

    def refresh(self, state: FilterState, counts: Counts) -> None:
        """Show choices and numbers."""
        self._state = state
        self.timeline.show_state(state, counts.histogram.years)
        self.start.show_day(state.start)
        self.end.show_day(state.end)
        self.possibly.box.setChecked(not state.certainly)
        self.undated.box.setChecked(state.include_undated)
        self.undated.set_text(tr("Include undated ({n})").format(n=f"{counts.undated_available:,}"))
        for name, _, start, end in presets():
            self.presets[name].setChecked((start, end) == (state.start, state.end))

    def _window(self, start: Optional[date], end: Optional[date], live: bool, _checked: bool = False) -> None:
        self._emit(self._state.with_(start=start, end=end), live)

    def _start_chosen(self, day: Optional[date]) -> None:
        """Take a new start; an end before it moves along."""
        end = self._state.end
        self._window(day, day if day and end and end < day else end, False)

    def _end_chosen(self, day: Optional[date]) -> None:
        """Take a new end; a start after it moves along."""
        start = self._state.start
        self._window(day if day and start and start > day else start, day, False)

    def _emit(self, state: FilterState, live: bool = False) -> None:
        self.changed.emit(state, live)
