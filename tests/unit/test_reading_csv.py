"""Tables of text: encodings, separators, rows as a spreadsheet counts them, and what is refused with row and reason."""

import codecs
import csv
import hashlib
import io
import random
import tracemalloc

import pytest

from visual_atlas_plugin.domain.importing.raw import BadInput
from visual_atlas_plugin.exchange.reading import ReadOptions, open_source
from visual_atlas_plugin.exchange.reading import limits

KOREAN = "사건번호,제목,장소\r\nD1,온성군에서 송환된 사람들의 기록,온성군 보위부\r\nD2,신의주 집결소에 구금,신의주시\r\n"
CHINESE = "编号,标题,地点\r\nD1,在图们市被遣返的人,图们边防看守所\r\nD2,丹东市公安局移交的人员,辽宁省丹东市\r\n"


def written(folder, content, name="cases.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def read(path, options=ReadOptions(), size=10000):
    """Return (source, [(row number, values)], problems) of a file with one table."""
    source = open_source(path, options)
    rows, problems = [], []
    for batch in source.batches(source.tables()[0].name, size):
        assert len(batch.values) == len(source.tables()[0].columns)
        assert all(len(column) == len(batch.rows) for column in batch.values)
        rows += zip(batch.rows, (list(row) for row in zip(*batch.values)))
        problems += batch.problems
    return source, rows, problems


def refused(path, options=ReadOptions()):
    with pytest.raises(BadInput) as caught:
        read(path, options)
    assert caught.value.message and caught.value.advice
    return caught.value


@pytest.mark.parametrize("text, encoding, mark, said", [
    (KOREAN, "utf-8", b"", "UTF-8; every byte fits"),
    (KOREAN, "utf-8", codecs.BOM_UTF8, "UTF-8, by the mark"),
    (KOREAN, "utf-16-le", codecs.BOM_UTF16_LE, "UTF-16 LE, by the mark"),
    (KOREAN, "utf-16-be", codecs.BOM_UTF16_BE, "UTF-16 BE, by the mark"),
    (KOREAN, "utf-16-le", b"", "UTF-16 LE, by where"),
    (KOREAN, "utf-16-be", b"", "UTF-16 BE, by where"),
    (KOREAN, "euc-kr", b"", "EUC-KR / CP949, by the letters"),
    (KOREAN.replace("제목", "똠방각하"), "cp949", b"", "EUC-KR / CP949"),
    (CHINESE, "utf-8", b"", "UTF-8"),
    (CHINESE, "gb18030", b"", "GB18030, by the letters"),
    (CHINESE, "gb2312", b"", "GB18030"),
    (CHINESE.replace("丹", "㐀"), "gb18030", b"", "GB18030"),
    ("id,title\nD1,plain\n", "ascii", b"", "plain letters"),
])
def test_encodings_are_found_and_told(tmp_path, text, encoding, mark, said):
    source, rows, problems = read(written(tmp_path, mark + text.encode(encoding)))
    expected = list(csv.reader(io.StringIO(text, newline="")))
    assert source.tables()[0].columns == tuple(expected[0])
    assert [row for _, row in rows] == expected[1:] and not problems
    assert said in source.notes[0]
    assert source.sha256 == hashlib.sha256(mark + text.encode(encoding)).hexdigest()


def test_long_korean_text_with_chinese_letters_is_korean(tmp_path):
    text = "번호,내용\n" + "".join(f"D{n},강제송환(强制送還)된 사람의 증언과 보위부(保衛部) 조사 기록\n" for n in range(50))
    source, rows, _ = read(written(tmp_path, text.encode("cp949")))
    assert "CP949" in source.notes[0] and rows[0][1][1].startswith("강제송환(强制送還)")


def test_few_letters_are_doubtful(tmp_path):
    source, _, _ = read(written(tmp_path, "id,장소\n1,온성\n".encode("cp949")))
    assert "probably EUC-KR / CP949" in source.notes[0]


def test_the_encoding_can_be_chosen(tmp_path):
    path = written(tmp_path, "id,place\n1,Orléans\n2,Besançon\n".encode("cp1252"))
    assert "cannot be recognized" in refused(path).message
    source, rows, _ = read(path, ReadOptions(encoding="cp1252"))
    assert rows[1] == (3, ["2", "Besançon"]) and "as chosen" in source.notes[0]


def test_a_wrong_choice_names_the_row(tmp_path):
    path = written(tmp_path, ("id,place\n" + "1,plain\n" * 500).encode() + "2,온성군\n".encode("cp949"))
    error = refused(path, ReadOptions(encoding="utf-8"))
    assert (error.row, error.column) == (502, "place") and "UTF-8" in error.message
    assert "list" in refused(path, ReadOptions(encoding="zlib")).advice


def test_damaged_utf8_is_not_taken_for_something_else(tmp_path):
    content = KOREAN.encode() * 3
    assert "damaged near line 2" in refused(written(tmp_path, content.replace("온".encode(), b"\xec\x98", 1))).message


def test_a_file_cut_off_within_a_letter_is_refused(tmp_path):
    content = "id,place\n1,온성군\n2,온성군".encode()
    error = refused(written(tmp_path, content[:-1]))
    assert (error.row, error.column) == (3, "place")


@pytest.mark.parametrize("sign, word", [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "vertical bar")])
def test_separators_are_found(tmp_path, sign, word):
    lines = [["id", "title", "place"], ["1", "Kim, Lee; and others | more", "x"], ["2", "b\tc", "y"]]
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=sign).writerows(lines)
    source, rows, _ = read(written(tmp_path, target.getvalue()))
    assert [row for _, row in rows] == lines[1:] and word in source.notes[1]


