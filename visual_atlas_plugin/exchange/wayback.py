"""When Esri captured what a release of its Wayback imagery shows at a point: asked of Esri's metadata, never guessed.

Two hosts are asked: the list of releases (which learns that Wayback is used) tells where the metadata of a release are,
and the metadata service (which learns the exact point) tells day, provider, sensor, resolution and the outline of the piece.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple
from urllib.parse import urlencode, urlsplit

from ..domain.errors import AtlasError, N_
from ..domain.imaging import footprint
from .polite import Answer, PoliteRequests, Transport, in_words, sent_elsewhere

RELEASES = "https://s3-us-west-2.amazonaws.com/config.maptiles.arcgis.com/waybackconfig.json"
METADATA_HOST = "metadata.maptiles.arcgis.com"
FINEST, COARSEST = 23, 10       # zoom levels; each has a layer of its own, the finest is layer 0
MOST_BYTES = 8 * 1024 * 1024
FIRST_DAY = date(1960, 1, 1)
_FIELDS = "SRC_DATE2,NICE_DESC,SRC_DESC,SAMP_RES,SRC_ACC"
_ADVICE = N_("Try again later, or leave the date unknown.")


@dataclass(frozen=True)
class CaptureDate:
    """What the metadata say of a point. Text "" and numbers None where they say nothing."""

    acquired_at: str = ""           # EDTF: a day, or a range where several pieces meet
    provider: str = ""
    sensor: str = ""
    resolution_m: Optional[float] = None
    accuracy_m: Optional[float] = None
    outline: str = ""               # WKT, lon lat


@dataclass
class MetadataRequests(PoliteRequests):
    """Requests for JSON, one object each."""

    tries: int = 2

    def page(self, url: str) -> Dict[str, Any]:
        """Return an object of JSON. Raises AtlasError, Stopped."""
        return json.loads(self.ask(url, {"Accept": "application/json"}))

    def _trouble(self, answer: Answer) -> Optional[AtlasError]:
        if answer.elsewhere:
            return sent_elsewhere(self.host, answer)
        if answer.is_too_large or len(answer.body) > MOST_BYTES:
            return AtlasError(N_("{host} sent more than {size} MB in one answer."), _ADVICE, host=self.host,
                              size=MOST_BYTES // 1024 ** 2)
        if answer.status != 200:
            return AtlasError(N_("{host} did not answer the question ({status})."), _ADVICE, in_words(answer),
                              host=self.host, status=answer.status or "–")
        try:
            page = json.loads(answer.body)
        except (ValueError, RecursionError):
            page = None
        if not isinstance(page, dict):
            return AtlasError(N_("{host} answered with something else than its metadata."), _ADVICE, in_words(answer),
                              host=self.host)
        if "error" in page:
            return AtlasError(N_("{host} refused the question."), _ADVICE, str(page["error"])[:300], host=self.host)
        return None


def ask_capture_date(transport: Transport, release: str, lon: float, lat: float, zoom: int,
                     releases: str = RELEASES, metadata_host: str = METADATA_HOST,
                     canceled: Callable[[], bool] = lambda: False) -> CaptureDate:
    """Return what the metadata of a release say of a point (degrees) at a zoom level. Raises AtlasError or Stopped."""
    listed = MetadataRequests(releases, transport, canceled=canceled)
    address = metadata_of(listed.page(releases), release, releases, metadata_host)
    asking = MetadataRequests(address, transport, canceled=canceled)
    return read_features(asking.page(question(address, lon, lat, zoom)))


def metadata_of(releases: Mapping[str, Any], release: str, asked: str, metadata_host: str) -> str:
    """Return where the metadata of a release are. Raises AtlasError for an unknown release or another host."""
    entry = releases.get(release)
    address = str(entry.get("metadataLayerUrl", "")) if isinstance(entry, dict) else ""
    if not address:
        raise AtlasError(N_("Esri lists no release {release}."), N_("Look at the number of the release."), release=release)
    parts = urlsplit(address)
    if parts.scheme != urlsplit(asked).scheme or parts.netloc != metadata_host or "?" in address or "#" in address:
        raise AtlasError(N_("The metadata of release {release} are at another host than the one that was agreed to."),
                         _ADVICE, address[:200], release=release)
    return address.rstrip("/")


def question(address: str, lon: float, lat: float, zoom: int) -> str:
    """Return the address that asks for a point (degrees) at a zoom level."""
    layer = FINEST - max(COARSEST, min(FINEST, zoom))
    point = {"x": round(lon, 7), "y": round(lat, 7), "spatialReference": {"wkid": 4326}}
    return f"{address}/{layer}/query?" + urlencode({
        "f": "json", "where": "1=1", "outFields": _FIELDS, "geometry": json.dumps(point, separators=(",", ":")),
        "geometryType": "esriGeometryPoint", "spatialRel": "esriSpatialRelIntersects", "returnGeometry": "true",
        "outSR": "4326", "geometryPrecision": "6"})


def read_features(page: Mapping[str, Any]) -> CaptureDate:
    """Return what an answer says. Raises AtlasError where it says nothing of the point."""
    features = page.get("features")
    found = [one for one in features if isinstance(one, dict)] if isinstance(features, list) else []
    rows = [one["attributes"] for one in found if isinstance(one.get("attributes"), dict)]
    if not rows:
        raise AtlasError(N_("The metadata say nothing of this point at this zoom level."),
                         N_("Zoom in or out and ask again, or leave the date unknown."))
    days = sorted(day for day in (_day(row.get("SRC_DATE2")) for row in rows) if day)
    acquired = "" if not days else days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"
    first = rows[0]
    return CaptureDate(acquired, _text(first.get("NICE_DESC")), _text(first.get("SRC_DESC")), _metres(first.get("SAMP_RES")),
                       _metres(first.get("SRC_ACC")), _outline(found[0].get("geometry")) if len(rows) == 1 else "")


def _day(value: Any) -> str:
    """Return milliseconds since 1970 as an ISO day, "" where it is none that can be."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    try:
        day = (datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=value)).date()
    except (OverflowError, ValueError):
        return ""
    return day.isoformat() if FIRST_DAY <= day <= date.today() + timedelta(days=1) else ""


def _text(value: Any) -> str:
    """Return a word of the answer on one line, at most a hundred characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())[:100] if isinstance(
        value, str) else ""


def _metres(value: Any) -> Optional[float]:
    fine = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < 100_000
    return float(value) if fine else None


def _outline(geometry: Any) -> str:
    """Return the outer rings of a polygon as WKT, "" where it is none."""
    rings = geometry.get("rings") if isinstance(geometry, dict) else None
    try:
        parts: List[List[Tuple[float, float]]] = [[(float(lon), float(lat)) for lon, lat, *_ in ring] for ring in rings or ()]
    except (TypeError, ValueError):
        return ""
    good = [part for part in parts if len(part) >= 4 and all(abs(x) <= 180 and abs(y) <= 90 for x, y in part)]
    return footprint.multi_polygon(good) if good and len(good) == len(parts) else ""
