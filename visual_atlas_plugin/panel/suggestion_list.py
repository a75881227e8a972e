"""The list below the search box: what is typed may mean these; two lines each, drawn as plain text."""

from typing import List, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QIcon, QPainter
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..i18n import tr
from ..mapping import naming
from ..store.gazetteer import CASE, PLACE, ROUTE, THEME, Suggestion
from . import look, symbols
from .plain_text import safe_tip

MOST_ROWS = 9           # seen at once; the rest scrolls
MOST_WIDTH = 440        # px
_GAP, _ICON_ROOM = 5, symbols.ICON + 12


def name_of(suggestion: Suggestion) -> str:
    """Return what a suggestion is called in the language of the interface."""
    return naming.of_row(suggestion.name, suggestion.name_ko)


def second_line(suggestion: Suggestion) -> str:
    """Return what stands below the name: the name that fits what was typed, and where the thing is or what it is."""
    what = ""
    if suggestion.kind == ROUTE:
        what = tr("Route {no}").format(no=suggestion.key)
    elif suggestion.kind == THEME:
        what = tr("Theme")
    elif suggestion.kind == CASE and not suggestion.where:
        what = tr("Case")
    return " · ".join(part for part in (suggestion.matched, what, suggestion.where) if part)


class SuggestionModel(QAbstractListModel):
    """First the text itself, to be looked for in all records, then the suggestions."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.text = ""
        self.suggestions: List[Suggestion] = []

    def show(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.text, self.suggestions = text, list(suggestions)
        self.endResetModel()

    def suggestion(self, row: int) -> Optional[Suggestion]:
        """Return the suggestion of a row, None for the first row, which is the text itself."""
        return self.suggestions[row - 1] if 0 < row <= len(self.suggestions) else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt calls it
        """Return the number of rows."""
        return 0 if parent.isValid() or not self.text else 1 + len(self.suggestions)

    def lines(self, row: int) -> List[str]:
        """Return the lines of a row."""
        suggestion = self.suggestion(row)
        if suggestion is None:
            return [tr("Records with “{text}”").format(text=self.text)]
        return [name_of(suggestion), second_line(suggestion)]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """Return the name, what screen readers say, or nothing."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lines(index.row())[0]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = ", ".join(line for line in self.lines(index.row()) if line)
            return safe_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def icon(self, row: int, palette) -> QIcon:
        """Return the symbol of a row, as the panel shows the thing elsewhere."""
        suggestion = self.suggestion(row)
        if suggestion is None:
            return search_icon(look.quiet(palette))
        if suggestion.kind == PLACE:
            return symbols.place_icon(suggestion.detail)
        if suggestion.kind == THEME and suggestion.color:
            return QIcon(symbols.swatch(suggestion.detail, suggestion.color, palette))
        if suggestion.kind == ROUTE and suggestion.color:
            return QIcon(symbols.route_badge(int(suggestion.key), suggestion.color))
        return QIcon(symbols.dot(look.count(palette)))


class _Rows(QStyledItemDelegate):
    """Draws two lines and a symbol; nothing of it is ever read as HTML."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802
        """Return the height of a row."""
        lines = sum(bool(line) for line in index.model().lines(index.row()))
        height = option.fontMetrics.height() * lines + 2 * _GAP
        return QSize(100, max(look.TARGET + 4, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one row."""
        model, palette, box = index.model(), option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, look.mixed(look.count(palette), palette.color(palette.ColorRole.Base), 0.2))
        icon = model.icon(index.row(), palette)
        icon.paint(painter, QRect(box.x() + 6, box.y(), symbols.ICON, box.height()), Qt.AlignmentFlag.AlignCenter)
        ink = palette.color(palette.ColorRole.Text)
        colors = (ink, look.mixed(ink, palette.color(palette.ColorRole.Base), 0.68))
        lines = [line for line in model.lines(index.row()) if line]
        step = option.fontMetrics.height()
        top = box.y() + (box.height() - step * len(lines)) // 2
        for number, line in enumerate(lines):
            font = QFont(option.font)
            font.setPointSizeF(option.font.pointSizeF() * (1.0 if number == 0 else 0.92))
            painter.setFont(font)
            painter.setPen(colors[number])
            room = QRect(box.x() + _ICON_ROOM, top + number * step, box.width() - _ICON_ROOM - 6, step)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()


class SuggestionList(QListView):
    """The list, below a field and at least as wide as it; the keyboard stays in the field."""

    chosen = pyqtSignal(int)

    def __init__(self, field: QWidget):
        super().__init__(field)
        self._field = field
        self.setObjectName("vaSuggestions")
        self.setAccessibleName(tr("Suggestions"))
        # a tooltip takes neither the keyboard nor the first click from the window below
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.rows = SuggestionModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def offer(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        """Show rows below the field; no row is chosen yet."""
        self.rows.show(text, suggestions)
        self.setFont(self._field.font())
        self._place()
        self.show()

    def _place(self) -> None:
        """Lie below the field, or above it where the screen ends."""
        heights = [self.sizeHintForRow(row) for row in range(self.rows.rowCount())]
        frame = 2 * self.frameWidth()
        height = sum(heights[:MOST_ROWS]) + frame
        below = self._field.mapToGlobal(QPoint(0, self._field.height()))
        screen = QApplication.screenAt(below) or QApplication.primaryScreen()
        free = screen.availableGeometry()
        if below.y() + height > free.bottom() and below.y() - self._field.height() - free.top() > free.bottom() - below.y():
            height = min(height, below.y() - self._field.height() - free.top())
            below.setY(below.y() - self._field.height() - height)
        else:
            height = min(height, max(frame + heights[0], free.bottom() - below.y()))
        width = min(max(self._field.width(), self._wanted_width()), free.width())
        self.setGeometry(max(free.left(), min(below.x(), free.right() + 1 - width)), below.y(), width, height)

    def _wanted_width(self) -> int:
        """Return the width at which no name is cut, up to MOST_WIDTH; a docked panel is narrower than many names."""
        lines = [line for row in range(self.rows.rowCount()) for line in self.rows.lines(row)]
        widest = max((self.fontMetrics().horizontalAdvance(line) for line in lines), default=0)
        beside = _ICON_ROOM + 12 + 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        return min(MOST_WIDTH, widest + beside)

    def row(self) -> int:
        """Return the row that is chosen with keys or mouse, -1 for none."""
        return self.currentIndex().row()

    def step(self, by: int) -> None:
        """Choose another row; before the first is none, which means the text as it is typed."""
        last = self.rows.rowCount() - 1
        row = self.row() + by
        row = max(0, min(last, row)) if abs(by) > 1 else -1 if row > last else last if row < -1 else row
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())


def search_icon(color) -> QIcon:
    """Return a magnifying glass."""
    pixmap = symbols.canvas(symbols.ICON, symbols.ICON)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidthF(1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawEllipse(4, 4, 8, 8)
    painter.drawLine(11, 11, 16, 16)
    painter.end()
    return QIcon(pixmap)
