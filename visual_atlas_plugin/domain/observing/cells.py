"""The matrix of a place: kinds x dates, with counts and sizes, and with what no number may stand for.

Analysts are never added up: where two have marked the same date, a cell has the least and the largest of their numbers. Who has
finished looking and marked nothing has counted 0; who has not, has counted nothing.
"""

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from .marks import NOT_USABLE, Look, Mark
from .moments import Moment, key_of

# what a cell stands for
COUNTED = "counted"             # seen, with a number
NONE = "none"                   # looked for and not found, or marked as absent
NOT_VISIBLE = "not_visible"     # could not be seen; never "absent"
UNFINISHED = "unfinished"       # somebody looked, but has not said that the look was finished
UNUSABLE = "unusable"           # the image was of no use
NOT_EXAMINED = "not_examined"   # nobody looked; no zero


@dataclass(frozen=True)
class Cell:
    """One kind on one date. `least` and `most`: how many were seen; None where no number may stand.

    `partly`, `absent`, `not_visible`: marks of these states, of the analyst who has most of them. `least_size`, `most_size`:
    metres or square metres of what was seen, by those who saw some; None where something that was seen has no size.
    """

    standing: str
    least: Optional[int] = None
    most: Optional[int] = None
    partly: int = 0
    absent: int = 0
    not_visible: int = 0
    least_size: Optional[float] = None
    most_size: Optional[float] = None
    marks: Tuple[str, ...] = ()


@dataclass(frozen=True)
class _Count:
    """What one analyst counted."""

    seen: int
    partly: int
    absent: int
    hidden: int
    size: Optional[float]


def matrix(marks: Sequence[Mark], looks: Sequence[Look], moments: Sequence[Moment], kinds: Sequence[str]
           ) -> Dict[Tuple[str, str], Cell]:
    """Return the cells by (kind, key of the moment), of one place."""
    marked: Dict[Tuple[str, str], List[Mark]] = {}
    for mark in marks:
        marked.setdefault((mark.kind, key_of(mark)), []).append(mark)
    looked: Dict[str, List[Look]] = {}
    for look in looks:
        looked.setdefault(key_of(look), []).append(look)
    busy = {key_of(mark) for mark in marks}
    return {(kind, moment.key): _cell(marked.get((kind, moment.key), ()), looked.get(moment.key, ()), moment.key in busy)
            for kind in kinds for moment in moments}


def _cell(marks: Sequence[Mark], looks: Sequence[Look], busy: bool) -> Cell:
    counts = {analyst: _count(ones) for analyst, ones in _by_analyst(marks).items()}
    for look in looks:
        if look.finished:
            counts.setdefault(look.analyst, _Count(0, 0, 0, 0, 0.0))
    numbers = [count for count in counts.values() if count.seen or not count.hidden]
    names = tuple(sorted(mark.uuid for mark in marks))
    most = _most(counts)
    if not numbers:
        return Cell(_without_number(marks, looks, busy), marks=names, **most)
    least, largest = min(count.seen for count in numbers), max(count.seen for count in numbers)
    sizes = [count.size for count in numbers if count.seen]
    sized = bool(sizes) and None not in sizes
    return Cell(COUNTED if largest else NONE, least, largest, marks=names,
                least_size=min(sizes) if sized else None, most_size=max(sizes) if sized else None, **most)


def _by_analyst(marks: Iterable[Mark]) -> Dict[str, List[Mark]]:
    found: Dict[str, List[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.analyst, []).append(mark)
    return found


def _count(marks: Sequence[Mark]) -> _Count:
    seen = [mark for mark in marks if mark.seen]
    sizes = [mark.size for mark in seen]
    return _Count(len(seen), sum(mark.state == "partly" for mark in seen), sum(mark.gone for mark in marks),
                  sum(mark.hidden for mark in marks), None if None in sizes else sum(sizes))


def _most(counts: Mapping[str, _Count]) -> Dict[str, int]:
    return {"partly": max((count.partly for count in counts.values()), default=0),
            "absent": max((count.absent for count in counts.values()), default=0),
            "not_visible": max((count.hidden for count in counts.values()), default=0)}


def _without_number(marks: Sequence[Mark], looks: Sequence[Look], busy: bool) -> str:
    if marks:
        return NOT_VISIBLE
    if busy or any(look.status != NOT_USABLE for look in looks):
        return UNFINISHED
    return UNUSABLE if looks else NOT_EXAMINED
