"""Examinations: who looked at which place on which image, and what came of it. One row each, written at once."""

import sqlite3
from typing import List, Optional, Sequence

from ..domain.errors import AtlasError
from ..domain.observing.queue import STATUSES, Look, QueuePlace
from .brief import writing_briefly
from .connection import PathLike, explain, open_atlas, point_of
from .schema import check_file, utc_now

SINCE = 4       # the version of the schema that has examinations
_PLACES = ("SELECT uuid, place_id, kind, precision, geom, name_en, coalesce(name_ko, ''), coalesce(name_zh, '') "
           "FROM places ORDER BY place_id")
_LOOKS = ("SELECT place_uuid, coalesce(image_uuid, ''), coalesce(analyst, ''), status, coalesce(looked_at, ''), "
          "coalesce(acquired_at, ''), coalesce(notes, '') FROM examinations")
_ADD = ("INSERT INTO examinations (place_uuid, image_uuid, analyst, status, looked_at, acquired_at, notes, edited_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")


def read_places(path: PathLike) -> List[QueuePlace]:
    """Return every place of an atlas in the order of the ids. Raises AtlasError."""
    try:
        with open_atlas(path) as connection:
            return [QueuePlace(uuid, place_id, kind, precision, *_point(geom), *(str(name) for name in names))
                    for uuid, place_id, kind, precision, geom, *names in connection.execute(_PLACES)]
    except sqlite3.Error as error:
        raise explain(error, path) from error


def read_looks(path: PathLike, place_uuid: str = "") -> List[Look]:
    """Return all examinations of an atlas, or those of one place, in the order in which they were written.

    An atlas of an older schema has none. Raises AtlasError.
    """
    if check_file(path, thorough=False).version < SINCE:
        return []
    where, values = (" WHERE place_uuid = ?", (place_uuid,)) if place_uuid else ("", ())
    try:
        with open_atlas(path) as connection:
            return [Look(*row) for row in connection.execute(_LOOKS + where + " ORDER BY fid", values)]
    except sqlite3.Error as error:
        raise explain(error, path) from error


def add_look(path: PathLike, place_uuid: str, image_uuid: str, analyst: str, status: str, acquired_at: str = "",
             notes: str = "", looked_at: str = "") -> Look:
    """Write one examination and return it; an atlas of an older schema is brought up to date first.

    Raises AtlasError where the atlas refuses it; nothing is written then.
    """
    if status not in STATUSES:
        raise ValueError(f"no status of an examination: {status}")
    look = Look(place_uuid, image_uuid, analyst, status, looked_at or utc_now(), acquired_at, notes)
    try:
        with writing_briefly(path) as connection:
            connection.execute(_ADD, (place_uuid, image_uuid or None, analyst, status, look.looked_at,
                                      acquired_at or None, notes or None, analyst))
    except sqlite3.IntegrityError as error:
        raise AtlasError("The result of this look was not written: its place or its image is not in the atlas any more.",
                         "Open the atlas again, and look once more.", str(error)) from error
    return look


def _point(geom: Optional[bytes]) -> Sequence[Optional[float]]:
    """Return lon and lat, None twice for a place without a point."""
    try:
        return point_of(geom)
    except (ValueError, TypeError, IndexError):
        return None, None
