"""Cases, stages and positions as the atlas has them; every expected value was worked out by hand. All data is SYNTHETIC."""

import pytest
from normal_rows import normal, one, rows, told

from visual_atlas_plugin.domain.coordinates import to_gcj02
from visual_atlas_plugin.domain.importing import cells, group_cases, positions, table_work
from visual_atlas_plugin.domain.importing.mapping import Choices, ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.normal import NOTE, PlaceRef
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.raw import POINTS, ListSource
from visual_atlas_plugin.domain.importing.themes import THEME_TOO_LONG


def test_a_case_with_all_that_it_may_say():
    batch = one({"id": [" D1 "], "t": [" Title "], "s": [" two\nlines "], "d": ["약 2003년"], "g": ["told in public"],
                 "c": ["high"],
                 "k": ["2"], "n": ["note"]},
                {"id": "case_id", "t": "title", "s": "summary", "d": "date", "g": "public_ground", "c": "confidence",
                 "k": "credibility", "n": "notes"}, owner="Group", terms="ask first", publisher="Group")
    assert batch.problems == [] and (batch.read, batch.rejected) == (1, 0)
    assert batch.tables["cases"].rows == [2]
    assert {name: column[0] for name, column in batch.tables["cases"].values.items()} == {
        "case_id": "D1", "title": "Title", "summary": " two\nlines ", "date_edtf": "2003~", "date_text": "약 2003년",
        "date_precision": "year", "start_day": 12053, "end_day": 12417, "public_ground": "told in public",
        "confidence": "high",
        "credibility": 2, "notes": "note", "owner": "Group", "terms": "ask first", "publisher": "Group"}
    assert list(batch.tables) == ["cases"]


def test_nothing_that_comes_in_is_public():
    batch = one({"p": ["public", "기밀", "restricted", None, "unheard of"], "u": ["true", None, None, "false", None]},
                {"p": "privacy", "u": "published"})
    assert rows(batch, "cases", "privacy", "notes") == [
        (2, "restricted", "Marked by its owner: u = true"), (3, "confidential", None), (4, "restricted", None),
        (5, "restricted", "Marked by its owner: u = false")]
    assert told(batch) == [(6, "p", cells.NO_CODE, "reject")]


def test_the_owners_mark_stands_below_the_notes():
    batch = one({"p": ["Public"], "n": ["first"]}, {"p": "privacy", "n": "notes"})
    assert rows(batch, "cases", "notes") == [(2, "first\nMarked by its owner: Public")]


def test_a_number_that_comes_twice_is_refused_with_both_rows_even_in_a_later_batch():
    reader, batches = normal({"id": ["A", "B", "a", " A", "C", "B"]}, {"id": "case_id"}, size=3)
    assert [batch.tables["cases"].values["case_id"] for batch in batches] == [["A", "B", "a"], ["C"]]
    assert [(problem.row, problem.text) for problem in batches[1].problems] == [
        (5, "The case number A stands in row 2 as well."), (7, "The case number B stands in row 3 as well.")]


def test_a_row_without_a_number_is_refused_and_feeds_nothing():
    reader, (batch,) = normal({"id": [None, " ", "A"], "theme": ["x", "y", "z"], "place": ["P", "Q", "R"]},
                              {"id": "case_id", "theme": "theme", "place": "place"})
    assert told(batch) == [(2, "id", table_work.MISSING, "reject"), (3, "id", table_work.MISSING, "reject")]
    assert (batch.read, batch.rejected) == (3, 2)
    assert [ref.text for ref in reader.place_refs] == ["R"] and [theme.name for theme in reader.new_themes] == ["z"]
    assert rows(batch, "stages", "place_ref", "place_text") == [(4, 0, "R")]


def test_numbers_may_be_made_of_row_numbers():
    batch = one({"id": [None, "X"], "t": ["a", "b"]}, {"id": "case_id", "t": "title"}, constants={"case_id": "KML-{row}"})
    assert rows(batch, "cases", "case_id") == [(2, "KML-2"), (3, "X")]
    assert rows(one({"id": ["a"]}, {"id": "title"}, constants={"case_id": "K{row}"}), "cases", "case_id") == [(2, "K2")]


