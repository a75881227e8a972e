"""visualatlas:exportplate: the plate of one facility as a PDF."""

from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterString

from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import listed, told, tr
from .pages import PagesAlgorithm, chosen_paper

DATES = (1, 2, 4)


class ExportPlate(PagesAlgorithm):
    """Writes the plate of one place: picture with call-outs, facts, what was observed, a clean copy, sources."""

    PLACE, IMAGES, DATES, CLEAN = "PLACE", "IMAGES", "DATES", "CLEAN"
    PAPER_NAMES = ("A4", "A3")

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportplate"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export facility plate")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes the plate of one facility: a picture with call-outs, coordinates with the decimals that their "
                  "precision earns, date, sensor and credit of the image, size, status, who identifies it, what was "
                  "observed, what was not seen, and a clean copy of the picture; or two or four dates of the same ground, "
                  "with the table of changes. A public plate shows approved marks alone. An image whose license does not "
                  "allow printing is refused, with the reason. A place whose point stands for a town gets no picture: any "
                  "building on it would be taken for the place.")

    def add_own(self) -> None:
        """Declare which place, images, paper and dates."""
        self.addParameter(QgsProcessingParameterString(self.PLACE, tr("Id of the place")))
        self.addParameter(QgsProcessingParameterString(
            self.IMAGES, tr("Ids of images, with commas (empty: the last ones that may be printed)"), optional=True))
        self.addParameter(QgsProcessingParameterEnum(
            self.DATES, tr("Dates"), [tr("One"), tr("Two"), tr("Four")], defaultValue=0))
        self.addParameter(QgsProcessingParameterBoolean(
            self.CLEAN, tr("With a clean copy of the picture"), defaultValue=True))

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the plate and return the number of its pages."""
        from ..exchange.evidence.place_changes import Asked, place_changes
        from ..exchange.publishing.as_atlas import write_atlas
        from ..exchange.publishing.plate_rows import read_plate, told_marks
        from ..layouts import export
        from ..layouts.book import whole
        from ..layouts.desk import desk
        from ..layouts.plate.build import PlateOrder
        from ..layouts.plate.papers import PAPERS
        from ..layouts.plate.words import is_exact
        from ..layouts.plate.writing import write_plate

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        row = self._row(parameters, context, edition)
        rows = read_plate(atlas, row["place_id"], edition.release, day)
        asked = self.parameterAsString(parameters, self.IMAGES, context).split(",")
        wanted = [part.strip() for part in asked if part.strip()]
        number = DATES[self.parameterAsEnum(parameters, self.DATES, context)]
        images = tuple(rows.chosen(wanted, number)) if is_exact(row) else ()
        for refused in rows.refused:
            feedback.pushInfo(told(AtlasError("The image {name} cannot be printed. {reason}", "", name=refused.image_id,
                                              reason=listed(refused.pattern).format(**dict(refused.values)))))
        if rows.held_marks:
            feedback.pushInfo(tr("Held back by the publishing rule: {n} marks.").format(n=rows.held_marks))
        paper, own = chosen_paper(self, parameters, context, PAPERS)
        changes = None
        if len(images) > 1:
            changes = place_changes(atlas, row["place_id"], Asked(edition.release.level), told_marks(edition.release))
        with export.working_folder(target) as folder:       # the inset sees the edition and nothing else of the atlas
            write_atlas(edition.release, folder / whole.EDITION_FILE)
            order = PlateOrder(row, rows, images, paper, day, folder,
                               self.parameterAsInt(parameters, self.DPI, context), 1,
                               self.parameterAsBool(parameters, self.CLEAN, context))
            with desk(str(folder / whole.EDITION_FILE), whole.drawn_choices(state), day, edition.release.title) as table:
                table.own = own
                return write_plate(table, edition, order, target, changes, lambda: feedback.setProgress(80))

    def _row(self, parameters, context, edition):
        place_id = self.parameterAsString(parameters, self.PLACE, context).strip()
        row = edition.places.get(place_id)
        if row is None:
            raise AtlasError("The edition has no place {name}.",
                             "It may be held back or told less exactly at this level, or not be in the atlas.",
                             name=place_id)
        return row
