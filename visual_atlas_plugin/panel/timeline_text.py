"""What the timeline says: of its bins, its window and its axis, for tips and for screen readers."""

from datetime import date
from typing import Mapping, Optional

from ..domain.counted import MONTH, QUARTER, YEAR, Bins, Timeline
from ..i18n import tr
from ..mapping.filter_text import month_names, number_text, theme_name


def hint() -> str:
    """Return how the timeline is used."""
    return tr("Drag over the bars to choose a period; drag its edges or its middle to change it. The wheel looks closer, "
              "Shift and the wheel move along, a double click shows all. "
              "Left and Right move the period, with Shift its end, with Alt its start; + and - look closer or less close, "
              "Esc shows all dates.")


def bin_name(bins: Bins, place: int) -> str:
    """Return "2023", "January–March 2023" or "March 2023"."""
    start = bins.starts(place)
    if bins.unit == MONTH:
        return tr("{month} {year}").format(month=month_names()[start.month - 1], year=start.year)
    if bins.unit == QUARTER:
        return tr("{first}–{last} {year}").format(
            first=month_names()[start.month - 1], last=month_names()[start.month + 1], year=start.year)
    return str(start.year)


def bin_words(numbers: Timeline, place: int, theme_names: Mapping[str, str]) -> str:
    """Return "2023: 4 of 4 records", and a line for each theme where themes are drawn."""
    if not 0 <= place < len(numbers.bins):
        return ""
    now, whole = number_text(int(numbers.now[place])), number_text(int(numbers.all[place]))
    name = bin_name(numbers.bins, place)
    lines = [tr("{year}: {now} of {all} records").format(year=name, now=now, all=whole) if numbers.bins.unit == YEAR
             else tr("{period}: {now} of {all} records").format(period=name, now=now, all=whole)]
    for theme, values in numbers.by_theme.items():
        lines.append(tr("{name}: {n}").format(name=theme_name(theme, theme_names), n=number_text(int(values[place]))))
    return "\n".join(lines)


def undated_words(numbers: Timeline, included: bool) -> str:
    """Return "Undated: 3 of 3 records. Click to leave them out."."""
    words = tr("Undated: {now} of {all} records.").format(
        now=number_text(numbers.undated_now), all=number_text(numbers.undated_all))
    return f"{words} {tr('Click to leave them out.') if included else tr('Click to include them.')}"


def axis_words(bins: Bins, unit: str) -> str:
    """Return "Timeline, 1990 to 2025, by year"."""
    pattern = {YEAR: tr("Timeline, {first} to {last}, by year"), QUARTER: tr("Timeline, {first} to {last}, by quarter"),
               MONTH: tr("Timeline, {first} to {last}, by month")}[unit]
    return pattern.format(first=bins.starts(0).year, last=bins.starts(len(bins) - 1).year)


def window_words(start: Optional[date], end: Optional[date]) -> str:
    """Return "Chosen: 2024 to 2025", days where the window does not begin and end with a year."""
    if start is None and end is None:
        return tr("All dates")
    whole = ((start is None or (start.month, start.day) == (1, 1))
             and (end is None or (end.month, end.day) == (12, 31)))
    first = tr("earliest") if start is None else str(start.year) if whole else start.isoformat()
    last = tr("latest") if end is None else str(end.year) if whole else end.isoformat()
    return tr("Chosen: {first} to {last}").format(first=first, last=last)


def tick_word(day: date) -> str:
    """Return what stands below the axis at the start of a year or month: "2023", "Mar" ("3월")."""
    return str(day.year) if day.month == 1 else month_names()[day.month - 1][:3]


def undated_word() -> str:
    """Return the word below the bar of the undated records."""
    return tr("undated")
