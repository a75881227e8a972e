"""visualatlas:publish: what may leave an atlas at a level, in the forms that were asked for, in a new folder."""

from typing import Any, Dict, List

from qgis.core import (
    Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFolder, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination, QgsProcessingParameterString,
)

from .. import i18n
from ..domain.errors import AtlasError
from ..i18n import speaking, tr
from .filter_parameter import FilteredAlgorithm


class Publish(FilteredAlgorithm):
    """Writes a publication: allowed rows, masked; all files or none, entered into the register of the atlas."""

    ATLAS, LEVEL, OUTPUTS, FOLDER, PREVIEW_ONLY = "ATLAS", "LEVEL", "OUTPUTS", "FOLDER", "PREVIEW_ONLY"
    TITLE, LANGUAGES, IMAGERY = "TITLE", "LANGUAGES", "IMAGERY"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "publish"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Publish")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Writes what may leave the atlas at a publishing level into a new folder: records that the rule lets through, "
                  "places told as exactly as the policy of the atlas allows, with a manifest that names the SHA-256 of each "
                  "file. The publication is entered into the register of the atlas and compared with earlier ones. A preview "
                  "says first what is held back and why, and writes nothing. The choices narrow the records; places and "
                  "routes that were published anyway are always told.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        from .level_words import level_names

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterEnum(self.LEVEL, tr("Publishing level"), level_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterEnum(
            self.OUTPUTS, tr("Outputs"), output_names(), allowMultiple=True, defaultValue=[0, 1]))
        self.add_filter()
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title (empty: the usual one)"), optional=True))
        self.addParameter(QgsProcessingParameterEnum(
            self.LANGUAGES, tr("Languages"), ["English", "한국어"], allowMultiple=True, defaultValue=[0, 1]))
        self.addParameter(QgsProcessingParameterString(
            self.IMAGERY, tr("Imagery of the web map, on a second page (id of a listed source; empty: none)"), optional=True))
        self.addParameter(QgsProcessingParameterBoolean(
            self.PREVIEW_ONLY, tr("Only say what would be held back"), defaultValue=False))
        self.addParameter(QgsProcessingParameterFolderDestination(
            self.FOLDER, tr("New folder of the publication"), optional=True, createByDefault=False))
        self.addOutput(QgsProcessingOutputFolder("RESULT", tr("The folder that was written to")))
        for key, words in (("RECORDS", tr("Records that leave")), ("HELD_BACK", tr("Records held back")),
                           ("FILES", tr("Files"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))
        self.addOutput(QgsProcessingOutputString("MANIFEST_SHA256", tr("SHA-256 of the manifest")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Publish, or say what would be. Raises AtlasError, after which nothing is half done."""
        from ..domain.publishing import LEVELS
        from ..exchange.publishing import outputs, policy_store, register
        from ..exchange.publishing.release import release
        from ..exchange.publishing.watch import watching
        from ..store.atomic_folder import check_new_folder
        from .publish_words import difference_line, preview_lines, size_lines

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        preview_only = self.parameterAsBool(parameters, self.PREVIEW_ONLY, context)
        if not preview_only:
            if not folder:
                raise AtlasError("No folder is chosen.", "Choose a new folder for the publication.")
            check_new_folder(folder)
        chosen = [outputs.OUTPUTS[number] for number in self.parameterAsEnums(parameters, self.OUTPUTS, context)]
        level = LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)]
        languages = [i18n.LANGUAGES[number] for number in sorted(self.parameterAsEnums(parameters, self.LANGUAGES, context))]
        policy = policy_store.load_policy(atlas)
        with_rows = chosen != [outputs.COUNTS]
        with watching(feedback.isCanceled):
            made, preview = release(
                atlas, level, self.filter_state(parameters, context, atlas), policy,
                title=self.parameterAsString(parameters, self.TITLE, context).strip(), languages=languages or i18n.LANGUAGES,
                versions=versions(), describe=describer(with_rows))
        feedback.setProgress(10)
        job = outputs.Job(atlas, made, preview, policy.level(level), chosen, {}, analyst(), feedback.setProgress,
                          feedback.isCanceled)
        job.styles = self._styles(made, chosen)
        job.imagery = self._imagery(self.parameterAsString(parameters, self.IMAGERY, context).strip(), chosen)
        for line in preview_lines(preview, with_rows) + size_lines(preview.rows.get("cases", 0), chosen):
            feedback.pushInfo(line)
        for found in outputs.told_differences(job, register.editions_of(atlas)):
            feedback.pushWarning(difference_line(found))
        results = {"RECORDS": preview.rows.get("cases", 0), "HELD_BACK": preview.held_back}
        if preview_only:
            return results
        done = outputs.publish(job, folder)
        feedback.pushInfo(tr("{n} files written; SHA-256 of the manifest: {sum}").format(
            n=len(done.files), sum=done.manifest_sha256))
        return {**results, self.FOLDER: folder, "RESULT": folder, "FILES": len(done.files),
                "MANIFEST_SHA256": done.manifest_sha256}

    @staticmethod
    def _styles(made, chosen: List[str]) -> Dict[str, str]:
        from ..exchange.publishing import outputs

        if outputs.PROJECT not in chosen:
            return {}
        from ..mapping.published_styles import styles
        with speaking(made.languages[0]):
            return styles({int(row["route_no"]): str(row["color"]) for row in made.table("routes").dicts()})

    @staticmethod
    def _imagery(source_id: str, chosen: List[str]):
        """Return the imagery of the web map's second page, None where none is asked for. Raises AtlasError."""
        from ..exchange.publishing import outputs

        if not source_id or outputs.WEB not in chosen:
            return None
        from ..exchange.publishing.web import web_imagery
        from ..mapping import imagery_register
        return web_imagery(imagery_register.source(source_id))


def output_names() -> List[str]:
    """Return the outputs as a person chooses them, in the order of exchange.publishing.outputs.OUTPUTS."""
    return [tr("GeoPackage"), tr("CSV for readers and spreadsheets"), tr("CSV for exchange, lossless"),
            tr("Excel workbook (internal level)"), tr("GeoJSON"), tr("CSV for an import into Uwazi"),
            tr("QGIS project (with the GeoPackage)"), tr("Numbers by place, theme and year"), tr("Web map")]


def describer(with_rows: bool):
    """Return what says in English which records were chosen; without the numbers where only numbers leave."""
    from ..mapping.filter_text import filter_sentence

    def describe(state, index, themes) -> str:
        with speaking("en"):
            said = filter_sentence(state, index.counts(state), themes, published=True)
        return said if with_rows else said.rsplit("; ", 1)[0]

    return describe


def versions() -> Dict[str, str]:
    """Return the versions of the programs that make a publication."""
    import configparser

    from osgeo import gdal

    from ..paths import PACKAGE_DIR

    found = configparser.ConfigParser(interpolation=None)
    found.read([PACKAGE_DIR / "metadata.txt", PACKAGE_DIR.parent / "metadata.txt"], encoding="utf-8")
    return {"visual_atlas": found.get("general", "version", fallback="unknown"), "qgis": Qgis.version().split("-")[0],
            "gdal": gdal.VersionInfo("RELEASE_NAME")}


def analyst() -> str:
    """Return who publishes, as the options have it: for the register of the atlas, which stays inside."""
    from .. import settings

    return str(settings.ANALYST_ID.value() or "unknown")
