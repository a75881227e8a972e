"""The table of images: read as records, written in one transaction each; the change log is kept by the file itself."""

import re
import sqlite3
import unicodedata
from contextlib import contextmanager
from dataclasses import replace
from typing import Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import DATE_BASES, KINDS, ImageRecord, dated, from_row, to_row
from .connection import PathLike, open_atlas

LONGEST_ID = 60         # characters
_FAR = 10 ** 9          # a day after all others: images without a date come last
_RANGES = {"off_nadir_deg": (-90, 90), "sun_elevation_deg": (-90, 90), "sun_azimuth_deg": (-180, 360),
           "cloud_cover_pct": (0, 100), "resolution_m": (0.001, 1e6), "offset_error_m": (0, 1e5),
           "offset_east_m": (-1e5, 1e5), "offset_north_m": (-1e5, 1e5)}
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_ADD = (
    "INSERT INTO images ("
    "image_id, title, kind, provider, product, sensor, acquired_at, acquired_text, start_day, end_day, "
    "acquired_time_utc, date_basis, resolution_m, off_nadir_deg, sun_elevation_deg, sun_azimuth_deg, "
    "cloud_cover_pct, stretch, licence, print_allowed, print_until, web_allowed, web_until, attribution, "
    "footprint, offset_east_m, offset_north_m, offset_reference_uuid, offset_error_m, location, source_id, "
    "source_values, sha256, byte_size, crs, privacy, notes, edited_by) VALUES ("
    ":image_id, :title, :kind, :provider, :product, :sensor, :acquired_at, :acquired_text, :start_day, "
    ":end_day, :acquired_time_utc, :date_basis, :resolution_m, :off_nadir_deg, :sun_elevation_deg, "
    ":sun_azimuth_deg, :cloud_cover_pct, :stretch, :licence, :print_allowed, :print_until, :web_allowed, "
    ":web_until, :attribution, :footprint, :offset_east_m, :offset_north_m, :offset_reference_uuid, "
    ":offset_error_m, :location, :source_id, :source_values, :sha256, :byte_size, :crs, :privacy, :notes, "
    ":edited_by)")
_CHANGE = (
    "UPDATE images SET "
    "image_id = :image_id, title = :title, kind = :kind, provider = :provider, product = :product, sensor = "
    ":sensor, acquired_at = :acquired_at, acquired_text = :acquired_text, start_day = :start_day, end_day = "
    ":end_day, acquired_time_utc = :acquired_time_utc, date_basis = :date_basis, resolution_m = :resolution_m, "
    "off_nadir_deg = :off_nadir_deg, sun_elevation_deg = :sun_elevation_deg, sun_azimuth_deg = "
    ":sun_azimuth_deg, cloud_cover_pct = :cloud_cover_pct, stretch = :stretch, licence = :licence, "
    "print_allowed = :print_allowed, print_until = :print_until, web_allowed = :web_allowed, web_until = "
    ":web_until, attribution = :attribution, footprint = :footprint, offset_east_m = :offset_east_m, "
    "offset_north_m = :offset_north_m, offset_reference_uuid = :offset_reference_uuid, offset_error_m = "
    ":offset_error_m, location = :location, source_id = :source_id, source_values = :source_values, sha256 = "
    ":sha256, byte_size = :byte_size, crs = :crs, privacy = :privacy, notes = :notes, edited_by = :edited_by "
    "WHERE uuid = :uuid AND row_version = :row_version")

# marks and looks carry what their image says of itself; where that is corrected, they are, and a review is open again
_RESTAMP = (
    "UPDATE observation_points SET acquired_at = :acquired_at, start_day = :start_day, end_day = :end_day, sensor = :sensor, "
    "edited_by = :edited_by WHERE image_uuid = :uuid AND (acquired_at IS NOT :acquired_at OR start_day IS NOT :start_day "
    "OR end_day IS NOT :end_day OR sensor IS NOT :sensor)",
    "UPDATE observation_lines SET acquired_at = :acquired_at, start_day = :start_day, end_day = :end_day, sensor = :sensor, "
    "edited_by = :edited_by WHERE image_uuid = :uuid AND (acquired_at IS NOT :acquired_at OR start_day IS NOT :start_day "
    "OR end_day IS NOT :end_day OR sensor IS NOT :sensor)",
    "UPDATE observation_polygons SET acquired_at = :acquired_at, start_day = :start_day, end_day = :end_day, sensor = :sensor, "
    "edited_by = :edited_by WHERE image_uuid = :uuid AND (acquired_at IS NOT :acquired_at OR start_day IS NOT :start_day "
    "OR end_day IS NOT :end_day OR sensor IS NOT :sensor)")
