"""A field for a day that also understands a year or a month, and may be empty."""

import re
from datetime import date
from typing import Optional, Tuple

from qgis.PyQt.QtCore import QDate, QEvent, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QCalendarWidget, QFrame, QGridLayout, QLineEdit, QToolTip, QVBoxLayout, QWidget

from ..domain import dates
from ..domain.filter_state import date_of
from ..i18n import tr
from . import look, symbols
from .widgets import label, set_look

BUTTONS = 62   # px that a field needs beside its text: clear, calendar, frame
_LOOSE = re.compile(r"(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?[.]?")


def read_day(text: str, last: bool) -> Optional[date]:
    """Return the day that a person typed: the first (or last) day of "2003", "2003-10", "1990s"; None for "".

    Raises ValueError for text that is no date, or that has no such day.
    """
    text = text.strip()
    if not text:
        return None
    loose = _LOOSE.fullmatch(text)
    if loose:
        text = "-".join(part.zfill(2) for part in loose.groups() if part)
    found = dates.from_words(text)
    day = (found.end_day if last else found.start_day) if found else None
    if day is None:
        raise ValueError(text)
    return date_of(day)


class DayEdit(QLineEdit):
    """Emits day_chosen(date or None) when a person has finished a change; text that is no date is told."""

    day_chosen = pyqtSignal(object)

    def __init__(self, name: str, spoken: str, empty: str, last: bool):
        super().__init__()
        self._last = last
        self._writing = False
        self._day: Optional[date] = None
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(empty)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(look.TARGET + 2)
        self.setMinimumWidth(90)
        self.setTextMargins(2, 0, 0, 0)
        self.setToolTip(tr("A year, a month or a day: 2003, 2003-10 or 2003-10-09. Empty: all dates. Key: Enter"))
        self._calendar_action = self.addAction(
            symbols.calendar_icon(look.quiet(self.palette())), QLineEdit.ActionPosition.TrailingPosition)
        self._calendar_action.setObjectName(f"{name}Calendar")
        self._calendar_action.setToolTip(tr("Choose in a calendar. Key: Alt+Down"))
        self._calendar_action.triggered.connect(self._open_calendar)
        self.editingFinished.connect(self._finish)
        self.textChanged.connect(self._cleared)

    def day(self) -> Optional[date]:
        """Return the day, None while empty."""
        return self._day

    def show_day(self, value: Optional[date]) -> None:
        """Show a day without telling anybody; what is being typed is left alone while the day is the same."""
        if value != self._day or not self.hasFocus():
            self._day = value
            self._write()

    def choose(self, value: Optional[date]) -> None:
        """Take a day as if it had been typed."""
        self._day = value
        self._write()
        self.day_chosen.emit(value)

    def _write(self) -> None:
        self._writing = True   # signals are not blocked: the clear button listens to them
        self.setText(self._day.isoformat() if self._day else "")
        self._writing = False
        set_look(self, "wrong", False)

    def _cleared(self, text: str) -> None:
        """A click on the clear button is a finished change."""
        set_look(self, "wrong", False)
        if not text and self._day is not None and not self._writing:
            self.choose(None)

    def _finish(self) -> None:
        """Take over what was typed, or say that it is no date."""
        if self.text() == (self._day.isoformat() if self._day else ""):
            return
        try:
            day = read_day(self.text(), self._last)
        except ValueError:
            set_look(self, "wrong", True)
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.problem(), self)
            return
        self.choose(day)

    def problem(self) -> str:
        """Return why the text cannot be taken."""
        return tr("“{text}” is not a date. Write 2003, 2003-10 or 2003-10-09.").format(text=self.text())

    def _open_calendar(self) -> None:
        """Offer a calendar below the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        calendar = QCalendarWidget()
        calendar.setObjectName(f"{self.objectName()}Days")
        if self._day:
            calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        for signal in (calendar.clicked, calendar.activated):
            signal.connect(lambda chosen: (popup.close(), self.choose(chosen.toPyDate())))
        column = QVBoxLayout(popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()

    def keyPressEvent(self, event) -> None:
        """Open the calendar with Alt+Down, as date fields do; take back what was typed with Esc."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open_calendar()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._write()
        else:
            super().keyPressEvent(event)

    def event(self, event) -> bool:
        """Leave Ctrl+Z to the panel while there is no typing to take back."""
        if (event.type() == QEvent.Type.ShortcutOverride and event.matches(QKeySequence.StandardKey.Undo)
                and not self.isUndoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event) -> None:
        """Draw the icon again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_calendar_action"):
            self._calendar_action.setIcon(symbols.calendar_icon(look.quiet(self.palette())))


class DatePair(QWidget):
    """Two captioned days: side by side where both can be read in full, one below the other where not."""

    def __init__(self, *pairs: Tuple[str, DayEdit]):
        super().__init__()
        self._edits = [edit for _, edit in pairs]
        self._captions = []
        self._beside: Optional[bool] = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        for words, edit in pairs:
            caption = label(words, "quiet")
            caption.setBuddy(edit)
            self._captions.append(caption)
        self._arrange(True)

    def resizeEvent(self, event) -> None:
        """Choose the arrangement by the room there is."""
        super().resizeEvent(event)
        needed = 2 * (self._edits[0].fontMetrics().horizontalAdvance("2000-00-00") + BUTTONS) + 8
        self._arrange(event.size().width() >= needed)

    def _arrange(self, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for place, (caption, edit) in enumerate(zip(self._captions, self._edits)):
            self._grid.addWidget(caption, *((0, place) if beside else (place, 0)))
            self._grid.addWidget(edit, *((1, place) if beside else (place, 1)))
        self._grid.setColumnStretch(0, 1 if beside else 0)
        self._grid.setColumnStretch(1, 1)
