"""Uwazi's CSV forms: an export and an import table written by hand by the rules of its repository. SYNTHETIC data."""

import zipfile

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.uwazi import csv_forms, proposal
from visual_atlas_plugin.exchange.uwazi.csv_forms import iso, open_csv

EXPORT = """Title,Date added,Template,Place,Kind,Operated,Report,Held at,Last seen,Names,Documents,Attachments,Published
SYNTHETIC Onsong MSS,2023-11-14,Facility,42.95|129.99,MSS::MSS office,2000-01-01~1970-01-01,R|https://a.org,,,A|B,,,Published
SYNTHETIC Musan,2023-11-14,Facility,42.2|129.2,Detention center,1970-01-01~2001-05-06,,,,,/files/1.pdf,,Unpublished
SYNTHETIC Person,2023-11-15,Victim,,,,,SYNTHETIC Onsong MSS,2003-02-01|2004-02-01,,,,Published
"""
IMPORT = """title__en;title__ko;id;Place_geolocation;Held on;Periods;Kind;Seen
SYNTHETIC bridge;가상 다리;abc1;42.97|129.84;2003;2000/01/01:2001/02/03;Other|Group::Bridge;2003/04/05
SYNTHETIC camp;가상 수용소;abc2;91.5|129;1999;:2001/02/03|2002/01/01:;Group::Camp;2004/12/31
"""


