"""Which points lie in a drawn area."""

from typing import Sequence, Tuple

import numpy as np


def inside_ring(lon: np.ndarray, lat: np.ndarray, ring: Sequence[Tuple[float, float]]) -> np.ndarray:
    """Tell which points (degrees; NaN: no point) lie inside a ring or on its border.

    The ring is open (its last corner is joined to its first) and taken in plain degrees, as it was drawn on a map
    of a country. Even-odd rule by crossings of a ray to the east.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    inside = np.zeros(len(lon), bool)
    if len(ring) < 3:
        return inside
    known = ~(np.isnan(lon) | np.isnan(lat))
    x, y = lon[known], lat[known]
    odd, on_border = np.zeros(len(x), bool), np.zeros(len(x), bool)
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0])):
        cross = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
        on_border |= ((cross == 0) & (x >= min(x0, x1)) & (x <= max(x0, x1))
                      & (y >= min(y0, y1)) & (y <= max(y0, y1)))
        if y0 != y1:
            spans = (y >= min(y0, y1)) & (y < max(y0, y1))
            odd ^= spans & ((cross > 0) if y1 > y0 else (cross < 0))
    inside[known] = odd | on_border
    return inside
