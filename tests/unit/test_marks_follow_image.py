"""Schema 5: whatever program corrects an image, its marks and looks follow, and the log tells; in new files and in old ones."""

import shutil
import sqlite3

import pytest
from osgeo import ogr

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob
from visual_atlas_plugin.store.log_seal import verify_log

RING = [(128.0, 41.0), (128.001, 41.0), (128.001, 41.001), (128.0, 41.0)]
MARKS = {"observation_points": point_blob(128.0, 41.0), "observation_lines": line_blob(RING[:2]),
         "observation_polygons": polygon_blob(RING)}
DAY = 19639     # 2023-10-09, by hand: 53 * 365 + 13 leap days + 281 days before it in 2023
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"
STAMP = "SELECT acquired_at, start_day, end_day, sensor, image_credit, review, edited_by FROM {} WHERE image_uuid = '{}'"


def fill(path):
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO places (uuid, place_id, name_en, kind, precision, geom) VALUES ('p', 'P-1', 'Alpha', "
                           "'prison', 'site', ?)", (point_blob(128.0, 41.0),))
        for uuid in ("i0", "i1"):
            connection.execute("INSERT INTO images (uuid, image_id, title, sensor, acquired_at, start_day, end_day, provider, "
                               "edited_by) VALUES (?, upper(?), 'a', 'WV3', '2023-10-08', ?, ?, 'Planet', 'kim')",
                               (uuid, uuid, DAY - 1, DAY - 1))
            for table, blob in MARKS.items():
                connection.execute(
                    f"INSERT INTO {table} (uuid, place_uuid, image_uuid, feature_kind, state, analyst, review, reviewed_by, "
                    "acquired_at, start_day, end_day, sensor, image_credit, geom, edited_by) VALUES (?, 'p', ?, 'gate', 'present', "
                    "'kim', 'approved', 'lee', '2023-10-08', ?, ?, 'WV3', 'Planet', ?, 'kim')",
                    (f"{table}-{uuid}", uuid, DAY - 1, DAY - 1, blob))
            connection.execute("INSERT INTO examinations (uuid, place_uuid, image_uuid, analyst, status, looked_at, acquired_at) "
                               "VALUES (?, 'p', ?, 'kim', 'done', '2024-01-01T00:00:00Z', '2023-10-08')", (f"e-{uuid}", uuid))
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A new file, and one of schema 4 with the same rows."""
    folder = tmp_path_factory.mktemp("follow")
    new, old = folder / "new.gpkg", folder / "old.gpkg"
    schema.create(new)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:4])
        patch.setattr(schema, "CURRENT_VERSION", 4)
        schema.create(old)
        fill(old)
    assert schema.check_file(old).version == 4
    return fill(new), old


@pytest.fixture(params=["new", "migrated"])
def atlas(made, request, tmp_path):
    path = shutil.copyfile(made[0] if request.param == "new" else made[1], tmp_path / "atlas.gpkg")
    if request.param == "migrated":
        assert schema.migrate(path) == schema.CURRENT_VERSION
    return path


def read(path, query):
    with open_atlas(path) as connection:
        return connection.execute(query).fetchall()


def by_plain_sql(path, statement):
    """Write as QGIS and every program with GDAL does, whose triggers are recursive."""
    opened = ogr.Open(str(path), 1)
    opened.ExecuteSQL(statement)
    opened = None  # noqa: F841 - closes the file
    with open_atlas(path, write=True):
        pass        # raises where GDAL left the file in another journal mode than ours


def test_a_file_of_schema_4_becomes_what_a_new_one_is(made, tmp_path):
    old = shutil.copyfile(made[1], tmp_path / "old.gpkg")
    marks = {table: read(old, f"SELECT * FROM {table}") for table in MARKS}
    schema.migrate(old)
    assert read(old, SCHEMA) == read(made[0], SCHEMA)
    assert {table: read(old, f"SELECT * FROM {table}") for table in MARKS} == marks and verify_log(old).holds


@pytest.mark.parametrize("file", ["0005_marks.sql", "0005_change_log.sql"])
def test_a_migration_that_fails_leaves_schema_4(made, tmp_path, monkeypatch, file):
    old = shutil.copyfile(made[1], tmp_path / "old.gpkg")
    before, shipped = read(old, SCHEMA), schema.schema_sql
    monkeypatch.setattr(schema, "schema_sql", lambda name: shipped(name) + (
        "INSERT INTO nowhere VALUES (1);" if name == file else ""))
    with pytest.raises(AtlasError):
        schema.migrate(old)
    assert schema.check_file(old).version == 4 and read(old, SCHEMA) == before


def test_a_date_corrected_by_another_program_reaches_marks_and_looks_and_is_logged(atlas):
    by_plain_sql(atlas, "UPDATE images SET acquired_at = '2023-10-09', sensor = 'WV2', edited_by = 'lee' WHERE uuid = 'i0'")
    assert read(atlas, "SELECT acquired_at, start_day, end_day FROM images WHERE uuid = 'i0'") == [("2023-10-09", DAY, DAY)]
    for table in MARKS:
        assert read(atlas, STAMP.format(table, "i0")) == [("2023-10-09", DAY, DAY, "WV2", "Planet", "draft", "lee")]
        assert read(atlas, STAMP.format(table, "i1")) == [
            ("2023-10-08", DAY - 1, DAY - 1, "WV3", "Planet", "approved", "kim")], "marks of another image stay"
        said = read(atlas, "SELECT json_extract(v.new_values, '$.acquired_at'), g.edited_by FROM change_log g JOIN change_values v "
                           f"ON v.log_uuid = g.uuid WHERE g.table_name = '{table}' AND g.action = 'update' ORDER BY g.fid DESC")
        assert said[0] == ("2023-10-09", "lee")
    assert read(atlas, "SELECT uuid, acquired_at, edited_by FROM examinations ORDER BY uuid") == [
        ("e-i0", "2023-10-09", "lee"), ("e-i1", "2023-10-08", "unknown")]
    assert verify_log(atlas).holds


@pytest.mark.parametrize("text, first, last, days", [
    ("2019/2021", 17897, 18992, "start_day = 17897, end_day = 18992"),      # as the form of QGIS writes it: with its days
    ("2023-02-30", DAY - 1, DAY - 1, ""), ("last autumn", DAY - 1, DAY - 1, ""),     # no day: nothing is made of it
    ("", None, None, "start_day = NULL, end_day = NULL")])
def test_dates_that_are_no_plain_day_are_taken_as_they_are_written(atlas, text, first, last, days):
    by_plain_sql(atlas, f"UPDATE images SET acquired_at = '{text}'{', ' * bool(days)}{days} WHERE uuid = 'i0'")
    assert read(atlas, "SELECT acquired_at, start_day, end_day FROM observation_lines WHERE image_uuid = 'i0'") == [
        (text or None, first, last)]
    assert verify_log(atlas).holds


def test_a_corrected_credit_line_reaches_the_marks_and_reopens_no_review(atlas):
    by_plain_sql(atlas, "UPDATE images SET attribution = ' © 2023 Maxar ', edited_by = 'lee' WHERE uuid = 'i0'")
    for table in MARKS:
        assert read(atlas, STAMP.format(table, "i0")) == [
            ("2023-10-08", DAY - 1, DAY - 1, "WV3", "© 2023 Maxar", "approved", "lee")]
    by_plain_sql(atlas, "UPDATE images SET attribution = NULL WHERE uuid = 'i0'")
    assert read(atlas, STAMP.format("observation_points", "i0"))[0][4] == "Planet"
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_points SET state = 'absent'")
    assert set(read(atlas, "SELECT review FROM observation_points")) == {("draft",)}, "a finding still reopens it"
    assert verify_log(atlas).holds


def test_what_marks_do_not_carry_leaves_them_alone(atlas):
    before = read(atlas, "SELECT * FROM observation_points")
    by_plain_sql(atlas, "UPDATE images SET notes = 'n', cloud_cover_pct = 3, acquired_at = acquired_at WHERE uuid = 'i0'")
    assert read(atlas, "SELECT * FROM observation_points") == before


@pytest.mark.parametrize("table", MARKS)
def test_the_marks_of_a_place_on_an_image_are_found_by_an_index_of_both(atlas, table):
    plan = read(atlas, f"EXPLAIN QUERY PLAN SELECT count(*) FROM {table} WHERE place_uuid = 'p' AND image_uuid = 'i0'")
    assert f"{table}_place (place_uuid=? AND image_uuid=?)" in plan[0][3]


def test_a_program_that_knows_no_geometry_is_refused_and_changes_nothing(atlas):
    before = read(atlas, "SELECT * FROM images")
    connection = sqlite3.connect(atlas)
    with pytest.raises(sqlite3.OperationalError, match="ST_IsEmpty"):
        connection.execute("UPDATE images SET acquired_at = '2023-10-09'")
    connection.close()
    assert read(atlas, "SELECT * FROM images") == before
