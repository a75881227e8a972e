"""What layouts may print follows the choices, and the tab Publish says how many records are held back."""

from datetime import date
from typing import Callable, Mapping, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..domain import publishing
from ..exchange.publishing.reading import held_at
from ..i18n import tr
from ..mapping.filter_text import number_text
from ..mapping.layout_variables import LayoutVariables
from ..store.event_reader import events_with_crossings
from .background import Background
from .controller import AtlasController


def held_words(held: Mapping[str, int]) -> str:
    """Return the reasons with their numbers, and the rule behind them, as plain text."""
    reasons = {publishing.HELD_PRIVACY: tr("{n}: their privacy keeps them from these readers"),
               publishing.HELD_WITHDRAWN: tr("{n}: a person in it was withdrawn"),
               publishing.HELD_NO_GROUND: tr("{n}: neither a public ground nor a consent for this use that still stands"),
               publishing.HELD_REVIEW: tr("{n}: not reviewed far enough")}
    lines = [words.format(n=number_text(held[reason])) for reason, words in reasons.items() if held.get(reason)]
    rule = tr("A record leaves the atlas only if its privacy allows these readers, nobody in it was withdrawn, a public ground "
              "or a consent that covers the use carries it, and its review has come far enough. Change that in the record "
              "itself.")
    return "\n".join([*lines, "", rule])


class PublishingLink(QObject):
    """Between the controller and what publishes. `fail(error)` shows an AtlasError."""

    def __init__(self, controller: AtlasController, fail: Callable[[Exception], None], parent: QObject):
        super().__init__(parent)
        self._controller = controller
        self._tab: Optional[QWidget] = None
        self._held: Mapping[str, int] = {}
        self._level = 0
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
        tab.level_changed.connect(self._level_changed)
        self._count_held()
        self._ask_events()

    def _level_changed(self, level: int) -> None:
        if level != self._level:
            self._level = level
            self._count_held()

    def _ask_events(self) -> None:
        """Ask which events of the atlas a sheet can be made of."""
        if self._controller.atlas is not None and self._tab is not None:
            self.background.ask("events", events_with_crossings, self._tab.show_events)

    def _follow(self, *_counts) -> None:
        atlas = self._controller.atlas
        if atlas is not None:
            self.variables.update(atlas.path, self._controller.state)

    def _atlas_opened(self, atlas) -> None:
        self.background.set_file(atlas.path if atlas is not None else "", atlas is None or atlas.is_small)
        if self._tab is not None:
            self._tab.show_held(None)
            self._tab.show_events(())
        self._count_held()
        self._ask_events()

    def _count_held(self) -> None:
        """Count what is held back, where the tab that says so was made; after an edit the atlas is opened again."""
        atlas, tab = self._controller.atlas, self._tab
        if atlas is None or tab is None:
            return
        level = publishing.LEVELS[self._level]
        self.background.ask("held", lambda connection: held_at(connection, level, date.today()), self._show_held)

    def _show_held(self, held: Mapping[str, int]) -> None:
        self._held = held
        self._tab.show_held(sum(held.values()))

    def _say_why(self) -> None:
        """Tell for which reasons how many records are held back; never which."""
        box = QMessageBox(self._tab)
        box.setObjectName("vaHeldReasons")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Held back"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(held_words(self._held))
        box.open()
