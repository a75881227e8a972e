"""The plain reading of texts, and the small arrays of the index, against a scan letter by letter on random texts."""

import random

import numpy as np
import pytest

from tests.unit.search_oracle import HANGUL, finds, random_query, random_text
from visual_atlas_plugin.domain import postings
from visual_atlas_plugin.domain.text_query import BEGINS, CONTAINS, STARTS, WHOLE, Texts, Way, split, ways_of


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5])
def test_plain_reading_is_the_scan(length):
    generator = random.Random(length)
    lines = [random_text(generator, 12) for _ in range(400)]
    texts = Texts(lines)
    hits = 0
    for _ in range(150):
        query = random_query(generator, length)
        found = np.ones(len(lines), bool)
        for is_run, piece in split(query):
            found &= texts.having(ways_of(is_run, piece))
        assert found.tolist() == [finds(query, line, with_towns=False) for line in lines], query
        hits += int(found.sum())
    assert hits > 100


def test_ways():
    assert ways_of(True, "온") == (Way(CONTAINS, "온"),)
    assert ways_of(True, "노동") == (Way(CONTAINS, "노동"), Way(STARTS, "로동"))
    assert ways_of(False, "d") == (Way(WHOLE, "d"),) and ways_of(False, "de") == (Way(BEGINS, "de"),)
    assert ways_of(False, "helong", {"helong", "화룡", "hwaryong", "two words"}) == (
        Way(BEGINS, "helong"), Way(WHOLE, "hwaryong"), Way(CONTAINS, "화룡"))


def test_letters_of_patterns_are_letters():
    texts = Texts(["a.b", "axb", "(보위부)", "보위부"])
    assert texts.having([Way(WHOLE, "a.b")]).tolist() == [True, False, False, False]


def test_the_first_texts_are_empty():
    texts = Texts(["", "", "온성", ""])
    assert texts.count == 4 and texts.having([Way(CONTAINS, "온성")]).tolist() == [False, False, True, False]


def test_a_separator_in_a_text_separates_nothing_but_words():
    texts = Texts(["온\ue000성", "온성"])
    assert texts.count == 2 and texts.having([Way(CONTAINS, "온성")]).tolist() == [False, True]


def test_entries_hold_every_pair_and_word_where_it_stands():
    lines = ["온성군에서", "", "군 온성", "Deported deported 22"]
    made = dict(postings.entries(Texts(lines), [(0, 7), (2, 7), (2, 4_000_000_000), (0, 7)]))
    assert list(made) == sorted(made)

    def at(key):
        return [(value >> postings.POSITION_BITS, value % (1 << postings.POSITION_BITS))
                for value in postings.unpack_values(made[key]).tolist()]
    assert at("온성") == [(0, 0), (2, 2)] and at("군") == [(2, 0)] and at("군에") == [(0, 2)] and at("서") == [(0, 4)]
    assert at("^온") == [(0, 0), (2, 2)] and at("^군") == [(2, 0)]
    marks = np.zeros(postings.BLOCK, bool)
    postings.mark_rows(made["deported"], marks)
    assert np.flatnonzero(marks).tolist() == [3]
    rows, places = postings.unpack_places(made[postings.PLACES])
    assert list(zip(rows.tolist(), places.tolist())) == [(0, 7), (2, 7), (2, 4_000_000_000)]


@pytest.mark.parametrize("count", [1, 2, 31, 32, 33, 255, 256, 257, 1000, postings.BLOCK])
def test_packing_gives_back_what_was_packed(count):
    generator = np.random.default_rng(count)
    values = np.unique(generator.integers(0, 1 << 30, count, dtype=np.uint32))
    assert postings.unpack_values(postings.pack_values(values)).tolist() == values.tolist()
    rows = np.sort(generator.choice(postings.BLOCK, count, replace=False))
    marks = np.zeros(postings.BLOCK, bool)
    postings.mark_rows(postings.pack_rows(rows), marks)
    assert np.flatnonzero(marks).tolist() == rows.tolist()


def test_what_cannot_be_indexed_is_told():
    assert postings.fits(Texts(["온성"] * 3), [(0, 1)])
    assert postings.fits(Texts(["가" * postings.LONGEST, "x"]), [])
    assert not postings.fits(Texts(["x", "가" * (postings.LONGEST + 1)]), [])
    assert not postings.fits(Texts(["x"]), [(0, 1 << 32)]) and not postings.fits(Texts(["x"]), [(0, -1)])


def test_rare_characters_are_part_of_runs():
    lines = ["\U00020000\u4e00", "ㄱ", "カナ", "々", "\uac00\u1100"]
    made = dict(postings.entries(Texts(lines), []))
    assert {"\U00020000\u4e00", "カナ", "々", HANGUL[0]} - set(made) == {HANGUL[0]}
    assert Texts(lines).having([Way(CONTAINS, "\U00020000")]).tolist() == [True, False, False, False, False]
