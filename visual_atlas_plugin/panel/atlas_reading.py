"""Reading an atlas file for the panel: at once where it is small, as a task of QGIS where it is large."""

from typing import Callable, List, Optional

from qgis.core import QgsApplication, QgsTask

from ..domain.errors import AtlasError
from ..i18n import tr
from ..store.index_reader import highest_fid, load_index, load_totals
from .controller import OpenAtlas

IN_BACKGROUND_FROM = 30_000     # cases: below, reading takes less than a tenth of a second

Done = Callable[[Optional[OpenAtlas], Optional[AtlasError]], None]

# a task that nobody holds is collected while it runs, and QGIS crashes
_running: List["_Task"] = []


class AtlasReading:
    """One reading of one file. Raises AtlasError at once for a file that cannot be opened."""

    def __init__(self, path: str):
        self.path = path
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
        totals = load_totals(self.path)
        return OpenAtlas(self.path, totals.atlas_uuid, load_index(self.path), totals)

    def start(self, done: Done) -> None:
        """Read in the background; `done(atlas, None)` or `done(None, problem)` is called on the main thread."""
        self._task = _Task(self, done)
        _running.append(self._task)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Let the reading end unheard; nothing is told any more."""
        if self._task is not None:
            self._task.heard = False
            self._task.cancel()


class _Task(QgsTask):
    """Runs AtlasReading.read in a thread; GDAL, SQLite and numpy do the work there."""

    def __init__(self, reading: AtlasReading, done: Done):
        super().__init__(tr("Visual Atlas: {words}").format(words=reading.words()), QgsTask.Flag.CanCancel)
        self.heard = True
        self._reading, self._done = reading, done
        self._atlas: Optional[OpenAtlas] = None
        self._problem: Optional[AtlasError] = None

    def run(self) -> bool:
        """Read; called in the thread."""
        try:
            self._atlas = self._reading.read()
        except AtlasError as problem:
            self._problem = problem
        except Exception as error:  # noqa: BLE001 - told to the user with its traceback, as nothing catches it in a thread
            import traceback

            self._problem = AtlasError("The atlas could not be read.", "See the details in the log.", traceback.format_exc())
            self._problem.__cause__ = error
        return self._problem is None

    def finished(self, _ok: bool) -> None:
        """Tell the result; called on the main thread, also after a cancel."""
        if self in _running:
            _running.remove(self)
        if self.heard:
            self._done(self._atlas, self._problem)
