"""Change over dates, against tables worked out by hand."""

import math
import random

import pytest

from visual_atlas_plugin.domain.observing.cells import COUNTED, NONE, NOT_EXAMINED, NOT_VISIBLE, UNFINISHED, UNUSABLE
from visual_atlas_plugin.domain.observing.changes import change_table
from visual_atlas_plugin.domain.observing.marks import Look, Mark
from visual_atlas_plugin.domain.observing.measurable import ImageFacts, error_between, least_change

METRE = 1 / 111_319.49
DAYS = {"2018": (17532, 17896), "2019": (17897, 18261), "2020": (18262, 18627), "2021": (18628, 18992), "2019/2020": (17897, 18627)}
KNOWN = {name: ImageFacts(0.0, 0.0) for name in ("i2018", "i2019", "i2020", "i2021", "i2019/2020")}


def mark(key, date, kind="hut", east=0.0, state="present", area=None, edge=None, frm="", analyst="kim", carried="", image=None):
    start, end = DAYS.get(date, (None, None))
    return Mark(key, "point" if area is None else "polygon", kind, state, "P", f"i{date}" if image is None else image, analyst,
                date if start else "", start, end, east * METRE, 0.0, area, edge, frm, carried)


def look(date, status="done", analyst="kim", image=None):
    start, end = DAYS.get(date, (None, None))
    return Look("P", analyst, status, f"i{date}" if image is None else image, date if start else "", start, end)


def told(table):
    return [(change.kind, change.outcome, change.basis, *(table.moments[n].edtf if n >= 0 else None
                                                          for n in (change.from_moment, change.to_moment)))
            for change in table.changes]


def test_a_chain_appears_stays_and_vanishes():
    table = change_table([mark("a", "2018", state="absent"), mark("b", "2019", frm="a"), mark("c", "2020", frm="b"),
                          mark("d", "2021", frm="c", state="absent", carried="ended")], [], KNOWN)
    assert told(table) == [("hut", "appeared", "carried", "2018", "2019"), ("hut", "still_there", "carried", "2019", "2020"),
                           ("hut", "vanished", "carried", "2020", "2021")]
    assert [table.cell("hut", moment).standing for moment in table.moments] == [NONE, COUNTED, COUNTED, NONE]


def test_the_order_of_work_is_not_the_order_of_dates():
    """The analyst began with the newest image and carried back in time."""
    table = change_table([mark("new", "2021"), mark("old", "2019", frm="new", state="absent")], [], KNOWN)
    assert told(table) == [("hut", "appeared", "carried", "2019", "2021")]


def test_not_visible_is_never_absent():
    marks = [mark("a", "2018"), mark("b", "2019", frm="a", state="not_visible"), mark("c", "2020", frm="b", state="absent")]
    table = change_table(marks, [look("2019")], KNOWN)
    assert told(table)[1:] == [("hut", "not_visible", "carried", "2018", "2019"), ("hut", "vanished", "carried", "2018", "2020")]
    cell = table.cell("hut", table.moments[1])
    assert (cell.standing, cell.least, cell.most, cell.not_visible) == (NOT_VISIBLE, None, None, 1)
    table = change_table(marks[:2], [], KNOWN)
    assert "vanished" not in [change.outcome for change in table.changes]
    table = change_table([mark("a", "2018", state="not_visible"), mark("b", "2019", frm="a")], [], KNOWN)
    assert told(table) == [("hut", "first_seen", "alone", None, "2019")]


def test_a_date_on_which_nobody_looked_is_no_zero():
    table = change_table([mark("a", "2018"), mark("x", "2019", "gate", 500)],
                         [look("2018"), look("2020", "started"), look("2021", "not_usable")], KNOWN)
    assert [table.cell("hut", moment).standing for moment in table.moments] == [COUNTED, UNFINISHED, UNFINISHED, UNUSABLE]
    assert [table.cell("hut", moment).least for moment in table.moments] == [1, None, None, None]
    assert table.cell("gate", table.moments[0]).standing == NONE and table.cell("gate", table.moments[0]).least == 0
    assert told(table) == [("gate", "appeared", "near", "2018", "2019"), ("hut", "first_seen", "alone", None, "2018")]


