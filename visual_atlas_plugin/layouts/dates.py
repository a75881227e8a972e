"""Dates as people read them."""

from datetime import date

from ..i18n import tr


def long_date(day: date) -> str:
    """Return "9 October 2023"."""
    return f"{day.day} {_months()[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Return "9 Oct 2023"; month names of up to four letters stay whole."""
    month = _months()[day.month - 1]
    return f"{day.day} {month if len(month) <= 4 else month[:3]} {day.year}"


def short_iso(text: str) -> str:
    """Return an ISO date as "10 Nov 2022"; anything else as it is."""
    try:
        return short_date(date.fromisoformat(text or ""))
    except ValueError:
        return text or ""


def _months():
    return (tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"),
            tr("August"), tr("September"), tr("October"), tr("November"), tr("December"))