def test_a_bad_value_rejects_its_row_unless_the_mapping_keeps_it_without():
    columns, meaning = {"d": ["soon", "2003"], "k": ["9", "1"]}, {"d": "date", "k": "credibility"}
    assert sorted(told(one(columns, meaning))) == [(2, "d", cells.NO_DATE, "reject"), (2, "k", cells.NO_CODE, "reject")]
    half = one(columns, meaning, keep_without=("date",))
    assert rows(half, "cases", "case_id") == [(3, "S2")]
    kept = one(columns, meaning, keep_without=("*",))
    assert rows(kept, "cases", "date_edtf", "date_text", "credibility") == [(2, None, None, None), (3, "2003", "2003", 1)]
    assert {(problem.severity, problem.without) for problem in kept.problems} == {(NOTE, True)} and kept.rejected == 0
    assert told(one({"id": [None]}, {"id": "case_id"}, keep_without=("*",)))[0][3] == "reject"


def test_dates_from_and_to():
    batch = one({"a": ["2003.4", "2003", None, "2005"], "b": ["2003.6", None, None, "2003"]},
                {"a": "date_from", "b": "date_to"})
    assert rows(batch, "cases", "date_edtf", "date_text") == [
        (2, "2003-04/2003-06", "2003.4 – 2003.6"), (3, "2003/..", "2003"), (4, None, None)]
    assert told(batch) == [(5, "a", cells.NO_DATE, "reject")]


def test_two_columns_may_not_give_two_dates():
    batch = one({"d": ["2003", "2003", None], "a": [None, "2004", "2005"]}, {"d": "date", "a": "date_from"})
    assert rows(batch, "cases", "date_edtf") == [(2, "2003"), (4, "2005/..")]
    assert told(batch) == [(3, "a", group_cases.TWO_DATES, "reject")]


def test_words_of_a_date_may_stand_in_a_column_of_their_own():
    batch = one({"d": ["2003-10", None], "w": ["autumn, after the harvest", "one winter"]}, {"d": "date", "w": "date_text"})
    assert rows(batch, "cases", "date_edtf", "date_text") == [
        (2, "2003-10", "autumn, after the harvest"), (3, None, "one winter")]


def test_themes_known_by_any_name_and_themes_of_ones_own():
    reader, (batch,) = normal(
        {"th": ["강제북송; Women’s rights", "국군포로", "Prisoners of War;prisoners of war", "-", "x" * 61, "FR", "遣返"]},
        {"th": "theme"})
    found = rows(batch, "case_themes", "case_id", "theme_id")
    own = reader.new_themes[0].theme_id
    assert found == [(2, "S1", "forced-repatriation"), (2, "S1", "womens-rights"), (3, "S2", own),
                     (4, "S3", "prisoners-of-war"),
                     (7, "S6", "forced-repatriation"), (8, "S7", "forced-repatriation")]
    assert [theme.name for theme in reader.new_themes] == ["국군포로", "Prisoners of War"] and own.startswith("theme-")
    assert told(batch) == [(6, "th", THEME_TOO_LONG, "reject")]


def test_a_theme_that_the_atlas_lacks_is_the_users_own_even_if_it_is_one_of_the_seven():
    reader, (batch,) = normal({"th": ["종교박해"]}, {"th": "theme"})
    assert len(reader.new_themes) == 1 and reader.new_themes[0].name == "종교박해"


def test_the_user_says_what_themes_mean():
    reader, (batch,) = normal({"th": ["북송 사건", "none of it", "Forced Repatriation", "a;b"]}, {"th": "theme"}, themes={
        "북송 사건": "forced-repatriation", "None of it": "none", "Forced repatriation": "new", "a": "womens-rights",
        "b": "none"})
    assert rows(batch, "case_themes", "theme_id") == [
        (2, "forced-repatriation"), (4, "forced-repatriation-" + reader.new_themes[0].theme_id[-8:]), (5, "womens-rights")]


def test_several_columns_feed_a_list_or_one_text():
    batch = one({"a": ["강제송환", None], "b": ["여성권", None], "n": ["one", None], "m": ["two", "three"]},
                {"a": "theme", "b": "theme", "n": "notes", "m": "notes"})
    assert rows(batch, "case_themes", "theme_id") == [(2, "forced-repatriation"), (2, "womens-rights")]
    assert rows(batch, "cases", "notes") == [(2, "one\ntwo"), (3, "three")]


