"""What is known of each case that leaves, and which of them were chosen: a few bytes a case."""

from bisect import bisect_left
from typing import List, Optional

import numpy as np

from .building import CaseFacts


class Facts:
    """Cases that leave, in the order of their ids; a case has its position as number."""

    def __init__(self) -> None:
        self.case_ids: List[str] = []
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
        at = bisect_left(self.case_ids, case_id)
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
