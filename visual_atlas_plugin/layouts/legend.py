"""The legend card: only what is on the map, in words of the field, drawn with the map's own symbols."""

from typing import Callable, List, NamedTuple, Tuple

from qgis.core import QgsLayout

from ..domain import palette
from ..domain.words import CROSSING
from ..i18n import tr
from ..mapping import place_style
from . import fonts, geometry, kit, look
from .citing import ranges
from .content import PageContent
from .geometry import Box

# mm where type has the size of A3; _mm says how much it is on the paper that is made now
PAD = 3.6
ROW = 4.7
HEAD = 4.6
GAP = 1.8
RING_ROW = 8.0
SAMPLE = 9.0           # width of the column of symbols beside routes
SYMBOL = 6.0           # width of the column of symbols beside places
RIGHT_X = 50.0         # of the second column of symbols
_PLAIN = {"precision": "site", "status": "not_known"}


class _Row(NamedTuple):
    """A row of the card: its height, its words, and how to draw its symbol around a center (x, y)."""

    height: float
    words: str
    draw: Callable[[QgsLayout, float, float], None]


def _mm(length: float) -> float:
    """Return a length of the card on the paper that is made now, mm."""
    return length * fonts.factor()


def card_box(content: PageContent) -> Box:
    """Return the place of the card on the page, as high as it needs: the lower right corner of the map, or its own column."""
    inferred = 1 if content.inferred else 0
    # one row more says that all of them are schematic
    routes_h = HEAD + ROW * (len(content.routes) + inferred + 1) + GAP if content.routes else 0.0
    height = _mm(2 * PAD + routes_h) + max(_height(_left_sections(content)), _height(_right_sections(content)))
    here = geometry.paper()
    if here.legend is not None:
        return Box(here.legend.x, here.legend.y, here.legend_w, height)
    return Box(here.map.right - geometry.LEGEND_INSET - here.legend_w,
               here.map.bottom - geometry.LEGEND_INSET - height, here.legend_w, height)


def add_legend(layout: QgsLayout, content: PageContent) -> None:
    """Put the card on the page."""
    left, right, box = _left_sections(content), _right_sections(content), card_box(content)
    kit.rect(layout, box, "#FFFFFF", palette.INK, 0.25, "legend card")
    pad = _mm(PAD)
    y = box.y + pad
    if content.routes:
        y = _routes(layout, content, box, y)
        rule = y - _mm(GAP) / 2
        kit.line(layout, [(box.x + pad, rule), (box.right - pad, rule)], kit.line_symbol(palette.PAPER["province"], 0.18),
                 "legend rule")
    _column(layout, left, box.x + pad, y, box.x + pad + _mm(RIGHT_X))
    _column(layout, right, box.x + pad + _mm(RIGHT_X), y, box.right)


def _routes(layout: QgsLayout, content: PageContent, box: Box, y: float) -> float:
    """Routes with badge, color and stops; returns the y below them."""
    x, right, high, sample = box.x + _mm(PAD), box.right - _mm(PAD), _mm(ROW), _mm(SAMPLE)
    head, head_high = tr("Routes"), _mm(HEAD)
    kit.text(layout, head, Box(x, y, _mm(40), head_high), fonts.LEGEND_HEAD, name="legend routes")
    if content.routes_published:
        words = tr("published by {source}").format(source=content.routes_published) + _refs(content.route_refs)
        start = x + fonts.width(head, fonts.LEGEND_HEAD) + 1.8
        kit.text(layout, words, Box(start, y + 0.15, right - start, head_high), fonts.SMALL_QUIET, name="legend published")
    y += head_high
    beside = x + sample + 2
    for route in content.routes:
        _route_sample(layout, route.number, route.color, x, y + high / 2)
        kit.text(layout, route.stops, Box(beside, y, right - beside, high), fonts.LEGEND, name=f"legend route {route.number}")
        y += high
    if content.inferred:
        kit.line(layout, [(x, y + high / 2), (x + sample, y + high / 2)], kit.line_symbol(palette.INK, 0.9, "3;1.6"),
                 "legend inferred line")
        kit.text(layout, tr("inferred crossing: not named in the published route"), Box(beside, y, right - beside, high),
                 fonts.LEGEND, name="legend inferred")
        y += high
    kit.text(layout, tr("Schematic, not the road taken."), Box(beside, y, right - beside, high), fonts.LEGEND,
             name="legend schematic")
    return y + high + _mm(GAP)


def _route_sample(layout: QgsLayout, number: int, color: str, x: float, y: float) -> None:
    """A piece of the route with its numbered badge."""
    ends = [(x, y), (x + _mm(SAMPLE), y)]
    kit.line(layout, ends, kit.line_symbol(palette.INK, 1.1), f"legend keyline {number}")
    kit.line(layout, ends, kit.line_symbol(look.route(number, color), 0.9), f"legend line {number}")
    if look.current() == look.GREY and number in palette.ROUTE_STRIPES:
        kit.line(layout, ends, kit.line_symbol(palette.ROUTE_STRIPES[number], 0.25), f"legend stripe {number}")
    kit.badge(layout, number, color, x + _mm(SAMPLE) / 2, y, f"legend badge {number}", _mm(4.1))


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
    """Return how high a column of sections is on the paper that is made now, mm."""
    used = [(head, rows) for head, rows in sections if rows]
    return _mm(sum(HEAD + sum(row.height for row in rows) for _, rows in used) + GAP * max(0, len(used) - 1))


def _column(layout: QgsLayout, sections, x: float, y: float, right: float) -> None:
    beside = x + _mm(SYMBOL) + 2
    for head, rows in sections:
        if not rows:
            continue
        kit.text(layout, head, Box(x, y, right - x, _mm(HEAD)), fonts.LEGEND_HEAD, name=f"legend {head}")
        y += _mm(HEAD)
        for row in rows:
            high = _mm(row.height)
            row.draw(layout, x + _mm(SYMBOL / 2), y + high / 2)
            kit.text(layout, row.words, Box(beside, y, right - beside, high), fonts.LEGEND, name=f"legend {row.words}")
            y += high
        y += _mm(GAP)


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
    kit.disc(layout, Box(x - 1.6, y - 1.6, 3.2, 3.2), look.shown(palette.PAPER["count"]), "#FFFFFF", 0.3, "legend cases")
