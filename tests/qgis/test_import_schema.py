"""Schema 3: the table of imports, in new atlases and in those of schema 2."""

import sqlite3

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.form_styles import STYLE_NAME
from visual_atlas_plugin.store.log_seal import verify_log
from visual_atlas_plugin.store.route_rebuild import rebuild_routes

CASE = "INSERT INTO cases (case_id, title) VALUES ('D-1', 'x')"
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"


@pytest.fixture()
def old(tmp_path, monkeypatch):
    """A file of version 2 with one case, made by the first two migrations alone."""
    path = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:2])
        patch.setattr(schema, "CURRENT_VERSION", 2)
        schema.create(path)
        with open_atlas(path, write=True) as connection:
            connection.execute(CASE)
    assert schema.check_file(path).version == 2
    return path


def read(path, query):
    with open_atlas(path) as connection:
        return connection.execute(query).fetchall()


def test_an_atlas_of_schema_2_becomes_what_a_new_one_is(old, tmp_path):
    before = read(old, "SELECT * FROM cases")
    assert schema.migrate(old) == schema.CURRENT_VERSION
    schema.create(tmp_path / "new.gpkg")
    assert read(old, SCHEMA) == read(tmp_path / "new.gpkg", SCHEMA)
    assert read(old, "SELECT * FROM cases") == before
    styles = f"SELECT count(*) FROM layer_styles WHERE styleName = '{STYLE_NAME}' AND f_table_name = 'imports'"
    assert read(old, styles) == [(1,)]
    assert read(old, "SELECT data_type FROM gpkg_contents WHERE table_name = 'imports'") == [("attributes",)]
    assert verify_log(old).holds


def test_a_migration_that_fails_leaves_schema_2(old, monkeypatch):
    shipped = schema.schema_sql
    monkeypatch.setattr(schema, "schema_sql", lambda name: shipped(name) + (
        "INSERT INTO nowhere VALUES (1);" if name == "0003_change_log.sql" else ""))
    with pytest.raises(AtlasError):
        schema.migrate(old)
    assert schema.check_file(old).version == 2
    assert not read(old, "SELECT 1 FROM sqlite_master WHERE tbl_name = 'imports' OR name = 'places_same_as'")


def test_routes_of_an_old_atlas_can_be_redrawn(old):
    rebuild_routes(old)
    assert schema.check_file(old).version == 2 and not read(old, "SELECT 1 FROM sqlite_master WHERE tbl_name = 'imports'")
    triggers = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'log\\_cases\\_%' ESCAPE '\\'"
    assert read(old, triggers) == [(3,)]


def test_an_import_is_logged_and_has_sane_columns(tmp_path):
    path = tmp_path / "new.gpkg"
    schema.create(path)
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO imports (title, source_kind, imported_at) VALUES ('a', 'table', '2024-02-29')")
        for column, value in (("mapping", "{"), ("sync_state", "no"), ("row_counts", "["), ("undone_at", "2023-01-01")):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"UPDATE imports SET {column} = ?", (value,))
    assert read(path, "SELECT action FROM change_log WHERE table_name = 'imports'") == [("insert",)]
    plan = read(path, "EXPLAIN QUERY PLAN SELECT 1 FROM places WHERE same_as_place_uuid = 'x'")
    assert "places_same_as" in plan[0][3]
