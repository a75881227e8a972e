"""XLSX workbooks: sheets, shared texts and formats, read from the parts of the file (ECMA-376)."""

import posixpath
import re
from typing import Dict, Iterator, List, Optional

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, Remark
from . import day_count, limits
from .archive import Archive
from .options import ReadOptions
from .sheets import ERROR, NOT_COMPUTED, Merge, Sheet, SheetRow, SheetSource, check_length, plain_number
from .xml_events import XmlEvents

ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")         # how the format writes signs that XML cannot hold
COLUMN = re.compile("[A-Z]{1,3}")
CELL = re.compile("([A-Z]{1,3})([0-9]{1,8})")
ZEROS = re.compile("0{2,20}")
LAST_ROW = 99_999_999


class XlsxSource(SheetSource):
    """A RawSource over an XLSX workbook. Formulas come as their stored results."""

    def _open(self, options: ReadOptions) -> List[Remark]:
        with Archive(self._path) as archive:
            top = _relations(archive, "_rels/.rels", "")
            book = next((part for kind, part in top.values() if kind == "officeDocument"), "xl/workbook.xml")
            if book not in archive.names():
                raise BadInput(N_("“{name}” is no XLSX workbook."), limits.SAVE_AGAIN, name=self.title)
            folder, name = posixpath.split(book)
            parts = _relations(archive, posixpath.join(folder, "_rels", name + ".rels"), folder)
            workbook = _Workbook(self.title)
            workbook.read_all(archive.chunks(book))
            self._from_1904 = workbook.from_1904
            self._list = [Sheet(label, parts[key][1], hidden) for label, key, hidden in workbook.sheets
                          if parts.get(key, ("", ""))[0] == "worksheet"]
            remarks = [remark for sheet in self._list for remark in _beside(archive, sheet)]
            self._formats = self._read_formats(archive, parts)
            self._texts: List[str] = []
            for kind, part in parts.values():
                if kind == "sharedStrings":
                    self._texts = _SharedTexts(self.title).read_all(archive.chunks(part, limits.PART_BYTES))
        return remarks + self._remarks()

    def _remarks(self) -> List[Remark]:
        remarks = []
        if self._from_1904:
            remarks.append(Remark(N_("The workbook counts days from 1904; dates are read accordingly.")))
        if {day_count.MONTH, day_count.YEAR} & {kind for kind in self._formats}:
            remarks.append(Remark(N_("Dates that are shown without a day come in without one.")))
        return remarks

    def _read_formats(self, archive: Archive, parts: Dict[str, tuple]) -> List[str]:
        part = next((part for kind, part in parts.values() if kind == "styles"), "")
        if part not in archive.names():
            return []
        styles = _Styles(self.title)
        styles.read_all(archive.chunks(part))
        return styles.kinds()

    def _sheets(self) -> List[Sheet]:
        return self._list

    def _rows(self, sheet: Sheet) -> Iterator[object]:
        with Archive(self._path) as archive:
            for found in _Cells(self.title, self._texts, self._formats, self._from_1904).read(archive.chunks(sheet.part)):
                yield from found


def _relations(archive: Archive, part: str, folder: str) -> Dict[str, tuple]:
    """Return {id: (kind, name of the part)} of a list of relations; what lies outside the file is left out."""
    if part not in archive.names():
        return {}
    found = {}
    for key, kind, target in _Relations(archive.name).read_all(archive.chunks(part)):
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[key] = (kind.rsplit("/", 1)[-1], path)
    return found


def _beside(archive: Archive, sheet: Sheet) -> List[Remark]:
    """Return what is to be said of links and comments of a sheet, which are no values of its cells."""
    folder, name = posixpath.split(sheet.part)
    part = posixpath.join(folder, "_rels", name + ".rels")
    if part not in archive.names():
        return []
    kinds = [kind.rsplit("/", 1)[-1] for _, kind, _ in _Relations(archive.name, True).read_all(archive.chunks(part))]
    remarks = []
    if "hyperlink" in kinds:
        remarks.append(Remark(
            N_("Sheet “{table}” has web links behind cells ({count}); only the text of the cells is read."),
            table=sheet.name, count=kinds.count("hyperlink")))
    if "comments" in kinds or "threadedComment" in kinds:
        remarks.append(Remark(N_("The comments in sheet “{table}” are not read."), table=sheet.name))
    return remarks


class _Relations(XmlEvents):
    def __init__(self, title: str, outside: bool = False):
        super().__init__(title)
        self._outside = outside         # whether those that lead out of the file are wanted too

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "Relationship" and (self._outside or attributes.get("TargetMode") != "External"):
            self.found.append((attributes.get("Id", ""), attributes.get("Type", ""), attributes.get("Target", "")))


class _Workbook(XmlEvents):
    def __init__(self, title: str):
        super().__init__(title)
        self.from_1904 = False
        self.sheets: List[tuple] = []

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "") in ("1", "true")
        elif name == "sheet":
            self.sheets.append((attributes.get("name", "")[:255], attributes.get("id", ""),
                                attributes.get("state", "visible") != "visible"))


