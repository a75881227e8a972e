"""In which coordinate system points are, where a table does not say it or says it wrongly, and how they become WGS84.

Nothing is decided here: `doubts` lists what speaks against the system that is assumed, with the system proposed instead
and why, so that a person is asked once. Four things are looked at: how large the numbers are (Korean grids, UTM, web
Mercator, swapped axes), how the texts look (MGRS), what the table says (高德, 百度, GCJ …), and, strongest of all, how
far points lie from places of the same name whose points are known already.
"""

import math
import re
from dataclasses import dataclass, field
from statistics import median
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from ..coordinates import CoordinateError, LonLat, checked, from_bd09, from_gcj02, metres_between, swapped
from ..errors import N_
from .mgrs import looks_like_mgrs, read_mgrs

WGS84, GCJ02, BD09, MGRS = "EPSG:4326", "GCJ-02", "BD-09", "MGRS"
KOREAN_GRIDS = ("EPSG:5174", "EPSG:5179", "EPSG:5186")
SYSTEMS = (WGS84, GCJ02, BD09, *KOREAN_GRIDS, "EPSG:32651", "EPSG:32652", "EPSG:3857", MGRS)
SWAPPED, OUTSIDE, GRID, TEXT, SAID, SHIFTED = "swapped", "outside", "grid", "text", "said", "shifted"

Point = Tuple[float, float]
# authid, eastings, northings -> longitudes, latitudes in WGS84; infinity or NaN where there is none
Project = Callable[[str, Sequence[float], Sequence[float]], Tuple[Sequence[float], Sequence[float]]]

# x and y that points between 33 and 44 N, 119 and 132 E have, metres: west, south, east, north. Korea alone in the grids
# of Korea, since a point far in China is not what they are used for.
_REACH: Dict[str, Tuple[float, float, float, float]] = {
    "EPSG:5174": (-80_000, -60_000, 620_000, 1_120_000), "EPSG:5186": (-80_000, 40_000, 620_000, 1_220_000),
    "EPSG:5179": (650_000, 1_400_000, 1_400_000, 2_660_000),
    "EPSG:32651": (120_000, 3_640_000, 990_000, 4_900_000), "EPSG:32652": (120_000, 3_640_000, 990_000, 4_900_000),
    "EPSG:3857": (13_200_000, 3_850_000, 14_720_000, 5_470_000),
}
_SAID = ((BD09, re.compile(r"bd[-_ ]?09|baidu|百度|바이두", re.IGNORECASE)),
         (GCJ02, re.compile(r"gcj[-_ ]?02|amap|autonavi|gaode|tencent|火星坐标|高德|腾讯|국측국", re.IGNORECASE)),
         ("EPSG:5179", re.compile(r"(?<!\d)5179(?!\d)|utm[-_ ]?k(?![a-z])", re.IGNORECASE)),
         ("EPSG:5174", re.compile(r"(?<!\d)5174(?!\d)")), ("EPSG:5186", re.compile(r"(?<!\d)5186(?!\d)")),
         (MGRS, re.compile(r"mgrs|군사\s*좌표|军事网格", re.IGNORECASE)))
_MOST = 0.8             # of the points have to speak for something
_LEAST_PAIRS = 3        # places of a known name that a shift is told by
_CLEARLY = 1 / 3        # of the distance is left where another system is the right one
_TOO_NEAR = 60.0        # metres between a point and its known place, median: no shift to be seen


@dataclass(frozen=True)
class Doubt:
    """One reason to ask. crs, axes_swapped: what is proposed; others: further systems that the numbers allow.

    pattern, values: the reason as a sentence to be translated where it is shown; strength 0 to 1.
    """

    kind: str
    crs: str
    axes_swapped: bool
    pattern: str
    values: Mapping[str, object] = field(default_factory=dict)
    others: Tuple[str, ...] = ()
    strength: float = 0.5

    @property
    def why(self) -> str:
        """The reason in English."""
        return self.pattern.format(**self.values)


