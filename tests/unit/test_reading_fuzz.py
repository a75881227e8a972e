"""Damaged files of each kind, read in a process of its own: rows, or BadInput with a sentence, and nothing else.

VISUAL_ATLAS_FUZZ=10000 reads that many of each kind (about two minutes a kind); the same seed gives the same files.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "fuzz"))

import variants  # noqa: E402 - found through the line above

COUNT = int(os.environ.get("VISUAL_ATLAS_FUZZ", "200"))


@pytest.mark.parametrize("kind", variants.KINDS)
def test_damaged_files_end_in_rows_or_a_sentence(kind):
    done = subprocess.run([sys.executable, "-B", str(ROOT / "tests" / "fuzz" / "read_variants.py"), kind, str(COUNT)],
                          capture_output=True, text=True, timeout=120 + COUNT // 5, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert f"{COUNT} variants" in done.stdout


def test_a_reader_that_breaks_down_is_found():
    """The run itself can fail: a reader that lets an error through is told, with the file kept."""
    program = ("import sys; sys.path[:0] = [{0!r}, {1!r}]; import read_variants\n"
               "read_variants.read = lambda path, options: 1 / 0\n"
               "sys.exit(0 if 'ZeroDivisionError' in read_variants.attempt('csv', 1, 1, read_variants.Path({2!r})) else 1)")
    folder = ROOT / "build" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([sys.executable, "-B", "-c", program.format(str(ROOT / "tests" / "fuzz"), str(ROOT), str(folder))],
                          timeout=60)
    assert done.returncode == 0


def test_the_same_seed_gives_the_same_file():
    assert all(variants.variant(kind, 1, 7) == variants.variant(kind, 1, 7) for kind in variants.KINDS)
    assert variants.variant("csv", 1, 7) != variants.variant("csv", 1, 8)
