"""Write a file beside its target and put it in place in one step: a target is whole, or as it was."""

import os
import re
import sqlite3
import time
import uuid
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Iterator, List

from ..domain.errors import AtlasError
from .connection import PathLike, connect, explain

_PART = re.compile(r"\..+\.(?:(\d+)-)?[0-9a-f]{32}\.part(?:\.gpkg(?:-wal|-shm|-journal)?)?")     # number: of the process
_STALE_S = 3600.0        # nothing takes so long
_QUIET_S = 60.0          # an unfinished file whose process is gone has been silent for so long
_SIDE_FILES = ("", "-wal", "-shm", "-journal")


@contextmanager
def replacing(target: PathLike) -> Iterator[Path]:
    """Yield the path of a new temporary file in the target's folder; on success it takes the target's place.

    Whatever goes wrong, the target is as it was and the temporary file is gone. Raises AtlasError.
    """
    final = Path(target).absolute()
    check_target(final)
    sweep(final.parent)
    part = _part_of(final, ".part.gpkg")
    try:
        yield part
        _flush(part)
        check_not_in_use(final)
        os.replace(part, final)
    except OSError as error:
        raise explain(error, final) from error
    finally:
        remove_with_side_files(part)


def write_text(target: Path, content: str) -> None:
    """Write a small UTF-8 text file, whole or not at all. Raises AtlasError."""
    final = Path(target).absolute()
    part = _part_of(final, ".part")
    try:
        part.write_text(content, encoding="utf-8")
        os.replace(part, final)
    except OSError as error:
        raise explain(error, final) from error
    finally:
        remove_with_side_files(part)


def check_target(final: Path) -> None:
    """Refuse a target that cannot be written, before any work is done."""
    if not final.parent.is_dir():
        raise AtlasError("The folder “{name}” does not exist.", "Make it first, or choose another folder.",
                         str(final.parent), name=final.parent.name)
    if not os.access(final.parent, os.W_OK):
        raise AtlasError("The folder “{name}” cannot be written.",
                         "Choose a folder in which you may write, or ask for the right to.", str(final.parent),
                         name=final.parent.name)
    if final.exists():
        if not final.is_file():
            raise AtlasError("“{name}” is not a file.", "Choose another name.", str(final), name=final.name)
        if not os.access(final, os.W_OK):
            raise AtlasError("“{name}” is read-only.", "Choose another name, or allow writing to the file.", str(final),
                             name=final.name)
        check_not_in_use(final)


def check_not_in_use(final: Path) -> None:
    """Refuse to replace a file that another program holds open for editing."""
    if not final.exists():
        return
    if final.with_name(final.name + "-wal").exists() or final.with_name(final.name + "-journal").exists():
        raise AtlasError("“{name}” is in use by another program.",
                         "Close it there, or stop editing it in QGIS, and try again; or choose another name.",
                         name=final.name)
    try:
        connection = connect(final, write=True, timeout=0.5)
    except sqlite3.Error as error:
        raise explain(error, final) from error
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        raise explain(error, final) from error
    except sqlite3.DatabaseError:
        return  # no database at all: nobody can hold it open as one
    finally:
        connection.close()


def _flush(part: Path) -> None:
    """Have the system write the file out before it takes the place of another."""
    with open(part, "rb+") as stream:
        os.fsync(stream.fileno())


def remove_with_side_files(path: Path) -> None:
    """Delete a file and what SQLite laid beside it; files that are not there do not matter."""
    for side in _with_side_files(path):
        side.unlink()


def _with_side_files(path: Path) -> List[Path]:
    """Return a file and what SQLite laid beside it, as far as they are there."""
    beside = (path.with_name(path.name + suffix) for suffix in _SIDE_FILES)
    return [side for side in beside if side.exists()]


def _part_of(final: Path, ending: str) -> Path:
    """Return a new name beside a file, hidden, that tells which process writes there."""
    return final.with_name(f".{final.name}.{os.getpid()}-{uuid.uuid4().hex}{ending}")


def sweep(folder: Path) -> int:
    """Delete the unfinished files that killed runs left in a folder; return how many. What may be in work is left."""
    swept = 0
    for left in _unfinished(folder):
        with suppress(OSError):        # another program has it, or swept it first
            if _is_left(left):
                remove_with_side_files(left)
                swept += 1
    return swept


def _unfinished(folder: Path) -> List[Path]:
    try:
        return [path for path in folder.iterdir() if _PART.fullmatch(path.name)]
    except OSError:
        return []                      # gone, or not for us to read: nothing to sweep


def _is_left(part: Path) -> bool:
    """Whether nobody works on an unfinished file any more."""
    silent = time.time() - max((side.stat().st_mtime for side in _with_side_files(part)), default=time.time())
    process = _PART.fullmatch(part.name).group(1)
    return silent > _STALE_S or (silent > _QUIET_S and process is not None and not _runs(int(process)))


def _runs(process: int) -> bool:
    """Whether a process of this number runs; True where the system does not tell."""
    if os.name != "posix":             # there, os.kill(n, 0) would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
