"""What the algorithms that write pages share: parameters, the edition, the day, the language."""

import os
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any, Dict, List, Tuple

from qgis.core import (
    Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFile, QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination, QgsProcessingParameterNumber, QgsProcessingParameterString,
)

from ..domain import publishing
from ..domain.errors import AtlasError
from ..domain.filter_state import FilterState
from ..i18n import PAGE_LANGUAGES, beside, speaking, tr
from .filter_parameter import FilteredAlgorithm

LOWEST_DPI, HIGHEST_DPI = 72, 600


def made_on() -> date:
    """Return the day that pages print: of SOURCE_DATE_EPOCH where that is set (https://reproducible-builds.org), else today.

    Raises AtlasError where the variable is no number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not told:
        return date.today()
    try:
        return datetime.fromtimestamp(int(told), timezone.utc).date()
    except (ValueError, OverflowError, OSError) as error:
        raise AtlasError("The variable SOURCE_DATE_EPOCH is no number of seconds.", "Correct it, or unset it.",
                         str(error)) from error


def described(chosen: FilterState, index, themes) -> str:
    """Return which records an edition is about, for `release`."""
    from ..mapping.filter_text import filter_sentence

    return filter_sentence(chosen, index.counts(chosen), themes, published=True)


def add_template(algorithm) -> None:
    """Declare the parameter for a template of the user's own."""
    algorithm.addParameter(QgsProcessingParameterFile(
        algorithm.TEMPLATE, tr("Own template (empty: the atlas's); the paper is then its own"), extension="qpt", optional=True))


def chosen_paper(algorithm, parameters, context, papers) -> Tuple[Any, Tuple[str, ...]]:
    """Return the paper that is asked for, or that of a template, and the items that the template adds. Raises AtlasError."""
    own = algorithm.parameterAsFile(parameters, algorithm.TEMPLATE, context)
    if not own:
        return papers[algorithm.parameterAsEnum(parameters, algorithm.PAPER, context)], ()
    from ..layouts import templates

    template = templates.read(Path(own))
    return templates.paper_of(template, templates.nearest(template, papers)), template.own


def add_look(algorithm, colors: bool = True, formats: bool = True) -> None:
    """Declare in which colors, and in which further formats, an algorithm writes its page."""
    from .look_words import color_names, format_names

    if colors:
        algorithm.addParameter(QgsProcessingParameterEnum(algorithm.COLORS, tr("Colors"), color_names(), defaultValue=0))
    if formats:
        algorithm.addParameter(QgsProcessingParameterEnum(
            algorithm.ALSO, tr("Further files beside it, of the first page"), format_names(), allowMultiple=True, optional=True,
            defaultValue=[]))
        algorithm.addParameter(QgsProcessingParameterBoolean(
            algorithm.BLEED, tr("Bleed of 3 mm with crop marks, on the first page"), defaultValue=False))


def language_names() -> List[str]:
    """Return in what a page may be written, as `languages` reads it."""
    return [tr("As the names on maps"), "English", "한국어", tr("English, with names and headings in Korean, too")]


def languages(algorithm, parameters, context) -> Tuple[Any, str]:
    """Return how names are written, and the second language of a bilingual edition ("" for none)."""
    from ..mapping import naming

    chosen = algorithm.parameterAsEnum(parameters, algorithm.LANGUAGE, context)
    if chosen == len(PAGE_LANGUAGES):
        return replace(naming.of_settings("en"), second="ko"), "ko"
    return naming.of_settings(PAGE_LANGUAGES[chosen]), ""


def using_look(algorithm, parameters, context):
    """Return a context in which pages are made in the colors that are asked for."""
    from ..layouts import look

    chosen = algorithm.parameterAsEnum(parameters, algorithm.COLORS, context) if algorithm.parameterDefinition(
        algorithm.COLORS) else 0
    return look.using(look.LOOKS[chosen])


def finish_page(algorithm, parameters, context, layout) -> None:
    """Give a page that is built its colors and, where they are asked for, its crop marks."""
    from ..layouts import bleed, recolor

    recolor.page(layout)
    if algorithm.parameterAsBool(parameters, algorithm.BLEED, context):
        bleed.crop_marks(layout)


def further(algorithm, parameters, context) -> Tuple[str, ...]:
    """Return which further files are asked for, of layouts.outputs.KINDS."""
    from .look_words import FORMATS

    return tuple(FORMATS[number] for number in sorted(set(algorithm.parameterAsEnums(parameters, algorithm.ALSO, context))))


