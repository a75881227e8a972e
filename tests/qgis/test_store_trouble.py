"""Bad files, bad folders, full disks, stops and kills: one clear sentence, and every file as it was."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.paths import data_path
from visual_atlas_plugin.store import connection as store_connection
from visual_atlas_plugin.store import atomic_file, schema
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.facts_import import BuildCanceled, build_atlas, load_shipped

NOBODY = 65534
BUILD = "from visual_atlas_plugin.store.facts_import import build_atlas\n"


def quick(path, **more):
    """Build an atlas without drawing the routes anew."""
    return build_atlas(path, route_builder=lambda stops: load_shipped(), **more)


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    return quick(tmp_path_factory.mktemp("atlas") / "atlas.gpkg").path


@pytest.fixture()
def atlas(master, tmp_path):
    return shutil.copyfile(master, tmp_path / "copy.gpkg")


def refused(action, *words):
    """The action raises an AtlasError whose sentence has these words and that says what to do."""
    with pytest.raises(AtlasError) as refusal:
        action()
    error = refusal.value.with_traceback(None)   # its frames would keep layers alive past the end of QGIS
    for word in words:
        assert word in error.message, error.message
    assert error.message.endswith(".") and error.advice.endswith(".")
    return error


def child(code, repository, before=None):
    """Run Python code in a child process; it prints an AtlasError's sentence."""
    wrapped = ("import sys; sys.path.insert(0, %r)\nfrom visual_atlas_plugin.domain.errors import AtlasError\ntry:\n%s\n"
               "except AtlasError as error:\n    print('REFUSED', error.message)\n") % (
        str(repository), "\n".join("    " + line for line in code.splitlines()))
    # the system's own interpreter, and a copy of the package: another user may not look into the folders of the tests
    return subprocess.run([os.path.realpath(sys.executable), "-W", "ignore", "-c", wrapped], capture_output=True, text=True, timeout=120,
                          preexec_fn=before)


@pytest.fixture
def for_everybody():
    """A function that copies package and data to where every user of this computer may read them, and returns that folder."""
    with tempfile.TemporaryDirectory() as folder:
        def copied(repository):
            os.chmod(folder, 0o755)
            for name in ("visual_atlas_plugin", "data", "metadata.txt"):
                source, target = Path(repository) / name, Path(folder) / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
            subprocess.run(["chmod", "-R", "a+rX", folder], check=True)
            return folder
        yield copied


# opening

def test_a_missing_file(tmp_path):
    refused(lambda: schema.check_file(tmp_path / "none.gpkg"), "none.gpkg", "not found")


@pytest.mark.parametrize("content", [b"", b"hello, this is no database" * 10, b"SQLite format 3\x00"])
def test_a_file_that_is_something_else(tmp_path, content):
    other = tmp_path / "other.gpkg"
    other.write_bytes(content)
    refused(lambda: schema.check_file(other), "not a Visual Atlas file")
    assert other.read_bytes() == content


def test_a_geopackage_that_is_no_atlas(tmp_path):
    from osgeo import ogr
    other = tmp_path / "roads.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(other))
    source.CreateLayer("roads")
    source = None
    refused(lambda: schema.check_file(other), "not a Visual Atlas file")


def test_a_folder(tmp_path):
    refused(lambda: schema.check_file(tmp_path), "not a file")


def test_a_damaged_atlas_is_told_and_left(atlas):
    content = bytearray(atlas.read_bytes())
    content[4096 * 20:4096 * 200] = b"\xaa" * (4096 * 180)
    atlas.write_bytes(content)
    refused(lambda: schema.check_file(atlas), "damaged")
    assert atlas.read_bytes() == bytes(content)


def test_a_torn_atlas_is_told(atlas):
    atlas.write_bytes(atlas.read_bytes()[:300000])
    refused(lambda: schema.check_file(atlas), "damaged")


def test_a_newer_atlas_is_refused_and_untouched(atlas):
    plain = sqlite3.connect(atlas)
    plain.execute("INSERT INTO schema_version (version, name, applied_at) VALUES (99, 'later', '2030-01-01')")
    plain.commit()
    plain.close()
    before = atlas.read_bytes()
    error = refused(lambda: schema.check_file(atlas), "newer", "99")
    assert "Update the plugin" in error.advice
    for action in (lambda: schema.migrate(atlas), lambda: open_atlas(atlas, write=True).__enter__()):
        refused(action, "newer")
    assert atlas.read_bytes() == before
    assert os.listdir(atlas.parent) == [atlas.name]


