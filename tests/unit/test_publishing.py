"""The rule of what may leave an atlas."""

from datetime import date

import pytest

from visual_atlas_plugin.domain import publishing
from visual_atlas_plugin.domain.publishing import Consent, gate, may_show, why_held

DAY = date(2024, 6, 1)


def Record(*values, review="reviewed", **changes):  # noqa: N802 - stands for the class
    """Return a record that has been reviewed."""
    return publishing.Record(*values, review=review, **changes)


def consent(**changes) -> Consent:
    return Consent(**{"use": "publish_without_name", "given_on": date(2023, 1, 1), **changes})


def test_a_public_record_with_a_ground_leaves():
    assert why_held(Record("a", "public", "campaign of the family"), DAY) == ""


@pytest.mark.parametrize("privacy", ["restricted", "confidential", "", "Public", "open"])
def test_every_other_privacy_stays_even_with_ground_and_consent(privacy):
    record = Record("a", privacy, "campaign of the family", (consent(),))
    assert why_held(record, DAY) == publishing.HELD_PRIVACY


@pytest.mark.parametrize("ground", ["", "   ", None])
def test_public_without_a_ground_or_consent_stays(ground):
    assert why_held(Record("a", "public", ground), DAY) == publishing.HELD_NO_GROUND


@pytest.mark.parametrize("use, leaves", [
    ("publish_without_name", True), ("publish_with_name", True),
    ("keep", False), ("share_with_partner", False), ("court", False), ("", False),
])
def test_only_a_consent_to_publish_covers_a_page(use, leaves):
    assert (why_held(Record("a", "public", "", (consent(use=use),)), DAY) == "") is leaves


@pytest.mark.parametrize("changes, leaves", [
    ({}, True),
    ({"given_on": None}, True),
    ({"given_on": DAY}, True),
    ({"given_on": date(2024, 6, 2)}, False),
    ({"until": DAY}, True),
    ({"until": date(2024, 5, 31)}, False),
    ({"withdrawn_on": date(2024, 6, 2)}, True),
    ({"withdrawn_on": DAY}, False),
    ({"readable": False}, False),
])
def test_a_consent_covers_only_while_it_stands(changes, leaves):
    assert (why_held(Record("a", "public", "", (consent(**changes),)), DAY) == "") is leaves


def test_every_person_in_a_record_must_have_agreed():
    yes, no = (consent(),), ()
    assert why_held(Record("a", "public", "", (), (yes, yes)), DAY) == ""
    assert why_held(Record("a", "public", "", (), (yes, no)), DAY) == publishing.HELD_NO_GROUND


def test_a_withdrawn_person_keeps_the_record_back_whatever_the_ground():
    record = Record("a", "public", "campaign of the family", (consent(),), (), withdrawn=True)
    assert why_held(record, DAY) == publishing.HELD_WITHDRAWN


@pytest.mark.parametrize("level, review, leaves", [
    ("public", "draft", False), ("public", "", False), ("public", "reviewed", True), ("public", "approved", True),
    ("partner", "draft", True), ("internal", "draft", True), ("everybody", "approved", False)])
def test_what_anybody_may_see_has_been_reviewed(level, review, leaves):
    held = why_held(Record("a", "public", "report", review=review), DAY, level)
    assert (held == "") is leaves and (leaves or held in (publishing.HELD_REVIEW, publishing.HELD_PRIVACY))


@pytest.mark.parametrize("level, use, leaves", [
    ("partner", "share_with_partner", True), ("partner", "publish_without_name", True), ("partner", "keep", False),
    ("partner", "court", False), ("internal", "keep", True), ("internal", "court", True), ("public", "share_with_partner", False)])
def test_a_consent_to_a_narrow_circle_covers_no_wider_one(level, use, leaves):
    assert (why_held(Record("a", "public", "", (consent(use=use),)), DAY, level) == "") is leaves


def test_a_rule_never_loosens_what_the_house_asks():
    loose = publishing.Rule(frozenset(("public", "restricted", "confidential")), frozenset(("keep", "court")), None)
    assert why_held(Record("a", "restricted", "report"), DAY, "public", loose) == publishing.HELD_PRIVACY
    assert why_held(Record("a", "public", "", (consent(use="keep"),)), DAY, "public", loose) == publishing.HELD_NO_GROUND
    assert why_held(Record("a", "public", "report", review="draft"), DAY, "public", loose) == publishing.HELD_REVIEW
    strict = publishing.Rule(frozenset(("public",)), publishing.PUBLISHING_USES, frozenset(("approved",)))
    assert why_held(Record("a", "public", "report"), DAY, "public", strict) == publishing.HELD_REVIEW


def test_the_gate_names_who_leaves_and_counts_who_stays():
    answer = gate([Record("a", "public", "report"), Record("b", "public"), Record("c", "restricted", "report"),
                   Record("d", "confidential")], DAY)
    assert answer.allowed == {"a"}
    assert dict(answer.held) == {publishing.HELD_NO_GROUND: 1, publishing.HELD_PRIVACY: 2}
    assert answer.held_back == 3


def test_an_unknown_level_or_privacy_shows_nothing():
    assert may_show("public") and not may_show("restricted") and not may_show(None)
    assert not may_show("public", "everyone")
