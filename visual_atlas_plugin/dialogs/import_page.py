"""What the pages of the import window have in common."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .import_session import ImportSession


class ImportPage(QWidget):
    """One page. It reads the session when it is entered, and writes into it whenever somebody chooses something.

    Emits `changed` when what it says in `missing` may be another, and `failed(AtlasError)`.
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, session: ImportSession, name: str):
        super().__init__()
        self.session = session
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    @property
    def title(self) -> str:
        """Return what the page is about, in a word or two."""
        raise NotImplementedError

    @property
    def explanation(self) -> str:
        """Return what is to be done on it, in a sentence."""
        raise NotImplementedError

    def enter(self) -> None:
        """Show what the session has; called each time the page comes up."""

    def missing(self) -> str:
        """Return what still has to be done before the next page, "" for nothing."""
        return ""

    def first_widget(self) -> QWidget:
        """Return where the keyboard begins."""
        return self
