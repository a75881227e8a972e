"""visualatlas:exportstatistics: the charts of an edition with their tables, as a PDF."""

from datetime import date
from pathlib import Path

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from .pages import PagesAlgorithm


class ExportStatistics(PagesAlgorithm):
    """Writes the statistics of the chosen records."""

    HAS_COLORS = True

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportstatistics"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export statistics")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes the charts of the chosen records as A4 pages, each with its numbers as a table, the choices in words, and "
                  "what each chart leaves out. Only what may leave the atlas at the chosen level is counted.")

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the pages and return how many."""
        from ..layouts.book import whole

        if not edition.case_ids():
            raise AtlasError(tr("There is no record to count."),
                             tr("All of them may be held back at this level, or none is among the choices."))
        return whole.make_statistics(edition, state, target, day)
