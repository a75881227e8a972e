"""visualatlas:createtrainingatlas: make an atlas of made-up cases to practice with."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback,
    QgsProcessingOutputNumber, QgsProcessingParameterFileDestination,
)

from ..compat import flags_of_drawing
from ..domain.errors import AtlasError
from ..i18n import told, tr
from .counted import counted


class CreateTrainingAtlas(QgsProcessingAlgorithm):
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

    def flags(self):
        """Return the flags: a background task where QGIS allows the drawing of routes in one."""
        return flags_of_drawing(super().flags())

    def createInstance(self) -> "CreateTrainingAtlas":  # noqa: N802
        """Return a fresh instance."""
        return CreateTrainingAtlas()

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("Training atlas file"), fileFilter=tr("Visual Atlas (*.gpkg)")))
        for name in self.COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name.upper(), counted(name)))

    def processAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext,  # noqa: N802
                         feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Build the file; an error tells one sentence and what to do."""
        from ..store.facts_import import BuildCanceled  # heavy imports when it runs
        from ..store.training import build_training_atlas
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        try:
            report = build_training_atlas(output, feedback.setProgress, feedback.isCanceled)
        except BuildCanceled as stop:
            feedback.pushInfo(told(stop))
            return {}
        except AtlasError as error:
            if error.details:
                feedback.pushInfo(error.details)
            raise QgsProcessingException(told(error)) from error
        for name in self.COUNTS:
            feedback.pushInfo(tr("{name}: {count}").format(name=counted(name), count=report.counts[name]))
        return {self.OUTPUT: report.path, **{name.upper(): report.counts[name] for name in self.COUNTS}}
