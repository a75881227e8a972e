"""visualatlas:seallog and visualatlas:verifylog: seal the change log of an atlas, and check it."""

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputBoolean, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from .base import AtlasAlgorithm

MOST_LISTED = 50        # differences that the log names one by one


class SealLog(AtlasAlgorithm):
    """Adds the seals of the rows that have none; everything or nothing."""

    ATLAS = "ATLAS"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "seallog"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Seal the change log")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Change log")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "changelog"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Links the rows of the change log by a chain of SHA-256 sums, so that a row that is altered, removed or put "
                  "in later is found. Write the head down or send it away: a chain proves nothing against somebody who "
                  "holds the file and no earlier head.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addOutput(QgsProcessingOutputNumber("SEALED", tr("Rows sealed now")))
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Rows of the log")))
        self.addOutput(QgsProcessingOutputString("HEAD", tr("Head of the log")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Seal. Raises AtlasError where the seals that are there do not hold."""
        from ..store.log_seal import seal_log

        report = seal_log(self.parameterAsFile(parameters, self.ATLAS, context), feedback.setProgress, feedback.isCanceled)
        feedback.pushInfo(tr("{n} rows sealed; head: {head}").format(n=report.sealed, head=report.head))
        return {"SEALED": report.sealed, "ROWS": report.rows, "HEAD": report.head}


class VerifyLog(AtlasAlgorithm):
    """Checks the chain of seals, an earlier head, and the tables against the log. Writes nothing."""

    ATLAS, HEAD, STRICT = "ATLAS", "HEAD", "STRICT"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "verifylog"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Verify the change log")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Change log")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "changelog"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Finds the first row of the change log that was altered, removed or put in, compares with the head of an "
                  "earlier publication, and replays the log against the tables. Nothing is written.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(
            self.HEAD, tr("Head of an earlier publication (empty: none)"), optional=True))
        self.addParameter(QgsProcessingParameterBoolean(
            self.STRICT, tr("End with an error where the log does not hold"), defaultValue=True))
        self.addOutput(QgsProcessingOutputBoolean("HOLDS", tr("Whether the log holds")))
        for key, words in (("ROWS", tr("Rows of the log")), ("SEALED", tr("Rows with a seal")),
                           ("ERASED", tr("Rows whose values were taken out")),
                           ("DIFFERENCES", tr("Rows that are not as the log left them"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))
        self.addOutput(QgsProcessingOutputString("HEAD", tr("Head of the log")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Verify. Raises AtlasError where the log does not hold and STRICT is on."""
        from ..store.log_seal import verify_log

        head = self.parameterAsString(parameters, self.HEAD, context)
        report = verify_log(self.parameterAsFile(parameters, self.ATLAS, context), head, feedback.setProgress,
                            feedback.isCanceled)
        feedback.pushInfo(tr("{sealed} of {n} rows are sealed; head: {head}").format(
            sealed=report.sealed, n=report.rows, head=report.head))
        problems = problems_of(report)
        for line in problems:
            feedback.reportError(line)
        if problems and self.parameterAsBool(parameters, self.STRICT, context):
            raise AtlasError("The change log does not hold.",
                             "Compare the atlas with a backup copy; the log lists each row.", "\n".join(problems))
        return {"HOLDS": report.holds, "ROWS": report.rows, "SEALED": report.sealed, "ERASED": report.erased,
                "DIFFERENCES": len(report.differences), "HEAD": report.head}


def problems_of(report) -> List[str]:
    """Return what speaks against a log, a line each; none where it holds."""
    from ..store import log_replay, log_seal

    lines = []
    if report.broken_at is not None:
        why = {log_seal.UNSEALED_BEFORE: tr("a row without a seal stands before it"),
               log_seal.CHAIN_BROKEN: tr("the row before it is missing, or a row was put in"),
               log_seal.CONTENT_CHANGED: tr("its content was changed")}[report.why]
        lines.append(tr("Row {row} of the change log: {why}.").format(row=report.broken_at, why=why))
    if report.head_found is False:
        lines.append(tr("The given head is not among the seals of this log: rows are missing, or it is another atlas."))
    said = {log_replay.MISSING: tr("{table} {row}: in the log, but not in the table"),
            log_replay.RETURNED: tr("{table} {row}: deleted by the log, but in the table"),
            log_replay.CHANGED: tr("{table} {row}: “{column}” is not as the log left it"),
            log_replay.UNLOGGED: tr("{table} {row}: in the table, but not in the log")}
    lines += [said[one.what].format(table=one.table, row=one.row_uuid, column=one.column)
              for one in report.differences[:MOST_LISTED]]
    more = len(report.differences) - MOST_LISTED
    if more > 0:
        lines.append(tr("… and {n} more").format(n=more))
    return lines
