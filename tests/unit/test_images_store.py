"""The register of images in an atlas file: everything or nothing, logged, in order of date."""

import json
import shutil
import sqlite3
from dataclasses import replace

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
from visual_atlas_plugin.store import images, schema

SEA = box((132.0, 40.5, 133.0, 41.5))
FULL = ImageRecord(
    title="SYNTHETIC scene", provider="P", product="ortho", sensor="S", acquired_at="2023-10-09", acquired_text="9 Oct 2023",
    acquired_time_utc="02:31:00", date_basis="metadata", resolution_m=0.5, off_nadir_deg=12.5, sun_elevation_deg=40.0,
    sun_azimuth_deg=150.0, cloud_cover_pct=3.0, stretch="values as they are: band 1", licence="L", print_allowed=True,
    print_until="2027-12-31", web_allowed=False, web_until="", attribution="© SYNTHETIC", footprint=SEA, offset_east_m=-3.0,
    offset_north_m=2.0, offset_error_m=1.5, location="/data/x.tif", source_id="", source_values='{"file:a.tif": "00"}',
    sha256="ab" * 32, byte_size=10, crs="EPSG:32652", notes="n")


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """An atlas with nothing in it, which does not say yet whether it is synthetic."""
    path = tmp_path_factory.mktemp("empty") / "atlas.gpkg"
    schema.create(path)
    return path


def copy_of(empty, path, synthetic):
    shutil.copyfile(empty, path)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO atlas_info (key, value) VALUES ('synthetic', ?)", (synthetic,))
    return path


@pytest.fixture
def atlas(empty, tmp_path):
    return copy_of(empty, tmp_path / "atlas.gpkg", "0")


def of_day(day, **changes):
    return replace(FULL, acquired_at=day, title=f"SYNTHETIC {day or 'undated'}", sha256="", location=f"/data/{day}.tif", **changes)


def test_every_value_comes_back(atlas):
    uuid = images.add_image(atlas, FULL, "analyst")
    (record,) = images.read_images(atlas)
    assert record == replace(FULL, uuid=uuid, image_id=record.image_id, start_day=19639, end_day=19639)
    assert record.image_id == "SYNTHETIC-scene"


def test_the_change_log_tells_who_added_and_changed_what(atlas):
    uuid = images.add_image(atlas, FULL, "first")
    record = images.image_of(atlas, uuid)
    images.update_image(atlas, replace(record, offset_east_m=-4.0), "second")
    with sqlite3.connect(atlas) as connection:
        rows = connection.execute("SELECT l.edited_by, l.action FROM change_log l WHERE l.table_name = 'images' "
                                  "AND l.row_uuid = ? ORDER BY l.fid", (uuid,)).fetchall()
    assert rows == [("first", "insert"), ("second", "update")]
    assert images.image_of(atlas, uuid).offset_east_m == -4.0


def test_an_image_that_changed_in_between_is_not_overwritten(atlas):
    uuid = images.add_image(atlas, FULL)
    old = images.image_of(atlas, uuid)
    images.update_image(atlas, replace(old, notes="first"))
    with pytest.raises(AtlasError, match="in the meantime"):
        images.update_image(atlas, replace(old, notes="second"))
    assert images.image_of(atlas, uuid).notes == "first"


def test_images_stand_in_order_of_date_and_the_undated_come_last(atlas):
    images.add_images(atlas, [of_day("2023-10-09"), of_day(""), of_day("2019/2021"), of_day("2019-05-04")])
    assert [record.acquired_at for record in images.read_images(atlas)] == ["2019/2021", "2019-05-04", "2023-10-09", ""]


def test_images_of_a_point(atlas):
    far = of_day("2020-01-01", footprint=box((0, 0, 1, 1)))
    nowhere = of_day("2020-01-02", footprint="")
    service = replace(of_day("2020-01-03", footprint=""), kind="service", source_id="own_x")
    images.add_images(atlas, [FULL, far, nowhere, service])
    assert [record.acquired_at for record in images.images_at(atlas, 132.5, 41.0)] == ["2020-01-03", "2023-10-09"]


