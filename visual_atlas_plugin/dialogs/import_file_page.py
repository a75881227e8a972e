"""The first page: which file, what the reader found in it, its first rows."""

from pathlib import Path
from typing import TYPE_CHECKING, Dict, List, Optional

from qgis.PyQt.QtWidgets import (
    QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..exchange.reading import ENCODINGS, KINDS, SEPARATORS, TEXT, ReadOptions
from ..i18n import tr
from ..panel import look
from ..panel.plain_text import safe_tip
from ..settings import LAST_FOLDER
from .import_background import Done
from .import_page import ImportPage
from .import_parts import TextTable, combo, fill_combo, push, words
from .import_session import Opened
from .import_words import remark

if TYPE_CHECKING:
    from .import_window import ImportDialog


class FilePage(ImportPage):
    """Asks for a file and reads it in the background; encoding and separator can be corrected here."""

    def __init__(self, session, window: "ImportDialog"):
        super().__init__(session, "vaImportFile")
        self._window = window
        self._options = ReadOptions()
        self._labels: Dict[QWidget, QLabel] = {}
        self.path = QLineEdit()
        self.path.setObjectName("vaImportPath")
        self.path.setAccessibleName(tr("File to import"))
        self.path.setPlaceholderText(tr("CSV, Excel, GeoJSON, GeoPackage, Shapefile, KML, TimeMap…"))
        self.path.returnPressed.connect(self._typed)
        self.browse = push(tr("Choose…"), "vaImportBrowse")
        self.browse.clicked.connect(self._choose)
        self.past = push(tr("Past imports…"), "vaImportPast", tr("What was imported into this atlas, and its undo"))
        self.past.clicked.connect(lambda _checked=False: window.show_past())
        self.mapping = push(tr("Use a saved mapping…"), "vaImportUseMapping",
                            tr("Take what was said about columns, words and places from a file"))
        self.mapping.clicked.connect(self._use_mapping)
        self.uwazi = push(tr("From Uwazi…"), "vaImportFromUwazi",
                          tr("Read a database kept in Uwazi, such as FOOTPRINTS, from its web address"))
        self.uwazi.clicked.connect(self._ask_uwazi)
        self.encoding = combo("vaImportEncoding", tr("Encoding"))
        self.separator = combo("vaImportSeparator", tr("Separator"))
        self.header_row = QSpinBox()
        self.header_row.setObjectName("vaImportHeaderRow")
        self.header_row.setAccessibleName(tr("Row with the names of the columns"))
        self.header_row.setSpecialValueText(tr("As found"))
        self.header_row.setRange(0, 1000)
        self.header_row.setMinimumHeight(look.TARGET)
        self.header_row.setKeyboardTracking(False)
        self.shapes = QCheckBox(tr("Lines and areas become a point on them"))
        self.shapes.setObjectName("vaImportShapePoints")
        self.shapes.setMinimumHeight(look.TARGET)
        self.table = combo("vaImportTable", tr("Table whose first rows are shown"))
        self.notes = words("", "vaImportNotes")
        self.preview = TextTable("vaImportPreview", tr("First rows of the table"), [])
        for box in (self.encoding, self.separator):
            box.activated.connect(self._read_again)
        self.header_row.valueChanged.connect(self._read_again)
        self.shapes.toggled.connect(self._read_again)
        self.table.currentIndexChanged.connect(self._show_rows)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(self.browse)
        more = QHBoxLayout()
        more.addWidget(self.uwazi)
        more.addWidget(self.mapping)
        more.addWidget(self.past)
        more.addStretch(1)
        self.reading = QWidget()
        rows = QVBoxLayout(self.reading)
        rows.setContentsMargins(0, 0, 0, 0)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, text, box in ((first, tr("Table"), self.table), (second, tr("Encoding"), self.encoding),
                               (second, tr("Separator"), self.separator), (first, tr("Names in row"), self.header_row)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 0 if box is self.header_row else 1)
            self._labels[box] = label
        first.addWidget(self.shapes)
        rows.addLayout(first)
        rows.addLayout(second)
        self.column.addLayout(line)
        self.column.addLayout(more)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.reading)
        self.column.addWidget(self.preview, 1)
        for widget in (self.reading, self.preview):
            widget.setVisible(False)

    @property
    def title(self) -> str:
        """Return what the page is about."""
        return tr("File")

    @property
    def explanation(self) -> str:
        """Return what is to be done."""
        return tr("Choose what to bring into the atlas. Nothing is written before you have seen what would be.")

    def missing(self) -> str:
        """Return what is still needed."""
        return "" if self.session.opened is not None else tr("Choose a file first.")

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.path

    def open(self, path: str) -> None:
        """Read a file in the background and show its first rows."""
        self.path.setText(path)
        self._options = ReadOptions()
        self._read(path)

    def _choose(self, _checked: bool = False) -> None:
        kinds = " ".join(f"*{kind}" for kind in KINDS)
        path, _ = QFileDialog.getOpenFileName(self, tr("Import which file?"), LAST_FOLDER.value() or str(Path.home()),
                                              tr("Tables and maps ({kinds});;All files (*)").format(kinds=kinds))
        if path:
            LAST_FOLDER.set(str(Path(path).parent))
            self.open(path)

    def _ask_uwazi(self, _checked: bool = False) -> None:
        from .import_uwazi import UwaziDialog
        asking = UwaziDialog(self._window)
        if asking.exec():
            self.fetch(asking.wish)
        asking.deleteLater()

    def fetch(self, wish) -> None:
        """Read an Uwazi database into a folder in the background, then open that folder."""
        def done(path: Optional[str], problem: Optional[AtlasError]) -> None:
            if problem is not None:
                self.failed.emit(problem)
            else:
                self.open(path)

        self._window.do(tr("Reading {name}").format(name=wish.address), self._window.work.fetch(wish), done)

    def _typed(self) -> None:
        path = self.path.text().strip()
        if path:
            self.open(path)

    def _read_again(self, _choice: object) -> None:
        if self.session.opened is not None:
            self._options = ReadOptions(self.encoding.currentData() or "", self.separator.currentData() or "",
                                        self.header_row.value(), self.shapes.isChecked())
            self._read(self.session.path)

    def _read(self, path: str) -> None:
        def done(opened: Optional[Opened], problem: Optional[AtlasError]) -> None:
            if problem is not None:
                self.failed.emit(problem)
                return
            self.session.begin(path, opened)
            self._show()
            self.changed.emit()
            self._tell_missing()

        report: Done = done
        self._window.do(tr("Reading {name}").format(name=Path(path).name),
                        self._window.work.open(self.session.atlas_path, path, self._options), report)

    def _show(self) -> None:
        opened = self.session.opened
        self.notes.setText("\n".join(remark(note) for note in opened.source.notes))
        self.notes.setVisible(bool(opened.source.notes))
        fill_combo(self.table, [(table.name, _called(table)) for table in opened.tables], "")
        found = tr("As found")
        fill_combo(self.encoding, [("", found), *((one, one.upper()) for one in ENCODINGS)], self._options.encoding)
        fill_combo(self.separator, [("", found), *((one, tr("Tab") if one == "\t" else one) for one in SEPARATORS)],
                   self._options.separator)
        for box, put, value in ((self.header_row, self.header_row.setValue, self._options.header_row),
                                (self.shapes, self.shapes.setChecked, self._options.shape_points)):
            was = box.blockSignals(True)
            put(value)
            box.blockSignals(was)
        kind = Path(self.session.path).suffix.lower()
        sheets = (*TEXT, ".xlsx", ".xlsm", ".ods")
        for box, shown in ((self.encoding, kind in TEXT), (self.separator, kind in TEXT), (self.header_row, kind in sheets)):
            box.setVisible(shown)
            self._labels[box].setVisible(shown)
        self.shapes.setVisible(kind not in sheets)
        for widget in (self.reading, self.preview):
            widget.setVisible(True)
        self._show_rows()

    def _show_rows(self, _index: int = 0) -> None:
        opened = self.session.opened
        table = next((one for one in opened.tables if one.name == self.table.currentData()), None) if opened else None
        if table is None:
            self.preview.show_rows([], [])
            return
        batch = opened.first_rows[table.name]
        columns: List = list(batch.values)
        headers = list(table.columns)
        if batch.points is not None:
            columns.append([None if point is None else f"{point[0]:g}, {point[1]:g}" for point in batch.points])
            headers.append(tr("(point)"))
        self.preview.show_rows([list(row) for row in zip(*columns)] if columns else [], headers, batch.rows)
        self.preview.setToolTip(safe_tip(self.session.path))

    def _use_mapping(self, _checked: bool = False) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Use a saved mapping"), LAST_FOLDER.value() or str(Path.home()),
                                              tr("Mapping (*.json);;All files (*)"))
        if path:
            self.use_mapping(path)

    def use_mapping(self, path: str) -> None:
        """Take a mapping from a file for this import and for the files that are opened after it."""
        try:
            self.session.use_mapping(self._window.work.load_mapping(path))
        except AtlasError as error:
            self.failed.emit(error)
            return
        self.changed.emit()
        self._window.say(tr("The mapping “{name}” is used.").format(name=Path(path).name))
        self._tell_missing()

    def _tell_missing(self) -> None:
        """Say what a saved mapping names and this file does not have."""
        if self.session.missing:
            self._window.say(tr("The mapping names what this file does not have: {names}").format(
                names=", ".join(self.session.missing[:12])))


def _called(table) -> str:
    if table.row_count is None:
        return table.name
    return tr("{name} ({n} rows)").format(name=table.name, n=f"{table.row_count:,}")
