"""Agreement of two analysts, against tables worked out by hand and kappas of other programs."""

import itertools
import random

import pytest

from visual_atlas_plugin.domain.observing.agreement import Presence, compare
from visual_atlas_plugin.domain.observing.marks import Look, Mark
from visual_atlas_plugin.domain.observing.pairing import MOST, Pair, matched, near_pairs

METRE = 1 / 111_319.49      # degrees of longitude on the equator, WGS 84


def mark(key, east, kind="tower", analyst="kim", date="2020-01-01", day=18262, state="present", north=0.0, place="P"):
    return Mark(key, "point", kind, state, place, "image", analyst, date, day, day, east * METRE, north * METRE)


# Made by two other programs, which agree: sklearn.metrics.cohen_kappa_score (scikit-learn 1.9.1) of the answers one by one,
# and statsmodels.stats.inter_rater.cohens_kappa (statsmodels 0.15.0) of the table. tests/support/make_kappas.py prints them.
KAPPAS = [((20, 5, 10, 15), 0.4), ((45, 15, 25, 15), 0.13043478260869568), ((25, 35, 5, 35), 0.2592592592592593),
          ((2, 0, 1, 1), 0.5), ((118, 5, 2, 0), -0.023391812865497075), ((0, 5, 5, 0), -1.0), ((0, 5, 0, 5), 0.0),
          ((40, 9, 6, 45), 0.6995192307692308), ((1, 1, 1, 97), 0.4897959183673469), ((7, 3, 11, 2), -0.13380281690140827),
          ((1000, 37, 52, 4211), 0.946939499105272)]


@pytest.mark.parametrize("table, kappa", KAPPAS)
def test_kappa_is_that_of_other_programs(table, kappa):
    assert Presence(*table).kappa == pytest.approx(kappa, abs=1e-12)


def test_agreement_and_chance_worked_out_by_hand():
    answers = Presence(20, 5, 10, 15)
    assert answers.asked == 50
    assert answers.agreement == pytest.approx(0.7)      # (20 + 15) / 50
    assert answers.by_chance == pytest.approx(0.5)      # 25/50 * 30/50 + 25/50 * 20/50


def test_kappa_that_is_undefined_says_so():
    assert Presence(0, 0, 0, 0).kappa is None and Presence(0, 0, 0, 0).agreement is None
    assert Presence(7, 0, 0, 0).kappa is None and Presence(7, 0, 0, 0).agreement == 1.0
    assert Presence(0, 0, 0, 7).kappa is None
    assert Presence(0, 5, 5, 0).kappa == pytest.approx(-1.0)
    assert Presence(0, 5, 0, 5).kappa == pytest.approx(0.0)


def test_as_many_pairs_as_there_can_be_and_then_the_nearest():
    # a greedy hand would pair 1 with B (1 m) and leave 0 and A without a partner
    ones = [mark("0", 0), mark("1", 5)]
    others = [mark("B", 4, analyst="lee"), mark("A", 14, analyst="lee")]
    found = matched(near_pairs(ones, others, 10.0))
    assert [(pair.one, pair.other) for pair in found.pairs] == [(0, 0), (1, 1)]
    assert [round(pair.metres, 2) for pair in found.pairs] == [4.0, 9.0]
    assert not found.greedy


def test_pairs_are_the_best_of_all_that_are_possible():
    rolls = random.Random(7)
    for _ in range(60):
        rows, columns = rolls.randint(1, 5), rolls.randint(1, 5)
        near = [Pair(one, other, rolls.uniform(0, 10)) for one in range(rows) for other in range(columns) if rolls.random() < 0.6]
        found = matched(near)
        assert (len(found.pairs), round(sum(pair.metres for pair in found.pairs), 9)) == _best_by_trial(near)


def _best_by_trial(near):
    """Try every set of pairs: most pairs, then least sum."""
    best = (0, 0.0)
    for size in range(1, len(near) + 1):
        fits = [sum(pair.metres for pair in some) for some in itertools.combinations(near, size)
                if len({pair.one for pair in some}) == len({pair.other for pair in some}) == size]
        if not fits:
            break
        best = (size, round(min(fits), 9))
    return best


