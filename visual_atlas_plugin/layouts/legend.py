"""The legend card: only what is on the map, in words of the field, drawn with the map's own symbols."""

from typing import Callable, List, NamedTuple, Tuple

from qgis.core import QgsLayout

from ..domain import palette
from ..domain.words import CROSSING
from ..i18n import tr
from ..mapping import place_style
from . import fonts, geometry, kit
from .citing import ranges
from .content import PageContent
from .geometry import Box

PAD = 3.6
ROW = 4.7
HEAD = 4.6
GAP = 1.8
RING_ROW = 8.0
SAMPLE = 9.0           # width of the column of symbols beside routes, mm
SYMBOL = 6.0           # width of the column of symbols beside places, mm
_PLAIN = {"precision": "site", "status": "not_known"}


class _Row(NamedTuple):
    """A row of the card: its height, its words, and how to draw its symbol around a center (x, y)."""

    height: float
    words: str
    draw: Callable[[QgsLayout, float, float], None]


def card_box(content: PageContent) -> Box:
    """Return the place of the card on the page: the lower right corner of the map, as high as it needs."""
    inferred = 1 if content.inferred else 0
    # one row more says that all of them are schematic
    routes_h = HEAD + ROW * (len(content.routes) + inferred + 1) + GAP if content.routes else 0.0
    height = 2 * PAD + routes_h + max(_height(_left_sections(content)), _height(_right_sections(content)))
    area = geometry.MAP
    return Box(area.right - geometry.LEGEND_INSET - geometry.LEGEND_W,
               area.bottom - geometry.LEGEND_INSET - height, geometry.LEGEND_W, height)


def add_legend(layout: QgsLayout, content: PageContent) -> None:
    """Put the card on the page."""
    left, right, box = _left_sections(content), _right_sections(content), card_box(content)
    kit.rect(layout, box, "#FFFFFF", palette.INK, 0.25, "legend card")
    y = box.y + PAD
    if content.routes:
        y = _routes(layout, content, box, y)
        kit.line(layout, [(box.x + PAD, y - GAP / 2), (box.right - PAD, y - GAP / 2)],
                 kit.line_symbol(palette.PAPER["province"], 0.18), "legend rule")
    _column(layout, left, box.x + PAD, y)
    _column(layout, right, box.x + PAD + 50, y)


def _routes(layout: QgsLayout, content: PageContent, box: Box, y: float) -> float:
    """Routes with badge, color and stops; returns the y below them."""
    head = tr("Routes")
    kit.text(layout, head, Box(box.x + PAD, y, 40, HEAD), fonts.LEGEND_HEAD, name="legend routes")
    if content.routes_published:
        words = tr("published by {source}").format(source=content.routes_published) + _refs(content.route_refs)
        start = box.x + PAD + fonts.width(head, fonts.LEGEND_HEAD) + 1.8
        kit.text(layout, words, Box(start, y + 0.15, box.right - PAD - start, HEAD), fonts.SMALL_QUIET,
                 name="legend published")
    y += HEAD
    for route in content.routes:
        _route_sample(layout, route.number, route.color, box.x + PAD, y + ROW / 2)
        kit.text(layout, route.stops, Box(box.x + PAD + SAMPLE + 2, y, box.w - 2 * PAD - SAMPLE - 2, ROW),
                 fonts.LEGEND, name=f"legend route {route.number}")
        y += ROW
    if content.inferred:
        x = box.x + PAD
        kit.line(layout, [(x, y + ROW / 2), (x + SAMPLE, y + ROW / 2)],
                 kit.line_symbol(palette.INK, 0.9, "3;1.6"), "legend inferred line")
        kit.text(layout, tr("inferred crossing: not named in the published route"),
                 Box(x + SAMPLE + 2, y, box.w - 2 * PAD - SAMPLE - 2, ROW), fonts.LEGEND, name="legend inferred")
        y += ROW
    kit.text(layout, tr("Schematic, not the road taken."),
             Box(box.x + PAD + SAMPLE + 2, y, box.w - 2 * PAD - SAMPLE - 2, ROW), fonts.LEGEND, name="legend schematic")
    return y + ROW + GAP


