"""Which sign stands between the values of a table of text, and whether its numbers have a decimal comma."""

import csv
import io
import re
from contextlib import suppress
from typing import List, Optional, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import Remark
from .options import SEPARATORS

SAMPLE_RECORDS = 200
SPREADSHEET_LINE = re.compile("^\"?sep=(.)\"?\r?\n?$")         # a line that spreadsheets write and hide
COMMA_NUMBER = re.compile(r"[+-]?\d+,\d+")
POINT_NUMBER = re.compile(r"[+-]?\d+\.\d+")


def find_separator(sample: str) -> str:
    """Return the sign at which the records of a sample have the same number of values; the comma where none divides them.

    A sign that gives the first record as many values as most others goes before one that does not.
    """
    best, mark = ",", (False, 0.0, 1)
    for sign in SEPARATORS:
        counts = [len(record) for record in _records(sample, sign) if record]
        usual = max(set(counts), key=counts.count, default=1)
        if usual > 1:
            found = (counts[0] == usual, round(counts.count(usual) / len(counts), 1), usual)
            if found > mark:
                best, mark = sign, found
    return best


def separator_remark(sign: str, chosen: bool) -> Remark:
    """Return what is said about the separator."""
    if chosen:
        return {",": Remark(N_("Separator: comma, as chosen.")), ";": Remark(N_("Separator: semicolon, as chosen.")),
                "\t": Remark(N_("Separator: tab, as chosen."))}.get(sign, Remark(N_("Separator: vertical bar, as chosen.")))
    return {",": Remark(N_("Separator: comma.")), ";": Remark(N_("Separator: semicolon.")),
            "\t": Remark(N_("Separator: tab."))}.get(sign, Remark(N_("Separator: vertical bar.")))


def decimal_comma(columns: Sequence[str], records: Sequence[Sequence[str]]) -> List[Remark]:
    """Return a remark where numbers are written with a comma and none with a point; `records` are those below the header."""
    first: Optional[Tuple[str, str]] = None
    for record in records:
        for name, value in zip(columns, record):
            if POINT_NUMBER.fullmatch(value):
                return []
            if first is None and COMMA_NUMBER.fullmatch(value):
                first = (value, name)
    if first is None:
        return []
    return [Remark(N_("Numbers are written with a decimal comma, such as {value} in column “{column}”."),
                   value=first[0], column=first[1])]


def _records(sample: str, sign: str) -> List[List[str]]:
    records: List[List[str]] = []
    with suppress(csv.Error):       # what stands before a fault is enough to judge by
        for record in csv.reader(io.StringIO(sample, newline=""), delimiter=sign):
            records.append(record)
            if len(records) >= SAMPLE_RECORDS:
                break
    return records
