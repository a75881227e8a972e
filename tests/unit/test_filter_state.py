"""The choices as a value: equality, JSON both ways, and the rule of uncertain dates worked out by hand."""

import json
from datetime import date

import pytest

from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import (
    DEFAULT_KINDS, FilterState, date_of, day_of, inside, overlaps)


def day(text):
    """Days since 1970-01-01 of an ISO date, None for a dot."""
    return None if text == "." else day_of(date.fromisoformat(text))


# record start, record end, window start, window end, possibly, certainly; a dot is an open end
BY_HAND = [
    # one day, against a window around it, of it, before it and after it
    ("2023-10-09", "2023-10-09", "2023-10-01", "2023-10-31", True, True),
    ("2023-10-09", "2023-10-09", "2023-10-09", "2023-10-09", True, True),
    ("2023-10-09", "2023-10-09", "2023-10-10", "2023-10-31", False, False),
    ("2023-10-09", "2023-10-09", "2023-10-01", "2023-10-08", False, False),
    # a whole year, against the year, a month of it, and years beside it
    ("2024-01-01", "2024-12-31", "2024-01-01", "2024-12-31", True, True),
    ("2024-01-01", "2024-12-31", "2024-04-01", "2024-04-30", True, False),
    ("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31", False, False),
    ("2024-01-01", "2024-12-31", "2024-01-02", "2025-12-31", True, False),
    # a decade, against years of it and around it
    ("1990-01-01", "1999-12-31", "1995-01-01", "1996-12-31", True, False),
    ("1990-01-01", "1999-12-31", "1980-01-01", "2009-12-31", True, True),
    # a detention that spans the whole window
    ("1998-03-01", "2023-05-04", "2003-01-01", "2009-12-31", True, False),
    # an end equal to the window's start, a start equal to its end, and one day short of both
    ("2002-12-01", "2003-01-21", "2003-01-21", "2003-12-31", True, False),
    ("2002-12-01", "2003-01-21", "2003-01-22", "2003-12-31", False, False),
    ("2002-12-01", "2003-01-21", "2002-01-01", "2002-12-01", True, False),
    ("2002-12-01", "2003-01-21", "2002-01-01", "2002-11-30", False, False),
    # leap day
    ("2012-02-29", "2012-02-29", "2012-02-01", "2012-02-29", True, True),
    ("2012-02-29", "2012-02-29", "2012-03-01", ".", False, False),
    # records with an open start or end
    (".", "2003-01-21", "2003-01-01", "2003-12-31", True, False),
    (".", "2003-01-21", ".", "2003-12-31", True, True),
    (".", "2003-01-21", "2003-01-22", ".", False, False),
    ("2023-10-01", ".", "2024-01-01", "2024-12-31", True, False),
    ("2023-10-01", ".", "2023-01-01", ".", True, True),
    ("2023-10-01", ".", ".", "2023-09-30", False, False),
    # windows with an open end
    ("2012-03-07", "2012-03-07", "2012-03-07", ".", True, True),
    ("2012-03-07", "2012-03-07", ".", "2012-03-06", False, False),
    ("2012-03-07", "2012-03-07", ".", ".", True, True),
    # before 1970: negative days
    ("1953-07-27", "1953-07-27", "1950-06-25", "1953-07-27", True, True),
]


@pytest.mark.parametrize("start, end, first, last, possibly, certainly", BY_HAND)
def test_rule_of_intervals(start, end, first, last, possibly, certainly):
    args = day(start), day(end), day(first), day(last)
    assert overlaps(*args) is possibly
    assert inside(*args) is certainly


def test_undated_is_a_choice_of_its_own():
    window = FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31), certainly=True)
    assert window.matches_dates(None, None)
    assert not window.with_(include_undated=False).matches_dates(None, None)
    assert not FilterState(include_undated=False).matches_dates(None, None)
    assert FilterState(include_undated=False).matches_dates(None, day("2003-01-01"))


