"""Section *Places and routes*: which kinds of place and which published routes are on the map."""

from typing import Callable, Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..domain import words
from ..domain.case_index import Counts
from ..domain.filter_state import DEFAULT_KINDS, FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.filter_text import iso_day_text
from ..store.index_reader import RouteRow, Totals
from . import look, symbols
from .plain_text import safe_tip
from .rows import ChoiceRow
from .widgets import TickLine, button, label


def kind_name(kind: str) -> str:
    """Return the name of a kind of place, in the plural."""
    names = {
        "detention_center": tr("Detention centers"), "mss_office": tr("MSS offices"),
        "mss_holding_center": tr("Holding centers"), "police_holding_camp": tr("Police holding camps"),
        "police_detention": tr("Police detention"), "labor_training_camp": tr("Labor training camps"),
        "prison": tr("Prisons"), "political_prison_camp": tr("Political prison camps"),
        "customs": tr("Customs houses"), "other": tr("Other places"), words.CROSSING: tr("Crossings"),
        words.SETTLEMENT: tr("Settlements"),
    }
    return names.get(kind, kind)


class PlacesSection(QWidget):
    """Chooses kinds of place and routes; emits changed(FilterState, live).

    `icon_for(kind)` returns the QIcon of a kind; the default draws the house style's symbol.
    """

    changed = pyqtSignal(object, bool)
    movements_asked = pyqtSignal(bool)      # documented movements on the map, or not

    def __init__(self, icon_for: Optional[Callable[[str], QIcon]] = None):
        super().__init__()
        self.setObjectName("vaPlacesBody")
        self.icon_for = icon_for or symbols.place_icon
        self._state = FilterState()
        self._totals: Optional[Totals] = None
        self.kinds: Dict[str, ChoiceRow] = {}
        self.routes: Dict[int, ChoiceRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 10)
        self._column.setSpacing(1)
        self.all_routes = button("", "link", "vaAllRoutes", tr("Show every route"))
        self.all_routes.clicked.connect(lambda: self._emit_routes(frozenset(self.routes)))
        self._routes_head = QWidget()
        head = QHBoxLayout(self._routes_head)
        head.setContentsMargins(4, 8, 0, 0)
        head.addWidget(label(tr("Repatriation routes"), "strong"), 1)
        head.addWidget(self.all_routes)
        self.movements = TickLine(tr("Documented movements"), "vaMovements", tr(
            "Lines between places that the matching cases were moved between, wider for more cases. Schematic, not the "
            "road taken."))
        self.movements.box.clicked.connect(lambda on: self.movements_asked.emit(bool(on)))
        self._routes_note = label("", "quiet", "vaRoutesNote", wrap=True)
        self._routes_note.setContentsMargins(4, 0, 0, 2)

    def set_totals(self, totals: Totals) -> None:
        """List the kinds and routes of an atlas."""
        self._totals = totals
        while self._column.count():
            item = self._column.takeAt(0)
            if item.widget() not in (self._routes_head, self._routes_note, self.movements):
                item.widget().deleteLater()
        self.kinds = {kind: self._kind_row(kind) for kind in words.PLACE_KINDS
                      if sum(totals.places_by_kind.get(kind, (0, 0)))}
        self.routes = {row.route_no: self._route_row(row) for row in totals.routes}
        for row in self.kinds.values():
            self._column.addWidget(row)
        self._column.addWidget(self._routes_head)
        self._column.addWidget(self._routes_note)
        for row in self.routes.values():
            self._column.addWidget(row)
        self._column.addWidget(self.movements)
        for widget in (self._routes_head, self._routes_note):
            widget.setVisible(bool(self.routes))
        self.all_routes.setText(tr("All six") if len(self.routes) == 6 else tr("All {n}").format(n=len(self.routes)))
        self._routes_note.setText(self._published())

    def refresh(self, state: FilterState, counts: Counts) -> None:
        """Show choices and numbers."""
        self._state = state
        for kind, row in self.kinds.items():
            shown = self._totals.places_by_kind[kind][0]
            row.show_state(kind in state.place_kinds, state.place_kinds == {kind}, f"{shown:,}", f"{shown:,}")
        for route_no, row in self.routes.items():
            row.show_state(route_no in state.routes, state.routes == {route_no}, "", "")
        self.all_routes.setEnabled(not state.routes.issuperset(self.routes))

    def show_movements(self, shown: bool) -> None:
        """Show whether documented movements are on the map."""
        self.movements.box.setChecked(shown)

    def refresh_icons(self) -> None:
        """Draw the symbols again, after `icon_for` was replaced."""
        for kind, row in self.kinds.items():
            row.set_picture(self.icon_for(kind).pixmap(symbols.ICON, symbols.ICON))

    def _kind_row(self, kind: str) -> ChoiceRow:
        without = self._totals.places_by_kind[kind][1]
        second = tr("{n} more without a published point").format(n=without) if without else ""
        row = ChoiceRow(kind, kind_name(kind), f"vaKind_{kind}", second)
        row.set_picture(self.icon_for(kind).pixmap(symbols.ICON, symbols.ICON))
        row.ticked.connect(self._tick_kind)
        row.only.connect(self._only_kind)
        return row

    def _route_row(self, route: RouteRow) -> ChoiceRow:
        stops = naming.of_route(route.name, route.name_ko)
        row = ChoiceRow(str(route.route_no), stops, f"vaRoute_{route.route_no}")
        row.name = tr("Route {no}, {name}").format(no=route.route_no, name=stops)
        row.set_picture(symbols.route_badge(route.route_no, route.color))
        row.picture.setToolTip(safe_tip(naming.of_row(route.verbatim, route.verbatim_ko)))
        row.ticked.connect(self._tick_route)
        row.only.connect(self._only_route)
        return row

    def _published(self) -> str:
        """Return what the routes are, and who published them where all have one publisher."""
        by = {(route.published_by, route.published_on) for route in self._totals.routes}
        text = tr("Schematic, not the road taken.")
        if len(by) == 1:
            publisher, day = by.pop()
            if publisher and day:
                text += " " + tr("Published by {publisher}, {day}.").format(
                    publisher=publisher, day=iso_day_text(day))
        return text

    def _tick_kind(self, kind: str, on: bool) -> None:
        kinds = self._state.place_kinds | {kind} if on else self._state.place_kinds - {kind}
        self.changed.emit(self._state.with_(place_kinds=kinds), False)

    def _only_kind(self, kind: str) -> None:
        only = frozenset([kind])
        kinds = DEFAULT_KINDS if self._state.place_kinds == only else only
        self.changed.emit(self._state.with_(place_kinds=kinds), False)

    def _tick_route(self, route: str, on: bool) -> None:
        routes = self._state.routes | {int(route)} if on else self._state.routes - {int(route)}
        self._emit_routes(routes)

    def _only_route(self, route: str) -> None:
        only = frozenset([int(route)])
        self._emit_routes(frozenset(self.routes) if self._state.routes == only else only)

    def _emit_routes(self, routes: frozenset) -> None:
        self.changed.emit(self._state.with_(routes=routes), False)