class ToWgs84:
    """Converts points of one coordinate system; x to the east and y to the north unless axes_swapped."""

    def __init__(self, crs: str = WGS84, axes_swapped: bool = False, project: Optional[Project] = None):
        """project: converts what is an authority's code (EPSG:5179) or MGRS; without it such a system is an error."""
        self.crs, self._swapped, self._project = crs or WGS84, axes_swapped, project
        self._own = {WGS84: lambda x, y: (x, y), GCJ02: from_gcj02, BD09: from_bd09}.get(self.crs)

    def points(self, points: Sequence[Point]) -> List[Optional[LonLat]]:
        """Return longitude and latitude in degrees of each point, None where it is none on the globe.

        Raises what the given `project` raises for a system that it does not know, CoordinateError where none was given.
        """
        if self._own is None:
            return self._by_project(self.crs, [self._turned(point) for point in points])
        return [self._each(point) for point in points]

    def point(self, x: float, y: float) -> LonLat:
        """Return longitude and latitude in degrees of one point. Raises CoordinateError where it is none on the globe."""
        if self._own is not None:
            return self._own(*checked(*self._turned((x, y))))
        found = self._by_project(self.crs, [self._turned((x, y))])[0]
        if found is None:
            raise CoordinateError(f"{x:g}, {y:g} is no point of {self.crs}")
        return found

    def square(self, text: str) -> LonLat:
        """Return the middle of the square that an MGRS text names. Raises CoordinateError."""
        square = read_mgrs(text)
        found = self._by_project(square.authid, [square.center])[0]
        if found is None:
            raise CoordinateError(f"“{text}” is outside its zone")
        return found

    def _turned(self, point: Point) -> Point:
        return (point[1], point[0]) if self._swapped else point

    def _each(self, point: Point) -> Optional[LonLat]:
        try:
            return self.point(*point)
        except CoordinateError:
            return None

    def _by_project(self, authid: str, points: Sequence[Point]) -> List[Optional[LonLat]]:
        if self._project is None:
            raise CoordinateError(f"points of {authid} cannot be converted here")
        if not points:
            return []
        lons, lats = self._project(authid, [x for x, _ in points], [y for _, y in points])
        return [(lon, lat) if math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90 else None
                for lon, lat in zip(lons, lats)]


def doubts(points: Sequence[Point], crs: str = WGS84, axes_swapped: bool = False, texts: Iterable[Optional[str]] = (),
           said: Iterable[str] = (), pairs: Sequence[Tuple[Point, LonLat]] = (),
           project: Optional[Project] = None) -> List[Doubt]:
    """Return what speaks against the assumed system, the strongest first; empty where nothing does.

    points: as the table has them, x before y. texts: values of a column that may hold MGRS. said: names of the table, of
    its columns, its notes. pairs: points of rows whose place has a known name and point (longitude, latitude, WGS84).
    """
    found = [*_by_texts(texts, crs), *_by_words(said, crs, axes_swapped), *_by_size(points, crs, axes_swapped),
             *_by_known_places(pairs, crs, axes_swapped, project)]
    return sorted(found, key=lambda doubt: -doubt.strength)


def _by_texts(texts: Iterable[Optional[str]], crs: str) -> List[Doubt]:
    filled = [text for text in texts if text and text.strip()]
    hits = sum(map(looks_like_mgrs, filled))
    if crs == MGRS or not filled or hits < _MOST * len(filled):
        return []
    return [Doubt(TEXT, MGRS, False, N_("{n} of {total} values have the form of MGRS references, for example {example}."),
                  {"n": hits, "total": len(filled), "example": next(filter(looks_like_mgrs, filled))}, strength=0.9)]


def _by_words(said: Iterable[str], crs: str, axes_swapped: bool) -> List[Doubt]:
    for text in said:
        for system, pattern in _SAID:
            match = pattern.search(text or "")
            if match and system == crs:
                return []
            if match:
                return [Doubt(SAID, system, axes_swapped, N_("The table speaks of “{word}”."), {"word": match.group()},
                              strength=0.7)]
    return []


def _by_size(points: Sequence[Point], crs: str, axes_swapped: bool) -> List[Doubt]:
    turned = [(y, x) if axes_swapped else (x, y) for x, y in points if math.isfinite(x) and math.isfinite(y)]
    if not turned:
        return []
    degrees = [point for point in turned if abs(point[0]) <= 180 and abs(point[1]) <= 180]
    if len(turned) - len(degrees) >= _MOST * len(turned):
        return _as_grid(turned, crs, axes_swapped)
    if len(degrees) < _MOST * len(turned):              # some rows are wrong: no system is right for all of them
        return [Doubt(OUTSIDE, crs, axes_swapped, N_(
            "{n} of {total} points are no degrees, the others are: these rows have to be corrected one by one."),
            {"n": len(turned) - len(degrees), "total": len(turned)}, strength=0.3)]
    if crs not in (WGS84, GCJ02, BD09):
        return [Doubt(OUTSIDE, WGS84, axes_swapped, N_("{n} of {total} points are written in degrees, not in {crs}."),
                      {"n": len(degrees), "total": len(turned), "crs": crs}, strength=0.9)]
    return _as_degrees(turned, crs, axes_swapped)


