"""The choices of the export window: what is written, of which records, for whom, on which paper, where to."""

from pathlib import Path
from typing import List, NamedTuple, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget,
)

from ..i18n import tr
from ..layouts.templates import user_templates
from ..mapping import naming
from ..panel import look
from ..panel.publish_wish import EVENT, OVERVIEW, PLATE, ROUTE, Wish
from ..processing.export_plate import DATES
from ..processing.level_words import level_names
from ..processing.pages import language_names
from ..settings import LAST_FOLDER
from .import_parts import combo, fill_combo, push, words
from .page_kinds import KINDS, LANGUAGES, Choice, PageKind, kind_names

LONGEST_NAME = 60       # letters of a name that a choice shows; the page has all of them
LOWEST_DPI, HIGHEST_DPI, USUAL_DPI = 72, 600, 300
PANEL, ALL = "panel", "all"


class Subjects(NamedTuple):
    """What sheets can be made of: (number or id, name) of routes, events, and facilities."""

    routes: Sequence[Tuple[int, str]] = ()
    events: Sequence[Tuple[str, str]] = ()
    places: Sequence[Tuple[str, str]] = ()


class PageForm(QWidget):
    """Emits changed when the page would be another one, file_changed when only its file would."""

    changed = pyqtSignal()
    file_changed = pyqtSignal()
    copy_asked = pyqtSignal()

    def __init__(self, atlas: str, filter_json: str, filter_words: str, wish: Wish):
        super().__init__()
        self._atlas, self._filter_json, self._filter_words = atlas, filter_json, filter_words
        self.kind = combo("vaPagesKind", tr("What is written"), list(zip([one.code for one in KINDS], kind_names())), wish.what)
        self.route = combo("vaPagesRoute", tr("Route"))
        self.event_ = combo("vaPagesEvent", tr("Event"))
        self.place = combo("vaPagesPlace", tr("Place"))
        self.dates = combo("vaPagesDates", tr("Dates"), list(zip(range(len(DATES)), (tr("One"), tr("Two"), tr("Four")))))
        self.records = combo("vaPagesRecords", tr("Records"),
                             ((PANEL, tr("As chosen in the panel")), (ALL, tr("All records"))))
        self.sentence = words("", "vaPagesSentence")
        self.level = combo("vaPagesLevel", tr("For whom"), list(enumerate(level_names())))
        self.language = combo("vaPagesLanguage", tr("Language of the page"),
                              list(zip(LANGUAGES, language_names())), wish.language)
        self.paper = combo("vaPagesPaper", tr("Paper"))
        self.template = combo("vaPagesTemplate", tr("Template"))
        self.copy = push(tr("Copy…"), "vaPagesCopyTemplate", tr("Copy the atlas's template into your profile, to change it there"))
        self.dpi = QSpinBox()
        self.dpi.setObjectName("vaPagesDpi")
        self.dpi.setAccessibleName(tr("Resolution of pictures (dots per inch)"))
        self.dpi.setRange(LOWEST_DPI, HIGHEST_DPI)
        self.dpi.setSingleStep(50)
        self.dpi.setValue(USUAL_DPI)
        self.dpi.setSuffix(" dpi")
        self.dpi.setMinimumHeight(look.TARGET)
        self.title = self._line("vaPagesTitle", tr("Title"), tr("The usual title"))
        self.file = self._line("vaPagesFile", tr("PDF file"), "")
        self.browse = push("…", "vaPagesBrowse", tr("Choose a file"))
        self.browse.setAccessibleName(tr("Choose a file"))
        self._wish, self._file_is_ours = wish, True
        self.level.setCurrentIndex(wish.level)
        self.dates.setCurrentIndex(wish.dates)
        self._lay_out()
        self._connect()
        self.offer(Subjects())
        self._fit()

    @staticmethod
    def _line(name: str, spoken: str, empty: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setPlaceholderText(empty)
        made.setMinimumHeight(look.TARGET)
        return made

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _row: self._fit())
        for box in (self.kind, self.route, self.event_, self.place, self.dates, self.records, self.level, self.language, self.paper,
                    self.template):
            box.currentIndexChanged.connect(lambda _row: self._chosen())
        self.title.textChanged.connect(lambda _text: self.changed.emit())
        self.dpi.valueChanged.connect(lambda _value: self.file_changed.emit())
        self.file.textEdited.connect(lambda _text: self._named())
        self.copy.clicked.connect(lambda _checked=False: self.copy_asked.emit())
        self.browse.clicked.connect(lambda _checked=False: self._choose_file())

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 6, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        file, self._templates = _side_by_side(self.file, self.browse), _side_by_side(self.template, self.copy)
        for head, field in ((tr("What"), self.kind), (tr("Route"), self.route), (tr("Event"), self.event_),
                            (tr("Place"), self.place), (tr("Dates"), self.dates), (tr("Records"), self.records),
                            ("", self.sentence), (tr("For whom"), self.level), (tr("Language"), self.language),
                            (tr("Template"), self._templates), (tr("Paper"), self.paper), (tr("Resolution"), self.dpi),
                            (tr("Title"), self.title), (tr("PDF file"), file)):
            self._form.addRow(head, field)

    def offer(self, subjects: Subjects) -> None:
        """Offer these routes, events and places; what the wish names is chosen."""
        wish = self._wish
        fill_combo(self.route, subjects.routes, wish.route)
        fill_combo(self.event_, [(key, _short(f"{key} · {name}")) for key, name in subjects.events], wish.case_id)
        fill_combo(self.place, [(key, _short(name or key)) for key, name in subjects.places], wish.place_id)

    @property
    def page_kind(self) -> PageKind:
        """The kind that is chosen."""
        return KINDS[self.kind.currentIndex()]

    def choice(self) -> Choice:
        """Return what is asked for."""
        return Choice(
            self.page_kind, self._atlas, self._filter_json if self.records.currentData() == PANEL else "",
            max(0, self.level.currentIndex()), self.language.currentData() or "", max(0, self.paper.currentIndex()),
            self.dpi.value(), self.title.text().strip(), int(self.route.currentData() or 0),
            str(self.event_.currentData() or ""), str(self.place.currentData() or ""), max(0, self.dates.currentIndex()),
            self.template.currentData() or "")

    def output(self) -> str:
        """Return the file to write, "" where none is named."""
        path = self.file.text().strip()
        return path if not path or path.lower().endswith(".pdf") else path + ".pdf"

    def _fit(self) -> None:
        """Show what the kind of page needs, and nothing else."""
        kind = self.page_kind
        for field, visible in ((self.route, kind.code == ROUTE), (self.event_, kind.code == EVENT),
                               (self.place, kind.code == PLATE), (self.dates, kind.code == PLATE),
                               (self.paper, len(kind.papers) > 1), (self._templates, len(kind.papers) > 1)):
            field.setVisible(visible)
            self._form.labelForField(field).setVisible(visible)
        chosen = self._wish.paper if kind.code in (PLATE, OVERVIEW) else 0
        fill_combo(self.paper, list(enumerate(kind.papers)), min(chosen, len(kind.papers) - 1))
        self.list_templates()
        if self._file_is_ours:
            folder = Path(LAST_FOLDER.value() or str(Path.home()))
            self.file.setText(str(folder / f"{_file_stems()[kind.code]}.pdf"))
        self._say_records()

    def list_templates(self, chosen: str = "") -> None:
        """Offer the templates of the user that the kind of page can be made with; one may be chosen at once."""
        there = user_templates(self.page_kind.code) if len(self.page_kind.papers) > 1 else []
        fill_combo(self.template, [("", tr("The atlas's own")), *((str(path), _short(path.stem)) for path in there)], chosen)

    def _chosen(self) -> None:
        self.paper.setEnabled(not self.template.currentData())      # else it is the template's
        self._say_records()
        self.changed.emit()

    def _say_records(self) -> None:
        self.sentence.setText(self._filter_words if self.records.currentData() == PANEL else tr("All that may leave."))

    def _named(self) -> None:
        self._file_is_ours = False
        self.file_changed.emit()

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(self, tr("Export"), self.file.text(), tr("PDF (*.pdf)"))
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
            self.file.setText(path)
            self._named()

    def set_running(self, running: bool) -> None:
        """Let nothing be chosen while pages are written."""
        for field in self.findChildren((QComboBox, QSpinBox, QLineEdit)):
            field.setEnabled(not running)
        for button in (self.browse, self.copy):
            button.setEnabled(not running)
        self.paper.setEnabled(not running and not self.template.currentData())


def _side_by_side(field: QWidget, button: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(field, 1)
    row.addWidget(button)
    return both


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME - 1] + "…"


def _file_stems():
    return dict(zip([one.code for one in KINDS], (tr("overview"), tr("route"), tr("event"), tr("plate"), tr("dossiers"),
                                                  tr("statistics"), tr("book"))))


def route_names(rows) -> List[Tuple[int, str]]:
    """Return (number, "4 · Helong → Musan → Chongjin") of the routes of an atlas."""
    return [(row.route_no, _short(f"{row.route_no} · {naming.of_route(row.name, row.name_ko)}")) for row in rows]
