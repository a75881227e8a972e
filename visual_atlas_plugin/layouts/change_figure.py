"""The change table of a place as a figure for print, and as tables for spreadsheets."""

import math
from datetime import date
from typing import Dict, List, Sequence, Tuple

from ..domain.observing import cells, outcomes
from ..domain.observing.cells import Cell
from ..domain.publishing import INTERNAL, PARTNER
from ..exchange.evidence.place_changes import PlaceChanges
from ..i18n import tr
from ..mapping import naming, observing_words as words
from ..store.evidence import safe_name
from . import chart_files
from .chart_shapes import Box, Drawing, Line, Plan, Sheet, mixed
from .chart_words import Table

MOST_DATES = 8              # columns of a figure; the others are in the table
MOST_CHANGES = 40           # sentences below it
NAMES_SHARE = 0.26          # of the width, for the names of kinds
# what is told of first: what changed, then what stayed, then what nobody can know
_TOLD = (outcomes.APPEARED, outcomes.VANISHED, outcomes.GREW, outcomes.SHRANK, outcomes.UNCHANGED, outcomes.HIDDEN_NOW)
_SHADES = {cells.COUNTED: 0.22, cells.NONE: 0.0}


def title(found: PlaceChanges) -> str:
    """Return the title of the figure."""
    return tr("{place}: what images show, date by date").format(place=naming.of_row(found.name_en or found.place_id, found.name_ko))


def draw(found: PlaceChanges, sheet: Sheet, day: date) -> Drawing:
    """Lay the figure out on a sheet; it is as high as it needs to be."""
    plan = Plan(sheet)
    if found.synthetic:
        plan.paragraph(tr("SYNTHETIC: made-up cases, no real person or event"), plan.strong, plan.ink.warning)
        plan.gap(0.2)
    plan.paragraph(title(found), plan.title)
    plan.gap(0.5)
    if not found.table.moments:
        plan.paragraph(tr("Nobody has looked at this place on an image yet."), plan.body, plan.ink.quiet)
    else:
        _add_matrix(plan, found)
        _add_changes(plan, found)
    plan.gap(0.6)
    for note in (*words.notes_of(found.table), *_foot(found, day)):
        plan.paragraph(note, plan.small, plan.ink.quiet)
    return plan.done()


def _add_matrix(plan: Plan, found: PlaceChanges) -> None:
    moments = found.table.moments[-MOST_DATES:]
    left = plan.width * NAMES_SHARE
    wide = (plan.width - left) / len(moments)
    room = wide - plan.em * 0.6
    heads = [plan.strong.lines(words.moment_text(moment, found.image_ids), room) for moment in moments]
    high = max(len(lines) for lines in heads) * plan.strong.leading
    for number, lines in enumerate(heads):
        for row, line in enumerate(lines):
            plan.text(line, left + number * wide + plan.em * 0.3, plan.y + row * plan.strong.leading, plan.strong)
    plan.y += high + plan.em * 0.3
    for kind in found.table.kinds:
        _add_row(plan, words.kind_name(kind, found.kinds), [found.table.cell(kind, moment) for moment in moments],
                 found.shape(kind), left, wide)
    plan.add(Line(0, plan.y, plan.width, plan.y, plan.ink.rule, plan.hair))
    rest = len(found.table.moments) - len(moments)
    if rest:
        plan.gap(0.3)
        plan.paragraph(tr("{n} earlier dates are not drawn here; they are in the table.").format(n=rest), plan.small, plan.ink.quiet)


def _add_row(plan: Plan, name: str, row: Sequence[Cell], shape: str, left: float, wide: float) -> None:
    texts = [(words.cell_text(cell, shape), cell) for cell in row]
    lettered = [(plan.body if cell.standing == cells.COUNTED else plan.small) for _, cell in texts]
    broken = [letters.lines(text, wide - plan.em * 0.6) for (text, _), letters in zip(texts, lettered)]
    names = plan.body.lines(name, left - plan.em * 0.5)
    high = max(len(names) * plan.body.leading, *(len(lines) * letters.leading for lines, letters in zip(broken, lettered)))
    high += plan.em * 0.4
    plan.add(Line(0, plan.y, plan.width, plan.y, plan.ink.rule, plan.hair))
    for number, line in enumerate(names):
        plan.text(line, 0, plan.y + plan.em * 0.2 + number * plan.body.leading, plan.body)
    for number, ((_, cell), lines, letters) in enumerate(zip(texts, broken, lettered)):
        x = left + number * wide
        if _SHADES.get(cell.standing):
            plan.add(Box(x, plan.y, wide, high, mixed(plan.ink.bar, plan.ink.ground, _SHADES[cell.standing])))
        color = plan.ink.text if cell.standing in _SHADES else plan.ink.quiet
        for step, line in enumerate(lines):
            plan.text(line, x + plan.em * 0.3, plan.y + plan.em * 0.2 + step * letters.leading, letters, color)
    plan.y += high