def _as_degrees(points: Sequence[Point], crs: str, axes_swapped: bool) -> List[Doubt]:
    turned = sum(swapped(*point) for point in points)
    values = {"n": turned, "total": len(points)}
    if turned >= _MOST * len(points):
        return [Doubt(SWAPPED, crs, not axes_swapped, N_(
            "{n} of {total} points lie in China or Korea only if longitude and latitude change places."), values,
            strength=0.95)]
    if turned:
        return [Doubt(SWAPPED, crs, axes_swapped, N_(
            "{n} of {total} points look as if longitude and latitude had changed places, the others do not: "
            "these rows have to be corrected one by one."), values, strength=0.3)]
    return []


def _as_grid(points: Sequence[Point], crs: str, axes_swapped: bool) -> List[Doubt]:
    fits = []
    for turn in (False, True):
        for system, (west, south, east, north) in _REACH.items():
            inside = sum(west <= x <= east and south <= y <= north
                         for x, y in (((y, x) for x, y in points) if turn else points))
            if inside >= _MOST * len(points):
                fits.append((inside, turn, system))
    fits.sort(key=lambda fit: (fit[1], -fit[0]))
    if any(not turn and system == crs for _, turn, system in fits):
        return []
    if not fits:
        return [] if crs not in (WGS84, GCJ02, BD09) else [Doubt(OUTSIDE, crs, axes_swapped, N_(
            "The coordinates are no degrees, and fit no grid that is known here: the coordinate system has to be chosen."),
            strength=0.8)]
    inside, turn, system = fits[0]
    others = tuple(dict.fromkeys(other for _, way, other in fits[1:] if way == turn))
    values = {"n": inside, "total": len(points), "crs": system}
    pattern = (N_("{n} of {total} points are no degrees; the numbers fit {crs} if the axes change places.") if turn else
               N_("{n} of {total} points are no degrees; the numbers fit {crs}."))
    return [Doubt(GRID, system, axes_swapped != turn, pattern, values, others, 0.6 if others else 0.85)]


def _by_known_places(pairs: Sequence[Tuple[Point, LonLat]], crs: str, axes_swapped: bool,
                     project: Optional[Project]) -> List[Doubt]:
    """Compare what points are in each system with where their places are known to be."""
    if len(pairs) < _LEAST_PAIRS:
        return []
    before = _median_distance(pairs, crs, axes_swapped, project)
    if before < _TOO_NEAR:
        return []
    rivals = [(distance, system, turn) for system in SYSTEMS if system != MGRS for turn in (axes_swapped, not axes_swapped)
              if (system, turn) != (crs, axes_swapped)
              for distance in (_median_distance(pairs, system, turn, project),)]
    after, system, turn = min(rivals)
    if not after < _CLEARLY * before:
        return []
    values = {"n": len(pairs), "before": _told(before), "after": _told(after), "crs": system}
    pattern = N_("{n} points lie {before} from places of the same name in the atlas (median); read as {crs} they lie "
                 "{after} from them.")
    if turn != axes_swapped:
        pattern = N_("{n} points lie {before} from places of the same name in the atlas (median); read as {crs} with the "
                     "axes changed they lie {after} from them.")
    return [Doubt(SHIFTED, system, turn, pattern, values, strength=0.98)]


def _median_distance(pairs: Sequence[Tuple[Point, LonLat]], crs: str, axes_swapped: bool,
                     project: Optional[Project]) -> float:
    """Return how far points are from where they should be, metres; infinity where most cannot be read so."""
    if project is None and crs not in (WGS84, GCJ02, BD09):
        return math.inf
    found = ToWgs84(crs, axes_swapped, project).points([point for point, _ in pairs])
    return median(math.inf if here is None else metres_between(here, there) for here, (_, there) in zip(found, pairs))


def _told(metres: float) -> str:
    """Return a distance as people say it."""
    if not math.isfinite(metres):
        return "∞"
    return f"{metres / 1000:,.0f} km" if metres >= 10_000 else f"{metres:,.0f} m"
