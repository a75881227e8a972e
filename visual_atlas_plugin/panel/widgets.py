"""Small parts that the panel is made of: buttons by look, tick lines, folding sections, a flowing row."""

from typing import List, Optional

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QCheckBox, QFrame, QHBoxLayout, QLabel, QLayout, QLayoutItem, QPushButton, QSizePolicy, QStyle,
    QStyleOptionButton, QStylePainter, QVBoxLayout, QWidget)

from ..domain.line_breaks import broken
from . import look, symbols
from .plain_text import safe_tip
from .word_label import WordLabel, YieldingLabel

CROSS = "  ×"       # behind a choice that can be removed


def label(text: str = "", kind: str = "", name: str = "", wrap: bool = False) -> QLabel:
    """Return a label of plain text; `kind` is its look in the style sheet."""
    result = WordLabel(text) if wrap else QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        result.setProperty("look", kind)
    if name:
        result.setObjectName(name)
    return result


def button(text: str, kind: str, name: str, tip: str = "") -> QPushButton:
    """Return a button that the keyboard reaches; `kind` is its look in the style sheet."""
    result = Button(text)
    result.setProperty("look", kind)
    result.setObjectName(name)
    result.setAutoDefault(False)
    result.setMinimumSize(look.TARGET, look.TARGET)
    result.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    if tip:
        result.setToolTip(safe_tip(tip))
    return result


def capitalized(text: str) -> str:
    """Return text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def rule() -> QFrame:
    """Return a thin line across the panel."""
    line = QFrame()
    line.setProperty("look", "rule")
    line.setFixedHeight(1)
    return line


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and apply its rules again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):     # before, the rules are still to come
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class _Ringed:
    """Shows the focus ring when the keyboard brought the focus, not after a click with the mouse."""

    def focusInEvent(self, event) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        silent = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
                  Qt.FocusReason.PopupFocusReason)
        set_look(self, "ring", event.reason() not in silent)

    def focusOutEvent(self, event) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        set_look(self, "ring", False)

    def keyPressEvent(self, event) -> None:
        """Show the ring as soon as keys are used."""
        set_look(self, "ring", True)
        super().keyPressEvent(event)


class Button(_Ringed, QPushButton):
    """A push button with the panel's focus ring."""


class _Literal:
    """For buttons whose words come from data: an ampersand is an ampersand, not a key."""

    def setText(self, words: str) -> None:
        """Change the words."""
        super().setText(words)
        self.setShortcut(QKeySequence())

    def _paint(self, words: str) -> None:
        """Draw the button as usual, with other words on it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = words.replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class TickBox(_Ringed, QCheckBox):
    """A tick box with the panel's focus ring."""


