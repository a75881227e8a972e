"""What a page file says of itself for whoever handles it later: for which level it was made, and on which day. No more."""

import re
from datetime import date
from typing import Iterable, NamedTuple, Optional

from ..publishing import LEVELS

_MARK = "visual-atlas"
_NOTE = re.compile(rf"{_MARK}; level=([a-z]+); made=(\d{{4}}-\d\d-\d\d)")


class EditionNote(NamedTuple):
    """The level of an edition, and the ISO day on which it was made."""

    level: str
    made_on: str

    def may_join(self, level: str) -> bool:
        """Whether everybody at a level may see it: it was made for them, or for more people."""
        return LEVELS.index(self.level) <= LEVELS.index(level)


def note_text(level: str, day: date) -> str:
    """Return the keywords of a page file."""
    return f"{_MARK}; level={level}; made={day.isoformat()}"


def read_note(keywords: Iterable[str]) -> Optional[EditionNote]:
    """Return what all keywords of a file say; None where they say nothing, no level that is known, or several things."""
    found = {match.groups() if match else ("", "") for match in map(_NOTE.fullmatch, keywords)}
    if len(found) != 1:
        return None
    level, day = found.pop()
    return EditionNote(level, day) if level in LEVELS else None
