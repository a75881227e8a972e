"""The map of one dated event, landscape: its crossings, what was said to have gone over each, and who says so.

A figure is drawn by its area; rival figures at one crossing are rings of their own, never added or averaged; a crossing
without a figure says so and is never a 0.
"""

import math
from datetime import date
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPointXY, QgsPrintLayout

from ..domain import palette
from ..domain.words import CROSSING
from ..i18n import both, tr
from ..mapping.case_words import in_order, when_of
from ..store.case_file import CaseClaim, CaseFile
from . import fonts, geometry, kit, notes, windows
from .book import paper
from .book.blocks import Block, Heading, Paragraph, Piece, Table
from .book.dossier import figure_row
from .book.edition import Edition
from .book.on_layout import put_blocks
from .countries import land_of
from .dates import long_date
from .desk import Desk, add_map, fitting_view
from .geometry import Box
from .map_furniture import scale_bar, synthetic_mark
from .spots import View

CIRCLE_180 = 9.5            # mm across for 180 people; area follows the number (style guide, section 5)
RING = 6.0                  # mm across where no figure is given
ARROW = 7.0                 # mm
_DEPTH_M = 2500.0           # how far from the river the sides of a crossing are looked for
Row = Mapping[str, Any]


class EventPaper(NamedTuple):
    """A paper of event sheets: its size and where the parts stand, mm."""

    name: str
    width: float
    height: float
    title: Box
    map: Box
    column: Box
    below: Box
    foot: Box
    title_sizes: Tuple[float, ...]      # points, the largest first


A4 = EventPaper("A4", 297.0, 210.0, Box(14, 11, 269, 9), Box(14, 28, 186, 104), Box(206, 28, 77, 104), Box(14, 139, 269, 58),
                Box(14, 198, 269, 8), (17, 15, 13, 11, 9))
A3 = EventPaper("A3", 420.0, 297.0, Box(14, 12, 392, 12), Box(14, 34, 290, 168), Box(310, 34, 96, 168), Box(14, 212, 392, 68),
                Box(14, 283, 392, 8), (24, 21, 17, 15, 13, 11, 9))
SLIDE = EventPaper("16:9", 338.7, 190.5, Box(12, 9, 314, 12), Box(12, 31, 208, 112), Box(226, 31, 101, 112), Box(12, 151, 314, 27),
                   Box(12, 180, 314, 8), (24, 21, 17, 15, 13, 11, 9))
PAPERS = (A4, A3, SLIDE)
# for a newspaper: upright, so that a picture of 1,000 pixels across can be read
PRESS = EventPaper("press", 210.0, 297.0, Box(12, 14, 186, 9), Box(12, 31, 186, 118), Box(12, 160, 88, 112),
                   Box(106, 160, 92, 112), Box(12, 277, 186, 12), (15, 13, 11, 9, 8))


class CrossingFigures(NamedTuple):
    """A crossing of an event, with the figures given for it, each by one source."""

    place: Row
    claims: Tuple[CaseClaim, ...]


def event_ids(edition: Edition) -> List[str]:
    """Return the events that name two crossings or more: those a map tells something about."""
    return [case_id for case_id in edition.case_ids() if len(crossings_of(edition, edition.case(case_id))) >= 2]


def crossings_of(edition: Edition, case: CaseFile) -> List[CrossingFigures]:
    """Return the crossings of an event that the edition can show, from west to east."""
    if case.record_kind != "event":
        return []
    found: Dict[str, List[CaseClaim]] = {}
    for stage in case.stages:
        if stage.place is not None and stage.place.kind == CROSSING and stage.place.located:
            found.setdefault(stage.place.place_id, [])
    for claim in in_order(case):
        if claim.place is not None and claim.place.place_id in found:
            found[claim.place.place_id].append(claim)
    shown = [CrossingFigures(edition.places[place_id], tuple(claims)) for place_id, claims in found.items()]
    return sorted(shown, key=lambda one: one.place["geom"][0])


def event_title(case: CaseFile) -> str:
    """Return "Mass return after the Asian Games, 9 October 2023"."""
    return ", ".join(part for part in (case.title, when_of(case)) if part)


