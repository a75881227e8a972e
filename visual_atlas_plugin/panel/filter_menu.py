"""The menu of the choices: save them under a name, take named ones, copy and paste them as text."""

from functools import partial
from typing import Callable, Iterable, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QInputDialog, QMessageBox, QWidget

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from . import look, symbols
from .menu_button import MenuButton, add_entry
from .named_filters import NamedFilters, as_text, from_text


def ask_name(parent: QWidget) -> str:
    """Ask for a name, "" where the user thinks better of it."""
    name, accepted = QInputDialog.getText(parent, tr("Save these choices"), tr("Name:"))
    return name if accepted else ""


def ask_sure(parent: QWidget, question: str) -> bool:
    """Ask whether to go on."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, tr("Visual Atlas"), question, yes | no, no) == yes


class FilterMenu(MenuButton):
    """A button that opens the menu. Emits chosen(FilterState) and failed(AtlasError); names_changed after a change.

    `ask_name` and `ask_sure` are the two questions; whoever drives the panel without a person gives other ones.
    """

    chosen = pyqtSignal(object)
    failed = pyqtSignal(object)
    names_changed = pyqtSignal()

    def __init__(self, named: Optional[NamedFilters] = None):
        super().__init__("", "vaFilterMenuList")
        self.setObjectName("vaFilterMenu")
        self.setProperty("look", "icon")
        self.setAutoDefault(False)
        self.setMinimumSize(look.TARGET, look.TARGET)
        self.setAccessibleName(tr("Named choices"))
        self.setToolTip(tr("Save these choices, take named ones, copy and paste. Key: Space"))
        self.named = named or NamedFilters(parent=self)
        self.named.names_changed.connect(self.names_changed)
        self.ask_name: Callable[[QWidget], str] = ask_name
        self.ask_sure: Callable[[QWidget, str], bool] = ask_sure
        self._state, self._sentence = FilterState(), ""
        self._themes: Tuple[str, ...] = ()
        self.menu_.setToolTipsVisible(True)
        self.menu_.aboutToShow.connect(self.fill)
        self._draw()

    def show_choices(self, state: FilterState, sentence: str, themes: Iterable[str]) -> None:
        """Take the choices of the moment, their sentence, and the ids of the themes of the atlas."""
        self._state, self._sentence, self._themes = state, sentence, tuple(themes)

    def fill(self) -> None:
        """Write the menu anew: the project may be another one."""
        self.menu_.clear()
        names = self.named.names()
        add_entry(self.menu_, tr("Save these choices as…"), self.save, "vaFilterSave")
        if names:
            self.menu_.addSeparator()
        for name in names:
            add_entry(self.menu_, _shown(name), partial(self.take, name), f"vaFilter_{name}")
        if names:
            self.menu_.addSeparator()
            removing = self.menu_.addMenu(tr("Remove"))
            removing.setObjectName("vaFilterRemove")
            for name in names:
                add_entry(removing, _shown(name), partial(self.remove, name), f"vaFilterRemove_{name}")
        self.menu_.addSeparator()
        add_entry(self.menu_, tr("Copy choices"), self.copy, "vaFilterCopy")
        add_entry(self.menu_, tr("Paste choices"), self.paste, "vaFilterPaste")

    # what the entries do

    def save(self) -> None:
        """Save the choices of the moment under a name that is asked for."""
        name = " ".join(self.ask_name(self).split())
        if not name:
            return
        if name in self.named.names() and not self.ask_sure(
                self, tr("There are choices named “{name}”. Put these in their place?").format(name=name)):
            return
        self._try(lambda: self.named.save(name, self._state))

    def take(self, name: str) -> None:
        """Choose what has a name."""
        self._try(lambda: self.chosen.emit(self.named.state(name, self._themes)))

    def remove(self, name: str) -> None:
        """Forget a name, after asking."""
        if self.ask_sure(self, tr("Remove the choices named “{name}” from this project?").format(name=name)):
            self.named.remove(name)

    def copy(self) -> None:
        """Put the choices on the clipboard."""
        QApplication.clipboard().setText(as_text(self._state, self._sentence))

    def paste(self) -> None:
        """Choose what is on the clipboard; a text that is none is told."""
        self._try(lambda: self.chosen.emit(from_text(QApplication.clipboard().text(), self._themes)))

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except AtlasError as error:
            self.failed.emit(error)

    def changeEvent(self, event) -> None:
        """Draw the icon again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(symbols.bookmark_icon(look.text(self.palette())))


def _shown(name: str) -> str:
    """Return a name as a menu shows it: an ampersand there would be a key."""
    return name.replace("&", "&&")
