"""Proposals of mappings; what is expected was worked out by hand. All data is SYNTHETIC."""

import random
from dataclasses import replace

import pytest

from visual_atlas_plugin.domain.coordinates import to_gcj02
from visual_atlas_plugin.domain.importing import column_choice, questions
from visual_atlas_plugin.domain.importing.header_words import meanings, person_name, table_kind
from visual_atlas_plugin.domain.importing.mapping import Choices
from visual_atlas_plugin.domain.importing.mapping_json import check, from_json, to_json
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.propose import propose
from visual_atlas_plugin.domain.importing.questions import answer
from visual_atlas_plugin.domain.importing.raw import POINTS, ListSource
from visual_atlas_plugin.domain.importing.themes import Words

WORDS = Words.of([("forced-repatriation", "Forced Repatriation", "강제송환"), ("womens-rights", "Women's Rights", "여성권"),
                  ("detention-facilities", "Detention Facilities", "구금시설")], ["Tumen", "투먼", "온성"],
                 [("Tumen", 129.85, 42.95), ("Hyesan", 128.18, 41.4), ("Musan", 129.2, 42.23)])


def proposed(columns, name="cases", title="made.csv", points=None, crs=""):
    """Return the proposal for one table."""
    return propose(ListSource(title, {name: columns}, points=points and {name: points}, crs=crs), WORDS)


def fields(proposal):
    return {column.column: column.field for column in proposal.columns}


def asked(proposal):
    return [question.about for question in proposal.questions]


ENGLISH = {"Case ID": ["D1", "D2"], "Title": ["a", "b"], "Date": ["1998", "2003-04"], "Location": ["Tumen", "x"],
           "Lat.": ["42.9", "43.1"],
           "LONGITUDE": ["129.8", "130.1"], "Violation type": ["Forced repatriation", "torture"], "Comments": ["c", None]}
KOREAN = {"사례번호": ["D1", "D2"], "사건명": ["a", "b"], "발생 일자": ["1998년", "약 2003년"], "장소": ["투먼", "x"], "위도": ["42.9", "43.1"],
          "경도": ["129.8", "130.1"], "침해 유형": ["강제송환", "고문"], "비고": ["c", None]}
CHINESE = {"案例编号": ["D1", "D2"], "案例名称": ["a", "b"], "发生日期": ["1998年", "2003年4月"], "地点": ["图们", "x"], "纬度": ["42.9", "43.1"],
           "经度": ["129.8", "130.1"], "侵权类型": ["遣返", "酷刑"], "备注": ["c", None]}
WIDE = {"ＩＤ": ["D1", "D2"], "ｔｉｔｌｅ": ["a", "b"], "Ｄａｔｅ": ["1998", "2003"], " place ": ["x", "y"], "_LAT_": ["42.9", "43.1"],
        "Lon(°)": ["129.8", "130.1"], "theme:": ["a", "b"], "NOTES": ["c", None]}
WANTED = ["case_id", "title", "date", "place", "latitude", "longitude", "theme", "notes"]


@pytest.mark.parametrize("columns", [ENGLISH, KOREAN, CHINESE, WIDE])
def test_headers_in_three_languages_whatever_their_case_and_width(columns):
    proposal = proposed(columns)
    assert list(fields(proposal).values()) == WANTED
    assert proposal.mapping.tables["cases"].rows_are == "cases"
    assert proposal.columns[0].samples == ("D1", "D2") and proposal.columns[0].why == column_choice.BY_NAME


@pytest.mark.parametrize("header, rows_are, field, number, role", [
    ("장소2", "cases", "place", 2, ""), ("place_2", "cases", "place", 2, ""), ("Place #3", "cases", "place", 3, ""),
    ("체포일", "cases", "stage_date", 1, "arrest"), ("구금 장소", "cases", "place", 1, "detention"),
    ("Date of arrest", "cases", "stage_date", 1, "arrest"), ("遣返日期", "cases", "stage_date", 1, "deportation"),
    ("release date", "cases", "stage_date", 1, "release"), ("강제북송 날짜", "cases", "stage_date", 1, "deportation"),
    ("날짜", "stages", "stage_date", 1, ""), ("Notes", "persons", "person_notes", 1, ""), ("번호", "places", "place_id", 1, ""),
    ("Latitude (WGS84)", "places", "latitude", 1, ""), ("가명", "persons", "pseudonym", 1, ""),
    ("성별", "persons", "sex", 1, ""),
    ("性别", "cases", "sex", 1, ""), ("동의 철회일", "consents", "consent_withdrawn_on", 1, ""),
    ("시설 유형", "places", "place_kind", 1, ""),
    ("association1", "cases", None, 1, ""), ("Date of birth", "cases", "birth", 1, "")])
