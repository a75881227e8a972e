"""What may leave, sorted by the database, against the rule that looks at one record after the other."""

import random
import shutil
from datetime import date, timedelta

import numpy as np
import pytest

from visual_atlas_plugin.domain import publishing
from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.store.column_reader import load_columns, text_finder
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.public_index import consent_of, file_version, load_public_index, read_allowed
from visual_atlas_plugin.store.training import build_training_atlas

DAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def training(tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return path


def by_the_gate(path, day):
    """Make a Record of each case by plain questions, and ask the rule."""
    connection = connect(path)
    try:
        of_case, of_person, persons, withdrawn = {}, {}, {}, set()
        for case, person, *texts in connection.execute(
                "SELECT case_uuid, person_uuid, use_allowed, given_on, valid_until, withdrawn_on FROM consents"):
            (of_case if case else of_person).setdefault(case or person, []).append(consent_of(*texts))
        for case, person, gone in connection.execute(
                "SELECT case_uuid, person_uuid, withdrawn_at FROM case_persons JOIN persons ON persons.uuid = person_uuid"):
            persons.setdefault(case, []).append(tuple(of_person.get(person, ())))
            if gone:
                withdrawn.add(case)
        rows = connection.execute("SELECT uuid, privacy, public_ground, review, fid FROM cases ORDER BY fid").fetchall()
    finally:
        connection.close()
    records = [publishing.Record(uuid, privacy, ground or "", tuple(of_case.get(uuid, ())), tuple(persons.get(uuid, ())),
                                 uuid in withdrawn, review) for uuid, privacy, ground, review, _ in rows]
    gate = publishing.gate(records, day)
    return [row[-1] for row in rows if row[0] in gate.allowed], dict(gate.held)


def assert_equal_to_the_gate(path, day=DAY):
    allowed = read_allowed(path, day)
    fids, held = by_the_gate(path, day)
    assert allowed.fids.tolist() == fids and allowed.held == held
    return allowed


def test_the_facts_may_all_leave(tmp_path):
    build_atlas(tmp_path / "facts.gpkg")
    allowed = assert_equal_to_the_gate(tmp_path / "facts.gpkg")
    assert len(allowed.fids) == 16 and allowed.held_back == 0


def test_training_cases_on_several_days(training):
    for year in (1999, 2015, 2023, 2026, 2040):
        allowed = assert_equal_to_the_gate(training, date(year, 3, 1))
        assert allowed.held[publishing.HELD_PRIVACY] > 1000


def test_rows_spoiled_at_random(training, tmp_path):
    path = tmp_path / "spoiled.gpkg"
    shutil.copy(training, path)
    dice = random.Random(9)
    days = [None, "", "2026-11-27", "2026-11-26", "2026-11-28", "not a day", "2026-13-01", "2026-11-27T10:00:00"]
    grounds = [None, "", "  ", "\t\n", "\u00a0", "\u3000 ", " court record ", "x"]
    connection = connect(path, write=True)
    try:
        connection.execute("BEGIN")
        for (fid,) in connection.execute("SELECT fid FROM consents").fetchall():
            connection.execute("UPDATE consents SET given_on = ?, valid_until = ?, withdrawn_on = ? WHERE fid = ?",
                               (dice.choice(days), dice.choice(days), dice.choice(days[:3] + [None] * 9), fid))
        connection.execute("DROP TRIGGER reopen_cases")      # every edit makes a draft of a case
        for (fid,) in connection.execute("SELECT fid FROM cases").fetchall():
            connection.execute("UPDATE cases SET public_ground = ?, privacy = ? WHERE fid = ?", (
                dice.choice(grounds), dice.choice(("public", "public", "restricted", "confidential")), fid))
        for (fid,) in connection.execute("SELECT fid FROM persons").fetchall():
            connection.execute("UPDATE persons SET withdrawn_at = ? WHERE fid = ?",
                               (dice.choice((None, None, None, "", "2024-01-01")), fid))
        connection.execute("COMMIT")
    finally:
        connection.close()
    for shift in (-1, 0, 1):
        allowed = assert_equal_to_the_gate(path, DAY + timedelta(days=shift))
        assert set(allowed.held) == {publishing.HELD_PRIVACY, publishing.HELD_WITHDRAWN, publishing.HELD_NO_GROUND,
                                     publishing.HELD_REVIEW}
        assert len(allowed.fids) > 100


def test_the_index_counts_what_may_leave_alone(training):
    public = load_public_index(training, DAY)
    fids, held = by_the_gate(training, DAY)
    own = CaseIndex(load_columns(training, public_only=True).only(np.array(fids)), text_finder(training))
    for state in (FilterState(), FilterState(start=date(2005, 1, 1), end=date(2010, 1, 1)),
                  FilterState(provinces=frozenset(["North Hamgyong"])), FilterState(text="SYNTHETIC")):
        assert public.index.counts(state) == own.counts(state)
        assert public.index.province_matrix(state) == own.province_matrix(state)
    assert public.held_back == sum(held.values())
    assert public.index.people(FilterState()).by_sex["female"] == 0       # nobody in a training atlas is public


@pytest.mark.parametrize("texts, readable", [
    ((None, None, None), True), (("", "2024-02-29", None), True), (("2023-02-29", None, None), False),
    (("2023-10-09T12:00:00", None, None), True), ((None, "soon", None), False), ((None, None, "2023"), False)])
def test_a_consent_with_a_date_that_cannot_be_read_covers_nothing(texts, readable):
    made = consent_of("publish_without_name", *texts)
    assert made.readable is readable
    if not readable:
        assert not made.covers(publishing.PUBLISHING_USES, DAY)


def test_the_version_of_a_file_follows_its_edits(training, tmp_path):
    path = tmp_path / "edited.gpkg"
    shutil.copy(training, path)
    before = file_version(path)
    assert before == file_version(path) and file_version(tmp_path / "none.gpkg") == ()
    connection = connect(path, write=True)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE cases SET notes = 'x' WHERE fid = 1")
    assert file_version(path) != before
    connection.close()
