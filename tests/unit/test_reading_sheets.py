"""Spreadsheets: files that openpyxl and odfpy have made, and files made to harm."""

import zipfile

import pytest
from reading_help import DATA, refused, rows_of, told

from visual_atlas_plugin.exchange.reading import ReadOptions, open_source
from visual_atlas_plugin.exchange.reading import day_count, limits
from visual_atlas_plugin.exchange.reading.sheets import letters, plain_number

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = f'<worksheet xmlns="{MAIN}"><sheetData>{{rows}}</sheetData></worksheet>'
BOOK = (f'<workbook xmlns="{MAIN}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>')
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             f'<Relationship Id="rId1" Type="{KIND}{{kind}}" Target="{{target}}"/></Relationships>')


def workbook(folder, rows="", sheet=None, more=(), pack=zipfile.ZIP_DEFLATED):
    """Return a workbook of one sheet, written part by part."""
    path = folder / "made.xlsx"
    with zipfile.ZipFile(path, "w", pack) as target:
        target.writestr("_rels/.rels", RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"))
        target.writestr("xl/workbook.xml", BOOK)
        target.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml"))
        target.writestr("xl/worksheets/sheet1.xml", sheet if sheet is not None else SHEET.format(rows=rows))
        for name, content in more:
            target.writestr(zipfile.ZipInfo(name), content, pack)
    return path


def inline(*values):
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in values) + "</row>"


@pytest.mark.parametrize("name", ["cases.xlsx", "cases_1904.xlsx"])
def test_a_workbook(name):
    source = open_source(DATA / name)
    assert [table.name for table in source.tables()] == ["사례", "Hidden"]
    assert source.tables()[0].columns == (
        "case_id", "date", "month", "when", "n", "padded", "code", "share", "sum", "note")
    rows, _, problems = rows_of(source)
    assert rows == [
        (4, ["D1", "2003-04-05", "2003-04", "2003-04-05T13:30:00", "12", "00007", "007", "0.1", None, "one\ntwo"]),
        (7, ["D2", "1950-01-31", "1998", "13:05:00", "41.123456789012", "00123", "=1+1", "0.25", None, "  spaces  "]),
        (8, ["D3", "2023-10-09", "2023-10-09", "26:30:00", "0.3", None, None, None, None, "온성군 图们市"]),
    ]
    assert [(problem.row, problem.column) for problem in problems] == [(4, "sum"), (8, "code"), (4, "")]
    assert "L4:L5" in told(problems[2]) and not any(problem.rejected for problem in problems)
    notes = " ".join(source.notes)
    assert "“사례”: the names of the columns stand in row 3" in notes
    assert "web links behind cells (1)" in notes and "comments in sheet “사례”" in notes
    assert "“Hidden” is hidden" in notes and "“Empty” is empty" in notes and "a (2)" in notes and "column 3" in notes
    assert ("1904" in notes) == ("1904" in name)
    assert rows_of(source, "Hidden")[0] == [(2, ["TRUE", "FALSE", "1"])]


def test_an_ods_spreadsheet():
    source = open_source(DATA / "cases.ods")
    rows, _, problems = rows_of(source)
    assert rows == [
        (5, ["D1", "2003-04-05", "12", "one\ntwo", "13:05:00"]),
        (6, ["D2", "2003-04", "007", "x", "x"]),
        (7, ["D2", "2003-04", "007", "x", "x"]),
        (1008, ["D3", "2003-04-05T13:30:00", "41.123456789012", None, "TRUE"]),
    ]
    assert [(problem.row, problem.column) for problem in problems] == [(1008, "note")]
    assert "in row 4" in source.notes[0] and "hidden" in source.notes[1]
    assert rows_of(source, "Hidden")[0] == [(2, ["온성군"])]


def test_the_header_can_be_chosen():
    source = open_source(DATA / "cases.xlsx", ReadOptions(header_row=7))
    assert source.tables()[0].columns[:2] == ("D2", "1950-01-31")
    assert "empty" in refused(DATA / "cases.xlsx", ReadOptions(header_row=5)).message


