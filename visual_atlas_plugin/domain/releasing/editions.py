"""What two editions tell together that neither tells alone, and what is done about it.

Whoever has both compares them. So each new edition is held against all earlier ones of its atlas, whatever their level:

1. A place that an earlier edition of the level told by its county or settlement is not told by a cell later. The cell was
   passed over because it held fewer than k places; those that were added since are known not to be meant, so the cell would
   point at the few that were there before. HELD BACK: the unit stays, until the place itself may be told exactly.
2. Numbers without rows (counts): a number that differs from an earlier one of the same cell by fewer than k records would
   tell what those few are (one withdrawn from k + 1, one added). HELD BACK: the cell is suppressed, with others, so that it
   does not follow from a total.
3. Records that earlier editions hold and this one does not (withdrawn, made private, a consent that ended). Their rows are
   out there, and leaving them in would be worse: TOLD, with their number, so that the earlier editions can be called back.
4. Places told exactly before and not now: TOLD, for the same reason. Places told exactly now and by a unit before: TOLD, as
   whoever has both sees which cases of the unit were there.
5. The number of records held back is rounded up so coarsely that a difference tells of no single one (gating.rounded_up), and
   is taken over all records, whatever the filter: two filters cannot be subtracted.
"""

from dataclasses import dataclass, field
from typing import AbstractSet, Dict, FrozenSet, Iterable, List, Mapping, Sequence, Tuple

from .policy import COUNTY, EXACT, GRID, SETTLEMENT

GONE, VAGUER, SHARPER = "gone", "vaguer", "sharper"
Cell = Tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """What the register keeps of a publication. `masks`: by uuid of a place, how it was told; `numbers`: those of an edition
    without rows, by cell (None: suppressed)."""

    key: str
    title: str
    made_on: str
    level: str
    records: AbstractSet[str]
    masks: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[Cell, object] = field(default_factory=dict)
    filter_json: str = ""


@dataclass(frozen=True)
class Difference:
    """What a new edition tells together with an earlier one: GONE, VAGUER, SHARPER, and how many records or places."""

    what: str
    number: int
    edition: Edition


def stays_coarse(earlier: Iterable[Edition], level: str) -> Dict[str, str]:
    """Return by uuid of a place the unit that earlier editions of a level told of it (rule 1)."""
    found: Dict[str, str] = {}
    for edition in earlier:
        if edition.level == level:
            for key, mask in edition.masks.items():
                if mask in (SETTLEMENT, COUNTY):
                    found[key] = COUNTY if COUNTY in (mask, found.get(key)) else mask
    return found


def differences(records: AbstractSet[str], masks: Mapping[str, str], filter_json: str,
                earlier: Sequence[Edition]) -> List[Difference]:
    """Return what an edition with these records and masks tells together with earlier ones (rules 3 and 4).

    Records that are gone are only told against editions of the same choices: others chose other records.
    """
    found = []
    for edition in earlier:
        gone = len(edition.records - records) if edition.filter_json == filter_json else 0
        vaguer = sum(1 for key, mask in edition.masks.items() if mask == EXACT and masks.get(key, EXACT) != EXACT)
        sharper = sum(1 for key, mask in edition.masks.items() if mask in (GRID, SETTLEMENT, COUNTY) and masks.get(key) == EXACT)
        found += [Difference(what, number, edition)
                  for what, number in ((GONE, gone), (VAGUER, vaguer), (SHARPER, sharper)) if number]
    return found


def too_near(numbers: Mapping[Cell, int], earlier: Iterable[Edition], least: int) -> FrozenSet[Cell]:
    """Return the cells whose number differs from an earlier one by fewer than `least`, but differs (rule 2)."""
    near = set()
    for edition in earlier:
        for cell in set(edition.numbers) | (set(numbers) if edition.numbers else set()):
            before = edition.numbers.get(cell, 0)
            if isinstance(before, int) and 0 < abs(numbers.get(cell, 0) - before) < least:
                near.add(cell)
    return frozenset(near)
