"""A published folder against its atlas: marks on images and images that must not be there are found in every file.

The atlas (observed_atlas.py) is made up. What may leave is written down here by hand, from the rule in docs/publish.md.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.unit.observed_atlas import mark, observed
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.releasing.imagery import mark_id
from visual_atlas_plugin.exchange.publishing import manifest, outputs
from visual_atlas_plugin.exchange.publishing.check import check
from visual_atlas_plugin.exchange.publishing.policy_store import shipped_policy
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.store.connection import open_atlas

DAY = date(2026, 11, 27)
FORMS = ("gpkg", "csv", "exchange", "geojson")


def tell(path, *keys):
    """Let marks leave at the public level."""
    with open_atlas(path, write=True) as connection:
        for table in ("observation_points", "observation_lines", "observation_polygons"):
            for key in keys:
                connection.execute(f"UPDATE {table} SET privacy = 'public', review = 'reviewed', reviewed_by = 'lee' WHERE uuid = ?",
                                   (key,))


@pytest.fixture
def atlas(tmp_path):
    path = observed(tmp_path / "atlas.gpkg")
    tell(path, "t0", "b0", "w0")
    return path


def publish(atlas, folder, chosen=FORMS):
    made, preview = release(atlas, "public", day=DAY)
    outputs.publish(outputs.Job(atlas, made, preview, shipped_policy().level("public"), list(chosen)), folder)
    return folder


def change(atlas, statement, *values):
    with open_atlas(atlas, write=True) as connection:
        connection.execute(statement, values)


def test_marks_and_images_that_may_leave_hold(atlas, tmp_path):
    report = check(publish(atlas, tmp_path / "out"), atlas, DAY)
    assert report.holds and report.marks == report.images == []
    with closing(sqlite3.connect(tmp_path / "out" / "atlas.gpkg")) as connection:       # there is something to find
        assert [key for (key,) in connection.execute("SELECT image_id FROM images ORDER BY 1")] == ["I1", "I2"]
        assert connection.execute("SELECT count(*) FROM observation_points").fetchone()[0] == 2     # t0, and t9 of the atlas


NO_LONGER = {
    "made private": "UPDATE observation_points SET privacy = 'restricted' WHERE uuid = 't0'",
    "under review again": "UPDATE observation_points SET review = 'draft' WHERE uuid = 't0'",
    "taken away": "DELETE FROM observation_points WHERE uuid = 't0'",
    "put to a place that is masked": "UPDATE observation_points SET place_uuid = 'p2' WHERE uuid = 't0'",
    "put to no place": "UPDATE observation_points SET place_uuid = NULL WHERE uuid = 't0'"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", NO_LONGER)
def test_a_mark_that_may_no_longer_leave_is_named(atlas, tmp_path, what, form):
    publish(atlas, tmp_path / "out", [form])
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_points SET carried_from_uuid = NULL, carried = NULL")
        connection.execute(NO_LONGER[what])
    report = check(tmp_path / "out", atlas, DAY)
    assert report.marks == [mark_id("t0")] and not report.holds
    assert not report.changed and report.registered and not report.no_longer       # nothing else speaks against it


def test_a_place_that_is_masked_since_takes_its_marks_along(atlas, tmp_path):
    publish(atlas, tmp_path / "out")
    change(atlas, "UPDATE places SET privacy = 'restricted' WHERE uuid = 'p1'")
    report = check(tmp_path / "out", atlas, DAY)
    assert len(report.marks) == 4 and set(map(mark_id, ("t0", "b0", "w0"))) < set(report.marks)
    assert report.images == ["I1", "I2"]


@pytest.mark.parametrize("form", ["gpkg", "csv", "exchange"])
def test_an_image_that_may_no_longer_be_named_is_named(atlas, tmp_path, form):
    publish(atlas, tmp_path / "out", [form])
    change(atlas, "UPDATE images SET privacy = 'confidential' WHERE uuid = 'i1'")
    report = check(tmp_path / "out", atlas, DAY)
    assert report.images == ["I1"] and not report.marks and not report.holds


def test_a_mark_planted_in_a_file_is_found_though_the_manifest_was_made_to_fit(atlas, tmp_path):
    """Somebody puts a draft of the team over a masked place into the edition, and mends the manifest."""
    with open_atlas(atlas, write=True) as connection:
        mark(connection, "secret", "i1", east=5000, place="p2")
    folder = publish(atlas, tmp_path / "out", ["gpkg", "geojson"])
    with closing(sqlite3.connect(folder / "atlas.gpkg")) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(observation_points)") if row[1] not in ("fid", "geom")]
        named = ", ".join(name for name in columns if name != "observation_id")
        connection.execute("CREATE TEMP TABLE one AS SELECT * FROM observation_points LIMIT 1")
        connection.execute("DROP TRIGGER IF EXISTS rtree_observation_points_geom_insert")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' "
                                          "AND tbl_name = 'observation_points'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(f"INSERT INTO observation_points (observation_id, {named}) SELECT ?, {named} FROM one",
                           (mark_id("secret"),))
        connection.commit()
    said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for entry in said["files"]:
        entry["sha256"] = manifest.sha256_of(folder / entry["path"])
    (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    report = check(folder, atlas, DAY)
    assert report.marks == [mark_id("secret")] and report.changed == [] and not report.registered and not report.holds


def test_a_folder_that_the_register_does_not_know_is_read_all_the_same(atlas, tmp_path):
    """A copy of the atlas made it: its records and marks are held against the rule of today."""
    copy = tmp_path / "copy.gpkg"
    shutil.copyfile(atlas, copy)
    change(copy, "INSERT INTO cases (uuid, case_id, title, record_kind, privacy, review, public_ground) "
                 "VALUES ('c1', '=SYN-1', 'SYNTHETIC', 'case', 'public', 'approved', 'made up')")
    tell(copy, "g0")
    for form in FORMS:
        folder = publish(copy, tmp_path / form, [form])
        report = check(folder, atlas, DAY)
        assert not report.registered and report.marks == [mark_id("g0")]
        assert report.no_longer == report.gone == ["=SYN-1"]        # written down behind an apostrophe in the CSV for readers


@pytest.mark.parametrize("name, content", [
    ("atlas.gpkg", b"SQLite format 3\0 no more"), ("csv/observation_points.csv", b"other\n1\n"),
    ("exchange/cases.csv", b"\xff\xfe\x00"), ("geojson/observations.geojson", b"[[[[[[[[")])
def test_a_file_that_cannot_be_read_is_told_as_changed_and_the_others_are_read(atlas, tmp_path, name, content):
    folder = publish(atlas, tmp_path / "out")
    (folder / name).write_bytes(content)
    change(atlas, "UPDATE observation_lines SET privacy = 'restricted' WHERE uuid = 'w0'")
    report = check(folder, atlas, DAY)
    assert report.changed == [name] and report.marks == [mark_id("w0")]
    said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for entry in said["files"]:
        entry["sha256"] = manifest.sha256_of(folder / entry["path"])
    (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(AtlasError, match="cannot be read"):
        check(folder, atlas, DAY)