def build_event_sheet(desk: Desk, edition: Edition, case_id: str, day: date,
                      paper_: EventPaper = A4) -> Tuple[QgsPrintLayout, List[Piece]]:
    """Build the sheet of an event; return it with the pieces of text that found no room on it."""
    case = edition.case(case_id)
    crossings = crossings_of(edition, case)
    layout = desk.layout(event_title(case), paper_.width, paper_.height)
    is_whole = _title(layout, case, len(crossings), paper_)
    ids = [one.place["place_id"] for one in crossings]
    view = fitting_view(desk.points(ids), paper_.map, air=17.0, least=200_000)
    plan = desk.plan([], ids)
    discs = [_disc(view, one) for one in crossings]
    item = add_map(layout, plan, view, "event map", {}, _town_of, _taken(discs, crossings), with_places=False)
    land = land_of(plan.layers, plan.project, view)
    for (box, _), one in zip(discs, crossings):
        _draw(layout, view, one, box, land)
    scale_bar(layout, item, view, paper_.map)
    rest = put_blocks(layout, _per_crossing(edition, crossings), paper_.column, "crossings")
    whole = [claim for claim in in_order(case) if claim.place is None]
    totals = _totals(edition, whole, when_of(case))
    if not is_whole:
        totals.insert(0, Paragraph(event_title(case), paper.TABLE))
    rest += put_blocks(layout, totals, paper_.below, "totals")
    _foot(layout, edition, day, paper_, desk.credits())
    return layout, rest


def _title(layout: QgsPrintLayout, case: CaseFile, crossings: int, paper_: EventPaper) -> bool:
    """Put title and subtitle; return whether the whole title is there."""
    box = paper_.title
    is_whole = kit.fitted(layout, event_title(case), box, paper_.title_sizes, "title")
    said = tr("{n} crossings are named. People said to have gone over each; who says so stands beside the figure.")
    kit.text(layout, said.format(n=crossings), Box(box.x, box.bottom, box.w, 5.5), fonts.Style(10), name="subtitle")
    return is_whole


def _town_of(spot) -> List[List[str]]:
    return [[spot.town] + ([tr("town only")] if spot.town_only else [])]


def numbers(claims: Sequence[CaseClaim]) -> List[float]:
    """Return the different numbers of people that are given, the smallest first; both ends of a range."""
    found = {value for claim in claims for value in (claim.value_low, claim.value_high) if value}
    return sorted(found)


def diameter(people: float) -> float:
    """Return how wide the circle for a number of people is, mm."""
    return CIRCLE_180 * math.sqrt(people / 180.0)


def _disc(view: View, one: CrossingFigures) -> Tuple[Box, float]:
    """Return the box of the largest ring of a crossing, beside its symbol, and its diameter."""
    spot = windows.to_page_crs(*one.place["geom"])
    x, y = geometry.on_page(spot.x(), spot.y(), view.extent, view.box)
    widest = max([diameter(n) for n in numbers(one.claims)] + [RING])
    return Box(x - widest / 2, y - widest / 2, widest, widest), widest


def _taken(discs: Sequence[Tuple[Box, float]], crossings: Sequence[CrossingFigures]) -> List[Box]:
    """Return what names keep off: the rings, and the "n/a" below those without a figure."""
    below = [Box(box.x + box.w / 2 - 3, box.y + box.h / 2 + RING / 2, 6, 3.4)
             for (box, _), one in zip(discs, crossings) if not numbers(one.claims)]
    return [box for box, _ in discs] + below


def _draw(layout: QgsPrintLayout, view: View, one: CrossingFigures, box: Box, land: Dict[str, QgsGeometry]) -> None:
    """Draw the rings of a crossing and the way across the river."""
    name = f"event {one.place['place_id']}"
    x, y = box.x + box.w / 2, box.y + box.h / 2
    given = numbers(one.claims)
    if not given:
        kit.ring(layout, Box(x - RING / 2, y - RING / 2, RING, RING), palette.PAPER["count"], 0.4, name, dashed=True)
        kit.text(layout, tr("n/a"), Box(x - 8, y + RING / 2, 16, 3.4), fonts.Style(7), kit.CENTER, f"{name} none")
    for number in reversed(given):
        wide = diameter(number)
        kit.ring(layout, Box(x - wide / 2, y - wide / 2, wide, wide), palette.PAPER["count"], 0.5, f"{name} {number:g}",
                 fill="#406F42A6" if number == given[-1] else None)
    _arrow(layout, view, one, (x, y), land, name)


