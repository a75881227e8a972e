"""Evidence copies: files kept inside the atlas under their SHA-256, byte for byte, and working copies made from them.

An original is never opened, converted or cleaned. What it says about itself (position of a camera, name of an author) stays in
it; what of it may leave the atlas is asked elsewhere (exchange.evidence). The change log notes each original by its sum.
"""

import hashlib
import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Tuple
from uuid import uuid4

from ..domain.errors import AtlasError
from .atomic_file import check_target
from .connection import PathLike, explain, open_atlas

MOST_BYTES = 100_000_000        # of one original: larger files slow every copy of the atlas; keep them beside it
KINDS = ("place", "image", "source", "case", "person")
TABLES = {"place": "places", "image": "images", "source": "sources", "case": "cases", "person": "persons"}
NUMBERS = {"place": "place_id", "image": "image_id", "source": "source_key", "case": "case_id", "person": "person_id"}
PRIVACIES = ("public", "restricted", "confidential")
_MAGIC = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"%PDF-", "application/pdf"),
          (b"II*\x00", "image/tiff"), (b"MM\x00*", "image/tiff"), (b"GIF8", "image/gif"), (b"PK\x03\x04", "application/zip"))
_ENDINGS = {".txt": "text/plain", ".csv": "text/csv", ".json": "application/json", ".geojson": "application/geo+json",
            ".kml": "application/vnd.google-earth.kml+xml", ".svg": "image/svg+xml", ".html": "text/html", ".mp4": "video/mp4",
            ".eml": "message/rfc822"}
