"""What a row of `images` says in words, and what may be done with the picture."""

from dataclasses import replace
from datetime import date

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging import footprint
from visual_atlas_plugin.domain.imaging.image_record import (
    ImageRecord, dated, from_row, may_print, may_publish_web, to_row)

TODAY = date(2026, 11, 27)
OWNED = ImageRecord(title="SYNTHETIC", attribution="© SYNTHETIC", print_allowed=True, web_allowed=True)


@pytest.mark.parametrize("acquired_at, product, words", [
    ("2023-10-09", "", "9 October 2023"),
    ("", "", "capture date unknown"),
    ("2019/2021", "Mosaic", "mosaic of 2019 to 2021"),
    ("2020", "yearly mosaic", "mosaic of 2020"),
    ("2019-05-04/2019-05-06", "", "a day from 4 May 2019 to 6 May 2019"),
    ("../2019", "", "until 2019"),
    ("2003~", "", "about 2003"),
])
def test_a_date_is_as_honest_as_what_is_known(acquired_at, product, words):
    assert dated(ImageRecord(acquired_at=acquired_at, product=product, date_basis="analyst")).when == words


def test_days_follow_the_text_and_a_date_that_is_gone_has_no_ground():
    record = dated(ImageRecord(acquired_at=" 2019/2021 ", date_basis="service"))
    assert (record.start_day, record.end_day) == (date(2019, 1, 1).toordinal() - 719163, date(2021, 12, 31).toordinal() - 719163)
    empty = dated(replace(record, acquired_at=""))
    assert (empty.start_day, empty.end_day, empty.date_basis, empty.is_dated) == (None, None, "unknown", False)


def test_no_date_is_refused_in_words():
    with pytest.raises(AtlasError, match="“9.10.2023” is not a date"):
        dated(ImageRecord(acquired_at="9.10.2023"))


@pytest.mark.parametrize("changes, allowed, reason", [
    ({}, True, "The license allows printing."),
    ({"print_until": "2026-11-27"}, True, "The license allows printing until 2026-11-27."),
    ({"print_until": "2026-11-26"}, False, "The license allowed printing until 2026-11-26."),
    ({"print_until": "soon"}, False, "The last day on which printing is allowed, “soon”, is not a day."),
    ({"print_allowed": False}, False, "The license does not allow printing."),
    ({"print_allowed": None}, False, "Nobody has written down whether the license allows printing."),
    ({"attribution": " "}, False, "The image has no credit line, so nobody can be named as its owner."),
])
def test_printing_is_allowed_only_where_somebody_said_so(changes, allowed, reason):
    verdict = may_print(replace(OWNED, **changes), TODAY)
    assert (verdict.allowed, verdict.reason) == (allowed, reason)


def test_the_web_has_its_own_permission():
    record = replace(OWNED, print_allowed=False, web_until="2020-01-01")
    assert may_publish_web(record, TODAY).reason == "The license allowed publishing on the web until 2020-01-01."
    assert may_publish_web(replace(record, web_until=""), TODAY).allowed


def test_a_row_comes_back_as_it_went():
    record = replace(OWNED, uuid="u", image_id="i", resolution_m=0.5, web_allowed=None, print_allowed=False,
                     acquired_at="2023-10-09", offset_east_m=-3.0)
    row = to_row(record)
    assert row["print_allowed"] == 0 and row["web_allowed"] is None and row["provider"] is None and "uuid" not in row
    assert from_row({**row, "uuid": "u", "row_version": 1, "more": "columns"}) == record


def test_a_row_of_an_older_atlas_has_fewer_columns():
    assert from_row({"uuid": "u", "title": "t", "print_allowed": 1}) == ImageRecord(uuid="u", title="t", print_allowed=True)


def test_a_footprint_covers_what_lies_in_it():
    square = footprint.box((129.0, 42.0, 130.0, 43.0))
    assert square == "POLYGON ((129 42, 130 42, 130 43, 129 43, 129 42))"
    record = ImageRecord(footprint=square)
    assert record.covers(129.5, 42.5) and not record.covers(131, 42.5) and not record.covers(129.5, 41.9)
    assert record.bounds == (129.0, 42.0, 130.0, 43.0)
    holed = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))"
    assert footprint.covers(holed, 1, 1) and not footprint.covers(holed, 4, 4)
    two = footprint.multi_polygon([[(0, 0), (1, 0), (1, 1)], [(5, 5), (6, 5), (6, 6)]])
    assert footprint.covers(two, 0.9, 0.5) and footprint.covers(two, 5.9, 5.5) and not footprint.covers(two, 3, 3)


@pytest.mark.parametrize("wkt", ["", "POINT (1 2)", "POLYGON ((a b, c d))", "POLYGON EMPTY", "POLYGON ((1, 2))"])
def test_what_is_no_polygon_covers_nothing(wkt):
    assert not footprint.covers(wkt, 1, 2) and footprint.bounds_of(wkt) is None


def test_without_a_footprint_a_service_may_show_any_place_and_a_file_none():
    assert ImageRecord(kind="service").covers(1, 2) and not ImageRecord(kind="file").covers(1, 2)


def test_values_of_a_source_that_cannot_be_read_are_none():
    assert ImageRecord(source_values='{"release": 10}').values() == {"release": "10"}
    assert ImageRecord(source_values="[1]").values() == {} and ImageRecord(source_values="{").values() == {}
