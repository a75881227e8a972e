"""Imports that fail: at each write, on a full disk, when stopped, when killed, when the atlas is in use. It is as it was."""

import gc
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.unit.import_kit import ask, case, content, edit, make_atlas, many, mapped, rows_of
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.importing.normal import NormalBatch
from visual_atlas_plugin.domain.importing.raw import BadInput, ListSource
from visual_atlas_plugin.exchange import apply as importing
from visual_atlas_plugin.exchange import bulk_rtree, bulk_writer
from visual_atlas_plugin.exchange.apply import apply_import
from visual_atlas_plugin.exchange.bulk_insert import insert_columns
from visual_atlas_plugin.exchange.import_run import ImportStopped
from visual_atlas_plugin.exchange.plan import Watch
from visual_atlas_plugin.exchange.undo import undo_import
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.log_seal import verify_log

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    """An atlas into which two rows were imported, of which one was edited."""
    path = make_atlas(tmp_path_factory.mktemp("atlas") / "atlas.gpkg")
    apply_import(path, rows_of(case(1), case(2)), mapped())
    edit(path, "UPDATE cases SET title = 'Ours' WHERE case_id = 'D-2'")
    return path


@pytest.fixture()
def atlas(master, tmp_path):
    """A copy that a test may change."""
    return Path(shutil.copyfile(master, tmp_path / "atlas.gpkg"))


def mixed() -> ListSource:
    """Rows that change, repeat, conflict and are new, with a new place and a new theme."""
    return rows_of(case(1, title="Changed", where="Beta customs", kind="customs"), case(2, title="Theirs"),
                   case(3, where="Delta", lat="41.5", lon="128.25", theme="Hunger"), case(4, where="Epsilon"))


class Failing(sqlite3.Connection):
    """A connection whose n-th statement of those that write fails."""

    countdown, error = 0, sqlite3.OperationalError("disk I/O error")
    _WRITES = ("INSERT", "UPDATE", "DELETE", "DROP", "CREATE", "COMMIT", "PRAGMA IGNORE")

    def _count(self, sql: str) -> None:
        if sql.lstrip().upper().startswith(self._WRITES):
            Failing.countdown -= 1
            if Failing.countdown == 0:
                raise Failing.error

    def execute(self, sql, *more):
        """Count, then run."""
        self._count(sql)
        return super().execute(sql, *more)

    def executemany(self, sql, *more):
        """Count, then run."""
        self._count(sql)
        return super().executemany(sql, *more)


@pytest.fixture()
def failing(monkeypatch):
    """Make imports use connections that fail; return what says at which write."""
    plain = sqlite3.connect

    def set_up(at: int) -> None:
        Failing.countdown = at
        monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: plain(*args, factory=Failing, **more))
    yield set_up
    monkeypatch.setattr(sqlite3, "connect", plain)


@pytest.mark.parametrize("bulk_from", [10 ** 9, 1])
def test_a_failure_at_any_write_leaves_the_atlas(atlas, failing, monkeypatch, bulk_from):
    monkeypatch.setattr(bulk_writer, "BULK_FROM", bulk_from)
    before, at = content(atlas), 0
    while True:
        at += 1
        failing(at)
        try:
            apply_import(atlas, mixed(), mapped())
        except AtlasError as error:
            assert "no room" in error.message and error.message.endswith(".") and error.advice
            Failing.countdown = 0
            assert content(atlas) == before, f"write {at}"
            continue
        break
    assert at > 30 and ask(atlas, "SELECT count(*) FROM cases") == [(4,)]
    assert verify_log(atlas).holds and ask(atlas, "PRAGMA integrity_check") == [("ok",)]


def test_an_undo_that_fails_at_any_write_leaves_the_atlas(atlas, failing):
    done = apply_import(atlas, mixed(), mapped())
    before, at = content(atlas), 0
    while True:
        at += 1
        failing(at)
        try:
            undo_import(atlas, done.import_id)
        except AtlasError:
            Failing.countdown = 0
            assert content(atlas) == before, f"write {at}"
            continue
        break
    assert at > 40 and verify_log(atlas).holds and ask(atlas, "SELECT count(*) FROM cases") == [(2,)]


