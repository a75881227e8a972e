"""The published points of counties and settlements: what stands for a place that is not told exactly.

Towns come from the shipped map (GeoNames); settlements from the atlas itself, as far as they are told exactly. A unit
without such a point is told in words alone: no point is ever made up for it.
"""

import sqlite3
from functools import lru_cache
from typing import AbstractSet, Dict, Tuple

from ...domain.releasing.masking import LonLat
from ...paths import data_path
from ...store.connection import point_of

CREDIT = "Points of counties: GeoNames (CC BY 4.0)."
_COUNTRIES = {"China": "CN", "North Korea": "KP", "South Korea": "KR"}
_SETTLEMENTS = ("SELECT uuid, country, admin1, admin2, COALESCE(short_en, name_en), geom FROM places "
                "WHERE kind = 'settlement' AND privacy = 'public' AND geom IS NOT NULL ORDER BY place_id")


@lru_cache(maxsize=1)
def shipped_towns() -> Dict[Tuple[str, str], LonLat]:
    """Return the points of the shipped towns by (country code, name); a name that two towns share stands for neither."""
    from osgeo import ogr  # heavy, and only needed where a place is masked
    source = ogr.Open(str(data_path("background", "geonames_towns.fgb")))
    layer = source.GetLayer(0)
    found: Dict[Tuple[str, str], LonLat] = {}
    twice = set()
    for feature in layer:
        key = (feature.GetField("country"), feature.GetField("name_en"))
        twice |= {key} & set(found)
        found[key] = (feature.geometry().GetX(), feature.geometry().GetY())
    return {key: point for key, point in found.items() if key not in twice}


def county_town(county: str) -> str:
    """Return the town that a county is named after: "Musan County" is Musan, "Dandong (Donggang)" is Donggang."""
    name = county.replace(" County", "").strip()
    return name[name.index("(") + 1:-1].strip() if name.endswith(")") and "(" in name else name


def published_points(connection: sqlite3.Connection, counties, exact: AbstractSet[str]) -> Dict[Tuple[str, ...], LonLat]:
    """Return the points of counties, given as (country, province, county), and of public settlements that are told exactly.

    `exact`: uuids of the places that are: a settlement that only private records name must not be told by its own point.
    """
    points: Dict[Tuple[str, ...], LonLat] = {}
    for country, admin1, admin2 in counties:
        code = _COUNTRIES.get(country)
        if code and admin2:
            point = shipped_towns().get((code, county_town(admin2)))
            if point is not None:
                points[(country, admin1, admin2)] = point
    for uuid, *unit, geom in connection.execute(_SETTLEMENTS):
        if uuid in exact:
            points.setdefault(tuple(part or "" for part in unit), point_of(geom))
    return points
