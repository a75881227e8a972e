"""What a chart is made of: texts, boxes and lines at fixed places, laid out first and painted afterwards.

Lengths are units of the sheet: pixels on screen, hundredths of a millimetre on paper. Everything follows `em`, the
height of the text. Lines are measured and broken here, so that no text is cut and none runs into another.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ..domain import palette
from ..domain.line_breaks import broken
from . import fonts

TITLE_SIZE, SMALL_SIZE = 1.15, 0.875       # of em: 9.2 and 7 points where text has 8
LEADING = 1.3                              # distance of lines, of their size
PAPER_UNITS = 100                          # units of a millimetre on paper
PAPER_EM = 8 * fonts.MM_PER_POINT * PAPER_UNITS
HOUSE_FAMILIES = (fonts.LATIN, fonts.KOREAN)


class Ink(NamedTuple):
    """The colors of a sheet, "#RRGGBB"; `ground` is what it lies on."""

    ground: str
    text: str
    quiet: str
    rule: str
    bar: str
    rest: str
    warning: str = palette.WARNING


PAPER_INK = Ink("#FFFFFF", palette.INK, palette.PAPER["quiet"], "#D5D8DC", palette.PAPER["count"], palette.UNKNOWN_GREY)
NIGHT_INK = Ink(palette.NIGHT["north_korea"], palette.NIGHT["text"], palette.NIGHT["quiet"], "#3A4652", palette.NIGHT["count"],
                "#76828E", "#FF8A95")


class ThemeLook(NamedTuple):
    """How a theme is shown: its name in the language of the chart, its code and its color."""

    name: str
    code: str = ""
    color: str = palette.HALO


@dataclass(frozen=True)
class Sheet:
    """What a chart is drawn on: width and text height in units, colors, fonts (the first that has a letter writes it)."""

    width: float
    em: float
    ink: Ink = PAPER_INK
    themes: Mapping[str, ThemeLook] = field(default_factory=dict)
    families: Tuple[str, ...] = HOUSE_FAMILIES

    @classmethod
    def of_paper(cls, width_mm: float, themes: Mapping[str, ThemeLook], ink: Ink = PAPER_INK) -> "Sheet":
        """Return a sheet of paper, `width_mm` wide."""
        return cls(width_mm * PAPER_UNITS, PAPER_EM, ink, themes)


class Letters(NamedTuple):
    """A font by its size in units."""

    families: Tuple[str, ...]
    size: float
    bold: bool = False

    def font(self) -> QFont:
        """Return it for Qt."""
        made = QFont(self.families[0])
        made.setFamilies(list(self.families))
        made.setPixelSize(max(1, round(self.size)))
        made.setWeight(fonts.BOLD if self.bold else QFont.Weight.Normal)
        # Qt leaves ligatures out of spaced text: they would spoil search and copying ("o\ufb03ce")
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.02)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def width(self, text: str) -> float:
        """Return the width of one line."""
        return _metrics(self).horizontalAdvance(text)

    @property
    def leading(self) -> float:
        """Distance of two lines."""
        return self.size * LEADING

    @property
    def ascent(self) -> float:
        """How far the base of the letters lies below the top of their line."""
        return self.size * (LEADING - 1) / 2 + self.size * 0.86

    def lines(self, text: str, room: float) -> List[str]:
        """Break a text at spaces into lines no wider than `room`; a word that is wider alone, between letters."""
        made: List[str] = []
        for line in broken(text, room, self.width):
            while self.width(line) > room and len(line) > 1:
                fits = next((n for n in range(len(line) - 1, 0, -1) if self.width(line[:n]) <= room), 1)
                made.append(line[:fits])
                line = line[fits:]
            made.append(line)
        return made


@lru_cache(maxsize=64)
def _metrics(letters: Letters) -> QFontMetricsF:
    return QFontMetricsF(letters.font())


class Text(NamedTuple):
    """One line of text in the box x, y, w, h; `turned`: read from below upward, in a box as wide as a line is high."""

    x: float
    y: float
    w: float
    h: float
    words: str
    letters: Letters
    color: str
    turned: bool = False


class Box(NamedTuple):
    """A filled rectangle, with a rim if one is given."""

    x: float
    y: float
    w: float
    h: float
    fill: str
    rim: str = ""


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    width: float


Shape = Union[Text, Box, Line]


@dataclass(frozen=True)
class Drawing:
    """A chart that is laid out: its size in units and its shapes, the undermost first."""

    width: float
    height: float
    shapes: Tuple[Shape, ...]
    ground: str

    def texts(self) -> List[Text]:
        """Return all texts."""
        return [shape for shape in self.shapes if isinstance(shape, Text)]


class Plan:
    """Collects the shapes of a chart from top to bottom; `y` is where the next part begins."""

    def __init__(self, sheet: Sheet):
        self.sheet, self.em, self.ink = sheet, sheet.em, sheet.ink
        self.width = sheet.width
        self.y = 0.0
        self.shapes: List[Shape] = []
        self.title = Letters(sheet.families, sheet.em * TITLE_SIZE, True)
        self.body = Letters(sheet.families, sheet.em)
        self.strong = Letters(sheet.families, sheet.em, True)
        self.small = Letters(sheet.families, sheet.em * SMALL_SIZE)
        self.hair = sheet.em * 0.08

    def add(self, *shapes: Shape) -> None:
        """Add shapes."""
        self.shapes.extend(shapes)

    def text(self, words: str, x: float, y: float, letters: Letters, color: Optional[str] = None,
             align: float = 0.0) -> float:
        """Add one line with its top at y; `align` 0 begins at x, 0.5 is centered on it, 1 ends there. Returns its width."""
        width = letters.width(words)
        self.add(Text(x - align * width, y, width, letters.leading, words, letters, color or self.ink.text))
        return width

    def paragraph(self, words: str, letters: Letters, color: Optional[str] = None, x: float = 0.0) -> None:
        """Add a text over as many lines as it needs, and go on below it."""
        for line in letters.lines(words, self.width - x):
            self.text(line, x, self.y, letters, color)
            self.y += letters.leading

    def gap(self, ems: float) -> None:
        """Leave some room."""
        self.y += ems * self.em

    def done(self) -> Drawing:
        """Return what was collected."""
        return Drawing(self.width, self.y, tuple(self.shapes), self.ink.ground)


def paint(drawing: Drawing, painter: QPainter, outlines: bool = False, fill: bool = False) -> None:
    """Paint a drawing with its upper left corner at (0, 0) of the painter, one unit a unit.

    `fill`: with its ground, which else stays clear. `outlines`: letters as shapes instead of text, which need no font where the
    picture is shown.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill:
        painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(drawing.ground))
    for shape in drawing.shapes:
        if isinstance(shape, Text):
            _paint_text(painter, shape, outlines)
        elif isinstance(shape, Box):
            painter.setPen(QPen(QColor(shape.rim), 0) if shape.rim else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(shape.fill))
            painter.drawRect(QRectF(shape.x, shape.y, shape.w, shape.h))
        else:
            painter.setPen(QPen(QColor(shape.color), shape.width, cap=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))


