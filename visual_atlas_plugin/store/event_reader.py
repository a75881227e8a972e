"""The events of an atlas of which a map can be drawn: those that name two crossings with a point, or more."""

import sqlite3
from typing import List, Tuple

MOST_EVENTS = 500

_EVENTS = ("SELECT c.case_id, c.title FROM cases c JOIN stages s ON s.case_uuid = c.uuid JOIN places p ON p.uuid = s.place_uuid "
           "WHERE c.record_kind = 'event' AND p.kind = 'border_crossing' AND p.geom IS NOT NULL GROUP BY c.uuid "
           "HAVING count(DISTINCT p.uuid) >= 2 ORDER BY c.start_day IS NULL, c.start_day DESC, c.case_id LIMIT ?")


def events_with_crossings(connection: sqlite3.Connection) -> List[Tuple[str, str]]:
    """Return (case_id, title) of these events, the latest first. Raises sqlite3.Error."""
    return [(str(case_id), str(title)) for case_id, title in connection.execute(_EVENTS, (MOST_EVENTS,))]
