"""A small atlas with a place, four images and marks of two analysts, for tests of comparing, reviewing and evidence.

Everything in it is made up. The numbers that tests expect are worked out by hand from the lists below.
"""

import tempfile
from functools import lru_cache
from pathlib import Path

from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob

LON, LAT = 128.0, 41.0
EAST = 1 / 84_113.0     # degrees of a metre east at 41 N, good to a thousandth
NORTH = 1 / 111_048.0   # degrees of a metre north at 41 N
# key: acquired, resolution, offset error, privacy, print allowed
IMAGES = {"i1": ("2018-05-01", 0.5, 0.5, "public", 1), "i2": ("2020-05-01", 0.5, 0.5, "public", 1),
          "i3": ("2022-05-01", 0.5, 0.5, "restricted", 0), "i4": ("", None, None, "public", None)}


def at(east, north=0.0):
    """Return lon, lat of a point so many metres from the place."""
    return LON + east * EAST, LAT + north * NORTH


def square(east, side):
    """Return the ring of a square with its south-west corner `east` metres from the place."""
    corners = ((0, 0), (side, 0), (side, side), (0, side), (0, 0))
    return [at(east + x, y) for x, y in corners]


def make(path: Path) -> Path:
    """Write the atlas without marks; return its file."""
    path.write_bytes(_bytes_of(_fill_places))
    return path


def observed(path: Path) -> Path:
    """Write the atlas with the marks of `_fill_marks`; return its file."""
    path.write_bytes(_bytes_of(_fill_marks))
    return path


@lru_cache(maxsize=2)
def _bytes_of(fill) -> bytes:
    """Make an atlas once and keep its bytes: making one takes a second."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "atlas.gpkg"
        fill(path)
        return path.read_bytes()


def _fill_places(path: Path) -> None:
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        for key, name, privacy, east in (("p1", "Alpha", "public", 0), ("p2", "Beta", "restricted", 5000)):
            connection.execute("INSERT INTO places (uuid, place_id, name_en, name_ko, kind, precision, country, privacy, geom, "
                               "edited_by) VALUES (?, ?, ?, '알파', 'prison', 'building', 'North Korea', ?, ?, 'kim')",
                               (key, key.upper(), name, privacy, point_blob(*at(east))))
        for key, (text, resolution, error, privacy, allowed) in IMAGES.items():
            when = dates.parse(text) if text else None
            connection.execute(
                "INSERT INTO images (uuid, image_id, title, provider, sensor, acquired_at, start_day, end_day, resolution_m, "
                "offset_error_m, privacy, print_allowed, web_allowed, attribution, sha256, location, edited_by) "
                "VALUES (?, ?, ?, 'Made up', 'X-1', ?, ?, ?, ?, ?, ?, ?, ?, '© Made up', ?, ?, 'kim')",
                (key, key.upper(), f"Scene {key}", text or None, when and when.start_day, when and when.end_day, resolution, error,
                 privacy, allowed, allowed, key[1] * 64, f"pictures/{key}.tif"))


def mark(connection, key, image, kind="guard_tower", east=0.0, analyst="kim", side=None, length=None, place="p1", **more):
    """Insert a mark: a point, a square with `side` metres, or a line of `length` metres; `more` are columns."""
    text = IMAGES[image][0]
    when = dates.parse(text) if text else None
    values = {"uuid": key, "place_uuid": place, "image_uuid": image, "feature_kind": kind, "analyst": analyst, "edited_by": analyst,
              "observed_at": f"2024-01-01T00:00:{len(key):02d}Z", "acquired_at": text or None, "start_day": when and when.start_day,
              "end_day": when and when.end_day, **more}
    table, blob = "observation_points", point_blob(*at(east))
    if side is not None:
        table, blob = "observation_polygons", polygon_blob(square(east, side))
        values = {"area_m2": float(side * side), "perimeter_m": 4.0 * side, **values}
    elif length is not None:
        table, blob = "observation_lines", line_blob([at(east), at(east + length)])
        values = {"length_m": float(length), **values}
    names = [*values, "geom"]
    connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                       (*values.values(), blob))
    return table


def look(connection, image, analyst="kim", status="done", place="p1"):
    """Insert a look of an analyst at a place."""
    connection.execute("INSERT INTO examinations (place_uuid, image_uuid, analyst, status, looked_at, acquired_at, edited_by) "
                       "VALUES (?, ?, ?, ?, '2024-01-01T00:00:00Z', ?, ?)",
                       (place, image, analyst, status, IMAGES[image][0] or None, analyst))


def _fill_marks(path: Path) -> None:
    """Write the marks of a change over three dates.

    tower: T stands on all three dates. building: B 20 m on i1, 20.2 m on i2 (no measurable change: 1 m x 80.8 m), 30 m on i3.
    gate: G appears on i2 (carried from "absent" on i1) and is not visible on i3. wall: lee's alone, on i2.
    """
    _fill_places(path)
    with open_atlas(path, write=True) as connection:
        for number, image in enumerate(("i1", "i2", "i3")):
            before = f"t{number - 1}" if number else None
            mark(connection, f"t{number}", image, carried_from_uuid=before, carried="confirmed" if before else None)
            look(connection, image)
        mark(connection, "b0", "i1", "building_detention", 100, side=20)
        mark(connection, "b1", "i2", "building_detention", 100, side=20.2, carried_from_uuid="b0", carried="confirmed")
        mark(connection, "b2", "i3", "building_detention", 100, side=30, carried_from_uuid="b1", carried="changed")
        mark(connection, "g0", "i1", "gate", 200, state="absent")
        mark(connection, "g1", "i2", "gate", 200, carried_from_uuid="g0", carried="changed")
        mark(connection, "g2", "i3", "gate", 200, state="not_visible", carried_from_uuid="g1", carried="confirmed")
        mark(connection, "w0", "i2", "perimeter_wall", 300, "lee", length=120)
        mark(connection, "t9", "i2", east=3, analyst="lee", review="reviewed", reviewed_by="kim", privacy="public")
        look(connection, "i2", "lee")
        mark(connection, "u0", "i4", "gate", 400)
