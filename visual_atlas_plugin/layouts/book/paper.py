"""The paper of a book's text pages: its size, margins and type. Lengths are hundredths of a millimetre (chart_shapes)."""

from typing import NamedTuple, Tuple

from .. import fonts
from ..chart_shapes import HOUSE_FAMILIES, PAPER_UNITS, Letters

MM = PAPER_UNITS
CHINESE_FAMILIES: Tuple[str, ...] = (fonts.LATIN, "Noto Sans CJK SC", fonts.KOREAN)


def points(size: float, bold: bool = False, families: Tuple[str, ...] = HOUSE_FAMILIES) -> Letters:
    """Return letters of a size in points on paper."""
    return Letters(families, size * fonts.MM_PER_POINT * MM, bold)


class Paper(NamedTuple):
    """A page upright, mm: its size and the margins of its text."""

    width: float = 210.0
    height: float = 297.0
    side: float = 20.0
    top: float = 24.0
    bottom: float = 22.0

    @property
    def text_width(self) -> float:
        """Width of the text, units."""
        return (self.width - 2 * self.side) * MM

    @property
    def text_height(self) -> float:
        """Height of the text, units."""
        return (self.height - self.top - self.bottom) * MM


A4 = Paper()

# type of an A4 page (style guide, section 6), and what a book needs beyond it
TITLE, SUBTITLE = points(24, True), points(12)
HEADS = (points(17, True), points(11.5, True), points(9.5, True))
BODY, STRONG = points(9), points(9, True)
TABLE, TABLE_HEAD = points(8), points(8, True)
SMALL = points(7)
CHINESE_TABLE = points(8, families=CHINESE_FAMILIES)
