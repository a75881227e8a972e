"""visualatlas:withdraw: take a person out of an atlas, and say which publications are to be called back."""

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterBoolean, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..i18n import tr
from .base import AtlasAlgorithm

MOST_NAMED = 50


class Withdraw(AtlasAlgorithm):
    """Takes a person out; everything or nothing."""

    ATLAS, PERSON, DRY_RUN = "ATLAS", "PERSON_ID", "DRY_RUN"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "withdraw"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Withdraw a person")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Takes a person who withdrew out of the atlas: the person, consents, attachments, and the cases about that person "
                  "alone, with their stages, figures and texts, also from the change log; its seals still hold. A case about "
                  "several persons stays, is held back from every edition, and is listed, because only a human can tell which of "
                  "its words speak of whom. Publications that held one of the cases are listed, to be called back. Copies of the "
                  "file, files of imports and projects are not reached.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(self.PERSON, tr("Number of the person (person_id)")))
        self.addParameter(QgsProcessingParameterBoolean(self.DRY_RUN, tr("Only say what would be taken out"), defaultValue=False))
        for key, words in (("CASES", tr("Cases taken out")), ("SHARED", tr("Cases to be read by a human")),
                           ("ROWS", tr("Rows taken out")), ("VALUES", tr("Entries of the log whose values were taken out")),
                           ("EDITIONS", tr("Publications to be called back"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))
        self.addOutput(QgsProcessingOutputString("TOMBSTONE", tr("New number of the person")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Withdraw, or say what would be taken out. Raises AtlasError, after which nothing is changed."""
        from ..exchange import withdrawal
        from .publish import analyst

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        person = self.parameterAsString(parameters, self.PERSON, context).strip()
        if self.parameterAsBool(parameters, self.DRY_RUN, context):
            done = withdrawal.look(atlas, person)
        else:
            done = withdrawal.withdraw(atlas, person, analyst(), feedback.isCanceled)
        for line in lines_of(done):
            feedback.pushInfo(line)
        return {"CASES": len(done.emptied), "SHARED": len(done.shared), "ROWS": done.rows, "VALUES": done.values,
                "EDITIONS": len(done.editions), "TOMBSTONE": done.tombstone}


def lines_of(done) -> List[str]:
    """Return what a withdrawal did, in sentences; numbers of cases, never a name."""
    lines = [tr("Cases about this person alone: {names}.").format(names=_named(done.emptied)),
             tr("Rows taken out: {n}; entries of the log whose values were taken out: {m}.").format(n=done.rows, m=done.values)]
    if done.shared:
        lines.append(tr("Held back until somebody has read them, because others are in them, too: {names}.").format(
            names=_named(done.shared)))
    lines += [tr("To be called back: “{title}” ({day}).").format(title=edition.title, day=edition.made_on) for edition in done.editions]
    if done.imports:
        lines.append(tr("Came in with the imports {names}: their files and mappings are still where they were.").format(
            names=_named(done.imports)))
    return lines


def _named(names: List[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED]) or "–"
    more = len(names) - MOST_NAMED
    return tr("{names} and {n} more").format(names=shown, n=more) if more > 0 else shown
