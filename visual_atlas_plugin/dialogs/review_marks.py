"""The window *Review*: one mark after the other with its image, to accept, return with a note, or correct."""

from typing import List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog, QFormLayout, QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QShortcut, QVBoxLayout, QWidget,
)

from ..annotate import mark_form, mark_layers
from ..domain.errors import AtlasError
from ..domain.observing import review
from ..domain.observing.mark_rows import SHAPES, MarkChange
from ..i18n import told, tr
from ..mapping import observation_layers
from ..settings import ANALYST_ID
from ..store import review_store
from ..store.review_store import EVERY, RETURNED, WAITING, Reviewed, ToReview
from .import_parts import combo, push, words
from .mark_spots import BESIDE, MarkSpots
from .opening import open_window
from .review_image import ReviewImage
from .review_words import FACTS, Facts

SIZE = (460, 620)       # px
# list: (which of review_store.LISTS, states)
_LISTS = {"waiting": (WAITING, (review.DRAFT,)), "returned": (RETURNED, (review.DRAFT,)), "reviewed": (EVERY, (review.REVIEWED,)),
          "all": (EVERY, (review.DRAFT, review.REVIEWED, review.APPROVED))}


def open_review(iface, context) -> Optional["ReviewWindow"]:
    """Show the window for the atlas at hand; tell where none is open."""
    def make() -> ReviewWindow:
        if not context.atlas_path:
            raise AtlasError("No atlas is open.", "Open one first.")
        return ReviewWindow(iface, context, iface.mainWindow())

    return open_window(iface, make, BESIDE)


