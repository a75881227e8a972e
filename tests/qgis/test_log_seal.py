"""Sealing the change log: what was altered, removed or put in is found; erased values leave the seal whole."""

import json
import sqlite3

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from visual_atlas_plugin.domain import seal
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.processing.seal_log import SealLog, VerifyLog
from visual_atlas_plugin.store import log_replay
from visual_atlas_plugin.store.connection import connect, open_atlas
from visual_atlas_plugin.store.log_seal import (
    CHAIN_BROKEN, CONTENT_CHANGED, UNSEALED_BEFORE, erase_values, heads_of, seal_log, verify_log,
)


FIRST = "(SELECT MIN(fid) FROM change_log WHERE table_name = 'cases')"       # the row of the first edit
FIRST_VALUES = f"(SELECT MIN(fid) FROM change_values WHERE log_uuid = (SELECT uuid FROM change_log WHERE fid = {FIRST}))"


def first_row(path):
    """Return the fid of the log's row of the first edit."""
    with open_atlas(path) as connection:
        return connection.execute("SELECT MIN(fid) FROM change_log WHERE table_name = 'cases'").fetchone()[0]


@pytest.fixture
def edited(atlas_file):
    """A sealed atlas with an import and five edits in its log."""
    path = atlas_file
    with open_atlas(path, write=True) as connection:
        for number in range(3):
            connection.execute("INSERT INTO cases (case_id, title) VALUES (?, ?)", (f"T-{number}", "made for a test"))
        connection.execute("UPDATE cases SET notes = 'looked at again' WHERE case_id = 'T-0'")
        connection.execute("DELETE FROM cases WHERE case_id = 'T-2'")
    seal_log(path)
    return path


