"""Requests to a catalog of scenes (see `polite`): one host, pages of JSON, limits in size and number, refusals in words.

Pages that came are kept in memory for a while (`kept_pages`), so that a search that was stopped, or that broke, goes on
where it was without asking the provider for the same again.
"""

import json
from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional

from ...domain.errors import AtlasError, N_, Stopped
from ...domain.imaging.web_address import Refused, host_and_port, link, origin
from ..polite import AGAIN_LATER, Answer, PoliteRequests, in_words, sent_elsewhere
from .kept_pages import KEPT, KeptPages

MOST_PAGE_BYTES = 16 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024       # of one search
MOST_PAGES = 3_000
PAUSE_S = 0.25
TRIES = 3
KINDS = ("application/json", "application/geo+json", "text/json", "text/plain", "application/octet-stream",
         "binary/octet-stream", "")


class LimitReached(AtlasError):
    """A search has read as much as one may; what was found until then stands."""


@dataclass
class CatalogRequests(PoliteRequests):
    """Sends requests to one catalog. `read_bytes` sums up what came."""

    pause_s: float = PAUSE_S
    tries: int = TRIES
    pages: int = 0
    read_bytes: int = 0
    kept: KeptPages = field(default_factory=lambda: KEPT)
    _parsed: Any = None

    @property
    def host(self) -> str:
        """The host and port of the catalog."""
        return host_and_port(self.address)

    def follow(self, href: object, base: str) -> str:
        """Return the whole address of a link to another page. Raises Refused, also where another host has it."""
        address = link(href, base, self.address)
        if origin(address) != origin(self.address):
            raise Refused(N_("The catalog goes on at another host, {host}, which was not asked."),
                          N_("Enter that address yourself if it is the right one."), host=host_and_port(address))
        return address

    def page(self, url: str, body: Optional[Mapping[str, Any]] = None) -> Dict[str, Any]:
        """Return a page, which is an object of JSON. Raises AtlasError, LimitReached, Stopped."""
        if self.canceled():
            raise self._stopped()
        if self.pages >= MOST_PAGES or self.read_bytes >= MOST_BYTES:
            raise LimitReached(N_("The catalog is larger than what one search reads ({pages} pages or {size} MB)."),
                               N_("Choose a smaller area or fewer days, or the address of one collection."),
                               pages=MOST_PAGES, size=MOST_BYTES // 1024 ** 2)
        sent = json.dumps(body, sort_keys=True).encode("utf-8") if body is not None else None
        key = (url, sent or b"")
        content = self.kept.get(key)
        if content is None:
            content = self.ask(url, _headers(sent), sent)
            self.kept.put(key, content)
            page, self._parsed = self._parsed, None
        else:
            page = _parsed(content)
        self.pages += 1
        self.read_bytes += len(content)
        return page

    def _trouble(self, answer: Answer) -> Optional[AtlasError]:
        if answer.is_too_large or len(answer.body) > MOST_PAGE_BYTES:
            return AtlasError(N_("{host} sent more than {size} MB in one answer."), N_("Check the address of the catalog."),
                              host=self.host, size=MOST_PAGE_BYTES // 1024 ** 2)
        return self._wrong_body(answer) if answer.status == 200 else self._failed(answer)

    def _wrong_body(self, answer: Answer) -> Optional[AtlasError]:
        """Return what is wrong with the body of an answer that says it is good; keep what a good one says."""
        kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind == "text/html" or answer.body.lstrip()[:1] == b"<":
            return AtlasError(N_("{host} answered with a web page, not with a catalog."),
                              N_("Check the address: it is often another one than the page that a browser shows."),
                              host=self.host)
        if kind not in KINDS and not kind.endswith("+json"):
            return AtlasError(N_("{host} answered with something else than JSON ({kind})."), N_("Check the address."),
                              host=self.host, kind=kind[:60])
        self._parsed = _parsed(answer.body)
        if not isinstance(self._parsed, dict):
            return AtlasError(N_("An answer of {host} is cut off, damaged, or no catalog."),
                              N_("Search again; what came is not asked for again."), host=self.host)
        return None

    def _failed(self, answer: Answer) -> AtlasError:
        """Return the sentence for an answer that is none."""
        host, details = self.host, in_words(answer)
        if answer.elsewhere:
            return sent_elsewhere(host, answer)
        if answer.status == 0:
            return AtlasError(N_("There was no answer from {host}, or the connection was lost."),
                              N_("Check the connection and search again; what came is not asked for again."), details,
                              host=host)
        if answer.status in (401, 403):
            return AtlasError(N_("{host} shows its catalog only to those who sign in."),
                              N_("Choose a catalog that is open to everybody."), details, host=host)
        if answer.status in (404, 410):
            return AtlasError(N_("{host} has no such page."), N_("Check the address of the catalog."), details, host=host)
        if answer.status in AGAIN_LATER:
            return AtlasError(N_("{host} is too busy or out of order (status {status})."),
                              N_("Search again later; what came is not asked for again."), details, host=host,
                              status=answer.status)
        return AtlasError(N_("{host} refused the search (status {status})."),
                          N_("Choose a smaller area or fewer days; the catalog may also need something else."), details,
                          host=host, status=answer.status)

    def _stopped(self) -> Stopped:
        return Stopped(N_("The search was stopped."), N_("Search again, and it goes on where it stopped."))


def _headers(body: Optional[bytes]) -> Dict[str, str]:
    headers = {"Accept": "application/geo+json, application/json"}
    return headers if body is None else {**headers, "Content-Type": "application/json"}


def _parsed(content: bytes) -> Any:
    """Return what a text of JSON says, None for what is none, or nested so deeply that it is meant to harm."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