class ReviewWindow(QDialog):
    """Steps through the marks of a list. Nothing is changed but by a step, and then it is saved."""

    def __init__(self, iface, context, parent: Optional[QWidget] = None):
        """Raises AtlasError where the atlas cannot be read."""
        super().__init__(parent)
        self.setObjectName("vaReview")
        self.setWindowTitle(tr("Review"))
        self._iface, self._context, self._path = iface, context, context.atlas_path
        self.marks: List[ToReview] = []
        self.at = -1
        self.seen: Optional[Reviewed] = None
        self._narrowed = False      # whether the layers of marks show those of one image for the review
        self.facts = Facts(self._path)
        self.spots, self.image = MarkSpots(iface.mapCanvas()), ReviewImage(self._path)
        self._make_list()
        self._make_mark()
        self._make_buttons()
        self._lay_out()
        self.resize(*SIZE)
        self.read()

    # --- parts -----------------------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.list_box = combo("vaReviewList", tr("Which marks"), [
            ("waiting", tr("Drafts that wait for review")), ("returned", tr("Returned, and not worked on since")),
            ("reviewed", tr("Reviewed, to approve")), ("all", tr("All marks"))], "waiting")
        place = self._context.place
        self.place_box = combo("vaReviewPlace", tr("Where"), [("", tr("Everywhere")), *(
            [(place.uuid, tr("Only at {place}").format(place=place.title))] if place else [])], place.uuid if place else "")
        for box in (self.list_box, self.place_box):
            box.activated.connect(lambda _index: self.read())
        self.position = words("", "vaReviewPosition", strong=True)

    def _make_mark(self) -> None:
        self.shown = {name: words("", f"vaReview_{name}") for name in FACTS}
        self.note = QPlainTextEdit()
        self.note.setObjectName("vaReviewNote")
        self.note.setAccessibleName(tr("Note to the analyst"))
        self.note.setPlaceholderText(tr("What is to be done before it is accepted"))
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(5 * self.fontMetrics().lineSpacing())
        self.note.textChanged.connect(self._refresh_steps)
        self.answer = words("", "vaReviewAnswer")

    def _make_buttons(self) -> None:
        self.previous_button = push(tr("◀ Previous"), "vaReviewPrevious", tr("The mark before (P)"))
        self.next_button = push(tr("Next ▶"), "vaReviewNext", tr("The next mark (N)"))
        self.accept_button = push(tr("Accept"), "vaReviewAccept", tr("It is right: reviewed (A)"))
        self.return_button = push(tr("Return with note"), "vaReviewReturn", tr("Back to its analyst as a draft (R)"))
        self.correct_button = push(tr("Correct…"), "vaReviewCorrect", tr("Open its form; somebody else has to review it then (C)"))
        self.close_button = push(tr("Close"), "vaReviewClose")
        for button, slot, key in (
                (self.previous_button, lambda: self.go(-1), "P"), (self.next_button, lambda: self.go(1), "N"),
                (self.accept_button, self.accept_mark, "A"), (self.return_button, self.return_mark, "R"),
                (self.correct_button, self.correct_mark, "C"), (self.close_button, self.close, "")):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            if key:
                QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _lay_out(self) -> None:
        facts = QWidget()
        form = QFormLayout(facts)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for name, label in self.shown.items():
            form.addRow(words(self.facts.title(name)), label)
        choices = QVBoxLayout()
        choices.addWidget(self.list_box)
        choices.addWidget(self.place_box)
        steps = QHBoxLayout()
        for button in (self.previous_button, self.next_button):
            steps.addWidget(button)
        steps.addStretch(1)
        steps.addWidget(self.close_button)
        judged = QHBoxLayout()
        for button in (self.accept_button, self.return_button, self.correct_button):
            judged.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(choices)
        column.addWidget(self.position)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(facts)
        column.addWidget(area, 1)
        column.addWidget(self.note)
        column.addLayout(judged)
        column.addWidget(self.answer)
        column.addLayout(steps)

    # --- stepping --------------------------------------------------------------------------------------------

    def read(self, stay_at: int = 0) -> None:
        """List the marks anew and show one of them. """
        which, states = _LISTS[self.list_box.currentData()]
        try:
            self.marks = review_store.marks_to_review(self._path, which, states, self.place_box.currentData() or None)
        except AtlasError as error:
            self.marks = []
            self.answer.setText(told(error))
        self.show_mark(min(stay_at, len(self.marks) - 1))

    def go(self, step: int) -> None:
        """Show another mark of the list; at its ends it stays."""
        if self.marks:
            self.show_mark(max(0, min(len(self.marks) - 1, self.at + step)))

    def show_mark(self, at: int) -> None:
        """Show a mark by its number in the list, with its image; -1: there is none."""
        self.at, self.seen = at, None
        self.note.clear()
        self.answer.setText("")
        self.position.setText(tr("Mark {n} of {all}").format(n=at + 1, all=len(self.marks)) if at >= 0 else
                              tr("No mark is in this list."))
        if at < 0:
            self.spots.clear()
        else:
            self._look_up(self.marks[at])
        for name, label in self.shown.items():
            label.setText(self.facts.text(name, self.seen))
        self._refresh_steps()

    def _look_up(self, mark: ToReview) -> None:
        try:
            self.seen = review_store.look_up(self._path, mark.table, mark.uuid)
            trouble = self.image.show(mark.image)
            self._narrow(mark.place, mark.image)
            self.spots.show(self._path, [(SHAPES[mark.table], mark.uuid)])
        except AtlasError as error:
            trouble = told(error)
        self.answer.setText(trouble)

    def _narrow(self, place: str, image: str) -> None:
        """Show only the marks of a place on an image: those of other dates would lie over what is reviewed."""
        observation_layers.narrow_to(QgsProject.instance(), place, image, atlas_uuid=self._context.atlas_uuid or None)
        self._narrowed = True

    def _refresh_steps(self) -> None:
        """Offer the steps that four eyes allow; say why one is not."""
        approving = self.seen is not None and self.seen.state == review.REVIEWED
        self.accept_button.setText(tr("Approve") if approving else tr("Accept"))
        reason = self.seen.why_not(self._forward, self._reviewer) if self.seen else ""
        self.accept_button.setEnabled(self.seen is not None and not reason)
        self.return_button.setEnabled(self.seen is not None and not self.seen.why_not(review.RETURN, self._reviewer,
                                                                                      self.note.toPlainText()))
        self.correct_button.setEnabled(self.seen is not None)
        self.previous_button.setEnabled(self.at > 0)
        self.next_button.setEnabled(0 <= self.at < len(self.marks) - 1)
        self.shown["four_eyes"].setText(told(AtlasError(reason, "")) if reason else
                                        tr("You review as “{name}”.").format(name=self._reviewer))

    @property
    def _forward(self) -> str:
        return review.APPROVE if self.seen is not None and self.seen.state == review.REVIEWED else review.ACCEPT

    @property
    def _reviewer(self) -> str:
        return str(ANALYST_ID.value() or "")

    # --- judging ---------------------------------------------------------------------------------------------

    def accept_mark(self) -> None:
        """Accept a draft, or approve what was reviewed, and go on to the next."""
        self._take(self._forward)

    def return_mark(self) -> None:
        """Give a mark back to its analyst with the note, and go on to the next."""
        self._take(review.RETURN, self.note.toPlainText())

    def _take(self, step: str, note: str = "") -> None:
        if self.seen is None:
            return
        project, table = QgsProject.instance(), self.seen.row.table
        try:
            mark_layers.check_free(project, self._context.atlas_uuid, [MarkChange(self.seen.row, self.seen.row)])
            review_store.take_step(self._path, self.seen, step, self._reviewer, note)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        mark_layers.show_again(project, self._context.atlas_uuid, [table])
        self.read(self.at if self._leaves_list(step) else self.at + 1)

    def _leaves_list(self, step: str) -> bool:
        """Tell whether a mark is in the list no longer after a step, so that the next one has its number."""
        return self.list_box.currentData() != "all" and not (self.list_box.currentData() == "returned" and step == review.RETURN)

    def correct_mark(self) -> None:
        """Open the form of QGIS; what is saved there makes the mark a draft again, for somebody else to review."""
        if self.seen is None:
            return
        try:
            mark_form.open_form(self._iface, self._context.atlas_uuid, self.seen.row)
        except AtlasError as error:
            self.answer.setText(told(error))
            return
        self.read(self.at)

    # --- the end ---------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        self.spots.release()
        self.image.release()
        place, image = self._context.place, self._context.image     # as the bench has them
        if self._narrowed:
            self._narrow(place.uuid if place else "", image.uuid if image and place else "")
            self._narrowed = False

    def done(self, result: int) -> None:
        """Take highlight and image off the map."""
        self._leave()
        super().done(result)

    def closeEvent(self, event) -> None:  # noqa: N802 - Qt's name
        """Take highlight and image off the map."""
        self._leave()
        super().closeEvent(event)
