"""Small numbers that are not told where numbers are all that is told, and others with them, so that none follows from a total.

A cell is suppressed where it counts fewer than k records (none at all is told by leaving the cell out). On every line of
cells whose total is told, the suppressed ones must be two at least, and their sum so large that any of them could be k or
more: a reader who subtracts learns that sum, and nothing of one cell. Where that is not so, the smallest number that is
still told on the line goes, too; then all lines are looked at again.
"""

from typing import AbstractSet, Dict, Hashable, Iterable, List, Mapping, Optional, Sequence, Set

Key = Hashable


def suppressed(cells: Mapping[Key, int], lines: Iterable[Iterable[Key]], least: int,
               also: AbstractSet[Key] = frozenset()) -> Set[Key]:
    """Return the keys of the cells that are not told.

    `lines`: groups of cells whose sum is told somewhere. `least`: the smallest number that is told. `also`: cells that must
    not be told for another reason.
    """
    groups = [[key for key in line if cells.get(key, 0) > 0] for line in lines]
    gone = {key for key, number in cells.items() if 0 < number < least} | {key for key in also if cells.get(key, 0) > 0}
    changed = True
    while changed:
        changed = False
        for group in groups:
            more = _one_more(cells, group, gone, least)
            while more is not None:
                gone.add(more)
                changed = True
                more = _one_more(cells, group, gone, least)
    return gone


def _one_more(cells: Mapping[Key, int], group: Sequence[Key], gone: AbstractSet[Key], least: int) -> Optional[Key]:
    """Return the cell of a line that must go, too; None where the suppressed ones protect each other, or all are gone."""
    hidden = [key for key in group if key in gone]
    if not hidden or is_safe([cells[key] for key in hidden], least):
        return None
    shown = [key for key in group if key not in gone]
    return min(shown, key=lambda key: (cells[key], str(key))) if shown else None


def is_safe(hidden: List[int], least: int) -> bool:
    """Tell whether nothing of one of these numbers follows from their sum: each could be 1, and each could be `least`."""
    return not hidden or (len(hidden) >= 2 and sum(hidden) >= len(hidden) + least - 1)


def told(cells: Mapping[Key, int], gone: AbstractSet[Key]) -> Dict[Key, Optional[int]]:
    """Return the numbers as they are told, None for a suppressed one; cells without any record are left out."""
    return {key: None if key in gone else number for key, number in cells.items() if number}
