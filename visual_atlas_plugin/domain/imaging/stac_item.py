"""What an item of a STAC catalog says, read with suspicion: it is a stranger's text, and often not quite what was agreed.

Specification: STAC 1.0 and 1.1, item; extensions eo, view, projection, alternate-assets. An item without an id is none;
everything else may be missing or odd, is then left out, and the scene says so.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..dates import day_number
from ..errors import AtlasError, N_
from . import stac_assets
from .scene import Scene
from .stac_outline import outline_of

LONGEST_TEXT = 300
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|z|[+-]\d\d:?\d\d)?)?")


class NoItem(AtlasError):
    """Something that stands where an item should, and is none."""


@dataclass(frozen=True)
class About:
    """What a collection says of all its items. Addresses are whole."""

    title: str = ""
    licence: str = ""
    provider: str = ""
    attribution: str = ""
    resolution_m: Optional[float] = None


def read_item(raw: Any, base: str, home: str, about: Mapping[str, About] = {}) -> Scene:
    """Return the scene of an item that stands in the document `base` of the catalog `home`. Raises NoItem.

    `about`: what is known of collections, by their ids.
    """
    if not isinstance(raw, dict) or raw.get("type", "Feature") != "Feature":
        raise NoItem(N_("Something in the list is no scene."), "")
    scene_id = plain(raw.get("id"))
    if not scene_id:
        raise NoItem(N_("A scene has no id."), "")
    properties = raw.get("properties") if isinstance(raw.get("properties"), dict) else {}
    collection = plain(raw.get("collection"))
    known = about.get(collection, About())
    odd: List[AtlasError] = []
    assets = stac_assets.choose(raw, base, home)
    start, end, said = _when(properties, odd)
    scene = Scene(
        scene_id, collection, plain(properties.get("title")), **_dates(start, end), acquired_text=said,
        sensor=_sensor(properties), provider=_names(properties.get("providers")) or known.provider,
        cloud_cover_pct=_number(properties, ("eo:cloud_cover", "cloud_cover"), 0, 100, odd),
        resolution_m=_resolution(properties, assets.picture_raw, known, odd),
        off_nadir_deg=_number(properties, ("view:off_nadir",), 0, 90, odd),
        sun_elevation_deg=_number(properties, ("view:sun_elevation",), -90, 90, odd),
        sun_azimuth_deg=_number(properties, ("view:sun_azimuth",), 0, 360, odd),
        licence=plain(properties.get("license")) or known.licence,
        attribution=plain(properties.get("attribution")) or known.attribution,
        footprint=outline_of(raw.get("geometry"), raw.get("bbox"), odd), picture=assets.picture,
        thumbnail=assets.thumbnail, item=assets.item, why_not=assets.why_not)
    return replace(scene, odd=tuple(odd))


def read_about(raw: Any) -> About:
    """Return what a collection says of its items."""
    if not isinstance(raw, dict):
        return About()
    summaries = raw.get("summaries") if isinstance(raw.get("summaries"), dict) else {}
    sizes = summaries.get("gsd")
    return About(plain(raw.get("title")) or plain(raw.get("id")), plain(raw.get("license")), _names(raw.get("providers")),
                 plain(raw.get("attribution")) or plain(summaries.get("attribution")),
                 _only(sizes[0] if isinstance(sizes, list) and len(sizes) == 1 else None, 0.01, 100_000))


def plain(value: Any, longest: int = LONGEST_TEXT) -> str:
    """Return a text in one line without what is not seen, such as marks that turn the direction of writing."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    seen = "".join(" " if letter.isspace() else letter for letter in str(value)[:4 * longest]
                   if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs", "Cn"))
    text = " ".join(seen.split())
    return text if len(text) <= longest else text[:longest - 1] + "…"


def moment(value: Any) -> Optional[datetime]:
    """Return a moment of RFC 3339 (a day alone counts, too) in UTC, None for anything else."""
    found = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    zone = found.group(7) or "Z"
    try:
        local = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone.utc)
        if zone in ("Z", "z"):
            return local
        digits = zone[1:].replace(":", "")
        ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return local - ahead if zone[0] == "+" else local + ahead
    except (ValueError, OverflowError):
        return None


def _when(properties: Mapping[str, Any], odd: List[AtlasError]) -> Tuple[Optional[datetime], Optional[datetime], str]:
    """Return the first and last moment (the same for one), and how the item writes them."""
    single, first, last = (properties.get(name) for name in ("datetime", "start_datetime", "end_datetime"))
    at, start, end = moment(single), moment(first), moment(last)
    said = plain(single) or "/".join(part for part in (plain(first), plain(last)) if part)
    if start is not None and end is not None and start <= end:
        one_day = at is not None and start.date() == end.date()
        return (at, at, said) if one_day else (start, end, "/".join((plain(first), plain(last))))
    if at is None:
        odd.append(AtlasError(N_("The date cannot be read: {date}."), "", date=said) if said
                   else AtlasError(N_("The scene has no date."), ""))
    return at, at, said


def _dates(start: Optional[datetime], end: Optional[datetime]) -> Dict[str, Any]:
    """Return the columns of the date of a scene."""
    if start is None or end is None:
        return {}
    first, last = start.date().isoformat(), end.date().isoformat()
    return {"acquired_at": first if first == last else f"{first}/{last}",
            "start_day": day_number(start.year, start.month, start.day),
            "end_day": day_number(end.year, end.month, end.day),
            "acquired_time_utc": start.strftime("%H:%M:%S") if start == end else ""}


def _number(properties: Mapping[str, Any], names: Tuple[str, ...], low: float, high: float,
            odd: List[AtlasError]) -> Optional[float]:
    """Return the first of some numbers that is there, None (and a remark) where it is none or out of its range."""
    for name in names:
        value = properties.get(name)
        if value is None:
            continue
        number = _only(value, low, high)
        if number is None:
            odd.append(AtlasError(N_("{name} is left out, because it is no number that can be: {value}."), "",
                                  name=name, value=plain(str(value)[:40])))
        return number
    return None


def _only(value: Any, low: float, high: float) -> Optional[float]:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if low <= value <= high else None      # NaN is within nothing


def _resolution(properties: Mapping[str, Any], picture: Mapping[str, Any], known: About,
                odd: List[AtlasError]) -> Optional[float]:
    """Return the meters of a pixel: of the picture itself where it says so, else of the scene, else of the collection."""
    for holder in (picture, properties):
        size = _number(holder, ("gsd",), 0.01, 100_000, odd)
        if size is not None:
            return size
    return known.resolution_m


def _sensor(properties: Mapping[str, Any]) -> str:
    """Return satellite and instruments."""
    instruments = properties.get("instruments")
    named = [plain(one) for one in instruments[:5]] if isinstance(instruments, list) else []
    return " ".join(part for part in (plain(properties.get("platform")) or plain(properties.get("constellation")), *named)
                    if part)


def _names(providers: Any) -> str:
    """Return who made and who owns the pictures; hosts are left out."""
    rows = [row for row in providers[:20] if isinstance(row, dict)] if isinstance(providers, list) else []
    owners = [plain(row.get("name")) for row in rows
              if not isinstance(row.get("roles"), list) or {"producer", "licensor"} & {str(one) for one in row["roles"]}]
    return ", ".join(dict.fromkeys(name for name in owners if name))
