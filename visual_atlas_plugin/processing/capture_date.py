"""visualatlas:capturedate: when Esri captured what a Wayback release shows at a point, asked of Esri."""

from typing import Any, Dict

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterNumber, QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from ..settings import NETWORK_ON, WAYBACK_DATES
from .base import AtlasAlgorithm


class CaptureDateOfRelease(AtlasAlgorithm):
    """Asks the list of releases and the metadata of one; nothing else, and nothing is written."""

    RELEASE, POINT, ZOOM, AGREED = "RELEASE", "POINT", "ZOOM", "AGREED"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "capturedate"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Capture date of Esri Wayback at a point")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("The day of a Wayback release is not the day of capture. Esri's metadata tell the day of capture of the "
                  "piece that a release shows at a point, with provider, sensor and resolution. The question sends the "
                  "exact point to Esri, so it is asked only while the network is switched on in Visual Atlas, and only "
                  "after you agreed.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        whole = QgsProcessingParameterNumber.Type.Integer
        for parameter in (
                QgsProcessingParameterString(self.RELEASE, tr("Number of the release")),
                QgsProcessingParameterPoint(self.POINT, tr("Point")),
                QgsProcessingParameterNumber(self.ZOOM, tr("Zoom level"), whole, 17, False, 10, 23),
                QgsProcessingParameterBoolean(self.AGREED, tr("I agree that Esri learns this exact point"), False)):
            self.addParameter(parameter)
        for name, words in (("DATE", tr("Captured on")), ("PROVIDER", tr("Provider")), ("SENSOR", tr("Sensor")),
                            ("FOOTPRINT", tr("Outline of the piece (WKT)"))):
            self.addOutput(QgsProcessingOutputString(name, words))
        self.addOutput(QgsProcessingOutputNumber("RESOLUTION", tr("Resolution (m)")))
        self.addOutput(QgsProcessingOutputNumber("ACCURACY", tr("Accuracy of the position (m)")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Ask. Raises AtlasError while the network is off, without agreement, and for what came back."""
        from ..exchange import wayback
        from ..exchange.transport import QgisTransport

        if not NETWORK_ON.value():
            raise AtlasError("Nothing was asked, because the network is switched off.",
                             "Switch it on with the button Offline in the panel.")
        hosts = hosts_asked()
        if not self.parameterAsBool(parameters, self.AGREED, context) and WAYBACK_DATES.value() != hosts:
            raise AtlasError("Nothing was asked: nobody agreed to send the exact point to {hosts}.",
                             "Agree to it, or leave the date unknown.", hosts=hosts)
        point = self.parameterAsPoint(parameters, self.POINT, context, QgsCoordinateReferenceSystem("EPSG:4326"))
        if not (abs(point.x()) <= 180 and abs(point.y()) <= 90):
            raise AtlasError("The point is not on the globe.", "Give its longitude and latitude in degrees.")
        found = wayback.ask_capture_date(
            QgisTransport("", feedback, wayback.MOST_BYTES), self.parameterAsString(parameters, self.RELEASE, context).strip(),
            point.x(), point.y(), self.parameterAsInt(parameters, self.ZOOM, context), wayback.RELEASES,
            wayback.METADATA_HOST, lambda: feedback.isCanceled() or not NETWORK_ON.value())
        feedback.pushInfo(tr("{date}, {provider}, {sensor}").format(
            date=found.acquired_at or tr("capture date unknown"), provider=found.provider or "–", sensor=found.sensor or "–"))
        return {"DATE": found.acquired_at, "PROVIDER": found.provider, "SENSOR": found.sensor, "FOOTPRINT": found.outline,
                "RESOLUTION": found.resolution_m, "ACCURACY": found.accuracy_m}


def hosts_asked() -> str:
    """Return the hosts that are asked, as the agreement names them."""
    from urllib.parse import urlsplit

    from ..exchange import wayback

    return f"{urlsplit(wayback.RELEASES).netloc}, {wayback.METADATA_HOST}"
