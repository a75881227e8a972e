"""Every number of the index against plain rows: facets, places, text, area, timelines, movements; step after step."""

import random
from collections import Counter
from datetime import date

import numpy as np
import plain_counts as plain
import pytest

from visual_atlas_plugin.domain import dates, facets, words
from visual_atlas_plugin.domain.case_columns import OPEN_END, OPEN_START
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.counted import MONTH, QUARTER, YEAR, Bins
from visual_atlas_plugin.domain.filter_state import FilterState, date_of, day_of


def made(seed, n, **more):
    """Return made-up rows and their index."""
    world = plain.make_world(seed, n, **more)
    return world, CaseIndex(plain.columns_of(world), plain.finder(world))


def assert_counts(world, index, state):
    counts = index.counts(state)
    kept = [row for row in world.rows if plain.passes(world, row, state)]
    assert (counts.matching, counts.total) == (len(kept), len(world.rows)), state
    assert counts.dated == sum(not row.undated for row in kept) and counts.undated == sum(row.undated for row in kept)
    assert counts.total_dated == sum(not row.undated for row in world.rows)
    assert counts.undated_available == sum(row.undated and plain.passes(world, row, state, "undated") for row in world.rows)
    assert counts.themes_overlap == any(len(row.themes) > 1 for row in world.rows)
    in_time = [row for row in world.rows if plain.passes(world, row, state, "themes")]
    for theme in world.themes + (words.NO_THEME,):
        now, every = (sum(theme in (row.themes or {words.NO_THEME}) for row in rows) for rows in (in_time, world.rows))
        assert counts.by_theme[theme] == (now, every), (state, theme)
    assert tuple(counts.facets) == facets.FACETS
    for name, found in counts.facets.items():
        now, every = plain.facet_counts(world, state, name), plain.facet_counts(world, FilterState(), name)
        assert {value: pair for value, pair in found.items() if pair != (0, 0)} == {
            value: (now[value], every[value]) for value in every}, (state, name)
    assert_places(world, counts, kept, state)
    years = range(counts.histogram.first_year, counts.histogram.first_year + len(counts.histogram.all))
    edges = [day_of(date(year, 1, 1)) for year in (*years, years.stop)] if len(years) else [0]
    assert list(counts.histogram.now) == plain.per_bin(kept, state, edges), state
    assert list(counts.histogram.all) == plain.per_bin(world.rows, FilterState(), edges)


def assert_places(world, counts, kept, state):
    at = Counter(place for row in kept for place in set(row.visits))
    assert counts.by_place.tolist() == [at[place] for place in range(len(world.kinds))], state
    assert counts.by_place.dtype == np.int64 and counts.unplaced == sum(not row.visits for row in kept)
    assert counts.located == sum(any(world.points[place] for place in row.visits) for row in kept), state


def assert_rest(world, index, state, dice):
    """Compare what is not in the counts."""
    kept = [row for row in world.rows if plain.passes(world, row, state)]
    assert index.fids(state).tolist() == [row.fid for row in kept]
    assert [world.rows[position].fid for position in index.matching(state)] == [row.fid for row in kept]
    for unit in (YEAR, QUARTER, MONTH):
        bins = Bins.of(unit, date_of(dice.randrange(2000, 5000)), date_of(dice.randrange(5000, 9000)))
        assert_timeline(world, index, state, kept, bins)
    days = np.array(sorted(dice.sample(range(2000, 9000), 9)))
    assert_timeline(world, index, state, kept, Bins(MONTH, date(1980, 1, 1), days))
    flows = index.flows(state)
    number = Counter(leg for row in kept for leg in row.legs)
    found = list(zip(zip(flows.origin.tolist(), flows.target.tolist()), flows.number.tolist()))
    assert found == sorted(number.items(), key=lambda pair: (-pair[1], pair[0])), state
    assert flows.cases == sum(bool(row.legs) for row in kept)
    people, persons = index.people(state), set().union(*(row.persons for row in kept))
    assert people.by_sex == {sex: sum(world.sexes[person] == sex for person in persons) for sex in words.SEXES}
    assert people.cases_with == sum(bool(row.persons) for row in kept)
    assert people.cases_with + people.cases_without == len(kept)


