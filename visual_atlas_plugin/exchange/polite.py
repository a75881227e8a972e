"""One polite request after another to one host: pause, try again, wait as the server asks, stay with the host.

Nothing here knows a network: a `Transport` does (`transport.py` is QGIS's), so that a test can be one. Who reads a
certain interface (Uwazi, STAC) says in a subclass what is no answer of it.
"""

import re
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Callable, Mapping, NamedTuple, Optional, Protocol
from urllib.parse import urljoin, urlsplit

from ..domain.errors import AtlasError, N_, Stopped

AGAIN_LATER = (429, 500, 502, 503, 504)
LONGEST_WAIT_S = 600.0
MOST_MOVES = 4                # within one host


class Answer(NamedTuple):
    """What came back. `status` is 0 where nothing did; `trouble` is then the network's own words.

    `elsewhere` is the address to which the server wanted to send the request, which was not followed. `is_too_large`:
    more came than was allowed, so the rest was not waited for.
    """

    status: int
    headers: Mapping[str, str] = {}        # names in lower case
    body: bytes = b""
    trouble: str = ""
    elsewhere: str = ""
    is_too_large: bool = False


class Transport(Protocol):
    """Something that sends a request and waits for its answer."""

    def send(self, address: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> Answer:
        """Send a request (a POST where there is a body) and return what came back, whatever it is."""


@dataclass
class PoliteRequests:
    """Sends requests to one host, one at a time.

    `pause_s`: seconds between two requests; `tries`: how often one is sent before the job ends; `wait` sleeps, and is told
    how long; `canceled` ends the job; `say` is told of what is tried again. `sent` counts, `waited` sums up the seconds.
    """

    address: str
    transport: Transport
    pause_s: float = 1.0
    tries: int = 4
    canceled: Callable[[], bool] = lambda: False
    wait: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    say: Callable[[AtlasError], None] = lambda _trouble: None
    sent: int = 0
    waited: float = 0.0

    @property
    def host(self) -> str:
        """The host and port that is asked."""
        return urlsplit(self.address).netloc

    def ask(self, url: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> bytes:
        """Return the body of a good answer; what may pass is tried again. Raises AtlasError, Stopped."""
        for attempt in range(1, self.tries + 1):
            answer = self.send(url, headers, body)
            error = self._trouble(answer)
            if error is None:
                return answer.body
            if attempt == self.tries or not self._may_pass(answer):
                raise error
            self.say(error)
            self._sleep(self._how_long(answer, attempt))
        raise AssertionError("not reached")

    def send(self, url: str, headers: Mapping[str, str], body: Optional[bytes] = None) -> Answer:
        """Send one request after the pause, and follow moves within the same host. Raises Stopped."""
        if self.canceled():
            raise self._stopped()
        if self.sent:
            self._sleep(self.pause_s)
        for _step in range(MOST_MOVES):
            self.sent += 1
            answer = self.transport.send(url, headers, body)
            if self.canceled():
                raise self._stopped()
            moved = moved_to(url, answer.elsewhere) if answer.elsewhere else ""
            if not moved or body is not None or origin(moved) != origin(url):
                break
            url = moved                                      # a move within the same host
        return answer._replace(elsewhere=moved) if moved else answer

    def _trouble(self, answer: Answer) -> Optional[AtlasError]:
        """Return what is wrong with an answer, None for a good one."""
        raise NotImplementedError

    def _stopped(self) -> Stopped:
        return Stopped(N_("The job was stopped."), N_("Run it again, and it goes on where it stopped."))

    def _sleep(self, seconds: float) -> None:
        """Wait in small steps, so that a stop is heard."""
        self.waited += seconds
        left = seconds
        while left > 0:
            if self.canceled():
                raise self._stopped()
            step = min(left, 0.25)
            self.wait(step)
            left -= step

    @staticmethod
    def _may_pass(answer: Answer) -> bool:
        """Whether trying again may help: not after a refusal, nor where the server wants to send us elsewhere."""
        if answer.elsewhere or answer.is_too_large:
            return False
        return answer.status in (0, 200) or answer.status in AGAIN_LATER

    def _how_long(self, answer: Answer, attempt: int) -> float:
        """Return the seconds to wait: what the server asks, else 2, 4, 8 s. Raises AtlasError where it asks too much."""
        asked = retry_after(answer.headers.get("retry-after", ""), self.now())
        if asked is None:
            return float(2 ** attempt)
        if asked > LONGEST_WAIT_S:
            raise AtlasError(N_("{host} asks to come back in {minutes} minutes."),
                             N_("Run this again then; it goes on where it stopped."), host=self.host,
                             minutes=round(asked / 60))
        return max(asked, self.pause_s)


def sent_elsewhere(host: str, answer: Answer) -> AtlasError:
    """Return the sentence for an answer that would send us to another host."""
    return AtlasError(N_("{host} sends the request on to {other}, which was not followed."),
                      N_("Enter that address yourself if it is the right one."), host=host, other=origin(answer.elsewhere))


def in_words(answer: Answer) -> str:
    """Return what the server or the network says, for the log: plain text, short."""
    body = answer.body[:300].decode("utf-8", "replace")
    return " ".join(f"{answer.trouble} {'' if body.lstrip()[:1] == '<' else body}".split())


def retry_after(text: str, now: float) -> Optional[float]:
    """Return the seconds that a Retry-After header asks for (seconds, or a date), None where it says nothing."""
    text = text.strip()
    if re.fullmatch(r"\d{1,9}", text):
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now) if text else None
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def moved_to(url: str, elsewhere: str) -> str:
    """Return the whole address that a redirect names; what is none, as it is."""
    try:
        return urljoin(url, elsewhere)
    except ValueError:
        return elsewhere


def origin(address: str) -> str:
    """Return scheme, host and port of an address."""
    try:
        parts = urlsplit(address)
        return f"{parts.scheme}://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}"
    except ValueError:
        return address[:80]
