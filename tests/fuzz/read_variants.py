"""Reads damaged files with bounded memory and time; tells each that ends in anything but rows or BadInput.

    python tests/fuzz/read_variants.py KIND COUNT [SEED [FIRST]]      one of variants.KINDS, or "all"

Exit code 1 where something was found; the file is then kept under build/fuzz.
"""

import faulthandler
import random
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import variants  # noqa: E402 - found through the line above

from visual_atlas_plugin.domain.errors import AtlasError  # noqa: E402
from visual_atlas_plugin.domain.importing.normalizer import Normalizer  # noqa: E402
from visual_atlas_plugin.domain.importing.propose import propose  # noqa: E402
from visual_atlas_plugin.domain.importing.raw import RawSource  # noqa: E402
from visual_atlas_plugin.exchange.reading import ReadOptions, limits, open_source  # noqa: E402
from visual_atlas_plugin.exchange.reading.timemap_mapping import proposed_mapping  # noqa: E402
from visual_atlas_plugin.exchange.reading.timemap_source import TimeMapSource  # noqa: E402

MEMORY = 2 << 30            # bytes of address space, of which the libraries take a part
SECONDS = 20                # for one small file


class Stuck(BaseException):
    """A file that keeps the reader busy."""


def stuck(*_: object) -> None:
    raise Stuck


def options_for(kind: str, number: int) -> ReadOptions:
    """Return options that change from file to file."""
    chance = random.Random(f"options {kind} {number}")
    return ReadOptions(encoding=chance.choice(("", "", "", "utf-8", "cp949", "utf-16-le")),
                       shape_points=chance.random() < 0.5, header_row=chance.choice((0, 0, 0, 1, 3)))


def read(path: Path, options: ReadOptions) -> None:
    """Read everything, and hold the rows against what a source promises."""
    source = open_source(path, options)
    if len(source.sha256) != 64 or not all(isinstance(note, str) and note for note in source.notes):
        raise AssertionError("hash or notes")
    for table in source.tables():
        if len(set(table.columns)) != len(table.columns) or not all(table.columns):
            raise AssertionError(f"columns {table.columns}")
        for batch in source.batches(table.name, 100):
            if len(batch.values) != len(table.columns) or {len(column) for column in batch.values} - {len(batch.rows)}:
                raise AssertionError("columns of different length")
            if (batch.points is not None) != table.has_points or len(batch.points or batch.rows) != len(batch.rows):
                raise AssertionError("points")
            for column in batch.values:
                for value in column:
                    if value is not None and (type(value) is not str or not value or len(value) > limits.CELL_CHARACTERS):
                        raise AssertionError(f"value {value!r:.100}")
            for problem in batch.problems:
                problem.reason.format(**problem.values)
    understand(source)


def understand(source: RawSource) -> None:
    """Take the rows as the mapping that is proposed for them says: what follows a reader must not break down either."""
    mapping = proposed_mapping(source) if isinstance(source, TimeMapSource) else propose(source).mapping
    normalizer = Normalizer(mapping, source.tables())
    for name in normalizer.tables:
        for batch in source.batches(name, 100):
            for problem in normalizer.feed(name, batch).problems:
                if not problem.text:
                    raise AssertionError("a problem without a sentence")


def attempt(kind: str, seed: int, number: int, folder: Path) -> str:
    """Read one variant; return what went wrong, "" where nothing did."""
    files = variants.variant(kind, seed, number)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        read(folder / next(iter(files)), options_for(kind, number))
    except AtlasError as error:
        if not error.message.strip() or not error.advice.strip() or error.message != error.pattern.format(**error.values):
            return f"an error without a sentence: {error!r}"
    except (Exception, Stuck, MemoryError):
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return ""


def run(kind: str, count: int, seed: int, first: int) -> int:
    """Read variants; return how many went wrong."""
    wrong = 0
    for number in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            trouble = attempt(kind, seed, number, Path(folder))
            if trouble:
                wrong += 1
                kept = ROOT / "build" / "fuzz" / f"{kind}-{seed}-{number}"
                shutil.copytree(folder, kept, dirs_exist_ok=True)
                print(f"{kind} {seed} {number}: {kept}\n{trouble}", flush=True)
                if wrong >= 10:
                    break
    print(f"{kind}: {count} variants from {first}, seed {seed}: {wrong} went wrong", flush=True)
    return wrong


def main() -> int:
    """Take the arguments."""
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, stuck)
    kind, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    first = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    kinds = variants.KINDS if kind == "all" else (kind,)
    return int(sum(run(name, count, seed, first) for name in kinds) > 0)


if __name__ == "__main__":
    sys.exit(main())
