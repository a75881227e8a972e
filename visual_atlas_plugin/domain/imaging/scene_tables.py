"""What the tables tell that providers deliver with a scene: Sentinel-2 (SAFE), Landsat MTL, Planet, Maxar.

Input are leaves: (names of the elements from the root on, in capitals; attributes of the last one are left out; text), in
the order of the file, whether it was XML, JSON or lines KEY = VALUE. Nothing here opens anything.

Formats: Sentinel-2 Products Specification Document (S2-PDGS-TAS-DI-PSD); Landsat Collection 2 Data Format Control Book
(LSDS-1822); Planet Imagery Product Specification and Data API; DigitalGlobe Imagery Support Data documentation.
"""

import math
import re
from datetime import datetime, timedelta
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from .file_names import COPERNICUS_LICENCE, lone_day
from .learned import SCENE, Learned
from .metadata import moment, number, read_table

Leaf = Tuple[Tuple[str, ...], str]
Pairs = Iterable[Tuple[str, object]]
EARTH_KM, SENTINEL_2_KM = 6371.0, 786.0      # mean radius; height of the orbit
_ZONE = re.compile(r"T\d\d:\d\d:\d\d(?:\.\d+)?\s*([+-])(\d\d):?(\d\d)$")
_TILE = re.compile(r"(?<![A-Z0-9])(T\d\d[A-Z]{3})_(\d{8}T\d{6})")


class Table(NamedTuple):
    """The leaves of one table, with the name that a person knows it by."""

    leaves: Sequence[Leaf]
    name: str

    def first(self, *path: str) -> str:
        """Return the text of the first leaf whose path ends in some names, "" for none."""
        return next((text for names, text in self.leaves if names[-len(path):] == path), "")

    def all(self, *path: str) -> List[str]:
        """Return the texts of all leaves whose path ends in some names."""
        return [text for names, text in self.leaves if names[-len(path):] == path]


def read_scene(table: Table) -> List[Learned]:
    """Return what a table tells; nothing where it is of no kind that is known."""
    root = table.leaves[0][0][0] if table.leaves and table.leaves[0][0] else ""
    if table.name.upper().startswith("MTD_") or root.startswith(("LEVEL-1C", "LEVEL-2A")):
        return _learned(_sentinel(table), table.name)
    if table.first("ACQUISITIONDATETIME") and root == "EARTHOBSERVATION":
        return _learned(_planet_xml(table), table.name)
    if table.first("PROPERTIES", "ACQUIRED"):
        return _learned(_planet_json(table), table.name)
    return _flat(table)


def is_about(table: Table, file_name: str) -> bool:
    """Whether a table of Sentinel-2 tells of the tile that a file shows; of other tables the name has said it already."""
    if not table.name.upper().startswith("MTD_"):
        return True
    tile = _TILE.search(file_name.upper())
    if tile is None:
        return False
    stamp = tile.group(2)
    if table.name.upper() == "MTD_TL.XML":
        sensed = moment(table.first("SENSING_TIME"))
        return tile.group(1) in table.first("TILE_ID").upper() and bool(sensed) and _near(sensed[0], stamp)
    return any(tile.group(1) in text and stamp in text for names, text in table.leaves
               if names[-1] in ("IMAGE_FILE", "IMAGE_ID", "PRODUCT_URI", "PRODUCT_URI_1C", "PRODUCT_URI_2A"))


def _near(day: str, stamp: str) -> bool:
    """Whether a tile was seen on the day when its strip began, or just after midnight."""
    began = datetime.strptime(stamp[:8], "%Y%m%d") if lone_day(stamp[:8]) else None
    return began is not None and 0 <= (datetime.strptime(day, "%Y-%m-%d") - began).days <= 1


def _learned(pairs: Pairs, detail: str) -> List[Learned]:
    return [Learned(field, value, SCENE, detail) for field, value in pairs if value not in (None, "")]


