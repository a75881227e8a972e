"""Makes the spreadsheets of this folder with openpyxl 3.1 and odfpy 1.4, so that not the code under test has made them.

    python3 make_files.py        (in an environment of your own: pip install openpyxl odfpy)

All cases in them are SYNTHETIC.
"""

import datetime
from pathlib import Path

import openpyxl
import openpyxl.comments
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

HERE = Path(__file__).parent


def xlsx(name: str, epoch) -> None:
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.title = "사례"
    sheet.merge_cells("B1:E1")
    sheet["B1"] = "SYNTHETIC cases"
    for column, name_of in enumerate(("case_id", "date", "month", "when", "n", "padded", "code", "share", "sum", "note"), 2):
        sheet.cell(3, column, name_of)
    rows = {
        4: ("D1", datetime.date(2003, 4, 5), datetime.date(2003, 4, 1), datetime.datetime(2003, 4, 5, 13, 30), 12, 7, "007", 0.1,
            "=F4*2", "one\ntwo"),
        7: ("D2", datetime.date(1950, 1, 31), datetime.date(1998, 1, 1), datetime.time(13, 5), 41.123456789012, 123, "=1+1", 0.25,
            None, "  spaces  "),
        8: ("D3", datetime.date(2023, 10, 9), datetime.date(2023, 10, 9), datetime.timedelta(hours=26, minutes=30), 0.1 + 0.2, None,
            "#N/A", None, None, "온성군 图们市"),
    }
    for row, values in rows.items():
        for column, value in enumerate(values, 2):
            sheet.cell(row, column, value)
        sheet.cell(row, 4).number_format = "mmm\\-yy" if row != 7 else "yyyy\"년\""
        sheet.cell(row, 7).number_format = "00000"
        sheet.cell(row, 9).number_format = "0%"
    sheet["H7"].data_type = "s"         # the text "=1+1", no formula
    sheet.merge_cells("L4:L5")
    sheet["C4"].hyperlink = "https://example.org/source"
    sheet["B8"].comment = openpyxl.comments.Comment("said by the author", "author")
    hidden = book.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden.append(["a", "a", None])
    hidden.append([True, False, 1])
    book.create_sheet("Empty")
    book.save(HERE / name)


def cell(value=None, kind="", shown=None, **more) -> TableCell:
    given = {"float": "value", "date": "datevalue", "time": "timevalue", "boolean": "booleanvalue"}
    if kind:
        more.update({"valuetype": kind, given[kind]: value})
    elif value is not None:
        more["valuetype"] = "string"
    made = TableCell(**more)
    text = shown if shown is not None else None if kind else value
    for line in (text or "").split("\n") if text is not None else ():
        made.addElement(P(text=line))
    return made


def row(*cells, **more) -> TableRow:
    made = TableRow(**more)
    for item in cells:
        made.addElement(item)
    return made


def ods(name: str) -> None:
    document = OpenDocumentSpreadsheet()
    style = Style(name="hiding", family="table")
    style.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(style)
    table = Table(name="사례")
    table.addElement(row(cell("SYNTHETIC cases", numbercolumnsspanned="3", numberrowsspanned="1")))
    table.addElement(row(cell(), numberrowsrepeated="2"))
    table.addElement(row(cell("case_id"), cell("date"), cell("n"), cell("note"), cell("time")))
    table.addElement(row(cell("D1"), cell("2003-04-05", "date", "5 April 2003"), cell("12", "float", "12"), cell("one\ntwo"),
                         cell("PT13H05M00S", "time", "13:05")))
    table.addElement(row(cell("D2"), cell("2003-04-01", "date", "2003-04"), cell("7", "float", "007"),
                         cell("x", numbercolumnsrepeated="2"), numberrowsrepeated="2"))
    table.addElement(row(cell(), numberrowsrepeated="1000"))
    wrong = TableCell(valuetype="string", formula="of:=1/0")
    wrong.addElement(P(text="#DIV/0!"))
    table.addElement(row(cell("D3"), cell("2003-04-05T13:30:00", "date", "x"), cell("41.123456789012", "float", "41.12"), wrong,
                         cell("true", "boolean", "TRUE")))
    table.addElement(row(cell(numbercolumnsrepeated="1024"), numberrowsrepeated="1047560"))
    document.spreadsheet.addElement(table)
    hidden = Table(name="Hidden", stylename="hiding")
    hidden.addElement(row(cell("a")))
    hidden.addElement(row(cell("온성군")))
    document.spreadsheet.addElement(hidden)
    document.save(HERE / name)


if __name__ == "__main__":
    xlsx("cases.xlsx", CALENDAR_WINDOWS_1900)
    xlsx("cases_1904.xlsx", CALENDAR_MAC_1904)
    ods("cases.ods")