def test_single_headers(header, rows_are, field, number, role):
    found = meanings(header, rows_are)
    if field is None:
        assert not found
    else:
        assert (found[0].field, found[0].number, found[0].role) == (field, number, role)


@pytest.mark.parametrize("name, rows_are", [
    ("사례", "cases"), ("places.csv", "places"), ("구금시설", "places"), ("Stages", "stages"), ("出处", ""), ("来源", "sources"),
    ("Sheet1", "")])
def test_names_of_tables(name, rows_are):
    assert table_kind(name) == rows_are


@pytest.mark.parametrize("headers, rows_are", [
    (("시설명", "시설 유형", "위도", "경도", "상태", "비고"), "places"), (("번호", "제목", "날짜", "장소", "위도", "경도"), "cases"),
    (("사례번호", "순서", "단계", "장소", "날짜"), "stages"), (("피해자 번호", "가명", "성별", "생년"), "persons"),
    (("출처번호", "제목", "주소", "발행일"), "sources"), (("사례번호", "인원", "발표 기관", "기준일"), "claims"),
    (("피해자 번호", "동의 범위", "동의일"), "consents"), (("whatever", "else"), "cases"),
    (("사례번호", "제목", "피해자 번호", "가명", "성별"), "cases")])
def test_what_the_rows_are(headers, rows_are):
    assert proposed({header: [] for header in headers}, "Sheet1").mapping.tables["Sheet1"].rows_are == rows_are


def test_content_tells_where_headers_do_not():
    columns = {"a": ["X-1", "X-2", "X-3"], "b": ["2003.4.5", "약 1998년", "late 1990s"], "c": ["42.95", "41.40", "42.23"],
               "d": ["129.85", "128.18", "129.20"], "e": ["강제송환", "여성권", "강제송환; 여성권"], "f": ["Tumen", "온성", "투먼"],
               "g": ["보위부", "교화소", "看守所"], "h": ["https://a.example/1", "https://a.example/2", "http://b.example"],
               "i": ["여", "남", "여"], "j": ["some words", "more of them", "nothing known"]}
    proposal = proposed(columns)
    assert list(fields(proposal).values()) == [
        "case_id", "date", "latitude", "longitude", "theme", "place", "place_kind", "source_url", "sex", ""]
    assert proposal.columns[1].why == column_choice.BY_CONTENT and proposal.columns[1].values == {"percent": 100}
    assert proposal.columns[-1].why == column_choice.NOT_KNOWN


def test_a_header_that_its_cells_deny_is_not_believed():
    proposal = proposed({"id": ["1", "2", "3"], "date": ["see file", "in the box", "lost"],
                         "victims": ["Kim A", "Lee B", "Park C"]})
    assert fields(proposal) == {"id": "case_id", "date": "", "victims": ""}
    assert proposal.columns[1].why == column_choice.NOT_AS_NAMED
    assert fields(proposed({"id": ["1", "2"], "victims": ["3", "약 40명"]}))["victims"] == "claim_value"


def test_every_column_is_shown_and_a_field_is_fed_once():
    proposal = proposed({"id": ["1"], "date": ["2003"], "date (2)": ["2004"], "날짜": ["2005"], "empty": [None]})
    assert fields(proposal) == {"id": "case_id", "date": "date", "date (2)": "", "날짜": "", "empty": ""}
    assert [column.why for column in proposal.columns[2:]] == [column_choice.TAKEN] * 2 + [column_choice.EMPTY]


def test_columns_of_roles_become_stages_in_their_usual_order():
    proposal = proposed({"id": ["1"], "북송일": ["2004"], "구금 장소": ["온성"], "체포일": ["2003"], "위도": ["42.9"], "경도": ["129.9"]})
    assert fields(proposal) == {"id": "case_id", "북송일": "stage_date#3", "구금 장소": "place#2", "체포일": "stage_date",
                                "위도": "latitude#2", "경도": "longitude#2"}
    assert proposal.mapping.tables["cases"].constants == {"role": "arrest", "role#2": "detention", "role#3": "deportation"}


