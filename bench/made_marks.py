"""Adds made-up marks on images to a made-up atlas: SYNTHETIC, spread over its places and over two images of the region."""

import shutil
import sqlite3
from pathlib import Path
from typing import List, Tuple

import numpy as np

from made_places import BOX
from made_rows import WHEN
from made_text import WORD
from make_atlas import cached_atlas
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord, dated
from visual_atlas_plugin.store.connection import connect, line_blob, point_blob, point_of, polygon_blob
from visual_atlas_plugin.store.images import add_images

MARKS = 100_000
DAYS = ("2019-05-04", "2023-10-09")
PIXELS = 4_000
SEED = 20_261_127
_TABLES = (("observation_points", 0.7, "gate"), ("observation_lines", 0.15, "fence"), ("observation_polygons", 0.15, "yard"))
_ADD = ("INSERT INTO {table} (uuid, place_uuid, image_uuid, feature_kind, analyst, observed_at, acquired_at, start_day, "
        "end_day, notes, edited_at, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")


def atlas_with_marks(folder: Path, cases: int) -> Tuple[Path, List[Path]]:
    """Write a copy of a made-up atlas with marks and two registered images; return it and the images."""
    path = Path(shutil.copyfile(cached_atlas(cases), folder / "marking.gpkg"))
    files = [_image(folder / f"marking_{day}.tif", number) for number, day in enumerate(DAYS)]
    uuids = add_images(path, [dated(ImageRecord(
        image_id=f"SYN-{day}", title=f"{WORD} {day}", provider=WORD, sensor="SYN-1", acquired_at=day, date_basis="metadata",
        location=str(file), footprint=box(BOX))) for day, file in zip(DAYS, files)])
    connection = connect(path, write=True)
    try:
        connection.execute("BEGIN IMMEDIATE")
        triggers = _off(connection)
        _write(connection, uuids)
        for (sql,) in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")
    finally:
        connection.close()
    return path, files


def _image(path: Path, number: int) -> Path:
    """Write a picture of the whole region: noise that looks like no place, tiled and compressed."""
    from osgeo import gdal, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    made = gdal.GetDriverByName("GTiff").Create(str(path), PIXELS, PIXELS, 3, gdal.GDT_Byte, [
        "TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2"])
    west, south, east, north = BOX
    made.SetGeoTransform((west, (east - west) / PIXELS, 0, north, 0, (south - north) / PIXELS))
    made.SetProjection(crs.ExportToWkt())
    chance = np.random.default_rng((SEED, number))
    for band in (1, 2, 3):
        made.GetRasterBand(band).WriteArray(chance.integers(60, 140, (PIXELS, PIXELS), np.uint8))
    made.BuildOverviews("AVERAGE", [4, 16])
    made.FlushCache()
    return path


def _off(connection: sqlite3.Connection) -> List[Tuple[str]]:
    """Take the triggers of the tables of marks off; return how they are made."""
    names = ", ".join(f"'{table}'" for table, _, _ in _TABLES)
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' "
                               f"AND tbl_name IN ({names})").fetchall()
    for name, _ in found:
        connection.execute(f'DROP TRIGGER "{name}"')
    return [(sql,) for _, sql in found]


def _write(connection: sqlite3.Connection, images: List[str]) -> None:
    places = [(uuid, point_of(geom)) for uuid, geom in connection.execute(
        "SELECT uuid, geom FROM places WHERE geom IS NOT NULL AND precision <> 'unknown'")]
    days = [connection.execute("SELECT start_day FROM images WHERE uuid = ?", (uuid,)).fetchone()[0] for uuid in images]
    chance = np.random.default_rng(SEED)
    for table, share, kind in _TABLES:
        count = int(MARKS * share)
        at, aside = chance.integers(0, len(places), count), chance.uniform(-0.003, 0.003, (count, 2))
        rows = []
        for number in range(count):
            place, (lon, lat) = places[at[number]]
            image = number % len(images)
            rows.append((f"{table}-{number}", place, images[image], kind, WORD, WHEN, DAYS[image], days[image], days[image],
                         WORD, WHEN, _shape(table, lon + aside[number, 0], lat + aside[number, 1])))
        connection.executemany(_ADD.format(table=table), rows)
        connection.execute(f"INSERT INTO rtree_{table}_geom SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), "
                           f"ST_MaxY(geom) FROM {table} WHERE fid NOT IN (SELECT id FROM rtree_{table}_geom)")


def _shape(table: str, lon: float, lat: float) -> bytes:
    if table == "observation_points":
        return point_blob(lon, lat)
    if table == "observation_lines":
        return line_blob([(lon, lat), (lon + 0.0004, lat + 0.0002)])
    corners = [(lon, lat), (lon + 0.0003, lat), (lon + 0.0003, lat + 0.0003), (lon, lat + 0.0003), (lon, lat)]
    return polygon_blob(corners)
