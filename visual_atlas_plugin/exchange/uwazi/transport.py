"""Requests through QGIS's network: its proxy, its certificates, its authentications; nothing of it stays in its cache.

QgsBlockingNetworkRequest is not used: it keeps every answer on the disk, and from QGIS 3.40 on it follows a redirect to any
host, with the cookies of the session. Here no redirect is followed; who asks decides (`asking.Requests`).
"""

from typing import Mapping, Optional

from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...domain.errors import AtlasError, N_
from .asking import Answer


class QgisTransport:
    """Sends requests with an authentication of QGIS (`authcfg`, "" for none), which QGIS alone unlocks.

    Works in any thread: each has a manager of its own. `feedback` ends a request that is under way.
    """

    def __init__(self, authcfg: str = "", feedback: Optional[QgsFeedback] = None):
        self._authcfg, self._feedback = authcfg, feedback

    def send(self, address: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> Answer:
        """Send a request and return what came back. Raises AtlasError where the authentication cannot be used."""
        request = self._request(address, headers)
        manager = QgsNetworkAccessManager.instance()
        reply = manager.get(request) if body is None else manager.post(request, QByteArray(body))
        try:
            self._wait(reply)
            return _answer(reply)
        finally:
            reply.deleteLater()

    def _request(self, address: str, headers: Mapping[str, str]) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(address))
        kinds = QNetworkRequest.Attribute
        request.setAttribute(kinds.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        request.setAttribute(kinds.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(kinds.CacheSaveControlAttribute, False)
        request.setAttribute(kinds.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(kinds.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
        for name, value in headers.items():
            request.setRawHeader(name.encode("ascii"), value.encode("utf-8"))
        if self._authcfg:
            is_good, request = QgsApplication.authManager().updateNetworkRequest(request, self._authcfg)
            if not is_good:
                raise AtlasError(N_("The authentication “{name}” cannot be opened."), N_(
                    "Choose one of those that QGIS has, and give the master password when it is asked for."),
                    name=self._authcfg)
        return request

    def _wait(self, reply: QNetworkReply) -> None:
        """Wait until a reply has ended, or the user stopped it."""
        if self._authcfg:
            QgsApplication.authManager().updateNetworkReply(reply, self._authcfg)
        loop = QEventLoop()
        reply.finished.connect(loop.quit)
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


def _answer(reply: QNetworkReply) -> Answer:
    kinds = QNetworkRequest.Attribute
    status = reply.attribute(kinds.HttpStatusCodeAttribute)
    status = status if isinstance(status, int) else 0
    headers = {bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
               for name in reply.rawHeaderList()}
    elsewhere = headers.get("location", "") if 300 <= status < 400 else ""
    failed = reply.error() != QNetworkReply.NetworkError.NoError
    whole = 0 if failed and 200 <= status < 300 else status      # the connection broke in the middle of a good answer
    return Answer(whole, headers, bytes(reply.readAll()), reply.errorString() if failed else "", elsewhere)
