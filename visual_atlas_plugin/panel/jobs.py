"""Runs an algorithm of the atlas from the panel: the same one that the toolbox and qgis_process run."""

from typing import Any, Callable, Dict, List, Optional

from qgis.core import (
    QgsApplication, QgsProcessingAlgorithm, QgsProcessingAlgRunnerTask, QgsProcessingContext,
    QgsProcessingException, QgsProcessingFeedback, QgsProject,
)
from qgis.PyQt.QtCore import Qt

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..processing import apart

# a task that nobody holds is collected while it runs, and QGIS crashes
_running: List["Job"] = []


class JobFeedback(QgsProcessingFeedback):
    """Keeps the last error, so that it can be shown in the message bar as well as in the log."""

    def __init__(self):
        super().__init__(False)
        self.last_error = ""

    def reportError(self, error: str, fatalError: bool = False):  # noqa: N802, N803 - QGIS's names
        """Keep the error text; called from the thread of the job."""
        self.last_error = error
        super().reportError(error, fatalError)


class Job:
    """One run of an algorithm; `on_done(results)` or `on_failed(error)` is called on the main thread."""

    def __init__(self, algorithm_id: str, parameters: Dict[str, Any],
                 on_done: Callable[[Dict[str, Any]], None], on_failed: Callable[[Exception], None],
                 feedback: Optional[QgsProcessingFeedback] = None, apart: bool = False):
        self._is_apart = apart      # what draws pages: in a process of its own where there is a Python for it
        self._on_done, self._on_failed = on_done, on_failed
        self._parameters = parameters
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = feedback or JobFeedback()     # one of the caller's has `last_error`, too
        self._task = None

    def start(self) -> None:
        """Start in the background, or at once where the algorithm must stay on the main thread."""
        if self._algorithm is None:
            self._on_failed(AtlasError(tr("The job is not available in this QGIS."),
                                       tr("Switch the Visual Atlas plugin off and on again.")))
        elif self._is_apart and apart.pythons():
            self._run_apart()
        elif self._algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading:
            self._run_here()
        else:
            _running.append(self)
            self._task = QgsProcessingAlgRunnerTask(
                self._algorithm, self._parameters, self._context, self._feedback)
            self._task.executed.connect(self._finished)
            QgsApplication.taskManager().addTask(self._task)

    def _run_apart(self) -> None:
        _running.append(self)
        self._task = job = apart.ApartJob(self._algorithm.id(), self._parameters)
        job.progress.connect(self._feedback.setProgress)
        job.said.connect(self._feedback.pushInfo)
        job.step.connect(self._feedback.setProgressText)
        job.done.connect(lambda results: self._finished(True, results))
        job.failed.connect(self._failed_apart)
        self._feedback.canceled.connect(job.cancel)
        job.start()

    def _failed_apart(self, error: AtlasError) -> None:
        self._feedback.last_error = told(error)
        if error.details:
            self._feedback.pushInfo(error.details)
        self._finished(False, {})

    def _run_here(self) -> None:
        QgsApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            results, ok = self._algorithm.run(self._parameters, self._context, self._feedback, catchExceptions=False)
        except QgsProcessingException as error:
            results, ok, self._feedback.last_error = {}, False, str(error)
        finally:
            QgsApplication.restoreOverrideCursor()
        self._report(ok, results)

    def _finished(self, ok: bool, results: Dict[str, Any]) -> None:
        if self in _running:
            _running.remove(self)
        self._report(ok, results)

    def _report(self, ok: bool, results: Dict[str, Any]) -> None:
        if self._feedback.isCanceled() and not results:     # a job that was stopped ends well, with nothing in its hands
            self._on_failed(AtlasError(tr("The job was stopped."), tr("Nothing was written.")))
        elif ok:
            self._on_done(results)
        else:
            text = self._feedback.last_error or tr("The job failed.")
            self._on_failed(AtlasError(text, ""))
