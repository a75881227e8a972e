"""Write a file beside its target and put it in place in one step: a target is whole, or as it was."""

import os
import sqlite3
import time
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from ..domain.errors import AtlasError
from .connection import PathLike, connect, explain

_SUFFIX = ".part.gpkg"
_STALE_S = 3600.0
_SIDE_FILES = ("", "-wal", "-shm", "-journal")


@contextmanager
def replacing(target: PathLike) -> Iterator[Path]:
    """Yield the path of a new temporary file in the target's folder; on success it takes the target's place.

    Whatever goes wrong, the target is as it was and the temporary file is gone. Raises AtlasError.
    """
    final = Path(target).absolute()
    check_target(final)
    _sweep(final)
    part = final.with_name(f".{final.name}.{uuid.uuid4().hex}{_SUFFIX}")
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
    part = final.with_name(f".{final.name}.{uuid.uuid4().hex}.part")
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
    for suffix in _SIDE_FILES:
        side = path.with_name(path.name + suffix)
        if side.exists():
            side.unlink()


def _sweep(final: Path) -> None:
    """Delete what a killed run for this very target left behind more than an hour ago."""
    for left in final.parent.glob(f".{_literal(final.name)}.*{_SUFFIX}"):
        if time.time() - left.stat().st_mtime > _STALE_S:
            remove_with_side_files(left)


def _literal(name: str) -> str:
    """Return a file name with the letters escaped that a glob pattern would read as wildcards."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
