"""Pictures of catalogs are looked at in the background before their layers are made, so that the window goes on."""

import traceback
from typing import Callable, List, Optional, Tuple

from qgis.core import Qgis, QgsApplication, QgsFeedback, QgsTask

from ..domain.errors import AtlasError, N_
from ..i18n import tr
from ..mapping import scene_reading
from ..messages import log

Trouble = Tuple[str, AtlasError]        # address, why it cannot be shown


class SceneOpening(QgsTask):
    """Looks at pictures one after another; `on_done(troubles)` is called on the main thread, unless it was stopped."""

    def __init__(self, addresses: List[str], on_done: Callable[[List[Trouble]], None]):
        super().__init__(tr("Looking at scenes of a catalog"), QgsTask.Flag.CanCancel)
        self._addresses, self._on_done = addresses, on_done
        self._feedback = QgsFeedback()
        self._troubles: List[Trouble] = []

    def run(self) -> bool:
        """Look at each; called in a thread of its own."""
        for number, address in enumerate(self._addresses):
            if self.isCanceled():
                return False
            try:
                scene_reading.prepare(address, self._feedback)
            except AtlasError as error:
                self._troubles.append((address, error))
            except Exception:      # in a thread nobody else would hear of it
                log(traceback.format_exc(), Qgis.MessageLevel.Critical)
                return False
            self.setProgress(100 * (number + 1) / len(self._addresses))
        return True

    def cancel(self) -> None:
        """Stop; a request that is under way ends, too."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, ok: bool) -> None:
        """Tell what came of it; called on the main thread."""
        if self in _running:
            _running.remove(self)
        if self.isCanceled():
            return
        if not ok:
            self._troubles.append(("", AtlasError(N_("The scene could not be looked at."), N_(
                "The details are in the log, tab Visual Atlas."))))
        self._on_done(self._troubles)


_running: List[SceneOpening] = []       # a task that nobody holds is collected while it runs


def open_scenes(addresses: List[str], on_done: Callable[[List[Trouble]], None]) -> Optional[SceneOpening]:
    """Look at pictures in the background, then call `on_done`; at once where all were looked at before."""
    new = [address for address in dict.fromkeys(addresses) if not scene_reading.is_ready(address)]
    if not new:
        on_done([])
        return None
    task = SceneOpening(new, on_done)
    _running.append(task)
    QgsApplication.taskManager().addTask(task)
    return task