def test_a_row_of_cases_carries_its_stages():
    reader, (batch,) = normal(
        {"p1": ["Tumen", None], "k1": ["변방구류소", None], "d1": ["2003", None], "p2": ["온성", None], "r2": ["강제송환", "체포"],
         "u2": ["8개월", None]},
        {"p1": "place", "k1": "place_kind", "d1": "stage_date", "p2": "place#2", "r2": "role#2", "u2": "duration#2"},
        constants={"role": "detention"})
    assert rows(batch, "stages", "case_id", "stage_order", "role", "place_ref", "place_text", "place_kind", "date_edtf",
                "duration_value", "duration_unit") == [
        (2, "S1", 1, "detention", 0, "Tumen", "detention_center", "2003", None, None),
        (2, "S1", 2, "deportation", 1, "온성", None, None, 8, "months"),
        (3, "S2", 2, "arrest", None, None, None, None, None, None)]
    assert reader.place_refs == [PlaceRef("Tumen", "detention_center"), PlaceRef("온성")]


@pytest.mark.parametrize("lat, lon, point, precision", [
    ("42.9512", "129.85", (129.85, 42.9512), "site"), ("42,95", "129,85", (129.85, 42.95), "settlement"),
    ("42°57'12\"N", "129°51'36\"E", (129.86, 42.0 + 57 / 60 + 12 / 3600), "site"),
    ("42도 57분", "129도 51분", (129.85, 42.95), "settlement"),
    ("129°51'E", "42°57'N", (129.85, 42.95), "settlement"), ("42.950000", "129.900000", (129.9, 42.95), "settlement"),
    ("43", "130", (130.0, 43.0), "county"), ("42.9571234", "129.8", (129.8, 42.9571234), "site"),
    ("４２．９５", "１２９．８５", (129.85, 42.95), "settlement")])
def test_coordinates_in_two_columns(lat, lon, point, precision):
    reader, (batch,) = normal({"p": ["Tumen"], "y": [lat], "x": [lon]}, {"p": "place", "y": "latitude", "x": "longitude"})
    assert batch.problems == []
    ref = reader.place_refs[0]
    assert (ref.lon, ref.lat) == pytest.approx(point, abs=1e-9) and ref.precision == precision and ref.text == "Tumen"


@pytest.mark.parametrize("text, point", [
    ("42.95, 129.85", (129.85, 42.95)), ("42,95 129,85", (129.85, 42.95)), ("42°57'N 129°51'E", (129.85, 42.95)),
    ("129°51'E, 42°57'N", (129.85, 42.95)), ("(42.95;129.85)", (129.85, 42.95))])
def test_coordinates_in_one_text(text, point):
    reader, _ = normal({"c": [text]}, {"c": "coordinates"})
    assert (reader.place_refs[0].lon, reader.place_refs[0].lat) == pytest.approx(point, abs=1e-9)


@pytest.mark.parametrize("lat, lon, reason, column", [
    ("42", None, positions.ONE_OF_TWO, "x"), (None, "129", positions.ONE_OF_TWO, "x"),
    ("here", "129", positions.NO_COORDINATE, "y"),
    ("129.85", "42.95", positions.PERHAPS_SWAPPED, "y"), ("420", "1290", positions.OFF_THE_GLOBE, "y"),
    ("0", "0.0", positions.NULL_POINT, "y"), ("42N", "43N", positions.SAME_AXIS, "y"),
    ("nan", "inf", positions.NO_COORDINATE, "y"),
    ("42 75 00", "129", positions.NO_COORDINATE, "y")])
def test_positions_that_are_none(lat, lon, reason, column):
    columns, meaning = {"p": ["P"], "y": [lat], "x": [lon]}, {"p": "place", "y": "latitude", "x": "longitude"}
    assert told(one(columns, meaning)) == [(2, column, reason, "reject")]
    reader, (kept,) = normal(columns, meaning, keep_without=("latitude", "longitude"))
    assert reader.place_refs == [PlaceRef("P")] and rows(kept, "stages", "place_ref") == [(2, 0)]


