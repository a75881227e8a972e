"""visualatlas:changetable: what appeared, vanished and grew at a place between the dates of its images."""

from datetime import date
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFolder, QgsProcessingOutputNumber,
    QgsProcessingParameterEnum, QgsProcessingParameterFeatureSink, QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination, QgsProcessingParameterNumber, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError
from ..i18n import speaking, tr
from .base import AtlasAlgorithm

FORMATS = ("csv", "svg", "pdf", "png")
_LANGUAGES = ("", "en", "ko")
# name and whether it is a number, in the order of the layer's columns
_FIELDS = (("place_id", False), ("kind", False), ("kind_name", False), ("outcome", False), ("outcome_name", False), ("earlier", False),
           ("later", False), ("basis", False), ("order_certain", False), ("size_before", True), ("size_after", True),
           ("difference", True), ("measurable_from", True), ("error_assumed", False), ("unit", False), ("analyst", False),
           ("in_words", False))


class ChangeTable(AtlasAlgorithm):
    """Compares the marks of one place, or of all, date by date. The layer has one point a change."""

    ATLAS, PLACE, LEVEL, ANALYSTS, NEAR, ASSUMED = "ATLAS", "PLACE", "LEVEL", "ANALYSTS", "NEAR", "ASSUMED"
    LANGUAGE, FORMATS, WIDTH, FOLDER, OUTPUT = "LANGUAGE", "FORMATS", "WIDTH", "FOLDER", "OUTPUT"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "changetable"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Change table of a place")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Imagery and marks")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "imagery"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Compares the marks of a place date by date: kinds and dates with counts and sizes, and what appeared, vanished, "
                  "grew. What an analyst carried over from date to date comes first; what is compared by nearness says that it is a "
                  "guess. “Not visible” is never “absent”, a date on which nobody looked is no zero, and a difference below the "
                  "error between two images is no measurable change. Results: a layer with one point a change, tables for a "
                  "spreadsheet, a figure for print.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        from .level_words import level_names

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString(self.PLACE, tr("Id of the place (empty: every place with marks)"),
                                                       optional=True))
        self.addParameter(QgsProcessingParameterEnum(self.LEVEL, tr("Publishing level"), level_names(), defaultValue=2))
        self.addParameter(QgsProcessingParameterString(self.ANALYSTS, tr("Ids of analysts, with commas (empty: all)"), optional=True))
        for key, words, usual in ((self.NEAR, tr("Guess by nearness within (meters)"), 10.0),
                                  (self.ASSUMED, tr("Error of an image where none was measured (meters)"), 5.0)):
            self.addParameter(QgsProcessingParameterNumber(key, words, QgsProcessingParameterNumber.Type.Double, usual,
                                                           minValue=0.0, maxValue=1000.0))
        self.addParameter(QgsProcessingParameterEnum(
            self.LANGUAGE, tr("Language"), [tr("As the names on maps"), "English", "한국어"], defaultValue=0))
        self.addParameter(QgsProcessingParameterEnum(
            self.FORMATS, tr("Formats"), [tr("CSV table"), tr("SVG picture"), tr("PDF"), tr("PNG picture")], allowMultiple=True,
            defaultValue=[0, 1]))
        self.addParameter(QgsProcessingParameterNumber(
            self.WIDTH, tr("Width of a picture (millimeters)"), QgsProcessingParameterNumber.Type.Integer, 180, minValue=100,
            maxValue=400))
        self.addParameter(QgsProcessingParameterFolderDestination(
            self.FOLDER, tr("Folder of the tables and figures"), optional=True, createByDefault=False))
        self.addParameter(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr("Changes"), QgsProcessing.SourceType.TypeVectorPoint, optional=True, createByDefault=True))
        self.addOutput(QgsProcessingOutputFolder("RESULT", tr("The folder that was written to")))
        for key, words in (("PLACES", tr("Places")), ("CHANGES", tr("Changes")), ("HELD_BACK", tr("Marks held back"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Compare. Raises AtlasError, after which no file is half written."""
        from ..mapping import naming

        names = naming.of_settings(_LANGUAGES[self.parameterAsEnum(parameters, self.LANGUAGE, context)])
        with naming.using(names), speaking(names.spoken):
            return self._run(parameters, context, feedback)

    def _run(self, parameters, context, feedback) -> Dict[str, Any]:
        from ..store.atomic_folder import check_folder, write_files

        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if folder:
            check_folder(folder)
        every = self._read(parameters, context, feedback)
        changes = sum(len(found.table.changes) for found in every)
        results: Dict[str, Any] = {"PLACES": len(every), "CHANGES": changes,
                                   "HELD_BACK": sum(found.held_back for found in every)}
        feedback.pushInfo(tr("{places} places, {changes} changes; {held} marks are held back.").format(
            places=len(every), changes=changes, held=results["HELD_BACK"]))
        if feedback.isCanceled():
            return results
        if folder:
            from ..layouts import change_figure

            chosen = [FORMATS[number] for number in sorted(set(self.parameterAsEnums(parameters, self.FORMATS, context)))]
            if not chosen:
                raise AtlasError(tr("No format is chosen."), tr("Choose one format at least."))
            write_files(folder, change_figure.as_files(every, chosen, self.parameterAsInt(parameters, self.WIDTH, context), 300,
                                                       date.today()))
            results[self.FOLDER] = results["RESULT"] = folder
        return {**results, **self._layer(parameters, context, every)}

    def _read(self, parameters, context, feedback) -> List[Any]:
        from ..domain.publishing import LEVELS
        from ..exchange.evidence.place_changes import Asked, place_changes, places_to_compare, told_at

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        listed = self.parameterAsString(parameters, self.ANALYSTS, context)
        analysts = [name.strip() for name in listed.split(",") if name.strip()] or None
        asked = Asked(LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)], analysts,
                      self.parameterAsDouble(parameters, self.NEAR, context),
                      self.parameterAsDouble(parameters, self.ASSUMED, context))
        place = self.parameterAsString(parameters, self.PLACE, context).strip()
        told = told_at(atlas, asked.level)
        if place:
            return [place_changes(atlas, place, asked, told)]
        uuids = places_to_compare(atlas, told)
        found = []
        for number, uuid in enumerate(uuids):
            if feedback.isCanceled():
                break
            found.append(place_changes(atlas, uuid, asked, told))
            feedback.setProgress(80 * (number + 1) / len(uuids))
        return found

    def _layer(self, parameters, context, every) -> Dict[str, Any]:
        from qgis.core import (
            QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureSink, QgsGeometry, QgsPointXY, QgsVectorLayer, QgsWkbTypes,
        )

        # the types of fields have other names in each version of Qt; a layer in memory knows them all
        columns = "&".join(f"field={name}:{'double' if is_number else 'string'}" for name, is_number in _FIELDS)
        fields = QgsVectorLayer(f"None?{columns}", "fields", "memory").fields()
        sink, key = self.parameterAsSink(parameters, self.OUTPUT, context, fields, QgsWkbTypes.Type.Point,
                                         QgsCoordinateReferenceSystem("EPSG:4326"))
        if sink is None:
            return {}
        for found in every:
            for change in found.table.changes:
                feature = QgsFeature(fields)
                if change.mark.placed:
                    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(change.mark.lon, change.mark.lat)))
                feature.setAttributes(_row(found, change))
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise AtlasError("The layer of changes could not be written.", "Choose another place for it.")
        return {self.OUTPUT: key}


def _row(found, change) -> List[Any]:
    from ..mapping import observing_words as words

    earlier = found.table.moments[change.from_moment].edtf if change.from_moment >= 0 else ""
    return [found.place_id, change.kind, words.kind_name(change.kind, found.kinds), change.outcome,
            words.outcome_names()[change.outcome], earlier, found.table.moments[change.to_moment].edtf, change.basis,
            "yes" if change.certain_order else "no", change.size_before, change.size_after, change.difference, change.limit,
            "" if change.limit is None else "yes" if change.assumed else "no", words.unit_of(change.mark.geometry), change.analyst,
            words.change_text(change, found.table, found.kinds, found.image_ids)]
