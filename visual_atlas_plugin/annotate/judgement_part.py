"""State, confidence and likelihood of the next mark, or of the chosen one: three judgements, none made from another."""

from typing import Callable, Dict

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..domain.observing.mark_rows import Judgement
from ..i18n import tr
from ..panel import look
from ..panel.case_parts import flow_of
from ..panel.widgets import button, label
from . import keys, words


class JudgementPart(QWidget):
    """Emits judged(Judgement) when a person chose something; `show_judgement` shows how it stands."""

    judged = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaJudgement")
        self._now = Judgement()
        self.states: Dict[str, QPushButton] = {}
        self.confidences: Dict[str, QPushButton] = {}
        self._one_state = QButtonGroup(self)
        for state, (name, key) in words.states().items():
            made = self.states[state] = self._choice(name, f"vaState_{state}", key,
                                                     lambda s=state: self._now.with_state(s))
            self._one_state.addButton(made)
        for word, name in words.confidences().items():
            self.confidences[word] = self._choice(name, f"vaConfidence_{word}", keys.CONFIDENCE,
                                                  lambda w=word: self._now.toggled_confidence(w))
        self.likelihood = QComboBox()
        self.likelihood.setObjectName("vaLikelihood")
        self.likelihood.setAccessibleName(tr("Likelihood"))
        tip = tr("How likely your judgement is, in the words of ICD 203; apart from how sure you are of its ground. "
                 "Key: {key}")
        self.likelihood.setToolTip(tip.format(key=keys.LIKELIHOOD))
        self.likelihood.setMinimumHeight(look.TARGET)
        self.likelihood.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.likelihood.setMinimumContentsLength(10)
        self.likelihood.addItem(tr("(not given)"), None)
        for word, name in words.likelihoods().items():
            self.likelihood.addItem(name, word)
        self.likelihood.activated.connect(self._likelihood_chosen)
        self._lay_out()
        self.show_judgement(self._now)

    def _choice(self, name: str, object_name: str, key: str, then: Callable[[], Judgement]) -> QPushButton:
        made = button(name, "preset", object_name, tr("{name}. Key: {key}").format(name=name, key=key))
        made.setCheckable(True)
        made.clicked.connect(lambda _on=False: self._tell(then()))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(flow_of(list(self.states.values()), 2))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(2)
        for made in self.confidences.values():
            row.addWidget(made)
        row.addStretch(1)
        grid.addWidget(label(tr("Confidence"), "quiet", "vaConfidenceName"), 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(label(tr("Likelihood"), "quiet", "vaLikelihoodName"), 1, 0)
        grid.addWidget(self.likelihood, 1, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)

    def show_judgement(self, judgement: Judgement) -> None:
        """Show a judgement as chosen."""
        self._now = judgement
        self.states[judgement.state].setChecked(True)
        for word, made in self.confidences.items():
            made.setChecked(word == judgement.confidence)
        self.likelihood.setCurrentIndex(self.likelihood.findData(judgement.likelihood) if judgement.likelihood else 0)
        for group, chosen in ((self.states, judgement.state), (self.confidences, judgement.confidence)):
            what = tr("State") if group is self.states else tr("Confidence")
            for word, made in group.items():
                state = tr("chosen") if word == chosen else tr("not chosen")
                made.setAccessibleName(f"{what}: {made.text()}, {state}")

    @property
    def judgement(self) -> Judgement:
        """What is shown as chosen."""
        return self._now

    def _likelihood_chosen(self, index: int) -> None:
        self._tell(Judgement(self._now.state, self._now.confidence, self.likelihood.itemData(index)))

    def _tell(self, judgement: Judgement) -> None:
        self.show_judgement(judgement)      # a click on a tick that is taken back, too
        self.judged.emit(judgement)