@pytest.mark.parametrize("code, number, text", [
    ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "59", "1900-02-28"), ("yyyy-mm-dd", "60", "1900-02-29"),
    ("yyyy-mm-dd", "61", "1900-03-01"), ("d.m.yy", "37716", "2003-04-05"), ('yyyy"년" m"월" d"일"', "37716", "2003-04-05"),
    ("[$-409]d\\-mmm\\-yy;@", "37716.5625", "2003-04-05T13:30:00"), ("mmm-yy", "37712", "2003-04"),
    ("mmm-yy", "37716", "2003-04-05"), ("yyyy", "37622", "2003"), ("h:mm", "0.5", "12:00:00"), ("[h]:mm", "1.5", "36:00:00"),
    ("General", "37716", "37716"), ("0.00", "37716", "37716"), ('"day "0', "5", "5"), ("yyyy-mm-dd", "-1", "-1"),
    ("yyyy-mm-dd", "2958466", "2958466"), ("[Red]0", "5", "5"), ("yyyy-mm-dd", "37716.9999999", "2003-04-06"),
])
def test_days_as_numbers(code, number, text):
    kind = day_count.kind_of_format(code)
    assert (number if kind == day_count.NUMBER else day_count.day_text(number, kind, False)) == text


@pytest.mark.parametrize("stored, text", [
    ("12.0", "12"), ("0.30000000000000004", "0.3"), ("1E3", "1000"), ("-0.5", "-0.5"), ("1.5E+300", "1.5e+300"), ("x", "x"),
    ("NaN", "NaN"), ("123456789012345678", "1.23456789012346e+17")])
def test_numbers_as_a_spreadsheet_shows_them(stored, text):
    assert plain_number(stored) == text


def test_letters_of_columns():
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_cells_without_addresses_and_escaped_signs(tmp_path):
    source = open_source(workbook(tmp_path, inline("id", "a_x000D_b") + inline("1", "_x0041_")))
    assert source.tables()[0].columns == ("id", "a b") and rows_of(source)[0] == [(2, ["1", "A"])]


def test_a_value_without_a_name_rejects_its_row(tmp_path):
    rows = inline("id", "n") + "".join(inline(str(n), "x") for n in range(40)) + inline("41", "x", "lost")
    rows, _, problems = rows_of(open_source(workbook(tmp_path, rows)))
    assert len(rows) == 40 and problems[0].rejected and problems[0].row == 42 and "column C" in told(problems[0])


def test_stored_results_of_formulas_are_taken(tmp_path):
    sheet = inline("n", "t") + '<row><c><f>1+1</f><v>3</v></c><c t="str"><f>A1</f><v>x</v></c></row>'
    assert rows_of(open_source(workbook(tmp_path, sheet)))[0] == [(2, ["3", "x"])]


def test_a_shared_text_that_is_not_there(tmp_path):
    assert "damaged" in refused(workbook(tmp_path, inline("id") + '<row><c t="s"><v>7</v></c></row>')).message


@pytest.mark.parametrize("name", ["../outside.xml", "a/../../b.xml", "/etc/passwd", "C:\\x.xml", "..\\b.xml", ""])
def test_archives_with_unsafe_names_are_refused(tmp_path, name):
    assert "unsafe name" in refused(workbook(tmp_path, inline("id"), more=[(name, "x")])).message


def test_an_archive_with_two_files_of_one_name(tmp_path):
    with pytest.warns(UserWarning):
        path = workbook(tmp_path, inline("id"), more=[("xl/workbook.xml", BOOK)])
    assert "unsafe name" in refused(path).message


def test_an_archive_that_grows_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 50_000_000)
    path = workbook(tmp_path, inline("id"), more=[(f"bomb{n}", b"\0" * 10_000_000) for n in range(6)])
    assert path.stat().st_size < 100_000
    assert "too large when unpacked" in refused(path).message


def test_an_archive_with_more_inside_than_it_says(tmp_path):
    path = workbook(tmp_path, inline("id") + inline("x" * 5000), pack=zipfile.ZIP_DEFLATED)
    content = bytearray(path.read_bytes())
    size = (len(SHEET.format(rows=inline("id") + inline("x" * 5000)))).to_bytes(4, "little")
    assert content.count(size) == 2
    path.write_bytes(bytes(content).replace(size, (200).to_bytes(4, "little")))
    assert "damaged" in refused(path).message


