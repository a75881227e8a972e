"""Does work in steps, one in each turn of the event loop, so that the window stays alive; jobs wait for one another."""

from collections import deque
from contextlib import suppress
from typing import Deque, Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ..mapping.steps import Pause, Steps, finish


class StepQueue(QObject):
    """Jobs that are done in steps (mapping/steps.py). A job tells its own errors; what it did not foresee ends it alone.

    A step that yields a Pause is followed by the next one so many milliseconds later.
    """

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._jobs: Deque[Steps[None]] = deque()
        self._doing = False
        self.in_a_hurry = False         # while all is done at once: a job that waits for something else waits no longer
        self._timer = QTimer(self)
        self._timer.setInterval(0)      # when everything else that waits for its turn has had it
        self._timer.timeout.connect(self._turn)

    @property
    def is_busy(self) -> bool:
        """Whether any job is not at its end."""
        return bool(self._jobs)

    def add(self, job: "Steps[None]") -> None:
        """Do a job after those that are there; it begins in a later turn."""
        self._jobs.append(job)
        self._timer.start()

    def finish(self) -> None:
        """Do all that is left now."""
        self.in_a_hurry = True
        try:
            while self._jobs and not self._doing:
                self._guarded(finish)
        finally:
            self.in_a_hurry = False

    def cancel(self) -> None:
        """Break off all jobs; each takes back what it did by halves."""
        jobs, self._jobs = self._jobs, deque()
        self._timer.stop()
        for job in jobs:
            if not job.gi_running:      # broken off by what it does itself: it cannot be closed from inside
                job.close()

    def _turn(self) -> None:
        if self._doing:
            return              # a step opened a window that waits for an answer
        if not self._jobs:
            self._timer.stop()
        else:
            self._guarded(next)

    def _guarded(self, do) -> None:
        """Do the next step of the first job, or all; whatever ends it takes it from the queue."""
        job, self._doing, ended, step = self._jobs[0], True, True, None
        try:
            with suppress(StopIteration):
                step = do(job)
                ended = do is finish
        finally:
            self._doing = False
            if ended and self._jobs and self._jobs[0] is job:
                self._jobs.popleft()
            self._timer.setInterval(step if isinstance(step, Pause) else 0)
