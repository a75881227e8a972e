"""The four charts of the panel, one above the other: they follow the choices and are drawn from the panel's own counts."""

from typing import TYPE_CHECKING, Dict, Optional

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..domain import chart_data
from ..domain.chart_data import Charts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..layouts import chart_pages, chart_words
from ..layouts.chart_shapes import ThemeLook
from ..layouts.chart_words import Names
from ..mapping.filter_text import filter_sentence
from ..store.index_reader import place_names
from . import look
from .background import Background
from .chart_view import ChartView
from .explore_tab import scrolling
from .widgets import label, rule

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from .controller import OpenAtlas

REST_MS = 150       # the charts follow a drag at rest


class ChartsPage(QWidget):
    """Shows charts of the matching records. Counted and drawn only while it is seen, in the background where it is long.

    Emits layout_asked(kind): a chart is wanted in a layout; problem(AtlasError): the atlas could not be read.
    """

    layout_asked = pyqtSignal(str)
    problem = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaCharts")
        self.background = Background(self)
        self.background.problem.connect(self.problem)
        self.charts: Optional[Charts] = None
        self._atlas: "Optional[OpenAtlas]" = None
        self._state, self._counts = FilterState(), None
        self._names: Optional[Names] = None
        self._looks: Dict[str, ThemeLook] = {}
        self._stale = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._count)
        self.views = {kind: ChartView(kind) for kind in chart_data.CHARTS}
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.MARGIN, look.MARGIN // 2, look.INNER_RIGHT, look.MARGIN)
        column.setSpacing(10)
        self.caveat = label(tr("Documented cases are fewer than the true number."), "quiet", "vaChartsCaveat", wrap=True)
        column.addWidget(self.caveat)
        for number, view in enumerate(self.views.values()):
            if number:
                column.addWidget(rule())
            column.addWidget(view)
            view.layout_asked.connect(self.layout_asked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling("vaChartsScroll", inner))

    # what the panel tells

    def set_atlas(self, atlas: "Optional[OpenAtlas]") -> None:
        """Show another atlas, the same after it was edited, or none."""
        self._atlas, self._counts, self._names = atlas, None, None
        self._rest.stop()
        self.background.set_file(atlas.path if atlas else "", atlas is None or bool(getattr(atlas, "is_small", True)))

    def refresh(self, state: FilterState, counts: "Counts") -> None:
        """Follow the choices and their numbers, once a drag has come to rest."""
        self._state, self._counts, self._stale = state, counts, True
        if self.isVisible():
            for view in self.views.values():
                view.set_busy()
            self._rest.start()

    def showEvent(self, event) -> None:
        """Count what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._rest.start()

    # counting and showing

    def _count(self) -> None:
        if self._atlas is None or self._counts is None or not self.isVisible():
            return
        self._stale = False
        index, state, counts, known = self._atlas.index, self._state, self._counts, self._names
        path, totals = self._atlas.path, self._atlas.totals

        def work(_connection):
            names = known if known is not None else place_names(path)
            return names, chart_data.all_charts(index, state, counts)

        def then(result) -> None:
            names, charts = result
            if not isinstance(names, Names):
                names = chart_words.names_of(chart_pages.theme_pairs(totals), names)
            self._show(names, charts, state, counts)

        self.background.ask("charts", work, then)

    def _show(self, names: Names, charts: Charts, state: FilterState, counts: "Counts") -> None:
        self._names, self.charts = names, charts
        self._looks = chart_pages.looks(self._atlas.totals, names)
        sentence = filter_sentence(state, counts, names.themes, place_names=names.places)
        foot = chart_words.internal_foot(sentence, self._atlas.totals.synthetic)
        for kind, view in self.views.items():
            view.show_chart(charts[kind], names, self._looks, foot)
