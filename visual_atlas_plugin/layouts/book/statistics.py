"""The statistics of an edition: the four charts, each with its table, counted over what the edition holds."""

from dataclasses import replace
from typing import List

from ...domain import chart_data
from ...i18n import both, tr
from .. import chart_words, look
from ..chart_pages import ChartSet
from ..chart_shapes import NIGHT_INK, PAPER_INK, Ink
from ...mapping.filter_text import number_text
from .. import notes
from ..chart_words import Foot
from . import front, paper
from .blocks import Block, Heading, Paragraph, Shapes, Table
from .edition import Edition
from .paper import A4, MM

MOST_ROWS = 60      # of a table in a book; the files of the charts have all


def statistics(charts: ChartSet, edition: Edition) -> List[Block]:
    """Return the charts one after the other, each followed by its numbers as a table.

    What they are about, for whom, and what is held back is said once, above them: it is that of the edition, whose file holds
    nothing that could be held back again.
    """
    made: List[Block] = [Heading(both("Statistics"))]
    made += [Paragraph(line, color=PAPER_INK.quiet, after=0.6) for line in _about(edition) if line]
    themes = {key: theme._replace(color=look.theme(key, theme.color)) for key, theme in charts.themes.items()}
    charts = replace(charts, foot=Foot(synthetic=charts.foot.synthetic), themes=themes)
    for kind in chart_data.CHARTS:
        drawing = charts.drawing(kind, A4.text_width / MM, _ink())
        made += [Heading(chart_words.chart_name(kind), 1), Shapes(drawing.shapes, drawing.height)]
        made += _table(charts, kind)
    return made


def _ink() -> Ink:
    """Return the colors of charts in the look of the pages."""
    if look.current() == look.NIGHT:
        return NIGHT_INK
    return Ink(*(look.shown(color) for color in PAPER_INK))


def _about(edition: Edition) -> List[str]:
    held = edition.release.held_back_rounded
    return [front.filter_line(edition), front.level_words(edition.release.level) + ".",
            tr("At most {n} records are held back at this level; they are not counted here.").format(n=number_text(held))
            if held else "", notes.count_note()]


def _table(charts: ChartSet, kind: str) -> List[Block]:
    table = chart_words.table(charts.charts[kind], charts.names)
    rows = [tuple(_cell(value) for value in row) for row in table.rows[:MOST_ROWS]]
    if not rows or charts.charts[kind].n == 0:
        return []
    numbers = tuple(column for column in range(len(table.heads)) if column and all(_is_number(row[column]) for row in rows))
    shares = tuple(3.0 if column == 0 else 1.0 if column in numbers else 2.0 for column in range(len(table.heads)))
    made: List[Block] = [Table(tuple(str(head) for head in table.heads), rows, shares, right=numbers)]
    more = len(table.rows) - len(rows)
    if more > 0:
        made.append(Paragraph(tr("{n} more rows stand in the files of the charts.").format(n=f"{more:,}"), paper.SMALL,
                              PAPER_INK.quiet))
    return made


def _cell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _is_number(words: str) -> bool:
    return words.replace(",", "").isdigit()