UNKNOWN_TYPE = "application/octet-stream"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_INSERT = ("INSERT INTO attachments (uuid, {column}, title, file_name, media_type, sha256, licence, privacy, content, edited_by) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
_LIST = ("SELECT uuid, place_uuid, image_uuid, source_uuid, case_uuid, person_uuid, title, file_name, media_type, sha256, licence, "
         "privacy, length(content), edited_by, edited_at FROM attachments")


@dataclass(frozen=True)
class About:
    """What an original is about: one row of the atlas. `kind` is one of KINDS."""

    kind: str
    uuid: str


@dataclass(frozen=True)
class Evidence:
    """An original in the atlas, without its content. `size` in bytes, None where the row holds no file."""

    uuid: str
    about: About
    title: str
    file_name: str
    media_type: str
    sha256: str
    licence: str
    privacy: str
    size: Optional[int]
    edited_by: str
    edited_at: str


@dataclass(frozen=True)
class Added:
    """An original that was put into the atlas, or was there already."""

    uuid: str
    sha256: str
    size: int
    was_there: bool


def find_about(path: PathLike, kind: str, key: str) -> About:
    """Return the row that has an id (the uuid, or the id that people use). Raises AtlasError where there is none."""
    with open_atlas(path) as connection:
        found = connection.execute(" ".join(["SELECT uuid FROM", TABLES[kind], "WHERE uuid = ?1 OR", NUMBERS[kind], "= ?1"]),
                                   (key.strip(),)).fetchone()
    if found is None:
        raise AtlasError("There is no record “{key}” of this kind in the atlas.", "Look at its id in the table.", key=key)
    return About(kind, found[0])


def add_file(path: PathLike, file: PathLike, about: About, title: str = "", licence: str = "", privacy: str = "confidential",
             editor: str = "unknown") -> Added:
    """Put a file into an atlas as it is. Raises AtlasError, after which nothing was changed."""
    source = Path(file)
    try:
        if not source.is_file():
            raise AtlasError("“{name}” is not a file.", "Choose a file.", str(source), name=source.name)
        with open(source, "rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.", str(error),
                         name=source.name) from error
    return add_content(path, content, source.name, about, title, licence, privacy, editor)


def add_content(path: PathLike, content: bytes, file_name: str, about: About, title: str = "", licence: str = "",
                privacy: str = "confidential", editor: str = "unknown") -> Added:
    """Put bytes into an atlas as an original; the same bytes about the same row are kept once. Raises AtlasError."""
    _check(content, file_name, about, privacy)
    digest = hashlib.sha256(content).hexdigest()
    column = f"{about.kind}_uuid"
    with open_atlas(path, write=True) as connection:
        if connection.execute(" ".join(["SELECT 1 FROM", TABLES[about.kind], "WHERE uuid = ?"]), (about.uuid,)).fetchone() is None:
            raise AtlasError("What this file is about is not in the atlas.", "Choose a record of this atlas.", about.uuid)
        there = connection.execute(" ".join(["SELECT uuid FROM attachments WHERE sha256 = ? AND content IS NOT NULL AND", column,
                                             "= ?"]), (digest, about.uuid)).fetchone()
        if there:
            return Added(there[0], digest, len(content), True)
        key = str(uuid4())
        name = safe_name(file_name)
        connection.execute(_INSERT.replace("{column}", column), (
            key, about.uuid, title.strip() or name, name, media_type(content, name), digest, licence.strip() or None, privacy,
            sqlite3.Binary(content), editor or "unknown"))
    return Added(key, digest, len(content), False)


def _check(content: bytes, file_name: str, about: About, privacy: str) -> None:
    name = Path(file_name).name
    if about.kind not in KINDS or privacy not in PRIVACIES:
        raise ValueError(f"{about.kind}, {privacy}")
    if not content:
        raise AtlasError("“{name}” is empty.", "Choose another file.", name=name)
    if len(content) > MOST_BYTES:
        raise AtlasError("“{name}” is larger than {mb} MB.",
                         "Keep it beside the atlas, write down its SHA-256 in a source, and add a smaller copy here.",
                         name=name, mb=MOST_BYTES // 1_000_000)


def media_type(content: bytes, file_name: str) -> str:
    """Return the media type by the first bytes, else by the ending of the name."""
    for start, kind in _MAGIC:
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return _ENDINGS.get(Path(file_name).suffix.lower(), UNKNOWN_TYPE)


def safe_name(file_name: str) -> str:
    """Return the last part of a file name, as every system can write it; never a path, never empty."""
    last = unicodedata.normalize("NFC", str(file_name)).replace("\\", "/").rsplit("/", 1)[-1]
    last = _UNSAFE.sub("_", last).strip(" .")
    if not last or _RESERVED.match(last):
        last = f"_{last}"
    stem, dot, ending = last.rpartition(".")
    while len(last.encode("utf-8")) > 120 and stem:
        stem = stem[:-1]
        last = f"{stem}{dot}{ending}"
    while len(last.encode("utf-8")) > 120:
        last = last[:-1]
    return last


def evidence_of(path: PathLike, about: Optional[About] = None) -> List[Evidence]:
    """Return the originals of an atlas, or those about one row, in the order in which they came. Raises AtlasError."""
    with open_atlas(path) as connection:
        return list_evidence(connection, about)


def list_evidence(connection: sqlite3.Connection, about: Optional[About] = None) -> List[Evidence]:
    """Return the originals of an open atlas, or those about one row, in the order in which they came."""
    where = f" WHERE {about.kind}_uuid = ?" if about else ""
    rows = connection.execute(_LIST + where + " ORDER BY fid", (about.uuid,) if about else ())
    return [_evidence(row) for row in rows]


def _evidence(row) -> Evidence:
    kind = next(name for name, value in zip(KINDS, row[1:6]) if value is not None)
    title, file_name, media, digest, licence, privacy, size, editor, when = row[6:]
    return Evidence(row[0], About(kind, row[1 + KINDS.index(kind)]), title or "", file_name or "", media or "", digest or "",
                    licence or "", privacy, size, editor, when)


def original(connection: sqlite3.Connection, uuid: str) -> bytes:
    """Return an original, held against its SHA-256. Raises AtlasError where it is gone or is not what it was."""
    found = connection.execute("SELECT content, sha256, file_name FROM attachments WHERE uuid = ?", (uuid,)).fetchone()
    if found is None or found[0] is None:
        raise AtlasError("This original is not in the atlas.", "Look at the list of attachments again.", uuid)
    content = bytes(found[0])
    if hashlib.sha256(content).hexdigest() != found[1]:
        raise AtlasError("The original “{name}” was altered: it does not have the SHA-256 that was noted with it.",
                         "Take it from a backup copy of the atlas; the change log tells who changed the row.", uuid,
                         name=found[2] or uuid)
    return content


def working_copy(path: PathLike, uuid: str, folder: PathLike) -> Path:
    """Write a copy of an original that may be worked on; return its file. Never over another file. Raises AtlasError."""
    with open_atlas(path) as connection:
        content = original(connection, uuid)
        name = connection.execute("SELECT file_name FROM attachments WHERE uuid = ?", (uuid,)).fetchone()[0]
    kept = Path(safe_name(name or uuid))
    for number in range(1, 1000):
        target = Path(folder) / f"{kept.stem} (working copy{'' if number == 1 else f' {number}'}){kept.suffix}"
        if not target.exists():
            check_target(target)
            _write_new(target, content)
            return target
    raise AtlasError("There are too many working copies in this folder.", "Choose another folder.", str(folder))


def _write_new(target: Path, content: bytes) -> None:
    """Write a file that was not there; nothing stays of one that could not be written whole. Raises AtlasError."""
    try:
        with open(target, "xb") as stream:
            try:
                stream.write(content)
                stream.flush()
            except OSError:
                target.unlink()
                raise
    except OSError as error:
        raise explain(error, target) from error


def damaged(path: PathLike) -> Tuple[Evidence, ...]:
    """Return the originals that do not have the SHA-256 that was noted with them. Raises AtlasError."""
    with open_atlas(path) as connection:
        found = []
        for one in list_evidence(connection):
            if one.size is not None:
                content = connection.execute("SELECT content FROM attachments WHERE uuid = ?", (one.uuid,)).fetchone()[0]
                if hashlib.sha256(bytes(content)).hexdigest() != one.sha256:
                    found.append(one)
    return tuple(found)
