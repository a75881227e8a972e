"""Coordinates as people write them, and the shifted systems of Chinese web maps.

GCJ-02 is the shift that Chinese law puts on web maps, BD-09 the second one of Baidu. Nobody has published them; the
formulas here are the ones that public reverse engineering agrees on (OpenStreetMap wiki, "Restrictions on geographic
data in China"; the constants are those of the Krasovsky 1940 ellipsoid). They are good to about a metre. Outside
China GCJ-02 shifts nothing.
"""

import math
import re
from typing import Callable, Optional, Tuple

LonLat = Tuple[float, float]

_AXIS = 6378245.0                       # metres, Krasovsky 1940
_ECCENTRICITY = 0.00669342162296594323  # squared
_BAIDU = math.pi * 3000.0 / 180.0
_SHIFTED = (72.004, 0.8293, 137.8347, 55.8271)      # west, south, east, north of what the shift is applied to
_NUMBER = r"[+-]?\d+(?:[.,]\d+)?"
_DMS = re.compile(
    r"^(?P<front>[NSEW북남동서北南东西])?\s*(?P<d>[+-]?\d+(?:[.,]\d+)?)\s*(?:[°º˚]|도|度|d|deg)?\s*"
    r"(?:(?P<m>\d+(?:[.,]\d+)?)\s*(?:['′’]|분|分|m|min)?\s*)?"
    r"(?:(?P<s>\d+(?:[.,]\d+)?)\s*(?:[\"″”]|''|초|秒|s|sec)?\s*)?(?P<back>[NSEW북남동서北南东西])?$", re.IGNORECASE)
_SIDES = {"N": (1, "lat"), "북": (1, "lat"), "北": (1, "lat"), "S": (-1, "lat"), "남": (-1, "lat"), "南": (-1, "lat"),
          "E": (1, "lon"), "동": (1, "lon"), "东": (1, "lon"), "W": (-1, "lon"), "서": (-1, "lon"), "西": (-1, "lon")}
_PAIR = re.compile(r"^(.+?[NSEW북남동서北南东西°º˚'′\"″”’])[\s,;]+(.+)$", re.IGNORECASE)
_PLAIN_PAIR = re.compile(rf"^\(?\s*({_NUMBER})\s*(?:[,;|]\s+|[;|]\s*|\s+|,)\s*({_NUMBER})\s*\)?$")


class CoordinateError(ValueError):
    """A text that is no coordinate; its message says why."""


def read_angle(text: str) -> Tuple[float, str]:
    """Return (degrees, "lat", "lon" or "" where the text does not say which). Raises CoordinateError.

    Reads 42.95, 42,95, 42°57'12.5"N, N 42 57 12.5, 42도 57분, 北42度57分.
    """
    words = text.strip().replace("−", "-")
    match = _DMS.match(words)
    if not match:
        raise CoordinateError(f"“{text}” is not a coordinate")
    if match.group("front") and match.group("back"):
        raise CoordinateError(f"“{text}” names two sides of the world")
    degrees, minutes, seconds = (float(part.replace(",", ".")) if part else 0.0 for part in match.group("d", "m", "s"))
    if minutes >= 60 or seconds >= 60:
        raise CoordinateError(f"“{text}” has 60 minutes or seconds, or more")
    if match.group("m") and degrees != int(degrees) or match.group("s") and minutes != int(minutes):
        raise CoordinateError(f"“{text}” has a fraction before its minutes or seconds")
    side = match.group("front") or match.group("back")
    sign, axis = _SIDES[side.upper()] if side else (1, "")
    if side and degrees < 0:
        raise CoordinateError(f"“{text}” has a minus sign and a side of the world")
    size = abs(degrees) + minutes / 60 + seconds / 3600
    return math.copysign(size, degrees if str(match.group("d")).startswith("-") else 1) * sign, axis


def split_pair(text: str) -> Tuple[str, str]:
    """Return the two texts of a text with both coordinates, in the order in which they stand. Raises CoordinateError."""
    words = text.strip()
    match = _PLAIN_PAIR.match(words) or _PAIR.match(words)
    if not match:
        raise CoordinateError(f"“{text}” is not a pair of coordinates")
    return match.group(1), match.group(2)


def read_pair(text: str) -> LonLat:
    """Return (lon, lat) of a text with both, latitude first unless it says otherwise. Raises CoordinateError."""
    (first, axis), (second, other) = (read_angle(part) for part in split_pair(text))
    if axis and axis == other:
        raise CoordinateError(f"“{text}” gives the same axis twice")
    return checked(first, second) if axis == "lon" or other == "lat" else checked(second, first)


