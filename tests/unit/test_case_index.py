"""Counting: the shipped records worked out by hand, and columns against a plain loop on random choices."""

from datetime import date

import numpy as np
import pytest

from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.case_index import OPEN_END, OPEN_START, CaseIndex
from visual_atlas_plugin.domain.filter_state import FilterState, date_of, day_of

THEMES = ("political-prison-camps", "forced-repatriation", "womens-rights")
REPATRIATION = 1
# The sixteen records of the facts: (first day, last day, themes); a dot is a day that is not known.
RECORDS = [
    ("2002-12-01", "2003-01-21", [REPATRIATION]),   # E2002-12
    ("2012-02-29", "2012-02-29", [REPATRIATION]),
    ("2012-03-07", "2012-03-07", [REPATRIATION]),
    ("2021-07-01", "2021-07-31", [REPATRIATION]),
    ("2023-08-29", "2023-08-29", [REPATRIATION]),
    ("2023-09-18", "2023-09-18", [REPATRIATION]),
    ("2023-10-09", "2023-10-09", [REPATRIATION]),
    ("2024-04-26", "2024-04-26", [REPATRIATION]),
    ("2024-04-01", "2024-04-30", [REPATRIATION]),
    ("2024-01-01", "2024-12-31", [REPATRIATION]),   # E2024-H
    ("2024-01-01", "2024-12-31", [REPATRIATION]),   # E2024-K
    ("2025-09-01", "2025-09-30", [REPATRIATION]),
    ("2023-04-05", "2023-10-31", [REPATRIATION]),   # Kim Cheol-ok, by the public stages
    (".", ".", [REPATRIATION]),                     # anonymous testimony of a repatriation
    (".", ".", []),                                 # D0000110
    (".", ".", []),                                 # anonymous testimony of trafficking
]


def build(records, theme_ids=THEMES):
    """Make an index of (first day, last day, theme positions)."""
    def days(position, unknown):
        return np.array([unknown if r[position] == "." else day_of(date.fromisoformat(r[position]))
                         for r in records], dtype=np.int32)
    pairs = [(i, theme) for i, record in enumerate(records) for theme in record[2]]
    return CaseIndex.from_columns(days(0, OPEN_START), days(1, OPEN_END), theme_ids,
                                  np.array([p[0] for p in pairs], int), np.array([p[1] for p in pairs], int))


def test_all_sixteen():
    counts = build(RECORDS).counts(FilterState())
    assert (counts.matching, counts.total, counts.dated, counts.undated) == (16, 16, 13, 3)
    assert counts.by_theme == {"political-prison-camps": (0, 0), "forced-repatriation": (14, 14),
                               "womens-rights": (0, 0), words.NO_THEME: (2, 2)}
    by_year = dict(zip(counts.histogram.years, counts.histogram.all))
    assert by_year[2002] == 1 and by_year[2003] == 1      # one record lies in both years
    assert by_year[2012] == 2 and by_year[2021] == 1 and by_year[2022] == 0
    assert by_year[2023] == 4 and by_year[2024] == 4 and by_year[2025] == 1
    assert list(by_year) == list(range(2002, 2026)) and counts.histogram.now == counts.histogram.all
    assert not counts.themes_overlap


# first, last, certainly, undated too: matching, dated, records of forced repatriation
WINDOWS = [
    ("2023-10-09", "2023-10-09", False, True, 5, 2, 3),   # the return itself, and Kim Cheol-ok's months
    ("2023-10-09", "2023-10-09", True, True, 4, 1, 2),
    ("2023-10-09", "2023-10-09", False, False, 2, 2, 2),
    ("2003-01-01", "2009-12-31", False, False, 1, 1, 1),  # the campaign that ended on 21 January 2003
    ("2003-01-01", "2009-12-31", True, False, 0, 0, 0),
    ("1995-01-01", "1996-12-31", False, False, 0, 0, 0),
    ("2024-01-01", "2024-12-31", True, False, 4, 4, 4),
    ("2024-04-26", "2024-04-26", False, False, 4, 4, 4),
    ("2024-04-26", "2024-04-26", True, False, 1, 1, 1),
    ("2020-01-01", ".", False, True, 13, 10, 11),
    (".", "2012-02-29", True, False, 2, 2, 2),
]


@pytest.mark.parametrize("first, last, certainly, undated, matching, dated, repatriation", WINDOWS)
def test_windows_by_hand(first, last, certainly, undated, matching, dated, repatriation):
    start, end = (None if text == "." else date.fromisoformat(text) for text in (first, last))
    counts = build(RECORDS).counts(FilterState(start=start, end=end, certainly=certainly, include_undated=undated))
    assert (counts.matching, counts.dated) == (matching, dated)
    assert counts.by_theme["forced-repatriation"] == (repatriation, 14)


