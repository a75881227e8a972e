"""The window *Changes*: kinds and dates of a place, what changed between them, and how far two analysts agree."""

from typing import List, Optional, Sequence, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QDialog, QDoubleSpinBox, QFileDialog, QFormLayout, QFrame, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QScrollArea, QSplitter, QTableWidget, QTableWidgetItem, QTabWidget, QVBoxLayout, QWidget,
)

from ..domain.errors import AtlasError
from ..domain.observing import cells
from ..domain.observing.outcomes import Change
from ..exchange.evidence.agreeing import agreement_of
from ..exchange.evidence.place_changes import Asked, PlaceChanges, place_changes
from ..i18n import told, tr
from ..mapping import naming, observing_words as said
from ..mapping.agreement_words import agreement_lines
from ..mapping.observation_layers import only_analysts
from ..messages import show_info
from ..panel import look
from ..panel.jobs import Job
from ..panel.plain_text import safe_tip
from ..settings import LAST_FOLDER
from ..store.connection import open_atlas
from ..store.observation_reader import analysts_of, marked_places
from .import_parts import cell as one_line, combo, fill_combo, push, words
from .mark_spots import BESIDE, MarkSpots, analyst_colors
from .opening import open_window

SIZE = (760, 640)       # px
_NAMES = "SELECT uuid, COALESCE(short_en, name_en, place_id), COALESCE(short_ko, name_ko, '') FROM places"


def open_changes(iface, context) -> Optional["ChangeWindow"]:
    """Show the window for the atlas and the place at hand; tell where no atlas is open or nothing is marked."""
    def make() -> ChangeWindow:
        if not context.atlas_path:
            raise AtlasError("No atlas is open.", "Open one first.")
        return ChangeWindow(iface, context.atlas_path, context.place.uuid if context.place else "", iface.mainWindow(),
                            context.atlas_uuid)

    return open_window(iface, make, BESIDE)