def test_too_many_files_in_an_archive(tmp_path):
    assert "10001" in refused(workbook(tmp_path, more=[(f"f{n}", "") for n in range(9997)])).message


@pytest.mark.parametrize("declaration", [
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'])
def test_document_types_are_refused(tmp_path, declaration):
    sheet = '<?xml version="1.0"?>' + declaration + SHEET.format(rows=inline("&a;"))
    assert "document type" in refused(workbook(tmp_path, sheet=sheet)).message


@pytest.mark.parametrize("sheet", ["", "<worksheet>", "no xml", "<a>" * 1000,
                                   '<?xml version="1.0" encoding="nonsense"?><a/>',
                                   "<worksheet><sheetData><row r='x'><c r='ZZZZ9'><v>1"])
def test_damaged_parts(tmp_path, sheet):
    assert "damaged" in refused(workbook(tmp_path, sheet=sheet)).message


def test_a_tag_without_end_takes_no_time(tmp_path):
    assert "damaged" in refused(workbook(tmp_path, sheet="<worksheet a='" + "x" * 40_000_000)).message


def test_a_cell_that_is_too_long(tmp_path):
    error = refused(workbook(tmp_path, inline("id", "story") + inline("1", "x" * (limits.CELL_CHARACTERS + 1))))
    assert (error.row, error.column) == (2, "B")


def test_too_many_columns(tmp_path):
    assert "columns" in refused(workbook(tmp_path, inline(*"a" * 2001))).message


def ods(folder, body, more=()):
    path = folder / "made.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("content.xml", '<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><t:table t:name="S">'
                        + body + "</t:table></o:document-content>")
        for name, content in more:
            target.writestr(name, content)
    return path


def test_an_ods_that_repeats_without_end(tmp_path):
    cell = '<t:table-cell o:value-type="string" t:number-columns-repeated="{n}"><x:p>a</x:p></t:table-cell>'
    body = f'<t:table-row t:number-rows-repeated="1048576">{cell.format(n=1000)}</t:table-row>'
    assert "repeats a cell" in refused(ods(tmp_path, body)).message
    assert "columns" in refused(ods(tmp_path, f"<t:table-row>{cell.format(n=99_999_999)}</t:table-row>")).message


def test_comments_in_ods_cells_are_no_values(tmp_path):
    cell = '<t:table-cell o:value-type="string">{}<x:p>{}</x:p></t:table-cell>'
    note = "<o:annotation><x:p>who wrote it</x:p></o:annotation>"
    body = "".join(f"<t:table-row>{cell.format(note, text)}</t:table-row>" for text in ("id", "a<x:s x:c='2'/>b<x:tab/>c"))
    rows, _, problems = rows_of(open_source(ods(tmp_path, body)))
    assert rows == [(2, ["a  b\tc"])] and "comment" in told(problems[0])


def test_links_behind_ods_cells_are_told(tmp_path):
    link = '<x:a k:href="https://example.org">here</x:a>'
    cell = '<t:table-cell xmlns:k="k" o:value-type="string"><x:p>{}</x:p></t:table-cell>'
    body = "".join(f"<t:table-row>{cell.format(text)}</t:table-row>" for text in ("id", link))
    rows, _, problems = rows_of(open_source(ods(tmp_path, body)))
    assert rows == [(2, ["here"])] and "web link" in told(problems[0]) and problems[0].column == "id"


def test_passwords_are_told(tmp_path):
    manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    assert "password" in refused(ods(tmp_path, "", [("META-INF/manifest.xml", manifest)])).message
    path = tmp_path / "old.xlsx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600)
    assert "password" in refused(path).message


def test_what_is_no_spreadsheet(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK nothing")
    assert "damaged" in refused(path).message
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("a.txt", "x")
    assert "no XLSX" in refused(path).message
    path = path.replace(tmp_path / "a.ods")
    assert "no ODS" in refused(path).message
