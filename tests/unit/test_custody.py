"""Custody bars against expectations worked out by hand, from the four published cases and from edges of the rule."""

from datetime import date

import pytest

from visual_atlas_plugin.domain.custody import (
    CHINA, NO_CUSTODY, NORTH_KOREA, NOT_STATED, Edge, Length, Stay, custody_bar, holder_of, unit_of)
from visual_atlas_plugin.domain.custody_axis import ORDER_STEP, TAIL, axis_of


def day(year, month, of_month):
    """Days since 1970-01-01, by Python's own calendar."""
    return (date(year, month, of_month) - date(1970, 1, 1)).days


def holders(bar):
    return [segment.holder for segment in bar.segments]


# the four shipped cases, as data/facts/case_stages.csv has them

D0000110 = [
    Stay(1, "arrest", "", "other"),
    Stay(2, "detention", "north_korea", "mss_office", duration_value=8, duration_unit="months"),
    Stay(3, "detention", "north_korea", "mss_office", duration_value=6, duration_unit="months"),
    Stay(4, "disappearance", "", "political_prison_camp"),
]
KIM = [
    Stay(1, "escape", "", "other", "1998"),
    Stay(2, "life_abroad", "", "other", "1998/2023", duration_value=25, duration_unit="years"),
    Stay(3, "arrest", "", "other", "2023-04-05"),
    Stay(4, "deportation", "", "other", "2023-10"),
    Stay(5, "disappearance", "", "other"),
]
TRAFFICKED = [Stay(1, "trafficking", "", "other"), Stay(2, "trafficking", "", "other")]
REPATRIATED = [
    Stay(1, "arrest", "", "other"),
    Stay(2, "detention", "", "other", duration_value=1, duration_unit="night"),
    Stay(3, "detention", "", "detention_center", duration_value=10, duration_unit="days"),
]


def test_d0000110():
    bar = custody_bar(D0000110)
    assert holders(bar) == [NOT_STATED, NORTH_KOREA, NORTH_KOREA, NORTH_KOREA]
    assert bar.holders == (NORTH_KOREA, NOT_STATED)
    assert [segment.length for segment in bar.segments] == [None, Length(8, "months"), Length(6, "months"), None]
    assert len(bar.undated) == 4 and bar.overlaps == () and bar.out_of_order == ()
    # three times between four stages of which nothing is recorded, and nothing since
    assert [(gap.step, gap.low_days, gap.is_tail) for gap in bar.gaps] == [
        (0, None, False), (1, None, False), (2, None, False), (3, None, True)]
    axis = axis_of(bar)
    assert not axis.to_scale and axis.order_zones == ((0.0, 1 - TAIL),)
    widths = [place.right - place.left for place in axis.segments]
    assert widths == pytest.approx([widths[0]] * 4)     # eight months are not longer than six where no date says so


def test_kim_cheol_ok():
    bar = custody_bar(KIM)
    assert holders(bar) == [NO_CUSTODY, NO_CUSTODY, NOT_STATED, NOT_STATED, NOT_STATED]
    escape, abroad, arrest, deported, gone = bar.segments
    assert escape.begin == escape.end == Edge(day(1998, 1, 1), day(1998, 12, 31)) and escape.length is None
    assert abroad.begin == Edge(day(1998, 1, 1), day(1998, 12, 31))
    assert abroad.end == Edge(day(2023, 1, 1), day(2023, 12, 31)) and abroad.length == Length(25, "years")
    assert arrest.begin == arrest.end == Edge(day(2023, 4, 5), day(2023, 4, 5))
    assert deported.begin == deported.end == Edge(day(2023, 10, 1), day(2023, 10, 31))
    assert not gone.dated and gone.length is None
    # from 6 April to 30 September 2023 nothing is recorded: 178 days for certain, 208 if she was sent back on the 31st
    known = [gap for gap in bar.gaps if gap.dated]
    assert [(gap.step, gap.first_day, gap.last_day, gap.low_days, gap.high_days) for gap in known] == [
        (2, day(2023, 4, 6), day(2023, 9, 30), 178, 208)]
    assert [(gap.step, gap.is_tail) for gap in bar.gaps if not gap.dated] == [(3, False), (4, True)]
    assert bar.overlaps == ()           # life abroad may have lasted beyond the arrest, but nobody says so


def test_kim_cheol_ok_on_the_axis():
    axis = axis_of(custody_bar(KIM))
    assert axis.to_scale
    assert [piece.shortened for piece in axis.pieces] == [True, False, False]   # 25 years beside seven months
    escape, abroad, arrest, deported, gone = axis.segments
    end = 1 - TAIL - ORDER_STEP
    assert escape.left == abroad.left == 0 and abroad.right == pytest.approx(end)
    assert gone.right == pytest.approx(1 - TAIL) and gone.left > end       # order only, beside the scale
    assert axis.order_zones == ((pytest.approx(end), pytest.approx(1 - TAIL)),)
    # from the break to the end of 2023 the scale is that of days: 5 April is day 0 of 271
    piece = end * 0.75
    assert arrest.left == pytest.approx(end * 0.25)
    assert deported.left == pytest.approx(end * 0.25 + piece * 179 / 271)
    assert deported.right == pytest.approx(end * 0.25 + piece * 210 / 271)


