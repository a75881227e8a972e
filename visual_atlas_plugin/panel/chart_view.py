"""One chart of the panel: its picture or its table, and what can be done with it."""

from typing import Dict, Optional

from qgis.PyQt.QtCore import QEvent, QMimeData, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontInfo, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractItemView, QApplication, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget,
)

from ..domain.chart_data import Chart
from ..i18n import tr
from ..layouts import chart_files, chart_words, fonts
from ..layouts.chart_drawing import draw
from ..layouts.chart_shapes import PAPER_INK, Drawing, Ink, Sheet, ThemeLook, paint
from ..layouts.chart_words import Foot, Names
from ..mapping.filter_text import number_text
from . import look
from .widgets import FlowLayout, button

COPY_WIDTH, COPY_EM, COPY_SCALE = 640.0, 14.0, 2      # px; twice as fine as on screen
MOST_TABLE = 320        # px, the height of a table; longer ones scroll
BUSY = 0.35             # how strongly numbers are drawn that are being counted anew


def ink_of(palette) -> Ink:
    """Return the colors of charts for the palette of the panel."""
    window = palette.color(palette.ColorRole.Window)
    return Ink(window.name(), look.text(palette).name(), look.quiet(palette).name(), look.rule(palette).name(),
               look.count(palette).name(), look.rest(palette).name())