def assert_timeline(world, index, state, kept, bins):
    edges = bins.edges.tolist()
    timeline = index.timeline(state, bins, by_theme=True)
    assert timeline.all.tolist() == plain.per_bin(world.rows, FilterState(), edges)
    assert timeline.now.tolist() == plain.per_bin(kept, state, edges), (state, bins)
    assert timeline.undated_now == sum(row.undated for row in kept)
    assert timeline.undated_all == sum(row.undated for row in world.rows)
    ticked = [theme for theme in world.themes + (words.NO_THEME,) if state.themes is None or theme in state.themes]
    assert list(timeline.by_theme) == ticked
    for theme in ticked:
        of_theme = [row for row in kept if theme in (row.themes or {words.NO_THEME})]
        assert timeline.by_theme[theme].tolist() == plain.per_bin(of_theme, state, edges), (state, theme)


@pytest.mark.parametrize("seed", range(4))
def test_steps_of_a_user(seed):
    world, index = made(seed, 500)
    dice, state = random.Random(seed), FilterState()
    for step in range(45):
        assert_counts(world, index, state)
        if step % 5 == 0:
            assert_rest(world, index, state, dice)
        state = plain.changed(world, state, dice)


def test_many_small_moves_end_where_a_new_index_begins():
    world, index = made(11, 3000)
    dice = random.Random(11)
    state = FilterState(start=date(1982, 5, 1), end=date(1986, 2, 3), provinces=frozenset(["Province 1", "Province 2"]))
    for step in range(400):
        days = [dice.randint(-30, 30) for _ in range(2)]
        ends = sorted(day + move for day, move in zip(state.window_days, days))
        state = state.with_(start=date_of(ends[0]), end=date_of(ends[1]))
        if step % 7 == 0:
            state = state.with_(themes=frozenset(dice.sample(world.themes, 3)))
        if step % 50 == 0:
            state = state.with_(certainly=not state.certainly)
        if step % 90 == 0:
            state = state.with_(include_undated=not state.include_undated)
        counts = index.counts(state)
    new = CaseIndex(plain.columns_of(world)).counts(state)
    assert counts == new and counts.by_place.tolist() == new.by_place.tolist()
    assert_counts(world, index, state)


# what does not fit into codes: hundreds of publishers, many provinces, thousands of different sets of themes
EXPLODING = {"themes": 14, "publishers": 300, "provinces": 40, "places": 200, "most_visits": 9}


def test_more_sets_than_codes_hold():
    world, index = made(5, 5000, **EXPLODING)
    layout = index._layout
    assert layout.facets[facets.PUBLISHERS].column < 0 and layout.facets[facets.PROVINCES].column < 0
    assert layout.facets[facets.HELD_IN].column >= 0
    dice, state = random.Random(5), FilterState()
    for _ in range(8):
        state = plain.changed(world, state, dice)
        assert_counts(world, index, state)
    for chosen in ({"publishers": frozenset(["Publisher 007", words.NOT_STATED])}, {"provinces": frozenset(["Province 3"])},
                   {"provinces": frozenset([words.PLACE_UNKNOWN, "Province 39"])}):
        assert_counts(world, index, FilterState(start=date(1983, 1, 1), themes=frozenset(world.themes[:3]), **chosen))


def test_themes_in_more_sets_than_rows_are_kept(monkeypatch):
    monkeypatch.setattr("visual_atlas_plugin.domain.running_totals.MOST_ROWS", 10)
    world, index = made(6, 400)
    assert not index._totals.by_set
    dice, state = random.Random(6), FilterState()
    for step in range(30):
        assert_counts(world, index, state)
        if step % 6 == 0:
            assert_rest(world, index, state, dice)
        state = plain.changed(world, state, dice)


