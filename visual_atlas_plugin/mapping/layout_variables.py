"""What a layout of the user's own can print of the choices: project variables such as [% @va_filter %].

They pass the publishing rules: numbers are of the records that may leave, a free text is "a text search", a drawn area
"a chosen area". Values are plain text and numbers; QGIS evaluates what a label's author wrote, never what they hold.

The records that may leave are read when the project has a layout that could print them, once for each saved state of
the file, in a task where the atlas is large. Until then, and while that lasts, the variables say "not counted yet":
a page printed in that moment shows no number of before.
"""

from datetime import date
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..domain.counted import Counts
from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import told, tr
from ..store.index_reader import highest_fid, load_totals, place_names
from ..store.public_index import PublicIndex, Version, file_version, load_public_index
from . import naming
from .filter_text import day_text, filter_sentence, window_short

FILTER, WINDOW = "va_filter", "va_window"
WINDOW_START, WINDOW_END = "va_window_start", "va_window_end"
RECORDS, TOTAL, HELD_BACK = "va_records", "va_records_total", "va_held_back"
COUNTED = (FILTER, RECORDS, TOTAL, HELD_BACK)
NAMES = (FILTER, RECORDS, TOTAL, HELD_BACK, WINDOW, WINDOW_START, WINDOW_END)

REST_MS = 300
IN_BACKGROUND_FROM = 30_000     # cases: below, reading and counting take less than a tenth of a second

# a task that nobody holds is collected while it runs, and QGIS crashes
_running: List["_Task"] = []


class PublicCounts:
    """Counts what may leave an atlas file; keeps what it read until the file is changed or the day is over."""

    def __init__(self) -> None:
        self._key: Tuple[str, Version, Optional[date]] = ("", (), None)
        self._public: Optional[PublicIndex] = None

    def values(self, path: str, state: FilterState) -> Dict[str, Any]:
        """Return the variables for an atlas and its choices. Raises AtlasError where the file cannot be read."""
        key = (path, file_version(path), date.today())
        if self._public is None or key != self._key:
            self._public, self._key = load_public_index(path, key[2]), key
        counts = self._public.index.counts(state)
        return {**window_values(state), FILTER: _sentence(path, state, counts), RECORDS: counts.matching,
                TOTAL: counts.total, HELD_BACK: self._public.held_back}


def window_values(state: FilterState) -> Dict[str, str]:
    """Return the variables of the window: in words, and its ends, empty where they are open."""
    return {WINDOW: window_short(state), WINDOW_START: day_text(state.start) if state.start else "",
            WINDOW_END: day_text(state.end) if state.end else ""}


def _sentence(path: str, state: FilterState, counts: Counts) -> str:
    """Return the choices in words that may leave, without signs that a label in HTML would take for its own."""
    themes = {theme.theme_id: naming.of_row(theme.name, theme.name_ko) for theme in load_totals(path).themes}
    places = {key: naming.of_row(*pair) for key, pair in place_names(path, public_only=True).items()}
    said = filter_sentence(state, counts, themes, published=True, place_names=places)
    return said.replace("<", "‹").replace(">", "›")


def update_variables(project: QgsProject, path: str, state: FilterState, counted: Optional[PublicCounts] = None) -> None:
    """Set the variables of a project at once, reading the file here. Raises AtlasError where it cannot be read."""
    set_variables(project, (counted or PublicCounts()).values(path, state))


def set_variables(project: QgsProject, values: Dict[str, Any]) -> None:
    """Set some variables of a project, and let its layouts draw anew where one of them changed.

    A project that was saved still counts as saved: they are made anew whenever it is opened.
    """
    before, was_saved = project.customVariables(), not project.isDirty()
    after = {**before, **values}
    if after != before:
        project.setCustomVariables(after)
        for layout in project.layoutManager().layouts():
            if hasattr(layout, "refresh"):
                layout.refresh()
        if was_saved:
            project.setDirty(False)


def remove_variables(project: QgsProject) -> None:
    """Take our variables out of a project."""
    kept = {name: value for name, value in project.customVariables().items() if name not in NAMES}
    if kept != project.customVariables():
        project.setCustomVariables(kept)


