"""Dates as people read them."""

from datetime import date

from ..i18n import tr
from ..mapping.filter_text import day_text, month_names


def long_date(day: date) -> str:
    """Return "9 October 2023"."""
    return day_text(day)


def short_date(day: date) -> str:
    """Return "9 Oct 2023"; month names of up to four letters stay whole."""
    month = month_names()[day.month - 1]
    return tr("{day} {month} {year}").format(
        day=day.day, month=month if len(month) <= 4 else month[:3], year=day.year)


def short_iso(text: str) -> str:
    """Return an ISO date as "10 Nov 2022"; anything else as it is."""
    try:
        return short_date(date.fromisoformat(text or ""))
    except ValueError:
        return text or ""
