"""Who held a person, when and how long: the stages of one case as a custody bar.

Nothing is filled in: a stage without a date stays without one, and what lies between two stages is a gap. Days are
days since 1970-01-01, inclusive at both ends; None is a day that is not known.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Iterable, List, Optional, Sequence, Tuple

from . import dates

NORTH_KOREA, CHINA, NOT_STATED, NO_CUSTODY = "north_korea", "china", "not_stated", "no_custody"
HOLDERS = (NO_CUSTODY, CHINA, NORTH_KOREA, NOT_STATED)      # the rows of the bar, from the top

# Roles in which no state holds the person; trafficking is captivity, but in private hands.
_FREE_ROLES = ("escape", "life_abroad", "trafficking", "release")
# Kinds of place that exist on one side of the border only, by what the words mean (style guide, section 1).
_KIND_HOLDER = {
    "detention_center": CHINA, "mss_office": NORTH_KOREA, "mss_holding_center": NORTH_KOREA,
    "police_holding_camp": NORTH_KOREA, "police_detention": NORTH_KOREA, "labor_training_camp": NORTH_KOREA,
    "political_prison_camp": NORTH_KOREA,
}
_LAST_ROLES = ("release", "death")          # after these nothing more is waited for
_UNITS = {"hour": "hours", "day": "days", "night": "nights", "week": "weeks", "month": "months", "year": "years"}


@dataclass(frozen=True)
class Stay:
    """What the bar needs to know of a stage; `custody` is that of its place, "" where the place is not known."""

    number: int                             # stages at the same time share a number
    role: str
    custody: str = ""
    place_kind: str = ""
    date_edtf: str = ""
    start_day: Optional[int] = None
    end_day: Optional[int] = None
    duration_value: Optional[float] = None
    duration_unit: str = ""


@dataclass(frozen=True)
class Edge:
    """One end of a stay: it lies between these two days."""

    earliest: Optional[int] = None
    latest: Optional[int] = None

    @property
    def known(self) -> bool:
        """Whether both bounds are known."""
        return self.earliest is not None and self.latest is not None


@dataclass(frozen=True)
class Length:
    """How long: as told by the source (`value` in `unit`), or what the dates leave possible, in days."""

    value: Optional[float] = None
    unit: str = ""                          # 'hours', 'days', 'nights', 'weeks', 'months', 'years', or the source's word
    low_days: Optional[int] = None
    high_days: Optional[int] = None


@dataclass(frozen=True)
class Segment:
    """One stage on the bar; `index` is its place among the stages given, `step` its place in their order."""

    index: int
    number: int
    step: int
    holder: str
    role: str
    begin: Edge
    end: Edge
    length: Optional[Length]
    open_end: bool                          # it began, and nobody says that it ended
    contradictory: bool                     # its own dates contradict each other; they count as unknown

    @property
    def dated(self) -> bool:
        """Whether the bar can place both of its ends on a scale of days."""
        return self.begin.known and self.end.known


@dataclass(frozen=True)
class Gap:
    """What is not known between the steps `step` and `step` + 1, or after the last one.

    Without days it is only known that nothing is recorded of the time between; low_days is what the dates make
    certain, high_days what they leave possible.
    """

    step: int
    first_day: Optional[int] = None
    last_day: Optional[int] = None
    low_days: Optional[int] = None
    high_days: Optional[int] = None
    is_tail: bool = False                   # after the last stage: nothing is known since

    @property
    def dated(self) -> bool:
        """Whether it can be placed on a scale of days."""
        return self.first_day is not None and self.last_day is not None


@dataclass(frozen=True)
class CustodyBar:
    """The whole bar. `overlaps` are pairs of stages of which the later certainly began before the earlier, in other
    hands, had ended; `out_of_order` pairs of which the later one certainly ended before the earlier one began."""

    segments: Tuple[Segment, ...] = ()
    gaps: Tuple[Gap, ...] = ()
    overlaps: Tuple[Tuple[int, int], ...] = ()
    out_of_order: Tuple[Tuple[int, int], ...] = ()

    @property
    def holders(self) -> Tuple[str, ...]:
        """The rows that are needed, from the top."""
        present = {segment.holder for segment in self.segments}
        return tuple(holder for holder in HOLDERS if holder in present)

    @property
    def steps(self) -> int:
        """The number of steps; stages at the same time are one."""
        return len({segment.step for segment in self.segments})

    @property
    def undated(self) -> Tuple[Segment, ...]:
        """The segments that have no place on a scale of days."""
        return tuple(segment for segment in self.segments if not segment.dated)


def custody_bar(stays: Sequence[Stay]) -> CustodyBar:
    """Return the bar of the stages of one case; their order is that of their numbers."""
    order = sorted(range(len(stays)), key=lambda index: (stays[index].number, index))
    segments: List[Segment] = []
    for step, (_, indexes) in enumerate(groupby(order, key=lambda index: stays[index].number)):
        segments += [_segment(index, step, stays[index]) for index in indexes]
    return CustodyBar(tuple(segments), tuple(_gaps(segments)), tuple(_overlaps(segments)),
                      tuple(_out_of_order(segments)))


def holder_of(stay: Stay) -> str:
    """Return who holds the person in a stage, as far as role, place and kind of place tell."""
    if stay.role in _FREE_ROLES:
        return NO_CUSTODY
    if stay.custody in (CHINA, NORTH_KOREA):
        return stay.custody
    return _KIND_HOLDER.get(stay.place_kind, NOT_STATED)


def unit_of(text: str) -> str:
    """Return the unit of a duration in the plural, the source's own word where it is none of ours."""
    word = text.strip().lower()
    return _UNITS.get(word[:-1] if word.endswith("s") else word, text.strip())


