"""All names of the places of an atlas, read once and kept while they stay the same: for search and for suggestions."""

import re
import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, FrozenSet, Iterable, List, Set, Tuple

import numpy as np

from ..domain.name_ranking import NameList
from ..domain.text_folding import fold, key_text, pieces
from ..domain.text_query import SEPARATOR, WHOLE, Piece, Texts, Way, split, ways_of
from .facts_files import read_mapping

_STAMP = ("SELECT (SELECT count(*) FROM places), (SELECT max(fid) FROM places), (SELECT sum(row_version) FROM places), "
          "(SELECT count(*) FROM place_names), (SELECT max(fid) FROM place_names), "
          "(SELECT sum(row_version) FROM place_names), (SELECT value FROM atlas_info WHERE key = 'atlas_uuid')")
_PLACES = ("SELECT fid, uuid, place_id, kind, country, admin1, admin2, on_route, name_en, short_en, name_ko, short_ko, "
           "name_zh, source_name, bridge_name FROM places ORDER BY fid")
_NAMES = "SELECT place_uuid, name FROM place_names ORDER BY is_alias, fid"
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z'-]+")
_TOWN_COLUMNS = ("name", "ko", "ko_nkdb", "zh", "mr", "revised", "nkdb")


@dataclass(frozen=True)
class PlaceEntry:
    """One place with every name that it has in the atlas, the display names first; never without one."""

    fid: int
    place_id: str
    kind: str
    where: str                  # province and country, as the atlas has them
    on_route: bool
    name_en: str
    name_ko: str
    short_en: str
    short_ko: str
    names: Tuple[str, ...]


@lru_cache(maxsize=1)
def shipped_towns() -> Tuple[Tuple[str, ...], ...]:
    """Return the names of each town that the shipped table of romanizations knows, the common English one first."""
    return tuple(tuple(dict.fromkeys(row[column] for column in _TOWN_COLUMNS if row[column]))
                 for row in read_mapping("names", "romanization.csv"))


class NameBook:
    """The places of an atlas by their names."""

    def __init__(self, places: List[PlaceEntry], towns: Iterable[Tuple[str, ...]]):
        """Fold the names of the places; towns are groups of names that mean the same."""
        self.places = places
        self._fids = np.array([place.fid for place in places], np.int64)
        self._names = Texts(["\n".join(place.names) for place in places] or [""])
        self._keys = Texts([], key_text(self._names.folded))
        lines = tuple(text.folded.replace(SEPARATOR, "\n") for text in (self._names, self._keys)) if places else ("", "")
        self.listed = NameList([name for place in places for name in place.names],
                               [number for number, place in enumerate(places) for _ in place.names], lines)
        self._same: Dict[str, Set[str]] = {}
        for town in towns:
            names = {fold(name) for name in town}
            for word in names | {key_text(name) for name in names if len(pieces(name)) == 1}:
                self._same.setdefault(word, set()).update(names)

    def other_names(self, is_run: bool, text: str) -> FrozenSet[str]:
        """Return the folded names of the towns that a whole piece of a search text names."""
        found = set(self._same.get(text, ()))
        if not is_run:
            found |= self._same.get(key_text(text), set())
        return frozenset(found)

    def asked(self, text: str) -> Tuple[Piece, ...]:
        """Return what a search text asks for in this atlas."""
        return tuple(self._piece(is_run, part) for is_run, part in split(text))

    def _piece(self, is_run: bool, text: str) -> Piece:
        ways = ways_of(is_run, text, self.other_names(is_run, text))
        found = self._names.having(ways)
        if not is_run:
            found |= self._keys.having([Way(WHOLE, key_text(text))])
        return Piece(ways, frozenset(self._fids[found[:len(self._fids)]].tolist()))


_kept: Dict[str, Tuple[tuple, NameBook]] = {}


def name_book(connection: sqlite3.Connection) -> NameBook:
    """Return the names of an open atlas; they are read again when a place or a name has changed."""
    path = next((row[2] for row in connection.execute("PRAGMA database_list") if row[1] == "main"), "")
    stamp = connection.execute(_STAMP).fetchone()
    if path and path in _kept and _kept[path][0] == stamp:
        return _kept[path][1]
    book = _read(connection)
    if path:
        while len(_kept) >= 4:
            _kept.pop(next(iter(_kept)))
        _kept[path] = (stamp, book)
    return book


def _read(connection: sqlite3.Connection) -> NameBook:
    aliases: Dict[str, List[str]] = {}
    for uuid, name in connection.execute(_NAMES):
        aliases.setdefault(uuid, []).append(name)
    spelled = {town[0]: town for town in shipped_towns()}
    places, towns = [], list(shipped_towns())
    for fid, uuid, place_id, kind, country, admin1, admin2, on_route, *names in connection.execute(_PLACES):
        name_en, short_en, name_ko, short_ko = (name or "" for name in names[:4])
        if short_en and short_ko:
            towns.append((short_en, short_ko))
        listed = [" ".join(name.split()) for name in names + aliases.get(uuid, []) if name]
        for word in _LATIN_NAME.findall(f"{short_en} {name_en}"):
            listed += spelled.get(word, ())
        where = ", ".join(part for part in (admin2, admin1, country) if part)
        places.append(PlaceEntry(fid, place_id, kind, where, bool(on_route), name_en, name_ko, short_en, short_ko,
                                 tuple(dict.fromkeys(listed)) or (place_id,)))
    return NameBook(places, towns)
