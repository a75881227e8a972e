"""Geometries of other people's files: a point as it is; of a line or an area a point that stands for it, if that is wanted.

Shapes are handed over as WKB (OGC 06-103r4), which GDAL reads; it never sees the files themselves.
"""

import math
import struct
from typing import List, NamedTuple, Optional, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import Point, RawProblem
from .rows import TOLD

SHAPE = N_("The row has a line or an area, not a point; it comes in without a position.")
STANDS_FOR = N_("The position is a point that stands for a line or an area.")
SEVERAL = N_("The row has several points; it comes in without a position.")
NO_NUMBERS = N_("The position of the row is no pair of numbers; it comes in without one.")

LINE, POLYGON = 2, 3


class Shape(NamedTuple):
    """What a file says about where a row is: a point, else WKB of something larger, else nothing; `broken`: not readable."""

    point: Optional[Point] = None
    wkb: bytes = b""
    points: int = 0         # of a set of points
    broken: bool = False


class Placing:
    """Positions for the rows of one pass over a table, and the first notes about those that have none of their own."""

    def __init__(self, shape_points: bool):
        self._wanted = shape_points
        self._told = 0

    def place(self, row: int, shape: Shape) -> Tuple[Optional[Point], Sequence[RawProblem]]:
        """Return the position of a row and what has to be known about it."""
        if shape.point is not None:
            return shape.point, ()
        if shape.broken:
            return None, self._note(row, NO_NUMBERS)
        if shape.points > 1:
            return None, self._note(row, SEVERAL)
        if not shape.wkb:
            return None, ()
        point = representative(shape.wkb) if self._wanted else None
        return point, self._note(row, SHAPE if point is None else STANDS_FOR)

    def _note(self, row: int, reason: str) -> Sequence[RawProblem]:
        self._told += 1
        return [RawProblem(row, "", "", reason, False)] if self._told <= TOLD else ()


def checked(x: object, y: object) -> Shape:
    """Return a point of two numbers or texts of numbers; broken where they are none."""
    try:
        point = (float(x), float(y))    # type: ignore[arg-type]  # anything else is the error that is awaited
    except (TypeError, ValueError, OverflowError):
        return Shape(broken=True)
    return Shape(point) if math.isfinite(point[0]) and math.isfinite(point[1]) else Shape(broken=True)


def line_wkb(points: Sequence[Point]) -> bytes:
    """Return a line as WKB."""
    return struct.pack("<BII", 1, LINE, len(points)) + _packed(points)


def polygon_wkb(rings: Sequence[Sequence[Point]]) -> bytes:
    """Return an area with its holes as WKB."""
    packed = b"".join(struct.pack("<I", len(ring)) + _packed(ring) for ring in rings)
    return struct.pack("<BII", 1, POLYGON, len(rings)) + packed


def many_wkb(parts: Sequence[bytes]) -> bytes:
    """Return lines and areas as one collection."""
    return parts[0] if len(parts) == 1 else struct.pack("<BII", 1, 7, len(parts)) + b"".join(parts)


def _packed(points: Sequence[Point]) -> bytes:
    flat: List[float] = [number for point in points for number in point]
    return struct.pack(f"<{len(flat)}d", *flat)


def representative(wkb: bytes) -> Optional[Point]:
    """Return a point in an area, or half way along a line; None where that cannot be said."""
    from osgeo import gdal, ogr     # not needed, and not loaded, before somebody has shapes

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        shape = ogr.CreateGeometryFromWkb(wkb)
        if shape is None or shape.IsEmpty():
            return None
        shape.FlattenTo2D()
        whole = shape.GetLinearGeometry() or shape      # has to outlive its parts, which only point into it
        largest = _largest(whole, ogr)
        if largest is None or not all(map(math.isfinite, largest.GetEnvelope())):
            return None
        if largest.GetDimension() == 1:
            found = largest.Value(largest.Length() / 2)
        else:
            found = largest.PointOnSurface()
        if found is None or found.IsEmpty():
            return None
        point = (found.GetX(), found.GetY())
    except RuntimeError:        # where somebody has switched on exceptions of GDAL: a shape that it cannot take
        return None
    finally:
        gdal.PopErrorHandler()
    return point if math.isfinite(point[0]) and math.isfinite(point[1]) else None


def _largest(shape, ogr):
    """Return the largest single line or area of a shape, areas first."""
    singles, waiting = [], [shape]
    while waiting:
        part = waiting.pop()
        if part.GetGeometryCount() and part.GetGeometryType() not in (ogr.wkbPolygon, ogr.wkbTriangle):
            waiting += [part.GetGeometryRef(index) for index in range(part.GetGeometryCount())]
        elif part.GetDimension() and not part.IsEmpty():
            singles.append(part)
    return max(singles, key=lambda part: (part.GetDimension(), part.Area() if part.GetDimension() == 2 else part.Length()),
               default=None)
