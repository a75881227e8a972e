"""New uuids by the thousand: unique as any, and in an order in which they are written quickly."""

import os
from typing import List

_TAIL_BYTES = 9         # 18 hex digits: 72 bits of chance for each row, below the 48 of its part
_FIRST = 1 << 47        # parts are numbered from a number below this, drawn by chance


class Uuids:
    """Gives uuids (of the form of version 4) that ascend, from a beginning that is drawn by chance for each import.

    Rows that are written one after the other so stand side by side in the index of their uuids, which makes writing them
    twice as fast. They tell in which order rows came in, which fid tells as well; no publication lets either out.
    """

    def __init__(self) -> None:
        self._part = int.from_bytes(os.urandom(6), "big") % _FIRST

    def new(self, count: int) -> List[str]:
        """Return that many new uuids."""
        self._part += 1
        start = f"{self._part:012x}"
        head = f"{start[:8]}-{start[8:]}-4"
        raw = os.urandom(_TAIL_BYTES * count).hex()
        tails = [raw[i:i + 18] for i in range(0, 18 * count, 18)]
        tails.sort()
        return [f"{head}{tail[:3]}-8{tail[3:6]}-{tail[6:]}" for tail in tails]
