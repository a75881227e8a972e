"""visualatlas:exportoverview: the overview map of an atlas as an A3, A2 or 16:9 page, PDF or PNG."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Dict, Iterator, Tuple

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFile, QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber, QgsProcessingParameterString, QgsProcessingUtils,
)

from ..domain import publishing
from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import beside, speaking, tr
from .filter_parameter import FilteredAlgorithm
from .pages import add_look, language_names, languages, using_look

LOWEST_DPI, HIGHEST_DPI = 72, 600
_FORMATS = ("pdf", "png")


class ExportOverview(FilteredAlgorithm):
    """Writes the overview page; builds a project of its own and never touches the open one."""

    IN_BACKGROUND = False      # layouts measure fonts and draw with Qt's main thread
    ATLAS, OUTPUT, FORMAT, DPI = "ATLAS", "OUTPUT", "FORMAT", "DPI"
    TITLE, COUNTS, LANGUAGE, LEVEL, PAPER, TEMPLATE = "TITLE", "COUNTS", "LANGUAGE", "LEVEL", "PAPER", "TEMPLATE"
    COLORS, ALSO, BLEED = "COLORS", "ALSO", "BLEED"
    PAPER_NAMES = ("A3", "A2", "16:9")

    def name(self) -> str:
        """Return the id within the provider; it never changes."""
        return "exportoverview"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Export overview")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does, for its dialog."""
        return tr("Writes the overview map of an atlas as one page: the border from Dandong to Hunchun, six "
                  "enlarged windows (not on a slide), legend, sources and notes. Only what may leave at the level is drawn and counted; "
                  "the page says how much is held back. Nothing is read from the network, and the open project "
                  "is not touched.")

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and results."""
        from .level_words import level_names
        from .pages import add_template

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterEnum(
            self.FORMAT, tr("Format"), [tr("PDF"), tr("PNG picture")], defaultValue=0))
        self.addParameter(QgsProcessingParameterNumber(
            self.DPI, tr("Resolution (dots per inch)"), QgsProcessingParameterNumber.Type.Integer, 300,
            minValue=LOWEST_DPI, maxValue=HIGHEST_DPI))
        self.add_filter()
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title (empty: the usual one)"), optional=True))
        self.addParameter(QgsProcessingParameterBoolean(
            self.COUNTS, tr("Show the number of records at each place"), defaultValue=False))
        self.addParameter(QgsProcessingParameterEnum(
            self.LANGUAGE, tr("Language"), language_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterEnum(self.LEVEL, tr("For whom"), level_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterEnum(self.PAPER, tr("Paper"), list(self.PAPER_NAMES), defaultValue=0))
        add_template(self)
        add_look(self)
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("Page"), tr("PDF (*.pdf);;PNG picture (*.png)")))
        self.addOutput(QgsProcessingOutputFile("RESULT", tr("The file that was written")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the page; every failure is one sentence with what to do, and leaves no file."""
        from ..mapping import naming

        names, second = languages(self, parameters, context)
        with naming.using(names), speaking(names.spoken), beside(second), using_look(self, parameters, context):
            return self._run(parameters, context, feedback)

    def _run(self, parameters, context, feedback) -> Dict[str, Any]:
        from ..layouts import export, geometry, outputs, overview
        from ..layouts.book.writing import settle_date
        from .pages import chosen_paper, finish_page, further, made_on

        fmt = _FORMATS[self.parameterAsEnum(parameters, self.FORMAT, context)]
        target = target_path(self.parameterAsFileOutput(parameters, self.OUTPUT, context), fmt)
        dpi = self.parameterAsInt(parameters, self.DPI, context)
        day = made_on()
        export.check_target(target)
        paper, own = chosen_paper(self, parameters, context, geometry.PAPERS)
        with geometry.using(paper), \
                self._page(parameters, context, Path(target), day) as (project, options):
            feedback.setProgress(30)
            for line in said(options.content):
                feedback.pushInfo(line)
            options.own = own
            layout = overview.build_overview(project, options)
            feedback.setProgress(50)
            finish_page(self, parameters, context, layout)
            with export.working_folder(Path(target)) as folder:
                more = outputs.write(layout, further(self, parameters, context), folder, Path(target).stem, dpi)
                written = export.export(layout, target, fmt, dpi)
                outputs.move([path for path in more if path.name != Path(target).name], Path(target))
            del layout
        if fmt == "pdf":
            settle_date(Path(written), day)
        feedback.setProgress(100)
        return {self.OUTPUT: written, "RESULT": written}

    @contextmanager
    def _page(self, parameters, context, target: Path, day: date) -> Iterator[Tuple]:
        """Yield what is drawn: public rows of the atlas, or the edition of another level. Raises AtlasError."""
        from ..layouts import prepare

        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        state = self.filter_state(parameters, context, atlas)
        title = self.parameterAsString(parameters, self.TITLE, context).strip()
        counts = self.parameterAsBool(parameters, self.COUNTS, context)
        level = publishing.LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)]
        if level == publishing.LEVELS[0]:
            with prepare.overview_page(atlas, state, day, title, counts) as page:
                yield page
            return
        with _edition(atlas, level, state, day, title, target) as (path, drawn, edition, held):
            with prepare.overview_page(path, drawn, day, edition.release.title, counts) as (project, options):
                from ..layouts.book import front

                options.content = replace(options.content, filter_words=front.filter_line(edition), held_back=held,
                                          edition=front.level_words(level))
                yield project, options


@contextmanager
def _edition(atlas: str, level: str, state: FilterState, day: date, title: str, target: Path) -> Iterator[Tuple]:
    """Yield an edition as an atlas file in a folder beside the target, its choices, itself, and the records held back."""
    from ..exchange.publishing.as_atlas import write_atlas
    from ..exchange.publishing.release import release
    from ..i18n import language
    from ..layouts import export, gather
    from ..layouts.book import whole
    from ..layouts.book.edition import Edition
    from .pages import described

    made, preview = release(atlas, level, state, day=day, title=title or gather.default_title(), languages=(language(),),
                            describe=described)
    with export.working_folder(target) as folder:
        path = folder / whole.EDITION_FILE
        write_atlas(made, path)
        yield str(path), whole.drawn_choices(state), Edition(made), preview.held_back


def target_path(path: str, fmt: str) -> str:
    """Return the file to write: a temporary one takes the format's ending, a chosen name must have it already."""
    target = Path(path)
    if target.suffix.lower() == "." + fmt:
        return str(target)
    temporary = Path(QgsProcessingUtils.tempFolder())
    if temporary in target.parents or not target.suffix:
        return str(target.with_suffix("." + fmt))
    raise AtlasError(
        tr("{name} does not end in .{ending}.").format(name=target.name, ending=fmt),
        tr("Choose the format that fits the name, or another name."))


def said(content) -> Tuple[str, ...]:
    """Return what the log says about a page."""
    lines = [content.filter_words]
    if content.held_back:
        lines.append(tr("Held back by the publishing rule: {n} records.").format(n=content.held_back))
    if content.held_places:
        lines.append(tr("Held back by the publishing rule: {n} places.").format(n=content.held_places))
    for missing in content.missing_fonts:
        lines.append(tr("Font replaced: {names}.").format(names=missing))
    return tuple(lines)
