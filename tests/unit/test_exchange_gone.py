"""Themes and stages that a source no longer has: told, kept or removed as somebody says, put back by an undo. All is SYNTHETIC."""

import pytest
from import_kit import ask, content, edit, make_atlas

from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.raw import ListSource
from visual_atlas_plugin.exchange.apply import apply_import, make_plan
from visual_atlas_plugin.exchange.plan import GONE, KEEP, TAKE, ImportOptions
from visual_atlas_plugin.exchange.undo import undo_import
from visual_atlas_plugin.store.log_seal import verify_log

MAPPING = ImportMapping({
    "cases": TableMapping("cases", {"id": "case_id", "theme": "theme"}),
    "stages": TableMapping("stages", {"id": "case_id", "no": "stage_order", "what": "role", "where": "place"}),
    "claims": TableMapping("claims", {"kind": "subject", "about": "subject_id", "what": "claim_what", "n": "claim_low"})},
    owner="Group A", terms="for this atlas only")
THEMES = ("SELECT c.case_id, t.theme_id FROM case_themes m JOIN cases c ON c.uuid = m.case_uuid JOIN themes t ON t.uuid = "
          "m.theme_uuid ORDER BY 1, 2")
STAGES = "SELECT c.case_id, s.stage_order, s.role FROM stages s JOIN cases c ON c.uuid = s.case_uuid ORDER BY 1, 2"


def source(themes=("Arrest; Torture", "Arrest"), stages=(("D-1", "1"), ("D-1", "2"), ("D-2", "1")), figures=("D-1/2",), cases=2):
    """Return a source of two cases."""
    return ListSource("rows.csv", {
        "cases": {"id": ["D-1", "D-2"][:cases], "theme": list(themes)[:cases]},
        "stages": {"id": [case for case, _ in stages], "no": [number for _, number in stages],
                   "what": ["arrest" if number == "1" else "detention" for _, number in stages],
                   "where": ["Alpha prison"] * len(stages)},
        "claims": {"kind": ["stage"] * len(figures), "about": list(figures), "what": ["people"] * len(figures),
                   "n": ["3"] * len(figures)}}, "a" * 64)


LESS = {"themes": ("Torture", "Arrest"), "stages": (("D-1", "1"), ("D-2", "1")), "figures": ()}


@pytest.fixture
def atlas(tmp_path):
    path = make_atlas(tmp_path / "atlas.gpkg")
    apply_import(path, source(), MAPPING)
    return path


def gone(plan):
    return {(one.table, one.key, one.here, one.taken) for one in plan.conflicts if one.column == GONE}


def test_what_is_gone_is_told_and_kept(atlas):
    before = content(atlas)
    plan = apply_import(atlas, source(**LESS), MAPPING)
    assert gone(plan) == {("case_themes", "D-1/arrest", "Arrest", False), ("stages", "D-1/2", "2. detention, Alpha prison", False)}
    assert (plan.gone_found, plan.removed, plan.import_id, plan.conflicts_found) == (2, 0, "", 0)
    assert content(atlas) == before


def test_what_is_gone_is_removed_where_that_is_said_and_comes_back_by_an_undo(atlas):
    columns = "uuid, case_uuid, stage_order, role, place_uuid, privacy, import_id"
    before = ask(atlas, f"SELECT {columns} FROM stages ORDER BY 1"), ask(atlas, THEMES), ask(
        atlas, "SELECT uuid, stage_uuid, what, value_low, import_id FROM claims"), ask(atlas, "SELECT stage_uuid FROM case_locations ORDER BY 1")
    plan = apply_import(atlas, source(**LESS), MAPPING, ImportOptions(on_gone=TAKE))
    assert (plan.gone_found, plan.removed) == (2, 2) and {one[3] for one in gone(plan)} == {True}
    assert ask(atlas, THEMES) == [("D-1", "torture"), ("D-2", "arrest")]
    assert ask(atlas, STAGES) == [("D-1", 1, "arrest"), ("D-2", 1, "arrest")]
    assert ask(atlas, "SELECT count(*) FROM claims") == [(0,)] and ask(atlas, "SELECT count(*) FROM case_locations") == [(2,)]
    assert ask(atlas, "SELECT count(*) FROM rtree_case_locations_geom") == [(2,)]
    undone = undo_import(atlas, plan.import_id)
    assert undone.restored == 3 and undone.kept_in_all == 0
    after = ask(atlas, f"SELECT {columns} FROM stages ORDER BY 1"), ask(atlas, THEMES), ask(
        atlas, "SELECT uuid, stage_uuid, what, value_low, import_id FROM claims"), ask(atlas, "SELECT stage_uuid FROM case_locations ORDER BY 1")
    assert after == before and verify_log(atlas).broken_at is None
    assert apply_import(atlas, source(**LESS), MAPPING, ImportOptions(on_gone=TAKE)).removed == 2       # it is known again


