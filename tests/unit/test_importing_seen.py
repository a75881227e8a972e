"""Keys that came before, against a plain dictionary."""

import random

from visual_atlas_plugin.domain.importing.seen import Register, Seen


def test_repeats_are_found_within_and_across_batches():
    seen = Seen()
    assert seen.check(["a", "b", "a", "a"], [2, 3, 4, 5]) == {2: (2, True), 3: (2, True)}
    assert seen.check(["c", "b", "c"], [6, 7, 8]) == {1: (3, True), 2: (6, True)}
    assert seen.check([], []) == {}
    assert seen.knows(["c", "d"]) == [True, False]


def test_what_is_said_of_a_key_is_compared_with_its_first_row():
    seen = Seen()
    assert seen.check(["a", "a"], [2, 3], ["x", "y"]) == {1: (2, False)}
    assert seen.check(["a", "a"], [4, 5], ["x", "y"]) == {0: (2, True), 1: (2, False)}


def test_many_batches_are_as_a_dictionary_has_them():
    made, seen, first = random.Random(7), Seen(), {}
    for batch in range(60):
        keys = [f"K{made.randrange(4000)}" for _ in range(made.randrange(1, 150))]
        rows = [batch * 1000 + place for place in range(len(keys))]
        expected = {}
        for place, (key, row) in enumerate(zip(keys, rows)):
            if key in first:
                expected[place] = (first[key], True)
            first.setdefault(key, row)
        assert seen.check(keys, rows) == expected


def test_a_register_lets_a_later_row_tell_what_a_rejected_one_told():
    register = Register()
    fresh, otherwise = register.enter(["p", "q", "p"], [2, 3, 4], ["x", None, "z"])
    assert fresh == [True, True, False] and otherwise == {2: 2}
    assert not register.settled("p", True, rejected=True)
    assert register.settled("q", True, rejected=False)
    fresh, otherwise = register.enter(["p", "q", "p"], [5, 6, 7], ["x", None, None])
    assert fresh == [False, False, False] and otherwise == {}
    assert [register.settled("p", False, False), register.settled("p", False, False)] == [True, False]
