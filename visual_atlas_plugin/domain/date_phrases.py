"""Dates as people write them in tables, in English, Korean and Chinese, turned into EDTF.

Nothing is guessed: what can be read in two ways is told as ambiguous and read by the caller's choice. A part of a
decade ("late 1990s") becomes its half, or its middle, marked as about; nobody has said where "late" begins.
"""

import re
from dataclasses import dataclass
from typing import List, Optional, Tuple

from . import dates
from .dates import DateError, UncertainDate

DAY_OR_MONTH = "day_or_month"     # 04/05/2003: 4 May or 5 April
TILDE = "tilde"                   # 1998~: since 1998, as Korean tables write it, or about 1998, as EDTF does

_UNKNOWN = frozenset(("", "-", "–", "—", "?", ".", "unknown", "not known", "n/a", "na", "none", "null", "undated", "no date",
                      "미상", "불명", "모름", "불상", "날짜 미상", "알 수 없음", "不详", "未知", "不明"))
_MONTH_NAMES = {name.lower(): number for number, name in enumerate(dates.MONTHS, 1)}
_MONTH_NAMES.update({name[:3].lower(): number for number, name in enumerate(dates.MONTHS, 1)}, sept=9)
_SEASON_NAMES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "봄": 21, "여름": 22, "가을": 23,
                 "겨울": 24, "春": 21, "夏": 22, "秋": 23, "冬": 24, "春季": 21, "夏季": 22, "秋季": 23, "冬季": 24}
_PARTS = {"early": 0, "초": 0, "초반": 0, "초기": 0, "전반": 0, "初": 0, "初期": 0, "mid": 1, "middle": 1, "중반": 1, "중기": 1,
          "中期": 1, "late": 2, "말": 2, "후반": 2, "末": 2, "后期": 2, "末期": 2}
_HALVES = ((0, 4), (3, 7), (5, 9))                # years of a decade: first half, middle, second half
_ABOUT_BEFORE = r"(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|roughly|약|대략|大约|大約|约|約)"
_ABOUT_AFTER = r"(?:경|쯤|께|무렵|정도|左右|前后|頃)"
_SINCE_BEFORE, _UNTIL_BEFORE = r"(?:since|after|from|as of)", r"(?:before|until|till|up to|by|prior to|no later than)"
_SINCE_AFTER = r"(?:이후(?:로)?|부터|以后|以後|以来|起|\s+onwards?|\s+and later)"
_UNTIL_AFTER = r"(?:이전(?:에)?|까지|以前|之前|为止|前|\s+and earlier)"
_RANGE = re.compile(r"^(?P<a>.+?)(?:\s*(?:\bto\b|\buntil\b|\band\b|[–—~～]|부터|至|到)\s*|\s+-\s+)(?P<b>.+?)(?:까지|为止)?$")
_YEARS = re.compile(r"^(\d{4})-(\d{4})$")
_EAST_ASIAN = re.compile(r"^(\d{4})\s*[년年](?:\s*(\d{1,2})\s*[월月](?:\s*(\d{1,2})\s*[일日号號]?)?)?$")
_DECADE = re.compile(r"^(?:the\s+)?(\d{3})0(?:['’]?s|년대|年代)(?:\s*(\S+))?$")
_EARLY_DECADE = re.compile(r"^(?:the\s+)?(early|mid|middle|late)[\s-]+(\d{3})0['’]?s$")
_YEAR_FIRST = re.compile(r"^(\d{4})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{1,2}))?\.?$")
_YEAR_LAST = re.compile(r"^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})\s*[./-]\s*(\d{4})$")
_SOLID = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_DAY_NAME = re.compile(r"^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([A-Za-z]{3,9})\.?,?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,)?\s+(\d{4})$")
_SEASON = re.compile(r"^(?:(?P<name>[A-Za-z]+)\s+(?:of\s+)?(?P<year>\d{4})|(?P<year2>\d{4})\s*[년年]?\s*(?P<name2>[봄여름가을겨울春夏秋冬季]+))$")
_TIMED = re.compile(r"^(\d{4})([-./])(\d{1,2})\2(\d{1,2})[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{0,2})?$")


@dataclass(frozen=True)
class Choices:
    """How to read what can be read in two ways: asked once for a table."""

    day_first: Optional[bool] = None         # 04/05/2003: True 4 May, False 5 April, None refuse
    tilde_is_about: bool = False             # 1998~: True about 1998, False since 1998


@dataclass(frozen=True)
class Phrase:
    """A date that was read, None where the text says that none is known; `doubts`: what could be read in two ways."""

    date: Optional[UncertainDate]
    doubts: Tuple[str, ...] = ()


def read(text: str, choices: Choices = Choices()) -> Phrase:
    """Read a date as a table has it. Raises DateError, whose message says why it cannot be read."""
    words = " ".join(str(text).replace("\u00a0", " ").replace("～", "~").split())
    if words.lower() in _UNKNOWN:
        return Phrase(None)
    doubts: List[str] = []
    return Phrase(dates.parse(_edtf(words, choices, doubts)), tuple(dict.fromkeys(doubts)))


