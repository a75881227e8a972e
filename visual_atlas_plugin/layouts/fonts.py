"""Fonts of the pages: the house fonts, or what stands in for them, and the width of a text in mm."""

from functools import lru_cache
from typing import List, NamedTuple

from qgis.core import Qgis, QgsMessageLog, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from ..domain import palette
from ..domain.line_breaks import broken
from . import geometry

LATIN = "Noto Sans"
KOREAN = "Noto Sans CJK KR"
MM_PER_POINT = 25.4 / 72.0
UNLIGATED = 0.03              # the least spacing that QGIS does not round away
ABSOLUTE_PER_POINT = 0.33      # spacing to ask of QGIS for one point of space on paper
_PROBE_PX = 1000      # measured large, so that no hinting of small sizes gets into the layout


class Style(NamedTuple):
    """Size in points, weight, color and slant of a text."""

    size: float
    weight: QFont.Weight = QFont.Weight.Normal
    color: str = palette.INK
    italic: bool = False
    spacing: float = 0.0     # extra space between letters, percent

    @property
    def height(self) -> float:
        """Height of one line without leading, mm."""
        return self.size * MM_PER_POINT * 1.36


BOLD, MEDIUM = QFont.Weight.Bold, QFont.Weight.Medium
TITLE = Style(24, BOLD)
SUBTITLE = Style(12)
LEGEND_HEAD = Style(8, BOLD)
LEGEND = Style(8)
SMALL = Style(6.5)
SMALL_QUIET = Style(6.5, color=palette.PAPER["quiet"])
SMALL_BOLD = Style(6.5, BOLD)
WARNING = Style(24, BOLD, palette.WARNING)


def substitutes() -> List[str]:
    """Return one sentence for each house font that is missing here; empty when all are there."""
    missing = []
    for family in (LATIN, KOREAN):
        found = QFontInfo(QFont(family)).family()
        if found.casefold() != family.casefold():
            missing.append(f"{family} → {found}")
    return missing


def log_substitutes() -> List[str]:
    """Write missing fonts to the log and return them, for the imprint."""
    missing = substitutes()
    for line in missing:
        QgsMessageLog.logMessage(f"Font missing, another stands in: {line}", "Visual Atlas",
                                 Qgis.MessageLevel.Warning)
    return missing


def factor() -> float:
    """Return how much larger type is on the paper that is made now: sizes of styles are those of A3 and A4."""
    return geometry.paper().type_factor


def font(style: Style) -> QFont:
    """Return the Qt font of a style, at its size in points."""
    made = QFont(LATIN)
    made.setFamilies([LATIN, KOREAN])      # arrows and Hangul come from the second, whatever else is installed
    made.setPointSizeF(style.size * factor())
    made.setWeight(style.weight)
    made.setItalic(style.italic)
    # Qt leaves ligatures out of spaced text: they would spoil search and copying in the PDF ("o\ufb03ce")
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + (style.spacing or 0.02))
    return made


def text_format(style: Style) -> QgsTextFormat:
    """Return a style as QGIS draws it on maps and scale bars."""
    made = QgsTextFormat()
    made.setFont(font(style))
    made.setSize(style.size * factor())
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(style.color))
    return spaced(made, style.size * factor() * style.spacing / 100 * ABSOLUTE_PER_POINT)


def spaced(text: QgsTextFormat, absolute: float = 0.0) -> QgsTextFormat:
    """Return a copy of a format with this much space between letters, and never with ligatures.

    QGIS takes the font's spacing as absolute, whatever its kind, and draws it ABSOLUTE_PER_POINT wider.
    """
    made = QgsTextFormat(text)
    changed = QFont(made.font())
    changed.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, absolute or UNLIGATED)
    made.setFont(changed)
    return made


@lru_cache(maxsize=64)
def _metrics(style: Style) -> QFontMetricsF:
    probe = font(style)
    probe.setPixelSize(_PROBE_PX)
    probe.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(probe)


def width(text: str, style: Style) -> float:
    """Return the width of one line of text on paper, mm."""
    return _metrics(style).horizontalAdvance(text) / _PROBE_PX * style.size * factor() * MM_PER_POINT


def map_width(text: str, style: Style) -> float:
    """Return the width of one line on a map, where the hair of space against ligatures shows a little, mm."""
    return width(text, style) + len(text) * UNLIGATED / ABSOLUTE_PER_POINT * MM_PER_POINT


def line_spacing(style: Style) -> float:
    """Return the distance that the font itself puts between lines, mm."""
    return _metrics(style).lineSpacing() / _PROBE_PX * style.size * factor() * MM_PER_POINT


def cut(text: str, style: Style, room: float) -> str:
    """Return a text in one line no wider than `room` mm; where it is longer, its beginning with "…"."""
    if width(text, style) <= room:
        return text
    low, high = 0, len(text)        # as many letters as fit, by halving
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle] + "…", style) <= room else (low, middle - 1)
    return text[:low] + "…"


def wrap(text: str, style: Style, room: float) -> List[str]:
    """Break a text at spaces into lines no wider than `room` mm; a single long word may stick out.

    Measured and broken here, because Qt breaks Hangul after every syllable, and each QGIS version wraps
    labels in its own way.
    """
    return broken(text, room, lambda line: width(line, style))
