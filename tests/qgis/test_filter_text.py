"""The choices in words, and the numbers of the panel against plain SQL on the same file."""

import sqlite3
from datetime import date

import pytest

from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.case_index import Counts
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin import i18n
from visual_atlas_plugin.mapping.facet_text import crossing_names
from visual_atlas_plugin.mapping.filter_text import empty_reason, filter_sentence, window_short, without
from visual_atlas_plugin.store.index_reader import load_index, load_totals

REPATRIATION = "forced-repatriation"
SENTENCES = [
    (FilterState(), "All themes, all dates; 16 of 16 records"),
    (FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31), include_undated=False),
     "All themes, possibly between 2003 and 2009, undated records left out; 1 of 16 records"),
    (FilterState(start=date(2023, 10, 9), end=date(2023, 10, 9), certainly=True),
     "All themes, certainly on 9 October 2023, undated records included; 4 of 16 records"),
    (FilterState(themes=frozenset([words.NO_THEME, REPATRIATION]), start=date(2020, 1, 1), routes=frozenset([4])),
     "Forced Repatriation, No theme given, possibly since 2020, undated records included, route 4; 13 of 16 records"),
    (FilterState(end=date(2012, 2, 29)),
     "All themes, possibly until 29 February 2012, undated records included; 5 of 16 records"),
    (FilterState(start=date(2024, 4, 1), end=date(2024, 4, 30)),
     "All themes, possibly in April 2024, undated records included; 7 of 16 records"),
    (FilterState(themes=frozenset()), "No theme chosen, all dates; 0 of 16 records"),
]


@pytest.mark.parametrize("state, sentence", SENTENCES)
def test_sentence(atlas_path, state, sentence):
    names = {theme.theme_id: theme.name for theme in load_totals(atlas_path).themes}
    assert filter_sentence(state, load_index(atlas_path).counts(state), names) == sentence


def said(atlas_path, state):
    """Return the sentence of the choices on the facts, with all names."""
    totals = load_totals(atlas_path)
    names = {theme.theme_id: theme.name for theme in totals.themes}
    return filter_sentence(state, load_index(atlas_path).counts(state), names, place_names=crossing_names(totals.crossings))


def test_sentence_of_facets_text_and_area(atlas_path):
    area = ((124.0, 40.0), (131.0, 40.0), (131.0, 44.0))
    state = FilterState(themes=frozenset([REPATRIATION]), start=date(2023, 1, 1), end=date(2023, 12, 31),
                        include_undated=False, crossings=frozenset(["X-TUMEN"]))
    assert said(atlas_path, state) == ("Forced Repatriation, possibly in 2023, undated records left out, "
                                       "through Tumen–Namyang; 1 of 16 records")
    assert said(atlas_path, FilterState(text="October", area=area, publishers=frozenset("abcd"))) == (
        "All themes, all dates, published by 4 values, text “October”, in a chosen area; 0 of 16 records")
    assert said(atlas_path, FilterState(reliability=frozenset("AB"), credibility=frozenset("2"))) == (
        "All themes, all dates, reliability of sources: A, B, credibility: 2; 0 of 16 records")
    assert filter_sentence(FilterState(text="a name"), Counts(), published=True).startswith("All themes, all dates, a text search;")


def test_the_unit_is_cases_where_all_records_are_cases():
    state = FilterState(themes=frozenset([REPATRIATION]), start=date(2003, 1, 1), end=date(2009, 12, 31),
                        crossings=frozenset(["X-TUMEN"]))
    counts = Counts(matching=412, total=3622, facets={"record_kinds": {"case": (412, 3622), "event": (0, 0)}})
    names = {REPATRIATION: "Forced repatriation"}
    assert filter_sentence(state, counts, names, place_names={"X-TUMEN": "Tumen"}) == (
        "Forced repatriation, possibly between 2003 and 2009, through Tumen; 412 of 3,622 cases")


@pytest.mark.parametrize("choices, sentence, link", [
    ({"text": "zzz"}, "No record matches the text “zzz”.", "Clear the text"),
    ({"text": "zzz", "themes": frozenset([words.NO_THEME])}, "No record with No theme given matches the text “zzz”.",
     "Clear the text"),
    ({"crossings": frozenset(["X-TUMEN"]), "publishers": frozenset(["nobody"])},
     "No record: through Tumen–Namyang, published by nobody.", "Show all again: Published by"),
    ({"area": ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0))}, "No record: in a chosen area.", "Show the whole map"),
    ({"text": "zzz", "start": date(2023, 1, 1), "end": date(2023, 12, 31)},
     "No record: in 2023, text “zzz”.", "Clear the text"),
    ({"crossings": frozenset(["X-TUMEN"]), "start": date(1990, 1, 1), "end": date(1990, 12, 31), "include_undated": False},
     "No record: in 1990, through Tumen–Namyang.", "Show all dates"),
])
def test_why_nothing_matches(atlas_path, choices, sentence, link):
    totals, index = load_totals(atlas_path), load_index(atlas_path)
    state = FilterState(**choices)
    names = {theme.theme_id: theme.name for theme in totals.themes}
    counts = index.counts(state)
    assert counts.matching == 0
    told = empty_reason(state, counts, names, crossing_names(totals.crossings))
    assert told[:2] == (sentence, link)
    assert index.counts(without(state, told[2])).matching > 0        # the link keeps its promise


def test_words_of_windows_and_of_nothing():
    assert window_short(FilterState(start=date(2003, 2, 1), end=date(2003, 5, 9))) == "2003-02-01 – 2003-05-09"
    assert empty_reason(FilterState(), Counts())[0] == "This atlas holds no record yet."
    assert filter_sentence(FilterState(themes=frozenset(["my-own-theme"])), Counts()).startswith("My own theme")


SQL = """SELECT count(*) FROM cases AS c
WHERE (CASE WHEN start_day IS NULL AND end_day IS NULL THEN :undated
       WHEN :certainly THEN (:first IS NULL OR start_day >= :first) AND (:last IS NULL OR end_day <= :last)
       ELSE (:last IS NULL OR start_day IS NULL OR start_day <= :last)
            AND (:first IS NULL OR end_day IS NULL OR end_day >= :first) END)
AND (:theme IS NULL OR EXISTS (SELECT 1 FROM case_themes m JOIN themes t ON t.uuid = m.theme_uuid
                               WHERE m.case_uuid = c.uuid AND t.theme_id = :theme))"""


def test_counts_equal_plain_sql(atlas_path):
    index = load_index(atlas_path)
    days = [None, date(2002, 12, 31), date(2003, 1, 21), date(2012, 3, 7), date(2023, 10, 9), date(2024, 4, 26)]
    connection = sqlite3.connect(atlas_path)
    tried = 0
    for start in days:
        for end in days:
            if start and end and end < start:
                continue
            for flags in range(8):
                state = FilterState(themes=frozenset([REPATRIATION]) if flags & 4 else None, start=start, end=end,
                                    certainly=bool(flags & 1), include_undated=bool(flags & 2))
                first, last = state.window_days
                expected = connection.execute(SQL, {
                    "undated": state.include_undated, "certainly": state.certainly, "first": first, "last": last,
                    "theme": REPATRIATION if state.themes else None}).fetchone()[0]
                assert index.counts(state).matching == expected, state
                tried += 1
    connection.close()
    assert tried > 150