_RELOOK = ("UPDATE examinations SET acquired_at = :acquired_at, edited_by = :edited_by WHERE image_uuid = :uuid "
           "AND acquired_at IS NOT :acquired_at")


def read_images(path: PathLike) -> List[ImageRecord]:
    """Return every image of an atlas, in order of date, those of unknown date last. Raises AtlasError."""
    with open_atlas(path) as connection:
        return _read(connection)


def images_at(path: PathLike, lon: float, lat: float) -> List[ImageRecord]:
    """Return the images that show a point (degrees, WGS 84), in order of date, those of unknown date last."""
    return [record for record in read_images(path) if record.covers(lon, lat)]


def image_of(path: PathLike, uuid: str) -> ImageRecord:
    """Return one image. Raises AtlasError where the atlas has none with this uuid."""
    for record in read_images(path):
        if record.uuid == uuid:
            return record
    raise AtlasError("The atlas has no such image any more.", "Choose another one.", uuid)


def add_image(path: PathLike, record: ImageRecord, editor: str = "unknown") -> str:
    """Add an image and return its uuid. Raises AtlasError where it says something that cannot be, or is there already."""
    return add_images(path, [record], editor)[0]


def add_images(path: PathLike, records: Sequence[ImageRecord], editor: str = "unknown") -> List[str]:
    """Add several images in one transaction, all or none; return their uuids in the same order. Raises AtlasError."""
    uuids = []
    with _writing(path) as connection:
        known = _read(connection)
        for record in records:
            known.append(_add(connection, record, known, editor))
            uuids.append(known[-1].uuid)
    return uuids


def add_each(path: PathLike, records: Sequence[ImageRecord],
             editor: str = "unknown") -> List[Tuple[str, Optional[AtlasError]]]:
    """Add those images that can be added; return (uuid, None) or ("", why not) for each. Raises AtlasError for the file."""
    told: List[Tuple[str, Optional[AtlasError]]] = []
    with _writing(path) as connection:
        known = _read(connection)
        for record in records:
            connection.execute("SAVEPOINT one_image")
            try:
                known.append(_add(connection, record, known, editor))
                told.append((known[-1].uuid, None))
            except (AtlasError, sqlite3.IntegrityError) as refused:
                connection.execute("ROLLBACK TO one_image")
                told.append(("", refused if isinstance(refused, AtlasError) else _refused(refused)))
            connection.execute("RELEASE one_image")
    return told


def _add(connection: sqlite3.Connection, record: ImageRecord, known: Iterable[ImageRecord], editor: str) -> ImageRecord:
    """Add an image in an open transaction and return it with its uuid. Raises AtlasError or sqlite3.IntegrityError."""
    record = checked(record)
    _check_new(record, known)
    record = replace(record, image_id=_free_id(connection, record))
    connection.execute(_ADD, {**to_row(record), "edited_by": editor})
    uuid = connection.execute("SELECT uuid FROM images WHERE image_id = ?", (record.image_id,)).fetchone()[0]
    return replace(record, uuid=uuid)


def update_image(path: PathLike, record: ImageRecord, editor: str = "unknown") -> int:
    """Write a changed image over the one with its uuid, and its date and sensor onto the marks that were made on it.

    Returns the number of marks that were corrected so; their reviews are open again. Raises AtlasError where the image
    changed since it was read.
    """
    record = checked(record)
    with _writing(path) as connection:
        row = {**to_row(record), "edited_by": editor, "uuid": record.uuid, "row_version": record.row_version}
        # before the image, whose trigger does the same for every other program, but counts nothing
        stamp = {name: row[name] for name in ("acquired_at", "start_day", "end_day", "sensor", "edited_by", "uuid")}
        marks = sum(connection.execute(statement, stamp).rowcount for statement in _RESTAMP)
        connection.execute(_RELOOK, {name: row[name] for name in ("acquired_at", "edited_by", "uuid")})
        changed = connection.execute(_CHANGE, row).rowcount
        if changed != 1:
            raise AtlasError("The image was changed or removed in the meantime.", "Look at it again before you change it.")
    return marks


