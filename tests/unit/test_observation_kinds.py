"""Kinds of marks as data: what a kind may be, and how an atlas adds, changes and retires its own."""

from dataclasses import replace

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing.kinds import ObservationKind, by_id, check_kind, for_key, free_id, offered
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.log_seal import verify_log
from visual_atlas_plugin.store.observation_kinds import add_kind, change_kind, read_kinds, retire_kind

POND = ObservationKind("", " Fish  pond ", "양어장", "ground", "polygon", "hatch", "#56b4e9", 1)


@pytest.fixture()
def path(tmp_path):
    schema.create(tmp_path / "a.gpkg")
    return tmp_path / "a.gpkg"


def logged(path):
    with open_atlas(path) as connection:
        return connection.execute("SELECT action, edited_by FROM change_log WHERE table_name = 'observation_kinds' AND "
                                  "edited_by <> 'schema 4' ORDER BY fid").fetchall()


def test_a_kind_of_ones_own_is_added_takes_its_key_and_is_logged(path):
    assert for_key(read_kinds(path), 1).kind_id == "perimeter_wall"
    assert add_kind(path, POND, "kim") == "fish_pond"
    kinds = read_kinds(path)
    made = by_id(kinds, "fish_pond")
    assert made == ObservationKind("fish_pond", "Fish pond", "양어장", "ground", "polygon", "hatch", "#56B4E9", 1, 430)
    assert for_key(kinds, 1) == made and by_id(kinds, "perimeter_wall").shortcut is None
    assert logged(path) == [("update", "kim"), ("insert", "kim")] and verify_log(path).holds
    assert add_kind(path, replace(POND, name_en="Fish-pond", color="#C266FF", shortcut=None), "kim") == "fish_pond_2"


def test_a_kind_changes_its_looks_and_keeps_what_it_is(path):
    gate = by_id(read_kinds(path), "gate")
    change_kind(path, replace(gate, name_ko="정문", geometry="polygon", shortcut=4), "lee")
    after = read_kinds(path)
    assert by_id(after, "gate") == replace(gate, name_ko="정문", shortcut=4)
    assert by_id(after, "guard_tower").shortcut is None
    with pytest.raises(AtlasError):
        change_kind(path, replace(gate, kind_id="gone"), "lee")


def test_a_retired_kind_is_kept_gives_its_key_and_can_come_back(path):
    retire_kind(path, "gate", "lee")
    kinds = read_kinds(path)
    gate = by_id(kinds, "gate")
    assert not gate.in_use and gate.shortcut is None and gate not in offered(kinds) and kinds[-1] == gate
    retire_kind(path, "gate", "lee", in_use=True)
    assert by_id(read_kinds(path), "gate") in offered(read_kinds(path))
    with pytest.raises(AtlasError):
        retire_kind(path, "gone", "lee")


@pytest.mark.parametrize("change, words", [
    ({"name_en": "  "}, "needs an English name"), ({"name_en": "x" * 61}, "1 to 60"), ({"name_ko": "가" * 61}, "1 to 60"),
    ({"symbol": "star"}, "cannot be drawn"), ({"geometry": "circle"}, "cannot be drawn"), ({"color": "red"}, "#RRGGBB"),
    ({"color": "#FFFFF0"}, "too light"), ({"shortcut": 0}, "1 to 9"), ({"shortcut": 10}, "1 to 9"),
    ({"name_en": "yard"}, "There is a kind named “Yard”"), ({"color": "#A6D854"}, "looks exactly the same"),
])
def test_what_a_kind_may_not_be_is_refused_and_nothing_is_written(path, change, words):
    before = read_kinds(path)
    with pytest.raises(AtlasError, match=words):
        add_kind(path, replace(POND, **change), "kim")
    assert read_kinds(path) == before and logged(path) == []


def test_names_are_data(path):
    name = "'); DROP TABLE observation_kinds; --<b>\"kind\"</b>"
    kind_id = add_kind(path, replace(POND, name_en=name), "kim")
    assert by_id(read_kinds(path), kind_id).name_en == name
    assert kind_id == "drop_table_observation_kinds_b_kind_b"
    assert free_id("양어장", ["kind"]) == "kind_2"


def test_shipped_kinds_keep_the_rules_and_every_state_can_be_told(path):
    kinds = read_kinds(path)
    for kind in kinds:
        check_kind(kind, [other for other in kinds if other.kind_id != kind.kind_id])
        assert kind.name("ko") == kind.name_ko != kind.name("en") == kind.name("fr")


def test_an_atlas_of_an_older_schema_offers_the_shipped_kinds(tmp_path, path, monkeypatch):
    old = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        patch.setattr(schema, "CURRENT_VERSION", 3)
        schema.create(old)
    assert read_kinds(old) == read_kinds(path)
    add_kind(old, POND, "kim")
    assert by_id(read_kinds(old), "fish_pond") and schema.check_file(old).version == schema.CURRENT_VERSION
