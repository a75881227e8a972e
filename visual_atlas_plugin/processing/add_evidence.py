"""visualatlas:addevidence: a file kept inside the atlas under its SHA-256, as it is."""

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputBoolean, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..i18n import tr
from ..settings import ANALYST_ID
from .base import AtlasAlgorithm

KINDS = ("place", "image", "source", "case", "person")      # store.evidence.KINDS, which is not loaded at the start of QGIS
PRIVACIES = ("public", "restricted", "confidential")


class AddEvidence(AtlasAlgorithm):
    """Adds one original; the same bytes about the same record are kept once."""

    ATLAS, FILE, KIND, ABOUT, TITLE, LICENCE, PRIVACY = "ATLAS", "FILE", "KIND", "ABOUT", "TITLE", "LICENCE", "PRIVACY"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "addevidence"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Add evidence")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery and marks")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Keeps a file (a picture of the view, a PDF, a photograph) inside the atlas, byte for byte, under its SHA-256, at "
                  "most 100 MB. The change log notes who added it and its sum. What the file says about itself, such as the "
                  "position of a camera, stays in it.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterFile(self.FILE, tr("File to keep")))
        self.addParameter(QgsProcessingParameterEnum(self.KIND, tr("It is about"), about_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterString(self.ABOUT, tr("Id of that record")))
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title (empty: the name of the file)"), optional=True))
        self.addParameter(QgsProcessingParameterString(self.LICENCE, tr("License"), optional=True))
        self.addParameter(QgsProcessingParameterEnum(
            self.PRIVACY, tr("Privacy"), [tr("Public"), tr("Restricted"), tr("Confidential")], defaultValue=2))
        self.addOutput(QgsProcessingOutputString("UUID", tr("Id of the original")))
        self.addOutput(QgsProcessingOutputString("SHA256", tr("SHA-256")))
        self.addOutput(QgsProcessingOutputNumber("BYTES", tr("Bytes")))
        self.addOutput(QgsProcessingOutputBoolean("WAS_THERE", tr("Whether it was there already")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Add the file. Raises AtlasError, after which nothing was changed."""
        from ..store.evidence import add_file, find_about

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        about = find_about(atlas, KINDS[self.parameterAsEnum(parameters, self.KIND, context)],
                           self.parameterAsString(parameters, self.ABOUT, context))
        added = add_file(atlas, self.parameterAsFile(parameters, self.FILE, context), about,
                         self.parameterAsString(parameters, self.TITLE, context),
                         self.parameterAsString(parameters, self.LICENCE, context),
                         PRIVACIES[self.parameterAsEnum(parameters, self.PRIVACY, context)],
                         str(ANALYST_ID.value() or "unknown"))
        said = tr("It was there already; SHA-256: {sum}") if added.was_there else tr("Added; SHA-256: {sum}")
        feedback.pushInfo(said.format(sum=added.sha256))
        return {"UUID": added.uuid, "SHA256": added.sha256, "BYTES": added.size, "WAS_THERE": added.was_there}


def about_names() -> List[str]:
    """Return what an original may be about, in the order of KINDS."""
    return [tr("A place"), tr("An image"), tr("A source"), tr("A case"), tr("A person")]
