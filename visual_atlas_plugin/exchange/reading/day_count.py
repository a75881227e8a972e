"""Days and times as spreadsheets store them: numbers, counted from 1900 or 1904, shown as their format says."""

import re
from datetime import date, timedelta

QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
BRACKETS = re.compile(r"\[[^\]]*\]")
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
BUILT_IN = {14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm",
            19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
            **{number: "yyyy-mm-dd" for number in (*range(27, 32), *range(50, 55), 36, 57, 58)},
            **{number: "h:mm" for number in (32, 33, 34, 35, 55, 56)}}
LAST_DAY = 2958466          # 1 January 10000, counted from 1900

DAY, MONTH, YEAR, TIME, ELAPSED_TIME, NUMBER = "day", "month", "year", "time", "elapsed", "number"


def kind_of_format(code: str) -> str:
    """Return what a format shows: DAY, MONTH (no day), YEAR (no month), TIME (no date), ELAPSED_TIME or NUMBER."""
    if ELAPSED.search(code):
        return ELAPSED_TIME
    bare = BRACKETS.sub("", QUOTED.sub("", code.split(";")[0])).lower()
    if "general" in bare or not re.search("[ymdhs年月日년월일]", bare):
        return NUMBER
    has_year = "y" in bare or "e" in bare
    if "d" in bare:
        return DAY
    if "h" in bare or "s" in bare:
        return DAY if has_year else TIME
    if has_year:
        return MONTH if "m" in bare else YEAR
    return DAY if "m" in bare else NUMBER


def day_text(number: str, kind: str, from_1904: bool) -> str:
    """Return ISO text for a stored number: "2003-04-05", "2003-04-05T13:30:00", "13:30:00"; the number where it is no day.

    A format without a day gives the month alone, one without a month the year alone, where the hidden rest is the first:
    nobody wrote a day there.
    """
    try:
        value = float(number)
    except ValueError:
        return number
    if not 0 <= value < LAST_DAY:
        return number
    days, seconds = divmod(round(value * 86400), 86400)
    if kind == ELAPSED_TIME:
        minutes, second = divmod(days * 86400 + seconds, 60)
        return f"{minutes // 60}:{minutes % 60:02d}:{second:02d}"
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if kind == TIME and (days == 0 or seconds):
        return clock
    day = _day(days, from_1904)
    if seconds:
        return f"{day}T{clock}"
    if kind == YEAR and day.endswith("-01-01"):
        return day[:4]
    if kind in (MONTH, YEAR) and day.endswith("-01"):
        return day[:7]
    return day


def _day(days: int, from_1904: bool) -> str:
    """Spreadsheets that count from 1900 have a 29 February 1900, which never was: the number 60."""
    if from_1904:
        return (date(1904, 1, 1) + timedelta(days)).isoformat() if days < LAST_DAY - 1462 else str(days)
    if days == 60:
        return "1900-02-29"
    return (date(1899, 12, 31 if days < 60 else 30) + timedelta(days)).isoformat()
