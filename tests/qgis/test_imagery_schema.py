"""Schema 4: what images and marks tell of themselves, kinds of marks as data; in new atlases and in those of schema 3."""

import csv
import sqlite3
import subprocess
import sys

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob
from visual_atlas_plugin.store.form_styles import STYLE_NAME
from visual_atlas_plugin.store.log_seal import verify_log
from visual_atlas_plugin.store.route_rebuild import rebuild_routes

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"
RING = [(128.0, 41.0), (128.001, 41.0), (128.001, 41.001), (128.0, 41.0)]
MARKS = {"observation_points": point_blob(128.0, 41.0), "observation_lines": line_blob(RING[:2]),
         "observation_polygons": polygon_blob(RING)}
DAY = 19639     # 2023-10-09, by hand: 53 * 365 + 13 leap days + 281 days before it in 2023
OLD_COLUMNS = ("uuid, place_uuid, image_uuid, feature_kind, state, confidence, likelihood, analyst, observed_at, label, notes, "
               "review, reviewed_by, reviewed_at, privacy, hex(geom)")


@pytest.fixture()
def old(tmp_path, monkeypatch):
    """A file of schema 3 with four images and an approved mark in each table of observations."""
    path = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        patch.setattr(schema, "CURRENT_VERSION", 3)
        schema.create(path)
        with open_atlas(path, write=True) as connection:
            connection.execute("INSERT INTO places (uuid, place_id, name_en, kind, precision, geom) VALUES ('p', 'P-1', 'Alpha', "
                               "'prison', 'site', ?)", (point_blob(128.0, 41.0),))
            for number, text in enumerate(("2023-10-09T02:30Z", "2019/2021", "last autumn", None)):
                connection.execute("INSERT INTO images (uuid, image_id, title, sensor, acquired_at, edited_by) VALUES (?, ?, "
                                   "'a', 'WV3', ?, 'kim')", (f"i{number}", f"I-{number}", text))
            for table, blob in MARKS.items():
                connection.execute(
                    f"INSERT INTO {table} (uuid, place_uuid, image_uuid, feature_kind, state, confidence, analyst, notes, review, "
                    "reviewed_by, geom, edited_by) VALUES (?, 'p', 'i0', 'watchtower', 'partly', 'low', 'kim', 'n', 'approved', "
                    "'lee', ?, 'kim')", (table, blob))
    assert schema.check_file(path).version == 3
    return path


def read(path, query):
    with open_atlas(path) as connection:
        return connection.execute(query).fetchall()


def test_an_atlas_of_schema_3_becomes_what_a_new_one_is(old, tmp_path):
    assert schema.migrate(old) == schema.CURRENT_VERSION
    schema.create(tmp_path / "new.gpkg")
    assert read(old, SCHEMA) == read(tmp_path / "new.gpkg", SCHEMA)
    styles = "SELECT f_table_name FROM layer_styles WHERE styleName = '{}' AND f_table_name IN {} ORDER BY 1"
    assert read(old, styles.format(STYLE_NAME, ("examinations", "observation_kinds"))) == [("examinations",), (
        "observation_kinds",)]
    kinds = "SELECT uuid, kind_id, name_en, name_ko, geometry, symbol, color, shortcut, is_user, in_use FROM observation_kinds"
    assert read(old, kinds) == read(tmp_path / "new.gpkg", kinds) and len(read(old, kinds)) > 20


def test_marks_and_images_are_whole_and_logged(old):
    before = {table: read(old, f"SELECT {OLD_COLUMNS} FROM {table}") for table in MARKS}
    images = read(old, "SELECT uuid, image_id, title, sensor, acquired_at, privacy FROM images")
    schema.migrate(old)
    assert {table: read(old, f"SELECT {OLD_COLUMNS} FROM {table}") for table in MARKS} == before, "also: still approved"
    assert read(old, "SELECT uuid, image_id, title, sensor, acquired_at, privacy FROM images") == images
    assert read(old, "SELECT uuid, start_day, end_day, kind, date_basis FROM images") == [
        ("i0", DAY, DAY, "file", "unknown"), ("i1", 17897, 18992, "file", "unknown"), ("i2", None, None, "file", "unknown"),
        ("i3", None, None, "file", "unknown")]
    for table in MARKS:
        assert read(old, f"SELECT acquired_at, start_day, end_day, sensor FROM {table}") == [
            ("2023-10-09T02:30Z", DAY, DAY, "WV3")]
        logged = read(old, "SELECT action, edited_by FROM change_log WHERE table_name = '" + table + "' ORDER BY fid")
        assert logged == [("insert", "kim"), ("update", "schema 4")]
    assert verify_log(old).holds, "also for images that the migration did not touch"