def _add_changes(plan: Plan, found: PlaceChanges) -> None:
    told = _ordered(found)
    if not told:
        return
    plan.gap(0.6)
    plan.paragraph(tr("Changes"), plan.strong)
    for change in told[:MOST_CHANGES]:
        plan.paragraph(words.change_text(change, found.table, found.kinds, found.image_ids), plan.body)
    if len(told) > MOST_CHANGES:
        plan.paragraph(tr("{n} more changes are in the table.").format(n=len(told) - MOST_CHANGES), plan.small, plan.ink.quiet)


def _ordered(found: PlaceChanges) -> List[outcomes.Change]:
    rank = {outcome: number for number, outcome in enumerate(_TOLD)}
    told = [change for change in found.table.changes if change.outcome in rank]
    return sorted(told, key=lambda change: rank[change.outcome])


def _foot(found: PlaceChanges, day: date) -> Sequence[str]:
    """Return level, sources of the images, and the day on which it was made."""
    level = {INTERNAL: tr("Internal: for the own team, not for publication."),
             PARTNER: tr("Partner: for an organization that agreed to the terms.")}.get(
        found.level, tr("Public: only what may be published is counted."))
    credits = sorted({text for text in found.credits.values() if text})
    shown = [tr("Imagery: {credits}").format(credits="; ".join(credits))] if credits else []
    return [*shown, tr("{level} Made on {day}.").format(level=level, day=day.isoformat())]


def matrix_table(found: PlaceChanges) -> Table:
    """Return the matrix with one row a kind and date, every number in a column of its own."""
    heads = ("place_id", "kind", "kind_name", "date", "date_in_words", "standing", "least", "most", "in_part", "absent", "not_visible",
             "least_size", "most_size", "unit", "images")
    rows: List[Tuple[object, ...]] = []
    for kind in found.table.kinds:
        shape = found.shape(kind)
        for moment in found.table.moments:
            cell = found.table.cell(kind, moment)
            rows.append((found.place_id, kind, words.kind_name(kind, found.kinds), moment.edtf,
                         words.moment_text(moment, found.image_ids), cell.standing, _or_empty(cell.least), _or_empty(cell.most),
                         cell.partly, cell.absent, cell.not_visible, _size(cell.least_size), _size(cell.most_size),
                         words.unit_of(shape), " ".join(found.image_ids.get(image, "") for image in moment.images)))
    return Table(heads, tuple(rows))


def changes_table(found: PlaceChanges) -> Table:
    """Return the changes, one a row."""
    heads = ("place_id", "kind", "outcome", "earlier", "later", "basis", "order_certain", "size_before", "size_after", "difference",
             "measurable_from", "error_assumed", "unit", "lon", "lat", "analyst", "mark", "in_words")
    rows = []
    for change in found.table.changes:
        mark, shape = change.mark, change.mark.geometry
        earlier = found.table.moments[change.from_moment].edtf if change.from_moment != outcomes.NO_MOMENT else ""
        rows.append((found.place_id, change.kind, change.outcome, earlier, found.table.moments[change.to_moment].edtf, change.basis,
                     "yes" if change.certain_order else "no", _size(change.size_before), _size(change.size_after),
                     _size(change.difference), _size(change.limit),
                     "" if change.limit is None else "yes" if change.assumed else "no", words.unit_of(shape), _degrees(mark.lon),
                     _degrees(mark.lat), mark.analyst, mark.uuid if found.level == INTERNAL else "",
                     words.change_text(change, found.table, found.kinds, found.image_ids)))
    return Table(heads, tuple(rows))


def _degrees(value: float) -> object:
    return round(value, 6) if math.isfinite(value) else ""


def _or_empty(number) -> object:
    return "" if number is None else number


def _size(value) -> object:
    """Return a size as a number with two decimals: a spreadsheet reads it as one, also where it is below zero."""
    return "" if value is None else round(float(value), 2)


def as_files(every: Sequence[PlaceChanges], formats: Sequence[str], width_mm: float, dpi: int, day: date) -> Dict[str, bytes]:
    """Return the content of each file by its name: a figure of each place (svg, pdf, png), and two tables of all (csv)."""
    files: Dict[str, bytes] = {}
    for found in every:
        drawing, head = draw(found, Sheet.of_paper(width_mm, {}), day), title(found)
        makers = {"svg": lambda: chart_files.svg(drawing, head, head), "pdf": lambda: chart_files.pdf(drawing, head, day),
                  "png": lambda: chart_files.png(drawing, dpi)}
        name = safe_name(f"changes_{found.place_id}")
        files.update({f"{name}.{one}": makers[one]() for one in formats if one in makers})
    if "csv" in formats and every:
        for name, made in (("matrix", matrix_table), ("changes", changes_table)):
            tables = [made(found) for found in every]
            rows = tuple(row for table in tables for row in table.rows)
            files[f"{name}.csv"] = chart_files.csv_table(Table(tables[0].heads, rows))
    return files
