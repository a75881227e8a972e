"""What layouts may print follows the choices, and the tab Publish says how many records are held back."""

from datetime import date
from typing import Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..mapping.layout_variables import LayoutVariables
from ..store.public_index import read_allowed
from .background import Background
from .controller import AtlasController


class PublishingLink(QObject):
    """Between the controller and what publishes. `fail(error)` shows an AtlasError."""

    def __init__(self, controller: AtlasController, fail: Callable[[Exception], None], parent: QObject):
        super().__init__(parent)
        self._controller = controller
        self._tab: Optional[QObject] = None
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
        self.background.ask("held", lambda _connection: read_allowed(path, date.today()).held_back, tab.show_held)
