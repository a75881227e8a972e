"""Saved pages of Uwazi: a file, or a folder with what a download (`live`) or a person laid there. Read only here.

A folder of a download has a list, `visual-atlas-uwazi.json`, that says from where and how far; the pages are the answers of
the server, letter for letter. Any other folder of JSON files is read as well: a page is told by what is in it.
"""

import json
import re
from itertools import accumulate
from pathlib import Path
from typing import Any, Callable, Iterator, List

from ...domain.errors import AtlasError, N_, Stopped
from ...domain.importing.raw import Remark
from ...store.connection import PathLike, explain
from .interface import Instance, Reading
from .source import UwaziSource

LIST_NAME = "visual-atlas-uwazi.json"
LIST_FORMAT = "visual-atlas/uwazi-pages"
MAX_BYTES = 256 * 1024 * 1024       # of one file
MOST_NESTED = 200                   # levels; Uwazi's own answers have about ten, and Python ends at a thousand
MAX_FILES = 200_000
_NUMBER = (int, float, type(None))
_LISTED = (("round", 0, int), ("started", 0, (int, float)), ("since", None, _NUMBER), ("newest", None, _NUMBER),
           ("mark", None, _NUMBER), ("full", None, _NUMBER), ("languages", [], list), ("short", [], list))


def open_saved(path: PathLike, canceled: Callable[[], bool] = lambda: False) -> UwaziSource:
    """Return what saved pages hold; the list of a download stands for its folder.

    Raises AtlasError where a file is damaged or nothing of Uwazi is in it.
    """
    target = Path(path).absolute()
    if target.name == LIST_NAME and target.is_file():
        target = target.parent
    reading, notes, address, listed = Reading(), [], "", {}
    if (target / LIST_NAME).is_file():
        listed = read_list(target)
        address = listed.get("address") if isinstance(listed.get("address"), str) else ""
        if listed.get("finished") is None:
            notes.append(Remark(N_("The download in this folder has not come to its end; some records may be missing.")))
        notes.extend(_kept_notes(listed))
    unknown = []
    for file in files_of(target):
        if _is_outdated(file, target, listed):
            continue
        if canceled():
            raise Stopped(N_("Reading was stopped."), N_("Nothing was imported."))
        hint = str(file.relative_to(target).as_posix()) if target.is_dir() else file.name
        if reading.take(read_json(file), hint) == 0 and not _may_be_empty(hint):
            unknown.append(hint)
    instance: Instance = reading.instance(address)
    if unknown:
        notes.append(Remark(N_("{count} files hold nothing of Uwazi, such as {name}."), count=len(unknown), name=unknown[0]))
    return UwaziSource(instance, address or target.name, notes)


def files_of(target: Path) -> List[Path]:
    """Return the JSON files of a path, in order. Raises AtlasError where there are none."""
    try:
        found = [target] if target.is_file() else list(_walk(target, 0))
    except OSError as error:
        raise explain(error, target) from error
    if not found:
        raise AtlasError(N_("There are no JSON files in “{name}”."),
                         N_("Choose the folder or the file with the pages that were saved from Uwazi."), str(target),
                         name=target.name)
    if len(found) > MAX_FILES:
        raise AtlasError(N_("“{name}” holds more than {count} files."), N_("Choose the folder of one download."),
                         str(target),
                         name=target.name, count=MAX_FILES)
    return found


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == LIST_NAME or path.is_symlink():
            continue
        if path.is_dir() and depth < 6:
            yield from _walk(path, depth + 1)
        elif path.suffix.lower() == ".json" and path.is_file():
            yield path


def read_json(file: Path) -> Any:
    """Return the content of a JSON file. Raises AtlasError."""
    try:
        if file.stat().st_size > MAX_BYTES:
            raise AtlasError(N_("“{name}” is larger than {size} MB."), N_("Save the database in several pages."), str(file),
                             name=file.name, size=MAX_BYTES // 1024 ** 2)
        return parse(file.read_bytes(), file.name)
    except OSError as error:
        raise explain(error, file) from error


def parse(content: bytes, name: str) -> Any:
    """Return what JSON says. Raises AtlasError that tells what is there instead."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise AtlasError(N_("“{name}” holds a web page, not the data of Uwazi."),
                         N_("Save the answer of the interface (an address with /api/) instead."), name=name)
    try:
        page = json.loads(content.decode("utf-8-sig"))
        if _signs_of_depth(content) > MOST_NESTED and _depth(page) > MOST_NESTED:
            raise RecursionError(f"more than {MOST_NESTED} levels")
        return page
    except UnicodeDecodeError as error:
        raise AtlasError(N_("“{name}” is not text in UTF-8."), N_("Save it again as the server sends it."),
                         f"byte {error.start}", name=name) from error
    except json.JSONDecodeError as error:
        raise AtlasError(N_("“{name}” is cut off or damaged in line {line}, column {column}."), N_("Save this page again."),
                         error.msg, name=name, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise AtlasError(N_("“{name}” cannot be read: its values are nested too deep or too long."),
                         N_("Save this page again."), str(error), name=name) from error


def _signs_of_depth(content: bytes) -> int:
    """Return how deep the brackets of a file seem to be nested; those within texts count, too."""
    return max(accumulate(1 if sign in b"[{" else -1 for sign in re.findall(rb"[][{}]", content)), default=0)


def _depth(page: Any) -> int:
    """Return how deep a value is nested."""
    deepest, waiting = 0, [(page, 1)]
    while waiting:
        value, depth = waiting.pop()
        deepest = max(deepest, depth)
        held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        waiting.extend((one, depth + 1) for one in held if isinstance(one, (dict, list)))
    return deepest


def read_list(folder: Path) -> dict:
    """Return the list of a folder that a download made. Raises AtlasError where it is of a newer version."""
    listed = read_json(folder / LIST_NAME)
    if not isinstance(listed, dict) or listed.get("format") != LIST_FORMAT or listed.get("version") != 1 or not all(
            isinstance(listed.get(name, empty), kinds) for name, empty, kinds in _LISTED):
        raise AtlasError(N_("The list of the download in “{name}” is damaged, or of a newer version of Visual Atlas."),
                         N_("Download into an empty folder."), str(folder), name=folder.name)
    return listed


def _is_outdated(file: Path, folder: Path, listed: dict) -> bool:
    """Whether a page is of a round before the last that read everything."""
    full, first = listed.get("full"), file.relative_to(folder).parts[:1] if folder.is_dir() else ()
    match = re.fullmatch(r"round-(\d{4,9})", first[0]) if first else None
    return isinstance(full, int) and match is not None and int(match.group(1)) < full


def _kept_notes(listed: dict) -> Iterator[Remark]:
    """Yield what the download could not read whole."""
    for short in listed.get("short") or []:
        if isinstance(short, dict):
            yield Remark(N_("{read} of {told} records of “{template}” ({language}) were read; the server gave no more."),
                         read=short.get("read"), told=short.get("told"), template=short.get("template"),
                         language=short.get("language"))


def _may_be_empty(hint: str) -> bool:
    """Whether a page of a download may hold no row."""
    return any(part in hint for part in ("search", "thesauri", "dictionaries", "relationtypes", "entities", "settings"))