def _flat(table: Table) -> List[Learned]:
    """Landsat MTL and Maxar IMD: each name stands once, or the first one counts."""
    flat: Dict[str, str] = {}
    for names, text in table.leaves:
        flat.setdefault(names[-1], text)
    maxar: Pairs = ()
    if flat.get("SATID"):
        year = (moment(flat.get("FIRSTLINETIME") or flat.get("LATESTACQTIME") or "") or ("",))[0][:4]
        maxar = (("provider", "Maxar (Vantor)"), ("attribution", f"© {year} Maxar Technologies" if year else ""))
    return read_table(flat, table.name) + _learned(maxar, table.name)


def _sentinel(table: Table) -> Pairs:
    """MTD_TL.xml tells of one tile, MTD_MSIL1C.xml and MTD_MSIL2A.xml of the whole product."""
    yield from _when(table.first("SENSING_TIME") or table.first("PRODUCT_START_TIME"))
    zenith = _within(table.first("MEAN_SUN_ANGLE", "ZENITH_ANGLE"), 0, 180)
    if zenith is not None:
        yield "sun_elevation_deg", round(90 - zenith, 4)
        yield "sun_azimuth_deg", _within(table.first("MEAN_SUN_ANGLE", "AZIMUTH_ANGLE"), 0, 360)
    seen = [_within(text, 0, 60) for text in table.all("MEAN_VIEWING_INCIDENCE_ANGLE", "ZENITH_ANGLE")]
    known = [angle for angle in seen if angle is not None]
    if known:
        yield "off_nadir_deg", round(_off_nadir(sum(known) / len(known)), 2)
    clouds = table.first("CLOUDY_PIXEL_PERCENTAGE") or table.first("CLOUD_COVERAGE_ASSESSMENT")
    yield "cloud_cover_pct", _within(clouds, 0, 100)
    level = re.search(r"Level-\d[A-Z]", table.first("PROCESSING_LEVEL"))
    yield "product", level.group(0) if level else ""
    unit = re.fullmatch(r"Sentinel-2[A-Z]", table.first("SPACECRAFT_NAME"))
    if unit:
        year = (moment(table.first("PRODUCT_START_TIME")) or ("",))[0][:4]
        yield "sensor", f"{unit.group(0)} MSI"
        yield "provider", "Copernicus"
        yield "attribution", f"Contains modified Copernicus Sentinel data {year}".strip()
        yield "licence", COPERNICUS_LICENCE
        yield "print_allowed", True
        yield "web_allowed", True


def _off_nadir(incidence: float) -> float:
    """Return the angle at the satellite for an angle at the ground, degrees: the Earth between them is round."""
    return math.degrees(math.asin(EARTH_KM / (EARTH_KM + SENTINEL_2_KM) * math.sin(math.radians(incidence))))


def _planet_xml(table: Table) -> Pairs:
    yield from _when(table.first("ACQUISITIONDATETIME"))
    yield "sun_elevation_deg", _within(table.first("ILLUMINATIONELEVATIONANGLE"), -90, 90)
    yield "sun_azimuth_deg", _within(table.first("ILLUMINATIONAZIMUTHANGLE"), 0, 360)
    yield "off_nadir_deg", _within(table.first("SPACECRAFTVIEWANGLE"), -90, 90, size=True)
    yield "cloud_cover_pct", _within(table.first("CLOUDCOVERPERCENTAGE"), 0, 100)
    yield "resolution_m", _within(table.first("ROWGSD") or table.first("SENSOR", "RESOLUTION"), 0.01, 1000)
    platform = table.first("PLATFORM", "SHORTNAME")
    yield "sensor", _words(platform, table.first("PLATFORM", "SERIALIDENTIFIER"), table.first("INSTRUMENT", "SHORTNAME"))
    yield "product", table.first("PRODUCTTYPE")
    yield from _of_planet(table.first("ACQUISITIONDATETIME"))


