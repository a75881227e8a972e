"""Reads the lines of a large table in a thread of its own, the pages asked for last first."""

import sqlite3
import threading
from collections import deque
from typing import Any, Deque, List, Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..store.case_rows import CaseRows
from ..store.connection import explain

MOST_WAITING = 6        # pages; a screen needs at most three, older ones have scrolled by

Request = Tuple[int, int, np.ndarray]       # generation of the rows, page, fids


class PageReader(QObject):
    """Emits arrived(generation, page, lines) and failed(generation, page, AtlasError).

    Both come from its thread: connect them queued.
    """

    arrived = pyqtSignal(int, int, object)
    failed = pyqtSignal(int, int, object)

    def __init__(self, path: str, parent: QObject):
        super().__init__(parent)
        self._path = path
        self._waiting: Deque[Request] = deque()
        self._wake = threading.Condition()
        self._ended = False
        threading.Thread(target=self._run, name="visual-atlas-pages", daemon=True).start()

    def ask(self, generation: int, page: int, fids: np.ndarray) -> List[int]:
        """Read a page; return the pages that will not be read any more, because newer ones are waited for."""
        with self._wake:
            self._waiting.append((generation, page, fids))
            dropped = [self._waiting.popleft()[1] for _ in range(len(self._waiting) - MOST_WAITING)]
            self._wake.notify()
        return dropped

    def close(self) -> None:
        """End the thread after the page that is being read."""
        with self._wake:
            self._ended = True
            self._waiting.clear()
            self._wake.notify()

    def _take(self) -> Optional[Request]:
        with self._wake:
            while not self._waiting and not self._ended:
                self._wake.wait()
            return None if self._ended else self._waiting.pop()

    def _run(self) -> None:
        rows: Optional[CaseRows] = None
        request = self._take()
        while request is not None:
            generation, page, fids = request
            try:
                rows = rows or CaseRows(self._path)
                told = self._tell(self.arrived, generation, page, rows.lines(fids))
            except sqlite3.Error as error:
                told = self._tell(self.failed, generation, page, explain(error, self._path))
            request = self._take() if told else None
        if rows is not None:
            rows.close()

    @staticmethod
    def _tell(signal: Any, *values: object) -> bool:
        """Emit a signal; False where the panel was closed meanwhile and nobody hears it."""
        try:
            signal.emit(*values)
        except RuntimeError:
            return False
        return True
