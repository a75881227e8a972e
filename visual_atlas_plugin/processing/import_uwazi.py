"""visualatlas:importuwazi: bring in an Uwazi database, live or from saved pages, through the one way that all imports take."""

import json
from dataclasses import replace
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputNumber,
    QgsProcessingOutputString, QgsProcessingParameterAuthConfig, QgsProcessingParameterBoolean, QgsProcessingParameterEnum,
    QgsProcessingParameterFile, QgsProcessingParameterFileDestination, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError, N_
from ..i18n import told, tr
from .base import AtlasAlgorithm

COUNTED = ("read", "new", "changed", "same", "rejected", "conflicts_found")
TOLD = 20                      # problems that go to the log; the report gets all that the plan holds
CONFLICTS = ("keep", "take")


class ImportUwazi(AtlasAlgorithm):
    """Reads an instance, proposes or takes a mapping, and imports: a dry run, or everything in one transaction."""

    URL, AUTHCFG, SAVED, SAVED_FOLDER, SAVE_TO = "URL", "AUTHCFG", "SAVED", "SAVED_FOLDER", "SAVE_TO"
    LANGUAGES, SINCE, RELATIONS = "LANGUAGES", "SINCE", "RELATIONS"
    MAPPING, SAVE_MAPPING = "MAPPING", "SAVE_MAPPING"
    ATLAS, DRY_RUN, OWNER, TERMS, PUBLISHER, ON_CONFLICT = "ATLAS", "DRY_RUN", "OWNER", "TERMS", "PUBLISHER", "ON_CONFLICT"
    IMPORT_ID = "IMPORT_ID"

    def __init__(self) -> None:
        super().__init__()
        self._login: Optional[object] = None

    def name(self) -> str:
        """Return the id; it never changes."""
        return "importuwazi"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Import from Uwazi")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Reads a database kept in Uwazi (such as FOOTPRINTS): live from its web address, from saved pages, or from a "
                  "CSV table that Uwazi exported or would import. Nothing is asked of the network unless an address is given "
                  "and the network is switched on in Visual Atlas; requests go out one at a time, about one a second. With a "
                  "folder to keep the pages in, a download goes on where it stopped, and a later run asks only for what was "
                  "edited since. Templates of facilities become places, of victims persons, of events cases, unless a mapping "
                  "says otherwise. All that comes in is restricted, whatever its owner has published. An authentication of "
                  "QGIS of the kind Basic signs in at Uwazi itself; other kinds are sent with each request.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in (*self._sources(), *self._meanings(), *self._targets()):
            self.addParameter(parameter)
        for name in COUNTED:
            self.addOutput(QgsProcessingOutputNumber(name.upper(), _called(name)))
        self.addOutput(QgsProcessingOutputString(self.IMPORT_ID, tr("Number of the import")))

    def _sources(self) -> tuple:
        folder = QgsProcessingParameterFile.Behavior.Folder
        return (
            QgsProcessingParameterString(self.URL, tr("Web address of the database"), "", optional=True),
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Authentication, for a restricted database"), "", optional=True),
            QgsProcessingParameterFile(self.SAVED, tr("Or a saved file (JSON, CSV, ZIP)"), optional=True),
            QgsProcessingParameterFile(self.SAVED_FOLDER, tr("Or a folder of saved pages"), folder, optional=True),
            QgsProcessingParameterFile(self.SAVE_TO, tr("Folder in which the pages are kept"), folder, optional=True),
            QgsProcessingParameterString(self.LANGUAGES, tr("Languages, with commas (none: all)"), "", optional=True),
            QgsProcessingParameterString(self.SINCE, tr("Edited since (a day, “all”, or nothing)"), "",
                                         optional=True),
            QgsProcessingParameterBoolean(self.RELATIONS, tr("Ask for the relations of each record, too (slow)"), False))

    def _meanings(self) -> tuple:
        save = QgsProcessingParameterFileDestination(
            self.SAVE_MAPPING, tr("Save the mapping"), tr("Mapping (*.json)"), optional=True, createByDefault=False)
        return QgsProcessingParameterFile(self.MAPPING, tr("Mapping (none: proposed from the templates)"), extension="json",
                                          optional=True), save

    def _targets(self) -> tuple:
        return (
            QgsProcessingParameterFile(self.ATLAS, tr("Atlas"), extension="gpkg", optional=True),
            QgsProcessingParameterBoolean(self.DRY_RUN, tr("Dry run: only say what would be done"), True),
            QgsProcessingParameterString(self.OWNER, tr("Whose data it is"), "", optional=True),
            QgsProcessingParameterString(self.TERMS, tr("Terms of its use"), "", optional=True),
            QgsProcessingParameterString(self.PUBLISHER, tr("Publisher"), "", optional=True),
            QgsProcessingParameterEnum(self.ON_CONFLICT, tr("Where a record was edited here and there"), [
                tr("Keep what is here"), tr("Take what comes in")], defaultValue=0))

    def prepareAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext,  # noqa: N802
                         feedback: QgsProcessingFeedback) -> bool:
        """Unlock the authentication on the main thread, where QGIS may have to ask for the master password."""
        try:
            self._login = _login(self.parameterAsString(parameters, self.AUTHCFG, context))
        except AtlasError as error:
            raise QgsProcessingException(told(error)) from error
        return super().prepareAlgorithm(parameters, context, feedback)

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Read, map, import. Raises AtlasError; then the atlas is as it was."""
        source = self._open(parameters, context, feedback)
        for note in source.notes:
            feedback.pushInfo(_in_words(note))
        mapping = self._mapping(parameters, context, source)
        results: Dict[str, Any] = {}
        kept = self.parameterAsFileOutput(parameters, self.SAVE_MAPPING, context)
        if kept:
            results[self.SAVE_MAPPING] = _save_mapping(kept, mapping)
        _tell_mapping(source, mapping, feedback)
        atlas = self.parameterAsFile(parameters, self.ATLAS, context)
        if atlas:
            results.update(self._import(parameters, context, feedback, atlas, source, mapping))
        return results

    def _open(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Any:
        """Return the source: saved, or downloaded where the network is switched on."""
        from ..exchange.uwazi import opening  # heavy imports when it runs
        address = self.parameterAsString(parameters, self.URL, context).strip()
        saved = [path for path in (self.parameterAsString(parameters, name, context).strip()
                                   for name in (self.SAVED, self.SAVED_FOLDER)) if path]
        if bool(address) + len(saved) != 1:
            raise AtlasError(N_("Either a web address or one saved file or folder is needed."), N_("Give one of them."))
        watch = opening.Watch(lambda share, what: _progress(feedback, share, what), feedback.isCanceled,
                              lambda trouble: feedback.pushInfo(told(trouble)))
        if saved:
            return opening.open_path(saved[0], watch)
        return self._fetch(address, parameters, context, feedback, watch)

    def _fetch(self, address: str, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
               watch: Any) -> Any:
        from ..exchange.uwazi import opening, transport
        from ..exchange.uwazi.live import Wanted
        from ..settings import NETWORK_ON
        if not NETWORK_ON.value():
            raise AtlasError(N_("The database was not asked, because the network is switched off."),
                             N_("Switch it on with the button Offline in the panel."))
        authcfg = self.parameterAsString(parameters, self.AUTHCFG, context)
        languages = self.parameterAsString(parameters, self.LANGUAGES, context)
        wanted = Wanted(tuple(part.strip() for part in languages.split(",") if part.strip()),
                        since(self.parameterAsString(parameters, self.SINCE, context)),
                        self.parameterAsBoolean(parameters, self.RELATIONS, context), bool(authcfg))
        return opening.fetch(address, transport.QgisTransport(authcfg, feedback),
                             self.parameterAsString(parameters, self.SAVE_TO, context).strip() or None, wanted, self._login,
                             bool(authcfg), watch)

    def _mapping(self, parameters: Dict[str, Any], context: QgsProcessingContext, source: Any) -> Any:
        """Return the mapping that was given, completed for what is new, or the one that is proposed."""
        from ..domain.importing.mapping_json import from_json
        from ..exchange.uwazi.proposal import completed, propose
        path = self.parameterAsFile(parameters, self.MAPPING, context)
        mapping = completed(from_json(_text_of(path)), source) if path else propose(source)
        given = {name: self.parameterAsString(parameters, key, context).strip()
                 for name, key in (("owner", self.OWNER), ("terms", self.TERMS), ("publisher", self.PUBLISHER))}
        return replace(mapping, **{name: value for name, value in given.items() if value})

    def _import(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, atlas: str,
                source: Any, mapping: Any) -> Dict[str, Any]:
        from ..exchange.apply import apply_import, make_plan
        from ..exchange.plan import ImportOptions, Watch
        from ..settings import ANALYST_ID
        options = ImportOptions(
            kind="uwazi", file_name=source.title, editor=ANALYST_ID.value(),
            on_conflict=CONFLICTS[self.parameterAsEnum(parameters, self.ON_CONFLICT, context)],
            sync_state=json.dumps({"address": source.instance.address, "sha256": source.sha256}))
        job = make_plan if self.parameterAsBoolean(parameters, self.DRY_RUN, context) else apply_import
        plan = job(atlas, source, mapping, options, Watch(lambda percent: feedback.setProgress(50 + percent / 2),
                                                          feedback.isCanceled))
        _tell_plan(plan, feedback)
        return {**{name.upper(): getattr(plan, name) for name in COUNTED}, self.IMPORT_ID: plan.import_id}


def since(text: str) -> str:
    """Return what a download is told of a day: milliseconds, "all", or "". Raises AtlasError where it is no day."""
    from ..domain.dates import DateError, parse
    from ..exchange.uwazi.live import ALL
    words = text.strip()
    if words.lower() in ("", ALL):
        return words.lower()
    try:
        day = parse(words).start_day
    except DateError as error:
        raise AtlasError(N_("“{text}” is no day."), N_("Write it as 2024-05-01."), str(error), text=words[:40]) from error
    if day is None:
        raise AtlasError(N_("“{text}” is no day."), N_("Write it as 2024-05-01."), text=words[:40])
    return str(day * 86_400_000)


def _login(authcfg: str) -> Optional[object]:
    """Return name and password of an authentication of the kind Basic, None for others. Raises AtlasError."""
    if not authcfg:
        return None
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    from ..exchange.uwazi.opening import Login
    config = QgsAuthMethodConfig()
    loaded, config = QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    if not loaded:
        raise AtlasError(N_("The authentication “{name}” cannot be opened."),
                         N_("Choose one of those that QGIS has, and give the master password when it is asked for."), name=authcfg)
    if config.method() != "Basic":
        return None
    return Login(config.config("username"), config.config("password"))


def _called(name: str) -> str:
    return {"read": tr("rows read"), "new": tr("rows that are new"), "changed": tr("rows that change something"),
            "same": tr("rows that are the same"), "rejected": tr("rows that were rejected"),
            "conflicts_found": tr("rows in conflict with edits made here")}[name]


def _progress(feedback: QgsProcessingFeedback, share: float, what: str) -> None:
    feedback.setProgress(50 * share)
    feedback.setProgressText(what)


def _text_of(path: str) -> str:
    from pathlib import Path

    from ..store.connection import explain
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise explain(error, path) from error


def _save_mapping(path: str, mapping: Any) -> str:
    from pathlib import Path

    from ..domain.importing.mapping_json import to_json
    from ..store.atomic_file import write_text
    write_text(Path(path), to_json(mapping))
    return path


def _in_words(note: Any) -> str:
    """Return a remark in the user's language."""
    return told(note) if hasattr(note, "pattern") else str(note)


