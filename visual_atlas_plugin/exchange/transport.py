"""Requests through QGIS's network: its proxy, its certificates, its authentications; nothing of it stays in its cache.

QgsBlockingNetworkRequest is not used: it keeps every answer on the disk, and from QGIS 3.40 on it follows a redirect to any
host, with the cookies of the session. Here no redirect is followed; who asks decides (`polite.PoliteRequests`).
"""

from typing import List, Mapping, Optional

from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..domain.errors import AtlasError, N_
from .polite import Answer


class QgisTransport:
    """Sends requests with an authentication of QGIS (`authcfg`, "" for none), which QGIS alone unlocks.

    Works in any thread: each has a manager of its own. `feedback` ends a request that is under way; so does an answer of
    more than `most_bytes` (0: any size).
    """

    def __init__(self, authcfg: str = "", feedback: Optional[QgsFeedback] = None, most_bytes: int = 0):
        self._authcfg, self._feedback, self._most = authcfg, feedback, most_bytes

    def send(self, address: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> Answer:
        """Send a request and return what came back. Raises AtlasError where the authentication cannot be used."""
        request = self._request(address, headers)
        manager = QgsNetworkAccessManager.instance()
        reply = manager.get(request) if body is None else manager.post(request, QByteArray(body))
        try:
            is_too_large = self._wait(reply)
            return answer_of(reply, is_too_large)
        finally:
            reply.deleteLater()

    def _request(self, address: str, headers: Mapping[str, str]) -> QNetworkRequest:
        request = plain_request(address, headers)
        if self._authcfg:
            is_good, request = QgsApplication.authManager().updateNetworkRequest(request, self._authcfg)
            if not is_good:
                raise AtlasError(N_("The authentication “{name}” cannot be opened."), N_(
                    "Choose one of those that QGIS has, and give the master password when it is asked for."),
                    name=self._authcfg)
        return request

    def _wait(self, reply: QNetworkReply) -> bool:
        """Wait until a reply has ended, or the user stopped it; return whether it was cut off for its size."""
        if self._authcfg:
            QgsApplication.authManager().updateNetworkReply(reply, self._authcfg)
        loop = QEventLoop()
        reply.finished.connect(loop.quit)
        over = limited(reply, self._most)
        if self._feedback is not None:
            self._feedback.canceled.connect(reply.abort)
            if self._feedback.isCanceled():
                reply.abort()
        try:
            if not reply.isFinished():
                loop.exec()
        finally:
            if self._feedback is not None:
                self._feedback.canceled.disconnect(reply.abort)
        return bool(over)


def plain_request(address: str, headers: Mapping[str, str]) -> QNetworkRequest:
    """Return a request that follows no redirect, sends and keeps no cookie, and leaves nothing in the cache."""
    request = QNetworkRequest(QUrl(address))
    kinds = QNetworkRequest.Attribute
    request.setAttribute(kinds.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    request.setAttribute(kinds.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(kinds.CacheSaveControlAttribute, False)
    request.setAttribute(kinds.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
    request.setAttribute(kinds.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
    for name, value in headers.items():
        request.setRawHeader(name.encode("ascii"), value.encode("utf-8"))
    return request


def limited(reply: QNetworkReply, most_bytes: int) -> List[int]:
    """End a reply as soon as more than `most_bytes` came, or are announced (0: any size); a list then holds how many."""
    over: List[int] = []

    def look(received: int = 0, announced: int = 0) -> None:
        size = max(received, announced, reply.bytesAvailable())      # what came packed is larger unpacked
        if not over and size > most_bytes:
            over.append(size)
            reply.abort()

    if most_bytes:
        reply.downloadProgress.connect(look)
        reply.readyRead.connect(look)
    return over


def answer_of(reply: QNetworkReply, is_too_large: bool = False) -> Answer:
    """Return what a reply that has ended brought."""
    kinds = QNetworkRequest.Attribute
    status = reply.attribute(kinds.HttpStatusCodeAttribute)
    status = status if isinstance(status, int) else 0
    headers = {bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
               for name in reply.rawHeaderList()}
    elsewhere = headers.get("location", "") if 300 <= status < 400 else ""
    failed = reply.error() != QNetworkReply.NetworkError.NoError
    whole = 0 if failed and 200 <= status < 300 else status      # the connection broke in the middle of a good answer
    return Answer(whole, headers, b"" if is_too_large else bytes(reply.readAll()), reply.errorString() if failed else "",
                  elsewhere, is_too_large)
