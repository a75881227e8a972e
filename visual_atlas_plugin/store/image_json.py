"""What was read of images, and corrections to it, as JSON: between an algorithm and the window that shows it."""

import json
from dataclasses import asdict, fields, replace
from typing import Any, Dict, List, Sequence

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import FLAGS, ImageRecord, Verdict
from ..domain.imaging.learned import Learned
from .image_reader import ImageFile

_ADVICE = "Write them as {\"acquired_at\": \"2023-10-09\", \"attribution\": \"© …\"}."
_KEPT = ("uuid", "row_version", "sha256", "byte_size", "location", "kind")      # facts of the file, not opinions on it
_NUMBERS = ("start_day", "end_day", "resolution_m", "off_nadir_deg", "sun_elevation_deg", "sun_azimuth_deg",
            "cloud_cover_pct", "offset_east_m", "offset_north_m", "offset_error_m")


def corrected(record: ImageRecord, text: str) -> ImageRecord:
    """Return a record with corrections over it; a corrected date rests on the analyst. Raises AtlasError."""
    if not text.strip():
        return record
    try:
        changes = json.loads(text)
    except ValueError as error:
        raise AtlasError("The corrections cannot be read.", _ADVICE, str(error)) from error
    known = {field.name for field in fields(ImageRecord)} - set(_KEPT)
    if not isinstance(changes, dict) or not set(changes) <= known:
        raise AtlasError("The corrections name something that is no column of images, or that the file settles.", _ADVICE,
                         str(changes)[:200])
    values = {name: _value(name, value) for name, value in changes.items()}
    if values.get("acquired_at", record.acquired_at) != record.acquired_at and "date_basis" not in values:
        values["date_basis"] = "analyst"
    return replace(record, **values)


def _value(name: str, value: Any) -> Any:
    """Return a value as the record has it. Raises AtlasError where it is of another kind."""
    if name in FLAGS:
        fine = value is None or isinstance(value, bool) or value in (0, 1)
        value = None if value is None else bool(value)
    elif name in _NUMBERS:
        fine = value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))
    else:
        value = "" if value is None else value
        fine = isinstance(value, str)
    if not fine:
        raise AtlasError("“{value}” cannot be a value of “{column}”.", _ADVICE, value=value, column=name)
    return value


def written(images: Sequence[ImageFile]) -> str:
    """Return what was read of some images."""
    return json.dumps([{
        "record": asdict(image.record), "learned": [asdict(one) for one in image.learned.values()],
        "doubts": [asdict(doubt) for doubt in image.doubts], "kind": image.kind, "size": image.size,
        "bands": image.bands} for image in images], ensure_ascii=False)


def read_back(text: str) -> List[ImageFile]:
    """Return the images that `written` wrote. Raises ValueError, KeyError or TypeError for another text."""
    return [_image(row) for row in json.loads(text)]


def _image(row: Dict[str, Any]) -> ImageFile:
    learned = [Learned(**one) for one in row["learned"]]
    doubts = tuple(Verdict(doubt["allowed"], doubt["pattern"], tuple((key, value) for key, value in doubt["values"]))
                   for doubt in row["doubts"])
    return ImageFile(ImageRecord(**row["record"]), {one.field: one for one in learned}, doubts, row["kind"],
                     size=tuple(row["size"]), bands=tuple(row["bands"]))
