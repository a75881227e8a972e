"""The one imagery source that a second page of the web map may load; the first page loads none."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs

from ....domain.errors import AtlasError
from ....domain.imagery_source import ImagerySource

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?", re.IGNORECASE)
# an address as a template of tiles: nothing that could leave its place in a policy or in a script
_ADDRESS = re.compile(r"(https?)://([^/\s\"'<>;,\\@?#]+)(/[^\s\"'<>;\\]*)")
_LOOPBACK = ("127.0.0.1", "localhost")


@dataclass(frozen=True)
class WebImagery:
    """Tiles of one host: `address` with {z}, {x} and {y}, credit line, deepest zoom, what is known of their dates."""

    name: str
    address: str
    attribution: str
    max_zoom: int = 14
    dates: str = ""

    @property
    def host(self) -> str:
        """The host that the page with imagery asks, with its port where it has one. Raises AtlasError for a bad address."""
        return self._parts()[1]

    @property
    def origin(self) -> str:
        """Scheme and host, as the page's policy names it. Raises AtlasError for a bad address."""
        scheme, host = self._parts()
        return f"{scheme}://{host}"

    def _parts(self) -> "tuple[str, str]":
        match = _ADDRESS.fullmatch(self.address)
        scheme, host = match.group(1, 2) if match else ("", "")
        known = all(mark in self.address for mark in ("{z}", "{x}", "{y}"))
        safe = scheme == "https" or host.split(":")[0] in _LOOPBACK
        if not (match and known and safe and _HOST.fullmatch(host)):
            raise AtlasError(
                "“{name}” cannot be shown on the web map.",
                "Choose imagery that is tiles at an address beginning with https://.",
                self.address,
                name=self.name,
            )
        return scheme, host


def web_imagery(source: ImagerySource) -> WebImagery:
    """Return a listed source as the web map needs it. Raises AtlasError where it is not plain tiles.

    A source that wants to be told something, or that its user listed, may hold a key of the user's in its address:
    that never leaves with a publication.
    """
    addresses = parse_qs(source.uri).get("url", [])
    if source.kind != "XYZ" or source.parameters or source.is_own or len(addresses) != 1:
        raise AtlasError(
            "“{name}” cannot be shown on the web map.",
            "Choose one of the listed sources that are tiles and need nothing else.",
            source.id,
            name=source.name,
        )
    return WebImagery(source.name, addresses[0], source.attribution, source.max_zoom, source.date_semantics)