def test_the_anonymous_cases():
    bar = custody_bar(TRAFFICKED)
    assert bar.holders == (NO_CUSTODY,) and len(bar.gaps) == 2 and not axis_of(bar).to_scale
    bar = custody_bar(REPATRIATED)
    assert holders(bar) == [NOT_STATED, NOT_STATED, CHINA]
    assert [segment.length for segment in bar.segments[1:]] == [Length(1, "nights"), Length(10, "days")]
    assert bar.holders == (CHINA, NOT_STATED)


# edges of the rule

def test_no_stages():
    bar = custody_bar([])
    assert bar.segments == () and bar.gaps == () and bar.holders == () and axis_of(bar).segments == ()


@pytest.mark.parametrize("stay, holder", [
    (Stay(1, "detention", "china", "prison"), CHINA),
    (Stay(1, "detention", "", "prison"), NOT_STATED),             # there are prisons on both sides
    (Stay(1, "detention", "not_stated", "mss_office"), NORTH_KOREA),
    (Stay(1, "hand_over", "not_stated", "border_crossing"), NOT_STATED),
    (Stay(1, "release", "north_korea", "prison"), NO_CUSTODY),    # let go from there, not held there
    (Stay(1, "trafficking", "china"), NO_CUSTODY),
    (Stay(1, "death", "north_korea", "prison"), NORTH_KOREA),
    (Stay(1, "other"), NOT_STATED),
])
def test_holder(stay, holder):
    assert holder_of(stay) == holder


def test_stages_out_of_the_file_order_are_sorted_by_number():
    bar = custody_bar([Stay(3, "release"), Stay(1, "arrest"), Stay(2, "detention")])
    assert [segment.index for segment in bar.segments] == [1, 2, 0] and bar.steps == 3
    assert not any(gap.is_tail for gap in bar.gaps)         # after a release nothing is waited for


def test_stages_at_the_same_time_share_a_step():
    bar = custody_bar([Stay(1, "arrest", date_edtf="2010-01-01"), Stay(2, "detention", "china", date_edtf="2010-02/2010-03"),
                       Stay(2, "detention", "north_korea", date_edtf="2010-02/2010-03")])
    assert [segment.step for segment in bar.segments] == [0, 1, 1] and bar.steps == 2
    assert bar.overlaps == ()                               # said to be at the same time: no contradiction
    assert [(gap.first_day, gap.last_day) for gap in bar.gaps if gap.dated] == [(day(2010, 1, 2), day(2010, 1, 31))]


def test_two_holders_at_once_are_an_overlap():
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2010-01-01/2010-06-30"),
                       Stay(2, "detention", "north_korea", date_edtf="2010-06-01/2010-12-31")])
    assert bar.overlaps == ((0, 1),) and [gap.is_tail for gap in bar.gaps] == [True]


def test_a_long_stay_is_not_over_when_the_next_begins():
    """Nine years from some day of 2012 end in 2020 at the earliest: who was elsewhere in 2012 was so before that end."""
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2012", duration_value=9, duration_unit="years"),
                       Stay(2, "detention", "north_korea", date_edtf="2012")])
    assert bar.overlaps == ((0, 1),) and bar.out_of_order == ()


def test_what_is_out_of_order_is_not_told_as_an_overlap_too():
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2010/2011"),
                       Stay(2, "detention", "north_korea", date_edtf="2008")])
    assert bar.out_of_order == ((0, 1),) and bar.overlaps == ()


def test_a_hand_over_on_one_day_is_no_overlap():
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2010-01-01/2010-06-30"),
                       Stay(2, "detention", "north_korea", date_edtf="2010-06-30/2010-12-31")])
    assert bar.overlaps == ()


def test_a_long_stay_covers_the_time_between_later_ones():
    bar = custody_bar([Stay(1, "life_abroad", date_edtf="2000-01-01/2010-12-31"),
                       Stay(2, "trafficking", date_edtf="2002-05"),
                       Stay(3, "arrest", date_edtf="2005-01-01")])
    assert [gap for gap in bar.gaps if not gap.is_tail] == []


def test_dates_that_contradict_themselves_count_as_unknown():
    bar = custody_bar([Stay(1, "detention", date_edtf="2010/2005"), Stay(2, "release", date_edtf="2011")])
    assert bar.segments[0].contradictory and not bar.segments[0].dated and bar.segments[0].length is None
    assert not bar.segments[1].contradictory


def test_an_uncertain_range_is_untangled():
    """2003/2003-05 cannot have begun in June, 2003-11/2003 cannot have ended in March."""
    first, second = custody_bar([Stay(1, "detention", date_edtf="2003/2003-05"),
                                 Stay(2, "detention", date_edtf="2003-11/2003")]).segments
    assert first.begin == Edge(day(2003, 1, 1), day(2003, 5, 31)) and first.end == Edge(day(2003, 5, 1), day(2003, 5, 31))
    assert second.end == Edge(day(2003, 11, 1), day(2003, 12, 31))
    assert first.length == Length(low_days=0, high_days=150)


