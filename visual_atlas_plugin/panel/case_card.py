"""Two lines of a case in a narrow list: title above number, date and places, with the swatch of its first theme."""

from functools import lru_cache

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate

from ..domain import palette as house
from ..mapping.form_words import word_name
from ..store.case_rows import CaseLine
from . import look, symbols
from .case_table import LINE_ROLE, SECOND_ROLE

_PAD, _SWATCH = 8, 26       # px
NO_THEME_CODE = "–"


def card_height(metrics: QFontMetrics) -> int:
    """Return the height of a row, px."""
    return max(2 * metrics.lineSpacing() + 12, 2 * look.TARGET - 4)


class CardDelegate(QStyledItemDelegate):
    """Draws the line of a row as a card; plain text only."""

    def sizeHint(self, option, index) -> QSize:
        """Return the size of two lines."""
        return QSize(200, card_height(option.fontMetrics))

    def paint(self, painter, option, index) -> None:
        """Draw ground, swatch and the two lines."""
        line = index.data(LINE_ROLE)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if selected:
            painter.fillRect(option.rect, look.mixed(look.count(palette), palette.color(QPalette.ColorRole.Base), 0.22))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.focus(palette))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        if line is not None:
            self._lines(painter, option, line, index.data(SECOND_ROLE))
        else:
            painter.setPen(look.quiet(palette))
            _write(painter, option.rect.adjusted(2 * _PAD + _SWATCH, 0, -_PAD, 0), option.fontMetrics, index.data() or "")
        painter.setPen(look.rule(palette))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _lines(self, painter, option, line: CaseLine, second_text: str) -> None:
        palette, metrics = option.palette, option.fontMetrics
        area = option.rect.adjusted(_PAD, 5, -_PAD, -5)
        code, color = line.themes[0][2:] if line.themes else (NO_THEME_CODE, house.HALO)
        picture = _swatch(code, color, look.window(palette).name(),
                          palette.color(QPalette.ColorRole.WindowText).name())
        painter.drawPixmap(area.left(), area.top() + 1, picture)
        left = area.left() + _SWATCH + _PAD
        first = QRect(left, area.top(), area.right() - left + 1, metrics.lineSpacing())
        second = first.translated(0, metrics.lineSpacing() + 2)
        text = palette.color(QPalette.ColorRole.Text)
        painter.setPen(text)
        _write(painter, first, metrics, line.title)
        painter.setPen(look.mixed(text, palette.color(QPalette.ColorRole.Base), 0.68))
        if line.privacy != "public":
            words = word_name("privacy", line.privacy)
            width = metrics.horizontalAdvance(words)
            painter.drawText(second.adjusted(second.width() - width, 0, 0, 0), int(_FLAGS), words)
            second.setWidth(second.width() - width - _PAD)
        if len(line.themes) > 1:
            painter.drawText(QRect(area.left(), second.top(), _SWATCH, second.height()), int(Qt.AlignmentFlag.AlignHCenter),
                             f"+{len(line.themes) - 1}")
        _write(painter, second, metrics, second_text)


_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _write(painter, area: QRect, metrics: QFontMetrics, text: str) -> None:
    line = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(_FLAGS), line)


@lru_cache(maxsize=128)
def _swatch(code: str, color: str, window: str, ink: str):
    """Return the picture of a theme; drawn once for each palette."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return symbols.swatch(code, color, palette)
