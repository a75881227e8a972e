"""visualatlas:importuwazi: bring in an Uwazi database, live or from saved pages, by the one way that all imports take."""

import json
from dataclasses import replace
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean, QgsProcessingParameterFile, QgsProcessingParameterString,
)

from ..domain.errors import AtlasError, N_
from ..i18n import told, tr
from .import_table import ImportTable


class ImportUwazi(ImportTable):
    """Reads an instance, which may be downloaded first. Without an atlas it only reads, keeps and proposes."""

    KIND, BEGINS = "uwazi", 50.0
    URL, AUTHCFG, SAVED, SAVED_FOLDER, SAVE_TO = "URL", "AUTHCFG", "SAVED", "SAVED_FOLDER", "SAVE_TO"
    LANGUAGES, SINCE, RELATIONS = "LANGUAGES", "SINCE", "RELATIONS"

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
        return tr("Reads a database kept in Uwazi (such as FOOTPRINTS): live from its web address, from saved pages, or "
                  "from a CSV table that Uwazi exported or would import. Nothing is asked of the network unless an "
                  "address is given and the network is switched on in Visual Atlas; requests go out one at a time, "
                  "about one a second. With a folder to keep the pages in, a download goes on where it stopped, and a "
                  "later run asks only for what was edited since. Templates of facilities become places, of victims "
                  "persons, of events cases, unless a mapping says otherwise. All that comes in is restricted, whatever "
                  "its owner has published. An authentication of QGIS of the kind Basic signs in at Uwazi itself; other "
                  "kinds are sent with each request.")

    def _source(self) -> tuple:
        folder = QgsProcessingParameterFile.Behavior.Folder
        return (
            QgsProcessingParameterString(self.URL, tr("Web address of the database"), "", optional=True),
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Authentication, for a restricted database"), "",
                                             optional=True),
            QgsProcessingParameterFile(self.SAVED, tr("Or a saved file (JSON, CSV, ZIP)"), optional=True),
            QgsProcessingParameterFile(self.SAVED_FOLDER, tr("Or a folder of saved pages"), folder, optional=True),
            QgsProcessingParameterFile(self.SAVE_TO, tr("Folder in which the pages are kept"), folder, optional=True),
            QgsProcessingParameterString(self.LANGUAGES, tr("Languages, with commas (none: all)"), "", optional=True),
            QgsProcessingParameterString(self.SINCE, tr("Edited since (a day, “all”, or nothing)"), "", optional=True),
            QgsProcessingParameterBoolean(self.RELATIONS, tr("Ask for the relations of each record, too (slow)"), False),
            QgsProcessingParameterFile(self.MAPPING, tr("Mapping (empty: proposed)"), extension="json", optional=True))

    def _target(self) -> tuple:
        _needed, *others = super()._target()
        return (QgsProcessingParameterFile(self.ATLAS, tr("Atlas file"), extension="gpkg", optional=True), *others)

    def prepareAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext,  # noqa: N802
                         feedback: QgsProcessingFeedback) -> bool:
        """Unlock the authentication on the main thread, where QGIS may have to ask for the master password."""
        try:
            self._login = login_of(self.parameterAsString(parameters, self.AUTHCFG, context))
        except AtlasError as error:
            raise QgsProcessingException(told(error)) from error
        return super().prepareAlgorithm(parameters, context, feedback)

    def _open(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Any:
        """Return the source: saved, or downloaded where the network is switched on. Raises AtlasError."""
        from ..exchange.uwazi import opening  # heavy imports when it runs
        address = self.parameterAsString(parameters, self.URL, context).strip()
        saved = [path for path in (self.parameterAsString(parameters, name, context).strip()
                                   for name in (self.SAVED, self.SAVED_FOLDER)) if path]
        if bool(address) + len(saved) != 1:
            raise AtlasError(N_("Either a web address or one saved file or folder is needed."), N_("Give one of them."))
        watch = opening.Watch(lambda share, what: _progress(feedback, self.BEGINS * share, what), feedback.isCanceled,
                              lambda trouble: feedback.pushInfo(told(trouble)))
        if saved:
            return opening.open_path(saved[0], watch)
        return self._fetch(address, parameters, context, feedback, watch)

    def _fetch(self, address: str, parameters: Dict[str, Any], context: QgsProcessingContext,
               feedback: QgsProcessingFeedback,
               watch: Any) -> Any:
        from ..exchange import transport
        from ..exchange.uwazi import opening
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

    def _options(self, parameters: Dict[str, Any], context: QgsProcessingContext, source: Any) -> Any:
        """Return what the caller decides of the import, with where it came from."""
        state = json.dumps({"address": source.instance.address, "sha256": source.sha256})
        whole = since(self.parameterAsString(parameters, self.SINCE, context)) == "all"     # else what is missing may be older
        return replace(super()._options(parameters, context, source), sync_state=state, whole=whole)

    def _completed(self, mapping: Any, source: Any) -> Any:
        from ..exchange.uwazi.proposal import completed
        return completed(mapping, source)


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


def login_of(authcfg: str) -> Optional[object]:
    """Return name and password of an authentication of the kind Basic, None for others. Raises AtlasError."""
    if not authcfg:
        return None
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    from ..exchange.uwazi.opening import Login
    loaded, config = QgsApplication.authManager().loadAuthenticationConfig(authcfg, QgsAuthMethodConfig(), True)
    if not loaded:
        raise AtlasError(N_("The authentication “{name}” cannot be opened."),
                         N_("Choose one of those that QGIS has, and give the master password when it is asked for."),
                         name=authcfg)
    return Login(config.config("username"), config.config("password")) if config.method() == "Basic" else None


def _progress(feedback: QgsProcessingFeedback, percent: float, what: str) -> None:
    feedback.setProgress(percent)
    feedback.setProgressText(what)
