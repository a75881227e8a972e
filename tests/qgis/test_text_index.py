"""Search in an atlas: the tables and the plain reading against a scan letter by letter; edits; what must not stay behind."""

import random
import shutil
import sqlite3
import uuid

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer, QgsVectorLayerUtils

from tests.unit.search_oracle import finds, random_query, random_text
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.postings import BLOCK, BLOCK_BITS, LONGEST
from visual_atlas_plugin.store import schema, text_index
from visual_atlas_plugin.store.connection import connect, open_atlas
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.text_index import count, find_cases, first_cases, rebuild, refresh

# fids in five blocks, with gaps and at the edges
FIDS = (list(range(1, 120)) + [BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1] + list(range(3 * BLOCK, 3 * BLOCK + 60))
        + [7 * BLOCK + 5, 1_000_000, 3_000_000_000])
PLACES = {"MSS office": "온성보위부", "Musan": "무산", "Deport camp": "화룡"}


def put_case(connection, fid, case_id, title, summary):
    """Insert a case as any program does."""
    connection.execute("INSERT INTO cases (fid, uuid, case_id, title, summary, edited_at) VALUES (?, ?, ?, ?, ?, '2024')",
                       (fid, str(uuid.uuid4()), case_id, title, summary))


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    """An atlas of random texts, not indexed yet."""
    path = tmp_path_factory.mktemp("search") / "random.gpkg"
    schema.create(path)
    generator = random.Random(41)
    with open_atlas(path, write=True) as connection:
        places = []
        for number, (name_en, name_ko) in enumerate(PLACES.items()):
            places.append(str(uuid.uuid4()))
            connection.execute("INSERT INTO places (uuid, place_id, kind, name_en, name_ko, edited_at) "
                               "VALUES (?, ?, 'other', ?, ?, '2024')", (places[-1], f"P{number}", name_en, name_ko))
        for fid in FIDS:
            put_case(connection, fid, f"D{fid:07d}", random_text(generator, 3), random_text(generator, 12) or None)
            for order in range(generator.randrange(3)):
                connection.execute(
                    "INSERT INTO stages (uuid, case_uuid, stage_order, role, place_uuid, place_text, edited_at) "
                    "SELECT ?, uuid, ?, 'arrest', ?, ?, '2024' FROM cases WHERE fid = ?",
                    (str(uuid.uuid4()), order + 1, generator.choice(places + [None]), random_text(generator, 3) or None,
                     fid))
    return path


@pytest.fixture()
def atlas(master, tmp_path):
    """A copy of it, indexed."""
    path = shutil.copyfile(master, tmp_path / "random.gpkg")
    assert refresh(path) == 6
    return path


def scanned(path):
    """Return {fid: all text of the case} by plain SQL."""
    connection = sqlite3.connect(path)
    lines = {fid: "\n".join(str(part) for part in rest if part is not None) for fid, *rest in connection.execute(
        "SELECT fid, case_id, title, summary FROM cases")}
    for fid, *names in connection.execute(
            "SELECT c.fid, s.place_text, p.name_en, p.name_ko FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
            "LEFT JOIN places p ON p.uuid = s.place_uuid"):
        lines[fid] += "".join("\n" + name for name in names if name)
    connection.close()
    return lines


def agrees(path, seed, asked=60):
    """Hold random searches of every length against the scan; return how many hits there were."""
    generator, lines, hits = random.Random(seed), scanned(path), 0
    with open_atlas(path) as connection:
        for number in range(asked):
            query = random_query(generator, 1 + number % 5)
            wanted = sorted(fid for fid, text in lines.items() if finds(query, text))
            found = find_cases(connection, query)
            assert found.dtype == np.int64 and found.tolist() == wanted, query
            hits += len(wanted)
    return hits


