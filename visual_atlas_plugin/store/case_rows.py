"""Read the table of cases page by page: the lines of some cases, their order by a text, their points on the map."""

import sqlite3
from dataclasses import dataclass
from typing import Dict, Iterable, List, Sequence, Tuple

import numpy as np

from .connection import PathLike, connect

PAGE = 32               # lines read at once: about five milliseconds; a screen of them takes one or two reads
MOST_IN_LIST = 500      # values in one statement; older SQLite builds take 999 parameters

_LINES = ("SELECT fid, uuid, case_id, title, date_edtf, date_text, publisher, review, privacy, record_kind FROM cases "
          "WHERE fid IN ({list})")
_THEMES = ("SELECT c.fid, t.name_en, t.name_ko, t.code, t.color FROM cases c JOIN case_themes m ON m.case_uuid = c.uuid "
           "JOIN themes t ON t.uuid = m.theme_uuid WHERE c.fid IN ({list}) ORDER BY t.theme_no IS NULL, t.theme_no, t.fid")
_PLACES = ("SELECT c.fid, coalesce(p.short_en, p.name_en), coalesce(p.short_ko, p.name_ko) FROM cases c "
           "JOIN stages s ON s.case_uuid = c.uuid JOIN places p ON p.uuid = s.place_uuid WHERE c.fid IN ({list}) "
           "ORDER BY s.stage_order, s.fid")
_PERSONS = ("SELECT c.fid, count(*) FROM cases c JOIN case_persons m ON m.case_uuid = c.uuid WHERE c.fid IN ({list}) "
            "GROUP BY c.fid")
# One text of all fids in order: sorted and joined by SQLite alone, without a line of Python for each of a million rows.
_ORDERED = {
    "number": "SELECT group_concat(fid) FROM (SELECT fid FROM cases ORDER BY case_id, fid)",
    "title": "SELECT group_concat(fid) FROM (SELECT fid FROM cases ORDER BY title COLLATE NOCASE, fid)",
}
TEXT_ORDERS = tuple(_ORDERED)


@dataclass(frozen=True)
class CaseLine:
    """One line of the table; texts are plain text, "" where empty."""

    fid: int
    uuid: str
    case_id: str
    title: str
    date_edtf: str
    date_text: str
    publisher: str
    review: str
    privacy: str
    record_kind: str
    themes: Tuple[Tuple[str, str, str, str], ...] = ()     # name, Korean name, code, color
    places: Tuple[Tuple[str, str], ...] = ()               # name, Korean name, in the order of the stages
    people: int = 0


class CaseRows:
    """Reads lines over one connection that stays open; for one thread. Raises sqlite3.Error."""

    def __init__(self, path: PathLike):
        self.path = path
        self._connection = connect(path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def lines(self, fids: Sequence[int]) -> List[CaseLine]:
        """Return the lines of some cases in the order asked for; cases that are gone are left out."""
        listed = ",".join(str(int(fid)) for fid in fids)
        if not listed:
            return []
        themes = _grouped(self._connection.execute(_THEMES.format(list=listed)))
        places = _grouped(self._connection.execute(_PLACES.format(list=listed)))
        people = dict(self._connection.execute(_PERSONS.format(list=listed)))
        found = {}
        for row in self._connection.execute(_LINES.format(list=listed)):
            texts = ["" if cell is None else str(cell) for cell in row[1:]]
            found[row[0]] = CaseLine(row[0], *texts, themes=tuple(themes.get(row[0], ())),
                                     places=tuple(dict.fromkeys(places.get(row[0], ()))), people=people.get(row[0], 0))
        return [found[int(fid)] for fid in fids if int(fid) in found]


def _grouped(rows) -> Dict[int, List[Tuple[str, ...]]]:
    """Return the cells after the first by the first."""
    found: Dict[int, List[Tuple[str, ...]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(tuple("" if cell is None else str(cell) for cell in row[1:]))
    return found


def ordered_fids(connection: sqlite3.Connection, order: str) -> np.ndarray:
    """Return the fids of all cases in an order of TEXT_ORDERS (int64)."""
    text = connection.execute(_ORDERED[order]).fetchone()[0]
    return np.fromstring(text, np.int64, sep=",") if text else np.zeros(0, np.int64)


def _by_list(connection: sqlite3.Connection, statement: str, values: Sequence) -> Iterable[Tuple]:
    """Yield the rows of a statement for a list of values, some hundred at a time."""
    for start in range(0, len(values), MOST_IN_LIST):
        part = tuple(values[start:start + MOST_IN_LIST])
        yield from connection.execute(statement.format(marks=",".join("?" * len(part))), part)


def uuids_of(connection: sqlite3.Connection, fids: Sequence[int]) -> List[str]:
    """Return the uuids of cases by fid, in the order asked for."""
    found = dict(_by_list(connection, "SELECT fid, uuid FROM cases WHERE fid IN ({marks})", [int(fid) for fid in fids]))
    return [found[int(fid)] for fid in fids if int(fid) in found]


def fids_of(connection: sqlite3.Connection, uuids: Sequence[str]) -> List[int]:
    """Return the fids of cases by uuid, in the order asked for."""
    found = dict(_by_list(connection, "SELECT uuid, fid FROM cases WHERE uuid IN ({marks})", list(uuids)))
    return [found[uuid] for uuid in uuids if uuid in found]


def locations_of(connection: sqlite3.Connection, uuids: Sequence[str]) -> List[int]:
    """Return the fids in case_locations of the points of some cases, ascending."""
    return sorted(row[0] for row in _by_list(
        connection, "SELECT fid FROM case_locations WHERE case_uuid IN ({marks})", list(uuids)))


def cases_at(connection: sqlite3.Connection, location_fids: Sequence[int]) -> List[str]:
    """Return the uuids of the cases that some points (fids in case_locations) belong to, each once."""
    return list(dict.fromkeys(row[0] for row in _by_list(
        connection, "SELECT case_uuid FROM case_locations WHERE fid IN ({marks}) ORDER BY fid",
        [int(fid) for fid in location_fids])))