def _arrow(layout: QgsPrintLayout, view: View, one: CrossingFigures, at: Tuple[float, float], land: Dict[str, QgsGeometry],
           name: str) -> None:
    """Draw an arrow from China to North Korea, in the direction in which both lie nearest; none where that is not clear."""
    bearing = toward_korea(windows.to_page_crs(*one.place["geom"]), land)
    if bearing is None:
        return
    dx, dy = math.sin(bearing), -math.cos(bearing)
    (x, y), half = at, ARROW / 2
    kit.line(layout, [(x - dx * half, y - dy * half), (x + dx * (half - 1.6), y + dy * (half - 1.6))],
             kit.line_symbol(palette.INK, 0.5), f"{name} arrow")
    tip = (x + dx * half, y + dy * half)
    back = (x + dx * (half - 2.4), y + dy * (half - 2.4))
    kit.polygon(layout, [tip, (back[0] - dy * 1.1, back[1] + dx * 1.1), (back[0] + dy * 1.1, back[1] - dx * 1.1)], palette.INK,
                f"{name} arrowhead")


def toward_korea(point: QgsPointXY, land: Dict[str, QgsGeometry]) -> Optional[float]:
    """Return the bearing (radians clockwise from north of the page) at which North Korea lies ahead and China behind."""
    china, korea = land.get("CHN"), land.get("PRK")
    if china is None or korea is None:
        return None
    good = []
    for step in range(24):
        bearing = step * math.pi / 12
        east, north = math.sin(bearing) * _DEPTH_M, math.cos(bearing) * _DEPTH_M
        ahead = QgsGeometry.fromPointXY(QgsPointXY(point.x() + east, point.y() + north))
        behind = QgsGeometry.fromPointXY(QgsPointXY(point.x() - east, point.y() - north))
        if korea.contains(ahead) and china.contains(behind):
            good.append(bearing)
    if not good:
        return None
    return math.atan2(sum(map(math.sin, good)), sum(map(math.cos, good)))


def _per_crossing(edition: Edition, crossings: Sequence[CrossingFigures]) -> List[Block]:
    made: List[Block] = [Heading(both("At each crossing"), 2, listed=False)]
    for one in crossings:
        made.append(Paragraph(edition.place_label(one.place["place_id"]), paper.TABLE_HEAD, after=0.2, keep=True))
        if not one.claims:
            made.append(Paragraph(tr("figure not available to us"), paper.TABLE, palette.PAPER["quiet"], after=1.6))
        for claim in one.claims:
            figure, about, who, as_of = figure_row(edition, claim)
            line = " · ".join(part for part in (who, tr("as of {day}").format(day=as_of) if as_of else "") if part)
            made += [Paragraph(figure, paper.TABLE, after=0.0, keep=True),
                     Paragraph(line, paper.SMALL, palette.PAPER["quiet"], after=1.6)]
    return made


def _totals(edition: Edition, claims: Sequence[CaseClaim], when: str) -> List[Block]:
    if not claims:
        return []
    rows = [figure_row(edition, claim, when) for claim in claims]
    heads, shares = (tr("Figure"), tr("About"), tr("Who says so"), tr("As of")), (3.0, 5.6, 3.6, 1.4)
    if not any(row[3] for row in rows):
        rows, heads, shares = [row[:3] for row in rows], heads[:3], shares[:3]
    return [Heading(both("For the whole event"), 2, listed=False), Table(heads, rows, shares, after=0)]


def _foot(layout: QgsPrintLayout, edition: Edition, day: date, paper_: EventPaper, credits: Sequence[str]) -> None:
    said = " ".join((tr("Areas of circles follow the numbers; several rings are rival figures. “n/a”: no figure is available "
                        "to us."), notes.disclaimer(), notes.credits_line(credits),
                     tr("Made on {date}").format(date=long_date(day)) + "."))
    kit.lines(layout, fonts.wrap(said, notes.small(), paper_.foot.w - 2), paper_.foot, notes.small(), 3.0, name="note")
    if edition.release.synthetic:
        synthetic_mark(layout, paper_.map)
