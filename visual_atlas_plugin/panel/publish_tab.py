"""The tab *Publish*: what leaves the atlas, for whom, in which language, and what is held back."""

from contextlib import suppress
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import PAGE_LANGUAGES, tr
from ..mapping import naming
from ..mapping.facet_text import crossing_names
from ..mapping.filter_text import filter_sentence, number_text
from ..processing.publish import output_names
from ..processing.level_words import level_names
from . import look
from .explore_tab import scrolling
from .publish_wish import ALWAYS_PUBLIC, BOOK, CHARTS, DATA, EVENT, OVERVIEW, PLATE, ROUTE, WHATS, Wish
from .widgets import TickLine, button, label

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from ..domain.filter_state import FilterState
    from .controller import OpenAtlas

_FIRST_OUTPUTS = (0, 1)         # ticked at first: GeoPackage, CSV
_FULL_WIDTH = 44                # letters of an event's title that the choice shows


class PublishTab(QWidget):
    """Emits export_asked(Wish) to write, preview_asked(Wish) to show or to say what would be, held_asked when a person wants the
    reasons, level_changed(place in publishing.LEVELS)."""

    export_asked = pyqtSignal(object)
    preview_asked = pyqtSignal(object)
    held_asked = pyqtSignal()
    level_changed = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaPublishTab")
        self._names: Dict[str, str] = {}
        self._places: Dict[str, str] = {}
        self.what = self._combo("vaPublishWhat", tr("What is written"), list(_whats().values()))
        self.level = self._combo("vaPublishLevel", tr("For whom"), level_names())
        self.language = self._combo("vaPublishLanguage", tr("Language of the page"),
                                    (tr("As the names on maps"), "English", "한국어"))
        self.route = self._combo("vaPublishRoute", tr("Route"), ())
        self.event_ = self._combo("vaPublishEvent", tr("Event"), ())
        self._atlas_path = ""           # until its places are listed
        self.place = self._combo("vaPublishPlace", tr("Place"), ())
        self.paper = self._combo("vaPublishPaper", tr("Paper"), ("A4", "A3"))
        self.dates = self._combo("vaPublishDates", tr("Dates"), (tr("One"), tr("Two"), tr("Four")))
        self.title = QLineEdit()
        self.title.setObjectName("vaPublishTitle")
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("The usual title"))
        self.title.setMinimumHeight(look.TARGET)
        self.outputs = [TickLine(name, f"vaPublishOutput_{number}") for number, name in enumerate(output_names())]
        for number in _FIRST_OUTPUTS:
            self.outputs[number].box.setChecked(True)
        self.numbers = TickLine(tr("Show the number of records at each place"), "vaPublishCounts")
        self.hint = label("", "quiet", "vaPublishHint", wrap=True)
        self.choices = label("", "quiet", "vaPublishChoices", wrap=True)
        self.held = label("", "strong", "vaPublishHeld", wrap=True)
        self.why = button(tr("See why…"), "link", "vaPublishWhy", tr("List what is held back, and the rule that holds it"))
        self.preview = button(tr("Preview…"), "preset", "vaPublishPreview", tr("Say what would leave and what not; write nothing"))
        self.export = button(tr("Export…"), "primary", "vaExport", tr("Choose a file and write it"))
        self._connect()
        self._lay_out()
        self.show_held(None)
        self._fit()

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._fit)
        self.level.currentIndexChanged.connect(self._level_chosen)
        self.why.clicked.connect(self.held_asked)
        self.preview.clicked.connect(lambda: self.preview_asked.emit(self.wish()))
        self.export.clicked.connect(lambda: self.export_asked.emit(self.wish()))

    def _lay_out(self) -> None:
        fields = ((tr("What"), self.what), (tr("Route"), self.route), (tr("Event"), self.event_), (tr("Place"), self.place),
                  (tr("Paper"), self.paper), (tr("Dates"), self.dates), (tr("For whom"), self.level),
                  (tr("Language"), self.language), (tr("Title"), self.title))
        heads = [label(words, "quiet") for words, _ in fields]
        widest = max(head.sizeHint().width() for head in heads)
        self._rows: Dict[QWidget, QWidget] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(look.MARGIN - look.OUTSET, look.MARGIN, look.MARGIN, look.MARGIN)
        column.setSpacing(8)
        for head, (_, field) in zip(heads, fields):
            head.setBuddy(field)
            head.setFixedWidth(widest)
            self._rows[field] = row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(look.OUTSET, 0, 0, 0)
            line.addWidget(head)
            line.addWidget(field, 1)
            column.addWidget(row)
        column.addWidget(self.numbers)
        for tick in self.outputs:
            column.addWidget(tick)
        for widget in (self.hint, self.choices, self.held, self.why, self.preview, self.export):
            widget.setContentsMargins(look.OUTSET, 0, 0, 0)
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling("vaPublishScroll", body))

    @staticmethod
    def _combo(name: str, spoken: str, texts: Sequence[str]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(spoken)
        combo.setMinimumHeight(look.TARGET)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.addItems(texts)
        return combo

    def wish(self) -> Wish:
        """Return what is asked for."""
        what = WHATS[self.what.currentIndex()]
        return Wish(
            what, 0 if what in ALWAYS_PUBLIC else max(0, self.level.currentIndex()), PAGE_LANGUAGES[self.language.currentIndex()],
            self.title.text().strip(), self.numbers.box.isChecked(), int(self.route.currentData() or 0),
            str(self.event_.currentData() or ""),
            tuple(number for number, tick in enumerate(self.outputs) if tick.box.isChecked()),
            str(self.place.currentData() or ""), max(0, self.paper.currentIndex()), max(0, self.dates.currentIndex()))

    def set_atlas(self, atlas: "OpenAtlas") -> None:
        """Begin anew with another atlas."""
        self._names = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in atlas.totals.themes}
        self._places = crossing_names(atlas.totals.crossings)
        self._atlas_path = atlas.path
        self.place.clear()
        self.route.clear()
        for row in atlas.totals.routes:
            self.route.addItem(f"{row.route_no} · {naming.of_route(row.name, row.name_ko)}", row.route_no)
        self._fit()

    def show_events(self, events: Sequence[Tuple[str, str]]) -> None:
        """Offer these events (number of the record, title)."""
        self.event_.clear()
        for case_id, title in events:
            short = title if len(title) <= _FULL_WIDTH else title[:_FULL_WIDTH - 1] + "…"
            self.event_.addItem(f"{case_id} · {short}", case_id)
        self._fit()

    def refresh(self, state: "FilterState", counts: "Counts") -> None:
        """Say in words what is chosen."""
        self.choices.setText(tr("Chosen: {sentence}").format(sentence=filter_sentence(
            state, counts, self._names, place_names=self._places)))

    def show_held(self, held: Optional[int]) -> None:
        """Say how many records of the atlas are held back at the chosen level; None while that is not known."""
        self.held.setVisible(bool(held))
        self.why.setVisible(bool(held))
        if held:
            self.held.setText(tr("1 record is held back.") if held == 1 else
                              tr("{n} records are held back.").format(n=number_text(held)))

    def _level_chosen(self, *_args) -> None:
        self._fit()

    def _fit(self, *_args) -> None:
        """Show what the kind of page needs, and nothing else."""
        what = WHATS[self.what.currentIndex()]
        if what == PLATE and self._atlas_path:
            self._list_places()
        shown = {**dict.fromkeys((self.place, self.paper, self.dates), what == PLATE), self.route: what == ROUTE,
                 self.event_: what == EVENT, self.level: what not in ALWAYS_PUBLIC, self.title: what in (BOOK, DATA)}
        for field, visible in shown.items():
            self._rows[field].setVisible(visible)
        self.numbers.setVisible(what == OVERVIEW)
        for tick in self.outputs:
            tick.setVisible(what == DATA)
        self.preview.setVisible(what != CHARTS)
        self.preview.setToolTip(tr("Say what would leave and what not; write nothing") if what == DATA else
                                tr("See the pages first, choose paper and resolution, then write them"))
        self.export.setText(tr("Publish…") if what == DATA else tr("Export…"))
        self.hint.setText(self._hint(what))
        self.hint.setVisible(bool(self.hint.text()))
        needed = {EVENT: self.event_, ROUTE: self.route, PLATE: self.place}.get(what)
        self.export.setEnabled(needed is None or needed.count() > 0)
        self.level_changed.emit(self.wish().level)

    def _list_places(self) -> None:
        """Offer the facilities that have a point, once an atlas; one that cannot be read offers none."""
        from ..store.place_points import read_points        # for those who want a plate

        path, self._atlas_path = self._atlas_path, ""
        with suppress(AtlasError):      # whoever reads the atlas for the page itself is told
            places = [place for place in read_points(path) if place.is_facility]
            for words, place_id in sorted((naming.of_row(place.name_en, place.name_ko) or place.place_id, place.place_id)
                                          for place in places):
                self.place.addItem(words if len(words) <= _FULL_WIDTH else words[:_FULL_WIDTH - 1] + "…", place_id)

    def _hint(self, what: str) -> str:
        hints = {OVERVIEW: tr("Public: only what may be published"), CHARTS: tr("Public: only what may be published"),
                 PLATE: tr("A picture with call-outs, facts and credit; images that may not be printed are refused, with the reason."),
                 BOOK: tr("One PDF with maps, places, records, statistics and sources; QGIS waits while it is made."),
                 DATA: tr("A new folder with the files that are ticked and a manifest; it is entered into the atlas's register.")}
        if what == EVENT and self.event_.count() == 0:
            return tr("No event of this atlas names two crossings with a point.")
        return hints.get(what, "")


def _whats() -> Dict[str, str]:
    said: List[str] = [tr("Overview map, A3"), tr("Book"), tr("Route sheet"), tr("Event sheet"), tr("Facility plate"),
                       tr("Dossiers of the records"), tr("Charts of the records"), tr("Data and web map")]
    return dict(zip(WHATS, said))
