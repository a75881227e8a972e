"""From an Uwazi database into the import window: its address is asked for, its pages are kept, and read like any file."""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional, Tuple

from qgis.core import QgsFeedback
from qgis.gui import QgsAuthConfigSelect, QgsFileWidget
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..panel import look
from ..settings import NETWORK_ON
from .import_background import Step
from .import_parts import words

LOOK_AGAIN_S = 0.2          # between two looks whether the user stopped a download


@dataclass(frozen=True)
class Wish:
    """What a person wants to read: `login` is a name and a password that were unlocked, None for other authentications."""

    address: str
    folder: str
    authcfg: str = ""
    languages: Tuple[str, ...] = ()
    login: Optional[object] = None


class UwaziDialog(QDialog):
    """Asks for address, authentication, folder and languages; nothing is asked of the network here."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("vaImportUwazi")
        self.setWindowTitle(tr("From an Uwazi database"))
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.authentication = QgsAuthConfigSelect(self)
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.languages = QLineEdit()
        self.languages.setPlaceholderText(tr("All, or some: en, ko"))
        self.message = words("", "vaImportUwaziMessage")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.read = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._lay_out()
        self.address.textChanged.connect(self._look)
        self.folder.fileChanged.connect(self._look)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for widget, name, text in (
                (self.address, "vaImportUwaziAddress", tr("Web address")),
                (self.authentication, "vaImportUwaziAuthentication", tr("Authentication")),
                (self.folder, "vaImportUwaziFolder", tr("Folder for its pages")),
                (self.languages, "vaImportUwaziLanguages", tr("Languages"))):
            widget.setObjectName(name)
            widget.setAccessibleName(text)
            form.addRow(text, widget)
        for line in (self.address, self.languages):
            line.setMinimumHeight(look.TARGET)
        for button, text, name in ((self.read, tr("Read it"), "vaImportUwaziRead"), (self.buttons.button(
                QDialogButtonBox.StandardButton.Cancel), tr("Cancel"), "vaImportUwaziCancel")):
            button.setText(text)
            button.setObjectName(name)
            button.setMinimumHeight(look.TARGET)
        column = QVBoxLayout(self)
        column.addWidget(words(tr(
            "The whole database is read, about one page a second. Its host learns your network address and that you read "
            "it. The pages stay in the folder, which then holds restricted data; the next time only what was edited is "
            "asked for."),
            "vaImportUwaziNote"))
        column.addLayout(form)
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)

    def _look(self, _text: str = "") -> None:
        """Say what is missing."""
        is_filled = bool(self.address.text().strip()) and bool(self.folder.filePath().strip())
        self.read.setEnabled(is_filled and NETWORK_ON.value())
        self.message.setText("" if NETWORK_ON.value() else tr(
            "The network is switched off. Switch it on with the button Offline in the panel."))

    def _accept(self) -> None:
        try:
            self.wish = self._wish()
        except AtlasError as error:
            self.message.setText(told(error))
            return
        self.accept()

    def _wish(self) -> Wish:
        from ..exchange.uwazi.asking import base_address
        from ..processing.import_uwazi import login_of
        authcfg = self.authentication.configId()
        languages = tuple(part.strip() for part in self.languages.text().split(",") if part.strip())
        address = base_address(self.address.text(), with_login=bool(authcfg))
        return Wish(address, self.folder.filePath().strip(), authcfg, languages, login_of(authcfg))


def download(wish: Wish, make_transport: Optional[Callable] = None) -> Step:
    """Return the step that fetches a database into its folder: gives the path of the list there, to be opened as a file."""
    def step(progress, canceled) -> str:
        from ..exchange.uwazi import opening
        from ..exchange.uwazi.live import Wanted
        from ..exchange.uwazi.saved import LIST_NAME
        from ..exchange.transport import QgisTransport
        feedback, ended = QgsFeedback(), threading.Event()
        threading.Thread(target=_hear, args=(canceled, feedback, ended), daemon=True).start()
        try:
            opening.fetch(wish.address, (make_transport or QgisTransport)(wish.authcfg, feedback), wish.folder,
                          Wanted(wish.languages, signed_in=bool(wish.authcfg)), wish.login, bool(wish.authcfg),
                          opening.Watch(lambda share, _what: progress(100 * share), canceled))
        finally:
            ended.set()
        return str(Path(wish.folder) / LIST_NAME)

    return step


def _hear(canceled: Callable[[], bool], feedback: QgsFeedback, ended: threading.Event) -> None:
    """End a request that hangs when the user stops the job."""
    while not ended.wait(LOOK_AGAIN_S):
        if canceled():
            feedback.cancel()
            return