def test_unticked_theme_still_shows_what_it_would_give():
    state = FilterState(themes=frozenset([words.NO_THEME]), start=date(2023, 10, 9), end=date(2023, 10, 9))
    counts = build(RECORDS).counts(state)
    assert (counts.matching, counts.dated, counts.undated) == (2, 0, 2)
    assert counts.by_theme["forced-repatriation"] == (3, 14)
    assert counts.by_theme[words.NO_THEME] == (2, 2)
    assert counts.undated_available == 2 and counts.undated_hidden == 0
    assert build(RECORDS).counts(state.with_(include_undated=False)).undated_hidden == 2


def test_histogram_shows_only_what_lies_in_the_window():
    counts = build(RECORDS).counts(FilterState(start=date(2023, 1, 1), end=date(2024, 4, 1)))
    now = dict(zip(counts.histogram.years, counts.histogram.now))
    assert now[2023] == 4 and now[2024] == 3 and now[2025] == 0 and now[2012] == 0
    certain = build(RECORDS).counts(FilterState(start=date(2023, 1, 1), end=date(2024, 4, 30), certainly=True))
    now = dict(zip(certain.histogram.years, certain.histogram.now))
    assert now[2023] == 4 and now[2024] == 2


def test_case_with_two_themes_is_counted_once():
    counts = build([("2000-01-01", "2000-01-01", [0, 1]), (".", ".", [1])]).counts(
        FilterState(themes=frozenset(THEMES[:2])))
    assert counts.matching == 2 and counts.themes_overlap
    assert counts.by_theme[THEMES[0]] == (1, 1) and counts.by_theme[THEMES[1]] == (2, 2)


def test_atlas_without_cases():
    counts = build([]).counts(FilterState(start=date(2000, 1, 1), themes=frozenset([THEMES[0]])))
    assert (counts.matching, counts.total) == (0, 0) and counts.histogram.all == ()
    assert counts.by_theme[THEMES[0]] == (0, 0) and counts.by_theme[words.NO_THEME] == (0, 0)


def test_only_undated_and_open_ends():
    assert build([(".", ".", [])]).counts(FilterState(start=date(2000, 1, 1))).matching == 1
    index = build([(".", "2003-05-01", [0]), ("2010-01-01", ".", [1])])
    assert list(index.counts(FilterState()).histogram.years) == list(range(2003, 2011))
    assert index.counts(FilterState(end=date(2003, 5, 1), certainly=True)).matching == 1
    assert index.counts(FilterState(start=date(2050, 1, 1))).matching == 1


def some_columns(n, rng, themes=5):
    """Make n cases with open ends, undated ones, long spans, none to three themes."""
    start = rng.integers(-9000, 19000, n).astype(np.int32)
    end = (start + np.where(rng.random(n) < 0.1, rng.integers(0, 9000, n), rng.integers(0, 40, n))).astype(np.int32)
    start[rng.random(n) < 0.07] = OPEN_START
    end[rng.random(n) < 0.07] = OPEN_END
    count = rng.integers(0, 4, n)
    return start, end, np.repeat(np.arange(n), count), rng.integers(0, themes, int(count.sum()))


def random_state(rng, ids):
    """Make one choice at random; about half have a window with both ends."""
    days = sorted(int(d) for d in rng.integers(-10000, 20000, 2))
    start, end = (None if rng.random() < 0.25 else date_of(d) for d in days)
    chosen = None if rng.random() < 0.3 else frozenset(
        t for t in ids + (words.NO_THEME,) if rng.random() < 0.5)
    return FilterState(themes=chosen, start=start, end=end, certainly=bool(rng.random() < 0.5),
                       include_undated=bool(rng.random() < 0.5))


def test_columns_against_a_plain_loop():
    rng = np.random.default_rng(20231009)
    ids = tuple(f"theme-{i}" for i in range(5))
    start, end, case, theme = some_columns(8269, rng)
    index = CaseIndex.from_columns(start, end, ids, case, theme)
    sets = [set() for _ in start]
    for i, t in zip(case, theme):
        sets[i].add(ids[t])
    rows = [(None if s == OPEN_START else int(s), None if e == OPEN_END else int(e), t)
            for s, e, t in zip(start, end, sets)]
    for _ in range(25):
        state = random_state(rng, ids)
        counts = index.counts(state)
        in_time = [row for row in rows if state.matches_dates(row[0], row[1])]
        kept = [row for row in in_time if state.matches_themes(row[2])]
        assert counts.matching == len(kept), state
        assert counts.undated == sum(row[0] is None and row[1] is None for row in kept)
        for name in ids:
            assert counts.by_theme[name][0] == sum(name in row[2] for row in in_time)
        assert counts.by_theme[words.NO_THEME][0] == sum(not row[2] for row in in_time)
        year = int(rng.integers(1950, 2015))
        assert counts.histogram.now[year - counts.histogram.first_year] == plain_year(kept, state, year), (state, year)


def plain_year(kept, state, year):
    """Count records that overlap the part of a year that lies in the window, one by one."""
    first = max(d for d in (state.window_days[0], day_of(date(year, 1, 1))) if d is not None)
    last = min(d for d in (state.window_days[1], day_of(date(year, 12, 31))) if d is not None)
    return sum((s is not None or e is not None) and (s is None or s <= last) and (e is None or e >= first)
               for s, e, _ in kept) if first <= last else 0