def test_themes_of_a_record():
    assert FilterState().matches_themes([])
    only_none = FilterState(themes=frozenset([words.NO_THEME]))
    assert only_none.matches_themes([]) and not only_none.matches_themes(["public-execution"])
    two = FilterState(themes=frozenset(["public-execution", "forced-repatriation"]))
    assert two.matches_themes(["forced-repatriation", "womens-rights"]) and not two.matches_themes([])
    assert not FilterState(themes=frozenset()).matches_themes([])


def test_equal_choices_are_equal_and_cannot_be_changed():
    a = FilterState(themes=frozenset(["a", "b"]), start=date(2003, 1, 1))
    b = FilterState(themes=frozenset(["b", "a"]), start=date(2003, 1, 1))
    assert a == b and hash(a) == hash(b) and a.to_json() == b.to_json()
    assert a != a.with_(certainly=True)
    with pytest.raises(AttributeError):
        a.certainly = True


def test_defaults():
    state = FilterState()
    assert state.themes is None and not state.has_window and not state.certainly and state.include_undated
    assert state.place_kinds == DEFAULT_KINDS and "prison" not in state.place_kinds
    assert state.routes == frozenset({1, 2, 3, 4, 5, 6})


def test_days_and_dates():
    assert day_of(date(1970, 1, 1)) == 0 and day_of(date(1969, 12, 31)) == -1 and day_of(None) is None
    assert date_of(day_of(date(2023, 10, 9))) == date(2023, 10, 9)


@pytest.mark.parametrize("state", [
    FilterState(),
    FilterState(themes=frozenset()),
    FilterState(themes=frozenset(["forced-repatriation", words.NO_THEME]), start=date(2003, 1, 1),
                end=date(2009, 12, 31), certainly=True, include_undated=False,
                place_kinds=frozenset(["prison"]), routes=frozenset([2, 5])),
    FilterState(end=date(999, 1, 1), routes=frozenset(), place_kinds=frozenset()),
])
def test_json_both_ways(state):
    assert FilterState.from_json(state.to_json()) == state
    assert "\n" not in state.to_json()


def test_json_defaults():
    assert FilterState.from_json('{"visual_atlas_filter": 1}') == FilterState()


def test_window_that_ends_before_it_starts():
    with pytest.raises(AtlasError, match="2009-12-31"):
        FilterState(start=date(2009, 12, 31), end=date(2003, 1, 1))


@pytest.mark.parametrize("changes, told", [
    ({"castles": []}, "castles"),
    ({"place_kinds": ["castle"]}, "castle"),
    ({"place_kinds": "prison"}, "place_kinds"),
    ({"themes": ["forced-repatriation", "unheard-of"]}, "unheard-of"),
    ({"themes": [7]}, "themes"),
    ({"start": "2003"}, "2003"),
    ({"start": "2003-02-30"}, "2003-02-30"),
    ({"start": 2003}, "2003"),
    ({"start": "20030101"}, "20030101"),
    ({"certainly": 1}, "certainly"),
    ({"include_undated": None}, "include_undated"),
    ({"routes": ["1"]}, "routes"),
    ({"routes": [True]}, "routes"),
    ({"routes": [0]}, "routes"),
    ({"visual_atlas_filter": 3}, "newer"),
    ({"visual_atlas_filter": "1"}, "version"),
    ({"start": "2009-01-01", "end": "2003-01-01"}, "before it starts"),
])
def test_unknown_words_are_refused(changes, told):
    values = json.loads(FilterState().to_json())
    values.update(changes)
    with pytest.raises(AtlasError, match=told) as caught:
        FilterState.from_json(json.dumps(values), known_themes=["forced-repatriation"])
    assert caught.value.advice


@pytest.mark.parametrize("text", ["", "not json", "[]", "null", "{}", '{"themes": null}'])
def test_other_text_is_refused(text):
    with pytest.raises(AtlasError):
        FilterState.from_json(text)