@pytest.mark.parametrize("pages", [0, 5, 40, 150, 400])
def test_a_full_disk_leaves_the_atlas(atlas, monkeypatch, pages):
    before = content(atlas)
    plain = importing.connect

    def small(path, write=False, timeout=5.0):
        connection = plain(path, write, timeout)
        there = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {there + pages}")
        return connection
    monkeypatch.setattr(importing, "connect", small)
    with pytest.raises(AtlasError) as refusal:
        apply_import(atlas, many(4_000), mapped())
    assert "no room" in refusal.value.message and content(atlas) == before
    monkeypatch.setattr(importing, "connect", plain)
    assert apply_import(atlas, many(4_000), mapped()).new == 3_998 and verify_log(atlas).holds


def test_an_atlas_in_use_is_refused_with_a_sentence(atlas, monkeypatch):
    before = content(atlas)
    monkeypatch.setattr(importing, "connect", lambda path, write=False: connect(path, write, timeout=0.1))
    other = connect(atlas, write=True)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(AtlasError, match="in use by another program"):
            apply_import(atlas, mixed(), mapped())
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert content(atlas) == before


class Endless(ListSource):
    """A source that never ends; `taken` counts its batches."""

    taken = 0

    def batches(self, table, size=10_000):
        """Yield the same columns under new numbers."""
        number = 0
        while True:
            self.taken += 1
            for batch in many(size, number).batches("rows", size):
                yield batch
            number += size


def test_a_stop_is_heeded_within_a_second_and_leaves_the_atlas(atlas):
    before = content(atlas)
    source = Endless("endless", {"rows": dict.fromkeys(many(1).tables()[0].columns, ())})
    asked_at = []

    def canceled():
        if source.taken < 4:
            return False
        asked_at.append(time.process_time())
        return True
    with pytest.raises(ImportStopped):
        apply_import(atlas, source, mapped(), watch=Watch(canceled=canceled))
    assert time.process_time() - asked_at[0] < 1.0      # of work; on the clock a busy machine takes longer
    assert content(atlas) == before and ask(atlas, "PRAGMA integrity_check") == [("ok",)]


def test_what_the_reader_finds_at_the_end_leaves_the_atlas(atlas):
    class Torn(ListSource):
        """A source that cannot be read to its end."""

        def batches(self, table, size=10_000):
            """Yield some rows, then break off."""
            yield from many(5_000).batches("rows", 5_000)
            raise BadInput("Row {row} is torn.", "Get the whole file.", row=5_002)

    before = content(atlas)
    source = Torn("torn", {"rows": dict.fromkeys(many(1).tables()[0].columns, ())})
    with pytest.raises(BadInput, match="Row 5002 is torn"):
        apply_import(atlas, source, mapped())
    assert content(atlas) == before


def test_an_error_that_nobody_foresaw_comes_out_and_leaves_the_atlas(atlas, monkeypatch):
    def broken(self, table, raw):
        raise ZeroDivisionError("a bug")
    monkeypatch.setattr("visual_atlas_plugin.domain.importing.normalizer.Normalizer.feed", broken)
    before = content(atlas)
    with pytest.raises(ZeroDivisionError):
        apply_import(atlas, mixed(), mapped())
    assert content(atlas) == before


def test_whatever_happens_the_thread_ends_and_python_is_as_it_was(atlas, monkeypatch):
    def broken(self, batch):
        raise ZeroDivisionError("a bug")
    monkeypatch.setattr("visual_atlas_plugin.exchange.import_run.ImportRun.take", broken)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    settings = sys.getswitchinterval(), gc.get_threshold()
    with pytest.raises(ZeroDivisionError) as raised:        # which keeps every frame alive
        apply_import(atlas, Endless("endless", {"rows": dict.fromkeys(many(1).tables()[0].columns, ())}), mapped())
    assert raised.value and (sys.getswitchinterval(), gc.get_threshold()) == settings
    assert not [thread for thread in threading.enumerate() if thread.name == "visual atlas import"]


