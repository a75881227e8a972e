"""Uncertain dates: EDTF text (ISO 8601-2, levels 0 and 1) and the two days that bound it.

A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar, inclusive at both ends.
None is an open or unknown end. "About" (~), "uncertain" (?) and "both" (%) are kept as a mark and do not move
the bounds: nobody has said how wide "about" is.
"""

import re
from dataclasses import dataclass
from typing import Optional, Tuple

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR = r"-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|XXXX|Y-?\d{5,9}"
_DATE = re.compile(rf"^(?P<year>{_YEAR})(?:-(?P<month>\d{{2}}|XX)(?:-(?P<day>\d{{2}}|XX))?)?(?P<mark>[?~%])?$")
_TIME = re.compile(r"^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}(:\d{2})?)?$")
_WORDS_UNKNOWN = ("", "..", "unknown")


class DateError(ValueError):
    """A text that is no date of EDTF level 0 or 1; its message says why."""


@dataclass(frozen=True)
class UncertainDate:
    """An EDTF text with its first and last possible day (None = open or unknown)."""

    edtf: str
    start_day: Optional[int]
    end_day: Optional[int]
    precision: str          # 'day', 'month', 'season', 'year', 'decade', 'century', 'range', 'unknown'
    mark: str = ""          # '~' about, '?' uncertain, '%' both


def is_leap(year: int) -> bool:
    """Return whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int, month: int) -> int:
    """Return the number of days of a month (1..12)."""
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Return days since 1970-01-01; any year, also before 1 (datetime stops there)."""
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def civil(day: int) -> Tuple[int, int, int]:
    """Return (year, month, day of month) of a day number."""
    day += 719468
    era = day // 146097
    of_era = day - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def parse(text: str) -> UncertainDate:
    """Parse EDTF text. Raises DateError."""
    edtf = text.strip()
    if "/" in edtf:
        return _parse_interval(edtf)
    start, end, precision, mark = _parse_single(edtf)
    return UncertainDate(edtf, start, end, precision, mark)


def _parse_interval(edtf: str) -> UncertainDate:
    """Parse 'a/b', where either end may be '..' (open) or empty (unknown)."""
    parts = edtf.split("/")
    if len(parts) != 2:
        raise DateError(f"“{edtf}” has more than two ends")
    first, last = parts[0].strip(), parts[1].strip()
    if first in _WORDS_UNKNOWN and last in _WORDS_UNKNOWN:
        raise DateError(f"“{edtf}” has no end that is known")
    start = end = None
    marks = ""
    if first not in _WORDS_UNKNOWN:
        start, _, _, mark = _parse_single(first)
        marks += mark
    if last not in _WORDS_UNKNOWN:
        _, end, _, mark = _parse_single(last)
        marks += mark
    if start is not None and end is not None and start > end:
        raise DateError(f"“{edtf}” ends before it begins")
    return UncertainDate(f"{first}/{last}", start, end, "range", _joined(marks))


def _joined(marks: str) -> str:
    """Return one mark for both ends of an interval."""
    kinds = set(marks)
    if not kinds:
        return ""
    return kinds.pop() if len(kinds) == 1 else "%"


def _parse_single(text: str) -> Tuple[int, int, str, str]:
    """Return (first day, last day, precision, mark) of one date."""
    timed = _TIME.match(text)
    match = _DATE.match(timed.group(1) if timed else text)
    if not match:
        raise DateError(f"“{text}” is not a date (expected for example 2023-10-09, 2023-10, 2023, 199X, 2003~)")
    first_year, last_year, precision = _years(match.group("year"))
    month_text, day_text, mark = match.group("month"), match.group("day"), match.group("mark") or ""
    if month_text is None:
        return day_number(first_year, 1, 1), day_number(last_year, 12, 31), precision, mark
    if first_year != last_year and (month_text != "XX" or day_text not in (None, "XX")):
        raise DateError(f"“{text}” gives a month of a year that is not given")
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise DateError(f"“{text}” gives a day of a month that is not given")
        return day_number(first_year, 1, 1), day_number(last_year, 12, 31), precision, mark
    return _within_year(text, first_year, int(month_text), day_text) + (mark,)


def _years(text: str) -> Tuple[int, int, str]:
    """Return (first year, last year, precision) of the year part."""
    if text.startswith("Y"):
        year = int(text[1:])
        return year, year, "year"
    unknown = text.count("X")
    if unknown == 4:
        raise DateError("a year of four unknown digits says nothing")
    low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return min(low, high), max(low, high), ("year", "decade", "century", "millennium")[unknown]


