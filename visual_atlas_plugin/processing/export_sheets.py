"""visualatlas:exportroute, exportevent and exportdossier: one sheet of an edition as a PDF."""

from datetime import date
from pathlib import Path
from typing import List, Tuple

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import tr
from .pages import PagesAlgorithm, chosen_paper, finish_page, further


class ExportRoute(PagesAlgorithm):
    """Writes the sheet of one published route."""

    ROUTE = "ROUTE"
    HAS_COLORS = HAS_FORMATS = True
    PAPER_NAMES = ("A4", "A3")

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportroute"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export route sheet")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes an A4 or A3 page of one published route: a map that fits it, its stops in two languages, its legs with the "
                  "cases moved along them, and what is said of it, with sources. The line is schematic.")

    def add_own(self) -> None:
        """Declare which route."""
        self.addParameter(QgsProcessingParameterNumber(
            self.ROUTE, tr("Number of the route"), QgsProcessingParameterNumber.Type.Integer, 1, minValue=1))

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the sheet and return the number of its pages."""
        from ..layouts import route_sheet

        number = self.parameterAsInt(parameters, self.ROUTE, context)
        paper, own = chosen_paper(self, parameters, context, route_sheet.PAPERS)
        row = next((row for row in route_sheet.route_rows(edition) if row["route_no"] == number), None)
        if row is None:
            raise AtlasError(tr("There is no route {no} in this edition.").format(no=number),
                             tr("Choose one of the routes of the atlas that may be published."))
        return _one_sheet(self, parameters, context, edition, state, day, target, route_sheet.route_title(row),
                          lambda desk: route_sheet.build_route_sheet(desk, edition, row, day, paper), own)


class ExportEvent(PagesAlgorithm):
    """Writes the sheet of one dated event."""

    CASE = "CASE_ID"
    HAS_COLORS = HAS_FORMATS = True
    PAPER_NAMES = ("A4", "A3", "16:9")

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportevent"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export event sheet")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes a map of one dated event, A4, A3 or a slide: its crossings, the number of people that each source "
                  "gives, rival figures side by side. A crossing without a figure says so.")

    def add_own(self) -> None:
        """Declare which event."""
        self.addParameter(QgsProcessingParameterString(self.CASE, tr("Number of the record of the event")))

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the sheet and return the number of its pages."""
        from ..layouts import event_sheet

        case_id = self.parameterAsString(parameters, self.CASE, context).strip()
        known = event_sheet.event_ids(edition)
        paper, own = chosen_paper(self, parameters, context, event_sheet.PAPERS)
        if case_id not in known:
            raise AtlasError(tr("The edition has no event {no} with two crossings or more.").format(no=case_id),
                             tr("Choose one of these: {names}.").format(names=", ".join(known) or "–"))
        return _one_sheet(self, parameters, context, edition, state, day, target,
                          event_sheet.event_title(edition.case(case_id)),
                          lambda desk: event_sheet.build_event_sheet(desk, edition, case_id, day, paper), own)


class ExportDossier(PagesAlgorithm):
    """Writes the dossiers of the chosen records, or of one."""

    CASE = "CASE_ID"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportdossier"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export dossiers")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes the chosen records, or one of them, each with custody bar, stages, figures by source, sources, and what "
                  "is not known. Every page says for whom it is.")

    def add_own(self) -> None:
        """Declare which record."""
        self.addParameter(QgsProcessingParameterString(
            self.CASE, tr("Number of the record (empty: all that are chosen)"), optional=True))

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the dossiers and return the number of pages."""
        from ..layouts.book import whole

        case_id = self.parameterAsString(parameters, self.CASE, context).strip()
        ids: List[str] = [case_id] if case_id else edition.case_ids()
        if not ids or ids[0] not in edition.case_ids():
            raise AtlasError(tr("The edition has no such record."),
                             tr("It may be held back at this level, or not be among the choices."))
        return whole.make_dossiers(edition, ids, target, day)


def _one_sheet(algorithm: PagesAlgorithm, parameters, context, edition, state: FilterState, day: date, target: Path,
               title: str, build, own: Tuple[str, ...] = ()) -> int:
    """Write one sheet, with what found no room on it on pages of their own."""
    from ..exchange.publishing.as_atlas import write_atlas
    from ..layouts import export, outputs
    from ..layouts.book import whole
    from ..layouts.desk import desk

    with export.working_folder(target) as folder:       # the map sees the edition and nothing else of the atlas
        write_atlas(edition.release, folder / whole.EDITION_FILE)
        with desk(str(folder / whole.EDITION_FILE), whole.drawn_choices(state), day, title) as table:
            table.own = own
            layout, rest = build(table)
            finish_page(algorithm, parameters, context, layout)
            more = outputs.write(layout, further(algorithm, parameters, context), folder, target.stem,
                                 algorithm.parameterAsInt(parameters, algorithm.DPI, context))
            pages = whole.write_sheet(layout, rest, edition, title, target, day,
                                      algorithm.parameterAsInt(parameters, algorithm.DPI, context))
            outputs.move(more, target)
            del layout
    return pages