class LinkButton(Button):
    """A button that looks like a link, with as many lines as its words need; `text()` stays whole."""

    def __init__(self, name: str):
        super().__init__("")
        self._words = ""
        self.setObjectName(name)
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        self.setMinimumHeight(look.TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words without the breaks."""
        return self._words

    def setText(self, words: str) -> None:
        """Change the words."""
        self._words = words
        self.setAccessibleName(words)
        self._break()

    def resizeEvent(self, event) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        room = max(80, self.width() - 12)      # frame and padding of the style sheet
        super().setText("\n".join(broken(self._words, room, self.fontMetrics().horizontalAdvance)))


class NameButton(_Literal, Button):
    """A button that gives up the end of its text, never the layout."""

    def __init__(self, text: str, name: str):
        super().__init__()
        self.setText(text)
        self.setObjectName(name)
        self.setProperty("look", "name")
        self.setAutoDefault(False)
        self.setMinimumHeight(look.TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event) -> None:
        """Draw as usual, with the text cut to the width."""
        self._paint(self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 8))

    def set_dim(self, dim: bool) -> None:
        """Show the name as not chosen."""
        set_look(self, "dim", dim)


class Chip(_Literal, Button):
    """A choice with a cross behind it; where room is short its words lose their end, never the cross."""

    def __init__(self, name: str):
        super().__init__("")
        self.setObjectName(name)
        self.setProperty("look", "chip")
        self.setAutoDefault(False)
        self.setMinimumSize(look.TARGET, look.TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def drawn(self) -> str:
        """Return the words as they are drawn."""
        metrics, words = self.fontMetrics(), self.text()
        room = self.width() - 17        # margin, border and padding of the style sheet
        if words.endswith(CROSS) and metrics.horizontalAdvance(words) > room:
            kept = room - metrics.horizontalAdvance(CROSS)
            return metrics.elidedText(words[:-len(CROSS)], Qt.TextElideMode.ElideRight, kept) + CROSS
        return words

    def paintEvent(self, event) -> None:
        """Draw as usual, with the words cut to the width."""
        self._paint(self.drawn())


class _ClickLabel(WordLabel):
    """The words beside a tick box; a click on them ticks it."""

    clicked = pyqtSignal()

    def mouseReleaseEvent(self, event) -> None:
        """Pass a click on."""
        if self.rect().contains(event.pos()):
            self.clicked.emit()


class TickLine(QWidget):
    """A tick box whose words may wrap."""

    def __init__(self, text: str, name: str, tip: str = ""):
        super().__init__()
        self.box = TickBox()
        self.box.setObjectName(name)
        self.words = _ClickLabel()
        self.words.clicked.connect(self.box.click)
        for widget in (self.box, self.words):
            widget.setToolTip(tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.box.setMinimumSize(look.TARGET, look.TARGET)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the words; screen readers hear them at the box."""
        self.words.setText(text)
        self.box.setAccessibleName(text)


class FoldSection(QWidget):
    """A section with a head that folds it; a short summary stands at the right of the head."""

    def __init__(self, title: str, name: str, body: QWidget, is_open: bool = True, line: bool = True):
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self.head = button(title, "head", f"{name}Head")
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setMinimumSize(0, look.TARGET)      # as wide as its words; the summary gives way
        self.head.setCheckable(True)
        self.head.setChecked(is_open)
        self.head.toggled.connect(self._fold)
        self.dot = QLabel()
        self.dot.setObjectName(f"{name}Dot")
        self.summary = YieldingLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "quiet")
        self.summary.setObjectName(f"{name}Summary")
        self.body = body
        head_row = QHBoxLayout()
        head_row.setContentsMargins(look.MARGIN - 6, 4, look.INNER_RIGHT, 0)
        head_row.addWidget(self.head, 1)
        head_row.addWidget(self.dot)
        head_row.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if line:
            column.addWidget(rule())
        column.addLayout(head_row)
        column.addWidget(body)
        self._fold(is_open)
        self.dot.hide()     # it has a parent now: it would have been a window

    def set_active(self, active: bool, words: str) -> None:
        """Show by a dot whether something is chosen in the section; `words` say what, beside it."""
        if (active, words) != (self.dot.isVisibleTo(self), self.summary.text()):
            self.dot.setVisible(active)
            self.summary.setText(words)
            self.summary.setToolTip(safe_tip(words))
            self._fold(self.head.isChecked())

    def _fold(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.head.setIcon(symbols.fold_icon(look.text(self.palette()), is_open))
        self.head.setAccessibleName(self._title)
        self.dot.setPixmap(symbols.dot(look.count(self.palette())))
        self.head.setAccessibleDescription("" if is_open else self.summary.text())

    def refresh_icons(self) -> None:
        """Draw the chevron again after the palette changed."""
        self._fold(self.head.isChecked())


class FlowLayout(QLayout):
    """Items in a row that continues on the next line, like words."""

    def __init__(self, gap: int = 4):
        super().__init__()
        self._items: List[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> Optional[QLayoutItem]:
        """Return one item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Optional[QLayoutItem]:
        """Give one item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the items need at a width, px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize()) if not item.isEmpty() else size
        return size

    def _place(self, rect: QRect, move: bool) -> int:
        """Lay the items into lines; return the height used, margins included."""
        margins = self.contentsMargins()
        outer, rect = rect, rect.marginsRemoved(margins)
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():   # a hidden widget
                continue
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x, line = x + width + self._gap, max(line, size.height())
        return y + line + margins.bottom() - outer.y()