def test_each_is_decided_for_itself(atlas):
    plan = apply_import(atlas, source(**LESS), MAPPING, ImportOptions(
        on_gone=TAKE, decisions={("stages", "D-1/2", GONE): KEEP}))
    assert plan.removed == 1 and len(ask(atlas, STAGES)) == 3
    plan = apply_import(atlas, source(**LESS), MAPPING, ImportOptions(decisions={("stages", "D-1/2", GONE): TAKE}))
    assert plan.removed == 1 and len(ask(atlas, STAGES)) == 2


@pytest.mark.parametrize("change", [
    "UPDATE stages SET what_happened = 'seen', edited_by = 'analyst' WHERE stage_order = 2",
    "INSERT INTO claims (stage_uuid, what) SELECT uuid, 'people' FROM stages WHERE stage_order = 2"])
def test_what_was_edited_here_stays_unless_it_is_decided_for_itself(atlas, change):
    edit(atlas, change)
    plan = apply_import(atlas, source(**LESS), MAPPING, ImportOptions(on_gone=TAKE))
    assert (plan.gone_found, plan.removed) == (2, 1) and len(ask(atlas, STAGES)) == 3
    plan = apply_import(atlas, source(**LESS), MAPPING, ImportOptions(decisions={("stages", "D-1/2", GONE): TAKE}))
    assert plan.removed == 1 and len(ask(atlas, STAGES)) == 2


def test_what_was_added_here_or_by_others_is_not_the_sources(atlas):
    edit(atlas, "INSERT INTO stages (case_uuid, stage_order, role) SELECT uuid, 7, 'other' FROM cases")
    apply_import(atlas, ListSource("b.csv", {"stages": {"id": ["D-1"], "no": ["9"], "what": ["death"], "where": [None]}}, "b" * 64),
                 ImportMapping({"stages": MAPPING.tables["stages"]}, owner="Group B", terms="t"))
    assert apply_import(atlas, source(**LESS), MAPPING, ImportOptions(on_gone=TAKE)).removed == 2
    assert {row[1] for row in ask(atlas, STAGES)} == {1, 7, 9}


def test_a_case_that_the_source_leaves_out_loses_nothing(atlas):
    plan = apply_import(atlas, source(cases=1, stages=(("D-1", "1"), ("D-1", "2"))), MAPPING, ImportOptions(on_gone=TAKE))
    assert (plan.gone_found, plan.removed) == (0, 0)


def test_a_source_that_says_nothing_of_stages_takes_none(atlas):
    only = ImportMapping({"cases": TableMapping("cases", {"id": "case_id"})}, owner="Group A", terms="for this atlas only")
    whole = source()
    plan = apply_import(atlas, ListSource("c.csv", {"cases": {"id": ["D-1", "D-2"]}}, "c" * 64), only, ImportOptions(on_gone=TAKE))
    assert plan.gone_found == 0 and make_plan(atlas, whole, MAPPING).changed == 0


def test_where_rows_were_rejected_nothing_goes_by_itself(atlas):
    rows = source(stages=(("D-1", "1"), ("D-1", "x"), ("D-2", "1")), figures=())
    plan = apply_import(atlas, rows, MAPPING, ImportOptions(on_gone=TAKE))
    assert plan.rejected == 1 and (plan.gone_found, plan.removed) == (1, 0)
