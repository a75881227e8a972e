"""One step of the import window in a thread: it tells how far it is, can be stopped, and touches nothing of Qt."""

import traceback
from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication, QgsTask

from ..domain.errors import AtlasError, Stopped

Progress = Callable[[float], None]
Canceled = Callable[[], bool]
Step = Callable[[Progress, Canceled], Any]
Done = Callable[[Any, Optional[AtlasError]], None]

# a task that nobody holds is collected while it runs, and QGIS crashes
_running: List["Background"] = []


class Background(QgsTask):
    """Runs a step and tells its result on the main thread: done(result, None), or done(None, problem).

    A step that is stopped raises Stopped; one that came to its end before it heard of it has done its work, and that is what
    is told. The task itself is not canceled: QGIS takes one that is just starting for one that still waits.
    """

    def __init__(self, name: str, step: Step, done: Done):
        super().__init__(name, QgsTask.Flag.CanCancel)
        self._step, self._done = step, done
        self._stopped = False
        self._result: Any = None
        self._problem: Optional[AtlasError] = None

    def go(self) -> "Background":
        """Start."""
        _running.append(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def stop(self) -> None:
        """Ask the step to end."""
        self._stopped = True

    def run(self) -> bool:
        """Do the step; called in the thread."""
        try:
            if not self._ended():
                self._result = self._step(self.setProgress, self._ended)
        except AtlasError as problem:
            self._problem = problem
        except Exception:  # noqa: BLE001 - nothing above catches it in a thread: told to the user, its traceback in the log
            self._problem = AtlasError("Something went wrong that Visual Atlas did not foresee.",
                                       "See the details in the log.", traceback.format_exc())
        return self._problem is None

    def _ended(self) -> bool:
        return self._stopped or self.isCanceled()

    def finished(self, _ok: bool) -> None:
        """Tell the result; called on the main thread."""
        if self in _running:
            _running.remove(self)
        if self._result is None and self._problem is None:
            self._done(None, Stopped("The job was stopped.", "Nothing was written."))
        else:
            self._done(self._result, self._problem)
