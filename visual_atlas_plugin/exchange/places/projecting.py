"""From any coordinate system that PROJ knows to WGS84, by the GDAL that every QGIS brings.

GDAL keeps its own PROJ context for each thread, so this may run in a background task (pyproj may not: it ended QGIS
3.44 there).
"""

import re
from functools import lru_cache
from typing import List, Sequence, Tuple

from ...domain.errors import N_, AtlasError

_MISSING = (N_("Coordinates of {crs} cannot be converted here."),
            N_("Check the name of the coordinate system, or convert the file in QGIS to WGS 84 and import that."))

_AUTHID = re.compile(r"[A-Za-z]{2,12}:\d{1,9}")     # nothing else: GDAL would take it for a file or an address


@lru_cache(maxsize=32)
def _wkt(authid: str) -> str:
    """Return a coordinate system as WKT. Raises AtlasError where it is not known here."""
    if not _AUTHID.fullmatch(authid):
        raise AtlasError(*_MISSING, crs=authid)
    try:
        from osgeo import osr
    except ImportError as error:
        raise AtlasError(*_MISSING, str(error), crs=authid) from error
    system = osr.SpatialReference()
    try:
        refused = system.SetFromUserInput(authid)
    except RuntimeError as error:       # where somebody switched GDAL's exceptions on
        raise AtlasError(*_MISSING, str(error), crs=authid) from error
    if refused:
        raise AtlasError(*_MISSING, crs=authid)
    return system.ExportToWkt(["FORMAT=WKT2"])


def project(authid: str, xs: Sequence[float], ys: Sequence[float]) -> Tuple[List[float], List[float]]:
    """Return longitudes and latitudes (WGS84, degrees) of points of a coordinate system, x to the east, y to the north.

    What lies outside the system comes back as infinity. Raises AtlasError where the system is not known.
    """
    wkt = _wkt(authid)
    from osgeo import osr
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromWkt(wkt)
    target.ImportFromEPSG(4326)
    for system in (source, target):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    with _quiet():
        found = osr.CoordinateTransformation(source, target).TransformPoints(list(zip(xs, ys)))
    return [point[0] for point in found], [point[1] for point in found]


class _quiet:       # noqa: N801 - reads as a word
    """Keeps GDAL's remarks on single points from the screen; they come back as infinity."""

    def __enter__(self) -> None:
        from osgeo import gdal
        gdal.PushErrorHandler("CPLQuietErrorHandler")

    def __exit__(self, *_: object) -> None:
        from osgeo import gdal
        gdal.PopErrorHandler()
