"""Persons and sources that a row only names, by a number alone; what is told of them later completes them."""

import sqlite3
from typing import Callable, Dict, List, Mapping, Optional, Sequence

from .bulk_insert import update_rows

NAMED = {"persons": "person_id", "sources": "source_key"}


class NamedOnly:
    """Remembers what this import put in by its number alone."""

    def __init__(self, connection: sqlite3.Connection, uuids_of: Callable[[str, Sequence[str]], List[Optional[str]]],
                 stamp: Mapping[str, object]):
        """uuids_of: of a key's column and keys; None for what is not there. stamp: what every change of the import says."""
        self.connection, self._uuids_of, self._stamp = connection, uuids_of, stamp
        self._bare: Dict[str, set] = {table: set() for table in NAMED}

    def sift(self, table: str, natural: Mapping[str, Sequence]) -> Optional[List[bool]]:
        """Return which rows are to be put in or compared as others are, None for all of them.

        Left out are rows that only name what is there, or what another row of the batch tells of; and rows that complete
        what was only named before, which is done here.
        """
        key = NAMED[table]
        told_of = [name for name in natural if name != key]
        keys = natural[key]
        told = [any(natural[name][position] is not None for name in told_of) for position in range(len(keys))]
        if all(told) and not self._bare[table]:
            return None
        there = dict(zip(keys, self._uuids_of(key, keys)))
        described = {one for one, is_told in zip(keys, told) if is_told}
        mask = []
        for position, (one, is_told) in enumerate(zip(keys, told)):
            uuid = there[one]
            if is_told and one in self._bare[table] and uuid is not None:
                self._bare[table].discard(one)
                update_rows(self.connection, table, uuid, {**self._stamp, **{
                    name: natural[name][position] for name in told_of if natural[name][position] is not None}})
                mask.append(False)
            elif is_told:
                mask.append(True)
            else:
                mask.append(uuid is None and one not in described)
                if mask[-1]:
                    self._bare[table].add(one)
                    described.add(one)      # once in a batch
        return mask
