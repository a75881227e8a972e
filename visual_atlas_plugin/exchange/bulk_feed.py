"""Reading and understanding a source in a thread of its own, so that it goes on while SQLite writes."""

import gc
import os
import sys
import threading
from contextlib import contextmanager, suppress
from queue import Empty, Full, Queue
from typing import Iterator, NamedTuple, Optional

from ..domain.importing.normal import NormalBatch
from ..domain.importing.normalizer import Normalizer
from ..domain.importing.raw import RawSource

AHEAD = 3               # batches that may wait to be written
SWITCH_S = 0.0005       # how long a thread of Python may keep another one waiting (5 ms otherwise)
WAIT_S = 0.2            # between two looks whether the other side has given up
GARBAGE_FROM = 50_000   # new objects between two searches for garbage: rows are not garbage


class _Ended(NamedTuple):
    error: Optional[Exception] = None


class Feed:
    """Yields (table, batch) of a source in order; what goes wrong in its thread is raised where the batches are taken."""

    def __init__(self, source: RawSource, normalizer: Normalizer, size: int):
        self._source, self._normalizer, self._size = source, normalizer, size
        self._queue: "Queue[object]" = Queue(AHEAD)
        self._given_up = threading.Event()

    def batches(self) -> Iterator[NormalBatch]:
        """Yield what the rows of the source become. Raises what the reader and the mapping raise."""
        if (os.cpu_count() or 1) < 2:
            yield from self._alone()
            return
        thread = threading.Thread(target=self._work, name="visual atlas import", daemon=True)
        with _neighborly():
            thread.start()
            try:
                while True:
                    try:
                        one = self._queue.get(timeout=WAIT_S)
                    except Empty:
                        yield NormalBatch("")       # nothing yet: time to look at the stop button
                        continue
                    if isinstance(one, _Ended):
                        if one.error is not None:
                            raise one.error
                        return
                    yield one       # type: ignore[misc]
            finally:
                self._given_up.set()
                thread.join()

    def _alone(self) -> Iterator[NormalBatch]:
        for name in self._normalizer.tables:
            for raw in self._source.batches(name, self._size):
                yield self._normalizer.feed(name, raw)

    def _work(self) -> None:
        try:
            for batch in self._alone():
                if not self._put(batch):
                    return
            self._put(_Ended())
        except Exception as error:      # whatever it is, it belongs to who takes the batches
            self._put(_Ended(error))

    def _put(self, one: object) -> bool:
        """Hand something over; return whether anybody still wants more."""
        while not self._given_up.is_set():
            with suppress(Full):
                self._queue.put(one, timeout=WAIT_S)
                return True
        return False


@contextmanager
def _neighborly() -> Iterator[None]:
    """Let threads of Python take turns often, and look for garbage seldom."""
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(min(interval, SWITCH_S))
    gc.set_threshold(max(thresholds[0], GARBAGE_FROM), *thresholds[1:])
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        gc.set_threshold(*thresholds)
