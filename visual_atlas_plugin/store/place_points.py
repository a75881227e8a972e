"""Places that have a point, as the jobs around imagery need them."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import List

from .connection import PathLike, open_atlas, point_of

EXACT = ("building", "site")
NO_FACILITY = ("settlement", "border_crossing")


@dataclass(frozen=True)
class PlacePoint:
    """A place with its point: degrees, EPSG:4326. precision: what the point stands for."""

    uuid: str
    place_id: str
    kind: str
    name_en: str
    name_ko: str
    precision: str
    lon: float
    lat: float

    @property
    def is_exact(self) -> bool:
        """Whether an image at the point shows the place itself."""
        return self.precision in EXACT

    @property
    def is_facility(self) -> bool:
        """Whether it is a facility, not a town or a crossing."""
        return self.kind not in NO_FACILITY


_SQL = "SELECT uuid, place_id, kind, name_en, name_ko, precision, geom FROM places WHERE geom IS NOT NULL ORDER BY place_id"


def read_points(path: PathLike) -> List[PlacePoint]:
    """Return every place that has a point, by its id. Raises AtlasError where the atlas cannot be read."""
    with open_atlas(path) as connection:
        return read_points_of(connection)


def read_points_of(connection: sqlite3.Connection) -> List[PlacePoint]:
    """Return every place that has a point, by its id, from an atlas that is open."""
    found = []
    for uuid, place_id, kind, name_en, name_ko, precision, geom in connection.execute(_SQL):
        with suppress(ValueError):      # an empty point: the place is not located
            lon, lat = point_of(geom)
            found.append(PlacePoint(uuid, place_id, kind, name_en or "", name_ko or "", precision, lon, lat))
    return found
