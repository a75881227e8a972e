"""The small question before a source that wants to know a day, a release or the user's own instance."""

from typing import Dict, Optional

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ..domain.imagery_source import ImagerySource, Parameter
from ..domain.line_breaks import broken
from ..i18n import tr
from ..mapping import imagery_register

WIDTH = 420    # px
ISO = "yyyy-MM-dd"


def ask_values(source: ImagerySource, parent: Optional[QWidget]) -> Optional[Dict[str, str]]:
    """Ask for the parameters of a source; {} for one that has none, None where the window was closed."""
    if not source.parameters:
        return {}
    dialog = ImageryParameters(source, parent)
    try:
        return dialog.values() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def label_of(parameter: Parameter) -> str:
    """Return how a parameter is called."""
    return {
        "date": tr("Day"), "from": tr("Not before"), "release": tr("Number of the release"), "layer": tr("Layer"),
        "instance": tr("Id of your instance"),
    }.get(parameter.key, parameter.key)


def help_of(parameter: Parameter) -> str:
    """Return what must be known to answer, "" where the label says it."""
    return {
        "release": tr("Esri's Wayback pages tell the numbers. The list itself is not fetched by Visual Atlas. The day "
                      "of a release is not the day of capture."),
        "instance": tr("From your account at the Copernicus Data Space. It stands for your account like a password: it is "
                       "kept in your QGIS profile, and while the layer is shown it is part of its address. It is left "
                       "out when Visual Atlas is on and you save the project, except in pages with locked layers and "
                       "in layer definition files."),
        "layer": tr("As it is called in your instance. Kept in your QGIS profile."),
    }.get(parameter.key, "")


class ImageryParameters(QDialog):
    """A line for each parameter; OK only while all of them can be used."""

    def __init__(self, source: ImagerySource, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("VisualAtlasImageryParameters")
        self.setWindowTitle(source.name)
        self.setMinimumWidth(WIDTH)
        self._source = source
        self._edits: Dict[str, QWidget] = {}
        form = QFormLayout(self)
        proposed = imagery_register.first_values(source)
        for parameter in source.parameters:
            form.addRow(label_of(parameter), self._edit(parameter, proposed[parameter.key]))
            if help_of(parameter):
                form.addRow(_small(help_of(parameter)))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        self._refresh()

    def values(self) -> Dict[str, str]:
        """Return what was entered, by the keys of the parameters."""
        return {key: edit.date().toString(ISO) if isinstance(edit, QDateEdit) else edit.text().strip()
                for key, edit in self._edits.items()}

    def _edit(self, parameter: Parameter, value: str) -> QWidget:
        if parameter.kind == "date":
            edit: QWidget = QDateEdit(QDate.fromString(value, ISO))
            edit.setCalendarPopup(True)
            edit.setDisplayFormat(ISO)
            edit.setMinimumDate(QDate.fromString(parameter.earliest, ISO))
            edit.setMaximumDate(QDate.currentDate())
        else:
            edit = QLineEdit(value)
            edit.textChanged.connect(self._refresh)
        edit.setObjectName(f"vaImagery_{parameter.key}")
        self._edits[parameter.key] = edit
        return edit

    def _refresh(self) -> None:
        values = self.values()
        fine = all(parameter.accepts(values.get(parameter.key, "")) for parameter in self._source.parameters)
        if hasattr(self, "buttons"):
            self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fine)


def _small(words: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText("\n".join(broken(words, WIDTH, label.fontMetrics().horizontalAdvance)))
    return label
