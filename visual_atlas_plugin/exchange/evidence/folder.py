"""A folder of evidence: originals as they are, what the registers and the change log say of them, and a list of sums.

Whoever has the folder and nothing else checks it with `sha256sum -c SHA256SUMS`. What may not leave at the level stays behind,
with its line in every table: nothing in the folder tells how many there are.
"""

import hashlib
import json
import sqlite3
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple
from uuid import uuid4

from ...domain.errors import AtlasError, Stopped
from ...domain.imaging.image_record import ImageRecord, from_row, may_print
from ...domain.publishing import INTERNAL, PARTNER, PUBLIC
from ...domain.releasing.cleaning import cleaned
from ...store.atomic_folder import check_new_folder, new_folder
from ...store.connection import PathLike, open_atlas
from ...store.evidence import Evidence, list_evidence, original, safe_name
from ...store.schema import utc_now
from .gate import MayLeave, may_leave, one_state
from .hidden_data import NOTHING, hidden_data
from .place_changes import Told, told_at
from .plates import Plate, plate_rows, read_plates
from .tables import csv_bytes, image_rows, log_rows, original_rows, readme

SUMS = "SHA256SUMS"
HELD_PRIVACY, HELD_PLACE, HELD_RECORD, HELD_PERSON, HELD_LICENCE, HELD_HIDDEN = (
    "privacy", "place", "record", "person", "licence", "hidden_data")
_STORED = {PUBLIC: "public", PARTNER: "restricted", INTERNAL: "confidential"}
_REGISTER = ("INSERT INTO publications (uuid, title, published_at, level, filter_text, record_ids, held_back, file_name, sha256, "
             "log_head, edited_by) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)")
_HEAD = "SELECT seal FROM change_log WHERE seal IS NOT NULL ORDER BY fid DESC LIMIT 1"


@dataclass
class Evidences:
    """What leaves: originals with their content, images, the rows of the log about them; and what stays, by reason."""

    level: str
    title: str
    synthetic: bool
    head: str
    day: date
    originals: List[Tuple[Evidence, bytes]] = field(default_factory=list)
    images: List[ImageRecord] = field(default_factory=list)
    about: Dict[str, str] = field(default_factory=dict)         # uuid of a row: its id for people
    log: List[Sequence[object]] = field(default_factory=list)
    cases: List[str] = field(default_factory=list)
    places: List[str] = field(default_factory=list)
    held: Dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Wish:
    """What is asked for: level, a place (uuid or place_id, "" for all), plates to lay beside, who asks."""

    level: str
    place: str = ""
    plates: Tuple[PathLike, ...] = ()
    editor: str = "unknown"


@dataclass(frozen=True)
class Written:
    """The folder, the names of its files, and the SHA-256 of its list of sums."""

    folder: Path
    files: Tuple[str, ...]
    sums_sha256: str


def gather(path: PathLike, wish: Wish, day: Optional[date] = None) -> Evidences:
    """Read what may leave. Raises AtlasError, also where an original is not what it was."""
    today = day or date.today()
    told = told_at(path, wish.level, today)
    with one_state(path) as connection:
        gate = may_leave(connection, wish.level, today)
        info = dict(connection.execute("SELECT key, value FROM atlas_info WHERE key IN ('title', 'synthetic')"))
        head = connection.execute(_HEAD).fetchone()
        found = Evidences(wish.level, cleaned(info.get("title") or "Visual Atlas")[0], info.get("synthetic") == "1",
                          head[0] if head else "", today)
        images = _images(connection)
        place = _place(connection, wish.place)
        if place and wish.level != INTERNAL and place not in gate.places:
            raise AtlasError("This place may not be told exactly at this level, so nothing of its marks may leave.",
                             "Choose another level, or look at the privacy of the place.")
        used = _images_of_place(connection, place) if place else set(images)
        for one in list_evidence(connection):
            if one.size is not None and _belongs(one, place, used):
                _sort(connection, one, gate, images, found)
        found.images = _told_images(found, images, used, told)
        found.about.update({image.uuid: image.image_id for image in found.images})
        found.log = log_rows(connection, found.about, wish.level == INTERNAL)
    return found


def _told_images(found: Evidences, images: Mapping[str, ImageRecord], used: Iterable[str], told: Optional[Told]
                 ) -> List[ImageRecord]:
    """Return the images of the register that leave: those that a publication tells, and those that an original shows."""
    shown = {one.about.uuid for one, _ in found.originals if one.about.kind == "image"}
    kept = [images[key] for key in used if told is None or key in shown or images[key].image_id in told.images]
    return sorted(kept, key=lambda image: image.image_id)


def _images(connection: sqlite3.Connection) -> Dict[str, ImageRecord]:
    cursor = connection.execute("SELECT * FROM images ORDER BY fid")
    names = [column[0] for column in cursor.description]
    rows = (dict(zip(names, row)) for row in cursor.fetchall())
    return {str(row["uuid"]): from_row(row) for row in rows}


def _place(connection: sqlite3.Connection, place: str) -> str:
    if not place:
        return ""
    found = connection.execute("SELECT uuid FROM places WHERE uuid = ?1 OR place_id = ?1", (place,)).fetchone()
    if found is None:
        raise AtlasError("There is no place “{place}” in this atlas.", "Give the id of a place, such as P-0012.", place=place)
    return found[0]


def _images_of_place(connection: sqlite3.Connection, place: str) -> set:
    """Return the images on which somebody has marked or looked at a place."""
    tables = ("observation_points", "observation_lines", "observation_polygons", "examinations")
    return {row[0] for table in tables for row in connection.execute(" ".join([
        "SELECT DISTINCT image_uuid FROM", table, "WHERE place_uuid = ? AND image_uuid IS NOT NULL"]), (place,))}


