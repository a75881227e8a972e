"""visualatlas:workingcopy: a copy of an original that may be worked on; the original stays as it is."""

from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFile, QgsProcessingOutputString, QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from .base import AtlasAlgorithm


class WorkingCopy(AtlasAlgorithm):
    """Writes one original, held against its SHA-256 first, into a folder; never over another file."""

    ATLAS, ORIGINAL, FOLDER = "ATLAS", "ORIGINAL", "FOLDER"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "workingcopy"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Make a working copy of evidence")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery and marks")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Writes a copy of an original that the atlas keeps, to be worked on. The original is held against its SHA-256 "
                  "first; one that was altered is not handed out. Nothing of the atlas is changed, and no file is replaced.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(self.ORIGINAL, tr("Id or SHA-256 of the original")))
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the working copy")))
        self.addOutput(QgsProcessingOutputFile("COPY", tr("The working copy")))
        self.addOutput(QgsProcessingOutputString("SHA256", tr("SHA-256")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the copy. Raises AtlasError where there is no such original, or where it is not what it was."""
        from pathlib import Path

        from ..store.evidence import evidence_of, working_copy

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        key = self.parameterAsString(parameters, self.ORIGINAL, context).strip()
        found = next((one for one in evidence_of(atlas) if one.size is not None and key.lower() in (one.uuid, one.sha256)), None)
        if found is None:
            raise AtlasError("This original is not in the atlas.", "Look at the list of attachments again.", key)
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        if not folder.exists() and folder.parent.is_dir():
            folder.mkdir()
        copy = working_copy(atlas, found.uuid, folder)
        feedback.pushInfo(str(copy))
        return {"COPY": str(copy), "SHA256": found.sha256, self.FOLDER: str(folder)}