@pytest.mark.parametrize("dates, day_first, year_day_month, questions", [
    (["03/04/2003", "05/06/2003"], None, False, ["day_first"]), (["03/04/2003", "25/06/2003"], True, False, []),
    (["03/04/2003", "05/26/2003"], False, False, []), (["13/04/2003", "05/26/2003", "03/04/2003"], None, False,
                                                       ["day_first"]),
    (["2003/04/05"], None, False, ["year_day_month"]), (["2003/04/05", "2003/04/25"], None, False, []),
    (["2003/04/05", "2003/25/04"], None, True, []), (["2003.4.5", "2003/04/04"], None, False, []),
    (["1998~", "1999"], None, False, ["tilde_is_about"]), (["37712", "37713"], None, False, ["excel_dates"]),
    (["1998~2003", "2003"], None, False, [])])
def test_what_dates_can_be_read_in_two_ways_is_asked_once(dates, day_first, year_day_month, questions):
    proposal = proposed({"id": [str(place) for place in range(len(dates))], "date": dates, "구금일": dates})
    assert (proposal.mapping.choices.day_first, proposal.mapping.choices.year_day_month) == (day_first, year_day_month)
    assert asked(proposal) == [("choices", name) for name in questions]


def test_answers_make_another_mapping_that_reads_the_rows():
    source = ListSource("made.csv",
                        {"t": {"id": ["1", "2", "3"], "date": ["03/04/2003", "1998~", "37712"], "성명": ["x", "y", "z"],
                                           "종류": ["보위부", "안가", "교화소"]}})
    proposal = propose(source, WORDS)
    answers = {("choices", "day_first"): True, ("choices", "tilde_is_about"): False, ("choices", "excel_dates"): True,
               ("kinds", "안가"): "other", ("column", "t", "성명"): "pseudonym"}
    assert set(asked(proposal)) == set(answers)
    assert {question.about: question.needed for question in proposal.questions}[("column", "t", "성명")] is False
    mapping = proposal.mapping
    for question in proposal.questions:
        assert answers[question.about] in [option.value for option in question.options] and question.text
        mapping = answer(mapping, question, answers[question.about])
    assert from_json(to_json(mapping)) == mapping
    refused = read(proposal.mapping, source)
    assert (refused.rejected, len(refused.problems)) == (3, 4)
    batch = read(mapping, source)
    assert batch.problems == [] and batch.tables["cases"].values["date_edtf"] == ["2003-04-03", "1998/..", "2003-04-01"]
    assert batch.tables["stages"].values["place_kind"] == ["mss_office", "other", "prison"]
    assert batch.tables["persons"].values["pseudonym"] == ["x", "y", "z"]


def read(mapping, source):
    reader = Normalizer(mapping, source.tables(), WORDS)
    return next(reader.feed(table.name, batch) for table in source.tables() for batch in source.batches(table.name))


def test_names_of_people_are_left_out_until_somebody_says_that_they_are_none():
    for header in ("성명", "Victim name", "姓名", "이름", "피해자 성명", "Name of victim"):
        assert person_name(header), header
        proposal = proposed({"id": ["1"], header: ["Somebody"]})
        assert fields(proposal)[header] == "" and ("column", "cases", header) in asked(proposal)
        assert "Somebody" not in to_json(proposal.mapping)
    assert person_name("성명(가명)") is None and person_name("장소명") is None


def test_unknown_themes_are_asked_about_each_once():
    proposal = proposed({"id": ["1", "2", "3"], "theme": ["강제송환, 국군포로", "국군포로", "prisoners, Women’s rights"]})
    assert proposal.mapping.choices.list_separator == ","
    assert asked(proposal) == [("themes", "국군포로"), ("themes", "prisoners")]
    assert [option.value for option in proposal.questions[0].options] == [
        "new", "none", "detention-facilities", "forced-repatriation", "womens-rights"]
    assert proposal.questions[0].options[3].text == "Forced Repatriation"
    mapping = answer(proposal.mapping, proposal.questions[0], "womens-rights")
    assert mapping.themes == {"국군포로": "womens-rights"}


def test_a_table_without_numbers_gets_them_from_its_rows():
    proposal = proposed({"제목": ["a"], "날짜": ["2003"]}, title="/some/folder/보고 {1}.csv")
    assert proposal.mapping.tables["cases"].constants == {"case_id": "보고 1-{row}"}
    assert asked(proposal) == [("constant", "cases", "case_id")]


def test_a_yes_to_nothing_is_asked_about():
    proposal = proposed({"id": ["1"], "동의 여부": ["예"]})
    assert asked(proposal) == [("constant", "cases", "consent_use")] and proposal.questions[0].needed
    mapping = answer(proposal.mapping, proposal.questions[0], "keep")
    assert mapping.tables["cases"].constants == {"consent_use": "keep"}


