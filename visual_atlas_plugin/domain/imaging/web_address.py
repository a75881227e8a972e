"""Which addresses a catalog may lead to: plain web addresses of public hosts, and the catalog's own host.

A link in a catalog is somebody else's text. Without these rules it could make QGIS read a file of this computer, hand a
Windows password to a server (UNC paths), or ask machines that only this computer can reach, such as the service that
gives cloud machines their passwords (169.254.169.254).
"""

import ipaddress
import re
import unicodedata
from contextlib import suppress
from typing import Optional, Union
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from ..errors import AtlasError, N_

LONGEST = 2_000          # characters; longer ones are no address that a person could check
_LOCAL_ENDS = (".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".corp", ".private",
               ".home.arpa")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_NUMBERS = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}")
_INSIDE = re.compile(r"(?<!\d)(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?!\d)")
_SAFE = "%/:=&?~#+!$,;'@()*[]"
_Ip = Union[ipaddress.IPv4Address, ipaddress.IPv6Address]


class Refused(AtlasError):
    """An address that is not asked, and why."""


def catalog_address(text: str) -> str:
    """Return the address of a catalog as a person typed it, which may lie anywhere. Raises AtlasError."""
    typed = text.strip()
    if not _SCHEME.match(typed) or re.match(r"[\w.-]+:\d", typed):
        typed = f"https://{typed}"
    try:
        return _checked(typed)
    except Refused as error:
        raise AtlasError(N_("“{text}” is no address of a catalog."),
                         N_("Enter it as your browser shows it, such as https://example.org/catalog.json."),
                         error.message, text=typed[:80]) from error


def link(href: object, base: str, home: str) -> str:
    """Return the whole address of a link that stands in the document `base`. Raises Refused with the reason.

    `home`: the address of the catalog. Hosts that only this computer can reach are asked only where the catalog lies.
    """
    if not isinstance(href, str) or not href.strip():
        raise Refused(N_("The link is empty."), "")
    text = href.strip()
    scheme = _SCHEME.match(text)
    if scheme and scheme.group(1).lower() == "s3":
        raise Refused(N_("The picture lies in a cloud store (s3://), and the catalog gives no web address for it."), "")
    if scheme and scheme.group(1).lower() not in ("http", "https"):
        raise Refused(N_("Links that begin with {scheme}: are not followed."), "", scheme=scheme.group(1)[:20].lower())
    if "\\" in text or text.startswith("//"):
        raise Refused(N_("The link names a computer of a local network."), "")
    try:
        address = _checked(urljoin(base, text))
    except ValueError as error:
        raise Refused(N_("The link is no web address."), "") from error
    address = _as_safe_as(base, address)
    if is_private(host_name(address)) and origin(address) != origin(home):
        raise Refused(N_("The link leads to {host}, which only this computer or its network can reach."), "",
                      host=host_name(address)[:80])
    return address


def origin(address: str) -> str:
    """Return scheme, host and port of an address; a port that its scheme has anyway is left out."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}{f':{port}' if port and port != usual else ''}"


def host_and_port(address: str) -> str:
    """Return the host that an address asks, with its port where it is not the usual one."""
    return origin(address).partition("://")[2]


def host_name(address: str) -> str:
    """Return the host of an address without its port, in lower case."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def is_private(host: str) -> bool:
    """Whether a host is one that only this computer or its network can reach, in whatever way it is written."""
    name = unicodedata.normalize("NFKC", host).strip("[]").rstrip(".").lower()
    ip = _ip_of(name)
    if ip is not None:
        return _is_private_ip(ip)
    if "." not in name or name.endswith(_LOCAL_ENDS):
        return True
    # names such as 169.254.169.254.example.org are made to lead to the number that stands in them
    return any(_is_private_ip(ip) for ip in map(_ip_of, (".".join(found) for found in _INSIDE.findall(name))) if ip)


def _checked(address: str) -> str:
    """Return an address with what does not belong in one written as %XX. Raises Refused."""
    bare = address.strip()
    if len(bare) > LONGEST or re.search(r"[\x00-\x1f\x7f\\]", bare):
        raise Refused(N_("The link is no web address."), "")
    try:
        parts = urlsplit(bare)
        host = (parts.hostname or "").lower()
        parts.port      # raises where it is no number of a port
    except ValueError as error:
        raise Refused(N_("The link is no web address."), "") from error
    if parts.scheme not in ("http", "https") or not host:
        raise Refused(N_("The link is no web address."), "")
    if "@" in parts.netloc:
        raise Refused(N_("The link holds a user name or a password."), "")
    if not parts.netloc.startswith("[") and _HOST.fullmatch(host.rstrip(".")) is None:
        raise Refused(N_("The link names no host that can be read without doubt."), "")
    path, query = (quote(part, safe=_SAFE) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, parts.netloc.lower(), path, query, ""))


def _as_safe_as(base: str, address: str) -> str:
    """Return an address of the same host as encrypted as the document that names it: proxies often write http."""
    mine, theirs = urlsplit(base), urlsplit(address)
    if mine.scheme == "https" and theirs.scheme == "http" and mine.hostname == theirs.hostname and theirs.port in (None, 80):
        return urlunsplit(("https", mine.netloc.lower(), *theirs[2:]))
    return address


def _ip_of(name: str) -> Optional[_Ip]:
    """Return the number of a host that is written as one: 127.0.0.1, 2130706433, 0x7f.1, ::1; else None."""
    with suppress(ValueError):
        return ipaddress.ip_address(name.partition("%")[0])
    if _NUMBERS.fullmatch(name) is None:
        return None
    parts = [_whole(part) for part in name.split(".")]
    if None in parts or any(part > 255 for part in parts[:-1]) or parts[-1] >= 256 ** (5 - len(parts)):
        return None
    number = parts[-1]
    for place, part in enumerate(parts[:-1]):
        number += part << (24 - 8 * place)
    return ipaddress.IPv4Address(number)


def _whole(text: str) -> Optional[int]:
    try:
        return int(text, 16 if text.startswith("0x") else 8 if len(text) > 1 and text.startswith("0") else 10)
    except ValueError:
        return None


def _is_private_ip(ip: _Ip) -> bool:
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return _is_private_ip(inner)
    return not ip.is_global or ip.is_multicast