def checked(record: ImageRecord) -> ImageRecord:
    """Return a record as it is stored, with the days of its date. Raises AtlasError for the first thing that cannot be."""
    record = dated(replace(record, title=" ".join(record.title.split()), attribution=record.attribution.strip()))
    if not record.title:
        raise AtlasError("The image has no title.", "Write how it is called in the lists.")
    if not record.location and not record.source_id:
        raise AtlasError("Nothing says where the image is.", "Choose a file or a service.")
    if record.kind not in KINDS or record.date_basis not in DATE_BASES:
        raise AtlasError("The kind of the image or the ground of its date is none that is known.",
                         "Choose one of the list.", f"{record.kind} {record.date_basis}")
    for name, (low, high) in _RANGES.items():
        value = getattr(record, name)
        if value is not None and not low <= value <= high:
            raise AtlasError("A number of the image cannot be: {value}.", "Correct it, or leave it empty.",
                             name, value=value)
    if record.acquired_time_utc and not _TIME.fullmatch(record.acquired_time_utc):
        raise AtlasError("“{time}” is not a time.", "Write it as 02:31 or 02:31:00, in UTC.", time=record.acquired_time_utc)
    for until in (record.print_until, record.web_until):
        if until and not _is_day(until):
            raise AtlasError("“{date}” is not a day.", "Write it as 2027-12-31, or leave it empty.", date=until)
    return record


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and dated(ImageRecord(acquired_at=text)).start_day is not None
    except AtlasError:
        return False


def _read(connection: sqlite3.Connection) -> List[ImageRecord]:
    connection.row_factory = sqlite3.Row
    try:
        records = [from_row(row) for row in connection.execute("SELECT * FROM images")]
    finally:
        connection.row_factory = None
    return sorted(records, key=in_order)


def in_order(record: ImageRecord) -> tuple:
    """Return what images are sorted by: first day, last day, time, title; without a date at the end."""
    first = record.start_day if record.start_day is not None else record.end_day
    last = record.end_day if record.end_day is not None else record.start_day
    return (_FAR if first is None else first, _FAR if last is None else last, record.acquired_time_utc, record.title,
            record.uuid)


def _check_new(record: ImageRecord, known: Iterable[ImageRecord]) -> None:
    """Raise AtlasError where a file is in the register already: by its content, or by its place."""
    for other in known:
        if record.kind != "file" or other.kind != "file":
            continue
        if record.sha256 and record.sha256 == other.sha256:
            raise AtlasError("“{title}” is in the register already, as “{other}”.", "Nothing is to do.",
                             title=record.title, other=other.title)
        if record.location == other.location:
            raise AtlasError("The file of “{title}” is in the register already, with another content, as “{other}”.",
                             "Look at it with “Check images”.", title=record.title, other=other.title)


def _free_id(connection: sqlite3.Connection, record: ImageRecord) -> str:
    """Return an image_id that no image has: the given one or the title in plain letters; SYN- in a made-up atlas."""
    taken: Set[str] = {row[0] for row in connection.execute("SELECT image_id FROM images")}
    plain = unicodedata.normalize("NFKD", record.image_id or record.title).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("-")[:LONGEST_ID] or "image"
    synthetic = connection.execute("SELECT 1 FROM atlas_info WHERE key = 'synthetic' AND value = '1'").fetchone()
    if synthetic and not stem.upper().startswith("SYN-"):
        stem = f"SYN-{stem}"
    elif not synthetic and stem.upper().startswith("SYN-"):
        stem = f"image-{stem}"
    number, free = 2, stem
    while free in taken:
        number, free = number + 1, f"{stem}-{number}"
    return free


@contextmanager
def _writing(path: PathLike) -> Iterator[sqlite3.Connection]:
    """One transaction on an atlas; what SQLite refuses is told in a sentence."""
    try:
        with open_atlas(path, write=True) as connection:
            yield connection
    except sqlite3.IntegrityError as refused:
        raise _refused(refused) from refused


def _refused(error: sqlite3.IntegrityError) -> AtlasError:
    return AtlasError("The atlas refused this image.", "Look at the details in the log.", str(error))
