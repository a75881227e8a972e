"""Imports into an atlas: what is new, changed, the same; three-way against edits; logged, indexed, verified."""

import sqlite3
from dataclasses import replace

import pytest

from tests.unit.import_kit import ask, case, content, edit, make_atlas, many, mapped, rows_of
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.importing.raw import ListSource
from visual_atlas_plugin.exchange.apply import apply_import, make_plan
from visual_atlas_plugin.exchange.plan import NOTHING_KNOWN, TAKE, ImportOptions, Watch
from visual_atlas_plugin.store.log_seal import seal_log, verify_log


@pytest.fixture()
def atlas(tmp_path):
    """The path of a small atlas."""
    return make_atlas(tmp_path / "atlas.gpkg")


def figures(plan):
    """Return read, new, changed, same, rejected, in conflict."""
    return plan.read, plan.new, plan.changed, plan.same, plan.rejected, plan.conflicts_found


def test_rows_become_cases_with_themes_stages_and_points(atlas):
    plan = apply_import(atlas, rows_of(case(1), case(2, where="Gamma", kind="settlement", theme="Torture;Arrest")), mapped())
    assert figures(plan) == (2, 2, 0, 0, 0, 0)
    assert ask(atlas, "SELECT case_id, title, summary, date_edtf, privacy, review, owner, terms, import_id FROM cases "
               "ORDER BY case_id") == [
        ("D-1", "Case 1", "made up 1", "2003-02", "restricted", "draft", "Group A", "for this atlas only", plan.import_id),
        ("D-2", "Case 2", "made up 2", "2003-03", "restricted", "draft", "Group A", "for this atlas only", plan.import_id)]
    assert ask(atlas, "SELECT c.case_id, t.theme_id FROM case_themes l JOIN cases c ON c.uuid = l.case_uuid "
               "JOIN themes t ON t.uuid = l.theme_uuid ORDER BY 1, 2") == [
        ("D-1", "arrest"), ("D-2", "arrest"), ("D-2", "torture")]
    assert ask(atlas, "SELECT c.case_id, s.role, p.place_id, s.place_text FROM stages s "
               "JOIN cases c ON c.uuid = s.case_uuid LEFT JOIN places p ON p.uuid = s.place_uuid ORDER BY 1") == [
        ("D-1", "detention", "P-1", "Alpha prison"), ("D-2", "detention", "P-3", "Gamma")]
    assert ask(atlas, "SELECT l.privacy, ST_MinX(l.geom), r.minx <= 127 FROM case_locations l JOIN "
               "rtree_case_locations_geom r ON r.id = l.fid") == [("restricted", 127.0, 1)]
    assert ask(atlas, "SELECT action, table_name, import_id, row_count FROM change_log WHERE action = 'import'") == [
        ("import", "*", plan.import_id, 7)]
    assert verify_log(atlas).holds
    seal_log(atlas)
    assert verify_log(atlas).holds


def test_a_dry_run_says_the_same_and_writes_nothing(atlas):
    before = content(atlas)
    rows = rows_of(case(1), case(2, when="the day before"), case(3))
    dry = make_plan(atlas, rows, mapped())
    assert content(atlas) == before and dry.import_id == ""
    done = apply_import(atlas, rows, mapped())
    assert figures(dry) == figures(done) == (3, 2, 0, 0, 1, 0) and dry.counts() == done.counts()
    problem = dry.problems[0]
    assert (problem.row, problem.column, problem.value) == (3, "when", "the day before") and problem.text


def test_the_same_file_again_is_all_the_same_and_writes_nothing(atlas):
    rows = rows_of(case(1), case(2, where="Delta", lat="41.5", lon="128.25"), case(3, theme="Hunger"))
    first = apply_import(atlas, rows, mapped())
    assert [theme.name for theme in first.unknown_themes] == ["Hunger"]
    before = content(atlas)
    again = apply_import(atlas, rows, mapped())
    assert figures(again) == (3, 0, 0, 3, 0, 0) and again.import_id == "" and content(atlas) == before


def test_changes_of_the_source_come_in_where_nobody_edited(atlas):
    apply_import(atlas, rows_of(case(1), case(2)), mapped())
    plan = apply_import(atlas, rows_of(case(1, title="Another title", when="2004"), case(2), case(3)), mapped())
    assert figures(plan) == (3, 1, 1, 1, 0, 0)
    assert ask(atlas, "SELECT title, date_edtf, start_day IS NOT NULL, import_id FROM cases WHERE case_id = 'D-1'") == [
        ("Another title", "2004", 1, plan.import_id)]
    assert ask(atlas, "SELECT count(*) FROM change_log WHERE action = 'update' AND import_id = ?", plan.import_id) == [(1,)]
    assert verify_log(atlas).holds


