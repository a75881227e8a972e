"""Dates as tables have them; the expected texts are worked out by hand."""

import pytest

from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.domain.date_phrases import DAY_OR_MONTH, TILDE, Choices, read
from visual_atlas_plugin.domain.dates import DateError

PHRASES = [
    # plain
    ("2003-04-05", "2003-04-05"), ("2003.4.5", "2003-04-05"), ("2003. 4. 5.", "2003-04-05"), ("2003/04/05", "2003-04-05"),
    ("20030405", "2003-04-05"), ("2003-04", "2003-04"), ("2003.4", "2003-04"), ("2003", "2003"), ("199X", "199X"),
    ("2003년 4월 5일", "2003-04-05"), ("2003년4월", "2003-04"), ("2003년", "2003"), ("2003年4月5日", "2003-04-05"),
    ("2003年4月", "2003-04"), ("9 October 2023", "2023-10-09"), ("October 9, 2023", "2023-10-09"), ("9th Oct. 2023", "2023-10-09"),
    ("Oct 2023", "2023-10"), ("04/2003", "2003-04"), ("13/04/2003", "2003-04-13"), ("04/13/2003", "2003-04-13"),
    ("05/05/2003", "2003-05-05"), ("Spring 2003", "2003-21"), ("2003년 봄", "2003-21"), ("2003年冬", "2003-24"),
    # a time zone moves no day
    ("2003-04-05T23:30:00-08:00", "2003-04-05"), ("2003/04/05 00:10:00+0900", "2003-04-05"), ("2003-04-05 10:00", "2003-04-05"),
    # about
    ("about 2003", "2003~"), ("c. 2003", "2003~"), ("ca 2003", "2003~"), ("약 2003년", "2003~"), ("2003년경", "2003~"),
    ("2003년 4월경", "2003-04~"), ("2003年左右", "2003~"), ("2003~", "2003/.."),
    # decades and their parts
    ("2000년대", "200X"), ("1990s", "199X"), ("the 1990's", "199X"), ("1990年代", "199X"), ("late 1990s", "1995~/1999~"),
    ("early 2000s", "2000~/2004~"), ("mid-1990s", "1993~/1997~"), ("1990년대 후반", "1995~/1999~"), ("1990년대 초", "1990~/1994~"),
    # open ends
    ("since 1998", "1998/.."), ("1998년 이후", "1998/.."), ("1998년부터", "1998/.."), ("1998年以后", "1998/.."), ("1998~", "1998/.."),
    ("before 2005", "../2005"), ("2005년 이전", "../2005"), ("2005년까지", "../2005"), ("~2005", "../2005"), ("until May 2005", "../2005-05"),
    # ranges
    ("1998-2003", "1998/2003"), ("1998–2003", "1998/2003"), ("1998~2003", "1998/2003"), ("1998 to 2003", "1998/2003"),
    ("from 1998 to 2003", "1998/2003"), ("between 1998 and 2003", "1998/2003"), ("1998년부터 2003년까지", "1998/2003"),
    ("1998년 ~ 2003년", "1998/2003"), ("2003년 4월부터 6월까지", "2003-04/2003-06"), ("2003.4.5 - 2003.6.1", "2003-04-05/2003-06-01"),
    ("2003-04/2003-06", "2003-04/2003-06"), ("about 1998 to 2003", "1998~/2003"), ("1998年至2003年", "1998/2003"),
    ("../2003", "../2003"),
]


@pytest.mark.parametrize("text, edtf", PHRASES)
def test_phrases(text, edtf):
    phrase = read(text)
    assert phrase.date.edtf == edtf
    assert dates.parse(edtf) == phrase.date


@pytest.mark.parametrize("text", ["", "  ", "-", "unknown", "미상", "날짜 미상", "不详", "N/A", "?"])
def test_what_says_that_no_date_is_known(text):
    assert read(text).date is None


def test_day_or_month_is_asked_once():
    with pytest.raises(DateError, match="choose the order"):
        read("04/05/2003")
    british, american = read("04/05/2003", Choices(day_first=True)), read("04/05/2003", Choices(day_first=False))
    assert (british.date.edtf, american.date.edtf) == ("2003-05-04", "2003-04-05")
    assert british.doubts == american.doubts == (DAY_OR_MONTH,)
    assert read("04/05/2003 to 13/05/2003", Choices(day_first=True)).doubts == (DAY_OR_MONTH,)


def test_the_tilde_is_asked_once():
    assert read("1998~").doubts == (TILDE,)
    about = read("1998~", Choices(tilde_is_about=True))
    assert about.date.edtf == "1998~" and about.doubts == (TILDE,)
    assert read("1998~2003").doubts == ()


@pytest.mark.parametrize("text", [
    "2003-02-30", "2003년 13월", "31/04/2003", "soon", "37716", "1998-1990", "32 October 2023", "Smarch 2003", "=2003", "2003-4-5-6",
    "around", "late", "0/0/2003", "\x00", "<b>2003</b>", "9 October 9, 2023"])
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(DateError):
        read(text)
