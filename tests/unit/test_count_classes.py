"""Classes of counts read well, cover every number, and stay few; only the largest numbers are written."""

import pytest

from visual_atlas_plugin.domain.count_classes import class_limits, class_of, round_limit


@pytest.mark.parametrize("largest, limits", [
    (0, (1,)), (1, (1,)), (3, (1, 2, 3)), (5, (1, 2, 3, 4, 5)),
    (278, (1, 2, 10, 20, 100)),          # factor 3.08: 3.08, 9.5, 29, 90
    (100_000, (1, 10, 100, 1_000, 10_000)),
])
def test_limits_worked_out_by_hand(largest, limits):
    assert class_limits(largest) == limits


@pytest.mark.parametrize("largest", [6, 7, 11, 42, 999, 12_345, 3_000_000])
def test_limits_ascend_and_the_largest_number_is_in_the_last_class(largest):
    limits = class_limits(largest)
    assert limits[0] == 1 and list(limits) == sorted(set(limits)) and len(limits) <= 5
    assert limits[-1] <= largest
    assert class_of(largest, limits) == len(limits) - 1
    assert class_limits(largest, middle=largest)[-1] <= largest
    assert class_of(0, limits) == -1 and class_of(1, limits) == 0


def test_what_is_ordinary_stays_in_the_smallest_class():
    assert class_limits(75_000, middle=150) == (1, 500, 2_000, 5_000, 20_000)     # factor 3.47: 520, 1800, 6240, 21600


@pytest.mark.parametrize("value, limit", [(1.2, 1), (1.5, 2), (3.1, 2), (3.3, 5), (8, 10), (95, 100), (660, 500), (730, 1000)])
def test_a_limit_is_one_two_or_five_times_a_power_of_ten(value, limit):
    assert round_limit(value) == limit
