"""visualatlas:buildroutes: draw the routes of an atlas anew."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback,
    QgsProcessingOutputNumber, QgsProcessingParameterFile,
)

from ..compat import flags_of_drawing
from ..domain.errors import AtlasError
from ..i18n import told, tr
from .counted import counted


class BuildRoutes(QgsProcessingAlgorithm):
    """Build legs, lines and marks of every route from its stops, after stops or places were edited."""

    ATLAS = "ATLAS"
    COUNTS = ("legs", "lines", "marks")

    def name(self) -> str:
        """Return the id; it never changes."""
        return "buildroutes"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Draw routes anew")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Draws every route of an atlas anew through its stops: schematic curves, lanes side by side, arrows and "
                  "numbered badges for each band of map scales. Run it after a place or a stop was moved. Needs shapely "
                  "1.8 or newer; on any failure the atlas is left as it was.")

    def flags(self):
        """Return the flags: a background task where QGIS allows the drawing of routes in one."""
        return flags_of_drawing(super().flags())

    def createInstance(self) -> "BuildRoutes":  # noqa: N802
        """Return a fresh instance."""
        return BuildRoutes()

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(
            self.ATLAS, tr("Atlas file"), behavior=QgsProcessingParameterFile.Behavior.File,
            fileFilter=tr("Visual Atlas (*.gpkg)")))
        for name in self.COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name.upper(), counted(name)))

    def processAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext,  # noqa: N802
                         feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Draw and store in one transaction."""
        from ..store.route_rebuild import rebuild_routes  # heavy imports when it runs
        path = self.parameterAsFile(parameters, self.ATLAS, context)
        try:
            counts = rebuild_routes(path)
        except AtlasError as error:
            if error.details:
                feedback.pushInfo(error.details)
            raise QgsProcessingException(told(error)) from error
        return {self.ATLAS: path, **{name.upper(): counts[name] for name in self.COUNTS}}
