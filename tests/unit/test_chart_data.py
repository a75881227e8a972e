"""The numbers of the charts: the shipped records by hand, and made-up ones against plain SQL and the panel's counts."""

import random
import sqlite3
from collections import Counter
from datetime import date
from itertools import groupby

import numpy as np
import pytest

from visual_atlas_plugin.domain import chart_data, words
from visual_atlas_plugin.domain.case_columns import CaseColumns, Pairs, PlaceColumns
from visual_atlas_plugin.domain.case_index import OPEN_END, OPEN_START, CaseIndex
from visual_atlas_plugin.domain.counted import Counts
from visual_atlas_plugin.domain.filter_state import EPOCH_ORDINAL, FilterState
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.index_reader import load_index
from visual_atlas_plugin.store.training import build_training_atlas

CUSTODY = ("arrest", "detention", "deportation", "hand_over", "transfer", "disappearance")


@pytest.fixture(scope="module")
def facts(tmp_path_factory):
    path = tmp_path_factory.mktemp("facts") / "facts.gpkg"
    build_atlas(path)
    return load_index(path)


@pytest.fixture(scope="module")
def training(tmp_path_factory):
    """The training atlas: its path and its index."""
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return path, load_index(path)


def charts(index, state=FilterState()):
    return chart_data.all_charts(index, state, index.counts(state))


def test_the_shipped_records_by_hand(facts):
    made = charts(facts)
    assert (made.matching, made.total) == (16, 16)
    years = made.years
    assert (years.first, years.step, len(years.every)) == (2002, 1, 24)
    assert (years.every[0], years.every[1], years.every[21], years.every[22]) == (1, 1, 4, 4)
    assert [theme for theme, _ in years.themes] == ["forced-repatriation"] and years.themes[0][1] == years.every
    assert years.n == 13 and years.left_out == ((chart_data.UNDATED, 3),)
    assert years.spans      # the campaign of the winter of 2002 lies in two years
    people = made.people
    assert people.n == 0 and people.left_out == ((chart_data.NO_PERSON, 16),)
    assert {sex for sex, _ in people.rows} == set(words.SEXES)


def test_a_window_ends_the_axis(facts):
    made = charts(facts, FilterState(start=date(2012, 3, 1), end=date(2023, 12, 31), include_undated=False)).years
    assert (made.first, len(made.every)) == (2012, 12)
    assert (made.every[0], made.every[-1], made.n) == (1, 4, 6) and made.left_out == () and not made.spans


def test_no_record_at_all():
    index = CaseIndex.from_columns(np.zeros(0), np.zeros(0), ("a",), np.zeros(0), np.zeros(0))
    made = charts(index)
    assert made.years.every == () and made.movements.cells == {} and made.places.rows == () and made.people.n == 0
    assert not any(made[name].left_out for name in chart_data.CHARTS)


def test_a_record_of_open_end_has_a_bar_beyond_all_known_days():
    index = CaseIndex.from_columns(np.array([14610]), np.array([OPEN_END]), ("a",), np.array([0]), np.array([0]))
    made = charts(index, FilterState(start=date(2050, 5, 1))).years
    assert (made.first, made.every, made.n) == (2050, (1,), 1)
    before = CaseIndex.from_columns(np.array([OPEN_START]), np.array([14610]), ("a",), np.array([0]), np.array([0]))
    made = charts(before, FilterState(end=date(1950, 5, 1))).years
    assert (made.first, made.every, made.n) == (1950, (1,), 1)


def test_a_long_span_has_several_years_a_bar():
    days = [date(year, 6, 1).toordinal() - EPOCH_ORDINAL for year in (1801, 1803, 1999, 2023)]
    index = CaseIndex.from_columns(np.array(days), np.array(days), ("a",), np.arange(4), np.zeros(4, int))
    made = charts(index).years
    assert made.step == 2 and made.first == 1801 and len(made.every) == 112
    assert made.every[:2] == (1, 1) and sum(made.every) == 4 and made.years(0) == (1801, 1802)


def test_an_ancient_date_does_not_break_the_axis():
    index = CaseIndex.from_columns(np.array([-719162, 2932896]), np.array([-719162, 2932896]), ("a",),
                                   np.zeros(0), np.zeros(0))
    made = charts(index).years
    assert made.n == 2 and sum(made.every) == 2 and len(made.every) <= chart_data.MOST_BARS


