"""The foot of the page: what the map does not claim, where it comes from, how it was made."""

from typing import Dict, List, Sequence

from qgis.core import QgsLayout

from ..i18n import language, tr
from ..mapping import naming
from . import fonts, geometry, kit
from .citing import ranges
from .content import PageContent
from .geometry import Box

LEADING = 3.0
KOREAN_LEADING = 3.5
MOST_LINES = 4
GUTTER = 6.0


def route_note() -> str:
    """Return the sentence that keeps anyone from reading the lines as roads."""
    return tr("Schematic. Lines join published stops; they are not the road taken.")


def count_note() -> str:
    """Return the sentence that keeps anyone from reading counts as totals."""
    return tr("Documented cases are fewer than the true number.")


def disclaimer() -> str:
    """Return the publisher's sentence on boundaries and names."""
    return tr("Boundaries and names on this map express no opinion of the publisher on the legal status of any "
              "territory or on its borders.")


def held_back_note(records: int, places: int = 0) -> str:
    """Return how much the publishing rule keeps off the page, "" for nothing."""
    parts = []
    if records:
        parts.append(tr("1 record") if records == 1 else tr("{n} records").format(n=f"{records:,}"))
    if places:
        parts.append(tr("1 place") if places == 1 else tr("{n} places").format(n=f"{places:,}"))
    if not parts:
        return ""
    what = tr(" and ").join(parts)
    if records + places == 1:
        return tr("{what} is held back and not counted here.").format(what=what)
    return tr("{what} are held back and not counted here.").format(what=what)


def imprint(content: PageContent) -> str:
    """Return credits, names system, projection and font substitutes as one paragraph."""
    parts = []
    if content.credits:
        parts.append(tr("Credits: {names}.").format(names="; ".join(content.credits)))
    parts.append(names_note())
    parts.append(tr("Projection: Lambert conformal conic, 40.5° N and 42.8° N, 127.5° E."))
    if content.missing_fonts:
        parts.append(tr("Fonts replaced: {names}.").format(names="; ".join(content.missing_fonts)))
    return " ".join(parts)


def credits_line(names: Sequence[str]) -> str:
    """Return whose ground a map shows, "" where nobody asks for it."""
    return tr("Credits: {names}.").format(names="; ".join(names)) if names else ""


def names_note() -> str:
    """Return by which system the names of the page are written."""
    chosen = naming.current()
    if chosen.language == "ko":
        return (tr("Names: Korean; Chinese places by their Sino-Korean reading, as NKDB writes them.")
                if chosen.system == "nkdb" else tr("Names: Korean; Chinese places by their Mandarin reading."))
    if chosen.language == "zh":
        return tr("Names: Chinese on the Chinese side, English elsewhere.")
    return {"mr": tr("Names: McCune–Reischauer; pinyin in China."),
            "revised": tr("Names: Revised Romanization; pinyin in China."),
            "nkdb": tr("Names: as NKDB writes them.")}.get(
                chosen.system, tr("Names: common English forms; pinyin in China."))


def source_lines(content: PageContent, room: float) -> List[str]:
    """Return the numbered sources, broken between sources only; too many are listed by publisher."""
    if not content.sources:
        return []
    entries = [f"[{source.number}] {source.words}" for source in content.sources]
    done = _set_entries(entries, room)
    if len(done) <= MOST_LINES:
        return done
    by_publisher: Dict[str, List[int]] = {}
    for source in content.sources:
        by_publisher.setdefault(source.words.split(",")[0], []).append(source.number)
    return _set_entries([f"[{ranges(numbers)}] {name}" for name, numbers in by_publisher.items()], room)


def _set_entries(entries: Sequence[str], room: float) -> List[str]:
    line, done = tr("Sources:"), []
    for entry in entries:
        longer = f"{line}  {entry}" if line else entry
        if line and fonts.width(longer, small()) > room:
            done.append(line)
            line = entry
        else:
            line = longer
    return done + [line]


def add_notes(layout: QgsLayout, content: PageContent) -> None:
    """Put the three columns of the foot."""
    foot, shares = geometry.paper().foot, geometry.paper().shares
    room = foot.w - GUTTER * (len(shares) - 1)
    columns, x = [], foot.x
    for share in shares:
        columns.append(Box(x, foot.y, room * share, foot.h))
        x += room * share + GUTTER
    notes = " ".join(part for part in (route_note(), count_note(), held_back_note(content.held_back, content.held_places),
                                       disclaimer()) if part)
    _column(layout, fonts.wrap(notes, small(), columns[0].w), columns[0], "note")
    _column(layout, source_lines(content, columns[1].w), columns[1], "sources")
    _column(layout, fonts.wrap(imprint(content), small(), columns[2].w), columns[2], "imprint")


def small() -> fonts.Style:
    """Return the smallest type that is allowed: Hangul needs half a point more than Latin."""
    return fonts.Style(7.0) if language() == "ko" else fonts.SMALL


def _column(layout: QgsLayout, lines: List[str], box: Box, name: str) -> None:
    """Put one column, in Hangul with wider leading where there is room."""
    factor = fonts.factor()
    fits = len(lines) * KOREAN_LEADING * factor <= box.h
    roomy = (KOREAN_LEADING if language() == "ko" and fits else LEADING) * factor
    # the box is wider than the lines by part of the gutter: a label drops the word that sticks out by a hair
    kit.lines(layout, lines, box._replace(w=box.w + GUTTER / 2), small(), roomy, name=name)
