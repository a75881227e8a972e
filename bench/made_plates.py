"""A SYNTHETIC atlas for plates: made-up facilities in open water, a picture of each, nine reviewed marks on it."""

import sys
import uuid
from pathlib import Path
from typing import Dict, Tuple

from session import ROOT

sys.path.insert(0, str(ROOT))

LON, LAT, STEP, ROW = 132.5, 39.0, 0.02, 20
SIZE_PX, PIXEL_M = 800, 0.5
DAY = "2023-10-09"


def at(number: int) -> Tuple[float, float]:
    """Return the point (lon, lat) of a facility, numbered from 0: open water, nothing is there."""
    return LON + STEP * (number % ROW), LAT + STEP * (number // ROW)


def atlas_with_plates(folder: Path, number: int) -> Tuple[Path, Path]:
    """Return (atlas, folder of its pictures) with so many facilities; both are kept from run to run."""
    made = folder / "made" / f"plates_{number}"
    path = made / "atlas.gpkg"
    if not path.exists():
        made.mkdir(parents=True, exist_ok=True)
        draft = made / "draft.gpkg"
        draft.unlink(missing_ok=True)
        _make(draft, made, number)
        draft.rename(path)
    return path, made


def _make(path: Path, folder: Path, number: int) -> None:
    from tests.support.made_images import CHANGED, make_geotiff, outlines
    from tests.support.plate_atlas import KINDS
    from visual_atlas_plugin.domain import dates
    from visual_atlas_plugin.domain.imaging.footprint import box
    from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
    from visual_atlas_plugin.store import schema
    from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob
    from visual_atlas_plugin.store.fact_writer import FactWriter
    from visual_atlas_plugin.store.images import add_image
    from visual_atlas_plugin.store.training import write_mark

    schema.create(path)
    with open_atlas(path, write=True) as connection:
        writer = FactWriter(connection, "SYN-bench", "SYN-KIM")
        for key, value in (("atlas_uuid", str(uuid.uuid4())), ("title", "SYNTHETIC plates"), ("synthetic", "1")):
            writer.put("atlas_info", (key,), key=key, value=value)
        write_mark(writer)
        for place in range(number):
            connection.execute(
                "INSERT INTO places (place_id, name_en, name_ko, kind, precision, country, admin1, privacy, likelihood, confidence, "
                "geom) VALUES (?, ?, '가상 시설', 'detention_center', 'building', 'North Korea', 'North Hamgyong', 'public', 'likely', "
                "'medium', ?)", (f"SYN-{place:04d}", f"SYNTHETIC facility {place + 1}", point_blob(*at(place))))
    images: Dict[int, str] = {}
    for place in range(number):
        lon, lat = at(place)
        file = make_geotiff(folder / f"synthetic_{place:04d}.tif", lon, lat, DAY, CHANGED, size=SIZE_PX, pixel_m=PIXEL_M)
        images[place] = add_image(path, ImageRecord(
            image_id=f"SYN-IMAGE-{place:04d}", title=f"SYNTHETIC {place + 1}", sensor="SYN-1", provider="Nobody", acquired_at=DAY,
            date_basis="metadata", resolution_m=PIXEL_M, print_allowed=True, attribution="© Nobody (SYNTHETIC)", licence="CC0",
            privacy="public", location=str(file), byte_size=file.stat().st_size,
            footprint=box((lon - 0.002, lat - 0.002, lon + 0.002, lat + 0.002))))
    when = dates.parse(DAY)
    with open_atlas(path, write=True) as connection:
        for place in range(number):
            lon, lat = at(place)
            rings = outlines(lon, lat, CHANGED)
            marks = [(kind, rings[name]) for name, kind in KINDS.items() if name in rings]
            (west, south), (east, _) = rings["wall"][0], rings["wall"][2]
            marks += [("facility_outline", rings["wall"]), ("guard_tower", rings["tower_sw"][:1]),
                      ("guard_tower", rings["tower_ne"][:1]), ("gate", [((west + east) / 2, south)])]
            (place_uuid,) = connection.execute("SELECT uuid FROM places WHERE place_id = ?", (f"SYN-{place:04d}",)).fetchone()
            for kind, points in marks:
                table, blob, sizes = (
                    ("observation_points", point_blob(*points[0]), {}) if len(points) == 1 else
                    ("observation_lines", line_blob(points), {"length_m": 440.0}) if kind == "perimeter_wall" else
                    ("observation_polygons", polygon_blob(points), {"area_m2": 1080.0, "perimeter_m": 440.0}))
                values = {"uuid": str(uuid.uuid4()), "place_uuid": place_uuid, "image_uuid": images[place], "feature_kind": kind,
                          "acquired_at": DAY, "start_day": when.start_day, "end_day": when.end_day, "analyst": "SYN-KIM",
                          "review": "approved", "reviewed_by": "SYN-LEE", "privacy": "public", "confidence": "high",
                          "likelihood": "very_likely", **sizes, "geom": blob}
                connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
                                   tuple(values.values()))
