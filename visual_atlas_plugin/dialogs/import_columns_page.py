"""The second page: what the rows of each table are, and which field each column feeds."""

from typing import List

from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSpinBox, QWidget

from ..domain.errors import AtlasError
from ..domain.importing.raw import POINTS
from ..domain.importing.targets import TARGETS, split_name
from ..i18n import listed, tr
from ..panel import look
from ..settings import LAST_FOLDER
from .import_page import ImportPage
from .import_parts import ChoiceTable, combo, fill_combo, push, words
from .import_words import field_choices, field_name, may_be_numbered, remark, rows_are_choices

_MOST_NUMBERED = 20


class ColumnsPage(ImportPage):
    """Lists the columns of one table at a time with examples; a proposal stands there already."""

    def __init__(self, session, save_mapping):
        """save_mapping(path): writes the session's mapping, raises AtlasError."""
        super().__init__(session, "vaImportColumns")
        self._save_mapping = save_mapping
        self._columns: List[str] = []
        self.table = combo("vaImportTableOf", tr("Table"))
        self.rows_are = combo("vaImportRowsAre", tr("Its rows are"), rows_are_choices())
        self.columns = ChoiceTable("vaImportColumnList", tr("Columns and the fields they feed"),
                                   [tr("Column"), tr("Examples"), tr("Becomes")], tr("“{name}” becomes"), self._choices)
        self.why = words("", "vaImportColumnWhy")
        self.number_label = QLabel(tr("No."))
        self.number = QSpinBox()
        self.number.setObjectName("vaImportFieldNumber")
        self.number.setAccessibleName(tr("Number of the stage, person, source or figure in the row"))
        self.number.setToolTip(tr("A row may have several stages, persons, sources or figures: 2 is the second one"))
        self.number.setRange(1, _MOST_NUMBERED)
        self.number.setMinimumHeight(look.TARGET)
        self.save = push(tr("Save mapping…"), "vaImportSaveMapping",
                         tr("Keep what was said here in a file, for the next import"))
        self.save.clicked.connect(self._save)
        self.table.currentIndexChanged.connect(self._show)
        self.rows_are.activated.connect(self._rows_chosen)
        self.columns.chosen.connect(self._chosen)
        self.columns.table.selectionModel().currentRowChanged.connect(self._fit_number)
        self.number.valueChanged.connect(self._numbered)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for text, box in ((tr("Table"), self.table), (tr("Its rows are"), self.rows_are)):
            label = QLabel(text)
            label.setBuddy(box)
            top.addWidget(label)
            top.addWidget(box, 1)
        top.addWidget(self.save)
        self.columns.beside.addWidget(self.number_label)
        self.columns.beside.addWidget(self.number)
        self.columns.table.widths(30, 40, 30)
        self.column.addLayout(top)
        self.column.addWidget(self.columns, 1)
        self.column.addWidget(self.why)

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("Columns")

    @property
    def explanation(self) -> str:
        """Return what is to be done."""
        return tr("Check what each column means. A proposal was made from names and contents; columns that mean nothing "
                  "here stay out.")

    def enter(self) -> None:
        """Show the first table that is not left out."""
        used = self.session.used_tables()
        now = self.table.currentData()
        fill_combo(self.table, [(table.name, table.name) for table in self.session.opened.tables],
                   now if now in self.session.mapping.tables else used[0] if used else "")
        self._show()

    def missing(self) -> str:
        """Return what is still needed: a table to import, and its required fields."""
        used = self.session.used_tables()
        if not used:
            return tr("Every table is left out: say what the rows of one are.")
        for name in used:
            mapped = self.session.mapping.tables[name]
            fed = {split_name(one)[0] for one in mapped.columns.values()} | set(mapped.constants)
            for field, target in TARGETS[mapped.rows_are].items():
                if target.required and field not in fed:
                    return tr("Table “{table}”: no column gives the field “{field}”.").format(
                        table=name, field=listed(target.label))
        return ""

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.columns.table

    @property
    def _name(self) -> str:
        return self.table.currentData() or ""

    @property
    def _rows(self) -> str:
        mapped = self.session.mapping.tables.get(self._name)
        return mapped.rows_are if mapped else "skip"

    def _show(self, _index: int = 0) -> None:
        table = next((one for one in self.session.opened.tables if one.name == self._name), None)
        if table is None:
            return
        fill_combo(self.rows_are, rows_are_choices(), self._rows)
        self._columns = [*table.columns, *([POINTS] if table.has_points else [])]
        mapped = self.session.mapping.tables.get(self._name)
        values = [mapped.columns.get(column, "") if mapped else "" for column in self._columns]
        cells = [[tr("(point)") if column == POINTS else column, " · ".join(self.session.examples(self._name, column))]
                 for column in self._columns]
        self.columns.show_rows(cells, values)
        self.columns.setEnabled(self._rows != "skip")
        self._fit_number()

    def _choices(self, row: int):
        choices = field_choices(self._rows)
        mapped = self.session.mapping.tables.get(self._name)
        now = mapped.columns.get(self._columns[row], "") if mapped and row < len(self._columns) else ""
        if split_name(now)[1] > 1:      # a numbered field stands beside its first one
            choices.append((now, field_name(self._rows, now)))
        return choices

    def _rows_chosen(self, _index: int) -> None:
        self.session.set_table(self._name, self.rows_are.currentData())
        self._show()
        self.changed.emit()

    def _chosen(self, row: int, value: str) -> None:
        number = self.number.value() if may_be_numbered(self._rows, value) and split_name(value)[1] == 1 else 1
        wanted = f"{value}#{number}" if value and number > 1 else value
        self._put(row, wanted)

    def _numbered(self, number: int) -> None:
        row = self.columns.row
        plain = split_name(self.columns.value(row))[0] if row >= 0 else ""
        if plain:
            self._put(row, f"{plain}#{number}" if number > 1 else plain)

    def _put(self, row: int, value: str) -> None:
        self.session.set_column(self._name, self._columns[row], value)
        if self.columns.value(row) != value:
            self.columns.set_value(row, value)
        self._fit_number()
        self.changed.emit()

    def _fit_number(self, *_args) -> None:
        row = self.columns.row
        value = self.columns.value(row) if 0 <= row < len(self._columns) else ""
        fits = bool(value) and may_be_numbered(self._rows, value)
        for widget in (self.number, self.number_label):
            widget.setVisible(fits)
        why = self.session.opened.whys.get((self._name, self._columns[row])) if 0 <= row < len(self._columns) else None
        self.why.setText(tr("Why it was proposed: {why}").format(why=remark(why)) if why is not None else "")
        was = self.number.blockSignals(True)
        self.number.setValue(split_name(value)[1] if fits else 1)
        self.number.blockSignals(was)

    def _save(self, _checked: bool = False) -> None:
        start = f"{LAST_FOLDER.value() or '.'}/{self.session.name}.mapping.json"
        path, _ = QFileDialog.getSaveFileName(self, tr("Save mapping"), start, tr("Mapping (*.json)"))
        if path:
            self.save_as(path if path.lower().endswith(".json") else path + ".json")

    def save_as(self, path: str) -> None:
        """Write the mapping to a file."""
        try:
            self._save_mapping(path)
        except AtlasError as error:
            self.failed.emit(error)
