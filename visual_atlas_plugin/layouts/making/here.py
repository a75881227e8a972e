"""Runs a piece of work on the main thread of QGIS, from whichever thread asks: layouts are drawn there alone."""

import contextvars
import threading
from typing import Any, Callable, List

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, Qt, pyqtSignal

from ...domain.errors import Stopped
from .caught import Caught

STEP_SECONDS = 0.2


class _Caller(QObject):
    """Lives on the main thread; runs what it is handed."""

    asked = pyqtSignal(object)

    def __init__(self):
        super().__init__()
        self.moveToThread(QCoreApplication.instance().thread())
        self.asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def _run(self, work: Callable[[], None]) -> None:
        work()


def on_main_thread(work: Callable[[], Any], is_canceled: Callable[[], bool] = lambda: False) -> Any:
    """Run work on the main thread and return what it returns, raise what it raises. Raises Stopped where it was not begun
    before the run was stopped: QGIS may be waiting for this thread to end."""
    if QThread.currentThread() == QCoreApplication.instance().thread():
        return work()
    context, caught = contextvars.copy_context(), Caught()
    results: List[Any] = []
    begun, ended, dropped = threading.Event(), threading.Event(), threading.Event()

    def do() -> None:
        if dropped.is_set():
            return
        begun.set()
        try:
            with caught:        # it is raised where the work is waited for
                results.append(context.run(work))
        finally:
            ended.set()

    caller = _Caller()
    caller.asked.emit(do)
    while not ended.wait(STEP_SECONDS):
        if is_canceled() and not begun.is_set():
            dropped.set()
            raise Stopped("Stopped before the end.", "Nothing was written.")
    if caught.error is not None:
        raise caught.error
    return results[0]
