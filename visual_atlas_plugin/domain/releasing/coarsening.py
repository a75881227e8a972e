"""Dates told less exactly: by month or by year, with the days that bound what is told."""

from typing import Dict, Optional, Tuple

from .. import dates
from .policy import DAY, MONTH

Date = Tuple[Optional[str], Optional[str], Optional[str], Optional[int], Optional[int]]
NO_DATE: Date = (None, None, None, None, None)


def coarse_date(edtf: Optional[str], step: str) -> Date:
    """Return (edtf, text, precision, first day, last day) of a date told by `step` (day, month, year).

    The text is always made from what is told, so that it tells no more. A date that cannot be read is not told.
    """
    if not edtf:
        return NO_DATE
    try:
        dates.parse(edtf)
        told = dates.parse("/".join(_end(part.strip(), step) for part in edtf.split("/")))
    except dates.DateError:
        return NO_DATE
    return told.edtf, dates.in_words(told.edtf), told.precision, told.start_day, told.end_day


def _end(text: str, step: str) -> str:
    """Return one end of a date, cut at the step; seasons and decades are no finer than a month and stay unless years are asked."""
    parts = dates.fields(text)
    if parts is None or (step == DAY and "T" not in text):
        return text
    year, month, day, mark = parts
    if step == DAY:
        return f"{year}-{month}-{day}{mark}"
    kept = [year] + ([month] if step == MONTH and month else [])
    return "-".join(kept) + mark


def days_only(start_day: Optional[int], end_day: Optional[int], step: str) -> Tuple[Optional[int], Optional[int]]:
    """Return bounding days widened to whole months or years."""
    if step == DAY:
        return start_day, end_day
    first, last = start_day, end_day
    if first is not None:
        year, month, _ = dates.civil(first)
        first = dates.day_number(year, month if step == MONTH else 1, 1)
    if last is not None:
        year, month, _ = dates.civil(last)
        month = month if step == MONTH else 12
        last = dates.day_number(year, month, dates.month_days(year, month))
    return first, last


def coarsened(row: Dict[str, object], step: str) -> None:
    """Cut the date of a row (date_edtf, date_text, and where it has them date_precision, start_day, end_day) in place."""
    if step == DAY or not row.get("date_edtf"):
        if not row.get("date_edtf"):
            row.update({name: None for name in ("date_text", "date_precision", "start_day", "end_day") if name in row and step != DAY})
        return
    told = coarse_date(str(row["date_edtf"]), step)
    for name, value in zip(("date_edtf", "date_text", "date_precision", "start_day", "end_day"), told):
        if name in row:
            row[name] = value