class LayoutVariables(QObject):
    """Keeps the variables of the open project with the choices; of two atlases the one shown last."""

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._project = project
        self._counted = PublicCounts()
        self._wanted: Optional[Tuple[str, FilterState]] = None
        self._task: Optional[_Task] = None
        self._told = False      # whether the variables already say that nothing is counted yet
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._count)
        project.layoutManager().layoutAdded.connect(self._layout_added)
        project.cleared.connect(self.forget)

    def update(self, path: str, state: FilterState) -> None:
        """Follow the choices of an atlas; cheap enough for each move of a drag, and the last call counts."""
        self._wanted = (path, state)
        if self._task is not None:
            self._task.heard = False        # what it counts is not asked for any more
        if not self._told:
            self._set({**{name: "" for name in NAMES}, **{name: tr("not counted yet") for name in COUNTED}})
            self._told = True
        self._rest.start()

    def forget(self) -> None:
        """The project or its atlas is gone: count nothing more."""
        self._rest.stop()
        self._wanted, self._counted, self._told = None, PublicCounts(), False
        if self._task is not None:
            self._task.heard = False

    def release(self) -> None:
        """Stop listening to the project; what the variables say stays."""
        self.forget()
        self._project.layoutManager().layoutAdded.disconnect(self._layout_added)
        self._project.cleared.disconnect(self.forget)

    def _layout_added(self, *_args) -> None:
        if self._wanted is not None:
            self._rest.start()

    def _count(self) -> None:
        """Count here, or in a task where the atlas is large; one task at a time."""
        if self._wanted is None:
            return
        path, state = self._wanted
        if not self._project.layoutManager().layouts():
            self._set(window_values(state))
            return
        try:
            large = highest_fid(path) >= IN_BACKGROUND_FROM
            if not large:
                self._set(self._counted.values(path, state))
        except AtlasError as error:
            self._failed(error)
            return
        if not large:
            self._told = False
        elif self._task is None or not self._task.is_on:
            self._task = _Task(self._counted, path, state, self._task_done)
            _running.append(self._task)
            QgsApplication.taskManager().addTask(self._task)

    def _task_done(self, task: "_Task") -> None:
        if sip.isdeleted(self):
            return
        self._task = None
        if task.heard and task.problem is None:
            self._set(task.values)
            self._told = not task.values        # stopped by hand: still nothing is counted
        elif task.heard:
            self._failed(task.problem)
        elif self._wanted is not None:
            self._rest.start()

    def _set(self, values: Dict[str, Any]) -> None:
        set_variables(self._project, values)

    def _failed(self, error: AtlasError) -> None:
        """Nothing is printed but that nothing was counted; the reason goes to the log."""
        self._set({name: tr("not counted") for name in COUNTED})
        self._told = False
        QgsMessageLog.logMessage(told(error), "Visual Atlas", Qgis.MessageLevel.Warning)


class _Task(QgsTask):
    """Counts in a thread; SQLite and numpy do the work there."""

    def __init__(self, counted: PublicCounts, path: str, state: FilterState, done: Callable[["_Task"], None]):
        super().__init__(tr("Visual Atlas: counting what may be published"), QgsTask.Flag.CanCancel)
        self.heard, self.is_on = True, True
        self.values: Dict[str, Any] = {}
        self.problem: Optional[AtlasError] = None
        self._counted, self._path, self._state, self._done = counted, path, state, done

    def run(self) -> bool:
        """Count; called in the thread."""
        try:
            self.values = self._counted.values(self._path, self._state)
        except AtlasError as problem:
            self.problem = problem
        except Exception as error:  # noqa: BLE001 - told in the log with its traceback, as nothing catches it in a thread
            import traceback

            self.problem = AtlasError("What may be published could not be counted.", "See the details in the log.",
                                      traceback.format_exc())
            self.problem.__cause__ = error
        return self.problem is None

    def finished(self, _ok: bool) -> None:
        """Tell the result; called on the main thread, also after a cancel."""
        self.is_on = False
        if self in _running:
            _running.remove(self)
        self._done(self)
