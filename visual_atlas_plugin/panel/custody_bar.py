"""The custody bar on the page of a case: a picture with tooltips, told in words to those who do not see it."""

from typing import List, Sequence

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..domain.custody import CustodyBar
from ..domain.custody_axis import Axis, axis_of
from ..i18n import tr
from ..mapping.custody_picture import BarColors, Part, height_of, paint
from ..mapping.custody_text import bar_text, gap_text, segment_text
from . import look
from .plain_text import plain_tip


class CustodyBarView(QWidget):
    """Shows one bar; emits stage_clicked(index of the stage) on a click or with the arrow keys and Enter."""

    stage_clicked = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaCustodyBar")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bar, self._axis = CustodyBar(), Axis()
        self._when: Sequence[str] = ()
        self._parts: List[Part] = []
        self._marked = -1

    @property
    def axis(self) -> Axis:
        """Where the parts stand."""
        return self._axis

    def show_bar(self, bar: CustodyBar, when: Sequence[str]) -> None:
        """Show a bar; `when` is the date in words of each stage it was made from."""
        self._bar, self._axis, self._when, self._marked = bar, axis_of(bar), when, -1
        self.setAccessibleName(tr("Custody over time"))
        self.setAccessibleDescription(bar_text(bar, self._axis.to_scale, when))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that all rows need."""
        return QSize(260, round(height_of(self._bar, self.font())) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: any width, all rows."""
        return QSize(120, self.sizeHint().height())

    def changeEvent(self, event) -> None:
        """Measure and draw again with another font or palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event) -> None:
        """Draw the bar, and the focus ring where the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        palette = self.palette()
        colors = BarColors(look.text(palette), look.quiet(palette), look.rim(palette),
                           look.window(palette), look.rule(palette))
        area = QRectF(self.rect()).adjusted(3, 2, -3, -4)
        self._parts = paint(painter, area, self._bar, self._axis, colors, self._marked if self.hasFocus() else -1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.focus(palette))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def event(self, event) -> bool:
        """Tell what lies under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos().x(), event.pos().y())), self)
            return True
        return super().event(event)

    def words_at(self, x: float, y: float) -> str:
        """Return what a place of the picture stands for, "" where nothing is."""
        part = self._part_at(x, y)
        if part is None:
            return ""
        if part.gap >= 0:
            return gap_text(self._bar.gaps[part.gap])
        segment = self._bar.segments[part.segment]
        return segment_text(segment, self._when[segment.index])

    def _part_at(self, x: float, y: float):
        """Return the smallest part within two px of a place."""
        hit = [part for part in self._parts if part.box.adjusted(-2, -2, 2, 2).contains(x, y)]
        return min(hit, key=lambda part: part.box.width(), default=None)

    def mouseReleaseEvent(self, event) -> None:
        """A click on a stage goes to it in the list."""
        part = self._part_at(event.pos().x(), event.pos().y())
        if event.button() == Qt.MouseButton.LeftButton and part is not None and part.segment >= 0:
            self.stage_clicked.emit(self._bar.segments[part.segment].index)

    def keyPressEvent(self, event) -> None:
        """Left and Right walk along the stages, Enter goes to the one in the list."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())
        count = len(self._bar.segments)
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and step and count:
            self._marked = min(count - 1, max(0, self._marked + step))
            segment = self._bar.segments[self._marked]
            self.setAccessibleName(segment_text(segment, self._when[segment.index]))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._marked < count:
            self.stage_clicked.emit(self._bar.segments[self._marked].index)
        else:
            super().keyPressEvent(event)
