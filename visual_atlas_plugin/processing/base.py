"""What all algorithms of the atlas have in common: fresh instances, threads, and errors told in one sentence."""

from typing import Any, Dict, Mapping

from qgis.core import (
    QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputNumber,
)

from ..domain.errors import AtlasError, Stopped
from ..i18n import told, tr
from .counted import counted


class AtlasAlgorithm(QgsProcessingAlgorithm):
    """One job of the atlas. A subclass says what it is, declares parameters in initAlgorithm, and does it in `work`.

    `work` raises AtlasError where it fails: its two sentences become the error of the algorithm, its details go to the
    log. Stopped (an AtlasError, too) ends the job quietly, with no results. Imports that take time stand inside `work`:
    the classes are loaded at every start of QGIS.

    IN_BACKGROUND: whether the panel may run it as a task. False where it draws with Qt or touches the open project.
    COUNTS: names of numbers that it gives back (see `counted`); `add_counts` declares them, `give_counts` returns them.
    """

    IN_BACKGROUND = True
    COUNTS: tuple = ()

    def createInstance(self) -> QgsProcessingAlgorithm:  # noqa: N802 - the names that QGIS calls
        """Return a fresh instance for one run."""
        return type(self)()

    def flags(self):
        """Return the flags: a background task, unless it must stay on the main thread."""
        flags = super().flags()
        return flags if self.IN_BACKGROUND else flags | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def processAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext,  # noqa: N802
                         feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Do the work. Raises QgsProcessingException with what happened and what to do."""
        try:
            return self.work(parameters, context, feedback)
        except Stopped as stop:
            feedback.pushInfo(told(stop))
            return {}
        except AtlasError as error:
            if error.details:
                feedback.pushInfo(error.details)
            raise QgsProcessingException(told(error)) from error

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Do the job and return its results. Raises AtlasError, after which nothing is half done."""
        raise NotImplementedError

    def add_counts(self) -> None:
        """Declare the numbers of COUNTS as outputs."""
        for name in self.COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name.upper(), counted(name)))

    def give_counts(self, counts: Mapping[str, int], feedback: QgsProcessingFeedback) -> Dict[str, int]:
        """Tell the numbers of COUNTS in the log and return them as results."""
        for name in self.COUNTS:
            feedback.pushInfo(tr("{name}: {count}").format(name=counted(name), count=counts[name]))
        return {name.upper(): counts[name] for name in self.COUNTS}
