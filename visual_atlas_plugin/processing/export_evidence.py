"""visualatlas:exportevidence: originals with their sums, register and log in a folder that checks itself."""

from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFolder, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from ..settings import ANALYST_ID
from .base import AtlasAlgorithm


class ExportEvidence(AtlasAlgorithm):
    """Writes a new folder: what may leave at the level, and a list of sums; all files or none."""

    ATLAS, LEVEL, PLACE, PLATES, FOLDER = "ATLAS", "LEVEL", "PLACE", "PLATES", "FOLDER"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "exportevidence"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Export evidence")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Writes originals as they are, the register of images, what the change log says of them, and plates where some are "
                  "named, into a new folder with a list of SHA-256 sums: “sha256sum -c SHA256SUMS” checks it without any other "
                  "program. What may not leave at the level stays behind: by its privacy, its place, its license, and, in public, "
                  "where a file carries data about itself. The folder is entered into the register of publications.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        from .level_words import level_names

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterEnum(self.LEVEL, tr("Publishing level"), level_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterString(self.PLACE, tr("Id of a place (empty: the whole atlas)"), optional=True))
        self.addParameter(QgsProcessingParameterMultipleLayers(
            self.PLATES, tr("Plates to lay beside"), QgsProcessing.SourceType.TypeFile, optional=True))
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("New folder of the evidence"),
                                                                  createByDefault=False))
        self.addOutput(QgsProcessingOutputFolder("RESULT", tr("The folder that was written to")))
        for key, words in (("ORIGINALS", tr("Originals")), ("IMAGES", tr("Images in the register")), ("FILES", tr("Files")),
                           ("HELD_BACK", tr("Originals held back"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))
        self.addOutput(QgsProcessingOutputString("SUMS_SHA256", tr("SHA-256 of the list of sums")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the folder. Raises AtlasError, after which nothing is half done."""
        from ..domain.publishing import LEVELS
        from ..exchange.evidence import folder as evidence_folder
        from ..store.atomic_folder import check_new_folder

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        target = self.parameterAsString(parameters, self.FOLDER, context)
        if not target:
            raise AtlasError("No folder is chosen.", "Choose a new folder for the publication.")
        check_new_folder(target)
        wish = evidence_folder.Wish(
            LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)],
            self.parameterAsString(parameters, self.PLACE, context).strip(), tuple(self._plates(parameters)),
            str(ANALYST_ID.value() or "unknown"))
        found = evidence_folder.gather(atlas, wish)
        feedback.setProgress(50)
        for reason, number in sorted(found.held.items()):
            feedback.pushInfo(tr("{n} originals held back: {reason}").format(n=number, reason=held_words()[reason]))
        done = evidence_folder.write(atlas, found, wish, target, feedback.isCanceled)
        feedback.pushInfo(tr("{n} files written; SHA-256 of the list of sums: {sum}").format(
            n=len(done.files), sum=done.sums_sha256))
        return {self.FOLDER: target, "RESULT": target, "ORIGINALS": len(found.originals), "IMAGES": len(found.images),
                "FILES": len(done.files), "HELD_BACK": sum(found.held.values()), "SUMS_SHA256": done.sums_sha256}

    def _plates(self, parameters) -> List[str]:
        """Return the files of the plates; QGIS gives a list, qgis_process one text or several."""
        given = parameters.get(self.PLATES)
        if not given:
            return []
        return [str(one) for one in given] if isinstance(given, (list, tuple)) else [
            one.strip().strip('"') for one in str(given).split(";") if one.strip()]


def held_words() -> Dict[str, str]:
    """Return why an original may not leave, in words."""
    return {"privacy": tr("their privacy does not allow it"), "place": tr("their place may not be told exactly"),
            "record": tr("their case may not leave"), "person": tr("they are about a person"),
            "licence": tr("the license of the image does not allow it"),
            "hidden_data": tr("they carry data about themselves, or nobody can look into them")}
