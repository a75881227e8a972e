"""The publishing policy: one spelling, one sum, never weaker than the house."""

import json

import pytest

from visual_atlas_plugin.domain import publishing
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.releasing.policy import Clearance, coarser, read_policy
from visual_atlas_plugin.exchange.publishing.policy_store import load_policy, save_policy, shipped_policy
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.log_seal import seal_log, verify_log


def changed(level, **parts) -> str:
    values = json.loads(shipped_policy().to_json())
    for name, value in parts.items():
        values["levels"][level][name] = value
    return json.dumps(values)


def test_the_shipped_policy_reads_and_has_one_spelling():
    policy = shipped_policy()
    assert read_policy(policy.to_json()).sha256 == policy.sha256 and len(policy.sha256) == 64
    spaced = json.dumps(json.loads(policy.to_json()), indent=4, ensure_ascii=False)
    assert read_policy(spaced).sha256 == policy.sha256
    assert read_policy(changed("public", k=6)).sha256 != policy.sha256


@pytest.mark.parametrize("level, parts, word", [
    ("public", {"privacies": ["public", "restricted"]}, "privacies"),
    ("partner", {"privacies": ["confidential", "public", "restricted"]}, "privacies"),
    ("public", {"consent_uses": ["publish_without_name", "share_with_partner"]}, "share_with_partner"),
    ("public", {"consent_uses": ["keep"]}, "keep"),
    ("partner", {"consent_uses": ["court"]}, "court"),
    ("public", {"least_review": "draft"}, "review"),
    ("public", {"withheld_tables": ["persons"]}, "people"),
    ("partner", {"withheld_tables": []}, "people"),
    ("public", {"withheld_fields": {}}, "owner"),
    ("public", {"free_text": {"ground": "draft", "consent": "approved", "masked": "approved"}}, "told in public"),
    ("public", {"free_text": {"ground": "reviewed", "consent": "reviewed", "masked": "approved"}}, "consent alone"),
    ("public", {"free_text": {"ground": "reviewed", "consent": "approved", "masked": "reviewed"}}, "masked places"),
    ("public", {"private_only": "exact"}, "private cases"),
    ("public", {"masks": {"public": {"*": "exact"}, "restricted": {"*": "grid"}, "confidential": {"*": "withheld"}}},
     "restricted"),
    ("partner", {"masks": {"public": {"*": "exact"}, "restricted": {"*": "county", "prison": "exact"},
                           "confidential": {"*": "county"}}}, "restricted"),
    ("public", {"grid_degrees": 0.05}, "grid"), ("public", {"k": 2}, "k of 2"), ("partner", {"suppress_below": 1}, "numbers"),
    ("public", {"dates": {"ground": "day", "consent": "day"}}, "dates"),
])
def test_a_policy_weaker_than_the_house_is_refused(level, parts, word):
    with pytest.raises(AtlasError) as caught:
        read_policy(changed(level, **parts))
    assert word in str(caught.value) or word in caught.value.details


@pytest.mark.parametrize("text", [
    "", "[]", "{", "null", '{"visual_atlas_policy": 1}', '{"visual_atlas_policy": 2, "levels": {}}',
    '{"visual_atlas_policy": true, "levels": {}}', "[" * 100_000])
def test_what_is_no_policy_is_refused_with_a_sentence(text):
    with pytest.raises(AtlasError):
        read_policy(text)


@pytest.mark.parametrize("parts", [
    {"k": True}, {"k": 0}, {"k": "5"}, {"k": 2.5}, {"grid_degrees": 0.3}, {"grid_degrees": True}, {"least_review": "open"},
    {"privacies": "public"}, {"privacies": [1]}, {"masks": {"public": {"*": "exact"}}}, {"dates": {"ground": "day"}},
    {"masks": {"public": {"prison": "exact"}, "restricted": {"*": "county"}, "confidential": {"*": "county"}}},
    {"withheld_fields": {"cases": ["uuid"]}}, {"withheld_fields": {"case_locations": []}}, {"withheld_tables": ["cases"]},
    {"unknown": 1}])
def test_odd_values_are_refused(parts):
    with pytest.raises(AtlasError):
        read_policy(changed("internal", **parts))


def test_a_stricter_policy_is_taken():
    policy = read_policy(changed("public", least_review="approved", k=20, private_only="withheld"))
    assert policy.level("public").reviews == {"approved"}
    assert policy.level("public").rule.uses == publishing.PUBLISHING_USES


def test_free_text_asks_for_the_strictest_that_applies():
    clear = Clearance("reviewed", "approved", "never")
    assert clear.lets_out("reviewed", True, False) and not clear.lets_out("reviewed", False, False)
    assert clear.lets_out("approved", False, False) and not clear.lets_out("approved", True, True)
    assert not clear.lets_out("", True, False) and not clear.lets_out("never", True, True)
    assert coarser("grid", "exact") == "grid"


def test_an_atlas_keeps_its_policy_and_logs_it(tmp_path):
    path = tmp_path / "atlas.gpkg"
    build_atlas(path)
    assert load_policy(path).sha256 == shipped_policy().sha256
    with pytest.raises(AtlasError):
        save_policy(path, changed("public", k=1))
    assert load_policy(path).sha256 == shipped_policy().sha256
    saved = save_policy(path, changed("public", k=9), "ana")
    assert load_policy(path).sha256 == saved.sha256 and load_policy(path).level("public").k == 9
    again = save_policy(path, changed("public", k=10), "ana")
    assert load_policy(path).sha256 == again.sha256
    seal_log(path)
    assert verify_log(path).holds
    connection = connect(path)
    rows = connection.execute("SELECT action, edited_by FROM change_log WHERE table_name = 'atlas_info' ORDER BY fid").fetchall()
    connection.close()
    assert rows == [("insert", "ana"), ("update", "ana")]


def test_a_policy_that_was_weakened_behind_our_back_is_refused(tmp_path):
    path = tmp_path / "atlas.gpkg"
    build_atlas(path)
    connection = connect(path, write=True)
    connection.execute("INSERT INTO atlas_info (key, value) VALUES ('publishing_policy', ?)", (changed("public", k=1),))
    connection.close()
    with pytest.raises(AtlasError, match="weaker"):
        load_policy(path)
