"""Requests through QGIS: its proxy, its certificates, its authentications; nothing of it stays in its cache.

No redirect is followed here: QgsBlockingNetworkRequest would follow any, Qt's rule SameOriginRedirectPolicy with no redirect
allowed stops it before. And that class has Qt keep every answer on the disk, so the answer is taken out again.
"""

from typing import Mapping, Optional

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from .asking import Answer


class QgisTransport:
    """Sends requests with an authentication of QGIS (`authcfg`, "" for none), which QGIS alone unlocks."""

    def __init__(self, authcfg: str = "", feedback: Optional[QgsFeedback] = None):
        self._authcfg, self._feedback = authcfg, feedback

    def send(self, address: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> Answer:
        """Send a request and return what came back."""
        request = QNetworkRequest(QUrl(address))
        kinds = QNetworkRequest.Attribute
        request.setAttribute(kinds.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy)
        request.setMaximumRedirectsAllowed(0)
        request.setAttribute(kinds.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
        request.setAttribute(kinds.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
        for name, value in headers.items():
            request.setRawHeader(name.encode("ascii"), value.encode("utf-8"))
        sender = QgsBlockingNetworkRequest()
        if self._authcfg:
            sender.setAuthCfg(self._authcfg)
        if body is None:
            sender.get(request, True, self._feedback)
        else:
            sender.post(request, QByteArray(body), True, self._feedback)
        cache = QgsNetworkAccessManager.instance().cache()
        if cache is not None:
            cache.remove(request.url())
        return _answer(sender)


def _answer(sender: QgsBlockingNetworkRequest) -> Answer:
    reply = sender.reply()
    kinds = QNetworkRequest.Attribute
    status = reply.attribute(kinds.HttpStatusCodeAttribute)
    status = status if isinstance(status, int) else 0
    headers = {bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
               for name in reply.rawHeaderList()}
    elsewhere = headers.get("location", "") if 300 <= status < 400 else ""
    failed = reply.error() != 0 if isinstance(reply.error(), int) else reply.error().value != 0
    whole = 0 if failed and 200 <= status < 300 else status      # the connection broke in the middle of a good answer
    return Answer(whole, headers, bytes(reply.content()), sender.errorMessage() if failed else "", elsewhere)
