"""The line of truth: how many records match, what is active, undo and reset; and why nothing matches."""

from functools import partial
from typing import Callable, Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..domain.case_index import Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names, facet_phrase
from ..mapping.filter_text import (
    empty_reason, filter_sentence, number_text, routes_text, theme_name, window_short, without)
from ..store.index_reader import Totals
from . import look, symbols
from .filter_menu import FilterMenu
from .places_section import kind_name
from .plain_text import safe_tip
from .widgets import CROSS, Chip, FlowLayout, LinkButton, button, capitalized, label


def truth_parts(state: FilterState, counts: Counts, totals: Totals) -> Tuple[str, str]:
    """Return the two parts of the line: "16 of 16 records" and "13 with a date · 63 places · 6 routes"."""
    records = tr("{n} of {total} records").format(n=number_text(counts.matching), total=number_text(counts.total))
    shown, routes = len(state.routes & {row.route_no for row in totals.routes}), len(totals.routes)
    pattern = tr("{n} routes") if shown == routes else tr("{shown} of {n} routes")
    rest = [tr("{n} with a date").format(n=number_text(counts.dated))]
    if counts.not_on_map:
        rest.append(tr("{n} not on the map").format(n=number_text(counts.not_on_map)))
    rest += [tr("{n} places").format(n=number_text(totals.places)), pattern.format(shown=shown, n=routes)]
    return records, " · ".join(rest)


def chips_of(state: FilterState, default: FilterState, names: Dict[str, str],
             place_names: Optional[Dict[str, str]] = None) -> List[Tuple[str, str, FilterState]]:
    """Return (name, words, choices without it) of each choice that differs from the default.

    `names`: of themes by id, `place_names`: of crossings by place_id.
    """
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
        chips.append(("places", _kinds_text(state), state.with_(place_kinds=default.place_kinds)))
    if state.routes != default.routes:
        chips.append(("routes", capitalized(routes_text(state)), state.with_(routes=default.routes)))
    chips += [(name, capitalized(facet_phrase(name, state, place_names)), state.with_(**{name: None}))
              for name in state.chosen_facets]
    if state.text:
        chips.append(("text", capitalized(tr("text “{text}”").format(text=state.text)), state.with_(text="")))
    if state.area:
        chips.append(("area", capitalized(tr("in a chosen area")), state.with_(area=())))
    return chips


def _kinds_text(state: FilterState) -> str:
    """Return the kinds of place that are ticked: by name where it is one, else how many."""
    if len(state.place_kinds) == 1:
        return kind_name(min(state.place_kinds))
    return tr("{n} kinds of place").format(n=len(state.place_kinds)) if state.place_kinds else tr("No kinds of place")


class TruthLine(QWidget):
    """Always visible above the sections; emits changed(FilterState, live), undo_asked, redo_asked, reset_asked.

    `problem`: an AtlasError to be told, of named or pasted choices. `names_changed`: of the named choices.
    """

    changed = pyqtSignal(object, bool)
    problem = pyqtSignal(object)
    names_changed = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()
    reset_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTruth")
        self._remedy: Optional[Callable[[], None]] = None
        self._totals: Optional[Totals] = None
        self._names: Dict[str, str] = {}
        self._places: Dict[str, str] = {}
        self._without: Dict[str, FilterState] = {}
        self._buttons: Dict[str, QWidget] = {}
        self.records = label("", "big", "vaTruthRecords", wrap=True)
        self.rest = label("", "quiet", "vaTruthRest", wrap=True)
        self.undo = button("", "icon", "vaUndo", tr("Take back the last choice. Key: Ctrl+Z"))
        self.undo.setAccessibleName(tr("Undo"))
        self.undo.clicked.connect(self.undo_asked)
        self.redo = button("", "icon", "vaRedo", tr("Do again what was taken back. Key: Ctrl+Shift+Z"))
        self.redo.setAccessibleName(tr("Redo"))
        self.redo.clicked.connect(self.redo_asked)
        self.menu = FilterMenu()
        self.menu.chosen.connect(lambda state: self.changed.emit(state, False))
        self.menu.failed.connect(self.problem)
        self.menu.names_changed.connect(self.names_changed)
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
        top.addWidget(self.redo)
        top.addWidget(self.reset)
        column.addLayout(top)
        second = QHBoxLayout()
        second.setSpacing(2)
        second.addWidget(self.rest, 1)
        second.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(second)
        self.redo.hide()
        column.addWidget(self.chips)
        column.addWidget(self.reason)
        column.addWidget(self.remedy)

    def text(self) -> str:
        """Return the whole line: "16 of 16 records · 13 with a date · 63 places · 6 routes"."""
        return f"{self.records.text()} · {self.rest.text()}"

    def refresh(self, state: FilterState, counts: Counts, totals: Totals, default: FilterState, can_undo: bool,
                can_redo: bool = False) -> None:
        """Show numbers, chips and, where nothing matches, the reason."""
        self._learn(totals)
        records, rest = truth_parts(state, counts, totals)
        for line, words in ((self.records, records), (self.rest, rest)):
            if line.text() != words:
                line.setText(words)
        self.setAccessibleName(self.text())
        sentence = filter_sentence(state, counts, self._names, place_names=self._places)
        self.records.setToolTip(safe_tip(sentence))
        self.menu.show_choices(state, sentence, self._names)
        self.undo.setEnabled(can_undo)
        self.redo.setVisible(can_redo)
        self.reset.setEnabled(state != default)
        self._show_chips(chips_of(state, default, self._names, self._places))
        self._show_reason(state, counts)

    def _learn(self, totals: Totals) -> None:
        """Make the names of an atlas, once."""
        if totals is not self._totals:
            self._totals = totals
            self._names = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in totals.themes}
            self._places = crossing_names(totals.crossings)
            self.rest.setToolTip(
                tr("Not on the map: records of which no place with a point is known. "
                   "Places: facilities of this atlas that have a point. Crossings are counted below."))

    def _show_chips(self, chips: List[Tuple[str, str, FilterState]]) -> None:
        self._without = {name: state for name, _, state in chips}
        if [name for name, _, _ in chips] != list(self._buttons):
            self._make_chips([name for name, _, _ in chips])
        for name, words, _ in chips:
            chip = self._buttons[name]
            if chip.property("words") != words:
                chip.setProperty("words", words)
                chip.setText(f"{words}{CROSS}")
                chip.setToolTip(safe_tip("\n".join((words, tr("Remove this choice")))))
                chip.setAccessibleName(tr("Remove: {choice}").format(choice=words))
        self.chips.setVisible(bool(chips))

    def _make_chips(self, names: List[str]) -> None:
        while self._flow.count():
            old = self._flow.takeAt(0).widget()
            old.hide()
            old.setObjectName("")   # its name passes to the chip that replaces it
            old.deleteLater()
        self._buttons = {name: Chip(f"vaChip_{name}") for name in names}
        for name, chip in self._buttons.items():
            chip.clicked.connect(partial(self._remove, name))
            self._flow.addWidget(chip)

    def _remove(self, name: str, _on: bool = False) -> None:
        if name in self._without:
            self.changed.emit(self._without[name], False)

    def _show_reason(self, state: FilterState, counts: Counts) -> None:
        self._remedy = None
        empty = counts.matching == 0
        if empty:
            sentence, words, change = empty_reason(state, counts, self._names, self._places)
            self.reason.setText(sentence)
            self.remedy.setText(words)
            if change:
                self._remedy = lambda: self.changed.emit(without(state, change), False)
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
        self.redo.setIcon(symbols.undo_icon(look.text(self.palette()), forward=True))
