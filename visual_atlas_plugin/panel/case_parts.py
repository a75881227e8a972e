"""Small parts of the page of a case: paragraphs, cards side by side, a line to copy from."""

from typing import List, Optional, Sequence

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..i18n import tr
from . import look
from .plain_text import plain_tip
from .widgets import FlowLayout, button, label

_CARD = 112     # px, least width of a card beside another


def paragraph(text: str, kind: str = "", name: str = "") -> QLabel:
    """Return a text of a record: plain, wrapped."""
    return label(text, kind, name, wrap=True)


def badge(text: str, warning: bool = False) -> QLabel:
    """Return a short word in a frame."""
    return label(text, "warning" if warning else "badge")


def column_of(widgets: Sequence[QWidget], spacing: int = 3, margins: Optional[Sequence[int]] = None) -> QWidget:
    """Return widgets one above the other."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(*(margins or (0, 0, 0, 0)))
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return body


def row_of(widgets: Sequence[QWidget], spacing: int = 4) -> QWidget:
    """Return widgets side by side, each as wide as it needs."""
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    return body


def flow_of(widgets: Sequence[QWidget], gap: int = 4) -> QWidget:
    """Return widgets in a row that continues on the next line."""
    body = QWidget()
    flow = FlowLayout(gap)
    body.setLayout(flow)
    for widget in widgets:
        flow.addWidget(widget)
    return body


def card_of(widgets: Sequence[QWidget], name: str = "") -> QFrame:
    """Return widgets on a ground of their own."""
    card = QFrame()
    card.setProperty("look", "note")
    card.setObjectName(name)
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 6, 8, 6)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return card


class CardGrid(QWidget):
    """Cards side by side as far as there is room, so that rival figures stand next to each other."""

    def __init__(self, cards: Sequence[QWidget]):
        super().__init__()
        self._cards: List[QWidget] = list(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._arrange(2)

    def resizeEvent(self, event) -> None:
        """Take as many columns as have room."""
        super().resizeEvent(event)
        self._arrange(max(1, min(len(self._cards), (self.width() + 6) // (_CARD + 6))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for old in range(self._columns):
            self._grid.setColumnStretch(old, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)


class AddressLine(QWidget):
    """An address as text, with a button that copies it and one that opens it in the user's browser."""

    def __init__(self, address: str, name: str):
        super().__init__()
        self.address = address
        field = QLineEdit(address)
        field.setObjectName(f"{name}Text")
        field.setReadOnly(True)
        field.setFrame(False)
        field.setCursorPosition(0)
        field.setMinimumWidth(40)
        field.setMinimumHeight(look.TARGET)
        field.setAccessibleName(tr("Address"))
        field.setToolTip(plain_tip(address))
        copy = button(tr("Copy"), "preset", f"{name}Copy", tr("Copy the address"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.address))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(field, 1)
        row.addWidget(copy)
        if is_web(address):
            browse = button(tr("Open"), "preset", f"{name}Open",
                            tr("Open the address in your browser. Its owner sees that you come."))
            browse.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.address)))
            row.addWidget(browse)


def is_web(address: str) -> bool:
    """Whether an address is one of the web: nothing else of a record is ever opened."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ("http", "https") and bool(url.host())
