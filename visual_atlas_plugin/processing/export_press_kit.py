"""visualatlas:exportpresskit: what a newsroom needs of one map, in a new folder, in both languages."""

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFolder, QgsProcessingOutputNumber,
    QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber, QgsProcessingParameterString,
)

from ..domain import publishing
from ..domain.errors import AtlasError, Stopped
from ..i18n import speaking, tr
from .filter_parameter import FilteredAlgorithm

MAPS = ("overview", "route", "event")
LANGUAGES = ("en", "ko")


class ExportPressKit(FilteredAlgorithm):
    """Writes a new folder, whole or not at all."""

    IN_BACKGROUND = False      # layouts measure fonts and draw with Qt's main thread
    ATLAS, LEVEL, MAP, ROUTE, CASE, TITLE = "ATLAS", "LEVEL", "MAP", "ROUTE", "CASE_ID", "TITLE"
    EMBARGO, CONTACT, COLORS, ALSO, DPI, FOLDER = "EMBARGO", "CONTACT", "COLORS", "ALSO", "DPI", "FOLDER"

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportpresskit"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export press kit")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes one map for a newsroom into a new folder, in English and in Korean: PDF, SVG with live text, a PNG that can "
                  "be read at 1,000 pixels, the map in words for those who do not see it, embargo, contact, level, credits, and a "
                  "manifest with the SHA-256 of each file.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and results."""
        from .level_words import level_names
        from .pages import HIGHEST_DPI, LOWEST_DPI, add_look

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.add_filter()
        self.addParameter(QgsProcessingParameterEnum(self.LEVEL, tr("For whom"), level_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterEnum(
            self.MAP, tr("Map"), [tr("Overview map"), tr("Route sheet"), tr("Event sheet")], defaultValue=0))
        self.addParameter(QgsProcessingParameterNumber(
            self.ROUTE, tr("Number of the route"), QgsProcessingParameterNumber.Type.Integer, 1, minValue=1))
        self.addParameter(QgsProcessingParameterString(
            self.CASE, tr("Number of the record of the event"), optional=True))
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title (empty: the usual one)"), optional=True))
        self.addParameter(QgsProcessingParameterString(
            self.EMBARGO, tr("Embargo, with its time zone (empty: none)"), optional=True))
        self.addParameter(QgsProcessingParameterString(self.CONTACT, tr("Contact (empty: none)"), optional=True))
        add_look(self, formats=False)
        self.addParameter(QgsProcessingParameterNumber(
            self.DPI, tr("Resolution of pictures (dots per inch)"), QgsProcessingParameterNumber.Type.Integer, 300,
            minValue=LOWEST_DPI, maxValue=HIGHEST_DPI))
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("New folder of the press kit"),
                                                                  createByDefault=False))
        self.addOutput(QgsProcessingOutputFolder("RESULT", tr("The folder that was written to")))
        self.addOutput(QgsProcessingOutputNumber("FILES", tr("Files")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the folder. Raises AtlasError, after which nothing is there."""
        from ..exchange.publishing import manifest
        from ..mapping import naming
        from ..store.atomic_folder import check_new_folder, new_folder
        from .pages import using_look

        target = self.parameterAsString(parameters, self.FOLDER, context)
        if not target:
            raise AtlasError("No folder is chosen.", "Choose a new folder for the publication.")
        check_new_folder(target)
        with new_folder(target) as folder:
            for number, language in enumerate(LANGUAGES):
                if feedback.isCanceled():
                    raise Stopped("Stopped before the end.", "Nothing was written.")
                with naming.using(naming.of_settings(language)), speaking(language), \
                        using_look(self, parameters, context):
                    edition = self._one_language(parameters, context, folder, language)
                feedback.setProgress(50 * (number + 1))
            manifest.write(edition.release, folder, rows_published=False)
            files = len(list(folder.iterdir()))
        return {self.FOLDER: target, "RESULT": target, "FILES": files}

    def _one_language(self, parameters, context, folder: Path, language: str):
        """Write the files of one language and return the edition."""
        from ..exchange.publishing.as_atlas import write_atlas
        from ..exchange.publishing.release import release
        from ..layouts import export, gather, press
        from ..layouts.book import whole
        from ..layouts.book.edition import Edition
        from .pages import described, made_on

        atlas, day = self.parameterAsFile(parameters, self.ATLAS, context), made_on()
        state = self.filter_state(parameters, context, atlas)
        title = self.parameterAsString(parameters, self.TITLE, context).strip() or gather.default_title()
        level = publishing.LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)]
        made, preview = release(atlas, level, state, day=day, title=title, languages=LANGUAGES,
                                versions={"QGIS": Qgis.QGIS_VERSION.split("-")[0]}, describe=described)
        edition = Edition(made)
        note = press.Note(self.parameterAsString(parameters, self.EMBARGO, context).strip(),
                          self.parameterAsString(parameters, self.CONTACT, context).strip())
        with export.working_folder(folder) as beside, ExitStack() as stack:
            path = str(beside / whole.EDITION_FILE)
            write_atlas(made, Path(path))
            page = self._page(parameters, context, edition, path, whole.drawn_choices(state), day, preview.held_back, stack)
            press.write_page(page, edition, note, folder, language, day, self.parameterAsInt(parameters, self.DPI, context))
            del page
        return edition

    def _page(self, parameters, context, edition, path: str, drawn, day: date, held: int, stack: ExitStack):
        """Return the page of the map that is asked for; what it draws from stays open in the stack. Raises AtlasError."""
        which = MAPS[self.parameterAsEnum(parameters, self.MAP, context)]
        if which == "overview":
            return _overview(edition, path, drawn, day, held, stack)
        if which == "route":
            return _route(edition, path, drawn, day, self.parameterAsInt(parameters, self.ROUTE, context), stack)
        return _event(edition, path, drawn, day, self.parameterAsString(parameters, self.CASE, context).strip(), stack)


def _overview(edition, path: str, drawn, day: date, held: int, stack: ExitStack):
    from dataclasses import replace

    from ..layouts import alt_text, geometry, overview, prepare, press

    stack.enter_context(geometry.using(geometry.SLIDE))
    project, options = stack.enter_context(prepare.overview_page(path, drawn, day, edition.release.title))
    chosen = edition.release.filter_words or options.content.filter_words
    options.content = replace(options.content, filter_words=chosen, held_back=held)
    layout = overview.build_overview(project, options)
    return press.KitPage(layout, (), options.content.title, alt_text.of_overview(edition, options.content),
                         tuple(options.content.credits))


def _route(edition, path: str, drawn, day: date, number: int, stack: ExitStack):
    from ..layouts import alt_text, press, route_sheet
    from ..layouts.desk import desk

    row = next((row for row in route_sheet.route_rows(edition) if row["route_no"] == number), None)
    if row is None:
        raise AtlasError(tr("There is no route {no} in this edition.").format(no=number),
                         tr("Choose one of the routes of the atlas that may be published."))
    table = stack.enter_context(desk(path, drawn, day, route_sheet.route_title(row)))
    layout, rest = route_sheet.build_route_sheet(table, edition, row, day)
    return press.KitPage(layout, rest, route_sheet.route_title(row), alt_text.of_route(edition, row), tuple(table.credits()))


def _event(edition, path: str, drawn, day: date, case_id: str, stack: ExitStack):
    from ..layouts import alt_text, event_sheet, press
    from ..layouts.desk import desk

    known: List[str] = event_sheet.event_ids(edition)
    if case_id not in known:
        raise AtlasError(tr("The edition has no event {no} with two crossings or more.").format(no=case_id),
                         tr("Choose one of these: {names}.").format(names=", ".join(known) or "–"))
    title = event_sheet.event_title(edition.case(case_id))
    table = stack.enter_context(desk(path, drawn, day, title))
    layout, rest = event_sheet.build_event_sheet(table, edition, case_id, day, event_sheet.PRESS)
    return press.KitPage(layout, rest, title, alt_text.of_event(edition, case_id), tuple(table.credits()))
