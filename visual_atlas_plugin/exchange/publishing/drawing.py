"""The routes of a release, drawn through the places as they are told, and the lines of movements between them.

The drawing that the atlas keeps is made from all of its places: where a number stands aside of a symbol, it tells of that
symbol. So it is used only where every place with a point is told exactly, and drawn anew otherwise.
"""

import sqlite3
from functools import lru_cache
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ...domain import route_drawing, route_neighbors
from ...domain.fanning import CROWD
from ...domain.flow_curves import bowed
from ...store.connection import point_of
from .reading import Row, rows
from .released import COLUMNS

_STOPS = ("SELECT s.route_no, s.stop_order, s.stop_kind, p.uuid AS place_uuid, s.is_via, s.inferred, s.name_verbatim "
          "FROM route_stops s JOIN places p ON p.uuid = s.place_uuid ORDER BY s.route_no, s.stop_order")
_LEGS = ("SELECT g.route_no, g.leg_order, f.place_id AS from_place_id, t.place_id AS to_place_id, g.inferred, g.length_km, "
         "g.geom FROM route_legs g JOIN places f ON f.uuid = g.from_place_uuid JOIN places t ON t.uuid = g.to_place_uuid "
         "ORDER BY g.route_no, g.leg_order")
_LINES = ("SELECT route_no, leg_order, lane, inferred, scale_from, scale_to, geom FROM route_lines "
          "ORDER BY scale_from, route_no, leg_order, fid")
_MARKS = ("SELECT route_no, leg_order, mark, label, angle, dx_mm, dy_mm, tie_mm, tie_angle, scale_from, scale_to, geom "
          "FROM route_marks ORDER BY scale_from, route_no, leg_order, fid")
Tables = Dict[str, List[tuple]]


def read_stops(connection: sqlite3.Connection) -> List[Row]:
    """Read the stops of all routes, in order."""
    return list(rows(connection, _STOPS))


def stored(connection: sqlite3.Connection, numbers: Iterable[int]) -> Tables:
    """Return legs, lines and marks as the atlas keeps them, of some routes."""
    wanted = set(numbers)
    found: Tables = {}
    for table, statement in (("route_legs", _LEGS), ("route_lines", _LINES), ("route_marks", _MARKS)):
        read = point_of if table == "route_marks" else line_of
        found[table] = [tuple(row[:-1]) + (read(row[-1]),) for row in connection.execute(statement) if row[0] in wanted]
    return found


def line_of(blob: bytes) -> Tuple[Tuple[float, float], ...]:
    """Return the points of a GeoPackage line of two dimensions, as this plugin writes them. Raises ValueError."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 0x07]
    order = "<" if blob[8 + envelope] else ">"
    kind, number = np.frombuffer(blob, order + "u4", 2, 9 + envelope)
    if kind != 2:
        raise ValueError("not a line")
    return tuple(map(tuple, np.frombuffer(blob, order + "f8", 2 * int(number), 17 + envelope).reshape(-1, 2).tolist()))


def drawn(stops: Sequence[Row], points: Mapping[str, Tuple[float, float]], shown: Iterable[Row]) -> Tuple[Tables, bool]:
    """Draw routes through stops (with place_id), clear of the symbols of the places that are told exactly.

    Routes with a stop that has no point are not drawn. Returns the tables and whether lines and marks could be made: without
    the library shapely there are legs alone.
    """
    open_routes = {stop["route_no"] for stop in stops if stop["place_id"] not in points}
    whole = _without_repeats([stop for stop in stops if stop["route_no"] not in open_routes])
    located = [row for row in shown if row["geom"]]
    if len(located) > CROWD:        # a map of so many shows those of published routes first (mapping.place_style.thinned)
        located = [row for row in located if row["on_route"]]
    neighbors = route_neighbors.neighbors_of((row["place_id"], row["kind"], row["precision"], *row["geom"]) for row in located)
    try:
        drawing = _built(tuple(
            route_drawing.RouteStop(stop["route_no"], stop["stop_order"], stop["place_id"], *points[stop["place_id"]],
                                    inferred=bool(stop["inferred"])) for stop in whole), tuple(neighbors))
    except ImportError:
        return {"route_legs": _plain_legs(whole, points), "route_lines": [], "route_marks": []}, False
    return {
        "route_legs": [(leg.route_no, leg.leg_order, leg.from_place_id, leg.to_place_id, int(leg.inferred), leg.length_km,
                        _pairs(leg.coords)) for leg in drawing.legs],
        "route_lines": [(line.route_no, line.leg_order, line.lane, int(line.inferred), line.scale_from, line.scale_to,
                         _pairs(line.coords)) for line in drawing.lines],
        "route_marks": [tuple(getattr(mark, name) for name in COLUMNS["route_marks"][:-1]) + ((mark.lon, mark.lat),)
                        for mark in drawing.marks]}, True


@lru_cache(maxsize=4)
def _built(stops: Tuple[route_drawing.RouteStop, ...],
           neighbors: Tuple[route_neighbors.Neighbor, ...]) -> route_drawing.RouteDrawing:
    """Draw routes, seconds of work; kept, because a preview and its publication ask for the same. Raises ImportError."""
    return route_drawing.build(stops, neighbors)


def _without_repeats(stops: Sequence[Row]) -> List[Row]:
    """Leave out a stop in the same unit as the one before it on its route: between them no leg can be told."""
    kept: List[Row] = []
    for stop in stops:
        if not kept or (kept[-1]["route_no"], kept[-1]["place_id"]) != (stop["route_no"], stop["place_id"]):
            kept.append(stop)
    return kept


def _pairs(coords) -> Tuple[Tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in coords)


def _plain_legs(stops: Sequence[Row], points: Mapping[str, Tuple[float, float]]) -> List[tuple]:
    """Return a bowed line from stop to stop."""
    pairs = [(one, two) for one, two in zip(stops, stops[1:])
             if one["route_no"] == two["route_no"] and points[one["place_id"]] != points[two["place_id"]]]
    lines = curves([(points[one["place_id"]], points[two["place_id"]]) for one, two in pairs])
    return [(one["route_no"], two["stop_order"] - 1, one["place_id"], two["place_id"], int(bool(one["inferred"] or two["inferred"])),
             None, line) for (one, two), line in zip(pairs, lines)]


def curves(ends: Sequence[Tuple[Tuple[float, float], Tuple[float, float]]]) -> List[Tuple[Tuple[float, float], ...]]:
    """Return schematic curves between pairs of points (lon, lat)."""
    if not ends:
        return []
    flat = np.array([(*start, *end) for start, end in ends], float)
    made = bowed(flat[:, 0], flat[:, 1], flat[:, 2], flat[:, 3]).round(7)
    return [tuple(map(tuple, line)) for line in made.tolist()]