class PagesAlgorithm(FilteredAlgorithm):
    """Writes a PDF of an edition. A subclass names itself, adds parameters, and writes in `write`."""

    IN_BACKGROUND = False      # layouts measure fonts and draw with Qt's main thread
    ATLAS, LEVEL, LANGUAGE, TITLE, DPI, OUTPUT = "ATLAS", "LEVEL", "LANGUAGE", "TITLE", "DPI", "OUTPUT"
    PAPER, TEMPLATE = "PAPER", "TEMPLATE"
    COLORS, ALSO, BLEED = "COLORS", "ALSO", "BLEED"
    HAS_COLORS, HAS_FORMATS = False, False
    PAPER_NAMES: Tuple[str, ...] = ()       # papers to choose from, in the order of the layout's; none: A4 alone

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Publish")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "publish"

    def initAlgorithm(self, configuration=None) -> None:  # noqa: N802
        """Declare parameters and results."""
        from .level_words import level_names

        self.addParameter(QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"))
        self.add_filter()
        self.addParameter(QgsProcessingParameterEnum(
            self.LEVEL, tr("For whom"), level_names(), defaultValue=0))
        self.add_own()
        if self.PAPER_NAMES:
            self.addParameter(QgsProcessingParameterEnum(self.PAPER, tr("Paper"), list(self.PAPER_NAMES), defaultValue=0))
            add_template(self)
        add_look(self, self.HAS_COLORS, self.HAS_FORMATS)
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title (empty: the usual one)"), optional=True))
        self.addParameter(QgsProcessingParameterEnum(
            self.LANGUAGE, tr("Language"), language_names(), defaultValue=0))
        self.addParameter(QgsProcessingParameterNumber(
            self.DPI, tr("Resolution of pictures (dots per inch)"), QgsProcessingParameterNumber.Type.Integer, 300,
            minValue=LOWEST_DPI, maxValue=HIGHEST_DPI))
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, tr("PDF file"), tr("PDF (*.pdf)")))
        self.addOutput(QgsProcessingOutputFile("RESULT", tr("The file that was written")))
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Pages")))
        self.addOutput(QgsProcessingOutputNumber("RECORDS", tr("Records in the edition")))
        self.addOutput(QgsProcessingOutputNumber("HELD_BACK", tr("Records held back")))

    def add_own(self) -> None:
        """Declare the parameters of this algorithm alone."""

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Write the pages; every failure is one sentence with what to do, and leaves the file as it was."""
        from ..mapping import naming

        names, second = languages(self, parameters, context)
        with naming.using(names), speaking(names.spoken), beside(second), using_look(self, parameters, context):
            return self._run(parameters, context, feedback, names.spoken or "en")

    def _run(self, parameters, context, feedback, language: str) -> Dict[str, Any]:
        from ..layouts import export
        from ..layouts.glyphs import check_letters

        target = self.target(parameters, context)
        export.check_target(target)
        atlas, day = self.parameterAsFile(parameters, self.ATLAS, context), made_on()
        state = self.filter_state(parameters, context, atlas)
        edition, held = self.edition(parameters, context, atlas, state, day, language)
        if held:
            feedback.pushInfo(tr("Held back by the publishing rule: {n} records.").format(n=held))
        for line in check_letters(edition.release, language):
            feedback.pushWarning(line)
        feedback.setProgress(5)
        pages = self.write(parameters, context, feedback, edition, state, day, Path(target))
        feedback.setProgress(100)
        return {self.OUTPUT: target, "RESULT": target, "PAGES": pages, "HELD_BACK": held,
                "RECORDS": len(edition.release.table("cases").rows), **self.results()}

    def results(self) -> Dict[str, Any]:
        """Return the results of this algorithm alone."""
        return {}

    def edition(self, parameters, context, atlas: str, state: FilterState, day: date, language: str) -> Tuple[Any, int]:
        """Return what may leave at the chosen level, and how many records are held back. Raises AtlasError."""
        from ..exchange.publishing.release import release
        from ..layouts import gather
        from ..layouts.book.edition import Edition
        title = self.parameterAsString(parameters, self.TITLE, context).strip() or gather.default_title()
        level = publishing.LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)]
        made, preview = release(atlas, level, state, day=day, title=title, languages=(language,),
                                versions={"QGIS": Qgis.QGIS_VERSION.split("-")[0]}, describe=described)
        return Edition(made), preview.held_back

    def write(self, parameters, context, feedback, edition, state: FilterState, day: date, target: Path) -> int:
        """Write the pages of an edition to a file and return how many. Raises AtlasError."""
        raise NotImplementedError

    def target(self, parameters, context) -> str:
        """Return the file to write. Raises AtlasError where its name does not end in .pdf."""
        from .export_overview import target_path

        return target_path(self.parameterAsFileOutput(parameters, self.OUTPUT, context), "pdf")
