"""The tab *Cases*: the records that match as a list, one of them whole, and charts of them all."""

from typing import TYPE_CHECKING, Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ..domain.filter_state import FilterState
from ..i18n import tr
from . import look
from .cases_tab import CasesTab
from .charts_page import ChartsPage
from .widgets import button

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from .controller import OpenAtlas

LIST, CHARTS = "list", "charts"


class RecordsTab(QWidget):
    """Shows one of two views; the other one is told when it is looked at. Emits changed(FilterState, live)."""

    changed = pyqtSignal(object, bool)
    import_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaRecordsTab")
        self.cases, self.charts = CasesTab(), ChartsPage()
        self.cases.changed.connect(self.changed)
        self._counts: "Optional[Counts]" = None
        self._state = FilterState()
        self._group = QButtonGroup(self)
        self.buttons: Dict[str, QWidget] = {}
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setContentsMargins(look.MARGIN - look.OUTSET, 4, look.MARGIN, 2)
        row.setSpacing(4)
        for name, words, page in ((LIST, tr("Records"), self.cases), (CHARTS, tr("Charts"), self.charts)):
            chosen = button(words, "preset", f"vaView_{name}")
            chosen.setCheckable(True)
            chosen.clicked.connect(lambda _on=False, view=name: self.show_view(view))
            self._group.addButton(chosen)
            self.buttons[name] = chosen
            self.stack.addWidget(page)
            row.addWidget(chosen)
        row.addStretch(1)
        self.import_button = button(tr("Import…"), "link", "vaImportOpen", tr("Bring records into this atlas from a file"))
        self.import_button.clicked.connect(self.import_asked)
        row.addWidget(self.import_button)
        self.buttons[LIST].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)

    def show_view(self, name: str) -> QWidget:
        """Look at the list or at the charts; returns its widget."""
        self.buttons[name].setChecked(True)
        page = self.cases if name == LIST else self.charts
        self.stack.setCurrentWidget(page)
        if self._counts is not None:
            page.refresh(self._state, self._counts)
        return page

    def set_atlas(self, atlas: "Optional[OpenAtlas]") -> None:
        """Show another atlas, or the same after it was edited."""
        self._counts = None
        self.cases.set_atlas(atlas)
        self.charts.set_atlas(atlas)

    def refresh(self, state: FilterState, counts: "Counts") -> None:
        """Follow the choices and their numbers."""
        self._state, self._counts = state, counts
        self.stack.currentWidget().refresh(state, counts)

    def close_files(self) -> None:
        """Let go of the atlas and of the project; the tab is not used any more."""
        self.cases.close_files()
        self.charts.set_atlas(None)
