"""What kind of value each released column holds, for the files that tell numbers from texts."""

from typing import Iterable, Tuple

INTEGERS = frozenset((
    "theme_no", "published_count", "on_route", "is_alias", "route_no", "stop_order", "is_via", "inferred", "leg_order",
    "start_day", "end_day", "credibility", "stage_order", "cases", "people_2023_10_09"))
REALS = frozenset((
    "length_km", "lane", "scale_from", "scale_to", "angle", "dx_mm", "dy_mm", "tie_mm", "tie_angle", "duration_value",
    "value", "value_low", "value_high", "marker_angle", "radius_m"))
INTEGER, REAL, TEXT = "integer", "real", "text"


def kind_of(column: str) -> str:
    """Return what a column holds: INTEGER, REAL or TEXT (ids are text, also where they look like numbers)."""
    return INTEGER if column in INTEGERS else REAL if column in REALS else TEXT


def flat_columns(columns: Iterable[str], geometry: str, is_line: bool) -> Tuple[str, ...]:
    """Return the columns of a table without geometry: a point becomes lon and lat, a line becomes wkt, at the end."""
    plain = tuple(name for name in columns if name != geometry)
    if not geometry:
        return plain
    return plain + (("wkt",) if is_line else ("lon", "lat"))


def flat_values(row: tuple, position: int, is_line: bool) -> tuple:
    """Return the values of a row in the order of flat_columns; `position` of the geometry, -1 for none."""
    if position < 0:
        return row
    plain, geometry = row[:position] + row[position + 1:], row[position]
    if is_line:
        return plain + (line_text(geometry),)
    return plain + (tuple(geometry) if geometry is not None else (None, None))


def line_text(points) -> str:
    """Return a line as WKT, "" for none."""
    return "LINESTRING (" + ", ".join(f"{x!r} {y!r}" for x, y in points) + ")" if points else ""
