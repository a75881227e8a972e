"""Going through the marks of the last date: which one is asked about, and what the answers save."""

from typing import Callable, List, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.observing import carry
from ..domain.observing.mark_rows import Judgement
from ..i18n import tr
from . import keys
from .carry_part import CarryPart
from .ghost_view import GhostView
from .mark_desk import MarkDesk
from .words import date_words


class Carrying(QObject):
    """Emits reshape_asked() where an answer needs a new shape, asked() when another mark is asked about."""

    reshape_asked = pyqtSignal()
    asked = pyqtSignal()
    problem = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, desk: MarkDesk, part: CarryPart, kind_words: Callable[[str], str],
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self._desk, self._part, self._kind_words = desk, part, kind_words
        self._view = GhostView(canvas)
        self._ghosts: List[carry.Ghost] = []
        self._image = ""
        self._number = 0            # of the mark that is asked about, 0: they are not gone through
        self.changing: Optional[carry.Ghost] = None     # the one that waits for its new shape
        self.judgement: Callable[[], Judgement] = Judgement
        part.start_asked.connect(self.start)
        part.stop_asked.connect(self.stop)
        part.step_asked.connect(self.step)
        part.decided.connect(lambda decision: self.decide(decision, self.judgement()))

    @property
    def current(self) -> Optional[carry.Ghost]:
        """The mark that is asked about."""
        return next((ghost for ghost in self._ghosts if ghost.number == self._number), None)

    @property
    def is_on(self) -> bool:
        """Whether the marks of the last date are gone through."""
        return self._number > 0

    def refresh(self, image) -> None:
        """The marks or the image (ImageRecord or None) are others."""
        uuid = image.uuid if image is not None else ""
        if uuid != self._image:
            self._image, self._number, self.changing = uuid, 0, None
        try:
            self._ghosts = self._desk.ghosts()
        except AtlasError:
            self._ghosts = []       # the image has no date: there is nothing to start from
        self._show()

    def start(self) -> None:
        """Ask about the first mark that is not decided."""
        first = carry.next_open(self._ghosts)
        if first is not None:
            self._ask(first.number)

    def stop(self) -> None:
        """Put the marks of the last date away."""
        self._number, self.changing = 0, None
        self._show()

    def step(self, step: int) -> None:
        """Ask about the next (1) or the former (-1) mark that is not decided."""
        ghost = carry.next_open(self._ghosts, self._number, step)
        if ghost is not None:
            self._ask(ghost.number)

    def command(self, command: str, judgement: Judgement) -> bool:
        """Do what a key says; False where it says nothing now."""
        if command == keys.NEXT and not self.is_on:
            self.start()
            return True
        if not self.is_on:
            return False
        if command in (keys.NEXT, keys.PREVIOUS):
            self.step(1 if command == keys.NEXT else -1)
            return True
        decision = self._part.answer_for(command)
        if decision is None:
            return False
        self.decide(decision, judgement)
        return True

    def decide(self, decision: str, judgement: Judgement) -> None:
        """Answer for the mark that is asked about; a changed one first needs its new shape."""
        ghost = self.current
        if ghost is None or ghost.is_decided:
            return
        if decision == carry.CHANGED:
            self.changing = ghost
            self.reshape_asked.emit()
            return
        self.changing = None
        try:
            self._desk.decide(ghost, decision, judgement)
        except AtlasError as problem:
            self.problem.emit(problem)
            return
        self._go_on()

    def redrawn(self, judgement: Judgement, ground: QgsGeometry) -> None:
        """Save the mark that waited for its new shape. Raises AtlasError."""
        ghost, self.changing = self.changing, None
        self._desk.decide(ghost, carry.CHANGED, judgement, ground)
        self._go_on()

    def forget_change(self) -> None:
        """Leave the mark that waits for its new shape undecided."""
        self.changing = None

    def release(self) -> None:
        """Take everything off the map."""
        self._view.release()

    def _go_on(self) -> None:
        following = carry.next_open(self._ghosts, self._number)
        self._ask(following.number if following is not None else self._number)

    def _ask(self, number: int) -> None:
        self._number, self.changing = number, None
        if self.current is not None and not self.current.is_decided:
            self._view.bring_to_sight(self.current)
        self._show()
        self.asked.emit()

    def _show(self) -> None:
        waiting = [ghost for ghost in self._ghosts if not ghost.is_decided]
        self._view.show(self._ghosts if self.is_on else [], self._number)
        if not self.is_on:
            self._part.show_offer(self._offer(waiting))
            return
        ghost = self.current
        if not waiting or ghost is None:
            done = tr("All {n} marks of the last date are decided.").format(n=len(self._ghosts))
            self._part.show_question(done, "", False)
            return
        self._part.show_question(self._question(ghost), tr("{n} of {all} still to decide").format(
            n=len(waiting), all=len(self._ghosts)))

    def _offer(self, waiting: List[carry.Ghost]) -> str:
        if not waiting:
            return ""
        dates = [ghost.mark for ghost in waiting]
        last = max(dates, key=lambda mark: mark.values.get("end_day") or 0)
        return tr("Start from the marks of {date}: {n} to decide").format(date=date_words(last), n=len(waiting))

    def _question(self, ghost: carry.Ghost) -> str:
        name = ghost.mark.values.get("label") or ""
        words = tr("No. {n}: {kind}, {date}").format(
            n=ghost.number, kind=self._kind_words(ghost.mark.kind), date=date_words(ghost.mark))
        if name:
            words = tr("{mark} (“{label}”)").format(mark=words, label=name)
        return tr("{mark}. Undecided so far.").format(mark=words) if not ghost.is_decided else words
