"""Guesses by nearness, for marks that nobody carried over. Each says that it is a guess.

A mark that begins at a date is compared with the dates that certainly lie before it, the last one first: with the marks of the
same kind within `near_m` plus the error between the two images, one to one (pairing.py). Where the earlier look was finished
and nothing of the kind is near, it appeared; where no earlier look was finished, it is only seen for the first time. In the
same way a mark that ends at a date vanished if the next finished look has nothing of the kind near it, or if the first later mark
near it says, in a finished look or not, that it is absent.

An analyst is compared with the analyst's own marks where that analyst has looked at the other date, else with everybody's. That
somebody else marked nothing on the other date says something only where that one has not looked at this date: who has, and
marked nothing here either, sees it differently, and not a change.
"""

from typing import Dict, List, Mapping, Sequence, Set, Tuple

from .marks import NOT_USABLE, Look, Mark
from .moments import key_of
from .outcomes import APPEARED, NEAR, VANISHED, Change, Comparer
from .pairing import matched, near_pairs
from .tracks import GONE, HIDDEN, SEEN, Step, Track


class Guesses:
    """Compares what is left of the tracks of one place. `order` numbers the moments by their keys."""

    def __init__(self, tracks: Sequence[Track], marks: Sequence[Mark], looks: Sequence[Look], order: Mapping[str, int],
                 comparer: Comparer, near_m: float):
        self._tracks, self._comparer, self._near_m = tracks, comparer, near_m
        self._at: Dict[int, List[Mark]] = {}
        self._looked: Set[Tuple[int, str]] = set()
        self._finished: Set[Tuple[int, str]] = set()
        for mark in marks:
            self._at.setdefault(order[key_of(mark)], []).append(mark)
            self._looked.add((order[key_of(mark)], mark.analyst))
        for look in looks:
            if look.status != NOT_USABLE:
                self._looked.add((order[key_of(look)], look.analyst))
            if look.finished:
                self._finished.add((order[key_of(look)], look.analyst))
        self._last = max(order.values(), default=-1)
        self._taken: Dict[str, Set[str]] = {}       # by analyst: uuids of marks that have been compared
        # marks that say "absent" of something that nobody carried over to them
        self._absent = {mark.uuid for track in tracks if track.before is None and track.steps[0].state == GONE
                        for mark in track.steps[0].marks}
        for track in tracks:
            steps = track.all_steps
            self._taken.setdefault(track.analyst, set()).update(mark.uuid for step in steps[:-1] for mark in step.marks)

    def all(self) -> List[Change]:
        """Return the guesses; heads first, because a mark that continues another does not leave it vanished."""
        found = [change for (moment, analyst), steps in sorted(self._heads().items())
                 for change in self._begun(moment, analyst, steps)]
        return found + [change for (moment, analyst), steps in sorted(self._tails().items())
                        for change in self._ended(moment, analyst, steps)]

    def _heads(self) -> Dict[Tuple[int, str], List[Step]]:
        found: Dict[Tuple[int, str], List[Step]] = {}
        for track in self._tracks:
            if track.before is None and track.steps[0].state == SEEN:
                found.setdefault((track.steps[0].moment, track.analyst), []).append(track.steps[0])
        return found

    def _tails(self) -> Dict[Tuple[int, str], List[Step]]:
        found: Dict[Tuple[int, str], List[Step]] = {}
        for track in self._tracks:
            last = track.steps[-1]
            if last.state == SEEN and not track.followed:
                found.setdefault((last.moment, track.analyst), []).append(last)
        return found

    def _begun(self, moment: int, analyst: str, steps: List[Step]) -> List[Change]:
        """Compare marks that begin at a moment with earlier ones."""
        found, left = [], list(steps)
        for earlier in range(moment - 1, -1, -1):
            if not left or not self._comparer.sure[earlier][moment]:
                continue
            taken = self._taken.setdefault(analyst, set())
            there = [mark for mark in self._marks(earlier, analyst) if mark.uuid not in taken]
            paired = self._paired(left, there)
            for step, mark in paired:
                taken.add(mark.uuid)
                found.append(self._compared(Step(earlier, mark.analyst, (mark,)), step))
            gone = {id(step) for step, _ in paired}
            left = [step for step in left if id(step) not in gone]
            if self._is_finished(earlier, analyst, moment):
                found += [self._comparer.change(APPEARED, None, step, NEAR, from_moment=earlier) for step in left]
                left = []
        return found + [self._comparer.first_seen(step) for step in left]

    def _compared(self, before: Step, after: Step) -> Change:
        if before.state == HIDDEN:      # it may have been there all along
            return self._comparer.first_seen(after)
        return self._comparer.compared(before, after, NEAR)

    def _ended(self, moment: int, analyst: str, steps: List[Step]) -> List[Change]:
        """Look for marks that end at a moment on later dates."""
        left = [step for step in steps if not any(mark.uuid in taken for mark in step.marks for taken in self._taken.values())]
        found: List[Change] = []
        for later in range(moment + 1, self._last + 1):
            if not left or not self._comparer.sure[moment][later]:
                continue
            there = self._marks(later, analyst)
            near = self._near(left, [mark for mark in there if mark.uuid not in self._absent])
            left = [step for number, step in enumerate(left) if number not in near]
            absent = self._paired(left, [mark for mark in there if mark.uuid in self._absent])
            found += [self._comparer.change(VANISHED, step, Step(later, mark.analyst, (mark,)), NEAR) for step, mark in absent]
            gone = {id(step) for step, _ in absent}
            left = [step for step in left if id(step) not in gone]
            if self._is_finished(later, analyst, moment):
                found += [self._comparer.change(VANISHED, step, None, NEAR, to_moment=later) for step in left]
                left = []
        return found

    def _marks(self, moment: int, analyst: str) -> List[Mark]:
        """Return the marks of a moment that an analyst is compared with."""
        marks = self._at.get(moment, [])
        return [mark for mark in marks if mark.analyst == analyst] if (moment, analyst) in self._looked else marks

    def _is_finished(self, moment: int, analyst: str, own: int) -> bool:
        """Tell whether what is not marked at a moment was not there, for a mark that an analyst has at the moment `own`."""
        if (moment, analyst) in self._looked:
            return (moment, analyst) in self._finished
        return any(number == moment and (own, other) not in self._looked for number, other in self._finished)

    def _paired(self, steps: Sequence[Step], marks: Sequence[Mark]) -> List[Tuple[Step, Mark]]:
        ones = [step.mark for step in steps]
        return [(steps[pair.one], marks[pair.other]) for pair in matched(self._near_pairs(ones, marks)).pairs]

    def _near(self, steps: Sequence[Step], marks: Sequence[Mark]) -> Set[int]:
        return {pair.one for pair in self._near_pairs([step.mark for step in steps], marks)}

    def _near_pairs(self, ones: Sequence[Mark], others: Sequence[Mark]):
        widest = max((self._error(one, other) for one in _images(ones) for other in _images(others)), default=0.0)
        return [pair for pair in near_pairs(ones, others, self._near_m + widest, lambda mark: (mark.kind, mark.geometry))
                if pair.metres <= self._near_m + self._error(ones[pair.one].image, others[pair.other].image)]

    def _error(self, one: str, other: str) -> float:
        return self._comparer.error(one, other).metres


def _images(marks: Sequence[Mark]) -> Set[str]:
    return {mark.image for mark in marks}
