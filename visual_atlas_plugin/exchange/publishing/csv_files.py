"""Released tables as CSV, in two forms.

The published form is for readers and their spreadsheets: UTF-8 with a mark, and a cell that a spreadsheet would run as a
formula gets an apostrophe in front. The exchange form is for programs: lossless, every text in quotes so that an empty text
and no value differ; it says that it is not for spreadsheets.
"""

import re
from pathlib import Path
from typing import Callable, List

from .columns import TEXT, flat_columns, flat_values, kind_of, told_by_text
from .released import Release, ReleasedTable

FOLDER, EXCHANGE_FOLDER = "csv", "exchange"
# what Excel, LibreOffice and Google Sheets take for the start of a formula, also behind blanks and as wide letters
_RUNS = re.compile(r"^[\s\u0000-\u001f\u200b-\u200f\ufeff\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212|%]|^[\t\r\n]")
_README = (
    "Tables of a Visual Atlas publication, one file each, UTF-8, comma-separated, lines end with CR LF.\r\n"
    "A text that a spreadsheet would run as a formula stands behind an apostrophe ('): take it off before further use.\r\n"
    "For exchange between programs use the exchange form, which is lossless.\r\n")
_EXCHANGE_README = (
    "NOT FOR SPREADSHEETS. Tables of a Visual Atlas publication in their lossless form, for import into another atlas.\r\n"
    "A spreadsheet would run cells that begin with = + - @, and change dates and numbers of records: open the folder csv there.\r\n"
    "UTF-8 without a mark, comma-separated, every text in double quotes (\"\" inside for one), a missing value is an empty cell\r\n"
    "without quotes, lines end with CR LF. Points as lon and lat, lines as WKT, in WGS84 degrees.\r\n")


def write(release: Release, folder: Path) -> List[Path]:
    """Write the published form into folder/csv; return the files."""
    return _write(release, folder / FOLDER, _README, published_cell, "\ufeff")


def write_exchange(release: Release, folder: Path) -> List[Path]:
    """Write the exchange form into folder/exchange; return the files."""
    return _write(release, folder / EXCHANGE_FOLDER, _EXCHANGE_README, exchange_cell, "")


def _write(release: Release, target: Path, readme: str, cell: Callable[[object, bool], str], mark: str) -> List[Path]:
    target.mkdir()
    written = [target / "README.txt"]
    written[0].write_bytes(readme.encode("ascii"))
    for name, table in release.tables.items():
        file = target / f"{name}.csv"
        with open(file, "w", encoding="utf-8", newline="") as stream:
            stream.write(mark)
            for line in lines_of(table, cell):
                stream.write(line)
        written.append(file)
    return written


def lines_of(table: ReleasedTable, cell: Callable[[object, bool], str]):
    """Yield the lines of a table, the header first, with their line ends."""
    as_text = told_by_text(table.name)
    columns = flat_columns(table.columns, table.geometry, as_text)
    position = table.columns.index(table.geometry) if table.geometry else -1
    is_text = [kind_of(name) == TEXT and name not in ("lon", "lat") for name in columns]
    yield ",".join(columns) + "\r\n"
    for row in table.rows:
        yield ",".join(cell(value, text) for value, text in zip(flat_values(row, position, as_text), is_text)) + "\r\n"


def published_cell(value: object, is_text: bool) -> str:
    """Return a cell that no spreadsheet runs."""
    if value is None:
        return ""
    if not is_text or not isinstance(value, str):
        return repr(value) if isinstance(value, float) else str(value)
    return _quoted(neutralized(value))


def neutralized(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return "'" + text if _RUNS.match(text) else text


def _quoted(text: str) -> str:
    if any(letter in text for letter in ',"\r\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def exchange_cell(value: object, is_text: bool) -> str:
    """Return a cell from which the value can be read back: texts in quotes, no value as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return repr(value) if isinstance(value, float) else str(value)