def test_a_locked_atlas_is_told(atlas, monkeypatch):
    monkeypatch.setattr(store_connection, "BUSY_TIMEOUT_S", 0.2)
    monkeypatch.setattr(store_connection.connect, "__defaults__", (False, 0.2))
    holder = sqlite3.connect(atlas, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        refused(lambda: schema.check_file(atlas), "in use by another program")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert schema.check_file(atlas).version == schema.CURRENT_VERSION


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become somebody else")
def test_a_read_only_atlas_opens_for_reading_only(atlas, repository, for_everybody):
    holder = atlas.parent
    os.chmod(atlas, 0o444)
    for folder in (holder, holder.parent, holder.parent.parent):
        os.chmod(folder, 0o755)
    code = ("from visual_atlas_plugin.store.connection import open_atlas\n"
            "from visual_atlas_plugin.store.schema import check_file\n"
            f"path = {str(atlas)!r}\n"
            "print(check_file(path).read_only)\n"
            "with open_atlas(path) as connection:\n"
            "    print(connection.execute('SELECT count(*) FROM cases').fetchone())\n"
            "with open_atlas(path, write=True) as connection:\n"
            "    print('written')\n")
    done = child(code, for_everybody(repository), before=lambda: os.setuid(NOBODY))
    assert done.stdout.splitlines() == ["True", "(16,)", f"REFUSED “{atlas.name}” is read-only."], done.stderr


def test_a_read_only_atlas_is_not_written(atlas, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert schema.check_file(atlas).read_only
    refused(lambda: open_atlas(atlas, write=True).__enter__(), "read-only")
    with open_atlas(atlas) as connection:
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("DELETE FROM cases")


def test_opening_for_reading_leaves_the_file_alone(atlas):
    before = atlas.read_bytes()
    with open_atlas(atlas) as connection:
        connection.execute("SELECT count(*) FROM places").fetchone()
    assert atlas.read_bytes() == before and os.listdir(atlas.parent) == [atlas.name]


# migrating

def test_migrations_run_one_by_one_and_all_or_nothing(tmp_path, monkeypatch):
    file = tmp_path / "old.gpkg"
    schema.create(file)
    first = schema.CURRENT_VERSION + 1
    steps = {"9001_a.sql": "CREATE TABLE extra_a (fid INTEGER PRIMARY KEY);",
             "9002_b.sql": "CREATE TABLE extra_b (fid INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);"}
    shipped = schema.schema_sql
    monkeypatch.setattr(schema, "schema_sql", lambda name: steps.get(name) or shipped(name))
    monkeypatch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS + (
        schema.Migration(first, "a", ("9001_a.sql",)), schema.Migration(first + 1, "b", ("9002_b.sql",))))
    monkeypatch.setattr(schema, "CURRENT_VERSION", first + 1)
    refused(lambda: schema.migrate(file))
    assert schema.check_file(file).version == first
    with open_atlas(file) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'extra_%'")}
    assert names == {"extra_a"}
    steps["9002_b.sql"] = "CREATE TABLE extra_b (fid INTEGER PRIMARY KEY);"
    assert schema.migrate(file) == first + 1 and schema.migrate(file) == first + 1


# building

def test_a_bad_fact_leaves_the_target(atlas, tmp_path):
    facts = tmp_path / "facts"
    shutil.copytree(data_path("facts"), facts, copy_function=shutil.copyfile)
    events = facts / "events.csv"
    events.write_text(events.read_text("utf-8").replace("2012-02-29,,day", "2012-02-30,,day"), encoding="utf-8")
    before = atlas.read_bytes()
    error = refused(lambda: quick(atlas, facts_dir=facts), "events.csv, row 3, date = “2012-02-30”")
    assert "Nothing was written" in error.advice
    assert atlas.read_bytes() == before and sorted(os.listdir(tmp_path)) == ["copy.gpkg", "facts"]


def test_an_existing_file_is_replaced_whole(atlas):
    before = schema.check_file(atlas).atlas_uuid
    report = quick(atlas)
    assert schema.check_file(atlas).atlas_uuid == report.atlas_uuid != before
    assert os.listdir(atlas.parent) == [atlas.name]


@pytest.mark.parametrize("stop_after", [0, 1, 3, 8])
def test_a_stop_leaves_nothing(atlas, stop_after):
    told = []
    before = atlas.read_bytes()
    with pytest.raises(BuildCanceled):
        quick(atlas, on_progress=told.append, is_canceled=lambda: len(told) >= stop_after)
    assert len(told) == stop_after and told == sorted(told)
    assert atlas.read_bytes() == before and os.listdir(atlas.parent) == [atlas.name]


def test_progress_ends_at_a_hundred(tmp_path):
    told = []
    quick(tmp_path / "a.gpkg", on_progress=told.append)
    assert told == sorted(told) and told[-1] == 100


def test_a_failure_in_the_middle_leaves_nothing(tmp_path):
    def broken(stops):
        raise RuntimeError("planned")
    with pytest.raises(RuntimeError):
        build_atlas(tmp_path / "a.gpkg", route_builder=broken)
    assert os.listdir(tmp_path) == []


def test_a_target_in_use_is_refused(atlas):
    before = atlas.read_bytes()
    holder = sqlite3.connect(atlas, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        refused(lambda: quick(atlas), "in use by another program")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert atlas.read_bytes() == before and os.listdir(atlas.parent) == [atlas.name]


@pytest.fixture()
def edited_layer(atlas, qgis_app):
    """The places of an atlas with an edit session open; gone before QGIS ends."""
    from qgis.core import QgsVectorLayer
    layer = QgsVectorLayer(f"{atlas}|layername=places", "places", "ogr")
    assert layer.startEditing()
    return layer


def test_a_target_that_qgis_is_editing_is_refused(atlas, edited_layer):
    refused(lambda: quick(atlas), "in use by another program")
    assert edited_layer.isEditable()


def test_a_folder_that_is_not_there(tmp_path):
    refused(lambda: quick(tmp_path / "nowhere" / "a.gpkg"), "nowhere", "does not exist")


def test_a_target_that_is_a_folder(tmp_path):
    (tmp_path / "a.gpkg").mkdir()
    refused(lambda: quick(tmp_path / "a.gpkg"), "not a file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become somebody else")
def test_a_folder_that_refuses_writing(tmp_path, repository, for_everybody):
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        os.chmod(folder, 0o755)
    done = child(BUILD + f"build_atlas({str(tmp_path / 'a.gpkg')!r})", for_everybody(repository),
                 before=lambda: os.setuid(NOBODY))
    assert "REFUSED" in done.stdout and "cannot be written" in done.stdout, done.stderr
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("room", [60_000, 900_000, 1_500_000])
def test_a_full_disk_leaves_the_target(atlas, repository, room):
    """A limit on the size of files stands for a disk that runs full, at several points of the work."""
    def limit():
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = atlas.read_bytes()
    assert len(before) > 1_500_000
    done = child(BUILD + f"build_atlas({str(atlas)!r})", repository, before=limit)
    assert done.stdout == f"REFUSED There was no room to write “{atlas.name}”.\n", done.stdout + done.stderr
    assert atlas.read_bytes() == before and os.listdir(atlas.parent) == [atlas.name]


def test_a_really_full_disk_leaves_nothing(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no right to mount a small disk")
    try:
        refused(lambda: quick(disk / "a.gpkg"), "no room")
        assert os.listdir(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_kill_leaves_the_target_and_the_next_run_sweeps_up(atlas, repository):
    before = atlas.read_bytes()
    code = ("import sys, time; sys.path.insert(0, %r)\n" % str(repository) + BUILD
            + f"build_atlas({str(atlas)!r}, on_progress=lambda percent: (print(percent, flush=True), "
              "time.sleep(60 if percent >= 60 else 0)))\n")
    process = subprocess.Popen([sys.executable, "-W", "ignore", "-c", code], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if float(line) >= 60:
            break
    process.kill()
    process.wait()
    process.stdout.close()
    assert atlas.read_bytes() == before
    left = [name for name in os.listdir(atlas.parent) if name != atlas.name]
    assert left and all(name.startswith(".") for name in left)
    for name in left:
        old = time.time() - 7200
        os.utime(atlas.parent / name, (old, old))
    quick(atlas)
    assert os.listdir(atlas.parent) == [atlas.name]


def test_opening_or_making_another_atlas_sweeps_up_after_a_kill(atlas):
    """A minute after the kill, whatever is made there next; a part of a process that still runs is left alone."""
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    names = {owner: f".other.gpkg.{owner}-{'0' * 32}.part.gpkg" for owner in (gone.pid, sleeper.pid)}
    try:
        for name in [*names.values(), names[gone.pid] + "-journal", ".mine.part.gpkg", f".a.{'0' * 32}.part.txt"]:
            (atlas.parent / name).write_bytes(b"x")
        assert atomic_file.sweep(atlas.parent) == 0, "written a moment ago"
        minute_old = time.time() - 61
        for path in atlas.parent.iterdir():
            os.utime(path, (minute_old, minute_old))
        quick(atlas.parent / "another.gpkg")
        assert sorted(os.listdir(atlas.parent)) == sorted(
            [atlas.name, "another.gpkg", names[sleeper.pid], ".mine.part.gpkg", f".a.{'0' * 32}.part.txt"])
    finally:
        sleeper.kill()
        sleeper.wait()
    assert atomic_file.sweep(atlas.parent) == 1 and atomic_file.sweep(atlas.parent / "no folder") == 0
