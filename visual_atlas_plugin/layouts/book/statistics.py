"""The statistics of an edition: the four charts, each with its table, counted over what may be published."""

from typing import List

from ...domain import chart_data
from ...i18n import tr
from .. import chart_words
from ..chart_pages import ChartSet
from ..chart_shapes import PAPER_INK
from . import paper
from .blocks import Block, Heading, Paragraph, Shapes, Table
from .paper import A4, MM

MOST_ROWS = 60      # of a table in a book; the files of the charts have all


def statistics(charts: ChartSet) -> List[Block]:
    """Return the charts one after the other, each followed by its numbers as a table."""
    made: List[Block] = [Heading(tr("Statistics"))]
    made += [Paragraph(line, color=PAPER_INK.quiet) for line in charts.foot.lines if line]
    for kind in chart_data.CHARTS:
        drawing = charts.drawing(kind, A4.text_width / MM)
        made += [Heading(chart_words.chart_name(kind), 1), Shapes(drawing.shapes, drawing.height)]
        made += _table(charts, kind)
    return made


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
