"""visualatlas:importtable: bring tables of any kind into an atlas, as a dry run or for good."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Tuple

from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination, QgsProcessingParameterNumber, QgsProcessingParameterString,
)

from ..domain.errors import N_, AtlasError
from ..i18n import told, tr
from .base import AtlasAlgorithm

KEEP, TAKE, REMOVE = "keep", "take", "remove"
MOST_TOLD = 50          # problems and conflicts that the log names one by one; a report names all


class ImportListener(QgsProcessingFeedback):
    """Feedback of a window, which shows more than a log can hold: the plan, and the problem with its advice and details."""

    plan: Any = None
    problem: Optional[AtlasError] = None

    def __init__(self, progress: Callable[[float], None], canceled: Callable[[], bool]):
        super().__init__(False)
        self._progress, self._canceled = progress, canceled

    def setProgress(self, percent: float) -> None:  # noqa: N802 - QGIS's names
        """Tell the window how far the work is."""
        self._progress(percent)

    def isCanceled(self) -> bool:  # noqa: N802
        """Return whether the window was told to stop."""
        return self._canceled()


class ImportTable(AtlasAlgorithm):
    """Reads a file, proposes or takes a mapping, and imports: everything in one transaction, or nothing.

    Imports of other sources are subclasses: they declare `_source`, `_open` it, and may say more in `_options`.
    KIND: of the source, for the list of imports. BEGINS: percent of the work that are done when the source is open.
    """

    KIND, BEGINS = "table", 0.0
    INPUT, MAPPING, ATLAS, DRY_RUN, REPORT, SAVE_MAPPING = "INPUT", "MAPPING", "ATLAS", "DRY_RUN", "REPORT", "SAVE_MAPPING"
    OWNER, TERMS, PUBLISHER, ON_CONFLICT, ON_GONE = "OWNER", "TERMS", "PUBLISHER", "ON_CONFLICT", "ON_GONE"
    ENCODING, SEPARATOR, HEADER_ROW, SHAPE_POINTS = "ENCODING", "SEPARATOR", "HEADER_ROW", "SHAPE_POINTS"
    DECISIONS = "DECISIONS"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "importtable"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Import tables")

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Import")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "import"

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Brings cases, stages, persons, consents, sources, figures and places from CSV, TSV, XLSX, ODS, GeoJSON, "
                  "GeoPackage, Shapefile, KML and TimeMap files into an atlas. A mapping says which column feeds which "
                  "field; without one it is proposed by names and contents, and what can be read in two ways is refused row "
                  "by row. A dry run says what would come in. All is one transaction, logged as one batch, and can be undone as "
                  "a whole. Rows are known again by their numbers: what the source changed is changed, what was edited in the "
                  "atlas is kept unless you say otherwise. All that comes in is restricted.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in (*self._source(), *self._target(), *self._files()):
            self.addParameter(parameter)
        for name, words in (("NEW", tr("rows that are new")), ("CHANGED", tr("rows that change something")),
                            ("SAME", tr("rows that are the same")), ("REJECTED", tr("rows that were rejected")),
                            ("CONFLICTS", tr("rows in conflict with edits made here")),
                            ("GONE", tr("themes and stages that the file no longer has")),
                            ("REMOVED", tr("of these, those that were removed"))):
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputString("IMPORT_ID", tr("Number of the import")))

    def _source(self) -> tuple:
        number = QgsProcessingParameterNumber.Type.Integer
        return (
            QgsProcessingParameterFile(self.INPUT, tr("File to import")),
            QgsProcessingParameterFile(self.MAPPING, tr("Mapping (empty: proposed)"), extension="json", optional=True),
            QgsProcessingParameterString(self.ENCODING, tr("Encoding of text files (empty: found)"), "", optional=True),
            QgsProcessingParameterString(self.SEPARATOR, tr("Separator of text files (empty: found)"), "", optional=True),
            QgsProcessingParameterNumber(self.HEADER_ROW, tr("Row with the names of the columns (0: found)"), number, 0,
                                         minValue=0),
            QgsProcessingParameterBoolean(self.SHAPE_POINTS, tr("Lines and areas become a point on them"), False))

    def _target(self) -> tuple:
        return (
            QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg"),
            QgsProcessingParameterBoolean(self.DRY_RUN, tr("Dry run: only say what would be done"), True),
            QgsProcessingParameterString(self.OWNER, tr("Whose data it is"), "", optional=True),
            QgsProcessingParameterString(self.TERMS, tr("Terms of its use"), "", optional=True),
            QgsProcessingParameterString(self.PUBLISHER, tr("Publisher"), "", optional=True),
            QgsProcessingParameterEnum(self.ON_CONFLICT,
                                       tr("Where both sides were edited: keep what is here, or take what comes"),
                                       [KEEP, TAKE], defaultValue=KEEP, usesStaticStrings=True),
            QgsProcessingParameterEnum(self.ON_GONE,
                                       tr("Themes and stages that the file no longer has: keep them, or remove them"),
                                       [KEEP, REMOVE], defaultValue=KEEP, usesStaticStrings=True),
            QgsProcessingParameterString(self.DECISIONS, tr("Decisions field by field (JSON, or a file of it)"), "", True, True))

    def _files(self) -> tuple:
        return (
            QgsProcessingParameterFileDestination(self.REPORT, tr("Report"), tr("Report (*.csv *.json)"), optional=True,
                                                  createByDefault=False),
            QgsProcessingParameterFileDestination(self.SAVE_MAPPING, tr("Save the mapping"), tr("Mapping (*.json)"),
                                                  optional=True, createByDefault=False))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Read, map, import. Raises AtlasError, after which the atlas is as it was."""
        try:
            return self._work(parameters, context, feedback)
        except AtlasError as error:
            if isinstance(feedback, ImportListener):
                feedback.problem = error
            raise

    def _work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
              feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        source = self._open(parameters, context, feedback)
        for note in source.notes:
            feedback.pushInfo(_in_words(note))
        mapping = self._mapping(parameters, context, feedback, source)
        results: Dict[str, Any] = {}
        saved = self.parameterAsFileOutput(parameters, self.SAVE_MAPPING, context)
        if saved:
            results[self.SAVE_MAPPING] = _save(saved, mapping)
        if self.parameterAsFile(parameters, self.ATLAS, context):
            options = self._options(parameters, context, source)
            results.update(self._import(parameters, context, feedback, (source, mapping, options)))
        return results

    def _open(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Any:
        """Return the source. Raises AtlasError."""
        from ..exchange.reading import ReadOptions, open_source  # heavy imports when it runs
        separator = self.parameterAsString(parameters, self.SEPARATOR, context).replace("\\t", "\t")
        return open_source(Path(self.parameterAsFile(parameters, self.INPUT, context)), ReadOptions(
            self.parameterAsString(parameters, self.ENCODING, context), separator,
            self.parameterAsInt(parameters, self.HEADER_ROW, context),
            self.parameterAsBool(parameters, self.SHAPE_POINTS, context)))

    def _options(self, parameters: Dict[str, Any], context: QgsProcessingContext, source: Any) -> Any:
        """Return what the caller decides of the import."""
        from ..exchange.decisions import read_decisions
        from ..exchange.plan import ImportOptions
        from ..settings import ANALYST_ID
        return ImportOptions(
            on_conflict=self.parameterAsEnumString(parameters, self.ON_CONFLICT, context) or KEEP,
            decisions=read_decisions(_json_of(self.parameterAsString(parameters, self.DECISIONS, context))),
            on_gone=TAKE if self.parameterAsEnumString(parameters, self.ON_GONE, context) == REMOVE else KEEP, editor=ANALYST_ID.value(),
            file_name=source.title, kind=self.KIND)

    def _mapping(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
                 source: Any) -> Any:
        """Return the mapping that was given or is proposed, with what the parameters say of owner, terms and publisher."""
        from ..domain.importing.mapping_json import from_json
        given = _json_of(self.parameterAsString(parameters, self.MAPPING, context))
        if given:
            mapping = self._completed(from_json(given), source)
        else:
            mapping = _proposed(source, self.parameterAsFile(parameters, self.ATLAS, context), feedback)
        given = {name: self.parameterAsString(parameters, key, context).strip()
                 for name, key in (("owner", self.OWNER), ("terms", self.TERMS), ("publisher", self.PUBLISHER))}
        return replace(mapping, **{name: value for name, value in given.items() if value})

    def _completed(self, mapping: Any, source: Any) -> Any:
        """Return a mapping that was given as it fits this source. Raises AtlasError where it does not."""
        from ..domain.importing.mapping_fit import fitted
        return fitted(mapping, source.tables())

    def _import(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
                job: Tuple[Any, Any, Any]) -> Dict[str, Any]:
        from ..exchange.apply import apply_import, make_plan
        from ..exchange.plan import Watch
        from ..exchange.report import Report
        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        dry = self.parameterAsBool(parameters, self.DRY_RUN, context)
        path = self.parameterAsFileOutput(parameters, self.REPORT, context)
        with Report(Path(path), _said) if path else nullcontext() as report:
            watch = Watch(lambda percent: feedback.setProgress(self.BEGINS + percent * (100 - self.BEGINS) / 100),
                          feedback.isCanceled, report and report.problem, report and report.conflict)
            plan = (make_plan if dry else apply_import)(atlas, *job, watch)
            if report is not None:
                report.finish(plan)
        _tell(plan, feedback, dry)
        if isinstance(feedback, ImportListener):
            feedback.plan = plan
        results = {"NEW": plan.new, "CHANGED": plan.changed, "SAME": plan.same, "REJECTED": plan.rejected,
                   "CONFLICTS": plan.conflicts_found, "IMPORT_ID": plan.import_id, "GONE": plan.gone_found, "REMOVED": plan.removed}
        return {**results, self.REPORT: path} if path else results


def _proposed(source: Any, atlas: str, feedback: QgsProcessingFeedback) -> Any:
    """Return the mapping that is proposed for a source; say what it leaves open."""
    from ..domain.importing.themes import Words
    from ..exchange.places.projecting import project
    from ..exchange.proposing import proposed
    from ..store.connection import open_atlas
    words = Words()
    if atlas:
        with open_atlas(atlas) as connection:
            words = Words.of(connection.execute("SELECT theme_id, name_en, name_ko FROM themes"), (row[0] for row in (
                connection.execute("SELECT name FROM place_names UNION SELECT name_en FROM places"))))
    proposal = proposed(source, words, project)
    for name, table in proposal.mapping.tables.items():
        feedback.pushInfo(tr("{table}: {rows}").format(
            table=name, rows=tr("left out") if table.rows_are == "skip" else table.rows_are))
        for one in proposal.columns if table.rows_are != "skip" else ():
            if one.table == name:
                feedback.pushInfo(tr("{column} → {field}").format(column=one.column, field=one.field or tr("left out")))
    if proposal.questions:
        feedback.pushWarning(tr("{n} questions are open; what hangs on them is refused. The import window asks them, or "
                                "answer them in the mapping.").format(n=len(proposal.questions)))
    return proposal.mapping


def _said(reason: str, values: Dict[str, object]) -> str:
    from ..domain.importing.raw import Remark
    return told(Remark(reason, **values))


def _in_words(note: Any) -> str:
    """Return a remark in the user's language."""
    return told(note) if hasattr(note, "pattern") else str(note)


def _json_of(given: str) -> str:
    """Return a JSON text that was given itself, or that stands in a file. Raises AtlasError."""
    given = given.strip()
    return given if given[:1] in ("", "{", "[") else _text_of(given)


def _text_of(path: str) -> str:
    from ..store.connection import explain
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise AtlasError(N_("This is not a mapping: it is no JSON."),
                         N_("Choose a mapping that Visual Atlas saved, or map the columns anew."), str(error)) from error
    except OSError as error:
        raise explain(error, path) from error


def _save(path: str, mapping: Any) -> str:
    from ..domain.importing.mapping_json import to_json
    from ..store.atomic_file import write_text
    write_text(Path(path), to_json(mapping))
    return path


def _of_conflict(one: Any) -> str:
    from ..exchange.plan import GONE
    if one.column == GONE:
        said = tr("{record}: the file no longer has “{here}”; it is removed.") if one.taken else tr(
            "{record}: the file no longer has “{here}”; it is kept.")
        return said.format(record=one.key, here=one.here)
    return tr("{record}, {column}: here “{here}”, in the file “{incoming}”").format(
        record=one.key, column=one.column, here=one.here, incoming=one.incoming)


def _tell(plan: Any, feedback: QgsProcessingFeedback, dry: bool) -> None:
    """Tell the log what became of the rows, and what is to be looked at."""
    for problem in plan.problems[:MOST_TOLD]:
        feedback.pushInfo(tr("{table}, row {row}, {column}: {value}. {reason}").format(
            table=problem.table, row=problem.row, column=problem.column, value=problem.value,
            reason=_said(problem.reason, dict(problem.values))))
    for one in plan.conflicts[:MOST_TOLD]:
        feedback.pushInfo(_of_conflict(one))
    if len(plan.problems) > MOST_TOLD or len(plan.conflicts) > MOST_TOLD:
        feedback.pushInfo(tr("The report has the rest."))
    if plan.places_to_confirm:
        feedback.pushInfo(tr("{count} names of places are to be confirmed; until then they have no point.").format(
            count=len(plan.places_to_confirm)))
    if plan.search_pending:
        feedback.pushInfo(tr("Search reads the new cases one by one until “Make search ready” has run."))
    words = tr("Read {read}: {new} new, {changed} changed, {same} the same, {rejected} rejected, {conflict} in "
               "conflict.").format(**plan.rows())
    feedback.pushInfo(tr("Dry run, nothing was written. {words}").format(words=words) if dry else words)
