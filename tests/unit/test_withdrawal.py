"""A person who withdrew is nowhere in the file any more, the seals hold, and what must be called back is named."""

import json
import sqlite3

import pytest

from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.domain.publishing import PUBLIC
from visual_atlas_plugin.exchange.publishing.register import enter
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.exchange.withdrawal import look, withdraw
from visual_atlas_plugin.store.connection import connect, open_atlas
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.log_seal import seal_log, verify_log
from visual_atlas_plugin.store.text_index import find_cases, refresh

PERSON, OTHER = "PERSON-canary-id", "OTHER-person"
ALONE, SHARED = "CASE-canary-alone", "CASE-shared"
SECRETS = ("canary-pseudonym", "canary-summary", "canary-title", "canary-happened", "canary-place-text", "canary-claim",
           "canary-consent-giver", "canary-attachment", "canary-deleted-stage", "canary-old-summary", "canary-part", PERSON, ALONE)


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    """An atlas with a case about one person alone, and one about that person and another."""
    path = tmp_path_factory.mktemp("withdrawal") / "atlas.gpkg"
    build_atlas(path)
    with open_atlas(path, write=True) as connection:
        fill(connection)
    with open_atlas(path, write=True) as connection:        # edits, so that the log holds what was there before
        connection.execute("UPDATE cases SET summary = 'canary-summary' WHERE case_id = ?", (ALONE,))
        connection.execute("DELETE FROM stages WHERE uuid = 'stage-2'")
        connection.execute("UPDATE cases SET review = 'approved' WHERE case_id = ?", (ALONE,))      # an edit had reopened it
    refresh(path)
    seal_log(path)
    return path


def fill(connection):
    place = connection.execute("SELECT uuid FROM places WHERE geom IS NOT NULL LIMIT 1").fetchone()[0]
    source = connection.execute("SELECT uuid FROM sources LIMIT 1").fetchone()[0]
    theme = connection.execute("SELECT uuid FROM themes LIMIT 1").fetchone()[0]
    for uuid, number, name in (("person-1", PERSON, "canary-pseudonym"), ("person-2", OTHER, "Other")):
        connection.execute("INSERT INTO persons (uuid, person_id, pseudonym, sex, notes) VALUES (?, ?, ?, 'female', 'n')",
                           (uuid, number, name))
    for uuid, number, title, summary in (("case-1", ALONE, "canary-title", "canary-old-summary"),
                                         ("case-2", SHARED, "Shared title", "about two people")):
        connection.execute("INSERT INTO cases (uuid, case_id, title, summary, privacy, public_ground, review) VALUES (?, ?, ?, "
                           "?, 'public', 'told in public', 'approved')", (uuid, number, title, summary))
    for link, case, person, part in (("l1", "case-1", "person-1", "canary-part"), ("l2", "case-2", "person-1", "first"),
                                     ("l3", "case-2", "person-2", "second")):
        connection.execute("INSERT INTO case_persons (uuid, case_uuid, person_uuid, part) VALUES (?, ?, ?, ?)",
                           (link, case, person, part))
    for uuid, order, told in (("stage-1", 1, "canary-happened"), ("stage-2", 2, "canary-deleted-stage")):
        connection.execute("INSERT INTO stages (uuid, case_uuid, stage_order, role, place_uuid, place_text, what_happened) "
                           "VALUES (?, 'case-1', ?, 'detention', ?, 'canary-place-text', ?)", (uuid, order, place, told))
    connection.execute("INSERT INTO claims (uuid, stage_uuid, what, value_text) VALUES ('claim-1', 'stage-1', 'people', 'canary-claim')")
    connection.execute("INSERT INTO citations (uuid, source_uuid, claim_uuid) VALUES ('cite-1', ?, 'claim-1')", (source,))
    connection.execute("INSERT INTO case_themes (uuid, case_uuid, theme_uuid) VALUES ('ct-1', 'case-1', ?)", (theme,))
    for uuid, column in (("consent-1", "person_uuid"), ("consent-2", "case_uuid")):
        connection.execute(f"INSERT INTO consents (uuid, {column}, use_allowed, given_by) VALUES (?, ?, 'keep', "
                           "'canary-consent-giver')", (uuid, "person-1" if column == "person_uuid" else "case-1"))
    connection.execute("INSERT INTO attachments (uuid, person_uuid, title, content) VALUES ('a-1', 'person-1', 't', ?)",
                       (b"canary-attachment" * 2000,))


@pytest.fixture
def atlas(master, tmp_path):
    path = tmp_path / "atlas.gpkg"
    path.write_bytes(master.read_bytes())
    return path


def raw(path):
    return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name))


def test_the_canaries_are_there_before(atlas):
    """Else the next test could not fail."""
    content = raw(atlas)
    assert all(secret.encode() in content for secret in SECRETS)


