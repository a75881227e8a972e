"""The sheet of one published route, upright: a map that fits it, its stops, its legs, what is said of it."""

from datetime import date
from typing import Any, Dict, List, Mapping, NamedTuple, Sequence, Tuple

from qgis.core import QgsPrintLayout

from ..domain import palette
from ..i18n import both, tr
from ..mapping import naming
from ..mapping.form_words import word_name
from . import fonts, kit, names, notes
from .book import paper
from .book.blocks import Block, Heading, Paragraph, Piece, Table
from .book.dossier import figure_row
from .book.edition import Edition, text
from .book.on_layout import put_blocks
from .desk import Desk, add_map, fitting_view
from .dates import long_date, short_iso
from .geometry import Box
from .map_furniture import scale_bar, synthetic_mark

Row = Mapping[str, Any]


class SheetPaper(NamedTuple):
    """A paper of sheets: its size and where the parts stand, mm."""

    name: str
    width: float
    height: float
    title: Box
    map: Box
    text: Box
    foot: Box
    title_sizes: Tuple[float, ...]      # points, the largest first


A4 = SheetPaper("A4", 210.0, 297.0, Box(20, 14, 170, 10), Box(20, 32, 170, 118), Box(20, 160, 170, 112), Box(20, 275, 170, 12),
                (17, 15, 13, 11, 9))
A3 = SheetPaper("A3", 297.0, 420.0, Box(20, 16, 257, 12), Box(20, 38, 257, 206), Box(20, 256, 257, 138), Box(20, 398, 257, 12),
                (24, 21, 17, 15, 13, 11, 9))
PAPERS = (A4, A3)


def route_rows(edition: Edition) -> List[Row]:
    """Return the routes of an edition by their numbers."""
    return sorted(edition.release.table("routes").dicts(), key=lambda row: row["route_no"])


def route_title(row: Row) -> str:
    """Return "Route 6: Tumen → Onsong → Chongjin"."""
    return tr("Route {no}: {stops}").format(no=row["route_no"],
                                            stops=naming.written(text(row["name_en"]), text(row["name_ko"])))


def build_route_sheet(desk: Desk, edition: Edition, row: Row, day: date,
                      paper_: SheetPaper = A4) -> Tuple[QgsPrintLayout, List[Piece]]:
    """Build the sheet of a route; return it with the pieces of text that found no room on it."""
    number = int(row["route_no"])
    stops = _stops(edition, number)
    layout = desk.layout(route_title(row), paper_.width, paper_.height)
    kit.badge(layout, number, text(row["color"]), paper_.title.x + 4, paper_.title.y + paper_.title.h / 2, "route badge", 8)
    blocks = _blocks(edition, row, stops)
    if not _title(layout, row, paper_):
        blocks.insert(0, Paragraph(route_title(row), paper.TABLE))
    ids = [stop["place_id"] for stop in stops if stop["place_id"]]      # a stop may be held back
    view = fitting_view(desk.points(ids), paper_.map)
    plan = desk.plan([number], ids)
    item = add_map(layout, plan, view, "route map", {number: text(row["color"])}, names.words_on_main)
    scale_bar(layout, item, view, paper_.map)
    rest = put_blocks(layout, blocks, paper_.text, "route text")
    _foot(layout, edition, day, paper_, desk.credits())
    return layout, rest


def _stops(edition: Edition, number: int) -> List[Row]:
    rows = [row for row in edition.release.table("route_stops").dicts() if row["route_no"] == number]
    return sorted(rows, key=lambda row: row["stop_order"])


def _title(layout: QgsPrintLayout, row: Row, paper_: SheetPaper) -> bool:
    """Put the title and who published the route; return whether the whole title is there."""
    box = paper_.title
    room = box.w - 12
    is_whole = kit.fitted(layout, route_title(row), Box(box.x + 11, box.y, room + 2, box.h), paper_.title_sizes, "title")
    said = ", ".join(part for part in (text(row["published_by"]), short_iso(text(row["published_on"]))) if part)
    if said:
        style = fonts.Style(9, color=palette.PAPER["quiet"])
        words = fonts.cut(tr("published by {source}").format(source=said), style, room - 2)
        kit.text(layout, words, Box(box.x + 11, box.bottom, room, 5), style, name="published")
    return is_whole