def test_a_crowd_is_paired_greedily_and_says_so():
    crowd = [Pair(one, other, abs(one - other) + 0.5) for one in range(MOST + 1) for other in range(MOST + 1)
             if abs(one - other) < 3]
    found = matched(crowd)
    assert found.greedy and len(found.pairs) == MOST + 1 and all(pair.one == pair.other for pair in found.pairs)


def test_distance_is_the_geodesic_one_and_n_belongs_to_it():
    ones, others = [mark("a", 0)], [mark("b", 10, analyst="lee")]
    assert near_pairs(ones, others, 10.01) and not near_pairs(ones, others, 9.99)
    north = [mark("c", 0, north=10 * 1.00674)]       # a degree of latitude is shorter on the equator: 110574 m
    assert near_pairs(ones, north, 10.01)[0].metres == pytest.approx(10.0, abs=0.01)


def test_two_analysts_worked_out_by_hand():
    """Place P, dates 1 and 2 looked at by both, 3 by kim alone; kim finished 1 and 2, lee only 1.

    tower: date 1 both (2 m apart), date 2 kim yes, lee no mark and not finished -> left out
    gate:  date 1 kim yes, lee finished without -> only kim; date 2 kim finished without, lee "absent" -> both no
    fence: date 1 lee not visible -> left out; date 2 both yes, but 30 m apart
    """
    dates = {1: ("2020-01-01", 18262), 2: ("2021-01-01", 18628), 3: ("2022-01-01", 18993)}

    def at(key, date, kind, analyst, east, state="present"):
        text, day = dates[date]
        return mark(key, east, kind, analyst, text, day, state)

    marks = [at("k1", 1, "tower", "kim", 0), at("l1", 1, "tower", "lee", 2), at("k2", 2, "tower", "kim", 0),
             at("k3", 1, "gate", "kim", 50), at("l2", 2, "gate", "lee", 50, "absent"),
             at("l3", 1, "fence", "lee", 80, "not_visible"), at("k4", 2, "fence", "kim", 80), at("l4", 2, "fence", "lee", 110),
             at("k5", 3, "tower", "kim", 0)]
    looks = [Look("P", analyst, status, "image", *dates[date][:1], dates[date][1], dates[date][1])
             for analyst, status, date in (("kim", "done", 1), ("kim", "done", 2), ("lee", "done", 1), ("lee", "started", 2),
                                           ("kim", "done", 3))]
    found = compare(marks, looks, "kim", "lee", 5.0)
    assert [(pair.one.uuid, pair.other.uuid) for pair in found.pairs] == [("k1", "l1")]
    assert found.pairs[0].metres == pytest.approx(2.0, abs=0.001) and found.same_state == 1
    assert {mark.uuid for mark in found.only_one} == {"k2", "k3", "k4"}
    assert {mark.uuid for mark in found.only_other} == {"l2", "l3", "l4"}
    assert found.positive == pytest.approx(2 / 8)
    asked = found.presence
    assert (asked.both, asked.only_one, asked.only_other, asked.neither, asked.left_out) == (2, 1, 0, 1, 2)
    assert asked.kappa == pytest.approx(0.5)     # po 3/4; pe (3/4*2/4 + 1/4*2/4) = 1/2


def test_nothing_in_common_is_no_agreement_and_no_disagreement():
    found = compare([mark("k", 0), mark("l", 0, analyst="lee", date="2021-01-01", day=18628)], [], "kim", "lee", 5.0)
    assert found.pairs == found.only_one == found.only_other == ()
    assert found.positive is None and found.presence.asked == 0 and found.presence.kappa is None


def test_an_image_that_was_of_no_use_was_not_looked_at():
    looks = [Look("P", "lee", "not_usable", "image", "2020-01-01", 18262, 18262)]
    assert not compare([mark("k", 0)], looks, "kim", "lee", 5.0).only_one


def test_images_without_a_date_are_the_same_date_only_if_they_are_the_same_image():
    one = Mark("k", "point", "tower", "present", "P", "A", "kim", lon=0.0, lat=0.0)
    same, another = (Mark("l", "point", "tower", "present", "P", image, "lee", lon=0.0, lat=0.0) for image in ("A", "B"))
    assert len(compare([one, same], [], "kim", "lee", 5.0).pairs) == 1
    assert not compare([one, another], [], "kim", "lee", 5.0).pairs