def test_a_moved_stage_takes_its_point_along(atlas):
    apply_import(atlas, rows_of(case(1)), mapped())
    apply_import(atlas, rows_of(case(1, where="Beta customs", kind="customs")), mapped())
    assert ask(atlas, "SELECT p.place_id, r.minx < 129.6 AND r.maxx > 129.4 FROM case_locations l JOIN places p ON p.uuid = "
               "l.place_uuid JOIN rtree_case_locations_geom r ON r.id = l.fid") == [("P-2", 1)]
    assert ask(atlas, "SELECT count(*) FROM rtree_case_locations_geom") == [(1,)] and verify_log(atlas).holds


def test_an_edit_is_never_overwritten_silently(atlas):
    apply_import(atlas, rows_of(case(1), case(2)), mapped())
    edit(atlas, "UPDATE cases SET title = 'Ours', edited_by = 'kim' WHERE case_id = 'D-1'")
    unchanged = apply_import(atlas, rows_of(case(1), case(2)), mapped())
    assert figures(unchanged) == (2, 0, 0, 2, 0, 0)
    plan = apply_import(atlas, rows_of(case(1, title="Theirs", what="new words"), case(2)), mapped())
    assert figures(plan) == (2, 0, 0, 1, 0, 1)
    assert [(c.key, c.column, c.base, c.here, c.incoming, c.taken) for c in plan.conflicts] == [
        ("D-1", "title", "Case 1", "Ours", "Theirs", False)]
    assert ask(atlas, "SELECT title, summary FROM cases WHERE case_id = 'D-1'") == [("Ours", "new words")]
    again = make_plan(atlas, rows_of(case(1, title="Theirs", what="new words")), mapped())
    assert [conflict.base for conflict in again.conflicts] == ["Case 1"]
    taken = apply_import(atlas, rows_of(case(1, title="Theirs", what="new words")), mapped(), ImportOptions(
        decisions={("cases", "D-1", "title"): TAKE}))
    assert figures(taken) == (1, 0, 1, 0, 0, 0)
    assert ask(atlas, "SELECT title FROM cases WHERE case_id = 'D-1'") == [("Theirs",)]
    later = apply_import(atlas, rows_of(case(1, title="Theirs 2", what="new words")), mapped())
    assert figures(later) == (1, 0, 1, 0, 0, 0) and verify_log(atlas).holds


def test_rows_of_somebody_else_are_shown_not_overwritten(atlas):
    edit(atlas, "INSERT INTO cases (case_id, title) VALUES ('D-1', 'By hand')")
    plan = apply_import(atlas, rows_of(case(1)), mapped())
    assert [(c.column, c.base, c.here) for c in plan.conflicts] == [("title", NOTHING_KNOWN, "By hand")]
    assert ask(atlas, "SELECT title, summary FROM cases") == [("By hand", "made up 1")]
    other = apply_import(atlas, rows_of(case(2)), mapped(owner="Group B"))
    assert other.new == 1
    ours = make_plan(atlas, rows_of(case(2, title="Same number, another group")), mapped())
    assert [(c.column, c.base) for c in ours.conflicts] == [("title", NOTHING_KNOWN), ("owner", NOTHING_KNOWN)]


def test_privacy_is_never_loosened_by_a_file(atlas):
    apply_import(atlas, rows_of(case(1)), mapped())
    edit(atlas, "UPDATE cases SET privacy = 'confidential' WHERE case_id = 'D-1'")
    plan = apply_import(atlas, rows_of(case(1, title="New")), mapped())
    assert plan.changed == 1 and ask(atlas, "SELECT title, privacy FROM cases") == [("New", "confidential")]


def test_a_bulk_leaves_what_triggers_would_have_left(tmp_path, monkeypatch):
    from visual_atlas_plugin.exchange import bulk_writer
    plain, bulk = make_atlas(tmp_path / "plain.gpkg"), make_atlas(tmp_path / "bulk.gpkg")
    rows = many(7_000)
    with monkeypatch.context() as patch:
        patch.setattr(bulk_writer, "BULK_FROM", 10 ** 9)
        apply_import(plain, rows, mapped())
    with monkeypatch.context() as patch:
        patch.setattr(bulk_writer, "LATE_FROM", 3_000)
        apply_import(bulk, rows, mapped())
    for query in (
            "SELECT case_id, title, summary, date_edtf, start_day, privacy, review, owner FROM cases ORDER BY fid",
            "SELECT c.case_id, t.theme_id FROM case_themes l JOIN cases c ON c.uuid = l.case_uuid JOIN themes t "
            "ON t.uuid = l.theme_uuid ORDER BY l.fid",
            "SELECT c.case_id, p.place_id, l.privacy, l.geom FROM case_locations l JOIN cases c ON c.uuid = l.case_uuid "
            "JOIN places p ON p.uuid = l.place_uuid ORDER BY 1",
            "SELECT count(*) FROM case_locations WHERE uuid = stage_uuid",
            "SELECT minx, maxx, miny, maxy, count(*) FROM rtree_case_locations_geom GROUP BY 1, 2, 3, 4",
            "SELECT rtreecheck('rtree_case_locations_geom')",
            "SELECT row_count, rows_hash FROM change_log WHERE action = 'import'",
            "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",
            "SELECT block FROM search_blocks",
            "SELECT count(*) FROM case_locations l JOIN rtree_case_locations_geom r ON r.id = l.fid",
            "PRAGMA foreign_key_check", "PRAGMA integrity_check"):
        assert ask(plain, query) == ask(bulk, query), query
    assert verify_log(bulk).holds and len(ask(bulk, "SELECT 1 FROM case_locations")) == 4_667


