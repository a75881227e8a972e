"""Undo and redo of marks: what was saved is taken back by saving its opposite, which the change log tells, too."""

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from .mark_rows import MarkChange, MarkRow

DEPTH = 200     # steps that are remembered


@dataclass(frozen=True)
class Deed:
    """One step as its user sees it, such as "draw" or "move", with the changes it was."""

    name: str
    changes: Tuple[MarkChange, ...]


class MarkHistory:
    """The steps of one bench. It saves nothing itself: it says what to save, and is told what was saved."""

    def __init__(self) -> None:
        self._done: List[Deed] = []
        self._undone: List[Deed] = []
        self._now: Dict[str, MarkRow] = {}      # each mark as this bench last saved it

    @property
    def undo_name(self) -> str:
        """The name of the step that undo would take back, "" for none."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that redo would do again, "" for none."""
        return self._undone[-1].name if self._undone else ""

    def note(self, name: str, saved: Sequence[MarkChange]) -> None:
        """A new step was saved."""
        self._learn(saved)
        self._done.append(Deed(name, tuple(saved)))
        del self._done[:-DEPTH]
        self._undone.clear()

    def undoing(self) -> List[MarkChange]:
        """Return what has to be saved to take the last step back; [] for none."""
        return self._opposite(self._done[-1]) if self._done else []

    def undone(self, saved: Sequence[MarkChange]) -> None:
        """What undoing() said was saved."""
        self._undone.append(Deed(self._done.pop().name, tuple(saved)))
        self._learn(saved)

    def redoing(self) -> List[MarkChange]:
        """Return what has to be saved to do the step again that was last taken back; [] for none."""
        return self._opposite(self._undone[-1]) if self._undone else []

    def redone(self, saved: Sequence[MarkChange]) -> None:
        """What redoing() said was saved."""
        self._done.append(Deed(self._undone.pop().name, tuple(saved)))
        self._learn(saved)

    def drop_undo(self) -> None:
        """Forget the last step: it cannot be taken back, as somebody else has changed its mark since."""
        self._done.pop()

    def drop_redo(self) -> None:
        """Forget the step that was last taken back."""
        self._undone.pop()

    def clear(self) -> None:
        """Forget everything, as for another atlas."""
        self._done.clear()
        self._undone.clear()
        self._now.clear()

    def _learn(self, saved: Sequence[MarkChange]) -> None:
        for change in saved:
            self._now[change.row.uuid] = change.row

    def _opposite(self, deed: Deed) -> List[MarkChange]:
        """Return the opposite of a step, the last of its changes first, starting from each mark as it was last saved."""
        return [MarkChange(self._latest(change.after), change.before) for change in reversed(deed.changes)]

    def _latest(self, row: Optional[MarkRow]) -> Optional[MarkRow]:
        return None if row is None else self._now.get(row.uuid, row)
