"""The search box: places, case numbers, themes and routes are offered while somebody types; Enter looks in all records."""

from typing import Callable, List, Optional

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ..i18n import tr
from ..store.gazetteer import CASE, PLACE, ROUTE, THEME, Suggestion
from . import look
from .suggestion_list import SuggestionList, search_icon
from .widgets import button, set_look

Suggest = Callable[[str], List[Suggestion]]
PAUSE = 120     # ms without a key after which suggestions are asked for


class SearchField(QLineEdit):
    """A line that also tells what an input method has not finished yet: Korean is typed syllable by syllable."""

    typed = pyqtSignal(str)
    key_pressed = pyqtSignal(int)
    left = pyqtSignal()
    _HEARD = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter,
              Qt.Key.Key_Escape}

    def __init__(self):
        super().__init__()
        self._unfinished = ""
        self.textEdited.connect(lambda _text: self.typed.emit(self.whole_text()))

    def whole_text(self) -> str:
        """Return the text with the syllable that is being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self._unfinished + self.text()[at:]

    def inputMethodEvent(self, event) -> None:  # noqa: N802 - the names that Qt calls
        """Tell of a syllable that is being composed."""
        self._unfinished = event.preeditString()
        super().inputMethodEvent(event)
        if self._unfinished:
            self.typed.emit(self.whole_text())

    def keyPressEvent(self, event) -> None:  # noqa: N802
        """Pass on the keys that move in the list; all others edit the text."""
        if event.key() in self._HEARD and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.key_pressed.emit(int(event.key()))
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self._unfinished = ""
        self.left.emit()


class SearchBox(QWidget):
    """Emits text_chosen(text) for Enter ("" when emptied), or what was chosen from the list, by its key.

    `suggest(text)` returns what the list offers; it is called on the main thread after a pause in typing and must be quick.
    The box shows the text that filters now (`show_text`); choosing from the list leaves that as it is.
    """

    text_chosen = pyqtSignal(str)
    place_chosen = pyqtSignal(str)      # place_id
    case_chosen = pyqtSignal(str)       # case_id
    theme_chosen = pyqtSignal(str)      # theme_id
    route_chosen = pyqtSignal(int)      # number of the route

    def __init__(self, suggest: Optional[Suggest] = None, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaSearchBox")
        self.suggest = suggest
        self._shown = ""                # the text that filters now
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._offer)
        self._make_parts()
        self._connect()
        self._draw()

    def _make_parts(self) -> None:
        self.field = SearchField()
        self.field.setObjectName("vaSearch")
        self.field.setPlaceholderText(tr("Place, case number, word…"))
        self.field.setAccessibleName(tr("Search"))
        self.field.setToolTip(tr("Names in any language or spelling, case numbers, words of summaries. Keys: arrows to "
                                 "choose, Enter to search, Esc to clear"))
        self.field.setMinimumHeight(look.TARGET + 4)
        self._glass = self.field.addAction(search_icon(look.quiet(self.palette())), QLineEdit.ActionPosition.LeadingPosition)
        self.clear = button("×", "icon", "vaSearchClear", tr("Clear the search. Key: Esc"))
        self.clear.setAccessibleName(tr("Clear the search"))
        self.clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.MARGIN, 4, look.MARGIN, 4)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addWidget(self.clear)
        self.setFocusProxy(self.field)
        self.list = SuggestionList(self.field)
        self.list.hide()

    def _connect(self) -> None:
        self.field.typed.connect(self._typed)
        self.field.key_pressed.connect(self._key)
        self.field.left.connect(self.close_list)
        self.field.textChanged.connect(lambda text: self.clear.setVisible(bool(text)))
        self.clear.clicked.connect(self._clear)
        self.list.chosen.connect(self._choose)

    def show_text(self, text: str) -> None:
        """Show the text that filters now, without telling anybody; what is being typed is left alone."""
        changed, self._shown = text != self._shown, text
        if changed or not self.field.hasFocus():
            self.field.setText(text)

    def close_list(self) -> None:
        """Put the list away."""
        self._pause.stop()
        self.list.hide()
        self.field.setAccessibleDescription("")

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self.close_list()
            self._search("")

    def _offer(self) -> None:
        """Ask for suggestions and show them."""
        text = " ".join(self.field.whole_text().split())
        if text and self.field.hasFocus():
            self.list.offer(text, self.suggest(text) if self.suggest is not None else [])
            self._describe()

    def _key(self, key: int) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.row() if self.list.isVisible() else -1)
        elif key == Qt.Key.Key_Escape:
            if self.list.isVisible():
                self.close_list()
            else:
                self._clear()
        elif self.list.isVisible():
            self.list.step(steps[key])
            self._describe()
        elif key == Qt.Key.Key_Down:
            self._offer()

    def _describe(self) -> None:
        """Let screen readers say the row that is chosen."""
        index = self.list.currentIndex()
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else tr(
            "{n} suggestions").format(n=len(self.list.rows.suggestions))
        self.field.setAccessibleDescription(spoken)

    def _choose(self, row: int) -> None:
        """Take a row of the list, or the text as it stands."""
        suggestion = self.list.rows.suggestion(row) if row > 0 else None
        self.close_list()
        if suggestion is None:
            self._search(" ".join(self.field.text().split()))
            return
        self.field.setText(self._shown)
        if suggestion.kind == ROUTE:
            self.route_chosen.emit(int(suggestion.key))
        else:
            chosen = {PLACE: self.place_chosen, CASE: self.case_chosen, THEME: self.theme_chosen}
            chosen[suggestion.kind].emit(suggestion.key)

    def _search(self, text: str) -> None:
        """Tell the text, where it is another one than before."""
        if text != self._shown:
            self._shown = text
            self.text_chosen.emit(text)

    def _clear(self) -> None:
        self.close_list()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search("")

    def hideEvent(self, event) -> None:  # noqa: N802
        """The list is a window of its own: it goes with the box."""
        super().hideEvent(event)
        self.close_list()

    def changeEvent(self, event) -> None:  # noqa: N802
        """Draw the symbol again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._draw()

    def _draw(self) -> None:
        self._glass.setIcon(search_icon(look.quiet(self.palette())))
        set_look(self.field, "ring", False)
