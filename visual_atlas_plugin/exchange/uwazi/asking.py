"""Requests to an instance of Uwazi (see `polite`), which refuse what is no answer of Uwazi.

What an address may hold: a scheme, a host, and the folder that Uwazi lives in; never a name and a password.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional
from urllib.parse import quote, urlencode, urlsplit

from ...domain.errors import AtlasError, N_, Stopped
from ..polite import AGAIN_LATER, Answer, PoliteRequests, in_words, sent_elsewhere
from . import saved

MAX_PAGE_BYTES = 64 * 1024 * 1024
_INSIDE = re.compile(r"/(?:[a-z]{2}(?:-[A-Za-z]{2,4})?(?:/|$)|library\b|entity\b|page\b|login\b|api\b|map\b|table\b).*$")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def base_address(text: str, with_login: bool = False) -> str:
    """Return the address of an instance from what a person copied out of a browser. Raises AtlasError."""
    address = text.strip()
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise _no_address(text) from error
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\s\\]", parts.netloc):
        raise _no_address(text)
    if "@" in parts.netloc:
        raise AtlasError(N_("The address holds a user name or a password."),
                         N_("Enter the address alone, and choose an authentication of QGIS for the rest."))
    if with_login and parts.scheme == "http" and host not in _LOOPBACK:
        raise AtlasError(N_("A password would be sent to {host} without encryption."),
                         N_("Use the address that begins with https://."), host=host)
    where = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{where}{f':{port}' if port else ''}{_INSIDE.sub('', parts.path).rstrip('/')}"


def _no_address(text: str) -> AtlasError:
    return AtlasError(N_("“{text}” is no web address."),
                      N_("Enter it as your browser shows it, such as https://example.org."),
                      text=text.strip()[:80])


@dataclass
class Requests(PoliteRequests):
    """Sends requests to one instance."""

    _cookies: Dict[str, str] = field(default_factory=dict)

    def get(self, path: str, query: Optional[Mapping[str, object]] = None, language: str = "") -> bytes:
        """Return the body of an answer that is JSON. Raises AtlasError, Stopped."""
        return self.ask(self._url(path, query), self._headers(language))

    def login(self, username: str, password: str) -> None:
        """Sign in as Uwazi does, by its own form; the session lives in this object only. Raises AtlasError."""
        body = json.dumps({"username": username, "password": password}).encode("utf-8")
        answer = self.send(self._url("login"), {**self._headers(""), "Content-Type": "application/json"}, body)
        if answer.status == 409:
            raise AtlasError(N_("{host} asks for a second step (a code) at sign-in, which cannot be given here."),
                             N_("Use an account without it that may only read, or save the pages yourself."), host=self.host)
        if answer.status in (400, 401, 403, 422):
            raise AtlasError(N_("{host} did not accept the user name and password."),
                             N_("Correct them in the authentications of QGIS."), host=self.host)
        if answer.status != 200:
            raise self._failed(answer)
        cookie = re.search(r"(?:^|\n|,)\s*(connect\.sid)=([^;\s,]+)", answer.headers.get("set-cookie", ""))
        if cookie is None:
            raise AtlasError(N_("{host} took the user name and password, and opened no session."),
                             N_("Ask its administrator; or save the pages yourself."), host=self.host)
        self._cookies[cookie.group(1)] = cookie.group(2)

    def _url(self, path: str, query: Optional[Mapping[str, object]] = None) -> str:
        """Return an address of the interface; each value of the query is JSON, as Uwazi reads it."""
        words = {name: value if isinstance(value, str) and not _is_json(value) else json.dumps(value, separators=(",", ":"))
                 for name, value in (query or {}).items()}
        return f"{self.address}/api/{quote(path)}" + (f"?{urlencode(words)}" if words else "")

    def _headers(self, language: str) -> Dict[str, str]:
        headers = {"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"}
        if language:
            headers["Content-Language"] = language
        cookies = {**({"locale": language} if language else {}), **self._cookies}
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return headers

    def _trouble(self, answer: Answer) -> Optional[AtlasError]:
        is_good = answer.status == 200 or _is_gone(answer)
        return self._wrong_body(answer) if is_good else self._failed(answer)

    def _stopped(self) -> Stopped:
        return Stopped(N_("The download was stopped."),
                       N_("Run it again with the same folder, and it goes on where it stopped."))

    def _wrong_body(self, answer: Answer) -> Optional[AtlasError]:
        """Return what is wrong with the body of an answer that says it is good, None for JSON."""
        if len(answer.body) > MAX_PAGE_BYTES:
            return AtlasError(N_("{host} sent more than {size} MB in one answer."), N_("Ask for smaller pages."),
                              host=self.host,
                              size=MAX_PAGE_BYTES // 1024 ** 2)
        kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind == "text/html" or answer.body.lstrip()[:1] == b"<":
            return self._web_page()
        if kind and kind not in ("application/json", "text/json", "text/plain"):
            return AtlasError(N_("{host} answered with something else than JSON ({kind})."), N_("Check the address."),
                              host=self.host, kind=kind[:60])
        try:
            saved.parse(answer.body, self.host)
        except AtlasError as error:
            return AtlasError(N_("An answer of {host} is cut off or damaged."),
                              N_("Run this again; it goes on where it stopped."), error.message, host=self.host)
        return None

    def _web_page(self) -> AtlasError:
        return AtlasError(N_("{host} answered with a web page, not with the data of Uwazi."),
                          N_("Check the address; the interface may be closed, or another program may live there."),
                          host=self.host)

    def _failed(self, answer: Answer) -> AtlasError:
        """Return the sentence for an answer that is none."""
        host, details = self.host, in_words(answer)
        if answer.elsewhere:
            return sent_elsewhere(host, answer)
        if answer.status == 0:
            return AtlasError(N_("There was no answer from {host}, or the connection was lost."),
                              N_("Check the connection and run this again; it goes on where it stopped."), details,
                              host=host)
        if answer.status == 403 and answer.body.lstrip()[:1] == b"<":
            return self._web_page()
        if answer.status in (401, 403):
            return AtlasError(N_("{host} shows its data only to those who sign in."),
                              N_("Choose an authentication of QGIS with a user name and a password for it."), details,
                              host=host)
        if answer.status == 404:
            return AtlasError(N_("{host} has no such page; it may be no Uwazi database."), N_("Check the address."), details,
                              host=host)
        if answer.status in AGAIN_LATER:
            return AtlasError(N_("{host} is too busy or out of order (status {status})."),
                              N_("Run this again later; it goes on where it stopped."), details, host=host,
                              status=answer.status)
        return AtlasError(N_("{host} refused the request (status {status})."),
                          N_("Its version of Uwazi may be another than this plugin knows; save the pages yourself."),
                          details,
                          host=host, status=answer.status)


def _is_json(text: str) -> bool:
    """Whether Uwazi would take a text for something else: an id such as 123e4 for a number (`parseQueryMiddleware.ts`)."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_gone(answer: Answer) -> bool:
    """Whether a record is not there (any more): Uwazi then answers 404 and {"rows": []} (`app/api/entities/routes.js`)."""
    return answer.status == 404 and answer.body.replace(b" ", b"").strip() == b'{"rows":[]}'
