"""What the cells of a column look like: how many read as a date, a coordinate, a theme, a kind, a known place."""

import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from ..coordinates import CoordinateError, read_angle, split_pair
from ..date_phrases import DAY_OR_MONTH, TILDE, Phrase
from ..date_phrases import Choices as PhraseChoices
from ..date_phrases import read as read_phrase
from ..text_folding import name_key
from ..two_digit_years import ALL_2000S, short_date
from .cells import LONGEST_READ, Bad, Numbers, half_width, split
from .mgrs import looks_like_mgrs
from .positions import says_nowhere
from .themes import Words, known_theme
from .value_words import VOCABULARIES, key

_CODED = ("kinds", "roles", "sexes", "uses", "statuses", "precisions", "confidences", "privacies", "yes_no")
SEPARATORS = (";", "|", ",", "/", "\n")
LOOKED_AT = 400         # different texts of a column
_SERIAL = re.compile(r"^[2-6]\d{4}(?:\.\d+)?$", re.ASCII)
_SLASHED = re.compile(r"^(\d{4})/(\d{1,2})/(\d{1,2})$", re.ASCII)
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*\d{4}(?!\d)", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_PLAIN_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")
_URL = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_NUMBER = re.compile(r"^[+-]?\d[\d,. ]*$", re.ASCII)
_DECIMAL = re.compile(r"^[+-]?\d{1,3}[.,]\d+$", re.ASCII)
_LETTERS = re.compile(r"^[^\W\d_]{1,4}[-_/ ]?\d+$|^\d+$|^[A-Z0-9]+(?:[-_][A-Z0-9]+)+$", re.IGNORECASE)


@dataclass(frozen=True)
class Evidence:
    """What a column looks like. `filled`: cells with something; `share`: of its texts, by kind of content, 0 to 1."""

    filled: int
    distinct: int
    share: Dict[str, float]
    samples: Tuple[str, ...]
    longest: int = 0

    def of(self, kind: str) -> float:
        """Return the share of one kind of content."""
        return self.share.get(kind, 0.0)


def look_at(cells: Sequence[Optional[str]], words: Words) -> Evidence:
    """Return what a column looks like."""
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    texts = list(dict.fromkeys(filled))
    looked = texts[:LOOKED_AT]
    counts: Dict[str, int] = {}
    for text in looked:
        for kind in _kinds(text, words):
            counts[kind] = counts.get(kind, 0) + 1
    return Evidence(len(filled), len(texts), {kind: count / len(looked) for kind, count in counts.items()}, tuple(texts[:3]),
                    max(map(len, looked), default=0))


def _kinds(text: str, words: Words) -> List[str]:
    """Return what a text may be."""
    if len(text) > LONGEST_READ:
        return []
    word = key(text)
    found = [name for name in _CODED if word in VOCABULARIES[name]]
    plain = half_width(text)
    if is_date(plain):
        found.append("date")
    elif any(short_date(plain)):
        found.append("short_date")
    found += [name for name, fits in (("year", _PLAIN_YEAR.match(plain)), ("serial", _SERIAL.match(plain)),
                                      ("nothing", says_nowhere(text)), ("figure", _is_figure(plain))) if fits]
    found += _numbers(plain)
    if len(text) <= 200 and any(known_theme(part, words) for part in (text, *parts_of(text))):
        found.append("theme")
    if words.places and len(text) <= 100 and name_key(text) in words.places:
        found.append("place")
    if _URL.match(text):
        found.append("url")
    if len(text) <= 40 and _LETTERS.match(text):
        found.append("id")
    return found


def _is_figure(text: str) -> bool:
    figure = Numbers(False).figure(text)
    return type(figure) is not Bad and figure[0] is not None


