"""A SYNTHETIC atlas with a made-up facility in open water, two SYNTHETIC pictures of it, and reviewed marks: for plates."""

import uuid
from pathlib import Path

from tests.support.made_images import FIRST_DAY, SECOND_DAY, CHANGED, UNCHANGED, make_geotiff, outlines
from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob
from visual_atlas_plugin.store.fact_writer import FactWriter
from visual_atlas_plugin.store.images import add_image
from visual_atlas_plugin.store.training import write_mark

LON, LAT = 132.5, 41.0          # open water: nothing is there
PLACE, TOWN, BARE = "SYN-PLATE", "SYN-TOWN", "SYN-BARE"
DAYS = {FIRST_DAY: UNCHANGED, SECOND_DAY: CHANGED}
KINDS = {"wall": "perimeter_wall", "building_west": "building_housing", "building_north": "building_unknown",
         "building_new": "new_construction", "yard": "yard"}


def make(path: Path, folder: Path) -> Path:
    """Write the atlas, its pictures into a folder; return its file."""
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        writer = FactWriter(connection, "SYN-plate", "SYN-KIM")
        for key, value in (("atlas_uuid", str(uuid.uuid4())), ("title", "SYNTHETIC plates"), ("synthetic", "1")):
            writer.put("atlas_info", (key,), key=key, value=value)
        write_mark(writer)
        for key, name, precision, east in ((PLACE, "Alpha facility", "building", 0.0),
                                           (TOWN, "Beta facility", "settlement", 0.2),
                                           (BARE, "Gamma facility", "site", 0.4)):
            connection.execute(
                "INSERT INTO places (place_id, name_en, name_ko, kind, precision, country, admin1, privacy, likelihood, "
                "confidence, status, status_as_of, geom) VALUES (?, ?, '알파 시설', 'detention_center', ?, 'North Korea', "
                "'North Hamgyong', 'public', 'likely', 'medium', 'operating', '2023-10-09', ?)",
                (key, f"SYNTHETIC {name}", precision, point_blob(LON + east, LAT)))
    for day, state in DAYS.items():
        add_picture(path, folder, day, state)
        _mark(path, day, state)
    return path


def add_picture(path: Path, folder: Path, day: str, state: str = UNCHANGED, **changes) -> str:
    """Make a picture of the facility on a day and register it; return its uuid."""
    file = make_geotiff(folder / f"synthetic_{day}.tif", LON, LAT, day, state, size=512, pixel_m=0.5)
    values = dict(image_id=f"SYN-{day}", title=f"SYNTHETIC {day}", sensor="SYN-1", provider="Nobody", acquired_at=day,
                  acquired_time_utc="02:31:00", date_basis="metadata", resolution_m=0.5, off_nadir_deg=12.0,
                  sun_elevation_deg=51.0, sun_azimuth_deg=141.0, print_allowed=True, attribution="© Nobody (SYNTHETIC)",
                  licence="CC0", privacy="public", location=str(file), byte_size=file.stat().st_size,
                  footprint=box((LON - 0.002, LAT - 0.002, LON + 0.002, LAT + 0.002)))
    return add_image(path, ImageRecord(**{**values, **changes}))


def _mark(path: Path, day: str, state: str) -> None:
    rings = outlines(LON, LAT, state)
    for name, kind in KINDS.items():
        if name not in rings:
            continue
        add_mark(path, day, kind, rings[name], label="" if name != "building_north" else "Hall")
    (west, south), (east, north) = rings["wall"][0], rings["wall"][2]
    add_mark(path, day, "facility_outline", rings["wall"])
    for at in (rings["tower_sw"], rings["tower_ne"]):
        add_mark(path, day, "guard_tower", [at[0]])
    add_mark(path, day, "gate", [((west + east) / 2, south)])
    add_mark(path, day, "mine_entrance", [(west, north)], state="not_visible")


def add_mark(path: Path, day: str, kind: str, points, review: str = "approved", place: str = PLACE, **more) -> None:
    """Insert a mark: one point, a line for a wall, else an area."""
    when = dates.parse(day)
    table = "observation_points" if len(points) == 1 else (
        "observation_lines" if kind in ("perimeter_wall", "fence", "road") else "observation_polygons")
    blob = {"observation_points": lambda: point_blob(*points[0]), "observation_lines": lambda: line_blob(points),
            "observation_polygons": lambda: polygon_blob(points)}[table]()
    area = 12000.0 if kind == "facility_outline" else 1080.0
    sizes = {"observation_points": {}, "observation_lines": {"length_m": 440.0},
             "observation_polygons": {"area_m2": area, "perimeter_m": 440.0}}[table]
    values = {"uuid": str(uuid.uuid4()), "feature_kind": kind, "acquired_at": day, "start_day": when.start_day,
              "end_day": when.end_day, "analyst": "SYN-KIM", "review": review,
              "reviewed_by": "SYN-LEE" if review != "draft" else None, "privacy": "public", "confidence": "high",
              "likelihood": "very_likely", **sizes, **more}
    with open_atlas(path, write=True) as connection:
        place_uuid = connection.execute("SELECT uuid FROM places WHERE place_id = ?", (place,)).fetchone()[0]
        image = connection.execute("SELECT uuid FROM images WHERE image_id = ?", (f"SYN-{day}",)).fetchone()[0]
        names = ["place_uuid", "image_uuid", *values, "geom"]
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                           (place_uuid, image, *values.values(), blob))
