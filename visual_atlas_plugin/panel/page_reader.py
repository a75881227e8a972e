"""Reads the lines of a large table in a thread of its own, the pages asked for last first."""

import sqlite3
import threading
import traceback
from collections import deque
from typing import Any, Callable, Deque, List, Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..store.case_rows import CaseRows
from ..store.connection import explain
from .background import Answers

MOST_WAITING = 6        # pages; a screen needs at most three, older ones have scrolled by

Request = Tuple[int, int, np.ndarray]       # generation of the rows, page, fids


class _Requests:
    """The pages that are waited for, shared by the table and its thread; no Qt object, so that either may outlive the other."""

    def __init__(self) -> None:
        self._waiting: Deque[Request] = deque()
        self._wake = threading.Condition()
        self._ended = False

    def add(self, request: Request) -> List[int]:
        """Ask for a page; return the pages that will not be read any more, because newer ones are waited for."""
        with self._wake:
            self._waiting.append(request)
            dropped = [self._waiting.popleft()[1] for _ in range(len(self._waiting) - MOST_WAITING)]
            self._wake.notify()
        return dropped

    def end(self) -> None:
        """Ask for nothing any more."""
        with self._wake:
            self._ended = True
            self._waiting.clear()
            self._wake.notify()

    def take(self) -> Optional[Request]:
        """Wait for a request, the newest first; None at the end."""
        with self._wake:
            while not self._waiting and not self._ended:
                self._wake.wait()
            return None if self._ended else self._waiting.pop()


class PageReader(QObject):
    """Emits arrived(generation, page, lines) and failed(generation, page, AtlasError), on the main thread."""

    arrived = pyqtSignal(int, int, object)
    failed = pyqtSignal(int, int, object)

    def __init__(self, path: str, parent: QObject):
        super().__init__(parent)
        self._answers = Answers(self._heard, self)
        self._requests = _Requests()
        threading.Thread(target=_read_pages, args=(path, self._requests, self._answers.put), name="visual-atlas-pages",
                         daemon=True).start()

    def ask(self, generation: int, page: int, fids: np.ndarray) -> List[int]:
        """Read a page; return the pages that will not be read any more, because newer ones are waited for."""
        self._answers.expect()
        dropped = self._requests.add((generation, page, fids))
        self._answers.forget(len(dropped))
        return dropped

    def close(self) -> None:
        """End the thread after the page that is being read, which is not heard any more."""
        self._requests.end()
        self._answers.stop()

    def _heard(self, generation: int, page: int, lines: Any, trouble: Any) -> None:
        if trouble is None:
            self.arrived.emit(generation, page, lines)
        else:
            self.failed.emit(generation, page, trouble)


def _read_pages(path: str, requests: _Requests, put: Callable[[tuple], None]) -> None:
    """Read page after page until the end; runs in the thread."""
    rows: Optional[CaseRows] = None
    request = requests.take()
    while request is not None:
        generation, page, fids = request
        try:
            rows = rows or CaseRows(path)
            put((generation, page, rows.lines(fids), None))
        except sqlite3.Error as error:
            put((generation, page, None, explain(error, path)))
        except Exception:  # noqa: BLE001 - nothing above catches it in a thread: told to the user, its traceback in the log
            put((generation, page, None, AtlasError("The atlas could not be read.", "See the details in the log.",
                                                    traceback.format_exc())))
        request = requests.take()
    if rows is not None:
        rows.close()
