"""The dates on which a place was seen, in order as far as they are known.

A moment is one date of capture as it is written. Images without a date are a moment each: nobody knows that two of them show
the same day. Moments whose days overlap have no certain order, and nothing here pretends that they have.
"""

from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional, Tuple, Union

from .marks import Look, Mark

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Moment:
    """A date of capture: EDTF text ("" = unknown), its first and last possible day, and the images that have it."""

    key: str
    edtf: str
    start_day: Optional[int]
    end_day: Optional[int]
    images: Tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known of the date."""
        return self.start_day is not None or self.end_day is not None


def key_of(seen: Union[Mark, Look]) -> str:
    """Return the key of the moment that a mark or a look belongs to."""
    if seen.start_day is None and seen.end_day is None:
        return f"{UNKNOWN} {seen.image}" if seen.image else UNKNOWN
    return seen.edtf or f"{seen.start_day}/{seen.end_day}"


def moments_of(seen: Iterable[Union[Mark, Look]]) -> List[Moment]:
    """Return the moments of marks and looks: by first day, then last day; those without a date at the end."""
    found: Dict[str, List[Union[Mark, Look]]] = {}
    for one in seen:
        found.setdefault(key_of(one), []).append(one)
    made = [Moment(key, ones[0].edtf, ones[0].start_day, ones[0].end_day,
                   tuple(sorted({one.image for one in ones if one.image}))) for key, ones in found.items()]
    return sorted(made, key=_order)


def _order(moment: Moment) -> Tuple[bool, int, int, str]:
    start = moment.start_day if moment.start_day is not None else moment.end_day
    end = moment.end_day if moment.end_day is not None else moment.start_day
    return (not moment.known, start or 0, end or 0, moment.key)


def certainly_before(one: Moment, other: Moment) -> bool:
    """Tell whether every possible day of one moment lies before every possible day of another."""
    return one.end_day is not None and other.start_day is not None and one.end_day < other.start_day
