"""Cells as one atlas writes them for another: numbers to their last digit, dates as EDTF, lines and areas as WKT."""

import math
import re
from typing import Callable, Mapping, Tuple, Union

from .. import dates
from ..errors import N_
from .cells import NO_CODE, NO_DATE, NO_NUMBER, Bad
from .handed_on_fields import EDTF_TEXT, REAL, SHAPE, WHOLE

NO_SHAPE = N_("This is not a line or an area that can be read.")
Pairs = Tuple[Tuple[float, float], ...]
_WKT = re.compile(r"^\s*(LINESTRING|POLYGON)\s*(\(.*\))\s*$", re.IGNORECASE | re.DOTALL)
_RING = re.compile(r"\(([^()]*)\)")
_LEAST = {"LINESTRING": 2, "POLYGON": 4}


def read_real(text: str) -> Union[float, Bad]:
    """Return a number as another program wrote it, to its last digit."""
    try:
        number = float(text)
    except ValueError:
        return Bad(NO_NUMBER)
    return number if math.isfinite(number) else Bad(NO_NUMBER)


def read_whole(text: str) -> Union[int, Bad]:
    """Return a whole number of any sign."""
    number = read_real(text)
    return number if type(number) is Bad else int(number) if number == int(number) else Bad(NO_NUMBER)


def read_edtf(text: str) -> Union[str, Bad]:
    """Return an EDTF text letter for letter, where it is one."""
    try:
        dates.parse(text.strip())
    except dates.DateError:
        return Bad(NO_DATE)
    return text.strip()


def read_one_of(words: str) -> Callable[[str], Union[str, Bad]]:
    """Return a reader of the words of a list, given with | between them."""
    known = frozenset(words.split("|"))
    return lambda text: text.strip() if text.strip() in known else Bad(NO_CODE)


def read_shape(text: str) -> Union[Pairs, Tuple[Pairs, ...], Bad]:
    """Return the line or the area of a WKT text in degrees."""
    match = _WKT.match(text)
    if match is None:
        return Bad(NO_SHAPE)
    kind = match.group(1).upper()
    try:
        rings = tuple(_pairs(ring) for ring in _RING.findall(match.group(2)))
    except ValueError:
        return Bad(NO_SHAPE)
    if not rings or any(len(ring) < _LEAST[kind] for ring in rings):
        return Bad(NO_SHAPE)
    if kind == "POLYGON":
        return rings if all(ring[0] == ring[-1] for ring in rings) else Bad(NO_SHAPE)
    return rings[0] if len(rings) == 1 else Bad(NO_SHAPE)


def _pairs(text: str) -> Pairs:
    """Return the points of one ring. Raises ValueError for what is none, or is not on the globe."""
    found = []
    for pair in text.split(","):
        lon, lat = map(float, pair.split())
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise ValueError("not on the globe")
        found.append((lon, lat))
    return tuple(found)


READERS: Mapping[str, Callable[[str], object]] = {REAL: read_real, WHOLE: read_whole, EDTF_TEXT: read_edtf, SHAPE: read_shape}
