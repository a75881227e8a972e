"""What of images, marks and looks may leave an atlas at a publishing level: by the policy of the atlas, as its records do.

A mark or an image shows where a place is. So it leaves only with a place that is told exactly, and its own privacy and review
must be enough. Everything that is asked is asked of one state of the file.
"""

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import FrozenSet, Iterator

from ...domain.releasing.masking import wanted
from ...domain.releasing.policy import EXACT, LevelPolicy
from ...store.connection import PathLike, open_atlas
from ..publishing import reading
from ..publishing.policy_store import policy_of
from ..publishing.register import told_before


@dataclass(frozen=True)
class MayLeave:
    """What may leave at a level: uuids of places that are told exactly, and of records."""

    level: LevelPolicy
    places: FrozenSet[str]
    cases: FrozenSet[str]

    @property
    def privacies(self) -> FrozenSet[str]:
        """The privacies that the level may see."""
        return self.level.privacies

    @property
    def reviews(self) -> FrozenSet[str]:
        """The review states that are enough."""
        return self.level.reviews


def may_leave(connection: sqlite3.Connection, level: str, day: date) -> MayLeave:
    """Ask the policy of an open atlas, inside the caller's reading. Raises AtlasError."""
    asked = policy_of(connection).level(level)
    reading.read_allowed(connection, asked, day)
    points = reading.read_points(connection, asked, told_before(connection, level))
    cases = connection.execute("SELECT uuid FROM temp.ok_cases").fetchall()
    return MayLeave(asked, frozenset(place.key for place in points if wanted(place, asked) == EXACT),
                    frozenset(row[0] for row in cases))


@contextmanager
def one_state(path: PathLike) -> Iterator[sqlite3.Connection]:
    """Yield a connection that reads one state of an atlas and writes nothing, not even to a temporary file."""
    with open_atlas(path) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")      # before the transaction: later it is refused
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")
