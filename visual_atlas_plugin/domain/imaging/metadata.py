"""What the metadata of an image tells: tags of the file, and the tables that providers lay beside it.

Input are plain words as GDAL hands them out, by domain ("" is the default one) or as the text of a file. Nothing here
opens anything.
"""

import re
from typing import Iterable, List, Mapping, Optional, Tuple

from .file_names import lone_day
from .learned import CAMERA, FILE, FILE_DAY, SCENE, WEAK_NAME, Learned

Domains = Mapping[str, Mapping[str, str]]
LONGEST_TEXT = 300      # characters that are kept of a tag
_TIME = re.compile(r"(\d{4})[-:/](\d\d)[-:/](\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z?))?")
NO_CLOUD_FIGURE = 101.0     # GDAL writes 999 where nobody knows, providers -999 or -1

# last part of a key in a provider's table -> field; Landsat MTL, Maxar IMD, DIMAP V2
_NUMBERS = {
    "SUN_ELEVATION": "sun_elevation_deg", "MEANSUNEL": "sun_elevation_deg", "SUN_AZIMUTH": "sun_azimuth_deg",
    "MEANSUNAZ": "sun_azimuth_deg", "MEANOFFNADIRVIEWANGLE": "off_nadir_deg", "VIEWING_ANGLE": "off_nadir_deg",
    "ROLL_ANGLE": "off_nadir_deg",      # Landsat 8 and 9; the sign tells the side
    "INCIDENCE_ANGLE": "", "CLOUD_COVER": "cloud_cover_pct", "MEANPRODUCTGSD": "resolution_m",
}
_CREDITS = ("TIFFTAG_COPYRIGHT", "EXIF_Copyright", "attribution")
_AIRBUS_MISSIONS = {"PHR": "Pléiades", "PNEO": "Pléiades Neo"}
_MAXAR_UNITS = {"QB02": "QuickBird", "WV01": "WorldView-1", "WV02": "WorldView-2", "WV03": "WorldView-3",
                "WV04": "WorldView-4", "GE01": "GeoEye-1", **{f"LG0{n}": f"WorldView Legion {n}" for n in range(1, 7)}}


def read_domains(domains: Domains) -> List[Learned]:
    """Return what the metadata of a file tells."""
    found = _of_imagery(domains.get("IMAGERY", {}))
    found += read_table(domains.get("IMD", {}), "IMD")
    found += _of_tags({**domains.get("EXIF", {}), **domains.get("", {})})
    return found


def read_table(table: Mapping[str, str], source: str) -> List[Learned]:
    """Return what a provider's table tells (Landsat MTL, Maxar IMD, DIMAP); keys may be paths with points, the last part
    counts. `source`: the name that a person knows the table by.
    """
    found: List[Learned] = []
    short = {}
    for key, value in table.items():
        short.setdefault(key.rpartition(".")[2].upper(), str(value).strip().strip('"'))
    for key, field in _NUMBERS.items():
        value = number(short.get(key))
        if field == "cloud_cover_pct":
            found += _cloud(short.get(key), source, 1.0)
        elif field and value is not None and _sensible(field, value):
            found.append(Learned(field, abs(value) if key == "ROLL_ANGLE" else value, SCENE, source))
    found += _cloud(short.get("CLOUDCOVER"), source, 100.0)     # Maxar: a share, 0 to 1
    found += _days_of_table(short, source)
    return found + _satellite_of(short, source)


def _satellite_of(short: Mapping[str, str], source: str) -> List[Learned]:
    satellite = short.get("SPACECRAFT_ID") or short.get("SATID")
    if satellite:
        words = " ".join(part for part in (_unit(satellite), short.get("SENSOR_ID", "").replace("_", "/")) if part)
        return [Learned("sensor", words, SCENE, source)]
    if short.get("MISSION"):
        mission = short["MISSION"].upper()
        words = " ".join((_AIRBUS_MISSIONS.get(mission, mission), short.get("MISSION_INDEX", ""))).strip()
        return [Learned("sensor", words, SCENE, source)]
    return []


def moment(text: str) -> Optional[Tuple[str, str]]:
    """Return (ISO day, HH:MM:SS or "") of a stamp such as 2019:05:04 02:31:00, None for what is none."""
    match = _TIME.search(text or "")
    if not match:
        return None
    year, month, day, hour, minute, second = match.groups()[:6]
    iso = lone_day(f"{year}-{month}-{day}")
    if not iso:
        return None
    clock = f"{hour}:{minute}:{second}" if hour and int(hour) < 24 and int(minute) < 60 and int(second) < 61 else ""
    return iso, clock