def some_states(count):
    """Return choices at random of dates, themes and people's sources."""
    dice = random.Random(20231009)
    themes = ("forced-repatriation", "detention-facilities", "womens-rights", "torture-and-assault", words.NO_THEME)
    for _ in range(count):
        first, last = sorted(dice.sample(range(1994, 2026), 2))
        yield FilterState(
            themes=None if dice.random() < 0.4 else frozenset(dice.sample(themes, dice.randint(1, 3))),
            start=date(first, dice.randint(1, 12), 1) if dice.random() < 0.6 else None,
            end=date(last, dice.randint(1, 12), 15) if dice.random() < 0.6 else None,
            certainly=dice.random() < 0.3, include_undated=dice.random() < 0.7)


def chosen_in_sql(state):
    """Return SQL that selects the uuids of the matching cases, written for this test alone."""
    first, last = (None if day is None else day.toordinal() - EPOCH_ORDINAL for day in (state.start, state.end))
    dated = ["(start_day IS NOT NULL OR end_day IS NOT NULL)"]
    if state.certainly:
        dated += [f"start_day >= {first}"] * (first is not None) + [f"end_day <= {last}"] * (last is not None)
    else:
        dated += [f"(end_day IS NULL OR end_day >= {first})"] * (first is not None)
        dated += [f"(start_day IS NULL OR start_day <= {last})"] * (last is not None)
    undated = "(start_day IS NULL AND end_day IS NULL)" if state.include_undated else "0"
    theme = "1"
    if state.themes is not None:
        listed = ", ".join(f"'{name}'" for name in state.themes - {words.NO_THEME})
        theme = (f"uuid IN (SELECT case_uuid FROM case_themes JOIN themes ON themes.uuid = theme_uuid "
                 f"WHERE theme_id IN ({listed}))")
        if words.NO_THEME in state.themes:
            theme += " OR uuid NOT IN (SELECT case_uuid FROM case_themes)"
    return f"SELECT uuid FROM cases WHERE ({' AND '.join(dated)} OR {undated}) AND ({theme})"


def test_every_number_is_that_of_the_panel_and_of_plain_sql(training):
    path, index = training
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def ask(statement):
        return connection.execute(statement).fetchall()

    for state in some_states(12):
        counts: Counts = index.counts(state)
        made, chosen = charts(index, state), chosen_in_sql(state)
        assert made.matching == counts.matching == ask(f"SELECT COUNT(*) FROM ({chosen})")[0][0], state
        by_year = dict(zip(counts.histogram.years, counts.histogram.now))
        for bar, number in enumerate(made.years.every):
            assert number == by_year[made.years.first + bar], (state, made.years, counts.histogram)
        assert made.years.n == counts.dated and dict(made.years.left_out).get(chart_data.UNDATED, 0) == counts.undated
        check_year_in_sql(made.years, state, chosen, ask)
        rows = ask(f"SELECT place_id, COUNT(DISTINCT case_uuid) FROM stages JOIN places ON places.uuid = place_uuid "
                   f"WHERE case_uuid IN ({chosen}) GROUP BY place_id ORDER BY 2 DESC, 1")
        assert list(made.places.rows) == rows
        placed = ask(f"SELECT COUNT(DISTINCT case_uuid) FROM stages WHERE place_uuid IS NOT NULL AND case_uuid IN ({chosen})")
        assert made.places.n == placed[0][0]
        assert dict(made.places.left_out).get(chart_data.NO_PLACE, 0) == made.matching - placed[0][0]
        people = dict(ask(f"SELECT COALESCE(sex, 'not_stated'), COUNT(*) FROM persons WHERE uuid IN (SELECT person_uuid "
                          f"FROM case_persons WHERE case_uuid IN ({chosen})) GROUP BY 1"))
        assert {sex: number for sex, number in made.people.rows if number} == people
        assert made.people.n == sum(people.values())
        check_movements(made, chosen, ask)
    connection.close()