class ChangeWindow(QDialog):
    """The matrix and the changes of one place. A click on either shows the marks behind it on the map."""

    def __init__(self, iface, atlas_path: str, place: str = "", parent: Optional[QWidget] = None, atlas_uuid: str = ""):
        """Raises AtlasError where the atlas cannot be read or nothing is marked in it."""
        super().__init__(parent)
        self.setObjectName("vaChanges")
        self.setWindowTitle(tr("Changes"))
        self._iface, self._path, self._atlas_uuid = iface, atlas_path, atlas_uuid
        self.found: Optional[PlaceChanges] = None
        places = _places(atlas_path)
        if not places:
            raise AtlasError("Nothing is marked in this atlas yet.", "Mark something on an image first.")
        self.spots = MarkSpots(iface.mapCanvas())
        self._make_choices(places, place)
        self._make_tables()
        self._make_agreement()
        self._lay_out()
        self.resize(*SIZE)
        self.read()

    # --- parts -----------------------------------------------------------------------------------------------

    def _make_choices(self, places: Sequence[Tuple[str, str]], place: str) -> None:
        self.place_box = combo("vaChangesPlace", tr("Place"), places, place)
        self.place_box.activated.connect(lambda _index: self.read())
        self.analyst_box = combo("vaChangesAnalyst", tr("Marks of"))
        self.analyst_box.activated.connect(lambda _index: self.choose_analyst())

    def _make_tables(self) -> None:
        self.matrix = QTableWidget()
        self.matrix.setObjectName("vaChangesMatrix")
        self.matrix.setAccessibleName(tr("Kinds and dates"))
        self.matrix.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.matrix.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.matrix.setTabKeyNavigation(False)
        self.matrix.setWordWrap(True)
        self.matrix.cellClicked.connect(self.show_cell)
        self.matrix.cellActivated.connect(self.show_cell)
        self.changes = QListWidget()
        self.changes.setObjectName("vaChangesList")
        self.changes.setAccessibleName(tr("Changes"))
        self.changes.setWordWrap(True)
        self.changes.itemClicked.connect(self.show_change)
        self.changes.itemActivated.connect(self.show_change)
        self.notes, self.answer = words("", "vaChangesNotes"), words("", "vaChangesAnswer")
        self.notes.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.notes.setContentsMargins(8, 8, 8, 8)
        self.save_button = push(tr("Save tables and figure…"), "vaChangesSave", tr("CSV tables and a figure for print, in a folder"))
        self.save_button.clicked.connect(lambda: self.save())
        self.close_button = push(tr("Close"), "vaChangesClose")
        self.close_button.clicked.connect(self.close)

    def _make_agreement(self) -> None:
        self.agreement = QWidget()
        self.one_box, self.other_box = combo("vaAgreeOne", tr("First analyst")), combo("vaAgreeOther", tr("Second analyst"))
        self.metres = QDoubleSpinBox()
        self.metres.setObjectName("vaAgreeMeters")
        self.metres.setAccessibleName(tr("Marks are the same within (meters)"))
        self.metres.setRange(0.0, 1000.0)
        self.metres.setDecimals(1)
        self.metres.setValue(10.0)
        self.metres.setSuffix(" m")
        self.metres.setMinimumHeight(look.TARGET)
        self.agreement_text = words("", "vaAgreeText")
        self.show_both = push(tr("Show both on the map"), "vaAgreeShow", tr("The marks of both, each analyst in one color"))
        self.show_both.clicked.connect(self.show_analysts)
        for box in (self.one_box, self.other_box):
            box.setMinimumContentsLength(8)
            box.activated.connect(lambda _index: self.compare())
        self.metres.valueChanged.connect(lambda _value: self.compare())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(_plain(tr("Place")), self.place_box)
        form.addRow(_plain(tr("Marks of")), self.analyst_box)
        line = QHBoxLayout()
        for widget in (self.one_box, self.other_box, self.metres):
            line.addWidget(widget)
        line.addStretch(1)
        below = QVBoxLayout(self.agreement)
        below.addLayout(line)
        below.addWidget(self.agreement_text)
        below.addWidget(self.show_both, 0, Qt.AlignmentFlag.AlignLeft)
        below.addStretch(1)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("vaChangesTabs")
        for widget, name in ((self.changes, tr("Changes")), (self.agreement, tr("Two analysts")),
                             (_scrolled(self.notes), tr("How to read it"))):
            self.tabs.addTab(widget, name)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.matrix)
        parts.addWidget(self.tabs)
        parts.setSizes([SIZE[1] // 2, SIZE[1] // 2])
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(parts, 1)
        column.addWidget(self.answer)
        column.addLayout(buttons)

    # --- what is shown ---------------------------------------------------------------------------------------

    def read(self, keep_analysts: bool = False) -> None:
        """Compare the marks of the chosen place anew."""
        place = self.place_box.currentData()
        try:
            if not keep_analysts:
                self._offer_analysts(analysts_of(self._path, place))
            chosen = self.analyst_box.currentData()
            self.found = place_changes(self._path, place, Asked(analysts=[chosen] if chosen else None))
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self.spots.clear()
        self._show_matrix(self.found)
        self._show_changes(self.found)
        self.notes.setText("\n\n".join(said.notes_of(self.found.table)))
        self.answer.setText(tr("A click on a cell or a change shows its marks on the map."))
        self.compare()

    def _offer_analysts(self, names: List[str]) -> None:
        fill_combo(self.analyst_box, [("", tr("All analysts, not added up")), *((name, name) for name in names)], "")
        for number, box in enumerate((self.one_box, self.other_box)):
            fill_combo(box, [(name, name) for name in names], names[number] if len(names) > number else "")
        self.tabs.setTabEnabled(self.tabs.indexOf(self.agreement), len(names) > 1)

    def _show_matrix(self, found: PlaceChanges) -> None:
        table = found.table
        self.matrix.clear()
        self.matrix.setRowCount(len(table.kinds))
        self.matrix.setColumnCount(len(table.moments))
        self.matrix.setHorizontalHeaderLabels([said.moment_text(moment, found.image_ids) for moment in table.moments])
        self.matrix.setVerticalHeaderLabels([said.kind_name(kind, found.kinds) for kind in table.kinds])
        shade = look.mixed(look.count(self.palette()), look.window(self.palette()), 0.22)
        for row, kind in enumerate(table.kinds):
            for column, moment in enumerate(table.moments):
                cell = table.cell(kind, moment)
                item = QTableWidgetItem(said.cell_text(cell, found.shape(kind)))
                if cell.standing == cells.COUNTED:
                    item.setBackground(shade)
                elif cell.standing != cells.NONE:
                    item.setForeground(look.quiet(self.palette()))
                self.matrix.setItem(row, column, item)
        self.matrix.resizeColumnsToContents()
        self.matrix.resizeRowsToContents()

    def _show_changes(self, found: PlaceChanges) -> None:
        self.changes.clear()
        for number, change in enumerate(found.table.changes):
            text = said.change_text(change, found.table, found.kinds, found.image_ids)
            item = QListWidgetItem(one_line(text))
            item.setToolTip(safe_tip(text))
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.changes.addItem(item)

    def show_cell(self, row: int, column: int) -> None:
        """Show the marks behind a cell on the map."""
        if self.found is None:
            return
        table = self.found.table
        names = table.cell(table.kinds[row], table.moments[column]).marks
        self._on_map([(self.found.marks[name].geometry, name) for name in names])

    def show_change(self, item: QListWidgetItem) -> None:
        """Show the marks of a change on the map, those of both dates."""
        if self.found is None:
            return
        change: Change = self.found.table.changes[item.data(Qt.ItemDataRole.UserRole)]
        steps = [step for step in (change.before, change.after) if step is not None]
        self._on_map([(mark.geometry, mark.uuid) for step in steps for mark in step.marks])

    def _on_map(self, marks: Sequence[Tuple[str, str]], colors=None) -> None:
        try:
            if not marks:
                self.spots.clear()
                self.answer.setText(tr("No mark stands behind this cell."))
            elif not self.spots.show(self._path, marks, colors):
                raise AtlasError("These marks are not in the atlas any more.", "Close this window and open it again.")
        except AtlasError as error:
            self.answer.setText(told(error))

    def choose_analyst(self) -> None:
        """Compare the marks of one analyst, or of all, and show the same on the map."""
        chosen = self.analyst_box.currentData()
        self.read(keep_analysts=True)
        if not only_analysts(QgsProject.instance(), [chosen] if chosen else [], self._atlas_uuid or None):
            self.answer.setText(tr("The map still shows the marks of all: a layer of marks is being edited."))

    # --- two analysts ----------------------------------------------------------------------------------------

    def compare(self) -> None:
        """Tell how far the two chosen analysts agree at this place."""
        one, other = self.one_box.currentData(), self.other_box.currentData()
        if not one or not other:
            self.agreement_text.setText("")
            return
        try:
            found = agreement_of(self._path, one, other, self.metres.value(), self.place_box.currentData())
            self.agreement_text.setText("\n".join(agreement_lines(found)))
        except AtlasError as error:
            self.agreement_text.setText(told(error))

    def show_analysts(self) -> None:
        """Show the marks of both on the map, each in one color, and say which is whose."""
        names = [self.one_box.currentData(), self.other_box.currentData()]
        try:
            found = place_changes(self._path, self.place_box.currentData(), Asked(analysts=names))
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        colors = analyst_colors(names)
        self._on_map([(mark.geometry, mark.uuid) for mark in found.marks.values()],
                     {mark.uuid: colors[mark.analyst] for mark in found.marks.values()})
        for box in (self.one_box, self.other_box):
            box.setItemIcon(box.currentIndex(), _swatch(colors[box.currentData()]))
        self.answer.setText(tr("{one} and {other} are on the map in the colors beside their names.").format(
            one=names[0], other=names[1]))

    # --- files -----------------------------------------------------------------------------------------------

    def save(self, folder: str = "") -> None:
        """Write tables and figure of this place into a folder, which is asked for where none is given."""
        folder = folder or QFileDialog.getExistingDirectory(self, tr("Folder of the tables and figures"), LAST_FOLDER.value())
        if not folder:
            return
        LAST_FOLDER.set(folder)
        asked = {"ATLAS": self._path, "PLACE": self.place_box.currentData(), "ANALYSTS": self.analyst_box.currentData() or "",
                 "FORMATS": [0, 1, 2], "FOLDER": folder, "OUTPUT": None}
        Job("visualatlas:changetable", asked, self._saved, self._failed).start()

    def _saved(self, results) -> None:
        self.answer.setText(tr("Written to {folder}.").format(folder=results["RESULT"]))
        show_info(self._iface.messageBar(), self.answer.text())

    def _failed(self, error: Exception) -> None:
        self.answer.setText(told(error) if isinstance(error, AtlasError) else str(error))

    def _leave(self) -> None:
        self.spots.release()
        if self.analyst_box.currentData():
            only_analysts(QgsProject.instance(), [], self._atlas_uuid or None)

    def done(self, result: int) -> None:
        """Leave the map as it was found, but for where it is."""
        self._leave()
        super().done(result)

    def closeEvent(self, event) -> None:  # noqa: N802 - Qt's name
        """Leave the map as it was found, but for where it is."""
        self._leave()
        super().closeEvent(event)


def _swatch(color: str) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(QColor(color))
    return QIcon(picture)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area


def _places(path: str) -> List[Tuple[str, str]]:
    """Return (uuid, name) of the places with marks, by name. Raises AtlasError."""
    with open_atlas(path) as connection:
        there = {place.uuid: place for place in marked_places(connection)}
        names = {row[0]: naming.of_row(row[1], row[2]) for row in connection.execute(_NAMES) if row[0] in there}
    found = [(uuid, tr("{name} ({id}): {n} marks").format(name=names[uuid], id=place.place_id, n=place.marks))
             for uuid, place in there.items()]
    return sorted(found, key=lambda pair: pair[1])
