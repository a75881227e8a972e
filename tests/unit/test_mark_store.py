"""Marks in the file: whole or not at all, logged with who and why, never over the edit of somebody else."""

import json
import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing.mark_history import MarkHistory
from visual_atlas_plugin.domain.observing.mark_rows import Judgement, MarkChange, MarkRow, Stamp, new_mark
from visual_atlas_plugin.store import brief, mark_store
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.log_replay import differences
from visual_atlas_plugin.store.mark_store import find_mark, marks_at, save_changes
from visual_atlas_plugin.store.training import build_training_atlas

pytest.importorskip("osgeo.gdal")
NOW = "2026-11-27T10:11:12Z"
POINT_WKB = struct.pack("<BIdd", 1, 1, 129.5, 42.5)
AREA_WKB = struct.pack("<BIII8d", 1, 3, 1, 4, 129.5, 42.5, 129.51, 42.5, 129.51, 42.51, 129.5, 42.5)


@pytest.fixture(scope="module")
def training(tmp_path_factory) -> Path:
    """A SYNTHETIC atlas to practice with; read by copies only."""
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return path


@pytest.fixture
def atlas(training, tmp_path) -> Path:
    return Path(shutil.copyfile(training, tmp_path / "atlas.gpkg"))


@pytest.fixture
def stamp(atlas) -> Stamp:
    place, image = ask(atlas, "SELECT place_uuid, image_uuid FROM observation_points LIMIT 1")[0]
    return Stamp(place, image, "2023-10", 19631, 19661, "sensor", "© SYNTHETIC", "ana")


def ask(path, statement, *values):
    connection = connect(path)
    try:
        return connection.execute(statement, values).fetchall()
    finally:
        connection.close()


def drawn(stamp, kind="guard_tower", shape="point", wkb=POINT_WKB, **measures) -> MarkRow:
    return new_mark(stamp, kind, shape, Judgement("present", "high", "likely"), wkb, measures, NOW)


def save(path, before, after, editor="ana", reason=""):
    return save_changes(path, [MarkChange(before, after)], editor, reason)[0].after


def logged(path, uuid):
    rows = ask(path, "SELECT g.action, g.edited_by, v.old_values, v.new_values FROM change_log g JOIN change_values v "
                     "ON v.log_uuid = g.uuid WHERE g.row_uuid = ? ORDER BY g.fid", uuid)
    return [(action, who, json.loads(old or "{}"), json.loads(new or "{}")) for action, who, old, new in rows]


def is_sound(path) -> bool:
    connection = connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        ours = [found for found in differences(connection) if found.table.startswith("observation")]
        trees = [connection.execute(f"SELECT (SELECT COUNT(*) FROM {table}) = (SELECT COUNT(*) FROM rtree_{table}_geom)")
                 .fetchone()[0] for table in mark_store.SHAPES]
        return ours == [] and all(trees)
    finally:
        connection.close()


