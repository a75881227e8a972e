"""The values of one facet as rows to tick: light ones, for lists of hundreds and numbers that change while dragging."""

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ..domain import facets, words
from ..i18n import tr
from ..mapping.filter_text import number_text
from . import look
from .plain_text import safe_tip
from .widgets import NameButton, TickBox, button, label

TOP = 8             # values that a list shows at first
MOST_ROWS = 40      # of a list that was opened; the search line finds the others
UNKNOWN = (words.PLACE_UNKNOWN, words.NOT_STATED)
# Facets whose values have an order of their own; the others go by their numbers.
ORDERED: Dict[str, Tuple[str, ...]] = {
    facets.RELIABILITY: ("A", "B", "C", "D", "E", "F"), facets.CREDIBILITY: ("1", "2", "3", "4", "5", "6"),
    facets.CONFIDENCE: words.CONFIDENCES, facets.REVIEW: words.REVIEW_STATES, facets.PRIVACY: words.PRIVACY_LEVELS,
    facets.RECORD_KINDS: words.CASE_RECORD_KINDS,
}
Numbers = Dict[str, Tuple[int, int]]
Names = Dict[str, Tuple[str, str]]       # value: (name, hint)


class NumberCell(QWidget):
    """A number at the right of a row, of a fixed width: a change of it moves nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._dim = "", False
        self.setFixedHeight(look.TARGET)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def show_text(self, text: str, dim: bool) -> None:
        """Show a number, quietly where `dim`."""
        if (text, dim) != (self._text, self._dim):
            self._text, self._dim = text, dim
            self.update()

    def paintEvent(self, event) -> None:
        """Draw the number."""
        painter = QPainter(self)
        painter.setPen(look.quiet(self.palette()) if self._dim else look.text(self.palette()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._text)
        painter.end()


class FacetRow(QWidget):
    """Tick, name, "now / all". A tick adds the value to what is chosen; a click on the name chooses it alone."""

    ticked = pyqtSignal(str, bool)
    only = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key, self.name = "", ""
        self._shown: Optional[tuple] = None
        self.box = TickBox()
        self.box.setMinimumSize(look.TARGET, look.TARGET)
        self.box.clicked.connect(lambda on: self.ticked.emit(self.key, bool(on)))
        self.button = NameButton("", "")
        self.button.clicked.connect(lambda: self.only.emit(self.key))
        self.number = NumberCell()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box)
        row.addWidget(self.button, 1)
        row.addWidget(self.number)

    def set_value(self, key: str, object_name: str, name: str, hint: str) -> None:
        """Become the row of a value."""
        if (key, name) != (self.key, self.name):
            self.key, self.name, self._shown = key, name, None
            self._hint = hint
            self.setObjectName(object_name)
            self.box.setObjectName(f"{object_name}Tick")
            self.button.setObjectName(f"{object_name}Name")
            self.number.setObjectName(f"{object_name}Count")
            self.button.setText(name)

    def show_state(self, on: bool, is_only: bool, now: int, whole: int) -> None:
        """Show tick and number; nothing is done where nothing changed."""
        if (on, is_only, now, whole) == self._shown:
            return
        choice_changed = self._shown is None or self._shown[:2] != (on, is_only)
        self._shown = (on, is_only, now, whole)
        self.number.show_text(f"{number_text(now)} / {number_text(whole)}", dim=not now)
        self.button.set_dim(not now and not on)
        spoken = tr("{now} of {all}").format(now=number_text(now), all=number_text(whole))
        self.box.setAccessibleName(", ".join((self.name, spoken, tr("ticked") if on else tr("not ticked"))))
        if choice_changed:
            self.box.setChecked(on)
            self.box.setToolTip(safe_tip((tr("Leave “{name}” out again. Key: Space") if on
                                          else tr("Add “{name}” to what is chosen. Key: Space")).format(name=self.name)))
            self.button.setAccessibleName(
                tr("All again") if is_only else tr("Only {name}").format(name=self.name))
            tip = (tr("Show all again. Key: Space") if is_only
                   else tr("Only “{name}”. Key: Space").format(name=self.name))
            self.button.setToolTip(safe_tip(f"{self._hint}\n{tip}" if self._hint else tip))


class FacetList(QWidget):
    """One facet: heading, rows, "more…" with a line to search in. Emits chosen(facet, frozenset or None for all)."""

    chosen = pyqtSignal(str, object)

    def __init__(self, facet: str, title: str):
        super().__init__()
        self.facet = facet
        self.setObjectName(f"vaFacet_{facet}")
        self._names: Names = {}
        self._numbers: Numbers = {}
        self._choice: Optional[frozenset] = None
        self._order: List[str] = []
        self._wholes: Dict[str, int] = {}
        self.rows: List[FacetRow] = []
        self.heading = label(title, "strong", f"vaFacet_{facet}Heading")
        self.heading.setContentsMargins(4, 0, 0, 0)
        self.search = QLineEdit()
        self.search.setObjectName(f"vaFacet_{facet}Search")
        self.search.setPlaceholderText(tr("Find in this list"))
        self.search.setAccessibleName(tr("Find in the list “{name}”").format(name=title))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(look.TARGET)
        self.search.textChanged.connect(self._show)
        self.more = button("", "link", f"vaFacet_{facet}More")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._more_toggled)
        self.rest = label("", "quiet", f"vaFacet_{facet}Rest", wrap=True)
        self.rest.setContentsMargins(4, 0, 0, 0)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(1)
        column.addWidget(self.heading)
        column.addWidget(self.search)
        column.addLayout(self._column)
        column.addWidget(self.rest)
        column.addWidget(self.more)
        self.search.hide()
        self.rest.hide()

    def set_names(self, names: Names) -> None:
        """Take the names of the values of an atlas."""
        self._names, self._wholes = names, {}
        for row in self.rows:
            row.key = ""        # names may have changed

    def refresh(self, choice: Optional[frozenset], numbers: Numbers) -> None:
        """Show choice and numbers ({value: (now, all)})."""
        fresh = choice != self._choice
        self._choice, self._numbers = choice, numbers
        wholes = {value: whole for value, (_, whole) in numbers.items()}
        if wholes != self._wholes:
            self._wholes, fresh = wholes, True
            self._sort()
        if fresh:
            self._show()
        else:
            for row in self.rows:
                self._fill(row)

    def _sort(self) -> None:
        """Put the values into an order that stays while the numbers of the moment change."""
        own = {value: place for place, value in enumerate(ORDERED.get(self.facet, ()))}

        def place(value: str):
            first = own.get(value, len(own)) if own else -self._wholes[value]
            return value in UNKNOWN, first, self._name(value).casefold()

        self._order = sorted(self._wholes, key=place)
        widest = max((whole for whole in self._wholes.values()), default=0)
        self._width = self.fontMetrics().horizontalAdvance(f"{number_text(widest)} / {number_text(widest)}") + 6

    def _name(self, value: str) -> str:
        return self._names.get(value, (value, ""))[0]

    def _wanted(self) -> Tuple[List[str], int]:
        """Return the values that have a row now, and how many have none."""
        chosen = self._choice or frozenset()
        listed = [value for value in self._order if self._wholes[value] or value in chosen]
        listed += sorted(chosen.difference(self._wholes))       # chosen elsewhere, and not in this atlas
        if not self.more.isChecked():
            top = frozenset(listed[:TOP])
            unknown = [value for value in UNKNOWN if value in listed]
            return [value for value in listed if value in top or value in chosen or value in unknown], len(listed)
        part = self.search.text().strip().casefold()
        found = [value for value in listed if part in self._name(value).casefold() or part in value.casefold()]
        return found[:MOST_ROWS], len(found)

    def _show(self) -> None:
        """Give each value its row."""
        wanted, whole = self._wanted()
        while len(self.rows) < len(wanted):
            row = FacetRow()
            row.ticked.connect(self._tick)
            row.only.connect(self._only)
            self.rows.append(row)
            self._column.addWidget(row)
        for row, value in zip(self.rows, wanted):
            name, hint = self._names.get(value, (value, ""))
            row.set_value(value, f"vaFacet_{self.facet}_{value}", name, hint)
            row.number.setFixedWidth(self._width)
            row.setVisible(True)
            self._fill(row)
        for row in self.rows[len(wanted):]:
            row.key = ""
            row.setObjectName("")
            row.setVisible(False)
        self._show_more(len(wanted), whole)

    def _show_more(self, shown: int, whole: int) -> None:
        opened = self.more.isChecked()
        self.more.setVisible(opened or whole > shown)
        self.more.setText(tr("Fewer") if opened else tr("{n} more…").format(n=number_text(whole - shown)))
        self.more.setToolTip(tr("Show the most frequent ones only. Key: Space") if opened
                             else tr("Show the whole list, with a line to search in. Key: Space"))
        self.search.setVisible(opened)
        self.rest.setVisible(opened and (whole > shown or not whole))
        self.rest.setText(tr("{n} more: write a part of the name.").format(n=number_text(whole - shown)) if whole
                          else tr("Nothing here has this name."))

    def _fill(self, row: FacetRow) -> None:
        if row.key:
            chosen = self._choice
            now, whole = self._numbers.get(row.key, (0, 0))
            row.show_state(chosen is not None and row.key in chosen, chosen == {row.key}, now, whole)

    def _more_toggled(self, opened: bool) -> None:
        self.search.clear()
        self._show()
        if opened:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, value: str, on: bool) -> None:
        chosen = set(self._choice or ())
        (chosen.add if on else chosen.discard)(value)
        self.chosen.emit(self.facet, frozenset(chosen) if chosen else None)

    def _only(self, value: str) -> None:
        self.chosen.emit(self.facet, None if self._choice == {value} else frozenset([value]))


def distinct_names(values: Sequence[Tuple[str, str, str]]) -> Names:
    """Return names and hints by value; of those with the same name each gets its hint behind it, in brackets."""
    often: Dict[str, int] = {}
    for _, name, _ in values:
        often[name] = often.get(name, 0) + 1
    return {value: (f"{name} ({hint})" if often[name] > 1 and hint else name, hint) for value, name, hint in values}
