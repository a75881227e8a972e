"""The palette of the bench: what is marked, how it is judged, what is chosen, and the marks of the last date."""

from typing import Callable, Sequence

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ..domain.observing.kinds import ObservationKind
from ..i18n import tr
from ..panel import look, symbols
from ..panel.case_parts import flow_of
from ..panel.widgets import LinkButton, button, label
from . import keys
from .carry_part import CarryPart
from .judgement_part import JudgementPart
from .kind_grid import KindGrid


class Palette(QWidget):
    """Shows what it is told and passes on what a person wants.

    Emits kind_chosen(kind_id), draw_asked(bool), edit_asked(bool), box_asked(bool), undo_asked, redo_asked, form_asked,
    remove_asked, register_asked; `judgement` and `carry` emit theirs. Keys go to `command`.
    """

    kind_chosen = pyqtSignal(str)
    draw_asked = pyqtSignal(bool)
    edit_asked = pyqtSignal(bool)
    box_asked = pyqtSignal(bool)
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()
    form_asked = pyqtSignal()
    remove_asked = pyqtSignal()
    register_asked = pyqtSignal()

    def __init__(self, command: Callable[[str], bool]) -> None:
        super().__init__()
        self.setObjectName("vaPalette")
        self.setAccessibleName(tr("Marks on the image"))
        self._command = command
        self.hint = label("", "", "vaMarkHint", wrap=True)
        self.problem = label("", "strong", "vaMarkProblem", wrap=True)
        self.size = label("", "quiet", "vaMarkSize", wrap=True)
        self.register = LinkButton("vaMarkRegister")
        self.register.setText(tr("Register an image…"))
        self.register.clicked.connect(lambda _on=False: self.register_asked.emit())
        self.draw = self._toggle(tr("Draw"), "vaMarkDraw", tr("Draw marks on the map"), keys.DRAW, self.draw_asked)
        self.edit = self._toggle(tr("Edit"), "vaMarkEdit", tr("Choose a mark on the map, move it or its corners"), keys.EDIT,
                                 self.edit_asked)
        self.box = self._toggle(tr("Rectangle"), "vaMarkBox", tr(
            "Areas are rectangles of three clicks: two corners of a wall, then the depth"), keys.BOX, self.box_asked)
        self.undo, self.redo = self._icon("vaMarkUndo", self.undo_asked), self._icon("vaMarkRedo", self.redo_asked)
        self.kinds, self.judgement, self.carry = KindGrid(), JudgementPart(), CarryPart()
        self.kinds.chosen.connect(self.kind_chosen)
        self.about = label("", "strong", "vaMarkAbout", wrap=True)
        self.form = button(tr("Notes…"), "button", "vaMarkForm",
                           tr("Open the form of the mark. Key: {key}").format(key=keys.FORM))
        self.form.clicked.connect(lambda _on=False: self.form_asked.emit())
        self.remove = button(tr("Remove…"), "button", "vaMarkRemove",
                             tr("Remove the mark, with a reason. Key: {key}").format(key=tr("Delete")))
        self.remove.clicked.connect(lambda _on=False: self.remove_asked.emit())
        self.count = label("", "quiet", "vaMarkCount", wrap=True)
        self._lay_out()
        self.refresh_icons()
        self.show_history("", "")
        self.show_mark("", False)
        self.show_problem("")

    def _toggle(self, text: str, name: str, tip: str, key: str, signal) -> QPushButton:
        made = button(f"{text}  {key}", "preset", name, tr("{tip}. Key: {key}").format(tip=tip, key=key))
        made.setAccessibleName(text)
        made.setCheckable(True)
        made.clicked.connect(lambda on: signal.emit(bool(on)))
        return made

    def _icon(self, name: str, signal) -> QPushButton:
        made = button("", "button", name)
        made.setFixedWidth(32)
        made.clicked.connect(lambda _on=False: signal.emit())
        return made

    def _lay_out(self) -> None:
        chosen = QGridLayout()
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(2)
        chosen.addWidget(self.about, 0, 0, 1, 3)
        chosen.addWidget(self.form, 1, 0)
        chosen.addWidget(self.remove, 1, 1)
        chosen.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 4, look.INNER_RIGHT, 8)
        column.setSpacing(4)
        # what is being done stands above what might be done: the panel is not as high as the palette
        for part in (self.hint, self.register, self.problem, self.size,
                     flow_of([self.draw, self.edit, self.box, self.undo, self.redo], 2)):
            column.addWidget(part)
        column.addLayout(chosen)
        for part in (self.carry, self.judgement, self.kinds, self.count):
            column.addWidget(part)

    # keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the palette from being shortcuts of the panel or of QGIS while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and keys.command_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:  # noqa: N802 - the name Qt calls
        """Do what a key says; what its buttons did not take for themselves comes here."""
        command = keys.command_of(event)
        if command is None or not self._command(command):
            super().keyPressEvent(event)

    # what is shown

    def set_kinds(self, kinds: Sequence[ObservationKind]) -> None:
        """Offer these kinds."""
        self.kinds.set_kinds(kinds)

    def show_hint(self, sentence: str, is_refusal: bool = False, can_register: bool = False) -> None:
        """Say what the next click does, or why nothing can be drawn."""
        self.hint.setText(sentence)
        self.register.setVisible(can_register)
        for made in (self.draw, self.edit, self.box, self.judgement, self.kinds):
            made.setEnabled(not is_refusal)

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong with the last deed, "" once one went well."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def show_size(self, words: str) -> None:
        """Say how large what is being drawn is."""
        self.size.setText(words)

    def show_tools(self, draw: bool, edit: bool, box: bool, can_box: bool) -> None:
        """Show which tool is taken."""
        self.draw.setChecked(draw)
        self.edit.setChecked(edit)
        self.box.setChecked(box and can_box)
        self.box.setVisible(can_box)

    def show_history(self, undo: str, redo: str) -> None:
        """Show what undo and redo would do, "" for nothing."""
        for made, name, what in ((self.undo, undo, tr("Undo")), (self.redo, redo, tr("Redo"))):
            standard = QKeySequence.StandardKey.Undo if made is self.undo else QKeySequence.StandardKey.Redo
            key = QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
            spoken = tr("{what}: {step}").format(what=what, step=name) if name else what
            made.setEnabled(bool(name))
            made.setAccessibleName(spoken)
            made.setToolTip(tr("{tip}. Key: {key}").format(tip=spoken, key=key))

    def show_mark(self, about: str, can_change: bool) -> None:
        """Show the chosen mark, "" for none; the form and the removal work on it."""
        self.about.setText(about)
        self.about.setVisible(bool(about))
        for made in (self.form, self.remove):
            made.setVisible(bool(about))
            made.setEnabled(can_change)

    def show_count(self, sentence: str) -> None:
        """Say how many marks there are."""
        self.count.setText(sentence)
        self.count.setVisible(bool(sentence))

    def refresh_icons(self) -> None:
        """Draw the icons again after the palette changed."""
        color = look.text(self.palette())
        self.undo.setIcon(symbols.undo_icon(color))
        self.redo.setIcon(symbols.undo_icon(color, forward=True))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh_icons()
