"""Keeps search quick: an atlas of an older version is brought up to date, a large one indexed after imports and edits.

Search is right without it: what is not indexed is read case by case, which takes seconds in a large atlas. An import of more
than a few thousand cases leaves them so, whoever ran it: they are indexed when the atlas is open and nobody edits.
"""

from contextlib import suppress

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ..domain.errors import AtlasError
from ..mapping import roles
from ..mapping.steps import Steps, in_thread
from ..store import schema
from ..store.connection import open_atlas
from .commands import AtlasCommands
from .controller import AtlasController
from .jobs import Job
from .step_queue import StepQueue

REST_MS = 20_000        # after the last edit: whoever edits is not held up
LOOK_MS = 400           # after an atlas was opened, which has enough to show in that turn


class SearchUpkeep(QObject):
    """Runs visualatlas:rebuildsearch for what was edited, in the background, while nobody edits."""

    def __init__(self, controller: AtlasController, commands: AtlasCommands, parent: QObject = None):
        super().__init__(parent)
        self._controller, self._commands = controller, commands
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._index)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_at)
        self._steps = StepQueue(self)
        commands.data_edited.connect(self._rest.start)
        controller.atlas_opened.connect(self._opened)

    def release(self) -> None:
        """Stop listening."""
        self._rest.stop()
        self._look.stop()
        self._steps.cancel()
        self._commands.data_edited.disconnect(self._rest.start)
        self._controller.atlas_opened.disconnect(self._opened)

    def _opened(self, atlas) -> None:
        if atlas is None:
            self._rest.stop()
            self._look.stop()
        else:
            self._look.start()

    def _look_at(self) -> None:
        """See whether the atlas that was opened waits for something. One that cannot be read tells of it elsewhere."""
        atlas = self._controller.atlas
        if atlas is not None:
            self._steps.cancel()
            self._steps.add(self._looking(atlas))

    def _looking(self, atlas) -> Steps[None]:
        with suppress(AtlasError):
            waits = yield from in_thread(
                lambda: self._is_old(atlas.path) or (not atlas.is_small and self._is_behind(atlas.path)))
            if waits and self._controller.atlas is atlas:
                self._rest.start()

    @staticmethod
    def _is_old(path: str) -> bool:
        info = schema.check_file(path, thorough=False)
        return info.version < schema.CURRENT_VERSION and not info.read_only

    @staticmethod
    def _is_behind(path: str) -> bool:
        """Tell whether search reads some cases one by one: after a large import, or one that another program ran."""
        from ..store.text_index import missing_blocks  # needs numpy, which a start of QGIS can do without

        with open_atlas(path) as connection:
            missing = bool(missing_blocks(connection))
        return missing and not schema.check_file(path, thorough=False).read_only

    def _index(self) -> None:
        atlas = self._controller.atlas
        if atlas is None or (atlas.is_small and not self._is_old(atlas.path)):
            return
        layers = roles.our_layers(QgsProject.instance(), atlas.uuid)
        if any(isinstance(layer, QgsVectorLayer) and layer.isEditable() for layer in layers):
            self._rest.start()
            return
        Job("visualatlas:rebuildsearch", {"ATLAS": atlas.path, "ONLY_CHANGED": True}, lambda _results: None,
            self._commands.fail).start()
