"""visualatlas:exportbook: a whole book of an edition as one PDF with contents and bookmarks."""

from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from .pages import PagesAlgorithm

PARTS = ("overview", "routes", "events", "places", "records", "statistics", "glossary",
         "plates")      # of layouts.book.whole.PARTS, which says in which order they stand; a number keeps its meaning


class ExportBook(PagesAlgorithm):
    """Writes the book; an older file is replaced only by a whole one."""

    CONTENTS, MOST = "CONTENTS", "MOST_RECORDS"

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

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the book and return the number of its pages."""
        from ..layouts.book import whole

        chosen = sorted(set(self.parameterAsEnums(parameters, self.CONTENTS, context)))
        if not chosen:
            raise AtlasError(tr("No part of the book is chosen."), tr("Choose one part at least."))
        order = whole.Order(
            edition.release, state, day, tuple(PARTS[number] for number in chosen), self.parameterAsInt(parameters, self.MOST, context),
            self.parameterAsInt(parameters, self.DPI, context), self.parameterAsFile(parameters, self.ATLAS, context))
        return whole.make_book(order, target, feedback.setProgress, feedback.isCanceled).pages
