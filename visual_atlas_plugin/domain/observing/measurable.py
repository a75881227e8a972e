"""From which size on a difference between two images is a change, and not the error of laying one over the other.

The error of one boundary point compared between two images is

    e = sqrt(o1^2 + o2^2 + r1^2 + r2^2)          (metres)

with o the error that is left after an image was shifted to the reference (`offset_error_m`), and r its resolution
(`resolution_m`, the length of a pixel on the ground): where an edge runs cannot be pointed at more closely than to a pixel.
Independent errors are added by their squares (Guide to the expression of uncertainty in measurement, JCGM 100:2008, 5.1.2).

    length:  |difference| <= sqrt(2) * e           a line has two ends, each with this error
    area:    |difference| <= e * perimeter         the band of width e along the outline (Perkal's epsilon band; the larger of
                                                   the two perimeters)

is "no measurable change". A shift of a whole image changes no length and no area, and errors along an outline partly cancel: so
the limits are on the safe side, they rather hide a small change than invent one. What an analyst reads into shadow, snow or a
slanting view is not in them. An error that nobody measured is not zero: `assumed_m` stands in its place, and the result says so.
On one and the same image nothing is laid over anything: there o1 = o2 = 0.
"""

import math
from dataclasses import dataclass
from typing import Mapping, Optional

from .marks import LINE, POLYGON, Mark

ASSUMED_M = 5.0     # m, for what was not measured; a choice, not a measurement: results that rest on it are marked


@dataclass(frozen=True)
class ImageFacts:
    """What is known of an image's errors, metres; None is "not measured", never 0."""

    offset_error_m: Optional[float] = None
    resolution_m: Optional[float] = None


@dataclass(frozen=True)
class Error:
    """The error of a boundary point between two images (m), and whether it rests on an assumption."""

    metres: float
    assumed: bool


def error_between(one: str, other: str, images: Mapping[str, ImageFacts], assumed_m: float = ASSUMED_M) -> Error:
    """Return the error between two images, by uuid ("" or not listed: nothing is known of it)."""
    same = bool(one) and one == other
    squares, assumed = 0.0, False
    for key in (one, other):
        facts = images.get(key, ImageFacts())
        for value in (facts.resolution_m,) if same else (facts.offset_error_m, facts.resolution_m):
            known = value is not None and value >= 0 and math.isfinite(value)
            assumed = assumed or not known
            squares += (value if known else assumed_m) ** 2
    return Error(math.sqrt(squares), assumed)


def least_change(one: Mark, other: Mark, error: Error) -> Optional[float]:
    """Return the largest difference in size that is no measurable change: m of lines, m2 of polygons; None for points."""
    if one.geometry != other.geometry or one.size is None or other.size is None:
        return None
    if one.geometry == LINE:
        return math.sqrt(2.0) * error.metres
    if one.geometry == POLYGON:
        return error.metres * max(_edge(one), _edge(other))
    return None


def _edge(mark: Mark) -> float:
    """Return the perimeter; where it is not stored, the least that an outline of this area can have (a circle's)."""
    return mark.edge if mark.edge else 2.0 * math.sqrt(math.pi * max(0.0, mark.size or 0.0))
