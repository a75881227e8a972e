"""The line of truth: how many records match, what is active, undo and reset; and why nothing matches."""

from typing import Callable, Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..domain.case_index import Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.filter_text import empty_reason, filter_sentence, number_text, routes_text, theme_name, window_short
from ..store.index_reader import Totals
from . import look, symbols
from .places_section import kind_name
from .widgets import FlowLayout, LinkButton, button, capitalized, label


def truth_parts(state: FilterState, counts: Counts, totals: Totals) -> Tuple[str, str]:
    """Return the two parts of the line: "16 of 16 records" and "13 with a date · 63 places · 6 routes"."""
    records = tr("{n} of {total} records").format(n=number_text(counts.matching), total=number_text(counts.total))
    shown, routes = len(state.routes & {row.route_no for row in totals.routes}), len(totals.routes)
    pattern = tr("{n} routes") if shown == routes else tr("{shown} of {n} routes")
    rest = " · ".join((tr("{n} with a date").format(n=number_text(counts.dated)),
                       tr("{n} places").format(n=number_text(totals.places)),
                       pattern.format(shown=shown, n=routes)))
    return records, rest


def chips_of(state: FilterState, default: FilterState, names: Dict[str, str]) -> List[Tuple[str, str, FilterState]]:
    """Return (name, words, choices without it) of each choice that differs from the default."""
    chips: List[Tuple[str, str, FilterState]] = []
    if state.themes is not None:
        listed = ", ".join(theme_name(theme, names) for theme in sorted(state.themes))
        text = listed if len(state.themes) == 1 else tr("{n} themes").format(n=len(state.themes))
        chips.append(("themes", text if state.themes else tr("No themes"), state.with_(themes=None)))
    if state.has_window:
        pattern = tr("{window}, certainly") if state.certainly else tr("{window}, possibly")
        chips.append(("dates", capitalized(pattern.format(window=window_short(state))),
                      state.with_(start=None, end=None, certainly=False)))
    if not state.include_undated:
        chips.append(("undated", tr("Undated left out"), state.with_(include_undated=True)))
    if state.place_kinds != default.place_kinds:
        only = len(state.place_kinds) == 1
        text = kind_name(min(state.place_kinds)) if only else tr("{n} kinds of place").format(n=len(state.place_kinds))
        chips.append(("places", text, state.with_(place_kinds=default.place_kinds)))
    if state.routes != default.routes:
        chips.append(("routes", capitalized(routes_text(state)), state.with_(routes=default.routes)))
    return chips


class TruthLine(QWidget):
    """Always visible above the sections; emits changed(FilterState, live), undo_asked, reset_asked."""

    changed = pyqtSignal(object, bool)
    undo_asked = pyqtSignal()
    reset_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTruth")
        self._remedy: Optional[Callable[[], None]] = None
        self.records = label("", "big", "vaTruthRecords", wrap=True)
        self.rest = label("", "quiet", "vaTruthRest", wrap=True)
        self.undo = button("", "icon", "vaUndo", tr("Take back the last choice. Key: Ctrl+Z"))
        self.undo.setAccessibleName(tr("Undo"))
        self.undo.clicked.connect(self.undo_asked)
        self.reset = button(tr("Reset all"), "plain", "vaReset", tr("Back to everything that was shown at first"))
        self.reset.clicked.connect(self.reset_asked)
        self.chips = QWidget()
        self.chips.setObjectName("vaChips")
        self._flow = FlowLayout(3)
        self.chips.setLayout(self._flow)
        self.reason = label("", "strong", "vaEmptyReason", wrap=True)
        self.remedy = LinkButton("vaEmptyRemedy")
        self.remedy.clicked.connect(self._on_remedy)
        self._lay_out()
        self._draw()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 4, look.MARGIN, 8)
        column.setSpacing(3)
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.records, 1)
        top.addWidget(self.undo)
        top.addWidget(self.reset)
        column.addLayout(top)
        column.addWidget(self.rest)
        column.addWidget(self.chips)
        column.addWidget(self.reason)
        column.addWidget(self.remedy)

    def text(self) -> str:
        """Return the whole line: "16 of 16 records · 13 with a date · 63 places · 6 routes"."""
        return f"{self.records.text()} · {self.rest.text()}"

    def refresh(self, state: FilterState, counts: Counts, totals: Totals, default: FilterState, can_undo: bool) -> None:
        """Show numbers, chips and, where nothing matches, the reason."""
        names = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in totals.themes}
        records, rest = truth_parts(state, counts, totals)
        self.records.setText(records)
        self.rest.setText(rest)
        self.setAccessibleName(self.text())
        self.records.setToolTip(filter_sentence(state, counts, names))
        self.rest.setToolTip(tr("Places: facilities of this atlas that have a point. Crossings are counted below."))
        self.undo.setEnabled(can_undo)
        self.reset.setEnabled(state != default)
        self._show_chips(chips_of(state, default, names))
        self._show_reason(state, counts, names)

    def _show_chips(self, chips: List[Tuple[str, str, FilterState]]) -> None:
        while self._flow.count():
            old = self._flow.takeAt(0).widget()
            old.hide()
            old.setObjectName("")   # its name passes to the chip that replaces it
            old.deleteLater()
        for name, words, without in chips:
            chip = button(f"{words}  ×", "chip", f"vaChip_{name}", tr("Remove this choice"))
            chip.setAccessibleName(tr("Remove: {choice}").format(choice=words))
            chip.clicked.connect(lambda _on=False, state=without: self.changed.emit(state, False))
            self._flow.addWidget(chip)
        self.chips.setVisible(bool(chips))

    def _show_reason(self, state: FilterState, counts: Counts, names: Dict[str, str]) -> None:
        self._remedy = None
        empty = counts.matching == 0
        if empty:
            sentence, words, change = empty_reason(state, counts, names)
            remedies = {"undated": {"include_undated": True}, "dates": {"start": None, "end": None},
                        "themes": {"themes": None}}
            self.reason.setText(sentence)
            self.remedy.setText(words)
            if change:
                self._remedy = lambda: self.changed.emit(state.with_(**remedies[change]), False)
        self.reason.setVisible(empty)
        self.remedy.setVisible(self._remedy is not None)

    def _on_remedy(self) -> None:
        if self._remedy is not None:
            self._remedy()

    def changeEvent(self, event) -> None:
        """Draw the icon again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.undo.setIcon(symbols.undo_icon(look.text(self.palette())))
