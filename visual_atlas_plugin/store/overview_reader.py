"""Read from an atlas file what a printed page needs to know beyond its layers: cases with what decides
whether they may leave, routes with their stops, and which source stands behind which place and route."""

from dataclasses import dataclass, field
from datetime import date
from typing import Dict, FrozenSet, List, Optional, Tuple

from ..domain.case_columns import CaseColumns
from ..domain.case_index import FindText
from ..domain.publishing import Consent, Record
from .column_reader import load_columns, text_finder
from .connection import open_atlas

_CASES = "SELECT uuid, privacy, public_ground, fid FROM cases ORDER BY fid"
_THEME_NAMES = "SELECT theme_id, name_en, COALESCE(name_ko, '') FROM themes ORDER BY theme_no IS NULL, theme_no, fid"
_CONSENTS = "SELECT case_uuid, person_uuid, use_allowed, given_on, valid_until, withdrawn_on FROM consents"
_PERSONS = ("SELECT m.case_uuid, p.uuid, p.withdrawn_at FROM case_persons AS m "
            "JOIN persons AS p ON p.uuid = m.person_uuid")
_ROUTES = ("SELECT r.uuid, r.route_no, r.name_en, r.color, r.published_by, r.published_on, "
           "(SELECT MAX(g.inferred) FROM route_legs AS g WHERE g.route_uuid = r.uuid), r.name_ko FROM routes AS r "
           "ORDER BY r.route_no")
_STOPS = ("SELECT route_uuid, from_place_uuid FROM route_legs UNION SELECT route_uuid, to_place_uuid FROM route_legs")
_CROSSINGS = ("SELECT place_id, COALESCE(short_en, name_en), COALESCE(name_ko, short_ko, '') FROM places "
              "WHERE kind = 'border_crossing' AND privacy = 'public'")
_PLACES = "SELECT uuid, privacy, geom IS NOT NULL FROM places"
_CITED = ("SELECT c.place_uuid, c.route_uuid, c.about, s.source_key FROM citations AS c "
          "JOIN sources AS s ON s.uuid = c.source_uuid "
          "WHERE s.privacy = 'public' AND (c.place_uuid IS NOT NULL OR c.route_uuid IS NOT NULL) ORDER BY c.fid")
_SOURCES = "SELECT source_key, title, publisher, date_text, licence FROM sources WHERE privacy = 'public'"


@dataclass(frozen=True)
class CaseRow:
    """A case of a page: what the publishing rule needs to know, and its key in the columns."""

    record: Record
    fid: int


@dataclass(frozen=True)
class RouteRow:
    """A published route with the uuids of its stops."""

    uuid: str
    number: int
    stops: str
    color: str
    published_by: str
    published_on: str
    inferred: bool
    places: FrozenSet[str]
    stops_ko: str = ""


@dataclass(frozen=True)
class SourceRow:
    """A citable source that may be named in public."""

    key: str
    title: str
    publisher: str
    date_text: str
    licence: str


@dataclass(frozen=True)
class PageRows:
    """Everything read for one page.

    columns: all cases as the public may see them, to be narrowed to those that may leave; find_text: the cases
    of a free text; place_privacy: privacy of each place that has a point; cited: source keys by uuid of a place (those of its point where stated) or of a route.
    """

    cases: Tuple[CaseRow, ...]
    theme_names: Dict[str, Tuple[str, str]]     # English and Korean
    columns: CaseColumns
    find_text: FindText
    routes: Tuple[RouteRow, ...]
    place_privacy: Dict[str, str]
    cited: Dict[str, Tuple[str, ...]]
    sources: Dict[str, SourceRow]
    crossings: Dict[str, Tuple[str, str]] = field(default_factory=dict)     # public ones: English, Korean name by place_id


def read_page_rows(path: str) -> PageRows:
    """Read an atlas file for a page; raises AtlasError where it cannot be read."""
    with open_atlas(path) as connection:
        return PageRows(
            cases=_cases(connection),
            theme_names={str(key): (str(name), str(korean)) for key, name, korean in connection.execute(_THEME_NAMES)},
            columns=load_columns(path, public_only=True), find_text=text_finder(path),
            routes=_routes(connection),
            place_privacy={uuid: privacy for uuid, privacy, located in connection.execute(_PLACES) if located},
            cited=_cited(connection),
            crossings={str(row[0]): (str(row[1]), str(row[2])) for row in connection.execute(_CROSSINGS)},
            sources={row[0]: SourceRow(*(str(cell or "") for cell in row)) for row in connection.execute(_SOURCES)})


def _cases(connection) -> Tuple[CaseRow, ...]:
    by_case, by_person = _consents(connection)
    persons: Dict[str, List[Tuple[Consent, ...]]] = {}
    withdrawn = set()
    for case, person, withdrawn_at in connection.execute(_PERSONS):
        persons.setdefault(case, []).append(tuple(by_person.get(person, ())))
        if withdrawn_at:
            withdrawn.add(case)
    return tuple(
        CaseRow(Record(uuid, privacy or "", ground or "", tuple(by_case.get(uuid, ())),
                       tuple(persons.get(uuid, ())), uuid in withdrawn), fid)
        for uuid, privacy, ground, fid in connection.execute(_CASES))


def consent_of(use: str, given: Optional[str], until: Optional[str], withdrawn: Optional[str]) -> Consent:
    """Return a consent from the texts of its row."""
    return Consent(use, _day(given), _day(until), _day(withdrawn),
                   readable=all(_readable(text) for text in (given, until, withdrawn)))


def _consents(connection):
    by_case: Dict[str, List[Consent]] = {}
    by_person: Dict[str, List[Consent]] = {}
    for case, person, use, given, until, withdrawn in connection.execute(_CONSENTS):
        consent = consent_of(use, given, until, withdrawn)
        (by_case if case else by_person).setdefault(case or person, []).append(consent)
    return by_case, by_person


def _routes(connection) -> Tuple[RouteRow, ...]:
    stops: Dict[str, set] = {}
    for route, place in connection.execute(_STOPS):
        stops.setdefault(route, set()).add(place)
    return tuple(
        RouteRow(uuid, int(number), str(name or ""), str(color), str(by or ""), str(on or ""), bool(inferred),
                 frozenset(stops.get(uuid, ())), str(name_ko or ""))
        for uuid, number, name, color, by, on, inferred, name_ko in connection.execute(_ROUTES))


def _cited(connection) -> Dict[str, Tuple[str, ...]]:
    """Sources of each place and route; for a place those of its point, where citations say what they support."""
    every: Dict[str, Dict[str, str]] = {}
    for place, route, about, key in connection.execute(_CITED):
        entry = every.setdefault(place or route, {})
        if entry.get(key) != "point":
            entry[key] = about or ""
    result = {}
    for uuid, keys in every.items():
        points = tuple(key for key, about in keys.items() if about == "point")
        result[uuid] = points or tuple(keys)
    return result


def _day(text) -> Optional[date]:
    return date.fromisoformat(text[:10]) if text and _readable(text) else None


def _readable(text) -> bool:
    """Tell whether a date of a consent can be read; one that cannot makes the consent count for nothing."""
    if not text:
        return True
    try:
        date.fromisoformat(str(text)[:10])
    except ValueError:
        return False
    return True
