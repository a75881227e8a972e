"""What is typed finds names in order of how well they fit; every order here is written down by hand."""

import pytest

from visual_atlas_plugin.domain.name_ranking import (
    BEGINNING, WHOLE_NAME, WITHIN, WITHIN_KEY, WORD_BEGINNING, NameList,
)

NAMES = [("Onsong", 0), ("MSS office, Onsong County", 0), ("온성군 보위부", 0), ("Chongo-ri", 1), ("전거리 12호 교화소", 1),
         ("Ji'an–Manpo crossing", 2), ("량강도 보위부", 3), ("Linjiang", 4), ("和龙", 5), ("", 6), ("…", 7)]


@pytest.fixture(scope="module")
def names():
    return NameList([name for name, _ in NAMES], [owner for _, owner in NAMES])


@pytest.mark.parametrize("typed, owner, rank, name", [
    ("onsong", 0, WHOLE_NAME, "Onsong"), ("Onseong", 0, WHOLE_NAME, "Onsong"), ("ons", 0, BEGINNING, "Onsong"),
    ("onseo", 0, BEGINNING, "Onsong"), ("온성", 0, BEGINNING, "온성군 보위부"), ("보위", 0, WORD_BEGINNING, "온성군 보위부"),
    ("위부", 0, WITHIN, "온성군 보위부"), ("위", 0, WITHIN, "온성군 보위부"), ("county", 0, WORD_BEGINNING, "MSS office, Onsong County"),
    ("chongori", 1, WHOLE_NAME, "Chongo-ri"), ("Jeongeo-ri", 1, WHOLE_NAME, "Chongo-ri"), ("chongo ri", 1, WHOLE_NAME, "Chongo-ri"),
    ("12", 1, WORD_BEGINNING, "전거리 12호 교화소"), ("jian", 2, BEGINNING, "Ji'an–Manpo crossing"),
    ("manpo", 2, WORD_BEGINNING, "Ji'an–Manpo crossing"), ("양강도", 3, BEGINNING, "량강도 보위부"),
    ("jiang", 4, WITHIN, "Linjiang"), ("和龍", 5, WHOLE_NAME, "和龙"), ("crossing  Ji'an", 2, WORD_BEGINNING, "Ji'an–Manpo crossing"),
    ("onsong mss", 0, WORD_BEGINNING, "MSS office, Onsong County"),
    ("onsong 보위부", 0, WORD_BEGINNING, "온성군 보위부"), ("injianc", 4, None, ""), ("nseong", 0, WITHIN_KEY, "Onsong"),
])
def test_ranks(names, typed, owner, rank, name):
    found = names.ranked(typed).get(owner)
    assert found == (None if rank is None else (rank, name))


@pytest.mark.parametrize("typed", ["", "  ", "…", "\n", "x\ny", "onsong chongo", "(", "\\"])
def test_what_says_nothing_finds_nothing(names, typed):
    assert names.ranked(typed) == {}


def test_a_single_latin_letter_is_looked_for_at_the_beginning_of_words(names):
    assert set(names.ranked("m")) == {0, 2} and set(names.ranked("n")) == set()


def test_short_keys_say_nothing(names):
    assert names.ranked("jo") == {} == names.ranked("jeo") and 1 in names.ranked("jeon") and 1 in names.ranked("ch")


def test_no_names_at_all():
    assert NameList([], []).ranked("x") == {}


def test_lines_in_a_name_are_blanks():
    assert NameList(["two\nlines", "three"], [0, 1]).ranked("two lines") == {0: (WHOLE_NAME, "two\nlines")}
    assert NameList(["two\nlines", "three"], [0, 1]).ranked("three") == {1: (WHOLE_NAME, "three")}
