"""The parts of a bulk: uuids, checks by columns against SQLite's own, the schema put back, the R-tree packed anew."""

import re
import sqlite3

import numpy as np
import pytest

from tests.unit.import_kit import ask, case, make_atlas, many, mapped, rows_of
from visual_atlas_plugin.domain.importing.handed_on_fields import HANDED_ON
from visual_atlas_plugin.exchange.apply import apply_import
from visual_atlas_plugin.exchange.bulk_checks import Checks
from visual_atlas_plugin.exchange.bulk_ids import Uuids
from visual_atlas_plugin.exchange.bulk_insert import RowRefused, insert_columns
from visual_atlas_plugin.exchange.bulk_rtree import add_points
from visual_atlas_plugin.exchange.bulk_schema import SchemaPart
from visual_atlas_plugin.exchange.bulk_sql import named
from visual_atlas_plugin.exchange.plan_rows import RULES
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.text_index import find_cases

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@pytest.fixture()
def open_file(tmp_path):
    """A connection to a small atlas inside a transaction."""
    connection = connect(make_atlas(tmp_path / "atlas.gpkg"), write=True)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize("count", [1, 2, 499, 500, 5_000])
def test_uuids_are_uuids_each_once_and_ascend(count):
    ids, others = Uuids(), Uuids()
    found = ids.new(count) + ids.new(count)
    assert len(set(found + others.new(count))) == 3 * count and found == sorted(found)
    assert all(UUID.fullmatch(one) for one in found)


# a row of each table that holds, and values that break its rules one by one
ROWS = {
    "cases": ({"case_id": "D-1", "title": "x", "date_edtf": "2003", "start_day": 5, "end_day": 9, "credibility": 3},
              {"case_id": [""], "record_kind": ["", "kind"], "privacy": ["secret"], "confidence": ["none"], "review": ["x"],
               "credibility": [0, 7, "x"], "start_day": [10], "date_edtf": [None]}),
    "stages": ({"case_uuid": "c", "stage_order": 1, "role": "arrest", "duration_value": 0, "inferred": 0},
               {"stage_order": [0, -1], "role": ["x"], "inferred": [2], "duration_value": [-0.5], "privacy": ["PUBLIC"],
                "start_day": [3]}),
    "persons": ({"person_id": "p", "pseudonym": "x", "sex": "female"}, {"sex": ["x"], "privacy": [""]}),
    "consents": ({"person_uuid": "p", "use_allowed": "keep"}, {"use_allowed": ["all"], "person_uuid": [None], "case_uuid": ["c"]}),
    "claims": ({"case_uuid": "c", "what": "people", "value_low": 1, "value_high": 2, "lat": 1.0, "lon": 2.0},
               {"value_low": [3], "lat": [91, None, -90.5], "lon": [181], "theme_uuid": ["t"], "case_uuid": [None]}),
    "citations": ({"source_uuid": "s", "case_uuid": "c"}, {"case_uuid": [None], "stage_uuid": ["s"]}),
    "sources": ({"source_key": "s", "title": "x", "reliability": "A"}, {"source_key": [""], "reliability": ["G"]}),
    "place_names": ({"place_uuid": "p", "name": "x", "script": "Hang"}, {"name": [""], "script": ["x"], "is_alias": [3]}),
}


@pytest.mark.parametrize("table", ROWS)
def test_the_rules_of_columns_are_those_of_sqlite(open_file, table):
    checks, (good, bad) = Checks(open_file), ROWS[table]
    open_file.execute("PRAGMA defer_foreign_keys = ON")
    tried = [{}] + [{name: value} for name, values in bad.items() for value in values]
    refused = 0
    for number, change in enumerate(tried):
        row = {**good, **change}
        columns = {"uuid": [f"u{number}"], **{name: [value] for name, value in row.items()}}
        try:
            assert checks.hold(table, columns)
            ours = True
        except RowRefused as error:
            ours = error.position == 0 and False
        open_file.execute("SAVEPOINT one")
        try:
            insert_columns(open_file, table, columns, {"edited_at": "x"})
            theirs = True
        except sqlite3.IntegrityError:
            theirs = False
        open_file.execute("ROLLBACK TO one")
        assert ours == theirs, (table, change)
        refused += not ours
    assert refused == len(tried) - 1


def test_every_table_of_a_bulk_can_be_checked_by_columns(open_file):
    checks = Checks(open_file)
    # places come through SQLite's own checks, with their R-tree, and so do the few rows that another atlas hands on
    for table in set(RULES) - {"places", *HANDED_ON}:
        assert checks.hold(table, {name: [value] for name, value in ROWS.get(table, ({"uuid": "x"},))[0].items()}), table


def test_a_rule_that_only_sqlite_understands_is_left_to_it(open_file):
    assert not Checks(open_file).hold("places", {"place_id": ["x"]})
    assert not Checks(open_file).hold("themes", {"theme_id": ["x"]})


def test_what_is_taken_off_is_put_back_letter_for_letter(open_file):
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    open_file.execute("CREATE TRIGGER somebody_elses AFTER INSERT ON cases BEGIN SELECT 1; END")
    before = open_file.execute(query).fetchall()
    part = SchemaPart(open_file)
    part.take_log_off(("cases",))
    part.take_triggers_off(("cases", "stages", "case_locations"))
    part.take_indexes_off(("cases_days", "no_such_index"))
    left = {row[1] for row in open_file.execute(query)}
    assert {row[1] for row in before} - left >= {"log_cases_insert", "locate_new_stage", "search_case_insert", "cases_days",
                                                 "rtree_case_locations_geom_insert", "synthetic_cases_insert"}
    assert {"somebody_elses", "log_cases_update", "log_cases_delete", "reopen_cases", "search_case_update"} <= left
    part.put_back()
    assert open_file.execute(query).fetchall() == before


