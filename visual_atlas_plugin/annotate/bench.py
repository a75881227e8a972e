"""The annotation bench: one tool to draw, one to edit, the palette, and what is at hand, tied together.

The tab *Imagery* makes one with the first atlas, hosts its palette, and releases it at unload.
"""

from contextlib import suppress
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.observing.kinds import ObservationKind
from ..domain.observing.mark_rows import POLYGON, Judgement, MarkRow
from ..i18n import told
from ..mapping.observation_layers import show_observations
from ..messages import show_error
from . import hints, keys
from .carrying import Carrying
from .context import WorkContext
from .draw_tool import DrawTool
from .edit_tool import EditTool
from .kind_list import KindList
from .mark_desk import MarkDesk
from .mark_form import open_form
from .on_screen import check_covers, check_shown, check_side
from .palette import Palette
from .remove_dialog import ask_reason
from .second_map import MapBeside
from .words import mark_words

BOXES = ("building",)       # groups of kinds whose areas are rectangles at first


class Bench(QObject):
    """Marks what the image at hand shows of the place at hand; `palette` is to be hosted in a tab.

    Emits marks_changed(uuid of the place, of the image) after each deed, register_asked() where somebody wants to register
    an image.
    """

    marks_changed = pyqtSignal(str, str)
    register_asked = pyqtSignal()

    def __init__(self, iface, context: WorkContext, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._iface, self._context = iface, context
        self._canvas = iface.mapCanvas()
        self.desk = MarkDesk(context, QgsProject.instance(), parent=self)
        self._kinds = KindList()
        self._seen = ""
        self.can_wait = False               # whether reading waits for catch_up(), so that the map comes first
        self.is_behind = False
        self._kind: Optional[ObservationKind] = None
        self._judgement = Judgement()
        self._is_box = False
        self.covered_from: Callable[[], Optional[float]] = lambda: None     # px: where a swipe begins to show another image
        self._tool_before: Optional[QgsMapTool] = None
        self.draw_tool, self.edit_tool = DrawTool(self._canvas, self.key_pressed), EditTool(self._canvas, self.key_pressed)
        self._gate = keys.KeyGate(self._is_at_work, self._is_near, lambda: self.carrying.is_on, self.command, self)
        self._canvas.installEventFilter(self._gate)
        self.beside = MapBeside(self.key_pressed, self._gate, self)
        self.palette = Palette(self.command)
        self.carrying = Carrying(self._canvas, self.desk, self.palette.carry, self._kinds.words, self)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        palette = self.palette
        self._context.changed.connect(self.refresh)
        self.desk.changed.connect(self._show_marks)
        self.desk.saved.connect(self.marks_changed)
        self.draw_tool.drawn.connect(self._drawn)
        self.draw_tool.told.connect(palette.show_size)
        self.edit_tool.chosen.connect(self._chosen)
        self.edit_tool.reshaped.connect(self._reshaped)
        self.beside.drawn.connect(self._drawn_beside)
        self.beside.told.connect(palette.show_size)
        for tool in (self.draw_tool, self.edit_tool, self.beside):
            tool.problem.connect(self._tell)
            tool.left.connect(self.leave)
        self._canvas.mapToolSet.connect(self._tool_set)
        palette.kind_chosen.connect(self.choose_kind)
        palette.draw_asked.connect(lambda on: self.take(self.draw_tool) if on else self.leave())
        palette.edit_asked.connect(lambda on: self.take(self.edit_tool) if on else self.leave())
        palette.box_asked.connect(self._set_box)
        palette.undo_asked.connect(lambda: self.command(keys.UNDO))
        palette.redo_asked.connect(lambda: self.command(keys.REDO))
        palette.form_asked.connect(lambda: self.command(keys.FORM))
        palette.remove_asked.connect(lambda: self.command(keys.REMOVE))
        palette.register_asked.connect(self.register_asked)
        palette.judgement.judged.connect(self._judged)
        self.carrying.judgement = lambda: self._judgement
        self.carrying.problem.connect(self._tell)
        self.carrying.reshape_asked.connect(self._reshape_ghost)
        self.carrying.asked.connect(self._show)

    def open_beside(self, canvas: QgsMapCanvas, image: Callable[[], Any]) -> None:
        """Let marks be drawn on a map beside the first one, too; `image()` returns the image that is shown there."""
        self.beside.open(canvas, image)
        self.beside.draw(self._canvas.mapTool() is self.draw_tool)
        self._show_marks()

    def release(self) -> None:
        """Take tools and drawings off the map, and stop listening."""
        self.beside.close()
        self._context.changed.disconnect(self.refresh)
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self._canvas.removeEventFilter(self._gate)
        self.leave()
        self.carrying.release()
        for tool in (self.draw_tool, self.edit_tool):
            tool.release()
            tool.deleteLater()

    # what is at hand

    def refresh(self) -> None:
        """Read kinds and marks of what is at hand anew; those of a place before are forgotten at once."""
        place = self._context.place.uuid if self._context.place is not None else ""
        self.is_behind = True
        self.draw_tool.cancel()
        if place != self._seen:
            self._seen = place
            self.draw_tool.forget_direction()
            self.desk.forget()
        elif self.can_wait:
            self._show_marks()      # of the same place, on another image
        if not self.can_wait:
            self.catch_up()

    def catch_up(self) -> None:
        """Read what is to be read."""
        self.is_behind = False
        try:
            if self._kinds.read(self._context.atlas_path):
                self._kind = self._kinds.kept(self._kind)
                self.palette.set_kinds(self._kinds.offered)
            self.desk.read()
        except AtlasError as problem:
            self._tell(problem)
        if self._is_at_work() and self.refusal() is not None:
            self.leave()

    def refusal(self) -> Optional[AtlasError]:
        """Return why no mark can be made now, None where one can."""
        try:
            self.desk.stamp
        except AtlasError as problem:
            return problem
        return None

    # tools

    def take(self, tool: QgsMapTool) -> None:
        """Take a tool; afterwards the map gets back the one that it had before."""
        problem = self.refusal()
        if problem is not None:
            self._show()
            self._tell(problem)
            return
        if not self._guarded(self._show_layers):
            return
        current = self._canvas.mapTool()
        if current not in (self.draw_tool, self.edit_tool):
            self._tool_before = current
        if current is not tool:
            self._canvas.setMapTool(tool)
        self.beside.draw(tool is self.draw_tool)
        self._canvas.setFocus()
        self._show()

    def _show_layers(self) -> None:
        """Have the layers of marks in the project; they are made with the first tool that is taken. Raises AtlasError."""
        show_observations(QgsProject.instance(), self._context.atlas_path, self._context.atlas_uuid)

    def leave(self) -> None:
        """Give the map its own tool back."""
        self.carrying.forget_change()
        if self._canvas.mapTool() in (self.draw_tool, self.edit_tool):
            if self._tool_before is not None and not sip.isdeleted(self._tool_before):
                self._canvas.setMapTool(self._tool_before)
            else:
                self._canvas.unsetMapTool(self._canvas.mapTool())
        self._tool_before = None
        self.beside.draw(False)
        self._show()

    def _tool_set(self, tool: Optional[QgsMapTool], _before: Optional[QgsMapTool] = None) -> None:
        if tool not in (self.draw_tool, self.edit_tool):
            self._tool_before = None
            self.beside.draw(False)
        self._show()

    def choose_kind(self, kind_id: str) -> None:
        """Draw marks of a kind; a chosen mark of the same shape becomes one of that kind instead."""
        kind = self._kinds.by_id(kind_id)
        if kind is None:
            return
        row = self._editable_row()
        if row is not None and row.shape == kind.geometry:
            self._guarded(lambda: self.desk.judge(row, feature_kind=kind_id))
            return
        self.carrying.forget_change()
        self._kind, self._is_box = kind, kind.kind_group in BOXES
        self.take(self.draw_tool)

    def _set_box(self, is_box: bool) -> None:
        self._is_box = is_box
        self._show()

    # keys

    def _is_at_work(self) -> bool:
        return self._canvas.mapTool() in (self.draw_tool, self.edit_tool)

    def _is_near(self) -> bool:
        """Whether a key on the map may be meant for the bench: it is in sight, and no tool of QGIS is editing."""
        tool = self._canvas.mapTool()
        edits = tool is not None and bool(tool.flags() & QgsMapTool.Flag.EditTool)
        return self.palette.isVisible() and not edits and self.refusal() is None

    def key_pressed(self, event) -> bool:
        """Do what a key on the map says; False for a key that is not the bench's."""
        command = keys.command_of(event)
        return command is not None and self.command(command)

    def command(self, command: str) -> bool:
        """Do what a key of the bench says (keys.command_of); False where it says nothing now."""
        palette, judgement = self.palette, self.palette.judgement.judgement
        if command.isdigit():
            self.choose_kind(palette.kinds.by_key(command))
            return True
        state = next((state for state, key in keys.STATE_KEYS.items() if key == command), None)
        if state is not None:
            self._judged(judgement.with_state(state))
            return True
        deeds = {
            keys.CONFIDENCE: lambda: self._judged(judgement.next_confidence()),
            keys.LIKELIHOOD: lambda: self._judged(judgement.next_likelihood()),
            keys.DRAW: lambda: self.take(self.draw_tool), keys.EDIT: lambda: self.take(self.edit_tool),
            keys.BOX: lambda: self._set_box(not self._is_box), keys.FORM: self._open_form, keys.REMOVE: self._ask_remove,
            keys.UNDO: lambda: self._guarded(self.desk.undo), keys.REDO: lambda: self._guarded(self.desk.redo),
        }
        if command in deeds:
            deeds[command]()
            return True
        return self.carrying.command(command, self._judgement)

    # deeds

    def _drawn(self, ground: QgsGeometry) -> None:
        ghost = self.carrying.changing
        if ghost is not None:
            self._guarded(lambda: self.carrying.redrawn(self._judgement, self._seen_on_image(ground)))
        elif self._kind is not None:
            if self._guarded(lambda: self.desk.draw(
                    self._kind.kind_id, self._kind.geometry, self._judgement, self._seen_on_image(ground))):
                self._judgement = self._judgement.with_state(Judgement().state)
        self._show()

    def _drawn_beside(self, ground: QgsGeometry) -> None:
        """Save what was drawn on the map beside, on the image that is shown there."""
        if self.carrying.changing is not None:
            self._tell(AtlasError("The new shape of this mark is that on the image of the first map.",
                                  "Draw it there, or press Esc to leave it undecided."))
        elif self._kind is not None and self._guarded(lambda: self.desk.draw(
                self._kind.kind_id, self._kind.geometry, self._judgement, self.beside.map.seen(ground), self.beside.map.image())):
            self._judgement = self._judgement.with_state(Judgement().state)
        self._show()

    def _reshaped(self, row: MarkRow, ground: QgsGeometry) -> None:
        ghost = self.carrying.changing
        if ghost is not None and row.uuid == ghost.mark.uuid:
            self._guarded(lambda: self.carrying.redrawn(self._judgement, self._seen_on_image(ground)))
            self.edit_tool.choose(None)
        elif not self._guarded(lambda: self.desk.reshape(row, self._seen_on_image(ground))):
            self.edit_tool.choose(row)      # where it was

    def _seen_on_image(self, ground: QgsGeometry) -> QgsGeometry:
        """Return a shape that can be seen on the image at hand. Raises AtlasError for one that cannot."""
        check_shown(self._canvas.layers(), self._context.image)
        check_side(self._canvas, ground, self.covered_from())
        check_covers(ground, self._context.image)
        return ground

    def _chosen(self, row: Optional[MarkRow]) -> None:
        ghost = self.carrying.changing
        if ghost is not None and (row is None or row.uuid != ghost.mark.uuid):
            self.carrying.forget_change()
        self._show()

    def _reshape_ghost(self) -> None:
        """Let the mark of the last date be taken by its corners; the draw tool draws it anew."""
        self.take(self.edit_tool)
        self.edit_tool.choose(self.carrying.changing.mark)

    def _judged(self, judgement: Judgement) -> None:
        row = self._editable_row()
        if row is None:
            self._judgement = judgement
        else:
            self._guarded(lambda: self.desk.judge(row, **judgement.__dict__))
        self._show()

    def _editable_row(self) -> Optional[MarkRow]:
        """Return the chosen mark, where it is one of the image at hand (and none of the last date)."""
        row = self.edit_tool.row if self._canvas.mapTool() is self.edit_tool else None
        return row if row is not None and any(row.uuid == here.uuid for here in self.desk.here) else None

    def _last_or_chosen(self) -> Optional[MarkRow]:
        """Return the chosen mark; while drawing, the one that was drawn last."""
        if self._canvas.mapTool() is self.edit_tool:
            return self._editable_row()
        return self.desk.here[-1] if self.desk.here else None

    def _open_form(self) -> None:
        row = self._last_or_chosen()
        if row is not None:
            self._guarded(lambda: open_form(self._iface, self._context.atlas_uuid, row) and self.desk.after_form(row))

    def _ask_remove(self) -> None:
        row = self._last_or_chosen()
        if row is None:
            return
        reason = ask_reason(self._iface.mainWindow(), self._words_of(row), row.values.get("review") or "draft")
        if reason:
            self._guarded(lambda: self.desk.remove(row, reason))

    def _guarded(self, deed) -> bool:
        """Do a deed; what goes wrong is told, in one sentence and what to do. Return whether it was done."""
        try:
            deed()
        except AtlasError as problem:
            self._tell(problem)
            with suppress(AtlasError):      # the file may be gone; that was just told
                self.desk.read()            # somebody else may have changed it
            return False
        self.palette.show_problem("")
        return True

    def _tell(self, problem: AtlasError) -> None:
        """Tell in the palette, and over the map, where the eyes are; the same thing not twice in a row."""
        if told(problem) != self.palette.problem.text():
            self.palette.show_problem(told(problem))
            show_error(self._iface.messageBar(), problem)
        self._show()

    # what is shown

    def _show_marks(self) -> None:
        self.edit_tool.set_marks(self.desk.here)
        self.carrying.refresh(self._context.image)
        self.show_beside()

    def show_beside(self) -> None:
        """Show the marks of the map beside anew: it may show another image."""
        self.beside.show_marks(self.desk.marks, self._kinds.all)
        self._show()

    def _words_of(self, row: MarkRow) -> str:
        return mark_words(self._kinds.words(row.kind), row)

    def _show(self, *_args) -> None:
        tool, palette, kind = self._canvas.mapTool(), self.palette, self._kind
        problem, row = self.refusal(), self._editable_row()
        ghost = self.carrying.changing
        shape = ghost.mark.shape if ghost is not None else kind.geometry if kind is not None else ""
        if shape:
            color = (self._kinds.by_id(ghost.mark.kind) or kind).color if ghost is not None else kind.color
            self.draw_tool.draw_next(shape, color, self._is_box)
            self.beside.draw_next(shape, color, self._is_box)
        judgement = self._judgement if row is None else Judgement(
            row.state, row.values.get("confidence"), row.values.get("likelihood"))
        palette.judgement.show_judgement(judgement)
        if kind is not None:
            palette.kinds.show_chosen(row.kind if row is not None else kind.kind_id)
        palette.show_tools(tool is self.draw_tool, tool is self.edit_tool, self._is_box, shape == POLYGON)
        palette.show_history(self.desk.names["undo"], self.desk.names["redo"])
        palette.show_mark(self._words_of(row) if row is not None else "", row is not None)
        palette.show_hint(told(problem) if problem is not None else self._hint(tool, row), problem is not None,
                          self._context.place is not None and self._context.image is None)
        palette.show_count(self._count())

    def _count(self) -> str:
        if self._context.image is None or not self.desk.is_read:
            return ""
        return hints.count_words(len(self.desk.here), self.beside.words(self.desk.marks), self._context.analyst)

    def _hint(self, tool: Optional[QgsMapTool], row: Optional[MarkRow]) -> str:
        if self.carrying.changing is not None:
            return hints.change_hint(self.carrying.changing.number)
        if tool is self.edit_tool:
            return hints.edit_hint(row)
        if self._kind is None:
            return ""
        return hints.draw_hint(self._kind, self._judgement.state, self._is_box, tool is self.draw_tool)
