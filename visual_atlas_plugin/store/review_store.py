"""The marks that wait for a second pair of eyes, and the steps that reviewers take with them."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..domain.errors import AtlasError
from ..domain.observing import review
from ..domain.observing.mark_rows import SHAPES, MarkChange, MarkRow
from .connection import PathLike, open_atlas
from .mark_store import find_mark, save_changes
from .observation_reader import authors_of, middle_of
from .schema import utc_now

_LIST = "SELECT m.uuid, m.place_uuid, m.image_uuid, m.observed_at, m.analyst, m.review, m.review_note, m.reviewed_at, m.edited_at"
_ALL, _WAITING, _RETURNED = "all", "waiting", "returned"
_SAVED_WITHIN = timedelta(seconds=5)
LISTS = (_WAITING, _RETURNED, _ALL)
WAITING, RETURNED, EVERY = LISTS


class ToReview(NamedTuple):
    """One mark in the list of a reviewer: which row, of which place and image, when, and by whom."""

    table: str
    uuid: str
    place: str
    image: str
    observed_at: str
    analyst: str
    state: str
    returned: bool


@dataclass(frozen=True)
class Reviewed:
    """A mark as the reviewer sees it: its row, the middle of its shape (lon, lat), and who made it."""

    row: MarkRow
    lon: float
    lat: float
    authors: Tuple[str, ...]

    @property
    def values(self) -> Mapping[str, Any]:
        """Its columns."""
        return self.row.values

    @property
    def state(self) -> str:
        """draft, reviewed or approved."""
        return str(self.row.values.get("review") or review.DRAFT)

    @property
    def returned(self) -> bool:
        """Whether it was returned and nobody has worked on it since."""
        return is_returned(self.state, self.row.values.get("review_note"), self.row.values.get("reviewed_at"),
                           self.row.values.get("edited_at"))

    def why_not(self, step: str, reviewer: str, note: str = "") -> str:
        """Return why somebody may not take a step, "" where it may be taken (a sentence to be translated)."""
        return review.why_not(step, self.state, reviewer, self.authors, note)


def is_returned(state: str, note: Optional[str], reviewed_at: Optional[str], edited_at: Optional[str]) -> bool:
    """Tell whether a mark waits for its analyst: a draft with a note, untouched since the note was written.

    The file notes `edited_at` when it saves the note, a little after `reviewed_at`: within the time that saving may wait.
    """
    if state != review.DRAFT or not (note or "").strip():
        return False
    try:
        written, edited = (datetime.fromisoformat((text or "")[:19]) for text in (reviewed_at, edited_at))
    except ValueError:
        return False
    return edited - written <= _SAVED_WITHIN


def marks_to_review(path: PathLike, which: str = WAITING, states: Sequence[str] = (review.DRAFT,),
                    place: Optional[str] = None) -> List[ToReview]:
    """Return the marks of some review states, place by place, image by image, in the order in which they were drawn.

    `which`: WAITING leaves out what was returned, RETURNED lists that alone. Raises AtlasError.
    """
    found = []
    with open_atlas(path) as connection:
        for table in SHAPES:
            where = ["WHERE m.review IN (SELECT value FROM json_each(?))", *(["AND m.place_uuid = ?"] if place else [])]
            rows = connection.execute(" ".join([_LIST, "FROM", table, "m", *where]),
                                      [json.dumps(list(states)), *([place] if place else [])])
            for uuid, at, image, observed, analyst, state, note, reviewed_at, edited_at in rows:
                returned = is_returned(state, note, reviewed_at, edited_at)
                if which == EVERY or returned == (which == RETURNED):
                    found.append(ToReview(table, uuid, at or "", image or "", observed or "", analyst or "", state, returned))
    return sorted(found, key=lambda one: (one.place, one.image, one.observed_at, one.uuid))


def look_up(path: PathLike, table: str, uuid: str) -> Reviewed:
    """Return one mark with everything that its reviewer needs. Raises AtlasError where it is gone."""
    row = find_mark(path, table, uuid)
    if row is None:
        raise AtlasError("This mark is not in the atlas any more: somebody removed it.", "Look at the marks again.")
    with open_atlas(path) as connection:
        values = row.values
        authors = authors_of(connection, table, uuid, values.get("analyst") or "", values.get("edited_by") or "")
        shape = connection.execute(" ".join(["SELECT geom FROM", table, "WHERE uuid = ?"]), (uuid,)).fetchone()
    lon, lat = middle_of(shape[0] if shape else None)
    return Reviewed(row, lon, lat, tuple(authors))


def take_step(path: PathLike, seen: Reviewed, step: str, reviewer: str, note: str = "") -> MarkRow:
    """Accept, approve or return a mark as its reviewer saw it; return its row.

    Raises AtlasError where four eyes do not allow it, or where it was changed since it was shown: then nothing is written.
    """
    state = review.after(step, seen.state, reviewer, seen.authors, note)
    after = seen.row.with_values(review=state, reviewed_by=reviewer.strip(), reviewed_at=utc_now(),
                                 review_note=note.strip() or None)
    return save_changes(path, [MarkChange(seen.row, after)], reviewer.strip())[0].row
