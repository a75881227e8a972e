"""visualatlas:createtrainingatlas: make an atlas of made-up cases to practice with."""

from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ..i18n import tr
from .base import AtlasAlgorithm


class CreateTrainingAtlas(AtlasAlgorithm):
    """Build the GeoPackage of the training atlas: everything or nothing, in a background task."""

    OUTPUT = "OUTPUT"
    COUNTS = ("places", "crossings", "cases", "routes", "claims", "sources")

    def name(self) -> str:
        """Return the id; it never changes."""
        return "createtrainingatlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Create training atlas (synthetic)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Makes an atlas to practice with: the places, routes and themes that come with the plugin, and 3,622 "
                  "made-up cases. The cases describe nobody; their numbers begin with SYN-, and every record, layer, map and "
                  "page says SYNTHETIC. They cannot be moved into an atlas of real records.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("Training atlas file"), fileFilter=tr("Visual Atlas (*.gpkg)")))
        self.add_counts()

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Build the file; an error tells one sentence and what to do."""
        from ..store.training import build_training_atlas  # heavy imports when it runs
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        report = build_training_atlas(output, feedback.setProgress, feedback.isCanceled)
        return {self.OUTPUT: report.path, **self.give_counts(report.counts, feedback)}