def _numbers(text: str) -> List[str]:
    """Return which coordinate a text may be."""
    if looks_like_mgrs(text):
        return ["mgrs", "pair"]
    found = ["number"] if _NUMBER.match(text) else []
    try:
        value, axis = read_angle(text)
    except (CoordinateError, ValueError):
        value, axis = None, ""
    if value is not None:
        found.append("angle")
    if value is not None and (_DECIMAL.match(text) or axis):
        if axis == "lat" or (not axis and 30 <= abs(value) <= 55):
            found.append("lat")
        if axis == "lon" or (not axis and 105 <= abs(value) <= 145):
            found.append("lon")
    if value is None and re.search(r"[.,°도度].*[,;\s|]", text):
        try:
            angles = sorted(abs(read_angle(part)[0]) for part in split_pair(text))
        except (CoordinateError, ValueError):
            return found
        if angles[0] <= 90 and angles[1] <= 180:
            found.append("pair")
    return found


def parts_of(text: str) -> List[str]:
    """Return the parts of a text by whichever separator parts it."""
    for separator in SEPARATORS:
        parts = split(text, separator)
        if len(parts) > 1:
            return parts
    return []


def is_date(text: str) -> bool:
    """Tell whether a text is a date with a year, whatever the order of its day and month."""
    if not _YEAR.search(text) or len(text) > 60:
        return False
    return any(_phrase(text, day_first) for day_first in (True, False))


def _phrase(text: str, day_first: bool) -> Optional[Phrase]:
    """Return what a text says as a date, None where it says none."""
    try:
        phrase = read_phrase(text, PhraseChoices(day_first=day_first))
    except (ValueError, OverflowError):
        return None
    return phrase if phrase.date is not None else None


@dataclass
class DateDoubts:
    """What dates of a source can be read in two ways, with examples, and what the others say for one of the ways."""

    day_first: int = 0          # dates that are only possible with the day first
    month_first: int = 0
    either: Tuple[str, ...] = ()
    tilde: Tuple[str, ...] = ()
    serial: Tuple[str, ...] = ()
    year_month: int = 0         # 2003/04/15
    year_day: int = 0           # 2003/15/04
    year_either: Tuple[str, ...] = ()
    short: Tuple[str, ...] = ()                 # dates whose year has two digits
    leads: int = 0                              # of these, with the year in front for sure
    ends: int = 0
    leads_or_ends: Tuple[str, ...] = ()

    def look_at(self, cells: Sequence[Optional[str]]) -> None:
        """Add the dates of a column."""
        for text in dict.fromkeys(half_width(cell) for cell in cells if cell and not cell.isspace()
                                  and len(cell) <= LONGEST_READ):
            self._one(text)

    def _short(self, text: str) -> str:
        """Take note of a date whose year has two digits; return it with four, of whatever century."""
        front, end = short_date(text)
        if front is None and end is None:
            return text
        self.short = (*self.short, text)[:3]
        self.leads += end is None
        self.ends += front is None
        if front is not None and end is not None:
            self.leads_or_ends = (*self.leads_or_ends, text)[:3]
            return front.whole(ALL_2000S)
        return (end or front).whole(ALL_2000S)      # type: ignore[union-attr]

    @property
    def orders(self) -> Tuple[str, ...]:
        """Examples of dates that need to be told whether the day or the month comes first."""
        at_the_end = () if self.leads and not self.ends else self.leads_or_ends
        return (self.either + at_the_end)[:3]

    def _one(self, text: str) -> None:
        if _SERIAL.match(text):
            self.serial = (*self.serial, text)[:3]
            return
        text = self._short(text)
        slashed = _SLASHED.match(text)
        if slashed:
            middle, last = int(slashed.group(2)), int(slashed.group(3))
            self.year_month += middle <= 12 < last <= 31
            self.year_day += last <= 12 < middle <= 31
            if middle <= 12 and last <= 12 and middle != last:
                self.year_either = (*self.year_either, text)[:3]
            return
        for first, second in _DAY_MONTH.findall(text):
            self.day_first += int(second) <= 12 < int(first) <= 31
            self.month_first += int(first) <= 12 < int(second) <= 31
        phrase = _phrase(text, True)
        doubts = phrase.doubts if phrase else ()
        if DAY_OR_MONTH in doubts:
            self.either = (*self.either, text)[:3]
        if TILDE in doubts:
            self.tilde = (*self.tilde, text)[:3]
