"""The dossier of one case on a page: custody bar, stages, figures by source, sources, and what is not known."""

from typing import List, Optional

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from ...domain.custody import CustodyBar, Segment, custody_bar, holder_of
from ...domain.custody_axis import axis_of
from ...i18n import both, tr
from ...mapping import custody_picture, naming
from ...mapping.case_unknown import unknown_lines
from ...mapping.case_words import in_order, kind_name, place_name, value_text, when_of
from ...mapping.custody_text import holder_name, length_text
from ...mapping.filter_text import iso_day_text
from ...mapping.form_words import word_name
from ...store.case_file import CaseClaim, CaseFile, CaseStage
from ..chart_shapes import PAPER_INK
from . import paper
from .blocks import Block, Heading, Paragraph, Picture, Table
from .edition import Edition, bracketed
from .place_map import place_map

_BAR_POINTS = 7.0


def dossier(edition: Edition, case_id: str) -> List[Block]:
    """Return the blocks of one case."""
    case = edition.case(case_id)
    bar = custody_bar([stage.stay for stage in case.stages])
    made: List[Block] = [Heading(f"{case.case_id} · {case.title}", 1), *_head(edition, case)]
    if case.summary:
        made.append(Paragraph(case.summary))
    if case.stages and case.record_kind == "case":
        made.append(_bar(bar))
    made += place_map(edition, case)
    if case.stages:
        made += [Heading(both("Stages"), 2, listed=False), _stages(edition, case, bar)]
    if case.claims:
        made += [Heading(both("Figures by source"), 2, listed=False), _figures(edition, case)]
    unknown = unknown_lines(case, bar)
    if unknown:
        made.append(Heading(both("What is not known"), 2, listed=False))
        made += [Paragraph(line, hang="–", indent=4, after=0.4) for line in unknown]
    return made


def _head(edition: Edition, case: CaseFile) -> List[Block]:
    themes = ", ".join(naming.of_row(theme.name, theme.name_ko) for theme in case.themes) or tr("no theme given")
    facts = [word_name("record_kind", case.record_kind), when_of(case) or tr("undated"), themes, case.publisher]
    if case.confidence:
        facts.append(tr("confidence: {level}").format(level=word_name("confidence", case.confidence).lower()))
    line = " · ".join(part for part in facts if part) + edition.refs("case", case.case_id)
    return [Paragraph(line, paper.TABLE, PAPER_INK.quiet, keep=True)]


def _bar(bar: CustodyBar) -> Picture:
    """Return the custody bar as a picture as high as it needs."""
    font = paper.points(_BAR_POINTS).font()
    axis = axis_of(bar)

    def draw(painter: QPainter, area: QRectF) -> None:
        painter.setFont(font)
        custody_picture.paint(painter, area, bar, axis)

    return Picture(custody_picture.height_of(bar, font) / paper.MM, draw)


def _stages(edition: Edition, case: CaseFile, bar: CustodyBar) -> Table:
    of = {segment.index: segment for segment in bar.segments}
    rows = [_stage(edition, stage, of.get(number), case.record_kind == "case") for number, stage in enumerate(case.stages)]
    return Table((tr("No."), tr("What"), tr("When"), tr("Where"), tr("What is told")), rows, (0.5, 1.5, 1.7, 2.6, 3.7))


def _stage(edition: Edition, stage: CaseStage, segment: Optional[Segment], with_holder: bool):
    what = word_name("role", stage.role) + (f" ({tr('inferred')})" if stage.inferred else "")
    holder = holder_name(holder_of(stage.stay)) if with_holder else ""
    length = length_text(segment.length) if segment is not None else ""
    when = ", ".join(part for part in (when_of(stage) or tr("undated"), length) if part)
    told = " ".join(part for part in (stage.what_happened, stage.notes) if part)
    return (str(stage.number), "; ".join(part for part in (what, holder) if part), when,
            _where(stage) + edition.refs("stage", stage.uuid), told)


def _where(stage: CaseStage) -> str:
    if stage.place is None:
        told = stage.place_text or tr("place unknown")
        return ", ".join(part for part in (told, kind_name(stage.place_kind)) if part)
    sure = tr("town only") if stage.place.precision in ("settlement", "county") else ""
    return ", ".join(part for part in (place_name(stage.place), sure) if part)


def _figures(edition: Edition, case: CaseFile) -> Table:
    rows = [figure_row(edition, claim, when_of(case)) for claim in in_order(case)]
    return Table((tr("Figure"), tr("About"), tr("Who says so"), tr("As of")), rows, (2.0, 3.4, 3.2, 1.4))


def figure_row(edition: Edition, claim: CaseClaim, known_when: str = ""):
    """Return a figure as a row: the figure, what it is about, who says so with the sources, as of when.

    known_when: a date in words that stands above the table already and is not said again.
    """
    when = when_of(claim)
    about = [claim.about, place_name(claim.place) if claim.place and not claim.about else "",
             when if when != known_when else "", claim.notes]
    refs = bracketed(edition.numbering.refs(
        [row["source_key"] for row in edition.citations.get(("claim", claim.uuid), ())]))
    return (value_text(claim), " · ".join(part for part in about if part),
            (claim.claimed_by or tr("not recorded")) + refs, iso_day_text(claim.as_of) if claim.as_of else "")
