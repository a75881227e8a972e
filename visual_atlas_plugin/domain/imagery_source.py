"""Sources of imagery: what is known of each, how its address is filled in, and what a user's own source must say."""

import re
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any, Dict, Mapping, Tuple
from urllib.parse import parse_qs, quote, urlsplit

from .errors import AtlasError, N_

ON_MAP = ("XYZ", "WMS", "WMTS", "FILE")      # kinds that QGIS draws as a layer; "STAC" is a catalog to search
SCENE = "SCENE"      # kind of one picture of a catalog, which no list names
SERVICES = ("WMS", "WMTS")
FILE_ENDS = (".tif", ".tiff", ".mbtiles")
OWN_PREFIX = "own_"
OUR_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?")
SHAPES = {"number": r"[0-9]{1,9}", "id": r"[A-Za-z0-9-]{1,64}", "name": r"[A-Za-z0-9_.-]{1,80}"}
HELD_URI = "type=xyz&zmin=3&zmax=2&url="     # tiles of no zoom level from nowhere: valid in QGIS, and never asks
DAY = "{date}"       # where a day goes in an address, and in what is said of the day of capture
DAYS_BACK = {"yesterday": 1, "month_ago": 31}
OUR_PACK_LIMIT = 2000       # tiles in one offline pack, where no terms name a number
OWN_PACK_TERMS = N_("What the owner of your own source allows is for you to look up: this limit is ours.")
LATER_FIELDS = ("parameters", "pack_tiles", "pack_terms")
NUMBERS = ("max_zoom", "pack_tiles")
ONLY_ONCE = ("url", "layers", "crs", "type")     # doubled, QGIS and we might read different ones


@dataclass(frozen=True)
class Parameter:
    """Something that a source needs to be told before it can be shown."""

    key: str
    kind: str                 # "date", "number", "id" or "name"
    default: str = ""         # a value, or a word of DAYS_BACK
    earliest: str = ""        # of a date, ISO
    in_profile: bool = False  # remembered in the user's profile, never written into a project

    def first_value(self, today: date) -> str:
        """Return what is proposed on a day."""
        if self.default in DAYS_BACK:
            return (today - timedelta(days=DAYS_BACK[self.default])).isoformat()
        return self.default

    def accepts(self, value: str) -> bool:
        """Whether a value can be put into the address."""
        if self.kind != "date":
            return re.fullmatch(SHAPES[self.kind], value) is not None
        try:
            return date.fromisoformat(value).isoformat() == value and value >= self.earliest
        except ValueError:
            return False


@dataclass(frozen=True)
class ImagerySource:
    """One source of imagery: where it is, what must be said with it, and what asking it gives away."""

    id: str
    name: str
    kind: str            # one of ON_MAP, or "STAC"
    uri: str             # data source of QGIS's provider "wms"; the path of a FILE; the catalog of a STAC
    host: str            # the one host that is asked, "" for what lies on this computer
    attribution: str     # credit line, verbatim
    print_terms: str     # what may be printed, in plain words
    reveals: str         # what the host learns, in plain words
    max_zoom: int
    date_semantics: str  # what is known of the day of capture, in plain words
    parameters: Tuple[Parameter, ...] = ()
    pack_tiles: int = OUR_PACK_LIMIT        # most tiles in one offline pack; 0: the terms allow none
    pack_terms: str = OWN_PACK_TERMS        # why so many, in plain words

    @property
    def is_own(self) -> bool:
        """Whether the user listed it."""
        return self.id.startswith(OWN_PREFIX)

    @property
    def is_dated(self) -> bool:
        """Whether the day of capture is chosen, so that it is known."""
        return any(parameter.kind == "date" for parameter in self.parameters)

    def uri_with(self, values: Mapping[str, str]) -> str:
        """Return the data source for some values. Raises AtlasError where one is missing or cannot be used."""
        for parameter in self.parameters:
            value = values.get(parameter.key, "")
            if not parameter.accepts(value):
                raise AtlasError("{name} cannot be shown with {key} “{value}”.", "Switch it on again and correct it.",
                                 name=self.name, key=parameter.key, value=value)
        return filled(self.uri, values) if self.parameters else self.uri

    def with_gaps(self, text: str) -> str:
        """Return a sentence of the source with "…" where a value goes that is not chosen yet."""
        gaps = {parameter.key: "…" for parameter in self.parameters}
        return filled(text, {**gaps, "date": "…"} if self.is_dated else gaps)

    def to_row(self) -> Dict[str, Any]:
        """Return what `from_row` reads."""
        return asdict(self)


