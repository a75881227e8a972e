"""visualatlas:exportbook: a whole book of an edition as one PDF with contents and bookmarks."""

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber, QgsProcessingParameterBoolean, QgsProcessingParameterDefinition, QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from .pages import PagesAlgorithm

PARTS = ("overview", "routes", "events", "places", "records", "statistics", "glossary",
         "plates")      # of layouts.book.whole.PARTS, which says in which order they stand; a number keeps its meaning
PAPERS = ("A4", "A3")


class ExportBook(PagesAlgorithm):
    """Writes the book; an older file is replaced only by a whole one."""

    IN_BACKGROUND = True        # workers draw; without them the work goes to the main thread by itself
    CONTENTS, MOST, WORKERS = "CONTENTS", "MOST_RECORDS", "WORKERS"
    PLATE_PAPER, PICTURES = "PLATE_PAPER", "PICTURES"
    failed = ()                 # titles of the pages that could not be made
    folder = ""                 # of the pictures

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportbook"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export book")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes one PDF with title page, contents, method, overview map, a sheet for each route and each event, places, "
                  "records, statistics, glossary, numbered sources and an index. Only what may leave the atlas at the chosen "
                  "level is in it. The same input and day give the same pages.")

    def add_own(self) -> None:
        """Declare which parts are wanted, and how many records at most."""
        self.addParameter(QgsProcessingParameterEnum(
            self.CONTENTS, tr("Parts"),
            [tr("Overview map"), tr("Route sheets"), tr("Event sheets"), tr("Places"), tr("Records"), tr("Statistics"),
             tr("Glossary"), tr("Facility plates")], allowMultiple=True, defaultValue=list(range(len(PARTS)))))
        self.addParameter(QgsProcessingParameterNumber(
            self.MOST, tr("Most records in the book"), QgsProcessingParameterNumber.Type.Integer, 500, minValue=1,
            maxValue=5000))
        self.addParameter(QgsProcessingParameterEnum(self.PLATE_PAPER, tr("Paper of the plates"), list(PAPERS), defaultValue=0))
        self.addParameter(QgsProcessingParameterBoolean(
            self.PICTURES, tr("As a folder of PNG pictures, a page each, instead of a PDF"), defaultValue=False))
        workers = QgsProcessingParameterNumber(
            self.WORKERS, tr("Processes that draw pages (0: QGIS itself, which waits meanwhile)"),
            QgsProcessingParameterNumber.Type.Integer, 2, minValue=0, maxValue=8)
        workers.setFlags(workers.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(workers)
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Pages that could not be made")))

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the book and return the number of its pages."""
        from ..exchange.publishing.plate_rows import read_plates
        from ..layouts.book import whole
        from ..layouts.making import making

        chosen = sorted(set(self.parameterAsEnums(parameters, self.CONTENTS, context)))
        if not chosen:
            raise AtlasError(tr("No part of the book is chosen."), tr("Choose one part at least."))
        parts = tuple(PARTS[number] for number in chosen)
        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        order = whole.Order(
            edition.release, state, day, parts, self.parameterAsInt(parameters, self.MOST, context),
            self.parameterAsInt(parameters, self.DPI, context),
            read_plates(atlas, edition.release, day) if whole.PLATES in parts else (),
            PAPERS[self.parameterAsEnum(parameters, self.PLATE_PAPER, context)],
            self.parameterAsBool(parameters, self.PICTURES, context))
        if order.as_pictures:
            target = target.with_suffix("")
            self.folder = str(target)
        made = making.make_book(order, target, self.parameterAsInt(parameters, self.WORKERS, context), making.Listener(
            lambda percent: feedback.setProgress(5 + 0.95 * percent), feedback.isCanceled, feedback.pushInfo,
            feedback.setProgressText))
        self.failed = made.failed
        if made.peak_mb:
            feedback.pushDebugInfo(f"most memory of a worker: {made.peak_mb:.0f} MB")
        return made.pages

    def results(self):
        """Return what this algorithm says beyond the others."""
        return {"FAILED": len(self.failed), **({"OUTPUT": self.folder, "RESULT": self.folder} if self.folder else {})}
