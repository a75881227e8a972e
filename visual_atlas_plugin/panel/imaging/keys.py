"""The keys of the tab Imagery, which work while the map has the keyboard, too; one place for all of them."""

from typing import Callable, Dict, List

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QWidget

from ...i18n import tr

PREVIOUS_PLACE, NEXT_PLACE = "Alt+PgUp", "Alt+PgDown"
EARLIER, LATER = "Alt+Left", "Alt+Right"
CLEAR, SWIPE, SIDE_BY_SIDE = "F4", "F8", "F9"


def with_key(tip: str, key: str) -> str:
    """Return a tooltip that ends with its key, as the system writes it."""
    return tr("{tip}. Key: {key}").format(tip=tip, key=QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))


class Keys(QObject):
    """Shortcuts of QGIS's window that work while they are switched on."""

    def __init__(self, window: QWidget, deeds: Dict[str, Callable[[], None]], parent: QObject):
        super().__init__(parent)
        self._shortcuts: List[QShortcut] = []
        for key, deed in deeds.items():
            shortcut = QShortcut(QKeySequence(key), window)
            # maps beside the first one may be windows of their own
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(deed)
            shortcut.setEnabled(False)
            self._shortcuts.append(shortcut)

    def switch(self, on: bool) -> None:
        """Let the keys work, or not."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def release(self) -> None:
        """Take the keys away."""
        while self._shortcuts:
            shortcut = self._shortcuts.pop()
            shortcut.setEnabled(False)
            shortcut.setParent(None)
            shortcut.deleteLater()
