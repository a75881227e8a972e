"""Pages of catalogs that came, kept in memory for a while: never on the disk, where they would tell what was looked for."""

import threading
import time
from collections import OrderedDict
from typing import Callable, Optional, Tuple

Key = Tuple[str, bytes]      # address, body
KEEP_S = 900.0
MOST_KEPT_BYTES = 64 * 1024 * 1024


class KeptPages:
    """The latest pages, up to a size and an age. Several searches may use it at once."""

    def __init__(self, most_bytes: int = MOST_KEPT_BYTES, keep_s: float = KEEP_S,
                 now: Callable[[], float] = time.monotonic):
        self._most, self._keep, self._now = most_bytes, keep_s, now
        self._pages: "OrderedDict[Key, Tuple[float, bytes]]" = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: Key) -> Optional[bytes]:
        """Return a page, None where it never came or is too old."""
        with self._lock:
            came, content = self._pages.get(key, (0.0, None))
            if content is not None and self._now() - came > self._keep:
                self._drop(key)
                return None
            return content

    def put(self, key: Key, content: bytes) -> None:
        """Keep a page; the oldest ones go where there is no room."""
        with self._lock:
            self._drop(key)
            self._pages[key] = (self._now(), content)
            self._size += len(content)
            while self._size > self._most:
                self._drop(next(iter(self._pages)))

    def clear(self) -> None:
        """Forget all pages."""
        with self._lock:
            self._pages.clear()
            self._size = 0

    def _drop(self, key: Key) -> None:
        found = self._pages.pop(key, None)
        self._size -= len(found[1]) if found else 0


KEPT = KeptPages()