def test_more_of_a_bulk_meets_the_rows_that_are_there(atlas):
    apply_import(atlas, many(3_000), mapped())
    edit(atlas, "UPDATE stages SET place_uuid = (SELECT uuid FROM places WHERE place_id = 'P-2') WHERE fid = 1")
    plan = apply_import(atlas, many(6_000), mapped())
    assert figures(plan) == (6_000, 3_000, 0, 3_000, 0, 0)
    for table in ("case_locations", "rtree_case_locations_geom"):
        assert ask(atlas, f"SELECT count(*) FROM {table}") == [(4_000,)]
    assert verify_log(atlas).holds
    from visual_atlas_plugin.store.text_index import find_cases
    assert len(find_cases(atlas, "made up")) == 6_000


@pytest.mark.parametrize("synthetic, number, reason", [(False, "SYN-1", "real atlas"), (True, "D-1", "begins with SYN-")])
def test_made_up_rows_and_real_ones_stay_apart(tmp_path, synthetic, number, reason):
    atlas = make_atlas(tmp_path / "atlas.gpkg", synthetic)
    plan = apply_import(atlas, rows_of(case(1, id=number, where="Somewhere else")), mapped())
    assert figures(plan) == (1, 0, 0, 0, 1, 0) and reason in plan.problems[0].text and plan.import_id == ""
    assert ask(atlas, "SELECT count(*) FROM places") == [(3,)]


def test_what_comes_into_a_training_atlas_is_made_up(tmp_path):
    atlas = make_atlas(tmp_path / "atlas.gpkg", True)
    plan = apply_import(atlas, rows_of(case(1, id="SYN-1")), mapped())
    assert plan.import_id.startswith("SYN-") and ask(atlas, "SELECT DISTINCT import_id FROM stages") == [(plan.import_id,)]


def test_an_import_says_whose_data_it_is(atlas):
    with pytest.raises(AtlasError, match="whose data"):
        make_plan(atlas, rows_of(case(1)), mapped(owner=""))
    assert make_plan(atlas, rows_of(case(1)), mapped(owner=""), ImportOptions(owner="Group C")).new == 1


def test_the_import_itself_is_on_record(atlas):
    plan = apply_import(atlas, rows_of(case(1)), mapped(), ImportOptions(kind="table", file_name="rows.csv", editor="kim"))
    assert ask(atlas, "SELECT uuid, title, source_kind, file_name, file_hash, owner, terms, undone_at, sync_state, "
               "edited_by, json_extract(row_counts, '$.cases.new'), json_extract(mapping, '$.owner') FROM imports") == [
        (plan.import_id, "rows.csv", "table", "rows.csv", "f" * 64, "Group A", "for this atlas only", None, "{}", "kim", 1,
         "Group A")]


def test_a_place_without_a_point_is_as_the_log_left_it(atlas):
    assert ask(atlas, "SELECT count(*) FROM places WHERE geom IS NULL") == [(1,)] and verify_log(atlas).holds


def test_progress_goes_on_to_the_end_whether_or_not_the_rows_are_counted(atlas):
    class Uncounted(ListSource):
        """A source that does not know how many rows it has, as a text file."""

        def tables(self):
            """Return the table without its number of rows."""
            return tuple(replace(table, row_count=None) for table in super().tables())

    names, batch = many(1).tables()[0].columns, next(many(12_000).batches("rows", 12_000))
    for source in (many(12_000), Uncounted("many.csv", {"rows": dict(zip(names, batch.values))})):
        told = []
        make_plan(atlas, source, mapped(), watch=Watch(progress=told.append))
        assert told == sorted(told) and told[-1] == 100 and len(set(told)) >= 3 and max(told[:-1]) <= 98


def test_a_reader_sees_the_atlas_as_it_was_until_all_is_in(atlas):
    sqlite3.connect(atlas).execute("PRAGMA journal_mode = WAL").connection.close()       # as QGIS opens it
    reader = sqlite3.connect(atlas, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM cases").fetchone() == (0,)
    plan = apply_import(atlas, many(3_000), mapped())
    assert plan.new == 3_000 and reader.execute("SELECT count(*) FROM cases").fetchone() == (0,)
    reader.execute("COMMIT")
    assert reader.execute("SELECT count(*) FROM cases").fetchone() == (3_000,)
    reader.close()