def _edtf(words: str, choices: Choices, doubts: List[str]) -> str:
    """Return the EDTF text of any phrase."""
    lower = words.lower()
    if "/" in words and _is_edtf(words):
        return words
    for pattern, form in ((rf"^{_SINCE_BEFORE}\s+(.+)$", "{}/.."), (rf"^{_UNTIL_BEFORE}\s+(.+)$", "../{}"),
                          (rf"^(.+?){_SINCE_AFTER}$", "{}/.."), (rf"^(.+?){_UNTIL_AFTER}$", "../{}")):
        match = re.match(pattern, lower)
        if match and not _ends(lower):
            return form.format(_single(match.group(1), choices, doubts))
    tilde = re.match(r"^(~?)\s*([^~]+?)\s*(~?)$", words)
    if tilde and (tilde.group(1) or tilde.group(3)) and not (tilde.group(1) and tilde.group(3)):
        return _with_tilde(tilde, choices, doubts)
    ends = _ends(lower)
    if ends:
        first, last = (_single(end, choices, doubts) for end in ends)
        return f"{first}/{last}"
    return _single(words, choices, doubts)


def _is_edtf(words: str) -> bool:
    try:
        dates.parse(words)
    except DateError:
        return False
    return True


def _ends(words: str) -> Optional[Tuple[str, str]]:
    """Return the two ends of a range in words, None for no range."""
    years = _YEARS.match(words)
    if years:
        return years.group(1), years.group(2)
    bare = re.sub(r"^(?:from|between)\s+", "", words)
    match = _RANGE.match(bare)
    if match is None or not re.search(r"\d", match.group("a")) or not re.search(r"\d", match.group("b")):
        return None
    return match.group("a"), _same_year(match.group("a"), match.group("b"))


def _same_year(first: str, last: str) -> str:
    """Give the second end the year of the first where it has none: "2003년 4월부터 6월까지"."""
    year = re.match(r"^(\d{4})\s*([년年])", first)
    if year and re.match(r"^\d{1,2}\s*[월月]", last):
        return f"{year.group(1)}{year.group(2)} {last}"
    return last


def _with_tilde(match, choices: Choices, doubts: List[str]) -> str:
    doubts.append(TILDE)
    single = _single(match.group(2), choices, doubts)
    if choices.tilde_is_about:
        return single.rstrip("~") + "~"
    return f"../{single}" if match.group(1) else f"{single}/.."


def _single(words: str, choices: Choices, doubts: List[str]) -> str:
    """Return the EDTF text of one date, which may be about."""
    words = words.strip().strip(",")
    about = re.match(rf"^{_ABOUT_BEFORE}\s*(.+)$", words, re.IGNORECASE) or re.match(rf"^(.+?)\s*{_ABOUT_AFTER}$", words)
    if about:
        return _bare(about.group(1).strip(), choices, doubts) + "~"
    return _bare(words, choices, doubts)


def _bare(words: str, choices: Choices, doubts: List[str]) -> str:
    """Return the EDTF text of one date by the first form that fits."""
    if _is_edtf(words) and "/" not in words:
        return words[:10] if "T" in words else words
    for form in (_timed, _east_asian, _decade, _year_first, _named, _season):
        found = form(words)
        if found:
            return found
    return _numbers(words, choices, doubts)


def _joined(year: str, month: Optional[str], day: Optional[str]) -> str:
    return "-".join([year] + [f"{int(part):02d}" for part in (month, day) if part])


def _timed(words: str) -> str:
    match = _TIMED.match(words)      # the day is the one that is written: a time zone must not move it
    return _joined(match.group(1), match.group(3), match.group(4)) if match else ""


def _east_asian(words: str) -> str:
    match = _EAST_ASIAN.match(words)
    return _joined(*match.groups()) if match else ""


def _decade(words: str) -> str:
    lower = words.lower()
    early = _EARLY_DECADE.match(lower)
    match = _DECADE.match(lower)
    if early:
        part, decade = early.group(1), early.group(2)
    elif match:
        decade, part = match.groups()
    else:
        return ""
    if not part:
        return f"{decade}X"
    if part not in _PARTS:
        return ""
    first, last = _HALVES[_PARTS[part]]
    return f"{decade}{first}~/{decade}{last}~"


def _year_first(words: str) -> str:
    match = _YEAR_FIRST.match(words) or _SOLID.match(words)
    return _joined(*match.groups()) if match else ""


def _named(words: str) -> str:
    match = _DAY_NAME.match(words)
    month = _MONTH_NAMES.get(match.group(2).lower()) if match else None
    if not month or (match.group(1) and match.group(3)):
        return ""
    return _joined(match.group(4), str(month), match.group(1) or match.group(3))


def _season(words: str) -> str:
    match = _SEASON.match(words)
    number = _SEASON_NAMES.get((match.group("name") or match.group("name2")).lower()) if match else None
    return f"{match.group('year') or match.group('year2')}-{number}" if number else ""


def _numbers(words: str, choices: Choices, doubts: List[str]) -> str:
    """Read 04/05/2003 and 05.2003. Raises DateError where nothing fits, or where two readings do and none is chosen."""
    month_year = _MONTH_YEAR.match(words)
    if month_year:
        return _joined(month_year.group(2), month_year.group(1), None)
    match = _YEAR_LAST.match(words)
    if match is None:
        raise DateError(f"“{words}” is not a date that can be read")
    first, second, year = (int(part) for part in match.groups())
    day_first = choices.day_first
    if first > 12 or second > 12 or first == second:
        day_first = first > 12 or first == second
    else:
        doubts.append(DAY_OR_MONTH)
        if day_first is None:
            raise DateError(f"“{words}” may be {first}.{second}. or {second}.{first}.: choose the order of day and month")
    day, month = (first, second) if day_first else (second, first)
    return _joined(str(year), str(month), str(day))
