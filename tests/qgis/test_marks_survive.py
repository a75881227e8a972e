"""QGIS is killed a hundred times while marks are drawn: what was said to be saved is there, whole, and logged.

All hundred are done here, each time the suite runs. What a kill leaves is looked at while the next one is prepared, and the
atlas lies in memory where the system has room for that: a kill takes nothing from a file that was written, on whatever disk.
"""

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.qgis.bench_kit import is_sound, small_atlas, two_images
from visual_atlas_plugin.store.connection import connect

KILLS, SEED = 100, 20261127
MOST_DEEDS = 2          # that a child does before its kill becomes due
LONGEST_S = 0.08        # from then on to the kill
PATIENCE_S = 60
MEMORY, NEEDED = Path("/dev/shm"), 200 * 1024 * 1024
ROOT = Path(__file__).resolve().parents[2]
TABLES = ("observation_points", "observation_lines", "observation_polygons")


@pytest.fixture
def folder(tmp_path):
    """A folder in memory, where there is one; else on the disk."""
    if not os.access(MEMORY, os.W_OK | os.X_OK) or shutil.disk_usage(MEMORY).free < NEEDED:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="visual-atlas-", dir=MEMORY) as made:
        yield Path(made)


@pytest.fixture
def atlas(folder):
    """A SYNTHETIC atlas that is drawn in by one process after the other; and the image."""
    path = folder / "atlas.gpkg"
    small_atlas(path)
    return path, two_images(path)[0].uuid


class Marking:
    """The process that makes children which draw."""

    def __init__(self, atlas, image_uuid, protocol):
        self.protocol = protocol
        self._process = subprocess.Popen(
            [sys.executable, "-B", str(ROOT / "tests" / "support" / "marking_process.py"), str(atlas), image_uuid,
             str(protocol)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        assert self._line() == "up"

    def _line(self) -> str:
        assert select.select([self._process.stdout], [], [], PATIENCE_S)[0], "the process that draws says nothing"
        return self._process.stdout.readline().strip()

    def draw_and_kill(self, seed: int, is_edited: bool, deeds: int, seconds: float) -> None:
        """Let a child do some deeds, and kill it so many seconds later."""
        self.protocol.unlink(missing_ok=True)
        self._process.stdin.write(f"{seed} {int(is_edited)}\n")
        child = int(self._line())
        end = time.monotonic() + PATIENCE_S
        while not self.protocol.exists() or self.protocol.read_bytes().count(b"\n") <= deeds:
            assert time.monotonic() < end, "the child does not draw"
            time.sleep(0.001)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        assert os.WTERMSIG(int(self._line())) == signal.SIGKILL, "the child ended by itself"

    def said(self) -> list:
        """Return what was said to be saved, one state of all marks after the other; an unfinished line was never said."""
        text = self.protocol.read_text()
        lines = text.splitlines() if text.endswith("\n") else text.splitlines()[:-1]
        return [json.loads(line) for line in lines[1:]]

    def end(self) -> None:
        self._process.stdin.close()
        self._process.wait(PATIENCE_S)


def kept(atlas, image_uuid) -> dict:
    """Return uuid and version of each mark in the file."""
    with closing(connect(atlas)) as connection:
        return {uuid: version for table in TABLES for uuid, version in connection.execute(
            f"SELECT uuid, row_version FROM {table} WHERE image_uuid = ?", (image_uuid,))}


def differing(one: dict, other: dict) -> set:
    return {uuid for uuid in {*one, *other} if one.get(uuid) != other.get(uuid)}


def copied(path, folder, number: int) -> Path:
    """Copy the atlas as somebody would find it: QGIS is dead, nobody has opened the file since."""
    found = folder / f"found-{number}.gpkg"
    for ending in ("", "-wal", "-journal"):
        there = Path(str(path) + ending)
        if there.exists():
            shutil.copyfile(there, str(found) + ending)
    return found


def looked_at(found, image_uuid) -> dict:
    """Return the marks in a copy, which is whole and agrees with its log; take it away."""
    now = kept(found, image_uuid)
    assert is_sound(found)
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(str(found) + ending).unlink(missing_ok=True)
    return now


def test_a_hundred_kills_lose_no_mark_that_was_saved(atlas, folder):
    path, image_uuid = atlas
    chance, deeds, looks = random.Random(SEED), 0, []
    marking = Marking(path, image_uuid, folder / "protocol.txt")
    before = kept(path, image_uuid)
    with ThreadPoolExecutor(1) as pool:
        try:
            for number in range(KILLS):
                marking.draw_and_kill(SEED + number, number % 5 == 0, chance.randint(0, MOST_DEEDS),
                                      chance.uniform(0, LONGEST_S))
                said = marking.said()
                deeds += len(said)
                last = said[-1] if said else before
                looks.append((last, pool.submit(looked_at, copied(path, folder, number), image_uuid)))
                before = kept(path, image_uuid)
                assert len(differing(last, before)) <= 1, f"kill {number}: more than the deed in hand differs from what was said"
        finally:
            marking.end()
        found = [look.result(PATIENCE_S) for _last, look in looks]
    assert len(found) == KILLS and deeds > KILLS, "the children had no time to draw"
    for number, (last, now) in enumerate(zip((last for last, _look in looks), found)):
        assert len(differing(last, now)) <= 1, f"kill {number}: more than the deed in hand differs from what was said"
    assert found[-1] == before and len(before) > KILLS / 2
