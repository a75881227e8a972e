"""Tables that one atlas hands on to another: a row is a row, and a column feeds the column of the same name.

They come from an atlas's own files alone (exchange CSV, GeoPackage), where they are known by their names and keys. Geometry is
(lon, lat), a tuple of such pairs for a line, a tuple of such rings for an area, in WGS84 degrees.
"""

from typing import Dict, List, Mapping, Optional, Sequence

from .cells import NO_NUMBER, Bad
from .group_cases import Writer, put_with_places
from .positions import PlaceCells, Positions
from .table_work import MISSING, Work, filled
from .targets import POINT, ROW, TARGETS, Target


def read_handed_on(work: Work, places: Positions) -> Writer:
    """Read rows of a table of another atlas; return what writes them."""
    rows_are = work.plan.meaning.rows_are
    values: Dict[str, list] = {}
    for name, target in TARGETS[rows_are].items():
        if name == POINT or target.column == "geom":
            continue
        found, constant = work.values(ROW, 1, name), work.constant(ROW, 1, name)
        if found is not None or constant is not None:
            values[_result(name, target)] = filled(found, constant, work.count)
        elif target.required:
            values[name] = [None] * work.count
    _geometry(work, rows_are, values)
    _ask_for(work, rows_are, values)
    if "place_id" not in values:
        return lambda: work.put(rows_are, values, work.keep())
    refs = _place_refs(places, values.pop("place_id"))
    return lambda: put_with_places(work, rows_are, {"place_ref": refs, **values}, work.keep(), places.places)


def _result(name: str, target: Target) -> str:
    """Return the column of the result: what names another row is called as in the source."""
    return name if target.column.endswith("uuid") else target.column


def _place_refs(places: Positions, ids: Sequence[Optional[str]]) -> List[Optional[int]]:
    found: Dict[Optional[str], Optional[int]] = {None: None}
    for one in dict.fromkeys(filter(None, ids)):
        ref = places.read([PlaceCells(place_id=one)])[0]
        found[one] = None if type(ref) is Bad else ref
    return [found[one] for one in ids]


def _geometry(work: Work, rows_are: str, values: Dict[str, list]) -> None:
    """Put together what says where a row is: the table's own points, longitude and latitude, or WKT."""
    fields: Mapping[str, Target] = TARGETS[rows_are]
    if "wkt" in fields:
        values["geom"] = work.values(ROW, 1, "wkt") or [None] * work.count
    elif "lon" in fields:
        lon, lat = (work.values(ROW, 1, name) or [None] * work.count for name in ("lon", "lat"))
        points = work.points if work.has(ROW, 1, POINT) and work.points is not None else [None] * work.count
        values["geom"] = [(x, y) if x is not None and y is not None else point for x, y, point in zip(lon, lat, points)]
        for position, point in enumerate(values["geom"]):
            if point is not None and not (-180.0 <= point[0] <= 180.0 and -90.0 <= point[1] <= 90.0):
                work.tell(position, None, Bad(NO_NUMBER))


def _ask_for(work: Work, rows_are: str, values: Mapping[str, list]) -> None:
    """Refuse rows without what every row of the table needs."""
    for name, target in TARGETS[rows_are].items():
        column = values.get(_result(name, target))
        if target.required and column is not None:
            field = work.plan.fields.get((ROW, 1), {}).get(name)
            for position, value in enumerate(column):
                if value is None and position not in work.rejected:
                    work.tell(position, field, Bad(MISSING))
    for position, value in enumerate(values.get("geom", ())):
        if value is None and position not in work.rejected:
            work.tell(position, None, Bad(MISSING))
