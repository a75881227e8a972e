"""The one place where the panel's choices live: it counts, remembers for undo, and tells the map.

It is made at QGIS's start; what reads and counts (numpy, SQLite) is imported with the first atlas.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, List, Optional, Union

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr

if TYPE_CHECKING:
    from ..domain.case_index import CaseIndex, Counts
    from ..store.filter_sql import Found
    from ..store.index_reader import Totals
    from .atlas_reading import AtlasReading, TextSearch

LIVE_DELAY_MS = 120   # the map follows a drag at rest; counts follow every move
UNDO_DEPTH = 100
IN_BACKGROUND_FROM = 30_000     # cases: below, reading and searching take less than a tenth of a second


@dataclass(frozen=True)
class OpenAtlas:
    """The atlas that the panel shows."""

    path: str
    uuid: str
    index: "CaseIndex"
    totals: "Totals"

    @property
    def is_small(self) -> bool:
        """Whether everything about it is quick enough to be waited for."""
        return len(self.index.columns) < IN_BACKGROUND_FROM

    def found(self, state: FilterState) -> "Found":
        """Return what the index finds of the text and the area of a state, for those that narrow layers."""
        from ..store.filter_sql import Found

        ids = self.index.columns.places.place_id
        return Found(places=tuple(ids[position] for position in self.index.places_in(state)) if state.area else (),
                     cases=self.index.fids(state).tolist() if state.text else ())


class AtlasController(QObject):
    """Owns the open atlas and the choices. Never counts itself: CaseIndex does.

    `apply_filter(state)` brings the choices to the map; set it to None while there is no map.
    """

    atlas_opened = pyqtSignal(object)     # OpenAtlas, or None when it was closed
    state_changed = pyqtSignal(object)    # FilterState
    counts_changed = pyqtSignal(object)   # Counts, always after state_changed
    problem = pyqtSignal(object)          # AtlasError that the map raised while it took over the choices
    loading = pyqtSignal(str)             # what is being read in the background, "" when that has ended
    failed = pyqtSignal(object)           # AtlasError of a reading in the background

    def __init__(self, apply_filter: Optional[Callable[[FilterState], None]] = None,
                 parent: Optional[QObject] = None):
        super().__init__(parent)
        self.apply_filter = apply_filter
        self._atlas: Optional[OpenAtlas] = None
        self._state = FilterState()
        self._settled = self._state
        self._applied: Optional[FilterState] = None
        self._counts: "Optional[Counts]" = None
        self._past: List[FilterState] = []
        self._future: List[FilterState] = []
        self._work: "Union[AtlasReading, TextSearch, None]" = None      # what goes on in the background
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LIVE_DELAY_MS)
        self._timer.timeout.connect(self._apply)

    @property
    def atlas(self) -> Optional[OpenAtlas]:
        """The open atlas, None while there is none."""
        return self._atlas

    @property
    def state(self) -> FilterState:
        """The choices."""
        return self._state

    @property
    def counts(self) -> "Counts":
        """The numbers under the choices; all zero while no atlas is open."""
        if self._counts is None:
            from ..domain.case_index import Counts

            self._counts = Counts()
        return self._counts

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether an undo can be taken back."""
        return bool(self._future)

    @property
    def default_state(self) -> FilterState:
        """The choices at first start: everything but prisons, camps and other facilities."""
        routes = frozenset(row.route_no for row in self._atlas.totals.routes) if self._atlas else frozenset()
        return FilterState(routes=routes) if routes else FilterState()

    def open_atlas(self, path: str, state: Optional[FilterState] = None) -> None:
        """Read an atlas file and show it with the default choices, or those given.

        A large one is read in the background: `loading` tells so, and `atlas_opened` when it is there. Raises
        AtlasError where the file cannot be read (a failure in the background: `failed`); what was open stays open.
        """
        def shown(atlas: OpenAtlas) -> None:
            self._atlas = atlas
            self._past.clear()
            self._future.clear()
            self._applied = None
            self._settled = state or self.default_state
            self.atlas_opened.emit(atlas)
            self._show(self._settled)
            self._apply()

        self._read(path, state.text if state else "", shown)

    def close_atlas(self) -> None:
        """Forget the atlas and the choices; nothing is told to the map."""
        self.stop()
        if self._atlas is None:
            return
        self._timer.stop()
        self._atlas = None
        self._past.clear()
        self._future.clear()
        self._settled = FilterState()
        self.atlas_opened.emit(None)
        self._show(self._settled)

    def reload(self, then: Optional[FilterState] = None) -> None:
        """Read the cases again after the file was edited; the choices stay, or those of `then` follow."""
        def shown(atlas: OpenAtlas) -> None:
            self._atlas = atlas
            self.atlas_opened.emit(atlas)
            self._applied = None
            if then is None:
                self._show(self._state)
                self._apply()
            else:
                self.choose(then)

        if self._atlas is not None:
            self._read(self._atlas.path, self._state.text if then is None else then.text, shown)

    def _read(self, path: str, text: str, shown: Callable[[OpenAtlas], None]) -> None:
        """Read a file here, or in the background where it is large; a later call overtakes an earlier one."""
        from .atlas_reading import AtlasReading

        self.stop()

        def done(atlas: Optional[OpenAtlas], problem: Optional[AtlasError]) -> None:
            self._ended(problem)
            if atlas is not None:
                shown(atlas)

        reading = AtlasReading(path, text)
        if reading.is_small:
            shown(reading.read())
            return
        self._work = reading
        self.loading.emit(reading.words())
        reading.start(done)

    def stop(self) -> None:
        """Stop what is read or searched in the background; what was shown stays."""
        if self._work is not None:
            self._work.stop()
            self._ended(None)

    def _ended(self, problem: Optional[AtlasError]) -> None:
        self._work = None
        self.loading.emit("")
        if problem is not None:
            self.failed.emit(problem)

    def choose(self, state: FilterState, live: bool = False) -> None:
        """Take over new choices: counts at once, the map at once or, while dragging (live), at rest.

        A free text that is not known yet is searched for first, in the background in a large atlas.
        """
        if self._must_search(state):
            self._search(state)
            return
        if self._searching:
            self.stop()         # a later choice overtakes a search
        if not self._learned(state):
            return
        if live:
            self._show(state)
            self._timer.start()
            return
        if state != self._settled:
            self._past.append(self._settled)
            del self._past[:-UNDO_DEPTH]
            self._future.clear()
            self._settled = state
        self._show(state)
        self._apply()

    @property
    def is_reading(self) -> bool:
        """Whether an atlas file is being read in the background."""
        return self._work is not None and not self._searching

    @property
    def _searching(self) -> bool:
        return self._work is not None and not hasattr(self._work, "read")

    def _must_search(self, state: FilterState) -> bool:
        atlas = self._atlas
        return atlas is not None and not atlas.index.knows_text(state.text) and not atlas.is_small

    def _search(self, state: FilterState) -> None:
        from .atlas_reading import TextSearch

        if self._work is not None and not self._searching and self._work.path == self._atlas.path:
            self.reload(state)      # what was edited is being read: the search must not cut that off
            return
        self.stop()

        def done(known: bool, problem: Optional[AtlasError]) -> None:
            self._ended(problem)
            if known:
                self.choose(state)

        self._work = TextSearch(self._atlas.index, state.text)
        self.loading.emit(tr("Searching…"))
        self._work.start(done)

    def undo(self) -> None:
        """Go back to the choices before the last change."""
        if self._past and self._learned(self._past[-1]):
            self._future.append(self._settled)
            self._settled = self._past.pop()
            self._go_to_settled()

    def redo(self) -> None:
        """Take the last undo back."""
        if self._future and self._learned(self._future[-1]):
            self._past.append(self._settled)
            self._settled = self._future.pop()
            self._go_to_settled()

    def _go_to_settled(self) -> None:
        """Show the choices that undo or redo came to."""
        if self._must_search(self._settled):
            self._search(self._settled)
        else:
            self._show(self._settled)
            self._apply()

    def _learned(self, state: FilterState) -> bool:
        """Search a small atlas for the free text of a state; False where the file could not be read, which is told."""
        if self._atlas is not None and self._atlas.is_small and not self._atlas.index.knows_text(state.text):
            try:
                self._atlas.index.learn_text(state.text)
            except AtlasError as error:
                self.failed.emit(error)
                return False
        return True

    def reset(self) -> None:
        """Return to the choices of the first start; can be undone."""
        self.choose(self.default_state)

    def _show(self, state: FilterState) -> None:
        """Count under the choices and tell the panel."""
        self._state = state
        self._counts = self._atlas.index.counts(state) if self._atlas else None
        self.state_changed.emit(state)
        self.counts_changed.emit(self.counts)

    def _apply(self) -> None:
        """Bring the choices to the map, once for equal choices; a refusal is told, not raised."""
        self._timer.stop()
        if self.apply_filter is None or self._atlas is None or self._applied == self._state:
            return
        try:
            self.apply_filter(self._state)
            self._applied = self._state
        except AtlasError as error:
            self._applied = None
            self.problem.emit(error)
