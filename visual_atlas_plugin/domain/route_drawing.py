"""The drawing of the routes: from their stops to finished lines and marks, one set per scale band.

Lane pitch, arrows and badges have a size in millimetres on paper, so the drawing is made once for each
band of map scales. Every leg is schematic: no source tells the road. Coordinates are WGS84 lon/lat.
"""

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Sequence, Tuple

if TYPE_CHECKING:
    from .route_neighbors import Neighbor

LonLat = Tuple[float, float]

FIRST_NOMINAL = 25_000.0
BAND_COUNT = 17                      # 1:25,000, times the square root of two each, to 1:6,400,000
OPEN_END = 1e12
FORMAT_VERSION = 1


@dataclass(frozen=True)
class RouteStop:
    """One stop of one route; `inferred` where no source names it (the crossing)."""

    route_no: int
    stop_order: int
    place_id: str
    lon: float
    lat: float
    inferred: bool = False


@dataclass(frozen=True)
class RouteLeg:
    """A leg between two stops: its base curve, free of any scale, and the straight distance in km."""

    route_no: int
    leg_order: int
    from_place_id: str
    to_place_id: str
    inferred: bool
    length_km: float
    coords: List[LonLat]


@dataclass(frozen=True)
class RouteLine:
    """A leg as it is drawn where scale_from <= scale denominator < scale_to."""

    route_no: int
    leg_order: int
    lane: int
    inferred: bool
    scale_from: float
    scale_to: float
    coords: List[LonLat]


@dataclass(frozen=True)
class RouteMark:
    """An arrow, badge, badge_arrow or tie at lon/lat, moved on paper by dx_mm (right) and dy_mm (down).

    Angles are degrees clockwise from up; `angle` is the direction of movement.
    """

    route_no: int
    leg_order: int
    mark: str
    label: str
    angle: float
    dx_mm: float
    dy_mm: float
    tie_mm: float
    tie_angle: float
    scale_from: float
    scale_to: float
    lon: float
    lat: float


@dataclass
class RouteDrawing:
    """All that is drawn of the routes."""

    legs: List[RouteLeg] = field(default_factory=list)
    lines: List[RouteLine] = field(default_factory=list)
    marks: List[RouteMark] = field(default_factory=list)

    def to_dict(self) -> Dict[str, Any]:
        """Return the drawing as plain values for JSON."""
        return {"format": FORMAT_VERSION, **asdict(self)}

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> "RouteDrawing":
        """Read what to_dict wrote; raises ValueError for another format."""
        if data.get("format") != FORMAT_VERSION:
            raise ValueError(f"route drawing of format {data.get('format')!r}, expected {FORMAT_VERSION}")

        def points(row: Dict[str, Any]) -> Dict[str, Any]:
            return {**row, "coords": [(float(x), float(y)) for x, y in row["coords"]]}

        return cls(
            [RouteLeg(**points(row)) for row in data["legs"]],
            [RouteLine(**points(row)) for row in data["lines"]],
            [RouteMark(**row) for row in data["marks"]],
        )


@dataclass(frozen=True)
class Band:
    """A band of scales: geometry is built at `nominal` and shown from scale_from up to scale_to."""

    nominal: float
    scale_from: float
    scale_to: float


def bands() -> List[Band]:
    """Return the scale bands from large scales to small ones; together they hold every scale."""
    edge = 2 ** 0.25
    out = []
    for number in range(BAND_COUNT):
        nominal = FIRST_NOMINAL * 2 ** (number / 2)
        out.append(Band(
            nominal,
            0.0 if number == 0 else round(nominal / edge, 3),
            OPEN_END if number == BAND_COUNT - 1 else round(nominal * edge, 3),
        ))
    return out


def _check_shapely() -> None:
    """Raise ImportError unless shapely makes a plain line of what it is given.

    On Linux, the wheel of shapely 2 in the QGIS program asks the GEOS that QGIS has loaded about objects of its own GEOS:
    a flat line is then said to have heights. (In Python alone, and with a shapely built for this system, it is right.)
    """
    from shapely.geometry import LineString

    given = [(0.0, 0.0), (1.0, 2.0)]
    line = LineString(given)
    if line.has_z or list(line.coords) != given:
        raise ImportError("this shapely was built with another GEOS than the one that QGIS has loaded")


def build(stops: Iterable[RouteStop], neighbors: Sequence["Neighbor"] = ()) -> RouteDrawing:
    """Draw the routes through their stops, their badges clear of the symbols of neighbors.

    Needs shapely: ImportError where it is missing, or where it came with a GEOS of its own that is mixed up with that of
    QGIS. May run in any thread.
    """
    _check_shapely()
    from . import route_curves, route_marks
    from .plane import Plane
    from .route_neighbors import MERCATOR_NUMBER, symbols_at

    plane = Plane()
    legs = route_curves.legs_of(stops, plane)
    shared = route_curves.shared_ends(legs)
    drawing = RouteDrawing(legs=[route_curves.base_leg(leg, plane) for leg in legs])
    for band in bands():
        drawn = route_curves.draw_band(legs, band.nominal, shared)
        drawing.lines.extend(route_curves.finished_line(line, band, plane) for line in drawn if line.visible)
        numbers = [band.nominal * stretch * factor for stretch in route_marks.STRETCHES
                   for factor in (1.0, MERCATOR_NUMBER)]
        symbols = symbols_at(neighbors, plane, band.nominal, numbers)
        for mark in route_marks.place_marks(drawn, symbols):
            drawing.marks.append(route_marks.finished_mark(mark, band, plane))
    return drawing
