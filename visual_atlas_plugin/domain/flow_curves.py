"""Curves of movements between places: bowed to the right of their direction, so that opposite ones part."""

from typing import List

import numpy as np

BOW = 0.14           # height of the control point's bow as a share of the length of the leg
POINTS = 17
_WKB_LINE = 2


def bowed(lon_from: np.ndarray, lat_from: np.ndarray, lon_to: np.ndarray, lat_to: np.ndarray,
          bow: float = BOW, points: int = POINTS) -> np.ndarray:
    """Return the curves as an array (leg, point, 2) of longitude and latitude in WGS84 degrees.

    A curve begins and ends exactly at its places; it is a parabola in degrees shrunk to the width that a degree of
    longitude has there, good for legs of some hundred kilometers. They are schematic, not the road taken.
    """
    start, end = np.column_stack((lon_from, lat_from)), np.column_stack((lon_to, lat_to))
    shrink = np.cos(np.radians((start[:, 1] + end[:, 1]) / 2))
    east, north = (end[:, 0] - start[:, 0]) * shrink, end[:, 1] - start[:, 1]
    middle = (start + end) / 2
    control = np.column_stack((middle[:, 0] + 2 * bow * north / shrink, middle[:, 1] - 2 * bow * east))
    t = np.linspace(0.0, 1.0, points)[None, :, None]
    curves = (1 - t) ** 2 * start[:, None] + 2 * t * (1 - t) * control[:, None] + t ** 2 * end[:, None]
    curves[:, 0], curves[:, -1] = start, end
    return curves


def line_wkbs(curves: np.ndarray) -> List[bytes]:
    """Return each curve as the WKB of a line, little-endian."""
    points = curves.shape[1]
    record = np.dtype([("order", "u1"), ("type", "<u4"), ("points", "<u4"), ("xy", "<f8", (points, 2))])
    rows = np.zeros(len(curves), record)
    rows["order"], rows["type"], rows["points"], rows["xy"] = 1, _WKB_LINE, points, curves
    whole, size = rows.tobytes(), record.itemsize
    return [whole[start:start + size] for start in range(0, len(whole), size)]
