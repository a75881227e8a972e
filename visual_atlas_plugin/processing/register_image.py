"""visualatlas:registerimage and visualatlas:checkimages: image files into the register, and whether they are still there."""

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterBoolean, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError, Stopped
from ..i18n import told, tr
from ..settings import ANALYST_ID
from .base import AtlasAlgorithm


class RegisterImage(AtlasAlgorithm):
    """Reads one image file, or those of a folder, and registers what can be; each file as a whole or not at all."""

    ATLAS, FILE, FOLDER, CORRECTIONS, LOOK = "ATLAS", "FILE", "FOLDER", "CORRECTIONS", "LOOK"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "registerimage"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Register images")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes an image file (GeoTIFF, cloud optimized GeoTIFF, JPEG2000, MBTiles, VRT), or every one in a "
                  "folder, into the register of an atlas: when it was captured, by what, how fine it is, where it lies,"
                  " with the SHA-256 of the file. All that is read from the metadata and from the name of the file, "
                  "each value with where it was learned. The file is neither copied nor changed, and nothing is written"
                  " beside it. Corrections are JSON with the names of the columns of the table images, such as "
                  "{\"acquired_at\": \"2023-10-09\", \"attribution\": \"© …\"}; they hold for every file. A file that "
                  "would make QGIS ask a network or run a program is not opened.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in (
                QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"),
                QgsProcessingParameterFile(self.FILE, tr("Image file"), optional=True),
                QgsProcessingParameterFile(self.FOLDER, tr("Or a folder of images"),
                                           QgsProcessingParameterFile.Behavior.Folder, optional=True),
                QgsProcessingParameterString(self.CORRECTIONS, tr("Corrections (JSON)"), "", optional=True),
                QgsProcessingParameterBoolean(self.LOOK, tr("Only look, write nothing"), False)):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("REGISTERED", tr("Images registered")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", tr("Files left out")))
        self.addOutput(QgsProcessingOutputString("UUIDS", tr("Identifiers of the images")))
        self.addOutput(QgsProcessingOutputString("FOUND", tr("What was read, as JSON (only where nothing is written)")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Read and register. Raises AtlasError where nothing could be registered."""
        from ..store.image_json import corrected, written
        from ..store.images import add_each

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        files = self._files(parameters, context)
        changes = self.parameterAsString(parameters, self.CORRECTIONS, context)
        images, refused = self._read(files, feedback)
        records = [corrected(image.record, changes) for image in images]
        look = self.parameterAsBool(parameters, self.LOOK, context)
        results = [("", None)] * len(records) if look else add_each(atlas, records, ANALYST_ID.value() or "unknown")
        refused += [(image.files[0], why) for image, (_, why) in zip(images, results) if why is not None]
        for record, image, (uuid, why) in zip(records, images, results):
            if why is None:
                self._tell(record, image, bool(uuid), feedback)
        for path, why in refused:
            feedback.reportError(f"{path.name}: {told(why)}" if path.name not in told(why) else told(why))
        if len(refused) == len(files):
            raise refused[0][1]
        uuids = [uuid for uuid, _ in results if uuid]
        return {"REGISTERED": len(uuids), "LEFT_OUT": len(refused), "UUIDS": ",".join(uuids),
                "FOUND": written(images) if look else ""}

    def _files(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[Path]:
        from ..store.image_files import images_in

        file, folder = (self.parameterAsFile(parameters, name, context) for name in (self.FILE, self.FOLDER))
        if bool(file) == bool(folder):
            raise AtlasError("Choose an image file or a folder.", "One of both is needed, and not the other.")
        if file:
            return [Path(file)]
        if not Path(folder).is_dir():
            raise AtlasError("There is no folder {path}.", "Choose the folder again.", path=folder)
        found = images_in(Path(folder))
        if not found:
            raise AtlasError("The folder {path} holds no image that can be registered.",
                             "Choose a folder with GeoTIFF, JPEG2000, MBTiles or VRT files.", path=folder)
        return found

    def _read(self, files: List[Path], feedback: QgsProcessingFeedback) -> Tuple[List[Any], List[Tuple[Path, AtlasError]]]:
        from ..store.image_reader import read_image

        images, refused = [], []
        for index, path in enumerate(files):
            def progress(share: float, index: int = index) -> None:
                feedback.setProgress(100 * (index + share) / len(files))
            try:
                images.append(read_image(path, progress, feedback.isCanceled))
            except Stopped:
                raise
            except AtlasError as error:
                refused.append((path, error))
        return images, refused

    def _tell(self, record: Any, image: Any, registered: bool, feedback: QgsProcessingFeedback) -> None:
        from ..mapping.image_words import basis_text, moment_text, verdict_text

        pattern = tr("{title}: {date} ({ground}), registered") if registered else tr("{title}: {date} ({ground})")
        feedback.pushInfo(pattern.format(title=record.title, date=moment_text(record), ground=basis_text(record.date_basis)))
        for doubt in image.doubts:
            feedback.pushInfo("  " + verdict_text(doubt))


class CheckImages(AtlasAlgorithm):
    """Names every image whose file is gone, moved or changed, and says what to do."""

    ATLAS, FOLDER, KEEP = "ATLAS", "FOLDER", "KEEP"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "checkimages"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Check images")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Looks whether the file of every registered image is where it was and has the SHA-256 that was "
                  "written down. A file that was moved is looked for in the folder of the atlas and in another one, by "
                  "its size and its sum; its new place is written down if you want that. A changed file is named, and "
                  "never taken over.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in (
                QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"),
                QgsProcessingParameterFile(self.FOLDER, tr("Folder in which moved files may be"),
                                           QgsProcessingParameterFile.Behavior.Folder, optional=True),
                QgsProcessingParameterBoolean(self.KEEP, tr("Write down new places"), False)):
            self.addParameter(parameter)
        for name, words in (("SAME", tr("Images as they were")), ("CHANGED", tr("Changed files")),
                            ("MISSING", tr("Missing files")), ("MOVED", tr("Moved files")),
                            ("UNKNOWN", tr("Images without a sum")), ("WRITTEN", tr("New places written down"))):
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputString("REPORT", tr("What was found")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Check, and write new places if that is wanted. Raises AtlasError."""
        from ..store import image_check

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        folder: Optional[str] = self.parameterAsFile(parameters, self.FOLDER, context)
        findings = image_check.check_images(atlas, Path(folder) if folder else None,
                                            lambda share: feedback.setProgress(100 * share), feedback.isCanceled)
        keep = self.parameterAsBool(parameters, self.KEEP, context)
        written = image_check.take_over(atlas, findings, ANALYST_ID.value() or "unknown") if keep else 0
        lines = [told(finding.told) for finding in findings if finding.told is not None]
        for line in lines or [tr("Every image is as it was.")]:
            feedback.pushInfo(line)
        states = ("SAME", "CHANGED", "MISSING", "MOVED", "UNKNOWN")
        return {**{name: sum(finding.state == name.lower() for finding in findings) for name in states},
                "WRITTEN": written, "REPORT": "\n".join(lines)}
