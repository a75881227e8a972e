"""Single cells of imports; what is expected was worked out by hand."""

import pytest

from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.domain.importing import cells
from visual_atlas_plugin.domain.importing.cells import Bad, Cache, Dates, Numbers, coded, read_yes_no, split
from visual_atlas_plugin.domain.importing.mapping import Choices

SINCE = Choices(tilde_is_about=False)


@pytest.mark.parametrize("text, edtf, precision", [
    ("1998~", "1998/..", "range"), ("약 2003년", "2003~", "year"), ("2000년대", "200X", "decade"),
    ("late 1990s", "1995~/1999~", "range"), ("before 2005", "../2005", "range"), ("2003/04/05", "2003-04-05", "day"),
    ("2003년 4월경", "2003-04~", "month"), ("2003年4月5日", "2003-04-05", "day"), (" 2003 ", "2003", "year"),
    ("2003-04-05T09:30Z", "2003-04-05T09:30Z", "day"),
    ("2003-04-05T00:00:00Z", "2003-04-05", "day"), ("2003-04-05T09:30", "2003-04-05", "day"),
    ("２００３．４．５", "2003-04-05", "day"), ("2003\u1102\u1167\u11ab", "2003", "year")])
def test_dates_become_edtf_and_keep_their_text(text, edtf, precision):
    found = Dates(SINCE).read(text)
    bounds = dates.parse(edtf)
    assert found == (edtf, text.strip(), precision, bounds.start_day, bounds.end_day)


@pytest.mark.parametrize("text, choices, expected", [
    ("1998~", Choices(), cells.WHICH_TILDE), ("1998~", Choices(tilde_is_about=True), "1998~"),
    ("04/05/2003", Choices(), cells.WHICH_DAY), ("04/05/2003", Choices(day_first=True), "2003-05-04"),
    ("04/05/2003", Choices(day_first=False), "2003-04-05"), ("2003/04/05", Choices(year_day_month=True), "2003-05-04"),
    ("2003/13/05", Choices(), cells.NO_DATE), ("2003/13/05", Choices(year_day_month=True), "2003-05-13"),
    ("98.4.5", Choices(), cells.WHICH_CENTURY), ("98.4.5", Choices(two_digits_until=26), "1998-04-05"),
    ("’98년 4월", Choices(two_digits_until=26), "1998-04"), ("03년 이후", Choices(two_digits_until=26), "2003/.."),
    ("'03", Choices(two_digits_until=26), "2003"), ("'03", Choices(two_digits_until=-1), "1903"),
    ("5 May 98", Choices(two_digits_until=99), "2098-05-05"), ("15/04/98", Choices(two_digits_until=26), "1998-04-15"),
    ("04/05/98", Choices(two_digits_until=26), cells.WHICH_DAY),
    ("04/05/98", Choices(two_digits_until=26, day_first=True), "1998-05-04"),
    ("03.04.05", Choices(two_digits_until=26), cells.WHICH_END), ("03.04.05", Choices(), cells.WHICH_CENTURY),
    ("03.04.05", Choices(two_digits_until=26, year_leads=True), "2003-04-05"),
    ("03.04.05", Choices(two_digits_until=26, year_leads=False, day_first=False), "2005-03-04"),
    ("99.99.99", Choices(two_digits_until=26), cells.NO_DATE),
    ("37712", Choices(), cells.WHICH_SERIAL), ("37712", Choices(excel_dates=True), "2003-04-01"),
    ("37712.75", Choices(excel_dates=True), "2003-04-01"), ("37712", Choices(excel_dates=False), cells.NO_DATE),
    ("soon", Choices(), cells.NO_DATE), ("٢٠٠٣", Choices(), cells.NO_DATE), ("2003-02-30", Choices(), cells.NO_DATE),
    ("13/04/2003", Choices(), "2003-04-13")])
def test_what_can_be_read_in_two_ways_is_asked(text, choices, expected):
    found = Dates(choices).edtf(text)
    assert (found.reason if isinstance(found, Bad) else found) == expected


def test_a_date_that_is_not_known_keeps_its_words():
    assert Dates(SINCE).read("미상") == (None, "미상", None, None, None)


def test_two_ends_make_a_range():
    between = Dates(Choices()).between
    assert between("2003년 4월", "2003년 6월")[:2] == ("2003-04/2003-06", "2003년 4월 – 2003년 6월")
    assert between("2003", None)[0] == "2003/.."
    assert between(None, "2005")[0] == "../2005"
    assert between("2003", "2003")[0] == "2003"
    assert between(None, "") == cells.NO_DATE_VALUE
    assert between("2005", "2003").reason == cells.NO_DATE
    assert between("미상", None) == (None, "미상", None, None, None)


