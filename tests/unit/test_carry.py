"""Carry over: what is left to be decided on the next date, in which order, and the marks that decisions write."""

from dataclasses import dataclass
from typing import Optional

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing.carry import (
    CHANGED, CONFIRMED, ENDED, UNSEEN, Ghost, decided, ghosts, next_open)
from visual_atlas_plugin.domain.observing.mark_rows import Judgement, MarkRow, Stamp

NOW = "2026-11-27T10:11:12Z"


@dataclass(frozen=True)
class Image:
    uuid: str
    start_day: Optional[int]


def mark(uuid, image, day, minute=0, analyst="ana", end=None, **more):
    values = {"uuid": uuid, "image_uuid": image, "start_day": day, "end_day": day if end is None else end, "analyst": analyst,
              "observed_at": f"2026-01-01T00:{minute:02d}:00Z", "feature_kind": "guard_tower", "state": "present", **more}
    return MarkRow("observation_points", values, b"shape of " + uuid.encode())


def names(found):
    return [(ghost.number, ghost.mark.uuid, ghost.is_decided) for ghost in found]


def test_the_last_date_before_the_image_is_the_start_in_the_order_in_which_it_was_drawn():
    marks = [mark("b", "may", 100, 2), mark("a", "may", 100, 1), mark("old", "april", 50), mark("late", "july", 300)]
    assert names(ghosts(marks, Image("june", 200), "ana")) == [(1, "a", False), (2, "b", False)]


def test_what_is_absent_is_over_and_what_was_not_visible_goes_on():
    marks = [mark("gone", "may", 100, state="absent"), mark("hidden", "may", 100, state="not_visible")]
    assert [ghost.mark.uuid for ghost in ghosts(marks, Image("june", 200), "ana")] == ["hidden"]


def test_a_decision_is_known_again_and_keeps_its_number():
    marks = [mark("a", "may", 100, 1), mark("b", "may", 100, 2), mark("c", "june", 200, 3, carried_from_uuid="a")]
    found = ghosts(marks, Image("june", 200), "ana")
    assert names(found) == [(1, "a", True), (2, "b", False)]
    assert found[0].answer.uuid == "c"


def test_marks_that_were_left_undecided_are_not_lost_at_the_date_after():
    marks = [mark("a", "april", 50, 1), mark("b", "april", 50, 2), mark("c", "april", 50, 3, state="absent"),
             mark("a2", "may", 100, 4, carried_from_uuid="a"), mark("new", "may", 100, 5)]
    assert [ghost.mark.uuid for ghost in ghosts(marks, Image("june", 200), "ana")] == ["b", "a2", "new"]


def test_a_date_that_was_drawn_afresh_does_not_bring_the_one_before_it():
    marks = [mark("a", "april", 50), mark("again", "may", 100)]
    assert [ghost.mark.uuid for ghost in ghosts(marks, Image("june", 200), "ana")] == ["again"]


def test_own_marks_go_first_and_those_of_others_are_a_start_where_there_are_none():
    marks = [mark("mine", "april", 50), mark("hers", "may", 100, analyst="ben")]
    assert [ghost.mark.uuid for ghost in ghosts(marks, Image("june", 200), "ana")] == ["mine"]
    assert [ghost.mark.uuid for ghost in ghosts(marks, Image("june", 200), "eve")] == ["hers"]


def test_a_date_that_may_be_later_is_no_date_before():
    marks = [mark("mosaic", "years", 0, end=400), mark("undated", "x", None, end=None)]
    assert ghosts(marks, Image("june", 200), "ana") == []


def test_an_image_without_date_has_nothing_before_it():
    with pytest.raises(AtlasError, match="unknown"):
        ghosts([mark("a", "may", 100)], Image("june", None), "ana")


def test_steps_pass_over_what_is_decided_and_begin_anew():
    row = mark("a", "may", 100)
    three = [Ghost(1, row), Ghost(2, row, row), Ghost(3, row)]
    assert next_open(three).number == 1
    assert next_open(three, after=1).number == 3
    assert next_open(three, after=3).number == 1
    assert next_open(three, after=1, step=-1).number == 3
    assert next_open([Ghost(1, row, row)]) is None


STAMP = Stamp("place", "june", "2020-06", 200, 229, "Pleiades", "© Maker", "ana")


@pytest.mark.parametrize("decision, before, after, carried", [
    (CONFIRMED, "present", "present", "confirmed"), (CONFIRMED, "partly", "partly", "confirmed"),
    (CONFIRMED, "not_visible", "present", "confirmed"), (ENDED, "present", "absent", "ended"),
    (UNSEEN, "present", "not_visible", None), (CHANGED, "present", "partly", "changed")])
def test_each_decision_is_a_mark_of_its_own_that_says_what_it_continues(decision, before, after, carried):
    old = mark("a", "may", 100, state=before, label="T1", notes="seen in shade", confidence="low", review="approved")
    new = decided(Ghost(1, old), decision, STAMP, Judgement("partly", "high"), NOW, b"new shape")
    assert (new.values["state"], new.values["carried"], new.values["carried_from_uuid"]) == (after, carried, "a")
    assert new.wkb == (b"new shape" if decision == CHANGED else b"shape of a")
    assert (new.uuid, new.version, new.values.get("review"), new.values.get("notes")) == ("", 0, None, None)
    assert (new.values["image_uuid"], new.values["start_day"], new.values["end_day"]) == ("june", 200, 229)
    assert (new.values["label"], new.values["confidence"], new.values["observed_at"]) == ("T1", "high", NOW)


def test_a_confirmed_area_keeps_its_measures_and_a_changed_one_brings_new_ones():
    old = MarkRow("observation_polygons", {"uuid": "a", "image_uuid": "may", "area_m2": 50.0, "perimeter_m": 30.0,
                                           "feature_kind": "yard", "state": "present"}, b"old")
    kept = decided(Ghost(1, old), CONFIRMED, STAMP, Judgement(), NOW)
    grown = decided(Ghost(1, old), CHANGED, STAMP, Judgement(), NOW, b"new", {"area_m2": 80.0, "perimeter_m": 40.0})
    assert (kept.values["area_m2"], kept.wkb) == (50.0, b"old")
    assert (grown.values["area_m2"], grown.values["perimeter_m"], grown.wkb) == (80.0, 40.0, b"new")
