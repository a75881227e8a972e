"""What is known of each case that leaves, and which of them were chosen: a few bytes a case."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence as SequenceOf
from typing import Optional

import numpy as np

from .building import CaseFacts


class Ids(SequenceOf):
    """Texts one behind the other: a quarter of what as many texts of Python take."""

    def __init__(self) -> None:
        self._text, self._ends = bytearray(), array("Q", (0,))

    def append(self, text: str) -> None:
        """Add a text."""
        self._text += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._text))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place):       # type: ignore[no-untyped-def]
        if not 0 <= place < len(self):
            raise IndexError("no such text")
        return self._text[self._ends[place]:self._ends[place + 1]].decode("utf-8", "surrogatepass")


class Facts:
    """Cases that leave, in the order of their ids; a case has its position as number."""

    def __init__(self) -> None:
        self.case_ids = Ids()
        self._flags = bytearray()       # 1: grounded, 2: cleared
        self._steps: "tuple[str, str]" = ("", "")

    def add(self, known: CaseFacts) -> None:
        """Add the next case."""
        self.case_ids.append(known.case_id)
        self._flags.append(known.grounded | known.cleared << 1)
        self._steps = (known.step, self._steps[1]) if known.grounded else (self._steps[0], known.step)

    def __len__(self) -> int:
        return len(self.case_ids)

    def position(self, case_id: str) -> int:
        """Return the number of a case, -1 for one that does not leave."""
        at = bisect_left(self.case_ids, case_id)        # type: ignore[arg-type]
        return at if at < len(self.case_ids) and self.case_ids[at] == case_id else -1

    def get(self, case_id: str) -> Optional[CaseFacts]:
        """Return what is known of a case, None for one that does not leave."""
        at = self.position(case_id)
        if at < 0:
            return None
        grounded = bool(self._flags[at] & 1)
        return CaseFacts(case_id, grounded, bool(self._flags[at] & 2), self._steps[0 if grounded else 1])

    def cleared(self, case_id: str) -> bool:
        """Tell whether the free text of a case leaves; of what is no case it does."""
        at = self.position(case_id) if case_id else -1
        return at < 0 or bool(self._flags[at] & 2)


class Chosen:
    """The cases that pass a filter: asks whether an id is one of them."""

    def __init__(self, facts: Facts, mask: np.ndarray):
        self._facts, self.mask = facts, mask
        self.all = bool(mask.all())

    def __contains__(self, case_id: object) -> bool:
        at = self._facts.position(str(case_id))
        return at >= 0 and bool(self.mask[at])
