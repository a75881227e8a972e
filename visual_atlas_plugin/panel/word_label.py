"""Labels of plain text: one that breaks its lines at spaces only, as Korean needs it, and one that gives way."""

from typing import List

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy

from ..domain.line_breaks import broken

MOST = 260     # px that such a label asks for where nothing limits it


class WordLabel(QLabel):
    """Measures its words and breaks its lines itself: Qt would break Hangul after any syllable.

    `text()` stays the whole text, for screen readers and for copying.
    """

    def __init__(self, text: str = ""):
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(1)

    def lines(self, width: int) -> List[str]:
        """Return the lines at a width of the whole label, px."""
        margins = self.contentsMargins()
        return broken(self.text(), width - margins.left() - margins.right(), self.fontMetrics().horizontalAdvance)

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, px."""
        margins = self.contentsMargins()
        return len(self.lines(width)) * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return a size in which the text stands in few lines."""
        margins = self.contentsMargins()
        whole = max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n"))
        width = min(MOST, whole + margins.left() + margins.right())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the layout gives the height that the width needs."""
        return QSize(1, self.fontMetrics().lineSpacing())

    def paintEvent(self, event) -> None:
        """Draw the lines in the colors of the style sheet."""
        painter = QPainter(self)
        self.drawFrame(painter)
        area, step = self.contentsRect(), self.fontMetrics().lineSpacing()
        lines = self.lines(self.width())
        top = area.top() + max(0, (area.height() - step * len(lines)) // 2)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        for number, line in enumerate(lines):
            self.style().drawItemText(painter, QRect(area.left(), top + number * step, area.width(), step), flags,
                                      self.palette(), self.isEnabled(), line, self.foregroundRole())
        painter.end()


class YieldingLabel(QLabel):
    """One line that gives up its end where its neighbor needs the room; `text()` stays whole."""

    def minimumSizeHint(self) -> QSize:
        """Return the least size: none in width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        area = self.contentsRect()
        line = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        self.style().drawItemText(painter, area, flags, self.palette(), self.isEnabled(), line, self.foregroundRole())
        painter.end()