class ChartPicture(QWidget):
    """Paints a chart as wide as the panel; it is as high as the drawing needs to be."""

    def __init__(self, name: str):
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.drawing: Optional[Drawing] = None
        self._chart: Optional[Chart] = None
        self._names, self._looks = Names({}, {}), {}  # type: Names, Dict[str, ThemeLook]
        self._busy = False

    def show_chart(self, chart: Chart, names: Names, looks: Dict[str, ThemeLook]) -> None:
        """Show a chart."""
        self._chart, self._names, self._looks, self._busy = chart, names, looks, False
        self._draw()

    def set_busy(self) -> None:
        """Show that the numbers are being counted anew."""
        self._busy = True
        self.update()

    def _draw(self) -> None:
        """Lay the chart out for the width and the font of the panel."""
        if self._chart is None or self.width() < 50:
            return
        families = (self.font().family(), fonts.LATIN, fonts.KOREAN)
        sheet = Sheet(float(self.width()) - 2, float(QFontInfo(self.font()).pixelSize()), ink_of(self.palette()),
                      self._looks, families)
        self.drawing = draw(self._chart, self._names, sheet)
        self.setFixedHeight(int(self.drawing.height) + 3)
        self.update()

    def resizeEvent(self, event) -> None:
        """Follow the width of the panel."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def changeEvent(self, event) -> None:
        """Follow palette and font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._draw()

    def focusInEvent(self, event) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event) -> None:
        """Paint the chart and, with the keyboard here, the focus ring."""
        if self.drawing is None:
            return
        painter = QPainter(self)
        painter.setOpacity(BUSY if self._busy else 1.0)
        painter.translate(1, 1)
        paint(self.drawing, painter)
        if self.hasFocus():
            painter.resetTransform()
            painter.setOpacity(1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.focus(self.palette())), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class ChartView(QWidget):
    """Picture or table, and the buttons below. Emits layout_asked(kind) for the picture in a layout."""

    layout_asked = pyqtSignal(str)

    def __init__(self, kind: str):
        super().__init__()
        self.kind = kind
        self.setObjectName(f"vaChart_{kind}")
        self.chart: Optional[Chart] = None
        self._names, self._looks, self.foot = Names({}, {}), {}, Foot()  # type: Names, Dict[str, ThemeLook], Foot
        self.picture = ChartPicture(f"vaChartPicture_{kind}")
        self.table = QTableWidget()
        self.table.setObjectName(f"vaChartTable_{kind}")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.TARGET)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)       # it would go from cell to cell without an end
        self.table.hide()
        name = chart_words.chart_name(kind)
        self.as_table = self._button(tr("As table"), f"vaChartAsTable_{kind}", tr("As table: {chart}").format(chart=name))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.copy = self._button(tr("Copy"), f"vaChartCopy_{kind}", tr("Copy: {chart}").format(chart=name))
        self.copy.setToolTip(tr("Copy the picture and its table. They also count records that must not be published."))
        self.copy.clicked.connect(self._copy)
        self.to_layout = self._button(tr("Put into a layout…"), f"vaChartToLayout_{kind}",
                                      tr("Put into a layout: {chart}").format(chart=name))
        self.to_layout.setToolTip(tr("Add the chart to a page as a vector picture, counted over what may be published"))
        self.to_layout.clicked.connect(lambda: self.layout_asked.emit(self.kind))
        self._lay_out()

    @staticmethod
    def _button(words: str, name: str, spoken: str):
        made = button(words, "preset", name)
        made.setAccessibleName(spoken)
        return made

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(3)
        buttons.setLayout(flow)
        for made in (self.as_table, self.copy, self.to_layout):
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.picture, self.table, buttons):
            column.addWidget(widget)

    def show_chart(self, chart: Chart, names: Names, looks: Dict[str, ThemeLook], foot: Foot) -> None:
        """Show a chart; `foot` stands under a copy of it."""
        self.chart, self._names, self._looks, self.foot = chart, names, looks, foot
        self.picture.show_chart(chart, names, looks)
        self.picture.setAccessibleName(chart_words.title(chart).replace(chart_words.HARD_SPACE, " "))
        self.picture.setAccessibleDescription(chart_words.described(chart, names))
        if self.as_table.isChecked():
            self._fill()

    def set_busy(self) -> None:
        """Show that the numbers are being counted anew."""
        self.picture.set_busy()

    def _turn(self, as_table: bool) -> None:
        self.as_table.setText(tr("As picture") if as_table else tr("As table"))
        self.table.setVisible(as_table)
        self.picture.setVisible(not as_table)
        if as_table:
            self._fill()

    def _fill(self) -> None:
        """Write the table: plain text and numbers, the title as its name."""
        if self.chart is None:
            return
        made = chart_words.table(self.chart, self._names)
        self.table.clear()
        self.table.setColumnCount(len(made.heads))
        self.table.setRowCount(len(made.rows))
        self.table.setHorizontalHeaderLabels(list(made.heads))
        for y, row in enumerate(made.rows):
            for x, cell in enumerate(row):
                item = QTableWidgetItem(number_text(cell) if isinstance(cell, int) else str(cell))
                if isinstance(cell, int):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                else:
                    item.setToolTip(str(cell))
                self.table.setItem(y, x, item)
        self._fit()
        self.table.setAccessibleName(chart_words.title(self.chart).replace(chart_words.HARD_SPACE, " "))

    def _fit(self) -> None:
        """Make columns as wide as their words, the first wider where there is room; what is wider scrolls."""
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if head.length() < self.table.viewport().width() and self.table.columnCount():
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = sum(self.table.rowHeight(row) for row in range(min(self.table.rowCount(), 40)))
        bar = self.table.horizontalScrollBar().sizeHint().height()
        wanted = head.sizeHint().height() + rows + 2 * self.table.frameWidth() + bar
        self.table.setFixedHeight(min(MOST_TABLE, wanted))

    def _copy(self) -> None:
        """Put picture and table on the clipboard, marked as internal."""
        if self.chart is None:
            return
        data = QMimeData()
        lines = [chart_words.title(self.chart).replace(chart_words.HARD_SPACE, " "),
                 chart_files.tabbed(chart_words.table(self.chart, self._names)), *chart_words.left_out(self.chart),
                 *self.foot.lines]
        data.setText("\n".join(line for line in lines if line) + "\n")
        if not self.as_table.isChecked():
            data.setImageData(self.copied_picture())
        QApplication.clipboard().setMimeData(data)

    def copied_picture(self) -> QImage:
        """Return the picture that a copy gives: on paper, with its level below it."""
        margin = COPY_EM
        sheet = Sheet(COPY_WIDTH, COPY_EM, PAPER_INK, self._looks)
        drawing = draw(self.chart, self._names, sheet, self.foot)
        image = QImage(int((drawing.width + 2 * margin) * COPY_SCALE), int((drawing.height + 2 * margin) * COPY_SCALE),
                       QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER_INK.ground))
        painter = QPainter(image)
        painter.scale(COPY_SCALE, COPY_SCALE)
        painter.translate(margin, margin)
        paint(drawing, painter)
        painter.end()
        return image
