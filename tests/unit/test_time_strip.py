"""The strip of images: to scale, undated ones apart at its end, ticks that do not touch."""

from datetime import date

import pytest

from visual_atlas_plugin.domain.observing.time_strip import LABEL, MARK, Dated, in_order, laid_out


def day(year, month=1, of_month=1):
    return (date(year, month, of_month) - date(1970, 1, 1)).days


def image(key, *when):
    return Dated(key, day(*when), day(*when))


IMAGES = [image("c", 2020), image("a", 2010), Dated("x"), image("b", 2015), Dated("y")]


def test_undated_images_come_last_in_their_own_order():
    assert [each.key for each in in_order(IMAGES)] == ["a", "b", "c", "x", "y"]


def test_places_are_to_scale_and_undated_ones_stand_apart():
    strip = laid_out(IMAGES, 300)
    at = {spot.key: spot for spot in strip.spots}
    assert (at["b"].middle - at["a"].middle) / (at["c"].middle - at["a"].middle) == pytest.approx(0.5, abs=0.001)
    assert at["c"].middle < strip.divide < at["x"].middle < at["y"].middle <= 300
    assert [at[key].known for key in "abcxy"] == [True, True, True, False, False]


def test_a_range_is_a_bar_and_an_open_end_is_a_day():
    strip = laid_out([Dated("m", day(2018), day(2020)), Dated("o", day(2021), None)], 300)
    at = {spot.key: spot for spot in strip.spots}
    assert at["m"].right - at["m"].left > 100
    assert at["o"].left == at["o"].right


@pytest.mark.parametrize("width", [120, 256, 600])
@pytest.mark.parametrize("years", [(2019, 2020), (2000, 2024), (1900, 2024)])
def test_ticks_are_in_order_inside_and_do_not_touch(width, years):
    ticks = laid_out([image("a", years[0]), image("b", years[1])], width).ticks
    assert all(0 <= tick.x <= width for tick in ticks)
    assert all(after.x - before.x >= LABEL * 0.9 for before, after in zip(ticks, ticks[1:]))
    assert ticks or width == 120


def test_images_of_one_week_share_rows_and_each_can_be_hit():
    strip = laid_out([image("a", 2020, 5, 1), image("b", 2020, 5, 2), image("c", 2020, 5, 3), image("z", 2024)], 280)
    at = {spot.key: spot for spot in strip.spots}
    assert len({at[key].row for key in "abc"}) == 3
    for key in "abcz":
        assert strip.nearest(at[key].middle, at[key].row) == key
    assert strip.nearest(at["z"].middle - 60) == ""


def test_many_undated_images_leave_room_for_the_dated_ones():
    strip = laid_out([image("a", 2010), image("b", 2020)] + [Dated(f"x{n}") for n in range(60)], 260)
    assert strip.divide >= 260 * 0.5
    assert all(spot.right <= 260 for spot in strip.spots)


def test_one_image_alone_and_none_at_all():
    assert laid_out([], 300).spots == ()
    (spot,) = laid_out([image("a", 2020)], 300).spots
    assert spot.middle == pytest.approx(150, abs=MARK)
    (spot,) = laid_out([Dated("x")], 300).spots
    assert not spot.known and 0 <= spot.middle <= 300
