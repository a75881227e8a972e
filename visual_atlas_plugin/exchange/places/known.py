"""The places that an atlas has, laid out for looking names and points up a hundred thousand times."""

import math
import sqlite3
from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional, Sequence, Set, Tuple

from ...domain.coordinates import LonLat, metres_between
from ...domain.text_folding import fold, key_text
from ...store.connection import point_of
from ...store.name_book import shipped_towns
from .name_words import Name, NameReader

_PLACES = ("SELECT uuid, place_id, kind, country, admin1, admin2, precision, geom, name_en, name_ko, source_name, "
           "name_zh, short_en, short_ko, bridge_name FROM places ORDER BY fid")
_NAMES = "SELECT place_uuid, name FROM place_names ORDER BY is_alias, fid"
_OWN = 3                    # of the names: what the atlas calls a place, before what it is also called
_CELL = 0.05                # degrees of the grid that points are looked up by
_LEAST_KEY = 5              # letters of a key in which one may be wrong
_COMMON = 200               # places that share a word which tells nothing


@dataclass(frozen=True)
class KnownPlace:
    """One place of the atlas. where: province and country; point: lon, lat in WGS84 or None; names: the display names
    first."""

    uuid: str
    place_id: str
    kind: str
    country: str
    admin1: str
    admin2: str
    precision: str
    point: Optional[LonLat]
    names: Tuple[str, ...]

    @property
    def name(self) -> str:
        """What the atlas calls it."""
        return self.names[0] if self.names else self.place_id

    @property
    def where(self) -> str:
        """Its county, province and country, as the atlas has them."""
        return ", ".join(part for part in (self.admin2, self.admin1, self.country) if part)


class KnownPlaces:
    """The places by place_id, by names and by where they are. Numbers are positions in `places`."""

    def __init__(self, places: Sequence[KnownPlace], towns: Iterable[Sequence[str]] = (), own_names: Sequence[int] = ()):
        """towns: names that mean the same, beyond the shipped ones. own_names: how many of each place's names are the
        ones that the atlas calls it by; all of them where nothing is said."""
        self.places = list(places)
        self.reader = NameReader([*shipped_towns(), *towns])
        self.by_id = {place.place_id: number for number, place in enumerate(self.places)}
        self.own: Dict[str, Set[int]] = {}           # folded display name -> places
        self.exact: Dict[str, Set[int]] = {}         # Name.exact -> places
        self.parts: Dict[Tuple[tuple, tuple], Set[int]] = {}     # (towns, rest) -> places
        self.by_town: Dict[str, Set[int]] = {}
        self.by_word: Dict[str, Set[int]] = {}
        self.by_key: Dict[str, Set[int]] = {}
        self._cells: Dict[Tuple[int, int], List[int]] = {}
        for number, place in enumerate(self.places):
            count = own_names[number] if number < len(own_names) else len(place.names)
            self._add(number, place, count)
        self.by_word = {word: numbers for word, numbers in self.by_word.items() if len(numbers) <= _COMMON}
        self._near_keys: Dict[str, Set[str]] = {}
        for key in self.by_key:
            for shorter in _without_one(key):
                self._near_keys.setdefault(shorter, set()).add(key)

    def _add(self, number: int, place: KnownPlace, own: int) -> None:
        for position, text in enumerate(place.names):
            if position < own:
                self.own.setdefault(fold(text), set()).add(number)
            name = self.reader.read(text)
            if not name.says_where:
                continue
            self.exact.setdefault(name.exact, set()).add(number)
            self.parts.setdefault((name.towns, name.rest), set()).add(number)
            for town in name.towns:
                self.by_town.setdefault(town, set()).add(number)
            for word in name.rest:
                self.by_word.setdefault(word, set()).add(number)
            self.by_key.setdefault(name_only_key(name), set()).add(number)
        if place.point is not None:
            self._cells.setdefault(_cell(place.point), []).append(number)

    def near(self, point: LonLat, metres: float) -> List[Tuple[float, int]]:
        """Return (metres, place) of the places within a distance of at most 30 km, the nearest first."""
        column, row = _cell(point)
        high = math.ceil(metres / (_CELL * 111_000))
        wide = math.ceil(metres / (_CELL * 111_000 * max(0.1, math.cos(math.radians(point[1])))))
        found = []
        for x in range(column - wide, column + wide + 1):
            for y in range(row - high, row + high + 1):
                for number in self._cells.get((x, y), ()):
                    there = self.places[number].point
                    distance = metres_between(point, there) if there else math.inf
                    if distance <= metres:
                        found.append((distance, number))
        return sorted(found)

    def alike(self, name: Name) -> Tuple[Set[int], Set[int]]:
        """Return the places with a name of the same key, and those with a key that one letter changes into this one."""
        key = name_only_key(name)
        same = set(self.by_key.get(key, ()))
        if len(key) < _LEAST_KEY:
            return same, set()
        keys: Set[str] = set(self._near_keys.get(key, ()))
        for shorter in _without_one(key):
            keys.update(self._near_keys.get(shorter, ()))
            if shorter in self.by_key:
                keys.add(shorter)
        keys.discard(key)
        return same, {number for other in keys for number in self.by_key[other]} - same


def read_known_places(connection: sqlite3.Connection) -> KnownPlaces:
    """Return the places of an open atlas. Raises sqlite3.Error where it cannot be read."""
    aliases: Dict[str, List[str]] = {}
    for uuid, name in connection.execute(_NAMES):
        aliases.setdefault(uuid, []).append(name)
    places, towns, own = [], [], []
    for uuid, place_id, kind, country, admin1, admin2, precision, geom, *names in connection.execute(_PLACES):
        display = list(dict.fromkeys(name for name in names[:_OWN] if name))
        others = [name for name in (*names[_OWN:], *aliases.get(uuid, ())) if name]
        own.append(len(display))
        places.append(KnownPlace(uuid, place_id, kind, country or "", admin1 or "", admin2 or "", precision, _point(geom),
                                 tuple(dict.fromkeys(display + others))))
        short_en, short_ko = names[4], names[5]
        if short_en and short_ko and short_en.isalpha() and short_ko.isalpha():
            towns.append((short_en, short_ko))
    return KnownPlaces(places, towns, own)


def name_only_key(name: Name) -> str:
    """Return the key by which spellings of a name fall together, without its words for kinds and levels."""
    return key_text(" ".join((*name.towns, *name.rest))).replace(" ", "")


def _point(blob: Optional[bytes]) -> Optional[LonLat]:
    if blob is None:
        return None
    try:
        return point_of(blob)
    except ValueError:      # an empty point, which some programs write for none
        return None


def _cell(point: LonLat) -> Tuple[int, int]:
    return math.floor(point[0] / _CELL), math.floor(point[1] / _CELL)


def _without_one(key: str) -> Set[str]:
    """Return a key with one letter left out, each way; none of a key too short for that."""
    if not _LEAST_KEY <= len(key) <= 40:
        return set()
    return {key[:position] + key[position + 1:] for position in range(len(key))}