def test_a_new_mark_is_there_whole_when_the_call_returns(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    assert find_mark(atlas, "observation_points", kept.uuid) == kept
    assert kept.wkb == POINT_WKB and kept.version == 1 and kept.values["review"] == "draft"
    expected = {**drawn(stamp).values, "privacy": "restricted", "edited_by": "ana"}
    assert {name: kept.values[name] for name in expected} == expected
    ((action, who, _, new),) = logged(atlas, kept.uuid)
    assert (action, who, new["geom"], new["acquired_at"]) == ("insert", "ana", POINT_WKB.hex().upper(), "2023-10")
    assert is_sound(atlas)


def test_areas_are_found_by_their_bounds(atlas, stamp):
    kept = save(atlas, None, drawn(stamp, "yard", "polygon", AREA_WKB, area_m2=12.345, perimeter_m=4))
    bounds = ask(atlas, "SELECT minx, maxx, miny, maxy FROM rtree_observation_polygons_geom r JOIN observation_polygons o "
                        "ON o.fid = r.id WHERE o.uuid = ?", kept.uuid)[0]
    assert bounds == pytest.approx((129.5, 129.51, 42.5, 42.51), abs=1e-4)
    assert (kept.values["area_m2"], kept.wkb) == (12.35, AREA_WKB)
    from osgeo import ogr
    source = ogr.Open(str(atlas))
    layer = source.GetLayerByName("observation_polygons")
    layer.SetAttributeFilter(f"uuid = '{kept.uuid}'")
    assert layer.GetNextFeature().GetGeometryRef().ExportToWkt().startswith("POLYGON ((129.5 42.5")


def test_a_change_writes_only_what_is_another_and_reopens_what_was_approved(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    with closing(connect(atlas, write=True)) as other:
        other.execute("UPDATE observation_points SET review = 'approved', edited_by = 'rev' WHERE uuid = ?", (kept.uuid,))
    kept = find_mark(atlas, kept.table, kept.uuid)
    changed = save(atlas, kept, kept.with_values(state="partly"), "ben")
    assert (changed.values["state"], changed.values["review"], changed.values["edited_by"]) == ("partly", "draft", "ben")
    assert changed.values["analyst"] == "ana", "who corrects a mark is not who saw it"
    assert is_sound(atlas)


def test_a_change_that_changes_nothing_writes_nothing(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    assert save(atlas, kept, kept, "ben") == kept
    assert len(logged(atlas, kept.uuid)) == 1


def test_a_removed_mark_leaves_its_reason_and_who_removed_it_in_the_log(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    assert save(atlas, kept, None, "ben", "drawn twice") is None
    entries = logged(atlas, kept.uuid)
    assert [(action, who) for action, who, _, _ in entries] == [("insert", "ana"), ("update", "ben"), ("delete", "ben")]
    assert entries[-1][2]["removal_reason"] == "drawn twice"
    assert find_mark(atlas, kept.table, kept.uuid) is None and is_sound(atlas)


def test_a_mark_that_somebody_else_changed_is_left_as_it_is(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    save(atlas, kept, kept.with_values(label="T1"), "eve")
    with pytest.raises(AtlasError, match="changed meanwhile"):
        save(atlas, kept, kept.with_values(state="absent"))
    with pytest.raises(AtlasError, match="changed meanwhile"):
        save(atlas, kept, None, reason="x")
    assert find_mark(atlas, kept.table, kept.uuid).values["label"] == "T1"


def test_a_mark_that_somebody_else_removed_is_told(atlas, stamp):
    kept = save(atlas, None, drawn(stamp))
    save(atlas, kept, None, "eve", "wrong place")
    with pytest.raises(AtlasError, match="not in the atlas any more"):
        save(atlas, kept, kept.with_values(state="absent"))


def test_of_several_changes_none_is_written_where_one_is_refused(atlas, stamp):
    good, bad = drawn(stamp), drawn(stamp).with_values(image_uuid="no such image")
    before = len(marks_at(atlas, stamp.place_uuid))
    with pytest.raises(AtlasError) as refused:
        save_changes(atlas, [MarkChange(None, good), MarkChange(None, bad)], "ana")
    assert "image" in refused.value.advice
    assert len(marks_at(atlas, stamp.place_uuid)) == before and is_sound(atlas)


def test_a_state_that_the_file_does_not_know_is_refused(atlas, stamp):
    with pytest.raises(AtlasError, match="refused"):
        save(atlas, None, drawn(stamp).with_values(state="maybe"))


def test_undo_and_redo_go_through_the_file(atlas, stamp):
    history, seen = MarkHistory(), []
    first = save_changes(atlas, [MarkChange(None, drawn(stamp))], "ana")
    history.note("draw", first)
    row = first[0].after
    second = save_changes(atlas, [MarkChange(row, row.with_values(state="partly"))], "ana")
    history.note("change", second)
    history.note("remove", save_changes(atlas, [MarkChange(second[0].after, None)], "ana", "mistake"))

    def state():
        found = find_mark(atlas, row.table, row.uuid)
        return found and (found.values["state"], found.values["removal_reason"], found.wkb == POINT_WKB)

    for _ in range(3):
        history.undone(save_changes(atlas, history.undoing(), "ana", "undone"))
        seen.append(state())
    for _ in range(3):
        history.redone(save_changes(atlas, history.redoing(), "ana", "undone"))
        seen.append(state())
    there, partly = ("present", None, True), ("partly", None, True)
    assert seen == [partly, there, None, there, partly, None]
    assert is_sound(atlas)


def test_a_file_that_another_program_writes_to_is_told_soon(atlas, stamp, monkeypatch):
    monkeypatch.setattr(brief, "WAIT_S", 0.1)
    other = sqlite3.connect(atlas, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(AtlasError, match="in use"):
            save(atlas, None, drawn(stamp))
    finally:
        other.close()
    save(atlas, None, drawn(stamp))


def test_marks_of_a_place_come_in_the_order_in_which_they_were_made(atlas, stamp):
    late = save(atlas, None, drawn(stamp).with_values(observed_at="2026-11-28T00:00:00Z"))
    area = save(atlas, None, drawn(stamp, "yard", "polygon", AREA_WKB))
    found = marks_at(atlas, stamp.place_uuid)
    assert [row.uuid for row in found][-2:] == [area.uuid, late.uuid]
    assert {row.values["place_uuid"] for row in found} == {stamp.place_uuid}
    assert marks_at(atlas, "nowhere") == []
