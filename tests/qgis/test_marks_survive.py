"""QGIS is killed a hundred times while marks are drawn: what was said to be saved is there, whole, and logged."""

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.qgis.bench_kit import is_sound, small_atlas, two_images
from visual_atlas_plugin.store.connection import connect

KILLS, SEED = 100, 20261127
MOST_DEEDS = 4          # that a child does before its kill becomes due
LONGEST_S = 0.08        # from then on to the kill
PATIENCE_S = 60
ROOT = Path(__file__).resolve().parents[2]
TABLES = ("observation_points", "observation_lines", "observation_polygons")


@pytest.fixture(scope="module")
def atlas(tmp_path_factory):
    """A SYNTHETIC atlas that is drawn in by one process after the other; and the image."""
    path = tmp_path_factory.mktemp("killed") / "atlas.gpkg"
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


def test_a_hundred_kills_lose_no_mark_that_was_saved(atlas, tmp_path):
    path, image_uuid = atlas
    chance, deeds, unsaid = random.Random(SEED), 0, 0
    marking = Marking(path, image_uuid, tmp_path / "protocol.txt")
    before = kept(path, image_uuid)
    try:
        for number in range(KILLS):
            marking.draw_and_kill(SEED + number, number % 5 == 0, chance.randint(0, MOST_DEEDS),
                                  chance.uniform(0, LONGEST_S))
            said = marking.said()
            deeds += len(said)
            # a copy as somebody would find it: QGIS is dead, nobody has opened the file since
            found = tmp_path / "found.gpkg"
            for ending in ("", "-wal", "-journal"):
                there = Path(str(path) + ending)
                Path(str(found) + ending).unlink(missing_ok=True)
                if there.exists():
                    shutil.copyfile(there, str(found) + ending)
            now = kept(found, image_uuid)
            last = said[-1] if said else before
            assert len(differing(last, now)) <= 1, f"kill {number}: more than the deed in hand differs from what was said"
            unsaid += last != now
            assert is_sound(found), f"kill {number}"
            before = kept(path, image_uuid)
            assert before == now
    finally:
        marking.end()
    assert deeds > KILLS, "the children had no time to draw"
    assert len(before) > KILLS / 2