def _route_sample(layout: QgsLayout, number: int, color: str, x: float, y: float) -> None:
    """A piece of the route with its numbered badge."""
    ends = [(x, y), (x + SAMPLE, y)]
    kit.line(layout, ends, kit.line_symbol(palette.INK, 1.1), f"legend keyline {number}")
    kit.line(layout, ends, kit.line_symbol(color, 0.9), f"legend line {number}")
    kit.badge(layout, number, color, x + SAMPLE / 2, y, f"legend badge {number}", 4.1)


def _left_sections(content: PageContent) -> List[Tuple[str, List[_Row]]]:
    """Places by kind, then documented cases."""
    labels = {**place_style.kind_labels(), "detention_center": tr("Detention center")}   # custody has its own rows
    custody = content.custodies[-1] if content.custodies else "north_korea"
    rows = [_Row(ROW, labels[kind] + _refs(refs), _place_marker(kind, custody)) for kind, refs in content.kinds]
    if content.case_counts:
        rows.append(_Row(ROW, tr("Records at a place"), _case_disc))
    return [(tr("Places"), rows)]


def _right_sections(content: PageContent) -> List[Tuple[str, List[_Row]]]:
    """Custody, how sure the point is, status."""
    words = {"china": tr("China"), "north_korea": tr("North Korea"), "not_stated": tr("not stated")}
    custody = [_Row(ROW, words[code], _swatch(palette.CUSTODY_FILL[code])) for code in content.custodies]
    sure = []
    if content.town_only:
        sure.append(_Row(RING_ROW, tr("town only"), _town_ring))
    if content.low_confidence:
        sure.append(_Row(ROW, tr("low confidence"), _question))
    status_words = {"closed": tr("closed"), "believed_closed": tr("believed closed"), "disputed": tr("disputed")}
    status = [_Row(ROW, status_words[code], _status_marker(code)) for code in content.statuses]
    return [(tr("In whose custody"), custody), (tr("How sure the point is"), sure), (tr("Status"), status)]


def _height(sections) -> float:
    used = [(head, rows) for head, rows in sections if rows]
    return sum(HEAD + sum(row.height for row in rows) for _, rows in used) + GAP * max(0, len(used) - 1)


def _column(layout: QgsLayout, sections, x: float, y: float) -> None:
    for head, rows in sections:
        if not rows:
            continue
        kit.text(layout, head, Box(x, y, 42, HEAD), fonts.LEGEND_HEAD, name=f"legend {head}")
        y += HEAD
        for row in rows:
            row.draw(layout, x + SYMBOL / 2, y + row.height / 2)
            kit.text(layout, row.words, Box(x + SYMBOL + 2, y, 40, row.height), fonts.LEGEND,
                     name=f"legend {row.words}")
            y += row.height
        y += GAP


def _refs(numbers: Tuple[int, ...]) -> str:
    """Return " [1, 3–5]" for the numbers of sources, "" for none."""
    return " [" + ranges(numbers) + "]" if numbers else ""


def _place_marker(kind: str, custody: str):
    def draw(layout, x, y):
        if kind == CROSSING:
            symbol = place_style.crossing_symbol(fixed=True)
        else:
            own = "china" if kind == "detention_center" else custody
            symbol = place_style.facility_symbol(kind, {**_PLAIN, "custody": own})
        kit.marker(layout, symbol, x, y, f"legend symbol {kind}")
    return draw


def _status_marker(code: str):
    def draw(layout, x, y):
        row = {"custody": "north_korea", "precision": "site", "status": code}
        kit.marker(layout, place_style.facility_symbol("prison", row), x, y, f"legend status {code}")
    return draw


def _swatch(color: str):
    def draw(layout, x, y):
        kit.rect(layout, Box(x - 1.6, y - 1.6, 3.2, 3.2), color, palette.INK, 0.35)
    return draw


def _town_ring(layout, x, y):
    row = {"custody": "china", "precision": "settlement", "status": "not_known"}
    kit.marker(layout, place_style.facility_symbol("detention_center", row), x, y, "legend town only")


def _question(layout, x, y):
    kit.text(layout, "?", Box(x - 2, y - 2, 4, 4), fonts.LEGEND_HEAD, kit.CENTER, "legend question")


def _case_disc(layout, x, y):
    kit.disc(layout, Box(x - 1.6, y - 1.6, 3.2, 3.2), palette.PAPER["count"], "#FFFFFF", 0.3, "legend cases")
