"""Files on this computer that remember an atlas: found by its path, and cleaned line by line and row by row.

What other files and programs wrote beside them stays as it is, byte for byte.
"""

import html
import json
import os
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Iterable, List, Pattern
from urllib.parse import quote

from ..domain.errors import AtlasError
from .connection import explain, leave_wal

_SIDE = ("-wal", "-shm", "-journal")
_LARGEST_PROJECT = 300_000_000       # bytes; nothing larger is a project
_ODD = "surrogateescape"             # bytes that are no UTF-8 are kept as they are


def pattern_of(path: Path, also: Iterable[str] = ()) -> Pattern[str]:
    """Return a pattern that finds a file's full path, however it is written in XML, JSON, Python or a URL.

    A longer path that only holds this one is not found. `also` names other words that stand for the file.
    """
    spellings = set(also)
    for plain in {path.as_posix(), str(path)}:
        spellings |= {plain, html.escape(plain), html.escape(plain, quote=False), json.dumps(plain)[1:-1],
                      json.dumps(plain, ensure_ascii=False)[1:-1], repr(plain)[1:-1], quote(plain)}
    words = "|".join(re.escape(word) for word in sorted(spellings - {""}, key=len, reverse=True))
    return re.compile(rf"(?:(?<![\w/\\.~-])|(?<=file://))(?:{words})(?![\w.-])")


def project_uses(project: Path, atlas: Path, pattern: Pattern[str]) -> bool:
    """Whether a project file (.qgs, .qgz) draws an atlas: by its full path, its mark, or a path from the project's folder."""
    text = _project_text(project)
    if pattern.search(text):
        return True
    near = re.compile(r'[^"<>|=\n]*' + re.escape(html.escape(atlas.name, quote=False)))
    return any(os.path.normpath(project.parent / html.unescape(found.group())) == os.path.normpath(atlas)
               for found in near.finditer(text))


def _project_text(project: Path) -> str:
    """Return the text of a project, "" where it cannot be read: what is gone or damaged tells nothing."""
    try:
        if project.stat().st_size > _LARGEST_PROJECT:
            return ""
        if not zipfile.is_zipfile(project):
            return project.read_text(encoding="utf-8", errors=_ODD)
        with zipfile.ZipFile(project) as packed:
            members = [row for row in packed.infolist()
                       if row.filename.lower().endswith(".qgs") and row.file_size <= _LARGEST_PROJECT]
            return "\n".join(packed.read(row).decode("utf-8", errors=_ODD) for row in members)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return ""


def side_files(atlas: Path) -> List[Path]:
    """Return what SQLite laid beside an atlas while it was read or written."""
    return [side for side in (atlas.with_name(atlas.name + suffix) for suffix in _SIDE) if side.is_file()]


def drop_side_files(atlas: Path) -> None:
    """Have SQLite put what lies beside an atlas into it, and tidy up; nothing of it is lost. Raises AtlasError."""
    if not atlas.exists():
        unlink_files(side_files(atlas))
    elif side_files(atlas) and (not leave_wal(atlas) or side_files(atlas)):
        raise AtlasError("“{name}” is in use, so the files beside it stay.",
                         "Remove its layers from the project, close other programs that use it, and try again.",
                         name=atlas.name)


def copies(atlas: Path, temporary: Path) -> List[Path]:
    """Return unfinished copies beside an atlas, and copies of its name in QGIS's own temporary folder."""
    found = [path for path in _inside(atlas.parent, 0)
             if path.name.startswith(f".{atlas.name}.") and ".part" in path.name]
    if temporary != atlas.parent:
        found += [path for path in _inside(temporary, 3)
                  if path.name in (atlas.name, *(atlas.name + suffix for suffix in _SIDE)) and path != atlas]
    return sorted(found)


def backups(projects: Iterable[Path]) -> List[Path]:
    """Return the copies that QGIS keeps of projects when it is told to (name.qgz~)."""
    return [copy for copy in (path.with_name(path.name + "~") for path in projects) if copy.is_file()]


def _inside(folder: Path, depth: int) -> Iterable[Path]:
    """Yield the files of a folder, and of its folders down to a depth; what may not be read is left out."""
    try:
        with os.scandir(folder) as listed:
            entries = list(listed)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if depth:
                yield from _inside(Path(entry.path), depth - 1)
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def unlink_files(files: Iterable[Path]) -> None:
    """Delete files; those that are gone already do not matter. Raises AtlasError."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise AtlasError("“{name}” could not be deleted.", "Close the program that uses it, and try again.", str(error),
                             name=file.name) from error


def log_lines(log: Path, pattern: Pattern[str]) -> List[str]:
    """Return the lines of a log that speak of the atlas; none where there is no log."""
    return [line.strip() for line in _lines(log) if pattern.search(line)]


def drop_log_lines(log: Path, pattern: Pattern[str]) -> None:
    """Take the lines that speak of the atlas out of a log. Raises AtlasError."""
    kept = "".join(line for line in _lines(log) if not pattern.search(line))
    part = log.with_name(f".{log.name}.part")
    try:
        part.write_bytes(kept.encode("utf-8", errors=_ODD))
        os.replace(part, log)
    except OSError as error:
        raise explain(error, log) from error


def _lines(log: Path) -> List[str]:
    try:
        return log.read_bytes().decode("utf-8", errors=_ODD).splitlines(keepends=True)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise explain(error, log) from error


def history_rows(history: Path, pattern: Pattern[str]) -> List[int]:
    """Return the ids of the rows of QGIS's history (3.24 and newer) that speak of the atlas."""
    if not history.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{history.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return [row_id for row_id, xml in connection.execute("SELECT id, xml FROM history") if pattern.search(xml or "")]
    except sqlite3.Error as error:
        raise explain(error, history) from error


def drop_history_rows(history: Path, pattern: Pattern[str]) -> None:
    """Delete these rows, overwriting what they held. Raises AtlasError."""
    rows = history_rows(history, pattern)
    try:
        with closing(sqlite3.connect(history, timeout=2.0)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            with connection:
                connection.executemany("DELETE FROM history WHERE id = ?", [(row,) for row in rows])
    except sqlite3.Error as error:
        raise explain(error, history) from error
