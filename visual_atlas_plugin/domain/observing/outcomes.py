"""What comes of comparing one thing on two dates."""

from dataclasses import dataclass
from typing import Callable, Optional, Sequence

from .measurable import Error, least_change
from .marks import Mark
from .tracks import GONE, SEEN, Step

APPEARED, VANISHED, GREW, SHRANK = "appeared", "vanished", "grew", "shrank"
UNCHANGED = "unchanged"             # sizes differ by less than the images can show: no measurable change
STILL_THERE = "still_there"         # seen on both dates; nothing that could be measured
STILL_ABSENT = "still_absent"
HIDDEN_NOW = "not_visible"          # could not be seen on the later date; nothing is known
FIRST_SEEN = "first_seen"           # there on the first look; nobody can say since when
OUTCOMES = (APPEARED, VANISHED, GREW, SHRANK, UNCHANGED, STILL_THERE, STILL_ABSENT, HIDDEN_NOW, FIRST_SEEN)
CARRIED, NEAR = "carried", "near"   # what a change rests on: an analyst's word, or a guess by nearness;
ALONE = "alone"                     # a first look has nothing to be compared with
NO_MOMENT = -1


@dataclass(frozen=True)
class Change:
    """One thing between two dates (numbers of moments; from NO_MOMENT where there is no earlier one).

    `before` and `after` are its steps, None where there is no mark. Sizes in metres or square metres; `limit`: the largest
    difference that is no measurable change, which rests on an assumption where `assumed` is set. `certain_order`: whether the
    first date certainly lies before the second.
    """

    outcome: str
    basis: str
    before: Optional[Step]
    after: Optional[Step]
    from_moment: int
    to_moment: int
    size_before: Optional[float] = None
    size_after: Optional[float] = None
    limit: Optional[float] = None
    assumed: bool = False
    certain_order: bool = True

    @property
    def mark(self) -> Mark:
        """The mark that stands for it: the later one, where there is one."""
        return (self.after or self.before).mark

    @property
    def kind(self) -> str:
        """The kind of feature."""
        return self.mark.kind

    @property
    def analyst(self) -> str:
        """Whose marks say so."""
        return self.mark.analyst

    @property
    def difference(self) -> Optional[float]:
        """How much larger it is on the later date, None where it was not measured on both."""
        return None if self.size_before is None or self.size_after is None else self.size_after - self.size_before


class Comparer:
    """Compares steps. `error` gives the error between two images, `sure[i][j]` whether moment i certainly lies before j."""

    def __init__(self, error: Callable[[str, str], Error], sure: Sequence[Sequence[bool]]):
        self.error, self.sure = error, sure

    def first_seen(self, after: Step) -> Change:
        """Return that something was there on the first look, or the first on which it could be seen."""
        return self.change(FIRST_SEEN, None, after, ALONE)

    def change(self, outcome: str, before: Optional[Step], after: Optional[Step], basis: str = CARRIED,
               from_moment: int = NO_MOMENT, to_moment: int = NO_MOMENT, **more) -> Change:
        """Return a change; moments follow from the steps where there are both."""
        first = before.moment if before else from_moment
        last = after.moment if after else to_moment
        return Change(outcome, basis, before, after, first, last,
                      certain_order=first == NO_MOMENT or self.sure[first][last], **more)

    def compared(self, before: Step, after: Step, basis: str = CARRIED) -> Change:
        """Compare two steps of one thing of which something is known."""
        if before.state == GONE or after.state == GONE:
            outcome = {(GONE, SEEN): APPEARED, (SEEN, GONE): VANISHED}.get((before.state, after.state), STILL_ABSENT)
            return self.change(outcome, before, after, basis)
        one, other = before.size, after.size
        limit, assumed = self.limit(before, after) if one is not None and other is not None else (None, False)
        if one is None or other is None or limit is None:
            return self.change(STILL_THERE, before, after, basis)
        outcome = UNCHANGED if abs(other - one) <= limit else GREW if other > one else SHRANK
        return self.change(outcome, before, after, basis, size_before=one, size_after=other, limit=limit, assumed=assumed)

    def limit(self, before: Step, after: Step):
        """Return the largest difference that is no measurable change, and whether an assumption is in it."""
        error = self.error(before.mark.image, after.mark.image)
        ones = Mark("", before.mark.geometry, "", "", size=before.size, edge=before.edge)
        others = Mark("", after.mark.geometry, "", "", size=after.size, edge=after.edge)
        return least_change(ones, others, error), error.assumed
