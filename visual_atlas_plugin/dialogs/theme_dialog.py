"""A theme of one's own: names, a code of two letters, a color; what the atlas would refuse is told before it is saved."""

from typing import Iterable, Optional

from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..store.index_reader import ThemeRow
from ..store.theme_writer import LONGEST_NAME, ThemeDraft, check_theme

# Colors that stay apart from the published themes' and from each other, in the order in which they are offered.
OFFERED = ("#C2561A", "#4D4D4D", "#2F6DB5", "#B8A000", "#8C4B6E", "#5FA052", "#1E9AA0", "#A98467")


def offered_color(themes: Iterable[ThemeRow]) -> str:
    """Return the first color that no theme has yet."""
    taken = {row.color.upper() for row in themes}
    return next((color for color in OFFERED if color not in taken), "#7A7A7A")


class ThemeDialog(QDialog):
    """Asks for a new theme, or for changes of `theme`; `draft()` is what was written."""

    def __init__(self, themes: Iterable[ThemeRow], theme: Optional[ThemeRow] = None, parent: Optional[QWidget] = None):
        super().__init__(parent)
        themes = tuple(themes)
        self.setObjectName("vaThemeDialog")
        self.setWindowTitle(tr("Add theme") if theme is None else tr("Change theme"))
        self._others = tuple(row for row in themes if theme is None or row.theme_id != theme.theme_id)
        self.name = self._line("vaThemeName", theme.name if theme else "", LONGEST_NAME)
        self.name_ko = self._line("vaThemeNameKo", theme.name_ko if theme else "", LONGEST_NAME)
        self.code = self._line("vaThemeCode", theme.code if theme else "", 2)
        self.code.setMaximumWidth(64)
        self.code.setToolTip(tr("Two letters that stand in the swatch, so that color is never alone"))
        self.color = QgsColorButton()
        self.color.setObjectName("vaThemeColor")
        self.color.setAccessibleName(tr("Color"))
        self.color.setAllowOpacity(False)
        self.color.setColor(QColor(theme.color if theme else offered_color(themes)))
        self.color.colorChanged.connect(self._check)
        self.problem = QLabel()
        self.problem.setObjectName("vaThemeProblem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.save = self.buttons.button(buttons.Ok)
        self.save.setText(tr("Add theme") if theme is None else tr("Save"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Name, English"), self.name)
        form.addRow(tr("Name, Korean"), self.name_ko)
        form.addRow(tr("Code"), self.code)
        form.addRow(tr("Color"), self.color)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.setMinimumWidth(340)

    def _line(self, name: str, text: str, longest: int) -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(name)
        line.setMaxLength(longest)
        line.textChanged.connect(self._check)
        return line

    def draft(self) -> ThemeDraft:
        """Return what is written, as it would be stored."""
        return ThemeDraft(self.name.text(), self.name_ko.text(), self.code.text(), self.color.color().name()).cleaned()

    def _check(self, *_args) -> None:
        """Say what the atlas would refuse; nothing is said of lines that are still empty."""
        try:
            check_theme(self.draft(), self._others)
        except AtlasError as error:
            untouched = not self.name.text().strip() or not self.code.text().strip()
            self.problem.setText("" if untouched else told(error))
            self.save.setEnabled(False)
        else:
            self.problem.setText("")
            self.save.setEnabled(True)
