"""The seal of the change log: a chain of SHA-256 sums in which each row vouches for all before it.

The facts of a row (who, when, which row of which table) go into the chain as they are. The old and new values go in
as a salted sum: so they can be taken out of the atlas, with their salt, and the chain still holds, while nobody can
guess them back from the sum. A chain without a key proves nothing against someone who holds the file and no earlier
head: compare with a head that was printed or sent away.
"""

import hashlib
import json
from typing import Optional, Sequence

FIRST = "0" * 64            # stands for the seal before the first row
ERASED = "erased:"          # in the place of the salt: the sum of values that were taken out


def _sum(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def values_sum(salt: str, old_values: Optional[str], new_values: Optional[str]) -> str:
    """Return the salted sum of the values of one row of the log (JSON texts, or None)."""
    return _sum(salt, json.dumps([old_values, new_values], ensure_ascii=True))


def sum_in_chain(salt: str, old_values: Optional[str], new_values: Optional[str]) -> str:
    """Return what stands for the values in the chain: their sum, or the one that was kept when they were erased."""
    if salt.startswith(ERASED):
        return salt[len(ERASED):]
    return values_sum(salt, old_values, new_values)


def seal_of(previous: str, facts: Sequence[object], sum_of_values: str) -> str:
    """Return the seal of a row after `previous`; `facts` are its columns in the order of the log."""
    return _sum(previous, json.dumps(list(facts), ensure_ascii=True), sum_of_values)
