"""Which places are to be examined, and in which order."""

from datetime import date
from typing import Optional, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.observing.queue import BY_ID, BY_NEARNESS, QueueChoice
from ...i18n import tr
from .. import look
from ..day_edit import DayEdit
from ..widgets import TickLine, button, label
from . import words


class QueuePart(QWidget):
    """Choices of the queue; emits chosen(QueueChoice, bool): the bool says whether the filter of Explore counts."""

    chosen = pyqtSignal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaQueuePart")
        self.kind = QComboBox()
        self.kind.setObjectName("vaQueueKind")
        self.kind.setAccessibleName(tr("Kind of place"))
        self.kind.setMinimumHeight(look.TARGET)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumWidth(90)
        self.kind.addItem(tr("All kinds"), "")
        self.kind.activated.connect(self._tell)
        self.filtered = TickLine(tr("Only what the choices in Explore let through"), "vaQueueFiltered", tr(
            "Ticked kinds of places, the drawn area, and places that matching records name"))
        self.never = TickLine(tr("Only those without a result of mine"), "vaQueueNever")
        self.alone = TickLine(tr("Only those that nobody else looked at"), "vaQueueAlone")
        for line in (self.filtered, self.never, self.alone):
            line.box.clicked.connect(self._tell)
        self.before = DayEdit("vaQueueBefore", tr("My last look was before"), tr("any day"), last=False)
        self.before.day_chosen.connect(self._tell)
        self._orders = QButtonGroup(self)
        self.by_id, self.by_nearness = (self._order(*each) for each in (
            (tr("By id"), "vaQueueById", tr("In the order of the ids")),
            (tr("By nearness"), "vaQueueByNearness", tr("From the middle of the map on to the nearest place each time"))))
        self.by_id.setChecked(True)
        self.left_out = label("", "quiet", "vaQueueLeftOut", wrap=True)
        self._lay_out()

    def _order(self, text: str, name: str, tip: str) -> QWidget:
        made = button(text, "preset", name, tip)
        made.setCheckable(True)
        made.clicked.connect(self._tell)
        self._orders.addButton(made)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 8)
        column.setSpacing(3)
        day, order = QHBoxLayout(), QHBoxLayout()
        day.addWidget(label(tr("My last look was before"), "", "", wrap=True), 1)
        day.addWidget(self.before, 1)
        for made in (self.by_id, self.by_nearness):
            order.addWidget(made)
        order.addStretch(1)
        for part in (self.kind, day, order, self.left_out):
            inner = QHBoxLayout()
            inner.setContentsMargins(look.OUTSET, 0, 0, 0)
            inner.addLayout(part) if isinstance(part, QHBoxLayout) else inner.addWidget(part)
            if part is day:
                for line in (self.filtered, self.never, self.alone):
                    column.addWidget(line)
            column.addLayout(inner)

    def set_kinds(self, present: Sequence[str]) -> None:
        """Offer the kinds of places that an atlas has; the chosen one stays where it is there."""
        kept, names = self.kind.currentData(), words.kinds()
        self.kind.clear()
        self.kind.addItem(tr("All kinds"), "")
        for kind in sorted(present, key=lambda code: names.get(code, code)):
            self.kind.addItem(names.get(kind, kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kept)))

    def choice(self) -> QueueChoice:
        """Return what is chosen; `within` is for whoever knows the filter."""
        kind, before = self.kind.currentData(), self.before.day()
        return QueueChoice(frozenset([kind]) if kind else None, None, self.never.box.isChecked(), _iso(before),
                           self.alone.box.isChecked(), BY_NEARNESS if self.by_nearness.isChecked() else BY_ID)

    def show_left_out(self, number: int) -> None:
        """Say how many places have no point to be looked at."""
        self.left_out.setText(tr("{n} places have no point and are not in the queue.").format(n=number) if number else "")
        self.left_out.setVisible(bool(number))

    def summary(self) -> str:
        """Return what is chosen in few words, for the head of the section."""
        return tr("by nearness") if self.by_nearness.isChecked() else tr("by id")

    def _tell(self, *_args) -> None:
        self.chosen.emit(self.choice(), self.filtered.box.isChecked())


def _iso(day: Optional[date]) -> str:
    return day.isoformat() if day else ""
