"""The chart of movements between provinces: from the left, to the top, the number in the cell."""

from typing import List, Sequence

from ..domain.chart_data import MovementChart
from ..i18n import tr
from ..mapping.filter_text import number_text
from . import chart_words
from .chart_shapes import Box, Line, Plan, Text, mixed, on_color

MOST_ROWS = 12
WIDEST_CELL = 6.5        # ems
NAMES_AT_MOST = 0.45     # of the width, for the names at the left
HIGHEST_HEAD = 9.0       # ems, of the names that stand upright at the top
SHADES = (0.18, 0.36, 0.56, 0.78, 1.0)      # of the color of counts, by fifths of the largest number


def add_matrix(plan: Plan, chart: MovementChart) -> None:
    """Draw the matrix; provinces that a narrow sheet has no room for are told of and stand in the table."""
    origins = chart.origins[:MOST_ROWS]
    names = [chart_words.province(name) for name in origins]
    left = _left(plan, names)
    cell = plan.small.width(number_text(max(chart.cells.values()))) + plan.em * 0.5
    cell = max(cell, plan.em * 1.9)
    room = plan.width - left
    fit = max(1, int(room // cell))
    targets = chart.targets[:fit]
    cell = min(room / len(targets), max(cell, plan.em * WIDEST_CELL))
    _add_heads(plan, [chart_words.province(name) for name in targets], left, cell)
    top = plan.y
    for name, words in zip(origins, names):
        _add_row(plan, words, [chart.cells.get((name, target), 0) for target in targets], left, cell,
                 max(chart.cells.values()))
    for number in range(len(targets) + 1):
        x = left + number * cell
        plan.add(Line(x, top, x, plan.y, plan.ink.rule, plan.hair))
    _add_missing(plan, chart, origins, targets)


def _left(plan: Plan, names: Sequence[str]) -> float:
    """Return the room for the names at the left: the widest, or as much as there is, never less than a word."""
    widest = max(plan.body.width(name) for name in names)
    word = max(plan.body.width(part) for name in names for part in name.split(" "))
    share = max(plan.width * NAMES_AT_MOST * 0.7, min(word, plan.width * NAMES_AT_MOST))
    return min(widest, share) + plan.em * 0.6


def _add_heads(plan: Plan, names: Sequence[str], left: float, cell: float) -> None:
    """Write the names of the columns, upright where one does not fit its cell, and what is what in the corner."""
    letters, lead = plan.body, plan.body.leading
    corner = (tr("to →"), tr("from ↓"))
    flat = [letters.lines(name, cell - plan.em * 0.3) for name in names]
    lies = all(" ".join(lines) == name and len(lines) <= 2 for lines, name in zip(flat, names))
    heads = flat if lies else [_turned(plan, name, cell) for name in names]
    high = max(len(corner) * plan.small.leading, max(
        len(lines) * lead if lies else max(map(letters.width, lines)) + plan.em * 0.3 for lines in heads))
    for number, line in enumerate(reversed(corner)):
        plan.text(line, 0, plan.y + high - (number + 1) * plan.small.leading, plan.small, plan.ink.quiet)
    for number, lines in enumerate(heads):
        middle, count = left + (number + 0.5) * cell, len(lines)
        for row, line in enumerate(lines):
            if lies:
                plan.text(line, middle, plan.y + high - (count - row) * lead, letters, None, 0.5)
            else:
                width = letters.width(line)
                plan.add(Text(middle - (count / 2 - row) * lead, plan.y + high - width - plan.em * 0.2, lead, width,
                              line, letters, plan.ink.text, turned=True))
    plan.y += high + plan.em * 0.1


def _turned(plan: Plan, name: str, cell: float) -> List[str]:
    """Break an upright name into as many lines as a cell is wide."""
    for room in (HIGHEST_HEAD, HIGHEST_HEAD * 2, HIGHEST_HEAD * 4, HIGHEST_HEAD * 100):
        lines = plan.body.lines(name, room * plan.em)
        if len(lines) * plan.body.leading <= cell or len(lines) == 1:
            return lines
    return [name]


def _add_row(plan: Plan, words: str, numbers: Sequence[int], left: float, cell: float, highest: int) -> None:
    lines = plan.body.lines(words, left - plan.em * 0.5)
    high = max(len(lines) * plan.body.leading, plan.em * 1.7)
    plan.add(Line(0, plan.y, left + cell * len(numbers), plan.y, plan.ink.rule, plan.hair))
    for row, line in enumerate(lines):
        plan.text(line, 0, plan.y + (high - len(lines) * plan.body.leading) / 2 + row * plan.body.leading, plan.body)
    for column, number in enumerate(numbers):
        if not number:
            continue
        fill = mixed(plan.ink.bar, plan.ink.ground, SHADES[(number * len(SHADES) - 1) // highest])
        x = left + column * cell
        plan.add(Box(x, plan.y, cell, high, fill))
        plan.text(number_text(number), x + cell / 2, plan.y + (high - plan.small.leading) / 2, plan.small,
                  on_color(fill), 0.5)
    plan.y += high
    plan.add(Line(0, plan.y, left + cell * len(numbers), plan.y, plan.ink.rule, plan.hair))


def _add_missing(plan: Plan, chart: MovementChart, origins: Sequence[str], targets: Sequence[str]) -> None:
    """Tell how many pairs of provinces are in the table alone."""
    rest = sum(pair[0] not in origins or pair[1] not in targets for pair in chart.cells)
    if rest:
        plan.gap(0.3)
        words = tr("1 more pair of provinces is not drawn here.") if rest == 1 else tr(
            "{n} more pairs of provinces are not drawn here.")
        plan.paragraph(words.format(n=number_text(rest)), plan.small, plan.ink.quiet)
