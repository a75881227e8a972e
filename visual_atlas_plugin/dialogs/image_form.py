"""The form of one image: what was read, where each value was learned, and what the analyst corrects."""

from dataclasses import fields, replace
from datetime import date
from typing import Any, Dict, List, Mapping, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget)

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord, Verdict, dated, may_print, may_publish_web
from ..domain.imaging.learned import Learned
from ..i18n import told, tr
from ..mapping.image_words import basis_text, moment_text, verdict_text
from ..panel import look
from ..store.image_reader import ImageFile
from .import_parts import combo, words

NUMBERS = ("resolution_m", "off_nadir_deg", "sun_elevation_deg", "sun_azimuth_deg", "cloud_cover_pct", "offset_east_m",
           "offset_north_m", "offset_error_m")
YES, NO, UNSAID = "yes", "no", ""
FLAG_VALUES = {YES: True, NO: False, UNSAID: None}


class ImageForm(QScrollArea):
    """Shows an ImageRecord and gives back what it became. Everything from a file is plain text."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaImageForm")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._record = ImageRecord()
        self._edits: Dict[str, QWidget] = {}
        self._where: Dict[str, QLabel] = {}
        self.when = words("", "vaImageWhen", strong=True)
        self.doubts = words("", "vaImageDoubts")
        self.print_words, self.web_words = words("", "vaImagePrint"), words("", "vaImageWeb")
        self.facts = words("", "vaImageFacts")
        inner = QWidget()
        column = QVBoxLayout(inner)
        for label in (self.when, self.doubts):
            column.addWidget(label)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column.addLayout(self._form)
        column.addWidget(self.facts)
        column.addStretch(1)
        self._lay_out()
        self.setWidget(inner)

    def show_record(self, record: ImageRecord, learned: Mapping[str, Learned], doubts: List[Verdict], facts: str) -> None:
        """Show an image; `facts` is a line on its file."""
        self._record = record
        for name, edit in self._edits.items():
            was = edit.blockSignals(True)
            self._set(name, edit, getattr(record, name))
            edit.blockSignals(was)
        for name, label in self._where.items():
            one = learned.get(name)
            label.setText(tr("learned from: {where}").format(where=verdict_text(one.where)) if one else "")
            label.setVisible(one is not None)
        self.doubts.setText("\n".join(f"• {verdict_text(doubt)}" for doubt in doubts))
        self.doubts.setVisible(bool(doubts))
        self.facts.setText(facts)
        self.verticalScrollBar().setValue(0)
        self._refresh()

    def put(self, record: ImageRecord) -> None:
        """Show other values for the same image, as corrections of what was read."""
        for name, edit in self._edits.items():
            self._set(name, edit, getattr(record, name))

    def record(self) -> ImageRecord:
        """Return the image as it is now. Raises AtlasError for a number or a date that is none."""
        values = {name: self._value(name, edit) for name, edit in self._edits.items()}
        record = replace(self._record, **values)
        if record.acquired_at != self._record.acquired_at and record.date_basis == self._record.date_basis:
            record = replace(record, date_basis="analyst" if record.acquired_at else "unknown")
        return dated(record)

    def corrections(self) -> Dict[str, Any]:
        """Return what was changed, by column. Raises AtlasError."""
        now = self.record()
        return {field.name: getattr(now, field.name) for field in fields(ImageRecord)
                if getattr(now, field.name) != getattr(self._record, field.name)
                and field.name not in ("start_day", "end_day")}

    def edit(self, name: str) -> QWidget:
        """Return the widget of a column."""
        return self._edits[name]

    def _lay_out(self) -> None:
        self._line("title", tr("Title"))
        self._line("acquired_at", tr("Captured on"), tr("2023-10-09, 2023-10, 2019/2021; empty: unknown"))
        self._line("acquired_time_utc", tr("Time (UTC)"), tr("02:31 or 02:31:00"))
        self._choice("date_basis", tr("Ground of the date"),
                     [(one, basis_text(one)) for one in ("metadata", "file_name", "service", "analyst", "unknown")])
        self._line("provider", tr("Provider"))
        self._line("product", tr("Product"), tr("“mosaic” if it is put together from several days"))
        self._line("sensor", tr("Sensor"))
        self._line("resolution_m", tr("Resolution (m)"))
        self._line("off_nadir_deg", tr("Off-nadir angle (°)"))
        self._line("sun_elevation_deg", tr("Sun elevation (°)"))
        self._line("sun_azimuth_deg", tr("Sun azimuth (°)"))
        self._line("cloud_cover_pct", tr("Cloud cover (%)"))
        self._line("attribution", tr("Credit line"), tr("as its owner wants it"))
        self._line("licence", tr("License"))
        allowed = [(UNSAID, tr("not known")), (YES, tr("allowed")), (NO, tr("not allowed"))]
        self._choice("print_allowed", tr("Printing"), allowed)
        self._line("print_until", tr("Printing until"), tr("2027-12-31; empty: no end"))
        self._form.addRow("", self.print_words)
        self._choice("web_allowed", tr("Publishing on the web"), allowed)
        self._line("web_until", tr("On the web until"), tr("2027-12-31; empty: no end"))
        self._form.addRow("", self.web_words)
        self._choice("privacy", tr("Privacy"), [("public", tr("public")), ("restricted", tr("restricted")),
                                                ("confidential", tr("confidential"))])
        self._add("notes", tr("Notes"), QPlainTextEdit())
        self._edits["notes"].setMaximumHeight(70)
        self._edits["notes"].setTabChangesFocus(True)
        self._edits["notes"].textChanged.connect(self._refresh)

    def _line(self, name: str, label: str, hint: str = "") -> None:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.textChanged.connect(lambda _text: self._refresh())
        self._add(name, label, line)

    def _choice(self, name: str, label: str, choices) -> None:
        box = combo("", label, choices)
        box.currentIndexChanged.connect(lambda _row: self._refresh())
        self._add(name, label, box)

    def _add(self, name: str, label: str, edit: QWidget) -> None:
        edit.setObjectName(f"vaImage_{name}")
        edit.setAccessibleName(label)
        edit.setMinimumHeight(look.TARGET)
        where = words("", f"vaImageWhere_{name}")
        palette = where.palette()
        palette.setColor(where.foregroundRole(), look.quiet(palette))
        where.setPalette(palette)
        where.hide()
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(edit)
        column.addWidget(where)
        self._edits[name], self._where[name] = edit, where
        self._form.addRow(label, field)

    def _set(self, name: str, edit: QWidget, value: Any) -> None:
        if isinstance(edit, QComboBox):
            known = {True: YES, False: NO, None: UNSAID}
            edit.setCurrentIndex(max(0, edit.findData(known[value] if name.endswith("_allowed") else value)))
        elif isinstance(edit, QPlainTextEdit):
            edit.setPlainText(value)
        else:
            edit.setText("" if value is None else f"{value:g}" if isinstance(value, float) else str(value))
            edit.setCursorPosition(0)

    def _value(self, name: str, edit: QWidget) -> Any:
        if isinstance(edit, QComboBox):
            value = edit.currentData()
            return FLAG_VALUES[value] if name.endswith("_allowed") else value
        if isinstance(edit, QPlainTextEdit):
            return edit.toPlainText().strip()
        text = edit.text().strip()
        if name not in NUMBERS:
            return text
        known = getattr(self._record, name)
        if not text or (known is not None and text == f"{known:g}"):
            return known if text else None      # what is shown with fewer digits is not changed by being looked at
        try:
            return float(text.replace(",", "."))
        except ValueError as error:
            raise AtlasError("“{text}” is not a number.", "Correct it, or leave it empty.", text=text) from error

    def _refresh(self) -> None:
        """Say in words what the image would be."""
        try:
            record = self.record()
            today = date.today()
            self.when.setText(tr("{date} ({ground})").format(date=moment_text(record), ground=basis_text(record.date_basis)))
            self.print_words.setText(verdict_text(may_print(record, today)))
            self.web_words.setText(verdict_text(may_publish_web(record, today)))
        except AtlasError as error:
            self.when.setText(told(error))
        self.changed.emit()


def facts_of(image: ImageFile) -> str:
    """Return what is settled by the file itself, in a few lines."""
    record = image.record
    lines = [tr("Where it is: {path}").format(path=record.location or record.source_id)]
    if image.kind:
        lines.append(tr("{kind}, {width} × {height} pixels, {n} bands ({types}), {size} MB").format(
            kind=image.kind, width=image.size[0], height=image.size[1], n=len(image.bands),
            types=", ".join(dict.fromkeys(image.bands)), size=f"{(record.byte_size or 0) / 1e6:.1f}"))
    lines.append(tr("Coordinate system: {crs}").format(crs=record.crs or tr("not known")))
    bounds = record.bounds
    if bounds:
        lines.append(tr("It shows {west}° to {east}° E, {south}° to {north}° N").format(
            **{name: f"{value:.4f}" for name, value in zip(("west", "south", "east", "north"), bounds)}))
    if record.stretch:
        lines.append(tr("Shown with: {stretch}").format(stretch=record.stretch))
    if record.sha256:
        lines.append(tr("SHA-256: {sum}").format(sum=record.sha256))
    return "\n".join(lines)
