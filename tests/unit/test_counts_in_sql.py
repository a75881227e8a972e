"""Every number on screen against plain SQL on a built atlas, under random choices.

The cases of a choice come from store.filter_sql, the numbers from GROUP BY; neither knows the index.
"""

import random
from contextlib import closing
from datetime import date

import numpy as np
import pytest

from visual_atlas_plugin.domain import facets, words
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.counted import QUARTER, Bins
from visual_atlas_plugin.domain.filter_state import FilterState, date_of
from visual_atlas_plugin.store.column_reader import load_columns
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.filter_sql import Found, case_condition
from visual_atlas_plugin.store.training import build_training_atlas

OF_PLACE = {facets.PROVINCES: "p.admin1", facets.COUNTIES: "p.admin1 || '/' || p.admin2", facets.HELD_IN: "p.kind",
            facets.CROSSINGS: "CASE p.kind WHEN 'border_crossing' THEN p.place_id END", "place": "p.place_id"}
STATED = {facets.CREDIBILITY: "credibility", facets.CONFIDENCE: "confidence", facets.REVIEW: "review",
          facets.PRIVACY: "privacy",
          facets.RECORD_KINDS: "record_kind"}
VISITS = "stages s JOIN places p ON p.uuid = s.place_uuid"
UNDATED = "(c.start_day IS NULL AND c.end_day IS NULL)"


class Plain:
    """Asks the database."""

    def __init__(self, connection):
        self.connection = connection
        self.area = []

    def having(self, text):
        """Return the fids of the cases that hold a free text."""
        return [row[0] for row in self.connection.execute(
            "SELECT fid FROM cases WHERE instr(lower(case_id || ' ' || coalesce(title, '') || ' ' || "
            "coalesce(summary, '')), ?) "
            "ORDER BY fid", (text,))]

    def rows(self, what, state, more="", **changes):
        """Return rows of `what` over the cases c of a choice."""
        condition = case_condition(state.with_(**changes), Found(self.area, self.having(state.text))) or "1 = 1"
        return self.connection.execute(what.format(where=f"({condition}){more}")).fetchall()

    def number(self, state, more="", **changes):
        """Return the number of cases of a choice."""
        return self.rows("SELECT count(*) FROM cases c WHERE {where}", state, more, **changes)[0][0]

    def by_place(self, state, name, **changes):
        """Return the cases per value of something that places have."""
        value = OF_PLACE[name]
        return dict(self.rows(f"SELECT {value}, count(DISTINCT c.fid) FROM cases c JOIN stages s ON s.case_uuid = c.uuid "
                              f"JOIN places p ON p.uuid = s.place_uuid WHERE {{where}} AND {value} IS NOT NULL GROUP BY 1",
                              state, **changes))

    def facet(self, state, name, values):
        """Return the cases per value of a facet under all other choices."""
        if name in STATED:
            return {words.NOT_STATED if value in (None, "") else str(value): number for value, number in self.rows(
                f"SELECT c.{STATED[name]}, count(*) FROM cases c WHERE {{where}} GROUP BY 1", state, **{name: None})}
        if name in OF_PLACE:
            found = self.by_place(state, name, **{name: None})
            found[words.PLACE_UNKNOWN] = self.number(
                state, f" AND NOT EXISTS (SELECT 1 FROM {VISITS} WHERE s.case_uuid = c.uuid)", **{name: None})
            return found
        return {value: self.number(state.with_(**{name: frozenset([value])})) for value in values}


@pytest.fixture(scope="module")
def atlas(tmp_path_factory):
    """The training atlas: its index, and who asks its database."""
    path = tmp_path_factory.mktemp("sql") / "training.gpkg"
    build_training_atlas(path)
    with closing(connect(path)) as connection:
        plain = Plain(connection)
        yield CaseIndex(load_columns(path), lambda text: np.array(plain.having(text), np.int64)), plain


