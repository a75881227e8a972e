"""Released tables as a GeoPackage: a new file, written through GDAL, without free pages, styles, or the hour it was made."""

import sqlite3
import struct
from pathlib import Path
from typing import List

from ...domain.errors import AtlasError
from ...store.connection import connect, explain
from .columns import INTEGER, REAL, kind_of
from .released import GEOMETRY, Release, ReleasedTable
from .watch import interruptible

FILE = "atlas.gpkg"
INFO_TABLE = "release_info"
_GENERATED_BY_GDAL = "UPDATE gpkg_contents SET last_change = ?"


def write(release: Release, folder: Path) -> List[Path]:
    """Write folder/atlas.gpkg with one layer or table for each table of the release. Raises AtlasError."""
    file = folder / FILE
    _write_layers(release, file)
    try:
        _finish(release, file)
    except sqlite3.Error as error:
        raise explain(error, file) from error
    return [file]


def info_rows(release: Release) -> List[tuple]:
    """Return what a file says of its edition, as (name, content)."""
    rows = [("level", release.level), ("title", release.title), ("made_on", release.made_on),
            ("synthetic", "1" if release.synthetic else "0"), ("filter", release.filter_words),
            ("policy_sha256", release.policy_sha256), ("log_head", release.log_head),
            ("languages", " ".join(release.languages))]
    rows += [(f"version_{name}", version) for name, version in sorted(release.versions.items())]
    return rows + [(f"note_{number}", note) for number, note in enumerate(release.notes, start=1)]


def _write_layers(release: Release, file: Path) -> None:
    from osgeo import gdal, ogr, osr  # heavy: only where a file is written
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(file), ["VERSION=1.2"])
        if source is None:
            raise explain(OSError(gdal.GetLastErrorMsg() or "unable to open"), file)
        wgs84 = osr.SpatialReference()
        wgs84.ImportFromEPSG(4326)
        wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        info = ReleasedTable(INFO_TABLE, ("name", "content"), tuple(info_rows(release)))
        for table in [*release.tables.values(), info]:
            _write_table(source, table, wgs84)
        source = None  # noqa: F841 - closes the file
    except RuntimeError as error:       # GDAL with exceptions switched on
        raise explain(OSError(str(error)), file) from error
    finally:
        gdal.PopErrorHandler()


def _write_table(source, table: ReleasedTable, wgs84) -> None:
    from osgeo import ogr
    types = {INTEGER: ogr.OFTInteger64, REAL: ogr.OFTReal}
    shape = GEOMETRY.get(table.name, ("", ""))[1]
    kind = {"Point": ogr.wkbPoint, "LineString": ogr.wkbLineString, "Polygon": ogr.wkbPolygon}.get(shape, ogr.wkbNone)
    options = ["GEOMETRY_NAME=geom", "SPATIAL_INDEX=YES"] if shape else ["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"]
    layer = source.CreateLayer(table.name, wgs84 if shape else None, kind, [*options, "FID=fid", "DESCRIPTION="])
    names = [name for name in table.columns if name != table.geometry]
    for name in names:
        layer.CreateField(ogr.FieldDefn(name, types.get(kind_of(name), ogr.OFTString)))
    positions = [(number, table.columns.index(name)) for number, name in enumerate(names)]
    at = table.columns.index(table.geometry) if shape else -1
    definition = layer.GetLayerDefn()
    source.StartTransaction()
    for row in table.rows:
        feature = ogr.Feature(definition)
        for number, position in positions:
            if row[position] is not None:
                feature.SetField(number, row[position])
        if at >= 0 and row[at] is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb_of(row[at])))
        if layer.CreateFeature(feature) != 0:
            raise AtlasError("“{name}” could not be written.", "Check that the disk is not full and try again.", table.name,
                             name=FILE)
    source.CommitTransaction()


def wkb_of(geometry) -> bytes:
    """Return (lon, lat), a tuple of such pairs, or a tuple of such rings, as little-endian WKB."""
    if isinstance(geometry[0], (int, float)):
        return struct.pack("<BIdd", 1, 1, *geometry)
    if isinstance(geometry[0][0], tuple):
        return struct.pack("<BII", 1, 3, len(geometry)) + b"".join(map(_packed, geometry))
    return struct.pack("<BI", 1, 2) + _packed(geometry)


def _packed(points) -> bytes:
    flat = [number for pair in points for number in pair]
    return struct.pack(f"<I{len(flat)}d", len(points), *flat)


def _finish(release: Release, file: Path) -> None:
    """Take out the hour of writing, and rewrite the file so that no page holds anything that is not a row."""
    connection = connect(file, write=True)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(_GENERATED_BY_GDAL, (f"{release.made_on}T00:00:00.000Z",))
        with interruptible(connection):
            connection.execute("VACUUM")
        free = connection.execute("PRAGMA freelist_count").fetchone()[0]
        health = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    if free or health != "ok":
        raise AtlasError("“{name}” could not be written.", "Check that the disk is not full and try again.",
                         f"{free} free pages, {health}", name=FILE)