def test_dates_against_the_order_are_told():
    bar = custody_bar([Stay(1, "arrest", date_edtf="2010"), Stay(2, "detention", date_edtf="2008"),
                       Stay(3, "release", date_edtf="2011")])
    assert bar.out_of_order == ((0, 1),)


def test_an_open_end():
    bar = custody_bar([Stay(1, "arrest", date_edtf="2010-05-01"),
                       Stay(2, "detention", "north_korea", date_edtf="2010-05/..")])
    assert bar.segments[1].open_end and not bar.segments[1].dated and bar.segments[1].length is None
    assert bar.segments[1].begin == Edge(day(2010, 5, 1), day(2010, 5, 31))


def test_a_date_with_a_duration_gives_an_end():
    (segment,) = custody_bar(
        [Stay(1, "detention", date_edtf="2003-05-01", duration_value=10, duration_unit="days")]).segments
    assert segment.end == Edge(day(2003, 5, 11), day(2003, 5, 11)) and segment.length == Length(10, "days")
    (segment,) = custody_bar([Stay(1, "detention", date_edtf="2003-05", duration_value=8, duration_unit="months")]).segments
    # eight months are 242 to 245 days; the bounds hold them all
    assert segment.end.earliest <= day(2003, 5, 1) + 242 and segment.end.latest >= day(2003, 5, 31) + 245


@pytest.mark.parametrize("unit", ["moon", "", "sessions"])
def test_a_unit_of_no_fixed_length_moves_no_end(unit):
    (segment,) = custody_bar([Stay(1, "detention", date_edtf="2003-05", duration_value=2, duration_unit=unit)]).segments
    assert segment.begin == segment.end and segment.length == Length(2, unit)


def test_columns_without_edtf_are_taken():
    (segment,) = custody_bar([Stay(1, "detention", start_day=10, end_day=20)]).segments
    assert segment.begin == segment.end == Edge(10, 20)
    (segment,) = custody_bar([Stay(1, "detention", date_edtf="sometime", start_day=10, end_day=20)]).segments
    assert segment.begin == Edge(10, 20)


@pytest.mark.parametrize("text, unit", [("night", "nights"), ("Months ", "months"), ("years", "years"), ("moon", "moon")])
def test_units(text, unit):
    assert unit_of(text) == unit


def test_an_undated_stage_between_dated_ones_makes_the_whole_bar_order_only():
    axis = axis_of(custody_bar([Stay(1, "arrest", date_edtf="2010"), Stay(2, "detention"),
                                Stay(3, "release", date_edtf="2011")]))
    assert not axis.to_scale and axis.order_zones == ((0.0, 1.0),)


def test_a_scale_of_days_is_one():
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2010-01-01/2010-01-10"),
                       Stay(2, "detention", "north_korea", date_edtf="2010-01-11/2010-01-20"),
                       Stay(3, "release", date_edtf="2010-01-20")])
    axis = axis_of(bar)
    assert (axis.segments[0].left, axis.segments[0].right) == (0, 0.5)
    assert (axis.segments[1].left, axis.segments[1].right) == (0.5, 1)
    (piece,) = [piece for piece in axis.pieces]
    assert (piece.first, piece.end) == (day(2010, 1, 1), day(2010, 1, 21)) and not piece.shortened


def test_ticks_are_round_months_of_the_calendar():
    axis = axis_of(custody_bar([Stay(1, "detention", "china", date_edtf="2010-01-15/2011-01-14"),
                                Stay(2, "release", date_edtf="2011")]))
    assert axis.to_scale
    assert [(tick.year, tick.month) for tick in axis.ticks(0.1)][:3] == [(2010, 4), (2010, 7), (2010, 10)]
    first = axis.ticks(0.1)[0]
    days = (date(2011, 12, 31) - date(2010, 1, 15)).days + 1
    assert first.at == pytest.approx((date(2010, 4, 1) - date(2010, 1, 15)).days / days)
    assert [(tick.year, tick.month) for tick in axis.ticks(0.6)] == []
    assert [(tick.year, tick.month) for tick in axis.ticks(0.4)] == [(2011, 1)]


def test_places_stay_on_the_bar_and_in_order():
    """Whatever the stages: nothing lies outside, nothing is turned around, undated steps follow one another."""
    roles = ("arrest", "detention", "life_abroad")
    dates_ = ("", "2001", "1990/2005", "2004-05-06", "2003-01/..", "2005/2001")
    for a in dates_:
        for b in dates_:
            for c in dates_:
                axis = axis_of(custody_bar([Stay(n + 1, role, date_edtf=text)
                                            for n, (role, text) in enumerate(zip(roles, (a, b, c)))]))
                for place in axis.segments + axis.gaps:
                    assert -1e-9 <= place.left <= place.right + 1e-9 <= 1 + 2e-9, (a, b, c)