def test_a_sign_within_the_values_does_not_divide(tmp_path):
    source, rows, problems = read(written(tmp_path, "id,place_geolocation,n\n" + "a,42.9|129.9,1\n" * 30 + "b,1|2,3,4\n"))
    assert "comma" in source.notes[1] and len(rows) == 30
    assert [(problem.row, problem.value, problem.rejected) for problem in problems] == [(32, "4", True)]


def test_the_line_that_spreadsheets_hide(tmp_path):
    source, rows, _ = read(written(tmp_path, "sep=;\r\nid;lat\r\n1;41,7\r\n"))
    assert rows == [(2, ["1", "41,7"])] and source.tables()[0].columns == ("id", "lat")
    assert any("decimal comma, such as 41,7 in column “lat”" in note for note in source.notes)


def test_no_decimal_comma_where_numbers_have_points(tmp_path):
    source, _, _ = read(written(tmp_path, "id;lat;n\n1;41.7;1,200\n"))
    assert not any("decimal" in note for note in source.notes)


def test_the_separator_can_be_chosen(tmp_path):
    path = written(tmp_path, "a,b;c\n1,2;3\n")
    assert read(path, ReadOptions(separator=";"))[0].tables()[0].columns == ("a,b", "c")
    assert refused(path, ReadOptions(separator="\n"))


def test_names_of_columns_differ(tmp_path):
    source, _, _ = read(written(tmp_path, 'date,,"date", date ,date (2),"long\n name"\n1,2,3,4,5,6\n'))
    assert source.tables()[0].columns == ("date", "column 2", "date (3)", "date (4)", "date (2)", "long name")
    assert any("column 2" in note for note in source.notes) and any("date (3), date (4)" in note for note in source.notes)


def test_rows_above_the_header_are_told(tmp_path):
    path = written(tmp_path, "List of cases,,,\n\nid,title,place,date\n1,a,b,2003\n\n2,c,d,2004\n,,,\n3,,,\n")
    source, rows, problems = read(path)
    assert source.tables()[0].columns == ("id", "title", "place", "date")
    assert [number for number, _ in rows] == [4, 6, 8] and rows[2][1] == ["3", None, None, None] and not problems
    assert any("in row 3" in note for note in source.notes)
    assert read(path, ReadOptions(header_row=1))[0].tables()[0].columns[0] == "List of cases"
    assert refused(path, ReadOptions(header_row=2)) and refused(path, ReadOptions(header_row=99))
    assert "below row 1000" in refused(path, ReadOptions(header_row=10 ** 9)).message


