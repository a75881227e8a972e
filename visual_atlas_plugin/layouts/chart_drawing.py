"""The four charts as drawings of any width: panel, layout and file show the same.

Bars begin at zero, the title says n and its unit, what is left out stands below. What a narrow sheet has no room for
is told and stands in the table; nothing is cut and nothing overlaps.
"""

from typing import List, NamedTuple, Sequence, Tuple

from ..domain import words as codes
from ..domain.chart_data import Chart, MovementChart, PeopleChart, PlaceChart, YearChart
from ..i18n import tr
from ..mapping.filter_text import number_text
from . import chart_words
from .chart_matrix import add_matrix
from .chart_shapes import Box, Drawing, Line, Plan, Sheet, Text, ThemeLook, steps_to
from .chart_words import Foot, Names

TALLEST = 5.0          # ems, the bars of all records
SHORTEST = 0.9         # ems, the room of a row with few records
MOST_PLACES = 12       # bars of places; the others are in the table
BESIDE_UP_TO = 0.42    # of the width: longer names stand above their bars, not beside them,
WIDE = 40              # ems, but for sheets of this width, where they have several lines


def draw(chart: Chart, names: Names, sheet: Sheet, foot: Foot = Foot()) -> Drawing:
    """Lay a chart out on a sheet; the drawing is as high as it needs to be."""
    plan = Plan(sheet)
    if foot.synthetic:
        plan.paragraph(tr("SYNTHETIC: made-up cases, no real person or event"), plan.strong, plan.ink.warning)
        plan.gap(0.2)
    plan.paragraph(chart_words.title(chart), plan.title)
    plan.gap(0.5)
    if chart.n == 0:
        plan.paragraph(chart_words.nothing(chart), plan.body, plan.ink.quiet)
    elif isinstance(chart, YearChart):
        _add_years(plan, chart, names)
    elif isinstance(chart, MovementChart):
        add_matrix(plan, chart)
    elif isinstance(chart, PlaceChart):
        shown = chart.rows[:MOST_PLACES]
        _add_bars(plan, [(names.place(key), number, plan.ink.bar) for key, number in shown])
        rest = len(chart.rows) - len(shown)
        if rest:
            plan.gap(0.3)
            more = tr("1 more place is not drawn here.") if rest == 1 else tr("{n} more places are not drawn here.")
            plan.paragraph(more.format(n=number_text(rest)), plan.small, plan.ink.quiet)
    else:
        _add_bars(plan, _people_rows(plan, chart))
    _add_notes(plan, chart, foot)
    return plan.done()


def _people_rows(plan: Plan, chart: PeopleChart) -> List[Tuple[str, int, str]]:
    """Return who is counted; a group that nobody is in is left away, but for women and men."""
    return [(chart_words.sex(code), number, plan.ink.rest if code == codes.NOT_STATED else plan.ink.bar)
            for code, number in chart.rows if number or code in ("female", "male")]


def _add_notes(plan: Plan, chart: Chart, foot: Foot) -> None:
    said = [" ".join(chart_words.left_out(chart)), " ".join(chart_words.reading(chart)), *foot.lines]
    if any(said):
        plan.gap(0.5)
    for note in said:
        if note:
            plan.paragraph(note, plan.small, plan.ink.quiet)


# --- bars that lie: places, people -------------------------------------------------------------------------------

def _add_bars(plan: Plan, rows: Sequence[Tuple[str, int, str]]) -> None:
    """Draw rows of name, number and color as lying bars from zero, the number behind each."""
    highest = max(number for _, number, _ in rows)
    behind = max(plan.small.width(number_text(number)) for _, number, _ in rows) + plan.em * 0.4
    widest = max(plan.body.width(name) for name, _, _ in rows)
    beside = widest <= plan.width * BESIDE_UP_TO or plan.width >= plan.em * WIDE
    column = min(widest, plan.width * BESIDE_UP_TO)
    left = column + plan.em * 0.6 if beside else 0.0
    room = plan.width - left - behind
    top = plan.y
    thick = plan.em * (0.95 if beside else 0.75)
    for name, number, color in rows:
        if beside:
            lines = plan.body.lines(name, column)
            high = len(lines) * plan.body.leading
            for row, line in enumerate(lines):
                plan.text(line, 0, plan.y + row * plan.body.leading, plan.body)
        else:
            plan.paragraph(name, plan.body)
            high = max(thick, plan.small.leading)
        length = max(plan.hair, room * number / max(1, highest)) if number else 0.0
        plan.add(Box(left, plan.y + (high - thick) / 2, length, thick, color))
        plan.text(number_text(number), left + length + plan.em * 0.3, plan.y + (high - plan.small.leading) / 2, plan.small)
        plan.y += high + plan.em * 0.3
    if beside:
        plan.add(Line(left, top - plan.em * 0.1, left, plan.y - plan.em * 0.2, plan.ink.quiet, plan.hair))


# --- bars that stand: years --------------------------------------------------------------------------------------

