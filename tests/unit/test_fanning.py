"""Points that would touch on paper are fanned; those that would not stay where they are."""

import math

import pytest

from visual_atlas_plugin.domain.fanning import MIN_GAP_MM, MOST_FANNED, FanPoint, band_scale, fan, fan_bands

# the two Chongjin rows of the facts, 10 m apart, and Tumen far away
CHONGJIN = [FanPoint("KP-MH-CHONGJIN", 129.722800, 41.738172), FanPoint("KP-OT-NONGPO", 129.722757, 41.738086)]
TUMEN = FanPoint("CN-DC-TUMEN", 129.840188, 42.984309)


@pytest.mark.parametrize("scale", [25_000, 100_000, 1_800_000, 5_000_000])
def test_ten_metres_apart_are_fanned_side_by_side(scale):
    offsets = fan(CHONGJIN + [TUMEN], scale)
    assert set(offsets) == {"KP-MH-CHONGJIN", "KP-OT-NONGPO"}
    (ax, ay), (bx, by) = offsets.values()
    assert math.hypot(ax - bx, ay - by) >= 5.0
    assert abs(ay - by) < 1.0, "a pair stands west and east"


def test_leaders_of_a_pair_do_not_cross():
    offsets = fan([FanPoint("WEST", 129.0, 42.0), FanPoint("EAST", 129.0001, 42.0)], 100_000)
    assert offsets["WEST"][0] < 0 < offsets["EAST"][0]


def test_far_apart_points_stay():
    assert fan([CHONGJIN[0], TUMEN], 1_000_000) == {}


def test_ten_metres_are_enough_on_a_plan():
    assert fan(CHONGJIN, 2_500) == {}, "10 m are 4 mm at 1:2,500"


def test_the_order_of_the_points_does_not_matter():
    assert fan(CHONGJIN, 100_000) == fan(CHONGJIN[::-1], 100_000)


def test_a_crowd_keeps_its_symbols_apart():
    crowd = [FanPoint(f"P{n:02}", 128.17 + n * 1e-5, 41.39) for n in range(9)]
    offsets = fan(crowd, 200_000)
    assert len(offsets) == 9
    ends = [offsets[point.id] for point in crowd]   # all within 0.04 mm of one another before
    for i, one in enumerate(ends):
        for other in ends[i + 1:]:
            assert math.hypot(one[0] - other[0], one[1] - other[1]) > 4.4


def test_bands_hold_the_nominal_scales():
    bands = fan_bands(CHONGJIN)
    assert set(bands) == set(range(11))
    assert band_scale(3) == 100_000 and bands[3] == fan(CHONGJIN, 100_000)


def test_the_limit_is_three_millimetres():
    degrees = MIN_GAP_MM / 1000 * 100_000 / 6_371_008.8 * 180 / math.pi
    base = FanPoint("A", 129.0, 42.0)
    assert fan([base, FanPoint("B", 129.0, 42.0 + degrees * 1.01)], 100_000) == {}
    assert len(fan([base, FanPoint("B", 129.0, 42.0 + degrees * 0.99)], 100_000)) == 2


def test_a_carpet_of_symbols_is_not_fanned():
    # 400 pairs, 200 m within a pair and 2 km from pair to pair: pairs on plans, one carpet on the overview
    pairs = [FanPoint(f"P{row:02}{column:02}{side}", 128.0 + column * 0.025 + side * 0.0025, 41.0 + row * 0.02)
             for row in range(20) for column in range(20) for side in (0, 1)]
    assert len(pairs) > 2 * MOST_FANNED
    assert fan_bands(pairs) == {}
    few = pairs[:100]
    assert len(fan_bands(few)[3]) == 100


def test_places_that_show_on_plans_only_are_not_fanned_on_the_overview():
    hidden = [FanPoint(f"H{n:03}", 129.0 + n * 1e-5, 42.0, always=False) for n in range(4)]
    bands = fan_bands(CHONGJIN + hidden)
    assert set(bands[4]) == {point.id for point in CHONGJIN + hidden}      # 1:200,000
    assert set(bands[7]) == {point.id for point in CHONGJIN}               # 1:1,600,000