def test_all_or_none(atlas):
    with pytest.raises(AtlasError, match="“soon” is not a day"):
        images.add_images(atlas, [FULL, of_day("2020-01-01", print_until="soon")])
    assert images.read_images(atlas) == []


@pytest.mark.parametrize("changes, words", [
    ({"title": "  "}, "no title"), ({"location": ""}, "where the image is"), ({"kind": "film"}, "none that is known"),
    ({"acquired_at": "9.10.2023"}, "is not a date"), ({"acquired_time_utc": "25:00"}, "is not a time"),
    ({"off_nadir_deg": 120.0}, "cannot be"), ({"resolution_m": 0.0}, "cannot be"), ({"cloud_cover_pct": 101.0}, "cannot be"),
    ({"web_until": "2027-02-30"}, "is not a day"), ({"source_values": "{"}, "refused")])
def test_what_cannot_be_is_refused_in_words(atlas, changes, words):
    with pytest.raises(AtlasError, match=words):
        images.add_image(atlas, replace(FULL, **changes))
    assert images.read_images(atlas) == []


def test_a_file_is_registered_once(atlas):
    images.add_image(atlas, FULL)
    with pytest.raises(AtlasError, match="already"):
        images.add_image(atlas, replace(FULL, location="/elsewhere/x.tif"))
    with pytest.raises(AtlasError, match="with another content"):
        images.add_image(atlas, replace(FULL, sha256="cd" * 32))


def test_ids_are_plain_and_never_twice(atlas):
    for day in ("2020-01-01", "2020-01-02"):
        images.add_image(atlas, replace(of_day(day), title="Lager Nord / 북 \"x\"'; --"))
    assert [record.image_id for record in images.read_images(atlas)] == ["Lager-Nord-x", "Lager-Nord-x-2"]
    images.add_image(atlas, replace(of_day("2020-01-03"), image_id="SYN-1"))
    assert images.read_images(atlas)[-1].image_id == "image-SYN-1"


def test_in_a_made_up_atlas_images_are_marked(empty, tmp_path):
    path = copy_of(empty, tmp_path / "synthetic.gpkg", "1")
    images.add_image(path, FULL)
    assert images.read_images(path)[0].image_id == "SYN-SYNTHETIC-scene"


def test_values_are_never_sql(atlas):
    evil = replace(FULL, title="x'); DROP TABLE images; --", notes="${x}", source_values=json.dumps({"a": "'"}))
    images.add_image(atlas, evil)
    assert images.read_images(atlas)[0].title == evil.title


def test_a_corrected_date_is_corrected_on_the_marks_too_and_their_review_is_open_again(tmp_path):
    from visual_atlas_plugin.store.training import build_training_atlas

    path = tmp_path / "training.gpkg"
    build_training_atlas(path)
    ask = "SELECT acquired_at, start_day, review FROM observation_points WHERE image_uuid = ?"
    with sqlite3.connect(path) as connection:
        used = [row[0] for row in connection.execute("SELECT image_uuid FROM observation_points WHERE review = 'approved'")]
        others = connection.execute("SELECT uuid, row_version FROM observation_points WHERE image_uuid IS NOT ?",
                                    (used[0],)).fetchall()
    record = images.image_of(path, used[0])
    record = replace(record, location="/data/x.tif")
    count = images.update_image(path, replace(record, acquired_at="2001-02-03"), "analyst")
    with sqlite3.connect(path) as connection:
        rows = connection.execute(ask, (used[0],)).fetchall()
        assert connection.execute("SELECT uuid, row_version FROM observation_points WHERE image_uuid IS NOT ?",
                                  (used[0],)).fetchall() == others
    assert rows and all(row == ("2001-02-03", 11356, "draft") for row in rows) and count >= len(rows)
    again = images.image_of(path, used[0])
    assert images.update_image(path, replace(again, notes="another"), "analyst") == 0
