"""The change table of a place as it may leave: nothing above the level, and no zero that is not true."""

from datetime import date

import pytest

from tests.unit import observed_atlas
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.evidence.place_changes import Asked, place_changes, places_to_compare, told_at
from visual_atlas_plugin.store.connection import open_atlas

DAY = date(2024, 1, 1)


@pytest.fixture()
def atlas(tmp_path):
    path = observed_atlas.observed(tmp_path / "atlas.gpkg")
    with open_atlas(path, write=True) as connection:
        observed_atlas.mark(connection, "secret", "i2", "gate", 5000, place="p2", analyst="kim", privacy="public", review="approved")
        observed_atlas.mark(connection, "hidden", "i3", "gate", 7, privacy="public", review="approved")      # a restricted image
        observed_atlas.mark(connection, "shown", "i1", "gate", 7, privacy="public", review="approved")
    return path


def test_inside_everything_is_compared(atlas):
    found = place_changes(atlas, "P1")
    assert len(found.marks) == 14 and found.held_back == 0 and found.level == "internal"
    assert found.credits == {key: "© Made up" for key in ("i1", "i2", "i3", "i4")}
    assert found.shape("gate") == "point" and found.shape("building_detention") == "polygon"
    assert places_to_compare(atlas) == ["p1", "p2"]
    cell = found.table.cells["building_detention", "2020-05-01"]
    assert (cell.least, cell.most, cell.least_size, cell.most_size) == (0, 1, pytest.approx(408.04), pytest.approx(408.04))


def test_in_public_only_what_a_publication_would_tell(atlas):
    found = place_changes(atlas, "p1", Asked("public"), told_at(atlas, "public", DAY))
    assert set(found.marks) == {"t9", "shown", "hidden"} and found.held_back == 11
    assert {mark.analyst for mark in found.marks.values()} == {"1", "2"}      # nobody of the team is named
    assert {mark.image for mark in found.marks.values()} == {"i1", "i2", ""}  # the image of "hidden" is restricted
    assert set(found.credits) == {"i1", "i2"}
    assert places_to_compare(atlas, told_at(atlas, "public", DAY)) == ["p1"]


def test_two_analysts_are_not_added_up_in_public_either(atlas):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_points SET privacy = 'public', review = 'approved' WHERE uuid = 't1'")
    found = place_changes(atlas, "p1", Asked("public"), told_at(atlas, "public", DAY))
    cell = found.table.cells["guard_tower", "2020-05-01"]
    assert (cell.least, cell.most) == (1, 1) and set(cell.marks) == {"t1", "t9"}


def test_a_zero_that_is_not_true_is_not_told(atlas):
    """On the first date kim finished looking: a tower and a building were marked, and may not leave."""
    found = place_changes(atlas, "p1", Asked("public"), told_at(atlas, "public", DAY))
    assert found.table.cells["guard_tower", "2018-05-01"].standing == "unfinished"
    assert not [change for change in found.table.changes if change.outcome in ("appeared", "vanished")]


def test_a_place_that_is_not_told_exactly_has_no_table(atlas):
    with pytest.raises(AtlasError, match="may not be told exactly"):
        place_changes(atlas, "p2", Asked("public"), told_at(atlas, "public", DAY))
    assert place_changes(atlas, "p2").marks


def test_a_place_that_is_not_there(atlas):
    with pytest.raises(AtlasError, match="no place “P-404”"):
        place_changes(atlas, "P-404")
