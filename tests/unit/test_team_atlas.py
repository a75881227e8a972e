"""A team atlas on a real server: made, filled, read as each role, attacked, copied back, and what it refuses.

The atlas (leak_atlas.py) has a word of its own in every text that it can hold.
"""

import re
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.support import postgres_server
from tests.unit.leak_atlas import plant
from tests.unit.leak_search import WORD
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.team_levels import OPENED
from visual_atlas_plugin.exchange.team.copy_in import copy_to_team
from visual_atlas_plugin.exchange.team.copy_out import copy_from_team
from visual_atlas_plugin.exchange.team.making import create_team_atlas
from visual_atlas_plugin.exchange.team.rows import shapes_of
from visual_atlas_plugin.store.connection import connect, wkb_of
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.log_seal import heads_of, verify_log
from visual_atlas_plugin.store.schema import create

pytestmark = pytest.mark.skipif(postgres_server.programs() is None, reason="no PostgreSQL with PostGIS here")
PLANTED = re.compile(WORD + r"\d{4}")
USERS = {"viewer": "vera", "analyst": "anna", "editor": "eddy", "steward": "sten"}


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """An atlas file full of words that may not be seen by everybody."""
    folder = tmp_path_factory.mktemp("team")
    build_atlas(folder / "shipped.gpkg")
    return plant(folder / "shipped.gpkg", folder)


@pytest.fixture(scope="module")
def server(planted):
    """A server with the team atlas "atlas", a copy of that file, and a person of each role."""
    with postgres_server.running() as running:
        create_team_atlas(running.info(), "atlas")
        running.copied = copy_to_team(planted.path, running.info(), "atlas")
        for role, user in USERS.items():
            running.sql(f"CREATE ROLE {user} LOGIN PASSWORD 'secret-{user}' IN ROLE atlas_{role}")
        running.sql("CREATE ROLE nobody LOGIN PASSWORD 'secret-nobody'")
        yield running


