"""The strip of images in order of date, drawn to scale: a mark for each, filled for the one on screen."""

from typing import Dict, Optional, Sequence

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...domain.observing.time_strip import MARK, ROWS, Dated, Spot, Strip, in_order, laid_out
from ...i18n import tr
from ...mapping.on_screen import ImageWords
from .. import look
from ..plain_text import safe_tip

ROW = 13        # px, height of a row of marks
TOP = 6         # px, room for the focus ring
AXIS = 17       # px, height of the years below
SMALL = 0.85
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimeStripView(QWidget):
    """Emits chosen(key) when a mark is clicked or reached by an arrow key; compared(key) with Ctrl held."""

    chosen = pyqtSignal(str)
    compared = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTimeStrip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(TOP + ROWS * ROW + AXIS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words: Dict[str, ImageWords] = {}
        self._dated: Sequence[Dated] = ()
        self._strip = Strip()
        self.shown = self.other = ""
        self.show_images((), "", "")

    def sizeHint(self) -> QSize:
        """Return the size of the style guide."""
        return QSize(256, self.height())

    def show_images(self, images: Sequence[ImageWords], shown: str, other: str) -> None:
        """Show images; `shown` is the key of the one on screen, `other` of the one that it is compared with, or ""."""
        self._words = {image.key: image for image in images}
        self._dated = [Dated(image.key, image.start_day, image.end_day) for image in images]
        self.shown, self.other = shown, other
        self._lay_out()
        here = self._words.get(shown)
        self.setAccessibleName(tr("Images in order of date: {n}").format(n=len(images)))
        self.setAccessibleDescription(spoken(here) if here else tr("None of them is on screen."))

    def spot(self, key: str) -> Optional[QPointF]:
        """Return the middle of a mark, None for an image that is not on the strip."""
        return next((QPointF(spot.middle, self._y(spot)) for spot in self._strip.spots if spot.key == key), None)

    def _lay_out(self) -> None:
        self._strip = laid_out(self._dated, self.width())
        self.update()

    def resizeEvent(self, event) -> None:
        """Draw to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event) -> None:
        """Choose the mark under the mouse; with Ctrl, to compare with."""
        key = self._at(event.pos())
        if key and event.button() == Qt.MouseButton.LeftButton:
            beside = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.compared if beside else self.chosen).emit(key)

    def keyPressEvent(self, event) -> None:
        """Go to the image before or after with the arrow keys, to the first or last with Home and End."""
        keys = [image.key for image in in_order(self._dated)]
        if keys and event.key() in _KEYS:
            here = keys.index(self.shown) if self.shown in keys else -1
            there = here + _KEYS[event.key()]
            if 0 <= there < len(keys):
                self.chosen.emit(keys[there])
        elif keys and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.chosen.emit(keys[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def event(self, event) -> bool:
        """Say which image lies under the mouse."""
        if event.type() == QEvent.Type.ToolTip:
            found = self._words.get(self._at(event.pos()))
            QToolTip.showText(event.globalPos(), safe_tip(spoken(found)) if found else "", self)
            return True
        return super().event(event)

    def _at(self, place) -> str:
        row = int((TOP + ROWS * ROW - place.y()) // ROW)
        return self._strip.nearest(place.x(), max(0, min(ROWS - 1, row)))

    @staticmethod
    def _y(spot: Spot) -> float:
        return TOP + ROWS * ROW - (spot.row + 0.5) * ROW

    # drawing

    def paintEvent(self, event) -> None:
        """Draw ground, scale and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(0.5, TOP - 3.5, self.width() - 1, ROWS * ROW + 5)
        painter.setPen(QPen(look.focus(self.palette()) if self.hasFocus() else look.rule(self.palette()),
                            2 if self.hasFocus() else 1))
        painter.drawRoundedRect(ground, 4, 4)
        self._paint_scale(painter, ground)
        for key in ("", self.other, self.shown):        # those that count on top
            for spot in self._strip.spots:
                if (spot.key == key) if key else spot.key not in (self.other, self.shown):
                    self._paint_mark(painter, spot)
        painter.end()

    def _paint_scale(self, painter: QPainter, ground: QRectF) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * SMALL))
        painter.setFont(font)
        line, words = QPen(look.rule(self.palette()), 1), QPen(look.quiet(self.palette()), 1)
        right = self._strip.divide if self._strip.divide is not None else float(self.width())
        height = painter.fontMetrics().height()
        for tick in self._strip.ticks:
            painter.setPen(line)
            painter.drawLine(QPointF(tick.x, ground.top()), QPointF(tick.x, ground.bottom() + 2))
            text = str(tick.year) if tick.month == 1 else f"{tick.year}-{tick.month:02d}"
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(0.0, tick.x - wide / 2), max(0.0, right - wide - 2))
            painter.setPen(words)
            painter.drawText(QRectF(left, ground.bottom() + 1, wide + 2, height), int(Qt.AlignmentFlag.AlignLeft), text)
        spots = self._strip.spots
        if self._strip.divide is not None or (spots and not self._strip.ticks and not spots[0].known):
            self._paint_divide(painter, ground, words, height)

    def _paint_divide(self, painter: QPainter, ground: QRectF, words: QPen, height: int) -> None:
        start = self._strip.divide or 0.0
        pen = QPen(look.quiet(self.palette()), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._strip.divide is not None:
            painter.drawLine(QPointF(start, ground.top()), QPointF(start, ground.bottom()))
        painter.setPen(words)
        text = painter.fontMetrics().elidedText("?", Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(start, ground.bottom() + 1, self.width() - start - 2, height),
                         int(Qt.AlignmentFlag.AlignHCenter), text)

    def _paint_mark(self, painter: QPainter, spot: Spot) -> None:
        color, y = look.count(self.palette()), self._y(spot)
        here, beside = spot.key == self.shown, spot.key == self.other
        if spot.right - spot.left > MARK:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.mixed(color, look.window(self.palette()), 0.45))
            painter.drawRoundedRect(QRectF(spot.left, y - 2, spot.right - spot.left, 4), 2, 2)
        size = MARK + 3 if here else MARK
        box = QRectF(spot.middle - size / 2, y - size / 2, size, size)
        painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine if spot.known else Qt.PenStyle.DotLine))
        painter.setBrush(color if here else look.window(self.palette()))
        painter.drawRect(box) if not spot.known else painter.drawEllipse(box)
        if beside:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(box.adjusted(2.8, 2.8, -2.8, -2.8))


def spoken(image: ImageWords) -> str:
    """Return all that is said of an image in one text."""
    return ". ".join(part for part in (image.when, image.source, image.basis) if part)
