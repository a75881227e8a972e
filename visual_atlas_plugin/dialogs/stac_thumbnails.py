"""Small pictures of scenes: asked for one by one when their row is looked at, never more than a few at a time.

They are a stranger's files: only hosts that were agreed to are asked, no redirect is followed, size and kind are looked at
before anything is unpacked, and nothing is kept on the disk.
"""

from collections import OrderedDict
from typing import Dict, List, Optional, Set

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImageReader, QPixmap
from qgis.PyQt.QtNetwork import QNetworkReply

from ..domain.imaging.web_address import host_and_port
from ..exchange.transport import answer_of, limited, plain_request
from ..mapping import imagery_register

SIDE = 72                    # px, of the square that a picture is fitted into
AT_ONCE = 3
MOST_WAITING = 40            # what was scrolled past is not asked for
MOST_KEPT = 2_000
MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 16_000_000
_HEADS = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"RIFF", b"webp"))


class Thumbnails(QObject):
    """Gives small pictures by their addresses; `came` tells when there is one that was not there before."""

    came = pyqtSignal(str)       # its address

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.is_on = False
        self._pictures: "OrderedDict[str, Optional[QPixmap]]" = OrderedDict()        # None: it cannot be shown
        self._waiting: List[str] = []
        self._replies: Dict[str, QNetworkReply] = {}
        self.refused: Set[str] = set()

    def picture(self, address: str) -> Optional[QPixmap]:
        """Return a picture, None where there is none (yet); what was never asked for is asked for, if it may be."""
        if address in self._pictures:
            return self._pictures[address]
        if self.is_on and address and address not in self._replies and imagery_register.may_ask(host_and_port(address)):
            if address in self._waiting:
                self._waiting.remove(address)
            self._waiting.append(address)                    # the latest that was looked at comes first
            del self._waiting[:-MOST_WAITING]
            self._ask_next()
        return None

    def stop(self) -> None:
        """Ask for nothing any more, and drop what is under way."""
        self.is_on = False
        self._waiting.clear()
        for reply in list(self._replies.values()):
            reply.abort()

    def _ask_next(self) -> None:
        while self._waiting and len(self._replies) < AT_ONCE:
            address = self._waiting.pop()
            if not imagery_register.may_ask(host_and_port(address)):
                continue
            reply = QgsNetworkAccessManager.instance().get(plain_request(address, {"Accept": "image/jpeg, image/png"}))
            self._replies[address] = reply
            over = limited(reply, MOST_BYTES)
            reply.finished.connect(lambda address=address, reply=reply, over=over: self._ended(address, reply, bool(over)))

    def _ended(self, address: str, reply: QNetworkReply, is_too_large: bool) -> None:
        self._replies.pop(address, None)
        answer = answer_of(reply, is_too_large)
        reply.deleteLater()
        if not self.is_on:
            return
        picture = small_picture(answer.body) if answer.status == 200 else None
        self._pictures[address] = picture
        if picture is None:
            self.refused.add(address)
        while len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)
        self.came.emit(address)
        self._ask_next()


def small_picture(content: bytes, side: int = SIDE) -> Optional[QPixmap]:
    """Return a PNG, JPEG or WebP fitted into a square (px), None for anything else, or where it is unreasonably large."""
    kind = next((kind for head, kind in _HEADS if content.startswith(head)), None)
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)       # SVG and others may name files
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