def ask(path, query, *values):
    """Return rows of plain SQL."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def indexed(path):
    """Return the blocks that are indexed."""
    return [row[0] for row in ask(path, "SELECT block FROM search_blocks ORDER BY block")]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_index_finds_what_a_scan_finds(atlas, seed):
    assert agrees(atlas, seed) > 100 and len(indexed(atlas)) == 6


def test_without_the_index_the_same_is_found(master):
    assert indexed(master) == [] and agrees(master, 1) > 100


def test_lengths_one_to_four(atlas):
    lines = scanned(atlas)
    for query in ("온", "군", "온성", "보위", "온성군", "보위부", "온성보위", "온성보위부", "和", "和龙", "화룡"):
        assert find_cases(atlas, query).tolist() == sorted(fid for fid, text in lines.items() if finds(query, text)), query
    assert count(atlas, "온") > count(atlas, "온성") > count(atlas, "온성보위부") > 0


def test_first_cases_and_count(atlas):
    every = find_cases(atlas, "온")
    with open_atlas(atlas) as connection:
        assert first_cases(connection, "온", 5).tolist() == every[:5].tolist()
        assert first_cases(connection, "온", 0).tolist() == []
        assert count(connection, "온") == len(every)
        assert find_cases(connection, "온").tolist() == every.tolist()


@pytest.mark.parametrize("text", ["", "  ", "…!?"])
def test_a_text_without_letters_finds_all(atlas, master, text):
    assert find_cases(atlas, text).tolist() == FIDS and find_cases(master, text).tolist() == FIDS


def test_an_empty_atlas_finds_nothing(tmp_path):
    schema.create(tmp_path / "empty.gpkg")
    assert find_cases(tmp_path / "empty.gpkg", "온성").tolist() == [] == find_cases(tmp_path / "empty.gpkg", "").tolist()
    assert refresh(tmp_path / "empty.gpkg") == 0 == rebuild(tmp_path / "empty.gpkg")


# edits

EDITS = (
    ("UPDATE cases SET summary = '룡정온성 unheardof' WHERE fid = 7", [0]),
    ("UPDATE cases SET title = NULL || '' WHERE 0", []),
    ("UPDATE cases SET case_id = 'D9999999' WHERE fid = 1000000", [244]),
    ("UPDATE cases SET notes = '온성 unheardof', credibility = 2 WHERE fid < 5000", []),
    ("UPDATE cases SET fid = 4097 + 4096 WHERE fid = 4097", [1, 2]),
    ("UPDATE cases SET uuid = 'another' WHERE fid = 100 AND uuid NOT IN (SELECT case_uuid FROM stages)", None),
    ("DELETE FROM cases WHERE fid = 8", [0]),
    ("UPDATE stages SET place_text = '화룡시 unheardof' WHERE case_uuid = (SELECT uuid FROM cases WHERE fid = 12301)", None),
    ("UPDATE stages SET place_uuid = NULL", None),
    ("UPDATE stages SET case_uuid = (SELECT uuid FROM cases WHERE fid = 4095), stage_order = fid + 10", None),
    ("UPDATE stages SET what_happened = '온성 unheardof', notes = '온성'", []),
    ("DELETE FROM stages WHERE fid % 2 = 0", None),
    ("UPDATE places SET name_en = 'Unheardof', name_ko = '동화' WHERE place_id = 'P0'", []),
    ("UPDATE places SET fid = 77 WHERE place_id = 'P1'", None),
)


@pytest.mark.parametrize("statement, blocks", EDITS)
def test_an_edit_is_found_at_once_and_indexed_later(atlas, statement, blocks):
    before = indexed(atlas)
    connection = connect(atlas, write=True)
    connection.execute(statement)
    connection.close()
    if blocks is not None:
        assert [block for block in before if block not in indexed(atlas)] == [b for b in blocks if b in before]
    assert agrees(atlas, 5, 15) > 20
    refresh(atlas)
    assert agrees(atlas, 6, 15) > 20
    for query in ("unheardof", "D9999999"):
        assert find_cases(atlas, query).tolist() == sorted(
            fid for fid, text in scanned(atlas).items() if finds(query, text))


@pytest.mark.parametrize("statement", [
    "INSERT OR REPLACE INTO cases (case_id, title) VALUES ('D0000030', '새말')",
    "INSERT OR REPLACE INTO cases (uuid, case_id, title) SELECT uuid, 'D8', '새말' FROM cases WHERE fid = 30",
    "INSERT OR REPLACE INTO cases (fid, case_id, title) VALUES (30, 'D8', '새말')",
    "INSERT OR REPLACE INTO stages (uuid, case_uuid, stage_order, role, place_text) SELECT s.uuid, c.uuid, 99, 'arrest', '새말' "
    "FROM stages s, cases c WHERE c.fid = 12300 AND s.fid = 3",
    "INSERT OR REPLACE INTO stages (fid, case_uuid, stage_order, role, place_text) SELECT 3, c.uuid, 99, 'arrest', '새말' "
    "FROM cases c WHERE c.fid = 12300",
    "UPDATE OR REPLACE cases SET case_id = 'D0000031', title = '새말' WHERE fid = 12300",
    "UPDATE OR REPLACE stages SET uuid = (SELECT uuid FROM stages WHERE fid = 3), place_text = '새말' "
    "WHERE fid = (SELECT max(fid) FROM stages)",
])
def test_a_row_that_is_replaced_is_found_no_more(atlas, statement):
    connection = connect(atlas, write=True)
    connection.execute("PRAGMA foreign_keys = OFF")     # as with programs that leave it so
    connection.execute(statement)
    connection.close()
    assert agrees(atlas, 12, 25) > 20 and len(find_cases(atlas, "새말")) == 1
    assert len(find_cases(atlas, "")) == ask(atlas, "SELECT count(*) FROM cases")[0][0]


def test_a_new_case_is_found(atlas):
    with open_atlas(atlas, write=True) as connection:
        put_case(connection, 9_000, "D0009000", "새 사례", "새말 온성")
        put_case(connection, 50_000_000, "D5", "x", "새말")
    assert find_cases(atlas, "새말").tolist() == [9_000, 50_000_000]
    assert refresh(atlas) == 2 and find_cases(atlas, "새말").tolist() == [9_000, 50_000_000]


def test_edits_by_qgis_and_ogr_are_found(atlas):
    layer = QgsVectorLayer(f"{atlas}|layername=cases", "cases", "ogr")
    assert layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(layer)
    for name, value in (("case_id", "D7777777"), ("title", "새말"), ("summary", "QGIS 새말"), ("record_kind", "case"),
                        ("privacy", "restricted"), ("review", "draft")):
        feature[name] = value
    assert layer.addFeature(feature)
    assert layer.changeAttributeValue(3, layer.fields().indexFromName("summary"), "새말 둘")
    assert layer.deleteFeature(4)
    assert layer.commitChanges(), layer.commitErrors()
    del layer
    source = ogr.Open(str(atlas), 1)
    row = source.GetLayerByName("cases").GetFeature(5)
    row.SetField("summary", "새말 셋")
    assert source.GetLayerByName("cases").SetFeature(row) == 0
    row = source = None
    found = find_cases(atlas, "새말").tolist()
    assert found[:2] == [3, 5] and len(found) == 3
    assert agrees(atlas, 8, 30) > 50
    refresh(atlas)
    assert find_cases(atlas, "새말").tolist() == found and agrees(atlas, 9, 30) > 50


def test_an_edit_of_other_columns_by_ogr_leaves_the_index(atlas):
    source = ogr.Open(str(atlas), 1)        # OGR writes every column of the row
    row = source.GetLayerByName("cases").GetFeature(5)
    row.SetField("notes", "new")
    assert source.GetLayerByName("cases").SetFeature(row) == 0
    row = source = None
    assert len(indexed(atlas)) == 6


@pytest.mark.parametrize("change", [
    "DELETE FROM cases WHERE fid = 20", "UPDATE cases SET summary = 'other' WHERE fid = 20"])
def test_no_word_of_a_deleted_or_changed_text_stays_in_the_file(atlas, change):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE cases SET summary = 'zyxwvut 뷁쀍뷁' WHERE fid = 20")
    refresh(atlas)
    assert ask(atlas, "SELECT count(*) FROM search_index WHERE word IN ('zyxwvut', '뷁쀍')") == [(2,)]
    connection = connect(atlas, write=True)
    connection.execute(change)
    assert connection.execute("SELECT count(*) FROM search_index WHERE word IN ('zyxwvut', '뷁쀍')").fetchone() == (0,)
    connection.execute("DELETE FROM change_values")     # the log may keep old values; that is another matter
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert "zyxwvut".encode() not in atlas.read_bytes() and "뷁쀍".encode() not in atlas.read_bytes()
    refresh(atlas)
    assert find_cases(atlas, "zyxwvut").tolist() == []


def test_a_rolled_back_edit_leaves_search_as_it_was(atlas):
    connection = connect(atlas, write=True)
    connection.execute("BEGIN")
    connection.execute("DELETE FROM cases WHERE fid = 20")
    connection.execute("ROLLBACK")
    connection.close()
    assert len(indexed(atlas)) == 6 and agrees(atlas, 3, 20)


# the work

def test_rebuild_makes_everything_anew(atlas):
    with connect(atlas, write=True) as connection:
        connection.execute("UPDATE search_index SET hits = x'00'")
    before = ask(atlas, "SELECT block, word FROM search_index")
    told = []
    assert rebuild(atlas, on_progress=told.append) == 6
    assert told[-1] == 100.0 and ask(atlas, "SELECT block, word FROM search_index") == before
    assert agrees(atlas, 4, 30) > 50


def test_a_stopped_rebuild_leaves_search_right(atlas, monkeypatch):
    monkeypatch.setattr(text_index, "_AT_ONCE", 1)
    calls = iter([False, False, True, True])
    assert rebuild(atlas, is_canceled=lambda: next(calls)) == 2
    assert len(indexed(atlas)) == 2 and agrees(atlas, 4, 30) > 50
    assert refresh(atlas) == 4


def test_search_only_reads(atlas):
    with open_atlas(atlas, write=True) as connection:
        put_case(connection, 9_000, "D0009000", "x", "새말")
    before = atlas.read_bytes()
    assert find_cases(atlas, "새말").tolist() == [9_000]
    assert atlas.read_bytes() == before


def test_a_file_that_is_held_by_another_program(atlas):
    with open_atlas(atlas, write=True) as connection:
        put_case(connection, 9_000, "D0009000", "x", "새말")
    holder = connect(atlas, write=True)
    holder.execute("BEGIN IMMEDIATE")
    assert find_cases(atlas, "새말").tolist() == [9_000]
    holder.execute("ROLLBACK")
    holder.close()


def test_a_text_too_long_for_the_index_is_read_plainly(atlas):
    with open_atlas(atlas, write=True) as connection:
        put_case(connection, 9_000, "D0009000", "x", "가나" * (LONGEST // 2) + " 새말")
    assert refresh(atlas) == 1 and 2 not in indexed(atlas)
    assert find_cases(atlas, "새말").tolist() == [9_000]


def test_what_is_no_atlas_is_told(tmp_path):
    for step in (lambda: find_cases(tmp_path / "none.gpkg", "x"), lambda: rebuild(tmp_path / "none.gpkg")):
        with pytest.raises(AtlasError, match="was not found"):
            step()


# an atlas of version 1

@pytest.fixture()
def old(tmp_path, monkeypatch):
    """A file of version 1 with three cases, made by the first migration alone."""
    path = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        patch.setattr(schema, "CURRENT_VERSION", 1)
        schema.create(path)
        with open_atlas(path, write=True) as connection:
            for fid, text in ((1, "온성군"), (2, "보위부"), (BLOCK + 1, "온성 보위부")):
                put_case(connection, fid, f"D{fid}", "x", text)
    assert schema.check_file(path).version == 1
    return path


def test_an_old_atlas_is_searched_plainly(old):
    assert find_cases(old, "온성").tolist() == [1, BLOCK + 1] and not ask(
        old, "SELECT 1 FROM sqlite_master WHERE name LIKE 'search%'")
    assert rebuild(old) == 2 and schema.check_file(old).version == schema.CURRENT_VERSION
    assert find_cases(old, "온성").tolist() == [1, BLOCK + 1]


def test_an_old_atlas_is_migrated_and_indexed(old):
    rows = ask(old, "SELECT * FROM cases")
    assert schema.migrate(old) == schema.CURRENT_VERSION
    assert ask(old, "SELECT * FROM cases") == rows and indexed(old) == [0, 1]
    assert find_cases(old, "온성").tolist() == [1, BLOCK + 1] and find_cases(old, "온성 보위부").tolist() == [BLOCK + 1]
    assert ask(old, "SELECT name FROM schema_version WHERE version = 2") == [("search",)]


def test_a_migration_that_fails_changes_nothing(old, monkeypatch):
    shipped = schema.schema_sql
    monkeypatch.setattr(schema, "schema_sql", lambda name: shipped(name) + (
        "INSERT INTO nowhere VALUES (1);" if name == "0002_search.sql" else ""))
    with pytest.raises(AtlasError):
        schema.migrate(old)
    assert schema.check_file(old).version == 1 and not ask(old, "SELECT 1 FROM sqlite_master WHERE name LIKE 'search%'")


# what the tables are

def test_the_derived_tables_are_no_tables_of_the_user(master):
    tables = {row[0] for row in ask(master, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'search%'")}
    assert tables == set(text_index.DERIVED_TABLES) and all(name.startswith("search_") for name in tables)
    assert not ask(master, "SELECT 1 FROM gpkg_contents WHERE table_name LIKE 'search%'")
    assert not ask(master, "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log_search%'")
    source = ogr.Open(str(master))
    assert not [name for name in (source.GetLayer(i).GetName() for i in range(source.GetLayerCount())) if "search" in name]


def test_the_block_of_the_schema_is_that_of_the_arrays():
    text = schema.schema_sql("0002_search.sql")
    assert text.count(">> ") == text.count(f">> {BLOCK_BITS}") > 10


def test_an_atlas_of_the_facts_is_indexed_when_it_is_made(tmp_path):
    path = build_atlas(tmp_path / "facts.gpkg").path
    assert indexed(path) == [0] and len(find_cases(path, "")) == 16
    for spelling in ("Onseong", "Onsong", "Onsŏng", "온성", "onsong"):
        assert find_cases(path, spelling).tolist() == find_cases(path, "Onsong").tolist() != []
    spelled = [find_cases(path, spelling).tolist() for spelling in ("Cheongjin", "Ch'ŏngjin", "청진")]
    assert spelled[0] and spelled[0] == spelled[1] == spelled[2]
    assert count(path, "D0000110") == 1 and count(path, "d00001") == 1 and count(path, "D0000111") == 0
    with connect(path, write=True) as connection:
        connection.execute("DELETE FROM search_blocks")
    plainly = {text: find_cases(path, text).tolist() for text in ("Onseong", "Hwaryong", "도문", "Tumen 2023", "和龍", "MSS")}
    refresh(path)
    assert plainly == {text: find_cases(path, text).tolist() for text in plainly}


def test_names_of_one_town_find_the_same(tmp_path):
    path = tmp_path / "towns.gpkg"
    build_atlas(path)
    with open_atlas(path, write=True) as connection:
        for fid, text in enumerate(("held in Helong", "화룡에서", "in 和龍", "Hwaryong.", "Helongjiang", "elsewhere"), start=100):
            put_case(connection, fid, f"T{fid}", "x", text)
    for name in ("Helong", "Hwaryong", "和龙", "和龍", "화룡", "허룽"):
        found = [fid for fid in find_cases(path, name).tolist() if fid >= 100]
        assert found == [100, 101, 102, 103] + ([104] if name == "Helong" else []), name


def test_other_names_of_a_place_are_read_when_they_change(tmp_path):
    path = tmp_path / "names.gpkg"
    build_atlas(path)
    assert count(path, "Neverheard") == 0
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO place_names (place_uuid, name) SELECT uuid, 'Neverheard' FROM places "
                           "WHERE place_id = 'KP-MO-ONSONG'")
    found = find_cases(path, "Neverheard").tolist()
    assert found and set(found) <= set(find_cases(path, "Onsong").tolist()) and indexed(path) == [0]
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE place_names SET name = 'Otherwise' WHERE name = 'Neverheard'")
    assert count(path, "Neverheard") == 0 and find_cases(path, "otherwise").tolist() == found
