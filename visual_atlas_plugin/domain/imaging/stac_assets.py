"""Which file of an item is looked at, and which small picture shows it in a list; with the reason where there is none."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..errors import AtlasError, N_
from .web_address import Refused, link

MOST_ASSETS = 200
PICTURE_TYPES = ("image/tiff", "image/geo+tiff", "image/vnd.stac.geotiff", "image/jp2")
PICTURE_ENDS = (".tif", ".tiff", ".jp2")
SMALL_TYPES = ("image/png", "image/jpeg", "image/jpg", "image/webp")
SMALL_ENDS = (".png", ".jpg", ".jpeg", ".webp")
VISUAL_KEYS = ("visual", "true_color", "truecolor", "tci", "ortho_visual")
COLORS = {"red", "green", "blue"}


@dataclass(frozen=True)
class Chosen:
    """The files of an item that are of use; `picture_raw`: what the item says of the picture."""

    picture: str = ""
    thumbnail: str = ""
    item: str = ""
    why_not: Optional[AtlasError] = None
    picture_raw: Mapping[str, Any] = field(default_factory=dict)


def choose(raw: Mapping[str, Any], base: str, home: str) -> Chosen:
    """Choose among the files of an item that stands in the document `base` of the catalog `home`."""
    mine = _own_page(raw, base, home)
    assets = _assets(raw)
    picture, picture_raw, why_not = _picture(assets, mine or base, home)
    return Chosen(picture, _thumbnail(assets, mine or base, home), mine, why_not, picture_raw)


def address_of(asset: Mapping[str, Any], base: str, home: str) -> str:
    """Return the web address of a file: its own, else one that the item gives as an alternative. Raises Refused."""
    try:
        return link(asset.get("href"), base, home)
    except Refused as refused:
        others = asset.get("alternate")
        for other in list(others.values())[:10] if isinstance(others, dict) else []:
            try:
                return link(other.get("href") if isinstance(other, dict) else None, base, home)
            except Refused as another:
                refused.details += f" {another.message}"
        raise


def _own_page(raw: Mapping[str, Any], base: str, home: str) -> str:
    """Return the address of the item itself, which its relative links start from; "" where it does not say."""
    links = raw.get("links")
    for one in links[:50] if isinstance(links, list) else []:
        if isinstance(one, dict) and one.get("rel") == "self":
            with suppress(Refused):
                return link(one.get("href"), base, home)
    return ""


def _assets(raw: Mapping[str, Any]) -> Dict[str, Mapping[str, Any]]:
    found = raw.get("assets")
    pairs = list(found.items())[:MOST_ASSETS] if isinstance(found, dict) else []
    return {str(key): asset for key, asset in pairs if isinstance(asset, dict)}


def _picture(assets: Mapping[str, Mapping[str, Any]], base: str, home: str
             ) -> Tuple[str, Mapping[str, Any], Optional[AtlasError]]:
    """Return address and description of the best file that may be asked, else why there is none."""
    why_not: Optional[AtlasError] = None
    ranked = sorted(((rank, key) for key, asset in assets.items() for rank in [_rank(key, asset)] if rank), reverse=True)
    for _rank_, key in ranked:
        try:
            return address_of(assets[key], base, home), assets[key], None
        except Refused as refused:
            why_not = why_not or refused
    return "", {}, why_not or AtlasError(N_("The scene has no single file in natural color that can be shown."), "")


def _rank(key: str, asset: Mapping[str, Any]) -> int:
    """Return how well a file is to be looked at, 0 for not at all: natural color first, then cloud optimized ones."""
    kind, path = _kind(asset), _path(asset)
    if not (kind.startswith(PICTURE_TYPES) or (not kind and path.endswith(PICTURE_ENDS))):
        return 0
    is_tiff = not (kind.startswith("image/jp2") or path.endswith(".jp2"))
    if not ("visual" in _roles(asset) or key.lower().replace("-", "_") in VISUAL_KEYS):
        if not COLORS <= _colors(asset):
            return 0
        return 1 + is_tiff
    return 10 + 2 * is_tiff + ("cloud-optimized" in kind)


def _thumbnail(assets: Mapping[str, Mapping[str, Any]], base: str, home: str) -> str:
    """Return the address of a small picture that may be asked, "" where there is none."""
    for wanted in ("thumbnail", "overview"):
        for key, asset in assets.items():
            kind = _kind(asset)
            if wanted not in _roles(asset) and key.lower() != wanted:
                continue
            if kind.startswith(SMALL_TYPES) or (not kind and _path(asset).endswith(SMALL_ENDS)):
                with suppress(Refused):
                    return address_of(asset, base, home)
    return ""


def _kind(asset: Mapping[str, Any]) -> str:
    kind = asset.get("type")
    return kind.strip().lower() if isinstance(kind, str) else ""


def _path(asset: Mapping[str, Any]) -> str:
    href = asset.get("href")
    return href.lower().partition("?")[0] if isinstance(href, str) else ""


def _roles(asset: Mapping[str, Any]) -> List[str]:
    roles = asset.get("roles")
    return [str(role).lower() for role in roles[:20]] if isinstance(roles, list) else []


def _colors(asset: Mapping[str, Any]) -> set:
    """Return the common names of the bands of a file (eo:bands, or bands since STAC 1.1)."""
    names = set()
    for bands in (asset.get("eo:bands"), asset.get("bands")):
        for band in bands[:20] if isinstance(bands, list) else []:
            if isinstance(band, dict):
                names.update(str(band.get(name)).lower() for name in ("common_name", "eo:common_name"))
    return names
