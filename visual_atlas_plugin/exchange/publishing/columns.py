"""What kind of value each released column holds, for the files that tell numbers from texts."""

from typing import Iterable, Tuple

from .released import GEOMETRY

INTEGERS = frozenset((
    "theme_no", "published_count", "on_route", "is_alias", "route_no", "stop_order", "is_via", "inferred", "leg_order",
    "start_day", "end_day", "credibility", "stage_order", "cases", "people_2023_10_09", "print_allowed", "web_allowed",
    "byte_size", "shortcut", "sort_order", "is_user", "in_use"))
REALS = frozenset((
    "length_km", "lane", "scale_from", "scale_to", "angle", "dx_mm", "dy_mm", "tie_mm", "tie_angle", "duration_value",
    "value", "value_low", "value_high", "marker_angle", "radius_m", "resolution_m", "off_nadir_deg", "sun_elevation_deg",
    "sun_azimuth_deg", "cloud_cover_pct", "offset_east_m", "offset_north_m", "offset_error_m", "length_m", "area_m2",
    "perimeter_m"))
INTEGER, REAL, TEXT = "integer", "real", "text"


def kind_of(column: str) -> str:
    """Return what a column holds: INTEGER, REAL or TEXT (ids are text, also where they look like numbers)."""
    return INTEGER if column in INTEGERS else REAL if column in REALS else TEXT


def flat_columns(columns: Iterable[str], geometry: str, as_text: bool) -> Tuple[str, ...]:
    """Return the columns of a table without geometry: a point becomes lon and lat, a line or an area wkt, at the end."""
    plain = tuple(name for name in columns if name != geometry)
    if not geometry:
        return plain
    return plain + (("wkt",) if as_text else ("lon", "lat"))


def flat_values(row: tuple, position: int, as_text: bool) -> tuple:
    """Return the values of a row in the order of flat_columns; `position` of the geometry, -1 for none."""
    if position < 0:
        return row
    plain, geometry = row[:position] + row[position + 1:], row[position]
    if as_text:
        return plain + (line_text(geometry),)
    return plain + (tuple(geometry) if geometry is not None else (None, None))


def line_text(points) -> str:
    """Return a line or an area as WKT, "" for none."""
    if points and isinstance(points[0][0], tuple):
        return "POLYGON (" + ", ".join(f"({_listed(ring)})" for ring in points) + ")"
    return f"LINESTRING ({_listed(points)})" if points else ""


def told_by_text(table: str) -> bool:
    """Tell whether the geometry of a table is told by WKT: lines and areas."""
    return GEOMETRY.get(table, ("", "Point"))[1] != "Point"


def _listed(points) -> str:
    return ", ".join(f"{x!r} {y!r}" for x, y in points)
