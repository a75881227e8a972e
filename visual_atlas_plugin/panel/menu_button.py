"""A button that opens a menu below it, with the mouse and with keys."""

from typing import Callable

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu

from .plain_text import safe_tip
from .widgets import Button


class MenuButton(Button):
    """The menu is `menu_`. Whoever makes the button fills it."""

    def __init__(self, words: str, menu_name: str):
        super().__init__(words)
        self.menu_ = QMenu(self)
        self.menu_.setObjectName(menu_name)
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Open the menu below the button."""
        self.menu_.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event) -> None:
        """Open with Down and Enter too."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)


def add_entry(menu: QMenu, text: str, do: Callable[[], object], name: str) -> QAction:
    """Add an entry; its words, which may be a name from the project, are no HTML in its tooltip either."""
    action = menu.addAction(text)
    action.setObjectName(name)
    action.setToolTip(safe_tip(text))
    action.triggered.connect(lambda _checked=False: do())
    return action
