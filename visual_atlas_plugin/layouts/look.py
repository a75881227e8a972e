"""In which colors a page is made: color on paper, grey that survives a copier, or night for a screen in the dark.

The builders of pages name the colors of paper; what stands on the page in the end is asked here.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from typing import Dict, Iterator, Tuple

from ..domain import palette

COLOR, GREY, NIGHT = "color", "grey", "night"
LOOKS: Tuple[str, ...] = (COLOR, GREY, NIGHT)
NIGHT_GROUND = palette.NIGHT["north_korea"]
_NIGHT: Dict[str, str] = {
    palette.INK: palette.NIGHT["text"], palette.PAPER["quiet"]: palette.NIGHT["quiet"], "#D5D8DC": "#3A4652",
    palette.PAPER["count"]: palette.NIGHT["count"], palette.PAPER["province"]: palette.NIGHT["province"],
    palette.PAPER["sea"]: palette.NIGHT["sea"], palette.PAPER["water_text"]: palette.NIGHT["water_text"],
    palette.WARNING: "#FF8A95"}
_chosen: ContextVar[str] = ContextVar("visual_atlas_look", default=COLOR)


@contextmanager
def using(name: str) -> Iterator[None]:
    """Make pages in one of LOOKS for a while."""
    token = _chosen.set(name)
    try:
        yield
    finally:
        _chosen.reset(token)


def current() -> str:
    """Return in which of LOOKS pages are made."""
    return _chosen.get()


def base() -> str:
    """Return on which base maps of the page are drawn: "paper" or "night"."""
    return "night" if current() == NIGHT else "paper"


def ground() -> str:
    """Return the color of the page itself."""
    return NIGHT_GROUND if current() == NIGHT else palette.HALO


def shown(color: str) -> str:
    """Return what stands for a color of paper, "#RRGGBB" or "#AARRGGBB", on a page of this look; unknown ones stay at night."""
    if current() == COLOR or len(color) not in (7, 9):
        return color
    alpha, plain = color[1:-6], "#" + color[-6:].upper()
    made = grey_of(plain) if current() == GREY else _NIGHT.get(plain, plain)
    return "#" + alpha + made[1:]


def grey_of(color: str) -> str:
    """Return the grey that is as light as a color, "#RRGGBB"."""
    parts = [int(color[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    if len(set(parts)) == 1:
        return color
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    light = sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear))
    value = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(value * 255):02X}" * 3


def route(number: int, color: str) -> str:
    """Return the color of a route; in grey one of a ladder, which a route beyond the six of it joins by its lightness."""
    return palette.ROUTE_GREYS.get(number, grey_of(color)) if current() == GREY else color


def numeral(number: int) -> str:
    """Return the color of a route's number on its badge."""
    numerals = palette.GREY_NUMERALS if current() == GREY else palette.ROUTE_NUMERALS
    return numerals.get(number, palette.INK)


def theme(theme_id: str, color: str) -> str:
    """Return the color of a theme; in grey one of a ladder."""
    return palette.THEME_GREYS.get(theme_id, grey_of(color)) if current() == GREY else color
