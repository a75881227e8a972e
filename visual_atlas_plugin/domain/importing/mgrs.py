"""References to squares of the Military Grid Reference System, as field reports and military maps write points.

52TCM1234567890 is zone 52, band T, square CM of 100 km, then as many digits for the easting as for the northing.
A reference names a square, not a point; which square is what this module says. From its UTM coordinates to degrees is
a matter of a projection (`crs_doubt.ToWgs84`). Not read: the polar caps (zones A, B, Y, Z).
"""

import re
from dataclasses import dataclass
from typing import Optional

from ..coordinates import CoordinateError

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")     # by the zone's remainder of 3
_CYCLE = 2_000_000                                  # metres after which the letters of rows come again
_SQUARE = 100_000
# lowest northing of each band in its zone, metres, rounded down to whole squares
_LOWEST = dict(zip(_BANDS, (1_100_000, 2_000_000, 2_800_000, 3_700_000, 4_600_000, 5_500_000, 6_400_000, 7_300_000,
                            8_200_000, 9_100_000, 0, 800_000, 1_700_000, 2_600_000, 3_500_000, 4_400_000, 5_300_000,
                            6_200_000, 7_000_000, 7_900_000)))
_HIGHEST = {band: _LOWEST[after] + _SQUARE for band, after in zip(_BANDS[:9], _BANDS[1:])}
_HIGHEST.update({band: _LOWEST[after] + _SQUARE for band, after in zip(_BANDS[10:], _BANDS[11:])})
_HIGHEST.update({"M": 10_000_000, "X": 9_400_000})
_REFERENCE = re.compile(r"(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d*)")


@dataclass(frozen=True)
class MgrsSquare:
    """A square: the UTM zone it is in (as an EPSG code of WGS84), its south-west corner and its size, metres."""

    authid: str
    east: float
    north: float
    size: float

    @property
    def center(self) -> "tuple[float, float]":
        """Easting and northing of the middle, metres: the point that is never farther off than half a diagonal."""
        return self.east + self.size / 2, self.north + self.size / 2


def looks_like_mgrs(text: Optional[str]) -> bool:
    """Tell whether a text has the form of a reference with at least one digit each way."""
    match = _REFERENCE.fullmatch("".join((text or "").upper().split()))
    return bool(match and len(match.group(5)) >= 2)


def read_mgrs(text: str) -> MgrsSquare:
    """Return the square that a reference names; blanks and small letters are allowed. Raises CoordinateError."""
    match = _REFERENCE.fullmatch("".join(text.upper().split()))
    if not match:
        raise CoordinateError(f"“{text}” is not an MGRS reference")
    zone, band, column, row, digits = int(match.group(1)), *match.groups()[1:]
    if not 1 <= zone <= 60:
        raise CoordinateError(f"“{text}” names zone {zone}; MGRS has zones 1 to 60")
    if len(digits) % 2 or len(digits) > 10:
        raise CoordinateError(f"“{text}” needs as many digits for the easting as for the northing, five each at most")
    if column not in _COLUMNS[zone % 3]:
        raise CoordinateError(f"“{text}” names a square that zone {zone} does not have")
    half = len(digits) // 2
    size = 10.0 ** (5 - half)
    east = (_COLUMNS[zone % 3].index(column) + 1) * _SQUARE + (int(digits[:half]) * size if half else 0.0)
    corner = ((_ROWS.index(row) - (0 if zone % 2 else 5)) % 20) * _SQUARE
    corner += -(-(_LOWEST[band] - corner) // _CYCLE) * _CYCLE if corner < _LOWEST[band] else 0
    if corner >= _HIGHEST[band]:
        raise CoordinateError(f"“{text}” names a square that band {band} does not have")
    north = corner + (int(digits[half:]) * size if half else 0.0)
    return MgrsSquare(f"EPSG:{32600 + zone if band >= 'N' else 32700 + zone}", east, north, size)
