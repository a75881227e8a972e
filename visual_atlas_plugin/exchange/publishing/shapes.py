"""Lines and areas out of a GeoPackage, as this plugin and QGIS write them: two dimensions, one line, one area with holes."""

import struct
from typing import Tuple, Union

Ring = Tuple[Tuple[float, float], ...]
_LINE, _AREA = 2, 3


def line_or_rings(blob: bytes) -> Union[Ring, Tuple[Ring, ...]]:
    """Return the points of a line, or the rings of an area, the outer one first.

    Raises ValueError or struct.error for anything else.
    """
    at = 8 + (0, 32, 48, 48, 64)[(blob[3] >> 1) & 0x07]
    order = "<" if blob[at] else ">"
    kind, number = struct.unpack_from(order + "II", blob, at + 1)
    if kind == _LINE:
        return _points(blob, order, at + 9, number)
    if kind != _AREA:
        raise ValueError("neither a line nor an area")
    at, rings = at + 9, []
    for _ in range(number):
        (count,) = struct.unpack_from(order + "I", blob, at)
        rings.append(_points(blob, order, at + 4, count))
        at += 4 + 16 * count
    return tuple(rings)


def rings_of(blob: bytes) -> Tuple[Ring, ...]:
    """Return the rings of an area. Raises ValueError or struct.error for anything else."""
    found = line_or_rings(blob)
    if not found or not isinstance(found[0][0], tuple):
        raise ValueError("not an area")
    return found        # type: ignore[return-value]


def _points(blob: bytes, order: str, at: int, count: int) -> Ring:
    if count > len(blob) // 16:
        raise ValueError("more points than bytes")
    flat = struct.unpack_from(f"{order}{2 * count}d", blob, at)
    return tuple(zip(flat[::2], flat[1::2]))
