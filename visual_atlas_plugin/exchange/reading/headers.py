"""Names of columns: in which row they stand, and how two of the same name are told apart."""

import re
from typing import List, Optional, Sequence, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import Remark

SAMPLE_ROWS = 30        # rows that are looked at to find the header
SPACES = re.compile(r"\s+")


def find_header(rows: Sequence[Sequence[Optional[str]]]) -> int:
    """Return the position of the row with the names of the columns among the first rows of a table.

    Rows above it are empty, or hold a title: less than half as many values as the fullest row near the top.
    """
    filled = [sum(1 for value in row if value and not value.isspace()) for row in rows[:SAMPLE_ROWS]]
    width = max(filled, default=0)
    for position, count in enumerate(filled):
        if count and (count * 2 >= width or width < 3):
            return position
    return 0


def tidy(cells: Sequence[Optional[str]]) -> Tuple[Tuple[str, ...], List[Remark]]:
    """Return names of columns that differ from each other, and what had to be done for that.

    Spaces and line breaks at the ends are cut, those within become one space. Without a name: "column 3".
    """
    names: List[str] = []
    unnamed: List[str] = []
    repeated: List[str] = []
    wanted = [SPACES.sub(" ", cell or "").strip() for cell in cells]
    taken = set(wanted)
    seen = set()
    for number, name in enumerate(wanted, 1):
        if not name:
            name = _free(f"column {number}", taken)
            unnamed.append(name)
        elif name in seen:
            name = _free(name, taken)
            repeated.append(name)
        seen.add(name)
        taken.add(name)
        names.append(name)
    remarks = []
    if unnamed:
        remarks.append(Remark(N_("Columns without a name are called: {names}."), names=_listed(unnamed)))
    if repeated:
        remarks.append(Remark(N_("Names that occur again are numbered: {names}."), names=_listed(repeated)))
    return tuple(names), remarks


def header_remark(row: int, table: str = "") -> Remark:
    """Return what is said where names of columns do not stand in the first row."""
    if table:
        return Remark(N_("Table “{table}”: the names of the columns stand in row {row}; rows above it were left out."),
                      table=table, row=row)
    return Remark(N_("The names of the columns stand in row {row}; rows above it were left out."), row=row)


def _free(name: str, taken: set) -> str:
    """Return name, or name with the first number that makes it new."""
    number, free = 2, name
    while free in taken:
        free = f"{name} ({number})"
        number += 1
    return free


def _listed(names: List[str], most: int = 6) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