def test_doubtful_coordinates_are_asked_about():
    turned = proposed({"id": ["1", "2"], "위도": ["129.85", "129.2"], "경도": ["42.95", "42.23"]})
    assert asked(turned) == [("crs",)] and turned.questions[0].suggested == "EPSG:4326|swapped"
    assert answer(turned.mapping, turned.questions[0], "EPSG:4326|swapped").choices == Choices(crs="EPSG:4326",
        axes_swapped=True)
    assert answer(turned.mapping, turned.questions[0], "EPSG:4326").choices.axes_swapped is False
    shifted = [to_gcj02(*point) for point in WORDS.points.values()]
    columns = {"id": ["1", "2", "3"], "place": ["Tumen", "Hyesan", "Musan"], "lat": [f"{lat:.6f}" for _, lat in shifted],
               "lon": [f"{lon:.6f}" for lon, _ in shifted]}
    assert proposed(columns).questions[0].suggested == "GCJ-02"
    assert proposed({**columns, "lat": ["42.95", "41.4", "42.23"], "lon": ["129.85", "128.18", "129.2"]}).questions == ()


def test_points_of_a_layer_are_used_unless_columns_give_the_position():
    points = [(129.85, 42.95), None]
    proposal = proposed({"id": ["1", "2"], "장소": ["투먼", "x"]}, points=points, crs="EPSG:4326")
    assert fields(proposal) == {"id": "case_id", "장소": "place", POINTS: "point"}
    assert proposal.columns[-1].samples == ("129.85, 42.95",)
    proposal = proposed({"id": ["1", "2"], "lat": ["42.9", None], "lon": ["129.8", None]}, points=points)
    assert fields(proposal)[POINTS] == ""


def test_decimal_commas_in_figures():
    assert proposed({"id": ["1", "2"], "인원": ["1,5", "3"]}).mapping.choices.decimal_comma
    assert not proposed({"id": ["1", "2"], "인원": ["1,500", "3.5"]}).mapping.choices.decimal_comma


def test_whatever_a_source_is_there_is_a_mapping_that_fits_it():
    made = random.Random(5)
    headers = [*ENGLISH, *KOREAN, *CHINESE, "성명", "동의", "동의 범위", "place 2", "role", "인원", "\ud800", "", " ", "x" * 500,
               "date (2)", "url"]
    texts = [None, "", "2003", "1998~", "강제송환;x", "42.9", "129.8", "\x00", "{row}", "온성", "예", "x" * 300, "B2", "٣",
             "\ud800"]
    for _ in range(150):
        chosen = made.sample(headers, made.randrange(0, 12))
        count = made.randrange(0, 6)
        columns = {header: [made.choice(texts) for _ in range(count)] for header in chosen}
        name = made.choice(["cases", "장소", "persons", "consents", "claims", "", "stages.csv", "출처"])
        source = ListSource(made.choice(["", "{}", "a.csv"]), {name: columns},
                            points=made.choice([None, {name: [(1.0, 2.0)] * count}]))
        proposal = propose(source, WORDS)
        check(proposal.mapping, source.tables())
        assert [column.column for column in proposal.columns if column.column != POINTS] == chosen
        for question in proposal.questions:
            assert question.text and all(option.text for option in question.options)
        reader = Normalizer(replace(proposal.mapping, owner="o"), source.tables(), WORDS)
        for batch in source.batches(name):
            if reader.tables:
                reader.feed(name, batch)


def short_years(*texts):
    return propose(ListSource("t.csv", {"t": {"case_id": [f"D-{n}" for n in range(len(texts))], "date": list(texts)}}))


def test_years_of_two_digits_are_asked_about_once():
    found = short_years("98.4.5", "03.12.31", "1999-05-01")
    assert found.mapping.tables["t"].columns["date"] == "date" and found.mapping.choices.year_leads is True
    asked, = found.questions
    assert asked.about == ("choices", "two_digits_until") and asked.needed and asked.examples == ("98.4.5", "03.12.31")
    assert [option.value for option in questions.centuries(2026)] == [26, -1, 99]
    read = questions.answer(found.mapping, asked, 26)
    assert read.choices.two_digits_until == 26 and from_json(to_json(read)) == read


def test_where_the_year_stands_is_asked_where_no_date_tells():
    assert [one.about[1] for one in short_years("03.04.05", "04.05.06").questions] == [
        "day_first", "two_digits_until", "year_leads"]
    assert [one.about[1] for one in short_years("03.04.05", "30.04.98").questions] == ["two_digits_until"]      # and the order
    assert short_years("03.04.05", "30.04.98").mapping.choices.year_leads is False
    assert short_years("2003-04-05", "1998").questions == ()
