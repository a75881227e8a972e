"""What the atlas keeps of one image: a row of the table `images`, and what may be done with the picture."""

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Dict, Mapping, Optional, Tuple

from .. import dates
from ..errors import AtlasError, N_
from .footprint import Bounds, bounds_of, covers

KINDS = ("file", "service", "stac")
DATE_BASES = ("metadata", "file_name", "service", "analyst", "unknown")
UNKNOWN_DATE = N_("capture date unknown")
FLAGS = ("print_allowed", "web_allowed")    # 0/1 in the table, True, False or None (nobody said) here


@dataclass(frozen=True)
class ImageRecord:
    """One image. Text that nobody gave is "", a number that nobody gave is None. Degrees, metres, EPSG:4326."""

    uuid: str = ""                  # "" until it is in an atlas
    image_id: str = ""
    title: str = ""
    kind: str = "file"              # one of KINDS
    provider: str = ""
    product: str = ""               # as the provider calls it; the word "mosaic" in it makes a range of days a mosaic
    sensor: str = ""
    acquired_at: str = ""           # EDTF; "" = unknown
    acquired_text: str = ""         # the wording of the date where it was found
    start_day: Optional[int] = None     # days since 1970-01-01; both None = capture date unknown
    end_day: Optional[int] = None
    acquired_time_utc: str = ""     # HH:MM or HH:MM:SS
    date_basis: str = "unknown"     # one of DATE_BASES
    resolution_m: Optional[float] = None
    off_nadir_deg: Optional[float] = None
    sun_elevation_deg: Optional[float] = None
    sun_azimuth_deg: Optional[float] = None
    cloud_cover_pct: Optional[float] = None
    stretch: str = ""               # how the values of the file become brightness on screen
    licence: str = ""
    print_allowed: Optional[bool] = None
    print_until: str = ""           # last day, ISO; "" = no end was said
    web_allowed: Optional[bool] = None
    web_until: str = ""
    attribution: str = ""           # credit line, verbatim
    footprint: str = ""             # WKT, POLYGON or MULTIPOLYGON, lon lat
    offset_east_m: Optional[float] = None       # how far the picture must be moved to fit the reference
    offset_north_m: Optional[float] = None
    offset_reference_uuid: str = ""             # the image that it was measured against
    offset_error_m: Optional[float] = None
    location: str = ""              # path of the file, address or data source of the service
    source_id: str = ""             # of an imagery source (data/imagery.json or the user's own)
    source_values: str = ""         # JSON: what was chosen for the source, such as a release
    sha256: str = ""
    byte_size: Optional[int] = None
    crs: str = ""                   # of the file, such as EPSG:32652
    privacy: str = "restricted"
    notes: str = ""
    row_version: int = 1

    @property
    def when(self) -> str:
        """When it was captured, in plain English; on screen: mapping.image_words.when_text."""
        pattern, words = self.when_parts()
        return pattern.format(date=words)

    def when_parts(self) -> Tuple[str, str]:
        """Return the sentence for `when` with {date} in it, and the date in English ("" where it is unknown)."""
        if self.start_day is None and self.end_day is None:
            return UNKNOWN_DATE, ""
        return when_pattern(self), dates.in_words(self.acquired_at)

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of the day of capture."""
        return self.start_day is not None or self.end_day is not None

    @property
    def is_mosaic(self) -> bool:
        """Whether it is put together from pictures of several days."""
        return "mosaic" in self.product.casefold()

    @property
    def offset(self) -> Tuple[float, float]:
        """How far the picture is moved on screen: metres east, metres north."""
        return self.offset_east_m or 0.0, self.offset_north_m or 0.0

    @property
    def bounds(self) -> Optional[Bounds]:
        """(west, south, east, north) in degrees, None where the footprint is not known."""
        return bounds_of(self.footprint)

    def covers(self, lon: float, lat: float) -> bool:
        """Whether a point lies in the footprint; a service without a footprint may show any place, a file none."""
        if not self.footprint:
            return self.kind == "service"
        return covers(self.footprint, lon, lat)

    def values(self) -> Dict[str, str]:
        """Return what was chosen for the source; {} where nothing was, or where it cannot be read."""
        try:
            kept = json.loads(self.source_values or "{}")
            return {str(key): str(value) for key, value in kept.items()}
        except (ValueError, AttributeError):
            return {}


def when_pattern(record: ImageRecord) -> str:
    """Return how a known date is put: a mosaic, one scene on a day that is not exactly known, or just the date."""
    if record.is_mosaic:
        return N_("mosaic of {date}")
    if "/" in record.acquired_at and None not in (record.start_day, record.end_day):
        return N_("a day from {date}")
    return "{date}"


def dated(record: ImageRecord) -> ImageRecord:
    """Return a record with the first and last day of its EDTF text. Raises AtlasError where it is no date."""
    text = record.acquired_at.strip()
    if not text:
        return replace(record, acquired_at="", start_day=None, end_day=None, date_basis="unknown")
    try:
        when = dates.parse(text)
    except dates.DateError as error:
        raise AtlasError("“{date}” is not a date.",
                         "Write 2023-10-09, 2023-10, 2023, a range such as 2019/2021, or nothing for “unknown”.",
                         str(error), date=text) from error
    return replace(record, acquired_at=when.edtf, start_day=when.start_day, end_day=when.end_day)


def from_row(row: Mapping[str, Any]) -> ImageRecord:
    """Return the record of a row of the table; columns that the record does not have are left out."""
    found = {}
    for field in fields(ImageRecord):
        value = row[field.name] if field.name in row.keys() else None
        if value is not None:
            found[field.name] = bool(value) if field.name in FLAGS else value
    return ImageRecord(**found)


def to_row(record: ImageRecord) -> Dict[str, Any]:
    """Return the columns of the table for a record, without uuid and row_version, which are the store's."""
    row = {}
    for field in fields(ImageRecord):
        value = getattr(record, field.name)
        if field.name in FLAGS:
            value = None if value is None else int(value)
        row[field.name] = None if value == "" else value
    del row["uuid"], row["row_version"]
    return row


