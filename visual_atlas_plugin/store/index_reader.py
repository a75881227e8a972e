"""Read from an atlas file what the panel counts and lists: columns of the cases, and totals."""

from dataclasses import dataclass
from typing import Dict, Optional, Tuple

import numpy as np

from ..domain import words
from ..domain.case_index import OPEN_END, OPEN_START, CaseIndex
from .connection import open_atlas

_CASES = "SELECT COALESCE(start_day, ?), COALESCE(end_day, ?) FROM cases ORDER BY fid"
# The position of a case in the columns is its rank by fid, whatever gaps deleted rows have left.
_MEMBERSHIPS = ("SELECT c.fid, t.fid FROM case_themes AS m JOIN cases AS c ON c.uuid = m.case_uuid "
                "JOIN themes AS t ON t.uuid = m.theme_uuid")
_PLACES = ("SELECT kind, SUM(geom IS NOT NULL), SUM(geom IS NULL) FROM places GROUP BY kind")
_ROUTES = ("SELECT route_no, name_en, color, published_by, published_on, verbatim, name_ko, verbatim_ko FROM routes "
           "ORDER BY route_no")
_THEMES = ("SELECT theme_id, name_en, code, color, published_count, published_as_of, published_by, name_ko FROM themes "
           "ORDER BY theme_no IS NULL, theme_no, fid")


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
    """What the atlas holds beside its cases; places_by_kind gives (with a point, without) per kind."""

    atlas_uuid: str
    title: str
    synthetic: bool
    places_by_kind: Dict[str, Tuple[int, int]]
    routes: Tuple[RouteRow, ...]
    themes: Tuple[ThemeRow, ...]

    @property
    def places(self) -> int:
        """Facilities with a point; crossings and settlements are not counted as places of detention."""
        return sum(with_point for kind, (with_point, _) in self.places_by_kind.items()
                   if kind in words.FACILITY_KINDS)


def load_index(path: str) -> CaseIndex:
    """Read the cases of an atlas file into a CaseIndex; raises AtlasError where the file cannot be read."""
    with open_atlas(path) as connection:
        days = np.array(connection.execute(_CASES, (OPEN_START, OPEN_END)).fetchall(), np.int32).reshape(-1, 2)
        case_ids = _column(connection.execute("SELECT fid FROM cases ORDER BY fid"))
        themes = connection.execute("SELECT fid, theme_id FROM themes ORDER BY fid").fetchall()
        pairs = np.array(connection.execute(_MEMBERSHIPS).fetchall(), np.int64).reshape(-1, 2)
    theme_fids = np.array([fid for fid, _ in themes], np.int64)
    return CaseIndex.from_columns(
        days[:, 0], days[:, 1], [theme_id for _, theme_id in themes],
        np.searchsorted(case_ids, pairs[:, 0]), np.searchsorted(theme_fids, pairs[:, 1]))


def load_totals(path: str) -> Totals:
    """Read title, places by kind, routes and themes; raises AtlasError where the file cannot be read."""
    with open_atlas(path) as connection:
        info = dict(connection.execute("SELECT key, value FROM atlas_info").fetchall())
        places = {kind: (int(yes), int(no)) for kind, yes, no in connection.execute(_PLACES)}
        routes = tuple(RouteRow(int(row[0]), *(str(cell or "") for cell in row[1:]))
                       for row in connection.execute(_ROUTES))
        themes = tuple(ThemeRow(*(str(cell or "") for cell in row[:4]), row[4], *(str(cell or "") for cell in row[5:]))
                       for row in connection.execute(_THEMES))
    return Totals(atlas_uuid=str(info.get("atlas_uuid") or ""), title=str(info.get("title") or ""),
                  synthetic=str(info.get("synthetic") or "0") == "1",
                  places_by_kind=places, routes=routes, themes=themes)


def _column(rows) -> np.ndarray:
    return np.fromiter((row[0] for row in rows), np.int64)