def test_nothing_of_the_person_is_left_in_the_file(atlas):
    withdraw(atlas, PERSON)
    content = raw(atlas)
    for secret in SECRETS:
        for form in (secret, secret.upper(), secret.encode("utf-16-le").decode("latin-1")):
            assert form.encode("latin-1", "replace") not in content, secret
    assert find_cases(atlas, "canary").tolist() == []


def test_a_tombstone_stays_and_no_edition_holds_its_cases(atlas):
    done = withdraw(atlas, PERSON)
    connection = connect(atlas)
    assert connection.execute("SELECT person_id, pseudonym, sex, notes, withdrawn_at <> '' FROM persons WHERE uuid = 'person-1'"
                              ).fetchone() == (done.tombstone, "Withdrawn", None, None, 1)
    case_id, title, privacy = connection.execute("SELECT case_id, title, privacy FROM cases WHERE uuid = 'case-1'").fetchone()
    assert case_id.startswith("withdrawn-") and (title, privacy) == ("Withdrawn", "confidential")
    connection.close()
    for level in ("public", "partner", "internal"):
        made, preview = release(atlas, level)
        assert not {SHARED, ALONE, case_id} & set(made.table("cases").column("case_id")), level
        assert preview.held.get("withdrawn", 0) + preview.held.get("privacy", 0) >= 2


def test_a_case_that_others_are_in_is_kept_and_named(atlas):
    done = withdraw(atlas, PERSON)
    assert done.emptied == [ALONE] and done.shared == [SHARED]
    connection = connect(atlas)
    assert connection.execute("SELECT summary FROM cases WHERE case_id = ?", (SHARED,)).fetchone() == ("about two people",)
    assert connection.execute("SELECT pseudonym FROM persons WHERE person_id = ?", (OTHER,)).fetchone() == ("Other",)
    connection.close()


def test_the_seals_still_hold_and_so_does_the_log(atlas):
    before = verify_log(atlas)
    done = withdraw(atlas, PERSON)
    after = verify_log(atlas, before.head)
    assert after.holds and after.head_found and after.erased > 0 and not after.differences and done.values >= after.erased
    seal_log(atlas)
    again = verify_log(atlas, before.head)
    assert again.holds and again.sealed == again.rows
    connection = connect(atlas)
    assert connection.execute("SELECT count(*) FROM change_log WHERE action = 'withdraw' AND row_uuid = 'person-1'").fetchone() == (1,)
    connection.close()


def test_editions_that_held_a_case_are_named_and_its_number_is_kept_for_them(atlas):
    made, preview = release(atlas, PUBLIC)
    assert ALONE in made.table("cases").column("case_id")
    enter(atlas, made, preview.masks, preview.held, "edition-1", "ab" * 32)
    done = withdraw(atlas, PERSON)
    assert [edition.title for edition in done.editions] == [made.title]
    connection = connect(atlas)
    assert connection.execute("SELECT case_id, title FROM cases WHERE uuid = 'case-1'").fetchone() == (ALONE, "Withdrawn")
    assert ALONE in json.loads(connection.execute("SELECT record_ids FROM publications").fetchone()[0])["cases"]
    connection.close()


def test_looking_changes_nothing(atlas):
    before = atlas.read_bytes()
    seen = look(atlas, PERSON)
    assert atlas.read_bytes() == before and seen.emptied == [ALONE] and seen.tombstone == ""
    assert seen.rows == withdraw(atlas, PERSON).rows > 5


@pytest.mark.parametrize("person, words", [("nobody", "no person nobody"), (PERSON, "withdrawn before")])
def test_who_is_not_there_is_told(atlas, person, words):
    if person == PERSON:
        connection = connect(atlas, write=True)
        connection.execute("UPDATE persons SET withdrawn_at = '2026-01-01' WHERE person_id = ?", (PERSON,))
        connection.close()
    with pytest.raises(AtlasError, match=words):
        withdraw(atlas, person)


def test_a_withdrawal_that_is_stopped_changes_nothing(atlas):
    before = raw(atlas)
    with pytest.raises(Stopped):
        withdraw(atlas, PERSON, is_canceled=lambda: True)
    assert PERSON.encode() in raw(atlas) and verify_log(atlas).holds
    connection = connect(atlas)
    assert connection.execute("SELECT count(*) FROM stages WHERE case_uuid = 'case-1'").fetchone() == (1,)
    connection.close()
    assert len(before) == len(raw(atlas))


def test_a_statement_that_fails_leaves_everything(atlas, monkeypatch):
    from visual_atlas_plugin.exchange import withdrawal

    def refuse(*_):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(withdrawal, "erase_values", refuse)
    with pytest.raises(AtlasError):
        withdraw(atlas, PERSON)
    connection = connect(atlas)
    assert connection.execute("SELECT pseudonym FROM persons WHERE person_id = ?", (PERSON,)).fetchone() == ("canary-pseudonym",)
    connection.close()
