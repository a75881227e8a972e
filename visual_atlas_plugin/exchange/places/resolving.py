"""Which place of the atlas a row means: taken where there is no doubt, a list to confirm where there is, else a new place.

Taken without asking is only
- what a person decided before (`ImportMapping.places`), and an id of the atlas;
- a name that is exactly one of a place's names, after case, marks and blanks, or with a town of the table of
  romanizations in another of its names (Hwaryong, Helong, 화룡, 和龙), and of no other place; also the town and the kind
  ("Onsong MSS"), where the atlas has one such place;
- of several places of that name the one that the given point lies at, or that kind or province tell apart.
A town alone, without any word for a facility and without a kind, never stands for a facility: somebody arrested "in Helong"
was not therefore in the detention center of Helong. That is asked.

Everything else becomes a new place: at the point that the row itself gives, or without any point. No point is ever guessed.
"""

import hashlib
from dataclasses import dataclass, field, replace
from typing import AbstractSet, Container, Dict, FrozenSet, List, Mapping, Optional, Sequence, Set, Tuple

from ...domain import words
from ...domain.coordinates import metres_between
from ...domain.errors import N_
from ...domain.facts import COUNTRY_CUSTODY
from ...domain.importing.mapping import UNLOCATED, ImportMapping
from ...domain.importing.normal import PlaceRef
from ...domain.text_folding import fold
from ...store.fact_writer import row_uuid
from ...store.facts_places import script_of
from .known import KnownPlaces
from .name_words import Name

NEW_PLACE = "new"       # a decision: none of the atlas' places; a new one, at the row's own point where it gives one
IN_ATLAS, IN_SOURCE, NEW, WITHOUT_POINT = "atlas", "source", "new", "unlocated"
MOST_CANDIDATES = 6
_MOST_KEPT = 5_000      # answers that are remembered, about 2 KB each
_LEAST_SCORE = 0.4
# metres from a place's point at which a point still is "at" it, by how exact either is
REACH = {"building": 300.0, "site": 1000.0, "settlement": 5000.0, "county": 30000.0, "unknown": 1000.0}
_BARE_REACH = 100.0         # metres in which a point without any name is asked about
_NEIGHBORS = 2000.0         # metres in which places of other names are worth a look
_UNSAID = ("", "other")
_COUNTRIES = {name: code for code, names in (
    ("China", "china; people's republic of china; prc; p.r.c; cn; chn; 중국; 중화인민공화국; 中国; 中华人民共和国"),
    ("North Korea", "north korea; dprk; d.p.r.k; democratic people's republic of korea; kp; prk; 북한; 조선; "
     "조선민주주의인민공화국; 朝鲜; 北朝鲜"),
    ("South Korea", "south korea; republic of korea; rok; kr; kor; 한국; 남한; 대한민국; 韩国"),
    ("Russia", "russia; russian federation; ru; rus; 러시아; 俄罗斯")) for name in map(fold, names.split("; "))}


@dataclass(frozen=True)
class Candidate:
    """A place that may be meant. score: 0 to 1; distance: metres from the row's point, None without one."""

    place_uuid: str
    place_id: str
    name: str
    where: str
    kind: str
    score: float
    distance: Optional[float] = None


@dataclass(frozen=True)
class NewPlace:
    """A row for the table places, in its columns; lon and lat in WGS84, None: not on the map until somebody gives one."""

    uuid: str
    place_id: str
    kind: str
    custody: str
    country: Optional[str]
    admin1: Optional[str]
    admin2: Optional[str]
    name_en: str
    name_ko: Optional[str]
    name_zh: Optional[str]
    source_name: Optional[str]
    precision: str
    lon: Optional[float] = None
    lat: Optional[float] = None


@dataclass(frozen=True)
class Resolved:
    """What became of one PlaceRef. outcome: IN_ATLAS, IN_SOURCE (a row of the source's own table of places), NEW or
    WITHOUT_POINT; place_uuid: of the atlas' place or of `new_place`, "" for IN_SOURCE. Several references may have the
    same new place, told by its uuid. reason, values: why, as a sentence
    to be translated. candidates: the best first; asks: whether a person should look at them.
    """

    ref: PlaceRef
    outcome: str
    place_uuid: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    score: float = 0.0
    candidates: Tuple[Candidate, ...] = ()
    new_place: Optional[NewPlace] = None
    asks: bool = False

    @property
    def why(self) -> str:
        """The reason in English."""
        return self.reason.format(**self.values)