class _Styles(XmlEvents):
    """What each format of a cell shows, in the order of cellXfs."""

    def __init__(self, title: str):
        super().__init__(title)
        self._codes: Dict[str, str] = {}
        self._numbers: List[str] = []
        self._inside = False

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:255]
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self._numbers.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        self._inside = self._inside and name != "cellXfs"

    def kinds(self) -> List[str]:
        """Return the kind of each format; "0000" for one that fills up with zeros."""
        kinds = []
        for number in self._numbers:
            code = self._codes.get(number, day_count.BUILT_IN.get(int(number), "") if number.isdecimal() else "")
            kinds.append(code if ZEROS.fullmatch(code) else day_count.kind_of_format(code))
        return kinds


class _SharedTexts(XmlEvents):
    """The texts that cells point to: their runs joined, without the readings (furigana) beside them."""

    def __init__(self, title: str):
        super().__init__(title)
        self._runs: List[str] = []
        self._in_text = self._aside = False

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "si":
            self._runs = []
        self._aside = self._aside or name == "rPh"
        self._in_text = name == "t" and not self._aside

    def text(self, piece: str) -> None:
        if self._in_text:
            self._runs.append(piece)

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "rPh":
            self._aside = False
        elif name == "si":
            self.found.append(_unescaped("".join(self._runs)))


class _Cells(XmlEvents):
    """Rows of a sheet, and which cells are merged."""

    def __init__(self, title: str, texts: List[str], formats: List[str], from_1904: bool):
        super().__init__(title)
        self._texts, self._formats, self._from_1904 = texts, formats, from_1904
        self._row, self._place = 0, -1
        self._places: Dict[str, int] = {}
        self._cells: Dict[int, str] = {}
        self._faults: Dict[int, str] = {}
        self._kind = self._style = ""
        self._formula = self._in_value = self._aside = False
        self._pieces: List[str] = []
        self._length = 0

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        if name == "c":
            self._begin_cell(attributes)
        elif name == "v" or (name == "t" and not self._aside):
            self._in_value = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            number = attributes.get("r", "")
            self._row = min(int(number), LAST_ROW) if number.isascii() and number.isdecimal() else self._row + 1
            self._place, self._cells, self._faults = -1, {}, {}
        elif name == "rPh":
            self._aside = True
        elif name == "mergeCell":
            corner = CELL.match(attributes.get("ref", ""))
            if corner:
                self.found.append(Merge(int(corner.group(2)), attributes["ref"][:40]))

    def text(self, piece: str) -> None:
        if self._in_value:
            self._pieces.append(piece)
            self._length += len(piece)
            check_length(self._length, self._row, self._place, piece)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._in_value = False
        elif name == "rPh":
            self._aside = False
        elif name == "c":
            self._end_cell("".join(self._pieces))
        elif name == "row" and (self._cells or self._faults):
            self.found.append(SheetRow(self._row, self._cells, self._faults))

    def _begin_cell(self, attributes: Dict[str, str]) -> None:
        name = attributes.get("r", "").rstrip("0123456789")     # C of C7; the row has said its number
        place = self._places.get(name)
        self._place = self._placed(name) if place is None else place
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._formula = False
        self._pieces, self._length = [], 0

    def _placed(self, name: str) -> int:
        """Return the place of a column, the next one where the cell does not say."""
        if not COLUMN.fullmatch(name):
            return self._place + 1
        self._places[name] = _column(name)
        return self._places[name]

    def _end_cell(self, raw: str) -> None:
        if self._kind == "e":
            self._faults[self._place] = ERROR
        elif not raw:
            if self._formula and self._kind != "str":
                self._faults[self._place] = NOT_COMPUTED
        else:
            value = self._value(raw)
            if value is None:
                raise self._damaged(f"row {self._row}: there is no shared text {raw[:20]}")
            if value:
                self._cells[self._place] = value

    def _value(self, raw: str) -> Optional[str]:
        """Return the text of a cell, None where it points to a text that is not there."""
        if self._kind == "s":
            return self._texts[int(raw)] if raw.isascii() and raw.isdecimal() and int(raw) < len(self._texts) else None
        if self._kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        if self._kind == "d":
            return raw[:-9] if raw.endswith("T00:00:00") else raw
        if self._kind != "n":
            return _unescaped(raw)
        kind = self._formats[int(self._style)] if self._style.isdecimal() and int(self._style) < len(self._formats) else ""
        if kind.startswith("0"):
            return plain_number(raw).zfill(len(kind)) if raw.isdecimal() else plain_number(raw)
        return plain_number(raw) if kind in ("", day_count.NUMBER) else plain_number(
            day_count.day_text(raw, kind, self._from_1904))


def _column(name: str) -> int:
    """Return the place of a column, counted from 0: A is 0."""
    place = 0
    for letter in name:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _unescaped(text: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text
