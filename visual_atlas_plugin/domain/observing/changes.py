"""What appeared, vanished, grew at a place between the dates of its images.

First by what analysts said: marks that were carried over from date to date are one thing (tracks.py). Only what nobody carried
over is compared by nearness (guesses.py), and such a change says that it is a guess. "Not visible" is never "absent": the
thing is then compared with the date on which it was last seen. A date on which nobody looked, or on which the look was not
finished, says nothing about what is not marked there. Dates without a certain order are compared only where an analyst has
carried the mark over, and the change says so. A difference in size that the images cannot show is "no measurable change"
(measurable.py).
"""

from dataclasses import dataclass
from typing import List, Mapping, Optional, Sequence, Tuple

from .cells import Cell, matrix
from .guesses import Guesses
from .marks import Look, Mark
from .measurable import ASSUMED_M, ImageFacts, error_between
from .moments import Moment, certainly_before, moments_of
from .outcomes import HIDDEN_NOW, Change, Comparer
from .tracks import HIDDEN, SEEN, Track, tracks_of, turned_where_unsure

NEAR_M = 10.0       # m, within which two marks that nobody tied together may be the same thing: a guess


@dataclass(frozen=True)
class ChangeTable:
    """A place over its dates: moments in order, kinds in the order that was asked for, cells by (kind, moment key), changes."""

    moments: Tuple[Moment, ...]
    kinds: Tuple[str, ...]
    cells: Mapping[Tuple[str, str], Cell]
    changes: Tuple[Change, ...]
    near_m: float
    assumed_m: float

    def cell(self, kind: str, moment: Moment) -> Cell:
        """Return a cell."""
        return self.cells[kind, moment.key]


def change_table(marks: Sequence[Mark], looks: Sequence[Look] = (), images: Optional[Mapping[str, ImageFacts]] = None,
                 kinds: Sequence[str] = (), near_m: float = NEAR_M, assumed_m: float = ASSUMED_M) -> ChangeTable:
    """Compare the marks of one place over its dates.

    `images`: errors of images by uuid; `kinds`: the order of kinds, those not named come last; `near_m`: see NEAR_M;
    `assumed_m`: see measurable.ASSUMED_M.
    """
    moments = moments_of([*marks, *looks])
    order = {moment.key: number for number, moment in enumerate(moments)}
    sure = [[certainly_before(one, other) for other in moments] for one in moments]
    known = dict(images or {})
    comparer = Comparer(lambda one, other: error_between(one, other, known, assumed_m), sure)
    unsure = [[not (sure[one][other] or sure[other][one]) for other in range(len(moments))] for one in range(len(moments))]
    tracks = [turned_where_unsure(track, unsure) for track in tracks_of(marks, order)]
    changes = [change for track in tracks for change in _followed(track, comparer)]
    changes += Guesses(tracks, marks, looks, order, comparer, near_m).all()
    shown = _ordered_kinds(kinds, marks)
    place = {kind: number for number, kind in enumerate(shown)}
    changes.sort(key=lambda change: (place[change.kind], change.to_moment, change.from_moment, change.mark.uuid))
    return ChangeTable(tuple(moments), shown, matrix(marks, looks, moments, shown), tuple(changes), near_m, assumed_m)


def _ordered_kinds(kinds: Sequence[str], marks: Sequence[Mark]) -> Tuple[str, ...]:
    there = {mark.kind for mark in marks}
    listed = [kind for kind in dict.fromkeys(kinds) if kind in there]
    return (*listed, *sorted(there - set(listed)))


def _followed(track: Track, comparer: Comparer) -> List[Change]:
    """Return the changes along one track: each step against the last one of which something is known."""
    found: List[Change] = []
    known = None
    for step in track.all_steps:
        if step.state == HIDDEN:
            if known is not None and step is not track.before:
                found.append(comparer.change(HIDDEN_NOW, known, step))
            continue
        if known is not None:
            found.append(comparer.compared(known, step))
        elif step.state == SEEN and step is not track.all_steps[0]:      # it may have been there while it could not be seen
            found.append(comparer.first_seen(step))
        known = step
    return found
