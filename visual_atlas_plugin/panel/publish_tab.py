"""The tab *Publish*: what leaves the atlas as a page, for whom, in which language, and what is held back."""

from typing import TYPE_CHECKING, Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names
from ..mapping.filter_text import filter_sentence, number_text
from . import look
from .widgets import TickLine, button, label

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from ..domain.filter_state import FilterState
    from .controller import OpenAtlas

_LANGUAGES = ("", "en", "ko")


class PublishTab(QWidget):
    """Emits export_asked(language, with_counts) for the overview, and held_asked when a person wants the reasons."""

    export_asked = pyqtSignal(str, bool)
    charts_asked = pyqtSignal(str)
    held_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaPublishTab")
        self._names: Dict[str, str] = {}
        self._places: Dict[str, str] = {}
        self.what = self._combo("vaPublishWhat", tr("What is written"), (tr("Overview map, A3"), tr("Charts of the records")))
        self.what.currentIndexChanged.connect(self._fit)
        self.language = self._combo("vaPublishLanguage", tr("Language of the page"),
                                    (tr("As the names on maps"), "English", "한국어"))
        self.for_whom = label(tr("Public: only what may be published"), "", "vaPublishLevel", wrap=True)
        self.numbers = TickLine(tr("Show the number of records at each place"), "vaPublishCounts")
        self.choices = label("", "quiet", "vaPublishChoices", wrap=True)
        self.held = label("", "strong", "vaPublishHeld", wrap=True)
        self.why = button(tr("See why…"), "link", "vaPublishWhy", tr("List what is held back, and the rule that holds it"))
        self.why.clicked.connect(self.held_asked)
        self.export = button(tr("Export…"), "primary", "vaExport", tr("Choose a file and write it"))
        self.export.clicked.connect(self._export)
        self._lay_out()
        self.show_held(None)
        self._fit()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setContentsMargins(look.OUTSET, 0, 0, 0)
        form.addRow(label(tr("What"), "quiet"), self.what)
        form.addRow(label(tr("For whom"), "quiet"), self.for_whom)
        form.addRow(label(tr("Language"), "quiet"), self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.OUTSET, look.MARGIN, look.MARGIN, look.MARGIN)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.numbers)
        for widget in (self.choices, self.held, self.why, self.export):
            widget.setContentsMargins(look.OUTSET, 0, 0, 0)
            column.addWidget(widget)
        column.addStretch(1)

    @staticmethod
    def _combo(name: str, spoken: str, texts) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(spoken)
        combo.setMinimumHeight(look.TARGET)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.addItems(texts)
        return combo

    def set_atlas(self, atlas: "OpenAtlas") -> None:
        """Begin anew with another atlas."""
        self._names = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in atlas.totals.themes}
        self._places = crossing_names(atlas.totals.crossings)
        self.show_held(None)

    def refresh(self, state: "FilterState", counts: "Counts") -> None:
        """Say in words what is chosen."""
        self.choices.setText(tr("Chosen: {sentence}").format(sentence=filter_sentence(
            state, counts, self._names, place_names=self._places)))

    def show_held(self, held: Optional[int]) -> None:
        """Say how many records of the atlas are held back from a public page; None while that is not known."""
        self.held.setVisible(bool(held))
        self.why.setVisible(bool(held))
        if held:
            self.held.setText(tr("1 record is held back.") if held == 1 else
                              tr("{n} records are held back.").format(n=number_text(held)))

    def _fit(self, *_args) -> None:
        self.numbers.setVisible(self.what.currentIndex() == 0)

    def _export(self) -> None:
        language = _LANGUAGES[self.language.currentIndex()]
        if self.what.currentIndex() == 0:
            self.export_asked.emit(language, self.numbers.box.isChecked())
        else:
            self.charts_asked.emit(language)
