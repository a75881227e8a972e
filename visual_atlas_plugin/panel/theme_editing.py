"""Adds and changes the user's own themes: asks, writes them into the atlas, and tells that it was edited."""

from typing import Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..dialogs.theme_dialog import ThemeDialog
from ..domain.errors import AtlasError
from ..settings import ANALYST_ID
from ..store.index_reader import ThemeRow
from ..store.theme_writer import add_theme, change_theme


class ThemeEditing(QObject):
    """For one atlas at a time. Emits edited() after a change of the file, failed(AtlasError) where it refused."""

    edited = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self._path = ""
        self._themes: Tuple[ThemeRow, ...] = ()

    def set_atlas(self, path: str, themes: Tuple[ThemeRow, ...]) -> None:
        """Work on an atlas file with these themes."""
        self._path, self._themes = path, themes

    def add(self) -> None:
        """Ask for a new theme and add it."""
        self._ask(None)

    def change(self, theme_id: str) -> None:
        """Ask for changes of a theme and save them."""
        self._ask(next((row for row in self._themes if row.theme_id == theme_id), None))

    def _ask(self, theme: Optional[ThemeRow]) -> None:
        dialog = ThemeDialog(self._themes, theme, self.parent())
        try:
            if dialog.exec() == ThemeDialog.DialogCode.Accepted:
                self._write(theme, dialog.draft())
        finally:
            dialog.deleteLater()

    def _write(self, theme: Optional[ThemeRow], draft) -> None:
        editor = ANALYST_ID.value()
        try:
            if theme is None:
                add_theme(self._path, draft, editor)
            else:
                change_theme(self._path, theme.theme_id, draft, editor)
        except AtlasError as error:
            self.failed.emit(error)
            return
        self.edited.emit()