def test_values_are_text_exactly(tmp_path):
    values = ["007", " a ", "1.0", "=1+1", "NULL", "<b>", "\u2028x\x85\x0b", "a\r\nb", "é\u0301", "“q”"]
    target = io.StringIO(newline="")
    csv.writer(target).writerows([[f"c{n}" for n in range(len(values))], values])
    assert read(written(tmp_path, target.getvalue()))[1] == [(2, values)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_breaks_within_values_keep_the_row_number(tmp_path, end):
    text = end.join(['id,story', f'1,"one{end}two{end}{end}three"', '', '2,plain', '3,"last"'])
    _, rows, _ = read(written(tmp_path, text), size=1)
    assert rows == [(2, ["1", f"one{end}two{end}{end}three"]), (4, ["2", "plain"]), (5, ["3", "last"])]


def test_ragged_rows_are_told_with_the_row(tmp_path):
    _, rows, problems = read(written(tmp_path, "a,b,c\n1,2,3\n4,5\n6,7,8,\n9,10,11,,12\n"))
    assert rows == [(2, ["1", "2", "3"]), (3, ["4", "5", None]), (4, ["6", "7", "8"])]
    assert [(problem.row, problem.rejected) for problem in problems] == [(3, False), (5, True)]
    assert problems[1].reason.format(**problems[1].values) == "The row has 5 values, but the table 3 columns."


def test_zero_bytes_are_refused_with_the_row(tmp_path):
    assert refused(written(tmp_path, b"id,a\n1,x\n2,\0y\n")).row == 3
    assert refused(written(tmp_path, codecs.BOM_UTF16_LE + "id,a\n1,x\n2,\0y\n".encode("utf-16-le"))).row == 3
    assert refused(written(tmp_path, b"\0" * 5000)).row == 1


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_value_without_end_is_refused_before_it_is_in_memory(tmp_path, quote):
    path = tmp_path / "large.csv"
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(f'id,story,n\n1,short,2\n2,{quote}')
        for _ in range(20):
            stream.write(("a" * 49 + "\n") * 20_000 if quote else "a" * 1_000_000)
    tracemalloc.start()
    error = refused(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (error.row, error.column) == (3, "story") and "1000000 characters" in error.message
    assert len(error.value) <= 80
    assert peak < 300_000_000


def test_a_long_value_within_the_limit_is_read_whole(tmp_path):
    story = "가" * limits.CELL_CHARACTERS
    assert read(written(tmp_path, f"id,story\n1,{story}\n"))[1] == [(2, ["1", story])]
    error = refused(written(tmp_path, f"id,story\n1,a\n2,{story}나\n"))
    assert (error.row, error.column) == (3, "story")


def test_a_million_columns_are_refused(tmp_path):
    error = refused(written(tmp_path, ",".join(f"c{n}" for n in range(1_000_000)) + "\n1\n"))
    assert "1000000 columns" in error.message or "columns" in error.message
    assert error.row == 1
    _, rows, _ = read(written(tmp_path, "id,a" + "," * 20000 + "\n1,2\n"))
    assert rows == [(2, ["1", "2"])]


def test_quotation_marks_that_do_not_fit(tmp_path):
    error = refused(written(tmp_path, 'id,a\n1,"open\n2,b\n'))
    assert error.row == 2 and "not closed" in error.message
    error = refused(written(tmp_path, 'id,a\n1,"Kim" said\n2,b\n'))
    assert error.row == 2 and "doubled" in error.message


def test_what_is_no_file_to_read(tmp_path):
    assert "empty" in refused(written(tmp_path, b"")).message
    assert "no rows" in refused(written(tmp_path, b"\n\n , \n")).message
    assert refused(tmp_path / "missing.csv") and refused(tmp_path / "a\0b.csv")
    (tmp_path / "folder.csv").mkdir()
    assert "folder" in refused(tmp_path / "folder.csv").message
    assert "no kind of file" in refused(written(tmp_path, b"x", "a.docx")).message


LETTERS = list('abc 09"",;\t|\n\r') + ["온성", "图们", "\r\n", "'", "=", "\\", "·"]


@pytest.mark.parametrize("seed", range(40))
def test_what_another_writer_wrote_is_read_back(tmp_path, seed):
    """Tables of random values, written by Python's csv module in random ways."""
    chance = random.Random(seed)
    width = chance.randrange(3, 9)
    cells = [["".join(chance.choices(LETTERS, k=chance.randrange(9))) for _ in range(width)] for _ in range(60)]
    target = io.StringIO(newline="")
    quoting, end = chance.choice(((csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\n")))     # minimal quotes no lone \r
    writer = csv.writer(target, delimiter=chance.choice(",;\t|"), quoting=quoting, lineterminator=end)
    writer.writerows([[f"c{n}" for n in range(width)], *cells])
    encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "gb18030"))
    source, rows, problems = read(written(tmp_path, target.getvalue().encode(encoding)), size=chance.choice((1, 7, 10000)))
    assert not problems and source.tables()[0].columns == tuple(f"c{n}" for n in range(width))
    assert rows == [(number, [cell or None for cell in row]) for number, row in enumerate(cells, 2) if any(row)]


def test_about_how_many_rows_there_are(tmp_path):
    for end in ("\n", "\r\n", "\r"):
        table = open_source(written(tmp_path, end.join(["id", *"123456789", ""]))).tables()[0]
        assert (table.row_count, table.rows_about) == (None, 9)


def test_a_table_that_is_not_there(tmp_path):
    source = open_source(written(tmp_path, "id\n1\n"))
    with pytest.raises(BadInput):
        next(source.batches("other"))


def test_batches_can_be_read_again_and_are_small_for_wide_tables(tmp_path):
    path = written(tmp_path, ",".join(f"c{n}" for n in range(2000)) + "\n" + (",".join("1" * 2000) + "\n") * 450)
    source = open_source(path)
    sizes = [len(batch.rows) for batch in source.batches("cases")]
    assert sizes == [200, 200, 50] and sizes == [len(batch.rows) for batch in source.batches("cases")]