def _segment(index: int, step: int, stay: Stay) -> Segment:
    begin, end, single = _edges(stay)
    contradictory = begin.earliest is not None and end.latest is not None and begin.earliest > end.latest
    if contradictory:
        begin, end = Edge(), Edge()
    else:
        begin, end = _untangled(begin, end)
    open_end = begin.known and end.earliest is None and end.latest is None
    return Segment(index, stay.number, step, holder_of(stay), stay.role, begin, end,
                   _length(stay, begin, end, single), open_end, contradictory)


def _edges(stay: Stay) -> Tuple[Edge, Edge, bool]:
    """Return both ends of a stage, and whether they are one and the same uncertain date."""
    first, mark, last = stay.date_edtf.partition("/")
    try:
        if mark:
            return _edge(first), _edge(last), False
        whole = _edge(first) if first.strip() else Edge(stay.start_day, stay.end_day)
    except dates.DateError:
        whole = Edge(stay.start_day, stay.end_day)
    if not whole.known:
        return Edge(whole.earliest, None), Edge(None, whole.latest), False
    days = _days(stay)
    if days is None:
        return whole, whole, True
    return whole, Edge(whole.earliest + days[0], whole.latest + days[1]), False


def _edge(text: str) -> Edge:
    """Return the days of one end of an interval; none for an open or unknown end."""
    text = text.strip()
    if text in ("", "..", "unknown"):
        return Edge()
    parsed = dates.parse(text)
    return Edge(parsed.start_day, parsed.end_day)


def _untangled(begin: Edge, end: Edge) -> Tuple[Edge, Edge]:
    """Return ends of which none lies beyond the other: a stay of 2003/2003-05 did not begin in June."""
    if begin.known and end.known:
        return (Edge(begin.earliest, min(begin.latest, end.latest)),
                Edge(max(end.earliest, begin.earliest), end.latest))
    return begin, end


def _days(stay: Stay) -> Optional[Tuple[int, int]]:
    """Return the least and the most days that a told duration can be, None for none or a unit of no fixed length."""
    if stay.duration_value is None:
        return None
    value = stay.duration_value
    unit = unit_of(stay.duration_unit)
    if unit == "hours":
        return int(value // 24), int(value // 24) + 1
    if unit in ("days", "nights", "weeks"):
        days = int(round(value * (7 if unit == "weeks" else 1)))
        return days, days
    if unit == "months":
        middle = int(round(value * 30.436875))
        return max(0, middle - 3), middle + 3
    if unit == "years":
        return int(value * 365), int(value * 366)
    return None


def _length(stay: Stay, begin: Edge, end: Edge, single: bool) -> Optional[Length]:
    """Return how long a stage lasted: the source's own words first, else what its dates say."""
    if stay.duration_value is not None:
        return Length(stay.duration_value, unit_of(stay.duration_unit))
    if single or not (begin.known and end.known):
        return None
    return Length(low_days=max(0, end.earliest - begin.latest), high_days=end.latest - begin.earliest)


def _by_step(segments: Sequence[Segment]) -> List[List[Segment]]:
    return [list(group) for _, group in groupby(segments, key=lambda segment: segment.step)]


def _gaps(segments: Sequence[Segment]) -> Iterable[Gap]:
    """Yield the gaps between steps that follow one another, and the one after the last."""
    groups = _by_step(segments)
    covered: Optional[int] = None           # the last day that stages so far certainly reach
    for step, (before, after) in enumerate(zip(groups, groups[1:])):
        for segment in before:
            if segment.dated:
                covered = segment.end.earliest if covered is None else max(covered, segment.end.earliest)
        gap = _between(step, before, after, covered)
        if gap is not None:
            yield gap
    if groups and not any(segment.role in _LAST_ROLES for segment in groups[-1]):
        known = all(segment.dated for segment in groups[-1])
        yield Gap(len(groups) - 1, max(s.end.latest for s in groups[-1]) if known else None, is_tail=True)


def _between(step: int, before: Sequence[Segment], after: Sequence[Segment], covered: Optional[int]) -> Optional[Gap]:
    """Return the gap between two steps, None where they may touch."""
    if not all(segment.end.known for segment in before) or not all(segment.begin.known for segment in after):
        return Gap(step)
    ends_latest = max([segment.end.latest for segment in before] + ([] if covered is None else [covered]))
    ends_earliest = max([segment.end.earliest for segment in before] + ([] if covered is None else [covered]))
    first, last = ends_latest + 1, min(segment.begin.earliest for segment in after) - 1
    if first > last:
        return None
    begins_latest = min(segment.begin.latest for segment in after)
    return Gap(step, first, last, last - first + 1, begins_latest - ends_earliest - 1)


def _overlaps(segments: Sequence[Segment]) -> Iterable[Tuple[int, int]]:
    """Yield stages of which the later one certainly began before the earlier one ended, in other hands."""
    turned = set(_out_of_order(segments))
    for place, one in enumerate(segments):
        for other in segments[place + 1:]:
            if one.holder == other.holder or one.step == other.step or (one.index, other.index) in turned:
                continue
            # the day on which one hands over to the other is no overlap
            if other.begin.latest is not None and one.end.earliest is not None and other.begin.latest < one.end.earliest:
                yield one.index, other.index


def _out_of_order(segments: Sequence[Segment]) -> Iterable[Tuple[int, int]]:
    for place, one in enumerate(segments):
        for other in segments[place + 1:]:
            if (one.step < other.step and one.begin.earliest is not None and other.end.latest is not None
                    and other.end.latest < one.begin.earliest):
                yield one.index, other.index