def from_row(row: Mapping[str, Any]) -> ImagerySource:
    """Return the source that a row of a list describes. Raises ValueError, KeyError or TypeError where it does not."""
    parameters = tuple(Parameter(**parameter) for parameter in row.get("parameters", ()))
    plain = {field.name: row[field.name] for field in fields(ImagerySource) if field.name not in LATER_FIELDS}
    plain.update((name, row[name]) for name in LATER_FIELDS[1:] if name in row)     # a profile may keep an older row
    found = ImagerySource(**plain, parameters=parameters)
    if found.kind not in (*ON_MAP, "STAC") or not isinstance(found.max_zoom, int):
        raise ValueError(f"{found.id}: kind {found.kind}, zoom {found.max_zoom}")
    if any(isinstance(value, str) == (key in NUMBERS) for key, value in plain.items()):
        raise ValueError(f"{found.id}: words expected")
    # the question before the first request must name the host that is really asked
    if host_of(found.uri) != found.host:
        raise ValueError(f"{found.id} names {found.host} and asks {host_of(found.uri)}")
    return found


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return text with {date}, {year} (of the date) and the like filled in; what has no value is left out."""
    known = {**values, "year": values.get("date", "")[:4]}
    return re.sub(r"\{(\w+)\}", lambda found: known.get(found.group(1), ""), text).strip()


def host_of(uri: str) -> str:
    """Return the host that a data source of the provider "wms", or a plain address, asks; "" where it asks none."""
    address = uri if re.match(r"[a-z]+://", uri) else parse_qs(uri).get("url", [""])[0]
    try:
        return urlsplit(address).netloc
    except ValueError:
        return address


def stays_here(uri: str) -> bool:
    """Whether reading a data source asks nothing of any network, as far as its text tells; in doubt it may ask."""
    lowered = uri.strip().lower()
    if re.match(r"/(?!/)|[a-z]:[\\/](?!/)", lowered):
        return "/vsi" not in lowered and lowered.endswith(FILE_ENDS)
    parts = parse_qs(lowered, keep_blank_values=True)
    address = parts.get("url", ["?"])
    return parts.get("type") == ["xyz"] and len(address) == 1 and (
        address[0] == "" or re.match(r"file:///(?!/)", address[0]) is not None)


def is_stand_in(uri: str) -> bool:
    """Whether a data source is HELD_URI; QGIS writes it in another order, with more in it."""
    parts = parse_qs(uri, keep_blank_values=True)
    return parts.get("type") == ["xyz"] and parts.get("url") == [""]


def own_source(source_id: str, name: str, kind: str, address: str, attribution: str, print_terms: str,
               date_semantics: str, max_zoom: int = 19) -> ImagerySource:
    """Return a source of the user's own, checked. Raises AtlasError with what is missing or cannot be used.

    `address`: a tile address with {x}, {y} (or {-y}) and {z}, or {q}; a data source of QGIS for WMS and WMTS; a path.
    With {date} in it the day is asked for before the source is shown, and stands in what is said of its day of capture.
    """
    name, address, attribution = name.strip(), address.strip(), attribution.strip()
    if not name:
        raise AtlasError("The source has no name.", "Write how it is called in the menu Imagery.")
    if not attribution:
        raise AtlasError("The source has no credit line.", "Write whose picture it is, as its owner wants it.")
    if not print_terms.strip():
        raise AtlasError("Nothing is said about printing.", "Write what may be printed; “unknown” is an answer too.")
    if not date_semantics.strip():
        raise AtlasError("Nothing is said about the day of capture.", "Write the day, or “capture date unknown”.")
    has_day = DAY in address and kind != "FILE"
    if has_day and DAY not in date_semantics:
        raise AtlasError("The address asks for a day, but the line on the day of capture does not say which.",
                         "Write {mark} where the day goes, as in “captured on {mark}”.", mark=DAY)
    uri = {"XYZ": _tiles, "FILE": _file}.get(kind, _service)(address, max_zoom)
    host = "" if kind == "FILE" else host_of(uri)
    reveals = N_("With every request the provider can see your network address and which places are looked at, at "
                 "which detail and when.") if host else N_("Nothing: the file is on this computer.")
    return ImagerySource(source_id, name, kind, uri, host, attribution, print_terms.strip(), reveals, max_zoom,
                         date_semantics.strip(), (Parameter("date", "date", "yesterday", "1900-01-01"),) if has_day else ())


def address_of(source: ImagerySource) -> str:
    """Return what the user typed as the address of an own source."""
    return parse_qs(source.uri)["url"][0] if source.kind == "XYZ" else source.uri


def _tiles(address: str, max_zoom: int) -> str:
    if not ("{q}" in address or ("{x}" in address and "{z}" in address and ("{y}" in address or "{-y}" in address))):
        raise AtlasError("The address of tiles does not say where the numbers of a tile go.",
                         "Write it with {x}, {y} and {z}, as in https://example.org/{z}/{x}/{y}.png.")
    _check_address(address)
    quoted = quote(address, safe=":/?=,;@!$()*").replace(quote(DAY), DAY)
    return f"type=xyz&url={quoted}&zmin=0&zmax={max_zoom}"


def _service(uri: str, _max_zoom: int) -> str:
    parts = parse_qs(uri, keep_blank_values=True)
    lowered = [key.lower() for key in parts]
    if not all(parts.get(key, [""])[0] for key in ("url", "layers", "crs")):
        raise AtlasError("The data source does not name an address, a layer and a projection.",
                         "Copy it from the properties of a layer that QGIS shows: Information, Source.")
    if any(len(parts.get(key, [])) > 1 for key in ONLY_ONCE) or len(set(lowered)) < len(lowered):
        raise AtlasError("The data source says the same thing twice.", "Leave one url, one crs and one layers in it.")
    if "type" in parts and parts["type"] != ["wmst"]:
        raise AtlasError("The data source is not that of a WMS or WMTS layer.", "Choose another kind of source.")
    _check_address(parts["url"][0])
    # the list of a service may name another host for its pictures: stay with the one that was agreed to
    keep = [key for key in ("IgnoreGetMapUrl", "IgnoreGetFeatureInfoUrl") if key not in parts]
    return "&".join([uri, *(f"{key}=1" for key in keep)])


def _file(path: str, _max_zoom: int) -> str:
    plain = path[len("file://"):] if path.startswith("file:///") else path
    if not plain.lower().endswith(FILE_ENDS):
        raise AtlasError("This kind of file cannot be used as imagery.",
                         "Choose a GeoTIFF, a cloud optimized GeoTIFF (.tif) or an .mbtiles file.")
    if not stays_here(plain):
        raise AtlasError("The file is not on this computer.", "Copy it to this computer first.")
    return plain


def _check_address(address: str) -> None:
    """Raise AtlasError unless an address is http, https or a file here, and everybody reads the same host in it."""
    if re.match(r"file:///(?!/)", address):
        return
    found = re.match(r"https?://([^/?#]*)", address)
    if found is None:
        raise AtlasError("The address does not begin with http://, https:// or file:///.",
                         "Copy the whole address from the provider.")
    if "@" in found.group(1):
        raise AtlasError("The address holds a user name or a password.",
                         "Leave it out, and keep it in the authentication settings of QGIS.")
    if OUR_HOST.fullmatch(found.group(1)) is None or re.search(r"[\\\s]", address):
        raise AtlasError("The address does not name one host.", "Copy the whole address from the provider.")