@dataclass(frozen=True)
class Verdict:
    """Whether something may be done with an image, and why: a pattern with its values, as AtlasError has them."""

    allowed: bool
    pattern: str
    values: Tuple[Tuple[str, str], ...] = ()

    @property
    def reason(self) -> str:
        """The reason in English; on screen: mapping.image_words.verdict_text."""
        return self.pattern.format(**dict(self.values))


def may_print(record: ImageRecord, today: date) -> Verdict:
    """Return whether the picture may be printed on a day, and why."""
    return _verdict(record, record.print_allowed, record.print_until, today, (
        N_("The license does not allow printing."),
        N_("Nobody has written down whether the license allows printing."),
        N_("The license allowed printing until {date}."),
        N_("The last day on which printing is allowed, “{date}”, is not a day."),
        N_("The license allows printing until {date}."), N_("The license allows printing.")))


def may_publish_web(record: ImageRecord, today: date) -> Verdict:
    """Return whether the picture may be put on the web on a day, and why."""
    return _verdict(record, record.web_allowed, record.web_until, today, (
        N_("The license does not allow publishing on the web."),
        N_("Nobody has written down whether the license allows publishing on the web."),
        N_("The license allowed publishing on the web until {date}."),
        N_("The last day on which publishing on the web is allowed, “{date}”, is not a day."),
        N_("The license allows publishing on the web until {date}."), N_("The license allows publishing on the web.")))


def _verdict(record: ImageRecord, allowed: Optional[bool], until: str, today: date, words: Tuple[str, ...]) -> Verdict:
    forbidden, unknown, over, no_day, until_then, always = words
    if allowed is None:
        return Verdict(False, unknown)
    if not allowed:
        return Verdict(False, forbidden)
    if not record.attribution.strip():
        return Verdict(False, N_("The image has no credit line, so nobody can be named as its owner."))
    if not until:
        return Verdict(True, always)
    try:
        last = date.fromisoformat(until)
    except ValueError:
        return Verdict(False, no_day, (("date", until),))
    return Verdict(today <= last, until_then if today <= last else over, (("date", until),))
