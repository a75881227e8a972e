"""Undo of imports: the atlas as before, what was edited since kept, the log still in order, and the way back open."""

import pytest

from tests.unit.import_kit import ask, case, content, edit, make_atlas, many, mapped, rows_of
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.apply import apply_import, make_plan
from visual_atlas_plugin.exchange.undo import EDITED, IN_USE, past_imports, undo_import
from visual_atlas_plugin.store.log_seal import seal_log, verify_log

DATA = ("sources", "themes", "places", "place_names", "cases", "case_themes", "stages", "case_locations", "persons",
        "rtree_places_geom", "rtree_case_locations_geom", "schema")


@pytest.fixture()
def atlas(tmp_path):
    """The path of a small atlas."""
    return make_atlas(tmp_path / "atlas.gpkg")


def rows(path):
    """Return what stands in the tables of data."""
    found = content(path)
    return {name: found[name] for name in DATA}


@pytest.mark.parametrize("source", [
    rows_of(case(1), case(2, where="Delta", lat="41.5", lon="128.25", theme="Hunger")), many(3_000)])
def test_an_undo_leaves_the_atlas_as_it_was(atlas, source):
    before = rows(atlas)
    plan = apply_import(atlas, source, mapped())
    seal_log(atlas)
    undone = undo_import(atlas, plan.import_id)
    assert rows(atlas) == before and undone.removed == ask(
        atlas, "SELECT row_count FROM change_log WHERE action = 'import'")[0][0] and not undone.kept
    assert verify_log(atlas).holds
    past, = past_imports(atlas)
    assert (past.import_id, past.title, past.owner, past.new) == (plan.import_id, source.title, "Group A", plan.new)
    assert past.undone_at
    with pytest.raises(AtlasError, match="undone already"):
        undo_import(atlas, plan.import_id)
    again = apply_import(atlas, source, mapped())
    assert again.new == plan.new and verify_log(atlas).holds


def test_changed_rows_get_their_values_back(atlas):
    apply_import(atlas, rows_of(case(1), case(2)), mapped())
    columns = "case_id, title, date_edtf, date_text, start_day, end_day, summary, import_id"
    before = ask(atlas, f"SELECT {columns} FROM cases")
    places = ask(atlas, "SELECT place_uuid, geom FROM case_locations ORDER BY 1")
    second = rows_of(case(1, title="New", when="2010", where="Beta customs", kind="customs"), case(2), case(3))
    plan = apply_import(atlas, second, mapped())
    undone = undo_import(atlas, plan.import_id)
    assert (undone.restored, undone.kept) == (2, ()) and ask(atlas, f"SELECT {columns} FROM cases") == before
    assert ask(atlas, "SELECT place_uuid, geom FROM case_locations ORDER BY 1") == places and verify_log(atlas).holds
    again = apply_import(atlas, second, mapped())
    assert (again.changed, again.new, again.conflicts_found) == (1, 1, 0)
    assert ask(atlas, "SELECT title FROM cases WHERE case_id = 'D-1'") == [("New",)]


def test_what_was_edited_since_is_kept_with_all_its_parts(atlas):
    plan = apply_import(atlas, rows_of(case(1, where="Delta"), case(2), case(3)), mapped())
    edit(atlas, "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-1'")
    edit(atlas, "UPDATE stages SET notes = 'ours' WHERE case_uuid = (SELECT uuid FROM cases WHERE case_id = 'D-2')")
    undone = undo_import(atlas, plan.import_id)
    assert {(one.table, one.key, one.why) for one in undone.kept} == {
        ("cases", "D-1", EDITED), ("stages", "D-2", EDITED), ("cases", "D-2", IN_USE),
        ("places", ask(atlas, "SELECT place_id FROM places WHERE name_en = 'Delta'")[0][0], IN_USE)}
    assert ask(atlas, "SELECT c.case_id, count(s.fid), (SELECT count(*) FROM case_themes t WHERE t.case_uuid = c.uuid) "
               "FROM cases c JOIN stages s ON s.case_uuid = c.uuid GROUP BY c.uuid ORDER BY 1") == [
                   ("D-1", 1, 1), ("D-2", 1, 1)]
    assert verify_log(atlas).holds


def test_what_was_edited_since_goes_where_that_is_asked_for(atlas):
    before = rows(atlas)
    plan = apply_import(atlas, rows_of(case(1), case(2)), mapped())
    edit(atlas, "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-1'")
    assert undo_import(atlas, plan.import_id, also_edited=True).kept == ()
    assert rows(atlas) == before and verify_log(atlas).holds


def test_rows_of_others_are_no_business_of_an_undo(atlas):
    first = apply_import(atlas, rows_of(case(1, where="Delta")), mapped())
    second = apply_import(atlas, rows_of(case(2, where="Delta")), mapped())
    undone = undo_import(atlas, first.import_id)
    assert [(one.table, one.why) for one in undone.kept] == [("places", IN_USE)]
    assert ask(atlas, "SELECT case_id FROM cases") == [("D-2",)]
    undo_import(atlas, second.import_id)
    assert ask(atlas, "SELECT count(*) FROM cases") == [(0,)] and verify_log(atlas).holds


def test_an_edit_that_an_undo_kept_is_still_ours(atlas):
    apply_import(atlas, rows_of(case(1)), mapped())
    plan = apply_import(atlas, rows_of(case(1, title="Theirs")), mapped())
    edit(atlas, "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-1'")
    undone = undo_import(atlas, plan.import_id)
    assert [(one.table, one.key) for one in undone.kept] == [("cases", "D-1")]
    later = make_plan(atlas, rows_of(case(1, title="Theirs again")), mapped())
    assert [(c.here, c.incoming) for c in later.conflicts] == [("Ours", "Theirs again")]


def test_an_unknown_import_is_told(atlas):
    with pytest.raises(AtlasError, match="no import of that number"):
        undo_import(atlas, "nothing")
    assert past_imports(atlas) == []