@pytest.mark.parametrize("there", [0, 20, 9_000])
@pytest.mark.parametrize("come", [1, 700, 6_000])
def test_points_added_to_an_r_tree_are_found(open_file, there, come):
    chance = np.random.default_rng(there + come)
    xy = chance.uniform(-60, 60, (there + come, 2))
    ids = np.arange(1, there + come + 1)
    for part in (slice(0, there), slice(there, None)):
        if len(ids[part]):
            add_points(open_file, "rtree_case_locations_geom", ids[part], xy[part, 0], xy[part, 1])
    found = {row[0] for row in open_file.execute(
        "SELECT id FROM rtree_case_locations_geom WHERE maxx >= -10 AND minx <= 20 AND maxy >= 0 AND miny <= 30")}
    inside = ids[(xy[:, 0] >= -10) & (xy[:, 0] <= 20) & (xy[:, 1] >= 0) & (xy[:, 1] <= 30)]
    assert found == set(inside.tolist())
    assert open_file.execute("SELECT rtreecheck('rtree_case_locations_geom')").fetchone() == ("ok",)
    open_file.execute("DELETE FROM rtree_case_locations_geom WHERE id % 2 = 0")
    open_file.execute("INSERT INTO rtree_case_locations_geom VALUES (1000000, 1, 1, 1, 1)")
    assert open_file.execute("SELECT count(*) FROM rtree_case_locations_geom").fetchone() == ((there + come + 1) // 2 + 1,)
    assert open_file.execute("SELECT rtreecheck('rtree_case_locations_geom')").fetchone() == ("ok",)


def test_names_are_quoted():
    assert named("SELECT {a} FROM {t}", a=["x", 'y" OR 1'], t='t"') == 'SELECT "x", "y"" OR 1" FROM "t"""'


@pytest.mark.parametrize("before", [0, 3])
def test_many_new_places_are_in_the_r_tree_and_found_by_name(tmp_path, before):
    atlas = make_atlas(tmp_path / "atlas.gpkg")
    count = 2_600
    if before:
        apply_import(atlas, rows_of(*(case(n, where=f"First {n}", lat="41.5", lon=str(128 + n / 10))
                                      for n in range(before))), mapped())
    rows = many(count, first=1_000)
    table = rows._tables["rows"]
    table["where"] = [f"SYNTHETIC yard {n}" for n in range(count)]
    table["lat"] = [f"{38 + n / 1000:.4f}" if n % 5 else None for n in range(count)]
    table["lon"] = [f"{125 + n / 1000:.4f}" if n % 5 else None for n in range(count)]
    plan = apply_import(atlas, rows, mapped())
    assert (plan.new, plan.tables["places"].new) == (count, count)
    assert ask(atlas, "SELECT rtreecheck('rtree_places_geom')") == [("ok",)]
    assert ask(atlas, "SELECT fid FROM places WHERE geom IS NOT NULL ORDER BY fid") == ask(
        atlas, "SELECT id FROM rtree_places_geom ORDER BY id")
    assert ask(atlas, "SELECT p.name_en FROM rtree_places_geom r JOIN places p ON p.fid = r.id "
                      "WHERE r.minx BETWEEN 125.0069 AND 125.0071 AND r.miny BETWEEN 38.0069 AND 38.0071") == [
        ("SYNTHETIC yard 7",)]
    found = find_cases(atlas, "yard 7")
    assert ask(atlas, "SELECT fid FROM cases WHERE case_id = 'D-1007'")[0][0] in found.tolist()


def test_a_place_that_was_forgotten_and_comes_again_is_put_in_once(tmp_path, monkeypatch):
    monkeypatch.setattr("visual_atlas_plugin.domain.importing.positions.MOST_KNOWN", 3)
    monkeypatch.setattr("visual_atlas_plugin.exchange.places.resolving._MOST_KEPT", 2)
    monkeypatch.setattr("visual_atlas_plugin.exchange.bulk_writer.MOST_SPOTS", 2)
    monkeypatch.setattr("visual_atlas_plugin.exchange.import_run.AT_ONCE", 7)
    atlas = make_atlas(tmp_path / "atlas.gpkg")
    cases = [case(n, where=f"Yard {n % 5}", lat="41.5", lon=str(128 + n % 5)) for n in range(40)]
    plan = apply_import(atlas, rows_of(*cases), mapped())
    assert (plan.new, plan.tables["places"].new) == (40, 5)
    assert ask(atlas, "SELECT p.name_en, count(*) FROM stages s JOIN places p ON p.uuid = s.place_uuid GROUP BY 1 ORDER BY 1"
               ) == [(f"Yard {n}", 8) for n in range(5)]


def test_a_column_that_says_one_thing_is_written_in_every_row(open_file):
    open_file.execute("CREATE TABLE one (uuid TEXT UNIQUE, same TEXT, mixed, empty)")
    rows = 230
    insert_columns(open_file, "one", {"uuid": [str(n) for n in range(rows)], "same": ["x"] * rows,
                                      "mixed": [1] * (rows - 1) + [2], "empty": [None] * rows}, {})
    assert open_file.execute("SELECT same, mixed, empty, count(*) FROM one GROUP BY 1, 2, 3 ORDER BY 2").fetchall() == [
        ("x", 1, None, rows - 1), ("x", 2, None, 1)]