def number(text: object) -> Optional[float]:
    """Return a finite number, None for anything else."""
    try:
        value = float(str(text))
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def _of_imagery(domain: Mapping[str, str]) -> List[Learned]:
    """GDAL's own reading of the tables of about fifteen providers."""
    found = _stamped(domain.get("ACQUISITIONDATETIME", ""), SCENE, "ACQUISITIONDATETIME", True)
    if domain.get("SATELLITEID"):
        found.append(Learned("sensor", _unit(domain["SATELLITEID"]), SCENE, "SATELLITEID"))
    return found + _cloud(domain.get("CLOUDCOVER"), "CLOUDCOVER", 1.0)


def _days_of_table(short: Mapping[str, str], source: str) -> List[Learned]:
    if short.get("DATE_ACQUIRED"):
        stamp = f"{short['DATE_ACQUIRED']} {short.get('SCENE_CENTER_TIME', '')}"
        return _stamped(stamp, SCENE, source, True)
    if short.get("IMAGING_DATE"):
        return _stamped(f"{short['IMAGING_DATE']} {short.get('IMAGING_TIME', '')}", SCENE, source, True)
    first = short.get("FIRSTLINETIME") or short.get("EARLIESTACQTIME") or ""
    days = [moment(short.get(key, "")) for key in ("EARLIESTACQTIME", "LATESTACQTIME")]
    if days[0] and days[1] and days[0][0] < days[1][0]:        # a map made of strips of several days
        return [Learned("acquired_at", f"{days[0][0]}/{days[1][0]}", SCENE, source),
                Learned("acquired_text", _plain(f"{short['EARLIESTACQTIME']} – {short['LATESTACQTIME']}"), SCENE, source),
                Learned("product", "mosaic", SCENE, source)]
    return _stamped(first, SCENE, source, True)


def _of_tags(tags: Mapping[str, str]) -> List[Learned]:
    found = _stamped(tags.get("EXIF_DateTimeOriginal", ""), CAMERA, "EXIF_DateTimeOriginal", False)
    found += _stamped(tags.get("ACQUISITIONDATETIME", ""), SCENE, "ACQUISITIONDATETIME", True)
    # the zone of this tag is not said: the day may be used, the time may not
    found += _stamped(tags.get(FILE_DAY, ""), FILE, FILE_DAY, False)
    for key in _CREDITS:
        if tags.get(key):
            found.append(Learned("attribution", _plain(tags[key]), FILE, key))
    camera = " ".join(tags[key] for key in ("EXIF_Make", "EXIF_Model") if tags.get(key))
    if camera:
        found.append(Learned("sensor", _plain(camera), CAMERA, "EXIF_Model"))
    if tags.get("name") and "minzoom" in tags:      # MBTiles
        found.append(Learned("title", _plain(tags["name"]), FILE, "MBTiles"))
    day = lone_day(tags.get("description", "")) if "minzoom" in tags else ""
    if day:
        found.append(Learned("acquired_at", day, WEAK_NAME, _plain(tags["description"])))
    return found


def _stamped(text: str, surety: int, detail: str, in_utc: bool) -> List[Learned]:
    """Return the day, and where it is known to be UTC the time, of a stamp."""
    when = moment(text)
    if when is None:
        return []
    found = [Learned("acquired_at", when[0], surety, detail),
             Learned("acquired_text", _plain(text), surety, detail)]
    if when[1] and in_utc:
        found.append(Learned("acquired_time_utc", when[1], surety, detail))
    return found


def _cloud(text: object, detail: str, factor: float) -> List[Learned]:
    value = number(text)
    if value is None or not 0 <= value * factor < NO_CLOUD_FIGURE:
        return []
    return [Learned("cloud_cover_pct", round(value * factor, 2), SCENE, detail)]


def _sensible(field: str, value: float) -> bool:
    low, high = {"sun_elevation_deg": (-90, 90), "sun_azimuth_deg": (-180, 360), "off_nadir_deg": (-90, 90),
                 "resolution_m": (0.01, 100_000)}[field]
    return low <= value <= high


def _unit(text: str) -> str:
    """Return the name of a satellite: LANDSAT_8 is Landsat 8, WV02 is WorldView-2."""
    words = _plain(text).strip('"')
    landsat = re.fullmatch(r"LANDSAT[_ ]?(\d)", words, re.IGNORECASE)
    return f"Landsat {landsat.group(1)}" if landsat else _MAXAR_UNITS.get(words.upper(), words)


def _plain(text: Iterable[str]) -> str:
    """Return words of a file on one line, without control characters, not longer than LONGEST_TEXT."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(text)).split())[:LONGEST_TEXT]
