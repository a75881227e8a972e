"""The third page: whose data it is, and what can be read in two ways and is therefore asked once."""

from typing import Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox, QComboBox, QFormLayout, QFrame, QGroupBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget,
)

from ..domain.importing.crs_doubt import Doubt
from ..domain.importing.mapping import NEW_THEME, NO_THEME
from ..domain.importing.questions import Question, centuries
from ..i18n import tr
from ..mapping.form_words import word_name
from ..panel import look
from .import_page import ImportPage
from .import_parts import ChoiceTable, Choices, combo, fill_combo, push, words
from .import_session import Asked
from .import_words import Choice, crs_choices, kind_choices, role_choices, sentence

_UNSAID, _YES, _NO = "", "yes", "no"
CODE_ITSELF = "{name}"      # an option that is called by its code


class QuestionsPage(ImportPage):
    """Owner and terms must be given; the rest is shown as far as this file gives reason to ask."""

    def __init__(self, session, themes: Choices):
        """themes: (theme_id, name) of the atlas."""
        super().__init__(session, "vaImportQuestions")
        self._themes = list(themes)
        self._make_terms()
        self._make_points()
        self._make_values()
        self.columns_box = QGroupBox(tr("Columns"))
        self._columns_form = QVBoxLayout(self.columns_box)
        self.word_tables: Dict[str, ChoiceTable] = {}
        self._texts: Dict[str, List[str]] = {}
        self._word_boxes: Dict[str, QGroupBox] = {}
        for what, title in (("themes", tr("Themes")), ("kinds", tr("Kinds of places")), ("roles", tr("Stages"))):
            self._make_words(what, title)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        for box in (self.terms_box, self.columns_box, self.points_box, self.values_box, *self._word_boxes.values()):
            column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.column.addWidget(area, 1)

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("Questions")

    @property
    def explanation(self) -> str:
        """Return what is to be done."""
        return tr("What the file does not say, or says in a way that can be read twice, is asked here once and kept in the "
                  "mapping.")

    def enter(self) -> None:
        """Show what has to be asked of this file."""
        asked: Asked = self.session.asked
        mapping = self.session.mapping
        for line, text in ((self.owner, mapping.owner), (self.terms, mapping.terms), (self.publisher, mapping.publisher)):
            was = line.blockSignals(True)
            line.setText(text)
            line.blockSignals(was)
        self._show_columns()
        self.points_box.setVisible(asked.has_points)
        self._show_points(asked.doubts)
        self._show_values(asked)
        for what, texts in (("themes", asked.themes), ("kinds", asked.kinds), ("roles", asked.roles)):
            self._show_words(what, texts)

    def missing(self) -> str:
        """Return what is still needed."""
        if not self.session.mapping.owner:
            return tr("Say whose data it is.")
        if not self.session.mapping.terms:
            return tr("Say what may be done with it.")
        return ""

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.owner

    def _make_terms(self) -> None:
        self.terms_box = QGroupBox(tr("Whose data is it?"))
        self.owner, self.terms, self.publisher = (self._line(name, spoken, hint) for name, spoken, hint in (
            ("vaImportOwner", tr("Owner"), tr("Who holds the records and decides about them")),
            ("vaImportTerms", tr("Terms"), tr("What may be done with them, for example: not to be shared without asking")),
            ("vaImportPublisher", tr("Publisher"), tr("Who published them, if anybody did"))))
        form = QFormLayout()
        form.addRow(tr("Owner"), self.owner)
        form.addRow(tr("Terms"), self.terms)
        form.addRow(tr("Publisher"), self.publisher)
        column = QVBoxLayout(self.terms_box)
        column.addWidget(words(tr(
            "Whoever opens the atlas later has to know whom to ask. Everything that is imported stays restricted, persons "
            "confidential and every review a draft, until somebody decides otherwise in the atlas."), "vaImportTermsWhy"))
        column.addLayout(form)

    def _line(self, name: str, spoken: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        line.setPlaceholderText(hint)
        line.setMinimumHeight(look.TARGET)
        line.textChanged.connect(self._terms_changed)
        return line

    def _terms_changed(self, _text: str) -> None:
        self.session.set_terms(self.owner.text(), self.terms.text(), self.publisher.text())
        self.changed.emit()

    def _show_columns(self) -> None:
        """Show what the proposal asks of columns: names of people, numbers to be made, the use that was agreed to."""
        while self._columns_form.count():
            self._columns_form.takeAt(0).widget().deleteLater()
        answers = self.session.answers()
        self.columns_box.setVisible(bool(answers))
        for number, (question, value) in enumerate(answers):
            choices = [(str(option.value), word_name("", str(option.value)) if option.pattern == CODE_ITSELF else
                        sentence(option.pattern, option.values)) for option in question.options]
            if all(value for value, _ in choices):
                choices.insert(0, ("", tr("Not decided")))
            asks = words(sentence(question.pattern, question.values))
            box = combo(f"vaImportAsked{number}", asks.text(), choices, value)
            box.activated.connect(lambda _index, box=box, question=question: self._column_answered(question, box))
            self._columns_form.addWidget(asks)
            self._columns_form.addWidget(box)

    def _column_answered(self, question: Question, box: QComboBox) -> None:
        self.session.set_answer(question, box.currentData() or "")
        self.session.asked_for = None       # the columns are others now
        self.changed.emit()

    def _make_points(self) -> None:
        self.points_box = QGroupBox(tr("Coordinates"))
        self.doubt = words("", "vaImportDoubt", strong=True)
        self.take_doubt = push(tr("Use this"), "vaImportTakeDoubt")
        self.take_doubt.clicked.connect(self._take_doubt)
        self.crs = combo("vaImportCrs", tr("Coordinate system"), crs_choices())
        self.crs.activated.connect(self._points_changed)
        self.swapped = QCheckBox(tr("Longitude and latitude have changed places"))
        self.swapped.setObjectName("vaImportSwapped")
        self.swapped.setMinimumHeight(look.TARGET)
        self.swapped.toggled.connect(self._points_changed)
        self._doubts: Tuple[Doubt, ...] = ()
        form = QFormLayout()
        form.addRow(tr("Coordinate system"), self.crs)
        form.addRow("", self.swapped)
        line = QHBoxLayout()
        line.addWidget(self.doubt, 1)
        line.addWidget(self.take_doubt, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self.points_box)
        column.addLayout(line)
        column.addLayout(form)

    def _show_points(self, doubts: Tuple[Doubt, ...]) -> None:
        self._doubts = doubts
        choices = self.session.choices
        fill_combo(self.crs, crs_choices(), choices.crs)
        was = self.swapped.blockSignals(True)
        self.swapped.setChecked(choices.axes_swapped)
        self.swapped.blockSignals(was)
        now = (choices.crs or "EPSG:4326", choices.axes_swapped)
        open_doubts = [doubt for doubt in doubts if (doubt.crs, doubt.axes_swapped) != now]
        self.doubt.setText("\n".join(sentence(doubt.pattern, doubt.values) for doubt in open_doubts))
        self.doubt.setVisible(bool(open_doubts))
        offered = next((doubt for doubt in open_doubts if self.crs.findData(doubt.crs) >= 0), None)
        self.take_doubt.setVisible(offered is not None)
        if offered is not None:
            self.take_doubt.setAccessibleName(tr("Read the points as {crs}").format(crs=offered.crs))

    def _take_doubt(self, _checked: bool = False) -> None:
        choices = self.session.choices
        for doubt in self._doubts:
            if self.crs.findData(doubt.crs) >= 0 and (doubt.crs, doubt.axes_swapped) != (
                    choices.crs or "EPSG:4326", choices.axes_swapped):
                self.session.set_choice(crs=doubt.crs, axes_swapped=doubt.axes_swapped)
                break
        self._show_points(self._doubts)
        self.changed.emit()

    def _points_changed(self, *_args) -> None:
        self.session.set_choice(crs=self.crs.currentData() or "", axes_swapped=self.swapped.isChecked())
        self._show_points(self._doubts)
        self.changed.emit()

    def _make_values(self) -> None:
        self.values_box = QGroupBox(tr("Dates and numbers"))
        unsaid = (_UNSAID, tr("Not decided: rows with such a value stay out"))
        self.day_first = self._question("vaImportDayFirst", tr("Day and month"), [
            unsaid, (_YES, tr("The day comes first: 04/05/2003 is 4 May")),
            (_NO, tr("The month comes first: 04/05/2003 is 5 April"))])
        self.tilde = self._question("vaImportTilde", tr("Tilde after a year"), [
            unsaid, (_YES, tr("“1998~” is about 1998")), (_NO, tr("“1998~” is from 1998 on"))])
        self.excel = self._question("vaImportExcelDates", tr("Bare numbers as dates"), [
            unsaid, (_YES, tr("37712 is a day counted as spreadsheets do")), (_NO, tr("Such a number is no date"))])
        self.century = self._question("vaImportCentury", tr("Years of two digits"), [
            unsaid, *((f"{option.value}", sentence(option.pattern, option.values)) for option in centuries())])
        self.year_leads = self._question("vaImportYearLeads", tr("Where such a year stands"), [
            unsaid, (_YES, tr("In front: 03.04.05 is of 2003")), (_NO, tr("At the end: 03.04.05 is of 2005"))])
        self.comma = QCheckBox(tr("Numbers have a decimal comma: 1,5 is one and a half"))
        self.comma.setObjectName("vaImportDecimalComma")
        self.comma.setMinimumHeight(look.TARGET)
        self.comma.toggled.connect(self._values_changed)
        self.lenient = QCheckBox(tr("A row comes in without a value that cannot be read, with a note"))
        self.lenient.setObjectName("vaImportLenient")
        self.lenient.setToolTip(tr("Otherwise the whole row stays out and is listed"))
        self.lenient.setMinimumHeight(look.TARGET)
        self.lenient.toggled.connect(self._values_changed)
        self._value_form = QFormLayout(self.values_box)
        self._rows = {}
        for name, label, box in (("day_first", tr("Day and month"), self.day_first),
                                 ("tilde_is_about", tr("Tilde"), self.tilde),
                                 ("excel_dates", tr("Numbers"), self.excel),
                                 ("two_digits_until", tr("Century"), self.century),
                                 ("year_leads", tr("Year"), self.year_leads)):
            example = words("")
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 4)
            column.addWidget(box)
            column.addWidget(example)
            label_widget = words(label)
            self._value_form.addRow(label_widget, holder)
            self._rows[name] = (label_widget, holder, example, box)
        self._value_form.addRow("", self.comma)
        self._value_form.addRow("", self.lenient)

    def _question(self, name: str, spoken: str, choices: List[Choice]) -> QComboBox:
        box = combo(name, spoken, choices)
        box.activated.connect(self._values_changed)
        return box

    def _show_values(self, asked: Asked) -> None:
        choices = self.session.choices
        for name, (label, holder, example, box) in self._rows.items():
            found: Optional[str] = getattr(asked, name)
            value = getattr(choices, name)
            for widget in (label, holder):
                widget.setVisible(bool(found) or value is not None)
            example.setText(tr("For example: {text}").format(text=found) if found else "")
            example.setVisible(bool(found))
            said = _UNSAID if value is None else f"{value}" if box is self.century else _YES if value else _NO
            if box.findData(said) < 0:          # a mapping that was made in another year
                box.addItem(tr("As the mapping says: until {year}").format(year=f"{value:02d}"), said)
            box.setCurrentIndex(box.findData(said))
        for box, on in ((self.comma, choices.decimal_comma), (self.lenient, "*" in self.session.mapping.keep_without)):
            was = box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(was)

    def _values_changed(self, *_args) -> None:
        answers: Dict[str, object] = {name: {_YES: True, _NO: False}.get(box.currentData())
                                      for name, (*_, box) in self._rows.items()}
        until = self.century.currentData()
        answers["two_digits_until"] = None if until == _UNSAID else int(until)
        self.session.set_choice(decimal_comma=self.comma.isChecked(), **answers)
        self.session.set_lenient(self.lenient.isChecked())
        self.changed.emit()

    def _make_words(self, what: str, title: str) -> None:
        box = QGroupBox(title)
        table = ChoiceTable(f"vaImportWords_{what}", title, [tr("In the file"), tr("Means")], tr("“{name}” means"),
                            lambda _row, what=what: self._word_choices(what))
        table.table.setMinimumHeight(140)
        table.table.widths(45, 55)
        table.chosen.connect(lambda row, value, what=what: self._word_chosen(what, row, value))
        column = QVBoxLayout(box)
        column.addWidget(table)
        self.word_tables[what], self._word_boxes[what] = table, box

    def _word_choices(self, what: str) -> List[Choice]:
        if what == "themes":
            return [(NEW_THEME, tr("A theme of its own, kept as it is written")), (NO_THEME, tr("No theme")), *self._themes]
        return [("", tr("Not known: rows with it stay out")), *(kind_choices() if what == "kinds" else role_choices())]

    def _show_words(self, what: str, texts) -> None:
        self._texts[what] = list(texts)
        answers = getattr(self.session.mapping, what)
        default = NEW_THEME if what == "themes" else ""
        self._word_boxes[what].setVisible(bool(texts))
        self.word_tables[what].show_rows([[text] for text in texts], [answers.get(text, default) for text in texts])

    def _word_chosen(self, what: str, row: int, value: str) -> None:
        self.session.set_words(what, {self._texts[what][row]: value})
        self.changed.emit()
