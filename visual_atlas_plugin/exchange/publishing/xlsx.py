"""Released tables as one XLSX workbook: for a circle that edits them and sends them back; internal level only.

Texts stand as texts (never as formulas, dates or numbers), numbers as numbers. Ids are locked, so that a row finds its way back;
everything else may be edited, sorted and filtered. There is no author, no program name and no time in the file.
"""

import re
import zipfile
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple

from ...domain.errors import AtlasError
from ...domain.publishing import INTERNAL
from .columns import TEXT, flat_columns, flat_values, kind_of, told_by_text
from .released import Release, ReleasedTable

FILE = "atlas.xlsx"
MOST_ROWS, LONGEST_TEXT = 1_048_576, 32_767
_EPOCH = (1980, 1, 1, 0, 0, 0)
# letters that XML cannot hold, and texts that already look like their spelling
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_ID = re.compile(r"(_id|_no|_key|_order|^subject|^code)$|^subject_id$")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# cell formats: 0 number, 1 text, 2 locked number, 3 locked text, 4 header
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFECE9E1"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">'
    '<xf applyProtection="1"><protection locked="0"/></xf>'
    '<xf numFmtId="49" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>'
    '<xf fillId="2" applyFill="1"/><xf numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>')
_PROTECTION = ('<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" '
               'autoFilter="0"/>')


def write(release: Release, folder: Path) -> List[Path]:
    """Write folder/atlas.xlsx. Raises AtlasError at any other level, and for what a workbook cannot hold."""
    if release.level != INTERNAL:
        raise AtlasError("A workbook is made at the internal level only.", "Choose CSV, or the internal level.")
    tables = list(release.tables.values())
    check_sizes(release)
    for table in tables:
        _check(table)
    file = folder / FILE
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _frame(tables):
            archive.writestr(_entry(name), text.encode("utf-8"))
        for number, table in enumerate(tables, start=1):
            with archive.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as stream:
                for part in _sheet(table):
                    stream.write(part.encode("utf-8"))
    return [file]


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def check_sizes(release: Release) -> None:
    """Refuse a table with more rows than a sheet holds: nothing is cut. Raises AtlasError."""
    for table in release.tables.values():
        if len(table.rows) >= MOST_ROWS:
            raise AtlasError("A workbook holds {most} rows at most, and “{table}” has more.", "Choose CSV or GeoPackage.",
                             most=f"{MOST_ROWS:,}", table=table.name)


def _check(table: ReleasedTable) -> None:
    for number, row in enumerate(table.rows, start=2):
        for name, value in zip(table.columns, row):
            if isinstance(value, str) and len(value) > LONGEST_TEXT:
                raise AtlasError("A text is too long for a workbook: {table}, row {row}, column {column}.",
                                 "Choose CSV or GeoPackage.", table=table.name, row=number, column=name)


def escaped(text: str) -> str:
    """Return a text for XML; what XML cannot hold is spelled _xHHHH_, as spreadsheets do."""
    spelled = _ODD.sub(lambda found: f"_x{ord(found.group()[0]):04X}_", text)
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        spelled = spelled.replace(letter, entity)
    return spelled


def column_name(number: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _frame(tables: Sequence[ReleasedTable]) -> Iterator[Tuple[str, str]]:
    """Yield the parts of a workbook that are no sheet."""
    sheets = range(1, len(tables) + 1)
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    yield "[Content_Types].xml", (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{types}.worksheet+xml"/>' for n in sheets)
        + "</Types>")
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    yield "_rels/.rels", (f'{_HEAD}<Relationships xmlns="{relations}"><Relationship Id="rId1" '
                          f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    yield "xl/workbook.xml", (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
        + "".join(f'<sheet name="{escaped(table.name[:31])}" sheetId="{n}" r:id="rId{n}"/>' for n, table in zip(sheets, tables))
        + "</sheets></workbook>")
    yield "xl/_rels/workbook.xml.rels", (
        f'{_HEAD}<Relationships xmlns="{relations}">'
        + "".join(f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in sheets)
        + f'<Relationship Id="rId{len(tables) + 1}" Type="{_REL}/styles" Target="styles.xml"/></Relationships>')
    yield "xl/styles.xml", _STYLES


def _sheet(table: ReleasedTable) -> Iterator[str]:
    as_text = told_by_text(table.name)
    columns = flat_columns(table.columns, table.geometry, as_text)
    position = table.columns.index(table.geometry) if table.geometry else -1
    letters = [column_name(number) for number in range(len(columns))]
    styles = [(3 if _ID.search(name) else 1) if kind_of(name) == TEXT and name not in ("lon", "lat")
              else (2 if _ID.search(name) else 0) for name in columns]
    yield (f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
           'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>')
    yield "".join(f'<col min="{n}" max="{n}" width="18" style="{style}" customWidth="1"/>'
                  for n, style in enumerate(styles, start=1)) + "</cols><sheetData>"
    yield '<row r="1">' + "".join(_text(f"{letter}1", name, 4) for letter, name in zip(letters, columns)) + "</row>"
    for number, row in enumerate(table.rows, start=2):
        yield f'<row r="{number}">' + "".join(
            _cell(f"{letter}{number}", value, style)
            for letter, value, style in zip(letters, flat_values(row, position, as_text), styles)) + "</row>"
    yield f'</sheetData>{_PROTECTION}<autoFilter ref="A1:{letters[-1]}{len(table.rows) + 1}"/></worksheet>'


def _cell(place: str, value: object, style: int) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(place, value, style)
    return f'<c r="{place}" s="{style}"><v>{value!r}</v></c>'


def _text(place: str, text: str, style: int) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'