@pytest.mark.parametrize("processors", [1, 2])
def test_one_processor_gives_what_two_give(atlas, monkeypatch, processors):
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    plan = apply_import(atlas, many(11_000), mapped())
    assert (plan.read, plan.new) == (11_000, 10_998)
    assert ask(atlas, "SELECT case_id FROM cases WHERE import_id = ? AND row_version = 1 ORDER BY fid", plan.import_id) == [
        (f"D-{number}",) for number in range(11_000) if number not in (1, 2)]


@pytest.mark.parametrize("step", ["_order", "_level"])
def test_a_stop_is_heard_while_the_r_tree_is_packed(atlas, monkeypatch, step):
    before, asked, plain = content(atlas), [], getattr(bulk_rtree, step)
    monkeypatch.setattr(bulk_rtree, step, lambda *given: asked.append(step) or plain(*given))
    monkeypatch.setattr(bulk_rtree, "_store", lambda *_: pytest.fail("packed to the end"))
    with pytest.raises(ImportStopped):
        apply_import(atlas, many(9_000), mapped(), watch=Watch(canceled=lambda: bool(asked)))
    assert set(asked) == {step} and content(atlas) == before


_CHILD = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.unit.import_kit import mapped, many
from visual_atlas_plugin.exchange import apply as importing
from visual_atlas_plugin.exchange.bulk_writer import Writer
importing.CACHE_KB = 100                    # so that pages reach the file before the end
finish = Writer.finish
def slow(self, file_hash, *look):
    if {late}:
        finish(self, file_hash, *look)
    print("NOW", flush=True)
    time.sleep(60)
Writer.finish = slow
importing.apply_import(Path({atlas!r}), many(6_000), mapped())
"""


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("wal", [False, True])
def test_a_kill_leaves_the_atlas(atlas, late, wal):
    if wal:                                 # as an atlas that is open in QGIS
        connection = sqlite3.connect(atlas)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    before, size = content(atlas), atlas.stat().st_size
    code = _CHILD.format(root=str(ROOT), late=late, atlas=str(atlas))
    child = subprocess.Popen([sys.executable, "-B", "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout.readline() == "NOW\n"
        written = sum(path.stat().st_size for path in atlas.parent.iterdir())
        assert written > size + 1_000_000   # the work was in the file when it was cut off
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    assert content(atlas) == before and ask(atlas, "PRAGMA integrity_check") == [("ok",)]
    assert apply_import(atlas, many(6_000), mapped()).new == 5_998 and verify_log(atlas).holds


@pytest.mark.parametrize("column, value", [
    ("privacy", "secret"), ("credibility", 7), ("case_id", ""), ("end_day", 1), ("date_edtf", None), ("title", None)])
@pytest.mark.parametrize("bulk_from", [10 ** 9, 1])
def test_a_row_that_breaks_a_rule_of_the_atlas_is_named(atlas, monkeypatch, bulk_from, column, value):
    monkeypatch.setattr(bulk_writer, "BULK_FROM", bulk_from)
    from visual_atlas_plugin.domain.importing import normalizer
    feed = normalizer.Normalizer.feed

    def bent(self, table, raw) -> NormalBatch:
        batch = feed(self, table, raw)
        values = batch.tables["cases"].values
        values.setdefault(column, [None] * len(batch.tables["cases"]))[2] = value
        return batch
    monkeypatch.setattr(normalizer.Normalizer, "feed", bent)
    monkeypatch.setattr("visual_atlas_plugin.exchange.import_run.NEEDED", {})
    before = content(atlas)
    with pytest.raises(AtlasError) as refusal:
        apply_import(atlas, rows_of(case(5), case(6), case(7), case(8)), mapped())
    assert "row 4" in refusal.value.message and content(atlas) == before


def test_of_several_rows_in_a_statement_the_refused_one_is_found(atlas):
    connection = connect(atlas, write=True)
    connection.execute("BEGIN IMMEDIATE")
    columns = {"uuid": [f"u{n}" for n in range(250)], "case_id": [f"X-{n}" for n in range(249)] + ["X-17"],
               "title": ["x"] * 250}
    with pytest.raises(sqlite3.IntegrityError) as refusal:
        insert_columns(connection, "cases", columns, {"edited_at": "now"})
    assert refusal.value.position == 249 and "case_id" in refusal.value.reason
    connection.execute("ROLLBACK")
    connection.close()