def assert_same(index, plain, state):
    """Compare every number."""
    columns = index.columns
    plain.area = [columns.places.place_id[place] for place in index.places_in(state)]
    counts = index.counts(state)
    assert counts.matching == len(index.fids(state)) == plain.number(state), state
    assert counts.undated == plain.number(state, f" AND {UNDATED}") and counts.dated == counts.matching - counts.undated
    assert counts.undated_available == plain.number(state, f" AND {UNDATED}", include_undated=True)
    assert counts.located == plain.number(
        state, f" AND EXISTS (SELECT 1 FROM {VISITS} WHERE s.case_uuid = c.uuid AND p.geom IS NOT NULL)")
    themes = dict(plain.rows("SELECT t.theme_id, count(*) FROM cases c JOIN case_themes m ON m.case_uuid = c.uuid "
                             "JOIN themes t ON t.uuid = m.theme_uuid WHERE {where} GROUP BY 1", state, themes=None))
    themes[words.NO_THEME] = plain.number(state, " AND c.uuid NOT IN (SELECT case_uuid FROM case_themes)", themes=None)
    assert {theme: now for theme, (now, _) in counts.by_theme.items()} == {
        theme: themes.get(theme, 0) for theme in counts.by_theme}
    for name, found in counts.facets.items():
        now = plain.facet(state, name, found)
        assert {value: pair[0] for value, pair in found.items()} == {
            value: now.get(value, 0) for value in found}, (state, name)
        assert set(now) <= set(found) | {None}, name
    assert dict(zip(columns.places.place_id, counts.by_place.tolist())) == {
        **dict.fromkeys(columns.places.place_id, 0), **plain.by_place(state, "place")}, state
    assert_bins(plain, state, Bins.of_years(counts.histogram.years), counts.histogram.now)
    quarters = Bins.of(QUARTER, date(2009, 1, 1), date(2012, 3, 1))
    assert_bins(plain, state, quarters, index.timeline(state, quarters).now.tolist())


def assert_bins(plain, state, bins, found):
    """Compare records per bin, each in that part of it that lies in the window."""
    first, last = state.window_days
    for number, (begin, after) in enumerate(zip(bins.edges.tolist(), bins.edges.tolist()[1:])):
        begin = begin if first is None else max(begin, first)
        end = after - 1 if last is None else min(after - 1, last)
        there = begin <= end and plain.number(state, f" AND NOT {UNDATED} AND coalesce(c.start_day, {end}) <= {end} "
                                                     f"AND coalesce(c.end_day, {begin}) >= {begin}")
        assert found[number] == int(there), (state, bins.starts(number))


def random_state(dice, values, themes):
    """Return a choice: a window more often than not, up to three facets, now and then a text or an area."""
    days = sorted(dice.randrange(9000, 20500) for _ in range(2))
    chosen = {name: frozenset(dice.sample(values[name], min(len(values[name]), dice.choice((1, 2, 6)))))
              for name in dice.sample(facets.FACETS, dice.choice((0, 1, 1, 2, 3)))}
    west, south = dice.uniform(122, 128), dice.uniform(38, 42)
    box = ((west, south), (west + 5, south), (west + 5, south + 4), (west, south + 4))
    return FilterState(
        themes=None if dice.random() < 0.4 else frozenset(dice.sample(themes, dice.randrange(len(themes)))),
        start=None if dice.random() < 0.3 else date_of(days[0]), end=None if dice.random() < 0.3 else date_of(days[1]),
        certainly=dice.random() < 0.5, include_undated=dice.random() < 0.6,
        text=dice.choice(("", "", "", "syn", "01", "nowhere in it")), area=box if dice.random() < 0.25 else (), **chosen)


@pytest.mark.parametrize("seed", range(6))
def test_every_number_is_what_the_database_says(atlas, seed):
    index, plain = atlas
    whole = index.counts(FilterState())
    values = {name: sorted(found) for name, found in whole.facets.items()}
    dice = random.Random(seed)
    assert_same(index, plain, random_state(dice, values, sorted(whole.by_theme)) if seed else FilterState())


def test_publishers_between_odd_blanks_are_the_same_on_map_and_screen(tmp_path):
    path = tmp_path / "blanks.gpkg"
    build_training_atlas(path)
    texts = ("A  ;B", "A\n;B", " A ; B ", "\u00a0A\u00a0;B", "A\t;\tB", "C D\tE", "C D", ";;", " \n; ", "A\u3000;B", "a;A", "AB")
    with closing(connect(path, write=True)) as connection:
        fids = [row[0] for row in connection.execute("SELECT fid FROM cases ORDER BY fid LIMIT ?", (len(texts),))]
        connection.executemany("UPDATE cases SET publisher = ? WHERE fid = ?", zip(texts, fids))
        index = CaseIndex(load_columns(path))
        for name, (_, whole) in index.counts(FilterState()).facets[facets.PUBLISHERS].items():
            state = FilterState(publishers=frozenset([name]))
            drawn = connection.execute(f"SELECT c.fid FROM cases c WHERE {case_condition(state)} ORDER BY c.fid").fetchall()
            assert [row[0] for row in drawn] == index.fids(state).tolist() and len(drawn) == whole, name
