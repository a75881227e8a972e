"""Read from an atlas file what a printed page needs to know beyond its layers and counts (public_index): routes with
their stops, and which source stands behind which place and route."""

from dataclasses import dataclass, field
from typing import Dict, FrozenSet, Tuple

from .connection import open_atlas

_THEME_NAMES = "SELECT theme_id, name_en, COALESCE(name_ko, '') FROM themes ORDER BY theme_no IS NULL, theme_no, fid"
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
    """Everything read for one page beside its counts.

    place_privacy: privacy of each place that has a point; cited: source keys by uuid of a place (those of its point
    where stated) or of a route.
    """

    theme_names: Dict[str, Tuple[str, str]]     # English and Korean
    routes: Tuple[RouteRow, ...]
    place_privacy: Dict[str, str]
    cited: Dict[str, Tuple[str, ...]]
    sources: Dict[str, SourceRow]
    crossings: Dict[str, Tuple[str, str]] = field(default_factory=dict)     # public ones: English, Korean name by place_id


def read_page_rows(path: str) -> PageRows:
    """Read an atlas file for a page; raises AtlasError where it cannot be read."""
    with open_atlas(path) as connection:
        return PageRows(
            theme_names={str(key): (str(name), str(korean)) for key, name, korean in connection.execute(_THEME_NAMES)},
            routes=_routes(connection),
            place_privacy={uuid: privacy for uuid, privacy, located in connection.execute(_PLACES) if located},
            cited=_cited(connection),
            crossings={str(row[0]): (str(row[1]), str(row[2])) for row in connection.execute(_CROSSINGS)},
            sources={row[0]: SourceRow(*(str(cell or "") for cell in row)) for row in connection.execute(_SOURCES)})


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
