"""Numbers of released records by place, theme and year, as one CSV.

Where rows are published beside it, its numbers are those of the rows. Where it is all that is published, small numbers are
suppressed, and others with them, so that none follows from a total or from an earlier edition.
"""

from pathlib import Path
from typing import Dict, FrozenSet, List, Mapping, Optional, Tuple

from ...domain import dates
from ...domain.releasing.suppression import suppressed, told
from .by_case import whole_cases
from .csv_files import published_cell
from .released import Release

FILE = "counts.csv"
ALL = "*"                   # stands for: whatever the place, theme or year
NOT_KNOWN = "?"             # no place, no theme, no date, or a date that spans years
Cell = Tuple[str, str, str]
_COLUMNS = ("place_id", "theme_id", "year", "records", "suppressed")


def cells_of(release: Release) -> Dict[Cell, int]:
    """Return how many records each (place, theme, year) has, and each of them over all others, ALL in the place of these.

    A record counts once in each cell that it is in; it may be in several, so that places and themes add up to more than all.
    """
    cells: Dict[Cell, int] = {}
    for case, stages, themes in whole_cases(release):
        year = year_of(case["start_day"], case["end_day"])
        own_places = {stage["place_id"] for stage in stages if stage["place_id"]} or {NOT_KNOWN}
        own_themes = set(themes) or {NOT_KNOWN}
        found = {(place, theme, year) for place in own_places for theme in own_themes}
        found |= {(place, ALL, ALL) for place in own_places} | {(ALL, theme, ALL) for theme in own_themes}
        for cell in found | {(ALL, ALL, year), (ALL, ALL, ALL)}:
            cells[cell] = cells.get(cell, 0) + 1
    return cells


def year_of(start_day: Optional[int], end_day: Optional[int]) -> str:
    """Return the year that both bounding days lie in, NOT_KNOWN where there is none."""
    if start_day is None or end_day is None or dates.civil(start_day)[0] != dates.civil(end_day)[0]:
        return NOT_KNOWN
    return str(dates.civil(start_day)[0])


def lines_of(cells: Mapping[Cell, int]) -> List[List[Cell]]:
    """Return the groups of cells whose sum is told: by place, by theme, by year, and over all."""
    groups: Dict[tuple, List[Cell]] = {}
    for cell in cells:
        known = [number for number, word in enumerate(cell) if word != ALL]
        if len(known) == 3:
            for number in range(3):
                groups.setdefault((number, cell[number]), []).append(cell)
        if known:
            groups.setdefault(("all", tuple(known)), []).append(cell)
    return [groups[key] for key in sorted(groups, key=str)]


def shown(cells: Mapping[Cell, int], least: int, near: FrozenSet[Cell] = frozenset()) -> Dict[Cell, Optional[int]]:
    """Return the numbers as they are told where no rows are; None for a suppressed one. A total under `least` is none, either."""
    gone = suppressed(cells, lines_of(cells), least, near)
    if any(ALL in cell and cell != (ALL, ALL, ALL) for cell in gone) and cells.get((ALL, ALL, ALL), 0) < 2 * least:
        gone = gone | {(ALL, ALL, ALL)}
    return told(cells, gone)


def write(numbers: Mapping[Cell, Optional[int]], folder: Path) -> List[Path]:
    """Write folder/counts.csv; a suppressed number is an empty cell with yes beside it.

    A suppressed number of one place, theme and year together is left out, as if there were none: that there is one tells.
    """
    lines = [",".join(_COLUMNS)]
    for cell in sorted(numbers):
        number = numbers[cell]
        if number is None and ALL not in cell:
            continue
        lines.append(",".join([*(published_cell(word, True) for word in cell), "" if number is None else str(number),
                               "yes" if number is None else ""]))
    (folder / FILE).write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8"))
    return [folder / FILE]
