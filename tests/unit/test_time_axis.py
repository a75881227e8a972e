"""What the timeline has in sight: units, bins, zoom and pan; numbers worked out with a calendar."""

from datetime import date

import pytest

from visual_atlas_plugin.domain.counted import MONTH, QUARTER, YEAR
from visual_atlas_plugin.domain.filter_state import day_of
from visual_atlas_plugin.panel.time_axis import TimeAxis, bin_end, bin_number, bin_start


def axis_of(first, last, width=300.0):
    """Return an axis over whole years."""
    axis = TimeAxis()
    axis.width = width
    axis.set_years(range(first, last + 1))
    return axis


@pytest.mark.parametrize("day, unit, start, end", [
    (date(2023, 10, 9), YEAR, date(2023, 1, 1), date(2023, 12, 31)),
    (date(2023, 10, 9), QUARTER, date(2023, 10, 1), date(2023, 12, 31)),
    (date(2024, 2, 29), MONTH, date(2024, 2, 1), date(2024, 2, 29)),
    (date(2023, 3, 31), QUARTER, date(2023, 1, 1), date(2023, 3, 31)),
    (date(9999, 12, 31), MONTH, date(9999, 12, 1), date(9999, 12, 31)),
    (date(1, 1, 1), YEAR, date(1, 1, 1), date(1, 12, 31)),
])
def test_bins_of_the_calendar(day, unit, start, end):
    number = bin_number(day, unit)
    assert (bin_start(number, unit), bin_end(number, unit)) == (start, end)


def test_everything_is_in_sight_at_first_and_begins_with_the_presets():
    axis = axis_of(2003, 2026)
    assert axis.years == range(1990, 2027) and axis.unit == YEAR and not axis.is_zoomed
    assert len(axis.bins()) == 37 and axis.bins().first == date(1990, 1, 1)
    assert axis.x(day_of(date(1990, 1, 1))) == 0 and axis.x(day_of(date(2027, 1, 1))) == pytest.approx(300)
    assert len(TimeAxis().years) == 35      # nothing is dated


def test_units_follow_what_is_in_sight():
    axis = axis_of(1990, 2026)
    seen = [axis.unit]
    while axis.zoom(1.25, 150):
        assert axis.bins().edges[0] <= axis.left and axis.bins().edges[-1] >= axis.right
        assert axis.width / len(axis.bins()) > 3.5
        seen.append(axis.unit)
    assert list(dict.fromkeys(seen)) == [YEAR, QUARTER, MONTH]
    assert axis.right - axis.left == 365
    narrow = axis_of(1990, 2026, width=60.0)
    narrow.zoom(7.4, 30)                    # five years on 60 px: a month would have one pixel
    assert narrow.unit == YEAR


def test_zoom_keeps_what_is_under_the_pointer():
    axis = axis_of(1990, 2025)
    day = axis.left + 0.7 * (axis.right - axis.left)
    assert axis.zoom(3, 210)
    assert axis.x(day) == pytest.approx(210)
    for _ in range(9):
        axis.zoom(1 / 1.7, 210)
    assert not axis.is_zoomed and not axis.zoom(0.5, 10)


def test_pan_stops_at_both_ends():
    axis = axis_of(1990, 2025)
    assert not axis.pan(50)                 # everything is in sight
    axis.zoom(4, 0)
    assert axis.left == day_of(date(1990, 1, 1)) and not axis.pan(-10)
    span = axis.right - axis.left
    assert axis.pan(300) and axis.left == pytest.approx(day_of(date(1990, 1, 1)) + span)
    assert axis.pan(9999) and axis.right == day_of(date(2026, 1, 1))
    assert axis.right - axis.left == pytest.approx(span) and axis.bins().starts(len(axis.bins()) - 1) < date(2026, 1, 1)


def test_reveal_moves_as_little_as_will_do():
    axis = axis_of(1990, 2025)
    axis.zoom(4, 0)                         # the first nine years
    left = axis.left
    axis.reveal(day_of(date(1992, 1, 1)), day_of(date(1994, 1, 1)))
    assert axis.left == left
    axis.reveal(day_of(date(2010, 1, 1)), day_of(date(2011, 1, 1)))
    assert axis.right == day_of(date(2011, 1, 1)) and axis.is_zoomed
    axis.reveal(day_of(date(2003, 1, 1)), day_of(date(2003, 2, 1)))
    assert axis.left <= day_of(date(2003, 1, 1)) and axis.right == day_of(date(2011, 1, 1))
    axis.reveal(day_of(date(1990, 1, 1)), day_of(date(2026, 1, 1)))
    assert not axis.is_zoomed


def test_new_years_keep_a_closer_look():
    axis = axis_of(1990, 2025)
    axis.zoom(4, 150)
    seen = axis.left, axis.right
    axis.set_years(range(1948, 2027))
    assert (axis.left, axis.right) == seen and axis.years == range(1948, 2027)
    axis.show_all()
    axis.set_years(range(1948, 2030))
    assert not axis.is_zoomed and axis.years == range(1948, 2030)


def test_a_position_outside_takes_the_outermost_bin_in_sight():
    axis = axis_of(1990, 2025)
    assert axis.number_at(-50) == 1990 and axis.number_at(300) == 2025 and axis.number_at(9999) == 2025
