"""Where marks are saved from: what is at hand goes in, the atlas file and its layers follow, undo goes back.

Each deed is one transaction on the file; when a method returns without AtlasError, its marks are saved.
"""

from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.observing import carry
from ..domain.observing.mark_history import MarkHistory
from ..domain.observing.mark_rows import Judgement, MarkChange, MarkRow, Stamp, new_mark, reshaped, stamp_of
from ..i18n import tr
from ..mapping.measuring import measures_of
from ..store.mark_store import marks_at, save_changes
from ..store.schema import utc_now
from .context import WorkContext
from .mark_layers import check_free, show_again

UNDONE = "undone"       # the reason in the change log for a mark that its analyst took back at once


def second_now() -> str:
    """Return the time in UTC to the second; the forms of the atlas take no fractions of it."""
    return utc_now()[:19] + "Z"


class MarkDesk(QObject):
    """The marks of the place at hand. Emits changed() when they are others, saved(uuid of the place, of the
    image) after each deed.
    """

    changed = pyqtSignal()
    saved = pyqtSignal(str, str)

    def __init__(self, context: WorkContext, project: QgsProject, now: Callable[[], str] = second_now,
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self._context, self._project, self._now = context, project, now
        self._history = MarkHistory()
        self._atlas = ""
        self.marks: List[MarkRow] = []      # of the place, on all its images
        self.is_read = False

    # what is there

    def read(self) -> None:
        """Read the marks of the place at hand. Raises AtlasError."""
        if self._context.atlas_uuid != self._atlas:
            self._atlas = self._context.atlas_uuid
            self._history.clear()
        place = self._context.place
        self.marks = marks_at(self._context.atlas_path, place.uuid) if place is not None and self._context.atlas_path else []
        self.is_read = True
        self.changed.emit()

    def forget(self) -> None:
        """Know of no marks until they are read: those that were there are of another place."""
        self.marks, self.is_read = [], False
        self.changed.emit()

    @property
    def here(self) -> List[MarkRow]:
        """The marks on the image at hand, by whomever."""
        image = self._context.image
        return [row for row in self.marks if image is not None and row.values.get("image_uuid") == image.uuid]

    def ghosts(self) -> List[carry.Ghost]:
        """Return what the last date leaves to be decided on the image at hand. Raises AtlasError where it has no date."""
        if self._context.image is None:
            return []
        return carry.ghosts(self.marks, self._context.image, self._context.analyst)

    @property
    def stamp(self) -> Stamp:
        """What fills itself. Raises AtlasError where no mark may be made: no atlas, no place, no image."""
        if not self._context.atlas_path:
            raise AtlasError("No atlas is open.", "Open an atlas first.")
        return stamp_of(self._context.place, self._context.image, self._context.analyst)

    # deeds

    def draw(self, kind: str, shape: str, judgement: Judgement, ground: QgsGeometry, image: Any = None) -> MarkRow:
        """Save a new mark; `ground` in degrees WGS84, on another image (ImageRecord) where one is given. Raises AtlasError."""
        stamp = self.stamp if image is None else stamp_of(self._context.place, image, self._context.analyst)
        row = new_mark(stamp, kind, shape, judgement, bytes(ground.asWkb()), measures_of(ground), self._now())
        return self._do(tr("Draw"), [MarkChange(None, row)])[0].after

    def decide(self, ghost: carry.Ghost, decision: str, judgement: Judgement,
               ground: Optional[QgsGeometry] = None) -> MarkRow:
        """Save the mark that continues an earlier one; deciding anew replaces the mark of the first decision."""
        shape = (bytes(ground.asWkb()), measures_of(ground)) if ground is not None else (b"", None)
        row = carry.decided(ghost, decision, self.stamp, judgement, self._now(), *shape)
        if ghost.answer is None:
            return self._do(tr("Carry over"), [MarkChange(None, row)])[0].after
        again = ghost.answer.with_values(**row.values)
        return self._do(tr("Carry over"), [MarkChange(ghost.answer, MarkRow(row.table, again.values, row.wkb))])[0].after

    def reshape(self, row: MarkRow, ground: QgsGeometry) -> MarkRow:
        """Save another shape of a mark; what was measured on it follows. Raises AtlasError."""
        after = reshaped(row, bytes(ground.asWkb()), measures_of(ground), self._context.analyst)
        return self._do(tr("Move"), [MarkChange(row, after)])[0].after

    def judge(self, row: MarkRow, **values) -> MarkRow:
        """Save another kind, state, confidence or likelihood of a mark. Raises AtlasError."""
        return self._do(tr("Change"), [MarkChange(row, row.with_values(**values))])[0].after

    def remove(self, row: MarkRow, reason: str) -> None:
        """Remove a mark; the reason stays in the change log. Raises AtlasError."""
        if not reason.strip():
            raise AtlasError("A mark is removed for a reason, which stays in the change log.", "Say in few words why.")
        self._do(tr("Remove"), [MarkChange(row, None)], reason.strip())

    def undo(self) -> None:
        """Take the last deed back. Raises AtlasError; a deed that cannot be taken back is forgotten."""
        self._step(self._history.undoing(), self._history.undone, self._history.drop_undo)

    def redo(self) -> None:
        """Do again what was last taken back. Raises AtlasError."""
        self._step(self._history.redoing(), self._history.redone, self._history.drop_redo)

    @property
    def names(self) -> Dict[str, str]:
        """What undo and redo would do, "" for nothing."""
        return {"undo": self._history.undo_name, "redo": self._history.redo_name}

    def after_form(self, row: MarkRow) -> None:
        """Take over what a form saved, and let others know. Raises AtlasError."""
        self.read()
        show_again(self._project, self._context.atlas_uuid, [row.table])
        self.saved.emit(*_where(row))

    # saving

    def _do(self, name: str, changes: Sequence[MarkChange], reason: str = "") -> List[MarkChange]:
        saved = self._save(changes, reason)
        self._history.note(name, saved)
        self._tell(saved)
        return saved

    def _step(self, changes: List[MarkChange], note: Callable, drop: Callable) -> None:
        if not changes:
            return
        try:
            saved = self._save(changes, UNDONE)
        except AtlasError:
            drop()
            raise
        note(saved)
        self._tell(saved)

    def _save(self, changes: Sequence[MarkChange], reason: str) -> List[MarkChange]:
        check_free(self._project, self._context.atlas_uuid, changes)
        return save_changes(self._context.atlas_path, changes, self._context.analyst, reason)

    def _tell(self, saved: Sequence[MarkChange]) -> None:
        """The list of marks, the layers and whoever listens follow what was saved."""
        place = self._context.place.uuid if self._context.place is not None else ""
        for change in saved:
            self.marks = [row for row in self.marks if row.uuid != change.row.uuid]
            if change.after is not None and change.after.values.get("place_uuid") == place:
                self.marks.append(change.after)
        self.marks.sort(key=lambda row: row.values.get("observed_at") or "")      # of one second: as they were drawn
        show_again(self._project, self._context.atlas_uuid, sorted({change.row.table for change in saved}))
        self.changed.emit()
        for place_uuid, image_uuid in sorted({_where(change.row) for change in saved}):
            self.saved.emit(place_uuid, image_uuid)


def _where(row: MarkRow) -> Tuple[str, str]:
    """Return the uuids of the place and of the image of a mark, "" for none."""
    return str(row.values.get("place_uuid") or ""), str(row.values.get("image_uuid") or "")
