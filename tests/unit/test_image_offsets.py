"""The offset of an image: mean of the pairs, and an error that is never smaller than what was clicked on."""

import pytest

from visual_atlas_plugin.domain.imaging.offsets import Offset, measured


def test_one_pair_is_as_good_as_its_pixels():
    assert measured([(3.0, -4.0)], 0.5, 0.5, 0.25) == Offset(3.0, -4.0, 0.79, 1)      # sqrt(.25 + .25 + 2 * .0625)


def test_pairs_that_agree_are_better_and_pairs_that_do_not_say_so():
    agree = measured([(3.0, 0.0)] * 4, 0.5, 0.5, 0.0)
    assert (agree.east_m, agree.error_m, agree.pairs) == (3.0, 0.35, 4)               # sqrt(.5) / 2
    apart = measured([(0.0, 0.0), (6.0, 0.0)], 0.5, 0.5, 0.0)
    assert apart.east_m == 3.0 and apart.error_m == pytest.approx(3.04, abs=0.01)     # sqrt(.5 + 18) / sqrt(2)


def test_where_no_resolution_is_known_the_screen_counts():
    assert measured([(0.0, 0.0)], None, None, 1.0).error_m == 2.0


def test_no_pair_is_no_offset():
    assert measured([], 1.0, 1.0, 1.0) is None
