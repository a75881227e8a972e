"""Small numbers, dates, differences of editions, and texts: what is told less, and what is not told."""

import itertools
import random

import pytest

from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.releasing import editions
from visual_atlas_plugin.domain.releasing.cleaning import cleaned, web_address
from visual_atlas_plugin.domain.releasing.coarsening import coarse_date, coarsened, days_only
from visual_atlas_plugin.domain.releasing.editions import Edition
from visual_atlas_plugin.domain.releasing.gating import gated, rounded_up
from visual_atlas_plugin.domain.releasing.ordering import renumbered
from visual_atlas_plugin.domain.releasing.suppression import suppressed, told


def feasible(cells, lines, gone, most):
    """Return by suppressed cell the values that a reader of everything told could still give it: tried out, all of them."""
    keys = sorted(gone)
    found = {key: set() for key in keys}
    sums = [(line, sum(cells[key] for key in line)) for line in lines]
    for values in itertools.product(range(1, most + 1), repeat=len(keys)):
        guess = {**cells, **dict(zip(keys, values))}
        if all(sum(guess[key] for key in line) == total for line, total in sums):
            for key in keys:
                found[key].add(guess[key])
    return found


@pytest.mark.parametrize("numbers", [
    {"a": 1, "b": 9, "c": 12}, {"a": 1, "b": 1, "c": 20, "d": 30}, {"a": 2, "b": 3, "c": 5}, {"a": 4, "b": 4},
    {"a": 1}, {"a": 1, "b": 40}, {"a": 3, "b": 3, "c": 3, "d": 7}])
def test_nothing_suppressed_follows_from_the_total(numbers):
    line = [list(numbers)]
    gone = suppressed(numbers, line, 5)
    assert {key for key, number in numbers.items() if number < 5} <= gone
    if gone == set(numbers):
        return      # the whole line is gone; its total is all that is told
    for key, values in feasible(numbers, line, gone, sum(numbers.values())).items():
        assert {1, 5} <= values and len(values) >= 5, (key, values)


def test_tables_drawn_at_random_are_safe_line_by_line():
    dice = random.Random(7)
    for _ in range(300):
        rows, columns = dice.randint(2, 5), dice.randint(2, 5)
        cells = {(r, c): dice.choice((0, 1, 2, 3, 6, 9, 14, 30)) for r in range(rows) for c in range(columns)}
        lines = [[(r, c) for c in range(columns)] for r in range(rows)] + [[(r, c) for r in range(rows)] for c in range(columns)]
        gone = suppressed(cells, lines, 5)
        for line in lines:
            hidden = [cells[key] for key in line if key in gone]
            shown = [cells[key] for key in line if key not in gone and cells[key]]
            assert not hidden or not shown or (len(hidden) >= 2 and sum(hidden) >= len(hidden) + 4)
        assert all(number >= 5 for number in told(cells, gone).values() if number is not None)


def test_cells_that_must_go_for_another_reason_take_others_with_them():
    gone = suppressed({"a": 20, "b": 30, "c": 40}, [["a", "b", "c"]], 5, frozenset(("c", "not there")))
    assert gone == {"a", "c"}


@pytest.mark.parametrize("edtf, step, told_edtf", [
    ("2003-05-12", "month", "2003-05"), ("2003-05-12", "year", "2003"), ("2003-05~", "month", "2003-05~"), ("2003", "month", "2003"),
    ("2003-05-12~", "year", "2003~"), ("2003-05-12/2004-01-02", "month", "2003-05/2004-01"), ("../2003-05-12", "month", "../2003-05"),
    ("2003-05-12/..", "year", "2003/.."), ("2003-22", "month", "2003-22"), ("2003-22", "year", "2003"), ("199X", "year", "199X"),
    ("2003-05-12T10:00:00Z", "day", "2003-05-12"), ("2003-05-12T10:00:00Z", "month", "2003-05"), ("2003-05-XX", "month", "2003-05"),
    ("2003-05-12", "day", "2003-05-12")])
def test_dates_are_cut_and_bound_what_they_say(edtf, step, told_edtf):
    parsed, whole = dates.parse(told_edtf), dates.parse(edtf)
    assert coarse_date(edtf, step) == (told_edtf, dates.in_words(told_edtf), parsed.precision, parsed.start_day, parsed.end_day)
    assert parsed.start_day is None or parsed.start_day <= whole.start_day
    assert parsed.end_day is None or parsed.end_day >= whole.end_day


