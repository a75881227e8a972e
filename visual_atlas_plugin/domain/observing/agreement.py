"""How far two analysts agree about the same places, images and kinds. Numbers, no verdict.

Two questions are kept apart:

- *Marks*: how many marks of one lie within N metres of a mark of the same kind of the other, one to one (pairing.py), on the
  same date. 2 m / (a + b) of them agree (positive agreement: Cicchetti and Feinstein, Journal of Clinical Epidemiology 43,
  1990, 551-558); of the m pairs, some say the same state.
- *Presence*: for each kind on each date, does each of the two say that it is there? Percent agreement po, and Cohen's kappa
  (po - pe) / (1 - pe), with pe the agreement that their own shares would give by chance (Cohen, Educational and Psychological
  Measurement 20, 1960, 37-46).

What is asked is settled before anybody counts: the kinds that one of the two has marked at the place, on the dates on which
both have looked. Who has not finished looking and marked nothing of a kind has said nothing about it; "not visible" says
nothing either: such questions are left out and counted. Kappa is undefined (None) where nothing was asked, and where both
gave the same one answer to everything: then chance alone explains all of it.
"""

from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional, Sequence, Set, Tuple

from .marks import Look, Mark
from .moments import key_of
from .pairing import matched, near_pairs

_Question = Tuple[str, str, str]       # place, moment, kind


@dataclass(frozen=True)
class Presence:
    """Answers to the questions on presence: both yes, only the first, only the second, both no; left out."""

    both: int
    only_one: int
    only_other: int
    neither: int
    left_out: int = 0

    @property
    def asked(self) -> int:
        """How many questions both have answered."""
        return self.both + self.only_one + self.only_other + self.neither

    @property
    def agreement(self) -> Optional[float]:
        """Share of equal answers, 0..1; None where nothing was asked."""
        return (self.both + self.neither) / self.asked if self.asked else None

    @property
    def by_chance(self) -> Optional[float]:
        """Share of equal answers that chance would give to these two, 0..1; None where nothing was asked."""
        if not self.asked:
            return None
        yes = (self.both + self.only_one) * (self.both + self.only_other)
        no = (self.only_other + self.neither) * (self.only_one + self.neither)
        return (yes + no) / self.asked ** 2

    @property
    def kappa(self) -> Optional[float]:
        """Cohen's kappa, -1..1; None where it is undefined."""
        observed, chance = self.agreement, self.by_chance
        if observed is None or chance is None or chance >= 1.0:
            return None
        return (observed - chance) / (1.0 - chance)


@dataclass(frozen=True)
class MatchedMarks:
    """Two marks that may be the same thing, and their distance in metres."""

    one: Mark
    other: Mark
    metres: float

    @property
    def same_state(self) -> bool:
        """Whether both say the same of it."""
        return self.one.state == self.other.state


@dataclass(frozen=True)
class Agreement:
    """Two analysts compared. `only_one` and `only_other`: marks without a partner; `greedy`: pairs are not the best possible."""

    analyst: str
    other_analyst: str
    metres: float
    pairs: Tuple[MatchedMarks, ...]
    only_one: Tuple[Mark, ...]
    only_other: Tuple[Mark, ...]
    presence: Presence
    greedy: bool = False

    @property
    def positive(self) -> Optional[float]:
        """Share of all compared marks that have a partner, 0..1; None where there are no marks."""
        whole = 2 * len(self.pairs) + len(self.only_one) + len(self.only_other)
        return 2 * len(self.pairs) / whole if whole else None

    @property
    def same_state(self) -> int:
        """How many pairs say the same state."""
        return sum(pair.same_state for pair in self.pairs)


def compare(marks: Iterable[Mark], looks: Iterable[Look], analyst: str, other_analyst: str, metres: float) -> Agreement:
    """Compare two analysts where both have looked: on the same date of the same place."""
    of: Dict[str, List[Mark]] = {analyst: [], other_analyst: []}
    for mark in marks:
        if mark.analyst in of:
            of[mark.analyst].append(mark)
    seen = [look for look in looks if look.analyst in of]
    shared = _dates(of[analyst], seen, analyst) & _dates(of[other_analyst], seen, other_analyst)
    ones, others = ([mark for mark in of[name] if (mark.place, key_of(mark)) in shared] for name in (analyst, other_analyst))
    near = near_pairs(ones, others, metres, _comparable)
    pairing = matched(near)
    taken = {pair.one for pair in pairing.pairs}, {pair.other for pair in pairing.pairs}
    return Agreement(
        analyst, other_analyst, metres,
        tuple(MatchedMarks(ones[pair.one], others[pair.other], pair.metres) for pair in pairing.pairs),
        tuple(mark for number, mark in enumerate(ones) if number not in taken[0]),
        tuple(mark for number, mark in enumerate(others) if number not in taken[1]),
        _presence(ones, others, seen, analyst, other_analyst, shared), pairing.greedy)


def _dates(marks: Sequence[Mark], looks: Sequence[Look], analyst: str) -> Set[Tuple[str, str]]:
    """Return (place, moment) of everything that an analyst has looked at; an image that was of no use was not looked at."""
    found = {(mark.place, key_of(mark)) for mark in marks}
    return found | {(look.place, key_of(look)) for look in looks if look.analyst == analyst and look.status != "not_usable"}


def _comparable(mark: Mark) -> Tuple[str, str, str, str]:
    return mark.kind, mark.geometry, mark.place, key_of(mark)


def _presence(ones: Sequence[Mark], others: Sequence[Mark], looks: Sequence[Look], analyst: str, other_analyst: str,
              shared: Set[Tuple[str, str]]) -> Presence:
    kinds: Dict[str, Set[str]] = {}
    for mark in (*ones, *others):
        kinds.setdefault(mark.place, set()).add(mark.kind)
    answers = [_answers(marks, looks, name) for marks, name in ((ones, analyst), (others, other_analyst))]
    counts = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    left_out = 0
    for place, moment in shared:
        for kind in kinds.get(place, ()):
            said = tuple(_said(given, (place, moment, kind)) for given in answers)
            if None in said:
                left_out += 1
            else:
                counts[said] += 1
    return Presence(counts[True, True], counts[True, False], counts[False, True], counts[False, False], left_out)


def _answers(marks: Sequence[Mark], looks: Sequence[Look], analyst: str):
    """Return what an analyst said of each question (True, False, None = could not see), and the dates that are finished."""
    said: Dict[_Question, Optional[bool]] = {}
    for mark in marks:
        question = (mark.place, key_of(mark), mark.kind)
        if mark.seen:
            said[question] = True
        elif not said.get(question):
            said[question] = None if mark.hidden or said.get(question, False) is None else False
    return said, {(look.place, key_of(look)) for look in looks if look.analyst == analyst and look.finished}


def _said(given, question: _Question) -> Optional[bool]:
    said, finished = given
    if question in said:
        return said[question]
    return False if question[:2] in finished else None
