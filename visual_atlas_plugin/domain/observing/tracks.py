"""One thing on the ground over the dates, as analysts tied its marks together by carrying them over.

Marks that were carried from one another, in whatever order the analyst went through the dates, are one thing. Each analyst's
way through it is a track: what stood there on each date, in order of the dates. Several marks of one thing on one date (a
building that was drawn in two parts) are one step, with the sum of their sizes.
"""

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from .marks import PARTLY, Mark
from .moments import key_of

SEEN, GONE, HIDDEN = "seen", "gone", "hidden"


@dataclass(frozen=True)
class Step:
    """A thing on one date (number of the moment), as one analyst marked it. `size` is None where it is not whole or not known."""

    moment: int
    analyst: str
    marks: Tuple[Mark, ...]

    @property
    def state(self) -> str:
        """SEEN where one of its marks was seen, HIDDEN where one could not be seen, else GONE."""
        if any(mark.seen for mark in self.marks):
            return SEEN
        return HIDDEN if any(mark.hidden for mark in self.marks) else GONE

    @property
    def whole(self) -> bool:
        """Whether all of it was seen, so that its size says something."""
        return all(mark.seen and mark.state != PARTLY for mark in self.marks)

    @property
    def size(self) -> Optional[float]:
        """Metres or square metres; None where it has none or is not whole."""
        sizes = [mark.size for mark in self.marks]
        return sum(sizes) if self.whole and None not in sizes and len({mark.geometry for mark in self.marks}) == 1 else None

    @property
    def edge(self) -> Optional[float]:
        """Perimeter in metres, None where it is not known."""
        edges = [mark.edge for mark in self.marks]
        return None if None in edges else sum(edges)

    @property
    def mark(self) -> Mark:
        """The mark that stands for it: the first that was seen, in order of uuids."""
        return min(self.marks, key=lambda mark: (not mark.seen, mark.uuid))


@dataclass(frozen=True)
class Track:
    """One thing as one analyst followed it. `before`: the last earlier step of another analyst, where there is one.

    `followed`: whether another analyst has a later step of the same thing.
    """

    analyst: str
    steps: Tuple[Step, ...]
    before: Optional[Step] = None
    followed: bool = False

    @property
    def all_steps(self) -> Tuple[Step, ...]:
        """All steps in order, the other analyst's first."""
        return ((self.before,) if self.before else ()) + self.steps


def tracks_of(marks: Sequence[Mark], order: Mapping[str, int]) -> List[Track]:
    """Return the tracks of marks; `order` gives the number of each moment by its key."""
    found: List[Track] = []
    for thing in _things(marks):
        by_analyst: Dict[str, Dict[int, List[Mark]]] = {}
        for mark in thing:
            by_analyst.setdefault(mark.analyst, {}).setdefault(order[key_of(mark)], []).append(mark)
        steps = {analyst: [Step(moment, analyst, tuple(dates[moment])) for moment in sorted(dates)]
                 for analyst, dates in by_analyst.items()}
        for analyst, own in sorted(steps.items()):
            others = [step for name, ones in steps.items() if name != analyst for step in ones if step.moment < own[0].moment]
            before = max(others, key=lambda step: (step.moment, step.analyst), default=None)
            followed = any(step.moment > own[-1].moment for name, ones in steps.items() if name != analyst for step in ones)
            found.append(Track(analyst, tuple(own), before, followed))
    return found


def _things(marks: Sequence[Mark]) -> List[List[Mark]]:
    """Group marks that were carried from one another; a mark whose earlier one is gone begins anew."""
    known = {mark.uuid: mark for mark in marks}
    above = {uuid: uuid for uuid in known}

    def top(uuid: str) -> str:
        while above[uuid] != uuid:
            above[uuid] = above[above[uuid]]
            uuid = above[uuid]
        return uuid

    for mark in marks:
        if mark.carried_from in known:
            above[top(mark.uuid)] = top(mark.carried_from)
    found: Dict[str, List[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.uuid):
        found.setdefault(top(mark.uuid), []).append(mark)
    return list(found.values())


def turned_where_unsure(track: Track, unsure: Sequence[Sequence[bool]]) -> Track:
    """Put two neighbors whose dates have no certain order into the order in which one was carried from the other."""
    steps = list(track.steps)
    for at in range(len(steps) - 1):
        first, second = steps[at], steps[at + 1]
        later = {mark.uuid for mark in second.marks}
        if unsure[first.moment][second.moment] and any(mark.carried_from in later for mark in first.marks):
            steps[at], steps[at + 1] = second, first
    return replace(track, steps=tuple(steps))
