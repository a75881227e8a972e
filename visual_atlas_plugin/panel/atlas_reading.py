"""Reading an atlas file for the panel: at once where it is small, as a task of QGIS where it is large."""

import traceback
from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication, QgsTask

from ..domain.case_index import CaseIndex
from ..domain.errors import AtlasError
from ..i18n import tr
from ..store.connection import open_atlas
from ..store.index_reader import highest_fid, load_index, load_totals
from ..store.name_book import name_book
from .controller import IN_BACKGROUND_FROM, OpenAtlas

Done = Callable[[Optional[OpenAtlas], Optional[AtlasError]], None]

# a task that nobody holds is collected while it runs, and QGIS crashes
_running: List["_Task"] = []


class AtlasReading:
    """One reading of one file, and a search in it for the text that filters. Raises AtlasError at once for a file that
    cannot be opened."""

    def __init__(self, path: str, text: str = ""):
        self.path, self._text = path, text
        self._cases = highest_fid(path)
        self._task: Optional[_Task] = None

    @property
    def is_small(self) -> bool:
        """Whether the file is read fast enough to wait for it."""
        return self._cases < IN_BACKGROUND_FROM

    def words(self) -> str:
        """Return what the panel says meanwhile."""
        return tr("Reading about {n} records…").format(n=f"{self._cases:,}")

    def read(self) -> OpenAtlas:
        """Read the file here. Raises AtlasError."""
        totals, index = load_totals(self.path), load_index(self.path)
        index.learn_text(self._text)
        with open_atlas(self.path) as connection:
            name_book(connection)       # read once, so that the first suggestion while typing does not wait for it
        return OpenAtlas(self.path, totals.atlas_uuid, index, totals)

    def start(self, done: Done) -> None:
        """Read in the background; `done(atlas, None)` or `done(None, problem)` is called on the main thread."""
        self._task = _Task(tr("Visual Atlas: {words}").format(words=self.words()), self.read, done)
        self._task.go()

    def stop(self) -> None:
        """Let the reading end unheard; nothing is told any more."""
        if self._task is not None:
            self._task.heard = False


class TextSearch:
    """One search for a free text in the background; afterwards the index knows it."""

    def __init__(self, index: CaseIndex, text: str):
        self._index, self._text = index, text
        self._task: Optional[_Task] = None

    def start(self, done: Callable[[bool, Optional[AtlasError]], None]) -> None:
        """Search; `done(whether the index knows the text now, problem or None)` is called on the main thread."""
        self._task = _Task(tr("Visual Atlas: searching"), self._learn, lambda known, problem: done(bool(known), problem))
        self._task.go()

    def stop(self) -> None:
        """Let the search end unheard."""
        if self._task is not None:
            self._task.heard = False

    def _learn(self) -> bool:
        self._index.learn_text(self._text)
        return True


class _Task(QgsTask):
    """Runs a step in a thread (GDAL, SQLite and numpy do the work there) and tells its result on the main thread."""

    def __init__(self, name: str, step: Callable[[], Any], done: Callable[[Any, Optional[AtlasError]], None]):
        super().__init__(name, QgsTask.Flag.CanCancel)
        self.heard = True
        self._step, self._done = step, done
        self._result: Any = None
        self._problem: Optional[AtlasError] = None

    def go(self) -> None:
        """Start."""
        _running.append(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """Do the step; called in the thread. One that nobody hears any more is not begun.

        It is not canceled from here: no step can be broken off, and QGIS takes one that is starting for one that waits.
        """
        if not self.heard:
            return False
        try:
            self._result = self._step()
        except AtlasError as problem:
            self._problem = problem
        except Exception:  # noqa: BLE001 - nothing above catches it in a thread: told to the user, its traceback in the log
            self._problem = AtlasError("The atlas could not be read.", "See the details in the log.",
                                       traceback.format_exc())
        return self._problem is None

    def finished(self, _ok: bool) -> None:
        """Tell the result; called on the main thread, also after a cancel (which leaves no result)."""
        if self in _running:
            _running.remove(self)
        if self.heard:
            canceled = self.isCanceled()
            self._done(None if canceled else self._result, None if canceled else self._problem)
