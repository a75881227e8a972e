"""visualatlas:checkpublish: a published folder held against its atlas."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputBoolean, QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean, QgsProcessingParameterFile,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from .base import AtlasAlgorithm


class CheckPublish(AtlasAlgorithm):
    """Checks the files of a publication and whether all of it may still leave. Writes nothing."""

    ATLAS, FOLDER, STRICT = "ATLAS", "FOLDER", "STRICT"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "checkpublish"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Check a publication")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Holds a published folder against its atlas: are all files there and as they were, does the register know the "
                  "publication, and may every record, every mark on an image and every image in it leave at its level today? "
                  "Records that were withdrawn since are named. Nothing is written.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterFile(
            self.FOLDER, tr("Folder of the publication"), QgsProcessingParameterFile.Behavior.Folder))
        self.addParameter(QgsProcessingParameterBoolean(
            self.STRICT, tr("End with an error where the publication does not hold"), defaultValue=True))
        self.addOutput(QgsProcessingOutputBoolean("HOLDS", tr("Whether the publication holds")))
        for key, words in (("RECORDS", tr("Records of the publication")), ("NO_LONGER", tr("Records that may no longer leave")),
                           ("WITHDRAWN", tr("Records of people who withdrew")),
                           ("MARKS", tr("Marks on images that may not leave")), ("IMAGES", tr("Images that may not be named"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Check. Raises AtlasError where the publication does not hold and STRICT is on."""
        from ..exchange.publishing.check import check
        from .publish_words import problem_lines

        report = check(self.parameterAsString(parameters, self.FOLDER, context),
                       self.parameterAsFile(parameters, self.ATLAS, context))
        problems = problem_lines(report)
        for line in problems:
            feedback.reportError(line)
        if report.policy_changed:
            feedback.pushInfo(tr("The atlas has another publishing policy now than when this was published."))
        if not problems:
            feedback.pushInfo(tr("The publication holds: its files are as they were, and all of it may still leave."))
        elif self.parameterAsBool(parameters, self.STRICT, context):
            raise AtlasError("The publication does not hold.",
                             "Call it back where records may no longer leave; the log lists what was found.", "\n".join(problems))
        return {"HOLDS": report.holds, "RECORDS": report.records, "NO_LONGER": len(report.no_longer),
                "WITHDRAWN": len(report.withdrawn), "MARKS": len(report.marks), "IMAGES": len(report.images)}
