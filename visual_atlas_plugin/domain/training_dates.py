"""Draws that come out the same every time, and uncertain dates of every form for made-up cases."""

import hashlib
from typing import Optional, Sequence, Tuple, TypeVar

from . import dates

Item = TypeVar("Item")
_FIRST_YEAR, _LAST_YEAR = 1958, 2025
# every form of EDTF level 0 and 1 that a case may have, and how often; None: undated
FORMS: Tuple[Tuple[Optional[str], int], ...] = (
    ("{y}-{m}-{d}", 60), ("{y}-{m}", 50), ("{y}", 80), ("{y}~", 30), ("{y}-{m}~", 3), ("{y}-{m}-{d}~", 1), ("{y}?", 4),
    ("{y}-{m}?", 1), ("{y}-{m}-{d}?", 1), ("{y}%", 2), ("{y}-{m}%", 1), ("{t}X", 20), ("{t}X~", 1), ("19XX", 1),
    ("{y}-{s}", 4), ("{y}-{s}~", 1), ("{y}-{m}-XX", 1), ("{y}-XX", 1), ("{y}-XX-XX", 1), ("{y}-{m}-{d}T09:00Z", 1),
    ("{y}/{z}", 12), ("{y}-{m}-{d}/{z}-{m}-{d}", 2), ("{y}-{m}/{z}", 2), ("{y}~/{z}~", 1), ("{y}?/{z}%", 1), ("{t}X/{z}", 1),
    ("{y}/..", 3), ("{y}-{m}/", 1), ("../{y}", 1), ("/{y}-{m}", 1), (None, 20),
)
_TURNS = tuple(form for form, weight in FORMS for _ in range(weight))


class Draw:
    """A sequence of numbers that its names alone decide: the same on every computer, no secret, no chance."""

    def __init__(self, *names: object):
        digest = hashlib.sha256("/".join(str(name) for name in names).encode("utf-8")).digest()
        self._state = int.from_bytes(digest[:8], "big")

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to limit - 1 (splitmix64; limits are small, so the bias is nothing)."""
        mask = 0xFFFFFFFFFFFFFFFF
        self._state = (self._state + 0x9E3779B97F4A7C15) & mask
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        return (mixed ^ (mixed >> 31)) % limit

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of several things."""
        return items[self.below(len(items))]


def edtf_of(number: int, draw: Draw) -> Optional[str]:
    """Return the date of a made-up case as EDTF, None for an undated one; the first cases go through all forms."""
    form = FORMS[number - 1][0] if number <= len(FORMS) else draw.pick(_TURNS)
    if form is None:
        return None
    # more of the later years, as in what is published
    year = max(draw.between(_FIRST_YEAR, _LAST_YEAR), draw.between(_FIRST_YEAR, _LAST_YEAR))
    if "{z}" in form or "{t}" in form:
        year = min(year, _LAST_YEAR - 11)        # nothing that ends in the future
    month = draw.between(1, 12)
    day = draw.between(1, dates.month_days(year, month) if month != 2 else 28)
    later = max(year, year // 10 * 10 + 9) + draw.between(1, 4)
    return form.format(y=year, z=later, t=year // 10, m=f"{month:02d}", d=f"{day:02d}",
                       s=draw.pick((21, 22, 23, 24)))
