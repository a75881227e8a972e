"""Dates whose year has two digits: 04/05/98, 98.4.5, 98년 4월. Which century is meant, somebody has to say once for a table.

Where each of three numbers could be the year, it also has to be said whether the year stands in front or at the end.
"""

import re
from typing import NamedTuple, Optional, Tuple

ALL_1900S, ALL_2000S = -1, 99       # in the place of the last year of two digits that belongs to the 2000s
_EAST_ASIAN = re.compile(r"^['’]?(\d{2})\s*([년年])\s*(.*)$", re.DOTALL)
_APOSTROPHE = re.compile(r"^['’](\d{2})$")
_NUMBERS = re.compile(r"^['’]?(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*['’]?(\d{1,2})\.?$", re.ASCII)
_NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+['’]?(\d{2})$", re.ASCII)
_MONTHS, _DAYS = range(1, 13), range(1, 32)


class Short(NamedTuple):
    """The year of two digits, and what stands before and after it."""

    year: int
    before: str
    after: str

    def whole(self, last_of_2000s: int) -> str:
        """Return the date with a year of four digits."""
        return f"{self.before}{self.year + (2000 if self.year <= last_of_2000s else 1900)}{self.after}"


def short_date(text: str) -> Tuple[Optional[Short], Optional[Short]]:
    """Return how a text is read with the year in front, and with the year at the end; None for what it cannot be."""
    match = _EAST_ASIAN.match(text)
    if match:
        return Short(int(match.group(1)), "", f"{match.group(2)} {match.group(3)}".rstrip()), None
    match = _APOSTROPHE.match(text)
    if match:
        return Short(int(match.group(1)), "", ""), None
    match = _NAMED.match(text)
    if match:
        return None, Short(int(match.group(3)), f"{match.group(1)} {match.group(2)} ", "")
    match = _NUMBERS.match(text)
    return _numbers(*match.groups()) if match else (None, None)


def _numbers(first: str, sign: str, second: str, third: str) -> Tuple[Optional[Short], Optional[Short]]:
    one, two, three = int(first), int(second), int(third)
    front = end = None
    if len(first) == 2 and two in _MONTHS and three in _DAYS:
        front = Short(one, "", f"{sign}{second}{sign}{third}")
    if len(third) == 2 and ((one in _DAYS and two in _MONTHS) or (one in _MONTHS and two in _DAYS)):
        end = Short(three, f"{first}{sign}{second}{sign}", "")
    return front, end
