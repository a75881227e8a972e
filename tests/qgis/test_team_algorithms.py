"""visualatlas:createteamatlas and visualatlas:copyatlas with connections of QGIS, on a throwaway server."""

import pytest
from qgis.core import QgsDataSourceUri, QgsProcessingException, QgsProviderRegistry, QgsVectorLayer

from tests.support import postgres_server
from tests.support.algorithm_run import run_algorithm
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.processing.team_atlas import CopyAtlas, CreateTeamAtlas, connection_info
from visual_atlas_plugin.store.facts_import import build_atlas

pytestmark = pytest.mark.skipif(postgres_server.programs() is None, reason="no PostgreSQL with PostGIS here")

KEPT = {"saveUsername": True, "savePassword": True}


def run(algorithm, **parameters):
    """Return the results of a run on the team atlas "atlas"."""
    return run_algorithm(algorithm(), {"CONNECTION": "team", "NAME": "atlas", **parameters})[0]


@pytest.fixture(scope="module")
def server(qgis_app):
    """A server, and connections of QGIS to it: "team" of its superuser, "vera" of a viewer, "by service"."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    names = []

    def connect(name, user):
        uri = QgsDataSourceUri()
        uri.setConnection("127.0.0.1", str(running.port), "atlas", user, f"secret-{user}")
        metadata.saveConnection(metadata.createConnection(uri.uri(False), KEPT), name)
        names.append(name)

    with postgres_server.running() as running:
        running.sql("ALTER DATABASE atlas SET search_path = public, gis")     # QGIS looks for PostGIS on the search path
        connect("team", "postgres")
        connect("vera", "vera")
        uri = QgsDataSourceUri()
        uri.setConnection("somewhere", "atlas", "", "")
        metadata.saveConnection(metadata.createConnection(uri.uri(False), KEPT), "by service")
        names.append("by service")
        yield running
    for name in names:
        metadata.deleteConnection(name)


@pytest.fixture(scope="module")
def filled(server, tmp_path_factory):
    """The shipped atlas in the team atlas "atlas", and a viewer."""
    path = tmp_path_factory.mktemp("team") / "shipped.gpkg"
    build_atlas(path)
    assert run(CreateTeamAtlas)["TEAM_ATLAS"] == "atlas"
    server.sql("CREATE ROLE vera LOGIN PASSWORD 'secret-vera' IN ROLE atlas_viewer")
    return run(CopyAtlas, ATLAS=str(path))


def test_rows_are_told_by_level(filled):
    assert filled["ROWS"] == filled["PUBLIC"] + filled["RESTRICTED"] + filled["CONFIDENTIAL"] > filled["PUBLIC"] > 1000


def test_a_team_atlas_comes_back_as_a_file(filled, tmp_path):
    back = tmp_path / "back.gpkg"
    assert run(CopyAtlas, DIRECTION=CopyAtlas.FROM_TEAM, OUTPUT=str(back))["ROWS"] == filled["ROWS"]
    assert QgsVectorLayer(f"{back}|layername=cases", "cases", "ogr").featureCount() == 16


def test_a_viewer_opens_layers_in_plain_qgis(server, filled):
    uri = QgsDataSourceUri(connection_info("vera"))
    for schema, table, geometry, valid in (("atlas_public", "places", "geom", True), ("atlas_public", "cases", "", True),
                                           ("atlas_restricted", "cases", "", False),
                                           ("atlas_data_public", "places", "geom", False)):
        uri.setDataSource(schema, table, geometry, "", "uuid")
        layer = QgsVectorLayer(uri.uri(False), table, "postgres")
        assert layer.isValid() == valid, (schema, table)
        if valid:
            assert layer.featureCount() > 0 and next(layer.getFeatures()).hasGeometry() == bool(geometry)


def test_a_viewer_copies_nothing_out(filled, tmp_path):
    with pytest.raises(QgsProcessingException, match="does not allow"):
        run(CopyAtlas, CONNECTION="vera", DIRECTION=CopyAtlas.FROM_TEAM, OUTPUT=str(tmp_path / "x.gpkg"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name, told", [("by service", "service"), ("never made", "no PostgreSQL connection")])
def test_connections_that_lead_nowhere_are_refused(server, name, told):
    with pytest.raises(AtlasError, match=told):
        connection_info(name)