def rows_of(path):
    """Return {table: its rows, all columns, geometry as WKB} of an atlas file, read with plain SQL."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        found = {}
        for shape in shapes_of(connection):
            rows = connection.execute(f"SELECT {', '.join(shape.columns)} FROM {shape.name} ORDER BY fid")
            found[shape.name] = [tuple(wkb_of(value) if column in shape.geometries and value is not None else value
                                       for column, value in zip(shape.columns, row)) for row in rows]
        return found


def dump(server, user, schema):
    """Return everything that a person can read of a schema, as text."""
    views = server.sql("SELECT relname FROM pg_class WHERE relkind = 'v' "
                       f"AND relnamespace = '{schema}'::regnamespace").split()
    return {view: server.sql(f"SELECT t::text FROM {schema}.{view} t", user) for view in views}


def secrets_of(path, levels):
    """Return the planted words that stand in rows of these privacy levels and in no other, by plain SQL from the file."""
    closed, others = set(), set()
    with closing(sqlite3.connect(path)) as connection:
        for shape in shapes_of(connection):
            if "privacy" in shape.columns:
                for row in connection.execute(f"SELECT privacy, * FROM {shape.name}"):
                    words = {word for value in row[1:] if isinstance(value, str) for word in PLANTED.findall(value)}
                    (closed if row[0] in levels else others).update(words)
    return closed - others


def test_there_and_back_it_is_equal_to_the_last_field(server, planted, tmp_path):
    back = tmp_path / "back.gpkg"
    count = copy_from_team(server.info("sten"), "atlas", back)
    before, after = rows_of(planted.path), rows_of(back)
    assert before.keys() == after.keys()
    for table in before:
        assert after[table] == before[table], table
    assert count == sum(len(rows) for rows in before.values()) == sum(server.copied)
    assert min(server.copied) > 0, "every level has rows"
    assert heads_of(back) == heads_of(planted.path) and verify_log(back).holds


def test_the_file_that_comes_back_is_an_atlas(server, planted, tmp_path):
    back = tmp_path / "back.gpkg"
    copy_from_team(server.info("sten"), "atlas", back)
    create(tmp_path / "new.gpkg")
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    with closing(sqlite3.connect(tmp_path / "new.gpkg")) as new, closing(sqlite3.connect(back)) as other:
        assert other.execute(schema).fetchall() == new.execute(schema).fetchall()
    with closing(sqlite3.connect(planted.path)) as one, closing(sqlite3.connect(back)) as other:
        trees = "SELECT count(*), sum(minx), sum(maxy) FROM rtree_places_geom"
        assert other.execute(trees).fetchone() == pytest.approx(one.execute(trees).fetchone())
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("role, hidden", [("viewer", ("restricted", "confidential")), ("analyst", ("confidential",)),
                                          ("editor", ("confidential",))])
def test_nothing_above_a_level_is_read(server, planted, role, hidden):
    found = dump(server, USERS[role], f"atlas_{OPENED[role]}")
    secrets = secrets_of(planted.path, hidden)
    assert len(secrets) > 50
    text = "\n".join(found.values())
    assert [word for word in secrets if word in text] == []
    assert found["cases"] and found["places"], "what is open is there"
    assert found["change_log"] == found["change_values"] == found["imports"] == ""


def test_a_steward_reads_everything(server, planted):
    found = dump(server, "sten", "atlas_confidential")
    text = "\n".join(found.values())
    assert [word for word in secrets_of(planted.path, ("restricted", "confidential")) if word not in text] == []
    assert len(found["cases"].splitlines()) == len(rows_of(planted.path)["cases"])


def test_a_row_is_as_secret_as_what_it_points_to(server):
    for child, column, parent in (("stages", "case_uuid", "cases"), ("stages", "place_uuid", "places"),
                                  ("case_themes", "case_uuid", "cases"), ("citations", "source_uuid", "sources")):
        for level, above in (("public", ("restricted", "confidential")), ("restricted", ("confidential",))):
            for higher in above:
                assert server.sql(f"SELECT count(*) FROM atlas_data_{level}.{child} c JOIN atlas_data_{higher}.{parent} p "
                                  f"ON p.uuid = c.{column}") == "0", (child, level, higher)


@pytest.mark.parametrize("user, attack", [
    ("vera", "SELECT * FROM atlas_data_restricted.cases"),
    ("vera", "SELECT * FROM atlas_data_public.cases"),
    ("vera", "SELECT * FROM atlas_restricted.cases"),
    ("anna", "SELECT * FROM atlas_confidential.cases"),
    ("anna", "SELECT * FROM atlas_data_confidential.row_order"),
    ("anna", "INSERT INTO atlas_restricted.cases (case_id, title) VALUES ('x', 'y')"),
    ("eddy", "DELETE FROM atlas_restricted.cases"),
    ("vera", "SET ROLE atlas_owner"),
    ("vera", "SET ROLE atlas_steward"),
    ("vera", "CREATE FUNCTION atlas_public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
    ("sten", "UPDATE atlas_data_confidential.change_log SET edited_by = 'somebody else'"),
    ("sten", "DELETE FROM atlas_data_confidential.change_values"),
    ("sten", "ALTER TABLE atlas_data_confidential.change_log ADD COLUMN x int"),
    ("nobody", "SELECT * FROM atlas_public.cases"),
])
def test_attacks_are_refused(server, user, attack):
    answer = server.sql(attack, user, check=False)
    assert "ERROR" in answer
    assert re.search("permission denied|must be owner|cannot insert into|cannot delete from", answer)


@pytest.mark.parametrize("analyzed", [False, True])
def test_no_extent_and_no_selectivity_is_told_of_what_is_hidden(server, analyzed):
    """Of a GiST index and of statistics PostGIS tells the extent to everybody; a hidden place was seen so."""
    if analyzed:
        server.sql("ANALYZE")
    for asked in ("gis.ST_EstimatedExtent('atlas_data_confidential', 'places', 'geom')",
                  "gis._postgis_index_extent('atlas_data_confidential.places'::regclass, 'geom')",
                  "gis._postgis_stats('atlas_data_confidential.places'::regclass, 'geom')"):
        answer = server.sql(f"SELECT {asked}", "vera", check=False)
        assert answer == "" or answer.startswith(("ERROR", "WARNING", "NOTICE")), answer
        assert "BOX" not in answer and not re.search(r"\d\d\.\d", answer), answer


def test_no_statistics_of_hidden_values(server):
    server.sql("ANALYZE")
    for user in ("vera", "anna", "nobody"):
        assert server.sql("SELECT count(*) FROM pg_stats WHERE schemaname LIKE 'atlas_data%'", user) == "0"


def test_a_condition_does_not_look_behind_a_view(server, planted):
    """A cheap function in a condition runs on rows of the view alone, not on those that the view leaves out."""
    server.sql("GRANT CREATE ON DATABASE atlas TO vera; GRANT USAGE ON SCHEMA atlas_public TO vera")
    server.sql("CREATE SCHEMA mine; CREATE FUNCTION mine.told(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS "
               "$$BEGIN RAISE NOTICE 'seen %', $1; RETURN true; END$$", "vera")
    seen = server.sql("SELECT count(*) FROM atlas_public.cases WHERE mine.told(title)", "vera")
    assert "seen" in seen and not [word for word in secrets_of(planted.path, ("restricted", "confidential")) if word in seen]


def test_numbers_of_rows_tell_nothing_of_higher_levels(server):
    for table in ("cases", "places", "stages"):
        fids = server.sql(f"SELECT fid FROM atlas_public.{table} ORDER BY fid", "vera").split()
        assert fids == [str(number) for number in range(1, len(fids) + 1)]


def test_a_second_copy_is_refused_and_changes_nothing(server, planted):
    before = server.sql("SELECT count(*) FROM atlas_data_confidential.row_order")
    with pytest.raises(AtlasError, match="rows already"):
        copy_to_team(planted.path, server.info("sten"), "atlas")
    assert server.sql("SELECT count(*) FROM atlas_data_confidential.row_order") == before


@pytest.fixture(scope="module")
def spare(server):
    """The name of a second team atlas, which is empty."""
    create_team_atlas(server.info(), "spare")
    return "spare"


def test_a_copy_that_is_stopped_or_refused_leaves_nothing(server, spare, planted, tmp_path):
    calls = iter([False] * 8 + [True] * 1000)
    with pytest.raises(Stopped):
        copy_to_team(planted.path, server.info(), spare, stopped=lambda: next(calls))
    with pytest.raises(AtlasError, match="does not allow"):
        copy_to_team(planted.path, server.info("vera"), spare)
    for level in ("public", "restricted", "confidential"):
        assert server.sql(f"SELECT count(*) FROM spare_data_{level}.places") == "0"
    with pytest.raises(AtlasError, match="is empty"):
        copy_from_team(server.info(), spare, tmp_path / "none.gpkg")
    with pytest.raises(AtlasError, match="does not allow"):
        copy_from_team(server.info("anna"), "atlas", tmp_path / "none.gpkg")
    calls = iter([False] * 3 + [True] * 1000)
    with pytest.raises(Stopped):
        copy_from_team(server.info("sten"), "atlas", tmp_path / "none.gpkg", stopped=lambda: next(calls))
    assert list(tmp_path.iterdir()) == []


def test_an_atlas_is_made_whole_or_not_at_all(server):
    with pytest.raises(AtlasError, match="already"):
        create_team_atlas(server.info(), "atlas")
    server.sql("CREATE ROLE half_editor NOLOGIN")
    with pytest.raises(AtlasError, match="already"):
        create_team_atlas(server.info(), "half")
    with pytest.raises(AtlasError, match="does not allow"):
        create_team_atlas(server.info("anna"), "hers")
    assert server.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'half%' OR nspname LIKE 'hers%'") == ""


def test_what_is_no_team_atlas_is_told(server, planted):
    server.sql("CREATE DATABASE bare", database="postgres")
    with pytest.raises(AtlasError, match="no PostGIS"):
        create_team_atlas(server.info(database="bare"), "atlas")
    with pytest.raises(AtlasError, match="no team atlas"):
        copy_to_team(planted.path, server.info(), "other")
    server.sql("CREATE SCHEMA newer_public; COMMENT ON SCHEMA newer_public IS 'Visual Atlas, schema 99'")
    with pytest.raises(AtlasError, match="newer Visual Atlas"):
        copy_to_team(planted.path, server.info(), "newer")


def test_a_hostile_search_path_is_not_followed(server, tmp_path):
    server.sql("CREATE SCHEMA evil; CREATE TABLE evil.pg_namespace (nspname text); CREATE FUNCTION evil.clock_timestamp() "
               "RETURNS timestamptz LANGUAGE plpgsql AS $$BEGIN RAISE 'caught'; END$$; "
               "ALTER DATABASE atlas SET search_path = evil, public")
    try:
        create_team_atlas(server.info(), "pathed")
        create(tmp_path / "empty.gpkg")
        copy_to_team(tmp_path / "empty.gpkg", server.info(), "pathed")
    finally:
        server.sql("ALTER DATABASE atlas RESET search_path")
    assert server.sql("SELECT count(*) FROM pathed_data_public.schema_version") != "0"


@pytest.mark.parametrize("change", [{"user": "stranger"}, {"database": "nowhere"}])
def test_errors_name_no_host_user_database_or_password(server, change):
    with pytest.raises(AtlasError) as caught:
        create_team_atlas(server.info(**change), "atlas")
    told, error = "", caught.value
    while error is not None:
        told += f"{error} {getattr(error, 'details', '')}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    for word in ("127.0.0.1", str(server.port), "stranger", "nowhere", "secret"):
        assert word not in told


def test_a_server_that_is_not_there(server):
    with pytest.raises(AtlasError, match="not reached"):
        create_team_atlas("host=127.0.0.1 port=1 user=a dbname=b", "atlas")


def test_a_value_that_the_server_cannot_hold_is_told(server, spare, tmp_path):
    create(tmp_path / "odd.gpkg")
    with closing(sqlite3.connect(tmp_path / "odd.gpkg")) as connection, connection:
        connection.execute("UPDATE atlas_info SET value = 'a' || char(0) || 'b'")
        connection.execute("INSERT INTO glossary (uuid, edited_at, term_id, term_en) VALUES ('u', 't', 'x', 'a' || char(0))")
    with pytest.raises(AtlasError, match="NUL character") as caught:
        copy_to_team(tmp_path / "odd.gpkg", server.info(), spare)
    assert "glossary" in str(caught.value)
    assert server.sql("SELECT count(*) FROM spare_data_confidential.row_order") == "0"


@pytest.mark.parametrize("change, table", [
    ("INSERT INTO glossary (term_id, term_en, row_version) VALUES ('x', 'y', 'no number')", "glossary"),
    ("PRAGMA ignore_check_constraints = ON; UPDATE sources SET reliability = 'Z' WHERE fid = (SELECT min(fid) FROM sources)",
     "sources")])
def test_a_refused_value_is_told_by_its_table_and_not_by_itself(server, spare, planted, tmp_path, change, table):
    odd = tmp_path / "odd.gpkg"
    shutil.copyfile(planted.path, odd)
    with closing(connect(odd, write=True)) as connection:
        connection.executescript(change)
    with pytest.raises(AtlasError, match="refused a") as caught:
        copy_to_team(odd, server.info(), spare)
    assert caught.value.details.endswith(table) and "no number" not in f"{caught.value} {caught.value.details}"
    assert server.sql("SELECT count(*) FROM spare_data_confidential.row_order") == "0"
