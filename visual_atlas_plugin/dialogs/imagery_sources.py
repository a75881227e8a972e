"""The register of imagery in a window or an options page: every source with its terms, and the user's own to edit."""

import uuid
from typing import Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox, QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QGroupBox, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSpinBox, QVBoxLayout, QWidget)

from ..domain.errors import AtlasError
from ..domain.imagery_source import DAY, OWN_PREFIX, ImagerySource, address_of, host_of, own_source
from ..i18n import listed, told, tr
from ..mapping import imagery, imagery_register

SIZE = (620, 460)    # px


def show_sources(parent: Optional[QWidget]) -> None:
    """Show the register until it is closed."""
    dialog = QDialog(parent)
    dialog.setObjectName("VisualAtlasImagerySources")
    dialog.setWindowTitle(tr("Imagery sources"))
    column = QVBoxLayout(dialog)
    column.addWidget(ImagerySourcesWidget())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.resize(*SIZE)
    dialog.exec()
    dialog.deleteLater()


def boxed(title: str) -> QGroupBox:
    """Return the register as a group of an options page; what is done there counts at once."""
    box = QGroupBox(title)
    QVBoxLayout(box).addWidget(ImagerySourcesWidget())
    return box


class ImagerySourcesWidget(QWidget):
    """The list of sources, what is known of the chosen one, and buttons for the user's own; changes count at once."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaImagerySources")
        self.rows = QListWidget()
        self.rows.setObjectName("vaImageryList")
        self.about = QLabel()
        self.about.setObjectName("vaImageryAbout")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        self.add = self._button(tr("Add your own…"), "vaImageryAdd", self._add, buttons)
        self.edit = self._button(tr("Edit…"), "vaImageryEdit", self._edit, buttons)
        self.remove = self._button(tr("Remove"), "vaImageryRemove", self._remove, buttons)
        buttons.addStretch(1)
        column.addWidget(self.rows, 1)
        column.addLayout(buttons)
        column.addWidget(self.about)
        self.rows.currentItemChanged.connect(self._show_chosen)
        self.fill()

    def fill(self, chosen: str = "") -> None:
        """List the sources again and choose one."""
        self.rows.clear()
        try:
            sources = imagery_register.choices()
        except AtlasError as error:
            self.about.setText(told(error))
            sources = []
        for source in sources:
            item = QListWidgetItem(tr("{name} (your own)").format(name=source.name) if source.is_own else source.name)
            item.setData(Qt.ItemDataRole.UserRole, source)
            self.rows.addItem(item)
            if source.id == chosen or self.rows.currentItem() is None:
                self.rows.setCurrentItem(item)
        self._show_chosen()

    @property
    def chosen(self) -> Optional[ImagerySource]:
        """The source whose row is chosen."""
        item = self.rows.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _button(self, text: str, name: str, slot, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: slot())
        row.addWidget(button)
        return button

    def _show_chosen(self, *_items) -> None:
        source = self.chosen
        self.edit.setEnabled(source is not None and source.is_own)
        self.remove.setEnabled(source is not None and source.is_own)
        if source is not None:
            self.about.setText(about(source))

    def _add(self) -> None:
        self._ask(None)

    def _edit(self) -> None:
        self._ask(self.chosen)

    def _ask(self, source: Optional[ImagerySource]) -> None:
        form = SourceForm(source, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            imagery.settle(QgsProject.instance())
            self.fill(form.saved.id)
        form.deleteLater()

    def _remove(self) -> None:
        imagery_register.remove_own(self.chosen.id)
        imagery.settle(QgsProject.instance())
        self.fill()


def about(source: ImagerySource) -> str:
    """Return what is known of a source, a line for each thing."""
    agreed = tr("agreed to") if imagery_register.has_consent(source.id) else tr("not agreed to")
    where = tr("Asks {host} ({agreed})").format(host=source.host, agreed=agreed) if source.host else tr(
        "Asks no network: it is on this computer")
    return "\n".join((
        where, tr("Who sees it: {reveals}").format(reveals=listed(source.reveals)),
        tr("What it shows: {dates}").format(dates=source.with_gaps(listed(source.date_semantics))),
        tr("Credit line: {credit}").format(credit=source.with_gaps(source.attribution)),
        tr("What may be printed: {terms}").format(terms=listed(source.print_terms))))


class SourceForm(QDialog):
    """One source of the user's own. Nothing is asked of any host here; only OK stores it, in the profile."""

    def __init__(self, source: Optional[ImagerySource], parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("VisualAtlasImagerySource")
        self.setWindowTitle(tr("Your own imagery source"))
        self._id = source.id if source else OWN_PREFIX + uuid.uuid4().hex
        self.saved: Optional[ImagerySource] = None
        self.kind = QComboBox()
        for word, title in (("XYZ", tr("Tiles (XYZ)")), ("WMS", tr("WMS, data source of QGIS")),
                            ("WMTS", tr("WMTS, data source of QGIS")), ("FILE", tr("File: GeoTIFF, COG or MBTiles"))):
            self.kind.addItem(title, word)
        self.kind.setObjectName("vaSourceKind")
        self.name, self.address = self._line("vaSourceName"), self._line("vaSourceAddress")
        self.attribution, self.print_terms = self._line("vaSourceCredit"), self._line("vaSourceTerms")
        self.dates = self._line("vaSourceDates", tr("capture date unknown"))
        self.max_zoom = QSpinBox()
        self.max_zoom.setRange(0, 24)
        self.max_zoom.setValue(19)
        self.browse = QPushButton("…")
        self.browse.setAccessibleName(tr("Choose a file"))
        self.browse.setAutoDefault(False)
        self.host, self.problem = QLabel(), QLabel()
        for label, name in ((self.host, "vaSourceHost"), (self.problem, "vaSourceProblem")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._lay_out()
        if source:
            self._show(source)
        self._refresh()

    def accept(self) -> None:
        """Check and store; say what is wrong and stay open otherwise."""
        try:
            made = self._made()
            imagery_register.save_own(made)
        except AtlasError as error:
            self.problem.setText(told(error))
            return
        self.saved = made
        super().accept()

    def _made(self) -> ImagerySource:
        return own_source(self._id, self.name.text(), self.kind.currentData(), self.address.text(),
                          self.attribution.text(), self.print_terms.text(), self.dates.text(), self.max_zoom.value())

    def _line(self, name: str, text: str = "") -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(name)
        return line

    def _lay_out(self) -> None:
        form, address = QFormLayout(self), QHBoxLayout()
        address.addWidget(self.address, 1)
        address.addWidget(self.browse)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Address"), address)
        form.addRow("", self.host)
        form.addRow(tr("Finest zoom level"), self.max_zoom)
        form.addRow(tr("Credit line"), self.attribution)
        form.addRow(tr("What may be printed"), self.print_terms)
        form.addRow(tr("Day of capture"), self.dates)
        form.addRow(self.problem)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.resize(SIZE[0], 0)
        self.kind.currentIndexChanged.connect(self._refresh)
        self.address.textChanged.connect(self._refresh)
        self.browse.clicked.connect(self._choose_file)

    def _show(self, source: ImagerySource) -> None:
        self.kind.setCurrentIndex(self.kind.findData(source.kind))
        self.max_zoom.setValue(source.max_zoom)
        for line, text in ((self.name, source.name), (self.address, address_of(source)),
                           (self.attribution, source.attribution), (self.print_terms, source.print_terms),
                           (self.dates, source.date_semantics)):
            line.setText(text)

    def _refresh(self, *_what) -> None:
        """Say while it is typed whom the address would ask."""
        kind, address = self.kind.currentData(), self.address.text().strip()
        self.browse.setVisible(kind == "FILE")
        self.max_zoom.setEnabled(kind == "XYZ")
        self.address.setPlaceholderText({"XYZ": "https://example.org/{z}/{x}/{y}.png", "FILE": ""}.get(
            kind, "crs=EPSG:3857&format=image/png&layers=…&styles=&url=https://example.org/wms"))
        if DAY in address and kind != "FILE" and self.dates.text() == tr("capture date unknown"):
            self.dates.setText(tr("captured on {date}"))
        host = host_of(address) if kind != "FILE" else ""
        self.host.setText(tr("Asks {host}, after you agreed").format(host=host) if host
                          else tr("Asks no network") if address else "")

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Imagery file"), self.address.text(), tr("Imagery (*.tif *.tiff *.mbtiles)"))
        if path:
            self.address.setText(path)
