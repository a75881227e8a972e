"""Review steps in the atlas: who may, what is written, and what reopens."""

import pytest

from tests.unit import observed_atlas
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store import review_store
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.log_seal import seal_log, verify_log
from visual_atlas_plugin.store.observation_reader import authors_of

TABLE = "observation_polygons"


@pytest.fixture()
def atlas(tmp_path):
    return observed_atlas.observed(tmp_path / "atlas.gpkg")


def row(path, uuid="b0", table=TABLE):
    with open_atlas(path) as connection:
        return connection.execute(f"SELECT review, reviewed_by, reviewed_at, review_note, edited_by FROM {table} WHERE uuid = ?",
                                  (uuid,)).fetchone()


def names(found):
    return [one.uuid for one in found]


def test_what_waits_is_listed_place_by_place_and_image_by_image(atlas):
    found = review_store.marks_to_review(atlas)
    assert len(found) == 11 and "t9" not in names(found)       # t9 has been reviewed
    assert [one.image for one in found] == sorted(one.image for one in found)
    assert names(review_store.marks_to_review(atlas, states=("reviewed",))) == ["t9"]
    assert review_store.marks_to_review(atlas, place="p2") == []


def test_a_mark_is_accepted_and_then_approved_by_somebody_else_than_its_analyst(atlas):
    seen = review_store.look_up(atlas, TABLE, "b0")
    assert seen.authors == ("kim",) and seen.state == "draft"
    assert (seen.lon, seen.lat) == pytest.approx(observed_atlas.at(110, 10), abs=1e-9)
    with pytest.raises(AtlasError, match="yourself"):
        review_store.take_step(atlas, seen, "accept", "KIM ")
    after = review_store.take_step(atlas, seen, "accept", "lee")
    assert after.values["review"] == "reviewed"
    state, by, when, note, editor = row(atlas)
    assert (state, by, note, editor) == ("reviewed", "lee", None, "lee") and when.endswith("Z")
    seen = review_store.look_up(atlas, TABLE, "b0")
    assert seen.authors == ("kim",)        # the reviewer did not become its author
    review_store.take_step(atlas, seen, "approve", "park")
    assert row(atlas)[:2] == ("approved", "park")
    seal_log(atlas)
    assert verify_log(atlas).holds


def test_a_note_returns_it_and_an_edit_brings_it_back_to_the_reviewer(atlas):
    review_store.take_step(atlas, review_store.look_up(atlas, TABLE, "b0"), "return", "lee", " It goes on to the north. ")
    assert row(atlas)[3] == "It goes on to the north."
    assert "b0" not in names(review_store.marks_to_review(atlas))
    assert names(review_store.marks_to_review(atlas, review_store.RETURNED)) == ["b0"]
    assert "b0" in names(review_store.marks_to_review(atlas, review_store.EVERY))
    with open_atlas(atlas, write=True) as connection:      # an hour later the analyst works on it
        connection.execute(f"UPDATE {TABLE} SET reviewed_at = '2024-01-01T00:00:00.000Z' WHERE uuid = 'b0'")
        connection.execute(f"UPDATE {TABLE} SET label = 'longer', edited_by = 'kim' WHERE uuid = 'b0'")
    assert "b0" in names(review_store.marks_to_review(atlas))
    assert not review_store.look_up(atlas, TABLE, "b0").returned


def test_any_edit_reopens_and_who_corrected_it_cannot_accept_it(atlas):
    review_store.take_step(atlas, review_store.look_up(atlas, TABLE, "b0"), "accept", "lee")
    with open_atlas(atlas, write=True) as connection:
        connection.execute(f"UPDATE {TABLE} SET notes = 'corrected', edited_by = 'lee' WHERE uuid = 'b0'")
    seen = review_store.look_up(atlas, TABLE, "b0")
    assert seen.state == "draft" and seen.authors == ("kim", "lee")
    for nobody in ("lee", "kim"):
        with pytest.raises(AtlasError):
            review_store.take_step(atlas, seen, "accept", nobody)
    assert review_store.take_step(atlas, seen, "accept", "park").values["review"] == "reviewed"


def test_a_mark_that_was_changed_meanwhile_is_not_accepted_unseen(atlas):
    seen = review_store.look_up(atlas, TABLE, "b0")
    with open_atlas(atlas, write=True) as connection:
        connection.execute(f"UPDATE {TABLE} SET state = 'partly', edited_by = 'kim' WHERE uuid = 'b0'")
    with pytest.raises(AtlasError, match="changed meanwhile"):
        review_store.take_step(atlas, seen, "accept", "lee")
    assert row(atlas)[0] == "draft"
    with open_atlas(atlas, write=True) as connection:
        connection.execute(f"DELETE FROM {TABLE} WHERE uuid = 'b1'")
    with pytest.raises(AtlasError, match="not in the atlas any more"):
        review_store.look_up(atlas, TABLE, "b1")


def test_marks_that_the_log_does_not_know_are_those_of_the_analyst_and_of_whoever_brought_them(atlas):
    with open_atlas(atlas) as connection:       # an import is logged as one row, without the rows that it brought
        assert authors_of(connection, "observation_points", "imported", "kim", "importer") == ["kim", "importer"]
        assert authors_of(connection, "observation_points", "imported", "kim", "unknown") == ["kim"]
