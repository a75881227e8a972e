"""The rule of what may leave an atlas."""

from datetime import date

import pytest

from visual_atlas_plugin.domain import publishing
from visual_atlas_plugin.domain.publishing import Consent, Record, gate, may_show, why_held

DAY = date(2024, 6, 1)


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


def test_the_gate_names_who_leaves_and_counts_who_stays():
    answer = gate([Record("a", "public", "report"), Record("b", "public"), Record("c", "restricted", "report"),
                   Record("d", "confidential")], DAY)
    assert answer.allowed == {"a"}
    assert dict(answer.held) == {publishing.HELD_NO_GROUND: 1, publishing.HELD_PRIVACY: 2}
    assert answer.held_back == 3


def test_an_unknown_level_or_privacy_shows_nothing():
    assert may_show("public") and not may_show("restricted") and not may_show(None)
    assert not may_show("public", "everyone")
