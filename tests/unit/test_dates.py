"""Uncertain dates: our parser against the PyPI package edtf, and what it must refuse."""

import datetime

import pytest

from visual_atlas_plugin.domain import dates

LEVELS_0_AND_1 = (
    "2023-10-09", "2023-10", "2023", "2002-12/2003-01-21", "1998/2023", "1964/2008", "2004-06/2006-08", "2004-02-01/2005",
    "199X", "19XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1984?", "2004-06~", "2004-06-11%", "1984?/2004-06",
    "2001-21", "2001-22", "2001-23", "-0003", "-0100-05", "Y17000", "2004-06-XX/2004-07-03", "198X~", "2000-02-29",
)


def as_tuple(day):
    return None if day is None else dates.civil(day)


@pytest.mark.parametrize("text", LEVELS_0_AND_1)
def test_bounds_agree_with_the_edtf_package(text):
    edtf = pytest.importorskip("edtf")
    theirs = edtf.parse_edtf(text)
    low, high = theirs.lower_strict(), theirs.upper_strict()
    ours = dates.parse(text)
    assert (as_tuple(ours.start_day), as_tuple(ours.end_day)) == (tuple(low[:3]), tuple(high[:3]))


def test_winter_ends_in_february():
    """The package ends it on 31 December; a winter of three months is what people mean."""
    winter = dates.parse("2003-24")
    assert (as_tuple(winter.start_day), as_tuple(winter.end_day)) == ((2003, 12, 1), (2004, 2, 29))


@pytest.mark.parametrize("text, start, end", [
    ("1985/..", (1985, 1, 1), None), ("../1985-04", None, (1985, 4, 30)),
    ("1985/", (1985, 1, 1), None), ("/1985", None, (1985, 12, 31)),
])
def test_open_and_unknown_ends_have_no_bound(text, start, end):
    parsed = dates.parse(text)
    assert (as_tuple(parsed.start_day), as_tuple(parsed.end_day)) == (start, end)


@pytest.mark.parametrize("text", [
    "", "yesterday", "2023-13", "2023-02-29", "1900-02-29", "2023-00", "2023-10-32", "2023-21-05", "20X3", "2X23", "XXXX",
    "2023-10-9", "09.10.2023", "2023/2022", "2023-10-10/2023-10-09", "../..", "1/2/3", "2023-XX-05", "199X-05", "2023-10-09x",
])
def test_what_is_no_date_is_refused_with_a_reason(text):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse(text)
    assert str(refusal.value)


def test_day_numbers_agree_with_the_calendar_of_python():
    epoch = datetime.date(1970, 1, 1)
    for number in list(range(-800000, 800000, 773)) + [-719162, 0, 19639]:
        if -719162 <= number <= 2932896:
            day = epoch + datetime.timedelta(days=number)
            assert dates.civil(number) == (day.year, day.month, day.day)
            assert dates.day_number(day.year, day.month, day.day) == number
        assert dates.day_number(*dates.civil(number)) == number


@pytest.mark.parametrize("text, edtf", [
    ("about 2012", "2012~"), ("since 1990s", "199X/.."), ("1998 to 2023", "1998/2023"), ("2020 to 2025-10", "2020/2025-10"),
    ("after 2023-10", "2023-10/.."), ("before 1998", "../1998"), ("2000s", "200X"), ("2023-10-09", "2023-10-09"),
])
def test_the_wording_of_the_facts(text, edtf):
    assert dates.from_words(text).edtf == edtf


@pytest.mark.parametrize("text", ["", "all years", "  "])
def test_words_that_bound_nothing(text):
    assert dates.from_words(text) is None


def test_unclear_words_are_refused():
    with pytest.raises(dates.DateError):
        dates.from_words("last spring")


@pytest.mark.parametrize("edtf, words", [
    ("2023-10-09", "9 October 2023"), ("2003~", "about 2003"), ("2002-12/2003-01-21", "December 2002 to 21 January 2003"),
    ("199X", "1990s"), ("1985/..", "since 1985"), ("../1985", "until 1985"), ("2001-23", "autumn 2001"),
    ("2004-06-11?", "possibly 11 June 2004"), ("20XX", "2000–2099"),
])
def test_dates_in_english(edtf, words):
    assert dates.in_words(edtf) == words


def test_span_of_several_dates_reaches_from_first_to_last():
    found = dates.span((dates.parse("2023-10"), None, dates.parse("2023-04-05")))
    assert found.edtf == "2023-04-05/2023-10"
    assert (as_tuple(found.start_day), as_tuple(found.end_day)) == ((2023, 4, 5), (2023, 10, 31))
    assert dates.span((None,)) is None
    assert dates.span((dates.parse("2023"), dates.parse("2024/.."))).end_day is None