def test_a_date_that_only_another_place_has_is_not_examined():
    table = change_table([mark("a", "2018")], [Look("P", "kim", "not_usable", "i2019", "2019", *DAYS["2019"])], KNOWN)
    assert [table.cell("hut", moment).standing for moment in table.moments] == [COUNTED, UNUSABLE]
    from visual_atlas_plugin.domain.observing.cells import matrix
    assert matrix([], [], table.moments, ["hut"])["hut", "2018"].standing == NOT_EXAMINED


def test_nearness_is_a_guess_and_says_so():
    marks = [mark("a", "2018", east=0), mark("b", "2018", east=100), mark("c", "2019", east=3), mark("d", "2019", east=300)]
    table = change_table(marks, [look("2018"), look("2019")], KNOWN)
    assert set(told(table)) == {
        ("hut", "first_seen", "alone", None, "2018"), ("hut", "still_there", "near", "2018", "2019"),
        ("hut", "appeared", "near", "2018", "2019"), ("hut", "vanished", "near", "2018", "2019")}
    by_outcome = {change.outcome: change for change in table.changes}
    assert by_outcome["appeared"].mark.uuid == "d" and by_outcome["vanished"].mark.uuid == "b"
    assert by_outcome["still_there"].before.mark.uuid == "a" and by_outcome["still_there"].after.mark.uuid == "c"


def test_a_look_that_was_not_finished_proves_nothing_vanished_and_nothing_new():
    table = change_table([mark("a", "2018", east=0), mark("d", "2019", east=300)], [look("2018", "started"), look("2019", "started")],
                         KNOWN)
    assert told(table) == [("hut", "first_seen", "alone", None, "2018"), ("hut", "first_seen", "alone", None, "2019")]


def test_a_finished_look_without_a_mark_lets_it_vanish_even_if_nothing_at_all_was_marked():
    table = change_table([mark("a", "2018")], [look("2018"), look("2019", "nothing_to_report")], KNOWN)
    assert told(table)[1:] == [("hut", "vanished", "near", "2018", "2019")]
    assert table.cell("hut", table.moments[1]).standing == NONE


def test_a_mark_that_says_absent_lets_what_was_there_vanish_though_nobody_carried_it():
    """Seen once: neither vanished nor anything else, because something of the kind was near."""
    marks = [mark("a", "2018"), mark("b", "2019", east=3, state="absent")]
    for looks in ([look("2018"), look("2019")], [look("2018", "started"), look("2019", "started")], []):
        table = change_table(marks, looks, KNOWN)
        assert told(table)[1:] == [("hut", "vanished", "near", "2018", "2019")]
        assert table.changes[1].after.mark.uuid == "b"


def test_of_two_marks_near_the_one_that_is_there_counts():
    marks = [mark("a", "2018"), mark("b", "2019", east=3, state="absent"), mark("c", "2019", east=-2)]
    assert told(change_table(marks, [look("2018"), look("2019")], KNOWN))[1:] == [("hut", "still_there", "near", "2018", "2019")]


def test_an_absence_far_away_says_nothing_of_a_mark():
    marks = [mark("a", "2018"), mark("b", "2019", east=300, state="absent")]
    assert told(change_table(marks, [look("2018", "started"), look("2019", "started")], KNOWN)) == [
        ("hut", "first_seen", "alone", None, "2018")]


def test_grew_shrank_and_no_measurable_change():
    """Two images: offsets 3 m and 4 m, pixels 0 m: an edge is known to 5 m. Squares of 100 m: perimeter 400 m.

    So a difference of up to 5 x 400 = 2000 m2 (the larger perimeter) is no measurable change.
    """
    images = {"i2018": ImageFacts(3.0, 0.0), "i2019": ImageFacts(4.0, 0.0)}
    for area, outcome in ((12000.0, "unchanged"), (12000.1, "grew"), (8000.0, "unchanged"), (7999.0, "shrank")):
        table = change_table([mark("a", "2018", area=10000.0, edge=400.0), mark("b", "2019", area=area, edge=400.0, frm="a")], [],
                             images)
        change = table.changes[-1]
        assert (change.outcome, change.limit, change.assumed) == (outcome, pytest.approx(2000.0), False)
        assert change.difference == pytest.approx(area - 10000.0)


