"""The kinds that can be marked: those with a key at hand, the others one click away."""

from typing import Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from ..domain.observing.kinds import ObservationKind
from ..i18n import tr
from ..panel import look
from ..panel.plain_text import safe_tip
from ..panel.widgets import NameButton, button, set_look
from .kind_words import SIDE, kind_icon, kind_name

_COLUMN_PX = 176        # least width of a column: names are read, not guessed


class KindButton(NameButton):
    """A kind: its symbol, its key, its name; the name gives way where room is short."""

    def __init__(self, kind: ObservationKind, icon: QIcon):
        self.kind, self.key = kind, str(kind.shortcut) if kind.shortcut else ""
        name = kind_name(kind)
        super().__init__(f"{self.key}  {name}" if self.key else name, f"vaKind_{kind.kind_id}")
        set_look(self, "look", "preset")
        self.setCheckable(True)
        self.setIcon(icon)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setStyleSheet("text-align: left;")
        self.setMinimumWidth(96)
        self.setAccessibleName(tr("{kind}, key {key}").format(kind=name, key=self.key) if self.key else name)
        tip = tr("Mark: {kind}. Key: {key}") if self.key else tr("Mark: {kind}")
        self.setToolTip(safe_tip(tip.format(kind=name, key=self.key)))

    def paintEvent(self, event) -> None:
        """Draw as usual, with the name cut to the room beside the symbol."""
        room = self.width() - SIDE - 22        # border, padding and the gap behind the symbol
        self._paint(self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room))


class KindGrid(QWidget):
    """Emits chosen(kind_id). What the atlas has no longer in use is not offered."""

    chosen = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaKinds")
        self.setAccessibleName(tr("What is marked"))
        self._buttons: Dict[str, KindButton] = {}
        self._kinds: List[ObservationKind] = []
        self._group: Optional[QButtonGroup] = None
        self._near, self._rest = QWidget(), QWidget()
        self.more = button("", "link", "vaMoreKinds", tr("Kinds without a key of their own"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._near, self.more, self._rest):
            column.addWidget(part)
        for part in (self._near, self._rest):
            grid = QGridLayout(part)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(2)
        self._columns = 0
        self._show_more(False)

    def set_kinds(self, kinds: Sequence[ObservationKind]) -> None:
        """Offer these kinds, in their order."""
        if list(kinds) == self._kinds:
            return
        checked = self.checked
        self._clear()
        self._kinds = list(kinds)
        self._group = QButtonGroup(self)
        for kind in sorted(kinds, key=lambda kind: kind.shortcut or 10):
            made = self._buttons[kind.kind_id] = KindButton(kind, kind_icon(kind))
            made.clicked.connect(lambda _on=False, chosen=kind.kind_id: self.chosen.emit(chosen))
            self._group.addButton(made)
        self._arrange(self._columns or 1)
        self._show_more(self.more.isChecked())
        self.show_chosen(checked)

    def resizeEvent(self, event) -> None:
        """Use as many columns as there is room for whole names."""
        super().resizeEvent(event)
        columns = max(1, self.width() // _COLUMN_PX)
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for part, keyed in ((self._near, True), (self._rest, False)):
            members = [made for made in self._buttons.values() if bool(made.key) == keyed]
            rows = -(-len(members) // columns)      # column by column, so that the keys run from the top
            for number, made in enumerate(members):
                part.layout().addWidget(made, number % rows, number // rows)
            for number in range(4):
                part.layout().setColumnStretch(number, 1 if number < columns else 0)

    def _clear(self) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.setParent(None)
            made.deleteLater()
        self._buttons.clear()

    @property
    def checked(self) -> str:
        """The id of the kind that is chosen, "" for none."""
        return next((kind_id for kind_id, made in self._buttons.items() if made.isChecked()), "")

    def show_chosen(self, kind_id: str) -> None:
        """Show a kind as chosen; one without a key is brought to sight."""
        made = self._buttons.get(kind_id)
        if made is None:
            return
        made.setChecked(True)
        if not made.key and not self.more.isChecked():
            self.more.setChecked(True)

    def by_key(self, key: str) -> str:
        """Return the id of the kind with a key "1".."9", "" for none."""
        return next((kind.kind_id for kind in self._kinds if str(kind.shortcut or "") == key), "")

    def kind(self, kind_id: str) -> Optional[ObservationKind]:
        """Return a kind that is offered."""
        return next((kind for kind in self._kinds if kind.kind_id == kind_id), None)

    def _show_more(self, shown: bool) -> None:
        number = sum(1 for kind in self._kinds if not kind.shortcut)
        self._rest.setVisible(shown)
        self.more.setVisible(bool(number))
        self.more.setText(tr("Fewer kinds") if shown else tr("{n} more kinds").format(n=number))

    def refresh_icons(self) -> None:
        """Draw the symbols again after the palette changed."""
        for made in self._buttons.values():
            made.setIcon(kind_icon(made.kind))

    def minimumSizeHint(self) -> QSize:
        """One column of buttons at their least."""
        return QSize(96, look.TARGET)
