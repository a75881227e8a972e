"""The made-up atlas of the benches is an atlas like any other: sound, of our schema, and SYNTHETIC throughout."""

import sys
from pathlib import Path

import pytest

from visual_atlas_plugin.exchange import bulk_rtree
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.schema import check_file, create

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
import make_atlas  # noqa: E402

CASES = 700
SCHEMA = ("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name <> 'synthetic_marks' "
          "AND name NOT LIKE 'sqlite_%' ORDER BY type, name")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The path of a small made-up atlas."""
    path = tmp_path_factory.mktemp("bench") / "made.gpkg"
    make_atlas.make_atlas(path, CASES)
    return path


@pytest.fixture()
def ask(made):
    """A function that runs a query and returns its rows."""
    with open_atlas(made) as connection:
        yield lambda query, *values: connection.execute(query, values).fetchall()


def test_it_is_sound_and_says_what_it_is(made, ask):
    assert check_file(made).synthetic
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("SELECT count(*) FROM cases WHERE case_id LIKE 'SYN-%' AND title LIKE 'SYNTHETIC%' "
               "AND summary LIKE 'SYNTHETIC%'") == [(CASES,)]
    assert ask("SELECT count(*) FROM places WHERE geom IS NOT NULL") == [(4000,)]
    assert ask("SELECT count(*) FROM places WHERE import_id LIKE 'SYN-%' AND place_id NOT LIKE 'SYN-%'") == [(0,)]
    assert ask("SELECT count(*) FROM change_log WHERE action = 'import' AND import_id LIKE 'SYN-%'") == [(1,)]
    assert ask("SELECT count(*) FROM change_log WHERE action = 'insert' AND table_name = 'cases'") == [(0,)]


def test_the_schema_is_that_of_a_new_atlas(ask, tmp_path):
    create(tmp_path / "new.gpkg")
    with open_atlas(tmp_path / "new.gpkg") as connection:
        assert ask(SCHEMA) == connection.execute(SCHEMA).fetchall()


def test_locations_are_those_that_the_triggers_would_make(ask):
    columns = "stage_uuid, case_uuid, place_uuid, privacy, geom"
    assert ask("SELECT count(*) FROM located_stages") == ask("SELECT count(*) FROM case_locations")
    assert ask(f"SELECT {columns} FROM located_stages EXCEPT SELECT {columns} FROM case_locations") == []


@pytest.mark.parametrize("table", ("places", "case_locations"))
def test_the_packed_tree_is_one_that_sqlite_would_make(ask, table):
    assert ask(f"SELECT rtreecheck('rtree_{table}_geom')") == [("ok",)]
    inside = "SELECT count(*) FROM {} WHERE {}"
    found = ask(inside.format(f"rtree_{table}_geom", "maxx >= 126 AND minx <= 130 AND maxy >= 41 AND miny <= 43"))
    assert found == ask(inside.format(table, "ST_MinX(geom) BETWEEN 126 AND 130 AND ST_MinY(geom) BETWEEN 41 AND 43"))
    assert found[0][0] > 100


def test_a_tree_that_holds_rows_is_not_overwritten(ask):
    with pytest.raises(ValueError, match="not an empty R-tree"):
        bulk_rtree.write_points(_Asked(ask), "rtree_places_geom", [1], [0.0], [0.0])


class _Asked:
    """A connection that only answers."""

    def __init__(self, ask):
        self._ask = ask

    def execute(self, query):
        """Return the rows as a cursor would."""
        rows = self._ask(query)
        return type("Rows", (), {"fetchone": lambda _self: rows[0]})()


def test_the_same_seed_draws_the_same_cases(made, tmp_path):
    again = tmp_path / "again.gpkg"
    make_atlas.make_atlas(again, CASES)
    query = ("SELECT c.uuid, c.summary, c.date_edtf, group_concat(s.role || coalesce(s.place_uuid, '-')) FROM cases c "
             "JOIN stages s ON s.case_uuid = c.uuid GROUP BY c.uuid ORDER BY c.fid")
    with open_atlas(made) as first, open_atlas(again) as second:
        assert first.execute(query).fetchall() == second.execute(query).fetchall()
