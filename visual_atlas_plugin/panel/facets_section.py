"""Sections *Where*, *Who says*, *How sure*, *Privacy*: facets, each counted under all other choices."""

from typing import Dict, Optional, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..domain import facets
from ..domain.case_index import Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names, facet_name, facet_phrases, value_name, value_names
from ..store.index_reader import Totals
from . import look
from .facet_list import FacetList, Names, distinct_names
from .widgets import FlowLayout, button, label

WHERE = facets.BY_PLACE
WHO = (facets.PUBLISHERS,)
SURE = (facets.RELIABILITY, facets.CREDIBILITY, facets.CONFIDENCE, facets.REVIEW)
PRIVACY = (facets.PRIVACY, facets.RECORD_KINDS)


class FacetSection(QWidget):
    """Chooses values of some facets; emits changed(FilterState, live).

    Made when it is first unfolded; while it is folded nothing in it is refreshed.
    """

    changed = pyqtSignal(object, bool)

    def __init__(self, name: str, of: Tuple[str, ...]):
        super().__init__()
        self.setObjectName(f"{name}Body")
        self.of = of
        self.lists: Dict[str, FacetList] = {}
        self._state, self._counts = FilterState(), Counts()
        self._totals: Optional[Totals] = None
        self._stale = self._renamed = True
        self._crossings: Dict[str, str] = {}

    def set_totals(self, totals: Totals) -> None:
        """Take the names of an atlas."""
        self._totals = totals
        self._crossings = crossing_names(totals.crossings)
        self._stale = self._renamed = True

    def refresh(self, state: FilterState, counts: Counts) -> None:
        """Show choices and numbers, later where the section is folded."""
        self._state, self._counts, self._stale = state, counts, True
        if self.isVisible():
            self._refresh()

    def is_active(self, state: FilterState) -> bool:
        """Whether something is chosen here."""
        return any(state.facet(name) is not None for name in self.of)

    def summary(self, state: FilterState) -> str:
        """Return what is chosen here in words, "" for nothing."""
        mine = state.with_(**{name: None for name in facets.FACETS if name not in self.of}, text="", area=())
        return ", ".join(facet_phrases(mine, self._crossings))

    def showEvent(self, event) -> None:
        """Catch up with what happened while the section was folded."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if not self._stale or self._totals is None:
            return
        self._stale = False
        if not self.lists:
            self._build()
        for name, widget in self.lists.items():
            numbers = self._counts.facets.get(name, {})
            if self._renamed:
                widget.set_names(self._names(name, numbers))
            widget.refresh(self._state.facet(name), numbers)
        self._renamed = False

    def _build(self) -> None:
        """Make the lists, once."""
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 6)
        column.setSpacing(2)
        head = self._head()
        if head is not None:
            column.addWidget(head)
        for name in self.of:
            self.lists[name] = widget = FacetList(name, facet_name(name))
            widget.chosen.connect(self._chosen)
            column.addWidget(widget)

    def _head(self) -> Optional[QWidget]:
        """Return what stands above the lists."""
        return None

    def _names(self, facet: str, values) -> Names:
        """Return names and hints of the values of a facet."""
        if facet == facets.ALONG:
            routes = {str(row.route_no): naming.of_route(row.name, row.name_ko) for row in self._totals.routes}
            return {value: (tr("Route {no}, {name}").format(no=value, name=routes[value]) if value in routes
                            else value_name(facet, value), "") for value in values}
        names = value_names(facet, values, self._crossings)
        of_county = {value: value.split(facets.COUNTY_MARK, 1)[0] for value in values
                     if facet == facets.COUNTIES and facets.COUNTY_MARK in value}
        provinces = value_names(facets.PROVINCES, set(of_county.values()))
        return distinct_names([(value, names[value], provinces.get(of_county.get(value, ""), "")) for value in values])

    def _chosen(self, facet: str, values: Optional[frozenset]) -> None:
        self.changed.emit(self._state.with_(**{facet: values}), False)


class WhereSection(FacetSection):
    """*Where*: besides its facets an area, the view or one that is drawn on the map."""

    view_asked = pyqtSignal()
    draw_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__("vaWhere", WHERE)
        self.whole: Optional[QWidget] = None

    def is_active(self, state: FilterState) -> bool:
        """Whether a value or an area is chosen."""
        return bool(state.area) or super().is_active(state)

    def summary(self, state: FilterState) -> str:
        """Return what is chosen here in words, the area too."""
        said = [super().summary(state)] if super().is_active(state) else []
        return ", ".join(said + ([tr("in a chosen area")] if state.area else []))

    def _refresh(self) -> None:
        super()._refresh()
        if self.whole is not None:
            self.whole.setVisible(bool(self._state.area))

    def _head(self) -> QWidget:
        head = QWidget()
        flow = FlowLayout(3)
        flow.setContentsMargins(look.OUTSET, 0, 0, 4)
        head.setLayout(flow)
        title = label(tr("Area"), "strong")
        title.setMinimumHeight(look.TARGET + 2)     # its words stand beside those of the buttons
        flow.addWidget(title)
        view = button(tr("This view"), "preset", "vaAreaView", tr("Only records with a place in what the map shows now"))
        view.clicked.connect(self.view_asked)
        draw = button(tr("Draw…"), "preset", "vaAreaDraw", tr("Drag a rectangle on the map: only records with a place in it"))
        draw.clicked.connect(self.draw_asked)
        self.whole = button(tr("Whole map"), "preset", "vaAreaWhole", tr("Records of everywhere again"))
        self.whole.clicked.connect(lambda: self.changed.emit(self._state.with_(area=()), False))
        for widget in (view, draw, self.whole):
            flow.addWidget(widget)
        return head


def facet_sections() -> Tuple[Tuple[str, str, FacetSection], ...]:
    """Return (title, name, section) of the sections in their order."""
    return ((tr("Where"), "vaWhere", WhereSection()), (tr("Who says"), "vaWho", FacetSection("vaWho", WHO)),
            (tr("How sure"), "vaSure", FacetSection("vaSure", SURE)),
            (tr("Privacy"), "vaPrivacy", FacetSection("vaPrivacy", PRIVACY)))