def checked(lon: float, lat: float) -> LonLat:
    """Return the pair. Raises CoordinateError where it is not on the globe, and says so where it looks swapped."""
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise CoordinateError("a coordinate is not a number")
    if -180 <= lon <= 180 and -90 <= lat <= 90:
        return lon, lat
    if -180 <= lat <= 180 and -90 <= lon <= 90:
        raise CoordinateError(f"latitude {lat:g} is not on the globe; latitude and longitude may be swapped")
    raise CoordinateError(f"longitude {lon:g}, latitude {lat:g} is not on the globe")


def _wave(first: float, second: float, third: float, x: float) -> float:
    """One of the sums of sines that the shift is made of."""
    return (first * math.sin(x * math.pi) + second * math.sin(x / 3.0 * math.pi) + third * math.sin(x / 30.0 * math.pi)) * 2.0 / 3.0


def _shift(lon: float, lat: float) -> LonLat:
    """Return by how many degrees GCJ-02 moves a point."""
    x, y = lon - 105.0, lat - 35.0
    ripple = (20.0 * math.sin(6.0 * x * math.pi) + 20.0 * math.sin(2.0 * x * math.pi)) * 2.0 / 3.0
    root = math.sqrt(abs(x))
    north = (-100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple
             + (20.0 * math.sin(y * math.pi) + 40.0 * math.sin(y / 3.0 * math.pi)) * 2.0 / 3.0
             + (160.0 * math.sin(y / 12.0 * math.pi) + 320.0 * math.sin(y * math.pi / 30.0)) * 2.0 / 3.0)
    east = (300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple
            + (20.0 * math.sin(x * math.pi) + 40.0 * math.sin(x / 3.0 * math.pi)) * 2.0 / 3.0
            + (150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)) * 2.0 / 3.0)
    radians = math.radians(lat)
    bent = 1 - _ECCENTRICITY * math.sin(radians) ** 2
    return (math.degrees(east / (_AXIS / math.sqrt(bent) * math.cos(radians))),
            math.degrees(north / (_AXIS * (1 - _ECCENTRICITY) / (bent * math.sqrt(bent)))))


def to_gcj02(lon: float, lat: float) -> LonLat:
    """Return the shifted position of a WGS84 point, degrees."""
    west, south, east, north = _SHIFTED
    if not (west <= lon <= east and south <= lat <= north):
        return lon, lat
    dx, dy = _shift(lon, lat)
    return lon + dx, lat + dy


def to_bd09(lon: float, lat: float) -> LonLat:
    """Return the position on Baidu's maps of a WGS84 point, degrees."""
    x, y = to_gcj02(lon, lat)
    reach = math.hypot(x, y) + 0.00002 * math.sin(y * _BAIDU)
    angle = math.atan2(y, x) + 0.000003 * math.cos(x * _BAIDU)
    return reach * math.cos(angle) + 0.0065, reach * math.sin(angle) + 0.006


def _undone(shift: Callable[[float, float], LonLat], lon: float, lat: float) -> LonLat:
    """Return the point that a shift moves to (lon, lat), by repeated correction: to 1e-9 of a degree."""
    x, y = lon, lat
    for _ in range(30):
        there = shift(x, y)
        dx, dy = there[0] - lon, there[1] - lat
        x, y = x - dx, y - dy
        if abs(dx) < 1e-9 and abs(dy) < 1e-9:
            break
    return x, y


def from_gcj02(lon: float, lat: float) -> LonLat:
    """Return the WGS84 point of a position on a Chinese web map, degrees."""
    return _undone(to_gcj02, lon, lat)


def from_bd09(lon: float, lat: float) -> LonLat:
    """Return the WGS84 point of a position on Baidu's maps, degrees."""
    return _undone(to_bd09, lon, lat)


def metres_between(first: LonLat, second: LonLat) -> float:
    """Return the distance of two near points, metres, on a sphere: good to half a percent."""
    middle = math.radians((first[1] + second[1]) / 2)
    east = math.radians(second[0] - first[0]) * math.cos(middle)
    return 6371008.8 * math.hypot(east, math.radians(second[1] - first[1]))


def swapped(lon: Optional[float], lat: Optional[float]) -> bool:
    """Tell whether a pair looks as if its axes were swapped: it lies in Northeast Asia only the other way round."""
    def here(x: float, y: float) -> bool:
        return 105 <= x <= 145 and 30 <= y <= 55
    return lon is not None and lat is not None and not here(lon, lat) and here(lat, lon)
