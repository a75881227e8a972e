"""What layouts may print follows the choices, and the tab Publish says how many records are held back."""

from datetime import date
from typing import Callable, Mapping, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..domain import publishing
from ..i18n import tr
from ..mapping.filter_text import number_text
from ..mapping.layout_variables import LayoutVariables
from ..store.public_index import Allowed, read_allowed
from .background import Background
from .controller import AtlasController


def held_words(held: Mapping[str, int]) -> str:
    """Return the reasons with their numbers, and the rule behind them, as plain text."""
    reasons = {publishing.HELD_PRIVACY: tr("{n}: not marked as public"),
               publishing.HELD_WITHDRAWN: tr("{n}: a person in it was withdrawn"),
               publishing.HELD_NO_GROUND: tr("{n}: neither a public ground nor a consent to publish that still stands")}
    lines = [words.format(n=number_text(held[reason])) for reason, words in reasons.items() if held.get(reason)]
    rule = tr("A record leaves the atlas only if it is public, nobody in it was withdrawn, and a public ground or a "
              "consent to publish carries it. Change that in the record itself.")
    return "\n".join([*lines, "", rule])


class PublishingLink(QObject):
    """Between the controller and what publishes. `fail(error)` shows an AtlasError."""

    def __init__(self, controller: AtlasController, fail: Callable[[Exception], None], parent: QObject):
        super().__init__(parent)
        self._controller = controller
        self._tab: Optional[QWidget] = None
        self._held: Mapping[str, int] = {}
        self.variables = LayoutVariables(QgsProject.instance(), self)
        self.background = Background(self)
        self.background.problem.connect(fail)
        controller.counts_changed.connect(self._follow)
        controller.atlas_opened.connect(self._atlas_opened)
        if controller.atlas is not None:
            self._atlas_opened(controller.atlas)
            self._follow()

    def release(self) -> None:
        """Stop listening to controller and project."""
        self._controller.counts_changed.disconnect(self._follow)
        self._controller.atlas_opened.disconnect(self._atlas_opened)
        self.background.forget()
        self.variables.release()

    def connect_tab(self, tab) -> None:
        """Tell the tab Publish what is held back, from now on."""
        self._tab = tab
        tab.held_asked.connect(self._say_why)
        self._count_held()

    def _follow(self, *_counts) -> None:
        atlas = self._controller.atlas
        if atlas is not None:
            self.variables.update(atlas.path, self._controller.state)

    def _atlas_opened(self, atlas) -> None:
        self.background.set_file(atlas.path if atlas is not None else "", atlas is None or atlas.is_small)
        self._count_held()

    def _count_held(self) -> None:
        """Count what is held back, where the tab that says so was made; after an edit the atlas is opened again."""
        atlas, tab = self._controller.atlas, self._tab
        if atlas is None or tab is None:
            return
        path = atlas.path
        self.background.ask("held", lambda _connection: read_allowed(path, date.today()), self._show_held)

    def _show_held(self, allowed: Allowed) -> None:
        self._held = allowed.held
        self._tab.show_held(allowed.held_back)

    def _say_why(self) -> None:
        """Tell for which reasons how many records are held back; never which."""
        box = QMessageBox(self._tab)
        box.setObjectName("vaHeldReasons")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Held back"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(held_words(self._held))
        box.open()
