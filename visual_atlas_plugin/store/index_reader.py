"""Read from an atlas file what the panel lists beside the counted cases: title, places by kind, routes, themes."""

from dataclasses import dataclass, field
from typing import Dict, Optional, Tuple

from ..domain import words
from .column_reader import load_columns, load_index
from .connection import open_atlas

__all__ = ("RouteRow", "ThemeRow", "Totals", "highest_fid", "load_columns", "load_index", "load_totals", "place_names")

_PLACES = ("SELECT kind, SUM(geom IS NOT NULL), SUM(geom IS NULL) FROM places GROUP BY kind")
_NAMES = "SELECT place_id, name_en, COALESCE(name_ko, ''), privacy FROM places ORDER BY fid"
_ROUTES = ("SELECT route_no, name_en, color, published_by, published_on, verbatim, name_ko, verbatim_ko FROM routes "
           "ORDER BY route_no")
_THEMES = ("SELECT theme_id, name_en, code, color, published_count, published_as_of, published_by, name_ko, is_user "
           "FROM themes "
           "ORDER BY theme_no IS NULL, theme_no, fid")
_CROSSINGS = "SELECT place_id, COALESCE(short_en, name_en), COALESCE(name_ko, short_ko, '') FROM places WHERE kind = ?"


@dataclass(frozen=True)
class ThemeRow:
    """One theme as the panel lists it; the published figure is None where none was read."""

    theme_id: str
    name: str
    code: str
    color: str
    published_count: Optional[int]
    published_as_of: str
    published_by: str
    name_ko: str = ""
    is_user: bool = False      # added by the user, who may change it


@dataclass(frozen=True)
class RouteRow:
    """One published route as the panel lists it."""

    route_no: int
    name: str
    color: str
    published_by: str
    published_on: str
    verbatim: str
    name_ko: str = ""
    verbatim_ko: str = ""


@dataclass(frozen=True)
class Totals:
    """What the atlas holds beside its cases; places_by_kind gives (with a point, without) per kind.

    `crossings`: (English name, Korean name or "") by place_id.
    """

    atlas_uuid: str
    title: str
    synthetic: bool
    places_by_kind: Dict[str, Tuple[int, int]]
    routes: Tuple[RouteRow, ...]
    themes: Tuple[ThemeRow, ...]
    crossings: Dict[str, Tuple[str, str]] = field(default_factory=dict)

    @property
    def places(self) -> int:
        """Facilities with a point; crossings and settlements are not counted as places of detention."""
        return sum(with_point for kind, (with_point, _) in self.places_by_kind.items()
                   if kind in words.FACILITY_KINDS)


def highest_fid(path: str) -> int:
    """Return the highest cases.fid, 0 where there is none: about how many cases there are, told at once."""
    with open_atlas(path) as connection:
        return int(connection.execute("SELECT COALESCE(MAX(fid), 0) FROM cases").fetchone()[0])


def place_names(path: str, public_only: bool = False) -> Dict[str, Tuple[str, str]]:
    """Return the English and the Korean name of each place by place_id; of the public places alone where asked."""
    with open_atlas(path) as connection:
        rows = connection.execute(_NAMES).fetchall()
    return {str(key): (str(name), str(korean)) for key, name, korean, privacy in rows
            if not public_only or privacy == "public"}


def load_totals(path: str) -> Totals:
    """Read title, places by kind, routes and themes; raises AtlasError where the file cannot be read."""
    with open_atlas(path) as connection:
        info = dict(connection.execute("SELECT key, value FROM atlas_info").fetchall())
        places = {kind: (int(yes), int(no)) for kind, yes, no in connection.execute(_PLACES)}
        routes = tuple(RouteRow(int(row[0]), *(str(cell or "") for cell in row[1:]))
                       for row in connection.execute(_ROUTES))
        themes = tuple(ThemeRow(*(str(cell or "") for cell in row[:4]), row[4], *(str(cell or "") for cell in row[5:8]), bool(row[8]))
                       for row in connection.execute(_THEMES))
        crossings = {str(row[0]): (str(row[1]), str(row[2])) for row in connection.execute(_CROSSINGS, (words.CROSSING,))}
    return Totals(atlas_uuid=str(info.get("atlas_uuid") or ""), title=str(info.get("title") or ""),
                  synthetic=str(info.get("synthetic") or "0") == "1",
                  places_by_kind=places, routes=routes, themes=themes, crossings=crossings)
