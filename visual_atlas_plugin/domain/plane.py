"""The plane in which routes are drawn: Lambert conformal conic on the WGS84 ellipsoid, and distances on it.

It is the plane of the overview page (`layouts.geometry.OVERVIEW_CRS`; a test holds them together).
Plain arithmetic, the same in every thread and on every computer. (PROJ by way of pyproj gives the same numbers, but
called from the thread of a task it ended QGIS 3.44.) Formulas: J. P. Snyder, Map Projections: A Working Manual, 1987,
15-1 to 15-11, 3-1 and 7-9; T. Vincenty, Direct and Inverse Solutions of Geodesics on the Ellipsoid, 1975.
"""

import math
from typing import Iterable, List, Tuple

Point = Tuple[float, float]

PARALLELS = (40.5, 42.8)      # degrees; the border from Dandong to Hunchun lies between them
ORIGIN = (127.5, 41.65)       # lon, lat of x = y = 0
DECIMALS = 7                  # of a degree: 1 cm, a thousandth of a millimetre at 1:25,000

SEMI_MAJOR = 6378137.0        # m
FLATTENING = 1 / 298.257223563
_E = math.sqrt(FLATTENING * (2 - FLATTENING))
_CLOSE = 1e-14                # radians at which a latitude is found
_STEPS = 50                   # more than either iteration needs


def _parallel(lat: float) -> Tuple[float, float]:
    """Return Snyder's m and t of a latitude in radians."""
    sine = _E * math.sin(lat)
    t = math.tan(math.pi / 4 - lat / 2) * ((1 + sine) / (1 - sine)) ** (_E / 2)
    return math.cos(lat) / math.sqrt(1 - sine * sine), t


class Plane:
    """The way between lon/lat (degrees, WGS84) and metres of the plane, x to the east and y to the north."""

    def __init__(self) -> None:
        (m1, t1), (m2, t2) = (_parallel(math.radians(lat)) for lat in PARALLELS)
        self._n = math.log(m1 / m2) / math.log(t1 / t2)
        self._scale = SEMI_MAJOR * m1 / (self._n * t1 ** self._n)
        self._lon0 = math.radians(ORIGIN[0])
        self._rho0 = self._rho(math.radians(ORIGIN[1]))

    def _rho(self, lat: float) -> float:
        return self._scale * _parallel(lat)[1] ** self._n

    def to_plane(self, lon: float, lat: float) -> Point:
        """Return lon/lat in metres of the plane."""
        rho = self._rho(math.radians(lat))
        turn = math.remainder(math.radians(lon) - self._lon0, 2 * math.pi) * self._n
        return rho * math.sin(turn), self._rho0 - rho * math.cos(turn)

    def to_lonlat(self, points: Iterable[Point], metres_per_unit: float = 1.0) -> List[Point]:
        """Return points of the plane (or of a page) as lon/lat rounded to DECIMALS."""
        out = []
        for x, y in points:
            lon, lat = self._inverse(x * metres_per_unit, y * metres_per_unit)
            out.append((round(lon, DECIMALS), round(lat, DECIMALS)))
        return out

    def _inverse(self, x: float, y: float) -> Point:
        """Return metres of the plane as lon/lat in degrees."""
        down = self._rho0 - y
        t = (math.hypot(x, down) / self._scale) ** (1 / self._n)
        lat = math.pi / 2 - 2 * math.atan(t)
        for _ in range(_STEPS):
            sine = _E * math.sin(lat)
            better = math.pi / 2 - 2 * math.atan(t * ((1 - sine) / (1 + sine)) ** (_E / 2))
            if abs(better - lat) < _CLOSE:
                break
            lat = better
        return math.degrees(math.atan2(x, down) / self._n + self._lon0), math.degrees(better)


def distance_km(a: Point, b: Point) -> float:
    """Return the length of the geodesic between two points (lon, lat in degrees) in km, good to a millimetre.

    Points at opposite ends of the earth, where Vincenty's steps do not settle, get half the way around it.
    """
    minor = SEMI_MAJOR * (1 - FLATTENING)
    u1, u2 = (math.atan((1 - FLATTENING) * math.tan(math.radians(lat))) for lat in (a[1], b[1]))
    (s1, c1), (s2, c2) = ((math.sin(u), math.cos(u)) for u in (u1, u2))
    between = turn = math.remainder(math.radians(b[0] - a[0]), 2 * math.pi)
    for _ in range(_STEPS):
        sin_turn, cos_turn = math.sin(turn), math.cos(turn)
        sin_arc = math.hypot(c2 * sin_turn, c1 * s2 - s1 * c2 * cos_turn)
        if sin_arc == 0.0:
            return 0.0
        cos_arc = s1 * s2 + c1 * c2 * cos_turn
        arc = math.atan2(sin_arc, cos_arc)
        azimuth = c1 * c2 * sin_turn / sin_arc
        square = 1 - azimuth * azimuth
        middle = cos_arc - 2 * s1 * s2 / square if square else 0.0      # on the equator there is none
        c = FLATTENING / 16 * square * (4 + FLATTENING * (4 - 3 * square))
        before = turn
        turn = between + (1 - c) * FLATTENING * azimuth * (
            arc + c * sin_arc * (middle + c * cos_arc * (2 * middle * middle - 1)))
        if abs(turn - before) < 1e-12:
            return minor * _stretched(arc, sin_arc, cos_arc, middle, square, minor) / 1000.0
    return math.pi * minor / 1000.0


def _stretched(arc: float, sin_arc: float, cos_arc: float, middle: float, square: float, minor: float) -> float:
    """Return an arc of the auxiliary sphere as an arc of the geodesic, in units of the minor half axis."""
    u = square * (SEMI_MAJOR ** 2 - minor ** 2) / minor ** 2
    a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    change = b * sin_arc * (middle + b / 4 * (
        cos_arc * (2 * middle * middle - 1)
        - b / 6 * middle * (4 * sin_arc * sin_arc - 3) * (4 * middle * middle - 3)))
    return a * (arc - change)