def _within_year(text: str, year: int, month: int, day_text: Optional[str]) -> Tuple[int, int, str]:
    """Return (first day, last day, precision) of a month, a season or a day."""
    if month in SEASONS:
        if day_text is not None:
            raise DateError(f"“{text}” gives a day of a season")
        begin = SEASONS[month][1]
        last_year, last_month = (year, begin + 2) if begin + 2 <= 12 else (year + 1, begin + 2 - 12)
        return (day_number(year, begin, 1),
                day_number(last_year, last_month, month_days(last_year, last_month)), "season")
    if not 1 <= month <= 12:
        raise DateError(f"“{text}” has no month {month:02d}")
    if day_text in (None, "XX"):
        return day_number(year, month, 1), day_number(year, month, month_days(year, month)), "month"
    day = int(day_text)
    if not 1 <= day <= month_days(year, month):
        raise DateError(f"“{text}” has no day {day:02d}")
    number = day_number(year, month, day)
    return number, number, "day"


def from_words(text: str) -> Optional[UncertainDate]:
    """Parse the looser wording of the facts ('about 2012', 'since 1990s', '1998 to 2023', 'all years').

    Returns None for an empty text and for 'all years', which bound nothing. Raises DateError.
    """
    words = text.strip()
    if not words or words in ("all years", "various", "unknown"):
        return None
    for prefix, pattern in (("since ", "{}/.."), ("after ", "{}/.."), ("before ", "../{}")):
        if words.startswith(prefix):
            return parse(pattern.format(_edtf_of(words[len(prefix):])))
    if " to " in words:
        first, last = words.split(" to ", 1)
        return parse(f"{_edtf_of(first)}/{_edtf_of(last)}")
    return parse(_edtf_of(words))


def _edtf_of(words: str) -> str:
    """Return one end in EDTF: 'about 2012' -> '2012~', '1990s' -> '199X'."""
    words = words.strip()
    about = words.startswith("about ")
    if about:
        words = words[len("about "):]
    decade = re.match(r"^(\d{3})0s$", words)
    if decade:
        words = decade.group(1) + "X"
    return words + "~" if about else words


def join(start: str, end: str) -> str:
    """Return one EDTF text from the two date columns of the facts; end may be empty."""
    start, end = start.strip(), end.strip()
    return f"{start}/{end}" if start and end and start != end else start or end


def span(dates: Tuple[UncertainDate, ...]) -> Optional[UncertainDate]:
    """Return the range from the first beginning to the last end of several dates, None for none."""
    known = [date for date in dates if date is not None]
    if not known:
        return None
    if len({date.edtf for date in known}) == 1:
        return known[0]
    firsts = [_ends(date.edtf)[0] for date in known]
    lasts = [_ends(date.edtf)[1] for date in known]
    first = ".." if any(date.start_day is None for date in known) else min(
        firsts, key=lambda text: _parse_single(text)[0])
    last = ".." if any(date.end_day is None for date in known) else max(
        lasts, key=lambda text: _parse_single(text)[1])
    return parse(f"{first}/{last}")


def _ends(edtf: str) -> Tuple[str, str]:
    """Return the two ends of an EDTF text; a single date is both."""
    first, _, last = edtf.partition("/")
    return (first, last) if "/" in edtf else (edtf, edtf)


def in_words(edtf: str) -> str:
    """Return an EDTF text in English: '9 October 2023', 'about 2003', 'December 2002 to 21 January 2003'."""
    if "/" not in edtf:
        return _single_in_words(edtf)
    first, last = (part.strip() for part in edtf.split("/", 1))
    if first in _WORDS_UNKNOWN:
        return f"until {_single_in_words(last)}"
    if last in _WORDS_UNKNOWN:
        return f"since {_single_in_words(first)}"
    return f"{_single_in_words(first)} to {_single_in_words(last)}"


def _single_in_words(edtf: str) -> str:
    """Return one date in English."""
    timed = _TIME.match(edtf)
    match = _DATE.match(timed.group(1) if timed else edtf)
    if not match:
        return edtf
    year, month_text, day_text = match.group("year").lstrip("Y"), match.group("month"), match.group("day")
    words = year
    if year.endswith("XX"):
        words = f"{year[:-2]}00–{year[:-2]}99"
    elif year.endswith("X"):
        words = f"{year[:-1]}0s"
    if month_text not in (None, "XX"):
        number = int(month_text)
        words = f"{SEASONS[number][0] if number in SEASONS else MONTHS[number - 1]} {words}"
        if day_text not in (None, "XX"):
            words = f"{int(day_text)} {words}"
    prefix = {"~": "about ", "?": "possibly ", "%": "possibly about "}.get(match.group("mark") or "", "")
    return prefix + words


def fields(edtf: str) -> Optional[Tuple[str, str, str, str]]:
    """Return year, month, day and mark of one date as they are written ("" where not given), None for no date."""
    timed = _TIME.match(edtf.strip())
    match = _DATE.match(timed.group(1) if timed else edtf.strip())
    if not match:
        return None
    return tuple(match.group(name) or "" for name in ("year", "month", "day", "mark"))