def check_year_in_sql(years, state, chosen, ask):
    """One bar of one theme, counted by days."""
    if not years.themes:
        return
    theme, row = years.themes[0]
    bar = max(range(len(row)), key=row.__getitem__)
    first = max(day for day in (state.start, date(years.first + bar, 1, 1)) if day).toordinal() - EPOCH_ORDINAL
    last = min(day for day in (state.end, date(years.first + bar, 12, 31)) if day).toordinal() - EPOCH_ORDINAL
    of_theme = ("NOT IN (SELECT case_uuid FROM case_themes)" if theme == words.NO_THEME else
                f"IN (SELECT case_uuid FROM case_themes JOIN themes ON themes.uuid = theme_uuid WHERE theme_id = '{theme}')")
    number = ask(f"SELECT COUNT(*) FROM cases WHERE uuid IN ({chosen}) AND uuid {of_theme} "
                 f"AND (start_day IS NOT NULL OR end_day IS NOT NULL) "
                 f"AND (start_day IS NULL OR start_day <= {last}) AND (end_day IS NULL OR end_day >= {first})")
    assert row[bar] == number[0][0], (theme, state)


def check_movements(made, chosen, ask):
    """Moves told by a loop over the stages: single ones in custody that follow one another, over crossings."""
    stages = ask(f"SELECT s.case_uuid, s.stage_order, s.place_uuid, s.role, p.kind, COALESCE(p.admin1, '') FROM stages AS s "
                 f"JOIN cases AS k ON k.uuid = s.case_uuid LEFT JOIN places AS p ON p.uuid = s.place_uuid "
                 f"WHERE k.record_kind = 'case' AND k.uuid IN ({chosen}) ORDER BY 1, 2")
    found = set()
    for case, own in groupby(stages, key=lambda stage: stage[0]):
        path = []
        for _, moment in groupby(own, key=lambda stage: stage[1]):
            moment = list(moment)
            _, _, place, role, kind, province = moment[0]
            if len(moment) > 1 or place is None or role not in CUSTODY:
                found |= {(case, *move) for move in moves_along(path)}
                path = []
            elif not path or path[-1][0] != place:
                path.append((place, "at a crossing" if kind == words.CROSSING and not province else province))
        found |= {(case, *move) for move in moves_along(path)}
    counted = Counter(move[1:] for move in found)
    spoken = {words.CROSSING: "at a crossing", words.NOT_STATED: ""}
    assert {tuple(spoken.get(side, side) for side in pair): n for pair, n in made.movements.cells.items()} == counted
    left = sum(number for _, number in made.movements.left_out)
    assert made.movements.n == len({move[0] for move in found}) and made.movements.n + left == made.matching
    assert {pair[0] for pair in counted} == {spoken.get(side, side) for side in made.movements.origins}


def moves_along(path):
    """Yield the moves of one unbroken path of (place, province): from each stop to the next that is no crossing."""
    sides = [province for _, province in path]
    start = 0
    for stop in range(1, len(sides)):
        if sides[stop] != "at a crossing" or stop == len(sides) - 1:
            yield sides[start], sides[stop]
            start = stop


def test_a_move_leads_over_its_crossings():
    places = PlaceColumns(("A", "X", "Y", "B", "C"), ("prison", "border_crossing", "border_crossing", "prison", "prison"),
                          ("Jilin", "", "", "North Hamgyong", ""), ("",) * 5, np.full(5, np.nan), np.full(5, np.nan))
    legs = [(0, 0, 1), (0, 1, 3), (1, 0, 1), (1, 1, 2), (1, 2, 3), (2, 0, 1), (3, 2, 3), (4, 3, 4), (5, 0, 1), (6, 1, 3)]
    case, origin, target = (np.array(column, np.int32) for column in zip(*legs))
    columns = CaseColumns(np.arange(7, dtype=np.int64), np.full(7, OPEN_START, np.int32), np.full(7, OPEN_END, np.int32),
                          Pairs(), places=places, leg_case=case, leg_from=origin, leg_to=target)
    assert CaseIndex(columns).province_matrix(FilterState()) == {
        ("Jilin", "North Hamgyong"): 2, ("Jilin", words.CROSSING): 2, (words.CROSSING, "North Hamgyong"): 2,
        ("North Hamgyong", words.NOT_STATED): 1}


def test_a_day_beyond_all_calendars_ends_no_chart():
    index = CaseIndex.from_columns(np.array([20_000, 3_000_000]), np.array([20_001, 3_000_001]), ["a"], np.array([0]), np.array([0]))
    state = FilterState(start=date(2200, 1, 1), certainly=True)
    chart = chart_data.year_chart(index, state, index.counts(state))
    assert chart.n == 1 and chart.first == 2200
