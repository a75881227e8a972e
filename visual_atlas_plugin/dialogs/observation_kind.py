"""One kind of marks: its names, its symbol, color and key; what the atlas would refuse is told before it is saved."""

from dataclasses import replace
from typing import Dict, Iterable, Optional

from qgis.core import QgsSymbolLayerUtils
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..domain.observing.kinds import GEOMETRIES, GROUPS, LONGEST_NAME, SHORTCUTS, SYMBOLS, ObservationKind, check_kind
from ..i18n import language, told, tr
from ..mapping.observation_style import kind_symbol

ICON = QSize(32, 24)


def geometry_names() -> Dict[str, str]:
    """Return what the geometries are called."""
    return {"point": tr("Point"), "line": tr("Line"), "polygon": tr("Area")}


def group_names() -> Dict[str, str]:
    """Return what the shipped groups of kinds are called."""
    return {"perimeter": tr("Perimeter"), "building": tr("Buildings"), "ground": tr("Ground"), "movement": tr("Movement"),
            "change": tr("Change"), "other": tr("Other")}


def symbol_names() -> Dict[str, str]:
    """Return what the symbols are called."""
    return {
        "circle": tr("Circle"), "square": tr("Square"), "diamond": tr("Diamond"), "triangle": tr("Triangle"),
        "pentagon": tr("Pentagon"), "hexagon": tr("Hexagon"), "star": tr("Star"), "cross": tr("Cross"), "arch": tr("Arch"),
        "vehicle": tr("Rounded square"), "vehicles": tr("Three rounded squares"), "solid": tr("Solid line"),
        "ticks": tr("Line with strokes"), "double": tr("Double line"), "beads": tr("Line with beads"),
        "area": tr("Tinted area"), "outline": tr("Outline"), "hatch": tr("Hatched up"), "back_hatch": tr("Hatched down"),
        "cross_hatch": tr("Cross-hatched"),
        "horizontal": tr("Horizontal lines"), "vertical": tr("Vertical lines"), "dots": tr("Dots"),
    }


def kind_icon(kind: ObservationKind) -> QIcon:
    """Return a small picture of a kind as it is drawn where it is present."""
    return QgsSymbolLayerUtils.symbolPreviewIcon(kind_symbol(kind, "present"), ICON)