def _blocks(edition: Edition, row: Row, stops: Sequence[Row]) -> List[Block]:
    number = int(row["route_no"])
    made: List[Block] = [Heading(both("Stops"), 2, listed=False), _stop_table(edition, stops)]
    legs = [leg for leg in edition.release.table("route_legs").dicts() if leg["route_no"] == number]
    if legs:
        made += [Heading(both("Legs"), 2, listed=False), _leg_table(edition, legs)]
    claims = [edition.claim(claim) for claim in edition.claims.get(("route", str(number)), ())]
    if claims:
        made += [Heading(both("Figures by source"), 2, listed=False),
                 Table((tr("Figure"), tr("About"), tr("Who says so"), tr("As of")),
                       [figure_row(edition, claim) for claim in claims], (2.0, 3.4, 3.2, 1.4))]
    verbatim = text(row["verbatim_ko"] if naming.current().language == "ko" else row["verbatim"]) or text(row["verbatim"])
    if verbatim:
        made.append(Paragraph(tr("As published: “{words}”").format(words=verbatim) + edition.refs("route", number), paper.TABLE))
    return made


def _stop_table(edition: Edition, stops: Sequence[Row]) -> Table:
    rows = []
    for stop in stops:
        place = edition.places.get(stop["place_id"])
        if place is None:
            rows.append((str(stop["stop_order"]), tr("held back"), "", "", ""))
            continue
        label = edition.place_label(stop["place_id"])
        other = text(place["name_en"]) if naming.current().language == "ko" else text(place["name_ko"])
        told = [tr("inferred") if stop["inferred"] else "",
                tr("town only") if place["precision"] in ("settlement", "county") else ""]
        rows.append((str(stop["stop_order"]), label + edition.refs("place", stop["place_id"]), other,
                     word_name("kind", place["kind"]), ", ".join(part for part in told if part)))
    return Table((tr("No."), tr("Stop"), tr("In Korean") if naming.current().language != "ko" else tr("In English"), tr("Kind"),
                  tr("Note")), rows, (0.5, 3.6, 3.0, 2.2, 1.4), after=1.5)


def _leg_table(edition: Edition, legs: Sequence[Row]) -> Table:
    moved: Dict[Tuple[str, str], int] = {(flow["from_place_id"], flow["to_place_id"]): flow["cases"]
                                         for flow in edition.release.table("flows").dicts()}
    rows = []
    for leg in sorted(legs, key=lambda one: one["leg_order"]):
        ends = (leg["from_place_id"], leg["to_place_id"])
        rows.append((f"{edition.place_label(ends[0])} → {edition.place_label(ends[1])}", _km(leg["length_km"]),
                     f"{moved.get(ends, 0):,}", tr("inferred") if leg["inferred"] else ""))
    return Table((tr("Leg"), tr("Straight line"), tr("Cases moved"), tr("Note")), rows, (5.4, 1.5, 1.5, 2.3), right=(1, 2),
                 after=1.5)


def _km(value: Any) -> str:
    if value is None:
        return ""
    return tr("{n} km").format(n=f"{value:.1f}" if value < 10 else f"{value:,.0f}")


def _foot(layout: QgsPrintLayout, edition: Edition, day: date, paper_: SheetPaper, credits: Sequence[str]) -> None:
    said = " ".join((notes.route_note(), notes.count_note(),
                     tr("A case is counted on a leg where it names both ends one after the other."), notes.disclaimer(),
                     notes.credits_line(credits), tr("Made on {date}").format(date=long_date(day)) + "."))
    kit.lines(layout, fonts.wrap(said, notes.small(), paper_.foot.w - 2), paper_.foot, notes.small(), 3.2, name="note")
    if edition.release.synthetic:
        synthetic_mark(layout, paper_.map)