def _belongs(one: Evidence, place: str, images: set) -> bool:
    return not place or (one.about.kind, one.about.uuid) == ("place", place) or (one.about.kind == "image" and one.about.uuid in images)


def _sort(connection: sqlite3.Connection, one: Evidence, gate: MayLeave, images: Mapping[str, ImageRecord],
          found: Evidences) -> None:
    reason, name = _why_held(connection, one, gate, images, found.day)
    content = b"" if reason else original(connection, one.uuid)
    if not reason and found.level == PUBLIC and hidden_data(content, one.media_type) != NOTHING:
        reason = HELD_HIDDEN
    if reason:
        found.held[reason] = found.held.get(reason, 0) + 1
        return
    found.originals.append((one, content))
    found.about[one.uuid] = name
    if one.about.kind == "case":
        found.cases.append(name)
    elif one.about.kind == "place":
        found.places.append(one.about.uuid)


def _why_held(connection: sqlite3.Connection, one: Evidence, gate: MayLeave, images: Mapping[str, ImageRecord],
              day: date) -> Tuple[str, str]:
    """Return why an original may not leave ("" where it may), and the id of what it is about."""
    kind, uuid = one.about.kind, one.about.uuid
    if one.privacy not in gate.privacies:
        return HELD_PRIVACY, ""
    if kind == "person":
        if gate.level.level != INTERNAL:
            return HELD_PERSON, ""
        return "", connection.execute("SELECT person_id FROM persons WHERE uuid = ?", (uuid,)).fetchone()[0]
    if kind == "place":
        return "" if uuid in gate.places else HELD_PLACE, _id_of(connection, "places", "place_id", uuid)
    if kind == "case":
        return "" if uuid in gate.cases else HELD_RECORD, _id_of(connection, "cases", "case_id", uuid)
    if kind == "source":
        key, privacy = connection.execute("SELECT source_key, privacy FROM sources WHERE uuid = ?", (uuid,)).fetchone()
        return "" if privacy in gate.privacies else HELD_PRIVACY, key
    image = images[uuid]
    if image.privacy not in gate.privacies:
        return HELD_PRIVACY, ""
    allowed = gate.level.level == INTERNAL or may_print(image, day).allowed
    return "" if allowed else HELD_LICENCE, image.image_id


def _id_of(connection: sqlite3.Connection, table: str, column: str, uuid: str) -> str:
    return connection.execute(" ".join(["SELECT", column, "FROM", table, "WHERE uuid = ?"]), (uuid,)).fetchone()[0]


def write(path: PathLike, found: Evidences, wish: Wish, folder: PathLike,
          stopped: Callable[[], bool] = lambda: False) -> Written:
    """Write the folder and enter it into the register of publications; all of it, or nothing. Raises AtlasError, Stopped."""
    check_new_folder(folder)
    plates = read_plates(wish.plates, found.level)
    entry, entered, whole = str(uuid4()), False, False
    try:
        with new_folder(folder) as draft:
            names = _files(draft, found, plates, stopped)
            lines = [f"{hashlib.sha256((draft / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
            (draft / SUMS).write_bytes("".join(lines).encode("utf-8"))
            digest = hashlib.sha256((draft / SUMS).read_bytes()).hexdigest()
            _enter(path, entry, found, wish, Path(folder).name, digest)
            entered = True
        whole = True
    finally:
        if entered and not whole:       # the folder could not be put in place
            _take_back(path, entry)
    return Written(Path(folder), (*names, SUMS), digest)


def _files(draft: Path, found: Evidences, plates: Sequence[Plate], stopped: Callable[[], bool]) -> List[str]:
    files: Dict[str, bytes] = {}
    names: Dict[str, str] = {}
    for number, (one, content) in enumerate(found.originals, 1):
        names[one.uuid] = f"originals/{number:04d}-{safe_name(one.file_name)}"
        files[names[one.uuid]] = content
    laid = [f"plates/{number:02d}-{plate.name}" for number, plate in enumerate(plates, 1)]
    files.update((name, plate.content) for name, plate in zip(laid, plates))
    if plates:
        files["plates.csv"] = csv_bytes(plate_rows(plates, laid))
    inside = found.level == INTERNAL
    files["originals.csv"] = csv_bytes(original_rows(found.originals, names, found.about, inside))
    files["images.csv"] = csv_bytes(image_rows(found.images, found.level))
    files["change_log.csv"] = csv_bytes(found.log)
    files["README.txt"] = readme(found.title, found.level, found.day, found.head, found.synthetic, bool(plates)).encode("utf-8")
    for name, content in sorted(files.items()):
        if stopped():
            raise Stopped("Stopped.", "Nothing was written.")
        (draft / name).parent.mkdir(exist_ok=True)
        (draft / name).write_bytes(content)
    return sorted(files)


def _enter(path: PathLike, entry: str, found: Evidences, wish: Wish, folder_name: str, digest: str) -> None:
    told: Dict[str, Any] = {"format": 1, "level": found.level, "cases": sorted(found.cases),
                            "places": {key: "exact" for key in sorted(found.places)}, "filter": "", "numbers": []}
    with open_atlas(path, write=True) as connection:
        connection.execute(_REGISTER, (entry, found.title, utc_now(), _STORED[found.level], json.dumps(told),
                                       json.dumps(dict(sorted(found.held.items()))), folder_name, digest, found.head, wish.editor))


def _take_back(path: PathLike, entry: str) -> None:
    """Take out the entry of a folder that could not be put in place; the log keeps that it was there."""
    with open_atlas(path, write=True) as connection:
        connection.execute("DELETE FROM publications WHERE uuid = ?", (entry,))
