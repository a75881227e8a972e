"""Marks and looks as they are read for comparing."""

import pytest

from tests.unit import observed_atlas
from visual_atlas_plugin.domain.observing.changes import change_table
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.observation_reader import (
    Chosen, analysts_of, authors_of, marked_places, read_image_facts, read_kind_names, read_looks, read_marks,
)


@pytest.fixture(scope="module")
def atlas(tmp_path_factory):
    return observed_atlas.observed(tmp_path_factory.mktemp("observed") / "atlas.gpkg")


def test_marks_are_read_whole(atlas):
    with open_atlas(atlas) as connection:
        marks = {mark.uuid: mark for mark in read_marks(connection, Chosen("p1"))}
    assert len(marks) == 12
    building = marks["b1"]
    assert (building.geometry, building.kind, building.image, building.analyst) == ("polygon", "building_detention", "i2", "kim")
    assert building.size == pytest.approx(408.04) and building.edge == pytest.approx(80.8)
    assert (building.lon, building.lat) == pytest.approx(observed_atlas.at(110.1, 10.1), abs=1e-9)    # the middle
    assert building.carried_from == "b0" and building.edtf == "2020-05-01" and building.start_day == building.end_day == 18383
    assert marks["u0"].start_day is None and marks["u0"].edtf == ""
    assert marks["w0"].size == 120.0 and marks["t0"].size is None


def test_what_is_chosen_is_read_alone(atlas):
    with open_atlas(atlas) as connection:
        assert {mark.uuid for mark in read_marks(connection, Chosen(analysts=["lee"]))} == {"w0", "t9"}
        assert {mark.uuid for mark in read_marks(connection, Chosen(privacies=["public"], reviews=["reviewed"]))} == {"t9"}
        assert read_marks(connection, Chosen("p2")) == []
        assert len(read_looks(connection, Chosen("p1", analysts=["kim"]))) == 3
        assert [place.uuid for place in marked_places(connection)] == ["p1"] and marked_places(connection)[0].marks == 12
        assert read_image_facts(connection)["i1"].offset_error_m == 0.5
        assert read_image_facts(connection)["i4"].resolution_m is None
        assert "guard_tower" in read_kind_names(connection)
    assert analysts_of(atlas) == ["kim", "lee"]


def test_the_last_word_on_a_look_counts(tmp_path):
    path = observed_atlas.make(tmp_path / "a.gpkg")
    with open_atlas(path, write=True) as connection:
        observed_atlas.look(connection, "i1", status="started")
        observed_atlas.look(connection, "i1", status="done")
        observed_atlas.look(connection, "i1", "lee", status="started")
        connection.execute("UPDATE examinations SET acquired_at = 'last May' WHERE analyst = 'lee'")
    with open_atlas(path) as connection:
        looks = {look.analyst: look for look in read_looks(connection)}
    assert looks["kim"].finished and not looks["lee"].finished
    assert looks["lee"].start_day is None and looks["lee"].image == "i1"      # a date that nobody can read is unknown


def test_the_change_of_the_place_worked_out_by_hand(atlas):
    with open_atlas(atlas) as connection:
        chosen = Chosen("p1", analysts=["kim"])
        table = change_table(read_marks(connection, chosen), read_looks(connection, chosen), read_image_facts(connection))
    assert [moment.edtf for moment in table.moments] == ["2018-05-01", "2020-05-01", "2022-05-01", ""]
    told = {(change.mark.uuid, change.outcome, change.basis) for change in table.changes}
    assert told == {("t0", "first_seen", "alone"), ("t1", "still_there", "carried"), ("t2", "still_there", "carried"),
                    ("b0", "first_seen", "alone"), ("b1", "unchanged", "carried"), ("b2", "grew", "carried"),
                    ("g1", "appeared", "carried"), ("g2", "not_visible", "carried"), ("u0", "first_seen", "alone")}
    grew = next(change for change in table.changes if change.outcome == "grew")
    assert grew.difference == pytest.approx(900 - 408.04) and grew.limit == pytest.approx(120.0)     # 1 m x 4 x 30 m
    assert not grew.assumed


def test_the_log_tells_who_changed_last_what_a_mark_says(tmp_path):
    path = observed_atlas.make(tmp_path / "a.gpkg")
    table = "observation_points"

    def authors():
        with open_atlas(path) as connection:
            analyst, editor = connection.execute(f"SELECT analyst, edited_by FROM {table} WHERE uuid = 'm'").fetchone()
            return authors_of(connection, table, "m", analyst, editor)

    with open_atlas(path, write=True) as connection:
        observed_atlas.mark(connection, "m", "i1")
    assert authors() == ["kim"]
    with open_atlas(path, write=True) as connection:
        connection.execute(f"UPDATE {table} SET review = 'reviewed', reviewed_by = 'lee', edited_by = 'lee' WHERE uuid = 'm'")
    assert authors() == ["kim"]           # a review step changes nothing of what it says
    with open_atlas(path, write=True) as connection:
        connection.execute(f"UPDATE {table} SET label = 'north tower', edited_by = 'lee' WHERE uuid = 'm'")
    assert authors() == ["kim", "lee"]
    with open_atlas(path, write=True) as connection:
        assert connection.execute(f"SELECT review FROM {table} WHERE uuid = 'm'").fetchone()[0] == "draft"   # reopened
        connection.execute("UPDATE change_values SET old_values = NULL, new_values = NULL")
    assert authors() == ["kim", "lee"]