def _add_years(plan: Plan, chart: YearChart, names: Names) -> None:
    """Draw a row of bars for all records and one for each theme, all on the same scale, over one axis of years."""
    highest = max(chart.every)
    per_record = plan.em * TALLEST / highest
    ticks = steps_to(highest, 3)
    left = max((plan.small.width(number_text(tick)) for tick in ticks), default=0.0) + plan.em * 0.5
    marks = _year_marks(plan, chart, left)
    rows = [(ThemeLook(tr("All records"), "", plan.ink.bar), chart.every)]
    rows += [(plan.sheet.themes.get(theme, ThemeLook(names.theme(theme)))._replace(name=names.theme(theme)), row)
             for theme, row in chart.themes]
    for look, row in rows:
        _add_year_row(plan, look, row, _Scale(left, per_record, ticks, [x for x, _ in marks]))
    for x, words in marks:
        plan.text(words, x, plan.y + plan.em * 0.1, plan.small, plan.ink.quiet, 0.5)
    plan.y += plan.small.leading + plan.em * 0.1


def _bar_span(plan: Plan, bar: int, count: int, left: float) -> Tuple[float, float]:
    """Return the left edge of a bar and its width, with the gap to the next taken off where there is room."""
    each = (plan.width - left) / count
    each = min(each, plan.em * 3)
    gap = each * 0.15 if each > plan.em * 0.35 else 0.0
    return left + bar * each + gap / 2, each - gap


def _year_marks(plan: Plan, chart: YearChart, left: float) -> List[Tuple[float, str]]:
    """Return round years below the axis, as many as have room: middle and words."""
    count = len(chart.every)
    room = plan.small.width("2000") + plan.em * 0.8
    each = _bar_span(plan, 1, count, left)[0] - _bar_span(plan, 0, count, left)[0] if count > 1 else plan.em * 3
    step = next((s for s in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)
                 if s >= chart.step and s * each / chart.step >= room), 10000)
    marks: List[Tuple[float, str]] = []
    end = 0.0
    for bar in range(count):
        first, last = chart.years(bar)
        year = -(-first // step) * step
        if year > last:
            continue
        x, wide = _bar_span(plan, bar, count, left)
        words = str(year)
        half = plan.small.width(words) / 2
        middle = min(max(x + wide / 2, half), plan.width - half)
        if middle - half >= end:
            marks.append((middle, words))
            end = middle + half + plan.em * 0.4
    if not marks:       # a short span between round years
        x, wide = _bar_span(plan, 0, count, left)
        words = str(chart.first)
        marks.append((max(x + wide / 2, plan.small.width(words) / 2), words))
    return marks


class _Scale(NamedTuple):
    """What all rows of years share: where bars begin, units a record, round numbers, and where the years stand."""

    left: float
    per_record: float
    ticks: Sequence[int]
    marks: Sequence[float]


def _add_year_row(plan: Plan, look: ThemeLook, row: Sequence[int], scale: _Scale) -> None:
    """Draw one row: swatch and name, then bars with the highest one's number on it."""
    left, per_record = scale.left, scale.per_record
    swatch = plan.em * 0.8
    indent = swatch + plan.em * 0.4
    plan.add(Box(0, plan.y + (plan.body.leading - swatch) / 2, swatch, swatch, look.color, plan.ink.text))
    words = f"{look.name} ({look.code})" if look.code else look.name
    plan.paragraph(words, plan.body, x=indent)
    best = max(row)
    height = max(SHORTEST * plan.em, best * per_record)
    plan.y += plan.small.leading
    base = plan.y + height
    plan.add(*(Line(x, plan.y, x, base, plan.ink.rule, plan.hair) for x in scale.marks))
    for tick in scale.ticks:
        if tick <= best:
            y = base - tick * per_record
            plan.add(Line(left, y, plan.width, y, plan.ink.rule, plan.hair))
            plan.text(number_text(tick), left - plan.em * 0.3, y - plan.small.leading / 2, plan.small, plan.ink.quiet, 1.0)
    for bar, number in enumerate(row):
        if number:
            x, wide = _bar_span(plan, bar, len(row), left)
            tall = max(plan.hair, number * per_record)
            plan.add(Box(x, base - tall, wide, tall, look.color))
            if look.color != plan.ink.bar:      # light colors are hard to see on paper, dark ones at night
                plan.add(Line(x, base - tall, x + wide, base - tall, plan.ink.quiet, plan.hair))
    plan.add(Line(left, base, plan.width, base, plan.ink.quiet, plan.hair))
    _add_peak(plan, row, best, base - best * per_record, left)
    plan.y = base + plan.em * 0.35


def _add_peak(plan: Plan, row: Sequence[int], best: int, top: float, left: float) -> None:
    """Write the number of the highest bar above it."""
    x, wide = _bar_span(plan, row.index(best), len(row), left)
    words = number_text(best)
    half = plan.small.width(words) / 2
    middle = min(max(x + wide / 2, left + half), plan.width - half)
    plan.text(words, middle, top - plan.small.leading, plan.small, None, 0.5)


def overlapping(drawing: Drawing) -> List[Tuple[str, str]]:
    """Return pairs of texts that run into each other, and texts that leave the sheet (with ""); none in a good drawing."""
    texts, slack = drawing.texts(), 0.02
    found = [(text.words, "") for text in texts
             if text.x < -slack or text.y < -slack or text.x + text.w > drawing.width + slack
             or text.y + text.h > drawing.height + slack]
    for number, one in enumerate(texts):
        for other in texts[number + 1:]:
            if _apart(one, other, slack):
                continue
            found.append((one.words, other.words))
    return found


def _apart(one: Text, other: Text, slack: float) -> bool:
    return (one.x + one.w <= other.x + slack or other.x + other.w <= one.x + slack
            or one.y + one.h <= other.y + slack or other.y + other.h <= one.y + slack)