@pytest.mark.parametrize("text, expected", [
    ("2023-10-09", "2023-10-09"), ("2023년 10월 9일", "2023-10-09"), ("2023-10", cells.NO_DAY),
    ("about 2023-10-09", cells.NO_DAY),
    ("x", cells.NO_DATE)])
def test_consents_are_bound_by_days(text, expected):
    found = Dates(Choices()).day(text)
    assert (found.reason if isinstance(found, Bad) else found) == expected


@pytest.mark.parametrize("text, comma, expected", [
    ("1234.5", False, 1234.5), ("1,234", False, 1234), ("1,234.5", False, 1234.5), ("1.234,5", True, 1234.5),
    ("1,5", True, 1.5),
    ("1,5", False, None), ("-3", False, -3), ("3 000", False, 3000), ("1e5", False, None), ("٣", False, None),
    ("nan", False, None),
    ("--1", False, None), ("", False, None)])
def test_numbers(text, comma, expected):
    found = Numbers(comma).number(text)
    assert found.reason == cells.NO_NUMBER if expected is None else found == expected


@pytest.mark.parametrize("text, low, high", [
    ("300", 300, 300), ("약 300명", 300, 300), ("200-300", 200, 300), ("200~300명", 200, 300),
    ("about 2,000 people", 2000, 2000),
    ("300여 명", 300, 300), ("约500人", 500, 500), ("eight", None, None), ("수백 명", None, None)])
def test_figures_keep_their_words(text, low, high):
    assert Numbers(False).figure(text) == (low, high, text)


def test_a_figure_that_falls_is_refused():
    assert Numbers(False).figure("300-200").reason == cells.TURNED


@pytest.mark.parametrize("text, expected", [
    ("8 months", (8, "months")), ("8개월", (8, "months")), ("약 2년", (2, "years")), ("3天", (3, "days")),
    ("1 night", (1, "nights")),
    ("a while", None), ("8", None)])
def test_durations(text, expected):
    found = Numbers(False).duration(text)
    assert found.reason == cells.NO_DURATION if expected is None else found == expected


@pytest.mark.parametrize("words, text, code", [
    ("kinds", "Labour Training Camp", "labor_training_camp"), ("kinds", "노동단련대", "labor_training_camp"),
    ("kinds", "看守所", "detention_center"), ("kinds", "ＭＳＳ　ｏｆｆｉｃｅ", "mss_office"),
    ("kinds", "정치범 수용소", "political_prison_camp"),
    ("kinds", "mss_office", "mss_office"), ("roles", "강제북송", "deportation"), ("roles", "Hand over", "hand_over"),
    ("roles", "遣返", "deportation"), ("sexes", "여", "female"), ("sexes", "M", "male"), ("sexes", "女", "female"),
    ("credibilities", "2", 2), ("reliabilities", "b", "B"), ("confidences", "중간", "medium"), ("privacies", "공개", "public"),
    ("uses", "익명 공개", "publish_without_name"), ("kinds", "somewhere", None), ("sexes", "7", None), ("kinds", "!!", None)])
def test_coded_words_in_three_languages(words, text, code):
    found = coded(words)(text)
    assert found.reason == cells.NO_CODE if code is None else found == code


def test_the_users_own_meaning_of_a_word_comes_first():
    read = coded("kinds", {"Safe House": "other", "prison": "political_prison_camp"})
    assert (read("safe house"), read("PRISON"), read("교화소")) == ("other", "political_prison_camp", "prison")


def test_yes_and_no():
    assert [read_yes_no(text) for text in ("Yes", "아니오", "是", "O", "X")] == [1, 0, 1, 1, 0]
    assert read_yes_no("perhaps").reason == cells.NO_YES_NO


def test_several_values_in_a_cell():
    assert split("a; b；c;;", ";") == ["a", "b", "c"]
    assert split("a|b;c", "|") == ["a", "b;c"]
    assert split("a, b、c，d", ",") == ["a", "b", "c", "d"]
    assert split("a;b", "") == ["a;b"]


@pytest.mark.parametrize("text", ["2003\x00", "\x1b[0m2003", "20\x0803", "\ud800", "2003\x9d"])
def test_control_characters_are_refused(text):
    cache = Cache(Dates(Choices()).read)
    assert cache[text].reason == cells.CONTROL and cache.bad
    assert cells.refused(["fine", None, text, "line\nend\ttab"]) == [2]