def tamper(path, statement, *values):
    """Change the file as somebody would who knows SQLite: no triggers in the way."""
    connection = connect(path, write=True)
    connection.execute("PRAGMA foreign_keys = OFF")
    names = [row for row in connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (tbl_name LIKE 'change%' OR tbl_name = 'cases')")]
    for name, _ in names:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute(statement, values)
    for _, sql in names:
        connection.execute(sql)
    connection.close()


def test_a_sealed_log_holds(edited):
    report = verify_log(edited)
    assert report.holds and report.sealed == report.rows >= 6 and report.differences == ()
    assert report.head == heads_of(edited)[-1] and len(report.head) == 64
    again = seal_log(edited)
    assert again.sealed == 0 and again.head == report.head


def test_edits_after_the_seal_are_counted_as_unsealed(edited):
    with open_atlas(edited, write=True) as connection:
        connection.execute("UPDATE cases SET notes = 'later' WHERE case_id = 'T-1'")
    report = verify_log(edited)
    assert report.holds and report.rows == report.sealed + 1
    old = report.head
    assert seal_log(edited).sealed == 1
    assert verify_log(edited, old).head_found is True


@pytest.mark.parametrize("statement, why", [
    (f"UPDATE change_values SET new_values = json_set(new_values, '$.title', 'other') WHERE fid = {FIRST_VALUES}", CONTENT_CHANGED),
    (f"UPDATE change_log SET edited_by = 'somebody' WHERE fid = {FIRST}", CONTENT_CHANGED),
    (f"DELETE FROM change_log WHERE fid = {FIRST}", CHAIN_BROKEN),
    (f"UPDATE change_log SET seal = NULL WHERE fid = {FIRST}", UNSEALED_BEFORE),
])
def test_what_was_tampered_with_is_found(edited, statement, why):
    first = first_row(edited)
    tamper(edited, statement)
    report = verify_log(edited)
    assert not report.holds and report.why == why and report.broken_at in (first, first + 1)
    with pytest.raises(AtlasError, match="Nothing was sealed"):
        seal_log(edited)


def test_a_row_put_in_between_is_found(edited):
    first = first_row(edited)
    tamper(edited, "UPDATE change_log SET fid = fid + 100 WHERE fid > ?", first)
    tamper(edited, "INSERT INTO change_log (fid, uuid, action, table_name, salt, previous_seal, seal) "
                   "SELECT fid + 1, 'forged', 'insert', 'cases', salt, previous_seal, seal FROM change_log WHERE fid = ?", first)
    assert verify_log(edited).broken_at == first + 1


def test_a_log_cut_at_its_end_is_found_by_an_earlier_head_alone(edited):
    head = verify_log(edited).head
    tamper(edited, "DELETE FROM change_log WHERE fid = (SELECT MAX(fid) FROM change_log)")
    report = verify_log(edited)
    assert report.broken_at is None, "without an earlier head nothing speaks against it"
    report = verify_log(edited, head)
    assert report.head_found is False and not report.holds


@pytest.mark.parametrize("statement, difference", [
    ("UPDATE cases SET title = 'rewritten' WHERE case_id = 'T-0'", (log_replay.CHANGED, "title")),
    ("DELETE FROM cases WHERE case_id = 'T-1'", (log_replay.MISSING, "")),
    ("INSERT INTO cases (uuid, edited_at, case_id, title) VALUES ('u', 'x', 'T-9', 'slipped in')", (log_replay.UNLOGGED, "")),
])
def test_the_tables_are_compared_with_the_log(edited, statement, difference):
    tamper(edited, statement)
    found = verify_log(edited).differences
    assert [(one.what, one.column) for one in found] == [difference] and found[0].table == "cases"


def test_erased_values_leave_the_seal_whole_and_cannot_be_guessed_back(edited):
    with open_atlas(edited) as connection:
        log_uuid, old, new = connection.execute(
            f"SELECT log_uuid, old_values, new_values FROM change_values WHERE fid = {FIRST_VALUES}").fetchone()
    with open_atlas(edited, write=True) as connection:
        erase_values(connection, log_uuid)
    report = verify_log(edited)
    assert report.broken_at is None and report.erased == 1
    with open_atlas(edited) as connection:
        salt = connection.execute("SELECT salt FROM change_log WHERE uuid = ?", (log_uuid,)).fetchone()[0]
        assert connection.execute("SELECT new_values FROM change_values WHERE log_uuid = ?", (log_uuid,)).fetchone() == (None,)
    assert salt.startswith(seal.ERASED) and seal.values_sum("", old, new) not in salt
    assert json.loads(new)["title"].encode() and b"T-" in edited.read_bytes()      # the row itself is still there


def test_the_shipped_atlas_replays(shipped_atlas):
    report = verify_log(shipped_atlas)
    assert report.holds and report.sealed == 0 and report.head == seal.FIRST


def test_while_somebody_else_writes_nothing_is_sealed(edited, monkeypatch):
    with open_atlas(edited, write=True) as connection:
        connection.execute("UPDATE cases SET notes = 'later' WHERE case_id = 'T-1'")
    before = heads_of(edited)
    connection = sqlite3.connect(edited, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")       # somebody else writes
    monkeypatch.setattr("visual_atlas_plugin.store.connection.BUSY_TIMEOUT_S", 0.1)
    try:
        with pytest.raises(AtlasError):
            seal_log(edited)
    finally:
        connection.execute("ROLLBACK")
        connection.close()
    assert heads_of(edited) == before


def run(algorithm, **parameters):
    """Run an algorithm as Processing does; return (results, whether it ended well)."""
    return algorithm.create().run(parameters, QgsProcessingContext(), QgsProcessingFeedback())


def test_the_algorithms_say_what_they_found(edited):
    sealed, ok = run(SealLog(), ATLAS=str(edited))
    held, ok_too = run(VerifyLog(), ATLAS=str(edited), HEAD=sealed["HEAD"])
    assert ok and ok_too and held["HOLDS"] is True and held["HEAD"] == sealed["HEAD"] and held["SEALED"] == held["ROWS"]
    tamper(edited, "UPDATE cases SET title = 'rewritten' WHERE case_id = 'T-0'")
    assert run(VerifyLog(), ATLAS=str(edited))[1] is False
    lax, ok = run(VerifyLog(), ATLAS=str(edited), STRICT=False)
    assert ok and lax["HOLDS"] is False and lax["DIFFERENCES"] == 1


def test_a_stop_ends_quietly_and_seals_nothing(edited):
    before = heads_of(edited)
    with pytest.raises(Stopped, match="Stopped before the end"):
        verify_log(edited, stopped=lambda: True)
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results, ok = SealLog().create().run({"ATLAS": str(edited)}, QgsProcessingContext(), feedback)
    assert ok and results == {} and heads_of(edited) == before