def test_swapped_axes_are_turned_back_when_the_user_says_so():
    reader, _ = normal({"y": ["129.85", "129°51'E"], "x": ["42.95", "42°57'N"]}, {"y": "latitude", "x": "longitude"},
                       choices=Choices(axes_swapped=True))
    assert {(round(ref.lon, 9), round(ref.lat, 9)) for ref in reader.place_refs} == {(129.85, 42.95)}


def test_chinese_web_maps_are_shifted_back():
    lon, lat = to_gcj02(129.85, 42.95)
    reader, _ = normal({"y": [f"{lat:.7f}"], "x": [f"{lon:.7f}"]}, {"y": "latitude", "x": "longitude"},
                       choices=Choices(crs="GCJ-02"))
    assert (reader.place_refs[0].lon, reader.place_refs[0].lat) == pytest.approx((129.85, 42.95), abs=2e-7)


def test_grids_are_converted_by_what_is_handed_in_and_refused_without():
    asked = []

    def project(crs, xs, ys):
        asked.append((crs, list(xs), list(ys)))
        return [x / 10000 for x in xs], [y / 50000 for y in ys]

    columns, meaning = {"y": ["2147500", "2147500", "x"], "x": ["1298500", "1298500", "5"]}, {"y": "latitude",
        "x": "longitude"}
    choices = Choices(crs="EPSG:5179")
    reader, (batch,) = normal(columns, meaning, choices=choices, project=project)
    assert asked == [("EPSG:5179", [1298500.0], [2147500.0])]
    assert reader.place_refs == [PlaceRef("", "", 129.85, 42.95, "settlement")]
    assert told(batch) == [(4, "y", cells.NO_NUMBER, "reject")]
    assert told(one(columns, meaning, choices=choices))[0][2] == positions.NO_CONVERSION


def test_points_of_the_table_are_used_where_they_are_mapped():
    points = [(129.85, 42.95), None, (0.0, 0.0), (float("nan"), 1.0)]
    columns = {"p": ["a", "b", "c", "d"]}
    reader, (batch,) = normal(columns, {"p": "place", POINTS: "point"}, points=points)
    assert reader.place_refs == [PlaceRef("a", "", 129.85, 42.95, "settlement"), PlaceRef("b")]
    assert [(problem.row, problem.reason) for problem in batch.problems] == [(4, positions.NULL_POINT),
        (5, positions.OFF_THE_GLOBE)]
    reader, _ = normal(columns, {"p": "place"}, points=points)
    assert {ref.lon for ref in reader.place_refs} == {None}


def test_a_place_that_is_not_known_stays_words():
    reader, (batch,) = normal({"p": ["장소 미상", "unknown", "?", None], "a": [None, "Jilin", None, "Jilin"], "r": ["체포"] * 4},
                              {"p": "place", "a": "admin1", "r": "role"})
    assert reader.place_refs == []
    assert rows(batch, "stages", "place_ref", "place_text") == [
        (2, None, "장소 미상"), (3, None, "unknown"), (4, None, "?"), (5, None, "Jilin")]


def test_precision_that_the_source_says():
    reader, (batch,
             ) = normal({"y": ["42.95"] * 4, "x": ["129.85"] * 4, "q": ["building", "미상", None, "roughly"], "k": [None] * 4},
                              {"y": "latitude", "x": "longitude", "q": "precision"})
    assert [ref.precision for ref in reader.place_refs] == ["building", "county", "settlement"]
    assert told(batch) == [(5, "q", cells.NO_CODE, "reject")]


def test_of_very_many_places_the_earlier_ones_are_forgotten_and_come_again(monkeypatch):
    monkeypatch.setattr(positions, "MOST_KNOWN", 3)
    names = ["A", "B", "C", "D", "A", "E", "A"]
    source = ListSource("t", {"rows": {"id": [f"D-{n}" for n in range(7)], "where": names}})
    reader = Normalizer(ImportMapping({"rows": TableMapping("cases", {"id": "case_id", "where": "place"})}), source.tables())
    found, refs = [], []
    for batch in source.batches("rows", 2):
        out = reader.feed("rows", batch)
        refs += out.tables["stages"].values["place_ref"]
        found += [reader.place_refs[ref].text for ref in out.tables["stages"].values["place_ref"]]
    assert found == names and refs == [0, 1, 2, 3, 4, 5, 4]      # after four places were known, A is another one
