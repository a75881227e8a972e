"""visualatlas:rebuildsearch: make what searching uses, wholly or where the atlas was edited."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ..domain.errors import Stopped
from ..i18n import tr
from .base import AtlasAlgorithm


class IndexingStopped(Stopped):
    """The user stopped before the end; search is right all the same."""

    def __init__(self) -> None:
        super().__init__("Stopped before the end.", "What was indexed stays; search reads the rest case by case.")


class RebuildSearch(AtlasAlgorithm):
    """Index the cases of an atlas for search."""

    ATLAS = "ATLAS"
    ONLY_CHANGED = "ONLY_CHANGED"
    INDEXED = "INDEXED"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "rebuildsearch"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS calls
        """Return the name shown in the toolbox."""
        return tr("Make search ready")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Makes the tables anew with which words and names are found in an atlas. They are derived from its cases, "
                  "stages and places and never leave it. Search is right without this, too: what was edited is read "
                  "case by case until it is indexed again, which only takes longer. It may be stopped at any time.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(
            self.ATLAS, tr("Atlas file"), behavior=QgsProcessingParameterFile.Behavior.File,
            fileFilter=tr("Visual Atlas (*.gpkg)")))
        self.addParameter(QgsProcessingParameterBoolean(
            self.ONLY_CHANGED, tr("Only what was edited since"), defaultValue=False))
        self.addOutput(QgsProcessingOutputNumber(self.INDEXED, tr("Groups of cases indexed")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Index, a few thousand cases at a time. Raises AtlasError."""
        from ..store.text_index import rebuild, refresh  # heavy imports when it runs
        path = self.parameterAsFile(parameters, self.ATLAS, context)
        index = refresh if self.parameterAsBool(parameters, self.ONLY_CHANGED, context) else rebuild
        done = index(path, feedback.setProgress, feedback.isCanceled)
        if feedback.isCanceled():
            raise IndexingStopped()
        feedback.pushInfo(tr("{n} groups of up to 4,096 cases were indexed.").format(n=done))
        return {self.ATLAS: path, self.INDEXED: done}
