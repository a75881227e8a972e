"""Symbols of the drawn map, as those of the atlas: shape is the kind, fill the custody, a dashed ring the precision."""

import math
from typing import Any, Dict, List, Tuple

from ....domain import palette
from ....domain.words import CROSSING
from .svg_view import MM, mark_up

_CORNERS = {"triangle": (3, 0.0), "pentagon": (5, 0.0), "hexagon": (6, 0.0), "diamond": (4, 0.0), "square": (4, 45.0)}
_TOWN_ONLY = ("settlement", "county")
_MADE_COARSE = ("grid", "settlement", "county")
_CLOSED = ("closed", "believed_closed")


def town_only(place: Dict[str, Any]) -> bool:
    """Tell whether a point names a town or an area: for its source, or because this edition made it coarse."""
    return place["precision"] in _TOWN_ONLY or place.get("mask") in _MADE_COARSE


def place_symbol(place: Dict[str, Any], x: float, y: float) -> str:
    """Return the symbol of a place at px."""
    hollow = town_only(place)
    ring = _ring(x, y) if hollow else ""
    if place["kind"] == CROSSING:
        return ring + _crossing(x, y, float(place["marker_angle"] or 0))
    shape, size = palette.PLACE_MARKERS.get(place["kind"], palette.PLACE_MARKERS["other"])
    fill = "none" if hollow else _fill(place)
    parts = [
        ring,
        _shape(shape, size + 0.6, x, y, "none" if hollow else palette.HALO, palette.HALO, 0.6 * MM),
        _shape(shape, size, x, y, fill, palette.INK, 0.35 * MM),
    ]
    if place["status"] in _CLOSED:
        reach = size * 0.48 * MM
        parts.append(
            mark_up(
                "path",
                d=f"M{x - reach:.1f} {y + reach:.1f}L{x + reach:.1f} {y - reach:.1f}",
                stroke=palette.INK,
                stroke_width=0.35 * MM,
            )
        )
    if place["status"] == "disputed":
        r = size * 0.31 * MM
        parts.append(
            mark_up("path", d=f"M{x:.1f} {y - r:.1f}A{r:.1f} {r:.1f} 0 0 0 {x:.1f} {y + r:.1f}Z", fill=palette.INK)
        )
    return "".join(parts)


def _fill(place: Dict[str, Any]) -> str:
    if place["status"] in _CLOSED:
        return palette.UNKNOWN_GREY
    if place["status"] == "disputed":
        return palette.HALO
    return palette.CUSTODY_FILL.get(place["custody"], palette.UNKNOWN_GREY)


def corners(shape: str, size: float, x: float, y: float) -> List[Tuple[float, float]]:
    """Return the corners of a shape of `size` mm around px."""
    count, turned = _CORNERS[shape]
    radius = size / 2 * MM * (math.sqrt(2) if shape == "square" else 1.0)
    angles = [math.radians(turned + 360 * number / count) for number in range(count)]
    return [(x + radius * math.sin(angle), y - radius * math.cos(angle)) for angle in angles]


def _shape(shape: str, size: float, x: float, y: float, fill: str, stroke: str, width: float) -> str:
    more = {"fill": fill, "stroke": stroke, "stroke_width": f"{width:.2f}", "stroke_linejoin": "miter"}
    if shape == "circle":
        return mark_up("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{size / 2 * MM:.2f}", **more)
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in corners(shape, size, x, y))
    return mark_up("polygon", points=points, **more)


def _ring(x: float, y: float) -> str:
    radius = f"{3.5 * MM:.1f}"
    return "".join(
        mark_up(
            "circle",
            cx=f"{x:.1f}",
            cy=f"{y:.1f}",
            r=radius,
            fill="none",
            stroke=color,
            stroke_width=f"{width * MM:.2f}",
            stroke_dasharray=dash,
        )
        for color, width, dash in ((palette.HALO, 0.6, None), (palette.INK, 0.3, "3.8 2.6"))
    )


def _crossing(x: float, y: float, angle: float) -> str:
    parts = []
    for color, width, length in ((palette.HALO, 1.2, 3.8), (palette.INK, 0.6, 3.2)):
        for side in (-1.0, 1.0):
            dx, reach = side * MM, length / 2 * MM
            parts.append(
                mark_up("path", d=f"M{dx:.1f} {-reach:.1f}V{reach:.1f}", stroke=color, stroke_width=f"{width * MM:.2f}")
            )
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({angle:.1f})">{"".join(parts)}</g>'