def test_they_can_be_edited_and_deleted_with_a_reason(old):
    schema.migrate(old)
    for table in MARKS:
        with open_atlas(old, write=True) as connection:
            connection.execute(f"UPDATE {table} SET carried = 'ended', removal_reason = 'double'")
            connection.execute(f"DELETE FROM {table}")
        gone = read(old, "SELECT json_extract(v.old_values, '$.removal_reason', '$.carried') FROM change_log g JOIN "
                         f"change_values v ON v.log_uuid = g.uuid WHERE g.action = 'delete' AND g.table_name = '{table}'")
        assert gone == [('["double","ended"]',)]
    with open_atlas(old, write=True) as connection:
        connection.execute("UPDATE images SET cloud_cover_pct = 4 WHERE uuid = 'i3'")
    assert verify_log(old).holds


def test_a_note_of_the_reviewer_keeps_a_review_and_a_finding_reopens_it(old):
    schema.migrate(old)
    review = "SELECT review FROM observation_points"
    with open_atlas(old, write=True) as connection:
        connection.execute("UPDATE observation_points SET review_note = 'fine'")
    assert read(old, review) == [("approved",)]
    with open_atlas(old, write=True) as connection:
        connection.execute("UPDATE observation_points SET carried = 'changed'")
    assert read(old, review) == [("draft",)]


@pytest.mark.parametrize("file", ["0004_imagery.sql", "0004_layers.sql", "0004_synthetic.sql", "0004_change_log.sql"])
def test_a_migration_that_fails_leaves_schema_3(old, monkeypatch, file):
    before, shipped = read(old, SCHEMA), schema.schema_sql
    monkeypatch.setattr(schema, "schema_sql", lambda name: shipped(name) + (
        "INSERT INTO nowhere VALUES (1);" if name == file else ""))
    with pytest.raises(AtlasError):
        schema.migrate(old)
    assert schema.check_file(old).version == 3 and read(old, SCHEMA) == before
    assert verify_log(old).holds


def test_a_migration_that_is_killed_leaves_schema_3(old, repository):
    before = read(old, SCHEMA)
    program = ("import os, sys; from visual_atlas_plugin.store import schema, imagery_migration\n"
               "imagery_migration._without_reopening = lambda *given: os._exit(9)\nschema.migrate(sys.argv[1])\n")
    assert subprocess.run([sys.executable, "-c", program, str(old)], cwd=repository, timeout=120).returncode == 9
    assert schema.check_file(old).version == 3 and read(old, SCHEMA) == before
    assert schema.migrate(old) == schema.CURRENT_VERSION


def test_routes_of_an_atlas_of_schema_3_can_be_redrawn(old):
    before = read(old, SCHEMA)
    rebuild_routes(old)
    assert schema.check_file(old).version == 3 and read(old, SCHEMA) == before


def test_the_rules_of_the_new_tables_hold(tmp_path):
    path = tmp_path / "new.gpkg"
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        for column, value in (("color", "red"), ("color", "#ff0000"), ("shortcut", 0), ("shortcut", 10), ("geometry", "circle"),
                              ("kind_id", ""), ("in_use", 2)):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"UPDATE observation_kinds SET {column} = ? WHERE kind_id = 'gate'", (value,))
        connection.execute("INSERT INTO images (image_id) VALUES ('I')")
        for column, value in (("cloud_cover_pct", 101), ("source_values", "{"), ("end_day", 0), ("kind", "photo"),
                              ("offset_error_m", -1)):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"UPDATE images SET start_day = 5, {column} = ?", (value,))
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO examinations (place_uuid, looked_at, status) VALUES ('p', '2024-01-01T00:00Z', 'saw')")


def test_the_shipped_kinds_are_fit_to_be_used(tmp_path, repository):
    with open(repository / "data" / "vocabulary" / "observation_kinds.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    path = tmp_path / "new.gpkg"
    schema.create(path)
    assert read(path, "SELECT kind_id FROM observation_kinds ORDER BY sort_order") == [(row["kind_id"],) for row in rows]
    assert {row["kind_id"] for row in rows} >= {
        "perimeter_wall", "fence", "gate", "guard_tower", "guard_post", "checkpoint", "building_detention",
        "building_administration", "building_guards", "building_industry", "building_housing", "building_unknown", "yard",
        "workshop", "mine_entrance", "road", "vehicle", "vehicle_group", "new_construction", "demolition", "disturbed_ground",
        "cultivated_plot", "power_line", "facility_outline", "other"}
    assert sorted(row["shortcut"] for row in rows if row["shortcut"]) == list("123456789")
    for column in ("kind_id", "name_en", "name_ko"):
        assert len({row[column] for row in rows}) == len(rows) and all(row[column] for row in rows)
    assert read(path, "SELECT DISTINCT action FROM change_log WHERE table_name = 'observation_kinds'") == [("insert",)]