def _planet_json(table: Table) -> Pairs:
    acquired = table.first("PROPERTIES", "ACQUIRED")
    yield from _when(acquired)
    yield "sun_elevation_deg", _within(table.first("PROPERTIES", "SUN_ELEVATION"), -90, 90)
    yield "sun_azimuth_deg", _within(table.first("PROPERTIES", "SUN_AZIMUTH"), 0, 360)
    yield "off_nadir_deg", _within(table.first("PROPERTIES", "VIEW_ANGLE"), -90, 90, size=True)
    percent = _within(table.first("PROPERTIES", "CLOUD_PERCENT"), 0, 100)
    share = _within(table.first("PROPERTIES", "CLOUD_COVER"), 0, 1)
    yield "cloud_cover_pct", round(share * 100, 2) if share is not None else percent
    pixel = table.first("PROPERTIES", "PIXEL_RESOLUTION") or table.first("PROPERTIES", "GSD")
    yield "resolution_m", _within(pixel, 0.01, 1000)
    kind = table.first("PROPERTIES", "ITEM_TYPE").upper()
    name = "SkySat" if kind.startswith("SKYSAT") else "RapidEye" if kind.startswith("RE") else "PlanetScope"
    yield "sensor", _words(name, table.first("PROPERTIES", "SATELLITE_ID"), table.first("PROPERTIES", "INSTRUMENT"))
    yield from _of_planet(acquired)


def _of_planet(acquired: str) -> Pairs:
    when = moment(acquired)
    if when:
        yield "provider", "Planet Labs"
        yield "attribution", f"© {when[0][:4]} Planet Labs PBC"


def _when(text: str) -> Pairs:
    """Return day, UTC time and the wording of a stamp; one in another zone is turned into UTC."""
    when = moment(text)
    if when is None:
        return
    day, clock = when
    zone = _ZONE.search(text.strip())
    if zone and clock:
        east = timedelta(hours=int(zone.group(2)), minutes=int(zone.group(3))) * (1 if zone.group(1) == "+" else -1)
        day, _, clock = (datetime.fromisoformat(f"{day}T{clock}") - east).isoformat().partition("T")
    yield "acquired_at", day
    yield "acquired_text", _words(text)
    yield "acquired_time_utc", clock


def _within(text: str, low: float, high: float, size: bool = False) -> Optional[float]:
    """Return a number between two others, None for anything else; `size`: without its sign."""
    value = number(text) if text else None
    if value is None or not low <= value <= high:
        return None
    return abs(value) if size else value


def _words(*parts: str) -> str:
    """Return words of a file on one line, without control characters, not too long."""
    plain = "".join(sign if sign.isprintable() else " " for sign in " ".join(parts))
    return " ".join(plain.split())[:300]


def leaves_of_json(tree: object, most: int) -> Tuple[Leaf, ...]:
    """Return the leaves of a JSON tree, `most` at the most; what stands in lists is left out (footprints, rights)."""
    found: List[Leaf] = []
    waiting: List[Tuple[Tuple[str, ...], object]] = [((), tree)]
    while waiting and len(found) < most:
        path, node = waiting.pop()
        if isinstance(node, dict):
            waiting += [((*path, str(key).upper()), value) for key, value in reversed(list(node.items()))]
        elif path and isinstance(node, (str, int, float)) and not isinstance(node, bool):
            found.append((path, str(node)))
    return tuple(found)


def leaves_of_lines(text: str) -> Tuple[Leaf, ...]:
    """Return the leaves of a text of lines KEY = VALUE in groups (ODL, as in MTL and IMD files)."""
    found = []
    for line in text.splitlines():
        key, equals, value = line.partition("=")
        name = key.strip().upper()
        if equals and name and name not in ("GROUP", "END_GROUP", "BEGIN_GROUP"):
            found.append(((name,), value.strip().rstrip(";").strip().strip('"')))
    return tuple(found)
