"""The keys of the bench, and how they reach it: from the map while one of its tools is taken, and from the palette.

QGIS has single letters as shortcuts of its own (S, T, R, depending on the version). While the map has the keyboard and a
tool of the bench is taken, the letters below are the bench's.
"""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence

from ..domain.observing.carry import CHANGED, CONFIRMED, ENDED, UNSEEN
from ..domain.observing.mark_rows import ABSENT, NOT_VISIBLE, PARTLY, PRESENT

STATE_KEYS = {PRESENT: "P", PARTLY: "H", ABSENT: "A", NOT_VISIBLE: "N"}
DECISION_KEYS = {CONFIRMED: "Y", CHANGED: "G", ENDED: "X", UNSEEN: "B"}
DRAW, EDIT, BOX, FORM, CONFIDENCE, LIKELIHOOD, NEXT, PREVIOUS = "D", "E", "R", "F", "C", "L", "J", "K"
REMOVE, UNDO, REDO = "remove", "undo", "redo"


def command_of(event) -> Optional[str]:
    """Return what a key asks the bench for: a digit 1-9, a capital letter, REMOVE, UNDO or REDO; None for nothing."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return UNDO
    if event.matches(QKeySequence.StandardKey.Redo):
        return REDO
    pressed, key = event.modifiers(), event.key()
    if pressed & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
        return None
    if key == Qt.Key.Key_Delete:
        return REMOVE
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return chr(key)
    letters = (*STATE_KEYS.values(), *DECISION_KEYS.values(), DRAW, EDIT, BOX, FORM, CONFIDENCE, LIKELIHOOD, NEXT, PREVIOUS)
    return chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z and chr(key) in letters else None


def begins(command: str) -> bool:
    """Whether a key takes up work, and so is heard on the map before a tool of the bench is taken."""
    return command.isdigit() or command in (DRAW, EDIT, NEXT)


class KeyGate(QObject):
    """Brings the keys of the bench from the map to it, before shortcuts of the window take them.

    While a tool of the bench is taken (`is_open`) the tool gets them all. Before that, while the bench is in sight and no
    tool of QGIS edits (`is_near`), those that take up work are done by `do`, and all while something is asked (`is_asking`).
    """

    def __init__(self, is_open: Callable[[], bool], is_near: Callable[[], bool], is_asking: Callable[[], bool],
                 do: Callable[[str], bool], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._is_open, self._is_near, self._is_asking, self._do = is_open, is_near, is_asking, do

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt calls
        """Claim a key; it then comes as an ordinary one."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        command = command_of(event)
        if command is None:
            return False
        is_open = self._is_open()
        takes_up = not is_open and (begins(command) or self._is_asking()) and self._is_near()
        if event.type() == QEvent.Type.KeyPress:
            return takes_up and self._do(command)
        if is_open or takes_up:
            event.accept()
            return True
        return False