def test_the_error_is_the_root_of_the_squares():
    images = {"a": ImageFacts(3.0, 1.0), "b": ImageFacts(5.0, 1.0)}
    assert error_between("a", "b", images).metres == pytest.approx(6.0)        # 9 + 25 + 1 + 1 = 36
    assert error_between("a", "a", images).metres == pytest.approx(math.sqrt(2))   # nothing is laid over anything


def test_an_error_that_nobody_measured_is_not_zero_and_says_so():
    error = error_between("a", "b", {"a": ImageFacts(3.0, 0.0), "b": ImageFacts(None, 0.0)}, assumed_m=4.0)
    assert error.metres == pytest.approx(5.0) and error.assumed
    nothing = error_between("", "", {}, assumed_m=1.0)
    assert nothing.metres == pytest.approx(2.0) and nothing.assumed           # no image named: not the same image
    for odd in (-3.0, math.nan, math.inf):
        assert error_between("a", "b", {"a": ImageFacts(odd, 0.0), "b": ImageFacts(0.0, 0.0)}).metres == pytest.approx(5.0)


def test_a_length_has_two_ends():
    images = {"a": ImageFacts(3.0, 0.0), "b": ImageFacts(4.0, 0.0)}
    one, other = (Mark(key, "line", "wall", "present", image=key, size=size) for key, size in (("a", 100.0), ("b", 108.0)))
    assert least_change(one, other, error_between("a", "b", images)) == pytest.approx(5.0 * math.sqrt(2))
    point = Mark("p", "point", "tower", "present", image="a")
    assert least_change(point, point, error_between("a", "b", images)) is None


def test_what_is_seen_in_part_has_no_size():
    table = change_table([mark("a", "2018", area=100.0, edge=40.0), mark("b", "2019", area=9000.0, edge=400.0, frm="a",
                                                                         state="partly")], [], KNOWN)
    assert told(table)[-1][1] == "still_there" and table.changes[-1].difference is None
    assert table.cell("hut", table.moments[1]).partly == 1


def test_a_thing_drawn_in_two_parts_is_measured_as_one():
    table = change_table([mark("a", "2018", area=100.0, edge=40.0), mark("b", "2019", area=60.0, edge=31.0, frm="a"),
                          mark("c", "2019", area=40.0, edge=25.0, frm="a", east=8)], [], KNOWN)
    assert told(table)[-1][1] == "unchanged" and len(table.changes) == 2
    assert table.cell("hut", table.moments[1]).least == 2       # two marks all the same


def test_dates_without_an_order_are_compared_only_where_somebody_carried():
    marks = [mark("a", "2019"), mark("b", "2019/2020", frm="a", state="absent")]
    change = change_table(marks, [], KNOWN).changes[-1]
    assert change.outcome == "vanished" and not change.certain_order
    back = [mark("b", "2019/2020", state="absent"), mark("a", "2019", frm="b")]
    assert change_table(back, [], KNOWN).changes[-1].outcome == "appeared"
    loose = change_table([mark("a", "2019"), mark("b", "2019/2020", east=300)], [look("2019"), look("2019/2020")], KNOWN)
    assert {outcome for _, outcome, *_ in told(loose)} == {"first_seen"}


def test_images_without_a_date_are_last_apart_and_without_order():
    marks = [mark("a", "2019"), mark("b", "?", image="x"), mark("c", "?", image="y", frm="a", state="absent")]
    table = change_table(marks, [look("?", image="x"), look("?", image="y")], KNOWN)
    assert [moment.edtf for moment in table.moments] == ["2019", "", ""]
    assert [(change.outcome, change.certain_order) for change in table.changes] == [
        ("first_seen", True), ("first_seen", True), ("vanished", False)]


def test_two_analysts_are_not_added_up():
    marks = [mark("k1", "2019"), mark("k2", "2019", east=50), mark("l1", "2019", analyst="lee", east=1)]
    cell = change_table(marks, [], KNOWN).cells["hut", "2019"]
    assert (cell.least, cell.most) == (1, 2)
    # lee finished and saw none; somebody else could not see
    cell = change_table([mark("k1", "2019"), mark("p", "2019", analyst="park", state="not_visible")],
                        [look("2019", analyst="lee")], KNOWN).cells["hut", "2019"]
    assert (cell.least, cell.most, cell.not_visible) == (0, 1, 1)


