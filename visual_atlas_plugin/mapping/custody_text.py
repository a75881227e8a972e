"""A custody bar in words: lengths of stay, gaps, and the whole bar for those who do not see it."""

from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ..domain import custody
from ..domain.custody import CustodyBar, Edge, Gap, Length, Segment
from ..i18n import tr
from .date_text import day_number_text
from .form_words import word_name

_DAYS_A_MONTH, _DAYS_A_YEAR = 30.436875, 365.2425


def holder_name(holder: str) -> str:
    """Return who holds the person, as the head of a row."""
    return {custody.NORTH_KOREA: tr("North Korea"), custody.CHINA: tr("China"), custody.NOT_STATED: tr("Holder not stated"),
            custody.NO_CUSTODY: tr("Not in state custody")}[holder]


def _units() -> Dict[str, Tuple[Callable[[], str], Callable[[], str]]]:
    return {
        "hours": (lambda: tr("1 hour"), lambda: tr("{n} hours")), "days": (lambda: tr("1 day"), lambda: tr("{n} days")),
        "nights": (lambda: tr("1 night"), lambda: tr("{n} nights")),
        "weeks": (lambda: tr("1 week"), lambda: tr("{n} weeks")),
        "months": (lambda: tr("1 month"), lambda: tr("{n} months")),
        "years": (lambda: tr("1 year"), lambda: tr("{n} years")),
    }


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:g}"


def amount_text(value: float, unit: str) -> str:
    """Return "8 months"; a unit that is none of ours is shown as it is."""
    words = _units().get(unit)
    if words is None:
        return f"{_number(value)} {unit}".strip()
    return words[0]() if value == 1 else words[1]().format(n=_number(value))


def length_text(length: Optional[Length]) -> str:
    """Return how long a stay was: "8 months", "5 to 7 months", "at most 9 days"; "" where nobody says."""
    if length is None:
        return ""
    if length.value is not None:
        return amount_text(length.value, length.unit)
    return days_text(length.low_days, length.high_days)


def days_text(low: Optional[int], high: Optional[int]) -> str:
    """Return a number of days that lies between two, in the coarsest unit that is still true; "" where not known."""
    if low is None or high is None:
        return ""
    if high <= 62:
        if low == 0 < high:
            return tr("at most {length}").format(length=amount_text(high, "days"))
        return amount_text(high, "days") if low == high else tr("{low} to {length}").format(
            low=low, length=amount_text(high, "days"))
    unit, size = ("years", _DAYS_A_YEAR) if high > 2 * _DAYS_A_YEAR else ("months", _DAYS_A_MONTH)
    first, last = round(low / size), round(high / size)
    if first == last:
        return tr("about {length}").format(length=amount_text(last, unit))
    if first == 0:
        return tr("at most {length}").format(length=amount_text(-int(-high // size), unit))
    return tr("about {low} to {length}").format(low=first, length=amount_text(last, unit))


def edge_text(edge: Edge) -> str:
    """Return one end of a stay: "9 October 2023", "between 1 and 31 October 2023" in whole days; "" where not known."""
    if not edge.known:
        return ""
    if edge.earliest == edge.latest:
        return day_number_text(edge.earliest)
    return tr("between {start} and {end}").format(start=day_number_text(edge.earliest), end=day_number_text(edge.latest))


def gap_text(gap: Gap) -> str:
    """Return what a gap says: "no information", with its length where the dates give one."""
    if gap.is_tail:
        if gap.first_day is None:
            return tr("no information since")
        return tr("no information since {day}").format(day=day_number_text(gap.first_day))
    length = days_text(gap.low_days, gap.high_days)
    if not length:
        return tr("no information on the time between")
    return tr("no information: {length}").format(length=length)


def segment_text(segment: Segment, when: str = "") -> str:
    """Return one stage of the bar: "2. Detention · North Korea · 8 months"; `when` is its date in words."""
    parts = [f"{segment.number}. {word_name('role', segment.role)}", holder_name(segment.holder),
             when or (tr("dates contradict each other") if segment.contradictory else tr("date unknown")),
             length_text(segment.length)]
    if segment.open_end:
        parts.append(tr("end unknown"))
    return " · ".join(part for part in parts if part)


def bar_text(bar: CustodyBar, to_scale: bool, when: Sequence[str] = ()) -> str:
    """Return the whole bar, line by line; `when` holds the date in words of each stage given, "" where undated."""
    if not bar.segments:
        return tr("No stages are recorded.")
    lines: List[str] = []
    gaps = {gap.step: gap for gap in bar.gaps}
    for place, segment in enumerate(bar.segments):
        lines.append(segment_text(segment, when[segment.index] if when else ""))
        after = bar.segments[place + 1:place + 2]
        if segment.step in gaps and (not after or after[0].step != segment.step):
            lines.append(gap_text(gaps[segment.step]))
    if not to_scale:
        lines.append(tr("Order only: not drawn to scale."))
    return "\n".join(lines)


def doubts(bar: CustodyBar) -> Tuple[str, ...]:
    """Return what the dates of a case do not agree on, one sentence each."""
    numbers = {segment.index: segment.number for segment in bar.segments}
    lines = [tr("The dates of stage {no} contradict each other.").format(no=segment.number)
             for segment in bar.segments if segment.contradictory]
    lines += [tr("By its dates, stage {second} began before stage {first}, in other hands, had ended.").format(
        first=numbers[one], second=numbers[other]) for one, other in bar.overlaps]
    lines += [tr("By its dates, stage {second} ended before stage {first} began.").format(
        first=numbers[one], second=numbers[other]) for one, other in bar.out_of_order]
    return tuple(lines)
