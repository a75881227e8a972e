"""The records of an atlas that may leave it, ready to be counted: the rule of domain.publishing, asked of the database.

The gate looks at one record after the other; here SQLite sorts all of them at once, which a million cases need. A test
holds the two against each other.
"""

import json
from array import array
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from sqlite3 import Connection
from typing import Dict, Mapping, Optional, Tuple

import numpy as np

from ..domain import publishing
from ..domain.case_index import CaseIndex
from .column_reader import load_columns, text_finder
from .connection import PathLike, open_atlas

Version = Tuple[Tuple[int, int], ...]

# what Python's strip() takes for space
_SPACES = "".join(chr(code) for code in (*range(9, 14), *range(28, 33), 133, 160, 5760, *range(8192, 8203),
                                         8232, 8233, 8239, 8287, 12288))
# CROSS JOIN: the few who were withdrawn first, then their cases; SQLite would look up every person of every case
_COUNTS = """
WITH withdrawn AS (SELECT m.case_uuid FROM persons AS p CROSS JOIN case_persons AS m ON m.person_uuid = p.uuid
                   WHERE p.withdrawn_at <> '')
SELECT COUNT(*), COUNT(*) FILTER (WHERE privacy IN (SELECT value FROM json_each(:privacies))),
       COUNT(*) FILTER (WHERE privacy IN (SELECT value FROM json_each(:privacies)) AND uuid IN withdrawn) FROM cases"""
# the last condition: each person of the case is covered, and there is one at least
_ALLOWED = """
WITH withdrawn AS (SELECT m.case_uuid FROM persons AS p CROSS JOIN case_persons AS m ON m.person_uuid = p.uuid
                   WHERE p.withdrawn_at <> ''),
     covering AS (SELECT case_uuid, person_uuid FROM consents
                  WHERE covers(use_allowed, given_on, valid_until, withdrawn_on)),
     covered_cases AS (SELECT case_uuid FROM covering WHERE case_uuid IS NOT NULL),
     covered_people AS (SELECT person_uuid FROM covering WHERE person_uuid IS NOT NULL)
SELECT fid, review, trim(COALESCE(public_ground, ''), :spaces) <> '' FROM cases
WHERE privacy IN (SELECT value FROM json_each(:privacies)) AND uuid NOT IN withdrawn
   AND (trim(COALESCE(public_ground, ''), :spaces) <> '' OR uuid IN covered_cases
        OR (uuid IN (SELECT case_uuid FROM case_persons WHERE person_uuid IN covered_people)
            AND uuid NOT IN (SELECT case_uuid FROM case_persons WHERE person_uuid NOT IN covered_people)))
ORDER BY fid"""


@dataclass(frozen=True)
class Allowed:
    """The cases that may leave on a day (cases.fid, ascending), and how many are held back for which reason."""

    fids: np.ndarray
    held: Mapping[str, int]

    @property
    def held_back(self) -> int:
        """How many records stay behind."""
        return sum(self.held.values())


@dataclass(frozen=True)
class PublicIndex:
    """An index of the cases that may leave, with public places and stages alone, and what is held back."""

    index: CaseIndex
    held: Mapping[str, int]

    @property
    def held_back(self) -> int:
        """How many records stay behind."""
        return sum(self.held.values())


def consent_of(use: str, given: Optional[str], until: Optional[str], withdrawn: Optional[str]) -> publishing.Consent:
    """Return a consent from the texts of its row; one with a date that cannot be read covers nothing."""
    return publishing.Consent(use, _day(given), _day(until), _day(withdrawn),
                              readable=all(_readable(text) for text in (given, until, withdrawn)))


def _day(text: Optional[str]) -> Optional[date]:
    return date.fromisoformat(text[:10]) if text and _readable(text) else None


def _readable(text: Optional[str]) -> bool:
    if not text:
        return True
    try:
        date.fromisoformat(str(text)[:10])
    except ValueError:
        return False
    return True


def read_allowed(path: PathLike, day: date) -> Allowed:
    """Sort the cases of an atlas file by the public rule. Raises AtlasError where it cannot be read."""
    with open_atlas(path) as connection:
        connection.execute("BEGIN")      # all questions of one state of the file
        found = sort_cases(connection, day)
        connection.execute("ROLLBACK")
    return Allowed(np.array(found.fids, np.int64), found.held)


@dataclass(frozen=True)
class Sorted:
    """Cases that may leave (cases.fid ascending; whether a public ground is stated), and what is held back and why."""

    fids: array
    grounded: bytearray
    held: Mapping[str, int]


def sort_cases(connection: Connection, day: date, level: str = publishing.PUBLIC,
               rule: Optional[publishing.Rule] = None) -> Sorted:
    """Sort the cases of an open atlas, inside the caller's transaction, as domain.publishing.why_held does one by one."""
    house = publishing.rule_of(level)
    asked = rule or house
    uses = asked.uses & house.uses

    @lru_cache(maxsize=4096)
    def covers(use: str, given: Optional[str], until: Optional[str], withdrawn: Optional[str]) -> bool:
        return consent_of(use, given, until, withdrawn).covers(uses, day)

    connection.create_function("covers", 4, covers, deterministic=True)
    values = {"spaces": _SPACES, "privacies": json.dumps(sorted(asked.privacies & house.privacies))}
    total, seen, withdrawn = connection.execute(_COUNTS, values).fetchone()
    may, kept, grounded = 0, array("q"), bytearray()
    for fid, review, ground in connection.execute(_ALLOWED, values):
        may += 1
        if all(rules.reviews is None or review in rules.reviews for rules in (house, asked)):
            kept.append(fid)
            grounded.append(bool(ground))
    held: Dict[str, int] = {
        publishing.HELD_PRIVACY: total - seen, publishing.HELD_WITHDRAWN: withdrawn,
        publishing.HELD_NO_GROUND: seen - withdrawn - may, publishing.HELD_REVIEW: may - len(kept)}
    return Sorted(kept, grounded, {reason: number for reason, number in held.items() if number})


def load_public_index(path: PathLike, day: date) -> PublicIndex:
    """Read what may leave an atlas file on that day. Raises AtlasError where it cannot be read."""
    allowed = read_allowed(path, day)
    return PublicIndex(CaseIndex(load_columns(path, public_only=True).only(allowed.fids), text_finder(path)), allowed.held)


def file_version(path: PathLike) -> Version:
    """Return a mark that changes with every saved edit of an atlas file; empty where there is no file."""
    found = []
    for suffix in ("", "-wal"):
        file = Path(str(path) + suffix)
        if file.is_file():
            state = file.stat()
            found.append((state.st_mtime_ns, state.st_size))
    return tuple(found)