def test_an_analyst_is_compared_with_the_same_analyst_and_only_else_with_others():
    marks = [mark("k", "2018", analyst="kim"), mark("l", "2019", analyst="lee", east=2)]
    table = change_table(marks, [look("2018"), look("2019", analyst="lee")], KNOWN)
    assert ("hut", "still_there", "near", "2018", "2019") in told(table)
    table = change_table(marks, [look("2018"), look("2018", analyst="lee"), look("2019", analyst="lee")], KNOWN)
    assert ("hut", "appeared", "near", "2018", "2019") in told(table)      # lee looked in 2018, too, and marked none


def test_two_who_see_it_differently_are_no_change():
    """kim finished both dates and marked no wall on either; lee marked one on the second."""
    marks = [mark("l", "2019", "wall", analyst="lee")]
    looks = [look("2018"), look("2019"), look("2020"), look("2019", analyst="lee")]
    assert told(change_table(marks, looks, KNOWN)) == [("wall", "first_seen", "alone", None, "2019")]
    # park has looked at the other dates alone: that is all that anybody knows of them
    looks = [look("2018", analyst="park"), look("2019", analyst="lee"), look("2020", analyst="park")]
    assert told(change_table(marks, looks, KNOWN)) == [("wall", "appeared", "near", "2018", "2019"),
                                                       ("wall", "vanished", "near", "2019", "2020")]


def test_what_somebody_else_carried_on_has_not_vanished():
    marks = [mark("k", "2018"), mark("l", "2019", analyst="lee", frm="k", east=40)]
    table = change_table(marks, [look("2018"), look("2019"), look("2019", analyst="lee")], KNOWN)
    assert [outcome for _, outcome, *_ in told(table)] == ["first_seen", "still_there"]


def test_a_mark_carried_from_one_that_is_gone_begins_anew_and_rings_end():
    assert told(change_table([mark("b", "2019", frm="deleted")], [], KNOWN)) == [("hut", "first_seen", "alone", None, "2019")]
    ring = [mark("a", "2018", frm="c"), mark("b", "2019", frm="a"), mark("c", "2020", frm="b"), mark("s", "2021", frm="s", east=90)]
    assert len(change_table(ring, [], KNOWN).changes) == 4


def test_marks_without_a_shape_are_near_nothing():
    lost = [Mark(f"x{date}", "point", "hut", "present", "P", f"i{date}", "kim", date, *DAYS[date], math.nan, math.nan)
            for date in ("2018", "2019")]
    table = change_table(lost, [look("2018"), look("2019")], KNOWN)
    assert {outcome for _, outcome, *_ in told(table)} == {"first_seen", "vanished", "appeared"}
    assert table.cell("hut", table.moments[0]).least == 1


def test_nothing_gives_an_empty_table():
    table = change_table([], [])
    assert table.moments == () and table.kinds == () and table.changes == ()


def test_kinds_come_in_the_order_that_was_asked_for():
    marks = [mark("a", "2018", "wall"), mark("b", "2018", "gate"), mark("c", "2018", "zzz"), mark("d", "2018", "hut")]
    assert change_table(marks, kinds=("hut", "wall", "road")).kinds == ("hut", "wall", "gate", "zzz")


def test_a_large_place_is_compared_in_seconds_and_every_mark_is_told_of_once():
    rolls = random.Random(3)
    marks = [mark(f"{date}-{n}", date, east=rolls.uniform(0, 4000)) for date in ("2018", "2019", "2020") for n in range(400)]
    table = change_table(marks, [look(date) for date in ("2018", "2019", "2020")], KNOWN)
    ended = [change for change in table.changes if change.outcome == "vanished"]
    begun = [change for change in table.changes if change.after is not None]
    assert sorted(change.after.mark.uuid for change in begun) == sorted(one.uuid for one in marks)
    assert len({change.before.mark.uuid for change in ended}) == len(ended)
