"""Values of Uwazi as text: worked out by hand, none by the code under test."""

import pytest

from visual_atlas_plugin.exchange.uwazi import values


@pytest.mark.parametrize("seconds, text", [
    (0, "1970-01-01"), (946684800, "2000-01-01"), (951782400, "2000-02-29"), (1696809600, "2023-10-09"),
    (-892252800, "1941-09-23"), (-1, "1969-12-31"), (86399, "1970-01-01"), (86400, "1970-01-02"),
    (1696809600.5, "2023-10-09"), (-62135596800, "0001-01-01"), (None, None), ("", None), ("2003", "2003"),
    ("2003-05", "2003-05"), (True, "yes"), (1710000000000000, "1710000000000000"), (float("nan"), "nan")])
def test_a_day_is_counted_in_seconds_of_utc_and_what_is_none_stays_as_it_is(seconds, text):
    assert values.day(seconds) == text


@pytest.mark.parametrize("value, text", [
    ({"from": 946684800, "to": 951782400}, "2000-01-01/2000-02-29"), ({"from": 946684800, "to": None}, "2000-01-01/"),
    ({"from": None, "to": 951782400}, "/2000-02-29"), ({"from": None, "to": None}, None), ({}, None),
    ({"from": 946684800, "to": 946684800}, "2000-01-01"), ("odd", "odd"), (None, None)])
def test_a_range_keeps_an_end_that_nobody_knows(value, text):
    assert values.span(value) == text


@pytest.mark.parametrize("texts, whole", [
    ([], None), (["2000-01-01"], "2000-01-01"), (["2003-01-01", "2000-02-29"], "2000-02-29/2003-01-01"),
    (["2000-01-01/2000-02-01", "2001-01-01/"], "2000-01-01/"), (["/2000-02-01", "2001-01-01/2001-02-01"], "/2001-02-01"),
    (["2000-01-01", "2000-01-01"], "2000-01-01"), (["2000-01-01", "odd"], "2000-01-01/odd")])
def test_several_days_become_the_time_from_first_to_last(texts, whole):
    assert values.together(texts) == whole


def test_milliseconds_are_told_to_the_second():
    assert values.moment(1700000000000) == "2023-11-14T22:13:20Z"
    assert values.moment(None) is None and values.moment("x") == "x"


@pytest.mark.parametrize("values_, found", [
    ([{"value": {"lat": 42.95, "lon": 129.99, "label": ""}}], [("42.95", "129.99", "")]),
    ([{"value": {"lat": 333, "lon": 444}}, {"value": {"lat": 0, "lon": -0.5, "label": "b"}}],
     [("333", "444", ""), ("0", "-0.5", "b")]),
    ([{"value": {"lat": 45.974236866039696, "lon": 2.154785156250431}}], [("45.97423686604", "2.15478515625", "")]),
    ([{"value": None}], []), ([], []), (None, []), ([{"value": {"lat": None, "lon": None}}], []),
    ([{"value": {"lat": 1e-7, "lon": 5.0}}], [("0.0000001", "5", "")]),
    ([{"value": [{"lat": 1, "lon": 2}, {"lat": 3, "lon": 4}]}], [("1", "2", ""), ("3", "4", "")]),
    ({"lat": 1, "lon": 2}, [("1", "2", "")]), ([{"value": {"lat": "x", "lon": 2}}], [("x", "2", "")])])
def test_points_keep_their_order_and_their_letters(values_, found):
    assert [(one.latitude, one.longitude, one.label) for one in values.points(values_)] == found


@pytest.mark.parametrize("markdown, text", [
    ("# Head\n\ntext", "Head\n\ntext"), ("a **b** and *c* and __d__", "a b and c and d"),
    ("x_y_z and 2*3*4", "x_y_z and 2*3*4"),
    ("[words](https://a.example/b)", "words (https://a.example/b)"), ("![picture](a.png)", "picture"),
    ("- one\n- two", "one\ntwo"), ("> said", "said"), ("a<br>b <b>c</b>", "a\nb c"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ("&lt;script&gt; &amp;amp;", "<script> &amp;"), ("\\*not\\*", "*not*"), ("", None), ("  ", None), (None, None),
    ("가상 **설명**", "가상 설명"), ("<p>one</p><p>two</p>", "one\ntwo")])
def test_markdown_becomes_plain_text_and_links_keep_their_addresses(markdown, text):
    assert values.plain(markdown) == text


def test_several_values_are_set_apart_by_a_sign_that_none_of_them_holds():
    assert values.joined(["a", None, "b"]) == "a|b"
    assert values.joined(["a|b"]) == "a|b"
    assert values.joined(["a|b", "c"]) == "a¦b|c"
    assert values.joined([None, ""]) is None


def test_an_option_is_told_with_its_group_only_where_its_name_would_not_do():
    labels = values.option_labels([{"id": "1", "label": "One"}, {"id": "g", "label": "Group", "values": [
        {"id": "2", "label": "Two"}, {"id": "3", "label": "Other"}]}, {"id": "4", "label": "Other"}, {"label": "no id"},
        "odd"])
    assert labels == {"1": "One", "g": "Group", "2": "Two", "3": "Group::Other", "4": "Other"}


def test_what_is_nested_is_told_key_by_key():
    entry = {"value": {"shoes": ["none", "one"], "coat": ["blue"], "hat": []}}
    assert values.nested(entry) == "shoes: none, one; coat: blue"
    assert values.nested({"value": "text"}) == "text" and values.nested({"value": {}}) is None


def test_a_link_is_address_and_words():
    assert values.link({"label": "L", "url": "https://a.example"}) == ("https://a.example", "L")
    assert values.link({"label": None, "url": None}) == (None, None)
    assert values.link("https://b.example") == ("https://b.example", None)


def test_values_of_older_versions_that_are_no_lists_are_read_as_well():
    assert values.entries("x") == [{"value": "x"}]
    assert values.entries({"from": 1, "to": 2}) == [{"value": {"from": 1, "to": 2}}]
    assert values.entries([{"value": 1}, None]) == [{"value": 1}]
