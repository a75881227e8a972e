"""How the values of an image become brightness on screen, as words that a caption can print and that can be read again."""

import re
from typing import List, NamedTuple, Optional, Sequence, Tuple

_NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_BAND = re.compile(rf"band (\d+)(?: ({_NUMBER}) to ({_NUMBER}))?")
AS_IS, CUT = "values as they are", "linear, 2 to 98 % of the values"


class Band(NamedTuple):
    """One band of an image: its number (from 1), what GDAL calls its color, and the values from black to white."""

    number: int
    color: str = "Undefined"
    low: Optional[float] = None     # None: 8 bits, shown as they are
    high: Optional[float] = None


def shown_bands(bands: Sequence[Band]) -> Tuple[Band, ...]:
    """Return the three bands for red, green and blue, or the one for gray.

    Where the file does not name its colors: of three the order of the file, of four with 16 bits blue first (as PlanetScope,
    Pléiades and the four bands of WorldView have it), of eight the bands 5, 3 and 2 of WorldView-2.
    """
    by_color = {band.color: band for band in reversed(bands)}
    named = tuple(by_color[color] for color in ("Red", "Green", "Blue") if color in by_color)
    if len(named) == 3:
        return named
    if len(bands) < 3:
        return tuple(bands[:1])
    if len(bands) == 3 or bands[0].low is None:
        order: Tuple[int, ...] = (0, 1, 2)
    else:
        order = (4, 2, 1) if len(bands) == 8 else (2, 1, 0)
    return tuple(bands[index] for index in order)


def stretch_text(bands: Sequence[Band]) -> str:
    """Return the stretch in words: "linear, 2 to 98 % of the values: band 3 310 to 1840, …", "" for no bands."""
    shown = shown_bands(bands)
    if not shown:
        return ""
    if any(band.low is None for band in shown):
        return f"{AS_IS}: " + ", ".join(f"band {band.number}" for band in shown)
    return f"{CUT}: " + ", ".join(f"band {band.number} {band.low:.6g} to {band.high:.6g}" for band in shown)


def read_stretch(text: str) -> List[Band]:
    """Return the bands of such words; [] for other words."""
    return [Band(int(number), low=float(low) if low else None, high=float(high) if high else None)
            for number, low, high in _BAND.findall(text)]
