"""The strip for carrying over: which mark of the last date is asked about, and the four answers."""

from typing import Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr
from ..panel.case_parts import flow_of
from ..panel.widgets import LinkButton, button, label
from . import keys, words


class CarryPart(QWidget):
    """Emits start_asked(), stop_asked(), step_asked(-1 or +1), decided(decision)."""

    start_asked = pyqtSignal()
    stop_asked = pyqtSignal()
    step_asked = pyqtSignal(int)
    decided = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaCarry")
        self.start = LinkButton("vaCarryStart")
        self.start.setToolTip(tr("Key: {key}").format(key=keys.NEXT))
        self.start.clicked.connect(lambda _on=False: self.start_asked.emit())
        self.about = label("", "strong", "vaCarryAbout", wrap=True)
        self.rest = label("", "quiet", "vaCarryRest", wrap=True)
        self.answers: Dict[str, QPushButton] = {}
        for decision, (name, key, tip) in words.decisions().items():
            made = button(f"{name}  {key}", "preset", f"vaCarry_{decision}",
                          tr("{tip} Key: {key}").format(tip=tip, key=key))
            made.setAccessibleName(name)
            made.clicked.connect(lambda _on=False, chosen=decision: self.decided.emit(chosen))
            self.answers[decision] = made
        self.back = self._arrow("‹", "vaCarryBack", tr("The mark before"), keys.PREVIOUS, -1)
        self.on = self._arrow("›", "vaCarryNext", tr("The next mark"), keys.NEXT, 1)
        self.stop = button(tr("Stop"), "button", "vaCarryStop",
                           tr("Put the marks of the last date away; nothing is decided"))
        self.stop.clicked.connect(lambda _on=False: self.stop_asked.emit())
        self._lay_out()
        self.show_offer("")

    def _arrow(self, sign: str, name: str, spoken: str, key: str, step: int) -> QPushButton:
        made = button(sign, "button", name, tr("{name}. Key: {key}").format(name=spoken, key=key))
        made.setAccessibleName(spoken)
        made.setFixedWidth(32)
        made.clicked.connect(lambda _on=False: self.step_asked.emit(step))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.rest, 1)
        for made in (self.back, self.on, self.stop):
            head.addWidget(made)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(2)
        work.addLayout(head)
        work.addWidget(self.about)
        work.addWidget(flow_of(list(self.answers.values()), 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.start)
        column.addWidget(self._work)

    def show_offer(self, sentence: str) -> None:
        """Offer to start from the last date; "" where there is nothing to start from."""
        self.start.setText(sentence)
        self.start.setVisible(bool(sentence))
        self._work.hide()

    def show_question(self, about: str, rest: str, is_open: bool = True) -> None:
        """Ask about one mark, and say how many are left; is_open False: all are decided, the answers rest."""
        self.start.hide()
        self.about.setText(about)
        self.rest.setText(rest)
        for made in (*self.answers.values(), self.back, self.on):
            made.setEnabled(is_open)
        self._work.show()

    @property
    def is_asking(self) -> bool:
        """Whether marks of the last date are being gone through."""
        return self._work.isVisibleTo(self)

    def answer_for(self, key: str) -> Optional[str]:
        """Return the decision of a key, None where it has none."""
        return next((decision for decision, letter in keys.DECISION_KEYS.items() if letter == key), None)