@pytest.mark.parametrize("edtf", [None, "", "soon", "2003-13", "2003-02-31"])
def test_a_date_that_cannot_be_read_is_not_told(edtf):
    assert coarse_date(edtf, "month") == (None,) * 5
    row = {"date_edtf": edtf, "date_text": "the day after the birthday of his daughter", "start_day": 1, "end_day": 1}
    coarsened(row, "month")
    assert set(row.values()) == {None} or row == {"date_edtf": edtf, "date_text": None, "start_day": None, "end_day": None}


def test_days_widen_to_whole_months_and_years():
    day = dates.day_number(2004, 2, 10)
    assert days_only(day, day, "month") == (dates.day_number(2004, 2, 1), dates.day_number(2004, 2, 29))
    assert days_only(day, None, "year") == (dates.day_number(2004, 1, 1), None) and days_only(day, day, "day") == (day, day)


def test_the_number_held_back_tells_of_no_single_record():
    assert [rounded_up(number) for number in (0, 1, 10, 11, 999, 1000, 1001, 1234, 99_999, 123_456)] == [
        10, 10, 10, 20, 1000, 1000, 1100, 1300, 100_000, 130_000]
    assert all(rounded_up(number) >= number for number in range(3000))


ROOT = "/"      # so that no folder of a machine is named here


@pytest.mark.parametrize("text, wanted", [
    (f"see {ROOT}home/kim/cases/17.pdf, page 2", "see […], page 2"), ("C:" + r"\Users\kim\a b.doc and more", "[…] b.doc and more"),
    (r"\\server\share\x.gpkg", "[…]"), (f"file:{ROOT}{ROOT}{ROOT}tmp/x", "[…]"), ("write to kim.ji@ngo.example.org!", "write to […]!"),
    ("https://example.org/home/kim", "https://example.org/home/kim"), ("and/or 1/2", "and/or 1/2"), ("12:30", "12:30"),
    ("https://medium.com/@news/x", "https://medium.com/@news/x"), ("온성군 /Users/kim/", "온성군 […]")])
def test_paths_and_addresses_are_taken_out_of_texts(text, wanted):
    assert cleaned(text) == (wanted, text != wanted)


@pytest.mark.parametrize("text, is_web", [
    ("https://example.org/a", True), ("http://example.org", True), ("https://kim:secret@example.org/", False),
    ("file:" + ROOT * 3 + "home/kim/a.pdf", False), ("C:\\a.pdf", False), ("example.org", False), ("https://", False)])
def test_only_addresses_of_the_web_stay(text, is_web):
    assert web_address(text) is is_web


def test_choices_pass_the_gate():
    state = FilterState(themes=frozenset(("a", "secret", "no_theme_given")), text="Kim", area=((1, 1), (2, 1), (2, 2)),
                        publishers=frozenset(("NKDB", "A source in Onsong")), provinces=frozenset(("Jilin",)))
    told_state = gated(state, {"a"}, {"publishers": {"NKDB"}, "provinces": set()})
    assert told_state == FilterState(themes=frozenset(("a", "no_theme_given")), publishers=frozenset(("NKDB",)),
                                     provinces=frozenset())


def test_steps_are_numbered_anew():
    stages = [{"case_uuid": "u", "stage_order": order, "uuid": str(n)} for n, order in enumerate((2, 2, 5, 9))]
    assert [(row["stage_id"], row["stage_order"]) for row in renumbered(stages, {"u": "D1"})] == [
        ("D1/1", 1), ("D1/2", 1), ("D1/3", 2), ("D1/4", 3)]


EARLIER = Edition("e", "First", "2026-01-01", "public", frozenset(("a", "b")), {"p": "county", "q": "exact", "r": "grid"},
                  {("x", "*"): 6, ("y", "*"): 20, ("z", "*"): None})


def test_a_unit_told_once_stays():
    other = Edition("f", "Second", "2026-02-01", "public", frozenset(), {"p": "settlement", "s": "settlement"})
    assert editions.stays_coarse([EARLIER, other], "public") == {"p": "county", "s": "settlement"}
    assert editions.stays_coarse([EARLIER], "partner") == {}


def test_differences_are_told():
    found = editions.differences(frozenset(("b",)), {"p": "exact", "q": "county", "r": "grid"}, "", [EARLIER])
    assert [(one.what, one.number) for one in found] == [("gone", 1), ("vaguer", 1), ("sharper", 1)]
    assert editions.differences(frozenset(("b",)), {}, "other choices", [EARLIER]) == []


def test_numbers_too_near_to_earlier_ones_are_not_told():
    near = editions.too_near({("x", "*"): 5, ("y", "*"): 20, ("z", "*"): 7, ("new", "*"): 3, ("more", "*"): 30}, [EARLIER], 5)
    assert near == {("x", "*"), ("new", "*")}
    assert editions.too_near({("y", "*"): 30}, [EARLIER], 5) == frozenset()
