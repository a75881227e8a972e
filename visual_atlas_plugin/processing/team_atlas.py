"""visualatlas:createteamatlas and visualatlas:copyatlas: the atlas of a team on a PostGIS server."""

from typing import Any, Dict

from qgis.core import (
    QgsDataSourceUri, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingOutputString,
    QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterFileDestination,
    QgsProcessingParameterProviderConnection, QgsProcessingParameterString, QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from .base import AtlasAlgorithm


def connection_info(name: str) -> str:
    """Return what libpq takes for a connection of QGIS, its sign-in from QGIS's authentication filled in.

    Raises AtlasError where there is no such connection, or where it leaves the server to a file of services: what that
    file names can change without a word.
    """
    try:
        connection = QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(name)
        uri = QgsDataSourceUri(connection.uri()) if connection is not None else QgsDataSourceUri()
    except QgsProviderConnectionException:
        uri = QgsDataSourceUri()
    if uri.service():
        raise AtlasError("The connection names a service, whose file may lead anywhere.",
                         "Make a connection with host and database in QGIS (Browser, PostgreSQL, New Connection).")
    if not uri.database():
        raise AtlasError("QGIS has no PostgreSQL connection of this name.",
                         "Make it in QGIS (Browser, PostgreSQL, New Connection), then try again.")
    return uri.connectionInfo(True)


class _TeamAlgorithm(AtlasAlgorithm):
    """What both have in common: the group, the connection and the name."""

    CONNECTION, NAME = "CONNECTION", "NAME"

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr("Team atlas")

    def groupId(self) -> str:  # noqa: N802
        """Return the id of the group."""
        return "team"

    def add_server(self) -> None:
        """Declare which server and which atlas."""
        self.addParameter(QgsProcessingParameterProviderConnection(
            self.CONNECTION, tr("PostgreSQL connection of QGIS"), "postgres"))
        self.addParameter(QgsProcessingParameterString(self.NAME, tr("Name of the team atlas"), defaultValue="atlas"))

    def server(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """Return what libpq takes. Raises AtlasError."""
        return connection_info(self.parameterAsConnectionName(parameters, self.CONNECTION, context))


class CreateTeamAtlas(_TeamAlgorithm):
    """Makes an empty team atlas; whoever runs it becomes a steward of it."""

    def name(self) -> str:
        """Return the id; it never changes."""
        return "createteamatlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("New team atlas")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Makes an empty atlas on a PostgreSQL server with PostGIS: tables for three levels, what each role may "
                  "open, and the roles viewer, analyst, editor and steward. Needs the rights CREATE in the database and "
                  "CREATEROLE. Then fill it with “Copy an atlas between file and team”.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_server()
        self.addOutput(QgsProcessingOutputString("TEAM_ATLAS", tr("Name of the team atlas")))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Make it, whole or not at all. Raises AtlasError."""
        from ..domain.team_names import roles_of
        from ..exchange.team.making import create_team_atlas

        name = self.parameterAsString(parameters, self.NAME, context)
        create_team_atlas(self.server(parameters, context), name)
        feedback.pushInfo(tr("Roles to give to people: {roles}").format(roles=", ".join(roles_of(name)[1:])))
        return {"TEAM_ATLAS": name}


class CopyAtlas(_TeamAlgorithm):
    """Copies an atlas file into an empty team atlas, or a team atlas into a new file, equal to the last field."""

    DIRECTION, ATLAS, OUTPUT = "DIRECTION", "ATLAS", "OUTPUT"
    TO_TEAM, FROM_TEAM = 0, 1

    def name(self) -> str:
        """Return the id; it never changes."""
        return "copyatlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name shown in the toolbox."""
        return tr("Copy an atlas between file and team")

    def shortHelpString(self) -> str:  # noqa: N802
        """Return what the algorithm does."""
        return tr("Copies all of an atlas with its change log and seals: a file into an empty team atlas, where each row "
                  "goes to the level of its privacy, or a team atlas into a new file. Only stewards can: whoever sees a "
                  "part would make a file that seems whole.")

    def initAlgorithm(self, configuration: Dict[str, Any] = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterEnum(
            self.DIRECTION, tr("Direction"),
            [tr("From a file into an empty team atlas"), tr("From a team atlas into a new file")],
            defaultValue=self.TO_TEAM))
        self.add_server()
        self.addParameter(QgsProcessingParameterFile(
            self.ATLAS, tr("Atlas file to copy into the team atlas"), extension="gpkg", optional=True))
        self.addParameter(QgsProcessingParameterFileDestination(
            self.OUTPUT, tr("New atlas file"), tr("Visual Atlas (*.gpkg)"), optional=True, createByDefault=False))
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Rows copied")))
        for key, words in (("PUBLIC", tr("Rows for everybody of the team")),
                           ("RESTRICTED", tr("Rows for analysts and editors")), ("CONFIDENTIAL", tr("Rows for stewards"))):
            self.addOutput(QgsProcessingOutputNumber(key, words))

    def work(self, parameters: Dict[str, Any], context: QgsProcessingContext,
             feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Copy, all or nothing. Raises AtlasError, Stopped."""
        name = self.parameterAsString(parameters, self.NAME, context)
        if self.parameterAsEnum(parameters, self.DIRECTION, context) == self.TO_TEAM:
            return self._to_team(parameters, context, feedback, name)
        from ..exchange.team.copy_out import copy_from_team

        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if not output:
            raise AtlasError("A new file is needed.", "Name one.")
        rows = copy_from_team(self.server(parameters, context), name, output, feedback.setProgress, feedback.isCanceled)
        feedback.pushInfo(tr("{n} rows copied.").format(n=rows))
        return {"OUTPUT": output, "ROWS": rows}

    def _to_team(self, parameters, context, feedback, name: str) -> Dict[str, Any]:
        from ..exchange.team.copy_in import copy_to_team

        path = self.parameterAsFile(parameters, self.ATLAS, context)
        if not path:
            raise AtlasError("An atlas file is needed.", "Choose one.")
        copied = copy_to_team(path, self.server(parameters, context), name, feedback.setProgress, feedback.isCanceled)
        feedback.pushInfo(tr("Rows by level: {public} public, {restricted} restricted, {confidential} confidential.").format(
            **copied._asdict()))
        return {"ROWS": sum(copied), "PUBLIC": copied.public, "RESTRICTED": copied.restricted,
                "CONFIDENTIAL": copied.confidential}
