"""Uncertain dates in the user's language: "9 October 2023", "about 2003", "2003년경"."""

from ..domain import dates
from ..i18n import tr
from .filter_text import month_names, year_text

_OPEN = ("", "..", "unknown")


def edtf_text(edtf: str, as_written: str = "") -> str:
    """Return an EDTF date in words; where it cannot be read, the words of the source."""
    first, mark, last = (part.strip() for part in edtf.partition("/"))
    if not mark:
        return _single(first) or as_written or edtf
    if first in _OPEN and last in _OPEN:
        return as_written
    if last in _OPEN:
        return tr("since {start}").format(start=_single(first) or first)
    if first in _OPEN:
        return tr("until {end}").format(end=_single(last) or last)
    return tr("{start} to {end}").format(start=_single(first) or first, end=_single(last) or last)


def day_number_text(day: int) -> str:
    """Return a day counted from 1970-01-01 as "9 October 2023"; any year, also before 1."""
    year, month, of_month = dates.civil(day)
    return tr("{day} {month} {year}").format(day=of_month, month=month_names()[month - 1], year=year)


def day_number_short(day: int, with_day: bool = True) -> str:
    """Return a day for an axis: "2023-10-09", or "2023-10"."""
    year, month, of_month = dates.civil(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}" if with_day else f"{year:04d}-{month:02d}"


def _season(number: int, year: str) -> str:
    return {21: tr("spring {year}"), 22: tr("summer {year}"), 23: tr("autumn {year}"),
            24: tr("winter {year}")}[number].format(year=year)


def _year(text: str) -> str:
    digits = text.lstrip("Y")
    if digits.endswith("XX"):
        return tr("{first}–{last}").format(first=digits.replace("X", "0"), last=digits.replace("X", "9"))
    if digits.endswith("X"):
        return tr("{year}s").format(year=digits.replace("X", "0"))
    return year_text(int(digits))


def _single(text: str) -> str:
    """Return one date in words, "" where it is none."""
    parts = dates.fields(text)
    if parts is None:
        return ""
    year, month, day, mark = parts
    words = _year(year)
    if month not in ("", "XX"):
        number, bare = int(month), year.lstrip("Y")
        if number in dates.SEASONS:
            words = _season(number, bare)
        elif not 1 <= number <= 12:
            return ""
        elif day in ("", "XX"):
            words = tr("{month} {year}").format(month=month_names()[number - 1], year=bare)
        else:
            words = tr("{day} {month} {year}").format(day=int(day), month=month_names()[number - 1], year=bare)
    pattern = {"~": tr("about {date}"), "?": tr("possibly {date}"), "%": tr("possibly about {date}")}.get(mark)
    return pattern.format(date=words) if pattern else words
