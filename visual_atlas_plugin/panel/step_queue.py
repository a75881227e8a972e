"""Does work in steps, one in each turn of the event loop, so that the window stays alive; jobs wait for one another."""

import time
from collections import deque
from contextlib import suppress
from functools import lru_cache
from typing import Deque, List, Optional

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer

from ..mapping.steps import Pause, Steps, finish


class StepQueue(QObject):
    """Jobs that are done in steps (mapping/steps.py). A job tells its own errors; what it did not foresee ends it alone.

    A step that yields a Pause is followed by the next one so many milliseconds later. All queues share the turns of the
    event loop: one step of one of them in each, or the window would be held up by several at once.
    """

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._jobs: Deque[Steps[None]] = deque()
        self._doing = False
        self.due = 0.0                  # on the clock of time.monotonic, when the next step may be done
        self.in_a_hurry = False         # while all is done at once: a job that waits for something else waits no longer

    @property
    def is_busy(self) -> bool:
        """Whether any job is not at its end."""
        return bool(self._jobs)

    def add(self, job: "Steps[None]") -> None:
        """Do a job after those that are there; it begins in a later turn."""
        if not self._jobs:
            self.due = 0.0
        self._jobs.append(job)
        _turns().join(self)

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
        for job in jobs:
            if not job.gi_running:      # broken off by what it does itself: it cannot be closed from inside
                job.close()

    def step(self) -> None:
        """Do the next step of the first job; for the turns."""
        if self._jobs and not self._doing:      # else a step opened a window that waits for an answer
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
            self.due = time.monotonic() + step / 1000 if isinstance(step, Pause) else 0.0


class _Turns(QObject):
    """Gives each turn of the event loop to one of the queues that have something to do, to each in its turn."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._queues: List[StepQueue] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)      # when everything else that waits for its turn has had it
        self._timer.timeout.connect(self._turn)

    def join(self, queue: StepQueue) -> None:
        """Give turns to a queue from now on, until it has nothing to do."""
        if queue not in self._queues:
            self._queues.append(queue)
        self._timer.start(0)

    def _turn(self) -> None:
        now = time.monotonic()
        self._queues = [queue for queue in self._queues if queue.is_busy and not sip.isdeleted(queue)]
        ready = next((queue for queue in self._queues if queue.due <= now), None)
        if ready is not None:
            self._queues.remove(ready)
            self._queues.append(ready)      # behind the others
            try:
                ready.step()
            finally:
                self._wait()
        else:
            self._wait()

    def _wait(self) -> None:
        """Come back when the next queue is due; not at all where none has anything to do."""
        due = [queue.due for queue in self._queues if queue.is_busy and not sip.isdeleted(queue)]
        if not due:
            self._timer.stop()
            return
        milliseconds = max(0, round(1000 * (min(due) - time.monotonic())))
        if milliseconds != self._timer.interval() or not self._timer.isActive():
            self._timer.start(milliseconds)


@lru_cache(maxsize=None)
def _turns() -> _Turns:
    """Return the one giver of turns, made at the first use on the main thread; it ends with the application."""
    return _Turns(QCoreApplication.instance())