def opened(tmp_path, text, name="table.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return open_csv(path)


def rows(source, table):
    columns = next(one.columns for one in source.tables() if one.name == table)
    return [(number, {name: value for name, value in zip(columns, cells) if value is not None})
            for batch in source.batches(table) for number, *cells in zip(batch.rows, *batch.values)]


def test_an_export_is_a_table_for_each_template_with_the_rows_of_the_file(tmp_path):
    source = opened(tmp_path, EXPORT)
    (first, facility), (second, other) = rows(source, "Facility")
    assert (first, second) == (2, 3)
    assert {name: facility[name] for name in facility if name not in ("sharedId", "‹ Victim.Held at")} == {
        "title": "SYNTHETIC Onsong MSS", "Place:latitude": "42.95", "Place:longitude": "129.99", "Kind": "MSS office",
        "Operated": "2000-01-01/", "Report": "https://a.org", "Report:label": "R", "Names": "A|B",
        "published": "yes"}
    assert other["Operated"] == "/2001-05-06" and other["published"] == "no" and other["Kind"] == "Detention center"
    (number, victim), = rows(source, "Victim")
    assert number == 4 and victim["Last seen"] == "2003-02-01/2004-02-01"
    assert victim["Held at"] == "SYNTHETIC Onsong MSS" and victim["Held at:id"] == facility["sharedId"]
    told = "\n".join(source.notes)
    assert "a table that Uwazi exported" in told and "no record numbers" in told
    assert "2 ends of ranges are 1 January 1970" in told


def test_made_record_numbers_are_the_same_in_the_next_export(tmp_path):
    lines = EXPORT.strip().split("\n")
    turned = "\n".join([lines[0], lines[3], lines[2], lines[1]]) + "\n"
    ids = {row["title"]: row["sharedId"] for _n, row in rows(opened(tmp_path, EXPORT), "Facility")}
    assert {row["title"]: row["sharedId"] for _n, row in rows(opened(tmp_path, turned, "b.csv"), "Facility")} == ids


def test_an_export_with_a_korean_header_is_known_by_its_last_column(tmp_path):
    korean = EXPORT.replace("Title,Date added,Template", "제목,추가된 날짜,서식")
    korean = korean.replace("Documents,Attachments,Published\n", "문서,첨부,공개\n", 1)
    source = opened(tmp_path, korean, encoding="cp949")
    assert source.tables()[0].name == "Facility" and rows(source, "Facility")[0][1]["published"] == "yes"


def test_the_import_form_has_its_own_rules(tmp_path):
    source = opened(tmp_path, IMPORT, "Places.csv")
    (number, first), (_second, other) = rows(source, "Places")
    assert number == 2 and source.instance.languages == ("en", "ko")
    assert first == {"sharedId": "abc1", "title": "SYNTHETIC bridge", "title__ko": "가상 다리",
                     "Place_geolocation:latitude": "42.97",
                     "Place_geolocation:longitude": "129.84", "Held on": "2003", "Periods": "2000-01-01/2001-02-03",
                     "Kind": "Other|Bridge", "Seen": "2003-04-05"}
    assert "Periods" not in other                # from a day that nobody knows to one that nobody knows
    assert [row["date"] for _n, row in rows(source, "Places › Periods")] == ["/2001-02-03", "2002-01-01/"]
    assert other["Place_geolocation:latitude"] == "91.5"                    # off the globe: passed on and told


def test_a_point_that_is_none_is_passed_on_letter_for_letter(tmp_path):
    source = opened(tmp_path, "title,Place_geolocation\nSYNTHETIC a,somewhere\nSYNTHETIC b,42.5|129.5\n")
    assert rows(source, "table")[0][1]["Place_geolocation:latitude"] == "somewhere"


@pytest.mark.parametrize("text, order, day", [
    ("2003-04-05", "", "2003-04-05"), ("2003/4/5", "", "2003-04-05"), ("05/04/2003", "dmy", "2003-04-05"),
    ("05/04/2003", "mdy", "2003-05-04"), ("05/04/2003", "", "05/04/2003"), ("31/04/2003", "dmy", "31/04/2003"),
    ("2003", "", "2003"), ("2004-02-29", "", "2004-02-29"), ("2003-02-29", "", "2003-02-29"), ("x", "dmy", "x")])
def test_a_day_is_turned_only_where_its_order_is_beyond_doubt(text, order, day):
    assert iso(text, order) == day


def test_the_order_of_day_and_month_is_told_by_the_whole_file(tmp_path):
    text = "Title,Date added,Template,Seen,Documents,Attachments,Published\n"
    row = "SYNTHETIC {0},{1},Event,{2},,,Published\n"
    rows_of_file = row.format("a", "05/04/2003", "31/12/2003") + row.format("b", "06/04/2003", "01/02/2003")
    source = opened(tmp_path, text + rows_of_file)
    assert [line["Seen"] for _n, line in rows(source, "Event")] == ["2003-12-31", "2003-02-01"]
    unsure = opened(tmp_path, text + row.format("a", "05/04/2003", "01/02/2003"), "b.csv")
    assert rows(unsure, "Event")[0][1]["Seen"] == "01/02/2003"             # asked once, by the import


def test_numbers_with_bars_are_no_points(tmp_path):
    source = opened(tmp_path, "title,Years,Place\nSYNTHETIC a,2003|2004,1.5|2.5\nSYNTHETIC b,12|13,3|4\n")
    columns = source.tables()[0].columns
    assert "Years" in columns and "Place:latitude" in columns


def test_a_zip_gives_its_import_csv_and_nothing_else(tmp_path):
    path = tmp_path / "Places.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("import.csv", IMPORT)
        archive.writestr("../../climb.pdf", "x")
    source = open_csv(path)
    assert [table.name for table in source.tables()][0] == "Places" and not list(tmp_path.parent.glob("climb*"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("folder/import.csv", IMPORT)
    with pytest.raises(AtlasError, match="no import.csv at its root"):
        open_csv(path)
    path.write_bytes(b"PK\x03\x04 no zip")
    with pytest.raises(AtlasError, match="damaged or locked"):
        open_csv(path)


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "title\n"])
def test_a_table_without_titles_is_none_of_uwazi(tmp_path, text):
    with pytest.raises(AtlasError, match="no column “Title”"):
        opened(tmp_path, text)


def test_the_mapping_of_an_export_is_proposed_from_its_templates(tmp_path):
    mapping = proposal.propose(opened(tmp_path, EXPORT))
    facility = mapping.tables["Facility"]
    assert facility.rows_are == "places" and facility.columns["Place:latitude"] == "latitude"
    assert facility.columns["Kind"] == "place_kind" and facility.columns["title"] == "name_en"
    assert mapping.tables["Victim"].rows_are == "cases" and mapping.tables["Victim › Held at"].rows_are == "stages"


def test_an_id_that_comes_twice_is_kept_for_the_import_to_tell(tmp_path):
    source = opened(tmp_path, "title,id\nSYNTHETIC a,x1\nSYNTHETIC b,x1\n")
    assert [row["sharedId"] for _n, row in rows(source, "table")] == ["x1", "x1"]


def test_a_file_is_not_read_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_forms, "MAX_ROWS", 3)
    with pytest.raises(AtlasError, match="more than 3 rows"):
        opened(tmp_path, "title\n" + "SYNTHETIC\n" * 9)
