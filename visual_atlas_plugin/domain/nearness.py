"""How near a few points come to many short segments: arrays for what is asked a hundred thousand times.

A shapely object for every point costs most of the time of a drawing, under shapely 2 by far the most.
"""

import math
from typing import Any, List, Sequence, Tuple

import numpy as np

Point = Tuple[float, float]


class Segments:
    """The points or lines of one shapely geometry as arrays, in its own units."""

    def __init__(self, geometry: Any) -> None:
        """Take the geometry apart: each line into its segments, each point as a segment without length."""
        starts: List[Point] = []
        ends: List[Point] = []
        for part in getattr(geometry, "geoms", [geometry]):
            coords = [(x, y) for x, y, *_ in part.coords]
            starts += coords[:-1] or coords
            ends += coords[1:] or coords
        first, last = np.array(starts, float).reshape(-1, 2), np.array(ends, float).reshape(-1, 2)
        self._x, self._y = first[:, 0], first[:, 1]
        self._dx, self._dy = last[:, 0] - self._x, last[:, 1] - self._y
        squared = self._dx ** 2 + self._dy ** 2
        self._squared = np.where(squared > 0, squared, 1.0)

    def distances(self, points: Sequence[Point]) -> List[float]:
        """Return the least distance of each point to any of the segments; infinite where there are none."""
        if not len(self._x):
            return [math.inf] * len(points)
        where = np.array(points, float)
        east = where[:, :1] - self._x
        north = where[:, 1:] - self._y
        along = np.clip((east * self._dx + north * self._dy) / self._squared, 0.0, 1.0)
        gaps = (east - along * self._dx) ** 2 + (north - along * self._dy) ** 2
        return [math.sqrt(least) for least in gaps.min(axis=1)]


def distance_to_segment(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point to one segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    squared = dx * dx + dy * dy
    along = 0.0 if not squared else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / squared
    along = min(1.0, max(0.0, along))
    return math.hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)
