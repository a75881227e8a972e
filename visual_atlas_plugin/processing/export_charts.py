"""visualatlas:exportcharts: the charts of an atlas as pictures and tables, counted over what may be published."""

from datetime import date
from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFolder, QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination, QgsProcessingParameterNumber,
)

from ..domain.errors import AtlasError
from ..i18n import PAGE_LANGUAGES, speaking, tr
from .filter_parameter import FilteredAlgorithm

LEAST_MM, MOST_MM, USUAL_MM = 60, 400, 180
LOWEST_DPI, HIGHEST_DPI = 72, 600


class ExportCharts(FilteredAlgorithm):
    """Writes every chart in the chosen formats, and a text that describes them; all files or none."""

    ATLAS, FORMATS, LANGUAGE, OUTPUT = "ATLAS", "FORMATS", "LANGUAGE", "OUTPUT"
    WIDTH, DPI, EDITABLE_TEXT = "WIDTH", "DPI", "EDITABLE_TEXT"
    RECORDS, HELD_BACK = "RECORDS", "HELD_BACK"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportcharts"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export charts")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes four charts of an atlas: records by year and theme, cases by the provinces people were moved "
                  "between, the places named most often, and women and men. Each says how many records it is about, what "
                  "it leaves out and why. Only what may be published is counted. The same input gives the same files; "
                  "files of the same names in the folder are replaced.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and results."""
        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.add_filter()
        self.addParameter(QgsProcessingParameterEnum(
            self.FORMATS, tr("Formats"), [tr("SVG picture"), tr("PNG picture"), tr("PDF"), tr("CSV table")],
            allowMultiple=True, defaultValue=[0, 3]))
        self.addParameter(QgsProcessingParameterEnum(
            self.LANGUAGE, tr("Language"), [tr("As the names on maps"), "English", "한국어"], defaultValue=0))
        self.addParameter(QgsProcessingParameterNumber(
            self.WIDTH, tr("Width of a picture (millimeters)"), QgsProcessingParameterNumber.Type.Integer, USUAL_MM,
            minValue=LEAST_MM, maxValue=MOST_MM))
        self.addParameter(QgsProcessingParameterNumber(
            self.DPI, tr("Resolution of PNG pictures (dots per inch)"), QgsProcessingParameterNumber.Type.Integer, 300,
            minValue=LOWEST_DPI, maxValue=HIGHEST_DPI))
        self.addParameter(QgsProcessingParameterBoolean(
            self.EDITABLE_TEXT, tr("Keep letters in SVG as text: it can be edited, and needs the fonts"), defaultValue=False))
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder of the charts")))
        self.addOutput(QgsProcessingOutputFolder("RESULT", tr("The folder that was written to")))
        self.addOutput(QgsProcessingOutputNumber(self.RECORDS, tr("Records in the charts")))
        self.addOutput(QgsProcessingOutputNumber(self.HELD_BACK, tr("Records held back")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the files; every failure is one sentence with what to do, and leaves the folder as it was."""
        from ..mapping import naming

        names = naming.of_settings(PAGE_LANGUAGES[self.parameterAsEnum(parameters, self.LANGUAGE, context)])
        with naming.using(names), speaking(names.spoken):
            return self._run(parameters, context, feedback)

    def _run(self, parameters, context, feedback) -> Dict[str, Any]:
        from ..layouts import chart_pages
        from ..store.atomic_folder import check_folder, write_files

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        folder = self.parameterAsString(parameters, self.OUTPUT, context)
        chosen = [chart_pages.FORMATS[number] for number in sorted(set(self.parameterAsEnums(parameters, self.FORMATS, context)))]
        if not chosen:
            raise AtlasError(tr("No format is chosen."), tr("Choose one format at least."))
        check_folder(folder)
        day = date.today()
        charts = chart_pages.published(atlas, self.filter_state(parameters, context, atlas), day)
        feedback.setProgress(60)
        for line in charts.foot.lines:
            feedback.pushInfo(line)
        files = chart_pages.as_files(
            charts, tuple(chosen), self.parameterAsInt(parameters, self.WIDTH, context),
            self.parameterAsInt(parameters, self.DPI, context), day,
            self.parameterAsBool(parameters, self.EDITABLE_TEXT, context))
        feedback.setProgress(90)
        if not feedback.isCanceled():
            write_files(folder, files)
        feedback.setProgress(100)
        return {self.OUTPUT: folder, "RESULT": folder, self.RECORDS: charts.charts.matching,
                self.HELD_BACK: charts.held_back}
