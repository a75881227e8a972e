"""visualatlas:createatlas: make a new atlas file from reviewed facts."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile, QgsProcessingParameterFileDestination,
)

from ..i18n import tr
from .base import AtlasAlgorithm


class CreateAtlas(AtlasAlgorithm):
    """Build the GeoPackage of an atlas: everything or nothing, in a background task."""

    FACTS = "FACTS"
    OUTPUT = "OUTPUT"
    COUNTS = ("places", "crossings", "cases", "routes", "legs", "claims", "sources")

    def name(self) -> str:
        """Return the id; it never changes."""
        return "createatlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Create atlas")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Makes a new atlas file (GeoPackage) from the reviewed facts that come with the plugin, or from a folder "
                  "with fact files of the same form. The facts are checked by rule first; a file that exists is replaced "
                  "only when the new one is complete.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(
            self.FACTS, tr("Folder of facts (empty: the shipped facts)"),
            behavior=QgsProcessingParameterFile.Behavior.Folder, optional=True))
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("Atlas file"), fileFilter=tr("Visual Atlas (*.gpkg)")))
        self.add_counts()

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Build the file; an error tells one sentence and what to do."""
        from ..store.facts_import import build_atlas  # heavy imports when it runs
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        facts = self.parameterAsString(parameters, self.FACTS, context) or None
        report = build_atlas(output, facts, feedback.setProgress, feedback.isCanceled)
        return {self.OUTPUT: report.path, **self.give_counts(report.counts, feedback)}