def _tell_mapping(source: Any, mapping: Any, feedback: QgsProcessingFeedback) -> None:
    for name in source.origins:
        meaning = mapping.tables.get(name)
        feedback.pushInfo(tr("{table}: {rows}").format(
            table=name, rows=tr("left out") if meaning is None or meaning.rows_are == "skip" else _rows(meaning.rows_are)))


def _rows(kind: str) -> str:
    return {"cases": tr("cases"), "stages": tr("stages"), "persons": tr("persons"), "places": tr("places"),
            "sources": tr("sources"), "consents": tr("consents"), "claims": tr("figures and statements")}.get(kind, kind)


def _tell_plan(plan: Any, feedback: QgsProcessingFeedback) -> None:
    from ..domain.importing.raw import Remark
    for name in COUNTED:
        feedback.pushInfo(tr("{name}: {count}").format(name=_called(name), count=getattr(plan, name)))
    for problem in plan.problems[:TOLD]:
        feedback.pushInfo(tr("{table}, row {row}, {column}: {value}. {reason}").format(
            table=problem.table, row=problem.row, column=problem.column, value=problem.value,
            reason=told(Remark(problem.reason, **problem.values))))
    if plan.problems_found > TOLD:
        feedback.pushInfo(tr("{count} more problems.").format(count=plan.problems_found - TOLD))
    if plan.places_to_confirm:
        feedback.pushInfo(tr("{count} names of places are to be confirmed; until then they have no point.").format(
            count=len(plan.places_to_confirm)))
