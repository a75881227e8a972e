"""visualatlas:observationagreement: how far two analysts agree about the same places, images and kinds."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterFile, QgsProcessingParameterFileDestination, QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from .base import AtlasAlgorithm


class ObservationAgreement(AtlasAlgorithm):
    """Compares two analysts mark by mark and answer by answer. Writes a table of pairs where a file is named."""

    ATLAS, PLACE, ANALYST, OTHER, METRES, OUTPUT = "ATLAS", "PLACE", "ANALYST", "OTHER", "METRES", "OUTPUT"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "observationagreement"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Agreement of two analysts")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery and marks")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Compares two analysts where both have looked at a place on the same date: how many marks of one kind lie within "
                  "some meters of each other, one to one, and whether the two say alike that a kind is there (percent agreement "
                  "and Cohen's kappa). What one of them has not answered is left out and counted; what is undefined says so. For "
                  "the team: the result names analysts.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(self.PLACE, tr("Id of the place (empty: every place with marks)"),
                                                       optional=True))
        self.addParameter(QgsProcessingParameterString(self.ANALYST, tr("Id of an analyst")))
        self.addParameter(QgsProcessingParameterString(self.OTHER, tr("Id of another analyst")))
        self.addParameter(QgsProcessingParameterNumber(
            self.METRES, tr("Marks are the same within (meters)"), QgsProcessingParameterNumber.Type.Double, 10.0, minValue=0.0,
            maxValue=1000.0))
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("Table of the pairs"), tr("CSV files (*.csv)"), optional=True, createByDefault=False))
        for key, words in (("PAIRS", tr("Pairs of marks")), ("ONLY_ONE", tr("Marks of the first alone")),
                           ("ONLY_OTHER", tr("Marks of the second alone")), ("ASKED", tr("Kinds and dates that both answered"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))
        self.addOutput(QgsProcessingOutputString("AGREEMENT", tr("Share of equal answers (empty: undefined)")))
        self.addOutput(QgsProcessingOutputString("KAPPA", tr("Cohen's kappa (empty: undefined)")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Compare. Raises AtlasError where the two are one, or one of them has marked nothing."""
        from ..exchange.evidence.agreeing import agreement_of, pairs_table
        from ..layouts.chart_files import csv_table
        from ..layouts.chart_words import Table
        from ..mapping.agreement_words import agreement_lines
        from ..store.atomic_folder import write_files

        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        found = agreement_of(
            self.parameterAsFile(parameters, self.ATLAS, context), self.parameterAsString(parameters, self.ANALYST, context),
            self.parameterAsString(parameters, self.OTHER, context), self.parameterAsDouble(parameters, self.METRES, context),
            self.parameterAsString(parameters, self.PLACE, context).strip())
        for line in agreement_lines(found):
            feedback.pushInfo(line)
        results: Dict[str, Any] = {
            "PAIRS": len(found.pairs), "ONLY_ONE": len(found.only_one), "ONLY_OTHER": len(found.only_other),
            "ASKED": found.presence.asked, "AGREEMENT": _number(found.presence.agreement), "KAPPA": _number(found.presence.kappa)}
        if output:
            from pathlib import Path

            target = Path(output)
            if not target.parent.is_dir():
                raise AtlasError("The folder “{name}” does not exist.", "Make it first, or choose another folder.",
                                 str(target.parent), name=target.parent.name)
            write_files(target.parent, {target.name: csv_table(Table(*pairs_table(found)))})
            results[self.OUTPUT] = output
        return results


def _number(value) -> str:
    return "" if value is None else f"{value:.6f}"