def _paint_text(painter: QPainter, text: Text, outlines: bool) -> None:
    painter.save()
    if text.turned:
        painter.translate(text.x, text.y + text.h)
        painter.rotate(-90)
        base = QPointF(0, text.letters.ascent)
    else:
        base = QPointF(text.x, text.y + text.letters.ascent)
    if outlines:
        path = QPainterPath()
        path.addText(base, text.letters.font(), text.words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(text.color))
        painter.drawPath(path)
    else:
        painter.setFont(text.letters.font())
        painter.setPen(QColor(text.color))
        painter.drawText(base, text.words)
    painter.restore()


def mixed(front: str, back: str, share: float) -> str:
    """Return `share` (0..1) of the front color over the back color."""
    pairs = zip(QColor(front).getRgb()[:3], QColor(back).getRgb()[:3])
    return QColor(*(round(f * share + b * (1 - share)) for f, b in pairs)).name()


def on_color(fill: str, dark: str = palette.INK, light: str = palette.HALO) -> str:
    """Return the color of text that is read best on a fill."""
    def luminance(color: str) -> float:
        parts = (value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
                 for value in QColor(color).getRgbF()[:3])
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts))

    own, ink, paper = luminance(fill), luminance(dark), luminance(light)
    return dark if (own + 0.05) / (ink + 0.05) >= (paper + 0.05) / (own + 0.05) else light


def steps_to(highest: int, most: int) -> Sequence[int]:
    """Return at most `most` round numbers above 0 up to `highest`, evenly spaced, for the lines behind bars."""
    if highest < 1:
        return ()
    step, sizes = 1, {1: 2, 2: 5, 5: 10}
    power = 1
    while highest // (step * power) > most:
        step = sizes[step]
        if step == 10:
            step, power = 1, power * 10
    return range(step * power, highest + 1, step * power)
