"""visualatlas:buildroutes: draw the routes of an atlas anew."""

from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from ..i18n import tr
from .base import AtlasAlgorithm


class BuildRoutes(AtlasAlgorithm):
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

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(
            self.ATLAS, tr("Atlas file"), behavior=QgsProcessingParameterFile.Behavior.File,
            fileFilter=tr("Visual Atlas (*.gpkg)")))
        self.add_counts()

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Draw and store in one transaction."""
        from ..store.route_rebuild import rebuild_routes  # heavy imports when it runs
        path = self.parameterAsFile(parameters, self.ATLAS, context)
        return {self.ATLAS: path, **self.give_counts(rebuild_routes(path), feedback)}