class KindDialog(QDialog):
    """Asks for a new kind, or for changes of `kind`, whose geometry stays; `draft()` is what was written."""

    def __init__(self, kinds: Iterable[ObservationKind], kind: Optional[ObservationKind] = None,
                 parent: Optional[QWidget] = None):
        super().__init__(parent)
        kinds = tuple(kinds)
        self._kind = kind
        self._others = tuple(other for other in kinds if kind is None or other.kind_id != kind.kind_id)
        shown = kind or ObservationKind("", "")
        self.setObjectName("vaKindDialog")
        self.setWindowTitle(tr("Add kind of marks") if kind is None else tr("Change kind of marks"))
        self.name = self._line("vaKindName", shown.name_en)
        self.name_ko = self._line("vaKindNameKo", shown.name_ko)
        self.notes = self._line("vaKindNotes", shown.notes, 200)
        self.geometry_box = self._box("vaKindGeometry", geometry_names(), shown.geometry)
        self.geometry_box.setEnabled(kind is None)
        self.symbol = self._box("vaKindSymbol", {}, "")
        self.group = self._box("vaKindGroup", {name: group_names().get(name, name) for name in self._groups(kinds)},
                               shown.kind_group)
        self.color = self._color_button(shown.color)
        self.key = self._key_box(shown.shortcut)
        self.problem = QLabel()
        self.problem.setObjectName("vaKindProblem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self._lay_out()
        self._offer_symbols(shown.symbol)
        self.geometry_box.currentIndexChanged.connect(lambda _index: self._offer_symbols(""))
        self._check()

    @staticmethod
    def _groups(kinds: Iterable[ObservationKind]) -> Iterable[str]:
        return dict.fromkeys([*GROUPS, *(kind.kind_group for kind in kinds)])

    def _line(self, name: str, text: str, longest: int = LONGEST_NAME) -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(name)
        line.setMaxLength(longest)
        line.textChanged.connect(self._check)
        return line

    def _box(self, name: str, words: Dict[str, str], chosen: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setMinimumHeight(24)
        box.setIconSize(ICON)
        for word, text in words.items():
            box.addItem(text, word)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self._check)
        return box

    def _color_button(self, color: str) -> QgsColorButton:
        button = QgsColorButton()
        button.setObjectName("vaKindColor")
        button.setAccessibleName(tr("Color"))
        button.setAllowOpacity(False)
        button.setColor(QColor(color))
        button.colorChanged.connect(self._recolored)
        return button

    def _key_box(self, key: Optional[int]) -> QComboBox:
        """The digits, each with the kind that has it now and would lose it."""
        box = QComboBox()
        box.setObjectName("vaKindKey")
        box.setMinimumHeight(24)
        box.addItem(tr("none"), None)
        for digit in SHORTCUTS:
            taken = next((other for other in self._others if other.in_use and other.shortcut == digit), None)
            box.addItem(str(digit) if taken is None else tr("{key} (now {name})").format(
                key=digit, name=taken.name(language())), digit)
        box.setCurrentIndex(key or 0)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        for text, widget in ((tr("Name, English"), self.name), (tr("Name, Korean"), self.name_ko),
                             (tr("Drawn as"), self.geometry_box), (tr("Symbol"), self.symbol), (tr("Color"), self.color),
                             (tr("Key (1–9)"), self.key), (tr("Group"), self.group), (tr("Notes"), self.notes)):
            form.addRow(text, widget)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.save = self.buttons.button(buttons.Ok)
        self.save.setText(tr("Add kind") if self._kind is None else tr("Save"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.setMinimumWidth(340)

    def _offer_symbols(self, chosen: str) -> None:
        """Offer the symbols of the geometry that is chosen, as they look."""
        names, geometry = symbol_names(), self.geometry_box.currentData() or GEOMETRIES[0]
        color = self.color.color().name().upper()
        taken = {other.symbol for other in self._others
                 if other.in_use and (other.geometry, other.color) == (geometry, color)}
        if self._kind is None:
            chosen = next((symbol for symbol in SYMBOLS[geometry] if symbol not in taken), "")
        chosen = chosen or str(self.symbol.currentData() or "")
        self.symbol.blockSignals(True)
        self.symbol.clear()
        for symbol in SYMBOLS[geometry]:
            self.symbol.addItem(kind_icon(replace(self.draft(), geometry=geometry, symbol=symbol)), names[symbol], symbol)
        self.symbol.setCurrentIndex(max(0, self.symbol.findData(chosen)))
        self.symbol.blockSignals(False)
        self._check()

    def _recolored(self, *_args) -> None:
        self._offer_symbols("")

    def draft(self) -> ObservationKind:
        """Return what is written, as it would be stored."""
        before = self._kind or ObservationKind("", "")
        return replace(
            before, name_en=self.name.text(), name_ko=self.name_ko.text(), notes=self.notes.text(),
            geometry=str(self.geometry_box.currentData()), symbol=str(self.symbol.currentData() or ""),
            color=self.color.color().name(), shortcut=self.key.currentData(),
            kind_group=str(self.group.currentData())).cleaned()

    def _check(self, *_args) -> None:
        """Say what the atlas would refuse; nothing is said while there is no name yet."""
        if not hasattr(self, "save"):
            return      # still being made
        try:
            check_kind(self.draft(), self._others)
        except AtlasError as error:
            self.problem.setText(told(error) if self.name.text().strip() else "")
            self.save.setEnabled(False)
        else:
            self.problem.setText("")
            self.save.setEnabled(True)
