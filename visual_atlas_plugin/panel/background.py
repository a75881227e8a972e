"""Short readings of the atlas beside the window: the answer comes on the main thread, the newest question wins.

A thread touches no Qt object: the panel may be taken apart while it reads, and a signal of an object that is being
deleted ends QGIS. Answers lie in a queue that the main thread empties.
"""

import queue
import sqlite3
import threading
import traceback
from typing import Any, Callable, Dict

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import AtlasError
from ..store.connection import connect, explain

Work = Callable[[sqlite3.Connection], Any]
LOOK_MS = 8     # between two looks for answers, while any is waited for


class Answers(QObject):
    """Hands what threads have put in to `heard`, on the main thread. `expect` before a thread is started."""

    def __init__(self, heard: Callable[..., None], parent: QObject):
        super().__init__(parent)
        self._heard = heard
        self._queue: "queue.SimpleQueue[tuple]" = queue.SimpleQueue()
        self._expected = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._take)

    @property
    def put(self) -> Callable[[tuple], None]:
        """What a thread calls with its answer; it holds no Qt object."""
        return self._queue.put

    def expect(self) -> None:
        """Look for one more answer."""
        self._expected += 1
        self._look.start()

    def forget(self, number: int) -> None:
        """Look for so many answers less, which will not come."""
        self._expected -= number
        self._rest()

    def stop(self) -> None:
        """Hear nothing any more."""
        self._expected = 0
        self._look.stop()

    def _take(self) -> None:
        while True:
            try:
                answer = self._queue.get_nowait()
            except queue.Empty:
                break
            self._expected -= 1
            self._heard(*answer)
        self._rest()

    def _rest(self) -> None:
        if self._expected <= 0:
            self._expected = 0
            self._look.stop()


class Background(QObject):
    """Runs readings of one atlas file, each over a connection of its own. Emits problem(AtlasError)."""

    problem = pyqtSignal(object)

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self.path = ""
        self.at_once = True         # for a small atlas: read here, there is nothing to wait for
        self._asked: Dict[str, int] = {}
        self._then: Dict[str, Callable[[Any], None]] = {}
        self._answers = Answers(self._take, self)

    def set_file(self, path: str, at_once: bool) -> None:
        """Read another file from now on; what is under way is not heard any more."""
        self.path, self.at_once = path, at_once
        self.forget()

    def forget(self, subject: str = "") -> None:
        """Do not hear the answer that is under way to one subject, or to all."""
        for name in ([subject] if subject else list(self._then)):
            self._then.pop(name, None)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still waited for."""
        return bool(self._then)

    def ask(self, subject: str, work: Work, then: Callable[[Any], None]) -> None:
        """Do `work(connection)`; `then(result)` is called on the main thread unless the subject was asked anew."""
        number = self._asked[subject] = self._asked.get(subject, 0) + 1
        self._then[subject] = then
        if self.at_once:
            self._take(subject, number, *_read(self.path, work))
            return
        path, put = self.path, self._answers.put
        self._answers.expect()

        def run() -> None:
            put((subject, number, *_read(path, work)))

        threading.Thread(target=run, name=f"visual-atlas-{subject}", daemon=True).start()

    def _take(self, subject: str, number: int, result: Any, trouble: Any) -> None:
        if self._asked.get(subject) != number or subject not in self._then:
            return
        then = self._then.pop(subject)
        if trouble is not None:
            self.problem.emit(trouble)
        else:
            then(result)


def _read(path: str, work: Work):
    """Return (result, None) or (None, AtlasError)."""
    try:
        connection = connect(path)
        try:
            return work(connection), None
        finally:
            connection.close()
    except sqlite3.Error as error:
        return None, explain(error, path)
    except AtlasError as error:
        return None, error
    except Exception:  # noqa: BLE001 - in a thread nothing above catches it: told to the user, its traceback in the log
        return None, AtlasError("The atlas could not be read.", "See the details in the log.", traceback.format_exc())
