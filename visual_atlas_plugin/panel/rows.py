"""One row of a list of choices: tick, picture, name, number, and what may stand below."""

from typing import Optional

from qgis.PyQt.QtCore import QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ..i18n import tr
from . import look
from .plain_text import safe_tip
from .widgets import NameButton, TickBox, label, set_look


class CountBar(QWidget):
    """A thin bar: the track is all records, the filled part those that match now."""

    def __init__(self, name: str):
        super().__init__()
        self.setObjectName(name)
        self.setFixedHeight(6)
        self.now, self.all, self.largest = 0, 0, 1

    def show_counts(self, now: int, whole: int, largest: int) -> None:
        """Show numbers; `largest` is the longest track of the list."""
        self.now, self.all, self.largest = now, whole, max(1, largest)
        self.update()

    def paintEvent(self, event) -> None:
        """Draw track and filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for value, color in ((self.all, look.rule(self.palette())), (self.now, look.count(self.palette()))):
            if value:
                painter.setBrush(color)
                painter.drawRoundedRect(
                    QRectF(4, 0, max(3.0, (self.width() - 4) * value / self.largest), 5), 2, 2)
        painter.end()


class ChoiceRow(QWidget):
    """A row with a tick box and a name; a click on the name asks for only this one, or for all again."""

    ticked = pyqtSignal(str, bool)
    only = pyqtSignal(str)

    def __init__(self, key: str, name: str, object_name: str, second_line: str = "", bar: bool = False):
        super().__init__()
        self.setObjectName(object_name)
        self.key, self.name = key, name
        self.box = TickBox()
        self.box.setObjectName(f"{object_name}Tick")
        self.box.setMinimumSize(look.TARGET, look.TARGET)
        self.box.clicked.connect(lambda on: self.ticked.emit(self.key, bool(on)))
        self.picture = QLabel()
        self.button = NameButton(name, f"{object_name}Name")
        self.button.clicked.connect(lambda: self.only.emit(self.key))
        self.number = label("", "number", f"{object_name}Count")
        self.bar: Optional[CountBar] = CountBar(f"{object_name}Bar") if bar else None
        self.second = label(second_line, "quiet", f"{object_name}Second", wrap=True)
        self._lay_out()
        self.second.setVisible(bool(second_line))   # not before it has a parent: it would be a window

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.box, 0, 0, middle)
        grid.addWidget(self.picture, 0, 1, middle)
        grid.addWidget(self.button, 0, 2)
        grid.addWidget(self.number, 0, 3, middle | Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(2, 1)
        for line, widget in enumerate((self.bar, self.second), start=1):
            if widget is not None:
                grid.addWidget(widget, line, 2, 1, 2)
        self.second.setContentsMargins(4, 1, 0, 0)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the name, as the last line."""
        self.layout().addWidget(widget, 3, 2, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def set_picture(self, pixmap: QPixmap) -> None:
        """Show the swatch, symbol or badge."""
        self.picture.setPixmap(pixmap)

    def show_state(self, on: bool, is_only: bool, number: str, spoken: str, dim: bool = False) -> None:
        """Show tick and number; `spoken` is the number as a screen reader says it, `dim` makes it quiet."""
        self.box.setChecked(on)
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.button.set_dim(not on)
        set_look(self.number, "dim", dim or not on)
        state = tr("ticked") if on else tr("not ticked")
        parts = [self.name, spoken, state] if spoken else [self.name, state]
        self.box.setAccessibleName(", ".join(parts))
        self.box.setToolTip(safe_tip((tr("Hide “{name}”. Key: Space") if on
                                      else tr("Show “{name}”. Key: Space")).format(name=self.name)))
        self.button.setAccessibleName(
            tr("All again") if is_only else tr("Only {name}").format(name=self.name))
        self.button.setToolTip(tr("Show all again. Key: Space") if is_only
                               else safe_tip(tr("Only “{name}”. Key: Space").format(name=self.name)))