class Resolver:
    """Finds the places of an import one after the other; the same reference gives the same answer."""

    def __init__(self, known: KnownPlaces, decisions: Optional[Mapping[str, str]] = None, own_ids: Container[str] = ()):
        """decisions: name as written -> place_id, UNLOCATED or NEW_PLACE. own_ids: ids of the source's own places."""
        self.known, self._own_ids = known, own_ids
        self._decisions = dict(decisions or {})
        self._folded = {fold(text).strip(): answer for text, answer in self._decisions.items()}
        self._kept: Dict[PlaceRef, Resolved] = {}

    def resolve(self, ref: PlaceRef) -> Resolved:
        """Return what a reference means."""
        found = self._kept.get(ref)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[ref] = self._resolve(ref)
        return found

    def _resolve(self, ref: PlaceRef) -> Resolved:
        if ref.place_id and ref.place_id in self._own_ids:
            return Resolved(ref, IN_SOURCE, "", N_("It is a place of the same source."), score=1.0)
        if ref.place_id in self.known.by_id:
            return self._taken(ref, self.known.by_id[ref.place_id], N_("The atlas has a place with this id."))
        decided = self._decided(ref)
        if decided is not None:
            return decided
        name = self.known.reader.read(ref.text)
        same = self._same_name(ref, name)
        if len(same) == 1 and not self._is_doubtful(ref, name, same):
            return self._taken(ref, next(iter(same)), N_("The name is exactly one of its names."))
        return self._not_taken(ref, name, same)

    def _decided(self, ref: PlaceRef) -> Optional[Resolved]:
        answer = self._decisions.get(ref.text) or self._folded.get(fold(ref.text).strip()) if ref.text else None
        if answer in (UNLOCATED, NEW_PLACE):
            bare = ref if answer == NEW_PLACE else ref._replace(lon=None, lat=None, precision="unknown")
            return replace(self._new(bare, N_("This was decided in the mapping."), (), False), ref=ref)
        if answer in self.known.by_id:
            return self._taken(ref, self.known.by_id[answer], N_("This was decided in the mapping."))
        if answer:
            return replace(self._new(ref, N_(
                "The mapping names the place {place_id}, which the atlas does not have."), (), False),
                values={"place_id": answer})
        return None

    def _same_name(self, ref: PlaceRef, name: Name) -> Set[int]:
        """Return the places of that name and kind; of several, those that the point or the province tells apart."""
        if not ref.text or not name.says_where:
            return set()
        found = self.known.own.get(fold(ref.text), set()) or self.known.exact.get(name.exact, set())
        kinds = self._kinds(ref, name)
        found = {number for number in found if self._is_of(number, kinds)}
        if not found and kinds:
            found = self._town_and_kind(name, kinds)
        for narrower in (self._at_point, self._in_province, self._of_no_point):
            if len(found) > 1:
                found = narrower(ref, found) or found
        return found

    def _town_and_kind(self, name: Name, kinds: FrozenSet[str]) -> Set[int]:
        """Return the places of exactly these towns and further words and of that kind; all of that kind in these towns
        where there are more, for then the words do not say which."""
        found = {number for number in self.known.parts.get((name.towns, name.rest), ()) if self._is_of(number, kinds)}
        if len(found) == 1 and name.towns:
            for town in name.towns:
                found |= {number for number in self.known.by_town.get(town, ()) if self.known.places[number].kind in kinds
                          and not name.rest}
        return found

    @staticmethod
    def _kinds(ref: PlaceRef, name: Name) -> FrozenSet[str]:
        return frozenset((ref.kind,)) if ref.kind not in _UNSAID else name.kinds

    def _is_of(self, number: int, kinds: FrozenSet[str]) -> bool:
        return not kinds or self.known.places[number].kind in kinds

    def _at_point(self, ref: PlaceRef, found: Set[int]) -> Set[int]:
        return {number for number in found if self._is_at(ref, number)} if ref.lon is not None else set()

    def _in_province(self, ref: PlaceRef, found: Set[int]) -> Set[int]:
        return {number for number in found if self._agrees(ref, number, needed=True)}

    def _of_no_point(self, ref: PlaceRef, found: Set[int]) -> Set[int]:
        """Return the place without a point that an earlier import made for this very name: no point is claimed by it."""
        if ref.lon is not None:
            return set()
        bare = {number for number in found if self.known.places[number].point is None
                and fold(self.known.places[number].name) == fold(ref.text)}
        return bare if len(bare) == 1 else set()

    def _is_doubtful(self, ref: PlaceRef, name: Name, same: Set[int]) -> bool:
        """Tell whether the one place of this name may still not be the one that is meant."""
        number = next(iter(same))
        place = self.known.places[number]
        if ref.lon is not None and not self._is_at(ref, number):
            return True
        if not self._agrees(ref, number, needed=False):
            return True
        names_only_a_town = not name.says_facility and ref.kind in _UNSAID and fold(ref.text) not in self.known.own
        return names_only_a_town and ref.lon is None and place.point is not None and place.kind in words.FACILITY_KINDS

    def _is_at(self, ref: PlaceRef, number: int) -> bool:
        place = self.known.places[number]
        if place.point is None or ref.lon is None or ref.lat is None:
            return False
        reach = max(REACH[place.precision], REACH.get(ref.precision, REACH["unknown"]))
        return metres_between(place.point, (ref.lon, ref.lat)) <= reach

    def _agrees(self, ref: PlaceRef, number: int, needed: bool) -> bool:
        """Tell whether country and provinces are those of a place, all that are said; where not needed, whether the
        country is not another one."""
        place = self.known.places[number]
        same_country = not ref.country or country_of(ref.country) == country_of(place.country)
        if not needed:
            return same_country or not place.country
        said = [(ours, theirs) for ours, theirs in ((ref.admin1, place.admin1), (ref.admin2, place.admin2)) if ours]
        return bool(said or ref.country) and same_country and all(
            theirs and self._one_name(ours, theirs) for ours, theirs in said)

    def _one_name(self, ours: str, theirs: str) -> bool:
        first, second = self.known.reader.read(ours), self.known.reader.read(theirs)
        return first.exact == second.exact or bool(first.towns) and (first.towns, first.rest) == (second.towns, second.rest)

    def _taken(self, ref: PlaceRef, number: int, reason: str) -> Resolved:
        return Resolved(ref, IN_ATLAS, self.known.places[number].uuid, reason, score=1.0)

    def _not_taken(self, ref: PlaceRef, name: Name, same: Set[int]) -> Resolved:
        """Return a new place, with what may be meant instead."""
        candidates = self._candidates(ref, name, same)
        if not candidates:
            return self._new(ref, N_("The atlas has no place of this name."), (), False)
        if len(same) > 1:
            return self._new(ref, N_("{n} places of the atlas have this name."), candidates, True, n=len(same))
        if same and ref.lon is not None:
            return self._new(ref, N_("The name is that of {name}, but the point is not."), candidates, True,
                             name=candidates[0].name)
        if same:
            return self._new(ref, N_("The name alone does not say that {name} is meant."), candidates, True,
                             name=candidates[0].name)
        return self._new(ref, N_("Names or points are alike, not the same."), candidates, True)

    def _candidates(self, ref: PlaceRef, name: Name, same: Set[int]) -> Tuple[Candidate, ...]:
        scores: Dict[int, float] = {}

        def note(numbers: AbstractSet[int], score: float) -> None:
            for number in numbers:
                scores[number] = max(scores.get(number, 0.0), score)

        kinds = self._kinds(ref, name)
        note(same, 0.9)
        if name.says_where:
            note(self.known.exact.get(name.exact, set()), 0.8)
            alike, one_letter_off = self.known.alike(name)
            note(alike, 0.75)
            note(one_letter_off, 0.6)
            for town in name.towns:
                note(self.known.by_town.get(town, set()), 0.5)
            for word in name.rest:
                note(self.known.by_word.get(word, set()), 0.3)
        distances = self._near(ref, scores, bool(ref.text))
        return self._ranked(scores, kinds, distances)

    def _near(self, ref: PlaceRef, scores: Dict[int, float], has_name: bool) -> Dict[int, float]:
        """Add the places around the point to the scores; return how far candidates are from it, metres."""
        if ref.lon is None or ref.lat is None:
            return {}
        point = (ref.lon, ref.lat)
        for distance, number in self.known.near(point, _NEIGHBORS if has_name else _BARE_REACH):
            scores[number] = max(scores.get(number, 0.0), 0.6 - 0.2 * distance / _NEIGHBORS)
        return {number: metres_between(point, there) for number in scores
                for there in (self.known.places[number].point,) if there is not None}

    def _ranked(self, scores: Dict[int, float], kinds: FrozenSet[str],
                distances: Dict[int, float]) -> Tuple[Candidate, ...]:
        """Return the best candidates: the same kind and a near point count for a place, another kind against it."""
        if not scores:
            return ()
        weighed = []
        for number, score in scores.items():
            place = self.known.places[number]
            if kinds:
                score += 0.08 if place.kind in kinds else -0.15
            distance = distances.get(number)
            if distance is not None:
                score += 0.07 if distance <= REACH[place.precision] else -0.1
            if score >= _LEAST_SCORE:
                weighed.append((-round(min(score, 0.99), 2), distance or 0.0, place.name, number))
        weighed.sort()
        return tuple(self._candidate(number, -score, distances.get(number))
                     for score, _, _, number in weighed[:MOST_CANDIDATES])

    def _candidate(self, number: int, score: float, distance: Optional[float]) -> Candidate:
        place = self.known.places[number]
        return Candidate(place.uuid, place.place_id, place.name, place.where, place.kind, score, distance)

    def _new(self, ref: PlaceRef, reason: str, candidates: Sequence[Candidate], asks: bool, **values: object) -> Resolved:
        place = new_place(ref)
        known = self.known.by_id.get(place.place_id)
        if known is not None:       # an earlier import made it
            return Resolved(ref, IN_ATLAS, self.known.places[known].uuid, reason, values, 1.0, tuple(candidates), asks=asks)
        outcome = NEW if place.lon is not None else WITHOUT_POINT
        return Resolved(ref, outcome, place.uuid, reason, values, candidates[0].score if candidates else 0.0,
                        tuple(candidates), place, asks)