def test_crossings_with_the_same_id():
    world = plain.make_world(3, 200)
    world.place_id = lambda place: f"P{place // 2}"
    index = CaseIndex(plain.columns_of(world), plain.finder(world))
    crossing = next(value for value, (_, every) in index.counts(FilterState()).facets[facets.CROSSINGS].items() if every)
    for state in (FilterState(), FilterState(crossings=frozenset([crossing])),
                  FilterState(held_in=frozenset([words.CROSSING]))):
        assert_counts(world, index, state)


def test_nothing_at_all_and_nowhere():
    for more in ({"places": 0}, {"themes": 0}, {"publishers": 0}):
        world, index = made(1, 60, **more)
        if not world.kinds:
            world.routes.clear()
        assert_counts(world, index, FilterState(start=date(1980, 1, 1), confidence=frozenset(["high"])))
    world, index = made(1, 0)
    assert_counts(world, index, FilterState(start=date(1980, 1, 1), provinces=frozenset(["Province 1"])))
    assert len(index.flows(FilterState())) == 0 and index.province_matrix(FilterState()) == {}


def test_what_an_index_does_not_keep_is_never_empty():
    world, index = made(4, 50)
    assert index.columns.fid.tolist() == [row.fid for row in world.rows] and len(index.columns) == 50
    for name in ("themes", "visit_case", "leg_from", "reliability"):
        with pytest.raises(AttributeError, match="not kept"):
            getattr(index.columns, name)
    with pytest.raises(AttributeError, match="not kept"):
        index.columns.only(index.columns.fid[:3])


def test_a_text_is_asked_again_after_an_edit():
    world, index = made(2, 100)
    state = FilterState(text="river")
    before = index.counts(state).matching
    for row in world.rows:
        row.text = "river"
    assert index.counts(state).matching == before < 100
    index.forget_text()
    assert index.counts(state).matching == 100 and not index.knows_text("night") and index.knows_text("river")


# The dates of the issue, worked out by hand: EDTF, possibly and certainly in 2005-03-10 .. 2006-06-30
BY_HAND = [
    ("2005-03-10", True, True), ("2005-03-09", False, False), ("2006-06-30", True, True), ("2006-07-01", False, False),
    ("2005", True, False), ("2006", True, False), ("2004", False, False), ("200X", True, False), ("199X", False, False),
    ("2005-03", True, False), ("2005-04", True, True), ("2006-06", True, True), ("2005~", True, False),
    ("2005-05-05~", True, True), ("2006-07~", False, False), ("2005-03-10?", True, True),
    ("2001/2003", False, False), ("2001/2005-03-10", True, False),       # ends on the first day of the window
    ("2006-06-30/2009", True, False), ("2001/2009", True, False),        # begins on its last; spans all of it
    ("2005-04/2006-05", True, True), ("2006-01-01/..", True, False), ("../2005-12-31", True, False),
    ("2007/..", False, False), ("../2004", False, False), ("/2005-12-31", True, False), ("2005-12-31/", True, False),
    ("2005-03-09T23:30:00-05:00", False, False), ("2006-06-30T23:59:59Z", True, True),      # the day stays the day written
    ("2006-07-01T00:30:00+09:00", False, False), ("..", None, None), ("", None, None),
]


def test_dates_by_hand():
    found = [(None, None) if not text or text == ".." else (dates.parse(text).start_day, dates.parse(text).end_day)
             for text, _, _ in BY_HAND]
    start = np.array([OPEN_START if first is None else first for first, _ in found])
    end = np.array([OPEN_END if last is None else last for _, last in found])
    index = CaseIndex.from_columns(start, end, ("t",), np.arange(len(found)), np.zeros(len(found), int))
    window = FilterState(start=date(2005, 3, 10), end=date(2006, 6, 30), include_undated=False)
    for state, column in ((window, 1), (window.with_(certainly=True), 2)):
        expected = [position for position, row in enumerate(BY_HAND) if row[column]]
        assert index.matching(state).tolist() == expected, column
        assert index.counts(state).matching == len(expected)
        with_undated = index.counts(state.with_(include_undated=True))
        unknown = sum(row[column] is None for row in BY_HAND)
        assert (with_undated.matching, with_undated.undated) == (len(expected) + unknown, unknown)
