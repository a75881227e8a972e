"""Asks a service for its tiles, one after another, and looks at each answer before it counts as a picture."""

from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImageReader

from ..domain.errors import AtlasError, Stopped
from ..domain.imaging.tiles import is_nothing, problem_of
from .polite import Answer, PoliteRequests, origin

LARGEST_SIDE = 4096         # px of a tile


@dataclass
class TileRequests(PoliteRequests):
    """Requests for the tiles of one service; `address` is that of any of them."""

    pause_s: float = 0.05
    tries: int = 3

    def tile(self, url: str) -> Optional[bytes]:
        """Return a tile as it was sent, None where the service has none there. Raises AtlasError, Stopped."""
        self._has_none = False
        body = self.ask(url, {})
        return None if self._has_none else body

    def _trouble(self, answer: Answer) -> Optional[AtlasError]:
        self._has_none = is_nothing(answer.status)
        if self._has_none:
            return None
        problem = problem_of(self.host, answer.status, answer.headers.get("content-type", ""), answer.body, answer.trouble,
                             origin(answer.elsewhere) if answer.elsewhere else "", answer.is_too_large)
        if problem is None and not can_be_drawn(answer.body):
            return problem_of(self.host, 200, "", b"")
        return problem

    def _stopped(self) -> Stopped:
        return Stopped("The pack was stopped.", "Start the same pack again: it goes on where it stopped.")


def can_be_drawn(body: bytes) -> bool:
    """Whether QGIS could draw a picture; its size is looked at before it is unpacked."""
    buffer = QBuffer()
    buffer.setData(QByteArray(body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not 1 <= size.width() <= LARGEST_SIDE or not 1 <= size.height() <= LARGEST_SIDE:
        return False
    return not reader.read().isNull()