def resolve(refs: Sequence[PlaceRef], known: KnownPlaces, decisions: Optional[Mapping[str, str]] = None,
            own_ids: Container[str] = ()) -> List[Resolved]:
    """Return what each reference means, in their order."""
    resolver = Resolver(known, decisions, own_ids)
    return [resolver.resolve(ref) for ref in refs]


def country_of(name: str) -> str:
    """Return a country by the name that the facts have for it; a name that is not known here as it is, folded."""
    folded = fold(name).strip().rstrip(".")
    return _COUNTRIES.get(folded, folded)


def new_place(ref: PlaceRef) -> NewPlace:
    """Return the row of a new place. The same name, kind, province and point always give the same id, in every import."""
    located = ref.lon is not None and ref.lat is not None
    spot = f"{ref.lon:.7f} {ref.lat:.7f}" if located else ""
    shown = " ".join(ref.text.split()) or (f"{ref.lat:.5f}, {ref.lon:.5f}" if located else "?")
    key = "\n".join((fold(shown), ref.kind, fold(ref.country), fold(ref.admin1), fold(ref.admin2), spot))
    place_id = ref.place_id or "IMP-" + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12].upper()
    script = script_of(shown)[0]
    precision = ref.precision if located else "unknown"
    if located and precision not in words.COORDINATE_DECIMALS:
        precision = "county"        # a point of which nobody says how exact it is
    return NewPlace(row_uuid("places", place_id), place_id, ref.kind or "other",
                    COUNTRY_CUSTODY.get(country_of(ref.country), "not_stated"), ref.country or None, ref.admin1 or None,
                    ref.admin2 or None, shown, shown if script == "Hang" else None, shown if script == "Hani" else None,
                    ref.text or None, precision, ref.lon if located else None, ref.lat if located else None)


def with_decisions(mapping: ImportMapping, answers: Mapping[str, str]) -> ImportMapping:
    """Return a mapping that knows what a person decided: name as written -> place_id, UNLOCATED or NEW_PLACE."""
    return replace(mapping, places={**mapping.places, **answers})


def known_pairs(points: Sequence[Tuple[str, str, Tuple[float, float]]],
                known: KnownPlaces) -> List[Tuple[Tuple[float, float], Tuple[float, float]]]:
    """Return (point as the table has it, known point) of rows whose name is exactly that of one place whose point is
    exact; rows are (name, kind, point). This is what `crs_doubt.doubts` tells shifted maps by."""
    resolver = Resolver(known)
    found = {}
    for text, kind, point in points:
        if text and (text, kind) not in found:
            resolved = resolver.resolve(PlaceRef(text, kind))
            place = next((one for one in (known.places[number] for number in known.exact.get(
                known.reader.read(text).exact, ())) if one.uuid == resolved.place_uuid), None)
            if place is not None and place.point is not None and place.precision in ("building", "site"):
                found[(text, kind)] = (point, place.point)
    return list(found.values())
