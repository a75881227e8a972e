"""New uuids by the thousand: as random as they must be, and near one another where they were made together."""

import os
from typing import List

_TAIL_BYTES = 9     # 18 hex digits of each row: 72 bits of chance below the 48 of the part


def new_uuids(count: int) -> List[str]:
    """Return that many new uuids (version 4) in no order, all with the same random beginning.

    Rows that are written together so stand together in the index of their uuids, which makes writing them several times
    faster. They say nothing of each other: within a part there is no order, and parts are not numbered.
    """
    start = os.urandom(6).hex()
    head = f"{start[:8]}-{start[8:]}-4"
    tails = os.urandom(_TAIL_BYTES * count).hex()
    return [f"{head}{tails[i:i + 3]}-8{tails[i + 3:i + 6]}-{tails[i + 6:i + 18]}" for i in range(0, 18 * count, 18)]
